/**
 * A moment as people type it, turned into the contract's text: ISO 8601 with its offset. Nothing
 * is guessed: what leaves open which moment is meant is refused, with what it could mean.
 *
 * Left out: abbreviations of zones. Several places use the same one, and the list of IANA has some
 * of them (`EST`, `CET`) with the offset of another time of the year than most who write them mean.
 */
import { Temporal } from '../../core/model.js';

/** Why a text names no moment. */
export type Unclear =
  | 'unreadable'
  | 'unclosed'
  | 'impossible'
  | 'no-zone'
  | 'day'
  | 'abbreviation'
  | 'unknown-zone'
  | 'skipped'
  | 'twice'
  | 'contradiction';

/** What a refused text could mean; offered, never taken by itself. */
export interface Offer {
  /** As the contract writes it. */
  readonly text: string;
  /** In which zone it was worked out; absent: by the offset that was typed. */
  readonly zone?: string;
}

export interface Refusal {
  readonly kind: 'refused';
  readonly why: Unclear;
  /** The zone, or what stood in its place. */
  readonly named: string;
  readonly offers: readonly Offer[];
}

export type TypedMoment = { readonly kind: 'moment'; readonly text: string } | Refusal;

export interface Places {
  /**
   * A zone that was chosen beside the text, for a time that names none, and the first for offers;
   * absent or empty: none.
   */
  readonly chosen?: string | undefined;
  /** The zones in which an offer is worked out. */
  readonly zones: readonly string[];
}

