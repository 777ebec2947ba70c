/**
 * What became of the messages about a milestone: who was told what last, and what that spares
 * them. Pure: it asks what was written down, and nothing else.
 */
import type { Temporal } from '../core/model.js';
import { type Alert, type AlertKind, type Person, type SentAlert, stored } from './ports.js';

type Reader = Pick<Person, 'id'>;

/** The last of a line's messages that reached a person. */
export function lastTold(person: Reader, sent: readonly SentAlert[]): SentAlert | undefined {
  return lastOf(sent, (one) => isFor(one, person) && one.state === 'sent');
}

/**
 * What a person may have in their hands last: what reached them; and what came after it and may
 * have, for whoever sent it went away in the middle.
 */
export function lastHeld(person: Reader, sent: readonly SentAlert[]): readonly SentAlert[] {
  const told = lastTold(person, sent);
  const maybe = lastOf(sent, (one) => isFor(one, person) && one.mayHaveLeft === true);
  const isLater = maybe && (!told || byTelling(maybe, told) > 0);
  return [...(told ? [told] : []), ...(isLater ? [maybe] : [])];
}

/** The last of them that said that nothing is owed any more, or may have. */
export function lastEnd(person: Reader, sent: readonly SentAlert[]): SentAlert | undefined {
  return lastOf(sent, (one) => {
    return isFor(one, person) && isEnd(one) && (one.state === 'sent' || one.mayHaveLeft === true);
  });
}

function isFor({ person, kind }: SentAlert, { id }: Reader): boolean {
  return person === id && kind !== 'undelivered';
}

function lastOf(
  sent: readonly SentAlert[],
  which: (one: SentAlert) => boolean,
): SentAlert | undefined {
  return sent.filter(which).toSorted(byTelling).at(-1);
}

/** Nothing is owed any more: done, or gone. */
export function isEnd({ kind }: Pick<Alert, 'kind'>): boolean {
  return kind === 'filed' || kind === 'withdrawn';
}

/** In the order of what they knew; the machine's clock may have been set back meanwhile. */
function byTelling(a: SentAlert, b: SentAlert): number {
  return a.version - b.version || inOrder(a.stateAt, b.stateAt);
}

/**
 * Whether a person heard the dates of a step at or after its time, in another message that still
 * stands. Only what was delivered counts: what was to speak for a step may itself come to nothing.
 * And what was sent in the future was sent before the machine's clock was set back: when, nobody
 * knows, so it spares nobody a step.
 */
export function isToldSince(
  alert: Alert,
  sent: readonly SentAlert[],
  now: Temporal.Instant,
): boolean {
  if (isChange(alert)) return false;
  const end = lastEnd({ id: alert.person }, sent);
  return sent.some(
    (told) =>
      told.person === alert.person &&
      saysTheSame(told, alert) &&
      (!end || byTelling(told, end) >= 0) &&
      heardAt(told) >= alert.at &&
      heardAt(told) <= stored(now),
  );
}

/** A message that was delivered, of the same dates, and of the same time before which to wait. */
export function saysTheSame(told: SentAlert, alert: Told): boolean {
  return (
    OF_DATES.includes(told.kind) &&
    hasEnded(told) &&
    told.planBy === alert.planBy &&
    told.due === alert.due &&
    told.notBefore === alert.notBefore
  );
}

type Told = Pick<Alert, 'planBy' | 'due' | 'notBefore'>;

/** When a person was told. A message that came back tells when it did: then, when it was to go. */
export function heardAt({ state, stateAt, at }: SentAlert): string {
  return state === 'sent' ? stateAt : at;
}

/** Messages that say by when something is owed. */
const OF_DATES: readonly AlertKind[] = ['reminder', 'escalation', 'moved'];

/** Somebody tried, or tries, to send it. */
export function isTried({ id }: Alert, sent: readonly SentAlert[]): boolean {
  return sent.some((one) => one.id === id && isPending(one));
}

/** It is neither delivered nor moot yet. */
export function isPending({ state }: SentAlert): boolean {
  return state === 'retry' || state === 'claimed';
}

/** It arrived, or never can: nothing is left to do. */
export function isDelivered({ id }: Alert, sent: readonly SentAlert[]): boolean {
  return sent.some((one) => one.id === id && hasEnded(one));
}

/** It was sent, or can never be. */
export function hasEnded({ state }: SentAlert): boolean {
  return state === 'sent' || state === 'failed';
}

/** News of a milestone, and no step of its plan. */
export function isChange({ kind }: Alert): boolean {
  return kind === 'moved' || isEnd({ kind });
}

/** By when they were to go; of two at once, the reminder before its escalation. */
export function byTime(a: Alert, b: Alert): number {
  return inOrder(a.at, b.at) || a.level - b.level;
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
