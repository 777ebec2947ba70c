/** The moments of a form: read where they say which one is meant, and refused where they do not. */
import { Temporal } from '../../core/model.js';
import type { Language } from '../../engine/ports.js';
import { momentWords } from '../words/moments.js';
import { momentIn } from '../words/say.js';
import type { Form } from './form.js';
import { type Complaint, inARow } from './refused.js';
import { type Offer, type Refusal, type TypedMoment, typedMoment } from './typed-moment.js';

/** The zones of a form's moments. */
export interface MomentZones {
  /** In which an offer is worked out: where it happened, and the reader's own. */
  readonly offered: readonly string[];
  /** Those that can be chosen beside a time. */
  readonly listed: readonly string[];
}

/** A field in which a moment is typed. */
export interface MomentAsked {
  readonly name: string;
  /** Where a complaint points. */
  readonly pointer: string;
  readonly isRequired?: boolean;
  /** It must not lie in the future. */
  readonly isPast?: boolean;
}

export interface MomentsRead {
  /** As typed, to be shown again: what was ticked of the offers stands in the field. */
  readonly typed: Form;
  /** As the contract writes them; the present stands where one could not be read. */
  readonly read: Form;
  readonly complaints: readonly Complaint[];
}

interface Reading {
  readonly zones: MomentZones;
  readonly now: Temporal.Instant;
  readonly language: Language;
}

/** The longest that a text is told: of what is no moment, its beginning is enough. */
const LONGEST = 80;

/** The fields beside a moment: the zone that was chosen, and the offer that was ticked. */
export const zoneField = (name: string) => `${name}-zone`;
export const meantField = (name: string) => `${name}-meant`;

const UTC = 'Etc/UTC';

/** It goes by several names. */
function isUtc(zone: string): boolean {
  return zone === UTC || zone === 'UTC';
}

/** Every zone once: those of the form, and UTC, in which machines write. */
export function momentZones(
  offered: readonly (string | undefined)[],
  more: readonly string[] = [],
): MomentZones {
  const known = [...new Set(offered.filter((zone) => zone !== undefined))];
  const listed = [...new Set([...known, ...more])];
  return { offered: known, listed: listed.some(isUtc) ? listed : [...listed, UTC] };
}

/** Reads all moments of a form, and says of each what is wrong with it. */
export function momentsIn(
  form: Form,
  asked: readonly MomentAsked[],
  { zones, now, language }: Reading,
): MomentsRead {
  const words = momentWords[language];
  const typed: Record<string, string> = {};
  const read: Record<string, string> = {};
  const complaints: Complaint[] = [];
  for (const { name, pointer, isRequired, isPast } of asked) {
    const text = form.text(name);
    const moment = text === '' ? undefined : momentAt(form, name, zones);
    if (moment?.kind === 'moment') {
      read[name] = moment.text;
      if (moment.isTicked) typed[name] = moment.text;
      if (!isPast || !isAfter(moment.text, now)) continue;
      const present = momentIn(language, now, zones.offered[0] ?? 'Etc/UTC');
      complaints.push({ detail: words.future(moment.text, present), pointer });
    } else if (moment || isRequired) {
      read[name] = now.toString();
      const said = moment ? refusalIn(language, text, moment) : { detail: words.sayWhen };
      complaints.push({ ...said, pointer });
    }
  }
  return { typed: form.with(typed), read: form.with(read), complaints };
}

/** One field: what was typed; or the offer that was ticked, if it is one for this very text. */
function momentAt(
  form: Form,
  name: string,
  { offered }: MomentZones,
): TypedMoment & { readonly isTicked?: boolean } {
  const places = { chosen: form.text(zoneField(name)), zones: offered };
  const moment = typedMoment(form.text(name), places);
  if (moment.kind === 'moment') return moment;
  const meant = form.text(meantField(name));
  const isOffered = moment.offers.some(({ text }) => text === meant);
  return isOffered ? { kind: 'moment', text: meant, isTicked: true } : moment;
}

/** What a field that was refused could mean, for its reader to tick. */
export function offersFor(form: Form, name: string, zones: MomentZones): Refusal | undefined {
  const moment = momentAt(form, name, zones);
  return moment.kind === 'refused' && moment.offers.length > 0 ? moment : undefined;
}

/** Why a text is no moment, and what to type instead. */
function refusalIn(
  language: Language,
  typed: string,
  { why, named, offers }: Refusal,
): Omit<Complaint, 'pointer'> {
  const words = momentWords[language];
  const said = (text: string) => words.quoted(shortened(text));
  const isZone = why === 'skipped' || why === 'twice' || why === 'contradiction';
  const atField = words.why[why](said(typed), isZone ? named : said(named));
  const offered = zonesOf(offers).map((zone) => offersOf(language, why, zone, offers));
  return { detail: inARow([atField, ...offered]), atField };
}

/** As much of it as has room in a sentence. */
function shortened(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : text;
}

function zonesOf(offers: readonly Offer[]): readonly (string | undefined)[] {
  return [...new Set(offers.map(({ zone }) => zone))];
}

function offersOf(
  language: Language,
  why: Refusal['why'],
  zone: string | undefined,
  offers: readonly Offer[],
): string {
  const words = momentWords[language];
  const [text = '', other] = offers.filter((one) => one.zone === zone).map((one) => one.text);
  if (zone === undefined) return words.byOffset(text);
  if (why === 'day') return words.begins(zone, text);
  return other === undefined ? words.inZone(zone, text) : words.inZoneTwo(zone, text, other);
}

function isAfter(text: string, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(text), now) > 0;
}
