/**
 * Who is owed a message now, and when to look again: what the plan says should have been sent,
 * against what was sent. Pure: the facts, the plan and the present decide, nothing else.
 *
 * Each person hears the present truth of a milestone once. After an outage the steps that were
 * missed are not sent one after another: the latest speaks for them.
 */
import type { Milestone } from '../core/model.js';
import { Temporal } from '../core/model.js';
import {
  alertsUntil,
  nextAlerts,
  type Planned,
  type Alert as PlannedAlert,
  type Policy,
} from '../core/plan.js';
import { acknowledgementOf } from './acknowledged.js';
import { digestOf } from './chain.js';
import { runs } from './clocks.js';
import { type Incident, instantOf, isOpen, isOption, lineOf, loaded, stored } from './incident.js';
import { longestPause } from './pauses.js';
import { withRoles } from './people.js';
import type { Alert, Moot, Person, SentAlert } from './ports.js';
import {
  byTime,
  hasEnded,
  heardAt,
  isChange,
  isDelivered,
  isEnd,
  isPending,
  isToldSince,
  isTried,
  lastEnd,
  lastHeld,
  saysTheSame,
} from './sent-alerts.js';

export interface OwedInput {
  readonly incident: Incident;
  readonly regimeId: string;
  /** The regime's milestones now. */
  readonly milestones: readonly Milestone[];
  readonly sent: readonly SentAlert[];
  readonly people: readonly Person[];
  readonly policy: Policy;
  readonly now: Temporal.Instant;
  /** The version of the record since which a line stands as it does now. */
  readonly since: (line: string) => number;
  /** Whether somebody else is sending it at this moment. */
  readonly isHeld: (alert: SentAlert) => boolean;
}

export interface Owed {
  /** To be sent now. */
  readonly alerts: readonly Alert[];
  /** Not to be sent any more: another speaks for them, or they lost their point. */
  readonly moot: readonly Moot[];
  /** When something is owed next, if no fact comes before; `undefined`: not foreseeable. */
  readonly next: Temporal.Instant | undefined;
}

/** What is owed for one regime of one incident. */
export function owedNow(input: OwedInput): Owed {
  const lines = linesOf(input);
  const owed = lines.map((line) => owedFor(line, input));
  const unreached = unreachedOf(input);
  const again = input.sent.flatMap((alert) => {
    if (alert.state === 'retry') return retryOf(alert, input);
    return input.isHeld(alert) ? input.now.add(LOOK_AGAIN) : [];
  });
  const held = new Set(input.sent.filter(input.isHeld).map(({ id }) => id));
  const alerts = [
    ...owed.flatMap((line) => line.alerts),
    ...undelivered(unreached, input.sent, input),
  ];
  const moot = [...owed.flatMap((line) => line.moot), ...pointless(unreached, input)];
  return {
    alerts: alerts.filter(({ id }) => !held.has(id)),
    moot: moot.filter(({ id }) => !held.has(id)),
    next: earliest([...owed.flatMap(({ next }) => next ?? []), ...again], input.now),
  };
}

/**
 * When a message is tried again. Never later than a pause can be: what waits for longer began to
 * before the machine's clock was set back.
 */
function retryOf({ retryAt }: SentAlert, { incident, now }: OwedInput): Temporal.Instant {
  const [then, latest] = [loaded(retryAt as string), now.add(longestPause(incident))];
  return isAfter(then, latest) ? now : then;
}

/** While another sends it: as long as a message may take before it counts as abandoned. */
const LOOK_AGAIN = { minutes: 1 };

/** A milestone that people were or are to be told of; none where its trigger was retracted. */
interface Line {
  readonly id: string;
  readonly milestone: Milestone | undefined;
  /** What was written down about alerts of this line, whatever became of it. */
  readonly sent: readonly SentAlert[];
}

function linesOf({ milestones, sent }: OwedInput): readonly Line[] {
  const present = new Map(milestones.map((milestone) => [lineOf(milestone), milestone]));
  const ids = new Set([...present.keys(), ...sent.map(({ line }) => line)]);
  return [...ids].map((id) => ({
    id,
    milestone: present.get(id),
    sent: sent.filter(({ line }) => line === id),
  }));
}

