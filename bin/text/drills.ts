/** Drills for a person: which there are, what happens in one as it happens, and how it ended. */
import { Temporal } from '../../lib/core/model.js';
import { obligationsOf, regimeCalled } from '../../lib/core/regimes/index.js';
import {
  dayInWords,
  momentInWords,
  some,
  spanInWords,
  tidy,
} from '../../lib/engine/words/dates.js';
import { englishNames } from '../../lib/engine/words/en-names.js';
import { factName, obligationTitle, regimeName } from '../../lib/engine/words/names.js';
import type { IncidentAnswer, WrittenFact } from '../api.js';
import type { DrillFile, NamedDrill } from '../commands/drill/files.js';
import type { DatesAndWait, Happening } from '../commands/drill/happenings.js';
import { saidIn, toldIn } from './alerts.js';
import { fieldsOf } from './incidents.js';
import { printMilestones } from './milestones.js';
import { changeInWords, datesInWords, phaseInWords } from './moves.js';
import type { Page } from './page.js';
import { scenarioOf } from './standing.js';
import { padEnd, shown, widthOf } from './width.js';
import { stateInWords } from './words.js';

// ── Which there are ────────────────────────────────────────────────────────────────────────

const NAME = 14;

export function printDrills(page: Page, drills: readonly NamedDrill[], speed: number): void {
  for (const { name, drill } of drills) {
    page.text(drill.title, { lead: padEnd(name, NAME), hang: NAME, paint: page.ink.bold });
    const { legal, real } = lengthOf(drill, speed);
    const from = tidy(dayInWords(Temporal.PlainDate.from(drill.start.slice(0, 10))));
    page.text(`${legal} from ${from}; about ${real} to watch`, { indent: NAME });
  }
  page.line().text('tocsin drill NAME runs one. Nothing is due in it.');
}

function lengthOf({ start, end }: Pick<DrillFile, 'start' | 'end'>, speed: number) {
  const [from, to] = [Temporal.Instant.from(start), Temporal.Instant.from(end)];
  const seconds = (to.epochMilliseconds - from.epochMilliseconds) / 1000 / speed;
  const real =
    seconds < 90 ? some(Math.ceil(seconds), 'second') : some(Math.round(seconds / 60), 'minute');
  return { legal: some(Math.round((seconds * speed) / 86_400), 'day'), real };
}

// ── The head ───────────────────────────────────────────────────────────────────────────────

export function printDrillHead(
  page: Page,
  { title, story, start, end }: DrillFile,
  { id, zone }: Pick<IncidentAnswer, 'id' | 'zone'>,
  { speed, to }: { readonly speed: number; readonly to: string | undefined },
): void {
  const { ink } = page;
  page.text('DRILL: nothing is due, and nobody is to file anything.', {
    paint: (line) => ink.bold(ink.warn(line)),
  });
  page.text(shown(title), { paint: ink.bold }).line();
  if (story !== '') page.text(shown(story)).line();
  const { legal, real } = lengthOf({ start, end }, speed);
  page.text(`${id}: ${legal} in about ${real}. Times are those of ${zone}.`);
  page.text(
    to === undefined
      ? 'Its messages go to the outbox alone.'
      : `Its messages go to ${shown(to)}, where the server sends mail.`,
  );
  page.line();
}

// ── As it happens ──────────────────────────────────────────────────────────────────────────

/** `Mon  5 Oct 2026 22:40 +02:00` and two blanks. */
const WHEN = 30;
const NARROW = 60;

/** Prints what happened; a moment is said once where several things fall on it. */
export class Telling {
  #last = '';
  readonly #zone: string;
  /** Where a drill has one regime alone, its name would only be noise. */
  readonly #isOne: boolean;

  constructor({ zone, regimes }: Pick<IncidentAnswer, 'zone' | 'regimes'>) {
    this.#zone = zone;
    this.#isOne = regimes.length === 1;
  }

