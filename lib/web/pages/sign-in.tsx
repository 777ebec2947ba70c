/** Signing in, and the page for whoever is not signed in. */
import type { Context } from 'hono';
import type { Gate } from '../auth.js';
import { hasCookie, noCookie, SESSION, signedCookie } from '../cookies.js';
import { localPath } from '../local-path.js';
import type { WebPorts } from '../ports.js';
import { signInWords } from '../words/sign-in.js';
import { SignInLink } from './issuer-pages.js';
import { beginAtIssuer } from './issuer-sign-in.js';
import { page } from './layout.js';
import { LanguageForm } from './page-head.js';
import { languageOf } from './reader.js';
import { TokenForm } from './token-sign-in.js';

interface Told {
  /** Why they are here again. */
  readonly said?: 'used' | 'unknown';
  /** The page that was wanted. */
  readonly returnTo?: string;
}

/**
 * How to sign in. A link in a mail that is read in a browser comes from another site, and then
 * the cookie is held back: following the same link from here sends it.
 */
export async function signInPage(
  c: Context,
  ports: Pick<WebPorts, 'signIn' | 'publicUrl' | 'redeemToken'>,
  { said, returnTo = placeOf(c) }: Told = {},
): Promise<Response> {
  const headers = {
    'WWW-Authenticate': 'Bearer realm="tocsin"',
    // A session that is no longer good is of no use to the browser either.
    ...(hasCookie(c, SESSION) && { 'Set-Cookie': noCookie(SESSION, ports) }),
  };
  const language = languageOf(c);
  const words = signInWords[language];
  return page(
    { title: words.signIn, language, status: 401, headers },
    <>
      {said === undefined ? '' : <p role="alert">{words[said]}</p>}
      {ports.signIn ? (
        <SignInLink returnTo={returnTo} text={words.signIn} />
      ) : (
        <p>
          {words.link[0]}
          <code>tocsin serve</code>
          {words.link[1]}
        </p>
      )}
      {ports.redeemToken ? <TokenForm returnTo={returnTo} language={language} /> : ''}
      <p>
        {words.again[0]}
        <a href={c.req.path}>{words.again[1]}</a>
        {words.again[2]}
      </p>
      <LanguageForm language={language} path={returnTo} />
    </>,
  );
}

/** The page that was wanted; whoever pressed a button must press it again, and goes home. */
function placeOf({ req }: Context): string {
  const { pathname, search } = new URL(req.url);
  const isPage = req.method === 'GET' && pathname !== '/sign-in';
  return localPath(isPage ? pathname + search : undefined);
}

/**
 * Exchanges a code for a session, and goes home; or sends to the issuer, where there is one.
 * @throws TooManyCalls, and StorageUnavailable where no cookie can be signed: the code stays good
 */
export async function signIn(c: Context, gate: Gate, ports: WebPorts): Promise<Response> {
  const code = c.req.query('code');
  // A program that only looks whether the link is there must not use it up.
  if (c.req.method === 'HEAD') return signInPage(c, ports);
  if (code === undefined) {
    return ports.signIn ? beginAtIssuer(c, gate, ports, ports.signIn) : signInPage(c, ports);
  }
  // Before the code is used up: without the key nobody could be given their session.
  await ports.cookieKey();
  const session = await gate.signIn(c, code);
  if (session === undefined) {
    return signInPage(c, ports, { said: 'used' });
  }
  return new Response(null, {
    status: 303,
    headers: { Location: '/', 'Set-Cookie': await signedCookie(SESSION, session, ports) },
  });
}
