/** The cookies that we set: no script reads them. */
import { SIGN_IN_MINUTES } from '../engine/sessions.js';

/** Whose session a page is asked for in. */
export const COOKIE = 'tocsin';

/** What somebody began who is on their way to the issuer and back. */
export const SIGN_IN_COOKIE = 'tocsin-sign-in';

/** The cookie of a session: no other site sends it. */
export function sessionCookie(session: string, publicUrl: string): string {
  return `${COOKIE}=${fitting(session)}; HttpOnly; SameSite=Strict; Path=/${secure(publicUrl)}`;
}

/** Takes a session that is over from the browser. */
export const NO_SESSION = `${COOKIE}=; HttpOnly; SameSite=Strict; Path=/; Max-Age=0`;

/** It must come back from the issuer's site, so a link from elsewhere sends it: to one path. */
export function signInCookie(value: string, publicUrl: string): string {
  const lasts = `Max-Age=${SIGN_IN_MINUTES * 60}`;
  return `${SIGN_IN_COOKIE}=${fitting(value)}; HttpOnly; SameSite=Lax; Path=/sign-in; ${lasts}${secure(publicUrl)}`;
}

export const NO_SIGN_IN = `${SIGN_IN_COOKIE}=; HttpOnly; SameSite=Lax; Path=/sign-in; Max-Age=0`;

function fitting(value: string): string {
  if (/^[!#$%&'*+.^_`|~0-9A-Za-z=/-]+$/.test(value)) return value;
  throw new TypeError('A session must fit into a cookie');
}

function secure(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '; Secure' : '';
}
