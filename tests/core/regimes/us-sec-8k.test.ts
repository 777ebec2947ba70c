/**
 * Form 8-K, Item 1.05. Dates are worked out by hand from the provisions;
 * the headings are the provisions that a change of law would touch.
 */
import { describe, expect, it } from 'vitest';
import {
  allOf,
  becameAvailable,
  type Circumstances,
  datesOf,
  decidedToDisclose,
  declined,
  delayRequested,
  determined,
  discovered,
  foundImmaterial,
  granted,
  milestoneOf,
  NO_DATES,
  phaseOf,
  refusalOf,
  relieved,
  retracted,
  riskOver,
  submitted,
  toldOf,
  type WrittenFact,
  wroteToCommission,
} from '../facts.js';

const REGIME = 'us-sec-8k';
const home: Circumstances = { profile: { zone: 'America/New_York' } };

const report = (facts: readonly WrittenFact[], more: Circumstances = {}) =>
  milestoneOf(REGIME, 'item-1.05-report', facts, { ...home, ...more });
const decision = (facts: readonly WrittenFact[], more: Circumstances = {}) =>
  milestoneOf(REGIME, 'materiality-decision', facts, { ...home, ...more });
const request = (facts: readonly WrittenFact[], more: Circumstances = {}) =>
  milestoneOf(REGIME, 'delay-request', facts, { ...home, ...more });
const amendments = (facts: readonly WrittenFact[], more: Circumstances = {}) =>
  allOf(REGIME, 'item-1.05-amendment', facts, { ...home, ...more });
const phase = (facts: readonly WrittenFact[], now?: string) =>
  phaseOf(REGIME, facts, { ...home, ...(now !== undefined && { now }) });
const filed = (at: string) => submitted(REGIME, 'item-1.05-report', at);

/** A moment as the SEC's own zone writes it. */
const eastern = (moment: string) => `${moment}[America/New_York]`;

// Monday; four business days later is Friday 18 September.
const monday = determined('2026-09-14T10:00:00-04:00');
const thatFriday = eastern('2026-09-18T17:30:00-04:00');

describe('General Instruction B.1: four business days', () => {
  it.each([
    ['a plain week', '2026-09-14T10:00:00-04:00', '2026-09-18T17:30:00-04:00'],
    [
      'Friday: the weekend does not count',
      '2026-09-18T10:00:00-04:00',
      '2026-09-24T17:30:00-04:00',
    ],
    ['Saturday: Monday is day one', '2026-09-19T12:00:00-04:00', '2026-09-24T17:30:00-04:00'],
    ['Sunday: Monday is day one', '2026-09-20T12:00:00-04:00', '2026-09-24T17:30:00-04:00'],
    ['Labor Day: Tuesday is day one', '2026-09-07T12:00:00-04:00', '2026-09-11T17:30:00-04:00'],
    ['Columbus Day does not count', '2026-10-08T10:00:00-04:00', '2026-10-15T17:30:00-04:00'],
    [
      'Thanksgiving does not count, the day after does',
      '2026-11-20T10:00:00-05:00',
      '2026-11-27T17:30:00-05:00',
    ],
    [
      'Independence Day is observed on Friday the 3rd',
      '2026-06-30T10:00:00-04:00',
      '2026-07-07T17:30:00-04:00',
    ],
    ['Good Friday counts', '2026-04-02T10:00:00-04:00', '2026-04-08T17:30:00-04:00'],
    ['Inauguration Day counts', '2025-01-17T10:00:00-05:00', '2025-01-24T17:30:00-05:00'],
    ['the clocks go forward', '2026-03-03T10:00:00-05:00', '2026-03-09T17:30:00-04:00'],
    ['the clocks go back', '2026-10-29T10:00:00-04:00', '2026-11-04T17:30:00-05:00'],
    ['days of a lapse in funding count', '2025-10-01T10:00:00-04:00', '2025-10-07T17:30:00-04:00'],
    ['to the last day of a year', '2026-12-25T10:00:00-05:00', '2026-12-31T17:30:00-05:00'],
  ])('%s', (_, at, due) => {
    const milestone = report([determined(at)]);
    expect(milestone).toMatchObject({
      state: 'due',
      due: eastern(due),
      planBy: eastern(due),
      notBefore: null,
      projected: null,
      nature: 'statutory',
      certainty: 'settled',
      trigger: 'materiality-determination',
    });
  });

  it('tells each day it counted, and why it skipped one', () => {
    const { basis } = report([determined('2026-11-20T10:00:00-05:00')]);
    const counted = basis.find(({ of, how }) => of === 'due' && how?.op === 'business-days');
    expect(counted?.cite?.at).toBe('Item 1.05(a) and General Instruction B.1');
    expect(counted?.days).toEqual([
      { date: '2026-11-21', skipped: 'Saturday' },
      { date: '2026-11-22', skipped: 'Sunday' },
      { date: '2026-11-23', n: 1 },
      { date: '2026-11-24', n: 2 },
      { date: '2026-11-25', n: 3 },
      { date: '2026-11-26', skipped: 'Thanksgiving Day' },
      { date: '2026-11-27', n: 4 },
    ]);
  });
});

describe('17 CFR 232.13(a)(2): 17:30 Eastern', () => {
  it.each([
    [
      'the determination has no cut-off: 23:59:59 is still Monday',
      '2026-09-14T23:59:59-04:00',
      '2026-09-18T17:30:00-04:00',
    ],
    ['a second later it is Tuesday', '2026-09-15T00:00:00-04:00', '2026-09-21T17:30:00-04:00'],
    ['after 17:30 it is still Monday', '2026-09-14T17:30:01-04:00', '2026-09-18T17:30:00-04:00'],
  ])('%s', (_, at, due) => {
    expect(report([determined(at)]).due).toBe(eastern(due));
  });

  it.each([
    ['2026-09-18T17:30:00-04:00', 'due'],
    ['2026-09-18T17:30:01-04:00', 'late'],
  ])('at %s the report is %s', (now, state) => {
    expect(report([monday], { now }).state).toBe(state);
  });

  it('is never late without a present', () => {
    expect(report([monday, discovered('2027-09-14T10:00:00-04:00')]).state).toBe('due');
  });
});

