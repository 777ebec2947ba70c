/** The words of a timeline's marks and bands, in a reader's language and zone. */
import type { Temporal } from '../../../core/model.js';
import type { Language } from '../../../engine/ports.js';
import { dayOfYear, tidy } from '../../../engine/words/dates.js';
import { saidWords } from '../../words/said.js';
import { dayIn, factIn, momentIn, obligationIn } from '../../words/say.js';
import { timelineWords } from '../../words/timeline.js';
import type { Band, Mark } from './model.js';

/** Who reads it. */
export interface Reading {
  readonly language: Language;
  /** An IANA name. */
  readonly zone: string;
}

/** What kind of mark it is; of a date that has passed unmet, that it is late. */
export function kindIn(language: Language, mark: Mark): string {
  const words = timelineWords[language];
  return mark.kind === 'due' && mark.state === 'late' ? words.late : words.kinds[mark.kind];
}

/** What a mark is about: a duty of the regime, or a fact. */
export function aboutIn(language: Language, regime: string, mark: Mark): string {
  return 'obligation' in mark
    ? obligationIn(language, regime, mark.obligation)
    : factIn(language, mark.fact);
}

/** The same, and of a trigger what runs from it. */
export function triggersIn(language: Language, regime: string, mark: Mark): string {
  const about = aboutIn(language, regime, mark);
  if (mark.kind !== 'trigger') return about;
  const duties = new Set(mark.triggers.map((one) => obligationIn(language, regime, one)));
  return timelineWords[language].triggers(about, [...duties].join(saidWords[language].comma));
}

/** What a mark says in full, but for when. */
export function markIn(language: Language, mark: Mark): string {
  const kind = kindIn(language, mark);
  if (!('people' in mark) || mark.people === 0) return kind;
  const { alerts, people } = timelineWords[language];
  const [open, comma, close] = language === 'ja' ? ['（', '、', '）'] : [' (', ', ', ')'];
  return `${kind}${open}${alerts[mark.alert]}${comma}${people(mark.people)}${close}`;
}

export function bandIn(language: Language, { kind, period }: Band): string {
  const words = timelineWords[language];
  return period === undefined ? words.bands[kind] : words.period(period);
}

/** The days of a band as a label says them: `Fri 12 Sep to Sun 12 Oct`; or without the weekdays. */
export function bandDaysIn(language: Language, { days }: Band, weekdays: boolean): string {
  const [first, last] = [days.first, days.last].map((date) => {
    const text = dayText(date, language);
    if (weekdays) return text;
    return language === 'ja' ? text.replace(/\(.\)$/, '') : text.replace(/^\S+ /, '');
  }) as [string, string];
  return timelineWords[language].dayToDay(first, last);
}

/** The same in full, and whose days they are. */
export function bandDaysInFull(language: Language, { days }: Band): string {
  const [first, last] = [days.first, days.last].map((date) => dayIn(language, date.toString())) as [
    string,
    string,
  ];
  const words = timelineWords[language];
  return words.daysOf(words.dayToDay(first, last), days.zone);
}

/** `Fri 20 Nov 17:30`, in the reader's zone, which the chart names once. */
export function shortIn({ language, zone }: Reading, at: Temporal.Instant): string {
  const there = at.toZonedDateTimeISO(zone);
  return `${dayText(there, language)} ${hourText(there)}`;
}

export function dayText(
  date: Temporal.ZonedDateTime | Temporal.PlainDate,
  language: Language,
): string {
  return tidy(dayOfYear(date, language));
}

/** `2026`; `2026年` */
export function yearText(year: number, language: Language): string {
  return language === 'ja' ? `${year}年` : String(year);
}

export function hourText(date: Temporal.ZonedDateTime): string {
  return date.toPlainTime().toString({ smallestUnit: 'minute' });
}

/** In full, with zone and offset. */
export function longIn({ language, zone }: Reading, at: Temporal.Instant): string {
  return momentIn(language, at, zone);
}

/** The day on which a moment lies there. */
export function dateIn({ language, zone }: Reading, at: Temporal.Instant): string {
  return dayIn(language, at.toZonedDateTimeISO(zone).toPlainDate().toString());
}
