/** What people read in mails; the snapshots were read line by line, as by whoever is woken. */
import { describe, expect, it } from 'vitest';
import { regimes } from '../../lib/core/regimes/index.js';
import { alertText } from '../../lib/engine/alert-text.js';
import type { Drill } from '../../lib/engine/ports.js';
import { ana, ben, contextOf, eva, fact, type Given, incident, sato } from './mails.js';

const determined = fact('f1', 'materiality-determination', '2026-11-20T10:00:00-05:00', {
  material: true,
});
const aware = fact('f1', 'awareness', '2026-11-25T09:00:00+01:00', { zone: 'Europe/Berlin' });
const known = fact('f1', 'awareness', '2026-11-25T09:00:00+09:00', {
  zone: 'Asia/Tokyo',
  categories: [3],
});
const believed = fact('f1', 'reasonable-belief', '2026-11-25T09:00:00-05:00');

const report = ['us-sec-8k', 'item-1.05-report'] as const;
const berlin = { zone: 'Europe/Berlin', profile: { 'eu-nis2': { memberState: 'DE' } } };
const tokyo = { zone: 'Asia/Tokyo', title: '北風商事 顧客情報の漏えい' };
const inTime: Given = { of: report, facts: [determined], now: '2026-11-25T20:30:00Z' };
const drill: Drill = {
  start: '2026-11-20T15:00:00Z',
  began: '2026-11-20T15:00:00Z',
  speed: 600,
  contacts: [],
  script: [],
};

const granted = fact('f2', 'delay-determination', '2026-11-25T10:00:00-05:00', {
  outcome: 'granted',
  period: 1,
  ground: 'national-security',
  days: 30,
});
const firstTold = { planBy: '2026-11-27T22:30:00.000Z', due: '2026-11-27T22:30:00.000Z' };

const seen = fact('f0', 'discovery', '2026-11-19T09:00:00-05:00');
const decided: Given = {
  of: ['us-sec-8k', 'materiality-decision'],
  facts: [seen, determined],
  now: '2026-11-20T15:05:00Z',
  kind: 'filed',
};
const request = fact('f2', 'delay-request', '2026-11-20T11:00:00-05:00');
const asked: Given = {
  of: ['us-sec-8k', 'delay-request'],
  facts: [seen, determined, request],
  now: '2026-11-20T17:00:00Z',
  kind: 'filed',
};

const mail = (given: Given) => alertText(contextOf(given));
const firstLine = (given: Given) => mail(given).text.split('\n\n')[0]?.replaceAll('\n', ' ');

