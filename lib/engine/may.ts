/**
 * Who may do what: the product's table, once, for the API, the pages and the command line.
 *
 * Source: the table of roles in the product's description. Counsel alone decides what moves the
 * 8-K's clock or silences customers; everyone may acknowledge what is addressed to them.
 */
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

const NAMED: Readonly<Record<Action, string>> = {
  register: 'register an incident',
  manage: 'close or reopen an incident or change its regimes',
  read: 'read incidents',
  'read-privileged': 'read or write privileged notes and the delay request',
  export: 'export the evidence pack',
  drill: 'run a drill',
  settings: 'change settings',
};

/** Facts that are decisions of counsel, or of an authority that counsel speaks with. */
export const COUNSEL_ONLY: readonly string[] = [
  'materiality-determination',
  'disclosure-decision',
  'delay-request',
  'delay-determination',
  'delay-end',
  'commission-relief',
  'edgar-correspondence',
  'law-enforcement-hold',
  'hold-end',
];

/** @throws Forbidden with the roles that may */
export function mustBeAllowed({ roles }: Actor, action: Action): void {
  const allowed = ALLOWED[action];
  if (roles.some((role) => allowed.includes(role))) return;
  throw new Forbidden(`Only ${listed(allowed)} may ${NAMED[action]}.`);
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
  const what = fact.kind === 'retraction' ? 'retract' : 'record';
  const detail = `Only ${listed(allowed)} may ${what} a fact of the kind ${kind}.`;
  throw new Forbidden(detail, pointer);
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
  throw new Forbidden(`This alert is addressed to ${person.name} (${listed(person.roles)}).`);
}

function listed(roles: readonly UserRole[]): string {
  return roles.length < 2 ? roles.join('') : `${roles.slice(0, -1).join(', ')} or ${roles.at(-1)}`;
}