describe('Rule 2: whose date is the day of the event?', () => {
  it('is the Eastern date, planned by the earlier local one', () => {
    const inCalifornia = determined('2026-09-15T00:30:00-04:00', { zone: 'America/Los_Angeles' });
    expect(report([inCalifornia])).toMatchObject({
      due: eastern('2026-09-21T17:30:00-04:00'),
      planBy: thatFriday,
    });
  });

  it('is the Eastern date for both where the local one is later', () => {
    const inTokyo = determined('2026-09-15T09:00:00+09:00', { zone: 'Asia/Tokyo' });
    expect(report([inTokyo])).toMatchObject({ due: thatFriday, planBy: thatFriday });
  });

  it('takes the place from the offset where neither fact nor profile names one', () => {
    const written = determined('2026-09-14T21:30:00-07:00');
    expect(milestoneOf(REGIME, 'item-1.05-report', [written])).toMatchObject({
      due: eastern('2026-09-21T17:30:00-04:00'),
      planBy: thatFriday,
    });
    expect(report([written]).planBy).toBe(eastern('2026-09-21T17:30:00-04:00'));
  });
});

describe('Rule 3: EDGAR closings', () => {
  it('skips a closing for due, and plans as if it counted', () => {
    // 24 and 26 December 2025 were closed; counted, they end on the 26th, and back is the 23rd.
    expect(report([determined('2025-12-19T10:00:00-05:00')])).toMatchObject({
      due: eastern('2025-12-30T17:30:00-05:00'),
      planBy: eastern('2025-12-23T17:30:00-05:00'),
      certainty: 'settled',
    });
  });

  it('ends on a watched day, provisionally, and plans the day before', () => {
    const milestone = report([determined('2026-12-18T10:00:00-05:00')]);
    expect(milestone).toMatchObject({
      due: eastern('2026-12-24T17:30:00-05:00'),
      planBy: eastern('2026-12-23T17:30:00-05:00'),
      certainty: 'provisional',
    });
    expect(milestone.basis.some(({ of, rule }) => of === 'state' && /2026-12-24/.test(rule))).toBe(
      true,
    );
  });

  it('counts over a watched day, provisionally', () => {
    expect(report([determined('2026-12-21T10:00:00-05:00')])).toMatchObject({
      due: eastern('2026-12-28T17:30:00-05:00'),
      planBy: eastern('2026-12-28T17:30:00-05:00'),
      certainty: 'provisional',
    });
  });

  it.each(['us-sec', 'us-federal'])('takes a closing of %s that was announced', (calendar) => {
    const closures = [{ calendar, date: '2026-12-24', source: 'SEC announcement' }];
    expect(report([determined('2026-12-18T10:00:00-05:00')], { closures })).toMatchObject({
      due: eastern('2026-12-28T17:30:00-05:00'),
      planBy: eastern('2026-12-23T17:30:00-05:00'),
    });
  });

  it('takes no closing of another authority', () => {
    const closures = [{ calendar: 'us-fcc', date: '2026-09-16', source: 'FCC notice' }];
    expect(report([monday], { closures }).due).toBe(thatFriday);
  });
});

describe('Rule 5: planBy is never before its trigger', () => {
  it('is the first surely open 17:30 after a determination that the count would precede', () => {
    // Local Tuesday, Eastern Wednesday; every day up to the 21st is announced closed, so that
    // the safe count steps back behind the determination.
    const closures = ['2026-09-16', '2026-09-17', '2026-09-18', '2026-09-21'].map((date) => ({
      calendar: 'us-sec',
      date,
      source: 'SEC announcement',
    }));
    expect(report([determined('2026-09-15T18:00:00-04:00')], { closures })).toMatchObject({
      due: eastern('2026-09-25T17:30:00-04:00'),
      planBy: eastern('2026-09-22T17:30:00-04:00'),
    });
  });

  it.each([
    ['at 17:30 sharp the day is over', '2026-09-15T17:30:00-04:00', '2026-09-15T17:30:00-04:00'],
    ['a second before it is not', '2026-09-15T17:29:59-04:00', '2026-09-15T17:30:00-04:00'],
    ['a second after, the next open day', '2026-09-15T17:30:01-04:00', '2026-09-22T17:30:00-04:00'],
  ])('%s', (_, at, planBy) => {
    const closures = ['2026-09-16', '2026-09-17', '2026-09-18', '2026-09-21'].map((date) => ({
      calendar: 'us-sec',
      date,
      source: 'SEC announcement',
    }));
    expect(report([determined(at)], { closures }).planBy).toBe(eastern(planBy));
  });
});

describe('Rule 6: years that no list has confirmed', () => {
  it('is provisional where the count goes into one', () => {
    expect(report([determined('2026-12-28T10:00:00-05:00')])).toMatchObject({
      due: eastern('2027-01-04T17:30:00-05:00'),
      planBy: eastern('2027-01-04T17:30:00-05:00'),
      certainty: 'provisional',
    });
  });

  it.each([
    [
      'the last day before the years known',
      '2017-12-31T23:59:59-05:00',
      'beyond-the-calendar /facts/0/at',
    ],
    ['the first day of them', '2018-01-01T00:00:00-05:00', 'accepted'],
    ['a count that leaves them', '2035-12-31T10:00:00-05:00', 'beyond-the-calendar /facts/0/at'],
    ['a count that ends with them', '2035-12-20T10:00:00-05:00', 'accepted'],
    ['the day after them', '2036-01-01T00:00:00-05:00', 'beyond-the-calendar /facts/0/at'],
  ])('%s', (_, at, outcome) => {
    expect(refusalOf(() => report([determined(at)]))).toBe(outcome);
  });
});