const mails: readonly (readonly [string, Given])[] = [
  ['8k-reminder', inTime],
  ['8k-reminder-from-berlin', { ...inTime, person: eva }],
  ['8k-reminder.ja', { ...inTime, person: sato, owners: [sato] }],
  ['8k-moved', { ...inTime, facts: [determined, granted], kind: 'moved', before: firstTold }],
  [
    'materiality-decision',
    {
      ...inTime,
      of: ['us-sec-8k', 'materiality-decision'],
      facts: [fact('f1', 'discovery', '2026-11-20T10:00:00-05:00')],
    },
  ],
  ['delay-request-option', { ...inTime, of: ['us-sec-8k', 'delay-request'] }],
  ['delay-request-option.ja', { ...inTime, of: ['us-sec-8k', 'delay-request'], person: sato }],
  [
    'nis2-late-escalation',
    {
      of: ['eu-nis2', 'early-warning'],
      facts: [aware],
      now: '2026-11-26T12:00:00Z',
      kind: 'escalation',
      person: eva,
      incident: berlin,
    },
  ],
  [
    'nis2-late-escalation.ja',
    {
      of: ['eu-nis2', 'early-warning'],
      facts: [aware],
      now: '2026-11-26T12:00:00Z',
      kind: 'escalation',
      person: sato,
      incident: berlin,
    },
  ],
  [
    'appi-past-plan-by.ja',
    {
      of: ['jp-appi', 'preliminary-report'],
      facts: [known],
      now: '2026-11-28T03:00:00Z',
      person: sato,
      owners: [sato],
      incident: tokyo,
    },
  ],
  [
    'appi-final-report',
    {
      of: ['jp-appi', 'final-report'],
      facts: [known],
      now: '2026-12-26T12:00:00Z',
      incident: { zone: 'Asia/Tokyo' },
    },
  ],
  [
    'appi-final-report.ja',
    {
      of: ['jp-appi', 'final-report'],
      facts: [known],
      now: '2026-12-26T12:00:00Z',
      person: sato,
      owners: [sato],
      incident: tokyo,
    },
  ],
  [
    'circia-not-in-force',
    { of: ['us-circia', 'incident-report'], facts: [believed], now: '2026-11-26T12:00:00Z' },
  ],
  [
    'circia-not-in-force.ja',
    {
      of: ['us-circia', 'incident-report'],
      facts: [believed],
      now: '2026-11-26T12:00:00Z',
      person: sato,
    },
  ],
  [
    '8k-drill-undelivered',
    {
      ...inTime,
      kind: 'undelivered',
      incident: { drill },
      undelivered: { name: 'Cy Poe', error: '550 5.1.1 no such user' },
    },
  ],
  ['8k-decided', decided],
  ['8k-decided.ja', { ...decided, person: sato, owners: [sato] }],
  ['8k-asked', asked],
  ['8k-asked.ja', { ...asked, person: sato, owners: [sato] }],
  [
    '8k-filed.ja',
    {
      ...inTime,
      kind: 'filed',
      person: sato,
      facts: [
        determined,
        fact('f3', 'submission', '2026-11-24T16:00:00-05:00', {
          regime: 'us-sec-8k',
          of: 'item-1.05-report',
        }),
      ],
      before: firstTold,
    },
  ],
];

describe('Mails', () => {
  it.each(mails)('%s reads as reviewed', async (name, given) => {
    const { subject, text } = mail(given);
    await expect(`Subject: ${subject}\n\n${text}`).toMatchFileSnapshot(
      `../snapshots/mails/${name}.txt`,
    );
  });

  it.each(mails)('%s: no line of English is too long, and no link is broken', (_, given) => {
    const { text } = mail(given);
    expect(text).toContain('https://tocsin.example.org/alerts/inc-7f3a.');
    expect(text).toContain('https://tocsin.example.org/incidents/inc-7f3a\n');
    expect(text).toMatch(/^Alert: inc-7f3a\.[\w-]+\.9c1e4b70$/m);
    expect(text).not.toMatch(/[^\S \n\u3000]| $/m);
    if ((given.person ?? ana).language === 'ja') return;
    const long = text.split('\n').filter((line) => line.length > 76 && !line.includes('https:'));
    expect(long).toEqual([]);
  });
});

describe('Subjects', () => {
  it.each<[string, string, Partial<Given>]>([
    [
      'planBy and due are one',
      'Due Fri 27 Nov 2026 17:30 -05:00: Form 8-K, Item 1.05 (Northwind ransomware)',
      {},
    ],
    [
      'at the moment itself it is in time',
      'Due Fri 27 Nov 2026 17:30 -05:00: Form 8-K, Item 1.05 (Northwind ransomware)',
      { now: '2026-11-27T22:30:00Z' },
    ],
    [
      'a second later it is late',
      'LATE, due Fri 27 Nov 2026 17:30 -05:00: Form 8-K, Item 1.05 (Northwind ransomware)',
      { now: '2026-11-27T22:30:01Z' },
    ],
    [
      'escalated',
      'Nobody has acknowledged: Form 8-K, Item 1.05, due Fri 27 Nov 2026 17:30 -05:00 (Northwind ransomware)',
      { kind: 'escalation' },
    ],
    [
      'in the reader’s zone',
      'Due Fri 27 Nov 2026 23:30 +01:00: Form 8-K, Item 1.05 (Northwind ransomware)',
      { person: eva },
    ],
    [
      'moved',
      'Moved to Wed 23 Dec 2026 17:30 -05:00: Form 8-K, Item 1.05 (Northwind ransomware)',
      { kind: 'moved', facts: [determined, granted] },
    ],
    [
      'a drill',
      '[DRILL] Due Fri 27 Nov 2026 17:30 -05:00: Form 8-K, Item 1.05 (Northwind ransomware)',
      { incident: { drill } },
    ],
    [
      '訓練',
      '【訓練】DRILL 期限 2026年11月28日(土) 07:30 +09:00：Form 8-K 項目1.05（Northwind ransomware）',
      { person: sato, incident: { drill } },
    ],
  ])('%s', (_, subject, given) => {
    expect(mail({ ...inTime, ...given }).subject).toBe(subject);
  });
});

