/** Calls that X-Ray takes a trace of, and those between them. */
import { createSocket, type Socket } from 'node:dgram';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Cloud } from './cloud.js';
import { type FunctionName, Lambda } from './function.js';

const PARENT = '53995c3f42cd8ad8';
const traceOf = (root: string, sampled: 0 | 1) =>
  `Root=${root};Parent=${PARENT};Sampled=${sampled}`;
const roots = [0, 1, 2, 3].map((n) => `1-68fe8b2e-5f0c1d2e3f4a5b6c7d8e9f0${n}`);
const [before, first, between, second] = roots as [string, string, string, string];

/** Nobody knows it: the answer is that it has ended. */
const clock = {
  incidentId: 'inc-2h7x4k9m3q',
  regimeId: 'eu-nis2',
  generation: 1,
  definition: '0123456789abcdef',
};

interface Part {
  readonly name: string;
  readonly trace_id: string;
  readonly parent_id: string;
  readonly fault?: boolean;
}

let cloud: Cloud;
let daemon: Socket;
let heard: Part[];
beforeAll(async () => {
  cloud = await Cloud.start();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  heard = [];
  daemon = createSocket('udp4');
  // A line that says what follows, and a part of a trace.
  daemon.on('message', (text) => heard.push(JSON.parse(String(text).split('\n')[1] as string)));
  await new Promise<void>((resolve) => daemon.bind(0, '127.0.0.1', resolve));
});
afterEach(() => daemon.close());

const start = (name: FunctionName) => {
  const { port } = daemon.address();
  return Lambda.start(name, cloud.environment({ AWS_XRAY_DAEMON_ADDRESS: `127.0.0.1:${port}` }));
};

const named = (name: string) => heard.filter((part) => part.name === name);
const untilHeard = (name: string, times: number) =>
  expect.poll(() => named(name).length, { timeout: 5000 }).toBe(times);

describe('A call that is sampled', () => {
  it('works where no daemon listens', async () => {
    const env = cloud.environment({ AWS_XRAY_CONTEXT_MISSING: 'IGNORE_ERROR' });
    const assess = await Lambda.start('assess', env);
    const trace = traceOf(first, 1);
    expect(await assess.call(clock, { trace })).toMatchObject({ ended: true });
    await expect(assess.call({}, { trace })).rejects.toMatchObject({ name: 'ZodError' });
    expect(await assess.call(clock)).toMatchObject({ ended: true });
    await assess.stop();
  });

  it('is told of, with what it asked; the calls before and between are not', async () => {
    const assess = await start('assess');
    for (const [root, sampled] of [
      [before, 0],
      [first, 1],
      [between, 0],
      [second, 1],
    ] as const) {
      await assess.call(clock, { trace: traceOf(root, sampled) });
    }
    await untilHeard('## Tocsin-assess', 2);
    const whole = named('## Tocsin-assess');
    expect(whole.map((part) => part.trace_id)).toEqual([first, second]);
    for (const part of whole) expect(part.parent_id).toBe(PARENT);
    expect(named('DynamoDB').map((part) => part.trace_id)).toEqual([first, second]);
    expect(heard.filter((part) => [before, between].includes(part.trace_id))).toEqual([]);
    await assess.stop();
  });

  it('is told of where it fails', async () => {
    const assess = await start('assess');
    await expect(assess.call({}, { trace: traceOf(first, 1) })).rejects.toThrow();
    await untilHeard('## Tocsin-assess', 1);
    expect(named('## Tocsin-assess')[0]).toMatchObject({ fault: true });
    await assess.stop();
  });

  it('is told of with clients that were made on the way, and says nothing in the log', async () => {
    const watch = await start('watch');
    await watch.call({}, { trace: traceOf(first, 1) });
    await untilHeard('## Tocsin-watch', 1);
    expect(new Set(heard.map(({ name }) => name))).toEqual(
      new Set(['## Tocsin-watch', 'DynamoDB', 'SESv2']),
    );
    const odd = watch.said.split('\n').filter((line) => line !== '' && !line.startsWith('{'));
    expect(odd).toEqual([]);
    await watch.stop();
  });
});
