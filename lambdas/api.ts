/**
 * The API and the pages, behind API Gateway: one app, a request in, a response out. Callers come
 * with a token of ours or an access token of the company's issuer, readers with a session.
 */
import { randomBytes } from 'node:crypto';
import { handle, type LambdaEvent } from 'hono/aws-lambda';
import { cookieKeysOn } from '../lib/adapters/aws/cookie-key.js';
import { mailNotices, savedMailAccount } from '../lib/adapters/aws/mail-account.js';
import { draftsOn, notesOn } from '../lib/adapters/aws/privileged.js';
import { sessionsOn } from '../lib/adapters/aws/sessions.js';
import { tokensOn } from '../lib/adapters/aws/tokens.js';
import { cookieKeyFrom } from '../lib/engine/cookie-key.js';
import { verifySession } from '../lib/engine/sessions.js';
import { verifyToken } from '../lib/engine/tokens.js';
import { createApp } from '../lib/web/app.js';
import { answers } from '../lib/web/machine.js';
import packageFile from '../package.json' with { type: 'json' };
import { environment } from './shared/environment.js';
import { ports, table } from './shared/ports.js';
import { observed } from './shared/telemetry.js';

/** Lambda answers with 6 MB, of which Base64 takes a quarter; some is left for headers. */
const LARGEST_FILE = 4_500_000;

const tokens = tokensOn(table);
const sessions = sessionsOn(table);
const random = (bytes: number) => randomBytes(bytes);
const { publicUrl } = environment;
// What is missing is told by the first call, and not by whoever signs in first.
void [environment.issuer, environment.clientId];

/** Loaded for those who need it: most come with a token of ours, or with a session. */
const issuer = () => import('./shared/oidc.js').then(({ oidc }) => oidc);

const app = createApp({
  ...ports,
  tokens,
  notes: notesOn(table),
  drafts: draftsOn(table),
  random,
  authenticate: async (token) =>
    (await verifyToken(token, { tokens, now: ports.now })) ?? (await issuer()).authenticate(token),
  redeem: async () => undefined, // a one-time link is for one machine
  session: (session) => verifySession(session, { sessions, now: ports.now }),
  endSession: async (session) => (await issuer()).endSession(session),
  cookieKey: cookieKeyFrom({ cookieKeys: cookieKeysOn(table), random, now: ports.now }),
  signIn: {
    begin: async (returnTo) => (await issuer()).signIn.begin(returnTo),
    finish: async (url, cookie) => (await issuer()).signIn.finish(url, cookie),
  },
  version: packageFile.version,
  largestFile: LARGEST_FILE,
  hosts: [new URL(publicUrl).host, ...environment.hosts],
  publicUrl,
  notices,
  clientOf: (environmentOfCall) => sourceOf((environmentOfCall as { event?: LambdaEvent }).event),
  health: async () => ({
    versions: { tocsin: packageFile.version, node: process.versions.node },
    table: await answers(() => table.get({ pk: 'HEALTH', sk: 'HEALTH' })),
    clocks: true, // Step Functions says nothing of itself; the watchman's alarm does
    mailer: await mailGoes().catch(() => false),
  }),
});

export const handler = observed(handle(app));

/** Who is at the other end, as API Gateway saw it. */
function sourceOf(event: LambdaEvent | undefined): string {
  const context = event?.requestContext as { http?: { sourceIp?: string } } | undefined;
  return context?.http?.sourceIp ?? 'anybody';
}

/** Why mail would not arrive, as the watchman last saw it. */
async function notices() {
  return mailNotices(await savedMailAccount(table));
}

/** An unsigned mail goes, wherever it lands. */
async function mailGoes(): Promise<boolean> {
  return (await notices()).every((notice) => notice === 'mail-unsigned');
}
