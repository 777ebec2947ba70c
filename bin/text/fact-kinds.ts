/** The kinds of fact for a person who writes a scenario: what each means, carries and looks like. */

export interface FactField {
  readonly name: string;
  readonly required: boolean;
  readonly means: string;
}

export interface FactKindText {
  readonly kind: string;
  readonly means: string;
  readonly usedBy: readonly string[];
  readonly fields: readonly FactField[];
  /** What a fact of this kind says beside `id`, `kind` and `at`. */
  readonly example: Readonly<Record<string, unknown>>;
}

const must = (name: string, means: string): FactField => ({ name, required: true, means });
const may = (name: string, means: string): FactField => ({ name, required: false, means });

/** What every fact carries. */
export const commonFields: readonly FactField[] = [
  must('id', 'any text, its own'),
  must('kind', 'one of the kinds'),
  must('at', 'when it happened: 2026-11-20T10:00:00-05:00, always with an offset'),
  may('zone', 'where it happened, an IANA name; otherwise the profile’s, or the offset of at'),
  may('regime', 'limits the fact to one regime'),
  may('recordedAt', 'when it was written down; changes no date'),
  may('note', 'for people; changes no date'),
  may('by', 'who said so; changes no date'),
];

/** Settings of a scenario's profile, beside the entity's home zone. */
export const profileSettings: readonly FactField[] = [
  may('zone', 'the entity’s home, an IANA name'),
  may(
    'eu-nis2.memberState',
    'ISO code of the Member State that receives the reports; Greece is GR',
  ),
  may('eu-nis2.reading', 'elapsed, or regulation-1182-71 (needs the memberState)'),
  may('us-fcc-cpni.rule', '2007, or 2024 (not in force)'),
  may('us-sec-8k.smallerReportingCompany', 'true: Item 1.05 applies from 15 June 2024'),
];

const categories = 'items of APPI Rule 7: a list of 1, 2, 3, 4; [] where none is met';

