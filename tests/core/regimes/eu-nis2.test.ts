/**
 * NIS2, Article 23(4), on both readings of its periods. Dates by hand from the provisions.
 */
import { describe, expect, it } from 'vitest';
import { Temporal } from '../../../lib/core/model.js';
import {
  affectedTrustServices,
  aware,
  type Circumstances,
  datesOf,
  handled,
  milestoneOf,
  NO_DATES,
  ongoing,
  phaseOf,
  refusalOf,
  reportRequested,
  retracted,
  submitted,
  toldOf,
  type WrittenFact,
} from '../facts.js';

const REGIME = 'eu-nis2';
const german = (more: object = {}): Circumstances => ({
  profile: { zone: 'Europe/Berlin', [REGIME]: { memberState: 'DE', ...more } },
});
const byHours = german();
const byRegulation = german({ reading: 'regulation-1182-71' });

const of =
  (obligation: string) =>
  (facts: readonly WrittenFact[], circumstances: Circumstances = byHours) =>
    milestoneOf(REGIME, obligation, facts, circumstances);
const warning = of('early-warning');
const notification = of('incident-notification');
const intermediate = of('intermediate-report');
const progress = of('progress-report');
const final = of('final-report');
const notified = (at: string) => submitted(REGIME, 'incident-notification', at);
const filed = (report: string, at: string) => submitted(REGIME, report, at);

const berlin = (moment: string) => `${moment}[Europe/Berlin]`;
const instant = (moment: string | null) => moment && Temporal.Instant.from(moment).toString();

const monday = aware('2026-06-01T10:15:00+02:00');

describe('Article 23(4)(a) and (b): 24 and 72 hours of becoming aware', () => {
  it('elapse from the instant', () => {
    expect(warning([monday])).toMatchObject({
      state: 'due',
      due: berlin('2026-06-02T10:15:00+02:00'),
      planBy: berlin('2026-06-02T10:15:00+02:00'),
      nature: 'statutory',
      force: 'in-force',
      certainty: 'settled',
      trigger: 'awareness',
    });
    expect(notification([monday])).toMatchObject({
      due: berlin('2026-06-04T10:15:00+02:00'),
      planBy: berlin('2026-06-04T10:15:00+02:00'),
    });
  });

  it('never roll: over Christmas, a Friday in 2026, and a weekend', () => {
    const christmas = aware('2026-12-24T10:15:00+01:00');
    expect(warning([christmas]).due).toBe(berlin('2026-12-25T10:15:00+01:00'));
    expect(notification([christmas]).due).toBe(berlin('2026-12-27T10:15:00+01:00'));
  });

  it('plan by the wall clock when the clocks go forward', () => {
    expect(warning([aware('2026-03-28T10:15:00+01:00')])).toMatchObject({
      due: berlin('2026-03-29T11:15:00+02:00'),
      planBy: berlin('2026-03-29T10:15:00+02:00'),
    });
  });

  it('plan by the elapsed hours when they go back', () => {
    expect(warning([aware('2026-10-24T10:15:00+02:00')])).toMatchObject({
      due: berlin('2026-10-25T09:15:00+01:00'),
      planBy: berlin('2026-10-25T09:15:00+01:00'),
    });
  });

  it('plan for the earlier where the clock skips the time', () => {
    expect(warning([aware('2026-03-28T02:30:00+01:00')])).toMatchObject({
      due: berlin('2026-03-29T03:30:00+02:00'),
      planBy: berlin('2026-03-29T01:30:00+01:00'),
    });
  });

  it('are those of the home, not of the capital or of the place', () => {
    const canary = {
      profile: { zone: 'Atlantic/Canary', [REGIME]: { memberState: 'ES' } },
    };
    const abroad = aware('2026-06-01T10:15:00+09:00', { zone: 'Asia/Tokyo' });
    expect(warning([abroad], canary).due).toBe('2026-06-02T02:15:00+01:00[Atlantic/Canary]');
  });

  it.each([
    ['2026-06-02T10:15:00+02:00', 'due'],
    ['2026-06-02T10:15:01+02:00', 'late'],
  ])('at %s the warning is %s', (now, state) => {
    expect(warning([monday], { ...byHours, now }).state).toBe(state);
  });

  it('wait for awareness, and run from the earliest', () => {
    expect(warning([])).toMatchObject({ ...NO_DATES, state: 'pending', trigger: null });
    const second = aware('2026-06-01T12:00:00+02:00', { id: 'second' });
    expect(notification([second, monday]).trigger).toBe('awareness');
  });

  it('the early warning starts nothing', () => {
    const facts = [monday, filed('early-warning', '2026-06-01T12:00:00+02:00')];
    expect(warning(facts).state).toBe('met');
    expect(notification(facts).due).toBe(berlin('2026-06-04T10:15:00+02:00'));
  });
});

