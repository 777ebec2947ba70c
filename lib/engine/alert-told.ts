/**
 * What an alert tells its reader, as it stands at the moment of writing and free of any
 * language: which date leads, whether it is late, whether anybody owes it, what is to be done.
 */
import { type Force, type Milestone, type Nature, type Profile, Temporal } from '../core/model.js';
import { regimeCalled } from '../core/regimes/index.js';
import { type CountTold, countOf } from './count-told.js';
import { type Done, doneAs } from './done.js';
import { type Incident, isOpen, isOption } from './incident.js';
import { oneLine } from './one-line.js';
import type { Alert, AlertKind, Person } from './ports.js';
import { type Beside, besideOf } from './told-beside.js';
import { type Dates, datesIn, isPast, type Lead, leadOf, zonedIn } from './told-dates.js';

/** Everything that a mail is written from. */
export interface AlertContext {
  readonly alert: Alert;
  /** As it stands now; undefined where it is gone. */
  readonly milestone: Milestone | undefined;
  /** All those of its regime, as they stand now. */
  readonly milestones: readonly Milestone[];
  /** What this person was told last, for a date that moved, went, or was met. */
  readonly before?: { readonly planBy: string | null; readonly due: string | null };
  /** For `undelivered`: who was not reached, and why. */
  readonly undelivered?: { readonly name: string; readonly error: string };
  readonly incident: Incident;
  /** The reader. */
  readonly person: Person;
  /** Who files it. */
  readonly owners: readonly Person[];
  /** The incident's time. */
  readonly now: Temporal.Instant;
  /** Without a slash at its end. */
  readonly publicUrl: string;
}

/**
 * Where the date stands. `forbidden`: the law allows no act yet. `past-plan`: in time still, but
 * not on every reading. `past-advice`: the law names no last day, and the advised one is past.
 * `lapsed`: past, and nobody owed it.
 */
export type Standing =
  | 'forbidden'
  | 'in-time'
  | 'past-plan'
  | 'past-advice'
  | 'late'
  | 'lapsed'
  | 'undated';

/** Who would have to do it: a report is filed, a decision is taken, an option owes nobody. */
export type Duty = 'report' | 'decision' | 'option';

export type Withdrawn = 'not-required' | 'retracted' | 'closed' | 'not-applicable' | 'untriggered';

export interface Told extends Dates {
  /** A reminder of what was met or has gone since tells that instead. */
  readonly kind: AlertKind;
  readonly regime: string;
  readonly obligation: string;
  /** The incident's title, on one line. */
  readonly incident: string;
  readonly now: Temporal.Instant;
  /** Absent where nobody said yet whose authority is told: the company's home stands in for it. */
  readonly authorityZone: string | undefined;
  readonly homeZone: string;
  readonly duty: Duty;
  /** With which verb it is done. */
  readonly done: Done;
  /** What else of the regime is open. */
  readonly beside: readonly Beside[];
  /** Triggered, and neither done nor fallen away. */
  readonly isOpen: boolean;
  readonly standing: Standing;
  readonly lead: Lead | undefined;
  readonly before: (Dates & { readonly lead: Lead | undefined }) | undefined;
  /** Which way the date moved that people plan against; undefined where it is the same or new. */
  readonly moved: 'earlier' | 'later' | undefined;
  readonly notBefore: Temporal.ZonedDateTime | null;
  readonly metAt: Temporal.ZonedDateTime | null;
  readonly withdrawn: Withdrawn;
  /** Who closed the incident, where that is why reminders stop. */
  readonly closedBy: string | undefined;
  readonly undelivered: { readonly name: string; readonly error: string } | undefined;
  readonly force: Force;
  readonly nature: Nature | null;
  readonly provisional: boolean;
  readonly owners: readonly string[];
  readonly isOwner: boolean;
  readonly counted: {
    readonly due: CountTold | undefined;
    readonly planBy: CountTold | undefined;
    readonly notBefore: CountTold | undefined;
  };
}

