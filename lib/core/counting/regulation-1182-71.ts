/**
 * Hours and months as Regulation (EEC, Euratom) No 1182/71 runs them: a second, later reading.
 *
 * Source: Articles 2 and 3; for the day that starts a month, CJEU C-171/03 (Toeters).
 * Reading: it may set `due`, never `planBy`, which always rests on the elapsed reading.
 * Left out: Article 3(5), two working days inside a period; no authority reads it into 72 hours.
 */
import { act } from '../citation.js';
import type { Case, Step, Temporal } from '../model.js';
import { CLOSED_DAYS, openDayFrom, openDayStep } from './business-days.js';
import { type ClockOrder, safeHours, safeMonths } from './elapsed.js';
import { dateText, momentText } from './kept.js';
import { dayIn, dayStep, END_OF_DAY, momentOn, timeStep } from './moments.js';

const regulation = act(
  'Regulation (EEC, Euratom) No 1182/71',
  'https://data.europa.eu/eli/reg/1971/1182/oj',
);
const hourRule = regulation.at(
  'Article 3(1) and (2)(a)',
  'the hour during which that event occurs',
);
const monthRule = regulation.at('Article 3(2)(c)', 'the expiry of the last hour');
const rollRule = regulation.at('Article 3(4)', 'the following working day');
const toeters = act('CJEU C-171/03, Toeters', 'https://curia.europa.eu', 'secondary').at(
  'paragraphs 33 and 36',
);

export const regulation1182: ClockOrder = {
  name: 'as Regulation 1182/71 runs them',

  hours(n, start, c) {
    const { at } = start.from;
    const clock = at.toZonedDateTimeISO(c.authorityZone);
    const fullHour = clock
      .with({ minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 })
      .add({ hours: 1 });
    const due = fullHour.add({ hours: n }).withTimeZone(c.home);
    const safe = safeHours(n, start.planFrom, c.home);
    return {
      due,
      planBy: safe.moment,
      notBefore: null,
      nature: 'statutory',
      provisional: [],
      steps: [
        {
          of: 'due',
          rule: 'The hour of the event does not count; the first is the next full hour',
          cite: hourRule,
          from: momentText(at),
          how: { op: 'next-full-hour', zone: c.authorityZone },
          gives: momentText(fullHour),
        },
        {
          of: 'due',
          rule: `${n} full hours; the moment the last one ends is in time`,
          cite: hourRule,
          from: momentText(fullHour),
          how: { op: 'hours', n, clock: 'elapsed', zone: c.home },
          gives: momentText(due),
        },
        ...safe.steps,
      ],
    };
  },

  months(n, start, c) {
    const { at } = start.from;
    const zone = c.authorityZone;
    const day = dayIn(at, zone);
    const sameDay = day.date.add({ months: n }); // clamped to the month's last day: 3(2)(c)
    const calendar = calendarOfTheAuthority(c);
    const open = openDayFrom(sameDay, calendar, CLOSED_DAYS);
    const due = momentOn(open.date, END_OF_DAY, zone);
    const safe = safeMonths(n, start.planFrom, c.home);
    return {
      due,
      planBy: safe.moment,
      notBefore: null,
      nature: 'statutory',
      provisional: open.provisional,
      steps: [
        dayStep('due', 'The day of the event is that of the capital', at, day),
        monthsOfDay(n, day.date, sameDay),
        ...openDayStep(
          'due',
          'next-open-day',
          'A closed last day gives way to the next working day',
          sameDay,
          calendar.id,
          open,
          rollRule,
        ),
        timeStep('due', 'The period ends with the last hour of that day', monthRule, due),
        ...safe.steps,
      ],
    };
  },
};

function monthsOfDay(n: number, day: Temporal.PlainDate, end: Temporal.PlainDate): Step {
  return {
    of: 'due',
    rule: "The same day number in the month that ends the period, or that month's last day",
    cite: toeters,
    from: dateText(day),
    how: { op: 'months-of-date', n },
    gives: dateText(end),
  };
}

function calendarOfTheAuthority(c: Case) {
  const [calendar] = c.regime.calendars(c.profile);
  // The scenario's schema asks for a Member State with this reading.
  if (calendar === undefined) throw new TypeError(`${c.regime.id} names no calendar to roll over`);
  return c.calendar(calendar);
}
