/** The same facts as rows of a table: every mark shown, every band and every named closed day. */
import { Temporal } from '../../../core/model.js';
import { closingIn } from '../../words/law-texts.js';
import { dayIn } from '../../words/say.js';
import { timelineWords } from '../../words/timeline.js';
import type { Lane } from './model.js';
import { bandDaysInFull, bandIn, longIn, markIn, type Reading, triggersIn } from './said.js';

export interface Row {
  readonly at: Temporal.Instant;
  readonly when: string;
  readonly what: string;
  readonly about: string;
}

/** In the order of their time. */
export function rowsOf({ regime, marks, bands, days }: Lane, reading: Reading): readonly Row[] {
  const { language } = reading;
  const words = timelineWords[language];
  const named = (days?.closed ?? []).filter(({ kind }) => kind !== 'weekend');
  const rows: readonly Row[] = [
    ...marks.map((mark) => ({
      at: mark.at,
      when: longIn(reading, mark.at),
      what: markIn(language, mark),
      about: triggersIn(language, regime, mark),
    })),
    ...bands.map((band) => ({
      at: band.from,
      when: words.until(longIn(reading, band.from), longIn(reading, band.until)),
      what: bandIn(language, band),
      about: bandDaysInFull(language, band),
    })),
    ...named.map(({ from, date, kind, name }) => ({
      at: from,
      when: dayIn(language, date),
      what: kind === 'holiday' ? words.days.holiday : words.days['one-off'],
      about: closingIn(language, name),
    })),
  ];
  return rows.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
}
