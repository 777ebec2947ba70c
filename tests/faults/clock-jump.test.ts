/** The machine's clock jumps by an hour, forwards and back: what is due goes at once, and once. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { Temporal } from '../../lib/core/model.js';
import { outboxOf, Server, type Told, temporaryFolder, told, until } from './server.js';

const { path, remove } = await temporaryFolder();
afterAll(remove);

const clock = join(path, 'clock');
const setBy = (milliseconds: number) => writeFileSync(clock, String(milliseconds));
const HOUR = 3_600_000;

/** The steps that one person was told, with the state of each. */
const stepsOf = ({ sent }: Told) =>
  sent.filter(({ person }) => person === 'operator').map(({ step, state }) => `${step} ${state}`);

it('notices within a second or two, and tells nothing twice', async () => {
  setBy(0);
  const preload = fileURLToPath(new URL('shifted-clock.js', import.meta.url));
  const server = await Server.start({ folder: path, preload, env: { SHIFTED_CLOCK: clock } });
  // Half of the 24 hours are over in half an hour.
  const aware = Temporal.Now.instant().subtract({ hours: 11, minutes: 30 });
  const { id } = await server.call<Told>('POST', '/api/incidents', {
    title: 'The clock is set',
    zone: 'Europe/Berlin',
    regimes: ['eu-nis2'],
    facts: [{ kind: 'awareness', at: aware.toString() }],
  });
  const sent = (step: string) => (incident: Told) => stepsOf(incident).includes(`${step} sent`);
  await until(() => told(server, id), sent('start'));
  expect(stepsOf(await told(server, id))).not.toContain('half sent');

  const jumped = performance.now();
  setBy(HOUR);
  await until(() => told(server, id), sent('half'));
  expect(performance.now() - jumped).toBeLessThan(10_000);

  setBy(0);
  const filed = { kind: 'submission', regime: 'eu-nis2', of: 'early-warning' };
  const at = Temporal.Now.instant().subtract({ minutes: 1 }).toString();
  await server.call('POST', `/api/incidents/${id}/facts`, { ...filed, at });
  const after = await until(
    () => told(server, id),
    ({ clocks, sent: all }) =>
      clocks[0]?.phase === 'notification' && all.some(({ kind }) => kind === 'filed'),
  );
  expect(stepsOf(after).filter((step) => step === 'half sent')).toHaveLength(1);
  expect([...outboxOf(path).values()].every((count) => count === 1)).toBe(true);
  expect(await server.stop()).toBe(0);
}, 40_000);
