/** What must be true of a world at rest, whatever happened before; derived here a second way. */
import { Temporal } from '../../lib/core/model.js';
import { alertsUntil } from '../../lib/core/plan.js';
import { brokenLink } from '../../lib/engine/chain.js';
import { runs } from '../../lib/engine/clocks.js';
import {
  closuresAsOf,
  type Incident,
  incidentOf,
  isOpen,
  isOption,
  lineOf,
  milestonesOf,
} from '../../lib/engine/incident.js';
import { withRoles } from '../../lib/engine/people.js';
import type { SentAlert } from '../../lib/engine/ports.js';
import { executionOf } from './machines.js';
import type { Race } from './race.js';
import type { World } from './world.js';

/** Everything that is wrong, in words; nothing where all is well. */
export function problemsOf(race: Race): readonly string[] {
  const { world, incidentId } = race;
  const entries = world.stores.ledger.entries(incidentId);
  const incident = incidentOf(incidentId, entries) as Incident;
  return [
    ...race.strange.map((error) => `strange: ${(error as Error).stack}`),
    ...world.livelocks.map((name) => `livelock: ${name}`),
    ...race.unwatched.map((problem) => `unwatched: ${problem}`),
    ...recordProblems(race, incident),
    ...clockProblems(world, incident),
    ...superseded(world).map((name) => `lives on: ${name}`),
    ...mailProblems(race),
    ...(incident.closed ? [] : reminderProblems(world, incident)),
    ...quietProblems(world, incident),
  ];
}

/** What is wrong with the clocks alone. */
export function clocksOf({ world, incidentId }: Race): readonly string[] {
  const entries = world.stores.ledger.entries(incidentId);
  return clockProblems(world, incidentOf(incidentId, entries) as Incident);
}

function recordProblems({ world, confirmed, incidentId }: Race, incident: Incident) {
  const entries = world.stores.ledger.entries(incidentId);
  const ids = incident.facts.map(({ id }) => id);
  const broken = brokenLink(entries);
  const problems = [
    ...confirmed.filter((id) => !ids.includes(id)).map((id) => `lost: ${id}`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `twice: ${id}`),
    ...(broken ? [broken] : []),
    ...[...world.stores.marks.keys()].map((mark) => `unannounced: ${mark}`),
    ...world.stores.known.jobs.map(({ id }) => `unfinished: ${id}`),
  ];
  const head = world.stores.heads.get(incidentId);
  if (head?.closed !== (incident.closed !== null)) problems.push(`board: closed ${head?.closed}`);
  if (head?.nextPlanBy !== nextPlanBy(world, incident)) {
    problems.push(`board: ${head?.nextPlanBy}, not ${nextPlanBy(world, incident)}`);
  }
  const told = entries.flatMap(({ body }) => (body.type === 'closures-changed' ? body.job : []));
  const wasClosed = entries.some(({ body }) => body.type === 'closed'); // then it read them later
  const untold = wasClosed ? [] : world.stores.known.closures;
  for (const { id } of untold) {
    if (!told.includes(id) && world.stores.known.jobs.length === 0) problems.push(`untold: ${id}`);
  }
  return problems;
}

function clockProblems(world: World, incident: Incident): readonly string[] {
  const { machines, stores } = world;
  const clocks = stores.clocks.of(incident.id);
  const now = world.now.toString({ smallestUnit: 'millisecond' });
  const problems = clocks.flatMap((clock) => {
    const name = `${executionOf(clock)} (${clock.version}/${incident.version})`;
    if (!runs(incident, clock.regimeId)) {
      // It may wait for a mail server, to tell that it will end.
      const waits = stores.alerts
        .of(incident.id, clock.regimeId)
        .some(({ state }) => state === 'retry' || state === 'claimed');
      const isSeen = clock.version === incident.version && waits;
      return clock.ended || isSeen ? [] : [`runs still: ${name}`];
    }
    if (clock.ended) return [`ended: ${name}`];
    const found = [];
    if (clock.version !== incident.version) found.push(`lags: ${name}`);
    // It waits from when it parked on: where that took a while, it wakes so much later.
    const isOver = (clock.wakeAt ?? '') <= now && clock.checkAt <= now;
    if (isOver) found.push(`overslept: ${name} ${clock.wakeAt}`);
    const execution = machines.executions.get(executionOf(clock));
    // One that died with nothing unseen is missed when its time comes, or a fact: it costs minutes.
    const isMissedLater = execution?.state === 'failed' && (clock.wakeAt ?? '') > now;
    if (execution?.state !== 'running' && !isMissedLater) found.push(`dead: ${name}`);
    return found;
  });
  const missing = incident.regimes
    .filter((id) => runs(incident, id) && !clocks.some(({ regimeId }) => regimeId === id))
    .map((id) => `no clock: ${id}`);
  return [...problems, ...missing];
}

/** Executions that go on although another took over, or nothing is to run. */
export function superseded({ machines, stores }: World): readonly string[] {
  return machines.live
    .filter(({ name }) => {
      const clock = stores.clocks.get(name.incidentId, name.regimeId);
      return clock?.ended || clock?.generation !== name.generation;
    })
    .map(({ name }) => executionOf(name));
}

