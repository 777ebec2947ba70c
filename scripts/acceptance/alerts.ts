/**
 * Who was told, against who had to be: what is demanded is there, and nothing else is. Each alert
 * came once, at its time, with the dates of then, and urged nobody to what was done.
 */
import type { AlertAnswer } from '../../bin/api.js';
import { Temporal } from '../../lib/core/model.js';
import { isOpen } from '../../lib/engine/incident.js';
import { withRoles } from '../../lib/engine/people.js';
import { changeFor, type Demand, demandsOf } from './demands.js';
import { inWords } from './pace.js';
import { acknowledgedAt, plannedIn } from './plan.js';
import { type Line, millisecondsOf, type Stretch } from './stretches.js';
import { type AuditInput, sentOf, tells } from './told.js';
import { Unmet } from './unmet.js';

export interface Audit {
  /** How many messages had to have been sent by now, and were. */
  readonly demanded: number;
  /** The latest of all, in legal milliseconds: at its time, and after a fact. */
  readonly latest: { readonly planned: number; readonly afterFact: number };
}

/** @throws Unmet with the first alert that is missing, late, double or that nobody asked for */
export function auditAlerts(input: AuditInput): Audit {
  const { incident, lines } = input;
  mustBeOnce(incident.sent);
  const demands = lines.flatMap((line) => demandsOf(line, input));
  for (const demand of demands) mustBeMet(demand, input);
  const lateness = incident.sent
    .filter(({ state }) => state === 'sent')
    .map((alert) => latenessOf(alert, input));
  const latest = (isAfterFact: boolean) =>
    Math.max(0, ...lateness.filter((one) => one.isAfterFact === isAfterFact).map(({ by }) => by));
  return {
    demanded: demands.length,
    latest: { planned: latest(false), afterFact: latest(true) },
  };
}

function mustBeMet(demand: Demand, { incident }: AuditInput): void {
  const { line, person, what, from, to, isIt } = demand;
  const own = sentOf(line, incident).filter((alert) => alert.person === person.id);
  const isThere = own.some((alert) => {
    const at = millisecondsOf(alert.stateAt);
    return isIt(alert) && at >= from && at <= to;
  });
  if (isThere) return;
  const seen = own.map(({ kind, step, stateAt }) => `${kind} ${step} at ${stateAt}`);
  throw new Unmet(
    `Alerts of ${line.obligation} to ${person.id}`,
    `${what} between ${moment(from)} and ${moment(to)}`,
    seen.join(', ') || 'none',
  );
}

/** Each message once; none refused. */
function mustBeOnce(sent: readonly AlertAnswer[]): void {
  const seen = new Set<string>();
  for (const alert of sent) {
    const { regime, obligation, kind, step, level, person, planBy, due, state, error } = alert;
    const name = `${kind} ${step} of ${obligation} to ${person}`;
    if (state === 'failed' || kind === 'undelivered') {
      throw new Unmet('Alerts', 'every one to arrive', `${name}: ${state}, ${error}`);
    }
    const key = JSON.stringify([regime, obligation, kind, step, level, person, planBy, due]);
    if (seen.has(key)) throw new Unmet('Alerts', 'each once', `${name} twice`);
    seen.add(key);
  }
}

/**
 * By how much an alert came after its time; and that it was asked for at all.
 * @throws Unmet
 */
function latenessOf(alert: AlertAnswer, input: AuditInput) {
  const { lines, pace } = input;
  const name = `${alert.kind} ${alert.step} of ${alert.obligation} to ${alert.person}`;
  const unasked = (why: string) => new Unmet('Alerts', why, `${name} at ${alert.stateAt}`);
  const line = lines.find(
    ({ regime, obligation }) => regime === alert.regime && obligation === alert.obligation,
  );
  if (!line) throw unasked('none of an obligation that there is not');
  const at = millisecondsOf(alert.stateAt);
  const stretch = stretchFor(alert, at, line, input);
  if (!stretch) {
    const now = line.stretches.findLast(({ from }) => from <= at)?.milestone;
    const what =
      now && !isOpen(now) ? `nothing urged while it is ${now.state}` : 'the dates of then';
    throw unasked(`${what} (and nobody told what is not so)`);
  }
  const planned = millisecondsOf(alert.at);
  const isAfterFact = planned <= stretch.from || !isStep(alert);
  const by = at - Math.max(isStep(alert) ? planned : 0, stretch.from);
  const allowed = isAfterFact ? pace.lateAfterFact : pace.late;
  if (by > allowed) throw unasked(`none later than ${inWords(allowed)} after its time`);
  return { by, isAfterFact };
}

/** The stretch that an alert speaks of: the one it was sent in, or one that had just ended. */
function stretchFor(
  alert: AlertAnswer,
  at: number,
  line: Line,
  input: AuditInput,
): Stretch | undefined {
  const near = line.stretches.filter(
    ({ from, until }, index) =>
      from <= at && (at < until + input.pace.race || index === line.stretches.length - 1),
  );
  return near.toReversed().find((stretch) => {
    if (!tells(alert, stretch)) return false;
    if (isStep(alert)) return isAskedFor(alert, at, line, stretch, input);
    const person = input.people.find(({ id }) => id === alert.person);
    return person !== undefined && changeFor(person, line, stretch, input) === alert.kind;
  });
}

function isStep({ kind }: AlertAnswer): boolean {
  return kind === 'reminder' || kind === 'escalation';
}

/** The plan has this step by then, for this person, and nobody had acknowledged it. */
function isAskedFor(
  alert: AlertAnswer,
  at: number,
  line: Line,
  stretch: Stretch,
  input: AuditInput,
): boolean {
  if (!isOpen(stretch.milestone)) return false;
  const { level, step, person: id } = alert;
  const planned = plannedIn(stretch, input).find((one) => one.level === level && one.step === step);
  if (!planned || planned.at.epochMilliseconds > at) return false;
  if (!withRoles(input.people, planned.to).some((person) => person.id === id)) return false;
  const quiet = level > 0 ? acknowledgedAt(step, line, stretch, input) : undefined;
  return quiet === undefined || at <= quiet + input.pace.race;
}

function moment(milliseconds: number): string {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toString();
}
