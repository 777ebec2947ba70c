/** Living through the story: each fact when its time has come, and what it must bring about. */
import type { AcknowledgedAnswer, IncidentAnswer, RecordedAnswer } from '../../bin/api.js';
import { path } from '../../bin/commands/asking.js';
import type { Policy } from '../../lib/core/plan.js';
import type { Person } from '../../lib/engine/ports.js';
import { type Audit, auditAlerts } from './alerts.js';
import { checkBoard } from './board.js';
import { changeFor } from './demands.js';
import type { Drill } from './drill.js';
import type { Expected } from './expected.js';
import { inWords, type Pace } from './pace.js';
import type { Report } from './report.js';
import type { Service } from './service.js';
import {
  ACKNOWLEDGER,
  DETERMINATION,
  END,
  FIRST_PHASES,
  phasesOf,
  REGIMES,
  REPORT,
  SEC,
  STEPS,
  type Step,
} from './story.js';
import { linesOf } from './stretches.js';
import { sentOf, tells } from './told.js';
import { must } from './unmet.js';

export interface Living {
  readonly run: string;
  readonly service: Service;
  readonly drill: Drill;
  readonly expected: Expected;
  readonly pace: Pace;
  readonly people: readonly Person[];
  readonly policy: Policy;
  readonly withoutMail: boolean;
  readonly report: Report;
}

export class Live {
  constructor(private readonly about: Living) {}

  /** @throws Unmet, and what the calls throw */
  async throughTheStory(): Promise<void> {
    const { drill, pace, report } = this.about;
    report.note(pace.told);
    const [usual, longest] = [inWords(pace.usual), inWords(pace.longest)];
    report.note(`The story lasts about ${usual}; after ${longest} it is given up.`);
    for (const regime of REGIMES) await this.#untilPhase(regime, FIRST_PHASES[regime]);
    report.passed(`The clocks run: ${Object.values(FIRST_PHASES).join(', ')}`);
    for (const step of STEPS) {
      await drill.untilTime(step.fact.at);
      await this.#take(step);
      if (step.fact.id === DETERMINATION) await this.#acknowledge();
    }
    await drill.untilTime(END);
    await this.#judge();
  }

