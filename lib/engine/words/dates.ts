/**
 * Dates and moments in words, in English and Japanese. The names are ours and not the machine's:
 * what a person reads is the same in every locale and every TZ.
 */
import type { Temporal } from '../../core/model.js';
import type { Language } from '../ports.js';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
export const MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
];
const YOUBI = ['月', '火', '水', '木', '金', '土', '日'];

type Dated = Pick<Temporal.PlainDate, 'dayOfWeek' | 'day' | 'month' | 'year'>;

/** `Fri 20 Nov`, where one-digit days take two columns so that lists line up; `11月20日(金)`. */
export function dayOfYear({ dayOfWeek, day, month }: Dated, language: Language = 'en'): string {
  if (language === 'ja') return `${month}月${day}日(${YOUBI[dayOfWeek - 1]})`;
  return `${WEEKDAYS[dayOfWeek - 1]} ${String(day).padStart(2)} ${MONTHS[month - 1]}`;
}

/** `Fri 20 Nov 2026`; `2026年11月20日(金)` */
export function dayInWords(date: Dated, language: Language = 'en'): string {
  const day = dayOfYear(date, language);
  return language === 'ja' ? `${date.year}年${day}` : `${day} ${date.year}`;
}

/** `Fri 20 Nov 2026 17:30 -05:00`; seconds only where there are any. */
export function momentInWords(moment: Temporal.ZonedDateTime, language: Language = 'en'): string {
  const exact = moment.second !== 0 || moment.millisecond !== 0;
  const smallestUnit = exact ? 'second' : 'minute';
  const time = moment.toPlainTime().toString({ smallestUnit, roundingMode: 'trunc' });
  // Japanese sets a real minus sign, which no line breaks after.
  const offset = language === 'ja' ? moment.offset.replace('-', '−') : moment.offset;
  return `${dayInWords(moment, language)} ${time} ${offset}`;
}

/** The same with the name of its zone, unless that is an offset already said. */
export function momentAndZone(moment: Temporal.ZonedDateTime, language: Language = 'en'): string {
  const zone = /^[+-]/.test(moment.timeZoneId) ? '' : ` ${moment.timeZoneId}`;
  return `${momentInWords(moment, language)}${zone}`;
}

/** `2 days 21 hours`, `3 hours 5 minutes`, `2日21時間`; never more than there is. */
export function spanInWords(
  from: Temporal.Instant,
  to: Temporal.Instant,
  language: Language = 'en',
): string {
  const minutes = Math.abs(Math.trunc((to.epochMilliseconds - from.epochMilliseconds) / 60_000));
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  const units = language === 'ja' ? japanese : english;
  if (days > 0) return units.joined(units.days(days), hours > 0 && units.hours(hours));
  if (hours === 0) return units.minutes(minutes);
  return units.joined(units.hours(hours), minutes % 60 > 0 && units.minutes(minutes % 60));
}

const english = {
  days: (n: number) => some(n, 'day'),
  hours: (n: number) => some(n, 'hour'),
  minutes: (n: number) => some(n, 'minute'),
  joined: (large: string, small: string | false) => (small ? `${large} ${small}` : large),
};

const japanese = {
  days: (n: number) => `${n}日`,
  hours: (n: number) => `${n}時間`,
  minutes: (n: number) => `${n}分`,
  joined: (large: string, small: string | false) => `${large}${small || ''}`,
};

export function some(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

/** In a sentence, one-digit days need no second column. */
export function tidy(text: string): string {
  return text.replace('  ', ' ');
}

/** Stands for a blank at which no line may break, until a mail's text is done. */
export const HELD = '\u00a0';

export function held(text: string): string {
  return text.replaceAll(' ', HELD);
}
