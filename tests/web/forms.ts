/** Forms as a browser sends them from our own pages. */
import { digestOf } from '../../lib/engine/chain.js';
import { CSRF_FIELD } from '../../lib/web/csrf.js';
import { sessionCookieOf } from './cookies.js';
import { HOST, type Site } from './site.js';

/** What a form's token is in the session of a caller. */
export const tokenOf = (as: string) => digestOf(`csrf session-of-${as}`);

/** Fields by their names; a list where several boxes share one. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** Presses the button of a form on a page of ours. */
export function submit(
  site: Site,
  path: string,
  fields: Fields = {},
  as = 'ben',
  init: RequestInit = {},
) {
  const body = new URLSearchParams({ [CSRF_FIELD]: tokenOf(as) });
  for (const [name, values] of Object.entries(fields)) {
    for (const value of [values].flat()) {
      if (name === CSRF_FIELD) body.set(name, value);
      else body.append(name, value);
    }
  }
  return site.page(path, as, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      'Sec-Fetch-Site': 'same-origin',
      Origin: `https://${HOST}`,
      ...(init.headers as Record<string, string>),
    },
    body: body.toString(),
  });
}

/** Asks for a page in Japanese, as whoever chose that language does. */
export function inJapanese(as: string): RequestInit {
  return { headers: { Cookie: `${sessionCookieOf(as)}; tocsin-language=ja` } };
}
