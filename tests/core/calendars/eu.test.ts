/**
 * The Member States' calendars, at the points where general lists go wrong. What is common to
 * all is held against date-holidays, and counted, in the files beside this one.
 */
import { describe, expect, it } from 'vitest';
import { calendarFor } from '../../../lib/core/calendars/calendar.js';
import { memberStates } from '../../../lib/core/calendars/member-states.js';
import { day, weekdays, yearsOf } from './days.js';

function closed(code: string, dates: string): void {
  const calendar = calendarFor(`eu-${code}`, []);
  for (const date of dates.split(' ')) {
    expect(calendar.closing(day(date)), `${code} ${date}`).toBeDefined();
    expect(day(date).dayOfWeek, `${date} is a weekday`).toBeLessThan(6);
  }
}

function open(code: string, dates: string): void {
  const calendar = calendarFor(`eu-${code}`, []);
  for (const date of dates.split(' ')) {
    expect(calendar.closing(day(date)), `${code} ${date}`).toBeUndefined();
  }
}

describe('changes of law', () => {
  it('SK: 1 September since 2024 and 17 November since 2025 are working days', () => {
    open('SK', '2025-09-01 2026-09-01 2027-09-01 2025-11-17 2026-11-17 2027-11-17');
    expect(calendarFor('eu-sk', []).closing(day('2024-11-17'))?.kind).toBe('holiday');
  });

  it('SK: 8 May and 15 September are working days in 2026 only', () => {
    open('SK', '2026-05-08 2026-09-15');
    closed('SK', '2024-05-08 2025-05-08 2025-09-15 2027-09-15 2028-05-08 2028-09-15');
  });

  it('SK: 6 January stays a holiday', () => closed('SK', '2025-01-06 2026-01-06 2027-01-06'));

  it('IT: 4 October from 2026, a Sunday in its first year', () => {
    open('IT', '2024-10-04');
    closed('IT', '2027-10-04 2028-10-04');
  });

  it('PL: 24 December from 2025', () => {
    open('PL', '2024-12-24');
    closed('PL', '2025-12-24 2026-12-24 2027-12-24');
  });

  it('DK: store bededag, the fourth Friday after Easter, is gone', () => {
    open('DK', '2024-04-26 2025-05-16 2026-05-01 2027-04-23');
  });

  it('RO: 6 and 7 January since 2024', () => {
    closed('RO', '2025-01-06 2025-01-07 2026-01-06 2026-01-07 2027-01-06 2027-01-07');
  });

  it('BG: two days off for the euro, by decision', () => {
    const bg = calendarFor('eu-bg', []);
    expect(bg.closing(day('2025-12-31'))?.kind).toBe('one-off');
    expect(bg.closing(day('2026-01-02'))?.kind).toBe('one-off');
    open('BG', '2024-12-31 2026-12-31 2025-01-02');
  });
});

describe('days in lieu', () => {
  it('BG: after a holiday on a weekend, the next working day; two after two', () => {
    closed('BG', '2024-03-04 2024-09-23 2025-05-26 2025-09-08 2026-05-25 2026-09-07 2026-12-28');
    closed('BG', '2027-12-27 2027-12-28'); // 25 and 26 December 2027 are Saturday and Sunday
    open('BG', '2027-12-29');
  });

  it('BG: none for the Easter days, though one for a holiday that falls among them', () => {
    open('BG', '2024-05-07 2025-04-22 2026-04-14');
    closed('BG', '2027-05-04');
  });

  it('LV: for 4 May, 18 November and the closing day of the festival, no other', () => {
    closed('LV', '2024-05-06 2025-05-05 2028-11-20 2029-11-19 2028-07-10');
    open('LV', '2026-05-05 2027-01-04 2027-12-27 2028-01-03');
  });

  it('IE: none by law', () => open('IE', '2024-03-18 2026-12-28 2027-12-27 2027-12-28 2028-01-03'));

  it('ES: none for the whole country', () => open('ES', '2026-11-02 2026-12-07 2025-10-13'));

  it.each(['MT', 'LU', 'BE', 'PT', 'SE', 'FI', 'CZ', 'DE', 'AT', 'FR'])(
    '%s: 1 January 2028, a Saturday, moves to no Monday',
    (code) => open(code, '2027-12-31 2028-01-03'),
  );
});

