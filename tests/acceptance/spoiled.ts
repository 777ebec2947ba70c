/** A server whose answers are spoiled on their way: what a faulty Tocsin would say. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An answer's status, headers and JSON. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json: unknown;
}

/** Changes an answer; where it gives nothing, the answer passes as it is. */
export type Spoil = (call: {
  readonly method: string;
  readonly path: string;
  readonly answer: Answer;
}) => Answer | undefined;

export interface Spoiled {
  readonly url: string;
  stop(): Promise<void>;
}

/** Stands before a server, and spoils what it answers. */
export async function spoiled(behind: string, spoil: Spoil): Promise<Spoiled> {
  const server = createServer(async (request, response) => {
    const { method = 'GET', url = '/' } = request;
    const passed = await passOn(behind, request);
    const { status, headers, json } =
      spoil({ method, path: url, answer: passed }) ?? (passed as Answer);
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(JSON.stringify(json));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function passOn(behind: string, request: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers: Record<string, string> = {};
  for (const name of ['authorization', 'content-type', 'idempotency-key']) {
    const value = request.headers[name];
    if (typeof value === 'string') headers[name] = value;
  }
  const { method = 'GET', url = '/' } = request;
  const body = chunks.length > 0 ? { body: Buffer.concat(chunks) } : {};
  const answer = await fetch(behind + url, { method, headers, ...body });
  const replay = answer.headers.get('idempotent-replay');
  return {
    status: answer.status,
    ...(replay !== null && { headers: { 'Idempotent-Replay': replay } }),
    json: await answer.json(),
  };
}
