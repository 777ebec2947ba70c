/** How a date was counted, in one English sentence. */
import { addTheSame, type CountPart, type CountTold, startsDiffer } from '../count-told.js';
import { oneLine } from '../one-line.js';
import { dayInWords, dayOfYear, held, MONTHS, momentInWords, some, tidy } from './dates.js';
import { englishNames } from './en-names.js';
import { factName, obligationTitle } from './names.js';

/**
 * `4 business days (us-sec) after the materiality determination of …; not counted: …`
 * @param safe the count of `planBy`, where it ends at another moment
 */
export function englishCount(count: CountTold, safe?: CountTold): string {
  const counted = countInWords(count);
  const sentence = counted.charAt(0).toUpperCase() + counted.slice(1);
  return `${sentence}${passedInWords(count)}${safe ? safeInWords(safe, count) : ''}.`;
}

function countInWords(count: CountTold): string {
  const [first, ...others] = count.parts;
  const start = startInWords(count);
  if (first) return [firstInWords(first, start), ...others.map(partInWords)].join(', then ');
  return count.until ? `the end of the day of ${start}` : `set by ${start}`;
}

function startInWords({ start }: CountTold): string {
  if (!start) return 'the trigger';
  if ('day' in start) {
    const day = inWords(dayInWords(start.day));
    if (start.isPutOff) return `the date put off, ${day}`;
    return start.namedBy ? `${day} (${factName(englishNames, start.namedBy.kind)})` : day;
  }
  const moment = inWords(momentInWords(start.at));
  const { fact } = start;
  if (!fact) return moment;
  if (fact.kind !== 'submission') return `the ${factName(englishNames, fact.kind)} of ${moment}`;
  const of = obligationTitle(englishNames, String(fact.regime), String(fact.of));
  return `the filing of ${moment} (${of})`;
}

function firstInWords(part: CountPart, start: string): string {
  const { how, nth } = part;
  if (nth !== undefined) return `day ${nth}, where day 1 is that of ${start}`;
  switch (how.op) {
    case 'hours':
      return `${partInWords(part)} from ${start}`;
    case 'months':
      return `${months(how.n)} from ${start}`;
    case 'next-open-day':
    case 'last-open-day':
      return `${start}, then ${partInWords(part)}`;
    case 'date-in-next-year':
      return `${how.day} ${MONTHS[how.month - 1]} of the year after ${start}`;
    default:
      return `${partInWords(part)} after ${start}`;
  }
}

function partInWords({ how, nth, to }: CountPart): string {
  const day = to ? inWords(dayInWords(to)) : '';
  if (nth !== undefined) return `day ${nth}`;
  switch (how.op) {
    case 'hours':
      return `${some(how.n, 'hour')} ${how.clock === 'elapsed' ? 'elapsed' : 'on the wall clock'}`;
    case 'months':
      return `${months(how.n)} to the minute`;
    case 'months-of-date':
      return months(how.n);
    case 'days':
      return some(how.n, 'calendar day');
    case 'business-days':
      return `${some(how.n, 'business day')} (${how.calendar})`;
    case 'next-full-hour':
      return 'the next full hour';
    case 'date-in-next-year':
      return `${how.day} ${MONTHS[how.month - 1]} of the next year`;
    case 'next-open-day':
      return `on to the next open day, ${day}`;
    case 'last-open-day':
      return `back to the last open day, ${day}`;
    default:
      return how.op;
  }
}

function months(n: number): string {
  return n === 1 ? 'one month' : `${n} months`;
}

function passedInWords({ passed, overWeekends }: CountTold): string {
  if (passed.length === 0) return overWeekends ? '; weekends not counted' : '';
  const days = passed.map(({ date, why }) => `${inWords(dayOfYear(date))} ${oneLine(why)}`);
  return `; not counted: ${days.join(', ')}${overWeekends ? ' (weekends too)' : ''}`;
}

/** In what the safe count differs: where it starts, what it adds, or its hour. */
function safeInWords(safe: CountTold, count: CountTold): string {
  const differs = startsDiffer(safe, count);
  if (differs === 'elsewhere') return `; plan by: ${countInWords(safe)}`;
  const adds = safe.parts.map(partInWords).join(', then ');
  const isSame = addTheSame(safe, count);
  if (differs === 'earlier-day' && safe.start && 'at' in safe.start) {
    const day = inWords(dayInWords(safe.start.at));
    return `; plan by: ${isSame ? 'the same' : adds}, from the earlier date, ${day}`;
  }
  if (!isSame && adds) return `; plan by: ${adds}`;
  if (safe.until && safe.until !== count.until)
    return `; plan by: ${safe.until.slice(0, 5)} that day`;
  return '';
}

/** A date as one word of the sentence, which no line breaks. */
function inWords(date: string): string {
  return held(tidy(date));
}