  print(page: Page, happenings: readonly Happening[]): void {
    for (const happening of happenings) {
      const when = toTheMinute(happening.at, this.#zone);
      this.#printOne(page, when === this.#last ? '' : when, happening);
      this.#last = when;
    }
  }

  #printOne(page: Page, when: string, happening: Happening): void {
    const { ink } = page;
    // Beside the moment where there is room for both, otherwise under it.
    const hang = page.width < NARROW ? 2 : WHEN;
    if (hang < WHEN && when !== '') page.line(when);
    const lead = padEnd(hang < WHEN ? '' : when, hang);
    const more = (text: string) => page.text(text, { indent: hang + 2, paint: ink.dim });
    switch (happening.type) {
      case 'fact': {
        const { fact } = happening;
        const text = `${fact.kind === 'submission' ? 'filed' : 'fact'}: ${this.#whatIs(fact)}`;
        page.text(text, { lead, hang, paint: ink.bold });
        if (typeof fact.note === 'string') more(fact.note);
        return;
      }
      case 'phase': {
        const { regime, phase } = happening;
        const whose = this.#isOne ? '' : `${regimeName(englishNames, regime)}: `;
        page.text(`phase: ${whose}${phaseInWords(regime, phase)}`, { lead, hang });
        return;
      }
      case 'milestone': {
        const { regime, obligation, from, to } = happening;
        const isOption = optionOf(regime, obligation) !== undefined;
        const text = `${turnOf(from, to, isOption)}: ${this.#duty(regime, obligation)}`;
        page.text(text, { lead, hang, ...(to?.state === 'late' && { paint: ink.bad }) });
        for (const line of changesIn(from, to, isOption, this.#zone)) more(line);
        return;
      }
      case 'alert': {
        const { regime, obligation, people, state, error } = happening;
        const to = people.toSorted(byRank).map((person) => person.replace(/^drill-/, ''));
        const failed = state === 'sent' ? '' : ` (not sent: ${error ?? state})`;
        const what = `${saidIn(happening)}: ${this.#duty(regime, obligation)}`;
        const text = `✉ ${to.join(', ')}: ${what}${failed}`;
        page.text(text, { lead, hang, paint: ink.dim });
      }
    }
  }

  #whatIs(fact: WrittenFact): string {
    const { id, kind, regime, of } = fact;
    if (kind === 'submission' && typeof regime === 'string' && typeof of === 'string') {
      return `${this.#duty(regime, of)}, ${id}`;
    }
    const fields = fieldsOf(fact);
    return `${factName(englishNames, kind)}, ${id}${fields && ` (${fields})`}`;
  }

  #duty(regime: string, obligation: string): string {
    const title = obligationTitle(englishNames, regime, obligation);
    return this.#isOne ? title : `${title} (${regime})`;
  }
}

/** The crew of a drill, from the desk upwards. */
const CREW = ['drill-grc', 'drill-counsel', 'drill-executive'];

function byRank(a: string, b: string): number {
  return CREW.indexOf(a) - CREW.indexOf(b) || (a < b ? -1 : 1);
}

/** A drill's own seconds mean nothing. */
function toTheMinute(instant: string, zone: string): string {
  const moment = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return momentInWords(moment.round({ smallestUnit: 'minute', roundingMode: 'floor' }));
}

function optionOf(regime: string, obligation: string): string | undefined {
  return obligationsOf(regimeCalled(regime))[obligation]?.option;
}

/** What became of a milestone, in a word. */
function turnOf(from: DatesAndWait | null, to: DatesAndWait | null, isOption: boolean): string {
  if (to === null) return 'gone';
  const before = from?.state ?? 'pending';
  if (to.state !== before) {
    const isStart = before === 'pending' || before === 'not-required';
    if (isStart && (to.state === 'due' || to.state === 'open'))
      return isOption ? 'you may' : '◑ starts';
    return stateInWords(to.state);
  }
  return 'MOVED';
}

