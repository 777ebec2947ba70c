/** Before anything is written: whether the server is well, and whether the token may do it all. */
import { ServerProblem } from '../../bin/client.js';
import { Temporal } from '../../lib/core/model.js';
import type { Report } from './report.js';
import type { Service } from './service.js';
import { inShort, must, Unmet } from './unmet.js';

interface Health {
  readonly versions?: Readonly<Record<string, string>>;
  readonly table?: boolean;
  readonly clocks?: boolean;
  readonly mailer?: boolean;
}

/** What `npm run acceptance` stops with where mail would not arrive. */
export const NO_MAIL =
  'No mail would arrive. On AWS: SES keeps the account in its sandbox, the sender is not ' +
  'confirmed, or the watchman has not looked yet (he does every five minutes). Ask SES for ' +
  'production access and confirm the sender, or give --without-mail';

/** @throws Unmet */
export async function checkHealth(
  service: Service,
  withoutMail: boolean,
  report: Report,
): Promise<void> {
  const health = (await service.health()) as Health;
  const { versions = {}, table, clocks, mailer } = health;
  must(table === true, 'GET /health', 'a table that answers', health);
  must(clocks === true, 'GET /health', 'clocks that run', health);
  if (mailer !== true && !withoutMail) throw new Unmet(NO_MAIL, 'a mailer that answers', 'none');
  const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  report.passed(`Health: it answers (${named.join(', ')})`);
  report.checked('health', 'table and clocks answer');
}

const TOKEN =
  'Make one that may: tocsin token --role grc,counsel --name acceptance (on AWS with --table)';

/**
 * Holds the token against what the drill needs. Each question is a registration that cannot be,
 * for its only fact lies in the future: whoever may not record its kind is refused for that
 * first, and nothing is written either way.
 * @throws Unmet
 */
export async function checkToken(service: Service, run: string, report: Report): Promise<void> {
  try {
    await service.get('/api/incidents?limit=1');
  } catch (error) {
    if (!(error instanceof ServerProblem) || ![401, 403].includes(error.status)) throw error;
    throw new Unmet('The token', `one that the server knows. ${TOKEN}`, saidBy(error));
  }
  for (const kind of ['awareness', 'materiality-determination']) {
    await mustBeAllowed(kind, service, `${run}-may-${kind}`);
  }
  report.passed('Token: it may register, record facts, and decide as counsel');
  await mustRefuseStranger(service);
  report.passed('Token: a made-up one is refused (401)');
  report.checked('token', 'may do all of this; a made-up one is refused');
}

async function mustBeAllowed(kind: string, service: Service, key: string): Promise<void> {
  const at = Temporal.Now.instant()
    .add({ hours: 24 * 365 })
    .toString();
  const fact = { kind, at, ...(kind === 'materiality-determination' && { material: true }) };
  const title = 'Acceptance: what the token may do';
  const order = { title, zone: 'Etc/UTC', regimes: ['us-sec-8k'], facts: [fact] };
  let id: string;
  try {
    ({ id } = (await service.post<{ readonly id: string }>('/api/incidents', order, key)).body);
  } catch (error) {
    if (!(error instanceof ServerProblem)) throw error;
    if (error.document.type === '/errors/in-the-future') return; // it may: only the time is wrong
    throw new Unmet(`The token may not record ${kind}`, TOKEN, saidBy(error));
  }
  const reason = 'Acceptance: a fact of the future must be refused';
  await service.post(`/api/incidents/${encodeURIComponent(id)}/close`, { reason }, `${key}-undo`);
  throw new Unmet('A fact of the future', 'that it is refused', `the incident ${id}, now closed`);
}

/** No call without a role is answered. */
async function mustRefuseStranger(service: Service): Promise<void> {
  const stranger = service.as(`tocsin_${'acceptance'.repeat(4)}`);
  try {
    await stranger.get('/api/incidents?limit=1');
  } catch (error) {
    if (error instanceof ServerProblem && error.status === 401) return;
    throw new Unmet('A made-up token', '401', saidBy(error));
  }
  throw new Unmet('A made-up token', '401', 'an answer');
}

export function saidBy(error: unknown): string {
  if (!(error instanceof ServerProblem)) return String(error);
  const { type, errors } = error.document;
  const places = errors ? ` ${inShort(errors)}` : '';
  return `${error.status}${type ? ` ${type}` : ''}: ${error.message}${places}`;
}
