/** What no scenario reaches, since the schema and the regimes see to it: faults of our own. */
import { describe, expect, it } from 'vitest';
import { inOrderOfTime } from '../../lib/core/case.js';
import { act } from '../../lib/core/citation.js';
import { elapsed } from '../../lib/core/counting/elapsed.js';
import {
  all,
  always,
  any,
  first,
  has,
  hours,
  months,
  NO_DATE,
  noLaterThan,
  not,
  startAt,
} from '../../lib/core/define.js';
import { derive } from '../../lib/core/derive.js';
import { ConflictingRules } from '../../lib/core/errors.js';
import {
  countFrom,
  openCase,
  unlessBeyondTheCalendar,
  withinTheCalendar,
} from '../../lib/core/evaluate.js';
import type { Derogation, Fact, Obligation, Scenario } from '../../lib/core/model.js';
import { Temporal } from '../../lib/core/model.js';
import { compare, isAfter, isBefore } from '../../lib/core/moment.js';
import { phaseOf } from '../../lib/core/phase.js';
import { usCircia } from '../../lib/core/regimes/us-circia.js';
import { readScenario } from '../../lib/core/scenario.js';
import { believed, paid, scenarioOf, submitted } from './facts.js';

const cite = act('An Act', 'https://example.org/act').at('Section 1', 'within some hours');
const scenario = readScenario(scenarioOf('us-circia', [believed('2027-02-01T08:00:00-05:00')]));
const c = openCase(usCircia, scenario, scenario.facts);
const belief = startAt(scenario.facts[0] as Fact);

const obligation = (...derogations: readonly Derogation[]): Obligation => ({
  title: 'A report',
  kind: 'report',
  trigger: first('reasonable-belief'),
  period: hours(72),
  cite,
  derogations,
});

describe('Derogations', () => {
  const shorter: Derogation = { rule: 'Shorter', cite, when: always, period: hours(24) };
  const longer: Derogation = { rule: 'Longer', cite, when: always, period: hours(96) };
  const never: Derogation = { ...longer, when: not(always) };

  it('displace the general period in their conditions', () => {
    const dueOf = (...derogations: readonly Derogation[]) =>
      countFrom(belief, obligation(...derogations), 'report', c)
        .due?.toInstant()
        .toString();
    expect(dueOf()).toBe('2027-02-04T13:00:00Z');
    expect(dueOf(never)).toBe('2027-02-04T13:00:00Z');
    expect(dueOf(shorter, never)).toBe('2027-02-02T13:00:00Z');
  });

  it('that exclude each other are a fault, not a choice', () => {
    const count = () => countFrom(belief, obligation(shorter, longer), 'report', c);
    expect(count).toThrow(ConflictingRules);
    try {
      count();
    } catch (error) {
      expect(error).toMatchObject({ obligation: 'report', rules: ['Shorter', 'Longer'] });
    }
  });
});

describe('A case', () => {
  it('knows its obligations and texts, and no others', () => {
    expect(c.counted('incident-report')?.count.due).not.toBeNull();
    expect(() => c.counted('final-report')).toThrow(TypeError);
    expect(() => c.counted('incident-report', '2024')).toThrow(TypeError);
  });

  it('passes on what is no question of calendars', () => {
    const fault = () => {
      throw new RangeError('something else');
    };
    expect(() => withinTheCalendar('/facts/0/at', fault)).toThrow(RangeError);
    expect(() => unlessBeyondTheCalendar(fault)).toThrow(RangeError);
  });

  it('stands in some phase', () => {
    const nowhere = { ...usCircia, phases: [] };
    expect(() => phaseOf({ ...c, regime: nowhere })).toThrow(TypeError);
  });

  it('needs a Member State to roll over holidays, whoever skips the schema', () => {
    const notified = submitted('eu-nis2', 'incident-notification', '2026-03-05T09:00:00+01:00');
    const read = readScenario(scenarioOf('eu-nis2', [notified]));
    const unread: Scenario = { ...read, profile: { 'eu-nis2': { reading: 'regulation-1182-71' } } };
    expect(() => derive(unread)).toThrow(TypeError);
  });
});

describe('The words of a regime', () => {
  it('name their numbers, kinds and fields', () => {
    expect(hours(24).text).toContain('24 hours');
    expect(months(1).text).toContain('one month');
    expect(months(2).text).toContain('2 months');
    expect(all(has('discovery'), not(has('handled'))).text).toMatch(/discovery.*not.*handled/);
    expect(any(has('discovery'), has('handled')).text).toMatch(/discovery.*or.*handled/);
    const no = { material: false };
    expect(has('materiality-determination', no).text).toMatch(/not material/);
    const request = first('report-request', { of: 'intermediate-report' });
    expect(request.text).toMatch(/report-request.*of.*intermediate-report/);
  });

  it('leave a plan alone where there is nothing to limit it by', () => {
    const limit = noLaterThan(first('ransom-payment'), 24, 'No later');
    const count = countFrom(belief, obligation(), 'report', c);
    expect(limit({ count }, c)).toBe(count);
    const both = readScenario(
      scenarioOf('us-circia', [
        believed('2027-02-01T08:00:00-05:00'),
        paid('2027-02-01T09:00:00-05:00'),
      ]),
    );
    expect(limit({ count: NO_DATE }, openCase(usCircia, both, both.facts))).toBe(NO_DATE);
  });

  it('count several months, and a plan from a start of its own', () => {
    const from = { at: Temporal.Instant.from('2026-12-31T10:00:00Z'), zone: 'Etc/UTC' };
    const planFrom = { at: Temporal.Instant.from('2026-12-30T10:00:00Z'), zone: 'Etc/UTC' };
    const start = { fact: scenario.facts[0] as Fact, from, planFrom };
    const inTwoMonths = elapsed.months(2, start, c, cite);
    expect(inTwoMonths.due?.toInstant().toString()).toBe('2027-02-28T10:00:00Z');
    expect(inTwoMonths.planBy?.toInstant().toString()).toBe('2027-02-28T10:00:00Z');
    const inADay = elapsed.hours(24, start, c, cite);
    expect(inADay.due?.toInstant().toString()).toBe('2027-01-01T10:00:00Z');
    expect(inADay.planBy?.toInstant().toString()).toBe('2026-12-31T10:00:00Z');
  });
});

describe('Before and after', () => {
  const at = (text: string) => Temporal.Instant.from(text);

  it('tells moments apart down to the nanosecond', () => {
    const moment = at('2026-11-20T10:00:00.000000001Z');
    const next = at('2026-11-20T10:00:00.000000002Z');
    expect([compare(moment, next), compare(next, moment), compare(moment, moment)]).toEqual([
      -1, 1, 0,
    ]);
    expect([isBefore(moment, next), isAfter(moment, next)]).toEqual([true, false]);
    expect([isBefore(moment, moment), isAfter(moment, moment)]).toEqual([false, false]);
    expect(compare(at('2026-11-20T10:00:00Z'), at('2026-11-20T10:00:00.001Z'))).toBeLessThan(0);
  });

  it('puts facts of one instant in the order of their ids, and changes no list', () => {
    const [fact] = scenario.facts as readonly [Fact];
    const [a, b] = [
      { ...fact, id: 'a' },
      { ...fact, id: 'b' },
    ];
    const list = [b, a, b];
    expect(inOrderOfTime(list).map(({ id }) => id)).toEqual(['a', 'b', 'b']);
    expect(list.map(({ id }) => id)).toEqual(['b', 'a', 'b']);
  });
});
