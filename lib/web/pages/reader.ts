/** Who reads a page: their rights, their language and their zone. */
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Notice } from '../../engine/notices.js';
import type { Actor, AllSettings, Language, Person } from '../../engine/ports.js';
import { languageAsked } from '../accepted.js';
import type { Gate, Viewing } from '../auth.js';
import { csrfTokenOf } from '../csrf.js';
import { localPath } from '../local-path.js';
import { noticesFrom } from '../notices.js';
import type { WebPorts } from '../ports.js';
import { LANGUAGES } from '../words/catalogue.js';

export interface Reader extends Actor {
  readonly language: Language;
  /** Their own zone, an IANA name; absent: they are not among the people, and none is guessed. */
  readonly zone?: string;
  /** One operator holds every role: no separation of duties. */
  readonly isOperator: boolean;
  /** What they must know before anything else. */
  readonly notices: readonly Notice[];
  /** Stands in every form of theirs. */
  readonly csrf: string;
  /** The page that they are on. */
  readonly path: string;
  /** Mails stay on this machine, and can be read there. */
  readonly hasOutbox: boolean;
  /** As they were when this request asked for them: a page that only shows need not ask again. */
  readonly settings: AllSettings;
}

/** The cookie in which a language that was chosen is kept. */
export const LANGUAGE_COOKIE = 'tocsin-language';

export async function readerOf(
  c: Context,
  { actor: by, session }: Viewing,
  ports: WebPorts,
): Promise<Reader> {
  const [settings, notices] = await Promise.all([settingsFor(c, ports), noticesFrom(ports)]);
  const person = personOf(by, settings);
  return {
    ...by,
    language: languageOf(c, person),
    ...(person && { zone: person.zone }),
    isOperator: ports.signIn === undefined && by.roles.length === 5,
    notices,
    csrf: csrfTokenOf(session),
    path: localPath(`${c.req.path}${new URL(c.req.url).search}`),
    hasOutbox: ports.outbox !== undefined,
    settings,
  };
}

/** Where a request keeps the settings, once they were asked for. */
const SETTINGS = 'settings';

function settingsFor(c: Context, { settings }: Pick<WebPorts, 'settings'>): Promise<AllSettings> {
  const asked: Promise<AllSettings> = c.get(SETTINGS) ?? settings.read();
  c.set(SETTINGS, asked);
  return asked;
}

/** Who acts, without what only their pages need: this is what the record shows. */
export function actorOf({ name, roles }: Reader): Actor {
  return { name, roles };
}

/** Who of the people it is: they are known by their id, or by the address that they sign in with. */
export function personOf(
  { name }: Pick<Actor, 'name'>,
  { people }: Pick<AllSettings, 'people'>,
): Person | undefined {
  const lower = name.toLowerCase();
  return people.find(({ id, address }) => id === name || address.toLowerCase() === lower);
}

/** As chosen on a page; else the person's own; else what their browser asks for. */
export function languageOf(c: Context, person?: Person): Language {
  const chosen = getCookie(c, LANGUAGE_COOKIE);
  const known = LANGUAGES.find((language) => language === chosen);
  return known ?? person?.language ?? languageAsked(c.req.header('accept-language'));
}

/**
 * The language of whoever is told something by a page that has no reader: their own where they
 * are signed in. Where that cannot be found out, they are told all the same.
 */
export async function languageToTell(c: Context, gate: Gate, ports: WebPorts): Promise<Language> {
  try {
    const viewing = await gate.viewer(c);
    return languageOf(c, viewing && personOf(viewing.actor, await settingsFor(c, ports)));
  } catch {
    return languageOf(c);
  }
}