describe('Item 1.05(a): the determination is the trigger', () => {
  it('does not run from discovery', () => {
    const milestone = report([discovered('2026-09-14T10:00:00-04:00')]);
    expect(milestone).toMatchObject({ ...NO_DATES, state: 'pending', trigger: null, nature: null });
  });

  it('runs from the earliest positive one', () => {
    const later = determined('2026-09-16T10:00:00-04:00', { id: 'later' });
    expect(report([later, monday])).toMatchObject({
      due: thatFriday,
      trigger: 'materiality-determination',
    });
  });

  it('is not undone by a later negative one', () => {
    const no = foundImmaterial('2026-09-15T10:00:00-04:00');
    expect(report([monday, no])).toMatchObject({ state: 'due', due: thatFriday });
  });

  it('runs from the positive one that follows a negative one', () => {
    const no = foundImmaterial('2026-09-10T10:00:00-04:00');
    expect(report([no, monday])).toMatchObject({ state: 'due', due: thatFriday });
  });

  it('requires nothing while there are only negative ones', () => {
    const no = foundImmaterial('2026-09-10T10:00:00-04:00');
    expect(report([no])).toMatchObject({ ...NO_DATES, state: 'not-required', nature: null });
  });

  it('counts no more when it is retracted, and tells of it', () => {
    const mistaken = determined('2026-09-14T10:00:00-04:00', { id: 'f1' });
    const milestone = report([
      mistaken,
      retracted('f1', '2026-09-15T10:00:00-04:00', { id: 'f2' }),
    ]);
    expect(milestone).toMatchObject({ ...NO_DATES, state: 'pending', trigger: null });
    expect(toldOf('f1', milestone)).toBe(1);
    expect(toldOf('f2', milestone)).toBe(1);
  });

  it('counts again when the retraction is retracted', () => {
    const milestone = report([
      monday,
      retracted('materiality-determination', '2026-09-15T10:00:00-04:00'),
      retracted('retraction', '2026-09-15T11:00:00-04:00', { id: 'second' }),
    ]);
    expect(milestone.due).toBe(thatFriday);
  });

  it('counts no more in the regime that a retraction is limited to, and only there', () => {
    const retraction = (regime: string) =>
      retracted('materiality-determination', '2026-09-15T10:00:00-04:00', { regime });
    expect(report([monday, retraction('us-sec-8k')]).state).toBe('pending');
    expect(report([monday, retraction('us-sec-6k')]).due).toBe(thatFriday);
  });

  it('is not seen where it is limited to another regime', () => {
    const elsewhere = determined('2026-09-14T10:00:00-04:00', { regime: 'us-sec-6k' });
    expect(report([elsewhere]).state).toBe('pending');
  });

  it.each([
    ['at one instant, material and not material', '2026-09-14T10:00:00-04:00', 'contradiction'],
    ['the same instant in another offset', '2026-09-14T14:00:00Z', 'contradiction'],
    ['a second later', '2026-09-14T10:00:01-04:00', 'accepted'],
  ])('%s', (_, at, outcome) => {
    const answer = refusalOf(() => report([monday, foundImmaterial(at)]));
    expect(answer.split(' ')[0]).toBe(outcome);
  });

  it('contradicts nothing where one of the two was retracted', () => {
    const no = foundImmaterial('2026-09-14T10:00:00-04:00');
    const facts = [monday, no, retracted('not-material', '2026-09-14T12:00:00-04:00')];
    expect(report(facts).due).toBe(thatFriday);
  });
});

describe('Release 33-11216: from 18 December 2023, smaller companies from 15 June 2024', () => {
  const smaller = {
    profile: { zone: 'America/New_York', 'us-sec-8k': { smallerReportingCompany: true } },
  };
  it.each([
    ['2023-12-17T23:59:59-05:00', {}, 'not-yet-in-force'],
    ['2023-12-18T00:00:00-05:00', {}, 'in-force'],
    ['2024-06-14T23:59:59-04:00', smaller, 'not-yet-in-force'],
    ['2024-06-15T00:00:00-04:00', smaller, 'in-force'],
  ])('%s %o: %s', (at, more, force) => {
    const milestone = report([determined(at)], more);
    expect(milestone.force).toBe(force);
    expect(milestone.due).not.toBeNull();
  });
});

describe('Submission: what was filed is met', () => {
  it('still tells when it was due', () => {
    expect(report([monday, filed('2026-09-17T16:00:00-04:00')])).toMatchObject({
      state: 'met',
      due: thatFriday,
      planBy: thatFriday,
      metAt: eastern('2026-09-17T16:00:00-04:00'),
    });
  });

  it('is met, not late, when it was filed late', () => {
    const late = filed('2026-09-21T09:00:00-04:00');
    expect(report([monday, late], { now: '2026-10-01T00:00:00Z' }).state).toBe('met');
  });

  it('is met without a determination, and has no dates', () => {
    expect(report([filed('2026-09-17T16:00:00-04:00')])).toMatchObject({
      ...NO_DATES,
      state: 'met',
      metAt: eastern('2026-09-17T16:00:00-04:00'),
    });
  });

  it('is met although it was found immaterial', () => {
    const no = foundImmaterial('2026-09-10T10:00:00-04:00');
    expect(report([no, filed('2026-09-17T16:00:00-04:00')]).state).toBe('met');
  });

  it('is met by the earliest of several', () => {
    const second = submitted(REGIME, 'item-1.05-report', '2026-09-18T16:00:00-04:00', {
      id: '2nd',
    });
    expect(report([monday, second, filed('2026-09-17T16:00:00-04:00')]).metAt).toBe(
      eastern('2026-09-17T16:00:00-04:00'),
    );
  });

  it('is not met by a report that was retracted', () => {
    const milestone = report([
      monday,
      filed('2026-09-17T16:00:00-04:00'),
      retracted('item-1.05-report', '2026-09-17T17:00:00-04:00'),
    ]);
    expect(milestone).toMatchObject({ state: 'due', metAt: null });
    expect(toldOf('item-1.05-report', milestone)).toBeGreaterThan(0);
  });
});

