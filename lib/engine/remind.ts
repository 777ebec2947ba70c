/**
 * Sending what is owed. Each message is claimed, sent and marked as sent: a crash in between may
 * send it twice, never not at all. Called twice at once it sends once, for the claim decides.
 */
import { InputProblem } from '../core/errors.js';
import { Temporal } from '../core/model.js';
import { alertText } from './alert-text.js';
import { lineOf, stored } from './incident.js';
import { isHeld, LEASE } from './leases.js';
import { pauseAfter } from './pauses.js';
import { ownersOf } from './people.js';
import { type Playing, playDrill } from './play-drill.js';
import {
  type Alert,
  type AlertOutcome,
  type ClockName,
  type Lease,
  type Mail,
  MailRefused,
  type Person,
  type Ports,
} from './ports.js';
import { lastTold } from './sent-alerts.js';
import { type Looking, look, type View } from './view.js';

export interface Reminded {
  readonly sent: number;
  /** Refused for good. */
  readonly refused: number;
  /** Not handed over; to be tried again. */
  readonly postponed: number;
  /** Claimed by another, or settled meanwhile. */
  readonly left: number;
}

export type Reminding = Looking &
  Playing &
  Pick<Ports, 'mailer'> & {
    /** Where links in messages lead; without a slash at the end. */
    readonly publicUrl: string;
  };

/**
 * After this no further message is begun: the state has 75 seconds, and a mail server that does
 * not answer takes up to 40 of them. What is left is owed still, and the state comes again.
 */
const BEGIN_WITHIN = { seconds: 25 };

/**
 * Sends what one clock owes by now.
 * @throws NotFound where its incident is gone
 */
export async function remind(
  { incidentId, regimeId }: ClockName,
  ports: Reminding,
): Promise<Reminded> {
  const view = await lookNow(incidentId, regimeId, ports);
  if (!view) return NOTHING;
  for (const alert of view.owed.moot) await ports.alerts.moot(alert, leaseOf(view, ports));
  const end = ports.now.machine().add(BEGIN_WITHIN);
  const outcomes: Outcome[] = [];
  for (const alert of view.owed.alerts) {
    if (Temporal.Instant.compare(ports.now.machine(), end) > 0) break;
    outcomes.push(await deliver(alert, view, ports));
  }
  const count = (outcome: Outcome) => outcomes.filter((one) => one === outcome).length;
  return {
    sent: count('sent'),
    refused: count('refused'),
    postponed: count('postponed'),
    left: count('left'),
  };
}

/** `undefined` where the facts cannot be derived: whoever assesses next says so. */
async function lookNow(
  incidentId: string,
  regimeId: string,
  ports: Reminding,
): Promise<View | undefined> {
  try {
    const view = await look(incidentId, regimeId, ports);
    // A drill's fact of this very moment first: nobody is urged to do what has been done.
    const hasPlayed = await playDrill(regimeId, view.incident, ports);
    return hasPlayed ? await look(incidentId, regimeId, ports) : view;
  } catch (error) {
    if (error instanceof InputProblem) return undefined;
    throw error;
  }
}

type Outcome = keyof Reminded;
const NOTHING: Reminded = { sent: 0, refused: 0, postponed: 0, left: 0 };
const OUTCOMES = { sent: 'sent', failed: 'refused', retry: 'postponed' } as const;

async function deliver(alert: Alert, view: View, ports: Reminding): Promise<Outcome> {
  const person = view.people.find(({ id }) => id === alert.person);
  if (!person || !(await ports.alerts.claim(alert, leaseOf(view, ports)))) return 'left';
  const at = stored(view.now);
  const { address } = person;
  const { incidentId, regimeId, id, kind, step } = alert;
  const about = { incidentId, regimeId, alert: id, kind, step };
  let outcome: AlertOutcome;
  try {
    await ports.mailer.send(mailOf(alert, person, view, ports));
    outcome = { state: 'sent', at, address };
    ports.log.info('alert sent', about);
  } catch (error) {
    const text = String(error instanceof MailRefused ? error.reason : error);
    if (error instanceof MailRefused) {
      outcome = { state: 'failed', at, error: text, address };
      ports.log.error('alert refused for good', { ...about, error: text });
    } else {
      const pause = pauseAfter(attemptsOf(alert, view), alert, view.incident);
      const retryAt = stored(view.now.add(pause));
      outcome = { state: 'retry', at, retryAt, error: text };
      ports.log.error('alert not sent yet', { ...about, retryAt, error: text });
    }
  }
  await ports.alerts.settle(alert, ports.sender.holder, outcome);
  return OUTCOMES[outcome.state];
}

function leaseOf({ now: at }: View, { sender, now }: Reminding): Lease {
  return {
    holder: sender.holder,
    at,
    now: () => now.machine(),
    lasts: LEASE,
    isHeld: (alert) => isHeld(alert, now.machine(), sender),
  };
}

function attemptsOf({ id }: Alert, { sent }: View): number {
  return sent.find((one) => one.id === id)?.attempts ?? 0;
}

function mailOf(alert: Alert, person: Person, view: View, { publicUrl }: Reminding): Mail {
  const { incident, people, now, milestones, sent } = view;
  const told = lastTold(
    person,
    sent.filter(({ line }) => line === alert.line),
  );
  const failed = sent.find(({ id }) => alert.kind === 'undelivered' && alert.step.endsWith(id));
  const unreached = people.find(({ id }) => id === failed?.person);
  const { subject, text } = alertText({
    alert,
    milestone: milestones.find((milestone) => lineOf(milestone) === alert.line),
    milestones,
    incident,
    person,
    owners: ownersOf({ regime: alert.regimeId, obligation: alert.obligation }, people),
    now,
    publicUrl,
    ...(told && { before: { planBy: told.planBy, due: told.due } }),
    ...(failed && {
      undelivered: { name: unreached?.name ?? failed.person, error: failed.error ?? '' },
    }),
  });
  const { name, address, language } = person;
  const drill = incident.drill;
  return {
    alertId: alert.id,
    to: { name, address },
    subject,
    text,
    language,
    date: now,
    drill: !drill ? 'no' : drill.contacts.length > 0 ? 'to-contacts' : 'outbox-only',
  };
}
