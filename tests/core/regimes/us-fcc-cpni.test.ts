/**
 * 47 CFR 64.2011: the text of 2007, which binds, and that of 2024, which does not yet. Dates by
 * hand from the provisions.
 */
import { describe, expect, it } from 'vitest';
import {
  breached,
  type Circumstances,
  datesOf,
  exemptionLost,
  held,
  holdEnded,
  milestoneOf,
  milestonesOf,
  NO_DATES,
  phaseOf,
  refusalOf,
  retracted,
  submitted,
  toldOf,
  type WrittenFact,
} from '../facts.js';

const REGIME = 'us-fcc-cpni';
const zone = 'America/New_York';
const of2007: Circumstances = { profile: { zone } };
const of2024: Circumstances = { profile: { zone, [REGIME]: { rule: '2024' } } };

const agency = (facts: readonly WrittenFact[], more: Circumstances = of2007) =>
  milestoneOf(REGIME, 'agency-report', facts, more);
const customers = (facts: readonly WrittenFact[], more: Circumstances = of2007) =>
  milestoneOf(REGIME, 'customer-notice', facts, more);
const summary = (facts: readonly WrittenFact[], more: Circumstances = of2007) =>
  milestoneOf(REGIME, 'annual-summary', facts, more);
const reported = (at: string, fields = {}) => submitted(REGIME, 'agency-report', at, fields);
const notified = (at: string) => submitted(REGIME, 'customer-notice', at);

const eastern = (moment: string) => `${moment}[America/New_York]`;

// Monday; the seventh business day after it is Wednesday the 23rd.
const monday = breached('2026-09-14T10:00:00-04:00');
const small = breached('2026-09-14T10:00:00-04:00', { customers: 499, harm: 'not-likely' });

describe('64.2011(b), 2007: seven business days to the Secret Service and the FBI', () => {
  it.each([
    ['a plain week', '2026-09-14T10:00:00-04:00', '2026-09-23'],
    ['Saturday: Monday is day one', '2026-09-12T10:00:00-04:00', '2026-09-22'],
    ['Columbus Day does not count', '2026-10-05T10:00:00-04:00', '2026-10-15'],
    ['days of a lapse in funding count', '2025-10-01T10:00:00-04:00', '2025-10-10'],
    ['16 April, a holiday of the District only, counts', '2026-04-10T10:00:00-04:00', '2026-04-21'],
    ['the Friday after Thanksgiving counts', '2026-11-19T10:00:00-05:00', '2026-12-01'],
  ])('%s', (_, at, day) => {
    const offset = at.slice(-6).replace('05:00', '05:00');
    expect(agency([breached(at)])).toMatchObject({
      state: 'due',
      due: eastern(`${day}T23:59:59${offset}`),
      planBy: eastern(`${day}T17:30:00${offset}`),
      nature: 'statutory',
      force: 'in-force',
      certainty: 'settled',
      trigger: 'breach-determination',
    });
  });

  it('skips closings for due, and plans as if they counted', () => {
    expect(agency([breached('2025-12-17T10:00:00-05:00')])).toMatchObject({
      due: eastern('2025-12-31T23:59:59-05:00'),
      planBy: eastern('2025-12-29T17:30:00-05:00'),
      certainty: 'provisional', // the FCC's own notice of the closings is still to be obtained
    });
  });

  it('skips Inauguration Day for due, and plans as if it counted', () => {
    expect(agency([breached('2021-01-14T10:00:00-05:00')])).toMatchObject({
      due: eastern('2021-01-27T23:59:59-05:00'),
      planBy: eastern('2021-01-26T17:30:00-05:00'),
      certainty: 'provisional',
    });
  });

  it('takes the Eastern date, planned by the earlier local one', () => {
    const inCalifornia = breached('2026-09-15T00:30:00-04:00', { zone: 'America/Los_Angeles' });
    expect(agency([inCalifornia])).toMatchObject({
      due: eastern('2026-09-24T23:59:59-04:00'),
      planBy: eastern('2026-09-23T17:30:00-04:00'),
    });
  });

  it('takes a closing that was announced, of its own calendar or the federal one', () => {
    for (const calendar of ['us-fcc', 'us-federal']) {
      const closures = [{ calendar, date: '2026-09-16', source: 'FCC notice' }];
      expect(agency([monday], { ...of2007, closures })).toMatchObject({
        due: eastern('2026-09-24T23:59:59-04:00'),
        planBy: eastern('2026-09-23T17:30:00-04:00'),
      });
    }
    const elsewhere = [{ calendar: 'us-sec', date: '2026-09-16', source: 'SEC announcement' }];
    expect(agency([monday], { ...of2007, closures: elsewhere }).due).toBe(
      eastern('2026-09-23T23:59:59-04:00'),
    );
  });

  it.each([
    ['2026-09-23T23:59:59-04:00', 'due'],
    ['2026-09-24T00:00:00-04:00', 'late'],
  ])('at %s it is %s', (now, state) => {
    expect(agency([monday], { ...of2007, now }).state).toBe(state);
  });

  it('is wanted of small breaches too, for the text knows no threshold', () => {
    expect(agency([small]).state).toBe('due');
  });

  it.each([
    ['2017-12-31T23:59:59-05:00', 'beyond-the-calendar /facts/0/at'],
    ['2018-01-01T00:00:00-05:00', 'accepted'],
    ['2035-12-31T00:00:00-05:00', 'beyond-the-calendar /facts/0/at'],
  ])('a determination of %s: %s', (at, outcome) => {
    expect(refusalOf(() => agency([breached(at)]))).toBe(outcome);
  });
});

