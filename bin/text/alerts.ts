/** Alerts for a person: what was said to whom, when, and who has seen it. */
import { isOption } from '../../lib/engine/incident.js';
import { type Repeats, repeatsOf, timesTold } from '../../lib/engine/repetition.js';
import { tidy } from '../../lib/engine/words/dates.js';
import { englishNames } from '../../lib/engine/words/en-names.js';
import { obligationTitle } from '../../lib/engine/words/names.js';
import type {
  AcknowledgedAnswer,
  AcknowledgementAnswer,
  AlertAnswer,
  IncidentAnswer,
  Person,
} from '../api.js';
import type { Page } from './page.js';
import { momentIn } from './standing.js';

type People = ReadonlyMap<string, string>;

/** Names by id; who is no longer there keeps the id. */
export function namesOf(people: readonly Pick<Person, 'id' | 'name'>[]): People {
  return new Map(people.map(({ id, name }) => [id, name]));
}

/** Those that went out, or could not; what lost its point was never sent. The newest first. */
export function toldIn({ sent }: Pick<IncidentAnswer, 'sent'>): readonly AlertAnswer[] {
  return sent
    .filter(({ state }) => state === 'sent' || state === 'failed' || state === 'retry')
    .toSorted((a, b) => (a.stateAt < b.stateAt ? 1 : a.stateAt > b.stateAt ? -1 : 0));
}

/** @param alerts some of those that the incident sent */
export function printAlerts(
  page: Page,
  alerts: readonly AlertAnswer[],
  incident: Pick<IncidentAnswer, 'zone' | 'sent' | 'acknowledged'>,
  people: People,
): void {
  const { ink } = page;
  const times = timesTold(incident.sent, lineOf);
  for (const alert of alerts) {
    const { regime, obligation, person, state, stateAt, error } = alert;
    const about = `${obligationTitle(englishNames, regime, obligation)} (${regime})`;
    page.text(`${about}: ${saidIn(alert, times.get(alert))}`, { indent: 1 });
    const when = momentIn(incident.zone, stateAt);
    const to = people.get(person) ?? person;
    page.text(`to ${to}, ${STATES[state] ?? state} ${when}${error ? `: ${error}` : ''}`, {
      indent: 5,
      ...(state === 'failed' && { paint: ink.bad }),
    });
    const seen = acknowledgementFor(alert, incident.acknowledged);
    const note = seen?.note ? `: ${seen.note}` : '';
    page.text(
      seen
        ? `● seen by ${seen.by.name}, ${momentIn(incident.zone, seen.at)}${note}`
        : '○ not acknowledged',
      { indent: 5, paint: seen ? ink.good : ink.dim },
    );
    page.line(ink.dim(`     ${alert.alert}`));
  }
}

const STATES: Readonly<Record<string, string>> = {
  sent: 'sent',
  failed: 'could not be sent',
  retry: 'not sent yet, tried',
  claimed: 'being sent',
  moot: 'not needed any more',
};

/**
 * An acknowledgement quiets a step of a line with both of its dates, whoever was told of it: as the
 * engine has it, which alone knows whether a line goes by its trigger too.
 */
function acknowledgementFor(
  { regime, obligation, trigger, planBy, due, step }: AlertAnswer,
  acknowledged: readonly AcknowledgementAnswer[],
): AcknowledgementAnswer | undefined {
  const lines = [obligation, `${obligation}/${trigger}`];
  return acknowledged.find(
    (one) =>
      one.regime === regime &&
      lines.includes(one.line) &&
      one.planBy === planBy &&
      one.due === due &&
      one.steps.includes(step),
  );
}

function lineOf({ regime, obligation, trigger }: AlertAnswer): string {
  return `${regime} ${obligation}/${trigger}`;
}

/**
 * What an alert said: its kind, and for a reminder where its clock stood. An option is told once,
 * and nothing of it is still to be done.
 * @param times how often its reader was told the same; absent: not known, and not said
 */
export function saidIn(
  { kind, step, regime, obligation }: Pick<AlertAnswer, 'kind' | 'step' | 'regime' | 'obligation'>,
  times?: number,
): string {
  if (kind === 'reminder' && isOption({ regime, obligation })) {
    return 'told that it may be used, and nobody owes it';
  }
  if (kind === 'reminder') return `reminder, ${stepInWords(step, times)}`;
  if (kind === 'escalation') return `escalation, ${stepInWords(step, times)}`;
  return SAID[kind] ?? kind;
}

const SAID: Readonly<Record<string, string>> = {
  moved: 'told that it moved',
  withdrawn: 'told that it is no longer due',
  filed: 'told that it is done',
  undelivered: 'told that another could not be reached',
};

/** The steps of a policy; one that a company named itself stays as it is. */
function stepInWords(step: string, times = 1): string {
  const fixed = STEPS[step];
  if (fixed !== undefined) return fixed;
  const [, count, unit] = /^(\d+)-(minutes?|hours?|days?|weeks?)$/.exec(step) ?? [];
  if (count !== undefined) return `${count} ${unit} left`;
  const repeats = repeatsOf(step);
  if (repeats === undefined) return step;
  return times > 1 ? `${REPEATED[repeats]}, no. ${times}` : REPEATED[repeats];
}

const STEPS: Readonly<Record<string, string>> = {
  start: 'at the start',
  half: 'half the time left',
  quarter: 'a quarter of the time left',
  limit: 'plan-by reached',
  free: 'the law allows it from now on',
};

const REPEATED: Readonly<Record<Repeats, string>> = {
  open: 'still to be done',
  'past-plan': 'past plan-by',
  late: 'late',
};

export function printAcknowledged(page: Page, alert: AcknowledgedAnswer): void {
  const { regime, obligation, acknowledged } = alert;
  const about = `${obligationTitle(englishNames, regime, obligation)} (${regime})`;
  page.text(`● Acknowledged: ${about}: ${saidIn(alert)}`, { paint: page.ink.good });
  page.text(`by ${acknowledged.by.name}, ${tidy(momentIn('Etc/UTC', acknowledged.at))}`);
  if (acknowledged.note) page.text(acknowledged.note);
  page.text('It quiets this step; the next one comes all the same, until it is filed.', {
    paint: page.ink.dim,
  });
}
