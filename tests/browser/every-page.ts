/** Every page there is, with something on it: for what must hold of all, and for pictures. */
import { acknowledged, actor } from '../engine/acts.js';
import type { SiteServer } from './site-server.js';

/** A page, and who looks at it. */
export interface Sight {
  readonly name: string;
  readonly path: string;
  /** A caller of `site.ts`; null: nobody who is signed in. */
  readonly as: string | null;
}

/**
 * An incident in the middle of everything: four regimes, a delay that was granted, alerts sent
 * and acknowledged; another with nothing yet; and people, closures and policies.
 */
export async function furnish({ site }: SiteServer): Promise<readonly Sight[]> {
  const facts = [
    { id: 'seen', kind: 'discovery', at: '2026-11-20T09:00:00-05:00' },
    { id: 'aware', kind: 'awareness', at: '2026-11-20T09:30:00-05:00', categories: [3] },
    {
      id: 'material',
      kind: 'materiality-determination',
      at: '2026-11-20T10:00:00-05:00',
      material: true,
    },
  ];
  const id = await site.incident({
    title: 'Ransomware at Northwind',
    regimes: ['us-sec-8k', 'eu-nis2', 'jp-appi', 'us-fcc-cpni'],
    profile: { 'eu-nis2': { memberState: 'DE' } },
    facts,
  });
  const record = (fact: object) => site.post(`/api/incidents/${id}/facts`, fact, { as: 'ben' });
  await record({ kind: 'delay-request', at: '2026-11-21T10:00:00-05:00' });
  await record({
    kind: 'delay-determination',
    at: '2026-11-23T09:00:00-05:00',
    outcome: 'granted',
    days: 30,
    period: 1,
    ground: 'national-security',
    note: 'By telephone, and then in writing.',
  });
  await record({
    kind: 'submission',
    at: '2026-11-21T08:00:00Z',
    regime: 'eu-nis2',
    of: 'early-warning',
    reference: 'BSI-2026-1234',
  });
  const [alert] = [...site.world.stores.sent.values()];
  if (!alert) throw new Error('Nobody was told of anything');
  await acknowledged(site.world, alert.id, actor('ben', 'counsel', 'grc'));
  const bare = await site.incident({
    title: 'Nothing is known yet',
    regimes: ['us-sec-8k'],
    facts: [],
  });
  return [
    { name: 'board', path: '/', as: 'ana' },
    { name: 'register', path: '/register', as: 'ben' },
    { name: 'incident', path: `/incidents/${id}`, as: 'ben' },
    { name: 'incident-bare', path: `/incidents/${bare}`, as: 'ana' },
    { name: 'fact-kinds', path: `/incidents/${id}/facts/new`, as: 'ben' },
    { name: 'fact', path: `/incidents/${id}/facts/new?kind=materiality-determination`, as: 'ben' },
    { name: 'delay', path: `/incidents/${id}/delay`, as: 'ben' },
    { name: 'delay-log', path: `/incidents/${id}/delay/log`, as: 'ben' },
    { name: 'letter', path: `/incidents/${id}/delay/letter`, as: 'ben' },
    { name: 'alert', path: `/alerts/${alert.id}`, as: 'ben' },
    { name: 'law', path: '/law', as: 'eva' },
    { name: 'law-8k', path: '/law/us-sec-8k', as: 'eva' },
    { name: 'people', path: '/people', as: 'adi' },
    { name: 'calendars', path: '/calendars', as: 'adi' },
    { name: 'calendar', path: '/calendars/us-sec?year=2026', as: 'adi' },
    { name: 'drills', path: '/drills', as: 'adi' },
    { name: 'outbox', path: '/outbox', as: 'ana' },
    { name: 'limits', path: '/limits', as: 'eva' },
    { name: 'api', path: '/developers', as: 'eva' },
    { name: 'nothing-here', path: '/incidents/inc-9', as: 'ana' },
    { name: 'sign-in', path: '/', as: null },
  ];
}