describe('64.2011(b)(1), 2007: seven full business days before the customers', () => {
  const thursday = reported('2026-11-05T12:00:00-05:00');

  it.each([
    ['Veterans Day is not full', '2026-11-05T12:00:00-05:00', '2026-11-18T00:00:00-05:00'],
    ['the lapse days of 2025 count', '2025-10-01T12:00:00-04:00', '2025-10-11T00:00:00-04:00'],
    ['over the change of the clocks', '2026-10-29T12:00:00-04:00', '2026-11-10T00:00:00-05:00'],
  ])('%s', (_, at, free) => {
    expect(customers([reported(at)])).toMatchObject({
      state: 'open',
      due: null,
      planBy: null,
      notBefore: eastern(free),
      projected: null,
      nature: null,
      force: 'in-force',
      certainty: 'settled',
      trigger: 'agency-report',
    });
  });

  it('starts from the later date, here or in Washington', () => {
    const inTokyo = reported('2026-11-06T09:00:00+09:00', { zone: 'Asia/Tokyo' });
    expect(customers([inTokyo]).notBefore).toBe(eastern('2026-11-19T00:00:00-05:00'));
    const inCalifornia = reported('2026-11-05T00:30:00-05:00', { zone: 'America/Los_Angeles' });
    expect(customers([inCalifornia]).notBefore).toBe(eastern('2026-11-18T00:00:00-05:00'));
  });

  it('counts no day that is closed or watched', () => {
    expect(customers([reported('2026-12-15T12:00:00-05:00')])).toMatchObject({
      notBefore: eastern('2026-12-29T00:00:00-05:00'),
      certainty: 'provisional',
    });
    expect(customers([reported('2025-12-15T12:00:00-05:00')])).toMatchObject({
      notBefore: eastern('2025-12-30T00:00:00-05:00'),
      certainty: 'provisional',
    });
  });

  it('is projected while the agencies have no report, as if they had it on its planBy', () => {
    expect(customers([monday])).toMatchObject({
      ...NO_DATES,
      state: 'pending',
      projected: eastern('2026-10-03T00:00:00-04:00'),
      nature: null,
      trigger: null,
    });
    expect(customers([])).toMatchObject({ ...NO_DATES, state: 'pending' });
  });

  it('is projected by the later date at home', () => {
    // 23 September 17:30 Eastern is the 24th in Tokyo: the count starts a day later.
    const home = { profile: { zone: 'Asia/Tokyo' } };
    const determined = breached('2026-09-14T10:00:00-04:00', { zone });
    expect(customers([determined], home).projected).toBe(eastern('2026-10-06T00:00:00-04:00'));
  });

  it('is never late, and met by the notice', () => {
    const facts = [monday, thursday, notified('2026-11-18T08:00:00-05:00')];
    expect(customers(facts)).toMatchObject({
      state: 'met',
      due: null,
      notBefore: eastern('2026-11-18T00:00:00-05:00'),
      metAt: eastern('2026-11-18T08:00:00-05:00'),
    });
    expect(customers([thursday], { ...of2007, now: '2028-01-01T00:00:00Z' }).state).toBe('open');
  });

  it('knows no exemption to lose and no summary', () => {
    const lost = exemptionLost('2026-09-20T10:00:00-04:00');
    expect(agency([small, lost]).due).toBe(eastern('2026-09-23T23:59:59-04:00'));
    expect(summary([small])).toMatchObject({ ...NO_DATES, state: 'not-required' });
    expect(summary([])).toMatchObject({ ...NO_DATES, state: 'not-required' });
  });
});

