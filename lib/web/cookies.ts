/**
 * The cookies that tell us who comes: no script reads them, and each is signed, so that nobody is
 * asked about a guess. Here alone they are written, and here alone they are read.
 */
import type { Context } from 'hono';
import { generateCookie, generateSignedCookie, getCookie, getSignedCookie } from 'hono/cookie';
import { SIGN_IN_MINUTES } from '../engine/sessions.js';
import type { WebPorts } from './ports.js';

type Signing = Pick<WebPorts, 'cookieKey' | 'publicUrl'>;

interface Kind {
  readonly name: string;
  readonly sameSite: 'Strict' | 'Lax';
  readonly path: string;
  /** In seconds; absent: until the browser is closed. */
  readonly maxAge?: number;
}

/** Whose session a page is asked for in: no other site sends it. */
export const SESSION: Kind = { name: 'tocsin', sameSite: 'Strict', path: '/' };

/**
 * What somebody began who is on their way to the issuer and back. It must come back from the
 * issuer's site, so a link from elsewhere sends it: to one path.
 */
export const SIGN_IN: Kind = {
  name: 'tocsin-sign-in',
  sameSite: 'Lax',
  path: '/sign-in',
  maxAge: SIGN_IN_MINUTES * 60,
};

/** Whether the browser sent such a cookie at all, good or bad. */
export function hasCookie(c: Context, { name }: Kind): boolean {
  return Boolean(getCookie(c, name));
}

/**
 * What a cookie of ours holds; `undefined` where there is none, or where it was not signed here.
 * One that does not match may have been signed with a key that is new since we read ours.
 * @throws StorageUnavailable where the key is to be read and cannot be
 */
export async function readCookie(
  c: Context,
  kind: Kind,
  ports: Signing,
): Promise<string | undefined> {
  if (!hasCookie(c, kind)) return undefined;
  const key = await ports.cookieKey();
  const value = await signedWith(key, c, kind);
  if (value !== undefined) return value;
  const present = await ports.cookieKey(key);
  return present === key ? undefined : signedWith(present, c, kind);
}

async function signedWith(key: string, c: Context, kind: Kind): Promise<string | undefined> {
  return (await getSignedCookie(c, secretOf(kind, key), kind.name)) || undefined;
}

/** The value of `Set-Cookie` that gives one. */
export async function signedCookie(kind: Kind, value: string, ports: Signing): Promise<string> {
  const attributes = attributesOf(kind, ports);
  const secret = secretOf(kind, await ports.cookieKey());
  return generateSignedCookie(kind.name, value, secret, attributes);
}

/** The value of `Set-Cookie` that takes one away. */
export function noCookie(kind: Kind, ports: Pick<Signing, 'publicUrl'>): string {
  return generateCookie(kind.name, '', { ...attributesOf(kind, ports), maxAge: 0 });
}

/** Each kind has a key of its own: what was signed as one is nothing as another. */
function secretOf({ name }: Kind, key: string): string {
  return `${name} ${key}`;
}

function attributesOf({ name: _, ...kind }: Kind, { publicUrl }: Pick<Signing, 'publicUrl'>) {
  return { ...kind, httpOnly: true, secure: publicUrl.startsWith('https:') };
}