/** A day; a time, where there is one; and whatever stands behind it. */
const TYPED = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?)(.*))?$/i;
/** An offset, a name, or both, as in RFC 9557. */
const WHERE = /^(?:(Z|UTC|(?:UTC ?)?[+-]\d{1,2}(?::?\d{2})?)(?=$| |\[))? ?\[?([a-z][\w+/-]*)?\]?$/i;
/** A word in one case, `EST5EDT` too: names have a capital, and nearly all a stroke. */
const ABBREVIATION = /^([A-Z]{1,5}(\d[A-Z]*)?|[a-z]{1,5})$/;
/** What `Z` means before a zone in brackets: the offset there was not known. RFC 9557, section 2. */
const OFFSET_UNKNOWN = /^Z\[/i;
const HALF_DAY = /^[ap]m$/i;

/**
 * Reads what was typed.
 * @param places where a text that leaves it open is worked out
 */
export function typedMoment(typed: string, { chosen = '', zones: known }: Places): TypedMoment {
  const picked = zoneCalled(chosen);
  const zones = picked === undefined ? known : [picked, ...known.filter((one) => one !== picked)];
  const [, day = '', time, rest = ''] = TYPED.exec(tidied(typed)) ?? [];
  const where = WHERE.exec(rest.trim());
  if (day === '' || !where || HALF_DAY.test(where[2] ?? '')) return refused('unreadable');
  if (rest.includes('[') !== rest.includes(']')) return refused('unclosed');
  if (time === undefined) {
    return attempted(() => {
      const date = Temporal.PlainDate.from(day);
      return refused(
        'day',
        offersIn(zones, (zone) => [written(date.toZonedDateTime(zone), true)]),
      );
    });
  }
  const local = `${day}T${time.padStart(time.indexOf(':') === 1 ? time.length + 1 : 0, '0')}`;
  if (/T\d+:\d+:60/.test(local)) return refused('impossible'); // it would become the second before
  return attempted(() => {
    const plain = Temporal.PlainDateTime.from(local);
    const offset = where[1] === undefined ? undefined : offsetOf(where[1]);
    const isInstant = OFFSET_UNKNOWN.test(rest.trim());
    return readIn({ local, plain, offset, isInstant, name: where[2], chosen, zones });
  });
}

interface Parts extends Places {
  readonly chosen: string;
  readonly local: string;
  readonly plain: Temporal.PlainDateTime;
  readonly offset: string | undefined;
  /** The zone only says where, and its offset need not be the one that is typed. */
  readonly isInstant: boolean;
  readonly name: string | undefined;
}

function readIn({ local, plain, offset, isInstant, name, chosen, zones }: Parts): TypedMoment {
  const isShort = !/T\d+:\d+:/.test(local);
  const readings = (zone: string) => readingsOf(plain, zone, isShort);
  const byOffset = offset === undefined ? undefined : `${local}${offset}`;
  if (byOffset !== undefined) Temporal.Instant.from(byOffset);
  const offers = byOffset === undefined ? offersIn(zones, readings) : [{ text: byOffset }];
  if (name === undefined && byOffset !== undefined) return { kind: 'moment', text: byOffset };
  const zone = zoneCalled(name ?? chosen);
  if (name !== undefined && [name, zone ?? ''].some((one) => ABBREVIATION.test(one))) {
    return refused('abbreviation', offers, name);
  }
  if (zone === undefined) {
    return name === undefined ? refused('no-zone', offers) : refused('unknown-zone', offers, name);
  }
  const texts = readings(zone);
  if (byOffset !== undefined) {
    if (isInstant || texts.some((text) => isSame(text, byOffset)))
      return { kind: 'moment', text: byOffset };
    return refused('contradiction', [...offers, ...offersIn([zone], () => texts)], zone);
  }
  const [text = '', other] = texts;
  if (other === undefined) return { kind: 'moment', text };
  const isTwice = text.slice(0, 16) === other.slice(0, 16);
  return refused(
    isTwice ? 'twice' : 'skipped',
    offersIn([zone], () => texts),
    zone,
  );
}

/** A zone as IANA writes it; `undefined` where there is none of this name. */
export function zoneCalled(name: string): string | undefined {
  if (!/^[a-z]/i.test(name)) return undefined; // an offset is no zone
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  } catch {
    return undefined;
  }
}

/** Those that stand for a minus, as word processors put them in its place. */
const DASHES = /[\u2010-\u2013\u2212]/g;

/** As it is typed on any keyboard: Japanese ones have digits and blanks of their own. */
function tidied(typed: string): string {
  return typed.normalize('NFKC').replaceAll(DASHES, '-').replaceAll(/\s+/g, ' ').trim();
}

/** `Z`, or hours of two digits, as the contract writes it. */
function offsetOf(typed: string): string {
  const [, sign, hours = '', minutes = ''] = /([+-])(\d{1,2}?)(:?\d{2})?$/.exec(typed) ?? [];
  return sign === undefined ? 'Z' : `${sign}${hours.padStart(2, '0')}${minutes}`;
}

/** The moments at which clocks show a time: two where they are put back, or forward over it. */
function readingsOf(
  plain: Temporal.PlainDateTime,
  zone: string,
  isShort: boolean,
): readonly string[] {
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    written(plain.toZonedDateTime(zone, { disambiguation }), isShort),
  );
  return [...new Set([earlier as string, later as string])];
}

function written(at: Temporal.ZonedDateTime, isShort: boolean): string {
  // The offsets of long ago have seconds, which the contract has not.
  if (at.offsetNanoseconds % 60e9 !== 0) return at.toInstant().toString();
  return at.toString({ timeZoneName: 'never', ...(isShort && { smallestUnit: 'minute' }) });
}

/** Each text once: of two zones with one time, the first is named. */
function offersIn(
  zones: readonly string[],
  texts: (zone: string) => readonly string[],
): readonly Offer[] {
  const offers = new Map<string, Offer>();
  for (const zone of zones) {
    for (const text of texts(zone)) {
      if (!offers.has(text)) offers.set(text, { text, zone });
    }
  }
  return [...offers.values()];
}

function isSame(one: string, other: string): boolean {
  return Temporal.Instant.from(one).equals(Temporal.Instant.from(other));
}

/** A day or a time that no calendar has is told as such. */
function attempted(read: () => TypedMoment): TypedMoment {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return refused('impossible');
    throw error;
  }
}

function refused(why: Unclear, offers: readonly Offer[] = [], named = ''): Refusal {
  return { kind: 'refused', why, named, offers };
}
