/** What the law costs: counting, deriving, and the command line on a file. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Holidays from 'date-holidays';
import { calendarFor } from '../../lib/core/calendars/calendar.js';
import { CLOSED_DAYS, nthBusinessDay } from '../../lib/core/counting/business-days.js';
import { derive } from '../../lib/core/derive.js';
import { Temporal } from '../../lib/core/model.js';
import { regimes } from '../../lib/core/regimes/index.js';
import { readScenario } from '../../lib/core/scenario.js';
import { promise, promiseAtMost, rate } from './table.js';

// ── Four business days, day by day and explained, against a plain date-holidays loop ────────

const firstDay = Temporal.PlainDate.from('2025-01-01');
const dates = Array.from({ length: 700 }, (_, n) => firstDay.add({ days: n }));
const usSec = calendarFor('us-sec', []);
const counted = rate((run) => {
  return nthBusinessDay(dates[run % dates.length] as Temporal.PlainDate, 4, usSec, CLOSED_DAYS);
});

const holidays = new Holidays('US');
const baseline = rate((run) => {
  const [year, month, day] = (dates[run % dates.length] as Temporal.PlainDate)
    .toString()
    .split('-')
    .map(Number) as [number, number, number];
  const date = new Date(year, month - 1, day, 12);
  let n = 0;
  while (n < 4) {
    date.setDate(date.getDate() + 1);
    const weekday = date.getDay();
    if (weekday === 0 || weekday === 6) continue;
    const found = holidays.isHoliday(date) || [];
    if (!found.some(({ type }) => type === 'public')) n += 1;
  }
  return date;
});
promise('four us-sec business days, × a date-holidays loop', counted / baseline, '×', 100);

// ── All six regimes of one incident ────────────────────────────────────────────────────────

const incident = {
  id: 'bench',
  regimes: regimes.map(({ id }) => id),
  profile: { zone: 'America/New_York', 'eu-nis2': { memberState: 'DE' } },
  facts: [
    { id: 'f1', kind: 'discovery', at: '2026-09-14T08:00:00-04:00' },
    { id: 'f2', kind: 'awareness', at: '2026-09-14T10:00:00-04:00', categories: [3] },
    { id: 'f3', kind: 'reasonable-belief', at: '2026-09-14T11:00:00-04:00' },
    { id: 'f4', kind: 'breach-determination', at: '2026-09-15T10:00:00-04:00', customers: 10_000 },
    { id: 'f5', kind: 'ransom-payment', at: '2026-09-15T11:00:00-04:00' },
    {
      id: 'f6',
      kind: 'materiality-determination',
      at: '2026-09-16T10:00:00-04:00',
      material: true,
    },
    { id: 'f7', kind: 'delay-request', at: '2026-09-16T11:00:00-04:00' },
    { id: 'f8', kind: 'home-disclosure', at: '2026-09-16T12:00:00-04:00' },
  ],
};
// Fresh facts for every run: what a first derivation costs, not what a repetition saves.
const fresh = Array.from({ length: 20_000 }, () => readScenario(incident));
promise(
  'derive all six regimes, with every count',
  rate((run) => derive(fresh[run % fresh.length] as (typeof fresh)[number])),
  '/s',
  2000,
);

// ── The command line, on a file ────────────────────────────────────────────────────────────

const folder = mkdtempSync(join(tmpdir(), 'tocsin-bench-'));
const command = new URL('../../dist/tocsin.js', import.meta.url).pathname;

/** One regime a scenario, each in its turn, over two years. */
function scenarioLine(n: number): string {
  const regime = regimes[n % regimes.length]?.id as string;
  const hour = String(n % 24).padStart(2, '0');
  const at = `${dates[n % dates.length]}T${hour}:15:00Z`;
  const facts = incident.facts.map((fact) => ({ ...fact, at }));
  const id = `line-${n}`;
  return JSON.stringify({ ...incident, id, regimes: [regime], facts: facts.slice(0, 3 + (n % 6)) });
}

async function runOn(lines: number): Promise<{ seconds: number; megabytes: number }> {
  const file = join(folder, `${lines}.jsonl`);
  writeFileSync(file, Array.from({ length: lines }, (_, n) => `${scenarioLine(n)}\n`).join(''));
  const peak = `process.on('exit', () => process.stderr.write('\\npeak ' + process.resourceUsage().maxRSS))`;
  const preload = join(folder, 'peak.mjs');
  writeFileSync(preload, peak);
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', preload, command, 'derive', file], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let told = '';
  child.stderr.on('data', (chunk) => {
    told += chunk;
  });
  child.stdout.resume();
  const [status] = (await once(child, 'close')) as [number];
  if (status !== 0) throw new Error(`tocsin derive ended with ${status}: ${told.slice(0, 500)}`);
  const seconds = (performance.now() - start) / 1000;
  return { seconds, megabytes: Number(/peak (\d+)/.exec(told)?.[1]) / 1024 };
}

try {
  const whole = await runOn(50_000);
  const thrice = await runOn(150_000);
  promise('tocsin derive on 50,000 scenarios', 50_000 / whole.seconds, '/s', 5000);
  promiseAtMost('its peak memory', whole.megabytes, ' MB', 400);
  promiseAtMost('on a file three times as long, ×', thrice.megabytes / whole.megabytes, '×', 1.25);

  const one = join(folder, 'one.json');
  writeFileSync(one, `${scenarioLine(2)}\n`);
  const starts = Array.from({ length: 7 }, () => {
    const start = performance.now();
    execFileSync(process.execPath, [command, 'derive', one]);
    return (performance.now() - start) / 1000;
  }).sort((a, b) => a - b);
  promiseAtMost('one scenario from the shell (median of 7)', starts[3] as number, ' s', 0.2);
} finally {
  rmSync(folder, { recursive: true });
}
