/** The dates of a message in its reader's zone, and which of them leads it. */
import { Temporal } from '../core/model.js';

/** Moments in the reader's zone. */
export interface Dates {
  readonly planBy: Temporal.ZonedDateTime | null;
  readonly due: Temporal.ZonedDateTime | null;
}

/** The date that leads a message: to plan against, by which it is due, or not to act before. */
export interface Lead {
  readonly of: 'planBy' | 'due' | 'notBefore';
  readonly moment: Temporal.ZonedDateTime;
}

/** Dates as they are kept, in a reader's zone. */
export function datesIn(
  { planBy, due }: { readonly planBy: string | null; readonly due: string | null },
  zone: string,
): Dates {
  return { planBy: planBy ? zonedIn(planBy, zone) : null, due: due ? zonedIn(due, zone) : null };
}

/** A moment as it is kept, in a reader's zone. */
export function zonedIn(text: string, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(text).toZonedDateTimeISO(zone);
}

/** In time up to the moment itself. */
export function isPast(moment: Temporal.ZonedDateTime, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, moment.toInstant()) > 0;
}

/** Whether two moments are one, in whatever zones. */
export function isSame(a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime): boolean {
  return Temporal.Instant.compare(a.toInstant(), b.toInstant()) === 0;
}

/** People plan against `planBy`; `due` leads once that is past, or where the two are one. */
export function leadOf({ planBy, due }: Dates, now?: Temporal.Instant): Lead | undefined {
  const usesDue = !planBy || (due && (isSame(planBy, due) || (now && isPast(planBy, now))));
  if (due && usesDue) return { of: 'due', moment: due };
  return planBy ? { of: 'planBy', moment: planBy } : undefined;
}
