/**
 * What may move from one Tocsin to another, and what the other makes of it. The record decides:
 * it is taken over only where it is whole, and where it goes on from what is there already.
 */
import type { Temporal } from '../core/model.js';
import { regimes } from '../core/regimes/index.js';
import { brokenLink } from './chain.js';
import type { EntryBody } from './ports.js';
import { type AlertState, type Clock, type Entry, type SentAlert, stored } from './ports.js';

/** All that is kept of one incident; its lists are derived, and stay behind. */
export interface Moving {
  readonly incidentId: string;
  readonly entries: readonly Entry[];
  readonly alerts: readonly SentAlert[];
  readonly clocks: readonly Clock[];
}

/** It stays where it is; the message is a sentence that names what is wrong. */
export class CannotMove extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CannotMove';
  }
}

/** Every kind of entry that this version can read. */
const READABLE: Readonly<Record<EntryBody['type'], true>> = {
  registered: true,
  fact: true,
  closed: true,
  reopened: true,
  'regime-added': true,
  'regime-not-applicable': true,
  acknowledged: true,
  'closures-changed': true,
  note: true,
};

/**
 * The record is whole, and all of it can be read here.
 * @throws CannotMove
 */
export function mustBeWhole({ incidentId, entries, clocks }: Moving): void {
  const [first] = entries;
  if (!first) throw new CannotMove(`The incident ${incidentId} has no record.`);
  const broken = brokenLink(entries);
  if (broken) throw new CannotMove(`The record of ${incidentId} is not whole. ${broken}`);
  for (const { n, body } of entries) {
    if (!Object.hasOwn(READABLE, body.type)) {
      throw newer(`Entry ${n} of ${incidentId} is of the kind ${JSON.stringify(body.type)}`);
    }
    if ((body.type === 'registered') !== (n === 1)) {
      throw new CannotMove(`The record of ${incidentId} does not begin with its registration.`);
    }
  }
  for (const regime of [...regimesIn(entries), ...clocks.map(({ regimeId }) => regimeId)]) {
    if (regimes.some(({ id }) => id === regime)) continue;
    throw newer(`${incidentId} has the regime ${JSON.stringify(regime)}`);
  }
}

function regimesIn(entries: readonly Entry[]): readonly string[] {
  return entries.flatMap(({ body }) => {
    if (body.type === 'registered') return body.regimes;
    return body.type === 'regime-added' ? [body.regime] : [];
  });
}

function newer(what: string): CannotMove {
  return new CannotMove(`${what}, which this version does not know. Use a newer Tocsin.`);
}

/**
 * The record that comes goes on from the one that is there: of two that grew apart, either would
 * lose what the other tells.
 * @throws CannotMove
 */
export function mustContinue(
  incidentId: string,
  present: readonly Entry[],
  coming: readonly Entry[],
): void {
  const other = present.find(
    ({ hash }, index) => index < coming.length && hash !== coming[index]?.hash,
  );
  if (other) {
    throw new CannotMove(
      `Entry ${other.n} of ${incidentId} is another here than in the file: both went on after they parted.`,
    );
  }
  if (present.length > coming.length) {
    throw new CannotMove(
      `${incidentId} has ${present.length} entries here and ${coming.length} in the file: this Tocsin has newer ones of its own.`,
    );
  }
}

/** What follows what where both happened at one moment: a claim is settled, what was sent returns. */
const ORDER: Readonly<Record<AlertState, number>> = {
  claimed: 0,
  retry: 1,
  moot: 1,
  sent: 1,
  failed: 2,
};

/**
 * Whether what is known here of an alert came after what the file tells. The file wins otherwise:
 * what was sent there must not be sent again.
 */
export function isLater(present: SentAlert, coming: SentAlert): boolean {
  if (present.stateAt !== coming.stateAt) return present.stateAt > coming.stateAt;
  return ORDER[present.state] > ORDER[coming.state];
}

/**
 * The next generation of a clock, as one that has not shown itself: whichever host sees it next
 * starts it. Whatever ran before, there or here, finds itself superseded.
 */
export function taken(
  coming: Clock,
  present: Clock | undefined,
  definition: string,
  now: Temporal.Instant,
): Clock {
  const { incidentId, regimeId, phase, ended } = coming;
  return {
    incidentId,
    regimeId,
    generation: Math.max(coming.generation, present?.generation ?? 0) + 1,
    definition,
    startedAt: stored(now),
    token: null,
    enteredAt: null,
    version: 0,
    phase,
    wakeAt: null,
    checkAt: stored(now),
    parks: 0,
    ended,
  };
}

/** Whether the clock that is here took over from the one in the file. */
export function hasTakenOver(present: Clock | undefined, { generation }: Clock): boolean {
  return present !== undefined && present.generation > generation;
}