function owedFor(line: Line, input: OwedInput): Owed {
  const changes = input.people.flatMap((person) => changeFor(person, line, input) ?? []);
  const { milestone } = line;
  if (!milestone || !isOpen(milestone) || !runs(input.incident, input.regimeId)) {
    return {
      alerts: undelivered(changes, line.sent, input),
      moot: outdated(line, changes, input.now),
      next: undefined,
    };
  }
  const plan = stepsOf(milestone, line, input);
  const due = plan.due.flatMap(({ planned, at }) =>
    withRoles(input.people, planned.to).map((person) => alertFor(planned, at, person, line, input)),
  );
  const candidates = [...changes, ...due];
  const { alerts, moot } = oneEach(candidates, line, input);
  return { alerts, moot: [...moot, ...outdated(line, candidates, input.now)], next: plan.next };
}

// ── Steps of the plan ──────────────────────────────────────────────────────────────────────

interface Step {
  readonly planned: PlannedAlert;
  /** When it goes: as planned, or later where an escalation must first give time to answer. */
  readonly at: Temporal.Instant;
}

/** The steps that are due, the latest of each level; and when the next one is. */
function stepsOf(milestone: Milestone, line: Line, input: OwedInput) {
  const { incident, policy, now } = input;
  const since = sinceOf(milestone, incident);
  const planned = { milestone, since };
  const past = alertsUntil(planned, now, policy).filter((alert) => isWanted(alert, milestone));
  const steps = past.flatMap((alert) => {
    if (alert.level === 0) return [{ planned: alert, at: alert.at }];
    const at = escalatedAt(alert, past, line, milestone, input);
    return at ? [{ planned: alert, at }] : [];
  });
  const latest = new Map<number, Step>();
  for (const step of steps.filter(({ at }) => !isAfter(at, now))) {
    latest.set(step.planned.level, step); // in order of time: the last one stays
  }
  const delayed = steps.map(({ at }) => at);
  const next = nextWanted(planned, policy, now);
  return { due: [...latest.values()], next: earliest(next ? [...delayed, next] : delayed, now) };
}

/** No clock parks for longer, so nothing further off needs to be known. */
const FORESIGHT = { hours: 8 * 24 };

/** When the next step comes that anybody is to hear of. */
function nextWanted(
  planned: Planned,
  policy: Policy,
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  const horizon = now.add(FORESIGHT);
  let after = now;
  while (!isAfter(after, horizon)) {
    const next = nextAlerts(planned, after, policy);
    const [first] = next;
    if (!first) return undefined;
    if (next.some((alert) => isWanted(alert, planned.milestone))) return first.at;
    after = first.at;
  }
  return undefined;
}

/** Nobody owes an option, so it is told once; what binds nobody yet escalates to nobody. */
function isWanted({ level, step }: PlannedAlert, milestone: Milestone): boolean {
  if (isOption(milestone)) return level === 0 && (step === 'start' || step === 'open-1');
  return level === 0 || milestone.force === 'in-force';
}

/**
 * When an escalation goes: some time after its reminder was told, which after an outage or a
 * late registration is later than planned. Never where the step was acknowledged.
 */
function escalatedAt(
  alert: PlannedAlert,
  plan: readonly PlannedAlert[],
  line: Line,
  { due }: Milestone,
  { incident, regimeId, now }: OwedInput,
): Temporal.Instant | undefined {
  const { step, date } = alert;
  const dates = { planBy: date && utc(date), due: due && utc(due) };
  const about = { regimeId, line: line.id, ...dates, step };
  if (acknowledgementOf(about, incident)) return undefined;
  const reminder = plan.find((other) => other.step === step && other.level === 0);
  if (!reminder) return undefined;
  const told = line.sent.filter(
    (one) =>
      one.planBy === about.planBy &&
      one.due === about.due &&
      ((one.level === 0 && one.step === step) || one.speaksFor === step) &&
      hasEnded(one),
  );
  // Nobody was told this very step who had heard the same since it was due: then from that on.
  const isLatest = plan.findLast(({ level }) => level === 0) === reminder;
  const same = { ...dates, ...notBeforeOf(line) };
  const instead = line.sent.filter(
    (one) => isLatest && saysTheSame(one, same) && heardAt(one) >= stored(reminder.at),
  );
  const first = (told.length > 0 ? told.map(({ stateAt }) => stateAt) : instead.map(heardAt))
    .filter((at) => at <= stored(now))
    .map(loaded)
    .toSorted(Temporal.Instant.compare)[0];
  if (!first) return undefined;
  const late = first.since(reminder.at);
  return late.sign > 0 ? alert.at.add(late) : alert.at;
}

