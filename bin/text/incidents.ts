/** Incidents for a person: the list, one with all that is known of it, and one just registered. */
import { Temporal } from '../../lib/core/model.js';
import { type Notice, noticeText } from '../../lib/engine/notices.js';
import { momentInWords, some, spanInWords, tidy } from '../../lib/engine/words/dates.js';
import { englishNames } from '../../lib/engine/words/en-names.js';
import { factName, regimeName } from '../../lib/engine/words/names.js';
import type {
  Entity,
  IncidentAnswer,
  IncidentHead,
  Person,
  RegisteredAnswer,
  WrittenFact,
} from '../api.js';
import { namesOf, printAlerts, toldIn } from './alerts.js';
import { phaseInWords } from './moves.js';
import type { Page } from './page.js';
import { momentIn, printNextCommand, printStanding, printWaiting } from './standing.js';
import { padEnd } from './width.js';

// ── The list ───────────────────────────────────────────────────────────────────────────────

/** `Fri 27 Nov 2026 23:59:59 -05:00` and two blanks. */
const WHEN = 33;

export function printIncidents(
  page: Page,
  incidents: readonly IncidentHead[],
  entities: readonly Pick<Entity, 'id' | 'zone'>[],
  now: Temporal.Instant,
): void {
  const { ink } = page;
  if (incidents.length === 0) {
    page.text('There are none.');
    return;
  }
  page.line(ink.dim(`${padEnd('next plan by', WHEN)}incident`));
  for (const { id, title, entity, regimes, nextPlanBy, closed, drill } of incidents) {
    const zone = entities.find((one) => one.id === entity)?.zone ?? 'Etc/UTC';
    const mark = drill ? 'DRILL  ' : '';
    const when = closed ? 'closed' : nextPlanBy === null ? 'no date' : inZone(nextPlanBy, zone);
    page.text(`${mark}${title}`, { lead: padEnd(when, WHEN), paint: ink.bold });
    // A drill has a time of its own, which the list does not tell.
    const away = nextPlanBy === null || closed || drill ? '' : awayFrom(now, nextPlanBy);
    page.text(`${id}  ${entity}, ${zone}: ${regimes.join(', ') || 'no regime'}`, {
      lead: padEnd(away, WHEN),
      paint: ink.dim,
    });
  }
}

function inZone(instant: string, zone: string): string {
  return momentInWords(Temporal.Instant.from(instant).toZonedDateTimeISO(zone));
}

function awayFrom(now: Temporal.Instant, instant: string): string {
  const moment = Temporal.Instant.from(instant);
  const span = spanInWords(now, moment);
  return Temporal.Instant.compare(moment, now) < 0 ? `▲ ${span} ago` : `in ${span}`;
}

// ── One ────────────────────────────────────────────────────────────────────────────────────

/** As many as fit a glance; `tocsin alert list` has all of them. */
const LATEST = 6;

export function printIncident(
  page: Page,
  incident: IncidentAnswer,
  people: readonly Person[],
  present: Temporal.Instant,
): void {
  const { ink } = page;
  const { milestones, clocks, facts, id } = incident;
  const now = presentOf(incident, present);
  printHead(page, incident, now);
  const problem = 'problem' in incident ? incident.problem : undefined;
  if (problem) {
    page.text(`No date can be derived: ${problem.detail}`, { paint: ink.bad }).line();
  } else printStanding(page, incident, milestones, now);

  page.rule().line(ink.bold('CLOCKS')).line();
  if (clocks.length === 0) page.text('None runs yet.', { indent: 1 });
  for (const { regime, phase, wakeAt, ended } of clocks) {
    const next = ended
      ? 'It has ended.'
      : wakeAt === null
        ? 'It is at work now.'
        : `Looks again ${tidy(momentIn(incident.zone, wakeAt))}, or at the next fact.`;
    page.text(`${phaseInWords(regime, phase)}. ${next}`, { indent: 1, lead: `${regime}  ` });
  }

  page.line().rule().line(ink.bold('WHAT IS KNOWN, NEWEST FIRST')).line();
  const newest = facts.toSorted((a, b) => Temporal.Instant.compare(b.at, a.at));
  if (facts.length === 0) page.text('Nothing is on record yet.', { indent: 1 });
  for (const fact of newest) printFact(page, fact, incident);

  page.line().rule().line(ink.bold('WHAT WAS SENT, NEWEST FIRST')).line();
  const told = toldIn(incident);
  if (told.length === 0) page.text('Nothing was sent yet.', { indent: 1 });
  printAlerts(page, told.slice(0, LATEST), incident, namesOf(people));
  if (told.length > LATEST) {
    page.text(`${some(told.length - LATEST, 'earlier alert')}: tocsin alert list ${id}`, {
      indent: 1,
    });
  }
}