describe('Article 23(4), second subparagraph: trust services', () => {
  const trust = affectedTrustServices('2026-06-03T10:15:00+02:00');

  it('give the notification 24 hours, and the warning no less', () => {
    expect(notification([monday, trust]).due).toBe(berlin('2026-06-02T10:15:00+02:00'));
    expect(warning([monday, trust]).due).toBe(berlin('2026-06-02T10:15:00+02:00'));
  });

  it('give 72 again when that was a mistake', () => {
    const facts = [monday, trust, retracted('affects-trust-services', '2026-06-03T11:00:00Z')];
    expect(notification(facts).due).toBe(berlin('2026-06-04T10:15:00+02:00'));
  });
});

describe('Regulation 1182/71, Article 3(1): full hours', () => {
  it.each([
    [
      '12:17: the hour does not count',
      '2026-06-01T12:17:00+02:00',
      '2026-06-02T13:00:00+02:00',
      '2026-06-04T13:00:00+02:00',
    ],
    [
      '12:59',
      '2026-06-01T12:59:59+02:00',
      '2026-06-02T13:00:00+02:00',
      '2026-06-04T13:00:00+02:00',
    ],
    [
      '10:00 sharp is in the hour from 10',
      '2026-06-01T10:00:00+02:00',
      '2026-06-02T11:00:00+02:00',
      '2026-06-04T11:00:00+02:00',
    ],
    [
      'over a change of the clocks',
      '2026-03-28T12:17:00+01:00',
      '2026-03-29T14:00:00+02:00',
      '2026-03-31T14:00:00+02:00',
    ],
    [
      'in the hour that comes twice',
      '2026-10-25T02:30:00+02:00',
      '2026-10-26T02:00:00+01:00',
      '2026-10-28T02:00:00+01:00',
    ],
  ])('%s', (_, at, after24, after72) => {
    const facts = [aware(at)];
    expect(warning(facts, byRegulation).due).toBe(berlin(after24));
    expect(notification(facts, byRegulation).due).toBe(berlin(after72));
  });

  it('sets no plan', () => {
    const facts = [aware('2026-06-01T12:17:00+02:00')];
    expect(warning(facts, byRegulation).planBy).toBe(berlin('2026-06-02T12:17:00+02:00'));
    expect(notification(facts, byRegulation).planBy).toBe(berlin('2026-06-04T12:17:00+02:00'));
    const spring = [aware('2026-03-28T12:17:00+01:00')];
    expect(warning(spring, byRegulation).planBy).toBe(berlin('2026-03-29T12:17:00+02:00'));
  });

  it('counts the hours of the capital', () => {
    // 14:20 in Kolkata is 10:50 in Berlin: the full hour is 11:00 there, 14:30 at home.
    const indian = {
      profile: {
        zone: 'Asia/Kolkata',
        [REGIME]: { memberState: 'DE', reading: 'regulation-1182-71' },
      },
    };
    const { due, planBy } = warning([aware('2026-06-01T14:20:00+05:30')], indian);
    expect(instant(due)).toBe('2026-06-02T09:00:00Z');
    expect(instant(planBy)).toBe('2026-06-02T08:50:00Z');
  });

  it('shortens to 24 full hours for trust services', () => {
    const facts = [
      aware('2026-06-01T12:17:00+02:00'),
      affectedTrustServices('2026-06-01T13:00:00+02:00'),
    ];
    expect(notification(facts, byRegulation).due).toBe(berlin('2026-06-02T13:00:00+02:00'));
  });
});

