/**
 * Signing out: the session ends where it is kept, and then the browser loses its cookie. The
 * answer is a page of ours even where it goes on to the issuer: a form may lead nowhere else.
 */
import type { Context } from 'hono';
import type { Language } from '../../engine/ports.js';
import { mustBeSameOrigin } from '../auth.js';
import { LONGEST_BODY } from '../body.js';
import { noCookie, readCookie, SESSION } from '../cookies.js';
import { csrfTokenOf } from '../csrf.js';
import { formOf } from '../forms/form.js';
import type { WebPorts } from '../ports.js';
import { signInWords } from '../words/sign-in.js';
import { SignInLink } from './issuer-pages.js';
import { page } from './layout.js';
import { languageOf } from './reader.js';

/** Here first, then at the issuer, where that is not the same. @throws CrossOrigin */
export async function signOut(c: Context, ports: WebPorts): Promise<Response> {
  mustBeSameOrigin(c);
  const session = await readCookie(c, SESSION, ports);
  // Whose session is over already, in another window, is not told that the form is a stranger's.
  if (session !== undefined) await formOf(c, csrfTokenOf(session), LONGEST_BODY);
  const goTo = session === undefined ? undefined : await ports.endSession(session);
  const headers = { 'Set-Cookie': noCookie(SESSION, ports) };
  const language = languageOf(c);
  return page(
    { title: signInWords[language].signedOut, language, goTo, headers },
    <Again goTo={goTo} language={language} hasIssuer={ports.signIn !== undefined} />,
  );
}

interface AgainProps {
  readonly goTo: string | undefined;
  readonly language: Language;
  readonly hasIssuer: boolean;
}

/** How to go on from here. */
function Again({ goTo, language, hasIssuer }: AgainProps) {
  const { signOutThere, signInAgain, link } = signInWords[language];
  if (goTo !== undefined) {
    return (
      <p>
        <a href={goTo}>{signOutThere[0]}</a>
        {signOutThere[1]}
      </p>
    );
  }
  if (hasIssuer) return <SignInLink returnTo="/" text={signInAgain} />;
  return (
    <p>
      {link[0]}
      <code>tocsin serve</code>
      {link[1]}
    </p>
  );
}