describe('Item 1.05, Instruction 1: the decision itself', () => {
  const found = discovered('2026-09-10T10:00:00-04:00');

  it('waits for discovery, then is open without a date', () => {
    expect(decision([])).toMatchObject({ ...NO_DATES, state: 'pending', force: 'in-force' });
    expect(decision([found])).toMatchObject({
      ...NO_DATES,
      state: 'open',
      nature: null,
      trigger: 'discovery',
    });
  });

  it.each([
    ['a positive determination', monday],
    ['a negative one', foundImmaterial('2026-09-14T10:00:00-04:00')],
  ])('is met by %s', (_, fact) => {
    expect(decision([found, fact])).toMatchObject({
      state: 'met',
      metAt: eastern('2026-09-14T10:00:00-04:00'),
    });
  });

  it('is met by the first of either kind', () => {
    const no = foundImmaterial('2026-09-11T10:00:00-04:00');
    expect(decision([found, monday, no]).metAt).toBe(eastern('2026-09-11T10:00:00-04:00'));
  });

  it('is never late', () => {
    expect(decision([found], { now: '2027-09-14T10:00:00-04:00' }).state).toBe('open');
  });
});

describe('Item 1.05(c): asking for a delay', () => {
  const decided = decidedToDisclose('2026-09-11T10:00:00-04:00');
  const asked = delayRequested('2026-09-14T11:00:00-04:00');

  it('is open from the earlier of determination and decision to disclose', () => {
    expect(request([])).toMatchObject({ ...NO_DATES, state: 'pending' });
    expect(request([monday])).toMatchObject({
      ...NO_DATES,
      state: 'open',
      trigger: 'materiality-determination',
    });
    expect(request([monday, decided])).toMatchObject({
      state: 'open',
      trigger: 'disclosure-decision',
    });
    const laterDecision = decidedToDisclose('2026-09-15T10:00:00-04:00');
    expect(request([monday, laterDecision]).trigger).toBe('materiality-determination');
  });

  it.each([
    ['the request', asked, '2026-09-14T11:00:00-04:00'],
    ['a grant', granted('2026-09-15T11:00:00-04:00', { days: 30 }), '2026-09-15T11:00:00-04:00'],
    ['a refusal', declined('2026-09-16T11:00:00-04:00'), '2026-09-16T11:00:00-04:00'],
  ])('is met by %s', (_, fact, at) => {
    expect(request([monday, fact])).toMatchObject({ state: 'met', metAt: eastern(at) });
  });

  it('is not required when nothing was found material and nobody wants to disclose', () => {
    const no = foundImmaterial('2026-09-10T10:00:00-04:00');
    expect(request([no]).state).toBe('not-required');
    expect(request([no, decided]).state).toBe('open');
  });

  it('is not required when the 8-K is in and nothing was asked', () => {
    const inTime = filed('2026-09-17T16:00:00-04:00');
    expect(request([monday, inTime]).state).toBe('not-required');
    expect(request([monday, inTime, asked]).state).toBe('met');
  });
});

describe('C&DI 104B.01: asking, refusal and silence move nothing', () => {
  it.each([
    ['a request', [delayRequested('2026-09-14T11:00:00-04:00')]],
    ['a refusal', [declined('2026-09-15T11:00:00-04:00')]],
    ['both', [delayRequested('2026-09-14T11:00:00-04:00'), declined('2026-09-15T11:00:00-04:00')]],
  ])('%s', (_, facts) => {
    expect(report([monday, ...facts])).toMatchObject({
      due: thatFriday,
      planBy: thatFriday,
      nature: 'statutory',
    });
  });
});

describe('C&DI 104B.02: a delay expires', () => {
  const notice = granted('2026-09-17T15:00:00-04:00', { days: 30 }); // ends on Sunday 18 October
  const delayed = {
    due: eastern('2026-10-22T17:30:00-04:00'),
    planBy: eastern('2026-10-16T17:30:00-04:00'),
  };

  it('gives four more business days, and plans without them', () => {
    expect(report([monday, notice])).toMatchObject({
      ...delayed,
      state: 'due',
      nature: 'staff-position',
      certainty: 'settled',
      trigger: 'grant', // the fact that the count starts from
    });
  });

  it('counts to the day that the notice names', () => {
    const named = granted('2026-09-17T15:00:00-04:00', { until: '2026-10-18' });
    expect(report([monday, named])).toMatchObject(delayed);
    // Wednesday 30 September, with Columbus Day on the 12th out of reach.
    const shorter = granted('2026-09-17T15:00:00-04:00', { until: '2026-09-30' });
    expect(report([monday, shorter])).toMatchObject({
      due: eastern('2026-10-06T17:30:00-04:00'),
      planBy: eastern('2026-09-30T17:30:00-04:00'),
    });
  });

  it('takes public safety for the first two periods', () => {
    expect(report([monday, { ...notice, ground: 'public-safety' }])).toMatchObject(delayed);
  });

  it('counts a notice that reached the Commission at the due instant', () => {
    const atTheLast = granted('2026-09-18T17:30:00-04:00', { days: 30 });
    expect(report([monday, atTheLast])).toMatchObject(delayed);
  });

  it('moves nothing for one a second later, and tells of it', () => {
    const tooLate = granted('2026-09-18T17:30:01-04:00', { days: 30 });
    const milestone = report([monday, tooLate]);
    expect(milestone).toMatchObject({ due: thatFriday, planBy: thatFriday, nature: 'statutory' });
    expect(toldOf('grant', milestone)).toBe(1);
  });

  it('moves nothing without a determination', () => {
    expect(report([notice])).toMatchObject({ ...NO_DATES, state: 'pending' });
  });

  it('steps back from an end on a watched day', () => {
    // Original Monday 30 November (Thanksgiving); 24 days end on Thursday 24 December.
    const facts = [
      determined('2026-11-23T10:00:00-05:00'),
      granted('2026-11-25T10:00:00-05:00', { days: 24 }),
    ];
    expect(report(facts)).toMatchObject({
      due: eastern('2026-12-31T17:30:00-05:00'),
      planBy: eastern('2026-12-23T17:30:00-05:00'),
      certainty: 'provisional',
    });
  });

  it('does not count from a notice that was retracted', () => {
    const facts = [monday, notice, retracted('grant', '2026-09-18T09:00:00-04:00')];
    expect(report(facts)).toMatchObject({ due: thatFriday, nature: 'statutory' });
  });
});

