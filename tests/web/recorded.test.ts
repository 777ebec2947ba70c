/** After a fact was recorded: the page says at its top what it was and what it moved. */
import { describe, expect, it } from 'vitest';
import { inJapanese, submit } from './forms.js';
import { determination, discovery, Site } from './site.js';

const TEN = '2026-11-24T10:00:00Z';
const GRANT = {
  kind: 'delay-determination',
  at: TEN,
  outcome: 'granted',
  period: '1',
  ground: 'national-security',
  days: '30',
};

const FILED_AT = { at: TEN };
const FILED = { ...FILED_AT, kind: 'submission', report: 'us-sec-8k/item-1.05-report' };

/** A year ago, and found out about today. */
const MATERIAL = {
  kind: 'materiality-determination',
  at: '2025-11-24T10:00:00-05:00',
  material: 'yes',
};

async function longAgo() {
  const site = new Site();
  const facts = [{ ...discovery, at: '2025-11-20T09:00:00Z' }];
  const id = await site.incident({ facts, regimes: ['us-sec-8k'] });
  return { site, path: `/incidents/${id}` };
}

async function determined() {
  const site = new Site();
  const facts = [discovery, determination];
  const id = await site.incident({ facts, regimes: ['us-sec-8k'] });
  return { site, id, path: `/incidents/${id}` };
}

