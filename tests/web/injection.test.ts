/**
 * HTML is tried in every text field of every page. The pages and the fields are found, not listed:
 * a page, a form or a field that is added is tried as well, or fails here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { sessionCookieOf } from './cookies.js';
import { type Furnished, furnished } from './every-page.js';
import { tokenOf } from './forms.js';
import {
  buttonsOf,
  type Control,
  formsIn,
  isTyped,
  type PageForm,
  plausible,
  sent,
} from './page-forms.js';
import { type Answered, HOST } from './site.js';

const EVIL = `<script>alert("x")</script>'"><img src=x onerror=alert(1)>&amp;`;
const LINK = 'javascript:alert(1)';

/** Somebody by name, or whoever is not signed in. */
type As = string | null;

/**
 * An analyst whom alerts are for, counsel, an administrator, and somebody who must sign in first:
 * together they see every form.
 */
const READERS: readonly As[] = ['ana', 'ben', 'adi', null];

/** Who looks at what was kept, and in which language. */
const LATER = [
  ['ben', 'en'],
  ['adi', 'ja'],
  ['olga', 'en'],
] as const;

/** It ends the session that the others are tried in, and has no field but the token. */
const SIGN_OUT = '/sign-out';

let place: Furnished;
const tried = {
  fields: new Set<string>(),
  posts: new Set<string>(),
  pages: 0,
  shown: new Set<string>(),
};

const page = (path: string, as: As, init: RequestInit = {}) => place.site.page(path, as, init);

/** What any answer must be, whatever was sent. */
function mustBeHarmless({ text, status, headers }: Answered, where: string): void {
  tried.pages += 1;
  expect(status, where).toBeLessThan(500);
  if (!headers.get('content-type')?.startsWith('text/html')) return;
  const found = [
    /<script(?! src="\/script\.js" defer="">)/,
    /<img/,
    /alert\("x"\)/, // a quotation mark of it that would end an attribute
    /\s(href|action|src)="\s*javascript:/i,
  ].filter((pattern) => pattern.test(text));
  expect(found, where).toEqual([]);
}

/** Sends a form, and looks at the answer and where it leads. */
async function send(form: PageForm, action: string, fields: URLSearchParams, as: As) {
  tried.posts.add(action);
  if (form.method === 'get') {
    const shown = await page(`${action}?${fields}`, as);
    mustBeHarmless(shown, `${action}?${fields}`);
    return shown;
  }
  const answer = await page(action, as, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      'Sec-Fetch-Site': 'same-origin',
      Origin: `https://${HOST}`,
    },
    body: fields.toString(),
  });
  const where = `${as} sends ${fields} to ${action}`;
  mustBeHarmless(answer, where);
  const next = answer.headers.get('location');
  if (next !== null) mustBeHarmless(await page(next, as), `${where}, and goes to ${next}`);
  return answer;
}

const nameOf = ({ method, actions, controls }: PageForm) =>
  `${method} ${actions.map(patternOf)} ${[...new Set(controls.map(({ name }) => name))].join(' ')}`;

/** The route that an address belongs to. */
function patternOf(path: string): string {
  const routes = place.site.app.routes.map((one) => one.path).filter((one) => one !== '/*');
  const fitting = routes.filter((one) => {
    return new RegExp(`^${one.replaceAll(/:\w+/g, '[^/]+')}$`).test(path);
  });
  return fitting.toSorted((a, b) => b.length - a.length)[0] ?? path;
}

/** Every form, with the page and the reader that have it. */
async function everyForm(): Promise<readonly (readonly [path: string, as: As, name: string])[]> {
  const found = new Map<string, readonly [string, As, string]>();
  for (const path of Object.values(place.pages).flat()) {
    for (const as of READERS) {
      const answer = await page(path, as);
      mustBeHarmless(answer, path);
      for (const form of formsIn(answer.text)) {
        const isKnown = found.has(nameOf(form)) || form.actions[0] === SIGN_OUT;
        if (!isKnown) found.set(nameOf(form), [path, as, nameOf(form)]);
      }
    }
  }
  return [...found.values()];
}

