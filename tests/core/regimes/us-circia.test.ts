/**
 * CIRCIA, 6 U.S.C. 681b, and the proposal for 6 CFR part 226: a rehearsal, for nothing of it is
 * in force. Dates by hand from the provisions.
 */
import { describe, expect, it } from 'vitest';
import { Temporal } from '../../../lib/core/model.js';
import {
  allOf,
  believed,
  type Circumstances,
  concluded,
  learned,
  milestoneOf,
  milestonesOf,
  NO_DATES,
  paid,
  phaseOf,
  refusalOf,
  retracted,
  submitted,
  toldOf,
  type WrittenFact,
} from '../facts.js';

const REGIME = 'us-circia';
const home: Circumstances = { profile: { zone: 'America/New_York' } };
const of =
  (obligation: string) =>
  (facts: readonly WrittenFact[], more: Circumstances = {}) =>
    milestoneOf(REGIME, obligation, facts, { ...home, ...more });
const incident = of('incident-report');
const ransom = of('ransom-payment-report');
const joint = of('joint-report');
const supplements = (facts: readonly WrittenFact[], more: Circumstances = {}) =>
  allOf(REGIME, 'supplemental-report', facts, { ...home, ...more });
const filed = (report: string, at: string, fields = {}) => submitted(REGIME, report, at, fields);

const eastern = (moment: string) => `${moment}[America/New_York]`;

const belief = believed('2027-02-01T08:00:00-05:00');
const after72Hours = eastern('2027-02-04T08:00:00-05:00');

describe('681b(a)(1): 72 hours after a reasonable belief', () => {
  it('elapses, weekends and holidays included', () => {
    expect(incident([belief])).toMatchObject({
      state: 'due',
      due: after72Hours,
      planBy: after72Hours,
      nature: 'statutory',
      certainty: 'settled',
      trigger: 'reasonable-belief',
    });
    // Christmas 2026 is a Friday.
    expect(incident([believed('2026-12-25T08:00:00-05:00')]).due).toBe(
      eastern('2026-12-28T08:00:00-05:00'),
    );
  });

  it('plans by the wall clock when the clocks go forward', () => {
    expect(incident([believed('2027-03-12T18:00:00-05:00')])).toMatchObject({
      due: eastern('2027-03-15T19:00:00-04:00'),
      planBy: eastern('2027-03-15T18:00:00-04:00'),
    });
  });

  it('plans by the elapsed hours when they go back', () => {
    expect(incident([believed('2026-10-30T18:00:00-04:00')])).toMatchObject({
      due: eastern('2026-11-02T17:00:00-05:00'),
      planBy: eastern('2026-11-02T17:00:00-05:00'),
    });
  });

  it('leaves the clock of a home alone that changes none', () => {
    const phoenix = { profile: { zone: 'America/Phoenix' } };
    expect(incident([believed('2027-03-12T18:00:00-05:00')], phoenix)).toMatchObject({
      due: '2027-03-15T16:00:00-07:00[America/Phoenix]',
      planBy: '2027-03-15T16:00:00-07:00[America/Phoenix]',
    });
  });

  it.each([
    ['2027-02-04T08:00:00-05:00', 'due'],
    ['2027-02-04T08:00:01-05:00', 'late'],
  ])('at %s it is %s', (now, state) => {
    expect(incident([belief], { now }).state).toBe(state);
  });

  it('waits for a belief', () => {
    expect(incident([])).toMatchObject({ ...NO_DATES, state: 'pending' });
    expect(incident([paid('2027-02-01T18:00:00-05:00')]).state).toBe('pending');
  });

  it('is met by the report', () => {
    expect(incident([belief, filed('incident-report', '2027-02-03T08:00:00-05:00')])).toMatchObject(
      { state: 'met', due: after72Hours, metAt: eastern('2027-02-03T08:00:00-05:00') },
    );
  });

  it.each([
    ['2017-12-31T23:59:59-05:00', 'beyond-the-calendar /facts/0/at'],
    ['2018-01-01T00:00:00-05:00', 'accepted'],
    ['2035-12-31T23:59:59-05:00', 'accepted'],
    ['2036-01-01T00:00:00-05:00', 'beyond-the-calendar /facts/0/at'],
  ])('a belief of %s: %s', (at, outcome) => {
    expect(refusalOf(() => incident([believed(at)]))).toBe(outcome);
  });
});

describe('681b(a)(7): not in force', () => {
  it('says so of every milestone, whatever the day', () => {
    const facts = [belief, paid('2027-02-01T18:00:00-05:00'), learned('2027-02-02T00:00:00Z')];
    const forces = milestonesOf(REGIME, facts, home).map(({ force }) => force);
    expect(new Set(forces)).toEqual(new Set(['not-yet-in-force']));
    expect(incident([]).force).toBe('not-yet-in-force');
  });
});

