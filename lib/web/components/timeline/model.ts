/**
 * What a timeline shows of an incident: for each regime its marks, its bands, and the closed days
 * of its calendar, as plain data. Nothing here knows a language, a pixel or a zone of a reader.
 *
 * Every moment is one that `derive`, the plan or the record said; only the edges of the picture
 * are ours.
 */
import type { Profile, Temporal } from '../../../core/model.js';
import { regimeCalled } from '../../../core/regimes/index.js';
import { isOpen, isOption } from '../../../engine/incident.js';
import type { DeclaredClosure } from '../../../engine/ports.js';
import type { IncidentRead } from '../../../engine/read-incident.js';
import type { Band } from './bands.js';
import { bounded } from './bound.js';
import { type ClosedDay, daysOf, type LaneDays } from './days.js';
import { edgesOf } from './edges.js';
import { type DateMark, dateMarks, type FactMark, type FiledMark, factMarks } from './marks.js';
import { type ReminderMark, type Reminding, remindersOf } from './reminders.js';
import { seenOf, writtenFor } from './seen.js';

export type { Band, ClosedDay, DateMark, LaneDays };

export type Mark = FactMark | FiledMark | DateMark | ReminderMark;
export type MarkKind = Mark['kind'];

export interface Lane {
  readonly regime: string;
  /** In the order of their time. */
  readonly marks: readonly Mark[];
  readonly bands: readonly Band[];
  /** The days of the regime's calendar; none where it counts no business days. */
  readonly days: LaneDays | undefined;
  /** Marks that are not shown, because nobody reads more. */
  readonly left: number;
}

export interface Timeline {
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
  /** The incident's present; of a story long over, after the end. */
  readonly now: Temporal.Instant;
  readonly lanes: readonly Lane[];
}

/** What an incident's timeline is made from. */
export interface TimelineInput extends Pick<Reminding, 'policy'> {
  readonly read: Pick<IncidentRead, 'incident' | 'now' | 'milestones' | 'problem' | 'sent'>;
  readonly closures: readonly DeclaredClosure[];
}

/** The timeline of an incident as it stands now. */
export function timelineOf({ read, closures, policy }: TimelineInput): Timeline {
  const { incident, now, milestones, problem, sent } = read;
  const seen = seenOf(read, closures);
  const drafts = incident.regimes.map((id) => {
    const regime = regimeCalled(id);
    const own = milestones.filter((milestone) => milestone.regime === id);
    const { facts, bands } = seen?.get(id) ?? { facts: writtenFor(regime, incident), bands: [] };
    const reminders = remindersOf({
      incident,
      milestones: own,
      sent: sent.filter(({ regimeId }) => regimeId === id),
      policy,
      now,
    });
    const all = [...factMarks(regime, facts, own), ...own.flatMap(dateMarks), ...reminders];
    const marks = bounded(all, { milestones: own, now });
    return {
      regime,
      marks,
      bands,
      left: all.length - marks.length,
    };
  });
  // Of facts that contradict each other nobody knows what is owed.
  const isOwed = problem !== undefined || milestones.some((one) => isOpen(one) && !isOption(one));
  const { from, to } = edgesOf({
    moments: [
      ...drafts.flatMap(({ marks }) => marks.map(({ at }) => at)),
      ...drafts.flatMap(({ bands }) => bands.flatMap((band) => [band.from, band.until])),
    ],
    now,
    isOver: incident.closed !== null || !isOwed,
  });
  // The profile was checked when it was registered; only its shape is wider here.
  const profile = { ...incident.profile, zone: incident.zone } as Profile;
  const lanes = drafts.map(({ regime, ...draft }) => {
    return { regime: regime.id, ...draft, days: daysOf(regime, profile, closures, { from, to }) };
  });
  return { from, to, now, lanes };
}
