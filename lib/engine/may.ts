/**
 * Who may do what: the product's table, once, for the API, the pages and the command line.
 *
 * Source: the table of roles in the product's description. Counsel alone decides what moves the
 * 8-K's clock or silences customers; everyone may acknowledge what is addressed to them.
 */
import { oneOf, type Sentence, sentence } from '../core/sentence.js';
import type { Actor, Person, UserRole, WrittenFact } from './ports.js';
import { Forbidden } from './problems.js';

export type Action =
  | 'register'
  | 'manage' // close, reopen, add a regime, mark one not applicable
  | 'read'
  | 'read-privileged'
  | 'export'
  | 'drill'
  | 'settings';

const ALLOWED: Readonly<Record<Action, readonly UserRole[]>> = {
  register: ['grc', 'counsel'],
  manage: ['grc', 'counsel'],
  read: ['grc', 'counsel', 'executive', 'auditor', 'admin'],
  'read-privileged': ['counsel'],
  export: ['counsel', 'auditor'],
  drill: ['grc', 'counsel', 'admin'],
  settings: ['admin'],
};

const NAMED: Readonly<Record<Action, Sentence>> = {
  register: sentence`register an incident`,
  manage: sentence`close or reopen an incident or change its regimes`,
  read: sentence`read incidents`,
  'read-privileged': sentence`read or write privileged notes and the delay request`,
  export: sentence`export the evidence pack`,
  drill: sentence`run a drill`,
  settings: sentence`change settings`,
};

const ROLES_NAMED: Readonly<Record<UserRole, Sentence>> = {
  grc: sentence`grc`,
  counsel: sentence`counsel`,
  executive: sentence`executive`,
  auditor: sentence`auditor`,
  admin: sentence`admin`,
};

/** What puts off the report on Form 8-K: Item 1.05(c), and relief that the Commission gives. */
export const DELAY_KINDS = [
  'delay-request',
  'delay-determination',
  'delay-end',
  'commission-relief',
] as const;

/** An order of silence, and its end: 47 CFR 64.2011(b)(3). */
export const HOLD_KINDS = ['law-enforcement-hold', 'hold-end'] as const;

/** From which the report on Form 8-K is counted: General Instruction B.1, Item 1.05. */
export const DISCLOSURE_KINDS = ['materiality-determination', 'disclosure-decision'] as const;

/** Facts that are decisions of counsel, or of an authority that counsel speaks with. */
export const COUNSEL_ONLY: readonly string[] = [
  ...DISCLOSURE_KINDS,
  ...DELAY_KINDS,
  'edgar-correspondence',
  ...HOLD_KINDS,
];

/** @throws Forbidden with the roles that may */
export function mustBeAllowed({ roles }: Actor, action: Action): void {
  const allowed = ALLOWED[action];
  if (roles.some((role) => allowed.includes(role))) return;
  throw new Forbidden(sentence`Only ${listed(allowed)} may ${NAMED[action]}.`);
}

/** Whether these roles may do it. */
export function may(roles: readonly UserRole[], action: Action): boolean {
  return roles.some((role) => ALLOWED[action].includes(role));
}

/**
 * Whether the caller may record this fact. A retraction, and the retraction of a retraction,
 * needs the right to the kind of the fact at its root.
 * @param facts those that are recorded, among which the root is
 * @param pointer where the call names the kind
 * @throws Forbidden with the roles that may
 */
export function mustBeAllowedToRecord(
  { roles }: Actor,
  fact: Pick<WrittenFact, 'kind'> & { readonly of?: unknown },
  facts: readonly WrittenFact[],
  pointer = '/kind',
): void {
  const kind = rootKind(fact, facts);
  const allowed: readonly UserRole[] = COUNSEL_ONLY.includes(kind)
    ? ['counsel']
    : ['grc', 'counsel'];
  if (roles.some((role) => allowed.includes(role))) return;
  const who = listed(allowed);
  const said =
    fact.kind === 'retraction'
      ? sentence`Only ${who} may retract a fact of the kind ${kind}.`
      : sentence`Only ${who} may record a fact of the kind ${kind}.`;
  throw new Forbidden(said, pointer);
}

/** The kind of what is recorded, or of what a chain of retractions goes back to. */
function rootKind(
  fact: Pick<WrittenFact, 'kind'> & { readonly of?: unknown },
  facts: readonly WrittenFact[],
): string {
  let root: Pick<WrittenFact, 'kind'> & { readonly of?: unknown } = fact;
  // A circle of retractions is refused elsewhere; here it only must not go on for ever.
  for (let steps = 0; root.kind === 'retraction' && steps <= facts.length; steps += 1) {
    const { of } = root;
    const next = facts.find(({ id }) => id === of);
    if (next === undefined) return 'retraction';
    root = next;
  }
  return root.kind;
}

/** An alert is acknowledged by whom it was addressed to, or by another in the same role. */
export function mustBeAddressed(actor: Actor, person: Person | undefined): void {
  if (person === undefined) return; // who left the company cannot answer; anyone may
  if (actor.name === person.id || actor.roles.some((role) => person.roles.includes(role))) return;
  throw new Forbidden(
    sentence`This alert is addressed to ${person.name} (${listed(person.roles)}).`,
  );
}

function listed(roles: readonly UserRole[]) {
  return oneOf(roles.map((role) => ROLES_NAMED[role]));
}
