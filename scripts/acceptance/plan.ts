/**
 * The plan's steps in a stretch of a milestone, and when each had to go: escalations wait for
 * their reminder to be told, and heed its acknowledgement.
 */
import { Temporal } from '../../lib/core/model.js';
import { alertsUntil, type Alert as Planned } from '../../lib/core/plan.js';
import { isOption } from '../../lib/engine/incident.js';
import { type Line, millisecondsOf, type Stretch } from './stretches.js';
import { type AuditInput, sentOf, utc } from './told.js';

/** The plan's steps in a stretch; of those before it, the latest reminder, which it begins with. */
export function plannedIn(stretch: Stretch, { policy, pace }: AuditInput): readonly Planned[] {
  const { milestone, since, from, until } = stretch;
  // A step whose time came while the next fact was being written may have gone.
  const end = Temporal.Instant.fromEpochMilliseconds(Math.floor(until + pace.race));
  const all = alertsUntil({ milestone, since }, end, policy).filter(({ level, step }) =>
    isOption(milestone)
      ? level === 0 && (step === 'start' || step === 'open-1')
      : level === 0 || milestone.force === 'in-force',
  );
  const isBefore = ({ at }: Planned) => at.epochMilliseconds <= from;
  const first = all.filter((one) => one.level === 0 && isBefore(one)).at(-1);
  return all.filter((one) => {
    if (one.level === 0) return one === first || !isBefore(one);
    const reminder = all.find(({ step, level }) => level === 0 && step === one.step);
    return reminder !== undefined && (reminder === first || !isBefore(reminder));
  });
}

/** When a step had to go; `undefined` for an escalation that nobody could ask for. */
export function timeOf(
  planned: Planned,
  line: Line,
  stretch: Stretch,
  input: AuditInput,
): number | undefined {
  const at = planned.at.epochMilliseconds;
  if (planned.level === 0) return at;
  const told = reminderTold(planned.step, line, stretch, input);
  if (!told) return undefined;
  const escalatedAt = at + Math.max(0, told.at - told.plannedAt);
  const quiet = acknowledgedAt(planned.step, line, stretch, input);
  // Acknowledged before anybody had to have looked: it may have gone, or not.
  return quiet !== undefined && quiet < escalatedAt + input.pace.late ? undefined : escalatedAt;
}

/** When a step's reminder was told first, itself or by what told the move of its date. */
function reminderTold(step: string, line: Line, stretch: Stretch, input: AuditInput) {
  const reminders = plannedIn(stretch, input).filter(({ level }) => level === 0);
  const reminder = reminders.find((one) => one.step === step);
  if (!reminder) return undefined;
  const plannedAt = reminder.at.epochMilliseconds;
  const next = reminders.find(({ at }) => at.epochMilliseconds > plannedAt);
  const nextAt = next?.at.epochMilliseconds ?? Number.POSITIVE_INFINITY;
  const at = sentOf(line, input.incident)
    .filter((alert) => {
      // As the engine asks: the same step of the same date, whenever it was told.
      const { planBy, due } = stretch.milestone;
      if (alert.planBy !== utc(planBy) || alert.due !== utc(due)) return false;
      const sentAt = millisecondsOf(alert.stateAt);
      const isOfTheStep = alert.kind === 'reminder' && alert.step === step;
      return isOfTheStep || (alert.kind === 'moved' && sentAt >= plannedAt && sentAt < nextAt);
    })
    .map(({ stateAt }) => millisecondsOf(stateAt))
    .toSorted((a, b) => a - b)[0];
  return at === undefined ? undefined : { at, plannedAt };
}

/** When a step was acknowledged, if it was. */
export function acknowledgedAt(
  step: string,
  { regime, obligation }: Line,
  { milestone }: Stretch,
  { incident }: AuditInput,
): number | undefined {
  const found = incident.acknowledged.find(
    (one) =>
      one.regime === regime &&
      one.line === obligation &&
      one.planBy === utc(milestone.planBy) &&
      one.due === utc(milestone.due) &&
      one.steps.includes(step),
  );
  return found && millisecondsOf(found.at);
}
