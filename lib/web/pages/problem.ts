/** A problem as a page: the same words as the document, for a person in a browser. */
import { html } from 'hono/html';
import type { Problem } from '../problems.js';
import { page } from './layout.js';

export function problemPage({ document, headers }: Problem): Promise<Response> {
  const { title, detail, status, type } = document;
  return page(
    { title, status, headers },
    html`<p>${detail}</p><p><a href="${type}">What this means</a></p>`,
  );
}
