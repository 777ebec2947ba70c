/**
 * Dates and moments in words. The names are ours and not the machine's: what a person reads is
 * the same in every locale and every TZ.
 */
import type { Temporal } from '../../lib/core/model.js';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

type Dated = Pick<Temporal.PlainDate, 'dayOfWeek' | 'day' | 'month' | 'year'>;

/** `Fri 20 Nov`; one-digit days take two columns, so that lists line up. */
export function dayOfYear({ dayOfWeek, day, month }: Dated): string {
  return `${WEEKDAYS[dayOfWeek - 1]} ${String(day).padStart(2)} ${MONTHS[month - 1]}`;
}

/** `Fri 20 Nov 2026` */
export function dayInWords(date: Dated): string {
  return `${dayOfYear(date)} ${date.year}`;
}

/** `Fri 20 Nov 2026 17:30 -05:00`; seconds only where there are any. */
export function momentInWords(moment: Temporal.ZonedDateTime): string {
  const exact = moment.second !== 0 || moment.millisecond !== 0;
  const smallestUnit = exact ? 'second' : 'minute';
  const time = moment.toPlainTime().toString({ smallestUnit, roundingMode: 'trunc' });
  return `${dayInWords(moment)} ${time} ${moment.offset}`;
}

/** The same with the name of its zone, unless that is an offset already said. */
export function momentAndZone(moment: Temporal.ZonedDateTime): string {
  const zone = /^[+-]/.test(moment.timeZoneId) ? '' : ` ${moment.timeZoneId}`;
  return `${momentInWords(moment)}${zone}`;
}

/** `2 days 21 hours`, `3 hours 5 minutes`; never more than there is. */
export function spanInWords(from: Temporal.Instant, to: Temporal.Instant): string {
  const minutes = Math.abs(Math.trunc((to.epochMilliseconds - from.epochMilliseconds) / 60_000));
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  if (days > 0)
    return hours > 0 ? `${some(days, 'day')} ${some(hours, 'hour')}` : some(days, 'day');
  if (hours === 0) return some(minutes, 'minute');
  return minutes % 60 > 0
    ? `${some(hours, 'hour')} ${some(minutes % 60, 'minute')}`
    : some(hours, 'hour');
}

export function some(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
