/** 100 facts recorded at once on one incident by 10 clients: all kept, one order, chain intact. */
import { afterAll, expect, it } from 'vitest';
import { ledgerOn } from '../../lib/adapters/aws/ledger.js';
import { brokenLink } from '../../lib/engine/chain.js';
import { openDatabase } from '../adapters/embedded/machine.js';
import { Server, type Told, temporaryFolder, told, until } from './server.js';

const { path, remove } = await temporaryFolder();
afterAll(remove);

it('keeps every one, under numbers without a gap', async () => {
  const server = await Server.start({ folder: path, args: ['--quiet'] });
  const { id } = await server.call<Told>('POST', '/api/incidents', {
    title: 'A crowd',
    zone: 'Europe/Berlin',
    regimes: ['us-sec-8k', 'eu-nis2'],
    facts: [{ kind: 'discovery', at: '2026-11-20T10:00:00Z' }],
  });
  const clients = Array.from({ length: 10 }, async (_, client) => {
    const versions: number[] = [];
    const facts = Array.from({ length: 10 }, (__, n) => ({
      id: `c${client}-${n}`,
      kind: 'handled',
      at: '2026-11-20T11:00:00Z',
    }));
    const answers = await Promise.all(
      facts.map((fact) =>
        server.call<{ version: number }>('POST', `/api/incidents/${id}/facts`, fact),
      ),
    );
    versions.push(...answers.map(({ version }) => version));
    return versions;
  });
  const versions = (await Promise.all(clients)).flat().toSorted((a, b) => a - b);
  expect(versions).toEqual(Array.from({ length: 100 }, (_, n) => n + 2));
  const all = await until(
    () => told(server, id),
    ({ clocks }) => clocks.every(({ phase }) => phase !== null),
  );
  expect(new Set(all.facts.map((fact) => fact.id)).size).toBe(101);
  await server.stop();

  const { table, stop } = await openDatabase(path);
  const entries = await ledgerOn(table).entries(id);
  await stop();
  expect(entries).toHaveLength(101);
  expect(brokenLink(entries)).toBeUndefined();
}, 60_000);
