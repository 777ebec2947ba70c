/** The pages: rendered here, readable without a script, signed in by a cookie. */
import type { Hono } from 'hono';
import type { Gate } from '../auth.js';
import type { WebPorts } from '../ports.js';
import type { Route } from '../route.js';
import { serveAlerts } from './alert.js';
import { serveApiPage } from './api.js';
import { serveBoard } from './board.js';
import { serveCalendars } from './calendars.js';
import { serveDelay } from './delay/serve.js';
import { serveDrills } from './drills.js';
import { errorPage } from './errors.js';
import { serveIncident } from './incident/serve.js';
import { serveIssuerSignIn } from './issuer-sign-in.js';
import { chooseBeforeSignIn, chooseLanguage } from './language.js';
import { serveLaw } from './law.js';
import { lean } from './lean.js';
import { serveLimits } from './limits.js';
import { serveNotes } from './notes.js';
import { serveOutbox } from './outbox.js';
import { pagesFor } from './pages.js';
import { servePeople } from './people.js';
import { languageToTell } from './reader.js';
import { serveRegister } from './register.js';
import { SCRIPT } from './script.js';
import { signIn } from './sign-in.js';
import { signOut } from './sign-out.js';
import { STYLE } from './style.js';
import { signInWithToken } from './token-sign-in.js';

export function servePages(app: Hono, gate: Gate, ports: WebPorts, routes: readonly Route[]): void {
  const pages = pagesFor(gate, ports);
  const { posted } = pages;

  // What anybody may see.
  const [style, script] = [lean(STYLE), lean(SCRIPT)];
  app.get('/style.css', (c) => c.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  app.get('/script.js', (c) =>
    c.body(script, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
  );
  app.get('/errors/:name', async (c) => {
    return errorPage(c.req.param('name'), await languageToTell(c, gate, ports));
  });
  app.get('/sign-in', (c) => signIn(c, gate, ports));
  const { redeemToken } = ports;
  if (redeemToken) {
    app.post('/sign-in', (c) => signInWithToken(c, gate, { ...ports, redeemToken }));
  }
  app.post('/sign-in/language', (c) => chooseBeforeSignIn(c, ports));
  app.post('/sign-out', (c) => signOut(c, ports));
  if (ports.signIn) serveIssuerSignIn(app, gate, { ...ports, signIn: ports.signIn });

  serveBoard(app, pages);
  serveRegister(app, pages);
  serveDrills(app, pages);
  serveOutbox(app, pages);
  serveLimits(app, pages);
  serveApiPage(app, pages, routes);
  serveLaw(app, pages);
  servePeople(app, pages);
  serveCalendars(app, pages);
  serveDelay(app, pages);
  serveNotes(app, pages);

  serveIncident(app, pages);
  serveAlerts(app, pages);

  app.post(
    '/language',
    posted(async (_, form) => chooseLanguage(form, ports)),
  );
}
