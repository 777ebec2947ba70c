/**
 * The cookies that tell us who comes: no script reads them, and each is signed, so that a guess
 * costs no look at what is kept. Here alone they are written, and here alone they are read.
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
 * @throws StorageUnavailable where the key was never read and cannot be
 */
export async function readCookie(
  c: Context,
  kind: Kind,
  ports: Signing,
): Promise<string | undefined> {
  if (!hasCookie(c, kind)) return undefined;
  return (await getSignedCookie(c, await secretOf(kind, ports), kind.name)) || undefined;
}

/** The value of `Set-Cookie` that gives one. */
export async function signedCookie(kind: Kind, value: string, ports: Signing): Promise<string> {
  const attributes = attributesOf(kind, ports);
  return generateSignedCookie(kind.name, value, await secretOf(kind, ports), attributes);
}

/** The value of `Set-Cookie` that takes one away. */
export function noCookie(kind: Kind, ports: Pick<Signing, 'publicUrl'>): string {
  return generateCookie(kind.name, '', { ...attributesOf(kind, ports), maxAge: 0 });
}

/** Each kind has a key of its own: what was signed as one is nothing as another. */
async function secretOf({ name }: Kind, { cookieKey }: Signing): Promise<string> {
  return `${name} ${await cookieKey()}`;
}

function attributesOf({ name: _, ...kind }: Kind, { publicUrl }: Pick<Signing, 'publicUrl'>) {
  return { ...kind, httpOnly: true, secure: publicUrl.startsWith('https:') };
}
