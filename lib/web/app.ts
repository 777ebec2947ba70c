/**
 * The API and the pages as one app: a Request in, a Response out. It knows no host; what it
 * needs of one is in `ports.ts`.
 */
import { Hono } from 'hono';
import { sentence } from '../core/sentence.js';
import { StorageUnavailable } from '../engine/ports.js';
import { NotFound } from '../engine/problems.js';
import { languageOfAnswer } from './accepted.js';
import { alertRoutes } from './alerts.js';
import { Gate } from './auth.js';
import { boardRoutes } from './board.js';
import { closureRoutes } from './closures.js';
import { evidenceRoutes } from './evidence.js';
import { factRoutes } from './facts.js';
import { securityHeaders, servedHosts } from './guard.js';
import { incidentRoutes } from './incidents.js';
import { lawRoutes } from './law.js';
import { outboxRoutes, serveHealth } from './machine.js';
import { serveOpenApi } from './openapi.js';
import { problemPage } from './pages/problem.js';
import { languageOf, languageToTell } from './pages/reader.js';
import { servePages } from './pages/serve.js';
import type { WebPorts } from './ports.js';
import { privilegedRoutes } from './privileged.js';
import { problemOf, problemResponse } from './problems.js';
import { MethodNotAllowed } from './refusals.js';
import { type Route, serve } from './route.js';
import { settingsRoutes } from './settings.js';
import { tokenRoutes } from './tokens.js';

/** Every call of the API, as declared. */
export function routesOf({ outbox }: Pick<WebPorts, 'outbox'>): readonly Route[] {
  return [
    ...incidentRoutes,
    ...factRoutes,
    ...evidenceRoutes,
    ...boardRoutes,
    ...lawRoutes,
    ...alertRoutes,
    ...closureRoutes,
    ...settingsRoutes,
    ...tokenRoutes,
    ...privilegedRoutes,
    ...outboxRoutes(outbox),
  ];
}

export function createApp(ports: WebPorts): Hono {
  const app = new Hono();
  const gate = new Gate(ports);
  app.use(securityHeaders);
  app.use(servedHosts(ports.hosts));

  serveHealth(app, ports);
  const routes = routesOf(ports);
  serveOpenApi(app, routes, ports);
  serve(routes, app, gate, ports);
  servePages(app, gate, ports, routes);

  app.notFound(async (c) => {
    // To whom we do not know, nothing of the API is told, not even what is missing.
    if (isApi(c.req.path)) await gate.caller(c);
    const methods = methodsAt(c.req.path, app);
    if (methods.length > 0) throw new MethodNotAllowed(c.req.method, methods);
    throw new NotFound(sentence`There is nothing at this address.`);
  });
  app.onError(async (error, c) => {
    // The first part alone: what follows may be an id or, for feeds, a secret.
    const [, part] = c.req.path.split('/');
    const where = `${c.req.method} /${part}`;
    const wantsPage = c.req.header('accept')?.includes('text/html') ?? false;
    const isPage = wantsPage && !isApi(c.req.path) && c.req.path !== '/health';
    if (!isPage) {
      const language = languageOfAnswer(c.req.header('accept-language'));
      return problemResponse(problemOf(error, where, ports, language), language);
    }
    // Where the data cannot be reached, whose language it should be would be asked for in vain.
    const isAway = error instanceof StorageUnavailable;
    const language = isAway ? languageOf(c) : await languageToTell(c, gate, ports);
    return problemPage(problemOf(error, where, ports, language), language);
  });
  return app;
}

function isApi(path: string): boolean {
  return path === '/api' || path.startsWith('/api/');
}

/** What may be asked of an address, in the order of `Allow`; nothing where it is none. */
function methodsAt(path: string, { routes }: Hono): readonly string[] {
  const there = routes.filter((one) => one.method !== 'ALL' && patternOf(one.path).test(path));
  const methods = new Set(
    there.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : method)),
  );
  return [...methods].toSorted();
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}$`);
}
