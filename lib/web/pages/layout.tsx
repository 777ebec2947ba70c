/** What every page has: a head, the way round, and text that is always escaped. */
import type { Child } from 'hono/jsx';
import type { Temporal } from '../../core/model.js';
import { noticeText } from '../../engine/notices.js';
import type { Actor, Language } from '../../engine/ports.js';
import type { Html } from '../components/html.js';
import { CSRF_FIELD } from '../csrf.js';
import { shellWords } from '../words/shell.js';
import { Way, Who } from './page-head.js';
import type { Reader } from './reader.js';

/** Who looks at a page; of somebody who may see nothing yet, little is known. */
export type Viewer = Actor & Partial<Reader>;

export interface PageOptions {
  readonly title: string;
  /** Who is signed in. */
  readonly viewer?: Viewer | undefined;
  /** In what the page is written, where nobody is signed in; English unless told otherwise. */
  readonly language?: Language;
  readonly status?: number;
  /** Where the browser goes on to by itself. */
  readonly goTo?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  /** Seconds after which the page looks whether it is still as it was: `script.ts`. */
  readonly refresh?: number;
  /** The time there, where it is another than the machine's: countdowns of a drill run by it. */
  readonly time?: { readonly now: Temporal.Instant; readonly speed: number } | undefined;
}

/** A whole page as a response. */
export async function page(options: PageOptions, body: Html): Promise<Response> {
  const { status = 200, headers } = options;
  const text = `<!doctype html>\n${<Page {...options}>{body}</Page>}\n`;
  return new Response(text, {
    status,
    headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' },
  });
}

function Page({
  title,
  viewer,
  language = viewer?.language ?? 'en',
  goTo,
  refresh,
  time,
  children,
}: PageOptions & { readonly children?: Child }) {
  const words = shellWords[language];
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · Tocsin`}</title>
        <link rel="stylesheet" href="/style.css" />
        <script src="/script.js" defer />
        {goTo === undefined ? '' : <meta http-equiv="refresh" content={`0; url=${goTo}`} />}
      </head>
      <body data-refresh={refresh}>
        <a class="skip" href="#content">
          {words.skip}
        </a>
        <header>
          <a class="name" href="/">
            Tocsin
          </a>
          {viewer?.roles.length ? <Way viewer={viewer} language={language} /> : ''}
          {viewer ? <Who viewer={viewer} language={language} /> : ''}
        </header>
        {(viewer?.notices ?? []).map((notice) => (
          <p class="notice" role="alert">
            <span aria-hidden="true">▲</span> {noticeText(notice, language)}
          </p>
        ))}
        <main id="content" data-now={time?.now.epochMilliseconds} data-speed={time?.speed}>
          <h1>{title}</h1>
          {children}
        </main>
        <footer>
          {viewer?.isOperator ? <p>{words.oneOperator}</p> : ''}
          <p>{words.foot}</p>
          {viewer?.roles.length ? (
            <p>
              <a href="/developers">{words.api}</a>
            </p>
          ) : (
            ''
          )}
        </footer>
      </body>
    </html>
  );
}

/** The field that every form of a reader has. */
export function Csrf({ reader }: { readonly reader: Pick<Reader, 'csrf'> }) {
  return <input type="hidden" name={CSRF_FIELD} value={reader.csrf} />;
}