describe('64.2011(b)(3), 2007: an agency orders silence', () => {
  const thursday = reported('2026-11-05T12:00:00-05:00'); // free on 18 November
  const hold = held('2026-11-10T12:00:00-05:00', { until: '2026-12-10' });

  it('frees the notice when the hold ends, if that is later', () => {
    expect(customers([thursday, hold]).notBefore).toBe(eastern('2026-12-11T00:00:00-05:00'));
    const shorter = held('2026-11-10T12:00:00-05:00', { until: '2026-11-17' });
    expect(customers([thursday, shorter]).notBefore).toBe(eastern('2026-11-18T00:00:00-05:00'));
    const byADay = held('2026-11-10T12:00:00-05:00', { until: '2026-11-18' });
    expect(customers([thursday, byADay]).notBefore).toBe(eastern('2026-11-19T00:00:00-05:00'));
  });

  it('frees it at the moment a hold is lifted', () => {
    const lifted = holdEnded('2026-12-01T15:00:00-05:00');
    expect(customers([thursday, hold, lifted]).notBefore).toBe(
      eastern('2026-12-01T15:00:00-05:00'),
    );
    const soon = holdEnded('2026-11-12T15:00:00-05:00');
    expect(customers([thursday, hold, soon]).notBefore).toBe(eastern('2026-11-18T00:00:00-05:00'));
  });

  it('waits for the latest end of several', () => {
    const second = held('2026-11-20T12:00:00-05:00', { id: 'second', until: '2026-12-20' });
    expect(customers([thursday, hold, second]).notBefore).toBe(
      eastern('2026-12-21T00:00:00-05:00'),
    );
    const within = held('2026-11-20T12:00:00-05:00', { id: 'second', until: '2026-12-01' });
    expect(customers([thursday, hold, within]).notBefore).toBe(
      eastern('2026-12-11T00:00:00-05:00'),
    );
  });

  it('is projected with the hold', () => {
    expect(customers([monday, hold]).projected).toBe(eastern('2026-12-11T00:00:00-05:00'));
  });

  it.each([
    ['without a hold', [holdEnded('2026-11-12T15:00:00-05:00', { id: 'f9' })]],
    ['before the hold', [hold, holdEnded('2026-11-10T11:59:59-05:00', { id: 'f9' })]],
    ['when the hold is over', [hold, holdEnded('2026-12-11T00:00:00-05:00', { id: 'f9' })]],
  ])('an end %s has no effect and is told', (_, facts) => {
    const without = facts.filter(({ id }) => id !== 'f9');
    const milestone = customers([thursday, ...facts]);
    expect(milestone.notBefore).toBe(customers([thursday, ...without]).notBefore);
    expect(toldOf('f9', milestone)).toBe(1);
  });
});

