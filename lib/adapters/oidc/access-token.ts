/**
 * Access tokens of the issuer as bearer tokens of the API (RFC 9068 where the issuer follows it,
 * Cognito's own form where it does not). Never an ID token: that tells a client who signed in,
 * and whoever received one could use it here.
 */
import type { Actor } from '../../engine/ports.js';
import { actorFrom } from './claims.js';
import { type Signed, type SignedChecks, signedBy } from './signed.js';

export interface AccessTokenRules extends SignedChecks {
  readonly clientId: string;
  /** Absent for Cognito, whose access tokens name their client and no audience. */
  readonly audience?: string | undefined;
  /** The claim that holds the groups. */
  readonly rolesClaim: string;
}

/**
 * Whose access token this is; `undefined` where it is not good. Somebody without a role of ours
 * comes back without roles, and may do nothing.
 * @throws IssuerUnavailable where nobody can say
 */
export async function verifyAccessToken(
  token: string,
  rules: AccessTokenRules,
): Promise<Actor | undefined> {
  const signed = await signedBy(token, rules);
  if (!signed || !isAccessToken(signed) || !isForUs(signed, rules)) return undefined;
  return actorFrom(signed.claims, rules.rolesClaim);
}

/** Cognito writes no type into the header at all. */
const TYPES = [undefined, 'jwt', 'at+jwt', 'application/at+jwt'];

/** What only ID tokens have: they answer one sign-in, and vouch for what came with them. */
const OF_ID_TOKENS = ['nonce', 'at_hash', 'c_hash'];

function isAccessToken({ header, claims }: Signed): boolean {
  if (!TYPES.includes(header.typ?.toLowerCase())) return false;
  if (claims.token_use !== undefined && claims.token_use !== 'access') return false;
  if (claims.typ === 'ID') return false; // Keycloak's way to say it
  return !OF_ID_TOKENS.some((name) => name in claims);
}

function isForUs({ header, claims }: Signed, { audience, clientId }: AccessTokenRules): boolean {
  if (audience === undefined) {
    return claims.token_use === 'access' && claims.client_id === clientId;
  }
  if (audience !== clientId) return true; // `aud` was checked with the signature
  // Where the API and its client share one name, so may the audiences of both kinds of tokens:
  // then it must be said that this one is for access.
  const isTyped = header.typ?.toLowerCase().endsWith('at+jwt') ?? false;
  return isTyped || 'scope' in claims || 'scp' in claims;
}
