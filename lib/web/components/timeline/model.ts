/**
 * What a timeline shows of an incident: for each regime its marks, its bands, and the closed days
 * of its calendar, as plain data. Nothing here knows a language, a pixel or a zone of a reader.
 *
 * Every moment is one that `derive`, the plan or the record said; only the edges of the picture
 * are ours.
 */
import { type Profile, Temporal } from '../../../core/model.js';
import { regimeCalled } from '../../../core/regimes/index.js';
import type { DeclaredClosure } from '../../../engine/ports.js';
import type { IncidentRead } from '../../../engine/read-incident.js';
import type { Band } from './bands.js';
import { bounded } from './bound.js';
import { type ClosedDay, daysOf, type LaneDays } from './days.js';
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
  /** The incident's present. */
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
  const { incident, now, milestones, sent } = read;
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
  const { from, to } = edgesOf(
    [
      now,
      ...drafts.flatMap(({ marks }) => marks.map(({ at }) => at)),
      ...drafts.flatMap(({ bands }) => bands.flatMap((band) => [band.from, band.until])),
    ],
    now,
  );
  // The profile was checked when it was registered; only its shape is wider here.
  const profile = { ...incident.profile, zone: incident.zone } as Profile;
  const lanes = drafts.map(({ regime, ...draft }) => {
    return { regime: regime.id, ...draft, days: daysOf(regime, profile, closures, { from, to }) };
  });
  return { from, to, now, lanes };
}

/** A picture of less than this shows nothing: an incident just registered has one mark. */
const SHORTEST_HOURS = 24;

/** All of the moments, with some air before the first and after the last. */
function edgesOf(moments: readonly Temporal.Instant[], now: Temporal.Instant) {
  const all = moments.map(({ epochMilliseconds }) => epochMilliseconds);
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const missing = Math.max(0, SHORTEST_HOURS * 3_600_000 - (last - first));
  const air = Math.round((last - first + missing) / 40);
  // What lacks is added after the present: what is to come is what one looks for.
  const isPast = last <= now.epochMilliseconds;
  const at = (milliseconds: number) => Temporal.Instant.fromEpochMilliseconds(milliseconds);
  return {
    from: at(first - air - (isPast ? 0 : Math.round(missing / 2))),
    to: at(last + air + (isPast ? missing : Math.round(missing / 2))),
  };
}
