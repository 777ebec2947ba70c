/** Reminders of a lane: those that went, those that did not arrive, and those to come. */
import type { Milestone } from '../../../core/model.js';
import { Temporal } from '../../../core/model.js';
import {
  alertsUntil,
  nextAlerts,
  type Planned,
  type Alert as PlannedAlert,
  type Policy,
} from '../../../core/plan.js';
import { type Incident, instantOf, isOpen, isOption, loaded } from '../../../engine/incident.js';
import type { SentAlert } from '../../../engine/ports.js';

export interface ReminderMark {
  readonly kind: 'reminded' | 'not-reminded' | 'to-remind';
  readonly at: Temporal.Instant;
  readonly obligation: string;
  readonly alert: SentAlert['kind'];
  readonly step: string;
  /** How many it went to; of one to come, 0: who hears is decided then. */
  readonly people: number;
}

export interface Reminding {
  readonly incident: Pick<Incident, 'facts' | 'registeredAt' | 'closed'>;
  /** Of one regime. */
  readonly milestones: readonly Milestone[];
  /** Of one regime. */
  readonly sent: readonly SentAlert[];
  readonly policy: Policy;
  readonly now: Temporal.Instant;
}

/** To come, and those that went, in no order of time. */
export function remindersOf(reminding: Reminding): readonly ReminderMark[] {
  const { incident, milestones } = reminding;
  const toCome = incident.closed ? [] : milestones.flatMap((one) => planned(one, reminding));
  return [...toCome, ...told(reminding.sent)];
}

/** One mark for a message, to however many it went. */
function told(sent: readonly SentAlert[]): readonly ReminderMark[] {
  const marks = new Map<string, ReminderMark>();
  for (const alert of sent) {
    const { state, obligation, trigger, kind, step, level } = alert;
    if (state !== 'sent' && state !== 'failed') continue;
    const at = loaded(alert.stateAt);
    const minute = Math.floor(at.epochMilliseconds / 60_000);
    const key = JSON.stringify([state, obligation, trigger, kind, step, level, minute]);
    const people = (marks.get(key)?.people ?? 0) + 1;
    const mark = state === 'sent' ? 'reminded' : 'not-reminded';
    marks.set(key, {
      at,
      obligation,
      alert: kind,
      step,
      ...marks.get(key),
      kind: mark,
      people,
    });
  }
  return [...marks.values()];
}

/**
 * What comes until the milestone's last date if nothing is filed; after it, or without one, the
 * next alone, for those go on without end. Escalations are left out: whether one comes hangs on
 * whether somebody answers.
 */
function planned(
  milestone: Milestone,
  { incident, policy, now }: Reminding,
): readonly ReminderMark[] {
  if (!isOpen(milestone)) return [];
  const about = { milestone, since: sinceOf(milestone, incident) };
  const last = [milestone.planBy, milestone.due]
    .flatMap((date) => (date === null ? [] : instantOf(date)))
    .toSorted(Temporal.Instant.compare)
    .at(-1);
  const upToLast = last
    ? alertsUntil(about, last, policy).filter(({ at }) => Temporal.Instant.compare(at, now) > 0)
    : [];
  const reminders = upToLast.filter(({ level }) => level === 0);
  const wanted = reminders.length > 0 ? reminders : nextReminder(about, now, policy);
  return wanted.filter((alert) => isWanted(alert, milestone)).map(toCome);
}

/** Between two reminders stand the escalations of the first: no policy has more levels. */
const MOST_LEVELS = 10;

function nextReminder(
  about: Planned,
  now: Temporal.Instant,
  policy: Policy,
): readonly PlannedAlert[] {
  let after = now;
  for (let n = 0; n < MOST_LEVELS; n += 1) {
    const next = nextAlerts(about, after, policy);
    const [first] = next;
    if (!first) return [];
    const reminders = next.filter(({ level }) => level === 0);
    if (reminders.length > 0) return reminders;
    after = first.at;
  }
  return [];
}

/** An option is told of once. */
function isWanted({ step }: PlannedAlert, milestone: Milestone): boolean {
  return !isOption(milestone) || step === 'start' || step === 'open-1';
}

function toCome({ at, obligation, step }: PlannedAlert): ReminderMark {
  return { kind: 'to-remind', at, obligation, alert: 'reminder', step, people: 0 };
}

/** When the fact that started the period happened, as the clocks take it. */
function sinceOf(
  { trigger }: Milestone,
  { facts, registeredAt }: Reminding['incident'],
): Temporal.Instant {
  return loaded(facts.find(({ id }) => id === trigger)?.at ?? registeredAt);
}
