/** Shapes that several routes share. What they mean is checked by the use cases. */
import * as z from 'zod';
import { Temporal } from '../core/model.js';
import { sentence } from '../core/sentence.js';
import { ROLES } from '../engine/tokens.js';
import { saying } from './wrong-shape.js';

/** An id as it stands in an address; nothing has another, so there is nothing under another. */
const pathId = z.string().regex(/^[\w.@+:-]{1,200}$/);

export const withId = z.strictObject({ id: pathId });

/** A short text; how short, its route says. */
export const text = (longest: number) => z.string().min(1).max(longest);

/** Why something was done; it stays in the record. */
export const reason = text(1000);

/** As it comes in a query. */
export const limit = (usual: number, most: number) =>
  z.coerce.number().int().min(1).max(most).default(usual);

export const role = z.enum(ROLES);

/** An instant with its offset; a time without one could be any of many moments. */
export const instant = z.string().transform((value, ctx) => {
  try {
    return Temporal.Instant.from(value);
  } catch {
    ctx.addIssue(saying(sentence`This is not an instant. Write it as 2026-11-20T10:00:00-05:00.`));
    return z.NEVER;
  }
});

/** A calendar date. */
export const date = z.string().transform((value, ctx) => {
  try {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) throw new RangeError('not a date');
    return Temporal.PlainDate.from(value);
  } catch {
    ctx.addIssue(saying(sentence`This is not a date. Write it as 2026-11-20.`));
    return z.NEVER;
  }
});
