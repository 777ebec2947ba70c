/**
 * Tokens for scripts: 32 random bytes, shown once and stored as their SHA-256 alone. They
 * expire, and can be revoked. A hash without salt is enough: nobody guesses 256 bits.
 */
import { Temporal } from '../core/model.js';
import { quoted } from '../core/quoted.js';
import { sentence } from '../core/sentence.js';
import { digestOf } from './chain.js';
import type { Claim } from './claims.js';
import { loaded, stored } from './incident.js';
import { mustBeAllowed } from './may.js';
import type { Actor, Ports, StoredToken, Tokens, UserRole } from './ports.js';
import { BadCall, Conflict, NotFound } from './problems.js';

/** As many random bytes, from a source fit for secrets. */
export type Random = (bytes: number) => Uint8Array;

/** A token as lists show it. */
export type ShownToken = Omit<StoredToken, 'hash'>;

export const ROLES: readonly UserRole[] = ['grc', 'counsel', 'executive', 'auditor', 'admin'];
const PREFIX = 'tocsin_'; // so that scanners for leaked secrets know it
const BYTES = 32;
export const DEFAULT_DAYS = 30;
export const MOST_DAYS = 365;

export interface TokenOrder {
  readonly name: string;
  readonly roles: readonly UserRole[];
  /** How long it is good; 30 unless told otherwise. */
  readonly days?: number;
  readonly by: Actor;
  /** How its id is claimed, for a call that has a key: one that made its token is refused. */
  readonly claim?: Claim;
}

type Making = Pick<Ports, 'ids' | 'now'> & { readonly tokens: Tokens; readonly random: Random };

/**
 * Makes a token; it is in the answer, and nowhere else.
 * @throws Forbidden, BadCall, Conflict where this call made one before, KeyConflict
 */
export async function makeToken(
  order: TokenOrder,
  { tokens, random, ids, now }: Making,
): Promise<ShownToken & { readonly token: string }> {
  const { by, days = DEFAULT_DAYS } = order;
  mustBeAllowed(by, 'settings');
  const [name, roles] = [nameFrom(order.name), rolesFrom(order.roles)];
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) {
    throw new BadCall(sentence`A token is good for 1 to ${MOST_DAYS} days.`, '/days');
  }
  const fresh = ids.next('tok');
  const id = (await order.claim?.(fresh)) ?? fresh;
  if (id !== fresh && (await tokens.list()).some((one) => one.id === id)) {
    throw new Conflict(
      sentence`This call made the token ${id}, which is shown once. Revoke it and make another.`,
    );
  }
  const token = `${PREFIX}${base64Url(random(BYTES))}`;
  const present = now.machine();
  const shown: ShownToken = {
    id,
    name,
    roles,
    createdAt: stored(present),
    createdBy: by.name,
    expiresAt: stored(present.add({ hours: 24 * days })),
  };
  await tokens.put({ ...shown, hash: digestOf(token) });
  return { ...shown, token };
}

/** Who calls with this token; `undefined` where it is unknown, revoked or has expired. */
export async function verifyToken(
  token: string,
  { tokens, now }: Pick<Ports, 'now'> & { readonly tokens: Tokens },
): Promise<Actor | undefined> {
  if (!token.startsWith(PREFIX)) return undefined;
  const found = await tokens.byHash(digestOf(token));
  if (!found || Temporal.Instant.compare(now.machine(), loaded(found.expiresAt)) >= 0) {
    return undefined;
  }
  return { name: found.name, roles: found.roles };
}

/** All tokens, those that expired too, without their hashes. @throws Forbidden */
export async function listTokens(
  by: Actor,
  { tokens }: { readonly tokens: Tokens },
): Promise<readonly ShownToken[]> {
  mustBeAllowed(by, 'settings');
  return (await tokens.list()).map(({ hash: _, ...shown }) => shown);
}

/** @throws Forbidden, NotFound */
export async function revokeToken(
  id: string,
  by: Actor,
  { tokens }: { readonly tokens: Tokens },
): Promise<void> {
  mustBeAllowed(by, 'settings');
  if (!(await tokens.remove(id))) throw new NotFound(sentence`There is no token ${id}.`);
}

/** It stands in the record beside what it did: one line, without blanks at its ends. */
function nameFrom(name: string): string {
  if (/^[\p{L}\p{N}][\p{L}\p{N} ._@+-]{0,63}$/u.test(name) && name === name.trim()) return name;
  throw new BadCall(sentence`A name has 1 to 64 letters, digits, blanks or . _ @ + -`, '/name');
}

/** @throws BadCall where there is none, an unknown one, or one twice */
export function rolesFrom(roles: readonly UserRole[]): readonly UserRole[] {
  const wrong = roles.find((role, index) => !ROLES.includes(role) || roles.indexOf(role) < index);
  if (roles.length > 0 && wrong === undefined) return roles;
  const known = ROLES.join(', ');
  const said =
    wrong === undefined
      ? sentence`Name at least one of the roles ${known}.`
      : sentence`Name at least one of the roles ${known}. ${quoted(wrong)} is none, or stands twice.`;
  throw new BadCall(said, '/roles');
}

function base64Url(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
