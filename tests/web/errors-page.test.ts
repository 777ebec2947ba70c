/** Errors as pages: in the language of whoever reads them, signed in or not. */
import { describe, expect, it } from 'vitest';
import { InputProblem, type ProblemType } from '../../lib/core/errors.js';
import { defaultPolicy } from '../../lib/core/plan.js';
import { sentence } from '../../lib/core/sentence.js';
import { StorageUnavailable } from '../../lib/engine/ports.js';
import * as engine from '../../lib/engine/problems.js';
import { CSRF_FIELD } from '../../lib/web/csrf.js';
import { problemTypes } from '../../lib/web/pages/errors.js';
import * as refusals from '../../lib/web/refusals.js';
import { policyJson } from '../../lib/web/settings-schemas.js';
import { errorTitles, isErrorType } from '../../lib/web/words/error-titles.js';
import { errorWords } from '../../lib/web/words/errors.js';
import { type Fields, inJapanese, submit } from './forms.js';
import { discovery, HOST, incident, Site } from './site.js';

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

const SAID = sentence`Something is wrong.`;

describe('The titles', () => {
  it('are in English those of the documents', () => {
    const thrown = [...Object.values(engine), ...Object.values(refusals)]
      .filter((one) => one !== engine.Refusal && one !== refusals.RequestRefusal)
      // biome-ignore lint/suspicious/noExplicitAny: each is made in its own way
      .map((make) => new (make as any)(SAID, []) as engine.Refusal);
    expect(thrown.length).toBeGreaterThan(12);
    const types: readonly ProblemType[] = ['not-json', 'local-time', 'too-large'];
    for (const { type, title } of [
      ...thrown,
      ...types.map((one) => new InputProblem(one, SAID, '')),
    ]) {
      expect(errorTitles.en[type as ProblemType], type).toBe(title);
    }
  });
});