describe('Item 1.05(c): further periods follow one another', () => {
  const first = granted('2026-09-17T15:00:00-04:00', { id: 'one', days: 30 }); // to 18 October
  const second = granted('2026-10-18T23:59:59-04:00', { id: 'two', period: 2, days: 30 });
  const third = granted('2026-11-17T12:00:00-05:00', { id: 'three', period: 3, days: 60 });

  it('adds a second, from a notice in the last second of the first', () => {
    // 18 October + 30 days is Tuesday 17 November.
    expect(report([monday, first, second])).toMatchObject({
      due: eastern('2026-11-23T17:30:00-05:00'),
      planBy: eastern('2026-11-17T17:30:00-05:00'),
      nature: 'staff-position',
    });
  });

  it('moves nothing for a notice a second later, inside the tail', () => {
    const inTheTail = { ...second, at: '2026-10-19T00:00:00-04:00' };
    const milestone = report([monday, first, inTheTail]);
    expect(milestone).toMatchObject({
      due: eastern('2026-10-22T17:30:00-04:00'),
      planBy: eastern('2026-10-16T17:30:00-04:00'),
    });
    expect(toldOf('two', milestone)).toBe(1);
  });

  it('adds a third on national security', () => {
    // 17 November + 60 days is Saturday 16 January 2027; Monday the 18th is a holiday.
    expect(report([monday, first, second, third])).toMatchObject({
      due: eastern('2027-01-22T17:30:00-05:00'),
      planBy: eastern('2027-01-15T17:30:00-05:00'),
      certainty: 'provisional',
    });
  });

  it('counts no second without a first', () => {
    const early = { ...second, at: '2026-09-17T15:00:00-04:00' };
    const milestone = report([monday, early]);
    expect(milestone.due).toBe(thatFriday);
    expect(toldOf('two', milestone)).toBe(1);
  });

  it('counts no third without a second', () => {
    const milestone = report([monday, first, { ...third, at: '2026-10-01T12:00:00-04:00' }]);
    expect(milestone.due).toBe(eastern('2026-10-22T17:30:00-04:00'));
    expect(toldOf('three', milestone)).toBe(1);
  });

  it('counts the earliest of two notices of one period', () => {
    const again = granted('2026-09-17T16:00:00-04:00', { id: 'again', days: 20 });
    const milestone = report([monday, first, again]);
    expect(milestone.due).toBe(eastern('2026-10-22T17:30:00-04:00'));
    expect(toldOf('again', milestone)).toBe(1);
  });

  it.each([
    ['period 1 of 30 days', { period: 1, days: 30 }, 'accepted'],
    ['of 31', { period: 1, days: 31 }, 'beyond-the-law /facts/1/days'],
    ['period 1 until the 30th day', { period: 1, until: '2026-10-18' }, 'accepted'],
    ['until the 31st', { period: 1, until: '2026-10-19' }, 'beyond-the-law /facts/1/until'],
    ['days and until that agree', { period: 1, days: 10, until: '2026-09-28' }, 'accepted'],
    ['that do not', { period: 1, days: 10, until: '2026-09-29' }, 'contradiction /facts/1/until'],
    ['period 2 of 31 days', { period: 2, days: 31 }, 'beyond-the-law /facts/1/days'],
    ['period 3 of 60 days', { period: 3, days: 60 }, 'accepted'],
    ['of 61', { period: 3, days: 61 }, 'beyond-the-law /facts/1/days'],
    [
      'period 3 on public safety',
      { period: 3, days: 60, ground: 'public-safety' },
      'beyond-the-law /facts/1/ground',
    ],
  ])('%s', (_, fields, outcome) => {
    const notice = granted('2026-09-17T15:00:00-04:00', fields);
    expect(refusalOf(() => report([monday, notice]))).toBe(outcome);
  });

  it.each([
    ['the second until its 30th day', { period: 2, until: '2026-11-17' }, 'accepted'],
    ['until the 31st', { period: 2, until: '2026-11-18' }, 'beyond-the-law /facts/2/until'],
  ])('%s', (_, fields, outcome) => {
    const notice = granted('2026-10-10T15:00:00-04:00', { id: 'two', ...fields });
    expect(refusalOf(() => report([monday, first, notice]))).toBe(outcome);
  });

  it.each([
    ['on the day on which it begins', '2026-10-18', 'accepted'],
    ['a day before it begins', '2026-10-17', 'contradiction /facts/2/until'],
  ])('a second period that ends %s', (_, until, outcome) => {
    const notice = granted('2026-10-10T15:00:00-04:00', { id: 'two', period: 2, until });
    expect(refusalOf(() => report([monday, first, notice]))).toBe(outcome);
  });
});

