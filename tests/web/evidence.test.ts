/** The evidence pack over the API and from the page: one zip, for counsel and auditors. */
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unzipped } from '../../bin/input/zip.js';
import { digestOf } from '../../lib/engine/chain.js';
import { verifyEvidence } from '../../lib/engine/verify-evidence.js';
import { inJapanese } from './forms.js';
import { type Answered, determination, discovery, Site } from './site.js';

const HUSH = 'Outside counsel thinks that it is material.';
const LIMITS = { files: 20, unpacked: 1e8 };

async function siteWithIncident() {
  const site = new Site();
  const id = await site.incident({ facts: [discovery, determination] });
  await site.post(`/api/incidents/${id}/notes`, { text: HUSH }, { as: 'ben' });
  return { site, id };
}

function textsIn({ bytes }: Answered): ReadonlyMap<string, string> {
  const files = unzipped(Buffer.from(bytes as Uint8Array), LIMITS);
  return new Map(files.map((file) => [file.name, file.bytes.toString('utf8')]));
}

const headersOf = ({ headers }: Answered) =>
  ['content-type', 'content-disposition', 'cache-control'].map((name) => headers.get(name));

describe('GET /api/incidents/{id}/evidence', () => {
  it('gives a zip to be kept, which verifies', async () => {
    const { site, id } = await siteWithIncident();
    const answer = await site.get(`/api/incidents/${id}/evidence`, { as: 'olga' });
    expect(answer.status).toBe(200);
    expect(headersOf(answer)).toEqual([
      'application/zip',
      `attachment; filename="tocsin-${id}-2026-11-24.zip"`,
      'no-store',
    ]);
    const texts = textsIn(answer);
    expect(verifyEvidence(texts, { tocsin: '0.1.0' }).outcome).toBe('holds');
    expect(JSON.parse(texts.get('manifest.json') as string).madeBy).toEqual({
      name: 'olga',
      roles: ['auditor'],
    });
    const others = Object.entries(unzipSync(answer.bytes as Uint8Array));
    expect(others.map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual([
      ...texts,
    ]);
  });

  it('gives the same bytes for the same content, whatever zone the server is in', async () => {
    const { site, id } = await siteWithIncident();
    const zone = process.env.TZ;
    const digests: string[] = [];
    for (const TZ of ['Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Apia']) {
      process.env.TZ = TZ;
      const { bytes } = await site.get(`/api/incidents/${id}/evidence`, { as: 'ben' });
      digests.push(digestOf(Buffer.from(bytes as Uint8Array).toString('hex')));
    }
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(new Set(digests).size).toBe(1);
  });

  it('holds no word of a privileged note, packed or unpacked', async () => {
    const { site, id } = await siteWithIncident();
    const [note] = site.world.stores.notes.of(id);
    expect(note?.text).toBe(HUSH);
    const answer = await site.get(`/api/incidents/${id}/evidence`, { as: 'ben' });
    for (const text of [...textsIn(answer).values(), answer.text]) {
      expect(text).not.toContain(HUSH);
      expect(text).not.toContain(note?.salt);
    }
  });

  it('is 404 where there is no such incident', async () => {
    const { status } = await new Site().get('/api/incidents/none/evidence', { as: 'ben' });
    expect(status).toBe(404);
  });

  it('is refused, and never cut, where the host cannot hand it out', async () => {
    const { site, id } = await siteWithIncident();
    const { bytes } = await site.get(`/api/incidents/${id}/evidence`, { as: 'ben' });
    const size = (bytes as Uint8Array).length;
    const ask = async (largestFile: number) => {
      const small = new Site({ largestFile });
      small.world.stores.entries.set(id, [...site.world.stores.ledger.entries(id)]);
      return small.get(`/api/incidents/${id}/evidence`, { as: 'ben' });
    };
    const refused = await ask(1000);
    expect([refused.status, refused.json.type]).toEqual([422, '/errors/too-large']);
    expect(refused.json.detail).toMatch(
      /^The evidence pack has \d+ bytes, and this server can hand out 1000\. Nothing was cut/,
    );
    expect((await ask(size)).status).toBe(200);
  });
});

describe('The page of an incident', () => {
  it.each(['ben', 'olga'])('offers the pack to %s, who can take it from there', async (who) => {
    const { site, id } = await siteWithIncident();
    const { text } = await site.page(`/incidents/${id}`, who);
    expect(text).toContain(`<a href="/incidents/${id}/evidence.zip">Evidence pack (zip)</a>`);
    const answer = await site.page(`/incidents/${id}/evidence.zip`, who);
    expect(headersOf(answer)[0]).toBe('application/zip');
    expect(verifyEvidence(textsIn(answer), { tocsin: '0.1.0' }).outcome).toBe('holds');
  });

  it.each(['ana', 'eva', 'adi'])('does not offer it to %s, and refuses it', async (who) => {
    const { site, id } = await siteWithIncident();
    expect((await site.page(`/incidents/${id}`, who)).text).not.toContain('evidence.zip');
    const refused = await site.page(`/incidents/${id}/evidence.zip`, who);
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('Only counsel or auditor may export the evidence pack.');
  });

  it('shows strangers how to sign in', async () => {
    const { site, id } = await siteWithIncident();
    expect((await site.page(`/incidents/${id}/evidence.zip`, null)).status).toBe(401);
  });

  it('shows the last entry and its hash, as the pack has them', async () => {
    const { site, id } = await siteWithIncident();
    const { text } = await site.page(`/incidents/${id}`, 'eva');
    const pack = await site.get(`/api/incidents/${id}/evidence`, { as: 'olga' });
    const { record } = JSON.parse(textsIn(pack).get('manifest.json') as string);
    expect(record.entries).toBe(2);
    expect(text).toContain(`<summary>2, last hash ${record.hash.slice(0, 16)}…</summary>`);
    expect(text).toContain(`<code class="written">${record.hash}</code>`);
  });

  it('says it in Japanese', async () => {
    const { site, id } = await siteWithIncident();
    const { text } = await site.page(`/incidents/${id}`, null, inJapanese('olga'));
    expect(text).toContain('>証拠一式（zip）</a>');
    expect(text).toMatch(/<summary>2（最後のハッシュ値：[0-9a-f]{16}…）<\/summary>/);
    const refused = await site.page(`/incidents/${id}/evidence.zip`, null, inJapanese('eva'));
    expect(refused.text).toContain('証拠一式をエクスポートできる');
  });
});
