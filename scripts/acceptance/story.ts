/**
 * The story that the deployed Tocsin lives through: ransomware at a listed company that owes the
 * SEC a Form 8-K and a European authority its NIS2 reports.
 *
 * Monday 14 to Friday 18 September 2026. Labor Day (7 September) is over, Columbus Day (12
 * October) lies beyond every count that is made here, and neither side of the Atlantic changes
 * its clocks before 25 October: what differs from these dates differs by a fault, and not by a
 * calendar that one reads otherwise.
 *
 * Facts lie well away from the reminders around them: hours, of which 600 times the speed leaves
 * a good deal of seconds, so that nearly every reminder must have come before the next fact.
 */
import type { Person } from '../../lib/engine/ports.js';

export const SEC = 'us-sec-8k';
export const NIS2 = 'eu-nis2';
export const REPORT = 'item-1.05-report';

const US = 'America/New_York';
const EU = 'Europe/Brussels';

export interface StoryFact {
  readonly id: string;
  readonly kind: string;
  readonly at: string;
  readonly zone: string;
  readonly [field: string]: unknown;
}

/** A fact that is recorded when its time comes, and what it must bring about. */
export interface Step {
  readonly fact: StoryFact;
  /** What happens, for whoever watches. */
  readonly says: string;
  readonly regime: string;
  /** Where the regime's clock must go. */
  readonly phase: string;
  /** The obligation that people then hear of, and what. */
  readonly tells?: { readonly obligation: string; readonly kind: 'moved' | 'filed' };
}

/** Legal time at the start: the company becomes aware, and both first facts are known. */
export const START = '2026-09-14T06:30:00-04:00';
/**
 * The last reminder that would still come if the report were not in is at 15:30, two hours
 * before `planBy`: after it is seen that nobody is urged any more.
 */
export const END = '2026-09-18T16:30:00-04:00';
/** Were this run to be killed, the drill would end by itself; no slow run gets so far. */
export const AT_THE_LATEST = '2026-10-14T12:00:00-04:00';

export const ZONE = US;
export const PROFILE = { [NIS2]: { memberState: 'BE' } };
export const REGIMES = [SEC, NIS2] as const;

/** What is known at the registration, and where both clocks must begin. */
export const KNOWN: readonly StoryFact[] = [
  { id: 'discovery', kind: 'discovery', at: '2026-09-14T06:00:00-04:00', zone: US },
  { id: 'awareness', kind: 'awareness', at: '2026-09-14T12:30:00+02:00', zone: EU },
];
export const FIRST_PHASES = { [SEC]: 'materiality', [NIS2]: 'early-warning' } as const;

/** When the start of the report's clock is acknowledged: long before its escalation, at 18:37. */
export const DETERMINATION = 'determination';

export const STEPS: readonly Step[] = [
  {
    fact: {
      id: DETERMINATION,
      kind: 'materiality-determination',
      at: '2026-09-14T10:00:00-04:00',
      zone: US,
      material: true,
    },
    says: 'The incident is determined to be material',
    regime: SEC,
    phase: 'four-day-clock', // due on Friday 18 September, 17:30
    tells: { obligation: 'materiality-decision', kind: 'filed' },
  },
  {
    fact: {
      id: 'early-warning',
      kind: 'submission',
      at: '2026-09-15T10:00:00+02:00', // due at 12:30; the next reminder would come at 10:30
      zone: EU,
      regime: NIS2,
      of: 'early-warning',
    },
    says: 'The early warning is filed in time',
    regime: NIS2,
    phase: 'notification',
    tells: { obligation: 'early-warning', kind: 'filed' },
  },
  {
    fact: {
      id: 'request',
      kind: 'delay-request',
      at: '2026-09-15T14:00:00-04:00',
      zone: US,
      to: 'FBI',
    },
    says: 'Counsel asks the Attorney General for a delay, which moves nothing',
    regime: SEC,
    phase: 'attorney-general-review',
    tells: { obligation: 'delay-request', kind: 'filed' },
  },
  {
    fact: {
      id: 'notification',
      kind: 'submission',
      at: '2026-09-16T19:00:00+02:00', // due on the 17th, 12:30
      zone: EU,
      regime: NIS2,
      of: 'incident-notification',
    },
    says: 'The incident notification is filed; a month of the final report begins',
    regime: NIS2,
    phase: 'final-report',
    tells: { obligation: 'incident-notification', kind: 'filed' },
  },
  {
    fact: {
      id: 'grant',
      kind: 'delay-determination',
      at: '2026-09-16T17:00:00-04:00', // before the report fell due
      zone: US,
      outcome: 'granted',
      period: 1,
      days: 30,
      ground: 'public-safety',
    },
    says: 'The Attorney General grants thirty days',
    regime: SEC,
    phase: 'delay', // to Sunday 18 October; due on the 22nd
    tells: { obligation: REPORT, kind: 'moved' },
  },
  {
    fact: {
      id: 'risk-over',
      kind: 'delay-end',
      at: '2026-09-17T11:00:00-04:00',
      zone: US,
    },
    says: 'The Attorney General says that the risk is over',
    regime: SEC,
    phase: 'tail', // plan by Friday the 18th, as at first; due on Wednesday the 23rd
    tells: { obligation: REPORT, kind: 'moved' },
  },
  {
    fact: {
      id: 'report',
      kind: 'submission',
      at: '2026-09-18T09:00:00-04:00',
      zone: US,
      regime: SEC,
      of: REPORT,
    },
    says: 'The Form 8-K, Item 1.05, is filed',
    regime: SEC,
    phase: 'amendment-watch',
    tells: { obligation: REPORT, kind: 'filed' },
  },
];

/** Whose alert is acknowledged: the role that the token must have anyhow. */
export const ACKNOWLEDGER = 'acceptance-counsel';

/** Three people at one address. */
export function contactsAt(address: string): readonly Person[] {
  const people = [
    ['grc', 'Acceptance analyst', US],
    ['counsel', 'Acceptance counsel', US],
    ['executive', 'Acceptance executive', EU],
  ] as const;
  return people.map(([role, name, zone]) => {
    return { id: `acceptance-${role}`, name, address, zone, language: 'en', roles: [role] };
  });
}

/** The phases that a regime's clock must go through, in their order. */
export function phasesOf(regime: keyof typeof FIRST_PHASES): readonly string[] {
  const later = STEPS.filter((step) => step.regime === regime).map(({ phase }) => phase);
  return [FIRST_PHASES[regime], ...later];
}
