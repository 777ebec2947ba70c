/**
 * Who may do what: each cell of the table of roles, through the API and through the page. Where
 * somebody may not, the answer is 403, and nothing at all is written.
 *
 * Source: the table of roles in the product's description.
 */
import { describe, expect, it } from 'vitest';
import { COUNSEL_ONLY } from '../../lib/engine/may.js';
import type { UserRole } from '../../lib/engine/ports.js';
import { submit } from './forms.js';
import { discovery, Site } from './site.js';

/** A caller of each role: `site.ts`. */
const CALLERS: Readonly<Record<UserRole, string>> = {
  grc: 'ana',
  counsel: 'ben',
  executive: 'eva',
  auditor: 'olga',
  admin: 'adi',
};
const ROLES = Object.keys(CALLERS) as readonly UserRole[];

const AT = '2026-11-24T11:00:00Z';

/** A fact of each kind that counsel alone may record, complete. */
const FIELDS: Readonly<Record<string, object>> = {
  'materiality-determination': { material: true },
  'delay-determination': { outcome: 'declined' },
  'commission-relief': { until: '2026-12-01' },
  'law-enforcement-hold': { until: '2026-12-01' },
};

type Ask = (site: Site, id: string, as: string) => Promise<{ readonly status: number }>;

interface Row {
  readonly what: string;
  readonly may: readonly UserRole[];
  readonly api?: Ask;
  readonly page?: Ask;
}

const api =
  (method: 'GET' | 'POST' | 'PUT', path: (id: string) => string, body?: object): Ask =>
  (site, id, as) =>
    site.ask(method, path(id), { as, ...(body && { body }) });

const form =
  (path: (id: string) => string, fields: Parameters<typeof submit>[2]): Ask =>
  (site, id, as) =>
    submit(site, path(id), fields, as);

const page =
  (path: (id: string) => string): Ask =>
  (site, id, as) =>
    site.page(path(id), as);

const both: readonly UserRole[] = ['grc', 'counsel'];
const person = {
  name: 'Kim',
  address: 'kim@example.com',
  zone: 'Asia/Tokyo',
  language: 'ja',
  roles: ['grc'],
} as const;
const closing = { calendar: 'us-sec', date: '2026-12-02', source: 'Announced' };

