/**
 * What a catalogue of words holds: one type for all languages, so that a word that is missing in
 * one of them, or left over, is an error of types. Each language writes whole sentences of its
 * own; none is put together from translated pieces.
 */
import type { FactKind, Temporal } from '../../core/model.js';
import type { Duty, Told } from '../alert-told.js';
import type { Done } from '../done.js';
import type { Language } from '../ports.js';

/** The obligations that have a title, by their regime. */
export interface ObligationIds {
  'eu-nis2':
    | 'early-warning'
    | 'incident-notification'
    | 'intermediate-report'
    | 'progress-report'
    | 'final-report';
  'us-circia': 'incident-report' | 'ransom-payment-report' | 'joint-report' | 'supplemental-report';
  'us-sec-8k':
    | 'materiality-decision'
    | 'delay-request'
    | 'item-1.05-report'
    | 'item-1.05-amendment';
  'us-sec-6k': 'form-6-k';
  'us-fcc-cpni': 'agency-report' | 'customer-notice' | 'annual-summary';
  'jp-appi': 'preliminary-report' | 'final-report' | 'principal-notice';
}

export type RegimeId = keyof ObligationIds;

/** What is called how. */
export interface Names {
  readonly regimes: Readonly<Record<RegimeId, string>>;
  readonly obligations: {
    readonly [R in RegimeId]: Readonly<Record<ObligationIds[R], string>>;
  };
  /** Each finishes "after the …". */
  readonly facts: Readonly<Record<FactKind, string>>;
  /** When an option may be used, by its obligation. */
  readonly options: Readonly<Record<'delay-request' | 'joint-report', string>>;
}

/** The words before each line of a mail's table. */
export interface Labels {
  readonly incident: string;
  readonly planBy: string;
  readonly due: string;
  readonly before: string;
  readonly notBefore: string;
  /** When it was done, by how. */
  readonly done: Readonly<Record<Done, string>>;
  readonly counted: string;
  readonly acknowledge: string;
  readonly thisAlert: string;
  readonly openIncident: string;
}

/** Everything that a mail says, in one language. */
export interface Words {
  readonly language: Language;
  readonly names: Names;
  readonly labels: Labels;
  readonly drill: { readonly subject: string; readonly line: string };
  /** The foot's last sentence. */
  readonly disclaimer: string;
  /** Said of `due` where it is the moment of `planBy`. */
  readonly same: string;
  /** What the two dates mean, where they differ. */
  readonly bothDates: string;
  /** No date at all, by who would have to act. */
  readonly noPeriod: Readonly<Record<Duty, string>>;

  moment(moment: Temporal.ZonedDateTime): string;
  momentAndZone(moment: Temporal.ZonedDateTime): string;
  /** How far off a moment is, or how long past. */
  away(moment: Temporal.ZonedDateTime, now: Temporal.Instant): string;
  /** A moment, and how far off it is. */
  withAway(moment: Temporal.ZonedDateTime, now: Temporal.Instant): string;
  /** An incident's title, and its id. */
  named(title: string, id: string): string;
  /** Marks a moment as the authority's. */
  atTheAuthority(moment: string): string;
  /** Marks a moment as the company's, where nobody said yet whose authority is told. */
  atHome(moment: string): string;
  /** Both dates that held before. */
  bothBefore(planBy: string, due: string): string;

  subject(told: Told): string;
  /** What, by when, whose: the first thing that is read. */
  lead(told: Told): string;
  counted(told: Told): string | undefined;
  /** What to do, and what to know beside it; a paragraph each. */
  advice(told: Told): readonly string[];
}
