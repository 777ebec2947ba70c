/**
 * Signing in at the issuer, coming back, and signing out.
 *
 * The way back is a page of ours that goes on by itself, and no redirect: the browser holds the
 * session's cookie back on a way that began at another site. Signing out is one as well, for
 * what a form leads to must be ours.
 */
import type { Context, Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import { html } from 'hono/html';
import type { Actor } from '../../engine/ports.js';
import { IssuerUnavailable } from '../../engine/sessions.js';
import { ROLES } from '../../engine/tokens.js';
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
import { type Html, page } from './layout.js';

type Host = Pick<WebPorts, 'publicUrl'> & { readonly signIn: IssuerSignIn };

export function serveIssuerSignIn(app: Hono, gate: Gate, host: Host): void {
  app.get('/sign-in/callback', (c) => comeBack(c, gate, host));
  app.post('/sign-out', (c) => {
    mustBeSameOrigin(c);
    return signOut(c, host);
  });
}

/** A link, for a form may lead nowhere but to us, and this one leads on to the issuer. */
export function signInLink(returnTo: string, text = 'Sign in'): Html {
  const query = returnTo === '/' ? '' : `?returnTo=${encodeURIComponent(returnTo)}`;
  return html`<p><a href="/sign-in${query}">${text}</a></p>`;
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
  if (begun === AWAY) return awayPage(returnTo);
  const { url, cookie } = begun;
  return new Response(null, {
    status: 303,
    headers: { Location: url, 'Set-Cookie': signInCookie(cookie, publicUrl) },
  });
}

async function comeBack(c: Context, gate: Gate, { signIn, publicUrl }: Host): Promise<Response> {
  // A program that only looks must not use up what was begun.
  if (c.req.method === 'HEAD') return refusedPage(undefined);
  const url = new URL(c.req.url);
  const came = `${publicUrl}/sign-in/callback${url.search}`;
  const done = await unlessAway(gate.finish(c, signIn, came, getCookie(c, SIGN_IN_COOKIE)));
  if (done === AWAY) return withCookies(await awayPage('/'), NO_SIGN_IN);
  if (!done) {
    return withCookies(await refusedPage(url.searchParams.get('error')), NO_SIGN_IN);
  }
  const { actor, session, returnTo } = done;
  const answer = await (actor.roles.length > 0 ? goOnPage(localPath(returnTo)) : noRolePage(actor));
  return withCookies(answer, sessionCookie(session, publicUrl), NO_SIGN_IN);
}

function goOnPage(goTo: string): Promise<Response> {
  return page({ title: 'You are signed in', goTo }, html`<p><a href="${goTo}">Go on</a></p>`);
}

/** They are signed in all the same, so that they can sign out and come as somebody else. */
function noRolePage(actor: Actor): Promise<Response> {
  return page(
    { title: 'You have no role here', status: 403, viewer: { ...actor, signsOut: true } },
    html`<p>You are known as ${actor.name}, and in none of the groups ${ROLES.join(', ')}. Ask whoever
runs sign-in at your company to put you into one; then sign out, and in again.</p>`,
  );
}

/** Here first, then at the issuer, where that is not the same. */
async function signOut(c: Context, { signIn }: Host): Promise<Response> {
  const session = getCookie(c, COOKIE);
  const goTo = session ? await signIn.end(session) : undefined;
  const said = goTo
    ? html`<p><a href="${goTo}">Sign out there too</a>, where you signed in.</p>`
    : signInLink('/', 'Sign in again');
  return withCookies(await page({ title: 'You are signed out', goTo }, said), NO_SESSION);
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

function awayPage(returnTo: string): Promise<Response> {
  return page(
    { title: 'Sign-in does not answer', status: 503 },
    html`<p>The service that you sign in with cannot be reached at present. Your clocks go on.</p>
${signInLink(returnTo, 'Try again')}`,
  );
}

/** What the issuer wrote is not repeated: anybody may have written the address. */
function refusedPage(error: string | null | undefined): Promise<Response> {
  const why =
    error === 'access_denied'
      ? 'Signing in was cancelled, or was not allowed to you.'
      : 'This took more than ten minutes, was used already, or did not begin here.';
  return page(
    { title: 'You are not signed in', status: 401 },
    html`<p>${why}</p>
${signInLink('/', 'Try again')}`,
  );
}

function withCookies(response: Response, ...cookies: readonly string[]): Response {
  for (const cookie of cookies) response.headers.append('Set-Cookie', cookie);
  return response;
}
