/**
 * Signing in at the issuer, coming back, and signing out.
 *
 * The way back is a page of ours that goes on by itself, and no redirect: the browser holds the
 * session's cookie back on a way that began at another site. Signing out is one as well, for
 * what a form leads to must be ours.
 */
import type { Context, Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import { IssuerUnavailable } from '../../engine/sessions.js';
import { type Gate, mustBeSameOrigin } from '../auth.js';
import {
  COOKIE,
  NO_SESSION,
  NO_SIGN_IN,
  SIGN_IN_COOKIE,
  sessionCookie,
  signInCookie,
} from '../cookies.js';
import { localPath } from '../local-path.js';
import type { IssuerSignIn, WebPorts } from '../ports.js';
import { awayPage, goOnPage, noRolePage, refusedPage, signedOutPage } from './issuer-pages.js';
import { languageOf } from './reader.js';

type Host = Pick<WebPorts, 'publicUrl'> & { readonly signIn: IssuerSignIn };

export function serveIssuerSignIn(app: Hono, gate: Gate, host: Host): void {
  app.get('/sign-in/callback', (c) => comeBack(c, gate, host));
  app.post('/sign-out', (c) => {
    mustBeSameOrigin(c);
    return signOut(c, host);
  });
}

/** Sends to the issuer. */
export async function beginAtIssuer(
  c: Context,
  gate: Gate,
  { publicUrl }: Pick<WebPorts, 'publicUrl'>,
  signIn: IssuerSignIn,
): Promise<Response> {
  const returnTo = localPath(c.req.query('returnTo'));
  const begun = await unlessAway(gate.begin(c, signIn, returnTo));
  if (begun === AWAY) return awayPage(returnTo, languageOf(c));
  const { url, cookie } = begun;
  return new Response(null, {
    status: 303,
    headers: { Location: url, 'Set-Cookie': signInCookie(cookie, publicUrl) },
  });
}

async function comeBack(c: Context, gate: Gate, { signIn, publicUrl }: Host): Promise<Response> {
  const language = languageOf(c);
  // A program that only looks must not use up what was begun.
  if (c.req.method === 'HEAD') return refusedPage(undefined, language);
  const url = new URL(c.req.url);
  const came = `${publicUrl}/sign-in/callback${url.search}`;
  const done = await unlessAway(gate.finish(c, signIn, came, getCookie(c, SIGN_IN_COOKIE)));
  if (done === AWAY) return withCookies(await awayPage('/', language), NO_SIGN_IN);
  if (!done) {
    return withCookies(await refusedPage(url.searchParams.get('error'), language), NO_SIGN_IN);
  }
  const { actor, session, returnTo } = done;
  const answer = await (actor.roles.length > 0
    ? goOnPage(localPath(returnTo), language)
    : noRolePage(actor, language));
  return withCookies(answer, sessionCookie(session, publicUrl), NO_SIGN_IN);
}

/** Here first, then at the issuer, where that is not the same. */
async function signOut(c: Context, { signIn }: Host): Promise<Response> {
  const session = getCookie(c, COOKIE);
  const goTo = session ? await signIn.end(session) : undefined;
  return withCookies(await signedOutPage(goTo, languageOf(c)), NO_SESSION);
}

const AWAY = 'away';

/** What comes of it, or that the issuer does not answer. */
async function unlessAway<T>(asked: Promise<T>): Promise<T | typeof AWAY> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof IssuerUnavailable) return AWAY;
    throw error;
  }
}

function withCookies(response: Response, ...cookies: readonly string[]): Response {
  for (const cookie of cookies) response.headers.append('Set-Cookie', cookie);
  return response;
}
