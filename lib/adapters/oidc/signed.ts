/** A signed token, checked: who signed it, for whom, and whether it is its time. */
import { decodeJwt, errors, type JWTHeaderParameters, type JWTPayload, jwtVerify } from 'jose';
import type { Now } from '../../engine/ports.js';
import { type Issuer, TOLERANCE } from './discovery.js';

/** With a key pair: with a shared secret, whoever can check a token could make one. */
const ALGORITHMS = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];

export interface Signed {
  readonly header: JWTHeaderParameters;
  readonly claims: JWTPayload;
}

export interface SignedChecks {
  readonly issuer: string;
  readonly audience?: string | undefined;
  readonly keys: Pick<Issuer, 'key'>;
  readonly now: Now['machine'];
}

/** What a token says, or `undefined` where it is not good. @throws IssuerUnavailable */
export async function signedBy(
  token: string,
  { issuer, audience, keys, now }: SignedChecks,
): Promise<Signed | undefined> {
  try {
    const spellings = spellingsOf(issuer);
    // First what costs nothing: a stranger's token must not make us ask the issuer.
    if (!spellings.includes(decodeJwt(token).iss ?? '')) return undefined;
    const { protectedHeader, payload } = await jwtVerify(token, keys.key, {
      algorithms: ALGORITHMS,
      issuer: [...spellings],
      clockTolerance: TOLERANCE,
      requiredClaims: ['exp', 'sub'],
      ...(audience !== undefined && { audience }),
      // jose takes a Date: the one place where an instant becomes one.
      currentDate: new Date(now().epochMilliseconds),
    });
    return { header: protectedHeader, claims: payload };
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}

/** Some write themselves with a slash at the end, and whoever sets us up does not, or turned. */
function spellingsOf(issuer: string): readonly string[] {
  const bare = issuer.replace(/\/$/, '');
  return [bare, `${bare}/`];
}
