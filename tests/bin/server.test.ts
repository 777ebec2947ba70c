/** The commands against the real server, as somebody in a terminal uses them. */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { outboxOf, Server, temporaryFolder, until } from '../faults/server.js';

const COMMAND = fileURLToPath(new URL('../../dist/tocsin.js', import.meta.url));
const { path, remove } = await temporaryFolder();
afterAll(remove);

/** Runs a command as a process of its own, in the folder of the data. */
async function tocsin(...args: readonly string[]): Promise<string> {
  const env = { ...process.env, TOCSIN_DATA: path, NO_COLOR: '1' };
  const { stdout } = await promisify(execFile)(process.execPath, [COMMAND, ...args], { env });
  return stdout;
}

it('registers, records, shows, acknowledges and closes', async () => {
  const server = await Server.start({ folder: path, args: ['--mail-to', 'dana@example.com'] });

  const registered = await tocsin(
    ...['incident', 'register', '--title', 'Payroll server', '--zone', 'America/New_York'],
    ...['--regime', 'us-sec-8k', '--fact', 'discovery@2026-11-20T10:00:00-05:00'],
  );
  const id = /inc-[a-z0-9]+/.exec(registered)?.[0] as string;
  expect(registered).toMatch(/Registered: Payroll server/);

  const material = await tocsin(
    ...['fact', 'record', id, 'materiality-determination'],
    ...['--at', '2026-11-20T12:00:00-05:00', 'material=true'],
  );
  expect(material).toMatch(/plan by and due Fri 27 Nov 2026 17:30 -05:00/);

  const alerts = await until(
    () => tocsin('alert', 'list', id),
    (text) => /Form 8-K, Item 1\.05/.test(text),
  );
  const alert = new RegExp(`${id}\\.us-sec-8k\\.[0-9a-f]+`).exec(alerts)?.[0] as string;
  await tocsin('alert', 'ack', alert, '--note', 'with counsel');
  expect(await tocsin('alert', 'list', id)).toMatch(/acknowledged/i);
  expect(await tocsin('incident', 'show', id)).toMatch(/Four-day clock/);
  await tocsin('incident', 'close', id, '--reason', 'a test');
  expect(await tocsin('incident', 'list', '--closed')).toMatch(/Payroll server/);
  expect(outboxOf(path).size).toBeGreaterThan(0);

  const token = (await tocsin('token', '--role', 'auditor', '--name', 'audit')).trim();
  const as = { env: { ...process.env, TOCSIN_URL: server.url, TOCSIN_TOKEN: token } };
  const refused = promisify(execFile)(
    process.execPath,
    [COMMAND, 'fact', 'record', id, 'discovery', '--at', 'now'],
    as,
  );
  await expect(refused).rejects.toMatchObject({
    code: 1,
    stderr: /Only grc or counsel may record/,
  });
  expect(await server.stop()).toBe(0);
}, 60_000);

it('says that no server runs, and how to start one', async () => {
  await expect(tocsin('incident', 'list')).rejects.toMatchObject({
    code: 69,
    stderr: expect.stringMatching(/tocsin serve/),
  });
});

it('lives through a drill where no server runs, and leaves none running', async () => {
  const file = join(path, 'short.json');
  writeFileSync(
    file,
    JSON.stringify({
      title: 'A short drill',
      story: 'The early warning of NIS2, and nothing else.',
      start: '2026-09-01T08:00:00Z',
      end: '2026-09-02T10:00:00Z',
      scenario: {
        id: 'short',
        regimes: ['eu-nis2'],
        profile: { zone: 'Europe/Berlin' },
        facts: [
          { id: 'f1', kind: 'awareness', at: '2026-09-01T08:00:00Z' },
          {
            id: 'f2',
            kind: 'submission',
            at: '2026-09-02T06:00:00Z',
            regime: 'eu-nis2',
            of: 'early-warning',
          },
        ],
      },
    }),
  );
  const told = await tocsin('drill', file, '--speed', '86400');
  expect(told).toMatch(/DRILL/);
  expect(told).toMatch(/phase: Early warning/);
  expect(told).toMatch(/filed: Early warning, f2/);
  expect(told).toMatch(/DRILL OVER/);
  await expect(tocsin('incident', 'list')).rejects.toMatchObject({ code: 69 });
}, 60_000);
