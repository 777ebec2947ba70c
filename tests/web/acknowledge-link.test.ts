/** From where it says "not acknowledged" to the button, and from a list to a milestone's card. */
import { describe, expect, it } from 'vitest';
import type { Person, SentAlert } from '../../lib/engine/ports.js';
import { cardId } from '../../lib/web/pages/paths.js';
import { inJapanese } from './forms.js';
import { determination, discovery, Site } from './site.js';

const LINE = 'item-1.05-report';

async function determined(more: object = {}) {
  const site = new Site();
  const id = await site.incident({ facts: [discovery, determination], ...more });
  return { site, id, path: `/incidents/${id}` };
}

function toldTo(site: Site, who: string, line = LINE): SentAlert {
  const told = [...site.world.stores.sent.values()].filter(
    (alert) => alert.person === who && alert.line === line && alert.state === 'sent',
  );
  const newest = told.toSorted((a, b) => (a.stateAt < b.stateAt ? 1 : -1))[0];
  if (!newest) throw new Error(`Nothing was sent to ${who}`);
  return newest;
}

const cardOf = (text: string, line = LINE) => {
  const from = text.split(` id="us-sec-8k.${encodeURIComponent(line)}"`)[1] ?? '';
  return from.split('</article>')[0] ?? '';
};
const nextOf = (text: string) => /<section class="next".*?<\/section>/s.exec(text)?.[0] ?? '';
const linkTo = ({ id }: SentAlert, text = 'Acknowledge') =>
  `<a class="line unprinted" href="/alerts/${encodeURIComponent(id)}">${text}</a>`;

describe('“Not acknowledged”', () => {
  it('leads whoever was asked to the page of what they were sent', async () => {
    const { site, path } = await determined();
    const link = linkTo(toldTo(site, 'ana'));
    const { text } = await site.page(path, 'ana');
    expect(cardOf(text)).toContain(`</span> not acknowledged${link}</span>`);
    expect(nextOf(text)).toContain(`</span> not acknowledged${link}</span>`);
    // Counsel was told as well, in a message of their own.
    expect(cardOf((await site.page(path, 'ben')).text)).toContain(linkTo(toldTo(site, 'ben')));
    const there = (await site.page(path, 'ana', inJapanese('ana'))).text;
    expect(cardOf(there)).toContain(`未確認${linkTo(toldTo(site, 'ana'), '確認する')}`);
  });

  it.each(['eva', 'olga', 'adi'])('leads %s nowhere, who was not asked', async (as) => {
    const { site, path } = await determined();
    const { text } = await site.page(path, as);
    expect(cardOf(text)).toContain('not acknowledged</span>');
    for (const part of [cardOf(text), nextOf(text)]) expect(part).not.toContain('>Acknowledge<');
  });

  it('knows a reader by the address that they sign in with', async () => {
    const { site, path } = await determined();
    const { stores } = site.world;
    const people = stores.known.people.map((person): Person => {
      return person.id === 'ana' ? { ...person, id: 'p-1', address: 'ANA' } : person;
    });
    stores.known = { ...stores.known, people };
    const alert = toldTo(site, 'ana');
    stores.sent.set(alert.id, { ...alert, person: 'p-1' });
    expect(cardOf((await site.page(path, 'ana')).text)).toContain(linkTo(alert));
  });

  it('is gone with its link once it was acknowledged', async () => {
    const { site, path } = await determined();
    await site.post(`/api/alerts/${toldTo(site, 'ana').id}/ack`, {});
    const { text } = await site.page(path, 'ana');
    for (const part of [cardOf(text), nextOf(text)]) expect(part).not.toContain('cknowledge<');
    expect(cardOf(text)).toContain('acknowledged by ana');
  });

  it('leads to the newest that was sent', async () => {
    const { site, path } = await determined();
    const first = toldTo(site, 'ana');
    await site.world.liveUntil('2026-11-30T12:00:00Z');
    const newest = toldTo(site, 'ana');
    expect(newest.id).not.toBe(first.id);
    const card = cardOf((await site.page(path, 'ana')).text);
    expect(card).toContain(linkTo(newest));
    expect(card.match(/>Acknowledge</g)).toHaveLength(1);
  });

  it.each<[string, Partial<SentAlert>]>([
    ['did not go', { state: 'failed' }],
    ['told other dates', { planBy: '2026-11-27T12:00:00.000Z' }],
    ['told another due', { due: '2026-12-01T12:00:00.000Z' }],
    ['told that another was not reached', { kind: 'undelivered' }],
    ['was about another line', { line: 'item-1.05-amendment' }],
  ])('leads to nothing that %s', async (_, change) => {
    const { site, path } = await determined();
    const { sent } = site.world.stores;
    for (const [key, alert] of sent) {
      if (alert.person === 'ana' && alert.line === LINE) sent.set(key, { ...alert, ...change });
    }
    expect(cardOf((await site.page(path, 'ana')).text)).not.toContain('>Acknowledge<');
  });

  it('follows the contacts of a drill, not the company’s people', async () => {
    const contact = { name: 'Ana', address: 'ana@example.com', zone: 'Etc/UTC', language: 'en' };
    const drill = { speed: 60, contacts: [{ ...contact, id: 'ana', roles: ['grc'] }] };
    const facts = [{ ...determination, at: '2026-11-24T11:00:00Z' }];
    const { site, path } = await determined({ facts, drill });
    expect(cardOf((await site.page(path, 'ana')).text)).toContain(linkTo(toldTo(site, 'ana')));
    expect(cardOf((await site.page(path, 'eva')).text)).not.toContain('>Acknowledge<');
  });
});

describe('The card of a milestone', () => {
  it('is where a row of the board leads, and what comes next', async () => {
    const { site, id, path } = await determined();
    const { text: board } = await site.page('/');
    expect(board).toContain(`<a href="${path}#us-sec-8k.${LINE}">Form 8-K, Item 1.05</a>`);
    expect(board).toContain(`<a href="/incidents/${id}">Payroll server</a>`);
    const { text } = await site.page(path);
    expect(nextOf(text)).toContain(`<a href="#us-sec-8k.${LINE}"><strong>Form 8-K, Item 1.05`);
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, one]) => one);
    expect(new Set(ids).size).toBe(ids.length);
    const rows = [...board.matchAll(new RegExp(`href="${path}#([^"]+)"`, 'g'))];
    expect(rows.length).toBeGreaterThan(1);
    for (const [, card] of rows) expect(ids).toContain(card);
  });

  it('has its own for each of a line of many, whatever its facts are called', async () => {
    const filing = { kind: 'submission', regime: 'us-sec-8k', of: LINE };
    const news = (fact: string) => ({
      id: fact,
      kind: 'information-available',
      at: '2026-11-24T09:30:00Z',
      regime: 'us-sec-8k',
    });
    const { site, path } = await determined({
      facts: [
        discovery,
        determination,
        { ...filing, id: 'filed', at: '2026-11-24T09:00:00Z' },
        news('info "1" #2'),
        news('情報'),
      ],
    });
    const { text: board } = await site.page('/');
    const { text } = await site.page(path);
    for (const fact of ['info "1" #2', '情報']) {
      const card = `us-sec-8k.item-1.05-amendment%2F${encodeURIComponent(fact)}`;
      expect(cardId({ regime: 'us-sec-8k', line: `item-1.05-amendment/${fact}` })).toBe(card);
      expect(text).toContain(` id="${card}"`);
      expect(board).toContain(`href="${path}#${card}"`);
    }
  });
});