describe('The first lines', () => {
  it('say what, by when in the reader’s zone, and whose', () => {
    expect(firstLine(inTime)).toBe(
      'Form 8-K, Item 1.05 (SEC Form 8-K) is due Fri 27 Nov 2026 17:30 -05:00 America/New_York, in 2 days 2 hours. Owner: Ana Ito.',
    );
  });

  it('say where nobody owns it', () => {
    expect(firstLine({ ...inTime, owners: [] })).toContain('Owner: nobody is named.');
  });

  it('shout between planBy and due, and say that it is in time still', () => {
    const given: Given = {
      of: ['us-fcc-cpni', 'agency-report'],
      facts: [fact('f1', 'breach-determination', '2026-11-10T09:00:00-05:00')],
      now: '2026-11-20T23:00:00Z',
    };
    expect(firstLine(given)).toMatch(/^ACT AT ONCE\. .* in time still, but not on every reading\./);
    expect(mail(given).subject).toMatch(/^Act at once, due /);
  });

  it('never call late what nobody owes', () => {
    const rehearsed: Given = {
      of: ['us-circia', 'incident-report'],
      facts: [believed],
      now: '2027-01-05T12:00:00Z',
    };
    const { subject, text } = mail(rehearsed);
    expect(`${subject} ${text}`).not.toContain('LATE');
    expect(subject).toMatch(/^\[NOT YET IN FORCE\] Would be due/);
    const joint = mail({
      ...rehearsed,
      of: ['us-circia', 'joint-report'],
      facts: [believed, fact('f2', 'ransom-payment', '2026-11-26T09:00:00-05:00')],
    });
    expect(`${joint.subject} ${joint.text}`).not.toContain('LATE');
  });

  it('urge nothing that the law forbids yet', () => {
    const reported = fact('f2', 'submission', '2026-11-12T09:00:00-05:00', {
      regime: 'us-fcc-cpni',
      of: 'agency-report',
    });
    const given: Given = {
      of: ['us-fcc-cpni', 'customer-notice'],
      facts: [fact('f1', 'breach-determination', '2026-11-10T09:00:00-05:00'), reported],
      now: '2026-11-20T12:00:00Z',
      kind: 'moved',
    };
    expect(firstLine(given)).toContain('not before Tue 24 Nov 2026 00:00 -05:00');
    expect(mail(given).text).toContain('do not send it before');
    expect(mail(given).text).not.toMatch(/File it|See that it is filed/);
  });
});

describe('A date that moved', () => {
  const given: Given = {
    ...inTime,
    kind: 'moved',
    facts: [determined, granted],
    before: firstTold,
  };

  it('tells the new one, and that the old one no longer holds', () => {
    expect(firstLine(given)).toContain('has MOVED later: now plan by Wed 23 Dec 2026 17:30 -05:00');
    expect(firstLine(given)).toContain('Due Fri 27 Nov 2026 17:30 -05:00 no longer holds.');
    expect(mail({ ...given, person: sato }).text).toContain(
      '変更前の期限 2026年11月28日(土) 07:30 +09:00は無効です。',
    );
  });

  it('is loud where it became earlier', () => {
    const before = { planBy: '2027-01-05T22:30:00Z', due: '2027-01-05T22:30:00Z' };
    expect(firstLine({ ...given, before })).toContain('has MOVED EARLIER: now plan by');
    expect(mail({ ...given, before, person: sato }).text).toContain('早まりました');
  });

  it('tells both dates where both were told', () => {
    const { text } = mail({
      ...given,
      before: { planBy: '2026-11-26T22:30:00Z', due: '2026-11-27T22:30:00Z' },
    });
    expect(text.replace(/\n +/g, ' ')).toContain(
      'Was:       plan by Thu 26 Nov 2026 17:30 -05:00; due Fri 27 Nov 2026 17:30 -05:00',
    );
  });
});

