/** Regimes and calendars as answers have them. */
import * as z from 'zod';
import { day, listOf } from './parts.js';

const regimeHead = {
  id: z.string(),
  title: z.string(),
  authority: z.string(),
  summary: z.string(),
  checkedOn: day,
};

export const regimeList = listOf(z.object(regimeHead));

export const regimeRead = z.looseObject({
  ...regimeHead,
  authorityZone: z.string().nullable().describe('null: the profile decides.'),
  calendars: z.array(z.string()).nullable().describe('null: the profile decides.'),
  textByDefault: z.string(),
  texts: z.array(
    z.looseObject({
      id: z.string(),
      title: z.string(),
      appliesFrom: day.nullable(),
      obligations: z.array(
        z.looseObject({
          id: z.string(),
          title: z.string(),
          kind: z.enum(['report', 'decision']),
          trigger: z.string(),
          period: z.string(),
        }),
      ),
    }),
  ),
  phases: z.array(
    z.object({ id: z.string(), holdsWhen: z.string(), mayFollow: z.array(z.string()) }),
  ),
  notModelled: z.array(z.string()),
});

const years = z.object({ from: z.int(), to: z.int(), confirmedTo: z.int() });
const calendarHead = { id: z.string(), title: z.string(), zone: z.string(), years };

export const calendarList = listOf(z.object({ ...calendarHead, checkedOn: day }));

const calendarDay = z.object({
  date: day,
  open: z.boolean(),
  why: z.string().nullable(),
  kind: z.enum(['weekend', 'holiday', 'one-off']).nullable(),
  source: z.string().nullable(),
  provisional: z.boolean(),
  watched: z.string().nullable(),
  confirmed: z.boolean(),
});

/** With from and to each day; without them, what the calendar says of itself. */
export const calendarRead = z.union([
  z.object({ ...calendarHead, from: day, to: day, days: z.array(calendarDay) }),
  z.looseObject({
    ...calendarHead,
    checkedOn: day,
    holidays: z.array(z.object({ date: day, name: z.string(), source: z.string() })),
  }),
]);
