/** Fields and what scrolls, on every page: each has its name, and what it is tied to is there. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Furnished, furnished } from './every-page.js';
import { submit } from './forms.js';
import { Site } from './site.js';

const pages = new Map<string, string>();
beforeAll(async () => {
  const place: Furnished = await furnished();
  for (const path of Object.values(place.pages).flat()) {
    for (const as of ['ben', 'adi', 'eva']) {
      pages.set(`${path} for ${as}`, (await place.site.page(path, as)).text);
    }
  }
});

const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, one]) => one);

describe('On every page', () => {
  it('an id stands once, and labels and descriptions name ids that are there', () => {
    expect(pages.size).toBeGreaterThan(60);
    for (const [page, html] of pages) {
      const ids = all(html, /\sid="([^"]*)"/g);
      expect(ids, page).toEqual([...new Set(ids)]);
      const tied = all(html, /\s(?:for|data-now|aria-describedby)="([^"]*)"/g);
      const named = tied
        .flatMap((one) => one?.split(' ') ?? [])
        .filter((one) => !/^\d+$/.test(one));
      expect(
        named.filter((one) => !ids.includes(one)),
        page,
      ).toEqual([]);
    }
  });

  it('what scrolls by itself is reached by keyboard, and is called like nothing else', () => {
    let found = 0;
    for (const [page, html] of pages) {
      const tags = html.match(/<\w+[^>]*\sclass="wide\b[^>]*>/g) ?? [];
      const names = tags.map((tag) => {
        return /^<section class="wide[^"]*" aria-label="([^"]+)" tabindex="0">$/.exec(tag)?.[1];
      });
      expect(names, page).not.toContain(undefined);
      expect(names, page).toEqual([...new Set(names)]);
      found += names.length;
    }
    expect(found).toBeGreaterThan(50);
  });
});

describe('What was wrong with a field', () => {
  const NOW = '2026-11-24T10:00'; // of no zone
  const REGISTER = { step: 'register', 'shown-entity': 'default', title: 'T' };
  it.each([
    ['/register', { ...REGISTER, regimes: 'eu-nis2', 'awareness-at': NOW }, 'field-awareness-at'],
    ['/register', REGISTER, 'field-regimes'],
    ['/drills', { story: '' }, 'field-story'],
    ['/incidents/:id/facts/new', { kind: 'awareness', at: NOW, step: 'preview' }, 'field-at'],
    ['/incidents/:id/close', { reason: '' }, 'close-reason'],
    ['/incidents/:id/notes', { text: '' }, 'field-text'],
    ['/incidents/:id/delay/log', { do: 'look', step: 'request', at: NOW }, 'request-at'],
    ['/incidents/:id/delay', { do: 'save', city: 'x'.repeat(300) }, 'draft-city'],
    ['/people/person', { id: '' }, 'field-id', 'adi'],
    ['/people/entity', { id: 'e', name: 'E', zone: 'Tokio' }, 'field-zone', 'adi'],
    ['/people/policy', { id: 'p', policy: '{' }, 'field-policy', 'adi'],
    ['/people/tokens', { id: 'tok-1', name: '', days: '5' }, 'field-name', 'adi'],
    ['/calendars/preview', { calendar: 'us-sec', date: 'soon', source: 'S' }, 'field-date', 'adi'],
  ])('is said above its control, and read with it: %s %j', async (path, typed, id, as = 'ben') => {
    const site = new Site();
    const incident = await site.incident();
    const { status, text } = await submit(site, path.replace(':id', incident), typed, as);
    expect(status).toBe(422);
    const problem = text.indexOf(`<p class="late" id="${id}-problem">`);
    const control = new RegExp(
      `<(fieldset|input|textarea|select) id="${id}" aria-invalid="true" aria-describedby="(?:[^"]* )?${id}-problem"`,
    ).exec(text);
    expect(problem).toBeGreaterThan(0);
    expect(control).not.toBeNull();
    // A group holds what is said of it.
    if (control?.[1] !== 'fieldset') expect(control?.index).toBeGreaterThan(problem);
    expect(text).toContain(`<a href="#${id}">`);
  });
});
