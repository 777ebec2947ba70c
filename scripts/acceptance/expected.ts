/**
 * What the law gives for the facts that the API tells: derived here, by the same core, at the
 * moment that the API names. The server is held against it at every look.
 */
import type { IncidentAnswer, ListAnswer } from '../../bin/api.js';
import { derive } from '../../lib/core/derive.js';
import type { Milestone } from '../../lib/core/model.js';
import { readScenario } from '../../lib/core/scenario.js';
import type { DeclaredClosure } from '../../lib/engine/ports.js';
import type { Service } from './service.js';
import { inShort, Unmet } from './unmet.js';

export type Told = Pick<IncidentAnswer, 'id' | 'regimes' | 'profile' | 'zone' | 'facts'>;
export type ToldMilestone = IncidentAnswer['milestones'][number];

/** What is compared: everything that is said but how it was counted. */
const FIELDS = [
  'state',
  'due',
  'planBy',
  'notBefore',
  'projected',
  'metAt',
  'trigger',
  'phase',
] as const satisfies readonly (keyof Milestone)[];

/** Derives as the server must, with the closings that were declared to it. */
export class Expected {
  #closures: readonly DeclaredClosure[] = [];
  #compared = 0;

  constructor(private readonly service: Service) {}

  /** How many milestones were compared. */
  get compared(): number {
    return this.#compared;
  }

  /** Asks which closings were declared. */
  async refresh(): Promise<void> {
    const { items } = await this.service.get<ListAnswer<DeclaredClosure>>('/api/closures');
    this.#closures = items;
  }

  milestones(
    { id, regimes, profile, zone, facts }: Told,
    now: string,
    known = facts,
  ): readonly Milestone[] {
    const closures = this.#closures.map(({ calendar, date, source }) => {
      return { calendar, date, source };
    });
    const scenario = { id, regimes, profile: { ...profile, zone }, facts: known, closures, now };
    return derive(readScenario(scenario)).milestones;
  }

  /**
   * Holds milestones against the law.
   * @throws Unmet with the first that differs
   */
  async compare(told: readonly ToldMilestone[], incident: Told, now: string): Promise<void> {
    let difference = differenceOf(told, this.milestones(incident, now));
    if (difference) {
      await this.refresh(); // somebody may have declared a closing meanwhile
      difference = differenceOf(told, this.milestones(incident, now));
    }
    if (difference) throw difference;
    this.#compared += told.length;
  }
}

function differenceOf(
  told: readonly ToldMilestone[],
  derived: readonly Milestone[],
): Unmet | undefined {
  const names = (milestones: readonly ToldMilestone[]) =>
    milestones.map(({ regime, obligation }) => `${regime} ${obligation}`).join(', ');
  if (names(told) !== names(derived)) {
    return new Unmet('The milestones', names(derived), names(told) || 'none');
  }
  for (const [index, milestone] of derived.entries()) {
    const other = told[index] as ToldMilestone;
    const field = FIELDS.find((name) => milestone[name] !== other[name]);
    if (!field) continue;
    const what = `${field} of ${milestone.obligation} (${milestone.regime})`;
    return new Unmet(what, inShort(milestone[field]), inShort(other[field]));
  }
  return undefined;
}
