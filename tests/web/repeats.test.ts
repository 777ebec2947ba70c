/** Idempotency keys of calls that write beside facts: claimed when the call has been found good. */
import { describe, expect, it } from 'vitest';
import { type Asked, determination, discovery, Site } from './site.js';

const keyed = (as: string): Asked => ({ as, headers: { 'Idempotency-Key': 'k' } });

async function alerted() {
  const site = new Site();
  const id = await site.incident({ facts: [discovery, determination] });
  const alert = [...site.world.stores.sent.values()].find(({ person }) => person === 'ana')?.id;
  return { site, id, alert };
}

const closure = { calendar: 'us-sec', date: '2026-11-30', source: 'SEC announcement' };
const desk = { name: 'desk', roles: ['counsel'] };

interface Kind {
  readonly what: string;
  /** A call that is refused, the same corrected, and another. */
  readonly calls: (id: string, alert: string) => readonly (readonly [path: string, body: object])[];
  readonly as: string;
  readonly refused: number;
}

const regimes = (id: string) => `/api/incidents/${id}/regimes`;
const kinds: readonly Kind[] = [
  {
    what: 'a regime that is added',
    calls: (id) => [
      [regimes(id), { add: 'us-sec-8k', reason: 'listed' }],
      [regimes(id), { add: 'us-circia', reason: 'critical' }],
      [regimes(id), { add: 'jp-appi', reason: 'customers' }],
    ],
    as: 'ana',
    refused: 409,
  },
  {
    what: 'an incident that is closed',
    calls: (id) => [
      [`/api/incidents/${id}/reopen`, { reason: 'more' }],
      [`/api/incidents/${id}/close`, { reason: 'over' }],
      [`/api/incidents/${id}/close`, { reason: 'done' }],
    ],
    as: 'ana',
    refused: 409,
  },
  {
    what: 'a closure',
    calls: () => [
      ['/api/closures', { ...closure, calendar: 'us-mars' }],
      ['/api/closures', closure],
      ['/api/closures', { ...closure, date: '2026-12-24' }],
    ],
    as: 'adi',
    refused: 422,
  },
  {
    what: 'a token',
    calls: () => [
      ['/api/tokens', { ...desk, days: 0 }],
      ['/api/tokens', desk],
      ['/api/tokens', { ...desk, days: 2 }],
    ],
    as: 'adi',
    refused: 422,
  },
  {
    what: 'an acknowledgement',
    calls: (_, alert) => [
      ['/api/alerts/none/ack', {}],
      [`/api/alerts/${alert}/ack`, {}],
      [`/api/alerts/${alert}/ack`, { note: 'x' }],
    ],
    as: 'ana',
    refused: 404,
  },
];

describe.each(kinds)('The key of $what', ({ calls, as, refused }) => {
  it('is free while the call is refused, and takes it when it was corrected', async () => {
    const { site, id, alert = '' } = await alerted();
    const [wrong, right, other] = calls(id, alert);
    const send = ([path, body]: readonly [string, object] = ['', {}]) =>
      site.post(path, body, keyed(as));
    expect((await send(wrong)).status).toBe(refused);
    expect(site.world.stores.claims.size).toBe(0);
    const { status, headers } = await send(right);
    expect([status, headers.get('idempotent-replay')]).toEqual([expect.any(Number), null]);
    expect([200, 201]).toContain(status);
    const before = site.written;
    expect([200, 201, 409]).toContain((await send(right)).status); // a token is shown once
    const { status: last, json } = await send(other);
    expect([last, json.type]).toEqual([409, '/errors/key-conflict']);
    expect(site.written).toBe(before);
  });
});

describe('A call with its key', () => {
  const close = (site: Site, id: string, as = 'ana') =>
    site.post(`/api/incidents/${id}/close`, { reason: 'over' }, keyed(as));
  const bodies = (site: Site, id: string) =>
    site.world.stores.ledger.entries(id).map(({ body }) => body.type);

  it.each(['keys.find', 'keys.claim', 'ledger.append'])(
    'is carried out once where its twin comes first, at %s',
    async (step) => {
      const { site, id } = await alerted();
      let twin: unknown;
      site.world.turns.before(step, async () => {
        twin = (await close(site, id)).headers.get('idempotent-replay');
      });
      const { status, headers } = await close(site, id);
      expect([status, headers.get('idempotent-replay'), twin]).toEqual([200, 'true', null]);
      expect(bodies(site, id)).toEqual(['registered', 'closed']);
    },
  );

  it('is carried out once, though it could be again after its twin', async () => {
    const { site, id } = await alerted();
    site.world.turns.before('ledger.append', async () => {
      await close(site, id);
      await site.post(`/api/incidents/${id}/reopen`, { reason: 'not over' });
    });
    const { status, headers } = await close(site, id);
    expect([status, headers.get('idempotent-replay')]).toEqual([200, 'true']);
    expect(bodies(site, id)).toEqual(['registered', 'closed', 'reopened']);
  });

  it('is finished where it broke off before it was written', async () => {
    const { site, id } = await alerted();
    site.world.turns.before('ledger.append', () => {
      site.world.turns.fails = new Error('away');
    });
    expect((await close(site, id)).status).toBe(500);
    expect(site.world.stores.claims.size).toBe(1);
    const { status, headers } = await close(site, id);
    expect([status, headers.get('idempotent-replay')]).toEqual([200, null]);
    expect((await close(site, id)).headers.get('idempotent-replay')).toBe('true');
    expect(bodies(site, id)).toEqual(['registered', 'closed']);
  });

  it('is not carried out for another who uses the same key', async () => {
    const { site, id } = await alerted();
    await close(site, id);
    expect((await close(site, id, 'ben')).status).toBe(409);
  });

  it('declares a closure once where its twin comes first', async () => {
    for (const step of ['keys.find', 'keys.claim', 'settings.putJob', 'settings.putClosure']) {
      const { site, id } = await alerted();
      const send = () => site.post('/api/closures', closure, keyed('adi'));
      site.world.turns.before(step, send);
      const { status, json } = await send();
      expect(status, step).toBe(201);
      const { closures, jobs } = site.world.stores.known;
      expect([closures.map((one) => one.id), jobs]).toEqual([[json.closure.id], []]);
      expect(bodies(site, id)).toEqual(['registered', 'closures-changed']);
    }
  });

  it('of an alert that another has acknowledged is the same call again', async () => {
    const { site, alert } = await alerted();
    const ack = (as: string) => site.post(`/api/alerts/${alert}/ack`, {}, keyed(as));
    await site.post(`/api/alerts/${alert}/ack`, {});
    expect((await ack('ana')).headers.get('idempotent-replay')).toBeNull();
    expect((await ack('ana')).headers.get('idempotent-replay')).toBe('true');
  });
});