/** When the fact that started the period happened. */
function sinceOf({ trigger }: Milestone, { facts, registeredAt }: Incident): Temporal.Instant {
  const fact = facts.find(({ id }) => id === trigger);
  return loaded(fact?.at ?? registeredAt);
}

function alertFor(
  { step, level, kind }: PlannedAlert,
  at: Temporal.Instant,
  person: Person,
  line: Line,
  input: OwedInput,
): Alert {
  const alert = { ...headOf(line, input), kind, step, level, at: stored(at), person: person.id };
  // When the law's wait or a hold moves, the steps after it are others, with the same names. And
  // after a person was told that nothing is owed any more, each step is another if it is, again.
  const after = lastEnd(person, line.sent)?.step;
  return identified(alert, line.sent, { notBefore: alert.notBefore, after });
}

// ── Changes ────────────────────────────────────────────────────────────────────────────────

/**
 * Tells a person that what they were told last no longer holds: the date moved, the milestone
 * is filed, or nothing is owed any more. Keyed by the version since which it is so: dates that
 * go to and fro are told each time.
 */
function changeFor(person: Person, line: Line, input: OwedInput): Alert | undefined {
  const held = lastHeld(person, line.sent);
  return held.flatMap((told) => changeFrom(told, person, line, input) ?? [])[0];
}

function changeFrom(
  told: SentAlert,
  person: Person,
  line: Line,
  input: OwedInput,
): Alert | undefined {
  const head = headOf(line, input);
  const { milestone } = line;
  const isWatched = runs(input.incident, input.regimeId);
  // Reminders stop, and whoever was told of something open hears it: what a colleague closed by
  // mistake must not become quiet unseen. A drill is over for everybody at once.
  if (!isWatched && (isEnd(told) || input.incident.drill)) return undefined;
  const wasTold = told.kind !== 'filed' && told.kind !== 'withdrawn';
  const kind = !milestone
    ? 'withdrawn'
    : milestone.state === 'met'
      ? 'filed'
      : isOpen(milestone) && isWatched
        ? 'moved'
        : 'withdrawn';
  if (kind === 'moved') {
    if (wasTold && told.planBy === head.planBy && told.due === head.due) return undefined;
    // It is owed again after all, and without a date the plan itself says so.
    if (!wasTold && head.planBy === null && head.due === null) return undefined;
  } else if (told.kind === kind) return undefined;
  const step = `${kind}-${input.since(line.id)}`;
  const at = stored(input.now);
  return identified({ ...head, kind, step, level: 0, at, person: person.id }, line.sent);
}

/** An administrator hears of each message that can never arrive. */
function unreachedOf({ sent, people }: OwedInput): readonly Alert[] {
  const failed = sent.filter(({ state, kind }) => state === 'failed' && kind !== 'undelivered');
  return failed.flatMap((alert) =>
    withRoles(
      people.filter(({ id }) => id !== alert.person),
      ['admin'],
    ).map((person) => {
      const { id: _, state: __, stateAt, attempts: ___, ...rest } = alert;
      const { error: ____, address: _____, speaksFor: ______, ...head } = rest;
      const step = `undelivered ${alert.id}`;
      const told = { ...head, kind: 'undelivered', step, at: stateAt, person: person.id } as const;
      return identified(told, sent);
    }),
  );
}

/** Those of them that were tried, and are for nobody any more. */
function pointless(wanted: readonly Alert[], { sent }: OwedInput): readonly Alert[] {
  return sent.filter(
    (alert) =>
      alert.kind === 'undelivered' && isPending(alert) && !wanted.some(({ id }) => id === alert.id),
  );
}

// ── One message each ───────────────────────────────────────────────────────────────────────

/**
 * Of several for one person, the latest goes: it says what the others say. Those that were tried
 * are moot then. It speaks for the latest reminder, so that this one can be escalated.
 */
