/** The disk is full: a clear refusal, nothing half written, and all goes on once there is room. */
import { afterAll, expect, it } from 'vitest';
import { Server, type Told, temporaryFolder, told, until } from './server.js';

const { path, remove } = await temporaryFolder();
afterAll(remove);

/**
 * No file may grow beyond so many kilobytes, as on a disk without room: a write then fails. (The
 * signal that the system sends as well is ignored, as no disk sends one.)
 */
const LIMIT = 256;
const starved = (command: readonly string[]) => [
  'bash',
  '-c',
  `trap '' XFSZ; ulimit -f ${LIMIT}; exec "$@"`,
  'bash',
  ...command,
];

it('refuses what it cannot keep, keeps what it acknowledged, and goes on with room', async () => {
  const full = await Server.start({ folder: path, wrap: starved });
  const { id } = await full.call<Told>('POST', '/api/incidents', {
    title: 'The disk fills',
    zone: 'Europe/Berlin',
    regimes: ['eu-nis2'],
    facts: [{ id: 'first', kind: 'awareness', at: '2026-11-20T10:00:00Z' }],
  });
  const acknowledged = ['first'];
  let refusal: { status: number; json: { type: string; detail: string } } | undefined;
  for (let n = 0; n < 400 && !refusal; n += 1) {
    const note = 'x'.repeat(1500);
    const fact = { id: `f${n}`, kind: 'new-information', at: '2026-11-20T11:00:00Z', note };
    const answer = await full.ask('POST', `/api/incidents/${id}/facts`, fact);
    if (answer.status === 201) acknowledged.push(`f${n}`);
    else refusal = answer;
  }

  expect(refusal?.status).toBe(503);
  expect(refusal?.json.type).toBe('/errors/unavailable');
  expect(refusal?.json.detail).toMatch(/disk may be full/);
  expect(acknowledged.length).toBeGreaterThan(10);
  expect(full.log).toMatch(/ERROR database failed/);
  await full.kill();

  const roomy = await Server.start({ folder: path });
  const after = await told(roomy, id);
  const kept = after.facts.map((fact) => fact.id).toSorted();
  // What was not acknowledged is there whole or not at all.
  expect(kept.filter((fact) => !acknowledged.includes(fact)).length).toBeLessThanOrEqual(1);
  expect(acknowledged.filter((fact) => !kept.includes(fact))).toEqual([]);
  const filed = { kind: 'submission', regime: 'eu-nis2', of: 'early-warning' };
  await roomy.call('POST', `/api/incidents/${id}/facts`, { ...filed, at: '2026-11-20T12:00:00Z' });
  const again = await until(
    () => told(roomy, id),
    ({ clocks }) => clocks[0]?.phase === 'notification',
  );
  expect(again.clocks).toHaveLength(1);
  expect(await roomy.stop()).toBe(0);
}, 120_000);
