/** A reader chooses the language of the pages, and goes back to the page that they were on. */

import type { Context } from 'hono';
import { mustBeSameOrigin } from '../auth.js';
import { LONGEST_BODY, readText } from '../body.js';
import { Form } from '../forms/form.js';
import { localPath } from '../local-path.js';
import type { WebPorts } from '../ports.js';
import { LANGUAGES } from '../words/catalogue.js';
import { LANGUAGE_COOKIE } from './reader.js';

/** A year: whoever wants another presses the button again. */
const LASTS = 365 * 24 * 3600;

export function chooseLanguage(form: Form, { publicUrl }: Pick<WebPorts, 'publicUrl'>): Response {
  const language = LANGUAGES.find((one) => one === form.text('language')) ?? 'en';
  const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
  const cookie = `${LANGUAGE_COOKIE}=${language}; HttpOnly; SameSite=Lax; Path=/; Max-Age=${LASTS}${secure}`;
  return new Response(null, {
    status: 303,
    headers: { Location: localPath(form.optional('returnTo')), 'Set-Cookie': cookie },
  });
}

/**
 * The same for whoever is not signed in. The form bears no token: there is no session that it could
 * belong to, and a page of another site cannot send it.
 * @throws CrossOrigin, BodyTooLarge
 */
export async function chooseBeforeSignIn(
  c: Context,
  ports: Pick<WebPorts, 'publicUrl'>,
): Promise<Response> {
  mustBeSameOrigin(c);
  const text = await readText(c.req.raw, LONGEST_BODY);
  return chooseLanguage(new Form(new URLSearchParams(text)), ports);
}
