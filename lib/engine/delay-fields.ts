/**
 * The request to delay, item by item, as the FBI asks for it, and what keeps a draft of it from
 * being sent.
 *
 * Source: FBI, "Guidance to Victims of Cyber Incidents on SEC Reporting Requirements: Request a
 * Delay", checked on 2026-11-21. The end of item 10 is not verified.
 */
import { UNNAMED_ENTITY } from './ports.js';

/** A line: a name, a place, a telephone number. */
const LINE = 200;
/** Half a page each: all of them, in English, fit into one request of 64 KiB. */
const TEXT = 3000;

/** A field, the item of the FBI's list that it belongs to, and how long it may be. */
interface DelayField {
  readonly item: string;
  readonly most: number;
  /** One of these alone, or nothing yet. */
  readonly choices?: readonly string[];
}

const YES_NO = ['yes', 'no'];

/** In the order of the FBI's list; `ours`: what the law asks and the list does not. */
const DELAY_FIELDS = {
  companyName: { item: '1', most: LINE },
  incidentOccurred: { item: '2', most: LINE },
  determinationMade: { item: '3', most: LINE },
  inContact: { item: '4', most: 3, choices: YES_NO },
  agencyContacts: { item: '4', most: TEXT },
  incidentType: { item: '5(a)', most: TEXT },
  intrusionVectors: { item: '5(b)', most: TEXT },
  affected: { item: '5(c)', most: TEXT },
  operationalImpact: { item: '5(d)', most: TEXT },
  attribution: { item: '6', most: TEXT },
  remediation: { item: '7', most: TEXT },
  streetAddress: { item: '8', most: LINE },
  city: { item: '8', most: LINE },
  state: { item: '8', most: LINE },
  contactName: { item: '9', most: LINE },
  contactTelephone: { item: '9', most: LINE },
  contactEmail: { item: '9', most: LINE },
  otherContacts: { item: '9', most: TEXT },
  firstRequest: { item: '10', most: 3, choices: YES_NO },
  earlierRequests: { item: '10', most: TEXT },
  disclosureRisk: { item: 'ours', most: TEXT },
} as const satisfies Readonly<Record<string, DelayField>>;

export type DelayFieldName = keyof typeof DELAY_FIELDS;
export type DelayFields = Readonly<Record<DelayFieldName, string>>;

export const delayFieldNames = Object.keys(DELAY_FIELDS) as readonly DelayFieldName[];

export function delayField(name: DelayFieldName): DelayField {
  return DELAY_FIELDS[name];
}

export const NO_FIELDS = Object.fromEntries(
  delayFieldNames.map((name) => [name, '']),
) as DelayFields;

/**
 * Whether the reason is missing on which the Attorney General decides. The FBI's list does not ask
 * for it, so it is none of its items; Item 1.05(c) delays nothing without it.
 */
export function isWithoutReason({ disclosureRisk }: DelayFields): boolean {
  return disclosureRisk.trim() === '';
}

/** What keeps it from being sent: nothing written, or a moment without its time or its zone. */
export interface Lack {
  readonly field: DelayFieldName;
  readonly what: 'empty' | 'no-time' | 'no-zone';
}

/**
 * What the FBI asks for and the draft has not. Where a thing is not known, the request says so:
 * an item that was left empty is not answered.
 */
export function lacksOf(fields: DelayFields): readonly Lack[] {
  const asked = delayFieldNames.filter((name) => isAsked(name, fields));
  const empty = asked.filter((name) => isEmpty(name, fields[name].trim()));
  const made = fields.determinationMade;
  const half: readonly Lack['what'][] =
    made.trim() === '' ? [] : !TIME.test(made) ? ['no-time'] : !ZONE.test(made) ? ['no-zone'] : [];
  const lacks = [
    ...empty.map((field) => ({ field, what: 'empty' }) as const),
    ...half.map((what) => ({ field: 'determinationMade', what }) as const),
  ];
  return lacks.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** A name that nobody gave is no answer, wherever it came from. */
function isEmpty(name: DelayFieldName, text: string): boolean {
  return text === '' || (name === 'companyName' && text === UNNAMED_ENTITY);
}

function placeOf({ field }: Lack): number {
  return delayFieldNames.indexOf(field);
}

/** Some are asked for only after another answer; further contacts, and the reasons, never. */
function isAsked(name: DelayFieldName, { inContact, firstRequest }: DelayFields): boolean {
  switch (name) {
    case 'agencyContacts':
      return inContact === 'yes';
    case 'earlierRequests':
      return firstRequest === 'no';
    case 'otherContacts':
    case 'disclosureRisk':
      return false;
    default:
      return true;
  }
}

/** Item 3 wants date, time and time zone; these are the ways in which people write the last two. */
const TIME = /\d\s*[:.]\s*\d\d|\d\s*[ap]\.?m\b|\bnoon\b|\bmidnight\b/i;
const ZONE =
  /\d\s*Z\b|[+\-−]\d{1,2}:?\d{2}\b|\b(UTC|GMT|[ECMP][SD]?T|AK[SD]T|HST|BST|CES?T|JST)\b|\b[A-Z]\w+\/[A-Z]\w+|\b(Eastern|Central|Mountain|Pacific|Alaska|Hawaii)\b/;
