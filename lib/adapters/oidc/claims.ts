/** Who a token speaks of: a name for the record, and the roles among its groups. */
import type { JWTPayload } from 'jose';
import { oneLine } from '../../engine/one-line.js';
import type { Actor, UserRole } from '../../engine/ports.js';
import { ROLES } from '../../engine/tokens.js';

/** As long as a token's name may be. */
const LONGEST_NAME = 64;

/** The first that is there: what a colleague would know the person by, at the end an id. */
const NAMES = ['username', 'cognito:username', 'preferred_username', 'sub'];

/** Whoever has none of our roles has no rights, but is known by name. */
export function actorFrom(claims: JWTPayload, rolesClaim: string): Actor {
  return { name: nameIn(claims), roles: rolesIn(claims[rolesClaim]) };
}

/** Groups that are none of our roles say nothing here. A list, or a text with blanks. */
function rolesIn(claim: unknown): readonly UserRole[] {
  const groups: readonly unknown[] = typeof claim === 'string' ? claim.split(/\s+/) : listIn(claim);
  return ROLES.filter((role) => groups.includes(role));
}

function listIn(claim: unknown): readonly unknown[] {
  return Array.isArray(claim) ? claim : [];
}

function nameIn(claims: JWTPayload): string {
  const texts = [emailIn(claims), ...NAMES.map((name) => claims[name])];
  const lines = texts.map((text) => (typeof text === 'string' ? oneLine(text, LONGEST_NAME) : ''));
  return lines.find((line) => line !== '') ?? 'somebody';
}

/** An address that its person has not shown to be theirs may be anybody's. */
function emailIn({ email, email_verified: verified }: JWTPayload): unknown {
  return verified === false || verified === 'false' ? undefined : email;
}
