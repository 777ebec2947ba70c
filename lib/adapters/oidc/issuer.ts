/** The issuer of the company, as a host uses it: bearer tokens for the API, sessions for pages. */
import type { Actor, PendingSignIn, Sessions } from '../../engine/ports.js';
import {
  endSession,
  IssuerUnavailable,
  keepSignIn,
  makeSession,
  takeSignIn,
  verifySession,
} from '../../engine/sessions.js';
import type { Random } from '../../engine/tokens.js';
import { verifyAccessToken } from './access-token.js';
import { Issuer, type IssuerOptions } from './discovery.js';
import { SignInAt } from './sign-in.js';

export interface OidcOptions extends IssuerOptions {
  /** Whom access tokens are for; absent for Cognito, whose tokens name their client instead. */
  readonly audience?: string | undefined;
  /** The claim with a person's groups, in which our roles are looked for. */
  readonly rolesClaim: string;
  /** Where people find the pages; they come back to `/sign-in/callback` there. */
  readonly publicUrl: string;
  /** Cognito's hosted domain. */
  readonly signInDomain?: string | undefined;
  readonly sessions: Sessions;
  readonly random: Random;
}

/** For `WebPorts`, whose words say what each of them does. */
export interface Oidc {
  /** Whose access token this is. It knows no `tocsin_…` tokens. @throws IssuerUnavailable */
  authenticate(token: string): Promise<Actor | undefined>;
  session(session: string): Promise<Actor | undefined>;
  endSession(session: string): Promise<string | undefined>;
  readonly signIn: {
    begin(returnTo: string): Promise<{ readonly url: string; readonly cookie: string }>;
    finish(
      url: string,
      cookie: string,
    ): Promise<
      { readonly session: string; readonly actor: Actor; readonly returnTo: string } | undefined
    >;
  };
}

/** @throws TypeError where the issuer's address is not https */
export function oidcFor(options: OidcOptions): Oidc {
  const issuer = new Issuer(options);
  const signIn = new SignInAt(issuer, options);
  const { sessions, random } = options;
  const ports = { sessions, random, now: { machine: options.now } };
  const rules = { ...options, keys: issuer };
  return {
    authenticate: (token) => verifyAccessToken(token, rules),
    session: (session) => verifySession(session, ports),
    async endSession(session) {
      await endSession(session, ports);
      return signIn.endUrl().catch(nowhere);
    },
    signIn: {
      async begin(returnTo) {
        const { url, pending } = await signIn.begin({ returnTo });
        return { url, cookie: await keepSignIn(pending, ports) };
      },

      // Taken away before the code is exchanged: of two who bring the same, one is too late.
      async finish(url, cookie) {
        const pending: PendingSignIn | undefined = await takeSignIn(cookie, ports);
        const done = pending && (await signIn.finish(url, pending));
        return done && { ...done, session: await makeSession(done.actor, ports) };
      },
    },
  };
}

/** The session here is over all the same. */
function nowhere(error: unknown): undefined {
  if (!(error instanceof IssuerUnavailable)) throw error;
}
