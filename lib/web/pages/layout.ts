/** What every page has: a head, a way home, and text that is always escaped. */
import { html } from 'hono/html';
import { type Notice, noticeText } from '../../engine/notices.js';
import type { Actor } from '../../engine/ports.js';

export type Html = ReturnType<typeof html>;

/** Who looks at a page. */
export interface Viewer extends Actor {
  /** Whether they can end their session there. */
  readonly signsOut?: boolean;
  /** What they must know before anything else. */
  readonly notices?: readonly Notice[];
}

export interface PageOptions {
  readonly title: string;
  /** Who is signed in. */
  readonly viewer?: Viewer | undefined;
  readonly status?: number;
  /** Where the browser goes on to by itself. */
  readonly goTo?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

const SIGN_OUT = html` <form method="post" action="/sign-out"><button type="submit">Sign out</button></form>`;

/** A whole page as a response. */
export async function page(
  { title, viewer, status = 200, goTo, headers }: PageOptions,
  body: Html,
): Promise<Response> {
  const text = await html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Tocsin</title>
<link rel="stylesheet" href="/style.css">${goTo === undefined ? '' : html`\n<meta http-equiv="refresh" content="0; url=${goTo}">`}
</head>
<body>
<header><a href="/">Tocsin</a>${viewer ? html` <span>${viewer.name}, ${viewer.roles.join(', ')}</span>${viewer.signsOut ? SIGN_OUT : ''}` : ''}</header>
${(viewer?.notices ?? []).map((notice) => html`<p class="notice" role="alert"><span aria-hidden="true">▲</span> ${noticeText(notice)}</p>\n`)}<main>
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