  async #untilPhase(regime: string, phase: string): Promise<IncidentAnswer> {
    return this.about.drill.until(`the clock of ${regime} in the phase ${phase}`, ({ clocks }) =>
      clocks.some((clock) => clock.regime === regime && clock.phase === phase),
    );
  }

  /** Records a fact, and waits for the phase, the people and the board to follow. */
  async #take({ fact, says, regime, phase, tells: told }: Step): Promise<void> {
    const { drill, service, expected, run, report } = this.about;
    const { body, replayed } = await service.post<RecordedAnswer>(
      path`/api/incidents/${drill.id}/facts`,
      fact,
      `${run}-${fact.id}`,
    );
    const incident = await this.#untilPhase(regime, phase);
    const recordedAt = String(body.fact.recordedAt);
    // Answered on a second try, it tells how things stand by then, and not when that is.
    if (!replayed) await expected.compare(body.milestones, incident, recordedAt);
    if (told?.kind === 'moved') {
      const moved = body.moved.find(({ obligation }) => obligation === told.obligation);
      const due = incident.milestones.find(({ obligation }) => obligation === told.obligation)?.due;
      must(
        moved?.to?.due === due,
        `What ${fact.id} moved`,
        `${told.obligation} to ${due}`,
        body.moved,
      );
    }
    const report8k = incident.milestones.find(({ obligation }) => obligation === REPORT);
    const dates =
      regime === SEC && report8k?.due ? `; ${REPORT} ${report8k.state}, due ${report8k.due}` : '';
    report.passed(`${says}: ${regime} in ${phase}${dates}`);
    if (told) await this.#untilTold(told.obligation, told.kind);
    await checkBoard(this.about);
    if (!this.about.withoutMail) this.#audit(await drill.look());
  }

  /** Whoever was told otherwise before is told what holds now. */
  async #untilTold(obligation: string, kind: 'moved' | 'filed'): Promise<void> {
    const { drill, pace, people, withoutMail, report } = this.about;
    if (withoutMail) return;
    const missing = (incident: IncidentAnswer) => {
      const line = linesOf(incident, this.about.expected).find(
        (one) => one.obligation === obligation,
      );
      const stretch = line?.stretches.at(-1);
      if (!line || !stretch) return people;
      const isTold = ({ id }: Person) =>
        sentOf(line, incident).some(
          (alert) => alert.person === id && alert.kind === kind && tells(alert, stretch),
        );
      return people.filter(
        (person) =>
          changeFor(person, line, stretch, { incident, pace }) === kind && !isTold(person),
      );
    };
    const incident = await drill.until(
      `who was told of ${obligation} before hears that it is ${kind}`,
      (one) => missing(one).length === 0,
      (one) =>
        `nothing yet to ${missing(one)
          .map(({ id }) => id)
          .join(', ')}`,
    );
    const heard = incident.sent.filter((one) => one.obligation === obligation && one.kind === kind);
    const who = new Set(heard.map(({ person }) => person));
    report.note(`told that ${obligation} is ${kind}: ${[...who].join(', ') || 'nobody had to be'}`);
  }

  /** Acknowledges the report's first reminder, which its escalation must heed. */
  async #acknowledge(): Promise<void> {
    const { drill, service, run, report, withoutMail } = this.about;
    const first = ({ sent }: IncidentAnswer) =>
      sent.find(
        ({ obligation, person, kind, state }) =>
          obligation === REPORT &&
          person === ACKNOWLEDGER &&
          kind === 'reminder' &&
          (state === 'sent' || withoutMail),
      );
    const incident = await drill.until(
      `counsel is told of ${REPORT}`,
      (one) => first(one) !== undefined,
      ({ sent }) => sent.map(({ obligation, step, state }) => `${obligation} ${step} ${state}`),
    );
    const alert = first(incident)?.alert as string;
    const note = 'Seen by the acceptance run';
    await service.post<AcknowledgedAnswer>(
      path`/api/alerts/${alert}/ack`,
      { note },
      `${run}-acknowledge`,
    );
    const { acknowledged } = await drill.look();
    const own = acknowledged.find((one) => one.alert === alert);
    must(own?.note === note, 'The record', `the acknowledgement of ${alert}`, acknowledged);
    report.passed(`Acknowledged: the first reminder of ${REPORT}, as ${own?.by.name}`);
    report.checked('acknowledgement', 'in the record, with its note; no escalation after it');
  }

  #audit(incident: IncidentAnswer): Audit {
    const { expected, people, policy, pace } = this.about;
    return auditAlerts({ incident, lines: linesOf(incident, expected), people, policy, pace });
  }

  /** The whole of it, when the story is over. */
  async #judge(): Promise<void> {
    const { drill, expected, report, withoutMail, pace } = this.about;
    for (const regime of REGIMES) {
      const [wanted, seen] = [phasesOf(regime).join(' → '), drill.phases(regime).join(' → ')];
      must(wanted === seen, `The phases of ${regime}`, wanted, seen);
      report.checked(`phases of ${regime}`, seen);
    }
    report.checked(
      'milestones',
      `${expected.compared} at ${drill.looks} looks, all as derived here`,
    );
    report.checked('board', 'after every fact, the open milestones and no others');
    report.checked(
      'hash chain',
      'not checked: the API shows no entries; tocsin import checks what tocsin export wrote',
    );
    if (withoutMail) {
      report.checked('alerts', 'NOT CHECKED (--without-mail)');
      return;
    }
    const isUnderWay = (state: string) => state === 'claimed' || state === 'retry';
    const incident = await drill.until(
      'no alert under way',
      ({ sent }) => !sent.some(({ state }) => isUnderWay(state)),
      ({ sent }) => sent.filter(({ state }) => isUnderWay(state)),
    );
    const { demanded, latest } = this.#audit(incident);
    const sent = incident.sent.filter(({ state }) => state === 'sent');
    const kinds = ['reminder', 'escalation', 'moved', 'filed', 'withdrawn'].map(
      (kind) => `${sent.filter((alert) => alert.kind === kind).length} ${kind}`,
    );
    report.checked('alerts', `${sent.length} sent (${kinds.join(', ')}), ${demanded} asked for`);
    const late = (legal: number) =>
      `${(legal / pace.speed / 1000).toFixed(1)} s (${inWords(legal)} of the drill)`;
    report.checked('latest', `${late(latest.planned)}; after a fact ${late(latest.afterFact)}`);
    report.checked('allowed', pace.told);
    report.passed('The story is over: every clock and every alert is as it must be');
  }
}
