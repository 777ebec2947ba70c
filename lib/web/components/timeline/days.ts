/** The days of a regime's calendar in a stretch of time: which are counted, which are gaps. */
import { calendarFor } from '../../../core/calendars/calendar.js';
import { type Closing, type Profile, type Regime, Temporal } from '../../../core/model.js';
import type { DeclaredClosure } from '../../../engine/ports.js';

/** A day that is no business day. */
export interface ClosedDay {
  readonly date: string;
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
  readonly kind: Closing['kind'];
  readonly name: string;
}

export interface LaneDays {
  readonly calendar: string;
  /** The beginnings of business days, where the authority is. */
  readonly open: readonly Temporal.Instant[];
  readonly closed: readonly ClosedDay[];
}

/** More than a picture can show; what lies beyond has no days. */
const MOST_DAYS = 800;

/** `undefined` where the regime counts no business days. */
export function daysOf(
  { calendars, authorityZone }: Regime,
  profile: Profile,
  declared: readonly DeclaredClosure[],
  { from, to }: { readonly from: Temporal.Instant; readonly to: Temporal.Instant },
): LaneDays | undefined {
  const [id] = calendars(profile);
  if (id === undefined) return undefined;
  const closures = declared.map((one) => ({ ...one, date: Temporal.PlainDate.from(one.date) }));
  const calendar = calendarFor(id, closures);
  const zone = authorityZone(profile);
  const [first, last] = [from, to].map((at) => at.toZonedDateTimeISO(zone).toPlainDate()) as [
    Temporal.PlainDate,
    Temporal.PlainDate,
  ];
  const open: Temporal.Instant[] = [];
  const closed: ClosedDay[] = [];
  const length = Math.min(MOST_DAYS, first.until(last, { largestUnit: 'days' }).days + 1);
  for (let n = 0; n < length; n += 1) {
    const date = first.add({ days: n });
    // Outside the years that the calendar knows, nothing is said of a day.
    if (date.year < calendar.years.from || date.year > calendar.years.to) continue;
    const start = startOf(date, zone);
    const closing = calendar.closing(date);
    if (!closing) open.push(start);
    else {
      const { kind, name } = closing;
      const until = startOf(date.add({ days: 1 }), zone);
      closed.push({ date: date.toString(), from: start, until, kind, name });
    }
  }
  return { calendar: id, open, closed };
}

function startOf(date: Temporal.PlainDate, zone: string): Temporal.Instant {
  return date.toZonedDateTime(zone).toInstant();
}