/** What was kept of it, on every page. */
async function lookEverywhere(): Promise<void> {
  for (const [pattern, paths] of Object.entries(place.pages)) {
    for (const path of paths) {
      for (const [as, language] of LATER) {
        const Cookie = `${sessionCookieOf(as)}; tocsin-language=${language}`;
        const answer = await page(path, as, { headers: { Cookie } });
        mustBeHarmless(answer, `${path}, later, for ${as}`);
        if (answer.text.includes('&lt;script&gt;alert(&quot;x&quot;)')) tried.shown.add(pattern);
      }
    }
  }
}

/** The form as the page has it now; on a page furnished anew where it is gone by what it did. */
async function formAt(pattern: string, index: number, as: As, name: string): Promise<PageForm> {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const { text } = await page(place.pages[pattern]?.[index] ?? '', as);
    const form = formsIn(text).find((one) => nameOf(one) === name);
    if (form) return form;
    await lookEverywhere();
    place = await furnished();
  }
  throw new Error(`${name} is not on ${pattern} any more`);
}

/** Fills one field or all, presses each button, and whatever the answer asks then. */
async function tryForm(find: () => Promise<PageForm>, as: As): Promise<void> {
  const first = await find();
  const typed = first.controls.filter((one) => isTyped(one) && !one.isFixed);
  const fills: ((control: Control) => string)[] = [
    (one) => (isTyped(one) ? EVIL : one.value),
    (one) => (one.name === 'csrf' ? one.value : EVIL), // hidden fields, choices and boxes too
  ];
  for (const { name } of typed) {
    tried.fields.add(name);
    for (const text of [EVIL, LINK]) {
      fills.push((one) => (one.name === name ? text : plausible(one)));
    }
  }
  for (const fill of fills) {
    for (const [button] of buttonsOf(first).entries()) {
      const form = await find();
      for (const action of form.actions) {
        const answer = await send(form, action, sent(form, fill, buttonsOf(form)[button]), as);
        await goOn(answer, first, as);
      }
    }
  }
}

/** A preview asks again, with all that was typed in fields that nobody sees. */
async function goOn({ text, status }: Answered, first: PageForm, as: As): Promise<void> {
  if (status !== 200 || first.method === 'get') return;
  const next = formsIn(text).filter(({ controls, actions }) => {
    const isFilled = controls.some(({ type, value }) => type === 'hidden' && /alert/.test(value));
    return isFilled && actions[0] !== '/language';
  });
  for (const form of next) {
    for (const button of buttonsOf(form)) {
      for (const action of form.actions) {
        await send(
          form,
          action,
          sent(form, ({ value }) => value, button),
          as,
        );
      }
    }
  }
}

beforeAll(async () => {
  place = await furnished();
});

describe('HTML in a text field', () => {
  it('stays text: in the answer, on the pages after it, and wherever else it is shown', async () => {
    const forms = await everyForm();
    for (const [path, as, name] of forms) {
      const [pattern = '', all = []] =
        Object.entries(place.pages).find(([, paths]) => paths.includes(path)) ?? [];
      const index = all.indexOf(path);
      await tryForm(() => formAt(pattern, index, as, name), as);
    }
    await lookEverywhere();
    const kept = ['/', '/incidents/:id', '/alerts/:id', '/people', '/calendars'];
    const privileged = ['/incidents/:id/notes', '/incidents/:id/delay'];
    for (const pattern of [...kept, ...privileged]) expect([...tried.shown]).toContain(pattern);
  }, 600_000);

  it('was tried in every form that can be sent, and in fields of every page', () => {
    const posts = place.site.app.routes.filter(({ method, path }) => {
      return method === 'POST' && !path.startsWith('/api/') && path !== SIGN_OUT;
    });
    const patterns = new Set([...tried.posts].map(patternOf));
    expect(posts.map(({ path }) => path).filter((path) => !patterns.has(path))).toEqual([]);
    const some = ['title', 'note', 'reason', 'text', 'disclosureRisk', 'name', 'policy', 'others'];
    const more = [
      'source',
      'reference',
      'venue',
      'to',
      'at',
      'zone',
      'incident',
      'days',
      'address',
    ];
    for (const name of [...some, ...more]) expect([...tried.fields]).toContain(name);
    expect(tried.pages).toBeGreaterThan(500);
  });
});

