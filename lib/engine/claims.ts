/**
 * Idempotency keys: the same key with the same body is the same call. A key is looked for first,
 * and claimed when the call has been found good: what was refused may be sent again, corrected,
 * under its key. Between the claim and what is written then, a crash does no harm: the same call
 * finds the claim, and writes under the id that it names.
 */
import { sentence } from '../core/sentence.js';
import { digestOf } from './chain.js';
import type { Actor, KeyClaim, Ports } from './ports.js';
import { KeyConflict } from './problems.js';

/** A call that may come twice. */
export interface KeyedCall {
  readonly by: Actor;
  /** Absent: it is a call of its own, however often it comes. */
  readonly key?: string;
  readonly body: unknown;
}

/** The id that this call claimed its key for, where it came before. @throws KeyConflict */
export async function claimedBefore(
  { by, key, body }: KeyedCall,
  { keys }: Pick<Ports, 'keys'>,
): Promise<string | undefined> {
  const claim = key === undefined ? undefined : await keys.find(nameOf(by, key));
  return claim && idOf(claim, digestOf(body));
}

/**
 * Claims the call's key for an id.
 * @returns that id; where a twin of the call claimed the key first, the twin's
 * @throws KeyConflict
 */
export async function claimed(
  { by, key, body }: KeyedCall,
  id: string,
  { keys, now }: Pick<Ports, 'keys' | 'now'>,
): Promise<string> {
  if (key === undefined) return id;
  const digest = digestOf(body);
  return idOf(await keys.claim(nameOf(by, key), { digest, id }, now.machine()), digest);
}

/**
 * Claims the key of a call for the id of what it makes, once it has been found good.
 * @returns the id to make it under: a twin's, where that claimed the key first
 * @throws KeyConflict
 */
export type Claim = (id: string) => Promise<string>;

/** Keys are their callers' own. */
function nameOf({ name }: Actor, key: string): string {
  return `${name} ${key}`;
}

function idOf(claim: KeyClaim, digest: string): string {
  if (claim.digest === digest) return claim.id;
  throw usedBefore();
}

export function usedBefore(): KeyConflict {
  return new KeyConflict(sentence`This Idempotency-Key was used with another call. Use a new one.`);
}
