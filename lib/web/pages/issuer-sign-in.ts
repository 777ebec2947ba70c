/**
 * Signing in at the issuer, and coming back.
 *
 * The way back is a page of ours that goes on by itself, and no redirect: the browser holds the
 * session's cookie back on a way that began at another site.
 */
import type { Context, Hono } from 'hono';
import { IssuerUnavailable } from '../../engine/sessions.js';
import type { Gate } from '../auth.js';
import { noCookie, SESSION, SIGN_IN, signedCookie } from '../cookies.js';
import { localPath } from '../local-path.js';
import type { IssuerSignIn, WebPorts } from '../ports.js';
import { awayPage, goOnPage, noRolePage, refusedPage } from './issuer-pages.js';
import { languageOf } from './reader.js';

type Signing = Pick<WebPorts, 'publicUrl' | 'cookieKey'>;
type Host = Signing & { readonly signIn: IssuerSignIn };

export function serveIssuerSignIn(app: Hono, gate: Gate, host: Host): void {
  app.get('/sign-in/callback', (c) => comeBack(c, gate, host));
}

/** Sends to the issuer. */
export async function beginAtIssuer(
  c: Context,
  gate: Gate,
  ports: Signing,
  signIn: IssuerSignIn,
): Promise<Response> {
  const returnTo = localPath(c.req.query('returnTo'));
  const begun = await unlessAway(gate.begin(c, signIn, returnTo));
  if (begun === AWAY) return awayPage(returnTo, languageOf(c));
  const { url, cookie } = begun;
  return new Response(null, {
    status: 303,
    headers: { Location: url, 'Set-Cookie': await signedCookie(SIGN_IN, cookie, ports) },
  });
}

async function comeBack(c: Context, gate: Gate, host: Host): Promise<Response> {
  const language = languageOf(c);
  // A program that only looks must not use up what was begun.
  if (c.req.method === 'HEAD') return refusedPage(undefined, language);
  const url = new URL(c.req.url);
  const came = `${host.publicUrl}/sign-in/callback${url.search}`;
  const done = await unlessAway(gate.finish(c, host.signIn, came));
  const used = noCookie(SIGN_IN, host);
  if (done === AWAY) return withCookies(await awayPage('/', language), used);
  if (!done) {
    return withCookies(await refusedPage(url.searchParams.get('error'), language), used);
  }
  const answer = await (done.actor.roles.length > 0
    ? goOnPage(localPath(done.returnTo), language)
    : noRolePage(done, language));
  return withCookies(answer, await signedCookie(SESSION, done.session, host), used);
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
