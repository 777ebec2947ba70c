/**
 * What happened, in a form that a company's own rules can listen to: CloudEvents, made from what
 * the table says before and after a change. The record stays the truth; these are told of it.
 *
 * Left out on purpose: everything that people write freely (notes, reasons, titles), addresses,
 * and task tokens. Whoever may read those asks the API. So what leaves is listed, field by field,
 * and what people may choose (ids, and what they are known by) leaves only where it reads as a
 * name for machines.
 *
 * Source: CloudEvents 1.0.2, sections "Required Attributes" and "Optional Attributes".
 */
import type { Change, Clock, Entry, SentAlert, ShownRow, WrittenFact } from './ports.js';

/** What is told of one change; `eventOf` wraps it. */
export interface DomainEvent {
  /** `tocsin.` and what happened. */
  readonly type: string;
  readonly incidentId: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** As CloudEvents has it. */
export interface CloudEvent {
  readonly specversion: '1.0';
  /** The same for one change, however often it is told. */
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  /** When it was written down, in the machine's time. */
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly data: Readonly<Record<string, unknown>>;
}

/** @param source where it comes from, as a URI: the address of this Tocsin */
export function cloudEvent(
  { type, incidentId, data }: DomainEvent,
  { id, source, time }: Pick<CloudEvent, 'id' | 'source' | 'time'>,
): CloudEvent {
  const head = { specversion: '1.0', id, source, type, subject: incidentId, time } as const;
  return { ...head, datacontenttype: 'application/json', data: { incidentId, ...data } };
}

const ENTRIES: Readonly<Record<Entry['body']['type'], string>> = {
  registered: 'incident.registered',
  fact: 'fact.recorded',
  closed: 'incident.closed',
  reopened: 'incident.reopened',
  'regime-added': 'regime.added',
  'regime-not-applicable': 'regime.not-applicable',
  acknowledged: 'alert.acknowledged',
  'closures-changed': 'closures.changed',
  note: 'note.added',
};

/** What a change tells; `undefined` where nobody need hear of it. */
export function eventOf(change: Change): DomainEvent | undefined {
  const event = toldBy(change);
  return event && { ...event, data: sieved(event.data) };
}

function toldBy(change: Change): DomainEvent | undefined {
  switch (change.what) {
    case 'entry':
      return eventOfEntry(change.incidentId, change.after);
    case 'alert':
      return eventOfAlert(change.before, change.after);
    case 'clock':
      return eventOfClock(change.before, change.after);
    case 'row':
      return eventOfRow(change.before, change.after);
  }
}

/** A new entry of a record. */
function eventOfEntry(incidentId: string, { n, recordedAt, by, body }: Entry): DomainEvent {
  const data = { version: n, recordedAt, by: by.name, roles: by.roles, ...dataOf(body) };
  return { type: `tocsin.${ENTRIES[body.type]}`, incidentId, data };
}

function dataOf(body: Entry['body']): object {
  switch (body.type) {
    case 'registered': {
      const { entity, zone, regimes, facts, drill } = body;
      return { entity, zone, regimes, facts: facts.map(plain), drill: drill !== undefined };
    }
    case 'fact':
      return { fact: plain(body.fact) };
    case 'regime-added':
    case 'regime-not-applicable':
      return { regime: body.regime };
    case 'acknowledged': {
      const { alert, regime, line, date, due, steps } = body;
      return { alert, regime, line, date, due, steps };
    }
    case 'closures-changed':
      return { closures: body.closures };
    case 'note':
      return { note: body.note }; // its digest is for whoever verifies the record
    case 'closed':
    case 'reopened':
      return {};
  }
}

/** What the law counts by. What a person wrote beside it may be for few eyes. */
const COUNTED = [
  ...['id', 'kind', 'at', 'zone', 'regime', 'recordedAt', 'of'],
  ...['answerBy', 'categories', 'customers', 'days', 'ground', 'harm', 'material', 'outcome'],
  ...['period', 'until'],
];

function plain(fact: WrittenFact): object {
  return Object.fromEntries(Object.entries(fact).filter(([name]) => COUNTED.includes(name)));
}

/** An id, a moment, a zone, a line; and the step that tells of another alert. */
const TELLABLE = /^(undelivered )?[\w.,:+/-]*$/;

/** Null for a text that could be a sentence, or an address: by theirs, people are known here. */
function sieved<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_, inner: unknown) =>
    typeof inner === 'string' && !TELLABLE.test(inner) ? null : inner,
  ) as T;
}

const STATES: Partial<Record<SentAlert['state'], string>> = {
  sent: 'alert.sent',
  failed: 'alert.refused',
  retry: 'alert.postponed',
};

/** An alert that was sent, refused or put off; nothing while it is only claimed. */
function eventOfAlert(before: SentAlert | undefined, after: SentAlert): DomainEvent | undefined {
  const what = STATES[after.state];
  const isSame = before?.state === after.state && before.attempts === after.attempts;
  if (what === undefined || isSame) return undefined;
  const { incidentId, id, regimeId, obligation, line, kind, step, level, person, planBy, due } =
    after;
  const about = { regime: regimeId, obligation, line, kind, step, level, person, planBy, due };
  const data = { alert: id, ...about, at: after.stateAt, attempts: after.attempts };
  return { type: `tocsin.${what}`, incidentId, data };
}

/** A clock that came into another phase. */
function eventOfClock(before: Clock | undefined, after: Clock): DomainEvent | undefined {
  const { incidentId, regimeId: regime, phase, generation, version } = after;
  // A new generation has not looked yet: it takes over in the phase of the one before.
  if (phase === null || before?.phase === phase) return undefined;
  const from = before?.phase ?? null;
  return {
    type: 'tocsin.phase.entered',
    incidentId,
    data: { regime, phase, from, generation, version },
  };
}

/** A milestone that opened, moved, or is open no more. */
function eventOfRow(before: ShownRow | undefined, after: ShownRow): DomainEvent | undefined {
  const { incidentId, regime, obligation, line, trigger, planBy, due, option } = after.row;
  const about = { regime, obligation, line, trigger, option };
  const tell = (what: string, data: object): DomainEvent => {
    return { type: `tocsin.milestone.${what}`, incidentId, data: { ...about, ...data } };
  };
  const wasShown = before?.isShown === true;
  if (!after.isShown) return wasShown ? tell('settled', {}) : undefined;
  if (!wasShown) return tell('opened', { planBy, due });
  const from = { planBy: before.row.planBy, due: before.row.due };
  if (from.planBy === planBy && from.due === due) return undefined;
  return tell('moved', { from, to: { planBy, due } });
}