describe('C&DI 104B.03: the risk is over', () => {
  const notice = granted('2026-09-17T15:00:00-04:00', { days: 30 });

  it('gives four more business days after the Eastern date of that notice', () => {
    expect(report([monday, notice, riskOver('2026-09-23T12:00:00-04:00')])).toMatchObject({
      due: eastern('2026-09-29T17:30:00-04:00'),
      planBy: eastern('2026-09-23T17:30:00-04:00'),
      nature: 'staff-position',
    });
  });

  it.each([
    ['at 17:30 sharp, that day', '2026-09-23T17:30:00-04:00', '2026-09-23T17:30:00-04:00'],
    ['a second later, the next', '2026-09-23T17:30:01-04:00', '2026-09-24T17:30:00-04:00'],
    ['on a Friday evening, Monday', '2026-09-25T18:00:00-04:00', '2026-09-28T17:30:00-04:00'],
    ['on a Sunday, Monday', '2026-09-27T12:00:00-04:00', '2026-09-28T17:30:00-04:00'],
  ])('plans for the end of day after it: %s', (_, at, planBy) => {
    expect(report([monday, notice, riskOver(at)]).planBy).toBe(eastern(planBy));
  });

  it('counts a Sunday from Monday', () => {
    expect(report([monday, notice, riskOver('2026-09-27T12:00:00-04:00')]).due).toBe(
      eastern('2026-10-01T17:30:00-04:00'),
    );
  });

  it('never brings a date forward', () => {
    // Over on Tuesday the 15th: four days give Monday the 21st, the end itself would be the 15th.
    const quick = [
      granted('2026-09-15T10:00:00-04:00', { days: 30 }),
      riskOver('2026-09-15T12:00:00-04:00'),
    ];
    expect(report([monday, ...quick])).toMatchObject({
      due: eastern('2026-09-21T17:30:00-04:00'),
      planBy: thatFriday,
    });
    // Over before the determination was even made.
    const before = [
      granted('2026-09-09T10:00:00-04:00', { days: 30 }),
      riskOver('2026-09-10T12:00:00-04:00'),
    ];
    expect(report([monday, ...before])).toMatchObject({ due: thatFriday, planBy: thatFriday });
  });

  it.each([
    ['before any grant', '2026-09-17T14:59:59-04:00'],
    ['after the last granted day', '2026-10-19T00:00:00-04:00'],
  ])('has no effect %s, and is told', (_, at) => {
    const milestone = report([monday, notice, riskOver(at)]);
    expect(milestone.due).toBe(eastern('2026-10-22T17:30:00-04:00'));
    expect(toldOf('delay-end', milestone)).toBe(1);
  });

  it('has its effect in the last second of the last granted day', () => {
    // Sunday 18 October: four days give the same Thursday; the plan is Monday's end of day.
    expect(report([monday, notice, riskOver('2026-10-18T23:59:59-04:00')])).toMatchObject({
      due: eastern('2026-10-22T17:30:00-04:00'),
      planBy: eastern('2026-10-19T17:30:00-04:00'),
    });
  });

  it('lets no later grant count', () => {
    const again = granted('2026-09-24T12:00:00-04:00', { id: 'two', period: 2, days: 30 });
    const milestone = report([monday, notice, riskOver('2026-09-23T12:00:00-04:00'), again]);
    expect(milestone.due).toBe(eastern('2026-09-29T17:30:00-04:00'));
    expect(toldOf('two', milestone)).toBe(1);
  });

  it('ends a second period too', () => {
    const again = granted('2026-10-10T12:00:00-04:00', { id: 'two', period: 2, days: 30 });
    // Over on Wednesday 28 October.
    expect(report([monday, notice, again, riskOver('2026-10-28T12:00:00-04:00')])).toMatchObject({
      due: eastern('2026-11-03T17:30:00-05:00'),
      planBy: eastern('2026-10-28T17:30:00-04:00'),
    });
  });
});

describe('Item 1.05(c): relief of the Commission', () => {
  const notice = granted('2026-09-17T15:00:00-04:00', { days: 30 }); // ends on 18 October

  it.each([
    ['to its own day', '2026-10-01', '2026-10-01T17:30:00-04:00'],
    ['from a Sunday back to Friday', '2026-10-04', '2026-10-02T17:30:00-04:00'],
    ['from Columbus Day back to Friday', '2026-10-12', '2026-10-09T17:30:00-04:00'],
  ])('counts %s, due and planned alike', (_, until, due) => {
    expect(report([monday, relieved('2026-09-16T10:00:00-04:00', { until })])).toMatchObject({
      due: eastern(due),
      planBy: eastern(due),
    });
  });

  it('does not count where it ends no later than the original day', () => {
    expect(
      report([monday, relieved('2026-09-16T10:00:00-04:00', { until: '2026-09-18' })]),
    ).toMatchObject({ due: thatFriday, planBy: thatFriday });
  });

  it('replaces the four days after a delay that ends before it, if only by a day', () => {
    const relief = relieved('2026-10-10T10:00:00-04:00', { until: '2026-10-19' });
    expect(report([monday, notice, relief])).toMatchObject({
      due: eastern('2026-10-19T17:30:00-04:00'),
      planBy: eastern('2026-10-19T17:30:00-04:00'),
    });
  });

  it('does not count where the delay ends with it', () => {
    const relief = relieved('2026-10-10T10:00:00-04:00', { until: '2026-10-18' });
    expect(report([monday, notice, relief])).toMatchObject({
      due: eastern('2026-10-22T17:30:00-04:00'),
      nature: 'staff-position',
    });
  });

  it('never brings the date forward', () => {
    // The delay was over on the 15th, and the relief ends on the 16th: the 18th stays.
    const facts = [
      granted('2026-09-15T10:00:00-04:00', { days: 30 }),
      riskOver('2026-09-15T12:00:00-04:00'),
      relieved('2026-09-15T13:00:00-04:00', { until: '2026-09-16' }),
    ];
    expect(report([monday, ...facts])).toMatchObject({ due: thatFriday, planBy: thatFriday });
  });

  it('takes the longest of several', () => {
    const relief = [
      relieved('2026-09-16T10:00:00-04:00', { id: 'a', until: '2026-10-01' }),
      relieved('2026-09-17T10:00:00-04:00', { id: 'b', until: '2026-11-02' }),
      relieved('2026-09-17T11:00:00-04:00', { id: 'c', until: '2026-10-05' }),
    ];
    expect(report([monday, ...relief]).due).toBe(eastern('2026-11-02T17:30:00-05:00'));
  });

  it('ends on a watched day, provisionally', () => {
    expect(
      report([monday, relieved('2026-09-16T10:00:00-04:00', { until: '2026-12-24' })]),
    ).toMatchObject({
      due: eastern('2026-12-24T17:30:00-05:00'),
      planBy: eastern('2026-12-24T17:30:00-05:00'),
      certainty: 'provisional',
    });
  });

  it('cannot reach beyond the calendar', () => {
    const relief = relieved('2026-09-16T10:00:00-04:00', { until: '2036-01-02' });
    expect(refusalOf(() => report([monday, relief]))).toBe('beyond-the-calendar /facts/1/until');
  });

  it('moves nothing without a determination', () => {
    const relief = relieved('2026-09-16T10:00:00-04:00', { until: '2026-10-01' });
    expect(datesOf(report([relief]))).toEqual(NO_DATES);
  });
});

