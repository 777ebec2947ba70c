/**
 * The whole run, step by step; the first thing that is not as it must be ends it, and the drill
 * is closed whatever happened.
 */
import type { Entity } from '../../bin/api.js';
import { ServerProblem } from '../../bin/client.js';
import { path } from '../../bin/commands/asking.js';
import type { Policy } from '../../lib/core/plan.js';
import { closeDrill, type Registration, register } from './begin-and-end.js';
import { checkHealth, checkToken, saidBy } from './door.js';
import { Drill } from './drill.js';
import { Expected } from './expected.js';
import { Live } from './live.js';
import type { Options } from './options.js';
import { paceOf } from './pace.js';
import type { Report } from './report.js';
import { Interrupted, Service } from './service.js';
import { contactsAt } from './story.js';
import { Unmet } from './unmet.js';

/** What the shell is told: as it must be, not so, or interrupted (128 + SIGINT). */
export type Status = 0 | 1 | 130;

export async function accept(
  options: Options,
  report: Report,
  interrupted: AbortSignal,
): Promise<Status> {
  // Unique among all runs, so that its keys are nobody else's.
  const run = `acceptance-${crypto.randomUUID()}`;
  const service = new Service(options.url, options.token, interrupted);
  const registration: Registration = { key: `${run}-register`, id: undefined, isAsked: false };
  let status = await outcome(() => goThrough(options, run, registration, service, report), report);
  // Ctrl-C ends the run, and not its cleaning up.
  const undisturbed = service.withSignal(new AbortController().signal);
  const isClosed = await outcome(
    () => closeDrill(registration, undisturbed, options, report),
    report,
  );
  if (status === 0) status = isClosed;
  if (status === 0) {
    report.table();
    report.passed('Accepted: all is as it must be');
  }
  return status;
}

async function goThrough(
  options: Options,
  run: string,
  registration: Registration,
  service: Service,
  report: Report,
): Promise<void> {
  const { withoutMail, speed, url, to } = options;
  const pace = paceOf(speed, url);
  if (withoutMail) report.warn('MAILS ARE NOT CHECKED: whether anybody is told is left open.');
  await checkHealth(service, withoutMail, report);
  await checkToken(service, run, report);
  const expected = new Expected(service);
  await expected.refresh();
  const id = await register(registration, options, service, expected, report);
  const policy = await policyOf(service);
  const drill = new Drill(id, service, expected, pace);
  const people = contactsAt(to);
  const live = new Live({
    run,
    service,
    drill,
    expected,
    pace,
    people,
    policy,
    withoutMail,
    report,
  });
  await live.throughTheStory();
}

/** The policy that decides on the drill's alerts: that of the entity it is registered for. */
async function policyOf(service: Service): Promise<Policy> {
  const { policy: name = 'default' } = await service.get<Entity>('/api/entities/default');
  const { policy } = await service.get<{ readonly policy: Policy }>(path`/api/policies/${name}`);
  // No clock is longer than the last ladder, which JSON writes as null.
  const ladders = policy.ladders.map((ladder) => {
    return { ...ladder, upToHours: ladder.upToHours ?? Number.MAX_SAFE_INTEGER };
  });
  return { ...policy, ladders };
}

/** @returns how it ended; what went wrong is said */
async function outcome(work: () => Promise<void>, report: Report): Promise<Status> {
  try {
    await work();
    return 0;
  } catch (error) {
    if (error instanceof Interrupted) {
      report.failed('Interrupted');
      return 130;
    }
    tell(error, report);
    return 1;
  }
}

function tell(error: unknown, report: Report): void {
  if (error instanceof Unmet) {
    report.failed(error.what);
    report.note(`expected: ${error.expected}`);
    report.note(`seen:     ${error.seen}`);
  } else if (error instanceof ServerProblem) {
    report.failed('The server refused what it must allow');
    report.note(`seen:     ${saidBy(error)}`);
  } else {
    // An answer of a shape that nobody foresaw; the drill must be closed all the same.
    report.failed('The run broke');
    report.note(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
