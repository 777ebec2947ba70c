/** Signing in, and the page for whoever is not signed in. */
import type { Context, HonoRequest } from 'hono';
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
 * the cookie is held back: following the same link from here sends it, and where the browser says
 * that it came so, the page does that by itself.
 * @param told why they are here again, and the page that was wanted where it is not this one
 * @throws StorageUnavailable where a cookie came and nobody can be asked whether it is good
 */
export async function signInPage(
  c: Context,
  gate: Gate,
  ports: Pick<WebPorts, 'signIn' | 'publicUrl' | 'redeemToken'>,
  { said, returnTo = placeOf(c) }: Told = {},
): Promise<Response> {
  // A session that is no longer good is of no use to the browser either; one that is good stays.
  const isOver = hasCookie(c, SESSION) && !(await gate.viewer(c));
  const headers = {
    'WWW-Authenticate': 'Bearer realm="tocsin"',
    ...(isOver && { 'Set-Cookie': noCookie(SESSION, ports) }),
  };
  const goTo = said === undefined ? placeFromElsewhere(c) : undefined;
  const language = languageOf(c);
  const words = signInWords[language];
  return page(
    { title: words.signIn, language, status: 401, headers, goTo },
    <>
      {said === undefined ? '' : <p role="alert">{words[said]}</p>}
      <p>
        {words.again[0]}
        <a href={returnTo}>{words.again[1]}</a>
        {words.again[2]}
      </p>
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
      <LanguageForm language={language} path={returnTo} />
    </>,
  );
}

/** The page that was wanted; whoever pressed a button must press it again, and goes home. */
function placeOf({ req }: Context): string {
  return localPath(req.method === 'GET' ? wantedOf(req) : undefined);
}

/** As it was asked for, path and query; of signing in, where that is to lead. */
function wantedOf(req: HonoRequest): string | undefined {
  const { pathname, search } = new URL(req.url);
  return req.path === '/sign-in' ? req.query('returnTo') : pathname + search;
}

/**
 * Where the browser asks once more, now from here, who came from another site: for them the cookie
 * was held back, if they have one. The second time it says that it came from this site, so there
 * is no third. Never to this page itself: what a link to sign in had in it is not sent again.
 * @returns `undefined` where it came otherwise, or may not be led to just what it asked for
 */
function placeFromElsewhere(c: Context): string | undefined {
  const { req } = c;
  const isHeldBack = req.header('sec-fetch-site') === 'cross-site' && !hasCookie(c, SESSION);
  if (req.method !== 'GET' || !isHeldBack) return undefined;
  const place = placeOf(c);
  return req.path === '/sign-in' || place === wantedOf(req) ? place : undefined;
}

/**
 * Exchanges a code for a session, and goes home; or sends to the issuer, where there is one. Who
 * is signed in already and has no code is led on.
 * @throws TooManyCalls, and StorageUnavailable where no cookie can be signed: the code stays good
 */
export async function signIn(c: Context, gate: Gate, ports: WebPorts): Promise<Response> {
  const code = c.req.query('code');
  if (code === undefined && (await gate.viewer(c))) {
    const Location = localPath(c.req.query('returnTo'));
    return new Response(null, { status: 303, headers: { Location } });
  }
  // A program that only looks whether the link is there must not use it up.
  if (c.req.method === 'HEAD') return signInPage(c, gate, ports);
  if (code === undefined) {
    return ports.signIn ? beginAtIssuer(c, gate, ports, ports.signIn) : signInPage(c, gate, ports);
  }
  // Before the code is used up: without the key nobody could be given their session.
  await ports.cookieKey();
  const session = await gate.signIn(c, code);
  if (session === undefined) {
    return signInPage(c, gate, ports, { said: 'used' });
  }
  return new Response(null, {
    status: 303,
    headers: { Location: '/', 'Set-Cookie': await signedCookie(SESSION, session, ports) },
  });
}
