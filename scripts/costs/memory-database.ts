/** The embedded database in memory and in this thread: lives are counted, and none is kept. */
import { EventEmitter } from 'node:events';
import dynalite from 'dynalite';

/** A request as the SDK hands it over, as far as it matters here. */
export interface Request {
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface Answer {
  readonly response: {
    readonly statusCode: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: Uint8Array;
  };
}

/** What carries the SDK's requests: a client is given it as its `requestHandler`. */
export interface Carrier {
  handle(request: Request): Promise<Answer>;
}

/** A signature must be there, and is not looked at. */
const SIGNED = {
  'content-type': 'application/x-amz-json-1.0',
  'x-amz-date': '20260101T000000Z',
  authorization: 'AWS4-HMAC-SHA256 Credential=local, SignedHeaders=host, Signature=none',
};

export function memoryDatabase(): Carrier {
  const server = dynalite({ createTableMs: 0 });
  return {
    handle: ({ headers, body }) =>
      new Promise((resolve) => {
        const target = headers['x-amz-target'];
        const request = Object.assign(new EventEmitter(), {
          method: 'POST',
          url: '/',
          headers: { ...SIGNED, 'x-amz-target': target },
        });
        const response = {
          statusCode: 200,
          setHeader() {},
          end(text = '') {
            const { statusCode } = response;
            const type = { 'content-type': 'application/x-amz-json-1.0' };
            resolve({ response: { statusCode, headers: type, body: Buffer.from(text) } });
          },
        };
        server.emit('request', request, response);
        request.emit('data', Buffer.from(textOf(body)));
        request.emit('end');
      }),
  };
}

const decoder = new TextDecoder();

/** What a request says. */
export function textOf(body: unknown): string {
  return typeof body === 'string' ? body : decoder.decode(body as Uint8Array);
}
