/**
 * The drill as it goes on at the server: looked at again and again, and at every look held
 * against the law and against the phases that its clocks may stand in.
 */
import type { IncidentAnswer } from '../../bin/api.js';
import { path } from '../../bin/commands/asking.js';
import type { Expected } from './expected.js';
import { inWords, type Pace } from './pace.js';
import type { Service } from './service.js';
import { millisecondsOf } from './stretches.js';
import { must, Unmet } from './unmet.js';

/** A pause shorter than this would only ask the same again. */
const SHORTEST_PAUSE = 100;

export class Drill {
  readonly #phases = new Map<string, string[]>();
  readonly #deadline: number;
  #looks = 0;

  constructor(
    readonly id: string,
    private readonly service: Service,
    private readonly expected: Expected,
    private readonly pace: Pace,
  ) {
    this.#deadline = performance.now() + pace.longest;
  }

  get looks(): number {
    return this.#looks;
  }

  /** The phases in which a regime's clock was seen, in their order. */
  phases(regime: string): readonly string[] {
    return this.#phases.get(regime) ?? [];
  }

  /** @throws Unmet where it does not stand as it must */
  async look(): Promise<IncidentAnswer> {
    const incident = await this.service.get<IncidentAnswer>(path`/api/incidents/${this.id}`);
    this.#looks += 1;
    const longest = `a run of at most ${inWords(this.pace.longest)}`;
    must(performance.now() < this.#deadline, 'The run', longest, `still ${nowIn(incident)}`);
    const { problem, closed } = incident as typeof incident & { readonly problem?: unknown };
    must(problem === undefined, 'The incident', 'one that can be derived', problem);
    must(closed === null, 'The drill', 'one that nobody closed', closed);
    const now = nowIn(incident);
    await this.expected.compare(incident.milestones, incident, now);
    this.#seePhases(incident, now);
    return incident;
  }

  /** A clock may be on its way from the phase before; it may stand nowhere else. */
  #seePhases(incident: IncidentAnswer, now: string): void {
    const milestones = this.expected.milestones(incident, now);
    for (const { regime, phase, ended } of incident.clocks) {
      must(!ended, `The clock of ${regime}`, 'one that runs', 'one that ended');
      const seen = this.#phases.get(regime) ?? [];
      this.#phases.set(regime, seen);
      if (phase === null || phase === seen.at(-1)) continue;
      const lawful = milestones.find((one) => one.regime === regime)?.phase;
      must(phase === lawful, `The phase of ${regime}`, String(lawful), phase);
      seen.push(phase);
    }
  }

  /**
   * Looks until something holds: it is under way at the server, and shows when it is done.
   * @param what as the sentence goes on: "that …"
   * @throws Unmet where it takes too long
   */
  async until(
    what: string,
    holds: (incident: IncidentAnswer) => boolean,
    seen: (incident: IncidentAnswer) => unknown = ({ clocks }) => clocks,
  ): Promise<IncidentAnswer> {
    const end = performance.now() + this.pace.patience;
    for (;;) {
      const incident = await this.look();
      if (holds(incident)) return incident;
      const within = `${what}, within ${this.pace.patience / 1000} s`;
      must(performance.now() < end, `At ${nowIn(incident)}`, within, seen(incident));
      await this.service.pause(this.pace.betweenLooks);
    }
  }

  /**
   * Looks now and then until a legal moment has come.
   * @throws Unmet where the drill's time does not pass as fast as it should
   */
  async untilTime(moment: string): Promise<IncidentAnswer> {
    let incident = await this.look();
    const left = () => (millisecondsOf(moment) - millisecondsOf(nowIn(incident))) / this.pace.speed;
    // On one machine a drill's time stands still while its clocks work: half as long again.
    const end = performance.now() + left() * 1.5 + this.pace.patience;
    while (left() > 0) {
      if (performance.now() > end) {
        const expected = `${moment}, at ${this.pace.speed} times the speed`;
        throw new Unmet('The time of the drill', expected, `still ${nowIn(incident)}`);
      }
      const { betweenGlances } = this.pace;
      await this.service.pause(Math.max(SHORTEST_PAUSE, Math.min(left(), betweenGlances)));
      incident = await this.look();
    }
    return incident;
  }
}

export function nowIn({ drill }: Pick<IncidentAnswer, 'drill'>): string {
  if (drill) return drill.now;
  throw new Unmet('The incident', 'a drill', 'none');
}
