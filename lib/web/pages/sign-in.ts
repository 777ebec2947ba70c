/** Signing in by a one-time link, and the page for whoever is not signed in. */
import type { Context } from 'hono';
import { html } from 'hono/html';
import { COOKIE, type Gate, sessionCookie } from '../auth.js';
import type { WebPorts } from '../ports.js';
import { page } from './layout.js';

/**
 * How to sign in. A link in a mail that is read in a browser comes from another site, and then
 * the cookie is held back: following the same link from here sends it.
 */
export function signInPage(c: Context, said?: string): Promise<Response> {
  const headers = {
    'WWW-Authenticate': 'Bearer realm="tocsin"',
    // A session that is no longer good is of no use to the browser either.
    ...(c.req.header('cookie')?.includes(`${COOKIE}=`) && {
      'Set-Cookie': `${COOKIE}=; HttpOnly; SameSite=Strict; Path=/; Max-Age=0`,
    }),
  };
  return page(
    { title: 'Sign in', status: 401, headers },
    html`${said === undefined ? '' : html`<p>${said}</p>`}
<p>Open the sign-in link that <code>tocsin serve</code> printed in its terminal; each works once.</p>
<p>If you are signed in already and came here from a mail, <a href="${c.req.path}">open this page again</a>.</p>`,
  );
}

/** Exchanges a code for a session, and goes home. */
export async function signIn(c: Context, gate: Gate, { publicUrl }: WebPorts): Promise<Response> {
  const code = c.req.query('code');
  // A program that only looks whether the link is there must not use it up.
  if (code === undefined || c.req.method === 'HEAD') return signInPage(c);
  const session = await gate.signIn(c, code);
  if (session === undefined) {
    return signInPage(c, 'This link has been used, or has expired. Ask for another.');
  }
  return new Response(null, {
    status: 303,
    headers: { Location: '/', 'Set-Cookie': sessionCookie(session, publicUrl) },
  });
}