describe('What is no longer due', () => {
  const retraction = fact('f9', 'retraction', '2026-11-24T10:00:00-05:00', {
    of: 'f1',
    reason: 'a\nmistake',
  });
  const notMaterial = fact('f8', 'materiality-determination', '2026-11-24T10:00:00-05:00', {
    material: false,
  });

  it.each<[string, Partial<Given>]>([
    ['its trigger was retracted', { facts: [determined, retraction], milestone: undefined }],
    ['it is not required', { facts: [notMaterial] }],
    ['nothing triggers it any more', { milestone: undefined }],
  ])('%s', (why, more) => {
    const given: Given = { ...inTime, kind: 'withdrawn', before: firstTold, ...more };
    const context = contextOf(given);
    const { subject, text } = alertText({ ...context, alert: { ...context.alert, trigger: 'f1' } });
    expect(subject).toBe('No longer due: Form 8-K, Item 1.05 (Northwind ransomware)');
    expect(text.replaceAll('\n', ' ')).toContain(`is no longer due: ${why}.`);
    expect(text).toContain('Was:       Fri 27 Nov 2026 17:30 -05:00');
    expect(text).not.toMatch(/LATE|Due: |Counted/);
  });

  it('is told so even by a reminder that was on its way', () => {
    expect(mail({ ...inTime, milestone: undefined }).subject).toMatch(/^No longer due/);
  });
});

describe('What is filed', () => {
  const filed = (at: string) =>
    fact('f3', 'submission', at, { regime: 'us-sec-8k', of: 'item-1.05-report' });

  it('needs nothing more', () => {
    const given: Given = { ...inTime, facts: [determined, filed('2026-11-24T16:00:00-05:00')] };
    expect(firstLine(given)).toContain(
      'is filed (Tue 24 Nov 2026 16:00 -05:00 America/New_York): nothing more to do.',
    );
    expect(mail(given).subject).toMatch(/^Filed Tue 24 Nov 2026 16:00 -05:00: /);
  });

  it('says so where it was late', () => {
    const given: Given = {
      ...inTime,
      facts: [determined, filed('2026-11-27T19:30:00-05:00')],
      now: '2026-11-28T01:00:00Z',
    };
    expect(firstLine(given)).toContain('LATE by 2 hours');
    expect(mail({ ...given, person: sato }).text).toContain('期限を2時間過ぎての提出です。');
  });
});