const rows: readonly Row[] = [
  {
    what: 'register an incident',
    may: both,
    api: api('POST', () => '/api/incidents', {
      ...{ title: 'Payroll', zone: 'Etc/UTC', regimes: ['eu-nis2'] },
      facts: [],
    }),
    page: form(() => '/register', {
      ...{ step: 'register', key: 'k', title: 'Payroll', zone: 'Etc/UTC', regimes: ['eu-nis2'] },
      'awareness-at': AT,
    }),
  },
  {
    what: 'record a fact that is no decision of counsel',
    may: both,
    api: api('POST', (id) => `/api/incidents/${id}/facts`, { kind: 'awareness', at: AT }),
    page: form((id) => `/incidents/${id}/facts/new`, {
      ...{ kind: 'awareness', at: AT, step: 'record', key: 'k' },
    }),
  },
  {
    what: 'record a submission',
    may: both,
    api: api('POST', (id) => `/api/incidents/${id}/facts`, {
      ...{ kind: 'submission', at: AT, regime: 'eu-nis2', of: 'early-warning' },
    }),
    page: form((id) => `/incidents/${id}/facts/new`, {
      ...{ kind: 'submission', report: 'eu-nis2/early-warning', at: AT, step: 'record', key: 'k' },
    }),
  },
  ...COUNSEL_ONLY.map(
    (kind): Row => ({
      what: `record a ${kind}`,
      may: ['counsel'],
      api: api('POST', (id) => `/api/incidents/${id}/facts`, { kind, at: AT, ...FIELDS[kind] }),
      page: form((id) => `/incidents/${id}/facts/new`, {
        ...{ kind, at: AT, step: 'preview', key: 'k' },
        ...Object.fromEntries(
          Object.entries(FIELDS[kind] ?? {}).map(([name, value]) => [
            name,
            value === true ? 'yes' : String(value),
          ]),
        ),
      }),
    }),
  ),
  {
    what: 'retract what an analyst may record',
    may: both,
    api: api('POST', (id) => `/api/incidents/${id}/facts`, {
      ...{ kind: 'retraction', at: AT, of: 'discovery', reason: 'in error' },
    }),
    page: form((id) => `/incidents/${id}/facts/new`, {
      ...{ kind: 'retraction', of: 'discovery', reason: 'in error', step: 'record', key: 'k' },
    }),
  },
  {
    what: 'close',
    may: both,
    api: api('POST', (id) => `/api/incidents/${id}/close`, { reason: 'over' }),
    page: form((id) => `/incidents/${id}/close`, { reason: 'over' }),
  },
  {
    what: 'add a regime',
    may: both,
    api: api('POST', (id) => `/api/incidents/${id}/regimes`, {
      ...{ add: 'jp-appi', reason: 'customers in Japan' },
    }),
    page: form((id) => `/incidents/${id}/regimes`, {
      ...{ act: 'add', regime: 'jp-appi', reason: 'customers in Japan' },
    }),
  },
  {
    what: 'mark a regime as not applicable',
    may: both,
    page: form((id) => `/incidents/${id}/regimes`, {
      ...{ act: 'exclude', regime: 'eu-nis2', reason: 'too small' },
    }),
  },
  {
    what: 'read incidents, milestones, timeline',
    may: ROLES,
    api: api('GET', (id) => `/api/incidents/${id}`),
    page: page((id) => `/incidents/${id}`),
  },
  {
    what: 'read the board',
    may: ROLES,
    api: api('GET', () => '/api/milestones'),
    page: page(() => '/'),
  },
  {
    what: 'read privileged notes',
    may: ['counsel'],
    api: api('GET', (id) => `/api/incidents/${id}/notes`),
    page: page((id) => `/incidents/${id}/notes`),
  },
  {
    what: 'write privileged notes',
    may: ['counsel'],
    api: api('POST', (id) => `/api/incidents/${id}/notes`, { text: 'Privileged.' }),
    page: form((id) => `/incidents/${id}/notes`, { text: 'Privileged.', key: 'k' }),
  },
  {
    what: 'read the draft of the delay request',
    may: ['counsel'],
    api: api('GET', (id) => `/api/incidents/${id}/drafts/delay-request`),
    page: page((id) => `/incidents/${id}/delay`),
  },
  {
    what: 'export the evidence pack',
    may: ['counsel', 'auditor'],
    api: api('GET', (id) => `/api/incidents/${id}/evidence`),
    page: page((id) => `/incidents/${id}/evidence.zip`),
  },
  {
    what: 'run a drill',
    may: ['grc', 'counsel', 'admin'],
    api: api('POST', () => '/api/incidents', {
      ...{ title: 'Drill', zone: 'Etc/UTC', regimes: ['eu-nis2'], drill: { speed: 600 } },
      facts: [{ kind: 'awareness', at: AT }],
    }),
    page: form(() => '/drills', { story: 'eu-nis2', speed: '600', key: 'k' }),
  },
  {
    what: 'set up people',
    may: ['admin'],
    api: api('PUT', () => '/api/people/kim', person),
    page: form(() => '/people/person', { id: 'kim', ...person }),
  },
  {
    what: 'set up entities',
    may: ['admin'],
    api: api('PUT', () => '/api/entities/japan', { name: 'Japan', zone: 'Asia/Tokyo' }),
    page: form(() => '/people/entity', { id: 'japan', name: 'Japan', zone: 'Asia/Tokyo' }),
  },
  {
    what: 'declare closures',
    may: ['admin'],
    api: api('POST', () => '/api/closures', closing),
    page: form(() => '/calendars/closures', closing),
  },
  {
    what: 'make tokens',
    may: ['admin'],
    api: api('POST', () => '/api/tokens', { name: 'desk', roles: ['grc'] }),
    page: form(() => '/people/tokens', { id: 'tok-a', name: 'desk', roles: ['grc'], days: '30' }),
  },
];

async function siteWithIncident() {
  const site = new Site();
  const id = await site.incident({
    regimes: ['us-sec-8k', 'eu-nis2', 'us-fcc-cpni'],
    facts: [discovery],
  });
  return { site, id };
}

describe.each(rows)('$what', ({ may, ...ways }) => {
  const asked = (['api', 'page'] as const).flatMap((way) => {
    const ask = ways[way];
    return ask ? ROLES.map((role) => ({ way, role, ask })) : [];
  });

  it.each(asked)('$role, through the $way', async ({ role, ask }) => {
    const { site, id } = await siteWithIncident();
    const before = site.written;
    const { status } = await ask(site, id, CALLERS[role]);
    if (may.includes(role)) {
      expect(status).not.toBe(403);
      expect(status).toBeLessThan(500);
    } else {
      expect(status).toBe(403);
      expect(site.written).toBe(before);
    }
  });
});
