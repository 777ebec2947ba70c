/** Reading the law as Tocsin has it: regimes and calendars as plain data, as the CLI says them. */
import {
  calendarFor,
  calendarIds,
  calendarInfo,
  canonicalCalendarId,
} from '../core/calendars/calendar.js';
import {
  type Citation,
  type Derogation,
  type Obligation,
  type Profile,
  type Regime,
  type RegimeText,
  Temporal,
} from '../core/model.js';
import { quoted } from '../core/quoted.js';
import { findRegime, regimes } from '../core/regimes/index.js';
import { sentence } from '../core/sentence.js';
import type { DeclaredClosure } from './ports.js';
import { BadCall, NotFound } from './problems.js';

// ── Regimes: what their functions do stands in their texts ─────────────────────────────────

export function listRegimes() {
  return regimes.map(headOf);
}

/** @throws NotFound */
export function readRegime(id: string) {
  const regime = findRegime(id);
  if (!regime) {
    const known = regimes.map((one) => one.id).join(', ');
    throw new NotFound(sentence`There is no regime ${quoted(id)}. There are ${known}.`);
  }
  return regimeData(regime);
}

export type RegimeData = ReturnType<typeof regimeData>;

/** A regime as plain data. */
export function regimeData(regime: Regime) {
  const { years, texts, textFor, phases, notModelled } = regime;
  return {
    ...headOf(regime),
    authorityZone: fixed(regime.authorityZone),
    calendars: fixed(regime.calendars),
    years,
    textByDefault: textFor({}),
    texts: texts.map(textData),
    phases: phases.map(({ id: phase, when, to }) => ({
      id: phase,
      holdsWhen: when.text,
      mayFollow: to,
    })),
    notModelled,
  };
}

function headOf({ id, title, authority, summary, checkedOn }: Regime) {
  return { id, title, authority, summary, checkedOn };
}

/** What holds for every profile, or `null` where the profile decides. */
function fixed<T>(of: (profile: Profile) => T): T | null {
  const inGermany: Profile = { zone: 'Europe/Berlin', 'eu-nis2': { memberState: 'DE' } };
  const inGreece: Profile = { zone: 'Europe/Athens', 'eu-nis2': { memberState: 'GR' } };
  const one = of(inGermany);
  return JSON.stringify(one) === JSON.stringify(of(inGreece)) ? one : null;
}

function textData({ id, title, appliesFrom, obligations }: RegimeText) {
  return {
    id,
    title,
    appliesFrom: appliesFrom({}),
    obligations: Object.entries(obligations).map(([obligation, law]) => ({
      id: obligation,
      ...obligationData(law),
    })),
  };
}

function obligationData({ title, kind, option, trigger, period, cite, ...rest }: Obligation) {
  return {
    title,
    kind,
    ...(option !== undefined && { option }),
    trigger: trigger.text,
    period: period.text,
    cite,
    derogations: (rest.derogations ?? []).map(derogationData),
    notRequired: (rest.notRequired ?? []).map(({ because, when, cite: rule }) => {
      return { because, when: when.text, cite: rule };
    }),
  };
}

function derogationData({ rule, when, trigger, period, cite }: Derogation): {
  readonly rule: string;
  readonly when: string;
  readonly trigger?: string;
  readonly period?: string;
  readonly cite: Citation;
} {
  return {
    rule,
    when: when.text,
    ...(trigger && { trigger: trigger.text }),
    ...(period && { period: period.text }),
    cite,
  };
}

// ── Calendars ──────────────────────────────────────────────────────────────────────────────

export function listCalendars() {
  return calendarIds.map(calendarInfo).map(({ id, title, zone, years, checkedOn }) => {
    return { id, title, zone, years, checkedOn };
  });
}

/** What a calendar says of itself, with its holidays. @throws NotFound */
export function readCalendar(id: string) {
  return calendarInfo(known(id));
}

/** A little more than a year: nobody reads more at once. */
export const MOST_DAYS = 400;

/**
 * Each day from one date to another, both included: open or not, why, and by which source.
 * @throws NotFound, BadCall, and BeyondTheCalendar outside the years known
 */
export function readDays(
  id: string,
  { from, to }: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
  closures: readonly DeclaredClosure[],
) {
  const { title, zone, years } = calendarInfo(known(id));
  const length = from.until(to, { largestUnit: 'days' }).days + 1;
  if (length < 1) throw new BadCall(sentence`${to} comes before ${from}.`, '/query/to');
  if (length > MOST_DAYS) {
    const said = sentence`These are ${length} days; ask for ${MOST_DAYS} at most.`;
    throw new BadCall(said, '/query/to');
  }
  const declared = closures.map((one) => ({ ...one, date: Temporal.PlainDate.from(one.date) }));
  const calendar = calendarFor(known(id), declared);
  const days = Array.from({ length }, (_, index) => {
    const date = from.add({ days: index });
    const closing = calendar.closing(date);
    return {
      date: date.toString(),
      open: closing === undefined,
      why: closing?.name ?? null,
      kind: closing?.kind ?? null,
      source: closing?.source ?? null,
      provisional: closing?.provisional ?? false,
      watched: calendar.watched(date) ?? null,
      confirmed: date.year <= years.confirmedTo,
    };
  });
  return { id: known(id), title, zone, years, from: from.toString(), to: to.toString(), days };
}

function known(id: string): string {
  const calendar = canonicalCalendarId(id);
  if (calendar !== undefined) return calendar;
  throw new NotFound(sentence`There is no calendar ${quoted(id)}. See the list of calendars.`);
}
