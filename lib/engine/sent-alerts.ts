/**
 * What became of the messages about a milestone: who was told what last, and what that spares
 * them. Pure: it asks what was written down, and nothing else.
 */
import { Temporal } from '../core/model.js';
import { type Alert, type AlertKind, loaded, type Person, type SentAlert } from './ports.js';

/** The last of a line's messages that reached a person. */
export function lastTold(
  person: Pick<Person, 'id'>,
  sent: readonly SentAlert[],
): SentAlert | undefined {
  return sent
    .filter(({ state, kind, person: id }) => {
      return state === 'sent' && kind !== 'undelivered' && id === person.id;
    })
    .toSorted(byTelling)
    .at(-1);
}

/** The last of them that said that nothing is owed any more. */
export function lastEnd(
  person: Pick<Person, 'id'>,
  sent: readonly SentAlert[],
): SentAlert | undefined {
  return lastTold(person, sent.filter(isEnd));
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
 */
export function isToldSince(alert: Alert, sent: readonly SentAlert[]): boolean {
  if (isChange(alert)) return false;
  const end = lastEnd({ id: alert.person }, sent);
  return sent.some(
    (told) =>
      told.person === alert.person &&
      OF_DATES.includes(told.kind) &&
      hasEnded(told) &&
      told.planBy === alert.planBy &&
      told.due === alert.due &&
      (!end || byTelling(told, end) >= 0) &&
      byTime(told, alert) >= 0,
  );
}

/** Messages that say by when something is owed. */
const OF_DATES: readonly AlertKind[] = ['reminder', 'escalation', 'moved'];

/** Somebody tried, or tries, to send it. */
export function isTried({ id }: Alert, sent: readonly SentAlert[]): boolean {
  return sent.some((one) => one.id === id && (one.state === 'retry' || one.state === 'claimed'));
}

/** It arrived, or never can: nothing is left to do. */
export function isDelivered({ id }: Alert, sent: readonly SentAlert[]): boolean {
  return sent.some((one) => one.id === id && hasEnded(one));
}

function hasEnded({ state }: SentAlert): boolean {
  return state === 'sent' || state === 'failed';
}

/** One that failed waits for its next try. */
export function isTime({ id }: Alert, sent: readonly SentAlert[], now: Temporal.Instant): boolean {
  const tried = sent.find((one) => one.id === id && one.state === 'retry');
  return !tried || Temporal.Instant.compare(loaded(tried.retryAt as string), now) <= 0;
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
