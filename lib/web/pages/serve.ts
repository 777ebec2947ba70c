/** The pages: rendered here, readable without a script, signed in by a cookie. */
import type { Hono } from 'hono';
import { acknowledge } from '../../engine/acknowledge.js';
import type { Gate } from '../auth.js';
import type { WebPorts } from '../ports.js';
import { alertPage } from './alert.js';
import { errorPage } from './errors.js';
import { homePage } from './home.js';
import { incidentPage } from './incident.js';
import { serveIssuerSignIn } from './issuer-sign-in.js';
import { chooseLanguage } from './language.js';
import { goTo, idIn, pagesFor } from './pages.js';
import { actorOf } from './reader.js';
import { SCRIPT } from './script.js';
import { signIn } from './sign-in.js';
import { STYLE } from './style.js';

export function servePages(app: Hono, gate: Gate, ports: WebPorts): void {
  const { shown, posted } = pagesFor(gate, ports);

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
    '/alerts/:id/ack',
    posted(async (by, _, c) => {
      const alertId = idIn(c);
      await acknowledge({ alertId, by: actorOf(by) }, ports);
      return goTo(`/alerts/${encodeURIComponent(alertId)}`);
    }),
  );
  app.post(
    '/language',
    posted(async (_, form) => chooseLanguage(form, ports)),
  );
}
