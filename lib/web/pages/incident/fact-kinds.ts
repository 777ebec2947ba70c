/**
 * The kinds of fact as a form asks for them: which regimes use a kind, and which fields it has.
 * What each means is said in `words/fact-fields.ts`; what may stand in a field, the contract says.
 */
import type { FactKind } from '../../../core/model.js';
import { DELAY_KINDS, DISCLOSURE_KINDS, HOLD_KINDS } from '../../../engine/may.js';

/** How a field is typed in, and what it becomes. */
export type FieldType =
  | 'text'
  | 'whole-number'
  | 'day'
  | 'moment'
  | 'yes-or-no'
  | 'choice'
  | 'number-choice'
  | 'categories';

export interface FactField {
  readonly name: string;
  readonly type: FieldType;
  readonly required?: true;
  /** Of a choice, in the order in which they are offered. */
  readonly options?: readonly string[];
  /** Nothing can be chosen: it goes with the form as it is. */
  readonly fixed?: string;
}

/** Recorded by people as such; filings and retractions have forms of their own beside them. */
export type PlainKind = Exclude<FactKind, 'retraction'>;

const until = { name: 'until', type: 'day', required: true } as const;

export const FIELDS: Readonly<Record<PlainKind, readonly FactField[]>> = {
  awareness: [{ name: 'categories', type: 'categories' }],
  reclassification: [{ name: 'categories', type: 'categories', required: true }],
  'affects-trust-services': [],
  'report-request': [
    { name: 'of', type: 'text', fixed: 'intermediate-report' },
    { name: 'answerBy', type: 'moment' },
  ],
  'ongoing-at-final-report': [],
  handled: [],
  'reasonable-belief': [],
  'ransom-payment': [],
  'new-information': [],
  concluded: [],
  discovery: [],
  'materiality-determination': [{ name: 'material', type: 'yes-or-no', required: true }],
  'disclosure-decision': [],
  'delay-request': [{ name: 'to', type: 'text' }],
  'delay-determination': [
    { name: 'outcome', type: 'choice', required: true, options: ['granted', 'declined'] },
    { name: 'period', type: 'number-choice', options: ['1', '2', '3'] },
    { name: 'ground', type: 'choice', options: ['national-security', 'public-safety'] },
    { name: 'days', type: 'whole-number' },
    { name: 'until', type: 'day' },
  ],
  'delay-end': [],
  'commission-relief': [until],
  'edgar-correspondence': [],
  'information-available': [],
  'home-disclosure': [{ name: 'venue', type: 'text' }],
  'breach-determination': [
    { name: 'customers', type: 'whole-number' },
    { name: 'harm', type: 'choice', options: ['likely', 'not-likely', 'unknown'] },
  ],
  'exemption-lost': [],
  'law-enforcement-hold': [until],
  'hold-end': [],
  submission: [{ name: 'reference', type: 'text' }],
};

/** Which regimes look at a kind, in the order in which things happen; a filing concerns each. */
export const KINDS_OF: Readonly<Record<string, readonly PlainKind[]>> = {
  'eu-nis2': [
    'awareness',
    'affects-trust-services',
    'report-request',
    'ongoing-at-final-report',
    'handled',
  ],
  'us-circia': ['reasonable-belief', 'ransom-payment', 'new-information', 'concluded'],
  'us-sec-8k': [
    'discovery',
    ...DISCLOSURE_KINDS,
    ...DELAY_KINDS,
    'edgar-correspondence',
    'information-available',
  ],
  'us-sec-6k': ['home-disclosure'],
  'us-fcc-cpni': ['breach-determination', 'exemption-lost', ...HOLD_KINDS],
  'jp-appi': ['awareness', 'reclassification'],
};

/** The decision that each decision-duty waits for, as a fact. */
export const DECIDED_BY: Readonly<Record<string, PlainKind>> = {
  'materiality-decision': 'materiality-determination',
  'delay-request': 'delay-request',
};

export function isPlainKind(kind: string): kind is PlainKind {
  return Object.hasOwn(FIELDS, kind);
}
