/** The database dies in the middle of writing, and runs again: what is read then is the truth. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { OwnedTable } from '../../../lib/adapters/aws/owned-table.js';
import { Table } from '../../../lib/adapters/aws/table.js';
import { Database } from '../../../lib/adapters/embedded/database.js';
import { StorageUnavailable } from '../../../lib/engine/ports.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tocsin-dies-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A database that dies once; `again` resolves when it runs again. */
async function dying(attempts: number) {
  let lives = 0;
  let revive = () => {};
  const again = new Promise<void>((resolve) => {
    revive = resolve;
  });
  const database = await Database.start({
    folder,
    worker: new URL('./dying-worker.js', import.meta.url),
    onChange: (state) => {
      if (state === 'running') lives += 1;
      if (lives === 2) revive();
    },
  });
  const client = new DynamoDBClient({
    region: 'local',
    endpoint: 'http://localhost',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    requestHandler: database.requestHandler,
    maxAttempts: attempts,
  });
  const [owned, plain] = [new OwnedTable(client, 'tocsin'), new Table(client, 'tocsin')];
  await owned.create();
  return { owned, plain, again, stop: () => database.stop() };
}

it.each([
  ['whose writes are tried once', 1],
  ['whose writes are tried again, and may find themselves done', 12],
])('a cache %s', async (_, attempts) => {
  const { owned, plain, again, stop } = await dying(attempts);
  const pks = Array.from({ length: 5 }, (_, one) => `INC#${one}`);
  for (const pk of pks) await owned.items(pk, '');
  const writes = pks.flatMap((pk) => [
    ...Array.from({ length: 4 }, (_, n) => owned.put({ pk, sk: `PUT#${n}`, v: n })),
    ...Array.from({ length: 4 }, (_, n) =>
      owned.put({ pk, sk: `NEW#${n}`, v: n }, { text: 'attribute_not_exists(pk)' }),
    ),
    owned.update({ pk, sk: 'UPDATED' }, { text: 'SET #v = :v', values: { ':v': 1 } }),
    owned.remove({ pk, sk: 'PUT#0' }),
  ]);
  const outcomes = await Promise.allSettled(writes);
  await again;

  const failed = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  expect(failed.every((error) => error instanceof StorageUnavailable)).toBe(true);
  if (attempts === 1) expect(failed.length).toBeGreaterThan(0);
  for (const pk of pks) expect(await owned.items(pk, '')).toEqual(await plain.items(pk, ''));
  for (const [index, outcome] of outcomes.entries()) {
    const [pk, which] = [pks[Math.floor(index / 10)] as string, index % 10];
    if (outcome.status === 'rejected' || which < 1 || which > 7) continue;
    const sk = which < 4 ? `PUT#${which}` : `NEW#${which - 4}`;
    expect(await owned.get({ pk, sk })).toMatchObject({ v: which % 4 }); // acknowledged, or its own
  }
  await stop();
});
