/**
 * An incident moves in. Each step can be interrupted and done again, and what is not there yet
 * is written alone.
 */
import type { Temporal } from '../core/model.js';
import { refreshBoard } from './append.js';
import { canonical } from './chain.js';
import { incidentOf, loaded } from './incident.js';
import { CannotMove, hasTakenOver, isLater, type Moving, mustContinue, taken } from './moving.js';
import type { Clock, Entry, EntryRef, Ports, SentAlert } from './ports.js';

/** Where incidents move in. All writes are conditional on what was seen before. */
export interface Home {
  /** What is there of an incident, read consistently. */
  find(incidentId: string): Promise<Moving>;
  /** @param unsettledSince where given, the entry is marked as not yet heard by the clocks */
  putEntry(incidentId: string, entry: Entry, unsettledSince?: Temporal.Instant): Promise<boolean>;
  /** Marks an entry that is there. */
  mark(ref: EntryRef, unsettledSince: Temporal.Instant): Promise<void>;
  putAlert(alert: SentAlert, before: SentAlert | undefined): Promise<boolean>;
  putClock(clock: Clock, before: Clock | undefined): Promise<boolean>;
}

/** How much of an incident was new here. */
export interface MovedIn {
  readonly entries: number;
  readonly alerts: number;
  readonly clocks: number;
}

type MovingIn = Pick<Ports, 'ledger' | 'settings' | 'board' | 'log'> & {
  readonly home: Home;
  readonly now: Temporal.Instant;
  /** The hash of the definition that a regime's clocks start on here. */
  readonly definition: (regimeId: string) => string;
};

/**
 * Takes over one incident.
 *
 * The order is the point, for a host may run here already. The alerts first: whoever looks at
 * the facts then knows what was sent. Then the entries in their order, the last one marked, so
 * that from then on the watchman sees to it that its clocks hear. The clocks last: before them
 * nothing runs here.
 *
 * @throws CannotMove where this Tocsin has entries of its own, or somebody writes at the same time
 */
export async function moveIn(coming: Moving, ports: MovingIn): Promise<MovedIn> {
  const { incidentId, entries } = coming;
  const { home, now } = ports;
  const present = await home.find(incidentId);
  mustContinue(incidentId, present.entries, entries);

  const alerts = await moveAlerts(coming, present, home);

  const missing = entries.slice(present.entries.length);
  const isChanged = missing.length > 0 || alerts > 0;
  const clocks = coming.clocks.filter((clock) => {
    return isChanged || !hasTakenOver(same(clock, present.clocks), clock);
  });
  for (const entry of missing) {
    const mark = entry.n === entries.length ? now : undefined;
    held(await home.putEntry(incidentId, entry, mark), incidentId);
  }
  const isMarked = missing.length > 0;
  if (!isMarked && (isChanged || clocks.length > 0)) {
    await home.mark({ incidentId, n: entries.length }, now);
  }

  for (const clock of clocks) {
    const before = same(clock, present.clocks);
    const next = taken(clock, before, ports.definition(clock.regimeId), now);
    held(await home.putClock(next, before), incidentId);
  }
  const incident = incidentOf(incidentId, entries);
  if (incident) {
    const { drill, version } = incident;
    // A drill's time stood still since its last entry; its host says more when it is running.
    const present = drill ? loaded(entries[version - 1]?.recordedAt ?? drill.start) : now;
    await refreshBoard(incident, entries, { ...ports, now: { of: () => present } });
  }
  return { entries: missing.length, alerts, clocks: clocks.length };
}

async function moveAlerts(coming: Moving, present: Moving, home: Home): Promise<number> {
  const known = new Map(present.alerts.map((alert) => [alert.id, alert]));
  let moved = 0;
  for (const alert of coming.alerts) {
    const before = known.get(alert.id);
    if (before && (isLater(before, alert) || canonical(before) === canonical(alert))) continue;
    held(await home.putAlert(alert, before), coming.incidentId);
    moved += 1;
  }
  return moved;
}

function same({ regimeId }: Clock, clocks: readonly Clock[]): Clock | undefined {
  return clocks.find((clock) => clock.regimeId === regimeId);
}

/** @throws CannotMove */
function held(isWritten: boolean, incidentId: string): void {
  if (isWritten) return;
  throw new CannotMove(
    `Something else wrote to ${incidentId} here at the same time. Run the import again.`,
  );
}