describe('681b(a)(2): 24 hours after a ransom payment', () => {
  const payment = paid('2027-02-01T18:00:00-05:00');

  it('runs whether or not anyone believes', () => {
    for (const facts of [[payment], [belief, payment]]) {
      expect(ransom(facts)).toMatchObject({
        state: 'due',
        due: eastern('2027-02-02T18:00:00-05:00'),
        planBy: eastern('2027-02-02T18:00:00-05:00'),
        trigger: 'ransom-payment',
      });
    }
  });

  it('plans by the wall clock when the clocks go forward', () => {
    expect(ransom([paid('2027-03-13T18:00:00-05:00')])).toMatchObject({
      due: eastern('2027-03-14T19:00:00-04:00'),
      planBy: eastern('2027-03-14T18:00:00-04:00'),
    });
  });

  it.each([
    ['before the payment', '2027-02-01T17:59:59-05:00', 'not-required'],
    ['after it', '2027-02-01T18:00:01-05:00', 'due'],
  ])('the incident report was in %s', (_, at, state) => {
    expect(ransom([belief, payment, filed('incident-report', at)]).state).toBe(state);
  });

  it('gives way to the joint report', () => {
    const facts = [belief, payment, filed('joint-report', '2027-02-02T08:00:00-05:00')];
    expect(ransom(facts)).toMatchObject({ ...NO_DATES, state: 'not-required' });
    expect(incident(facts)).toMatchObject({ ...NO_DATES, state: 'not-required' });
    expect(joint(facts)).toMatchObject({ state: 'met', due: after72Hours });
  });

  it('is met although the joint report is in too', () => {
    const facts = [
      belief,
      payment,
      filed('ransom-payment-report', '2027-02-02T07:00:00-05:00'),
      filed('joint-report', '2027-02-02T08:00:00-05:00'),
    ];
    expect(ransom(facts).state).toBe('met');
  });
});

describe('681b(a)(5)(A): one report for both', () => {
  it.each([
    [
      'a payment at hour 10: planned for its own limit',
      '2027-02-01T18:00:00-05:00',
      '2027-02-02T18:00:00-05:00',
    ],
    ['at hour 48: the limits are one', '2027-02-03T08:00:00-05:00', '2027-02-04T08:00:00-05:00'],
    [
      'at hour 60: 72 hours after the belief',
      '2027-02-03T20:00:00-05:00',
      '2027-02-04T08:00:00-05:00',
    ],
    [
      'before the belief: planned for its own limit',
      '2027-02-01T00:00:00-05:00',
      '2027-02-02T00:00:00-05:00',
    ],
    ['at hour 72, to the second', '2027-02-04T08:00:00-05:00', '2027-02-04T08:00:00-05:00'],
    [
      'long before the belief: the end of the day of the belief',
      '2027-01-30T08:00:00-05:00',
      '2027-02-01T23:59:59-05:00',
    ],
  ])('%s', (_, at, planBy) => {
    const milestone = joint([belief, paid(at)]);
    expect(milestone).toMatchObject({ state: 'due', due: after72Hours });
    expect(Temporal.Instant.from(milestone.planBy as string).toString()).toBe(
      Temporal.Instant.from(planBy).toString(),
    );
  });

  it('has the later of belief and payment for its trigger', () => {
    expect(joint([belief, paid('2027-02-01T18:00:00-05:00')]).trigger).toBe('ransom-payment');
    expect(joint([belief, paid('2027-02-01T00:00:00-05:00')]).trigger).toBe('reasonable-belief');
  });

  it('is no option a second after hour 72', () => {
    expect(joint([belief, paid('2027-02-04T08:00:01-05:00')])).toMatchObject({
      ...NO_DATES,
      state: 'not-required',
    });
  });

  it('waits for both', () => {
    expect(joint([])).toMatchObject({ ...NO_DATES, state: 'pending' });
    expect(joint([belief])).toMatchObject({ ...NO_DATES, state: 'pending' });
    expect(joint([paid('2027-02-01T18:00:00-05:00')])).toMatchObject({ state: 'pending' });
  });

  it.each(['incident-report', 'ransom-payment-report'])(
    'is no option once the %s is in',
    (report) => {
      const facts = [belief, paid('2027-02-01T18:00:00-05:00')];
      expect(joint([...facts, filed(report, '2027-02-02T08:00:00-05:00')]).state).toBe(
        'not-required',
      );
    },
  );
});

