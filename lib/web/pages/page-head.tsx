/** The head of every page: the way round, and who is signed in. */
import { may } from '../../engine/may.js';
import type { Language } from '../../engine/ports.js';
import { CSRF_FIELD } from '../csrf.js';
import { LANGUAGES } from '../words/catalogue.js';
import { saidWords } from '../words/said.js';
import { shellWords } from '../words/shell.js';
import type { Viewer } from './layout.js';

/** Where one can go from here; what one may not do is not offered. */
export function Way({
  viewer,
  language,
}: {
  readonly viewer: Viewer;
  readonly language: Language;
}) {
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

/** Who is signed in, in which language they read, and the way out. */
export function Who({
  viewer,
  language,
}: {
  readonly viewer: Viewer;
  readonly language: Language;
}) {
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
  /** What the forms of a session hold; absent where nobody is signed in. */
  readonly csrf?: string;
  readonly language: Language;
  /** The page to come back to. */
  readonly path: string;
}

/** The other languages to read in. */
export function LanguageForm({ csrf, language, path }: LanguageFormProps) {
  const action = csrf === undefined ? '/sign-in/language' : '/language';
  return (
    <form method="post" action={action} aria-label={shellWords[language].language}>
      {csrf === undefined ? '' : <input type="hidden" name={CSRF_FIELD} value={csrf} />}
      <input type="hidden" name="returnTo" value={path} />
      {LANGUAGES.filter((one) => one !== language).map((one) => (
        <button type="submit" name="language" value={one} lang={one}>
          {NAMES[one]}
        </button>
      ))}
    </form>
  );
}
