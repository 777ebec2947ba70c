/**
 * What calls are answered with, as schemas: the API's description is made from them, and a test
 * holds every one against real answers. What the law or the caller decides stays wide. Here are
 * the parts that several answers share.
 *
 * A named schema stands once in the description, under its name.
 */
import * as z from 'zod';
import { role } from '../schemas.js';

export const moment = z.string().describe('RFC 9557: an instant with its offset and its zone.');
export const instant = z.string().describe('An instant in UTC, ISO 8601.');
export const day = z.string().describe('A date, as 2026-11-20.');

export const actor = z
  .object({ name: z.string(), roles: z.array(role) })
  .meta({ id: 'Actor', description: 'Who did something, as the server knows them.' });

/** All there is, in one answer. */
export const listOf = (item: z.ZodType) => z.object({ items: z.array(item) });

export const pageOf = (item: z.ZodType) =>
  z.object({
    items: z.array(item),
    cursor: z.string().nullable().describe('Ask again with it for the next page; null: the last.'),
  });