describe('Article 23(4)(c): the intermediate report', () => {
  const asked = (fields = {}) => reportRequested('2026-06-10T09:00:00+02:00', fields);

  it('waits for a request, and is open when it names no time', () => {
    expect(intermediate([monday])).toMatchObject({ ...NO_DATES, state: 'pending' });
    expect(intermediate([asked()])).toMatchObject({ ...NO_DATES, state: 'open', nature: null });
  });

  it('is due when the request says', () => {
    const milestone = intermediate([asked({ answerBy: '2026-06-12T12:00:00+02:00' })]);
    expect(milestone).toMatchObject({ state: 'due', trigger: 'report-request' });
    expect(instant(milestone.due)).toBe('2026-06-12T10:00:00Z');
    expect(instant(milestone.planBy)).toBe('2026-06-12T10:00:00Z');
  });

  it.each([
    ['2026-06-12T12:00:00+02:00', 'due'],
    ['2026-06-12T12:00:01+02:00', 'late'],
  ])('at %s it is %s', (now, state) => {
    const facts = [asked({ answerBy: '2026-06-12T12:00:00+02:00' })];
    expect(intermediate(facts, { ...byHours, now }).state).toBe(state);
  });

  it('is met by the report', () => {
    const facts = [asked(), filed('intermediate-report', '2026-06-11T09:00:00+02:00')];
    expect(intermediate(facts).state).toBe('met');
  });
});

describe('Article 23(4)(d): one month after the submission of the notification', () => {
  it.each([
    [
      'the same day at the same time, Easter Sunday or not',
      '2026-03-05T09:00:00+01:00',
      '2026-04-05T09:00:00+02:00',
    ],
    [
      'from 31 January to the end of February',
      '2026-01-31T10:00:00+01:00',
      '2026-02-28T10:00:00+01:00',
    ],
    ['in a leap year the 29th', '2028-01-31T10:00:00+01:00', '2028-02-29T10:00:00+01:00'],
    ['from 28 February to the 28th', '2026-02-28T10:00:00+01:00', '2026-03-28T10:00:00+01:00'],
    ['from 29 February to the 29th', '2028-02-29T10:00:00+01:00', '2028-03-29T10:00:00+02:00'],
    ['from 31 May to 30 June', '2026-05-31T10:00:00+02:00', '2026-06-30T10:00:00+02:00'],
    ['over the end of the year', '2026-12-31T23:59:59+01:00', '2027-01-31T23:59:59+01:00'],
  ])('%s', (_, at, due) => {
    expect(final([notified(at)])).toMatchObject({
      state: 'due',
      due: berlin(due),
      planBy: berlin(due),
      nature: 'statutory',
      certainty: 'settled',
      trigger: 'incident-notification',
    });
  });

  it('takes the later for due and the earlier for the plan where the clock skips the time', () => {
    expect(final([notified('2027-02-28T02:30:00+01:00')])).toMatchObject({
      due: berlin('2027-03-28T03:30:00+02:00'),
      planBy: berlin('2027-03-28T01:30:00+01:00'),
    });
  });

  it('and where it strikes twice', () => {
    expect(final([notified('2026-09-25T02:30:00+02:00')])).toMatchObject({
      due: berlin('2026-10-25T02:30:00+01:00'),
      planBy: berlin('2026-10-25T02:30:00+02:00'),
    });
  });

  it('plans from the limit of a notification that was late', () => {
    const facts = [aware('2026-03-01T08:00:00+01:00'), notified('2026-03-05T09:00:00+01:00')];
    expect(final(facts)).toMatchObject({
      due: berlin('2026-04-05T09:00:00+02:00'),
      planBy: berlin('2026-04-04T08:00:00+02:00'),
    });
  });

  it('plans from the submission at the very limit', () => {
    const facts = [aware('2026-03-01T08:00:00+01:00'), notified('2026-03-04T08:00:00+01:00')];
    expect(final(facts)).toMatchObject({
      due: berlin('2026-04-04T08:00:00+02:00'),
      planBy: berlin('2026-04-04T08:00:00+02:00'),
    });
  });

  it('takes the 24 hours of trust services for that limit', () => {
    const facts = [
      aware('2026-03-03T08:00:00+01:00'),
      affectedTrustServices('2026-03-03T09:00:00+01:00'),
      notified('2026-03-05T09:00:00+01:00'),
    ];
    expect(final(facts).planBy).toBe(berlin('2026-04-04T08:00:00+02:00'));
  });

  it('plans for the end of the day of a notification later than a month', () => {
    const facts = [aware('2026-03-01T08:00:00+01:00'), notified('2026-05-10T09:00:00+02:00')];
    expect(final(facts)).toMatchObject({
      due: berlin('2026-06-10T09:00:00+02:00'),
      planBy: berlin('2026-05-10T23:59:59+02:00'),
    });
  });

  it('has no projection where no calendar reaches it, and is no error for it', () => {
    const milestone = final([aware('2035-12-31T08:00:00+01:00')]);
    expect(milestone).toMatchObject({ state: 'pending', projected: null });
  });

  it('is projected from the plan of the notification until that is in', () => {
    expect(final([aware('2026-03-01T08:00:00+01:00')])).toMatchObject({
      ...NO_DATES,
      state: 'pending',
      projected: berlin('2026-04-04T08:00:00+02:00'),
      nature: null,
    });
    // The wall clock is the plan: 10:15, not 11:15.
    expect(final([aware('2026-03-27T10:15:00+01:00')]).projected).toBe(
      berlin('2026-04-30T10:15:00+02:00'),
    );
    expect(datesOf(final([]))).toEqual(NO_DATES);
  });

  it('is met, whatever else the facts say', () => {
    const facts = [filed('final-report', '2026-04-01T09:00:00+02:00'), monday];
    expect(final(facts)).toMatchObject({ ...NO_DATES, state: 'met' });
  });
});