describe('What is decided, asked or given', () => {
  const all = (given: Given) => {
    const { subject, text } = mail(given);
    return `${subject}\n${text}`.replace(/\s+/g, ' ');
  };

  it.each<[string, Given, string, string]>([
    ['a decision', decided, 'Decided Fri 20 Nov 2026 10:00', '判断済み'],
    ['a request', asked, 'Asked Fri 20 Nov 2026 11:00', '申請済み'],
  ])('%s is not said to be filed, nor the end of it', (_, given, subject, there) => {
    expect(mail(given).subject).toContain(subject);
    expect(all(given)).not.toMatch(/[Ff]iled|[Nn]othing (more|is left)/);
    expect(all(given)).toContain('Form 8-K, Item 1.05, due Fri 27 Nov 2026 17:30 -05:00');
    const japanese = all({ ...given, person: sato });
    expect(japanese).toContain(there);
    expect(japanese).not.toMatch(/提出済み|提出：|完了|対応は不要|すべきことはありません/);
    expect(japanese).toContain('「Form 8-K 項目1.05」（期限 2026年11月28日(土) 07:30 +09:00）');
  });

  it('says of a decision that what follows is told by itself, where something does', () => {
    expect(firstLine(decided)).toContain('What follows from it is told by itself.');
    const not = { ...determined, material: false };
    const over = { ...decided, facts: [seen, not] };
    expect(firstLine(over)).toContain('Nothing else of this regime is open.');
    expect(all(over)).not.toContain('told by itself');
  });

  it('says of a request that asking moves no date', () => {
    expect(firstLine(asked)).toContain('is asked (Fri 20 Nov 2026 11:00');
    expect(firstLine(asked)).toContain('Asking moves no date.');
  });

  it('says of a report what else is open, and never then that nothing is left', () => {
    const filed = fact('f3', 'submission', '2026-11-26T08:00:00Z', {
      regime: 'eu-nis2',
      of: 'early-warning',
    });
    const given: Given = {
      of: ['eu-nis2', 'early-warning'],
      facts: [aware, filed],
      now: '2026-11-26T12:00:00Z',
      kind: 'filed',
      incident: berlin,
    };
    expect(firstLine(given)).toMatch(/is filed .*\. Other duties of this regime are open\./);
    expect(all(given)).toContain('Open in this regime: Incident notification, due Sat 28 Nov');
    expect(all(given)).not.toMatch(/[Nn]othing (more|is left)/);
  });

  it('says of a notice that it is given', () => {
    const given: Given = {
      of: ['us-fcc-cpni', 'customer-notice'],
      facts: [
        fact('f1', 'breach-determination', '2026-11-02T09:00:00-05:00'),
        fact('f2', 'submission', '2026-11-03T09:00:00-05:00', {
          regime: 'us-fcc-cpni',
          of: 'agency-report',
        }),
        fact('f3', 'submission', '2026-11-17T09:00:00-05:00', {
          regime: 'us-fcc-cpni',
          of: 'customer-notice',
        }),
      ],
      now: '2026-11-18T12:00:00Z',
      kind: 'filed',
    };
    expect(mail(given).subject).toMatch(/^Given Tue 17 Nov 2026 09:00/);
    expect(mail(given).text).toContain('Given:');
  });
});

