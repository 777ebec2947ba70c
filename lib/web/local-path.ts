/**
 * Where to go on after something else, as it came in an address that anybody may have written:
 * a place of this site, or home.
 *
 * Browsers take `//host` and `/\host` for another site, and drop tabs and line ends before they
 * look; so a backslash and whatever is not printable ASCII is not followed at all.
 */
const LOCAL = /^\/(?!\/)[\x21-\x5b\x5d-\x7e]{0,2000}$/;

export function localPath(text: string | undefined): string {
  // Who has signed in has no more to do there, and would be sent to the issuer in a ring.
  const isFine = text !== undefined && LOCAL.test(text) && !/^\/sign-(in|out)\b/.test(text);
  return isFine ? text : '/';
}
