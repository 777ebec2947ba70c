/** What every page has: a head, a way home, and text that is always escaped. */
import { html } from 'hono/html';
import type { Actor } from '../../engine/ports.js';

export type Html = ReturnType<typeof html>;

export interface PageOptions {
  readonly title: string;
  /** Who is signed in. */
  readonly viewer?: Actor | undefined;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A whole page as a response. */
export async function page(
  { title, viewer, status = 200, headers }: PageOptions,
  body: Html,
): Promise<Response> {
  const text = await html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Tocsin</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header><a href="/">Tocsin</a>${viewer ? html` <span>${viewer.name}, ${viewer.roles.join(', ')}</span>` : ''}</header>
<main>
<h1>${title}</h1>
${body}
</main>
<footer>Tocsin files nothing and gives no legal advice. It models the readings it names, and no others.</footer>
</body>
</html>
`;
  return new Response(text.toString(), {
    status,
    headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' },
  });
}

/** A table, or a sentence where it would be empty. */
export function table(
  heads: readonly string[],
  rows: readonly (readonly (string | Html)[])[],
  otherwise: string,
): Html {
  if (rows.length === 0) return html`<p>${otherwise}</p>`;
  return html`<table>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>\n`)}</tbody>
</table>`;
}

export function linkTo(what: 'incidents' | 'alerts', id: string, text: string): Html {
  return html`<a href="/${what}/${encodeURIComponent(id)}">${text}</a>`;
}