describe('Regulation 1182/71, Article 3(2)(c) and (4): a month in days', () => {
  const final1182 = (at: string, ...more: WrittenFact[]) =>
    final([notified(at), ...more], byRegulation);

  it.each([
    [
      'Easter Sunday rolls over Easter Monday',
      '2026-03-05T09:00:00+01:00',
      '2026-04-07T23:59:59+02:00',
      '2026-04-05T09:00:00+02:00',
    ],
    [
      'clamped first, then rolled',
      '2026-01-31T10:00:00+01:00',
      '2026-03-02T23:59:59+01:00',
      '2026-02-28T10:00:00+01:00',
    ],
    [
      'an open day stays',
      '2026-03-09T09:00:00+01:00',
      '2026-04-09T23:59:59+02:00',
      '2026-04-09T09:00:00+02:00',
    ],
    [
      'the day of the capital: 1 July, then Saturday, then Monday',
      '2026-06-30T23:30:00Z',
      '2026-08-03T23:59:59+02:00',
      '2026-08-01T01:30:00+02:00',
    ],
  ])('%s', (_, at, due, planBy) => {
    expect(final1182(at)).toMatchObject({
      due: berlin(due),
      planBy: berlin(planBy),
      certainty: 'settled',
    });
  });

  it('plans from the elapsed limit of the notification', () => {
    // Aware at 12:17: the elapsed limit is 12:17, that of full hours 13:00.
    const facts = [aware('2026-03-02T12:17:00+01:00'), notified('2026-03-05T12:30:00+01:00')];
    expect(final(facts, byRegulation)).toMatchObject({
      planBy: berlin('2026-04-05T12:17:00+02:00'),
    });
  });

  it('is projected, rolled, from the plan of the notification', () => {
    // Saturday 4 April, Easter Sunday, Easter Monday.
    expect(final([aware('2026-03-01T08:00:00+01:00')], byRegulation).projected).toBe(
      berlin('2026-04-07T23:59:59+02:00'),
    );
  });

  it('rolls over the holidays of the Member State that is named', () => {
    // 31 October 2026 is a Saturday, All Saints a Sunday: Monday 2 November in either; and
    // 1 December is a holiday of Portugal alone.
    const portuguese = {
      profile: {
        zone: 'Europe/Lisbon',
        [REGIME]: { memberState: 'PT', reading: 'regulation-1182-71' },
      },
    };
    const facts = [notified('2026-11-01T09:00:00+00:00')];
    expect(final(facts, portuguese).due).toBe('2026-12-02T23:59:59+00:00[Europe/Lisbon]');
    expect(final(facts, byRegulation).due).toBe(berlin('2026-12-01T23:59:59+01:00'));
  });

  it('is provisional in a year that no list has confirmed', () => {
    expect(final1182('2028-03-09T09:00:00+01:00').certainty).toBe('provisional');
    expect(final([notified('2028-03-09T09:00:00+01:00')]).certainty).toBe('settled');
  });

  it('takes a closing that was announced', () => {
    const closures = [{ calendar: 'eu-de', date: '2026-04-09', source: 'Bundesgesetzblatt' }];
    expect(final([notified('2026-03-09T09:00:00+01:00')], { ...byRegulation, closures }).due).toBe(
      berlin('2026-04-10T23:59:59+02:00'),
    );
  });

  it('leaves the years known', () => {
    const december = () => final1182('2035-12-09T09:00:00+01:00');
    expect(refusalOf(december)).toBe('beyond-the-calendar /facts/0/at');
    expect(refusalOf(() => final1182('2035-11-09T09:00:00+01:00'))).toBe('accepted');
  });
});

