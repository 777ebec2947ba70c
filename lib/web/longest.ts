/**
 * How many characters the fields of our forms take, so that a browser stops whoever types in time,
 * and how many bytes a form may then have. Where the engine has a limit of its own, as of notes
 * and titles, the field has that one.
 */
import { delayField, delayFieldNames } from '../engine/delay-fields.js';

/** A line: a name, a zone, a moment; a mail address may be as long, and nothing is longer. */
export const LONGEST_LINE = 254;

/** Why something was done: as the API has it, `schemas.ts`. */
export const LONGEST_REASON = 1000;

/** What is said beside an acknowledgement: as the API has it, `alerts.ts`. */
export const LONGEST_ACKNOWLEDGEMENT = 2000;

/** The note of a fact, some two pages: it and all other fields fit into a form's 64 KiB. */
export const LONGEST_FACT_NOTE = 4000;

/** An entity's profile as JSON: a handful of words for each regime. */
export const LONGEST_PROFILE = 4000;

/** A policy as JSON: the default has some 3,500, and nobody has eight ladders as long. */
export const LONGEST_POLICY = 30_000;

/** The request to delay: all of its fields together. */
export const LONGEST_DRAFT = delayFieldNames.reduce((sum, name) => sum + delayField(name).most, 0);

/**
 * The bytes of a form whose fields take so many characters. Forms send a Japanese one as nine,
 * `%E5%A0%B1`, three times what JSON needs; and names, a token and ids go with them.
 */
export function bytesOf(characters: number): number {
  return Math.ceil((9 * characters + 4096) / 1024) * 1024; // it is told in KiB
}
