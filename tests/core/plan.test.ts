/** When people hear of a milestone: scaled to the clock, against `planBy`, until it is filed. */
import { describe, expect, it } from 'vitest';
import { derive } from '../../lib/core/derive.js';
import { type Milestone, Temporal } from '../../lib/core/model.js';
import {
  type Alert,
  alertsUntil,
  defaultPolicy,
  nextAlerts,
  type Planned,
} from '../../lib/core/plan.js';
import { readScenario } from '../../lib/core/scenario.js';

const instant = (text: string) => Temporal.Instant.from(text);

/** The milestone of one obligation, with the moment of the fact that triggered it. */
function planned(regime: string, obligation: string, facts: readonly object[], rest = {}): Planned {
  const scenario = readScenario({ id: 'plan', regimes: [regime], facts, ...rest });
  const milestone = derive(scenario).milestones.find((m) => m.obligation === obligation);
  const since = scenario.facts.find(({ id }) => id === milestone?.trigger)?.at;
  return { milestone: milestone as Milestone, since: since ?? instant('2026-01-01T00:00Z') };
}

const home = { profile: { zone: 'Etc/UTC' } };
const aware = { id: 'a', kind: 'awareness', at: '2026-06-01T12:00:00Z' };
const earlyWarning = planned('eu-nis2', 'early-warning', [aware], home);

const reminders = (alerts: readonly Alert[]) =>
  alerts.filter(({ kind }) => kind === 'reminder').map(({ step, at }) => [step, at.toString()]);

describe('a clock of 24 hours', () => {
  it('reminds at the start, at half, a quarter, two hours, thirty minutes, at the limit and after', () => {
    expect(reminders(alertsUntil(earlyWarning, instant('2026-06-02T14:00:00Z')))).toEqual([
      ['start', '2026-06-01T12:00:00Z'],
      ['half', '2026-06-02T00:00:00Z'],
      ['quarter', '2026-06-02T06:00:00Z'],
      ['2-hours', '2026-06-02T10:00:00Z'],
      ['30-minutes', '2026-06-02T11:30:00Z'],
      ['limit', '2026-06-02T12:00:00Z'],
      ['late-2', '2026-06-02T13:00:00Z'],
      ['late-3', '2026-06-02T14:00:00Z'],
    ]);
  });

  it('escalates each step when nobody acknowledged, sooner as time runs out', () => {
    const escalations = alertsUntil(earlyWarning, instant('2026-06-02T12:00:00Z'))
      .filter(({ kind }) => kind === 'escalation')
      .map(({ step, at, to }) => [step, at.toString(), to]);
    expect(escalations).toEqual([
      ['start', '2026-06-01T14:00:00Z', ['counsel', 'executive']],
      ['half', '2026-06-02T01:00:00Z', ['counsel', 'executive']],
      ['quarter', '2026-06-02T06:30:00Z', ['counsel', 'executive']],
      ['2-hours', '2026-06-02T10:15:00Z', ['counsel', 'executive']],
      ['30-minutes', '2026-06-02T11:45:00Z', ['counsel', 'executive']],
    ]);
  });

  it('goes on until it is filed, hourly, then six-hourly, then daily', () => {
    const late = reminders(alertsUntil(earlyWarning, instant('2026-06-08T12:00:00Z')))
      .filter(([step]) => step?.startsWith('late'))
      .map(([, at]) => at);
    expect(late.slice(0, 2)).toEqual(['2026-06-02T13:00:00Z', '2026-06-02T14:00:00Z']);
    expect(late.slice(10, 13)).toEqual([
      '2026-06-02T23:00:00Z',
      '2026-06-03T00:00:00Z',
      '2026-06-03T06:00:00Z',
    ]);
    expect(late.slice(-2)).toEqual(['2026-06-07T00:00:00Z', '2026-06-08T00:00:00Z']);
  });

  it('says nothing once it is filed', () => {
    const filed = { id: 's', kind: 'submission', of: 'early-warning', regime: 'eu-nis2' };
    const facts = [aware, { ...filed, at: '2026-06-01T13:00:00Z' }];
    const met = planned('eu-nis2', 'early-warning', facts, home);
    expect(alertsUntil(met, instant('2026-07-01T00:00:00Z'))).toEqual([]);
    expect(nextAlerts(met, instant('2026-06-01T12:30:00Z'))).toEqual([]);
  });
});

