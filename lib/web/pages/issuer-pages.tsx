/** What is said on the way to the issuer and back, and after signing out. */
import type { Language } from '../../engine/ports.js';
import { ROLES } from '../../engine/tokens.js';
import { csrfTokenOf } from '../csrf.js';
import type { SignedIn } from '../ports.js';
import { signInWords } from '../words/sign-in.js';
import { page } from './layout.js';

interface LinkProps {
  readonly returnTo: string;
  readonly text: string;
}

/** A link, for a form may lead nowhere but to us, and this one leads on to the issuer. */
export function SignInLink({ returnTo, text }: LinkProps) {
  const query = returnTo === '/' ? '' : `?returnTo=${encodeURIComponent(returnTo)}`;
  return (
    <p>
      <a href={`/sign-in${query}`}>{text}</a>
    </p>
  );
}

export async function goOnPage(goTo: string, language: Language): Promise<Response> {
  const words = signInWords[language];
  return page(
    { title: words.signedIn, language, goTo },
    <p>
      <a href={goTo}>{words.goOn}</a>
    </p>,
  );
}

/** They are signed in all the same, so that they can sign out and come as somebody else. */
export async function noRolePage(
  { actor, session }: SignedIn,
  language: Language,
): Promise<Response> {
  const words = signInWords[language];
  return page(
    {
      title: words.noRole,
      language,
      status: 403,
      viewer: { ...actor, csrf: csrfTokenOf(session) },
    },
    <p>{words.noRoleText(actor.name, ROLES)}</p>,
  );
}

export async function awayPage(returnTo: string, language: Language): Promise<Response> {
  const words = signInWords[language];
  return page(
    { title: words.away, language, status: 503 },
    <>
      <p>{words.awayText}</p>
      <SignInLink returnTo={returnTo} text={words.tryAgain} />
    </>,
  );
}

/** What the issuer wrote is not repeated: anybody may have written the address. */
export async function refusedPage(
  error: string | null | undefined,
  language: Language,
): Promise<Response> {
  const words = signInWords[language];
  return page(
    { title: words.notSignedIn, language, status: 401 },
    <>
      <p>{error === 'access_denied' ? words.cancelled : words.tooLate}</p>
      <SignInLink returnTo="/" text={words.tryAgain} />
    </>,
  );
}