describe('Article 23(4)(e): an incident that goes on', () => {
  const notice = notified('2026-03-05T09:00:00+01:00');
  const still = ongoing('2026-04-04T12:00:00+02:00');
  const over = handled('2026-05-10T12:00:00+02:00');

  it('turns the month into that of a progress report', () => {
    expect(progress([notice, still])).toMatchObject({
      state: 'due',
      due: berlin('2026-04-05T09:00:00+02:00'),
      planBy: berlin('2026-04-05T09:00:00+02:00'),
      trigger: 'incident-notification',
    });
    expect(final([notice, still])).toMatchObject({ ...NO_DATES, state: 'pending', trigger: null });
  });

  it('gives the final report one month from the handling', () => {
    expect(final([notice, still, over])).toMatchObject({
      state: 'due',
      due: berlin('2026-06-10T12:00:00+02:00'),
      planBy: berlin('2026-06-10T12:00:00+02:00'),
      trigger: 'handled',
    });
  });

  it('counts both alike under Regulation 1182/71', () => {
    expect(progress([notice, still], byRegulation).due).toBe(berlin('2026-04-07T23:59:59+02:00'));
    // 10 June 2026 is a Wednesday.
    expect(final([notice, still, over], byRegulation)).toMatchObject({
      due: berlin('2026-06-10T23:59:59+02:00'),
      planBy: berlin('2026-06-10T12:00:00+02:00'),
    });
  });

  it('asks for no progress report while nothing goes on', () => {
    expect(progress([])).toMatchObject({ ...NO_DATES, state: 'pending' });
    expect(progress([notice])).toMatchObject({ ...NO_DATES, state: 'pending' });
    expect(progress([notice, over]).state).toBe('not-required');
  });

  it('nor once the final report is in', () => {
    const facts = [notice, still, over, filed('final-report', '2026-05-20T09:00:00+02:00')];
    expect(progress(facts).state).toBe('not-required');
    expect(progress([...facts, filed('progress-report', '2026-04-05T08:00:00+02:00')]).state).toBe(
      'met',
    );
  });

  it('handled without being ongoing leaves the final report where it was', () => {
    expect(final([notice, over]).due).toBe(berlin('2026-04-05T09:00:00+02:00'));
  });

  it('knows no handling before it was found ongoing, and tells of one', () => {
    const early = handled('2026-04-04T11:59:59+02:00', { id: 'f9' });
    expect(final([notice, early, still])).toMatchObject({ ...NO_DATES, state: 'pending' });
    expect(toldOf('f9', final([notice, early, still]))).toBe(1);
    const both = final([notice, early, still, over]);
    expect(both.due).toBe(berlin('2026-06-10T12:00:00+02:00'));
    const atOnce = handled('2026-04-04T12:00:00+02:00');
    expect(final([notice, atOnce, still]).due).toBe(berlin('2026-05-04T12:00:00+02:00'));
  });

  it('is projected for the one or the other until the notification is in', () => {
    const known = aware('2026-03-01T08:00:00+01:00');
    const projected = berlin('2026-04-04T08:00:00+02:00');
    expect([progress([known]).projected, final([known]).projected]).toEqual([null, projected]);
    expect([progress([known, still]).projected, final([known, still]).projected]).toEqual([
      projected,
      null,
    ]);
  });

  it('plans the progress report from the limit of a late notification', () => {
    const facts = [aware('2026-03-01T08:00:00+01:00'), notice, still];
    expect(progress(facts).planBy).toBe(berlin('2026-04-04T08:00:00+02:00'));
  });
});

