/** A server that answers as the API does, and remembers what it was asked. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IncidentAnswer, WrittenFact } from '../../bin/api.js';
import { derive } from '../../lib/core/derive.js';
import { readScenario } from '../../lib/core/scenario.js';
import { inProcess, type Outcome } from './run.js';

export interface Asked {
  readonly method: string;
  readonly path: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test says itself what it expects there
  readonly body: any;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** An answer with its status; anything else is answered with 200. */
export class Answer {
  constructor(
    readonly status: number,
    readonly body: unknown,
  ) {}
}

/** By `GET /api/incidents`, query and all: a value, or what makes one of the request. */
export type Answers = Readonly<Record<string, unknown | ((asked: Asked) => unknown)>>;

export class FakeServer {
  readonly asked: Asked[] = [];

  private constructor(
    readonly url: string,
    readonly stop: () => Promise<void>,
    readonly answers: Record<string, unknown>,
  ) {}

  static async start(answers: Answers = {}): Promise<FakeServer> {
    const server = createServer(async (request, response) => {
      let text = '';
      for await (const chunk of request) text += chunk;
      const { method = '', url = '', headers } = request;
      const body = text === '' ? undefined : JSON.parse(text);
      const asked = { method, path: url, body, headers };
      fake.asked.push(asked);
      const made = fake.answers[`${method} ${url}`];
      const given = typeof made === 'function' ? made(asked) : made;
      const nothing = { title: 'There is no such thing', detail: `No ${method} ${url} here.` };
      const answer =
        given instanceof Answer
          ? given
          : new Answer(given === undefined ? 404 : 200, given ?? nothing);
      const isText = typeof answer.body === 'string';
      response.writeHead(answer.status, { 'Content-Type': 'application/json' });
      response.end(isText ? answer.body : JSON.stringify(answer.body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const stop = () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    const fake = new FakeServer(`http://127.0.0.1:${port}`, stop, { ...answers });
    return fake;
  }

  /** The bodies of what was written, in order. */
  get written(): readonly unknown[] {
    return this.asked.filter(({ method }) => method !== 'GET').map(({ body }) => body);
  }

  /** Runs a command against it. */
  run(args: readonly string[], given: Parameters<typeof inProcess>[1] = {}): Promise<Outcome> {
    const env = { TOCSIN_URL: this.url, TOCSIN_TOKEN: 'secret', ...given.env };
    return inProcess(args, { ...given, env });
  }
}

/** Now, for the commands as for the answers. */
export const NOW = '2026-11-24T12:00:00.000Z';
export const ana = { name: 'ana', roles: ['grc', 'counsel'] as const };

/** An incident as the server reads it, its milestones derived by the same law. */
export function incidentAnswer({
  now = NOW,
  facts = [],
  ...more
}: Partial<IncidentAnswer> & { readonly now?: string } = {}): IncidentAnswer {
  const head = {
    id: 'inc-1',
    title: 'Payroll server',
    entity: 'default',
    zone: 'Europe/Berlin',
    profile: { 'eu-nis2': { memberState: 'DE' } },
    regimes: ['us-sec-8k', 'eu-nis2'] as readonly string[],
    notApplicable: [],
    registeredAt: '2026-11-20T15:05:00.000Z',
    registeredBy: ana,
    closed: null,
    version: 1 + facts.length,
    drill: null,
    clocks: [],
    sent: [],
    acknowledged: [],
    ...more,
  };
  const { id, regimes, profile, zone } = head;
  const scenario = readScenario({ id, regimes, profile: { ...profile, zone }, facts, now });
  return { ...head, facts, milestones: [...derive(scenario).milestones] } as IncidentAnswer;
}

/** A fact as the record has it. */
export function recorded(fact: WrittenFact, recordedAt = '2026-11-20T15:05:00.000Z'): WrittenFact {
  return { ...fact, by: 'ana', recordedAt };
}

export const discovery = recorded({
  id: 'f1',
  kind: 'discovery',
  at: '2026-11-20T10:00:00-05:00',
});
export const awareness = recorded(
  {
    id: 'f2',
    kind: 'awareness',
    at: '2026-11-23T20:00:00+01:00',
    note: 'The signing server answers requests that nobody made.',
  },
  '2026-11-23T19:20:00.000Z',
);
export const determination = recorded(
  {
    id: 'f3',
    kind: 'materiality-determination',
    at: '2026-11-23T10:00:00-05:00',
    zone: 'America/New_York',
    material: true,
  },
  '2026-11-23T15:10:00.000Z',
);