function mailProblems({ world, interrupted }: Race): readonly string[] {
  const twice = world.mails.filter(
    ({ alertId }, index) => world.mails.findIndex((mail) => mail.alertId === alertId) !== index,
  );
  const problems = twice
    .filter(({ alertId }) => !interrupted.has(alertId))
    .map(({ alertId }) => `sent twice: ${nameOf(world.stores.sent.get(alertId) as SentAlert)}`);
  for (const alert of world.stores.sent.values()) {
    const { ended } = world.stores.clocks.get(alert.incidentId, alert.regimeId) ?? {};
    if (alert.state === 'claimed' && !ended) problems.push(`claimed still: ${nameOf(alert)}`);
    const isMailed = world.mails.some(({ alertId }) => alertId === alert.id);
    if (alert.state === 'sent' && !isMailed) problems.push(`never mailed: ${nameOf(alert)}`);
  }
  return problems;
}

/**
 * Each who is to be reminded heard the present dates, and not before the latest step was due;
 * each who ever heard of a milestone heard last how it stands.
 */
function reminderProblems(world: World, incident: Incident): readonly string[] {
  const { known, sent } = world.stores;
  const entries = world.stores.ledger.entries(incident.id);
  const closures = closuresAsOf(entries, incident.version, known.closures);
  const problems: string[] = [];
  const milestones = milestonesOf(incident, closures, world.now).filter(({ regime }) =>
    runs(incident, regime),
  );
  const reminded = withRoles(known.people, ['grc', 'counsel']);
  for (const milestone of milestones) {
    const line = lineOf(milestone);
    const trigger = incident.facts.find(({ id }) => id === milestone.trigger);
    const since = Temporal.Instant.from(trigger?.at ?? incident.registeredAt);
    const step = alertsUntil({ milestone, since }, world.now)
      .filter(({ level }) => level === 0)
      .filter((alert) => !isOption(milestone) || ['start', 'open-1'].includes(alert.step))
      .at(-1);
    for (const person of known.people) {
      const about = [...sent.values()].filter(
        (one) => one.line === line && one.regimeId === milestone.regime && one.person === person.id,
      );
      const said = about.filter(({ kind }) => kind !== 'undelivered');
      const told = said
        .filter(({ state }) => state === 'sent')
        .toSorted(byTime)
        .at(-1);
      const failed = said
        .filter(({ state }) => state === 'failed')
        .toSorted(byTime)
        .at(-1);
      const lost = failed && (!told || failed.stateAt >= told.stateAt);
      const who = `${person.id} ${milestone.regime} ${line} ${milestone.state}`;
      if (lost) continue; // an administrator knows
      if (told && !isTrue(told, milestone, step !== undefined)) {
        problems.push(`told wrongly: ${who} ${milestone.planBy}: ${nameOf(told)}`);
      }
      if (!step || !isOpen(milestone) || !reminded.includes(person)) continue;
      const at = step.at.toString({ smallestUnit: 'millisecond' });
      if (!told || told.stateAt < at) problems.push(`untold: ${who} ${step.step} of ${at}`);
    }
  }
  return problems;
}

/** Of what nobody watches any more, whoever heard of it heard last that it is over, or that. */
function quietProblems({ stores }: World, incident: Incident): readonly string[] {
  const sent = [...stores.sent.values()].filter(({ regimeId, kind }) => {
    return !runs(incident, regimeId) && kind !== 'undelivered';
  });
  const about = (one: SentAlert) => `${one.person} ${one.regimeId} ${one.line}`;
  return [...new Set(sent.map(about))].flatMap((who) => {
    const last = (state: SentAlert['state']) =>
      sent
        .filter((one) => about(one) === who && one.state === state)
        .toSorted((a, b) => a.version - b.version || byTime(a, b))
        .at(-1);
    const [told, failed] = [last('sent'), last('failed')];
    const isKnown = stores.known.people.some(({ id }) => id === told?.person);
    if (!told || !isKnown || (failed && failed.version >= told.version)) return [];
    const isEnd = told.kind === 'filed' || told.kind === 'withdrawn';
    return isEnd ? [] : [`not told that it stopped: ${who}: ${nameOf(told)}`];
  });
}

function nextPlanBy(world: World, incident: Incident): string | null {
  const entries = world.stores.ledger.entries(incident.id);
  const closures = closuresAsOf(entries, incident.version, world.stores.known.closures);
  const open = milestonesOf(incident, closures).filter(isOpen);
  const dates = incident.closed ? [] : open.flatMap(({ planBy }) => utc(planBy) ?? []);
  return dates.toSorted()[0] ?? null;
}

function isTrue(
  told: SentAlert,
  milestone: Parameters<typeof isOpen>[0] & Dates,
  isUrged: boolean,
): boolean {
  if (milestone.state === 'met') return told.kind === 'filed';
  if (!isOpen(milestone)) return told.kind === 'withdrawn';
  if (told.kind === 'filed' || told.kind === 'withdrawn') return !isUrged;
  return told.planBy === utc(milestone.planBy) && told.due === utc(milestone.due);
}

interface Dates {
  readonly planBy: string | null;
  readonly due: string | null;
}

function utc(moment: string | null): string | null {
  return moment && Temporal.Instant.from(moment).toString({ smallestUnit: 'millisecond' });
}

function byTime(a: SentAlert, b: SentAlert): number {
  return a.stateAt < b.stateAt ? -1 : a.stateAt > b.stateAt ? 1 : a.version - b.version;
}

function nameOf({ person, line, kind, step, planBy, state, version }: SentAlert): string {
  return `${person}: ${line} ${kind} ${step} ${planBy} v${version} (${state})`;
}
