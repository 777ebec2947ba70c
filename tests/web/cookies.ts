/** Cookies as the site of these tests signs them, made in another way than the program's. */
import { createHmac } from 'node:crypto';

export const COOKIE_KEY = 'the-key-of-this-installation';

/** A cookie as a browser sends it. */
export function cookieOf(name: string, value: string, key = COOKIE_KEY): string {
  const signature = createHmac('sha256', `${name} ${key}`).update(value).digest('base64');
  return `${name}=${encodeURIComponent(`${value}.${signature}`)}`;
}

/** The session of a caller of `site.ts`. */
export const sessionCookieOf = (as: string) => cookieOf('tocsin', `session-of-${as}`);
