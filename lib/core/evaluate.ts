/**
 * One obligation over one case: which start, which period, which derogation. It knows the
 * shape of the law, and no law.
 */
import { calendarFor } from './calendars/calendar.js';
import { inOrderOfTime, seenBy } from './case.js';
import { dateOf } from './counting/kept.js';
import { remark } from './counting/moments.js';
import { BeyondTheCalendar, ConflictingRules, InputProblem } from './errors.js';
import type {
  Case,
  Count,
  Counted,
  Derogation,
  Fact,
  Obligation,
  Regime,
  RegimeText,
  Scenario,
  Start,
} from './model.js';
import { sentence } from './sentence.js';

/**
 * The case of one regime.
 * @param facts of the whole scenario, in order of time
 * @throws InputProblem where retractions contradict each other
 */
export function openCase(regime: Regime, scenario: Scenario, facts: readonly Fact[]): Case {
  const { profile } = scenario;
  const seen = seenBy(regime.id, facts, regime.alsoSees);
  const textId = regime.textFor(profile);
  const generals = new Map<string, Counted | undefined>();
  const counts = new Map<string, Counted | undefined>();
  const general = (obligation: string, text: string) =>
    once(generals, `${text} ${obligation}`, () =>
      generalCount(c, textOf(regime, text), obligation),
    );
  const c: Case = {
    regime,
    text: textOf(regime, textId),
    profile,
    home: profile.zone ?? 'Etc/UTC',
    authorityZone: regime.authorityZone(profile),
    ...seen,
    now: scenario.now,
    moment: scenario.now ?? seen.facts.at(-1)?.at,
    calendar: (id) => calendarFor(id, scenario.closures),
    general: (obligation) => general(obligation, textId),
    counted: (obligation, text = textId) =>
      once(counts, `${text} ${obligation}`, () => {
        const counted = general(obligation, text);
        if (!counted) return undefined;
        const { derogations } = obligationOf(textOf(regime, text), obligation);
        return { ...counted, count: adjusted(counted, derogations, c) };
      }),
  };
  return c;
}

/** Counts are asked for by milestones, phases and derogations: each is made once. */
function once<T>(made: Map<string, T>, key: string, make: () => T): T {
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}

/** The same case with one fact more, as a projection needs it. */
export function withFact(c: Case, scenario: Scenario, fact: Fact): Case {
  return openCase(c.regime, scenario, inOrderOfTime([...scenario.facts, fact]));
}

function textOf(regime: Regime, id: string): RegimeText {
  const text = regime.texts.find((candidate) => candidate.id === id);
  if (!text) throw new TypeError(`${regime.id} has no text called ${id}`);
  return text;
}

function obligationOf(text: RegimeText, id: string): Obligation {
  const obligation = text.obligations[id];
  if (!obligation) throw new TypeError(`The text ${text.id} has no obligation called ${id}`);
  return obligation;
}

function generalCount(c: Case, text: RegimeText, id: string): Counted | undefined {
  const obligation = obligationOf(text, id);
  const [start] = startsOf(obligation, id, c);
  return start && { start, count: ruledCount(start, obligation, id, c) };
}

/** Where the obligation's periods start; empty while it is not triggered. */
export function startsOf(obligation: Obligation, id: string, c: Case): readonly Start[] {
  return triggerOf(obligation, id, c).starts(c);
}

/** The trigger that holds for this case: the general one, or that of a derogation. */
export function triggerOf(obligation: Obligation, id: string, c: Case) {
  const instead = theOnly(
    id,
    (obligation.derogations ?? []).filter(({ trigger, when }) => trigger && when.holds(c)),
  );
  return instead?.trigger ?? obligation.trigger;
}

/**
 * The dates from one start, with every delay and hold that applies.
 * @throws InputProblem `beyond-the-calendar` where no calendar reaches the count
 */
export function countFrom(start: Start, obligation: Obligation, id: string, c: Case): Count {
  const count = ruledCount(start, obligation, id, c);
  return adjusted({ start, count }, obligation.derogations, c);
}

/** The dates by the general rule, or by the one derogation that displaces it. */
function ruledCount(start: Start, obligation: Obligation, id: string, c: Case): Count {
  return withinTheCalendar(`${start.fact.pointer}/at`, () => {
    withinTheYears(start, c);
    const displacing = (obligation.derogations ?? []).filter(
      ({ adjust, when }) => !adjust && when.holds(c, start),
    );
    const instead = theOnly(
      id,
      displacing.filter(({ period }) => period),
    );
    const period = instead?.period ?? obligation.period;
    const count = period.run(start, c, instead?.cite ?? obligation.cite);
    return { ...count, steps: [...displacing.map(told), ...(start.why ?? []), ...count.steps] };
  });
}

function adjusted(
  { start, count }: Counted,
  derogations: Obligation['derogations'],
  c: Case,
): Count {
  let adjusted = count;
  for (const derogation of derogations ?? []) {
    if (!derogation.adjust || !derogation.when.holds(c, start)) continue;
    const { steps, ...dates } = derogation.adjust({ start, count: adjusted }, c);
    adjusted = { ...dates, steps: [told(derogation), ...steps] };
  }
  return adjusted;
}

function told({ rule, cite }: Derogation) {
  return remark(rule, cite);
}

/** Two that exclude each other are an error, not a choice. */
function theOnly(obligation: string, derogations: readonly Derogation[]): Derogation | undefined {
  if (derogations.length > 1) {
    throw new ConflictingRules(
      obligation,
      derogations.map(({ rule }) => rule),
    );
  }
  return derogations[0];
}

function withinTheYears({ fact }: Start, c: Case): void {
  const { from, to } = c.regime.years;
  const { year } = dateOf(fact.at, c.authorityZone);
  if (year < from || year > to) {
    throw new BeyondTheCalendar(c.regime.id, String(year), { from, to });
  }
}

/** Turns a calendar's refusal into a problem that names the place in the input. */
export function withinTheCalendar<T>(pointer: string, count: () => T): T {
  try {
    return count();
  } catch (error) {
    if (!(error instanceof BeyondTheCalendar)) throw error;
    const said = sentence`${error.sentence} Check the date.`;
    throw new InputProblem('beyond-the-calendar', said, pointer);
  }
}

/** What a count gives, or nothing where no calendar reaches it. */
export function unlessBeyondTheCalendar<T>(count: () => T): T | undefined {
  try {
    return count();
  } catch (error) {
    if (error instanceof InputProblem && error.type === 'beyond-the-calendar') return undefined;
    throw error;
  }
}
