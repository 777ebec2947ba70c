/** Functions that lack something: a variable of their environment, or the table. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Cloud, httpEvent } from './cloud.js';
import { type FunctionName, Lambda } from './function.js';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await Cloud.start();
});
afterAll(() => cloud.stop());

const clock = {
  incidentId: 'inc-2h7x4k9m3q',
  regimeId: 'eu-nis2',
  generation: 1,
  definition: '0123456789abcdef',
};

/** What it says, loaded and called without a variable. */
async function without(variable: string, name: FunctionName, event: unknown): Promise<string> {
  const env = cloud.environment({ [variable]: undefined });
  try {
    const lambda = await Lambda.start(name, env);
    try {
      await lambda.call(event);
      return 'nothing';
    } finally {
      await lambda.stop();
    }
  } catch (error) {
    return (error as Error).message;
  }
}

describe('A variable that is missing', () => {
  const change = {
    eventID: 'e',
    dynamodb: {
      SequenceNumber: '1',
      ApproximateCreationDateTime: 1,
      NewImage: {
        pk: { S: 'INC#inc-1' },
        sk: { S: 'ENTRY#000001' },
        incidentId: { S: 'inc-1' },
        n: { N: '1' },
        by: { M: { name: { S: 'desk' }, roles: { L: [] } } },
        body: { M: { type: { S: 'closed' }, reason: { S: 'over' } } },
      },
    },
  };

  it.each<[string, FunctionName, unknown]>([
    ['TOCSIN_TABLE', 'assess', clock],
    ['TOCSIN_TABLE', 'park', clock],
    ['TOCSIN_TABLE', 'watch', {}],
    ['TOCSIN_TABLE', 'mail-events', {}],
    ['TOCSIN_OPERATOR', 'assess', clock],
    ['TOCSIN_ZONE', 'assess', clock],
    ['TOCSIN_PUBLIC_URL', 'remind', clock],
    ['TOCSIN_PUBLIC_URL', 'api', httpEvent('GET', '/health')],
    ['TOCSIN_ISSUER', 'api', httpEvent('GET', '/health')],
    ['TOCSIN_CLIENT_ID', 'api', httpEvent('GET', '/health')],
    ['TOCSIN_PUBLIC_URL', 'publish', { Records: [change] }],
    ['TOCSIN_BUS', 'publish', { Records: [change] }],
  ])('%s is named by %s', async (variable, name, event) => {
    const said = await without(variable, name, event);
    expect(said).toContain(`The environment has no ${variable}`);
  });

  it('is none of a function that does not need it', async () => {
    const env = cloud.environment({
      TOCSIN_SENDER: undefined,
      TOCSIN_CONFIGURATION_SET: undefined,
      TOCSIN_BUS: undefined,
      TOCSIN_ISSUER: undefined,
      TOCSIN_PUBLIC_URL: undefined,
    });
    const assess = await Lambda.start('assess', env);
    expect(await assess.call(clock)).toMatchObject({ ended: true }); // there is no such clock
    await assess.stop();
  });
});

describe('A table that is away', () => {
  const away = () => cloud.environment({ AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:9' });

  it.each(['assess', 'remind'] as const)(
    'makes %s throw, so that the state machine tries it again',
    async (name) => {
      const lambda = await Lambda.start(name, away());
      await expect(lambda.call(clock)).rejects.toMatchObject({ name: 'StorageUnavailable' });
      expect(lambda.said).toContain('the function failed');
      await lambda.stop();
    },
  );

  it('makes park throw, and its token stays where it is', async () => {
    const park = await Lambda.start('park', away());
    const order = {
      ...clock,
      token: 'AQCkAAAAKgAAAAMAAAAAAAAAAQ==',
      enteredAt: '2026-06-01T12:00:00.000Z',
      version: 1,
      phase: 'awareness',
      wake: { seconds: 60, at: '2026-06-01T12:01:00.000Z' },
    };
    await expect(park.call(order)).rejects.toMatchObject({ name: 'StorageUnavailable' });
    expect(park.said).not.toContain('AQCk');
    await park.stop();
  });

  it('is told by the API to whoever asks, and not as a fault of ours', async () => {
    const api = await Lambda.start('api', away());
    const health = await api.call(httpEvent('GET', '/health'));
    expect([health.statusCode, JSON.parse(health.body)]).toMatchObject([
      503,
      { ok: false, table: false },
    ]);
    const headers = { authorization: 'Bearer tocsin_c29tZWJvZHk' };
    const { statusCode } = await api.call(httpEvent('GET', '/api/incidents', { headers }));
    expect(statusCode).toBe(503);
    await api.stop();
  });

  it('makes the watchman throw: his alarm is that of rounds that do not end', async () => {
    const watch = await Lambda.start('watch', away());
    await expect(watch.call({})).rejects.toMatchObject({ name: 'StorageUnavailable' });
    expect(watch.metric('WatchRound')).toEqual([]);
    await watch.stop();
  });
});

describe('A bus that is away', () => {
  it('makes publish throw: the whole batch comes again', async () => {
    const env = cloud.environment({ AWS_ENDPOINT_URL_EVENTBRIDGE: 'http://127.0.0.1:9' });
    const publish = await Lambda.start('publish', env);
    const image = {
      pk: { S: 'INC#inc-1' },
      sk: { S: 'CLOCK#eu-nis2' },
      incidentId: { S: 'inc-1' },
      regimeId: { S: 'eu-nis2' },
      phase: { S: 'awareness' },
    };
    const record = {
      eventID: 'e',
      dynamodb: { SequenceNumber: '1', ApproximateCreationDateTime: 1, NewImage: image },
    };
    await expect(publish.call({ Records: [record] })).rejects.toThrow(/ECONNREFUSED/);
    await publish.stop();
  });
});
