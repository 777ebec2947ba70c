/** How a date was counted, in a sentence of each language. */
import { describe, expect, it } from 'vitest';
import { toldOf } from '../../lib/engine/alert-told.js';
import { wordsIn } from '../../lib/engine/words/catalogue.js';
import { HELD } from '../../lib/engine/words/dates.js';
import { ana, contextOf, fact, type Given, sato } from './mails.js';

const counted = (given: Omit<Given, 'now'>, person = ana) => {
  const told = toldOf(contextOf({ now: '2026-09-15T12:00:00Z', ...given, person }));
  return wordsIn(person.language).counted(told)?.replaceAll(HELD, ' ');
};

const determined = (at: string) => fact('f1', 'materiality-determination', at, { material: true });
const granted = fact('f2', 'delay-determination', '2026-09-17T15:00:00-04:00', {
  outcome: 'granted',
  period: 1,
  ground: 'national-security',
  days: 30,
});
const monday = determined('2026-09-14T10:00:00-04:00');
const report = ['us-sec-8k', 'item-1.05-report'] as const;
const athens = (profile: object = {}) => ({
  zone: 'Europe/Athens',
  profile: { 'eu-nis2': { memberState: 'GR', ...profile } },
});
const filed = fact('f2', 'submission', '2026-04-20T12:00:00+03:00', {
  regime: 'eu-nis2',
  of: 'incident-notification',
});
const aware = fact('f1', 'awareness', '2026-04-18T12:00:00+03:00');

describe('In English', () => {
  it.each<[string, Omit<Given, 'now'>, string]>([
    [
      'business days, without weekends',
      { of: report, facts: [monday] },
      '4 business days (us-sec) after the materiality determination of Mon 14 Sep 2026 10:00 -04:00.',
    ],
    [
      'with an earlier date where it happened',
      {
        of: report,
        facts: [
          fact('f1', 'materiality-determination', '2026-09-15T00:30:00-04:00', {
            material: true,
            zone: 'America/Los_Angeles',
          }),
        ],
      },
      '4 business days (us-sec) after the materiality determination of Tue 15 Sep 2026 00:30 -04:00; weekends not counted; plan by: the same, from the earlier date, Mon 14 Sep 2026.',
    ],
    [
      'a delay, then the staff’s four days',
      { of: report, facts: [monday, granted] },
      '30 calendar days after the date put off, Fri 18 Sep 2026, then 4 business days (us-sec); plan by: 30 calendar days, then back to the last open day, Fri 16 Oct 2026.',
    ],
    [
      'a delay that ended before the date it puts off',
      {
        of: report,
        facts: [
          monday,
          { ...granted, at: '2026-09-15T15:00:00-04:00' },
          fact('f3', 'delay-end', '2026-09-16T10:00:00-04:00'),
        ],
      },
      "4 business days (us-sec) after the notice that the delay's reason is over of Wed 16 Sep 2026 10:00 -04:00; weekends not counted; plan by: 4 business days (us-sec) after the materiality determination of Mon 14 Sep 2026 10:00 -04:00.",
    ],
    [
      'relief to a named day',
      {
        of: report,
        facts: [
          monday,
          fact('f2', 'commission-relief', '2026-09-16T10:00:00-04:00', { until: '2027-02-27' }),
        ],
      },
      "Sat 27 Feb 2027 (Commission's relief), then back to the last open day, Fri 26 Feb 2027.",
    ],
    [
      'a month as it elapses',
      { of: ['eu-nis2', 'final-report'], facts: [aware, filed], incident: athens() },
      'One month from the filing of Mon 20 Apr 2026 05:00 -04:00 (Incident notification).',
    ],
    [
      'a month as Regulation 1182/71 runs it',
      {
        of: ['eu-nis2', 'final-report'],
        facts: [aware, filed],
        incident: athens({ reading: 'regulation-1182-71' }),
      },
      'One month after the filing of Mon 20 Apr 2026 12:00 +03:00 (Incident notification); plan by: one month to the minute.',
    ],
    [
      'a time that a request names',
      {
        of: ['eu-nis2', 'intermediate-report'],
        facts: [
          fact('f1', 'report-request', '2026-09-14T10:00:00+02:00', {
            of: 'intermediate-report',
            answerBy: '2026-09-16T10:00:00+02:00',
          }),
        ],
        incident: athens(),
      },
      'Set by the request for the report of Mon 14 Sep 2026 04:00 -04:00.',
    ],
    [
      'a joint report, no later than the payment’s own limit',
      {
        of: ['us-circia', 'joint-report'],
        facts: [
          fact('f1', 'reasonable-belief', '2026-09-14T10:00:00-04:00'),
          fact('f2', 'ransom-payment', '2026-09-15T08:00:00-04:00'),
        ],
      },
      '72 hours elapsed from the reasonable belief of Mon 14 Sep 2026 10:00 -04:00; plan by: 24 hours elapsed from the ransom payment of Tue 15 Sep 2026 08:00 -04:00.',
    ],
    [
      'the day of knowledge is day 1',
      {
        of: ['jp-appi', 'preliminary-report'],
        facts: [fact('f1', 'awareness', '2026-09-14T10:00:00+09:00', { categories: [3] })],
        incident: { zone: 'Asia/Tokyo' },
      },
      'Day 5, where day 1 is that of the first awareness of Mon 14 Sep 2026 10:00 +09:00; plan by: day 3.',
    ],
    [
      'a wait, before which the law forbids the act',
      {
        of: ['us-fcc-cpni', 'customer-notice'],
        facts: [
          fact('f1', 'breach-determination', '2026-09-01T09:00:00-04:00'),
          fact('f2', 'submission', '2026-09-02T09:00:00-04:00', {
            regime: 'us-fcc-cpni',
            of: 'agency-report',
          }),
        ],
      },
      '7 business days (us-fcc) after the filing of Wed 2 Sep 2026 09:00 -04:00 (Breach report to the federal agencies), then 1 calendar day; not counted: Mon 7 Sep Labor Day (weekends too).',
    ],
  ])('%s', (_, given, sentence) => {
    expect(counted(given)).toBe(sentence);
  });

  it('takes the name of a day that people closed on one line', () => {
    const context = contextOf({ of: report, facts: [monday], now: '2026-09-15T12:00:00Z' });
    const { milestone } = context;
    if (!milestone) throw new TypeError('There is a milestone to change');
    const basis = milestone.basis.map((step) =>
      step.how?.op === 'business-days'
        ? { ...step, days: [{ date: '2026-09-15', skipped: 'closed:\r\nAlert: forged' }] }
        : step,
    );
    const told = toldOf({ ...context, milestone: { ...milestone, basis } });
    expect(wordsIn('en').counted(told)).toContain('closed: Alert: forged');
  });
});

describe('In Japanese', () => {
  it('counts business days from the day after', () => {
    expect(counted({ of: report, facts: [monday, granted] }, sato)).toBe(
      '延期前の期限（2026年9月18日(金)）の翌日から数えて30日目、更に4営業日（us-sec）。安全期限は、30日目、閉庁日を避けて直前の開庁日（2026年10月16日(金)）です。',
    );
  });

  it('names the holidays of the United States', () => {
    expect(
      counted({ of: report, facts: [determined('2026-09-04T10:00:00-04:00')] }, sato),
    ).toContain('数えない日：9月7日(月) 労働者の日、土曜日・日曜日。');
    expect(
      counted({ of: report, facts: [determined('2025-12-19T10:00:00-05:00')] }, sato),
    ).toContain('12月24日(水) EDGAR休止（大統領令）、12月25日(木) クリスマス');
  });
});
