/** Incidents and people for tests of what is written to people. */
import { type Milestone, Temporal } from '../../lib/core/model.js';
import type { AlertContext } from '../../lib/engine/alert-text.js';
import { type Incident, lineOf, milestonesOf } from '../../lib/engine/incident.js';
import { ownersOf } from '../../lib/engine/people.js';
import type { AlertKind, Person, WrittenFact } from '../../lib/engine/ports.js';

export const ana: Person = {
  id: 'ana',
  name: 'Ana Ito',
  address: 'ana@example.com',
  zone: 'America/New_York',
  language: 'en',
  roles: ['grc'],
};
export const ben: Person = { ...ana, id: 'ben', name: 'Ben Ode', roles: ['counsel'] };
export const eva: Person = {
  ...ana,
  id: 'eva',
  name: 'Eva Roth',
  zone: 'Europe/Berlin',
  roles: ['executive'],
};
export const sato: Person = {
  ...ana,
  id: 'sato',
  name: '佐藤 花子',
  zone: 'Asia/Tokyo',
  language: 'ja',
  roles: ['grc'],
};

export const fact = (id: string, kind: string, at: string, more: object = {}): WrittenFact => ({
  id,
  kind,
  at,
  ...more,
});

export const incident: Incident = {
  id: 'inc-7f3a',
  title: 'Northwind ransomware',
  entity: 'northwind',
  zone: 'America/New_York',
  profile: {},
  regimes: ['us-sec-8k'],
  notApplicable: [],
  facts: [],
  closed: null,
  acknowledgements: [],
  drill: null,
  registeredAt: '2026-11-20T15:00:00.000Z',
  registeredBy: { name: 'Ana Ito', roles: ['grc'] },
  version: 1,
  lastHash: '0',
};

export interface Given {
  readonly of: readonly [regime: string, obligation: string];
  readonly facts: readonly WrittenFact[];
  readonly now: string;
  readonly kind?: AlertKind;
  readonly person?: Person;
  readonly owners?: readonly Person[];
  readonly incident?: Partial<Incident>;
  /** Instead of what `derive` gives. */
  readonly milestone?: Milestone | undefined;
  readonly before?: AlertContext['before'];
  readonly undelivered?: AlertContext['undelivered'];
}

/** What a mail is written from, with the milestone that `derive` gives. */
export function contextOf(given: Given): AlertContext {
  const [regimeId, obligation] = given.of;
  const now = Temporal.Instant.from(given.now);
  const about: Incident = {
    ...incident,
    regimes: [regimeId],
    facts: given.facts,
    ...given.incident,
  };
  const milestones = milestonesOf(about, [], now, [regimeId]);
  const derived = milestones.findLast((each) => each.obligation === obligation);
  const milestone = 'milestone' in given ? given.milestone : derived;
  const person = given.person ?? ana;
  return {
    alert: {
      id: `${about.id}.${regimeId}.9c1e4b70`,
      incidentId: about.id,
      regimeId,
      obligation,
      line: derived ? lineOf(derived) : obligation,
      trigger: derived?.trigger ?? given.facts[0]?.id ?? null,
      kind: given.kind ?? 'reminder',
      step: '1-day',
      level: given.kind === 'escalation' ? 1 : 0,
      person: person.id,
      planBy: milestone?.planBy ?? null,
      due: milestone?.due ?? null,
      at: given.now,
      version: about.version,
    },
    milestone,
    milestones,
    ...(given.before && { before: given.before }),
    ...(given.undelivered && { undelivered: given.undelivered }),
    incident: about,
    person,
    owners: given.owners ?? ownersOf({ regime: regimeId, obligation }, [ana, ben]),
    now,
    publicUrl: 'https://tocsin.example.org',
  };
}