describe('a clock of a month', () => {
  it('reminds in weeks, then days, then hours', () => {
    const facts = [
      aware,
      {
        id: 's',
        kind: 'submission',
        of: 'incident-notification',
        regime: 'eu-nis2',
        at: '2026-06-03T12:00:00Z',
      },
    ];
    const report = planned('eu-nis2', 'final-report', facts, home);
    expect(reminders(alertsUntil(report, instant('2026-07-03T12:00:00Z')))).toEqual([
      ['start', '2026-06-03T12:00:00Z'],
      ['4-weeks', '2026-06-05T12:00:00Z'],
      ['2-weeks', '2026-06-19T12:00:00Z'],
      ['1-week', '2026-06-26T12:00:00Z'],
      ['3-days', '2026-06-30T12:00:00Z'],
      ['1-day', '2026-07-02T12:00:00Z'],
      ['4-hours', '2026-07-03T08:00:00Z'],
      ['1-hour', '2026-07-03T11:00:00Z'],
      ['limit', '2026-07-03T12:00:00Z'],
    ]);
  });
});

describe('a clock of days', () => {
  it('runs against planBy, and goes on from there to due', () => {
    // Known on 1 June in Tokyo: planned by the end of 3 June, due by the end of 5 June.
    const known = { id: 'k', kind: 'awareness', at: '2026-06-01T10:00:00+09:00', categories: [1] };
    const report = planned('jp-appi', 'preliminary-report', [known]);
    const steps = reminders(alertsUntil(report, instant('2026-06-05T16:00:00Z')));
    expect(steps).toContainEqual(['limit', '2026-06-03T14:59:59Z']);
    expect(steps).toContainEqual(['past-plan-2', '2026-06-03T16:59:59Z']);
    expect(steps.at(-2)).toEqual(['late-1', '2026-06-05T14:59:59Z']);
    expect(steps.at(-1)).toEqual(['late-2', '2026-06-05T15:59:59Z']);
  });

  it('has a ladder of its own for seven business days', () => {
    const found = { id: 'b', kind: 'breach-determination', at: '2026-09-14T12:00:00-04:00' };
    const report = planned('us-fcc-cpni', 'agency-report', [found]);
    const steps = reminders(alertsUntil(report, instant('2026-09-23T21:30:00Z')));
    expect(steps.map(([step]) => step)).toEqual([
      'start',
      'half',
      '3-days',
      '1-day',
      '4-hours',
      '1-hour',
      'limit',
    ]);
  });

  it('never reminds twice at one moment', () => {
    const short = { ...earlyWarning, since: instant('2026-06-02T11:30:00Z') };
    expect(reminders(alertsUntil(short, instant('2026-06-02T12:00:00Z')))).toEqual([
      ['30-minutes', '2026-06-02T11:30:00Z'],
      ['half', '2026-06-02T11:45:00Z'],
      ['quarter', '2026-06-02T11:52:30Z'],
      ['limit', '2026-06-02T12:00:00Z'],
    ]);
  });
});

