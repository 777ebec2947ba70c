/**
 * Calls that may come twice, and calls that must not come late. Registering and recording know
 * their keys themselves; for the rest, a key is claimed here with what tells later whether the
 * call was carried out.
 */
import { sentence } from '../core/sentence.js';
import { digestOf } from '../engine/chain.js';
import type { Entry, EntryBody, Ledger } from '../engine/ports.js';
import { Conflict, KeyConflict, StaleVersion } from '../engine/problems.js';
import type { WebPorts } from './ports.js';
import type { Call } from './route.js';

/**
 * Claims a call's key for a value, or gives the value it was first claimed with.
 * @throws KeyConflict where the key belongs to another call
 */
export async function claimed(
  { key, by, method, path, body }: Call,
  value: string,
  { keys, now }: Pick<WebPorts, 'keys' | 'now'>,
): Promise<{ readonly value: string; readonly isFirst: boolean }> {
  if (key === undefined) return { value, isFirst: true };
  const digest = digestOf({ method, path, body });
  const claim = await keys.claim(`${by.name} ${key}`, { digest, id: value }, now.machine());
  if (claim.digest !== digest) {
    throw new KeyConflict(
      sentence`This Idempotency-Key was used with another call. Use a new one.`,
    );
  }
  return { value: claim.id, isFirst: claim.id === value };
}

/**
 * Writes to an incident's record once for a key. The key is claimed with the record's version
 * of then: an entry since with this content, by this caller, is what the call wrote.
 * @returns whether it had been written before
 */
export async function onceFor(
  call: Call,
  incidentId: string,
  body: EntryBody,
  ports: WebPorts,
  act: (guarded: WebPorts) => Promise<unknown>,
): Promise<{ readonly repeated: boolean }> {
  const ledger = guardedBy(call.ifVersion, ports.ledger);
  const guarded = { ...ports, ledger };
  const version = await ports.ledger.lastNumber(incidentId);
  const isUnkeyed = call.key === undefined || version === 0;
  if (isUnkeyed) {
    await act(guarded);
    return { repeated: false };
  }
  const { value } = await claimed(call, String(version), ports);
  const isWritten = async () => {
    const entries = await ports.ledger.entries(incidentId);
    return entries.some((entry) => entry.n > Number(value) && isThat(entry, call, body));
  };
  if (await isWritten()) return { repeated: true };
  try {
    await act(guarded);
    return { repeated: false };
  } catch (error) {
    // The same call, carried out by its twin just now.
    const isLate = error instanceof Conflict || error instanceof StaleVersion;
    if (isLate && (await isWritten())) return { repeated: true };
    throw error;
  }
}

function isThat({ by, body }: Entry, call: Call, expected: EntryBody): boolean {
  return by.name === call.by.name && digestOf(body) === digestOf(expected);
}

/**
 * A ledger that takes an entry only where it follows the version that the caller saw: the
 * condition is that of the write itself, and no other write comes between.
 */
function guardedBy(version: number | undefined, ledger: Ledger): Ledger {
  if (version === undefined) return ledger;
  return {
    entries: (id) => ledger.entries(id),
    lastNumber: (id) => ledger.lastNumber(id),
    settle: (ref) => ledger.settle(ref),
    unsettled: (before) => ledger.unsettled(before),
    append: async (id, entry, since) => {
      if (entry.n === version + 1) return ledger.append(id, entry, since);
      const present = entry.n - 1;
      throw new StaleVersion(
        sentence`The record is at version ${present}, you saw ${version}. Read it again.`,
      );
    },
  };
}