function changesIn(
  from: DatesAndWait | null,
  to: DatesAndWait | null,
  isOption: boolean,
  zone: string,
): readonly string[] {
  if (to === null || to.state === 'met' || to.state === 'late') return [];
  const before = from?.state === 'met' ? null : from;
  if (to.state === 'not-required' || to.state === 'pending') return [];
  const dates = datesInWords(before, to, zone);
  const moved = changeInWords(before?.notBefore ?? null, to.notBefore, zone);
  const wait = moved === undefined ? [] : [`not before ${moved}`];
  const isUndated = dates.length + wait.length === 0;
  const none = isUndated ? [isOption ? 'nobody owes it' : 'promptly: the law names no number'] : [];
  return [...dates, ...wait, ...none];
}

// ── The line at the bottom ─────────────────────────────────────────────────────────────────

/** How far a drill is: `━━━━──── Fri 23 Oct 2026 14:00 +02:00, 43 days left`. */
export function progressLine(
  { start, end }: Pick<DrillFile, 'start' | 'end'>,
  { now, zone }: { readonly now: string; readonly zone: string },
  width: number,
): string {
  const [from, to, at] = [start, end, now].map((text) => Temporal.Instant.from(text));
  const [a, b, c] = [from, to, at].map((moment) => moment?.epochMilliseconds ?? 0);
  const share = Math.min(1, Math.max(0, ((c ?? 0) - (a ?? 0)) / ((b ?? 0) - (a ?? 0))));
  const left = spanInWords(Temporal.Instant.from(now), Temporal.Instant.from(end));
  const moment = momentInWords(Temporal.Instant.from(now).toZonedDateTimeISO(zone));
  // Whole minutes: seconds would dance.
  const text = ` ${moment.replace(/(\d\d:\d\d):\d\d/, '$1')}, ${share < 1 ? `${left} left` : 'over'}`;
  const room = Math.max(0, Math.min(24, width - 1 - widthOf(text)));
  const done = Math.round(room * share);
  return `${'━'.repeat(done)}${'─'.repeat(room - done)}${text}`.slice(0, width - 1);
}

// ── How it ended ───────────────────────────────────────────────────────────────────────────

export interface Ending {
  readonly incident: IncidentAnswer;
  /** Where its mails can be read. */
  readonly mails: string;
}

export function printEnding(page: Page, { incident, mails }: Ending): void {
  const { ink } = page;
  const { milestones, closed, drill, facts, id } = incident;
  const now = Temporal.Instant.from(drill?.now ?? incident.registeredAt);
  page.rule('═').text('DRILL OVER', { paint: (line) => ink.bold(ink.warn(line)) });
  if (closed) page.text(`Closed by ${closed.by.name}: ${closed.reason}`);
  page.line();
  const scenario = scenarioOf(incident, now);
  for (const regime of new Set(milestones.map((one) => one.regime))) {
    const own = milestones.filter((one) => one.regime === regime);
    printMilestones(page, scenario, regimeCalled(regime), own);
  }
  page.rule();
  page.text(`${some(facts.length, 'fact')}; ${messagesIn(incident)}.`);
  page.text(mails);
  page.text(`tocsin incident show ${id} tells all of it.`);
}

/** `63 messages: 40 reminders, 12 escalations, …` */
function messagesIn(incident: IncidentAnswer): string {
  const told = toldIn(incident);
  if (told.length === 0) return 'no message was sent';
  const counts = KINDS.flatMap(([kind, one, many]) => {
    const n = told.filter((alert) => alert.kind === kind).length;
    return n === 0 ? [] : [`${n} ${n === 1 ? one : many}`];
  });
  const failed = told.filter(({ state }) => state !== 'sent').length;
  const unsent = failed === 0 ? '' : `; ${failed} could not be sent`;
  return `${some(told.length, 'message')}: ${counts.join(', ')}${unsent}`;
}

const KINDS = [
  ['reminder', 'reminder', 'reminders'],
  ['escalation', 'escalation', 'escalations'],
  ['moved', 'notice of a new date', 'notices of a new date'],
  ['withdrawn', 'notice that nothing is due', 'notices that nothing is due'],
  ['filed', 'notice that it is done', 'notices that it is done'],
  ['undelivered', 'notice of a failed message', 'notices of failed messages'],
] as const;
