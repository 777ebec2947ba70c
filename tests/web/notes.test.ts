/** The page of privileged notes. */
import { beforeEach, describe, expect, it } from 'vitest';
import { LONGEST_NOTE } from '../../lib/engine/notes.js';
import { sessionCookieOf } from './cookies.js';
import { submit } from './forms.js';
import { Site } from './site.js';

const EVIL = `<script>alert("x")</script>'"><img src=x onerror=alert(1)>&amp;`;

let site: Site;
let id: string;
let path: string;
beforeEach(async () => {
  site = new Site();
  id = await site.incident();
  path = `/incidents/${id}/notes`;
});

const add = (text: string, more: object = {}) => submit(site, path, { text, ...more });

describe('The page of notes', () => {
  it('says that there are none yet, and that only counsel sees them', async () => {
    const { status, text } = await site.page(path, 'ben');
    expect(status).toBe(200);
    expect(text).toContain('There are no privileged notes yet.');
    expect(text).toContain('Counsel alone sees these notes.');
    expect(text).toContain(`<a href="/incidents/${id}">Back to the incident</a>`);
  });

  it('shows a note with its time in both zones, its author and its proof', async () => {
    const { status, headers } = await add('First\r\nSecond');
    expect([status, headers.get('location')]).toEqual([303, path]);
    const { text } = await site.page(path, 'ben');
    expect(text).toContain('<p class="written">First\nSecond</p>');
    expect(text).toContain('Tue 24 Nov 2026 12:00 +00:00 Etc/UTC');
    expect(text).toContain('Tue 24 Nov 2026 07:00 -05:00 America/New_York');
    expect(text).toContain('ben, entry 2 of the record');
    expect(text).toMatch(/<code class="written">[0-9a-f]{64}<\/code>/);
  });

  it('keeps nothing of what is typed in the browser, and nothing on the way', async () => {
    const { text, headers } = await site.page(path, 'ben');
    expect(text).not.toContain('data-keep');
    expect(text).not.toContain('data-refresh');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('takes a button that is pressed twice for one', async () => {
    const key = /name="key" value="([^"]+)"/.exec((await site.page(path, 'ben')).text)?.[1];
    await add('Once', { key });
    expect((await add('Once', { key })).status).toBe(303);
    expect(site.world.stores.kept.size).toBe(1);
  });

  it('shows what was typed again where it was not taken', async () => {
    const long = `${EVIL}${'x'.repeat(LONGEST_NOTE)}`;
    const { status, text } = await add(long);
    expect(status).toBe(422);
    expect(text).toContain('role="alert"');
    expect(text).toContain('href="#field-text"');
    expect(text).toContain('aria-invalid="true"');
    expect(text).toContain('&lt;script&gt;alert(&quot;x&quot;)');
    expect(text).not.toContain('<script>alert');
    expect(text).not.toContain('<img');
    expect((await add('  ')).status).toBe(422);
    expect(site.world.stores.kept.size).toBe(0);
  });

  it('escapes what others wrote', async () => {
    await add(EVIL);
    const { text } = await site.page(path, 'ben');
    expect(text).not.toContain('<script>alert');
    expect(text).not.toContain('<img');
  });

  it('goes on to older notes', async () => {
    for (let n = 1; n <= 25; n += 1) await add(`Note no ${n}.`);
    const first = await site.page(path, 'ben');
    expect(first.text).toContain('Notes 1 to 20 of 25, the newest first.');
    expect(first.text).toContain('Note no 25.');
    expect(first.text).not.toContain('Note no 5.');
    expect(first.text).toContain(`<a href="${path}?from=20">Older notes</a>`);
    const second = await site.page(`${path}?from=20`, 'ben');
    expect(second.text).toContain('Note no 5.');
    expect(second.text).toContain('Newer notes');
    expect((await site.page(`${path}?from=x`, 'ben')).status).toBe(200);
  });

  it('says of a text that was changed, or is elsewhere, that it is', async () => {
    await add('one');
    await add('two');
    const [one, two] = [...site.world.stores.kept];
    if (one) site.world.stores.kept.set(one[0], { ...one[1], text: 'won' });
    if (two) site.world.stores.kept.delete(two[0]);
    const { text } = await site.page(path, 'ben');
    expect(text).toContain('This is not the text that the record speaks of');
    expect(text).toContain('The text stayed where it was written');
  });

  it('is in Japanese too', async () => {
    await add('メモ');
    const { text } = await site.page(path, 'ben', { headers: { Cookie: japanese('ben') } });
    expect(text).toContain('秘匿特権メモ');
    expect(text).toContain('このメモは法務だけが閲覧できます。');
    expect(text).toContain('記録の第2項');
    expect(text).not.toMatch(/Back to|Counsel alone|Add the note|Proof/);
  });

  it('refuses a form that is not ours', async () => {
    expect((await add('Hush', { csrf: 'wrong' })).status).toBe(403);
    expect(site.world.stores.kept.size).toBe(0);
  });

  it('is of an incident that is there', async () => {
    expect((await site.page('/incidents/inc-9/notes', 'ben')).status).toBe(404);
    expect((await submit(site, '/incidents/inc-9/notes', { text: 'Hush' })).status).toBe(404);
  });
});

describe('The page of the incident', () => {
  it('leads counsel to the notes and to the request for delay', async () => {
    await add('Hush');
    const { text } = await site.page(`/incidents/${id}`, 'ben');
    expect(text).toContain('1 privileged note, for counsel alone.');
    expect(text).toContain(`<a href="${path}">Read and write them</a>`);
    expect(text).toContain(`<a href="/incidents/${id}/delay">`);
    expect(text).not.toContain('Hush');
  });
});

function japanese(as: string): string {
  return `${sessionCookieOf(as)}; tocsin-language=ja`;
}
