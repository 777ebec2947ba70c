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
});