/** Sorts out what an alert has to tell. */
export function toldOf(context: AlertContext): Told {
  const { alert, milestone, incident, person, owners, now } = context;
  const { regimeId, obligation } = alert;
  const regime = regimeCalled(regimeId);
  const kind = kindNow(alert.kind, milestone);
  const withdrawn = whyWithdrawn(context);
  // Where only its reminders stop, the period runs on, and its dates stand.
  const shown = kind === 'withdrawn' && !hasStopped(withdrawn) ? undefined : milestone;
  const dates = datesIn(shown ?? NO_DATES, person.zone);
  const duty = dutyOf(regimeId, obligation, regime.texts[0]?.obligations[obligation]?.kind);
  const notBefore = shown?.notBefore ? zonedIn(shown.notBefore, person.zone) : null;
  const isOwed = duty !== 'option' && milestone?.force === 'in-force';
  const standing =
    notBefore && !isPast(notBefore, now) ? 'forbidden' : standingOf(dates, now, isOwed);
  const reader = { incident, zone: person.zone };
  return {
    kind,
    regime: regimeId,
    obligation,
    incident: oneLine(incident.title),
    now,
    // The profile was checked when it was registered; only its shape is wider here.
    authorityZone: regime.authorityZone({ ...incident.profile, zone: '' } as Profile) || undefined,
    homeZone: incident.zone,
    duty,
    done: doneAs({ regime: regimeId, obligation }),
    beside: besideOf(context.milestones, alert.line, { zone: person.zone, now }),
    isOpen: milestone !== undefined && isOpen(milestone),
    standing,
    ...dates,
    lead:
      standing === 'forbidden' && notBefore
        ? { of: 'notBefore', moment: notBefore }
        : leadOf(dates, now),
    before: context.before && beforeOf(context.before, person.zone),
    moved: movedFrom(context.before, dates),
    notBefore,
    metAt: milestone?.metAt ? zonedIn(milestone.metAt, person.zone) : null,
    withdrawn,
    closedBy: incident.closed ? oneLine(incident.closed.by.name) : undefined,
    undelivered: context.undelivered && {
      name: oneLine(context.undelivered.name),
      error: oneLine(context.undelivered.error, 200),
    },
    force: milestone?.force ?? 'in-force',
    nature: shown?.nature ?? null,
    provisional: shown?.certainty === 'provisional',
    owners: owners.map(({ name }) => oneLine(name)),
    isOwner: owners.some(({ id }) => id === person.id),
    counted: {
      due: shown && countOf(shown, 'due', reader),
      planBy: shown && countOf(shown, 'planBy', reader),
      notBefore: shown && countOf(shown, 'notBefore', reader),
    },
  };
}

const NO_DATES = { planBy: null, due: null };

/** What was met or went between the decision to write and the writing is told as it is now. */
function kindNow(kind: AlertKind, milestone: Milestone | undefined): AlertKind {
  if (kind === 'withdrawn' || kind === 'filed' || kind === 'undelivered') return kind;
  if (milestone?.state === 'met') return 'filed';
  return milestone && isOpen(milestone) ? kind : 'withdrawn';
}

function dutyOf(regime: string, obligation: string, kind: 'report' | 'decision' = 'report'): Duty {
  return isOption({ regime, obligation }) ? 'option' : kind;
}

function standingOf({ planBy, due }: Dates, now: Temporal.Instant, isOwed: boolean): Standing {
  const last = due ?? planBy;
  if (!last) return 'undated';
  if (!isOwed) return isPast(last, now) ? 'lapsed' : 'in-time';
  if (due && isPast(due, now)) return 'late';
  if (planBy && isPast(planBy, now)) return due ? 'past-plan' : 'past-advice';
  return 'in-time';
}

function beforeOf(before: NonNullable<AlertContext['before']>, zone: string) {
  const dates = datesIn(before, zone);
  return { ...dates, lead: leadOf(dates) };
}

function movedFrom(before: AlertContext['before'], now: Dates): Told['moved'] {
  const old = before?.planBy ?? before?.due;
  const present = now.planBy ?? now.due;
  if (!old || !present) return undefined;
  const way = Temporal.Instant.compare(present.toInstant(), Temporal.Instant.from(old));
  return way === 0 ? undefined : way < 0 ? 'earlier' : 'later';
}

/** Whether it is owed as before, and nobody watches it. */
export function hasStopped(withdrawn: Withdrawn): withdrawn is 'closed' | 'not-applicable' {
  return withdrawn === 'closed' || withdrawn === 'not-applicable';
}

function whyWithdrawn({ alert, milestone, incident }: AlertContext): Withdrawn {
  if (milestone && isOpen(milestone)) return incident.closed ? 'closed' : 'not-applicable';
  if (milestone?.state === 'not-required') return 'not-required';
  const retracted = incident.facts.some(
    ({ kind, of }) => kind === 'retraction' && of === alert.trigger,
  );
  return retracted ? 'retracted' : 'untriggered';
}
