/** What every page has: a head, the way round, and text that is always escaped. */
import type { Child } from 'hono/jsx';
import type { Temporal } from '../../core/model.js';
import { may } from '../../engine/may.js';
import { noticeText } from '../../engine/notices.js';
import type { Actor, Language } from '../../engine/ports.js';
import { CSRF_FIELD } from '../csrf.js';
import { LANGUAGES } from '../words/catalogue.js';
import { saidWords } from '../words/said.js';
import { shellWords } from '../words/shell.js';
import type { Reader } from './reader.js';

/** A piece of a page; strings in it are escaped. */
export type Html = Child;

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

/** Where one can go from here; what one may not do is not offered. */
function Way({ viewer, language }: { readonly viewer: Viewer; readonly language: Language }) {
  const words = shellWords[language];
  const places = [
    ['/', words.board, true],
    ['/register', words.register, may(viewer.roles, 'register')],
    ['/drills', words.drills, may(viewer.roles, 'read')],
    ['/law', words.law, true],
    ['/people', words.people, may(viewer.roles, 'read')],
    ['/calendars', words.calendars, may(viewer.roles, 'read')],
    ['/outbox', words.outbox, viewer.hasOutbox === true],
    ['/limits', words.limits, true],
  ] as const;
  return (
    <nav aria-label={words.way}>
      <ul>
        {places
          .filter(([, , isOffered]) => isOffered)
          .map(([path, name]) => (
            <li>
              <a href={path}>{name}</a>
            </li>
          ))}
      </ul>
    </nav>
  );
}

function Who({ viewer, language }: { readonly viewer: Viewer; readonly language: Language }) {
  const words = shellWords[language];
  const { comma } = saidWords[language];
  return (
    <div class="who">
      <span>
        {viewer.name}
        {viewer.roles.length > 0
          ? `${comma}${viewer.roles.map((role) => words.roles[role]).join(comma)}`
          : ''}
      </span>
      {viewer.csrf === undefined || viewer.path === undefined ? (
        ''
      ) : (
        <LanguageForm csrf={viewer.csrf} language={language} path={viewer.path} />
      )}
      {viewer.csrf === undefined ? (
        ''
      ) : (
        <form method="post" action="/sign-out">
          <input type="hidden" name={CSRF_FIELD} value={viewer.csrf} />
          <button type="submit">{words.signOut}</button>
        </form>
      )}
    </div>
  );
}

const NAMES: Readonly<Record<Language, string>> = { en: 'English', ja: '日本語' };

interface LanguageFormProps {
  readonly csrf: string;
  readonly language: Language;
  readonly path: string;
}

function LanguageForm({ csrf, language, path }: LanguageFormProps) {
  return (
    <form method="post" action="/language" aria-label={shellWords[language].language}>
      <input type="hidden" name={CSRF_FIELD} value={csrf} />
      <input type="hidden" name="returnTo" value={path} />
      {LANGUAGES.filter((one) => one !== language).map((one) => (
        <button type="submit" name="language" value={one} lang={one}>
          {NAMES[one]}
        </button>
      ))}
    </form>
  );
}

/** The field that every form of a reader has. */
export function Csrf({ reader }: { readonly reader: Pick<Reader, 'csrf'> }) {
  return <input type="hidden" name={CSRF_FIELD} value={reader.csrf} />;
}

/** A table, or a sentence where it would be empty. */
export function table(
  heads: readonly string[],
  rows: readonly (readonly Html[])[],
  otherwise: string,
  style?: string,
): Html {
  if (rows.length === 0) return <p>{otherwise}</p>;
  return (
    <table class={style}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {row.map((cell) => (
              <td>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function linkTo(what: 'incidents' | 'alerts', id: string, text: string): Html {
  return <a href={`/${what}/${encodeURIComponent(id)}`}>{text}</a>;
}
