/**
 * What a policy must be, so that reminders go on until the report is filed: ladders in order, a
 * repetition without an end, somebody to tell. Which policies there are: `change-settings.ts`.
 */
import type { Policy, Repetition, Rung } from '../core/plan.js';
import { sentence } from '../core/sentence.js';
import { BadCall } from './problems.js';
import { mustBeAnId } from './well-formed.js';

/**
 * Checks each ladder, repetition and escalation. The longest clock's ladder serves all that are
 * longer, whatever its own length.
 * @throws BadCall at the first place that is wrong
 */
export function mustBeAPolicy({ ladders, remind, escalate, ...repetitions }: Policy): void {
  if (ladders.length === 0) throw new BadCall(sentence`Give at least one ladder.`, '/ladders');
  for (const [index, { upToHours, rungs }] of ladders.entries()) {
    const place = `/ladders/${index}`;
    if (!(upToHours > (ladders[index - 1]?.upToHours ?? 0))) {
      const said = sentence`Ladders come in order, the shortest clock first.`;
      throw new BadCall(said, `${place}/upToHours`);
    }
    if (rungs.length === 0) throw new BadCall(sentence`A ladder needs a rung.`, `${place}/rungs`);
    for (const [position, rung] of rungs.entries()) {
      mustBeARung(rung, rungs.slice(0, position), `${place}/rungs/${position}`);
    }
  }
  for (const name of ['afterPlanBy', 'afterDue', 'whileOpen'] as const) {
    mustGoOn(repetitions[name], `/${name}`);
  }
  mustBeRoles(remind, '/remind');
  for (const [index, { to, afterShareLeft, atLeastHours, atMostHours }] of escalate.entries()) {
    const place = `/escalate/${index}`;
    mustBeRoles(to, `${place}/to`);
    mustBeBetween(afterShareLeft, 0, 1, `${place}/afterShareLeft`);
    mustBeBetween(atLeastHours, 0, MOST_HOURS, `${place}/atLeastHours`);
    mustBeBetween(atMostHours, atLeastHours, MOST_HOURS, `${place}/atMostHours`);
  }
}

/** Each step has a name of its own, for an acknowledgement quiets the step of that name. */
function mustBeARung(rung: Rung, before: readonly Rung[], place: string): void {
  mustBeAnId(rung.step, `${place}/step`);
  if (before.some(({ step }) => step === rung.step)) {
    throw new BadCall(sentence`Two rungs are called ${rung.step}.`, `${place}/step`);
  }
  if ('shareLeft' in rung) mustBeBetween(rung.shareLeft, 0, 1, `${place}/shareLeft`);
  else mustBeBetween(rung.hoursLeft, 0, MOST_HOURS, `${place}/hoursLeft`);
}

/** Only the last has no end, and it has none: reminding goes on until it is filed. */
function mustGoOn(repetitions: readonly Repetition[], place: string): void {
  const last = repetitions.length - 1;
  if (last < 0) throw new BadCall(sentence`Give at least one repetition.`, place);
  for (const [index, { everyHours, forHours }] of repetitions.entries()) {
    mustBeBetween(everyHours, SHORTEST_PAUSE, MOST_HOURS, `${place}/${index}/everyHours`);
    if (index === last && forHours !== undefined) {
      const said = sentence`The last repetition has no end: leave forHours out.`;
      throw new BadCall(said, `${place}/${index}/forHours`);
    }
    if (index === last) continue;
    if (forHours === undefined) {
      const said = sentence`Only the last repetition may be without forHours: none would come after it.`;
      throw new BadCall(said, `${place}/${index}/forHours`);
    }
    mustBeBetween(forHours, SHORTEST_PAUSE, MOST_HOURS, `${place}/${index}/forHours`);
  }
}

/** Five minutes: more often than that, people stop reading. */
const SHORTEST_PAUSE = 1 / 12;
/** A year: a reminder further off is none. */
const MOST_HOURS = 8760;

function mustBeRoles(roles: readonly string[], place: string): void {
  const wrong = roles.findIndex((role) => !['grc', 'counsel', 'executive'].includes(role));
  if (roles.length > 0 && wrong < 0) return;
  const pointer = wrong < 0 ? place : `${place}/${wrong}`;
  throw new BadCall(sentence`Name at least one of grc, counsel, executive.`, pointer);
}

function mustBeBetween(value: number, least: number, most: number, place: string): void {
  if (value >= least && value <= most) return;
  throw new BadCall(sentence`This must be from ${least} to ${most}; it is ${value}.`, place);
}