describe('64.2011(a), 2024: the agencies, if 500 customers or harm', () => {
  it('is derived when asked for, and not in force', () => {
    for (const milestone of milestonesOf(REGIME, [monday], of2024)) {
      expect(milestone.force).toBe('not-yet-in-force');
    }
    expect(agency([monday], of2024)).toMatchObject({
      due: eastern('2026-09-23T23:59:59-04:00'),
      planBy: eastern('2026-09-23T17:30:00-04:00'),
    });
  });

  it.each([
    ['499 customers, no harm likely', { customers: 499, harm: 'not-likely' }, 'not-required'],
    ['500 customers', { customers: 500, harm: 'not-likely' }, 'due'],
    ['499 with harm', { customers: 499, harm: 'likely' }, 'due'],
    ['harm unknown', { customers: 1, harm: 'unknown' }, 'due'],
    ['harm not said', { customers: 1 }, 'due'],
    ['number not said', { harm: 'not-likely' }, 'due'],
    ['nobody', { customers: 0, harm: 'not-likely' }, 'not-required'],
  ])('%s', (_, fields, state) => {
    const milestone = agency([breached('2026-09-14T10:00:00-04:00', fields)], of2024);
    expect(milestone.state).toBe(state);
    expect(milestone.due === null).toBe(state === 'not-required');
  });

  it('judges by the earliest determination', () => {
    const second = breached('2026-09-15T10:00:00-04:00', { id: 'second', customers: 5000 });
    expect(agency([second, small], of2024).state).toBe('not-required');
  });

  it('gives seven business days from the knowledge that took the exemption away', () => {
    const lost = exemptionLost('2026-10-05T10:00:00-04:00'); // Columbus Day is the 12th
    expect(agency([small, lost], of2024)).toMatchObject({
      state: 'due',
      due: eastern('2026-10-15T23:59:59-04:00'),
      planBy: eastern('2026-10-15T17:30:00-04:00'),
      trigger: 'exemption-lost',
    });
  });

  it('gives none where there was no exemption', () => {
    const lost = exemptionLost('2026-10-05T10:00:00-04:00');
    expect(agency([monday, lost], of2024)).toMatchObject({
      due: eastern('2026-09-23T23:59:59-04:00'),
      trigger: 'breach-determination',
    });
  });

  it('tells of an exemption that was lost without having been had', () => {
    const lost = exemptionLost('2026-10-05T10:00:00-04:00', { id: 'f9' });
    expect(toldOf('f9', agency([monday, lost], of2024))).toBe(1);
  });

  it('is exempt again when the loss is retracted', () => {
    const facts = [
      small,
      exemptionLost('2026-10-05T10:00:00-04:00'),
      retracted('exemption-lost', '2026-10-06T10:00:00-04:00'),
    ];
    expect(agency(facts, of2024).state).toBe('not-required');
  });
});

describe('64.2011(b), 2024: thirty days to the customers', () => {
  const friday = breached('2026-11-20T10:00:00-05:00'); // the 30th day is Sunday 20 December

  it('ends on a closed day without a roll, planned for the last business day before', () => {
    expect(customers([friday], of2024)).toMatchObject({
      state: 'due',
      due: eastern('2026-12-20T23:59:59-05:00'),
      planBy: eastern('2026-12-18T17:30:00-05:00'),
      notBefore: null,
      nature: 'statutory',
      certainty: 'settled',
    });
  });

  it('plans from the earlier local date', () => {
    // 1 September Eastern, 31 August in California: 1 October, and 30 September.
    const inCalifornia = breached('2026-09-01T00:30:00-04:00', { zone: 'America/Los_Angeles' });
    expect(customers([inCalifornia], of2024)).toMatchObject({
      due: eastern('2026-10-01T23:59:59-04:00'),
      planBy: eastern('2026-09-30T17:30:00-04:00'),
    });
  });

  it('plans for a watched day, which will do here', () => {
    expect(customers([breached('2026-11-24T10:00:00-05:00')], of2024)).toMatchObject({
      due: eastern('2026-12-24T23:59:59-05:00'),
      planBy: eastern('2026-12-24T17:30:00-05:00'),
      certainty: 'provisional',
    });
  });

  it('plans for the day before a closing', () => {
    // 30 days after 26 November 2025 is the closed 26 December; before it the 23rd was open.
    expect(customers([breached('2025-11-26T10:00:00-05:00')], of2024)).toMatchObject({
      due: eastern('2025-12-26T23:59:59-05:00'),
      planBy: eastern('2025-12-23T17:30:00-05:00'),
    });
  });

  it.each([
    ['no harm likely', { customers: 5000, harm: 'not-likely' }, 'not-required'],
    ['harm likely', { customers: 1, harm: 'likely' }, 'due'],
    ['harm unknown', { customers: 1, harm: 'unknown' }, 'due'],
    ['harm not said', {}, 'due'],
  ])('%s', (_, fields, state) => {
    expect(customers([breached('2026-11-20T10:00:00-05:00', fields)], of2024).state).toBe(state);
  });

  it('still runs from the determination when the exemption is lost', () => {
    const lost = exemptionLost('2026-10-05T10:00:00-04:00');
    // 14 September + 30 days is 14 October.
    expect(customers([small, lost], of2024)).toMatchObject({
      state: 'due',
      due: eastern('2026-10-14T23:59:59-04:00'),
      trigger: 'breach-determination',
    });
  });
});

