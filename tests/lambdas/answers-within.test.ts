/** A call of AWS that is not answered ends in time, and is tried again. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { expect, it } from 'vitest';
import { answersWithin } from '../../lambdas/shared/answers-within.js';

it('is given up where nobody answers, and asked again', async () => {
  let asked = 0;
  const server = createServer(() => {
    asked += 1; // and says nothing
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const client = new SFNClient({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 's' },
    maxAttempts: 2,
    requestHandler: answersWithin(100),
  });
  const start = new StartExecutionCommand({ stateMachineArn: 'arn', name: 'a', input: '{}' });
  await expect(client.send(start)).rejects.toMatchObject({ name: 'TimeoutError' });
  expect(asked).toBe(2);
  client.destroy();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
