/**
 * Privileged texts reach only counsel: on no page and in no answer for anybody else, whatever is
 * asked for, and in no line of the log, whatever fails.
 */
import { describe, expect, it } from 'vitest';
import { type Drafts, type Notes, StorageUnavailable } from '../../lib/engine/ports.js';
import { routesOf } from '../../lib/web/app.js';
import { furnished } from './every-page.js';
import { submit } from './forms.js';
import { determination, discovery, Site } from './site.js';

const HUSH = 'Xq7 outside counsel says that it is material';
const RISK = 'Xq8 the grid would fail';
const OTHERS = ['ana', 'eva', 'olga', 'adi', 'nobody', null];
const ben = { as: 'ben' };

describe('Nobody but counsel', () => {
  it('finds a privileged text on any page or in any answer of the API', async () => {
    const { site, pages } = await furnished();
    const delayPage = pages['/incidents/:id/delay']?.[0] ?? '';
    const incident = `/api${delayPage.replace('/delay', '')}`;
    await site.post(`${incident}/notes`, { text: HUSH }, ben);
    const draft = { fields: { disclosureRisk: RISK } };
    const seen = { ...ben, headers: { 'If-Match': '"1"' } };
    const saved = await site.put(`${incident}/drafts/delay-request`, draft, seen);
    expect(saved.status).toBe(200);
    const byCounsel = [
      await site.page(`${delayPage}`, 'ben'),
      await site.get(`${incident}/notes`, ben),
    ];
    for (const { text } of byCounsel) expect(text).toMatch(/Xq/); // it is there to be found

    const id = incident.split('/').at(-1) ?? '';
    const calls = routesOf({ outbox: { list: async () => [] } })
      .filter(({ method }) => method === 'GET')
      .map(({ path }) => path.replace(/\{\w+\}/, id));
    expect(calls.length).toBeGreaterThan(15);
    for (const as of OTHERS) {
      for (const path of calls) {
        const { text } = await site.get(path, { as });
        expect(text, `${path} for ${as}`).not.toMatch(/Xq/);
      }
      for (const path of Object.values(pages).flat()) {
        const { text } = await site.page(path, as);
        expect(text, `${path} for ${as}`).not.toMatch(/Xq/);
      }
    }
  });
});

describe('The log', () => {
  const nothing: Notes = {
    get: async () => undefined,
    of: async () => [],
    put: async () => false,
  };
  const noDrafts: Drafts = { get: async () => undefined, put: async () => false };
  const fails = (error: Error) => ({
    notes: { ...nothing, put: async () => Promise.reject(error) },
    drafts: { ...noDrafts, put: async () => Promise.reject(error) },
  });

  /** Every way to write such a text; what each is answered with. */
  async function writeAll(site: Site): Promise<readonly number[]> {
    const id = await site.incident({ facts: [discovery, determination] });
    const typed = { seen: '0', editor: 'e', disclosureRisk: RISK };
    const answers = [
      await site.post(`/api/incidents/${id}/notes`, { text: HUSH }, ben),
      await site.put(
        `/api/incidents/${id}/drafts/delay-request`,
        { fields: { disclosureRisk: RISK } },
        ben,
      ),
      await submit(site, `/incidents/${id}/notes`, { text: HUSH }),
      await submit(site, `/incidents/${id}/delay`, { do: 'save', ...typed }),
      await submit(site, `/incidents/${id}/delay/draft`, typed),
    ];
    for (const { text, status } of answers) if (status >= 500) expect(text).not.toMatch(/Xq/);
    return answers.map(({ status }) => status);
  }

  it.each([
    [500, 'call failed', new Error('a mistake of ours')],
    [503, 'data not reached', new StorageUnavailable(new Error('a disk that is full'))],
  ])('has no word of a text that could not be kept: %i', async (status, what, error) => {
    const site = new Site(fails(error));
    expect(await writeAll(site)).toEqual([status, status, status, status, status]);
    const { logged } = site.world;
    expect(logged.filter((line) => line.what === what)).toHaveLength(5);
    expect(JSON.stringify(logged)).not.toMatch(/Xq|privileged text|grid/);
  });

  it('has none of one that is sent in a shape that cannot be read', async () => {
    const site = new Site();
    const id = await site.incident();
    const broken = [
      `{"text":"${HUSH}`,
      `{"text":"${HUSH}","more":1}`,
      `{"text":["${HUSH}"]}`,
      HUSH,
      `{"fields":{"disclosureRisk":"${RISK.repeat(200)}"}}`,
      `{"fields":{"${RISK}":"x"}}`,
    ];
    for (const path of [
      `/api/incidents/${id}/notes`,
      `/api/incidents/${id}/drafts/delay-request`,
    ]) {
      for (const body of broken) {
        for (const method of ['POST', 'PUT']) {
          const { status } = await site.ask(method, path, { ...ben, body });
          expect(status).toBeGreaterThanOrEqual(400);
          expect(status).toBeLessThan(500);
        }
      }
    }
    // The records of both kinds of trouble, and the paths, tell who called and not what.
    expect(JSON.stringify(site.world.logged)).not.toMatch(/Xq/);
  });
});
