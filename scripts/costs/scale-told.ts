/** What a mass event needs and how long it takes, as tables. */
import type { Counts } from './counts.js';
import type { Crowd } from './crowd.js';
import { type Rush, rush } from './rush.js';
import { about, markdown, span, whole } from './table.js';
import { readUnits } from './units.js';

export const INCIDENTS = 10_000;
const SHARDS = 8;
const HOUR = 3600;

/** Milliseconds that a request to the table takes: see `assumptions.ts`. */
const REQUEST_MS = 6;
/** A call of the second in which all are due: half of them `remind`, half `park`; see `rush.ts`. */
const CALL_S = 0.18;

/** The watchman mends, and whoever looks at a closure reads, so many at once. */
const AT_ONCE = 16;
/** 1,769 MB buy a whole core; the watchman and the API have 1,024. */
const CORE = 1024 / 1769;
/**
 * Milliseconds of a whole core, measured on a developer's machine over 10,000 each: to read an
 * incident under `eu-nis2` (0.3) and derive it twice (0.3 each). To settle an entry is a
 * derivation and seven requests of as much as that read, and something for the rest.
 */
const LOOK_MS = 0.9;
const SETTLE_MS = 3;

/** What ten thousand incidents ask for, from what the crowd asked for. */
export function needsTold(crowd: Crowd, idle: Counts): string {
  const { size, half, day, closure, preview, round } = crowd;
  const hour = withoutRounds(crowd, idle);
  const all = (value: number) => whole((value / size) * INCIDENTS);
  const row = (what: string, value: number) => [what, about(value / size), all(value)];
  const writes = ({ tableWrites, indexWrites }: Counts) => tableWrites + indexWrites;
  return markdown(
    ['', 'each incident', `${whole(INCIDENTS)} incidents`],
    [
      ['**The hour of registration**', '', ''],
      row('executions started', hour.executions),
      row('state transitions', hour.transitions),
      row('calls of functions, without the publisher', callsOf(hour)),
      row('write units', writes(hour)),
      row('read units', hour.readUnits),
      row('mails', hour.mails),
      ['**The second in which half of the 24 hours are over**', '', ''],
      row('state transitions', half.counts.transitions),
      row('calls of functions, without the publisher', callsOf(half.counts)),
      row('write units of the table', half.counts.tableWrites),
      row('write units of the index', half.counts.indexWrites),
      row('… of them in the queue of clocks', half.clockQueueWrites),
      row('read units', half.counts.readUnits),
      row('… of them of the settings', half.settingsReads),
      row('mails', half.counts.mails),
      ['**The first 24 hours, nobody answering**', '', ''],
      row('state transitions', day.transitions),
      row('mails', day.mails),
      ['**A closure is declared**', '', ''],
      row('requests to look at what it moves', preview.requests),
      row('requests to declare it and for the clocks to hear', closure.requests),
      row('state transitions', closure.transitions),
      row('requests of the watchman to settle it', round.requests),
      ['**What there is**', '', ''],
      row('rows of the board', crowd.rows),
      row('kilobytes in the table and its index', crowd.stored / 1000),
    ],
  );
}

/** The hour of registration without what the watchman does anyway. */
function withoutRounds({ registration }: Crowd, idle: Counts) {
  const rounds = registration.calls.watch;
  return {
    ...registration,
    tableWrites: registration.tableWrites - rounds * idle.tableWrites,
    readUnits: registration.readUnits - rounds * idle.readUnits,
  };
}

/** Of those that compete for the same executions at once. */
function callsOf({ calls: { api, assess, park, remind } }: Counts): number {
  return api + assess + park + remind;
}

