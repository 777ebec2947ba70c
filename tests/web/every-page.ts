/** A site on which every page has something to show, and the addresses of all of them. */
import { determination, discovery, Site } from './site.js';

export interface Furnished {
  readonly site: Site;
  /** The address of each page, by the pattern of its route; several where it has several forms. */
  readonly pages: Readonly<Record<string, readonly string[]>>;
}

/** Fact kinds that need counsel, an analyst, or fields of every type. */
const KINDS = [
  'awareness',
  'report-request',
  'materiality-determination',
  'delay-request',
  'delay-determination',
  'commission-relief',
  'home-disclosure',
  'breach-determination',
  'law-enforcement-hold',
  'reclassification',
];

const REGIMES = ['us-sec-8k', 'eu-nis2', 'us-fcc-cpni', 'us-sec-6k', 'jp-appi'];

/** Incidents open and closed, an alert, notes, a draft, a token, a closure and a mail. */
export async function furnished(): Promise<Furnished> {
  const site = new Site();
  const open = await site.incident({ facts: [discovery, determination], regimes: REGIMES });
  const closed = await site.incident({ title: 'Old one' });
  const ben = { as: 'ben' };
  await site.post(`/api/incidents/${closed}/close`, { reason: 'over' }, ben);
  await site.post(`/api/incidents/${open}/notes`, { text: 'A note' }, ben);
  const draft = { fields: { companyName: 'Example Inc.' } };
  await site.put(`/api/incidents/${open}/drafts/delay-request`, draft, ben);
  const adi = { as: 'adi' };
  const token = await site.post('/api/tokens', { name: 'desk', roles: ['grc'] }, adi);
  const friday = { calendar: 'us-sec', date: '2026-11-27', source: 'A release' };
  const closure = await site.post('/api/closures', friday, adi);
  const sent = [...site.world.stores.sent.values()];
  const alert = sent.find(
    ({ person, obligation }) => person === 'ana' && obligation === 'item-1.05-report',
  )?.id;
  site.mails.push({
    alertId: alert ?? '',
    to: 'ana@example.com',
    subject: 'Due',
    date: 'x',
    text: 't',
  });
  const at = (id: string, rest = '') => `/incidents/${id}${rest}`;
  const facts = KINDS.map((kind) => at(open, `/facts/new?kind=${kind}`));
  const filing = '?kind=submission&regime=us-sec-8k&of=item-1.05-report';
  const pages = {
    '/errors/:name': ['/errors/not-found'],
    '/sign-in': ['/sign-in'],
    '/': ['/'],
    '/register': ['/register'],
    '/drills': ['/drills'],
    '/outbox': ['/outbox'],
    '/limits': ['/limits'],
    '/developers': ['/developers'],
    '/law': ['/law'],
    '/law/:id': ['/law/us-sec-8k'],
    '/people': ['/people'],
    '/people/person': ['/people/person', '/people/person?id=ana'],
    '/people/remove': ['/people/remove?id=eva'],
    '/people/entity': ['/people/entity', '/people/entity?id=default'],
    '/people/policy': ['/people/policy', '/people/policy?id=default'],
    '/people/revoke': [`/people/revoke?id=${token.json.id}`],
    '/calendars': ['/calendars'],
    '/calendars/:id': ['/calendars/us-sec'],
    '/calendars/closures/:id': [`/calendars/closures/${closure.json.id}`],
    '/incidents/:id/delay': [at(open, '/delay')],
    '/incidents/:id/delay/letter': [at(open, '/delay/letter')],
    '/incidents/:id/delay/log': [at(open, '/delay/log')],
    '/incidents/:id/notes': [at(open, '/notes')],
    '/incidents/:id': [at(open), at(closed)],
    '/incidents/:id/facts/new': [at(open, '/facts/new'), ...facts, at(open, `/facts/new${filing}`)],
    '/alerts/:id': [`/alerts/${alert}`],
  };
  return { site, pages };
}
