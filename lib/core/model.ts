/**
 * The words that everything else is written in: regimes, facts, milestones, and how a date was
 * counted. Types only, and `Temporal`, which all other files take from here.
 */
export { Temporal } from 'temporal-polyfill';

import type { Temporal } from 'temporal-polyfill';

/** How far a source was checked: the rule's own words, commentary, or not yet against a text. */
export type Confidence = 'primary' | 'secondary' | 'unverified';

/** Where a rule stands. `words` are those of the source that carry the rule. */
export interface Citation {
  readonly act: string;
  readonly at: string;
  readonly url?: string;
  readonly words?: string;
  readonly confidence: Confidence;
}

// ── Calendars ──────────────────────────────────────────────────────────────────────────────

/** Why a day is no business day. */
export interface Closing {
  readonly name: string;
  /** A one-off closing is declared for one day; a holiday follows from a statute. */
  readonly kind: 'weekend' | 'holiday' | 'one-off';
  /** The statute, notice or announcement it rests on. */
  readonly source: string;
  /** Likely, but the notice that would confirm it is still to be obtained. */
  readonly provisional?: true;
}

/** The years a calendar knows, first and last included. */
export interface KnownYears {
  readonly from: number;
  readonly to: number;
  /** The last year that a published list has confirmed; later ones are computed. */
  readonly confirmedTo: number;
}

/** Which days are not business days, in one legal order. */
export interface Calendar {
  readonly id: string;
  readonly years: KnownYears;
  /**
   * Why `date` is closed, or `undefined` for a business day.
   * @throws BeyondTheCalendar outside the years known.
   */
  closing(date: Temporal.PlainDate): Closing | undefined;
  /** Why `date` may still be closed by an announcement to come, or `undefined`. */
  watched(date: Temporal.PlainDate): string | undefined;
}

/** A closing declared after the calendar was shipped. */
export interface Closure {
  readonly calendar: string;
  readonly date: Temporal.PlainDate;
  readonly source: string;
}

// ── Facts ──────────────────────────────────────────────────────────────────────────────────

/** An item of APPI Enforcement Rule 7. */
export type Category = 1 | 2 | 3 | 4;

/** What each kind of fact carries beside what all carry. Days are calendar dates. */
export interface FactFields {
  awareness: { readonly categories?: readonly Category[] };
  reclassification: { readonly categories: readonly Category[] };
  'affects-trust-services': object;
  'report-request': { readonly of: string; readonly answerBy?: Temporal.Instant };
  'ongoing-at-final-report': object;
  handled: object;
  'reasonable-belief': object;
  'ransom-payment': object;
  'new-information': object;
  concluded: object;
  discovery: object;
  'materiality-determination': { readonly material: boolean };
  'disclosure-decision': object;
  'delay-request': { readonly to?: string };
  'delay-determination': DelayAnswer;
  'delay-end': object;
  'commission-relief': { readonly until: Temporal.PlainDate };
  'edgar-correspondence': object;
  'information-available': object;
  'home-disclosure': { readonly venue?: string };
  'breach-determination': { readonly customers?: number; readonly harm?: Harm };
  'exemption-lost': object;
  'law-enforcement-hold': { readonly until: Temporal.PlainDate };
  'hold-end': object;
  submission: { readonly of: string; readonly reference?: string };
  retraction: { readonly of: string; readonly reason: string };
}

export type Harm = 'likely' | 'not-likely' | 'unknown';

/** What the Attorney General answered. `at` of the fact is when the Commission had the notice. */
export type DelayAnswer =
  | { readonly outcome: 'declined' }
  | {
      readonly outcome: 'granted';
      readonly period: 1 | 2 | 3;
      readonly ground: 'national-security' | 'public-safety';
      /** Calendar days, or the last day itself; where both are given they agree. */
      readonly days?: number;
      readonly until?: Temporal.PlainDate;
    };

export type FactKind = keyof FactFields;

interface FactHead<K extends FactKind> {
  readonly id: string;
  readonly kind: K;
  /** When it happened. */
  readonly at: Temporal.Instant;
  /** Where it happened: an IANA zone, or the offset that `at` was written with. */
  readonly zone: string;
  /** Set where the fact concerns one regime only. */
  readonly regime?: string;
  /** Where it stands in the input, as a JSON pointer: `/facts/2`. */
  readonly pointer: string;
}

/** What happened, of one kind or of any. */
export type Fact<K extends FactKind = FactKind> = {
  [P in K]: FactHead<P> & FactFields[P];
}[K];

// ── Profile ────────────────────────────────────────────────────────────────────────────────

export type Nis2Reading = 'elapsed' | 'regulation-1182-71';

/** What is known of the entity, whatever the incident. */
export interface Profile {
  /** The entity's home, an IANA zone; absent where none was named. */
  readonly zone?: string;
  readonly 'eu-nis2'?: { readonly memberState?: string; readonly reading?: Nis2Reading };
  readonly 'us-fcc-cpni'?: { readonly rule?: '2007' | '2024' };
  readonly 'us-sec-8k'?: { readonly smallerReportingCompany?: boolean };
  readonly 'jp-appi'?: object;
}