describe('Article 41(1): from 18 October 2024, by the day in the capital', () => {
  it.each([
    ['2024-10-17T23:59:59+02:00', 'not-yet-in-force'],
    ['2024-10-18T00:00:00+02:00', 'in-force'],
  ])('%s: %s', (at, force) => {
    expect(warning([aware(at)]).force).toBe(force);
  });

  it('takes the home for the capital where no Member State is named', () => {
    const home = { profile: { zone: 'Europe/Lisbon' } };
    expect(warning([aware('2024-10-17T23:30:00+01:00')], home).force).toBe('not-yet-in-force');
    expect(warning([aware('2024-10-17T23:30:00+01:00')]).force).toBe('in-force');
    expect(warning([aware('2024-10-17T23:30:00Z')], {}).force).toBe('not-yet-in-force');
  });

  it.each([
    ['2023-12-31T23:59:59+01:00', 'beyond-the-calendar /facts/0/at'],
    ['2024-01-01T00:00:00+01:00', 'accepted'],
    ['2035-12-28T23:59:59+01:00', 'accepted'],
    ['2036-01-01T00:00:00+01:00', 'beyond-the-calendar /facts/0/at'],
  ])('awareness of %s: %s', (at, outcome) => {
    expect(refusalOf(() => warning([aware(at)]))).toBe(outcome);
  });
});

describe('Retractions', () => {
  it('take the notification back and tell of it at both reports that follow it', () => {
    const facts = [
      aware('2026-03-01T08:00:00+01:00'),
      submitted(REGIME, 'incident-notification', '2026-03-03T09:00:00+01:00', { id: 'f2' }),
      retracted('f2', '2026-03-03T10:00:00+01:00', { id: 'f3' }),
    ];
    expect(final(facts)).toMatchObject({
      state: 'pending',
      projected: berlin('2026-04-04T08:00:00+02:00'),
    });
    expect(toldOf('f2', final(facts))).toBe(1);
    expect(toldOf('f2', notification(facts))).toBe(1);
    expect(toldOf('f2', warning(facts))).toBe(0);
  });

  it('take the handling back', () => {
    const facts = [
      notified('2026-03-05T09:00:00+01:00'),
      ongoing('2026-04-04T12:00:00+02:00'),
      handled('2026-05-10T12:00:00+02:00', { id: 'f3' }),
      retracted('f3', '2026-05-11T12:00:00+02:00', { id: 'f4' }),
    ];
    expect(final(facts).state).toBe('pending');
    expect(toldOf('f3', final(facts))).toBe(1);
  });
});

describe('Phases', () => {
  const warned = filed('early-warning', '2026-06-01T12:00:00+02:00');
  const notice = notified('2026-06-03T12:00:00+02:00');
  const still = ongoing('2026-07-02T12:00:00+02:00');
  const over = handled('2026-08-02T12:00:00+02:00');

  it.each<[string, readonly WrittenFact[]]>([
    ['awareness', []],
    ['early-warning', [monday]],
    ['notification', [monday, warned]],
    ['final-report', [monday, warned, notice]],
    ['final-report', [monday, notice]],
    ['ongoing', [monday, warned, notice, still]],
    ['handled', [monday, warned, notice, still, over]],
    ['final-report', [monday, warned, notice, over]],
    ['reported', [monday, notice, filed('final-report', '2026-07-01T12:00:00+02:00')]],
  ])('%s', (expected, facts) => {
    expect(phaseOf(REGIME, facts, byHours)).toBe(expected);
  });
});