export const factKinds: readonly FactKindText[] = [
  {
    kind: 'awareness',
    means: 'the company knows of the incident (NIS2: of its significance)',
    usedBy: ['eu-nis2', 'jp-appi'],
    fields: [may('categories', `${categories}; ransomware and intrusion are 3`)],
    example: { categories: [3] },
  },
  {
    kind: 'reclassification',
    means: 'the items of Rule 7 have changed',
    usedBy: ['jp-appi'],
    fields: [must('categories', categories)],
    example: { categories: [4] },
  },
  {
    kind: 'affects-trust-services',
    means: 'a trust service provider’s trust services are affected',
    usedBy: ['eu-nis2'],
    fields: [],
    example: {},
  },
  {
    kind: 'report-request',
    means: 'the CSIRT or authority asks for an intermediate report',
    usedBy: ['eu-nis2'],
    fields: [
      must('of', 'intermediate-report'),
      may('answerBy', 'by when, as an instant with an offset'),
    ],
    example: { of: 'intermediate-report', answerBy: '2026-11-27T17:00:00+01:00' },
  },
  {
    kind: 'ongoing-at-final-report',
    means: 'the incident is still ongoing when the final report would be due',
    usedBy: ['eu-nis2'],
    fields: [],
    example: {},
  },
  {
    kind: 'handled',
    means: 'the incident is handled',
    usedBy: ['eu-nis2'],
    fields: [],
    example: {},
  },
  {
    kind: 'reasonable-belief',
    means: 'the entity reasonably believes that a covered cyber incident has occurred',
    usedBy: ['us-circia'],
    fields: [],
    example: {},
  },
  {
    kind: 'ransom-payment',
    means: 'a ransom is paid, by the entity or for it',
    usedBy: ['us-circia'],
    fields: [],
    example: {},
  },
  {
    kind: 'new-information',
    means: 'substantial new or different information',
    usedBy: ['us-circia'],
    fields: [],
    example: {},
  },
  {
    kind: 'concluded',
    means: 'notice that the incident has concluded and is fully mitigated and resolved',
    usedBy: ['us-circia'],
    fields: [],
    example: {},
  },
  {
    kind: 'discovery',
    means: 'the incident is discovered; starts no counted clock',
    usedBy: ['us-sec-8k'],
    fields: [],
    example: {},
  },
  {
    kind: 'materiality-determination',
    means: 'the company determines whether the incident is material',
    usedBy: ['us-sec-8k'],
    fields: [must('material', 'true or false')],
    example: { material: true },
  },
  {
    kind: 'disclosure-decision',
    means: 'the company decides to disclose by 8-K',
    usedBy: ['us-sec-8k'],
    fields: [],
    example: {},
  },
  {
    kind: 'delay-request',
    means: 'a delay is asked for; moves no date',
    usedBy: ['us-sec-8k'],
    fields: [may('to', 'whom')],
    example: { to: 'FBI' },
  },
  {
    kind: 'delay-determination',
    means: 'the Attorney General’s answer; at = when the written notice reached the Commission',
    usedBy: ['us-sec-8k'],
    fields: [
      must('outcome', 'granted or declined'),
      may('period', 'where granted: 1, 2 or 3'),
      may('ground', 'where granted: national-security or public-safety'),
      may('days', 'where granted: how many calendar days; or until'),
      may('until', 'where granted: the last day, 2026-12-24'),
    ],
    example: { outcome: 'granted', period: 1, ground: 'national-security', days: 30 },
  },
  {
    kind: 'delay-end',
    means: 'the Attorney General’s notice that the risk is over',
    usedBy: ['us-sec-8k'],
    fields: [],
    example: {},
  },
  {
    kind: 'commission-relief',
    means: 'the Commission gives relief by order',
    usedBy: ['us-sec-8k'],
    fields: [must('until', 'its last day, 2026-12-24')],
    example: { until: '2027-02-26' },
  },
  {
    kind: 'edgar-correspondence',
    means: 'a carrier’s letter to the Commission under Item 1.05(d)',
    usedBy: ['us-sec-8k'],
    fields: [],
    example: {},
  },
  {
    kind: 'information-available',
    means: 'what the first report lacked is determined or available',
    usedBy: ['us-sec-8k'],
    fields: [],
    example: {},
  },
  {
    kind: 'home-disclosure',
    means: 'a foreign private issuer makes the incident public at home',
    usedBy: ['us-sec-6k'],
    fields: [may('venue', 'where')],
    example: { venue: 'Frankfurt' },
  },
  {
    kind: 'breach-determination',
    means: 'a carrier reasonably determines a breach of customer information',
    usedBy: ['us-fcc-cpni'],
    fields: [
      may('customers', 'how many; unknown counts as 500 or more'),
      may('harm', 'likely, not-likely or unknown; unknown counts as likely'),
    ],
    example: { customers: 1200, harm: 'likely' },
  },
  {
    kind: 'exemption-lost',
    means: 'later knowledge takes the small-breach exemption of the 2024 text away',
    usedBy: ['us-fcc-cpni'],
    fields: [],
    example: {},
  },
  {
    kind: 'law-enforcement-hold',
    means: 'an agency orders silence towards customers',
    usedBy: ['us-fcc-cpni'],
    fields: [must('until', 'the last day of silence, 2026-12-24')],
    example: { until: '2026-12-20' },
  },
  {
    kind: 'hold-end',
    means: 'the agency lifts its order',
    usedBy: ['us-fcc-cpni'],
    fields: [],
    example: {},
  },
  {
    kind: 'submission',
    means: 'a report is handed over; screens say filed',
    usedBy: ['eu-nis2', 'us-circia', 'us-sec-8k', 'us-sec-6k', 'us-fcc-cpni', 'jp-appi'],
    fields: [
      must('regime', 'whose report'),
      must('of', 'which report of that regime, see below'),
      may('reference', 'the number it was given'),
    ],
    example: { regime: 'us-sec-8k', of: 'item-1.05-report' },
  },
  {
    kind: 'retraction',
    means: 'takes a fact out of the derivation, never out of the record',
    usedBy: ['eu-nis2', 'us-circia', 'us-sec-8k', 'us-sec-6k', 'us-fcc-cpni', 'jp-appi'],
    fields: [must('of', 'the id of the fact'), must('reason', 'why')],
    example: { of: 'f1', reason: 'an alert, not yet knowledge' },
  },
];
