/** Every page there is, with something on it: for what must hold of all, and for pictures. */
import { acknowledged, actor } from '../engine/acts.js';
import type { Window } from './browser.js';
import type { SiteServer } from './site-server.js';

/** A page, and who looks at it. */
export interface Sight {
  readonly name: string;
  readonly path: string;
  /** A caller of `site.ts`; null: nobody who is signed in. */
  readonly as: string | null;
  /** A form that is sent from there, where what it answers with is to be seen. */
  readonly sends?: { readonly button: string; readonly typed: Readonly<Record<string, string>> };
  /** As what it answers; absent: 200. */
  readonly status?: number;
  /** It is made as others are: seen in both languages and widths, and not in every colour. */
  readonly isLikeOthers?: boolean;
}

/**
 * Opens a page, and sends its form where there is one to send. The form may be folded: it is
 * filled by its elements and not by a pointer.
 * @returns the answer that is shown
 */
export async function see({ page }: Window, url: string, { path, sends }: Sight) {
  const answer = await page.goto(url + path);
  if (!sends) return answer;
  const shown = page.waitForEvent('response', (one) => one.request().method() === 'POST');
  const loaded = page.waitForEvent('load');
  await page.evaluate(`(([button, typed]) => {
    const pressed = document.querySelector(button);
    for (const [name, value] of Object.entries(typed)) pressed.form.elements[name].value = value;
    pressed.form.requestSubmit(pressed);
  })(${JSON.stringify([sends.button, sends.typed])})`);
  await loaded;
  return shown;
}

/**
 * An incident in the middle of everything: four regimes, a delay that was granted, alerts sent
 * and acknowledged; another with nothing yet, one that is over, and a drill; and people, closures
 * and policies.
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
  const over = await site.incident({ title: 'Over', regimes: ['us-sec-8k'], facts: [] });
  await site.post(`/api/incidents/${over}/close`, { reason: 'A false alarm' }, { as: 'ben' });
  await site.post(`/api/incidents/${id}/notes`, { text: 'Outside counsel agrees.' }, { as: 'ben' });
  const drill = await site.incident({ title: 'A drill', drill: { speed: 3600 } });
  const desk = { name: 'desk', roles: ['grc'] };
  const token = await site.post('/api/tokens', desk, { as: 'adi' });
  const filing = '?kind=submission&regime=us-sec-8k&of=item-1.05-report';
  const isLikeOthers = true;
  return [
    { name: 'board', path: '/', as: 'ana' },
    { name: 'board-closed', path: '/?closed=', as: 'ana', isLikeOthers },
    { name: 'register', path: '/register', as: 'ben' },
    { name: 'incident', path: `/incidents/${id}`, as: 'ben' },
    { name: 'incident-bare', path: `/incidents/${bare}`, as: 'ana' },
    { name: 'incident-drill', path: `/incidents/${drill}`, as: 'ana', isLikeOthers },
    { name: 'recorded', path: `/incidents/${id}?recorded=3`, as: 'ben', isLikeOthers },
    { name: 'notes', path: `/incidents/${id}/notes`, as: 'ben', isLikeOthers },
    {
      name: 'closing',
      isLikeOthers,
      path: `/incidents/${id}`,
      as: 'ben',
      sends: { button: 'form[action$="/close"] button', typed: { reason: 'It is over' } },
    },
    { name: 'fact-kinds', path: `/incidents/${id}/facts/new`, as: 'ben' },
    { name: 'fact', path: `/incidents/${id}/facts/new?kind=materiality-determination`, as: 'ben' },
    {
      name: 'fact-preview',
      isLikeOthers,
      path: `/incidents/${id}/facts/new${filing}`,
      as: 'ben',
      sends: { button: 'button[value=preview]', typed: { at: '2026-11-24T10:00Z' } },
    },
    { name: 'delay', path: `/incidents/${id}/delay`, as: 'ben' },
    { name: 'delay-log', path: `/incidents/${id}/delay/log`, as: 'ben' },
    { name: 'letter', path: `/incidents/${id}/delay/letter`, as: 'ben' },
    { name: 'alert', path: `/alerts/${alert.id}`, as: 'ben' },
    { name: 'law', path: '/law', as: 'eva' },
    { name: 'law-8k', path: '/law/us-sec-8k', as: 'eva' },
    { name: 'law-nis2', path: '/law/eu-nis2', as: 'eva', isLikeOthers },
    { name: 'law-appi', path: '/law/jp-appi', as: 'eva', isLikeOthers },
    { name: 'people', path: '/people', as: 'adi' },
    { name: 'person', path: '/people/person?id=ana', as: 'adi', isLikeOthers },
    { name: 'entity', path: '/people/entity?id=default', as: 'adi', isLikeOthers },
    { name: 'policy', path: '/people/policy?id=default', as: 'adi', isLikeOthers },
    { name: 'remove', path: '/people/remove?id=eva', as: 'adi', isLikeOthers },
    { name: 'revoke', path: `/people/revoke?id=${token.json.id}`, as: 'adi', isLikeOthers },
    { name: 'calendars', path: '/calendars', as: 'adi' },
    { name: 'calendar', path: '/calendars/us-sec?year=2026', as: 'adi' },
    { name: 'calendar-japan', path: '/calendars/jp-gov?year=2027', as: 'adi' },
    {
      name: 'closure-preview',
      isLikeOthers,
      path: '/calendars',
      as: 'adi',
      sends: {
        button: 'form[action="/calendars/preview"] button',
        typed: { calendar: 'us-sec', date: '2026-11-27', source: 'A release' },
      },
    },
    { name: 'drills', path: '/drills', as: 'adi' },
    { name: 'outbox', path: '/outbox', as: 'ana' },
    { name: 'limits', path: '/limits', as: 'eva' },
    { name: 'api', path: '/developers', as: 'eva' },
    { name: 'nothing-here', path: '/incidents/inc-9', as: 'ana', status: 404 },
    { name: 'sign-in', path: '/', as: null, status: 401 },
  ];
}
