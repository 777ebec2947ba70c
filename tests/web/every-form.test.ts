/** Every form asks for its token, and comes from here: found by the routes, not listed. */
import { beforeAll, describe, expect, it } from 'vitest';
import { sessionCookieOf } from './cookies.js';
import { type Furnished, furnished } from './every-page.js';
import { tokenOf } from './forms.js';
import { formsIn } from './page-forms.js';
import { callers, HOST, Site } from './site.js';

const READERS = Object.keys(callers).filter((name) => name !== 'nobody');
const OURS = { 'Sec-Fetch-Site': 'same-origin', Origin: `https://${HOST}` };

/** Before anybody is signed in there is no session that a token could belong to. */
const BEFORE_SIGN_IN = '/sign-in/language';

const routes = new Site().app.routes.filter(({ method, path }) => {
  return method === 'POST' && !path.startsWith('/api/') && path !== BEFORE_SIGN_IN;
});

let place: Furnished;
beforeAll(async () => {
  place = await furnished();
});

/** The address of a route; what stands in the place of the id is there. */
function addressOf(pattern: string): string {
  const [, page = ''] = /^(\/\w+)\/:id/.exec(pattern) ?? [];
  const [there = ''] =
    Object.entries(place.pages).find(([one]) => one === `${page}/:id`)?.[1] ?? [];
  return pattern.replace(`${page}/:id`, there);
}

describe.each(routes.map(({ path }) => path))('POST %s', (pattern) => {
  const send = (as: string, csrf: string | undefined, headers: Record<string, string>) =>
    place.site.page(addressOf(pattern), as, {
      method: 'POST',
      headers,
      body: new URLSearchParams({ ...(csrf !== undefined && { csrf }), reason: 'x' }).toString(),
    });

  it.each([
    ['without a token', () => undefined, OURS],
    ['with an empty one', () => '', OURS],
    ['with that of another session', () => tokenOf('eva'), OURS],
    ['with that of no session', () => tokenOf('').replace('session-of-', ''), OURS],
    ['from another site', tokenOf, { 'Sec-Fetch-Site': 'cross-site' }],
    ['from another site of this name', tokenOf, { 'Sec-Fetch-Site': 'same-site' }],
    ['from another origin', tokenOf, { Origin: 'https://evil.example' }],
    ['from a browser that says nothing', tokenOf, {}],
  ])('is refused %s, and nothing is written', async (_, csrf, headers) => {
    const before = place.site.written;
    const { status } = await send('ben', csrf('ben'), headers as Record<string, string>);
    expect(status).toBe(403);
    expect(place.site.written).toBe(before);
    expect(place.site.ended).toEqual([]);
  });
});

describe('Every page', () => {
  it('has the token in every form that it sends, and in no other', async () => {
    let forms = 0;
    for (const path of Object.values(place.pages).flat()) {
      for (const as of READERS) {
        for (const form of formsIn((await place.site.page(path, as)).text)) {
          const tokens = form.controls.filter(({ name }) => name === 'csrf');
          const isOfSession = form.method === 'post' && !form.actions.includes(BEFORE_SIGN_IN);
          const values = isOfSession ? [tokenOf(as)] : [];
          expect(
            tokens.map(({ value }) => value),
            `${path} ${form.actions}`,
          ).toEqual(values);
          forms += 1;
        }
      }
    }
    expect(forms).toBeGreaterThan(200);
  });

  it('bears what keeps it safe, and no script or style of its own', async () => {
    const paths = [...Object.values(place.pages).flat(), '/nowhere', '/style.css', '/script.js'];
    for (const path of paths) {
      for (const as of [...READERS, 'nobody', null]) {
        const Cookie = `${as === null ? '' : `${sessionCookieOf(as)}; `}tocsin-language=ja`;
        const japanese = await place.site.page(path, as, { headers: { Cookie } });
        const answers = [await place.site.page(path, as), japanese];
        for (const answer of answers) {
          expect(answer.status, path).not.toBe(429);
          expect(answer.headers.get('cache-control')).toBe('no-store');
          expect(answer.headers.get('content-security-policy')).toBe(POLICY);
          expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
          expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
          expect(answer.headers.get('cross-origin-opener-policy')).toBe('same-origin');
          expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
          expect(answer.headers.get('access-control-allow-origin')).toBeNull();
          if (answer.headers.get('content-type')?.startsWith('text/html')) {
            expect(inlineIn(answer.text), path).toEqual([]);
          }
        }
      }
    }
  });
});

const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** What the policy would keep from working: scripts and styles in the page itself. */
function inlineIn(html: string): readonly string[] {
  const tags = html.match(/<[a-z](?:"[^"]*"|[^>"])*>/gi) ?? [];
  const bare = tags.map((tag) => tag.replaceAll(/"[^"]*"/g, '""'));
  const attributes = bare.filter((tag) => /\s(style|on\w+)=/i.test(tag));
  const elements = tags.filter((tag) => /^<(style|script)\b(?! src="\/script\.js")/i.test(tag));
  return [...attributes, ...elements];
}
