/**
 * Calls that may come twice, and calls that must not come late. Registering and recording know
 * their keys themselves; for the rest, a key is claimed here with what tells later whether the
 * call was carried out: see `engine/claims.ts`.
 */
import { sentence } from '../core/sentence.js';
import { digestOf } from '../engine/chain.js';
import { claimed, claimedBefore, type KeyedCall } from '../engine/claims.js';
import type { Entry, EntryBody, Ledger } from '../engine/ports.js';
import { Conflict, StaleVersion } from '../engine/problems.js';
import type { WebPorts } from './ports.js';
import type { Call } from './route.js';

/** A call with its key as `claims.ts` wants it: the same key at another address is another call. */
export function keyedCall({ key, by, method, path, body }: Call): KeyedCall {
  return { by, body: { method, path, body }, ...(key !== undefined && { key }) };
}

/**
 * Writes to an incident's record once for a key. The key is claimed when what is to be written has
 * been found good, with the record's version of then: an entry since with this content, by this
 * caller, is what the call wrote. Whoever writes has just read the record, and an entry that came
 * since has taken the next number; so of two that come at once, one alone writes.
 * @returns whether it had been written before
 * @throws KeyConflict, StaleVersion, and what `act` throws: then nothing is written
 */
export async function onceFor(
  call: Call,
  incidentId: string,
  body: EntryBody,
  ports: WebPorts,
  act: (guarded: WebPorts) => Promise<unknown>,
): Promise<{ readonly repeated: boolean }> {
  const { ledger } = ports;
  const keyed = keyedCall(call);
  let claim = await claimedBefore(keyed, ports);
  let seen: readonly Entry[] = claim === undefined ? [] : await ledger.entries(incidentId);
  const isWritten = () => {
    return (
      claim !== undefined &&
      seen.some(({ n, ...entry }) => {
        return n > Number(claim) && isThat(entry, call, body);
      })
    );
  };
  if (isWritten()) return { repeated: true };

  const guarded = ledgerWith(ledger, {
    entries: async (id) => {
      seen = await ledger.entries(id);
      return seen;
    },
    append: async (id, entry, since) => {
      mustFollow(call.ifVersion, entry);
      claim ??= await claimed(keyed, String(entry.n - 1), ports);
      if (isWritten()) throw new Written();
      return ledger.append(id, entry, since);
    },
  });
  try {
    await act({ ...ports, ledger: guarded });
    return { repeated: false };
  } catch (error) {
    // The same call, carried out by its twin just now, may be why this one cannot be any more.
    const isLate =
      error instanceof Written || error instanceof Conflict || error instanceof StaleVersion;
    if (isLate) claim ??= await claimedBefore(keyed, ports);
    if (isLate && isWritten()) return { repeated: true };
    throw error;
  }
}

/** Ends an attempt to write what is there by now. */
class Written extends Error {}

/**
 * Carries out a call that is once however often it comes. Its key is claimed before it writes to a
 * record, or at the end where nothing was left to write; it only must not belong to another call.
 * @returns what it gave, and whether it came before
 * @throws KeyConflict, and what `act` throws: then nothing is written
 */
export async function claimedFor<T>(
  call: Call,
  ports: WebPorts,
  act: (claiming: WebPorts) => Promise<T>,
): Promise<{ readonly done: T; readonly repeated: boolean }> {
  const { ledger, ids } = ports;
  const keyed = keyedCall(call);
  const id = ids.next('call');
  let claim = await claimedBefore(keyed, ports);
  const claiming = ledgerWith(ledger, {
    append: async (incidentId, entry, since) => {
      claim ??= await claimed(keyed, id, ports);
      return ledger.append(incidentId, entry, since);
    },
  });
  const done = await act({ ...ports, ledger: claiming });
  claim ??= await claimed(keyed, id, ports);
  return { done, repeated: claim !== id };
}

function isThat({ by, body }: Pick<Entry, 'by' | 'body'>, call: Call, expected: EntryBody) {
  return by.name === call.by.name && digestOf(body) === digestOf(expected);
}

/**
 * An entry is taken only where it follows the version that the caller saw: the condition is that
 * of the write itself, and no other write comes between.
 * @throws StaleVersion
 */
function mustFollow(version: number | undefined, { n }: Entry): void {
  if (version === undefined || n === version + 1) return;
  const present = n - 1;
  throw new StaleVersion(
    sentence`The record is at version ${present}, you saw ${version}. Read it again.`,
  );
}

function ledgerWith(ledger: Ledger, other: Partial<Ledger>): Ledger {
  return {
    entries: (id) => ledger.entries(id),
    lastNumber: (id) => ledger.lastNumber(id),
    append: (id, entry, since) => ledger.append(id, entry, since),
    settle: (ref) => ledger.settle(ref),
    unsettled: (before) => ledger.unsettled(before),
    ...other,
  };
}