describe('rules with a turn', () => {
  it('IE: Saint Brigid’s Day is 1 February where that is a Friday, else the first Monday', () => {
    closed('IE', '2024-02-05 2025-02-03 2026-02-02 2027-02-01 2030-02-01');
    open('IE', '2030-02-04');
  });

  it('NL: King’s Day moves from Sunday to Saturday', () => {
    closed('NL', '2026-04-27 2027-04-27 2028-04-27');
    open('NL', '2025-04-28 2031-04-28');
    const nl = calendarFor('eu-nl', []);
    expect(nl.closing(day('2025-04-26'))?.name).toBe("Koningsdag (King's Day)");
    expect(nl.closing(day('2031-04-26'))?.name).toBe("Koningsdag (King's Day)");
  });

  it('NL: 5 May in every year, Algemene termijnenwet Art. 3(1); Good Friday is only equated', () => {
    closed('NL', '2025-05-05 2026-05-05 2027-05-05');
    open('NL', '2025-04-18 2026-04-03');
  });

  it('GR: Labour Day of 2024 moved from Holy Wednesday to 7 May', () => {
    open('GR', '2024-05-01 2027-05-04');
    closed('GR', '2024-05-07 2025-05-01 2026-05-01');
  });

  it('FI and SE: Midsummer Day is a Saturday, and the eves are open (reading C3)', () => {
    for (const code of ['FI', 'SE']) {
      open(code, '2024-06-21 2025-06-20 2026-06-19 2026-12-24 2027-12-24 2026-12-31');
      for (const year of yearsOf(calendarFor(`eu-${code}`, []))) {
        const june = weekdays(year).filter(
          ({ month, day: d }) => month === 6 && d >= 20 && d <= 26,
        );
        for (const date of june) open(code, date.toString());
      }
    }
  });

  it('HU: days of rest by exchange are no public holidays', () => {
    open('HU', '2024-08-19 2024-12-24 2025-05-02 2025-12-24 2026-01-02 2026-08-21 2026-12-24');
    // A Saturday worked is a Saturday still.
    expect(calendarFor('eu-hu', []).closing(day('2026-12-12'))?.name).toBe('Saturday');
  });

  it('LU: 9 May', () => closed('LU', '2025-05-09 2028-05-09 2029-05-09'));
});

describe('Easter', () => {
  // Western Easter Monday and Orthodox Easter Monday, from the churches' tables.
  it.each([
    ['2024-04-01', '2024-05-06'],
    ['2025-04-21', '2025-04-21'],
    ['2026-04-06', '2026-04-13'],
    ['2027-03-29', '2027-05-03'],
    ['2028-04-17', '2028-04-17'],
    ['2029-04-02', '2029-04-09'],
    ['2030-04-22', '2030-04-29'],
    ['2031-04-14', '2031-04-14'],
    ['2032-03-29', '2032-05-03'],
    ['2033-04-18', '2033-04-25'],
    ['2034-04-10', '2034-04-10'],
    ['2035-03-26', '2035-04-30'],
  ])('%s in the West, %s in the East', (west, east) => {
    closed('DE', west);
    for (const code of ['BG', 'CY', 'GR', 'RO']) closed(code, east);
    // Not CY: in 2024 the western Easter Monday was 1 April, its national day.
    if (west !== east) for (const code of ['BG', 'GR', 'RO']) open(code, west);
  });

  it('CY and GR: Clean Monday is a Monday, 48 days before Easter; Whit Monday 50 after', () => {
    for (const code of ['CY', 'GR']) {
      closed(code, '2024-03-18 2025-03-03 2026-02-23 2027-03-15');
      open(code, '2024-03-19 2025-03-04 2026-02-24 2027-03-16');
      closed(code, '2024-06-24 2025-06-09 2026-06-01 2027-06-21');
    }
  });
});

describe('regional days are left out', () => {
  it.each([
    ['DE', 'Corpus Christi, Reformation Day, Berlin 2025', '2026-06-04 2025-10-31 2025-05-08'],
    ['ES', 'Maundy Thursday, Easter Monday', '2026-04-02 2026-04-06'],
    ['FR', 'Good Friday in Alsace', '2026-04-03'],
    ['IT', 'Saint Peter and Saint Paul in Rome', '2026-06-29'],
    ['PT', 'Carnival, Saint Anthony in Lisbon', '2026-02-17 2025-06-13'],
    ['AT', 'Saint Leopold, Good Friday', '2027-11-15 2026-04-03'],
  ])('%s: %s', (code, _, dates) => open(code, dates));
});

it.each(memberStates)(
  '$code: closed at New Year and Christmas, watches none',
  ({ code, calendar }) => {
    closed(code, '2024-01-01 2025-01-01 2026-01-01 2027-01-01 2024-12-25 2025-12-25 2026-12-25');
    const table = calendarFor(calendar, []);
    expect(
      yearsOf(table)
        .flatMap(weekdays)
        .filter((date) => table.watched(date)),
    ).toEqual([]);
  },
);
