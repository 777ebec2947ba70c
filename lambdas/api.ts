/**
 * The API and the pages, behind API Gateway: one app, a request in, a response out. Callers come
 * with a token of ours or an access token of the company's issuer, readers with a session.
 */
import { randomBytes } from 'node:crypto';
import { handle, type LambdaEvent } from 'hono/aws-lambda';
import { mailNotices, savedMailAccount } from '../lib/adapters/aws/mail-account.js';
import { sessionsOn } from '../lib/adapters/aws/sessions.js';
import { tokensOn } from '../lib/adapters/aws/tokens.js';
import { oidcFor } from '../lib/adapters/oidc/issuer.js';
import { verifyToken } from '../lib/engine/tokens.js';
import { createApp } from '../lib/web/app.js';
import packageFile from '../package.json' with { type: 'json' };
import { environment } from './shared/environment.js';
import { ports, table } from './shared/ports.js';
import { log, observed } from './shared/telemetry.js';

const tokens = tokensOn(table);
const random = (bytes: number) => randomBytes(bytes);
const { publicUrl } = environment;

const oidc = oidcFor({
  issuer: environment.issuer,
  clientId: environment.clientId,
  audience: environment.audience,
  rolesClaim: environment.rolesClaim,
  signInDomain: environment.signInDomain,
  publicUrl,
  sessions: sessionsOn(table),
  random,
  now: ports.now.machine,
  log,
});

const app = createApp({
  ...ports,
  tokens,
  random,
  authenticate: async (token) =>
    (await verifyToken(token, { tokens, now: ports.now })) ?? (await oidc.authenticate(token)),
  redeem: async () => undefined, // a one-time link is for one machine
  session: (session) => oidc.session(session),
  signIn: oidc.signIn,
  hosts: [new URL(publicUrl).host, ...environment.hosts],
  publicUrl,
  notices,
  clientOf: (environmentOfCall) => sourceOf((environmentOfCall as { event?: LambdaEvent }).event),
  health: async () => ({
    versions: { tocsin: packageFile.version, node: process.versions.node },
    table: await answers(() => table.get({ pk: 'HEALTH', sk: 'HEALTH' })),
    clocks: true, // Step Functions says nothing of itself; the watchman's alarm does
    mailer: await notices().then(
      ({ length }) => length === 0,
      () => false,
    ),
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

async function answers(ask: () => Promise<unknown>): Promise<boolean> {
  try {
    await ask();
    return true;
  } catch {
    return false;
  }
}
