/** A function of the stack, as it was bundled, in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const RUNTIME = fileURLToPath(new URL('runtime.js', import.meta.url));

export const FUNCTIONS = [
  'api',
  'assess',
  'mail-events',
  'park',
  'publish',
  'remind',
  'watch',
] as const;
export type FunctionName = (typeof FUNCTIONS)[number];

export const folderOf = (name: FunctionName) =>
  fileURLToPath(new URL(`../../dist/lambdas/${name}/`, import.meta.url));

/** It could not be loaded, or threw: what Lambda would count as an error. */
export class Failed extends Error {
  constructor(
    override readonly name: string,
    message: string,
  ) {
    super(message);
  }
}

export interface CallOptions {
  /** As X-Ray writes it: whether this call is one that a trace is taken of. */
  readonly trace?: string;
}

export class Lambda {
  /** Everything that it wrote, which on AWS is its log. */
  said = '';
  #calls = 0;

  private constructor(
    readonly name: FunctionName,
    readonly child: ChildProcess,
  ) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        this.said += chunk;
      });
    }
  }

  /** Loads it. @throws with what it said, where that fails */
  static async start(name: FunctionName, env: Readonly<Record<string, string>>): Promise<Lambda> {
    const bundle = `${folderOf(name)}index.mjs`;
    if (!existsSync(bundle)) throw new Error(`${bundle} is missing. Run "npm run build" first.`);
    const child = spawn(process.execPath, [RUNTIME, bundle], {
      // Nothing of this process: what a function needs, the stack gives it.
      env: { ...(process.env.PATH !== undefined && { PATH: process.env.PATH }), ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const lambda = new Lambda(name, child);
    if ((await lambda.#told()) !== 'loaded')
      throw new Error(`${name} could not be loaded: ${lambda.said}`);
    return lambda;
  }

  /** Calls it. @throws Failed */
  // biome-ignore lint/suspicious/noExplicitAny: a test says itself what it expects
  async call(event: unknown = {}, { trace }: CallOptions = {}): Promise<any> {
    this.#calls += 1;
    const context = {
      awsRequestId: `call-${this.#calls}`,
      functionName: `Tocsin-${this.name}`,
      functionVersion: '$LATEST',
      invokedFunctionArn: `arn:aws:lambda:eu-west-1:123456789012:function:Tocsin-${this.name}`,
      memoryLimitInMB: '512',
    };
    this.child.send({ event, context, trace });
    const told = (await this.#told()) as { answer?: unknown; failed?: Error } | undefined;
    if (told === undefined) throw new Error(`${this.name} ended: ${this.said}`);
    if (told.failed) throw new Failed(told.failed.name, told.failed.message);
    return told.answer;
  }

  /** The next message of its process; `undefined` where that has ended instead. */
  async #told(): Promise<unknown> {
    const over = new AbortController();
    const { signal } = over;
    try {
      return await Promise.race([
        once(this.child, 'message', { signal }).then(([message]) => message),
        once(this.child, 'close', { signal }).then(() => undefined),
      ]);
    } finally {
      over.abort();
    }
  }

  /** Its log lines, as JSON where they are. */
  get lines(): readonly Readonly<Record<string, unknown>>[] {
    return this.said
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line));
  }

  /** The values of a metric, in their order. */
  metric(name: string): readonly unknown[] {
    return this.lines.filter((line) => '_aws' in line && name in line).map((line) => line[name]);
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'close');
    this.child.kill();
    await ended;
  }
}