/** How long it takes where one thing alone is the limit. */
export function limitsTold(crowd: Crowd): string {
  const of = (value: number) => (value / crowd.size) * INCIDENTS;
  const { counts, settingsReads, clockQueueWrites } = crowd.half;
  const calls = of(callsOf(counts));
  const entries = of(crowd.round.requests);
  const row = (what: string, seconds: number) => [what, span(seconds)];
  const rowBytes = crowd.rowBytes / crowd.rows;
  const shown = Math.min(101, of(crowd.rows) / SHARDS);
  const page = SHARDS * readUnits(shown * rowBytes, false);
  return [
    markdown(
      ['if nothing else held it up', 'takes'],
      [
        row(
          'the transitions of that second, at 1,500 a second after 5,000',
          (of(counts.transitions) - 5000) / 1500,
        ),
        row(
          'the same in other regions, at 500 a second after 800',
          (of(counts.transitions) - 800) / 500,
        ),
        row(`its calls, 1,000 at once of ${CALL_S} s`, (calls * CALL_S) / 1000),
        row('its calls, 10 at once (a new account)', (calls * CALL_S) / 10),
        row('its reads, at 12,000 units a second (a new table)', of(counts.readUnits) / 12_000),
        row(
          'its writes to the table, at 4,000 units a second (a new table)',
          of(counts.tableWrites) / 4000,
        ),
        row(
          'its writes to the queue of clocks, 8 shards of 1,000 units a second',
          of(clockQueueWrites) / (SHARDS * 1000),
        ),
        row(
          'its reads of the settings, one partition of 3,000 units a second',
          of(settingsReads) / 3000,
        ),
        row('its mails, at 14 a second without a gap', of(counts.mails) / 14),
        row(
          'the mails of the first 24 hours, at 14 a second without a gap',
          of(crowd.day.mails) / 14,
        ),
        row('the registrations at the door, at 50 a second', INCIDENTS / 50),
        row(
          'the requests of the watchman with an entry of each to settle, 16 at once',
          (entries * REQUEST_MS) / 1000 / AT_ONCE,
        ),
        row('… his processor time for them', (INCIDENTS * SETTLE_MS) / 1000 / CORE),
        row(
          'the requests to look at what a closure moves, 16 at once',
          (of(crowd.preview.requests) * REQUEST_MS) / 1000 / AT_ONCE,
        ),
        row('… the processor time for it', (INCIDENTS * LOOK_MS) / 1000 / CORE),
      ],
    ),
    `A page of a hundred rows of a board with ${whole(of(crowd.rows))} rows reads ${whole(page)} units.`,
    `Registered evenly over the hour, it is ${about(INCIDENTS / HOUR)} incidents a second.`,
  ].join('\n\n');
}

/** What the text round the tables says of numbers that were counted; a test looks for each. */
export function phrasesOf({ size, half, day }: Crowd): readonly string[] {
  const all = (value: number) => whole((value / size) * INCIDENTS);
  const { counts } = half;
  return [
    `get ${about(day.mails / size)} mails a day for each incident`,
    `${all(counts.transitions)} in the second of the half`,
    `${all(callsOf(counts))} calls of some ${CALL_S} s`,
    `${all(counts.tableWrites)} write units and ${all(counts.readUnits)} read units`,
    `${all(half.settingsReads)} reads in that second`,
    `${all(counts.mails)} mails in one second`,
    `${all(day.mails)} in the first day`,
  ];
}

const CASES: readonly (readonly [what: string, Omit<Rush, 'clocks'>])[] = [
  ['1,000 at once, SES takes everything', { concurrency: 1000, mailRate: 100_000 }],
  ['1,000 at once, SES takes 200 a second', { concurrency: 1000, mailRate: 200 }],
  ['1,000 at once, SES takes 14 a second', { concurrency: 1000, mailRate: 14 }],
  ['100 at once, SES takes 14 a second', { concurrency: 100, mailRate: 14 }],
  ['10 at once, SES takes everything', { concurrency: 10, mailRate: 100_000 }],
  ['10 at once, SES takes 14 a second', { concurrency: 10, mailRate: 14 }],
];

/** What the rules of retrying make of that second. */
export function rushTold(): string {
  const rows = CASES.map(([what, rules]) => {
    const { half, most, all, inTime, lost } = rush({ clocks: INCIDENTS, ...rules });
    return [what, span(half), span(most), span(all), `${whole(inTime * 100)} %`, whole(lost)];
  });
  const head = [
    '',
    'half of the mails',
    '90 %',
    'all',
    'by `planBy`',
    'executions lost and revived',
  ];
  return markdown(head, rows);
}
