/**
 * A digest of the law as this version has it, by which another version knows whether it derives
 * with the same: periods, triggers, sources and calendars. What only code says (how a legal order
 * counts) is not in it; the version of Tocsin stands beside it for that.
 */
import { calendarIds, calendarInfo } from '../core/calendars/calendar.js';
import { memberStates } from '../core/calendars/member-states.js';
import { regimes } from '../core/regimes/index.js';
import { digestOf } from './chain.js';
import { regimeData } from './read-law.js';

let digest: string | undefined; // the law of a program does not change while it runs

/** SHA-256, in hexadecimal. */
export function lawDigest(): string {
  digest ??= digestOf({
    regimes: regimes.map(regimeData),
    calendars: calendarIds.map(calendarInfo),
    memberStates,
  });
  return digest;
}
