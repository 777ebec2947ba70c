/** The pages: rendered here, readable without a script, signed in by a cookie. */
import type { Context, Hono } from 'hono';
import { acknowledge } from '../../engine/acknowledge.js';
import { mustBeAllowed } from '../../engine/may.js';
import type { Actor } from '../../engine/ports.js';
import { NotFound } from '../../engine/problems.js';
import { type Gate, mustBeSameOrigin } from '../auth.js';
import type { WebPorts } from '../ports.js';
import { withId } from '../schemas.js';
import { alertPage } from './alert.js';
import { errorPage } from './errors.js';
import { formOf } from './form.js';
import { homePage } from './home.js';
import { incidentPage } from './incident.js';
import { serveIssuerSignIn } from './issuer-sign-in.js';
import { chooseLanguage } from './language.js';
import { type Reader, readerOf } from './reader.js';
import { SCRIPT } from './script.js';
import { signIn, signInPage } from './sign-in.js';
import { STYLE } from './style.js';

export function servePages(app: Hono, gate: Gate, ports: WebPorts): void {
  /** For whoever is signed in and may read; the others are told how to sign in. */
  const signedIn = (act: (by: Actor, c: Context) => Promise<Response>) => async (c: Context) => {
    const by = await gate.viewer(c);
    if (!by) return signInPage(c, ports);
    mustBeAllowed(by, 'read');
    return act(by, c);
  };
  const shown = (show: (reader: Reader, c: Context) => Promise<Response>) =>
    signedIn(async (by, c) => show(await readerOf(c, by, ports), c));

  // What anybody may see.
  app.get('/style.css', (c) => c.body(STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  app.get('/script.js', (c) =>
    c.body(SCRIPT, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
  );
  app.get('/errors/:name', (c) => errorPage(c.req.param('name')));
  app.get('/sign-in', (c) => signIn(c, gate, ports));
  if (ports.signIn) serveIssuerSignIn(app, gate, { ...ports, signIn: ports.signIn });

  app.get(
    '/',
    shown((viewer, c) => homePage(viewer, c.req.query('cursor'), ports)),
  );
  app.get(
    '/incidents/:id',
    shown((viewer, c) => incidentPage(idIn(c), viewer, ports)),
  );
  app.get(
    '/alerts/:id',
    shown((viewer, c) => alertPage(idIn(c), viewer, ports)),
  );

  app.post(
    '/language',
    signedIn(async (_, c) => chooseLanguage(await formOf(c), ports)),
  );

  const ack = signedIn(async (by, c) => {
    const alertId = idIn(c);
    await acknowledge({ alertId, by }, ports);
    return c.redirect(`/alerts/${encodeURIComponent(alertId)}`, 303);
  });
  app.post('/alerts/:id/ack', (c) => {
    mustBeSameOrigin(c);
    return ack(c);
  });
}

function idIn(c: Context): string {
  const params = withId.safeParse(c.req.param());
  if (!params.success) throw new NotFound('There is nothing under this id.');
  return params.data.id;
}