describe('Item 1.05(d): a carrier under 47 CFR 64.2011', () => {
  // Wednesday 4 November 2026: due Tuesday the 10th. Veterans Day is the 11th.
  const wednesday = determined('2026-11-04T10:00:00-05:00');
  const original = eastern('2026-11-10T17:30:00-05:00');
  const notified = submitted('us-fcc-cpni', 'agency-report', '2026-11-05T12:00:00-05:00');
  const wrote = wroteToCommission('2026-11-10T12:00:00-05:00');
  const seventh = eastern('2026-11-17T17:30:00-05:00');

  it('waits until the seventh business day after the notice, provisionally', () => {
    expect(report([wednesday, notified, wrote])).toMatchObject({
      due: seventh,
      planBy: original,
      certainty: 'provisional',
    });
  });

  it('tells that the two rules never meet', () => {
    const { basis } = report([wednesday, notified, wrote]);
    expect(basis.some(({ cite }) => cite?.at === 'Item 1.05(d)')).toBe(true);
    expect(basis.some(({ rule }) => rule.includes('64.2011(b)(1)'))).toBe(true);
  });

  it.each([
    ['at the due instant', '2026-11-10T17:30:00-05:00', seventh],
    ['a second later', '2026-11-10T17:30:01-05:00', original],
    ['at the instant of the notice', '2026-11-05T12:00:00-05:00', seventh],
    ['a second before it', '2026-11-05T11:59:59-05:00', original],
  ])('the Commission was written to %s', (_, at, due) => {
    expect(report([wednesday, notified, wroteToCommission(at)]).due).toBe(due);
  });

  it.each([
    ['without the notice', [wrote]],
    ['without the letter', [notified]],
    [
      'on another report of the FCC regime',
      [submitted('us-fcc-cpni', 'customer-notice', '2026-11-05T12:00:00-05:00'), wrote],
    ],
  ])('moves nothing %s', (_, facts) => {
    expect(report([wednesday, ...facts])).toMatchObject({ due: original, certainty: 'settled' });
  });

  it('moves nothing under the 2024 text, which has no waiting period', () => {
    const carrier = (rule: string) => ({
      profile: { zone: 'America/New_York', 'us-fcc-cpni': { rule } },
    });
    const facts = [wednesday, notified, wrote];
    expect(report(facts, carrier('2024')).due).toBe(original);
    expect(report(facts, carrier('2007')).due).toBe(seventh);
  });

  it('never brings the date forward', () => {
    // Notice on Thursday 29 October: seven days end on Monday 9 November, before the original.
    const early = submitted('us-fcc-cpni', 'agency-report', '2026-10-29T12:00:00-04:00');
    expect(report([wednesday, early, wrote])).toMatchObject({ due: original, planBy: original });
  });

  it('takes the later date beside a delay of the Attorney General', () => {
    const grant = (days: number) => granted('2026-11-09T10:00:00-05:00', { days });
    // 30 days from the 10th end on Thursday 10 December: four days give the 16th.
    expect(report([wednesday, notified, wrote, grant(30)]).due).toBe(
      eastern('2026-12-16T17:30:00-05:00'),
    );
    // One day ends on the 11th, a holiday: 12, 13, 16, 17. Both give Tuesday the 17th.
    expect(report([wednesday, notified, wrote, grant(1)]).due).toBe(seventh);
    // Over on the 9th, it would give the 16th (10, 12, 13, 16): the seventh day is later.
    const over = riskOver('2026-11-09T12:00:00-05:00');
    expect(report([wednesday, notified, wrote, grant(30), over])).toMatchObject({
      due: seventh,
      certainty: 'provisional',
    });
  });

  it('does not run from a notice that was retracted', () => {
    const facts = [wednesday, notified, wrote, retracted('agency-report', '2026-11-10T13:00:00Z')];
    expect(report(facts).due).toBe(original);
  });
});

describe('Item 1.05(d) that ends on the original day', () => {
  it('changes nothing, and leaves nothing in doubt', () => {
    // Told on Wednesday 9 September: Thu 10 1, Fri 11 2, Mon 14 3, Tue 15 4, Wed 16 5, Thu 17 6, Fri 18 7.
    const told = submitted('us-fcc-cpni', 'agency-report', '2026-09-09T12:00:00-04:00');
    const letter = wroteToCommission('2026-09-15T12:00:00-04:00');
    expect(report([monday, told, letter])).toMatchObject({ due: thatFriday, certainty: 'settled' });
  });
});

describe('Item 1.05, Instruction 2: the amendment', () => {
  const tuesday = becameAvailable('2026-09-22T10:00:00-04:00', { id: 'tuesday' });
  const thursday = becameAvailable('2026-09-24T10:00:00-04:00', { id: 'thursday' });
  const amended = (at: string, id = 'amended') =>
    submitted(REGIME, 'item-1.05-amendment', at, { id });

  it('waits for the information', () => {
    expect(amendments([monday])).toMatchObject([{ ...NO_DATES, state: 'pending', trigger: null }]);
  });

  it('is due four business days after each time it becomes available', () => {
    expect(amendments([thursday, monday, tuesday])).toMatchObject([
      { state: 'due', trigger: 'tuesday', due: eastern('2026-09-28T17:30:00-04:00') },
      { state: 'due', trigger: 'thursday', due: eastern('2026-09-30T17:30:00-04:00') },
    ]);
  });

  it('plans by the earlier local date', () => {
    const inCalifornia = becameAvailable('2026-09-23T00:30:00-04:00', {
      zone: 'America/Los_Angeles',
    });
    expect(amendments([inCalifornia])).toMatchObject([
      {
        due: eastern('2026-09-29T17:30:00-04:00'),
        planBy: eastern('2026-09-28T17:30:00-04:00'),
        nature: 'statutory',
      },
    ]);
  });

  it('is met by one amendment for everything at or before it', () => {
    const states = (at: string) =>
      amendments([monday, tuesday, thursday, amended(at)]).map(({ state }) => state);
    expect(states('2026-09-24T09:59:59-04:00')).toEqual(['met', 'due']);
    expect(states('2026-09-24T10:00:00-04:00')).toEqual(['met', 'met']);
    expect(states('2026-09-22T09:59:59-04:00')).toEqual(['due', 'due']);
  });
});

