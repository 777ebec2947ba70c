/**
 * People sign in at the issuer: the authorization code flow with PKCE (RFC 7636), `state` and
 * `nonce`, as a client without a secret. What it needs to know again is in `PendingSignIn`.
 */
import {
  AuthorizationResponseError,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  ClientError,
  calculatePKCECodeChallenge,
  ResponseBodyError,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type TokenEndpointResponse,
} from 'openid-client';
import { oneLine } from '../../engine/one-line.js';
import type { Actor, Log, Now, PendingSignIn } from '../../engine/ports.js';
import { verifyAccessToken } from './access-token.js';
import { actorFrom } from './claims.js';
import type { Issuer } from './discovery.js';
import { signedBy } from './signed.js';

export interface SignInOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly audience?: string | undefined;
  readonly rolesClaim: string;
  readonly publicUrl: string;
  /** Cognito's hosted domain: it is signed out of there, and in a way of its own. */
  readonly signInDomain?: string | undefined;
  readonly now: Now['machine'];
  readonly log: Log;
}

/** Who it is, and how to call them: nothing that would let us act for them at the issuer. */
const SCOPE = 'openid email profile';

export class SignInAt {
  /** Where people come back to; the issuer must know it by heart. */
  readonly #callback: URL;

  constructor(
    private readonly issuer: Issuer,
    private readonly options: SignInOptions,
  ) {
    this.#callback = new URL('/sign-in/callback', options.publicUrl);
  }

  /** Where to send somebody, and what to keep until they are back. @throws IssuerUnavailable */
  async begin({ returnTo }: Pick<PendingSignIn, 'returnTo'>): Promise<{
    readonly url: string;
    readonly pending: PendingSignIn;
  }> {
    const configuration = await this.issuer.configuration();
    const verifier = randomPKCECodeVerifier();
    const [state, nonce] = [randomState(), randomNonce()];
    const url = buildAuthorizationUrl(configuration, {
      redirect_uri: this.#callback.href,
      scope: SCOPE,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    });
    return { url: url.href, pending: { verifier, state, nonce, returnTo } };
  }

  /**
   * Who came back. Of the address only what the issuer wrote into it is read: the rest is ours.
   * @returns `undefined` where it was cancelled, or does not fit what was begun
   * @throws IssuerUnavailable
   */
  async finish(
    callbackUrl: string,
    { verifier, state, nonce, returnTo }: PendingSignIn,
  ): Promise<{ readonly actor: Actor; readonly returnTo: string } | undefined> {
    const url = new URL(this.#callback);
    url.search = new URL(callbackUrl).search;
    const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce };
    const tokens = await this.#exchanged(url, checks);
    const actor = tokens && (await this.#actorOf(tokens));
    return actor && { actor, returnTo };
  }

  /** Where to go to be signed out at the issuer too; `undefined` where it knows no such place. */
  async endUrl(): Promise<string | undefined> {
    const { signInDomain, clientId, publicUrl } = this.options;
    const home = new URL('/', publicUrl).href;
    if (signInDomain !== undefined) {
      const url = new URL('/logout', `https://${signInDomain.replace(/^https:\/\//, '')}`);
      url.search = new URLSearchParams({ client_id: clientId, logout_uri: home }).toString();
      return url.href;
    }
    const configuration = await this.issuer.configuration();
    if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
    return buildEndSessionUrl(configuration, { post_logout_redirect_uri: home }).href;
  }

  async #exchanged(
    url: URL,
    checks: Parameters<typeof authorizationCodeGrant>[2],
  ): Promise<TokenEndpointResponse | undefined> {
    const configuration = await this.issuer.configuration();
    return this.issuer.reached('tokens', async () => {
      try {
        return await authorizationCodeGrant(configuration, url, checks);
      } catch (error) {
        const why = whyRefused(error);
        if (why === undefined) throw error;
        this.options.log.info('sign-in refused', { why });
        return undefined;
      }
    });
  }

  /** The ID token says who it is; the roles may stand in either. */
  async #actorOf({ id_token, access_token }: TokenEndpointResponse): Promise<Actor | undefined> {
    const { clientId, rolesClaim } = this.options;
    const rules = { ...this.options, keys: this.issuer };
    const signed = id_token && (await signedBy(id_token, { ...rules, audience: clientId }));
    if (!signed) return undefined;
    const actor = actorFrom(signed.claims, rolesClaim);
    if (actor.roles.length > 0) return actor;
    const caller = await verifyAccessToken(access_token, rules);
    return { name: actor.name, roles: caller?.roles ?? [] };
  }
}

/** Answers that cannot be read say nothing of who signs in: the issuer is ill, or not one. */
const ILL: readonly (string | undefined)[] = [
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
];

/** Why somebody is not signed in; `undefined` where it was the issuer's fault or the network's. */
function whyRefused(error: unknown): string | undefined {
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) {
    return oneLine(error.error); // as it came, and it goes into the log
  }
  return error instanceof ClientError && !ILL.includes(error.code) ? error.code : undefined;
}