/** One incident, checked: what `derive` takes. */
export interface Scenario {
  readonly id: string;
  readonly regimes: readonly string[];
  readonly profile: Profile;
  readonly facts: readonly Fact[];
  readonly now?: Temporal.Instant;
  readonly closures: readonly Closure[];
}

// ── Milestones ─────────────────────────────────────────────────────────────────────────────

export type MilestoneState = 'pending' | 'open' | 'due' | 'met' | 'late' | 'not-required';
export type Nature = 'statutory' | 'staff-position' | 'guidance';
/** `repealed` is the contract's word for a text that ended; none of today's has. */
export type Force = 'in-force' | 'not-yet-in-force' | 'repealed';
export type Certainty = 'settled' | 'provisional';

/** A day of a count: the n-th, skipped for a reason, or the open day on which a roll ends. */
export type CountedDay =
  | { readonly date: string; readonly n: number }
  | { readonly date: string; readonly skipped: string }
  | { readonly date: string; readonly open: true };

/** The arithmetic of one step, so that a program can do it again. */
export type Operation =
  | {
      readonly op: 'hours';
      readonly n: number;
      readonly clock: 'elapsed' | 'wall';
      readonly zone: string;
    }
  | { readonly op: 'next-full-hour'; readonly zone: string }
  | {
      readonly op: 'months';
      readonly n: number;
      readonly zone: string;
      readonly pick: 'earlier' | 'later';
    }
  | { readonly op: 'date'; readonly zone: string }
  | { readonly op: 'months-of-date'; readonly n: number }
  | { readonly op: 'days'; readonly n: number }
  | { readonly op: 'date-in-next-year'; readonly month: number; readonly day: number }
  | { readonly op: 'business-days'; readonly n: number; readonly calendar: string }
  | { readonly op: 'next-open-day'; readonly calendar: string }
  | { readonly op: 'last-open-day'; readonly calendar: string }
  | { readonly op: 'time'; readonly time: string; readonly zone: string }
  | { readonly op: 'take'; readonly why: string };

/** Which of a milestone's dates a step leads to; `state` where it explains a state instead. */
export type StepOf = 'due' | 'planBy' | 'notBefore' | 'projected' | 'state';

/**
 * One step of a count. The steps `of` one date, in order, lead from the trigger to it: `from`
 * is what the step starts with, `gives` what it ends with (a date, or an RFC 9557 moment).
 */
export interface Step {
  readonly of: StepOf;
  /** Set on a `state` step that says why a date may still move, or what it assumes. */
  readonly about?: 'provisional' | 'projection' | 'projected-not-before';
  readonly rule: string;
  readonly cite?: Citation;
  readonly from?: string;
  readonly how?: Operation;
  readonly days?: readonly CountedDay[];
  readonly gives?: string;
}

/** One obligation, for one incident. Moments are RFC 9557: instant, offset and zone. */
export interface Milestone {
  readonly regime: string;
  readonly obligation: string;
  readonly state: MilestoneState;
  /** The last moment in time on the best-supported reading, itself included. */
  readonly due: string | null;
  /** The last moment in time on every defensible reading; reminders run against it. */
  readonly planBy: string | null;
  /** No act before this moment. */
  readonly notBefore: string | null;
  /** The date a pending milestone would have if the report it follows were filed in time. */
  readonly projected: string | null;
  readonly metAt: string | null;
  readonly nature: Nature | null;
  readonly force: Force;
  readonly certainty: Certainty;
  /** The id of the fact from which the period runs. */
  readonly trigger: string | null;
  readonly phase: string;
  readonly basis: readonly Step[];
}

// ── The law, as data ───────────────────────────────────────────────────────────────────────

/** A moment and the place where it was written down. */
export interface Point {
  readonly at: Temporal.Instant;
  readonly zone: string;
}

/** A moment that planning falls back to, with the steps of `planBy` that lead to it. */
export interface Reached {
  readonly moment: Temporal.ZonedDateTime;
  readonly steps: readonly Step[];
}

/** From where a period runs. `due` and `planBy` may start at different points. */
export interface Start {
  /** The fact that triggers; no act can be planned before it happened. */
  readonly fact: Fact;
  readonly from: Point;
  readonly planFrom: Point;
  /** Why the points are not simply the fact's own. */
  readonly why?: readonly Step[];
}

/** What a period gives, counted from a start. */
export interface Count {
  readonly due: Temporal.ZonedDateTime | null;
  readonly planBy: Temporal.ZonedDateTime | null;
  readonly notBefore: Temporal.ZonedDateTime | null;
  /** That of `due`. */
  readonly nature: Nature;
  /** Why the dates may still move; empty where they are settled. */
  readonly provisional: readonly string[];
  readonly steps: readonly Step[];
  /** The fact that the count starts from, where it is not the one that started the period. */
  readonly countedFrom?: Fact;
}