describe('681b(a)(3): supplements', () => {
  const first = filed('incident-report', '2027-02-03T08:00:00-05:00');
  const payment = (id: string, at: string) => paid(at, { id });
  const news = (id: string, at: string) => learned(at, { id });
  const told = (at: string) => filed('supplemental-report', at);

  it('waits for a later payment or for news', () => {
    const pending = [{ ...NO_DATES, state: 'pending', trigger: null }];
    expect(supplements([])).toMatchObject(pending);
    expect(supplements([belief, payment('p1', '2027-02-01T18:00:00-05:00')])).toMatchObject(
      pending,
    );
  });

  it.each([
    ['after the incident report', first, '2027-02-03T08:00:01-05:00'],
    [
      'after the joint report',
      filed('joint-report', '2027-02-02T08:00:00-05:00'),
      '2027-02-03T08:00:00-05:00',
    ],
  ])('24 hours for a payment %s', (_, report, at) => {
    const [supplement, ...more] = supplements([belief, report, payment('p1', at)]);
    expect(more).toEqual([]);
    expect(supplement).toMatchObject({ state: 'due', trigger: 'p1' });
    expect(Temporal.Instant.from(supplement?.due as string).toString()).toBe(
      Temporal.Instant.from(at).add({ hours: 24 }).toString(),
    );
  });

  it('24 hours for every payment after the first, report or none', () => {
    const facts = [
      payment('p1', '2027-02-01T18:00:00-05:00'),
      payment('p2', '2027-02-02T18:00:00-05:00'),
      payment('p3', '2027-02-03T18:00:00-05:00'),
    ];
    expect(supplements(facts)).toMatchObject([
      { trigger: 'p2', due: eastern('2027-02-03T18:00:00-05:00') },
      { trigger: 'p3', due: eastern('2027-02-04T18:00:00-05:00') },
    ]);
    expect(ransom(facts).trigger).toBe('p1');
  });

  it('news: open, promptly, with 24 hours as advice', () => {
    for (const facts of [[belief], [belief, first]]) {
      expect(supplements([...facts, news('n1', '2027-03-13T18:00:00-05:00')])).toMatchObject([
        {
          state: 'open',
          due: null,
          planBy: eastern('2027-03-14T18:00:00-04:00'), // the clocks go forward
          nature: 'guidance',
          trigger: 'n1',
        },
      ]);
    }
  });

  it('gives one for each, in the order of their time', () => {
    const facts = [
      first,
      news('n2', '2027-02-06T08:00:00-05:00'),
      payment('p1', '2027-02-05T08:00:00-05:00'),
      news('n1', '2027-02-04T08:00:00-05:00'),
    ];
    expect(supplements(facts).map(({ trigger }) => trigger)).toEqual(['n1', 'p1', 'n2']);
  });

  it('meets everything at or before it', () => {
    const facts = [
      news('n1', '2027-02-04T08:00:00-05:00'),
      news('n2', '2027-02-05T08:00:00-05:00'),
    ];
    const states = (at: string) => supplements([...facts, told(at)]).map(({ state }) => state);
    expect(states('2027-02-04T07:59:59-05:00')).toEqual(['open', 'open']);
    expect(states('2027-02-05T07:59:59-05:00')).toEqual(['met', 'open']);
    expect(states('2027-02-05T08:00:00-05:00')).toEqual(['met', 'met']);
  });

  it('asks no more for news after the conclusion, but for a payment', () => {
    const end = concluded('2027-02-10T08:00:00-05:00');
    const facts = [
      first,
      news('before', '2027-02-09T08:00:00-05:00'),
      end,
      news('after', '2027-02-11T08:00:00-05:00'),
      payment('p1', '2027-02-12T08:00:00-05:00'),
    ];
    expect(supplements(facts)).toMatchObject([
      { trigger: 'before', state: 'open' },
      { trigger: 'after', state: 'not-required', planBy: null },
      { trigger: 'p1', state: 'due' },
    ]);
    const undone = retracted('concluded', '2027-02-13T08:00:00-05:00');
    expect(supplements([...facts, undone]).map(({ state }) => state)).toEqual([
      'open',
      'open',
      'due',
    ]);
  });

  it('tells of news that was retracted', () => {
    const facts = [
      news('n1', '2027-02-04T08:00:00-05:00'),
      retracted('n1', '2027-02-05T08:00:00Z'),
    ];
    const [supplement] = supplements(facts);
    expect(supplement?.state).toBe('pending');
    expect(supplement && toldOf('n1', supplement)).toBe(1);
  });
});

describe('Phases', () => {
  const payment = paid('2027-02-01T18:00:00-05:00');

  it.each<[string, readonly WrittenFact[]]>([
    ['belief', []],
    ['incident-report', [belief]],
    ['incident-report', [belief, payment]],
    ['ransom-report', [payment]],
    ['ransom-report', [payment, filed('ransom-payment-report', '2027-02-02T08:00:00-05:00')]],
    ['supplements', [belief, filed('incident-report', '2027-02-02T08:00:00-05:00')]],
    ['supplements', [belief, payment, filed('joint-report', '2027-02-02T08:00:00-05:00')]],
    ['concluded', [belief, concluded('2027-02-10T08:00:00-05:00')]],
  ])('%s', (expected, facts) => {
    expect(phaseOf(REGIME, facts, home)).toBe(expected);
  });
});
