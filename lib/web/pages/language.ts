/** A reader chooses the language of the pages, and goes back to the page that they were on. */

import type { Form } from '../forms/form.js';
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