describe('A problem as a page', () => {
  it('is told in the reader’s language', async () => {
    const { status, text } = await new Site().page('/incidents/inc-9', 'ana', inJapanese('ana'));
    expect(status).toBe(404);
    expect(text).toContain('<html lang="ja">');
    expect(text).toContain('<h1>見つかりません</h1>');
    expect(text).toContain('<p>インシデント「inc-9」はありません。</p>');
    expect(text).toContain('<a href="/errors/not-found">このエラーの意味と対処</a>');
    expect(text).not.toContain('There is no such thing');
    expect(text).not.toContain('What this means');
  });

  it('says to somebody without a role in Japanese that another may', async () => {
    const { status, text } = await new Site().page('/', 'nobody', inJapanese('nobody'));
    expect(status).toBe(403);
    expect(text).toContain('<h1>この操作は別の役割が行います</h1>');
    expect(text).toMatch(/<p>インシデントを閲覧できるのは、[^<]*法務[^<]*だけです。<\/p>/);
  });

  it('is in English where nothing else is asked for', async () => {
    const { text } = await new Site().page('/incidents/inc-9');
    expect(text).toContain('<h1>There is no such thing</h1>');
    expect(text).toContain('<a href="/errors/not-found">What this means</a>');
  });

  it('is in the language of a person who chose none, whatever their browser asks for', async () => {
    const site = new Site();
    await site.put('/api/people/ana', japaneseReader, { as: 'adi' });
    const headers = { 'Accept-Language': 'en' };
    const { text } = await site.page('/incidents/inc-9', 'ana', { headers });
    expect(text).toContain('<h1>見つかりません</h1>');
    const explained = await site.page('/errors/not-found', 'ana', { headers });
    expect(explained.text).toContain('<h1>見つかりません</h1>');
    const stranger = await site.page('/incidents/inc-9', 'ben', { headers });
    expect(stranger.text).toContain('<h1>There is no such thing</h1>');
  });

  it('is in the language of the browser where nobody can be looked up', async () => {
    const site = new Site({ session: () => Promise.reject(new Error('away')) });
    const { status, text } = await site.page('/nowhere', 'ana', asksForJapanese);
    expect(status).toBe(404);
    expect(text).toContain('<p>このアドレスには何もありません。</p>');
  });

  it('asks nobody who reads it where the data cannot be reached', async () => {
    let asked = 0;
    const site = new Site({
      session: () => {
        asked += 1;
        return Promise.reject(new StorageUnavailable('away'));
      },
    });
    const { status, text } = await site.page('/', 'ana', asksForJapanese);
    expect([status, asked]).toEqual([503, 1]);
    expect(text).toContain('ディスクに空きがない可能性があります。');
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

  it('is told in the reader’s language, whoever says it', async () => {
    const site = new Site();
    const moment = { regimes: 'us-sec-8k', 'discovery-at': '2026-11-20T10:00' };
    const english = await submit(site, '/register', { ...typed, ...moment });
    expect(english.status).toBe(422);
    expect(english.text).toContain(
      '<li><a href="#field-discovery-at">“2026-11-20T10:00” names no time zone',
    );
    const japanese = await submitted(site, '/register', { ...typed, ...moment }, 'ben');
    expect(japanese.status).toBe(422);
    expect(japanese.text).toContain(
      '<li><a href="#field-discovery-at">「2026-11-20T10:00」にはタイムゾーンがないため',
    );
    const ours = await submitted(site, '/register', typed, 'ben');
    expect(ours.text).toMatch(/<li><a href="#field-regimes">[^<]*[\u3041-\u30ff]/);
  });

  it('is told in Japanese where a schema found it', async () => {
    const policy = { ...policyJson({ id: 'p', policy: defaultPolicy }).policy, remind: ['cfo'] };
    const fields = { id: 'p', policy: JSON.stringify(policy) };
    const { status, text } = await submitted(new Site(), '/people/policy', fields, 'adi');
    expect(status).toBe(422);
    expect(text).toContain('「grc」、「counsel」又は「executive」を指定してください。');
    expect(text).not.toContain('This must be');
  });

  it('is told in Japanese to whoever may not send it', async () => {
    const site = new Site();
    const { status, text } = await submitted(site, '/people/policy', { id: 'p' }, 'eva');
    expect(status).toBe(403);
    expect(text).toContain('設定を変更できるのは、管理者だけです。');
    const id = await site.incident();
    const notes = await site.page(`/incidents/${id}/notes`, 'ana', inJapanese('ana'));
    expect(notes.status).toBe(403);
    expect(notes.text).toContain('だけです。</p>');
  });

  it('is told in Japanese where it is of another session', async () => {
    const fields = { [CSRF_FIELD]: 'another' };
    const { status, text } = await submitted(new Site(), '/register', fields, 'ben');
    expect(status).toBe(403);
    expect(text).toContain('<p>このフォームは別のサインイン中に開かれたものです。');
  });
});

const submitted = (site: Site, path: string, fields: Fields, as: string) =>
  submit(site, path, fields, as, inJapanese(as));

const japaneseReader = {
  name: 'Ana',
  address: 'ana@example.com',
  zone: 'Asia/Tokyo',
  language: 'ja',
  roles: ['grc'],
};

describe('A problem for a program', () => {
  const asking = (header?: string) =>
    new Site().get(
      '/api/incidents/inc-9',
      header ? { headers: { 'Accept-Language': header } } : {},
    );

  it.each([undefined, 'en', 'en, ja;q=0.9', 'fr, ja', 'ja;q=0.5, de', 'ja;q=0', '*', 'jam', ','])(
    'is English for %s',
    async (header) => {
      const { json, headers } = await asking(header);
      expect(json).toEqual({
        type: '/errors/not-found',
        title: 'There is no such thing',
        status: 404,
        detail: 'There is no incident inc-9.',
      });
      expect(headers.get('content-language')).toBeNull();
    },
  );

  it.each(['ja', 'ja-JP,ja;q=0.9,en;q=0.8', 'en;q=0.4, JA'])(
    'is Japanese for %s',
    async (header) => {
      const { json, headers } = await asking(header);
      expect(json).toEqual({
        type: '/errors/not-found',
        title: '見つかりません',
        status: 404,
        detail: 'インシデント「inc-9」はありません。',
      });
      expect(headers.get('content-language')).toBe('ja');
      expect(headers.get('content-type')).toBe('application/problem+json');
    },
  );

  const japanese = { 'Accept-Language': 'ja' };

  it('names every place in Japanese', async () => {
    const body = { ...incident, drill: { speed: 'fast' }, regimes: 'all' };
    const { json } = await new Site().post('/api/incidents', body, { headers: japanese });
    expect(json.errors).toEqual([
      { pointer: '/regimes', detail: 'ここには配列を書いてください。' },
      { pointer: '/drill/speed', detail: 'ここには数値を書いてください。' },
    ]);
    expect(json.detail).toBe(json.errors[0].detail);
  });

  it('tells what the facts have wrong in Japanese', async () => {
    const facts = [{ ...discovery, at: '2026-11-20T09:00:00' }];
    const body = { id: 'x', regimes: ['us-sec-8k'], facts };
    const { json } = await new Site().post('/api/derive', body, { headers: japanese });
    expect(json.title).toBe('現地時刻だけでは日時が定まりません');
    expect(json.errors[0].detail).toMatch(/^「2026-11-20T09:00:00」には.*Zを付けます。$/);
  });

  it('asks in Japanese who is calling', async () => {
    const { status, json } = await new Site().get('/api/regimes', { as: null, headers: japanese });
    expect([status, json.title]).toEqual([401, '誰からの呼出しか分かりません']);
    expect(json.detail).toContain('コマンドtocsin token');
  });
});
