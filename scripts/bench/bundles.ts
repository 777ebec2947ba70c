/**
 * What the functions of the AWS stack cost before they do anything: how much a start must read,
 * and how long it takes to load. A clock that wakes waits for it.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { baseline, promiseAtMost } from './table.js';

const FOLDER = fileURLToPath(new URL('../../dist/lambdas', import.meta.url));
const names = readdirSync(FOLDER).toSorted();

/** In kilobytes. The API has the pages, the sign-in and every schema. */
const MOST = { api: 1500, others: 700 };
/** In milliseconds, on the machine that measures. */
const LONGEST_LOAD = 120;
const RUNS = 7;

// ── What a start must read: the bundle, and whatever that imports with a statement ──────────

/** Minified, such an import stands without blanks; one that comes later is a call. */
const STATEMENT = /(?:^|[;}\n])(?:import|export)(?:[\w$*{][^"';()]*?from|\s*)"(\.[^"]+)"/g;

function readAtStart(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, path] of readFileSync(file, 'utf8').matchAll(STATEMENT)) {
    readAtStart(join(dirname(file), path as string), seen);
  }
  return seen;
}

const kilobytes = (files: Iterable<string>) =>
  [...files].reduce((sum, file) => sum + statSync(file).size, 0) / 1000;

for (const name of names) {
  const folder = join(FOLDER, name);
  const atStart = readAtStart(join(folder, 'index.mjs'));
  const whole = readdirSync(folder).map((file) => join(folder, file));
  const most = name === 'api' ? MOST.api : MOST.others;
  promiseAtMost(`${name}: read at a start`, kilobytes(atStart), ' kB', most);
  baseline(`${name}: the whole folder`, kilobytes(whole), ' kB');
}

// ── How long it takes to load ───────────────────────────────────────────────────────────────

const ARN = 'arn:aws:states:eu-west-1:123456789012:stateMachine:Tocsin-eu-nis2';

/** As the stack sets it; nothing is asked of anybody while a function loads. */
const ENVIRONMENT = {
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'secret',
  TOCSIN_TABLE: 'table',
  TOCSIN_MACHINES: JSON.stringify({ 'eu-nis2': { arn: ARN, definition: '0123456789abcdef' } }),
  TOCSIN_PUBLIC_URL: 'https://tocsin.example.com',
  TOCSIN_SENDER: 'tocsin@example.com',
  TOCSIN_CONFIGURATION_SET: 'set',
  TOCSIN_ZONE: 'Europe/Berlin',
  TOCSIN_OPERATOR: 'ops@example.com',
  TOCSIN_BUS: 'bus',
  TOCSIN_ISSUER: 'https://issuer.example.com',
  TOCSIN_CLIENT_ID: 'client',
  POWERTOOLS_SERVICE_NAME: 'bench',
  POWERTOOLS_METRICS_NAMESPACE: 'Tocsin',
};

/** Milliseconds that a fresh process takes to import a module: the median of some. */
function loadTime(file: string): number {
  const code = `const start = performance.now();
    await import(${JSON.stringify(pathToFileURL(file).href)});
    console.log(performance.now() - start);
    process.exit();`;
  const times = Array.from({ length: RUNS }, () =>
    Number(
      execFileSync(process.execPath, ['--input-type=module', '--eval', code], { env: ENVIRONMENT }),
    ),
  );
  return times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] as number;
}

const scratch = mkdtempSync(join(tmpdir(), 'tocsin-bench-'));
try {
  const empty = join(scratch, 'empty.mjs');
  writeFileSync(empty, 'export const handler = async () => {};\n');
  baseline('an empty function: load', loadTime(empty), ' ms');
  for (const name of names) {
    const file = join(FOLDER, name, 'index.mjs');
    promiseAtMost(`${name}: load (median of ${RUNS})`, loadTime(file), ' ms', LONGEST_LOAD);
  }
} finally {
  rmSync(scratch, { recursive: true });
}
