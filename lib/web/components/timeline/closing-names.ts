/** The names of closed days, and which of them come first where there is not room for all. */
import { Temporal } from '../../../core/model.js';
import { isOpen } from '../../../engine/incident.js';
import { closingIn } from '../../words/law-texts.js';
import { shortened, widthOf } from './labels.js';
import type { LaneLabel, Room } from './lane-labels.js';
import type { ClosedDay, DateMark, Lane, Mark } from './model.js';

interface Span {
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
}

/** A closing that has a name of its own, with all of its days. */
interface Closing extends Span {
  readonly name: string;
  readonly first: Temporal.PlainDate;
  readonly last: Temporal.PlainDate;
}

/**
 * Names of holidays and of other closings. Those that a period had to pass over come first, for
 * they are part of how its date was counted; then what is nearest to a date still owed, or to now.
 */
export function namesOf(
  { days, marks }: Lane,
  { scale, format, reading, now }: Room,
): readonly LaneLabel[] {
  const counted = countedOf(marks);
  const near = [
    now,
    ...marks
      .filter(isDate)
      .filter(isOpen)
      .map(({ at }) => at),
  ];
  return closingsOf(days?.closed ?? []).flatMap((closing): readonly LaneLabel[] => {
    const [left, right] = [scale.x(closing.from), scale.x(closing.until)];
    if (right <= left) return [];
    const said = nameIn(closing, reading.language);
    const text = shortened(said, format.width / 2, format.font);
    const isCounted = counted.some((span) => meet(span, closing));
    const rank = Math.min(...near.map((at) => distance(closing, at)));
    const width = widthOf(text, format.font);
    return [{ text, x: (left + right) / 2, width, weight: isCounted ? 2 : 3, rank, isLate: false }];
  });
}

/** In Japanese with the date, since few readers there know foreign holidays. */
function nameIn({ name, first, last }: Closing, language: Room['reading']['language']): string {
  const known = closingIn(language, name);
  if (language !== 'ja') return known;
  const [start, end] = [first, last].map(({ month, day }) => `${month}/${day}`);
  return `${start === end ? start : `${start}～${end}`} ${known}`;
}

/** A weekend or another holiday in the middle does not part a closing in two. */
const MOST_BETWEEN = 3;

/** Days of one name that follow each other have it once. */
function closingsOf(closed: readonly ClosedDay[]): readonly Closing[] {
  const found: Closing[] = [];
  for (const { kind, name, date, from, until } of closed) {
    if (kind === 'weekend') continue;
    const day = Temporal.PlainDate.from(date);
    const index = found.findLastIndex((one) => one.name === name);
    const before = found[index];
    const isNext = before !== undefined && before.last.until(day).days <= MOST_BETWEEN;
    if (isNext) found[index] = { ...before, last: day, until };
    else found.push({ name, first: day, last: day, from, until });
  }
  return found;
}

/** From the fact from which a date was counted to the date. */
function countedOf(marks: readonly Mark[]): readonly Span[] {
  return marks.filter(isDate).flatMap(({ kind, obligation, at }) => {
    if (kind !== 'due' && kind !== 'plan-by') return [];
    const trigger = marks.findLast(
      (mark) =>
        mark.kind === 'trigger' &&
        mark.triggers.includes(obligation) &&
        Temporal.Instant.compare(mark.at, at) <= 0,
    );
    return trigger ? [{ from: trigger.at, until: at }] : [];
  });
}

function isDate(mark: Mark): mark is DateMark {
  return 'state' in mark;
}

function meet(a: Span, b: Span): boolean {
  const { compare } = Temporal.Instant;
  return compare(a.from, b.until) < 0 && compare(b.from, a.until) < 0;
}

function distance({ from, until }: Span, { epochMilliseconds }: Temporal.Instant): number {
  return Math.max(
    from.epochMilliseconds - epochMilliseconds,
    epochMilliseconds - until.epochMilliseconds,
    0,
  );
}
