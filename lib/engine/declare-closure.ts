/**
 * A closing announced after the calendars were shipped. It can move dates of every open
 * incident, so each hears of it: an entry in its record wakes its clocks. What was begun and
 * interrupted is finished by the watchman.
 */
import { canonicalCalendarId } from '../core/calendars/calendar.js';
import { InputProblem } from '../core/errors.js';
import { Temporal } from '../core/model.js';
import { readScenario } from '../core/scenario.js';
import { type Sentence, sentence } from '../core/sentence.js';
import { type Appending, append, mustExist } from './append.js';
import type { Claim } from './claims.js';
import { closuresAsOf, milestonesOf, stored } from './incident.js';
import { mustBeAllowed } from './may.js';
import { type Move, movesBetween } from './moves.js';
import type { Actor, DeclaredClosure, FanOutJob, Ports } from './ports.js';
import { Conflict } from './problems.js';
import { someAtOnce } from './some-at-once.js';

export interface ClosureOrder {
  readonly calendar: string;
  readonly date: string;
  readonly source: string;
  readonly by: Actor;
  /** How its id is claimed, for a call that has a key. Written twice under one id, it is one. */
  readonly claim?: Claim;
}

/** What a closure would do to one open incident. */
export interface ClosureEffect {
  readonly incidentId: string;
  readonly title: string;
  readonly moved: readonly Move[];
  /** Set where the incident's facts would no longer agree: what to do before declaring it. */
  readonly problem?: Sentence;
}

type Declaring = Appending & Pick<Ports, 'ids'>;

/** The milestones that a closure would move; writes nothing. @throws InputProblem */
export async function previewClosure(
  order: Omit<ClosureOrder, 'by' | 'claim'>,
  ports: Declaring,
): Promise<readonly ClosureEffect[]> {
  const closure = checked(order, 'preview');
  const { closures } = await ports.settings.read();
  const effects = new Map<string, ClosureEffect>();
  const ids = await openIncidents(ports);
  await someAtOnce(ids, AT_ONCE, async (incidentId) => {
    const entries = await ports.ledger.entries(incidentId);
    const incident = mustExist(incidentId, entries);
    const present = closuresAsOf(entries, incident.version, closures);
    const now = ports.now.of(incident);
    const before = derivable(() => milestonesOf(incident, present, now));
    if (before === undefined) return; // its facts disagree already, whatever is closed
    const head = { incidentId, title: incident.title };
    try {
      const after = milestonesOf(incident, [...present, closure], now);
      const why = `${closure.calendar} closed on ${closure.date}`;
      const moved = movesBetween(before, after, why);
      if (moved.length > 0) effects.set(incidentId, { ...head, moved });
    } catch (error) {
      if (!(error instanceof InputProblem)) throw error;
      effects.set(incidentId, { ...head, moved: [], problem: error.sentence });
    }
  });
  return ids.flatMap((incidentId) => effects.get(incidentId) ?? []);
}

/** Incidents at the same time: what takes long with each is to wait for the table. */
const AT_ONCE = 16;

function derivable<T>(derive: () => T): T | undefined {
  try {
    return derive();
  } catch (error) {
    if (error instanceof InputProblem) return undefined;
    throw error;
  }
}

/**
 * Declares a closure for all open incidents, and those to come.
 * @throws InputProblem for a wrong calendar or date, Conflict where an incident's facts would no
 * longer agree with it or it is declared already, KeyConflict: then nothing is written
 */
export async function declareClosure(
  order: ClosureOrder,
  ports: Declaring,
): Promise<{ readonly closure: DeclaredClosure; readonly effects: readonly ClosureEffect[] }> {
  mustBeAllowed(order.by, 'settings');
  const declaredAt = stored(ports.now.machine());
  const found = { ...checked(order, ports.ids.next('closure')), declaredAt };
  const { closures } = await ports.settings.read();
  if (closures.some(({ calendar, date }) => calendar === found.calendar && date === found.date)) {
    throw new Conflict(sentence`${found.calendar} is declared closed on ${found.date} already.`);
  }
  const effects = await previewClosure(found, ports);
  const broken = effects.find(({ problem }) => problem !== undefined);
  if (broken?.problem) {
    throw new Conflict(
      sentence`${broken.title} (${broken.incidentId}) would contradict it: ${broken.problem}`,
    );
  }
  const id = (await order.claim?.(found.id)) ?? found.id;
  const closure = { ...found, id };
  const job: FanOutJob = { id, closures: [id], startedAt: declaredAt, by: order.by };
  // The job first: a closure without its job would be heard by nobody.
  await ports.settings.putJob(job);
  await ports.settings.putClosure(closure);
  const isThrough = await tellOpenIncidents(job, ports, ports.now.machine().add(ANSWER_WITHIN));
  if (isThrough && !ports.board.lags) await ports.settings.finishJob(job.id);
  return { closure, effects };
}

/**
 * Whoever declares it waits no longer. The watchman tells those that are left, and where lists
 * lag, those that the list did not show yet.
 */
const ANSWER_WITHIN = { seconds: 10 };

/** Tells every open incident that was not told, and ends the job. */
export async function finishFanOut(job: FanOutJob, ports: Appending): Promise<void> {
  await tellOpenIncidents(job, ports);
  await ports.settings.finishJob(job.id);
}

/**
 * Tells each once; may be begun again after an interruption.
 * @returns false where it stopped at `until`
 * @throws the first error, when all others were told
 */
async function tellOpenIncidents(
  job: FanOutJob,
  ports: Appending,
  until?: Temporal.Instant,
): Promise<boolean> {
  let isThrough = true;
  const failures: unknown[] = [];
  const tell = async (incidentId: string) => {
    await append(
      incidentId,
      job.by,
      (_, entries) => {
        const told = entries.some(
          ({ body }) => body.type === 'closures-changed' && body.job === job.id,
        );
        return told ? undefined : { type: 'closures-changed', job: job.id, closures: job.closures };
      },
      ports,
    );
  };
  await someAtOnce(await openIncidents(ports), AT_ONCE, async (incidentId) => {
    if (until && Temporal.Instant.compare(ports.now.machine(), until) > 0) isThrough = false;
    // One that cannot be told must not keep it from those behind it.
    else await tell(incidentId).catch((error) => failures.push(error));
  });
  if (failures.length > 0) throw failures[0];
  return isThrough;
}

/** As many incidents as are asked for at once. */
const PAGE = 100;

/** All of them before the first is told: that may change its place in the list as we walk it. */
async function openIncidents({ board }: Pick<Ports, 'board'>): Promise<readonly string[]> {
  const ids = new Set<string>();
  let cursor: string | null | undefined;
  do {
    const page = await board.incidents('open', PAGE, cursor ?? undefined);
    for (const { id } of page.items) ids.add(id);
    cursor = page.cursor;
  } while (cursor !== null);
  return [...ids];
}

/** @throws InputProblem as the contract's own `closures` would */
function checked(
  { calendar, date, source }: Omit<ClosureOrder, 'by' | 'claim'>,
  id: string,
): DeclaredClosure {
  readScenario({ id, regimes: [], facts: [], closures: [{ calendar, date, source }] });
  return { id, calendar: canonicalCalendarId(calendar) as string, date, source };
}
