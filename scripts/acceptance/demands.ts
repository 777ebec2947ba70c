/**
 * Who had to be told what, and when. The rules are the engine's (`owed.ts`): each person hears
 * the present truth of a milestone once; the plan says when; where two steps come close together
 * the later one speaks for both; what changed is told to whoever was told otherwise.
 *
 * It is demanded only where its whole tolerance lay before the next change of the milestone: what
 * was overtaken may have gone or not.
 */
import type { AlertAnswer } from '../../bin/api.js';
import { isOpen } from '../../lib/engine/incident.js';
import { withRoles } from '../../lib/engine/people.js';
import type { Person } from '../../lib/engine/ports.js';
import { plannedIn, timeOf } from './plan.js';
import { type Line, millisecondsOf, type Stretch } from './stretches.js';
import { type AuditInput, sentOf, tells, utc } from './told.js';

/** Somebody had to be told something of a line between two moments. */
export interface Demand {
  readonly line: Line;
  readonly person: Person;
  /** What of: a step of the plan, or a change. */
  readonly what: string;
  readonly from: number;
  readonly to: number;
  readonly isIt: (alert: AlertAnswer) => boolean;
}

export function demandsOf(line: Line, input: AuditInput): readonly Demand[] {
  const { incident } = input;
  const now = millisecondsOf(incident.drill?.now ?? incident.registeredAt);
  return line.stretches.flatMap((stretch, index) => {
    const isLast = index === line.stretches.length - 1;
    const until = isLast ? now : stretch.until;
    const changes = index === 0 ? [] : changesOf(line, stretch, input);
    const steps = isOpen(stretch.milestone) ? stepsOf(line, stretch, input) : [];
    return [...changes, ...steps].filter(({ to }) => to < until);
  });
}

function changesOf(line: Line, stretch: Stretch, input: AuditInput): readonly Demand[] {
  return input.people.flatMap((person) => {
    const what = changeFor(person, line, stretch, input);
    if (!what) return [];
    const { from } = stretch;
    const to = from + input.pace.lateAfterFact;
    const isIt = (alert: AlertAnswer) => alert.kind === what && tells(alert, stretch);
    return [{ line, person, what, from, to, isIt }];
  });
}

/**
 * What a person who was told of a line must hear when it changes; see `owed.ts`. They may have
 * been told the old dates while the change was being written.
 */
export function changeFor(
  person: Person,
  line: Line,
  stretch: Stretch,
  { incident, pace }: Pick<AuditInput, 'incident' | 'pace'>,
): AlertAnswer['kind'] | undefined {
  const { milestone, from } = stretch;
  const told = sentOf(line, incident)
    .filter((alert) => {
      const at = millisecondsOf(alert.stateAt);
      const isBefore = at < from || (at <= from + pace.race && !tells(alert, stretch));
      return alert.person === person.id && isBefore;
    })
    .toSorted((a, b) => (a.stateAt < b.stateAt ? -1 : 1))
    .at(-1);
  if (!told) return undefined;
  if (isOpen(milestone)) {
    const isSame = told.planBy === utc(milestone.planBy) && told.due === utc(milestone.due);
    return isSame ? undefined : 'moved';
  }
  const kind = milestone.state === 'met' ? 'filed' : 'withdrawn';
  return told.kind === kind ? undefined : kind;
}

function stepsOf(line: Line, stretch: Stretch, input: AuditInput): readonly Demand[] {
  const { pace, people } = input;
  return plannedIn(stretch, input).flatMap((planned) => {
    const at = timeOf(planned, line, stretch, input);
    if (at === undefined) return [];
    const from = Math.max(at, stretch.from);
    const latest = from + (at > stretch.from ? pace.late : pace.lateAfterFact);
    const to = Math.min(latest, nextLook(from, line, stretch, input) + pace.race);
    // Whatever they hear of the line by then says what this step would have said.
    const isIt = (alert: AlertAnswer) => OF_DATES.includes(alert.kind) && tells(alert, stretch);
    const what = `${planned.kind} ${planned.step}`;
    return withRoles(people, planned.to).map((person) => {
      return { line, person, what, from, to, isIt };
    });
  });
}

/**
 * When the clock looked first after a moment, by what it sent to anybody: whoever else was owed
 * something had to be told by the same look, and is not excused by the tolerance.
 */
function nextLook(from: number, line: Line, stretch: Stretch, { incident, pace }: AuditInput) {
  // A look that began while a fact was being written may not have seen it.
  const after = from === stretch.from ? from + pace.race : from;
  const looks = sentOf(line, incident).map(({ stateAt }) => millisecondsOf(stateAt));
  return Math.min(...looks.filter((at) => at >= after), Number.POSITIVE_INFINITY);
}

/** Messages that say by when something is owed. */
const OF_DATES: readonly AlertAnswer['kind'][] = ['reminder', 'escalation', 'moved'];
