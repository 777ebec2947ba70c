/** The outbox: mails that stayed on the machine, on a page and from the API. */
import { describe, expect, it } from 'vitest';
import { sessionCookieOf } from './cookies.js';
import { inJapanese } from './forms.js';
import { Site } from './site.js';

const EVIL = `<script>alert("x")</script>'"><img src=x onerror=alert(1)>&amp;`;

const mail = (n: number, incident = 'inc-1') => ({
  alertId: `${incident}.eu-nis2.abc${n}`,
  to: `Ana <ana@example.com>`,
  subject: `Subject ${n}.`,
  date: '2026-11-24T12:00:00.000Z',
  text: `First line of ${n}\n\nLast line of ${n}`,
});

function siteWith(count: number): Site {
  const site = new Site();
  for (let n = 0; n < count; n += 1) site.mails.push(mail(n, n % 10 === 9 ? 'inc-2' : 'inc-1'));
  return site;
}

describe('GET /outbox', () => {
  it('shows mails with their whole text, and where they lead', async () => {
    const { status, text } = await siteWith(1).page('/outbox', 'eva');
    expect(status).toBe(200);
    expect(text).toContain('Subject 0.');
    expect(text).toContain('First line of 0\n\nLast line of 0');
    expect(text).toContain('Tue 24 Nov 2026 12:00 +00:00 Etc/UTC');
    expect(text).toContain('<a href="/incidents/inc-1">');
    expect(text).toContain('<a href="/alerts/inc-1.eu-nis2.abc0">');
  });

  it('says so where there is none', async () => {
    const site = new Site();
    expect((await site.page('/outbox')).text).toContain('No mail was written yet.');
    expect((await site.page('/outbox?incident=inc-7')).text).toContain(
      'No mail about this incident',
    );
  });

  it('is cut into pages', async () => {
    const site = siteWith(60);
    const first = await site.page('/outbox');
    expect(first.text.match(/<article>/g)).toHaveLength(25);
    expect(first.text).toContain('href="/outbox?page=2">Older mails');
    expect(first.text).not.toContain('Newer mails');
    const last = await site.page('/outbox?page=3');
    expect(last.text.match(/<article>/g)).toHaveLength(10);
    expect(last.text).toContain('href="/outbox?page=2">Newer mails');
    expect(last.text).not.toContain('Older mails');
    expect((await site.page('/outbox?page=-1')).text).toContain('Subject 0.');
  });

  it('shows those about one incident, and says how far it looked', async () => {
    const { text } = await siteWith(60).page('/outbox?incident=inc-2');
    expect(text.match(/<article>/g)).toHaveLength(6);
    expect(text).toContain('Subject 9.');
    expect(text).not.toContain('Subject 8.');
    expect(text).toContain('Only the newest 500 are looked at');
    expect(text).toContain('value="inc-2"');
  });

  it('is not there where mails are handed over', async () => {
    const site = new Site();
    const { outbox: _, ...ports } = site.ports;
    const { createApp } = await import('../../lib/web/app.js');
    const response = await createApp(ports).request('https://tocsin.example/outbox', {
      headers: { Cookie: sessionCookieOf('ana'), Accept: 'text/html' },
    });
    expect(response.status).toBe(404);
  });

  it('shows text from outside as text, and a date that is none as it is', async () => {
    const site = new Site();
    site.mails.push({ alertId: EVIL, to: EVIL, subject: EVIL, date: 'yesterday', text: EVIL });
    const { status, text } = await site.page(`/outbox`);
    const filtered = await site.page(`/outbox?incident=${encodeURIComponent(EVIL)}`);
    expect(status).toBe(200);
    expect(text).toContain('yesterday');
    for (const page of [text, filtered.text]) {
      expect(page).not.toContain('<script>alert');
      expect(page).not.toContain('<img');
      expect(page).toContain('&lt;script&gt;');
    }
  });

  it('is Japanese for whoever reads it', async () => {
    const { text } = await siteWith(30).page('/outbox', 'ana', inJapanese('ana'));
    expect(text).toContain('全文を読む');
    expect(text).toContain('古いメール');
    for (const english of ['Read the whole', 'Older mails', 'Written', 'Show']) {
      expect(text).not.toContain(english);
    }
  });

  it('is for whoever may read', async () => {
    const site = siteWith(1);
    expect((await site.page('/outbox', null)).status).toBe(401);
    expect((await site.page('/outbox', 'nobody')).status).toBe(403);
  });
});

describe('GET /api/outbox', () => {
  it('takes an incident', async () => {
    const site = siteWith(60);
    const { json } = await site.get('/api/outbox?incident=inc-2&limit=2');
    expect(json.items.map(({ alert }: { alert: string }) => alert)).toEqual([
      'inc-2.eu-nis2.abc9',
      'inc-2.eu-nis2.abc19',
    ]);
    expect((await site.get('/api/outbox?incident=inc-9')).json.items).toEqual([]);
    expect((await site.get('/api/outbox?incident=inc-')).json.items).toEqual([]);
  });
});
