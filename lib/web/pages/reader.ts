/** Who reads a page: their rights, their language and their zone. */
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Notice } from '../../engine/notices.js';
import type { Actor, AllSettings, Language, Person } from '../../engine/ports.js';
import { csrfTokenOf } from '../csrf.js';
import { localPath } from '../local-path.js';
import { noticesFrom } from '../notices.js';
import type { WebPorts } from '../ports.js';
import { LANGUAGES } from '../words/catalogue.js';

export interface Reader extends Actor {
  readonly language: Language;
  /** Their own zone, an IANA name; absent: they are not among the people, and none is guessed. */
  readonly zone?: string;
  /** Whether they can end their session there. */
  readonly signsOut: boolean;
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
}

/** The cookie in which a language that was chosen is kept. */
export const LANGUAGE_COOKIE = 'tocsin-language';

export async function readerOf(c: Context, by: Actor, ports: WebPorts): Promise<Reader> {
  const [settings, notices] = await Promise.all([ports.settings.read(), noticesFrom(ports)]);
  const person = personOf(by, settings);
  return {
    ...by,
    language: languageOf(c, person),
    ...(person && { zone: person.zone }),
    signsOut: ports.signIn !== undefined,
    isOperator: ports.signIn === undefined && by.roles.length === 5,
    notices,
    csrf: csrfTokenOf(c),
    path: localPath(`${c.req.path}${new URL(c.req.url).search}`),
    hasOutbox: ports.outbox !== undefined,
  };
}

/** Who acts, without what only their pages need: this is what the record shows. */
export function actorOf({ name, roles }: Reader): Actor {
  return { name, roles };
}

/** People are known by their id, or by the address that they sign in with. */
export function personOf({ name }: Actor, { people }: AllSettings): Person | undefined {
  const lower = name.toLowerCase();
  return people.find(({ id, address }) => id === name || address.toLowerCase() === lower);
}

/** As chosen on a page; else the person's own; else what their browser asks for. */
export function languageOf(c: Context, person?: Person): Language {
  const chosen = getCookie(c, LANGUAGE_COOKIE);
  const known = LANGUAGES.find((language) => language === chosen);
  return known ?? person?.language ?? asked(c.req.header('accept-language'));
}

/** The first language that we have, in the order of the header: `ja,en;q=0.8`. */
function asked(header = ''): Language {
  const wanted = header.split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().split(';');
    const q = parameters.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find(Boolean);
    return { language: tag.slice(0, 2).toLowerCase(), q: q === undefined ? 1 : Number(q) };
  });
  const ours = wanted
    .filter(({ language, q }) => q > 0 && LANGUAGES.some((one) => one === language))
    .toSorted((a, b) => b.q - a.q);
  return (ours[0]?.language as Language | undefined) ?? 'en';
}
