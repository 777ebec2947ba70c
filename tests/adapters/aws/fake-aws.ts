/** A server that speaks as an AWS service does, and remembers what it was asked. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly method: string;
  readonly path: string;
  /** What is asked for, where the protocol names it in a header: `StartExecution`. */
  readonly action: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  // biome-ignore lint/suspicious/noExplicitAny: a test says itself what it expects there
  readonly body: any;
}

/** An answer that is none: its status, its headers and its body. */
export class Refusal {
  constructor(
    readonly status: number,
    readonly body: object,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {}
}

/** An error of AWS JSON 1.0 and 1.1 (Step Functions, EventBridge, DynamoDB). */
export function jsonError(type: string, message: string, status = 400): Refusal {
  return new Refusal(status, { __type: type, message });
}

/** An error of REST JSON (SES v2), whose type stands in a header. */
export function restError(type: string, message: string, status = 400): Refusal {
  const space = 'http://internal.amazon.com/coral/com.amazonaws.services.email.v2/';
  return new Refusal(status, { message }, { 'x-amzn-ErrorType': `${type}:${space}` });
}

/** What the clients of a test are made with. */
export const SOMEBODY = {
  region: 'eu-west-1',
  credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
};

export class FakeAws {
  readonly asked: Asked[] = [];

  private constructor(
    readonly url: string,
    readonly stop: () => Promise<void>,
    /** What it says; a test may change it. */
    public answer: (asked: Asked) => object,
  ) {}

  static async start(answer: (asked: Asked) => object): Promise<FakeAws> {
    const server = createServer(async (request, response) => {
      let text = '';
      for await (const chunk of request) text += chunk;
      const { method = '', url = '', headers } = request;
      const [, action = ''] = String(headers['x-amz-target'] ?? '').split('.');
      const body = text === '' ? undefined : JSON.parse(text);
      const asked = { method, path: url, action, headers, body };
      fake.asked.push(asked);
      const given = fake.answer(asked);
      const said = given instanceof Refusal ? given : new Refusal(200, given);
      response.writeHead(said.status, { 'content-type': 'application/json', ...said.headers });
      response.end(JSON.stringify(said.body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const stop = () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    const fake = new FakeAws(`http://127.0.0.1:${port}`, stop, answer);
    return fake;
  }

  /** What was asked for by this name, in its order. */
  askedFor(action: string): readonly Asked[] {
    return this.asked.filter((asked) => asked.action === action);
  }
}