describe('what the law leaves without a number', () => {
  it('gets a steady nudge that nobody need answer', () => {
    const found = { id: 'd', kind: 'discovery', at: '2026-06-01T12:00:00Z' };
    const decision = planned('us-sec-8k', 'materiality-decision', [found]);
    const alerts = alertsUntil(decision, instant('2026-06-03T12:00:00Z'));
    expect(alerts.map(({ kind, step, date }) => [kind, step, date])).toEqual([
      ['reminder', 'open-1', null],
      ['reminder', 'open-2', null],
      ['reminder', 'open-3', null],
    ]);
    const [next] = nextAlerts(decision, instant('2026-07-15T12:00:00Z'));
    expect(next?.at.toString()).toBe('2026-07-18T12:00:00Z'); // every third day by now
  });

  it('is reminded of advice, and then goes on', () => {
    const told = { id: 'h', kind: 'home-disclosure', at: '2026-09-14T09:00:00+02:00' };
    const form = planned('us-sec-6k', 'form-6-k', [told]);
    const [next] = nextAlerts(form, instant('2026-09-15T21:30:00Z'));
    expect(next).toMatchObject({ kind: 'escalation', step: 'limit' });
    const [after] = nextAlerts(form, instant('2026-09-15T22:00:00Z'));
    expect(after?.at.toString()).toBe('2026-09-15T23:30:00Z');
  });

  it('hears nothing while it is pending or not required', () => {
    expect(
      nextAlerts(planned('us-sec-8k', 'item-1.05-report', []), instant('2026-01-01T00:00Z')),
    ).toEqual([]);
  });
});

describe('what the law forbids', () => {
  const found = {
    id: 'b',
    kind: 'breach-determination',
    at: '2026-11-02T12:00:00-05:00',
    customers: 1000,
  };
  const filed = {
    id: 's',
    kind: 'submission',
    of: 'agency-report',
    regime: 'us-fcc-cpni',
    at: '2026-11-05T14:00:00-05:00',
  };

  it('is not urged before the wait of the 2007 text is over', () => {
    const notice = planned('us-fcc-cpni', 'customer-notice', [found, filed]);
    expect(alertsUntil(notice, instant('2026-11-18T04:59:59Z'))).toEqual([]);
    const [first] = nextAlerts(notice, instant('2026-11-05T19:00:00Z'));
    expect(first?.at.toString()).toBe('2026-11-18T05:00:00Z');
  });

  it('is said to be free at the end of a hold, then urged', () => {
    const hold = {
      id: 'h',
      kind: 'law-enforcement-hold',
      at: '2026-11-10T12:00:00-05:00',
      until: '2026-11-20',
    };
    const profile = { zone: 'America/New_York', 'us-fcc-cpni': { rule: '2024' } };
    const notice = planned('us-fcc-cpni', 'customer-notice', [found, filed, hold], { profile });
    const steps = reminders(alertsUntil(notice, instant('2026-11-26T00:00:00Z')));
    expect(steps).toEqual([
      ['free', '2026-11-21T05:00:00Z'],
      ['1-week', '2026-11-25T22:30:00Z'],
    ]);
  });
});

describe('a policy is data', () => {
  it('can be replaced', () => {
    const quiet = { ...defaultPolicy, ladders: [], afterPlanBy: [], afterDue: [], escalate: [] };
    expect(alertsUntil(earlyWarning, instant('2027-01-01T00:00:00Z'), quiet)).toEqual([]);
  });

  it('can leave what has no date alone', () => {
    const found = { id: 'd', kind: 'discovery', at: '2026-06-01T12:00:00Z' };
    const decision = planned('us-sec-8k', 'materiality-decision', [found]);
    const silent = { ...defaultPolicy, whileOpen: [] };
    expect(alertsUntil(decision, instant('2027-01-01T00:00:00Z'), silent)).toEqual([]);
  });

  it('uses its longest ladder where none is long enough', () => {
    const [ladder] = defaultPolicy.ladders;
    const short = {
      ...defaultPolicy,
      ladders: [{ ...ladder, upToHours: 1, rungs: ladder?.rungs ?? [] }],
    };
    const [start] = alertsUntil(earlyWarning, instant('2026-06-01T12:00:00Z'), short);
    expect(start?.step).toBe('start');
  });

  it('gives several alerts of one moment together', () => {
    const together = {
      ...defaultPolicy,
      escalate: [1, 2].map((n) => ({
        to: ['executive' as const],
        afterShareLeft: 0,
        atLeastHours: n === 1 ? 1 : 0,
        atMostHours: 1,
      })),
    };
    const alerts = nextAlerts(earlyWarning, instant('2026-06-01T12:00:00Z'), together);
    expect(alerts.map(({ level }) => level)).toEqual([1, 2]);
  });
});