describe('A stray fact has no effect and is told', () => {
  const notice = granted('2026-09-17T15:00:00-04:00', { days: 30 }); // ends on 18 October

  it.each<[string, string, readonly WrittenFact[], string]>([
    [
      'relief that ends no later than the original day',
      'f9',
      [monday, relieved('2026-09-16T10:00:00-04:00', { id: 'f9', until: '2026-09-18' })],
      thatFriday,
    ],
    [
      'relief that ends no later than the delay',
      'f9',
      [monday, notice, relieved('2026-10-10T10:00:00-04:00', { id: 'f9', until: '2026-10-18' })],
      eastern('2026-10-22T17:30:00-04:00'),
    ],
    [
      'a letter under Item 1.05(d) without the notice it speaks of',
      'f9',
      [monday, wroteToCommission('2026-09-16T10:00:00-04:00', { id: 'f9' })],
      thatFriday,
    ],
    [
      'the end of a delay that nobody granted',
      'f9',
      [monday, riskOver('2026-09-16T10:00:00-04:00', { id: 'f9' })],
      thatFriday,
    ],
  ])('%s', (_, id, facts, due) => {
    const milestone = report(facts);
    expect(milestone.due).toBe(due);
    expect(toldOf(id, milestone)).toBe(1);
  });
});

describe('Phases', () => {
  const asked = delayRequested('2026-09-14T11:00:00-04:00');
  const first = granted('2026-09-17T15:00:00-04:00', { id: 'one', days: 30 }); // to 18 October
  const second = granted('2026-10-15T12:00:00-04:00', { id: 'two', period: 2, days: 30 });
  const third = granted('2026-11-16T12:00:00-05:00', { id: 'three', period: 3, days: 60 });
  const no = foundImmaterial('2026-09-10T10:00:00-04:00');
  const relief = relieved('2026-09-16T10:00:00-04:00', { until: '2026-10-01' });
  const beyond = relieved('2026-10-10T10:00:00-04:00', { until: '2026-10-25' });

  it.each<[string, readonly WrittenFact[]]>([
    ['materiality', []],
    ['materiality', [discovered('2026-09-10T10:00:00-04:00')]],
    ['not-material', [no]],
    ['four-day-clock', [monday]],
    ['four-day-clock', [no, monday]],
    ['attorney-general-review', [monday, asked]],
    ['four-day-clock', [monday, asked, declined('2026-09-15T11:00:00-04:00')]],
    ['four-day-clock', [monday, asked, declined('2026-09-14T11:00:00-04:00')]],
    [
      'attorney-general-review',
      [monday, declined('2026-09-15T11:00:00-04:00'), delayRequested('2026-09-15T11:00:01-04:00')],
    ],
    ['four-day-clock', [monday, granted('2026-09-18T17:30:01-04:00', { days: 30 })]],
    ['delay', [monday, asked, first]],
    ['tail', [monday, first, riskOver('2026-09-23T12:00:00-04:00')]],
    ['commission-relief', [monday, relief]],
    ['amendment-watch', [monday, filed('2026-09-17T16:00:00-04:00')]],
    ['amendment-watch', [monday, relief, filed('2026-09-17T16:00:00-04:00')]],
  ])('%s', (expected, facts) => {
    expect(phase(facts)).toBe(expected);
  });

  it.each<[string, readonly WrittenFact[], string]>([
    ['2026-09-17T15:00:00-04:00', [monday, first], 'delay'],
    ['2026-10-18T23:59:59-04:00', [monday, first], 'delay'],
    ['2026-10-19T00:00:00-04:00', [monday, first], 'tail'],
    ['2026-10-18T23:59:59-04:00', [monday, first, second], 'delay'],
    ['2026-10-19T00:00:00-04:00', [monday, first, second], 'extension'],
    ['2026-11-17T23:59:59-05:00', [monday, first, second], 'extension'],
    ['2026-11-18T00:00:00-05:00', [monday, first, second], 'tail'],
    ['2026-11-17T23:59:59-05:00', [monday, first, second, third], 'extension'],
    ['2026-11-18T00:00:00-05:00', [monday, first, second, third], 'final-extension'],
    ['2027-01-16T23:59:59-05:00', [monday, first, second, third], 'final-extension'],
    ['2027-01-17T00:00:00-05:00', [monday, first, second, third], 'tail'],
  ])('a granted period has run its course: at %s', (now, facts, expected) => {
    expect(phase(facts, now)).toBe(expected);
  });

  it('a later fact shows that a delay is over, without a present', () => {
    const later = becameAvailable('2026-10-19T00:00:00-04:00');
    expect(phase([monday, first, later])).toBe('tail');
    expect(phase([monday, first, { ...later, at: '2026-10-18T23:59:59-04:00' }])).toBe('delay');
  });

  it('a retraction moves no time on', () => {
    const facts = [
      monday,
      first,
      discovered('2026-09-10T10:00:00-04:00'),
      retracted('discovery', '2026-12-01T10:00:00-05:00'),
    ];
    expect(phase(facts)).toBe('delay');
  });

  it.each<[string, readonly WrittenFact[], string]>([
    ['2026-10-01T23:59:59-04:00', [monday, relief], 'commission-relief'],
    ['2026-10-02T00:00:00-04:00', [monday, relief], 'four-day-clock'],
    ['2026-10-25T23:59:59-04:00', [monday, first, beyond], 'commission-relief'],
    ['2026-10-26T00:00:00-04:00', [monday, first, beyond], 'tail'],
  ])('relief has run its course: at %s', (now, facts, expected) => {
    expect(phase(facts, now)).toBe(expected);
  });
});