/** The time that counts: a drill has its own. */
export function presentOf(
  { drill }: Pick<IncidentAnswer, 'drill'>,
  present: Temporal.Instant,
): Temporal.Instant {
  return drill ? Temporal.Instant.from(drill.now) : present;
}

/** What must be known before anything else, in red. */
export function printNotices(page: Page, notices: readonly Notice[] = []): void {
  const { ink } = page;
  for (const notice of notices) {
    page.text(noticeText(notice), { paint: (line) => ink.bold(ink.bad(line)) }).line();
  }
}

export function printHead(page: Page, incident: IncidentAnswer, now: Temporal.Instant): void {
  const { ink } = page;
  const { id, title, entity, zone, version, drill, closed, notApplicable, notices } = incident;
  printNotices(page, notices);
  page.text(title, { paint: ink.bold });
  page.text(`${id} · ${entity} · ${zone} · version ${version}`);
  if (drill) {
    const text = `DRILL: nothing is due. Its time is ${tidy(momentIn(zone, now))}.`;
    page.text(text, { paint: (line) => ink.bold(ink.warn(line)) });
  }
  if (closed) {
    page.text(
      `Closed by ${closed.by.name}, ${tidy(momentIn(zone, closed.at))}: ${closed.reason}`,
      {},
    );
  }
  for (const { regime, reason } of notApplicable) {
    page.text(`${regimeName(englishNames, regime)} (${regime}) is not applicable: ${reason}`);
  }
  page.line();
}

/** Said in the first lines, or of no interest beside the fact. */
const SAID = new Set(['id', 'kind', 'at', 'zone', 'note', 'by', 'recordedAt']);

function printFact(page: Page, fact: WrittenFact, { zone: home, facts }: IncidentAnswer): void {
  const { id, kind, at, note, by, recordedAt } = fact;
  const zone = typeof fact.zone === 'string' ? fact.zone : home;
  page.text(`${momentIn(zone, at)}  ${factName(englishNames, kind)}`, {
    indent: 1,
    lead: `${id}  `,
  });
  const taken = retractionOf(id, facts);
  if (taken) {
    const where = typeof taken.regime === 'string' ? ` for ${taken.regime}` : '';
    page.text(`RETRACTED${where} by ${taken.id}: it counts no more`, {
      indent: 5,
      paint: page.ink.warn,
    });
  }
  const fields = fieldsOf(fact);
  if (fields !== '') page.text(fields, { indent: 5, paint: page.ink.dim });
  if (typeof note === 'string') page.text(note, { indent: 5 });
  const when = typeof recordedAt === 'string' ? `, ${tidy(momentIn(home, recordedAt))}` : '';
  const who = typeof by === 'string' ? by : 'nobody named';
  page.text(`recorded by ${who}${when}`, { indent: 5, paint: page.ink.dim });
}

/** The retraction that holds of a fact; one that was itself retracted does not. */
function retractionOf(id: string, facts: readonly WrittenFact[]): WrittenFact | undefined {
  const others = facts.filter((fact) => fact.id !== id); // so that no circle is walked for ever
  return others.find(
    ({ id: own, kind, of }) => kind === 'retraction' && of === id && !retractionOf(own, others),
  );
}

/** What a fact says beside when and who: `material: true; days: 30`. */
export function fieldsOf(fact: WrittenFact): string {
  return Object.entries(fact)
    .filter(([field]) => !SAID.has(field))
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('; ');
}

// ── Just registered ────────────────────────────────────────────────────────────────────────

export function printRegistered(
  page: Page,
  incident: RegisteredAnswer,
  now: Temporal.Instant,
): void {
  const { id, title, entity, zone, milestones, notices } = incident;
  printNotices(page, notices);
  page.text(`Registered: ${title}`, { paint: page.ink.bold });
  page.text(`${id} · ${entity} · ${zone}`).line();
  const started = milestones.filter(({ state }) => state !== 'pending');
  printStanding(page, incident, started, now);
  printWaiting(page, incident, milestones, now);
  printNextCommand(page, id, milestones);
}
