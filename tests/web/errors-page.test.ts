/** Errors as pages: in the language of whoever reads them, signed in or not. */
import { describe, expect, it } from 'vitest';
import { InputProblem, type ProblemType } from '../../lib/core/errors.js';
import * as engine from '../../lib/engine/problems.js';
import { CSRF_FIELD } from '../../lib/web/csrf.js';
import { problemTypes } from '../../lib/web/pages/errors.js';
import * as refusals from '../../lib/web/refusals.js';
import { errorTitles, isErrorType } from '../../lib/web/words/error-titles.js';
import { errorWords } from '../../lib/web/words/errors.js';
import { writtenIn } from '../../lib/web/words/written-in.js';
import { inJapanese, submit, tokenOf } from './forms.js';
import { HOST, Site } from './site.js';

const asksForJapanese = { headers: { 'Accept-Language': 'ja,en;q=0.8' } };
const EVIL = `<script>alert("x")</script>'"><img src=x>`;

describe('GET /errors/:type', () => {
  it.each(problemTypes)('%s is explained in both languages', async (type) => {
    if (!isErrorType(type)) throw new Error(type);
    const site = new Site();
    const english = await site.page(`/errors/${type}`, null);
    expect([english.status, english.text.includes('<html lang="en">')]).toEqual([200, true]);
    expect(english.text).toContain(`<h1>${errorTitles.en[type]}</h1>`);
    const { status, text } = await site.page(`/errors/${type}`, null, asksForJapanese);
    expect(status).toBe(200);
    expect(text).toContain('<html lang="ja">');
    expect(text).toContain(`<h1>${errorTitles.ja[type]}</h1>`);
    expect(text).toContain(errorWords.ja.texts[type]);
    expect(text).toContain(`<code>/errors/${type}</code>`);
    expect(text).not.toContain(errorTitles.en[type]);
  });

  it('follows what was chosen before what the browser asks for', async () => {
    const headers = { Cookie: 'tocsin-language=en', 'Accept-Language': 'ja' };
    const { text } = await new Site().page('/errors/conflict', null, { headers });
    expect(text).toContain('<html lang="en">');
    const other = await new Site().page('/errors/conflict', null, inJapanese('nobody'));
    expect(other.text).toContain('<html lang="ja">');
  });

  it('is a page in Japanese for a type that no answer bears', async () => {
    const site = new Site();
    const path = `/errors/${encodeURIComponent(EVIL)}`;
    const { status, text } = await site.page(path, null, asksForJapanese);
    expect(status).toBe(404);
    expect(text).toContain('<h1>見つかりません</h1>');
    expect(text).not.toContain('<img');
    expect(text).not.toContain('<script>alert');
  });
});

describe('The titles', () => {
  it('are in English those of the documents', () => {
    const thrown = [...Object.values(engine), ...Object.values(refusals)]
      .filter((one) => one !== engine.Refusal && one !== refusals.RequestRefusal)
      // biome-ignore lint/suspicious/noExplicitAny: each is made in its own way
      .map((make) => new (make as any)('', []) as engine.Refusal);
    expect(thrown.length).toBeGreaterThan(12);
    const types: readonly ProblemType[] = ['not-json', 'local-time', 'too-large'];
    for (const { type, title } of [
      ...thrown,
      ...types.map((one) => new InputProblem(one, '', '')),
    ]) {
      expect(errorTitles.en[type as ProblemType], type).toBe(title);
    }
  });
});

describe('A problem as a page', () => {
  it('has its title in the reader’s language, and marks the engine’s sentence as English', async () => {
    const { status, text } = await new Site().page('/incidents/inc-9', 'ana', inJapanese('ana'));
    expect(status).toBe(404);
    expect(text).toContain('<html lang="ja">');
    expect(text).toContain('<h1>見つかりません</h1>');
    expect(text).toMatch(/<p lang="en">[^<]*inc-9[^<]*<\/p>/);
    expect(text).toContain('<a href="/errors/not-found">このエラーの意味と対処</a>');
    expect(text).not.toContain('There is no such thing');
    expect(text).not.toContain('What this means');
  });

  it('says to somebody without a role in Japanese that another may', async () => {
    const { status, text } = await new Site().page('/', 'nobody', inJapanese('nobody'));
    expect(status).toBe(403);
    expect(text).toContain('<h1>この操作は別の役割が行います</h1>');
  });

  it('is in English where nothing else is asked for', async () => {
    const { text } = await new Site().page('/incidents/inc-9');
    expect(text).toContain('<h1>There is no such thing</h1>');
    expect(text).toContain('<a href="/errors/not-found">What this means</a>');
  });

  it('stays the same document for a program, whatever it asks for', async () => {
    const headers = { 'Accept-Language': 'ja', Accept: 'application/json' };
    const { json } = await new Site().get('/api/incidents/inc-9', { headers });
    expect(json.title).toBe('There is no such thing');
  });

  it('is told of a host that is not ours as well', async () => {
    const headers = { Host: 'elsewhere.example', 'Accept-Language': 'ja' };
    const { status, text } = await new Site().page('/', null, { headers });
    expect([status, text.includes(HOST)]).toEqual([421, true]);
    expect(text).toContain('<h1>このホスト名では応答していません</h1>');
  });
});

describe('What was wrong with a form', () => {
  const typed = {
    title: 'Payroll',
    zone: 'Asia/Tokyo',
    key: 'form-1',
    step: 'register',
    'shown-entity': 'default',
    entity: 'default',
  };

  it('marks the engine’s sentences as English, and no sentence of the page’s own', async () => {
    const site = new Site();
    const moment = { regimes: 'us-sec-8k', 'discovery-at': '2026-11-20T10:00' };
    const { status, text } = await submit(site, '/register', { ...typed, ...moment });
    expect(status).toBe(422);
    expect(text).toContain('<li lang="en"><a href="#discovery-at">');
    const body = new URLSearchParams({ ...typed, [CSRF_FIELD]: tokenOf('ben') }).toString();
    const headers = {
      ...inJapanese('ben').headers,
      'Content-Type': 'application/x-www-form-urlencoded',
      'Sec-Fetch-Site': 'same-origin',
    };
    const ours = await site.page('/register', 'ben', { method: 'POST', headers, body });
    expect(ours.status).toBe(422);
    expect(ours.text).toContain('<li lang="ja"><a href="#regimes">');
  });
});

describe('The language of a sentence', () => {
  it.each([
    ['Nothing is under this id.', 'en'],
    ['There is no field "ひらがな \\" カナ" here.', 'en'],
    ['JSONとして読み取れません："x"', 'ja'],
    ['/tiers/0: この値は使えません。', 'ja'],
    ['', 'en'],
  ])('of %j is %s', (sentence, language) => {
    expect(writtenIn(sentence)).toBe(language);
  });
});
