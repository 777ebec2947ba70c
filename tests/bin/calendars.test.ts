import { describe, expect, it } from 'vitest';
import { asProcess, inProcess } from './run.js';

const json = async (...args: readonly string[]) => {
  const { stdout } = await inProcess(['calendars', ...args, '--json']);
  return JSON.parse(stdout);
};

describe('tocsin calendars count', () => {
  it('counts day by day', async () => {
    const { status, stdout } = await asProcess([
      'calendars',
      'count',
      '4',
      'us-sec',
      '--after',
      '2026-11-20',
    ]);

    expect(status).toBe(0);
    expect(stdout).toBe(`4 business days of us-sec after Fri 20 Nov 2026

  Fri 20 Nov 2026  the day of the event
  Sat 21 Nov 2026  –  weekend
  Sun 22 Nov 2026  –  weekend
  Mon 23 Nov 2026  1
  Tue 24 Nov 2026  2
  Wed 25 Nov 2026  3
  Thu 26 Nov 2026  –  Thanksgiving Day
  Fri 27 Nov 2026  4

→ Fri 27 Nov 2026
`);
  });

  it('may be written as it is said', async () => {
    const option = await inProcess(['calendars', 'count', '1', 'eu-DE', '--after', '2026-04-02']);
    const said = await inProcess(['calendars', 'count', '1', 'eu-DE', 'after', '2026-04-02']);

    expect(said).toEqual(option);
    expect(said.stdout).toContain('→ Tue  7 Apr 2026');
  });

  it('says what is safe where a day may yet be closed', async () => {
    const { stdout } = await inProcess([
      'calendars',
      'count',
      '4',
      'us-sec',
      'after',
      '2026-12-18',
    ]);

    expect(stdout).toContain('→ Thu 24 Dec 2026');
    expect(stdout).toContain('does not: Wed 23 Dec 2026.');
    expect(stdout).toContain('! Provisional: ');
  });

  it('gives the same to a program', async () => {
    expect(await json('count', '1', 'us-sec', '--after', '2026-11-25')).toEqual({
      calendar: 'us-sec',
      n: 1,
      after: '2026-11-25',
      date: '2026-11-27',
      safe: '2026-11-27',
      days: [
        { date: '2026-11-26', skipped: 'Thanksgiving Day' },
        { date: '2026-11-27', n: 1 },
      ],
      provisional: [],
    });
  });

  it.each([
    [['count', '4', 'us-sec'], 'Write tocsin calendars count 4 us-sec --after 2026-11-20.'],
    [['count', '0', 'us-sec', 'after', '2026-11-20'], '"0" is not a number of business days'],
    [['count', '4', 'us-sec', 'after', '20.11.2026'], '"20.11.2026" is not a date.'],
    [['count', '4', 'us-sec', 'after', '2026-02-30'], '"2026-02-30" is not a date.'],
    [['count', '4', 'us-sec', 'after', '2035-12-30'], 'us-sec knows the years 2018 to 2035'],
    [['show'], 'Write tocsin calendars show CALENDAR [YEAR].'],
    [['show', 'us-sec', 'now'], '"now" is not a year.'],
    [['show', 'us-sec', '1999'], 'us-sec knows the years 2018 to 2035'],
    [['list', 'us-sec'], 'tocsin calendars list takes no names.'],
  ])('refuses %j with a sentence', async (args, sentence) => {
    const { status, stderr } = await inProcess(['calendars', ...args]);

    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
  });
});

describe('tocsin calendars show', () => {
  it('prints the weekdays on which a year is closed, and those that may be', async () => {
    const { stdout } = await inProcess(['calendars', 'show', 'us-sec', '2026']);

    expect(stdout).toContain('  Fri  3 Jul 2026  Independence Day (observed)\n');
    expect(stdout).toContain('Watched: may yet be closed\n  Thu 24 Dec 2026  ');
    expect(stdout).not.toContain('UNCONFIRMED');
    expect(stdout).not.toContain('Sat ');
  });

  it('says when no list has confirmed the year', async () => {
    const { stdout } = await inProcess(['calendars', 'show', 'jp-gov', '2030']);

    expect(stdout).toContain('UNCONFIRMED: computed from the statutes');
    expect(stdout).toContain('Watched: may yet be closed\n  none\n');
  });

  it('marks what is closed for once', async () => {
    const { stdout } = await inProcess(['calendars', 'show', 'us-sec', '2025']);

    expect(stdout).toContain('Wed 24 Dec 2025  EDGAR closed: executive order (closed for once)\n');
  });

  it('without a year says what the calendar rests on', async () => {
    const { stdout } = await inProcess(['calendars', 'show', 'us-sec']);

    expect(stdout).toContain('Rests on 17 CFR 240.0-2(c)');
    expect(stdout).toContain('Closed whenever us-federal is');
    expect(stdout).toContain('Closed for once\n  Wed  5 Dec 2018');
    expect(stdout).toContain('(secondary)');
  });

  it('gives the same to a program', async () => {
    const year = await json('show', 'us-sec', '2026');

    expect(year).toMatchObject({ calendar: 'us-sec', year: 2026, confirmed: true });
    expect(year.closed).toHaveLength(11);
    expect(year.watched).toEqual([{ date: '2026-12-24', why: expect.any(String) }]);
    expect(await json('show', 'us-sec')).toMatchObject({ id: 'us-sec', includes: 'us-federal' });
  });
});

describe('tocsin calendars list', () => {
  it('has one entry for each', async () => {
    const { stdout } = await inProcess(['calendars']);
    const all = await json('list');

    expect(all).toHaveLength(31);
    for (const { id } of all) expect(stdout).toMatch(new RegExp(`^${id} `, 'm'));
  });
});