/** The facts of one incident as one regime sees them, with its calendars and its moment. */
export interface Case {
  readonly regime: Regime;
  /** Which text or reading of the regime is applied. */
  readonly text: RegimeText;
  readonly profile: Profile;
  /** The entity's home zone; `Etc/UTC` where the profile names none. */
  readonly home: string;
  /** The zone of the authority that receives the reports. */
  readonly authorityZone: string;
  /** In effect and visible to this regime, by time, then by id. */
  readonly facts: readonly Fact[];
  readonly retracted: readonly { readonly fact: Fact; readonly by: Fact<'retraction'> }[];
  readonly now: Temporal.Instant | undefined;
  /** `now`, or the time of the latest fact; undefined where there is neither. */
  readonly moment: Temporal.Instant | undefined;
  calendar(id: string): Calendar;
  /** The general rule's dates for an obligation, before delays and holds; undefined: untriggered. */
  general(obligation: string): Counted | undefined;
  /** An obligation's dates, under this text or another one of the regime. */
  counted(obligation: string, text?: string): Counted | undefined;
}

export interface Counted {
  readonly start: Start;
  readonly count: Count;
}

/** What starts a period. `text` finishes the sentence "runs from …". */
export interface Trigger {
  readonly text: string;
  /** The kinds of fact it looks at. */
  readonly kinds: readonly FactKind[];
  /** Set where each fact starts a period of its own. */
  readonly each?: true;
  /** The obligation whose submission it waits for: until then its date is projected. */
  readonly follows?: string;
  starts(c: Case): readonly Start[];
}

/** How long, and counted how. `text` is what a list of obligations shows. */
export interface Period {
  readonly text: string;
  run(start: Start, c: Case, cite: Citation): Count;
}

/** Something that holds of a case, or of one start in it. `text` finishes "when …". */
export interface Condition {
  readonly text: string;
  holds(c: Case, start?: Start): boolean;
}

/** What displaces the general rule in stated conditions. */
export interface Derogation {
  readonly rule: string;
  readonly cite: Citation;
  readonly when: Condition;
  /** Another trigger or period in place of the general one; two such at once are an error. */
  readonly trigger?: Trigger;
  readonly period?: Period;
  /** Or a change to what the general rule gave; several are applied in their order. */
  readonly adjust?: (counted: Counted, c: Case) => Count;
}

/** Facts that make an obligation fall away. `because` is a sentence for the basis. */
export interface Exclusion {
  readonly when: Condition;
  /** Another report took its place; the date it had stays true if it is filed all the same. */
  readonly byAnotherReport?: true;
  readonly because: string;
  readonly cite: Citation;
}

/** One duty of a regime. */
export interface Obligation {
  readonly title: string;
  /** A decision is taken, not handed over: no submission can name it. */
  readonly kind: 'report' | 'decision';
  /** Set where nobody owes it: under which condition one may use it, and how. */
  readonly option?: string;
  readonly trigger: Trigger;
  readonly period: Period;
  readonly cite: Citation;
  /** What meets it; by default the first submission of it. */
  readonly metBy?: (c: Case, start: Start | undefined) => Fact | undefined;
  readonly notRequired?: readonly Exclusion[];
  readonly derogations?: readonly Derogation[];
  /** What a reader should know beside the count: stray facts, collisions. */
  readonly remarks?: (c: Case) => readonly Step[];
}

/** Where a regime stands for an incident. */
export interface Phase {
  readonly id: string;
  /** As its state machine names it, for whoever reads an execution's history. */
  readonly title: string;
  readonly when: Condition;
  /** The phases that may follow. */
  readonly to: readonly string[];
}

/** One text, or one reading, of a regime: its obligations as they stand from a day on. */
export interface RegimeText {
  readonly id: string;
  readonly title: string;
  /** The first day on which it binds this entity; `null` where it does not bind yet. */
  readonly appliesFrom: (profile: Profile) => string | null;
  readonly obligations: Readonly<Record<string, Obligation>>;
}

/** One set of duties with one source. */
export interface Regime {
  readonly id: string;
  readonly title: string;
  readonly authority: string;
  readonly summary: string;
  /** The zone in which the authority's days end. */
  readonly authorityZone: (profile: Profile) => string;
  /** Facts of another regime that it sees too. */
  readonly alsoSees?: (fact: Fact) => boolean;
  /** The calendars its counts use, for this profile. */
  readonly calendars: (profile: Profile) => readonly string[];
  /** The years in which a trigger can lie: those its calendars compute. */
  readonly years: { readonly from: number; readonly to: number };
  /** When a working day of the authority ends next, strictly after a moment. */
  readonly nextDayEnd: (after: Temporal.Instant, c: Case) => Reached;
  /** When a person last read the sources against the file. */
  readonly checkedOn: string;
  /** Which text applies to a profile; the first of `texts` where nothing is set. */
  readonly textFor: (profile: Profile) => string;
  readonly texts: readonly RegimeText[];
  readonly phases: readonly Phase[];
  /** What cannot be, whatever the rest says. @throws InputProblem */
  readonly check?: (c: Case) => void;
  /** What the file leaves out, said plainly. */
  readonly notModelled: readonly string[];
}