describe('Where a day ends that is not the reader’s', () => {
  const given: Given = {
    of: ['eu-nis2', 'early-warning'],
    facts: [aware],
    now: '2026-11-26T12:00:00Z',
    person: sato,
  };

  it('is the authority’s, where the Member State is known', () => {
    const { text } = mail({ ...given, person: ana, incident: berlin });
    expect(text).toMatch(/\+01:00 Europe\/Berlin \(the authority's time\)/);
  });

  it('is the company’s, where nobody said yet whose authority is told', () => {
    const nowhere = { ...given, incident: { zone: 'Europe/Berlin' } };
    expect(mail({ ...nowhere, person: ana }).text).toMatch(/\(the company's time\)/);
    expect(mail(nowhere).text).toMatch(/Europe\/Berlin（会社の時刻）/);
    expect(mail({ ...nowhere, person: ana }).text).not.toContain('authority');
  });
});

describe('Who was not reached', () => {
  it('is told to an administrator, with the error and what to do', () => {
    const given: Given = {
      ...inTime,
      kind: 'undelivered',
      undelivered: { name: 'Cy\nPoe', error: '550 no\r\nsuch user' },
    };
    const { subject, text } = mail(given);
    expect(subject).toBe('Not reached: Cy Poe, about Form 8-K, Item 1.05 (Northwind ransomware)');
    expect(text).toContain('Cy Poe could not be reached about this.');
    expect(text).toContain('The mail server said: 550 no such user');
    expect(text).toContain('Tell Cy Poe by other means, and correct the address in Tocsin.');
  });

  it('is told too where the milestone has gone meanwhile', () => {
    const given: Given = {
      ...inTime,
      kind: 'undelivered',
      milestone: undefined,
      undelivered: { name: 'Cy', error: '550' },
    };
    expect(firstLine(given)).toContain('is no longer open.');
  });
});

describe('A drill', () => {
  it.each([
    [ana, /^THIS IS A DRILL\. NOTHING IS DUE\.$/],
    [sato, /^【訓練】DRILL：/],
  ])('says so first and last', (person, line) => {
    const lines = mail({ ...inTime, person, incident: { drill } })
      .text.trimEnd()
      .split('\n');
    expect(lines[0]).toMatch(line);
    expect(lines.at(-1)).toMatch(line);
  });
});

describe('Text of people', () => {
  const hostile = 'Leak\r\nBcc: all@example.org\u2028Alert: forged\u202e\u0000';

  it.each([ana, sato])('adds no header and no line: $language', (person) => {
    const owners = [{ ...ben, name: hostile }];
    const given: Given = { ...inTime, person, owners, incident: { title: hostile } };
    const { subject, text } = mail(given);
    expect(subject).not.toMatch(/[\p{Cc}\u2028\u202e]/u);
    expect(subject).toContain('Leak Bcc: all@example.org Alert: forged');
    expect(text.match(/^Alert: /gm)).toHaveLength(1);
    expect(text).not.toMatch(/^Bcc/m);
    expect(text).not.toMatch(/[\u2028\u202e\r]/);
  });

  it('is cut where it is very long', () => {
    expect(mail({ ...inTime, incident: { title: 'x'.repeat(5000) } }).subject.length).toBeLessThan(
      300,
    );
  });
});

describe('Every milestone of every regime', () => {
  const facts = [
    fact('a', 'awareness', '2026-11-25T09:00:00+01:00', { categories: [1] }),
    fact('b', 'discovery', '2026-11-25T09:00:00+01:00'),
    fact('c', 'reasonable-belief', '2026-11-25T09:00:00+01:00'),
    fact('d', 'ransom-payment', '2026-11-25T10:00:00+01:00'),
    fact('e', 'new-information', '2026-11-25T11:00:00+01:00'),
    fact('f', 'materiality-determination', '2026-11-25T11:00:00+01:00', { material: true }),
    fact('g', 'information-available', '2026-11-25T12:00:00+01:00'),
    fact('h', 'home-disclosure', '2026-11-25T12:00:00+01:00'),
    fact('i', 'breach-determination', '2026-11-25T12:00:00+01:00', {
      customers: 3,
      harm: 'not-likely',
    }),
    fact('j', 'report-request', '2026-11-25T12:00:00+01:00', {
      of: 'intermediate-report',
      answerBy: '2026-11-27T17:00:00+01:00',
    }),
    fact('k', 'submission', '2026-11-26T12:00:00+01:00', {
      regime: 'eu-nis2',
      of: 'incident-notification',
    }),
    fact('l', 'ongoing-at-final-report', '2026-12-24T12:00:00+01:00'),
  ];
  const ids = regimes.flatMap(({ id, texts }) =>
    Object.keys(texts[0]?.obligations ?? {}).map((obligation) => [id, obligation] as const),
  );
  const profiles = [
    { 'eu-nis2': { memberState: 'DE' } },
    {
      'eu-nis2': { memberState: 'DE', reading: 'regulation-1182-71' },
      'us-fcc-cpni': { rule: '2024' },
    },
  ];
  const kinds = ['reminder', 'escalation', 'moved', 'withdrawn', 'filed', 'undelivered'] as const;

  it.each(ids)('%s %s can be told, in either language and at any time', (regime, obligation) => {
    for (const person of [ana, sato]) {
      for (const profile of profiles) {
        for (const now of ['2026-11-26T12:00:00Z', '2027-03-01T12:00:00Z']) {
          for (const kind of kinds) {
            const given: Given = {
              of: [regime, obligation],
              facts,
              now,
              kind,
              person,
              incident: { ...incident, regimes: [regime], facts, zone: 'Europe/Berlin', profile },
            };
            const { subject, text } = mail(given);
            expect(`${subject}${text}`).not.toMatch(
              /undefined|null|NaN|\[object| {2}is |business-days|next-open/,
            );
          }
        }
      }
    }
  });
});
