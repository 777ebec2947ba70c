/** What holds for every answer: the host it was asked of, and what browsers may do with it. */
import type { MiddlewareHandler } from 'hono';
import { quoted } from '../core/quoted.js';
import { sentence } from '../core/sentence.js';
import { hostOf, SERVED } from './auth.js';
import { Misdirected } from './refusals.js';

/** No script but our one file, no frame, nothing from elsewhere; forms go back to us alone. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': POLICY,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
};

/** A page elsewhere whose name was pointed at us would else be of one origin with us. */
export function servedHosts(hosts: readonly string[]): MiddlewareHandler {
  const served = new Set(hosts.map((host) => host.toLowerCase()));
  return async (c, next) => {
    const host = hostOf(c.req.raw);
    if (!served.has(host)) {
      throw new Misdirected(
        sentence`Nothing is served as ${quoted(host)}. Use ${hosts[0] as string}.`,
      );
    }
    c.set(SERVED, served);
    await next();
  };
}