/** The calm box, without its tags; undefined where there is none. */
function toldIn(text: string): string | undefined {
  const box = /<div class="told" role="status">(.*?)<\/div>/s.exec(text)?.[1];
  return box?.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

async function recorded(fields: Readonly<Record<string, string>>) {
  const place = await determined();
  const { site, path } = place;
  const answer = await submit(site, `${path}/facts/new`, { ...fields, step: 'record' });
  expect(answer.status).toBe(303);
  return { ...place, to: answer.headers.get('location') as string };
}

describe('After recording a fact', () => {
  it('the page says above all else that it worked: the old date, and the new', async () => {
    const { site, to, path } = await recorded(GRANT);
    expect(to).toBe(`${path}?recorded=2`);
    const { text } = await site.page(to, 'ben');
    const told = toldIn(text) as string;
    expect(told).toContain('Recorded: Attorney General&#39;s determination.');
    expect(told).toMatch(
      /Form 8-K, Item 1\.05 \(SEC Form 8-K\): .*Plan by: Mon 30 Nov 2026 22:30 \+00:00 Etc\/UTC \(Mon 30 Nov 2026 17:30 -05:00 America\/New_York\) → \S+ \d+ \w+ 20\d\d 22:30/,
    );
    expect(text).toMatch(/<del>Mon 30 Nov 2026/);
    expect(text.indexOf('class="told"')).toBeLessThan(text.indexOf('class="next"'));
  });

  it('both dates stand there where they differ, each beside the one it had', async () => {
    const { site, to } = await recorded(GRANT);
    const told = toldIn((await site.page(to, 'ben')).text) as string;
    const old = 'Mon 30 Nov 2026 22:30 +00:00 Etc/UTC (Mon 30 Nov 2026 17:30 -05:00';
    expect(told).toContain(`Plan by: ${old}`);
    expect(told).toContain(`Due: ${old}`);
    const [planBy = '', due = ''] = [...told.matchAll(/→ (.*?) \(/g)].map(([, at]) => at);
    expect(planBy).toMatch(/^\w+ \d+ Dec 2026 22:30 \+00:00 Etc\/UTC$/);
    expect(due).toBe('Wed 6 Jan 2027 22:30 +00:00 Etc/UTC');
  });

  it('one date stands there where both were the same, and are', async () => {
    const site = new Site();
    const id = await site.incident({ facts: [discovery], regimes: ['us-sec-8k'] });
    const typed = { ...FILED_AT, kind: 'materiality-determination', material: 'yes' };
    const answer = await submit(site, `/incidents/${id}/facts/new`, { ...typed, step: 'record' });
    const { text } = await site.page(answer.headers.get('location') as string, 'ben');
    const told = toldIn(text) as string;
    expect(told).toContain('Plan by: Tue 1 Dec 2026 22:30');
    expect(told).not.toContain('Due:');
  });

  it('it says whether a filing was in time, and by how much', async () => {
    const { site, to } = await recorded(FILED);
    expect(toldIn((await site.page(to, 'ben')).text)).toContain(
      '● filed In time, 6 days 12 hours before it was due.',
    );
    const { text } = await site.page(to, 'ben', inJapanese('ben'));
    expect(toldIn(text)).toContain('期限の6日12時間前に完了しました。');
  });

  it('it says of what runs late already by how much', async () => {
    const { site, path } = await longAgo();
    const answer = await submit(site, `${path}/facts/new`, { ...MATERIAL, step: 'record' });
    const { text } = await site.page(answer.headers.get('location') as string, 'ben');
    expect(toldIn(text)).toMatch(/▲ late It is late already, by 35\d days \d+ hours\./);
  });

  it('it says so where nothing moved', async () => {
    const { site, to } = await recorded({ kind: 'disclosure-decision', at: TEN });
    expect(toldIn((await site.page(to, 'ben')).text)).toContain('It moved nothing.');
  });

  it('it says so where no date moved, but a state did', async () => {
    const { site, to } = await recorded({ kind: 'delay-request', at: TEN });
    const told = toldIn((await site.page(to, 'ben')).text);
    expect(told).toContain('It moved no date.');
    expect(told).toContain('● asked');
  });

  it('it says so in Japanese', async () => {
    const { site, to } = await recorded(GRANT);
    const told = toldIn((await site.page(to, 'ben', inJapanese('ben'))).text);
    expect(told).toMatch(/記録しました：司法長官の決定。.*安全期限： 2026年11月30日/);
    expect(told).not.toMatch(/Recorded|Plan by/);
  });

  it.each(['1', '3', '0', '-2', '2x', '', '99999999999', '<b>'])(
    'nothing is said of an entry that is no fact’s: %s',
    async (n) => {
      const { site, path } = await recorded(GRANT);
      const { status, text } = await site.page(`${path}?recorded=${encodeURIComponent(n)}`, 'ben');
      expect([status, toldIn(text)]).toEqual([200, undefined]);
      expect(text).not.toContain('<b>');
    },
  );

  it('a step of the log says it on its own page', async () => {
    const { site, path } = await determined();
    const log = `${path}/delay/log`;
    const step = { step: 'request', at: TEN, to: '', version: '1', do: 'record' };
    const answer = await submit(site, log, step);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${log}?recorded=2`]);
    const { text } = await site.page(`${log}?recorded=2`, 'ben');
    expect(toldIn(text)).toMatch(/Recorded: .*It moved no date\./);
  });
});

describe('What a fact would do', () => {
  it('is told with the authority’s time beside the reader’s', async () => {
    const { site, path } = await determined();
    const { text } = await submit(site, `${path}/facts/new`, { ...GRANT, step: 'preview' });
    const [headline] = /<section class="next">.*?<\/ul>/s.exec(text) as RegExpExecArray;
    expect(headline).toContain(
      'from Mon 30 Nov 2026 22:30 +00:00 Etc/UTC (Mon 30 Nov 2026 17:30 -05:00 America/New_York) to',
    );
  });

  const headlineOf = (text: string) =>
    (/<section class="next">.*?<\/ul>/s.exec(text)?.[0] ?? '').replace(/<[^>]+>/g, ' ');

  it.each([
    ['2026-11-24T10:00:00Z', 'is done. In time, 6 days 12 hours before it was due.'],
    ['2025-12-02T22:30:00Z', 'is done. Late by 1 day.'],
  ])('tells of a filing at %s that it %s', async (at, said) => {
    const { site, path } = at === TEN ? await determined() : await longAgo();
    if (at !== TEN) await submit(site, `${path}/facts/new`, { ...MATERIAL, step: 'record' });
    const typed = { ...FILED, at, step: 'preview' };
    const { text } = await submit(site, `${path}/facts/new`, typed);
    expect(headlineOf(text)).toContain(`Form 8-K, Item 1.05 (SEC Form 8-K) ${said}`);
    const japanese = await submit(site, `${path}/facts/new`, typed, 'ben', inJapanese('ben'));
    expect(headlineOf(japanese.text)).toMatch(/は完了となります。期限を?の?\d+日/);
  });

  it('tells of a filing that was in time and past the date to plan by', async () => {
    const { site, path } = await determined();
    await submit(site, `${path}/facts/new`, { ...GRANT, step: 'record' });
    site.now = '2027-01-04T12:00:00Z';
    const typed = { ...FILED, at: '2027-01-04T10:00:00Z', step: 'preview' };
    const { text } = await submit(site, `${path}/facts/new`, typed);
    expect(headlineOf(text)).toMatch(
      /is done\. In time, .* before it was due, and past the date to plan by: not in time on every/,
    );
  });

  it('tells of a clock that starts with a date long past how late it is', async () => {
    const { site, path } = await longAgo();
    const typed = { ...MATERIAL, step: 'preview' };
    const { text } = await submit(site, `${path}/facts/new`, typed);
    expect(headlineOf(text)).toMatch(
      /Form 8-K, Item 1\.05 \(SEC Form 8-K\): a clock starts\. Plan by [^<]*2025[^<]*\. It is late already, by 35\d days \d+ hours\./,
    );
    const japanese = await submit(site, `${path}/facts/new`, typed, 'ben', inJapanese('ben'));
    expect(headlineOf(japanese.text)).toMatch(/です。既に期限を35\d日\d+時間過ぎています。/);
  });

  it('tells of what goes on running whether it is late', async () => {
    const { site, path } = await longAgo();
    await submit(site, `${path}/facts/new`, { ...MATERIAL, step: 'record' });
    const typed = { kind: 'delay-request', at: TEN, step: 'preview' };
    const { text } = await submit(site, `${path}/facts/new`, typed);
    expect(headlineOf(text)).toMatch(
      /four-day clock goes on running: [^<]* It is late already, by/,
    );
  });

  it('tells how both dates move where they differ', async () => {
    const { site, path } = await determined();
    const { text } = await submit(site, `${path}/facts/new`, { ...GRANT, step: 'preview' });
    expect(headlineOf(text)).toMatch(
      /the date moves from .*\. Due moves from Mon 30 Nov 2026 .* to /,
    );
  });
});