describe('What would be code', () => {
  it.each([
    `<p>${EVIL}</p>`,
    '<img src=x>',
    `<input value="alert("x")">`,
    `<a href="${LINK}">`,
    `<a href=" JavaScript:alert(1)">`,
    '<script>1</script>',
  ])('is seen in %j', (text) => {
    const headers = new Headers({ 'Content-Type': 'text/html; charset=utf-8' });
    const answer = { text, status: 200, headers, json: undefined };
    expect(() => mustBeHarmless(answer, 'here')).toThrow();
  });
});

describe('HTML in an address', () => {
  /** Every name that a page reads of its query, from the source. */
  function queryNames(): readonly string[] {
    const folder = fileURLToPath(new URL('../../lib/web/', import.meta.url));
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const text = files
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(`${folder}${file}`, 'utf8'))
      .join('\n');
    const single = [...text.matchAll(/\.query\('([\w-]+)'\)/g)].map(([, name = '']) => name);
    const several = [...text.matchAll(/const \{([^}]+)\} = c\.req\.query\(\)/g)].flatMap(
      ([, names = '']) => names.split(',').map((name) => name.split(':')[0]?.trim() ?? ''),
    );
    return [...new Set([...single, ...several])];
  }

  it('has a page for every route', () => {
    const routes = place.site.app.routes.filter(({ method, path }) => {
      return method === 'GET' && !/^\/(api\/|health|.*\.(css|js|zip)$)/.test(path);
    });
    const missing = routes.map(({ path }) => path).filter((path) => !place.pages[path]);
    expect(missing).toEqual([]);
  });

  it('stays text in every part of the query', async () => {
    const names = queryNames();
    for (const name of ['entity', 'saved', 'cursor', 'year', 'code', 'incident']) {
      expect(names).toContain(name);
    }
    for (const paths of Object.values(place.pages)) {
      for (const path of paths.slice(0, 2)) {
        for (const name of names) {
          const url = new URL(path, 'https://x');
          url.searchParams.set(name, EVIL);
          const asked = url.pathname + url.search;
          mustBeHarmless(await page(asked, name === 'code' ? 'ana' : 'adi'), asked);
        }
      }
    }
  }, 300_000);

  it('stays text in the place of an id, and where nothing is', async () => {
    const evil = encodeURIComponent(EVIL);
    const ids = [evil, evil.replaceAll('%2F', '/'), encodeURIComponent(LINK)];
    const patterns = [...Object.keys(place.pages).filter((one) => one.includes(':')), '/:nothing'];
    for (const pattern of patterns) {
      for (const id of ids) {
        const path = pattern.replace(/:\w+/, id);
        for (const as of READERS) mustBeHarmless(await page(path, as), path);
        const post = { method: 'POST', headers: { 'Sec-Fetch-Site': 'same-origin' } };
        const body = new URLSearchParams({ csrf: tokenOf('ben') }).toString();
        mustBeHarmless(await page(path, 'ben', { ...post, body }), `POST ${path}`);
      }
    }
  });

  it('is no page where the API answers, whatever a browser would make of it', async () => {
    const evil = encodeURIComponent(EVIL);
    const paths = [`incidents/${evil}`, `incidents?cursor=${evil}`, `${evil}`, `people/${evil}`];
    for (const path of paths) {
      const answer = await place.site.get(`/api/${path}`, { headers: { Accept: 'text/html' } });
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
});
