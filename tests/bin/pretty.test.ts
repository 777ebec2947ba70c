import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../bin/text/width.js';
import { asProcess, determined, inProcess, jsonl, scenarioFile } from './run.js';

const pretty = (scenario: unknown, terminal: Parameters<typeof inProcess>[1] = {}) =>
  inProcess(['derive', '--pretty'], { input: [jsonl(scenario)], ...terminal });

describe.each(['att-2024', 'f5-2025', 'all-six'])('scenarios/%s.json', (name) => {
  it('reads as reviewed', async () => {
    const { status, stdout } = await inProcess(['derive', '--pretty', scenarioFile(name)]);

    expect(status).toBe(0);
    await expect(stdout).toMatchFileSnapshot(`snapshots/${name}.txt`);
  });

  it.each([
    { TZ: 'Pacific/Kiritimati', LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8' },
    { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' },
  ])('reads alike on every machine: $TZ, $LANG', async (env) => {
    const here = await inProcess(['derive', '--pretty', scenarioFile(name)]);

    const there = await asProcess(['derive', '--pretty', scenarioFile(name)], { env });

    expect(there).toEqual(here);
  });

  it.each([44, 60, 80, 100])('fits %i columns, but for titles and links', async (columns) => {
    const { stdout } = await inProcess(['derive', '--pretty', scenarioFile(name)], { columns });

    const tooWide = stdout.split('\n').filter((line) => widthOf(line) > columns);
    expect(tooWide.filter((line) => !line.includes('https://'))).toEqual([]);
  });
});

describe('what a person sees', () => {
  it('counts day by day, once where both dates are one count', async () => {
    const { stdout } = await pretty(determined('a'));

    expect(stdout).toContain(`
 plan by and due: one count
   1. The event has its date in Washington
      Fri 20 Nov 2026 10:00 -05:00 America/New_York → Fri 20 Nov 2026
   2. Business day 4 after it [1]
      Fri 20 Nov  the day of the event
      Sat 21 Nov  –  weekend
      Sun 22 Nov  –  weekend
      Mon 23 Nov  1
      Tue 24 Nov  2
      Wed 25 Nov  3
      Thu 26 Nov  –  Thanksgiving Day
      Fri 27 Nov  4
      → Fri 27 Nov 2026
`);
  });

  it('names the one next thing, with the time left', async () => {
    const { stdout } = await pretty({ ...determined('a'), now: '2026-11-27T12:00:00-05:00' });

    expect(stdout).toContain(`Next      Form 8-K, Item 1.05 (us-sec-8k)
plan by   Fri 27 Nov 2026 17:30 -05:00 America/New_York, in 5 hours 30 minutes
due       the same
`);
  });

  it('says what is late, and by how much', async () => {
    const { stdout } = await pretty({ ...determined('a'), now: '2026-11-28T17:30:00-05:00' });

    expect(stdout).toContain('▲ LATE    1 milestone past due and not filed\n');
    expect(stdout).toContain(' ▲ late         Form 8-K, Item 1.05 (item-1.05-report)\n');
    expect(stdout).toContain('                Late, 1 day past due.\n');
  });

  it('says what was filed late', async () => {
    const { facts, ...rest } = determined('a');
    const filed = {
      id: 'f2',
      kind: 'submission',
      at: '2026-11-27T18:30:00-05:00',
      regime: 'us-sec-8k',
      of: 'item-1.05-report',
    };

    const { stdout } = await pretty({ ...rest, facts: [...facts, filed] });

    expect(stdout).toContain('Late, 1 hour after it was due.');
    expect(stdout).toContain('Next      Nothing with a date is open.');
  });

  it('shows each date in both zones, or in one where they are one', async () => {
    const berlin = await pretty({ ...determined('a'), profile: { zone: 'Europe/Berlin' } });
    const none = await pretty({ ...determined('a'), profile: {} });

    expect(berlin.stdout).toContain(
      '   plan by      Fri 27 Nov 2026 17:30 -05:00     Fri 27 Nov 2026 23:30 +01:00\n',
    );
    expect(none.stdout).toContain('   plan by      Fri 27 Nov 2026 17:30 -05:00\n');
  });

  it('says loudly what is not in force, and does not put it first', async () => {
    const belief = { id: 'b', kind: 'reasonable-belief', at: '2026-11-20T10:00:00-05:00' };
    const { facts, ...rest } = determined('a');

    const { stdout } = await pretty({
      ...rest,
      regimes: ['us-circia', 'us-sec-8k', 'us-fcc-cpni'],
      profile: { 'us-fcc-cpni': { rule: '2024' } },
      facts: [...facts, belief],
    });

    expect(stdout).toContain('Next      Form 8-K, Item 1.05 (us-sec-8k)\n');
    expect(stdout.match(/NOT YET IN FORCE: nothing below binds/g)).toHaveLength(2);
    expect(stdout).toContain('Report to the FCC, the Secret Service and the FBI\n');
    expect(stdout).toContain(' · law · NOT YET IN FORCE · ');
  });

  it('shows a Japanese count with names and closed days', async () => {
    const { stdout } = await inProcess(['derive', '--pretty', scenarioFile('all-six')]);

    expect(stdout).toContain("      Fri  1 Jan  –  元日 (New Year's Day)\n");
    expect(stdout).toContain('      Mon  4 Jan  open\n');
    expect(stdout).toContain('The due date is advice, not law.');
  });

  it('is told in place what cannot be used', async () => {
    const input = [jsonl(determined('a', '2026-11-20T10:00:00'), 'not json', determined('b'))];

    const { status, stdout } = await inProcess(['derive', '--pretty'], { input });

    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^standard input, line 1: a\nA local time says too little, at \/facts\/0\/at\. /,
    );
    expect(stdout).toContain('standard input, line 2\nThis is not JSON. ');
    expect(stdout).toContain('Scenario b\n');
    expect(stdout.match(/^═+$/gm)).toHaveLength(2);
  });

  it('is told when there was nothing to read', async () => {
    expect(await inProcess(['derive', '--pretty'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'tocsin: There is no scenario in the input.\n',
    });
  });

  it('is not shown what a stranger wrote for the terminal', async () => {
    const { facts, ...rest } = determined('a\u001b[2J');
    const [fact] = facts;
    const noted = { ...fact, id: 'f\u001b]0;x\u0007', note: 'a\u202eb\nc' };

    const { stdout } = await pretty({ ...rest, facts: [noted] });

    for (const sign of ['\u001b', '\u0007', '\u202e']) expect(stdout).not.toContain(sign);
    expect(stdout).toContain('Scenario a\ufffd[2J\n');
    expect(stdout).toContain('a\ufffdb c\n');
    expect(stdout).toContain('runs from the materiality-determination f\ufffd]0;x\ufffd');
  });
});

describe('colour', () => {
  it('is for terminals, and changes no word', async () => {
    const plain = await pretty(determined('a'));
    const coloured = await pretty(determined('a'), { isTTY: true });

    expect(plain.stdout).not.toContain('\u001b');
    expect(coloured.stdout).toContain('\u001b[1m');
    expect(stripVTControlCharacters(coloured.stdout)).toBe(plain.stdout);
  });

  it.each([{ NO_COLOR: '1' }, { TERM: 'dumb' }])('respects %j', async (env) => {
    const { stdout } = await pretty(determined('a'), { isTTY: true, env });

    expect(stdout).not.toContain('\u001b');
  });
});

describe('What comes first', () => {
  const home = { zone: 'America/New_York' };
  const pageOf = async (scenario: object) => {
    const input = [JSON.stringify({ id: 'first', profile: home, ...scenario })];
    const { stdout } = await inProcess(['derive', '--pretty'], { input });
    return stdout;
  };
  const breach = { id: 'b', kind: 'breach-determination', at: '2026-12-02T10:00:00-05:00' };
  const filed = {
    id: 's',
    kind: 'submission',
    regime: 'us-fcc-cpni',
    of: 'agency-report',
    at: '2026-12-10T10:00:00-05:00',
  };
  const hold = { id: 'h', kind: 'law-enforcement-hold', at: '2026-12-12T10:00:00-05:00' };

  it('is what the law forbids, until it does not', async () => {
    const facts = [breach, filed, { ...hold, until: '2027-01-20' }];
    const regimes = ['us-fcc-cpni'];
    expect(await pageOf({ regimes, facts })).toContain(
      'Forbidden until Thu 21 Jan 2027 00:00 -05:00 America/New_York: Notice to',
    );
    const free = await pageOf({ regimes, facts, now: '2027-01-21T05:00:00Z' });
    expect(free).not.toContain('Forbidden');
    expect(free).toContain('Act now   Notice to customers');
  });

  it('is no option, which is offered by itself', async () => {
    const fact = { id: 'm', kind: 'materiality-determination', material: true };
    const facts = [{ ...fact, at: '2026-09-14T10:00:00-04:00' }];
    const page = await pageOf({ regimes: ['us-sec-8k'], facts });
    expect(page).toContain('You may   Request for delay to the Attorney General');
    expect(page).not.toContain('Act now');
  });

  it('says of a date that lies before the latest fact that it is past', async () => {
    const aware = { id: 'a', kind: 'awareness', at: '2026-06-01T12:00:00Z' };
    const later = { id: 'o', kind: 'ongoing-at-final-report', at: '2026-07-01T12:00:00Z' };
    const page = await pageOf({ regimes: ['eu-nis2'], facts: [aware, later] });
    expect(page.replaceAll(/\s+/g, ' ')).toContain('past at the latest fact: at once');
  });
});