function oneEach(candidates: readonly Alert[], line: Line, input: OwedInput) {
  const { sent } = line;
  const { now } = input;
  const alerts: Alert[] = [];
  const moot: Alert[] = [];
  for (const person of new Set(candidates.map((alert) => alert.person))) {
    const all = candidates.filter((alert) => alert.person === person);
    const open = all.filter((alert) => !isDelivered(alert, sent) && !isToldSince(alert, sent, now));
    const change = open.find(isChange);
    const steps = open.filter((alert) => !isChange(alert)).toSorted(byTime);
    const speaker = change ?? steps.at(-1);
    if (!speaker) continue;
    const reminder = all.find((alert) => alert.level === 0 && !isChange(alert));
    const speaks = reminder && reminder.step !== speaker.step && !isDelivered(reminder, sent);
    const spoken = speaks ? { ...speaker, speaksFor: reminder.step } : speaker;
    if (isTime(spoken, sent, input)) alerts.push(spoken);
    moot.push(...open.filter((alert) => alert !== speaker && isTried(alert, sent)));
  }
  return { alerts, moot };
}

/**
 * Messages that were tried and have lost their point: what holds no more or is for nobody any
 * more, and a step after which the person was told the same dates.
 */
function outdated(
  { sent }: Line,
  candidates: readonly Alert[],
  now: Temporal.Instant,
): readonly Moot[] {
  const moot = sent.filter((alert) => {
    if (!isPending(alert) || alert.kind === 'undelivered') return false;
    return !candidates.some(({ id }) => id === alert.id) || isToldSince(alert, sent, now);
  });
  return moot.map((alert) => ({ ...alert, mayHaveLeft: alert.state === 'claimed' }));
}

function undelivered(
  alerts: readonly Alert[],
  sent: readonly SentAlert[],
  input: OwedInput,
): readonly Alert[] {
  return alerts.filter((alert) => !isDelivered(alert, sent) && isTime(alert, sent, input));
}

/** One that failed waits for its next try. */
function isTime({ id }: Alert, sent: readonly SentAlert[], input: OwedInput): boolean {
  const tried = sent.find((one) => one.id === id && one.state === 'retry');
  return !tried || !isAfter(retryOf(tried, input), input.now);
}

// ── Identity ───────────────────────────────────────────────────────────────────────────────

function headOf({ id: line, milestone }: Line, { incident, regimeId }: OwedInput) {
  const open = milestone && isOpen(milestone) && runs(incident, regimeId);
  return {
    incidentId: incident.id,
    regimeId,
    line,
    obligation: milestone?.obligation ?? (line.split('/')[0] as string),
    trigger: milestone?.trigger ?? null,
    planBy: open && milestone.planBy ? utc(milestone.planBy) : null,
    due: open && milestone.due ? utc(milestone.due) : null,
    ...(open && notBeforeOf({ milestone })),
    version: incident.version,
  };
}

/**
 * The same message has the same id: milestone (regime, obligation, trigger), its dates, step
 * and person, and what tells two such apart. The moment and the version are not part of it, for
 * they change while it is tried. What became moot is never sent under that id: if it has a point
 * again after all, it is another message.
 */
function identified(
  alert: Omit<Alert, 'id'>,
  sent: readonly SentAlert[],
  apart: object = {},
): Alert {
  const { incidentId, regimeId, line, trigger, planBy, due, kind, step, level, person } = alert;
  const identity = { line, trigger, planBy, due, kind, step, level, person, ...apart };
  for (let again: number | undefined; ; again = (again ?? 0) + 1) {
    const digest = digestOf({ ...identity, again }).slice(0, 16);
    const id = `${incidentId}.${regimeId}.${digest}`;
    if (!sent.some((one) => one.id === id && one.state === 'moot')) return { ...alert, id };
  }
}

function notBeforeOf({ milestone }: Pick<Line, 'milestone'>): Pick<Alert, 'notBefore'> {
  return milestone?.notBefore ? { notBefore: utc(milestone.notBefore) } : {};
}

function utc(moment: string): string {
  return stored(instantOf(moment));
}

function isAfter(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) > 0;
}

function earliest(
  moments: readonly Temporal.Instant[],
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  return moments.filter((moment) => isAfter(moment, now)).toSorted(Temporal.Instant.compare)[0];
}
