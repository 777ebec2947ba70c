/**
 * What an issuer says of itself (OpenID Connect Discovery 1.0), and the keys it signs with. Both
 * are kept: a token that was signed with a known key is good while the issuer is away.
 */
import { createRemoteJWKSet, errors, type JWTVerifyGetKey, type RemoteJWKSet } from 'jose';
import {
  allowInsecureRequests,
  type Configuration,
  clockTolerance,
  discovery,
  None,
} from 'openid-client';
import type { Log, Now } from '../../engine/ports.js';
import { IssuerUnavailable } from '../../engine/sessions.js';
import { Kept } from './kept.js';

export interface IssuerOptions {
  /** As the issuer writes itself: `https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc`. */
  readonly issuer: string;
  readonly clientId: string;
  readonly now: Now['machine'];
  readonly log: Log;
  /** For tests: plain http, and only to this machine itself. */
  readonly allowInsecure?: boolean | undefined;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Three requests one after another, at most, stay within the 29 seconds of the API. */
const PATIENCE = 5 * SECOND;

/** Both clocks are set by the network, and then differ by less; it is the only grace given. */
export const TOLERANCE = 5;

/** Addresses of endpoints change with a migration, if ever; each move is announced long before. */
const DOCUMENT = { fresh: HOUR, longest: 24 * HOUR, pause: 30 * SECOND };

/**
 * A key that the issuer withdraws is not taken for longer than ten minutes. While it is away, for
 * as long as a session lasts: an outage there must not stop a report here.
 */
const KEYS = { fresh: 10 * MINUTE, longest: 12 * HOUR, pause: 30 * SECOND };

/**
 * An unknown key makes us look for it, once in so long: whoever invents key ids must not have us
 * ask without end. Issuers publish a key well before they use it.
 */
const LOOK_AGAIN = 30 * SECOND;

const LOCAL = ['127.0.0.1', 'localhost'];

export class Issuer {
  readonly #document: Kept<Configuration>;
  readonly #keys: Kept<RemoteJWKSet>;

  /** @throws TypeError for an address that is not https */
  constructor(private readonly options: IssuerOptions) {
    const { issuer, now } = options;
    const url = this.#checked(issuer);
    this.#document = new Kept(
      () => this.reached('discovery', () => this.#discover(url)),
      now,
      DOCUMENT,
    );
    this.#keys = new Kept(() => this.#loadKeys(), now, KEYS);
  }

  /** What `openid-client` works with. @throws IssuerUnavailable */
  configuration(): Promise<Configuration> {
    return this.#document.get();
  }

  /** The key that signed a token. @throws IssuerUnavailable, JOSEError where there is none */
  readonly key: JWTVerifyGetKey = async (header, token) => {
    const keys = await this.#keys.get();
    return this.reached('keys', () => keys(header, token));
  };

  /** Asks the issuer. @throws IssuerUnavailable for all that is its fault, or the network's */
  async reached<T>(what: string, ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      if (error instanceof IssuerUnavailable || isOfTheToken(error)) throw error;
      const why = error instanceof Error && error.cause ? `${error}: ${error.cause}` : error;
      this.options.log.error('issuer not reached', { what, error: String(why) });
      throw new IssuerUnavailable(error);
    }
  }

  #discover(url: URL): Promise<Configuration> {
    const { clientId, allowInsecure } = this.options;
    // `None`: a public client. Its secret would be in every function; PKCE does without.
    return discovery(url, clientId, { [clockTolerance]: TOLERANCE }, None(), {
      timeout: PATIENCE / SECOND,
      execute: allowInsecure ? [allowInsecureRequests] : [],
    });
  }

  async #loadKeys(): Promise<RemoteJWKSet> {
    const { jwks_uri } = (await this.configuration()).serverMetadata();
    return this.reached('keys', async () => {
      const keys = createRemoteJWKSet(this.#checked(String(jwks_uri)), {
        timeoutDuration: PATIENCE,
        cooldownDuration: LOOK_AGAIN,
        cacheMaxAge: Number.POSITIVE_INFINITY, // their age is seen to by `Kept`
      });
      await keys.reload();
      return keys;
    });
  }

  #checked(address: string): URL {
    const url = new URL(address);
    const isLocal = this.options.allowInsecure && LOCAL.includes(url.hostname);
    if (url.protocol === 'https:' || isLocal) return url;
    throw new TypeError(`An issuer is asked over https alone, not at ${address}`);
  }
}

/** The issuer answered, and no key of its fits: that says something of the token. */
function isOfTheToken(error: unknown): boolean {
  return (
    error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys
  );
}
