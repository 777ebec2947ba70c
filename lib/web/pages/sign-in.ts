/** Signing in, and the page for whoever is not signed in. */
import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Gate } from '../auth.js';
import { COOKIE, NO_SESSION, sessionCookie } from '../cookies.js';
import { localPath } from '../local-path.js';
import type { WebPorts } from '../ports.js';
import { beginAtIssuer, signInLink } from './issuer-sign-in.js';
import { page } from './layout.js';

/**
 * How to sign in. A link in a mail that is read in a browser comes from another site, and then
 * the cookie is held back: following the same link from here sends it.
 */
export function signInPage(
  c: Context,
  { signIn }: Pick<WebPorts, 'signIn'>,
  said?: string,
): Promise<Response> {
  const headers = {
    'WWW-Authenticate': 'Bearer realm="tocsin"',
    // A session that is no longer good is of no use to the browser either.
    ...(c.req.header('cookie')?.includes(`${COOKIE}=`) && { 'Set-Cookie': NO_SESSION }),
  };
  return page(
    { title: 'Sign in', status: 401, headers },
    html`${said === undefined ? '' : html`<p>${said}</p>`}
${signIn ? signInLink(placeOf(c)) : html`<p>Open the sign-in link that <code>tocsin serve</code> printed in its terminal; each works once.</p>`}
<p>If you are signed in already and came here from a mail, <a href="${c.req.path}">open this page again</a>.</p>`,
  );
}

/** The page that was wanted; whoever pressed a button must press it again, and goes home. */
function placeOf({ req }: Context): string {
  const { pathname, search } = new URL(req.url);
  return localPath(req.method === 'GET' ? pathname + search : undefined);
}

/** Exchanges a code for a session, and goes home; or sends to the issuer, where there is one. */
export async function signIn(c: Context, gate: Gate, ports: WebPorts): Promise<Response> {
  const code = c.req.query('code');
  // A program that only looks whether the link is there must not use it up.
  if (c.req.method === 'HEAD') return signInPage(c, ports);
  if (code === undefined) {
    return ports.signIn ? beginAtIssuer(c, gate, ports, ports.signIn) : signInPage(c, ports);
  }
  const session = await gate.signIn(c, code);
  if (session === undefined) {
    return signInPage(c, ports, 'This link has been used, or has expired. Ask for another.');
  }
  return new Response(null, {
    status: 303,
    headers: { Location: '/', 'Set-Cookie': sessionCookie(session, ports.publicUrl) },
  });
}
