/** Signing in with a token of one's own, where there is no issuer: with its roles, and no more. */
import type { Context } from 'hono';
import type { Language } from '../../engine/ports.js';
import { type Gate, mustBeSameOrigin } from '../auth.js';
import { LONGEST_BODY, readText } from '../body.js';
import { SESSION, signedCookie } from '../cookies.js';
import { Form } from '../forms/form.js';
import { localPath } from '../local-path.js';
import type { WebPorts } from '../ports.js';
import { signInWords } from '../words/sign-in.js';
import { signInPage } from './sign-in.js';

/** The ports of a host that takes tokens for sessions. */
export type TokenPorts = WebPorts & { readonly redeemToken: NonNullable<WebPorts['redeemToken']> };

/**
 * A session for a token. The form bears no token of its own: there is no session yet that it could
 * belong to, and a page of another site cannot send it.
 * @throws CrossOrigin, BodyTooLarge, TooManyCalls
 */
export async function signInWithToken(c: Context, gate: Gate, ports: TokenPorts) {
  mustBeSameOrigin(c);
  const form = new Form(new URLSearchParams(await readText(c.req.raw, LONGEST_BODY)));
  await ports.cookieKey(); // as for a link: a session that no cookie can carry is begun for nobody
  const returnTo = localPath(form.optional('returnTo'));
  const session = await gate.withToken(c, () => ports.redeemToken(form.text('token')));
  if (session === undefined) return signInPage(c, gate, ports, { said: 'unknown', returnTo });
  return new Response(null, {
    status: 303,
    headers: {
      Location: returnTo,
      'Set-Cookie': await signedCookie(SESSION, session, ports),
    },
  });
}

interface TokenFormProps {
  /** The page that was wanted. */
  readonly returnTo: string;
  readonly language: Language;
}

export function TokenForm({ returnTo, language }: TokenFormProps) {
  const { token, tokenHelp, signIn } = signInWords[language];
  return (
    <form class="sheet" method="post" action="/sign-in">
      <input type="hidden" name="returnTo" value={returnTo} />
      <label for="token">{token}</label>
      <p class="help" id="token-help">
        {tokenHelp}
      </p>
      <input
        id="token"
        name="token"
        type="password"
        required
        autocomplete="current-password"
        aria-describedby="token-help"
      />
      <p class="actions">
        <button class="main" type="submit">
          {signIn}
        </button>
      </p>
    </form>
  );
}
