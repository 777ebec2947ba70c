/** Whether the entries of a record from outside are such as Tocsin writes, before they are read. */
import { isObject, type Json } from './evidence-format.js';
import type { EntryBody } from './ports.js';

type IsRight = (value: unknown) => boolean;

const isText: IsRight = (value) => typeof value === 'string';
const areTexts: IsRight = (value) => Array.isArray(value) && value.every(isText);
const isTextOrNull: IsRight = (value) => value === null || isText(value);
const isFact: IsRight = (value) =>
  isObject(value) && [value.id, value.kind, value.at].every(isText);

/** What every entry of a kind has; a newer version may write more. */
const BODIES: Readonly<Record<EntryBody['type'], Readonly<Record<string, IsRight>>>> = {
  registered: {
    title: isText,
    entity: isText,
    zone: isText,
    regimes: areTexts,
    profile: isObject,
    facts: (value) => Array.isArray(value) && value.every(isFact),
    drill: (value) => value === undefined || isObject(value),
  },
  fact: { fact: isFact },
  closed: { reason: isText },
  reopened: { reason: isText },
  'regime-added': { regime: isText, reason: isText },
  'regime-not-applicable': { regime: isText, reason: isText },
  acknowledged: {
    alert: isText,
    regime: isText,
    line: isText,
    date: isTextOrNull,
    due: isTextOrNull,
    steps: areTexts,
  },
  'closures-changed': { job: isText, closures: areTexts },
  note: { note: isText, digest: isText },
};

/** Whether it can be a link of a chain at all. */
export function isLink(entry: unknown): entry is Json {
  if (!isObject(entry) || !isObject(entry.body) || !isObject(entry.by)) return false;
  const { n, recordedAt, previous, hash, by, body } = entry;
  return Number.isInteger(n) && [recordedAt, previous, hash, by.name, body.type].every(isText);
}

/** Whether an entry says all that one of its kind says; one of an unknown kind may say anything. */
export function isAsWritten(body: EntryBody): boolean {
  if (!Object.hasOwn(BODIES, body.type)) return true;
  const said: Readonly<Record<string, unknown>> = { ...body };
  return Object.entries(BODIES[body.type]).every(([name, isRight]) => isRight(said[name]));
}