describe('64.2011(a)(2), 2024: an agency orders silence', () => {
  const friday = breached('2026-11-20T10:00:00-05:00'); // due Sunday the 20th, plan Friday the 18th
  const hold = (until: string, fields = {}) =>
    held('2026-11-20T12:00:00-05:00', { until, ...fields });

  it.each<[string, readonly WrittenFact[], string, string, string]>([
    [
      'through the 30th day',
      [hold('2026-12-20')],
      '2026-12-21T23:59:59',
      '2026-12-21T17:30:00',
      '2026-12-21T00:00:00',
    ],
    [
      'over the planned day',
      [hold('2026-12-18')],
      '2026-12-20T23:59:59',
      '2026-12-19T17:30:00',
      '2026-12-19T00:00:00',
    ],
    [
      'over early by a day',
      [hold('2026-12-17')],
      '2026-12-20T23:59:59',
      '2026-12-18T17:30:00',
      '2026-12-18T00:00:00',
    ],
    [
      'through the day before the last',
      [hold('2026-12-19')],
      '2026-12-20T23:59:59',
      '2026-12-20T17:30:00',
      '2026-12-20T00:00:00',
    ],
    [
      'lifted before the planned day',
      [hold('2026-12-31'), holdEnded('2026-12-15T15:00:00-05:00')],
      '2026-12-20T23:59:59',
      '2026-12-18T17:30:00',
      '2026-12-15T15:00:00',
    ],
    [
      'lifted after the last: through that day',
      [hold('2026-12-31'), holdEnded('2026-12-21T15:00:00-05:00')],
      '2026-12-22T23:59:59',
      '2026-12-22T17:30:00',
      '2026-12-21T15:00:00',
    ],
    [
      'extended by a second',
      [
        hold('2026-12-18'),
        held('2026-12-17T12:00:00-05:00', { id: 'second', until: '2026-12-28' }),
      ],
      '2026-12-29T23:59:59',
      '2026-12-29T17:30:00',
      '2026-12-29T00:00:00',
    ],
  ])('%s', (_, facts, due, planBy, notBefore) => {
    expect(customers([friday, ...facts], of2024)).toMatchObject({
      due: eastern(`${due}-05:00`),
      planBy: eastern(`${planBy}-05:00`),
      notBefore: eastern(`${notBefore}-05:00`),
    });
  });

  it('moves no plan that lies before the hold', () => {
    const later = held('2026-12-19T12:00:00-05:00', { until: '2026-12-31' });
    expect(customers([friday, later], of2024)).toMatchObject({
      due: eastern('2027-01-01T23:59:59-05:00'),
      planBy: eastern('2026-12-18T17:30:00-05:00'),
    });
  });

  it('knows no hold that would end before it begins, and tells of one', () => {
    const never = held('2026-11-25T12:00:00-05:00', { id: 'f9', until: '2026-11-24' });
    const milestone = customers([friday, never], of2024);
    expect(milestone).toMatchObject({
      due: eastern('2026-12-20T23:59:59-05:00'),
      planBy: eastern('2026-12-18T17:30:00-05:00'),
      notBefore: null,
    });
    expect(toldOf('f9', milestone)).toBe(1);
  });

  it('takes the later day of two holds that end at one midnight', () => {
    // The first runs through 23 December; the second is lifted as the 24th begins, and runs through it.
    const facts = [
      friday,
      held('2026-11-24T12:00:00-05:00', { id: 'first', until: '2026-12-23' }),
      held('2026-11-25T12:00:00-05:00', { id: 'second', until: '2026-12-25' }),
      holdEnded('2026-12-24T00:00:00-05:00'),
    ];
    const due = eastern('2026-12-25T23:59:59-05:00');
    expect(customers(facts, of2024).due).toBe(due);
    expect(customers(facts.toReversed(), of2024).due).toBe(due);
  });

  it('tells of an end without a hold', () => {
    const stray = holdEnded('2026-12-15T15:00:00-05:00', { id: 'f9' });
    expect(toldOf('f9', customers([friday, stray], of2024))).toBe(1);
  });
});

