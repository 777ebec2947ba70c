/** Two servers on one folder: the second says so and touches nothing. */
import { afterAll, expect, it } from 'vitest';
import { Server, type Told, temporaryFolder } from './server.js';

const { path, remove } = await temporaryFolder();
afterAll(remove);

it('refuses to start twice, and starts again once the first has stopped', async () => {
  const first = await Server.start({ folder: path });

  await expect(Server.start({ folder: path })).rejects.toThrow(
    `ended with 69: tocsin: The data folder ${path} is in use (process ${first.child.pid}, at ${first.url}).`,
  );

  const { status } = await first.ask('GET', '/health');
  expect(status).toBe(200);
  expect(await first.stop()).toBe(0);
  expect(first.output).toMatch(/Stopped\. Everything is in the data folder/);
  const next = await Server.start({ folder: path });
  expect(await next.stop()).toBe(0);
});

it('starts after a kill, with the announcement of the dead still there', async () => {
  const killed = await Server.start({ folder: path });
  await killed.kill();
  const next = await Server.start({ folder: path });
  expect((await next.call<{ items: Told[] }>('GET', '/api/incidents')).items).toEqual([]);
  expect(await next.stop()).toBe(0);
});

it('refuses a port that is taken, with a sentence', async () => {
  const first = await Server.start({ folder: path });
  const { port } = new URL(first.url);
  const other = await temporaryFolder();
  await expect(Server.start({ folder: other.path, args: ['--port', port] })).rejects.toThrow(
    `The port ${port} cannot be used (EADDRINUSE); give another with --port.`,
  );
  await first.stop();
  await other.remove();
});
