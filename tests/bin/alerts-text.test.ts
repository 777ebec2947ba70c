/** What a shell says of the messages that were sent. */
import { describe, expect, it } from 'vitest';
import type { AcknowledgementAnswer, AlertAnswer } from '../../bin/api.js';
import { printAlerts, saidIn } from '../../bin/text/alerts.js';
import { Page } from '../../bin/text/page.js';
import { Gathered } from './run.js';

const report = {
  regime: 'us-sec-8k',
  obligation: 'item-1.05-report',
  kind: 'reminder',
} as const;

describe('What an alert said', () => {
  it.each([
    [undefined, 'reminder, late'],
    [1, 'reminder, late'],
    [2, 'reminder, late, no. 2'],
  ])('is numbered by how often it was told: %s', (times, said) => {
    expect(saidIn({ ...report, step: 'late-168' }, times)).toBe(said);
  });

  it('of an option is that it may be used', () => {
    const option = { ...report, obligation: 'delay-request', step: 'open-1' };
    expect(saidIn(option)).toBe('told that it may be used, and nobody owes it');
  });
});

describe('An alert that was acknowledged', () => {
  const dates = { planBy: '2026-11-20T22:30:00.000Z', due: '2026-11-24T22:30:00.000Z' };
  const alert: AlertAnswer = {
    ...{ ...report, ...dates, alert: 'a-1', trigger: 't-1', step: 'late-9', level: 0 },
    ...{
      person: 'ana',
      at: dates.due,
      state: 'sent',
      stateAt: dates.due,
      attempts: 1,
      error: null,
    },
  };
  const seen: AcknowledgementAnswer = {
    ...{ ...dates, alert: 'a-1', regime: report.regime, line: report.obligation },
    ...{ steps: ['late-9'], at: dates.due, by: { name: 'ben', roles: ['counsel'] }, note: null },
  };

  it.each([
    ['with both of its dates', {}, '● seen by ben'],
    ['of other dates to plan by', { planBy: '2026-11-19T22:30:00.000Z' }, '○ not acknowledged'],
    ['due at another time', { due: '2026-11-25T22:30:00.000Z' }, '○ not acknowledged'],
  ])('is said to be, %s', (_, other, said) => {
    const page = Page.for({ stdout: new Gathered(), env: {} });
    const acknowledged = [{ ...seen, ...other }];
    const incident = { zone: 'Etc/UTC', sent: [alert], acknowledged };
    printAlerts(page, [alert], incident, new Map());
    expect(page.toString()).toContain(said);
  });
});