describe('64.2011(a)(3), 2024: the annual summary', () => {
  const exempt = (at: string, fields = {}) =>
    breached(at, { customers: 12, harm: 'not-likely', ...fields });

  it('is due on 1 February of the next year', () => {
    expect(summary([exempt('2024-06-10T10:00:00-04:00')], of2024)).toMatchObject({
      // A Saturday in 2025: due Monday the 3rd, planned for Friday 31 January.
      due: eastern('2025-02-03T23:59:59-05:00'),
      planBy: eastern('2025-01-31T17:30:00-05:00'),
      certainty: 'settled',
    });
    expect(summary([exempt('2023-06-10T10:00:00-04:00')], of2024)).toMatchObject({
      due: eastern('2024-02-01T23:59:59-05:00'),
      planBy: eastern('2024-02-01T17:30:00-05:00'),
    });
    expect(summary([exempt('2026-09-14T10:00:00-04:00')], of2024)).toMatchObject({
      due: eastern('2027-02-01T23:59:59-05:00'),
      certainty: 'provisional',
    });
  });

  it('takes the Eastern year for due and the earlier year for the plan', () => {
    const newYear = exempt('2026-01-01T00:30:00-05:00', { zone: 'America/Los_Angeles' });
    expect(summary([newYear], of2024)).toMatchObject({
      due: eastern('2027-02-01T23:59:59-05:00'),
      planBy: eastern('2026-01-30T17:30:00-05:00'), // 1 February 2026 is a Sunday
    });
  });

  it('falls away when the breach is reported on its own', () => {
    expect(summary([monday], of2024).state).toBe('not-required');
    const lost = exemptionLost('2026-10-05T10:00:00-04:00');
    expect(datesOf(summary([small, lost], of2024))).toEqual(NO_DATES);
    expect(summary([small, lost], of2024).state).toBe('not-required');
    expect(summary([], of2024).state).toBe('pending');
  });
});

describe('Phases', () => {
  const report = reported('2026-09-16T10:00:00-04:00'); // free on Saturday the 26th
  const hold = held('2026-09-17T10:00:00-04:00', { until: '2026-10-10' });
  const notice = notified('2026-10-12T10:00:00-04:00');
  const at = (now: string, more: Circumstances = of2007): Circumstances => ({ ...more, now });

  it.each<[string, readonly WrittenFact[], Circumstances]>([
    ['determination', [], of2007],
    ['agency-report', [monday], of2007],
    ['waiting-period', [monday, report], of2007],
    ['waiting-period', [monday, report], at('2026-09-25T23:59:59-04:00')],
    ['customer-notice', [monday, report], at('2026-09-26T00:00:00-04:00')],
    ['hold', [monday, report, hold], of2007],
    ['hold', [monday, hold], of2007],
    ['hold', [monday, report, hold], at('2026-10-10T23:59:59-04:00')],
    ['customer-notice', [monday, report, hold], at('2026-10-11T00:00:00-04:00')],
    ['waiting-period', [monday, report, hold, holdEnded('2026-09-18T10:00:00-04:00')], of2007],
    ['customer-notice', [monday, report, hold, holdEnded('2026-09-28T10:00:00-04:00')], of2007],
    ['notified', [monday, report, hold, notice], of2007],
    ['agency-report', [small], of2007],
    ['agency-report', [monday], of2024],
    ['customer-notice', [monday, report], of2024],
    ['hold', [monday, report, hold], of2024],
    ['notified', [monday, report, notice], of2024],
    ['annual-summary', [small], of2024],
    ['agency-report', [small, exemptionLost('2026-10-05T10:00:00-04:00')], of2024],
    [
      'summarised',
      [small, submitted(REGIME, 'annual-summary', '2027-01-20T10:00:00-05:00')],
      of2024,
    ],
  ])('%s', (expected, facts, circumstances) => {
    expect(phaseOf(REGIME, facts, circumstances)).toBe(expected);
  });
});
