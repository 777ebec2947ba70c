/** The drill's first call and its last: registered twice under one key, closed whatever happened. */
import type { IncidentAnswer, RegisteredAnswer } from '../../bin/api.js';
import { ServerProblem } from '../../bin/client.js';
import { path } from '../../bin/commands/asking.js';
import type { Expected } from './expected.js';
import type { Options } from './options.js';
import { paceOf } from './pace.js';
import type { Report } from './report.js';
import type { Reply, Service } from './service.js';
import { AT_THE_LATEST, contactsAt, END, KNOWN, PROFILE, REGIMES, START, ZONE } from './story.js';
import { must } from './unmet.js';

/** What is known of the drill's registration: enough to find it again, and close it. */
export interface Registration {
  readonly key: string;
  id: string | undefined;
  /** Its call went out; whether it arrived, its answer or its key tells. */
  isAsked: boolean;
}

function ask(
  { key }: Registration,
  { speed, to }: Options,
  service: Service,
): Promise<Reply<RegisteredAnswer>> {
  const order = {
    title: 'Acceptance: ransomware at a listed company',
    zone: ZONE,
    regimes: REGIMES,
    profile: PROFILE,
    facts: KNOWN,
    drill: { speed, start: START, end: AT_THE_LATEST, contacts: contactsAt(to) },
  };
  return service.post<RegisteredAnswer>('/api/incidents', order, key);
}

/** @throws Unmet */
export async function register(
  registration: Registration,
  options: Options,
  service: Service,
  expected: Expected,
  report: Report,
): Promise<string> {
  registration.isAsked = true;
  const {
    status,
    body: first,
    replayed: isLater,
  } = await ask(registration, options, service).catch((error) => {
    if (error instanceof ServerProblem) registration.isAsked = false; // refused: nothing is there
    throw error;
  });
  registration.id = first.id;
  must(status === 201, 'The registration', '201', String(status));
  // Answered on a second try, it tells how things stand by then, and not when that is.
  if (!isLater) await expected.compare(first.milestones, first, START);
  report.passed(`Registered: ${first.id}, ${REGIMES.join(' and ')}, from ${START} to ${END}`);
  report.note('A week without holidays and without a change of clocks on either side.');
  const { body: second, replayed } = await ask(registration, options, service);
  must(second.id === first.id, 'The same call under the same key', first.id, second.id);
  must(replayed, 'The same call under the same key', 'Idempotent-Replay: true', 'no such header');
  report.passed('Registered again under the same key: the same incident came back');
  report.checked('registration', 'once, however often it is sent');
  return first.id;
}

/** An append-only record is never deleted: the drill stays, closed and with the reason. */
const REASON = 'The acceptance run is over; the record stays.';

/**
 * Closes the drill, if there is one, and waits until its clocks have ended.
 * @throws Unmet
 */
export async function closeDrill(
  registration: Registration,
  service: Service,
  options: Options,
  report: Report,
): Promise<void> {
  if (!registration.isAsked) return;
  // Interrupted before its answer came: the key finds it, or registers what is closed at once.
  registration.id ??= (await ask(registration, options, service)).body.id;
  const { id, key } = registration;
  let isEnded = false;
  try {
    await service.post(path`/api/incidents/${id}/close`, { reason: REASON }, `${key}-close`);
  } catch (error) {
    if (!(error instanceof ServerProblem) || error.status !== 409) throw error; // closed already
  }
  const { patience, betweenLooks } = paceOf(options.speed, options.url);
  const end = performance.now() + patience;
  while (!isEnded) {
    const { closed, clocks } = await service.get<IncidentAnswer>(path`/api/incidents/${id}`);
    must(closed !== null, 'The drill', 'closed', 'open');
    isEnded = clocks.length > 0 && clocks.every(({ ended }) => ended);
    const what = `clocks that have ended, within ${patience / 1000} s`;
    must(isEnded || performance.now() < end, 'The closed drill', what, clocks);
    if (!isEnded) await service.pause(betweenLooks);
  }
  report.passed(`Cleaned up: ${id} is closed, its clocks have ended; its record stays`);
  report.checked('the end', 'the closed drill has no clock that runs');
}
