/**
 * The acceptance run against a real server on one machine, in the command that one points at AWS;
 * and against servers that are not as they must be.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IncidentAnswer } from '../../bin/api.js';
import { defaultPolicy } from '../../lib/core/plan.js';
import { auditAlerts } from '../../scripts/acceptance/alerts.js';
import { Expected } from '../../scripts/acceptance/expected.js';
import type { Options } from '../../scripts/acceptance/options.js';
import { paceOf } from '../../scripts/acceptance/pace.js';
import { Service } from '../../scripts/acceptance/service.js';
import { contactsAt, REPORT, START } from '../../scripts/acceptance/story.js';
import { linesOf } from '../../scripts/acceptance/stretches.js';
import { Server, type Told, temporaryFolder, told } from '../faults/server.js';
import { accepted, Command } from './command.js';
import { startLikeAws, TOKEN } from './like-aws.js';
import { type Spoil, type Spoiled, spoiled } from './spoiled.js';

let server: Server;
let token: string;
const folder = await temporaryFolder();

beforeAll(async () => {
  server = await Server.start({ folder: folder.path });
  const order = { name: 'acceptance', roles: ['grc', 'counsel'] };
  ({ token } = await server.call<{ token: string }>('POST', '/api/tokens', order));
});

afterAll(async () => {
  await server.stop();
  await folder.remove();
});

const idIn = (said: string) => /inc-[a-z0-9]+/.exec(said)?.[0] as string;

/** The incidents of runs that are still open: none may be left. */
async function leftOpen(): Promise<readonly unknown[]> {
  const { items } = await server.call<{ items: unknown[] }>('GET', '/api/incidents?state=open');
  return items;
}

describe('A Tocsin that is as it must be', () => {
  let command: Command;
  let incident: IncidentAnswer;

  beforeAll(async () => {
    const env = { TOCSIN_URL: server.url, TOCSIN_TOKEN: token };
    command = Command.startIn(env, '--speed', '20000', '--to', 'acceptance@example.com');
    await command.ended();
    incident = await server.call('GET', `/api/incidents/${idIn(command.said)}`);
  }, 60_000);

  it('is accepted, with a table of what was checked', () => {
    expect(command.said).toMatch(/Accepted: all is as it must be\n$/);
    expect(command.child.exitCode).toBe(0);
    for (const row of [
      /materiality → four-day-clock → attorney-general-review → delay → tail → amendment-watch/,
      /early-warning → notification → final-report/,
      /alerts +\d\d sent \(\d\d reminder, \d+ escalation, 4 moved, 1\d filed, 0 withdrawn\)/,
      /hash chain +not checked/,
    ]) {
      expect(command.said).toMatch(row);
    }
  });

  it('is left with the drill closed, and nothing that runs', async () => {
    const reason = expect.stringMatching(/acceptance run is over/);
    expect(incident.closed).toMatchObject({ reason });
    expect(await leftOpen()).toEqual([]);
  });

  describe('and would not be, had its alerts been otherwise', () => {
    type Alert = IncidentAnswer['sent'][number];
    const find = (more: Partial<Alert>) => {
      const wanted = { state: 'sent', ...more };
      const matches = (alert: Alert) =>
        Object.entries(wanted).every(([name, value]) => alert[name as keyof Alert] === value);
      return incident.sent.find(matches) as Alert;
    };

    /** As the run judges it at its end, with other alerts. */
    async function judged(
      change: (sent: readonly Alert[]) => readonly Alert[],
      more: Partial<IncidentAnswer> = {},
    ) {
      const service = new Service(server.url, token, new AbortController().signal);
      const expected = new Expected(service);
      await expected.refresh();
      const drill = { start: START, speed: 20_000, now: incident.closed?.at as string };
      const told = { ...incident, drill, sent: [...change(incident.sent)], ...more };
      const lines = linesOf(told, expected);
      const pace = paceOf(20_000, server.url);
      const people = contactsAt('acceptance@example.com');
      return auditAlerts({ incident: told, lines, people, policy: defaultPolicy, pace });
    }

    const half = { obligation: 'incident-notification', step: 'half', level: 0 } as const;

    it('takes them as they are', async () => {
      const { demanded } = await judged((sent) => sent);
      expect(demanded).toBeGreaterThan(20);
    });

    it('one is missing', async () => {
      const { alert } = find({ ...half, person: 'acceptance-counsel' });
      await expect(judged((sent) => sent.filter((one) => one.alert !== alert))).rejects.toThrow(
        'Alerts of incident-notification to acceptance-counsel: expected reminder half between',
      );
    });

    it('nobody says that the report is filed', async () => {
      const filed = (one: Alert) => one.kind === 'filed' && one.obligation === 'early-warning';
      await expect(judged((sent) => sent.filter((one) => !filed(one)))).rejects.toThrow(
        /Alerts of early-warning to acceptance-grc: expected filed between/,
      );
    });

    it('one was sent twice', async () => {
      const again = find({ ...half, person: 'acceptance-grc' });
      await expect(judged((sent) => [...sent, { ...again }])).rejects.toThrow(
        'expected each once, seen reminder half of incident-notification to acceptance-grc twice',
      );
    });

    it('one was refused', async () => {
      const refused = { ...find({ ...half, person: 'acceptance-grc' }), state: 'failed' as const };
      await expect(
        judged((sent) => sent.map((one) => (one.alert === refused.alert ? refused : one))),
      ).rejects.toThrow(/expected every one to arrive, seen reminder half .*: failed/);
    });

    it('one came half a day late, after the next', async () => {
      const wanted = find({ ...half, person: 'acceptance-grc' });
      const late = { ...wanted, stateAt: '2026-09-16T10:40:00.000Z' };
      await expect(
        judged((sent) => sent.map((one) => (one.alert === late.alert ? late : one))),
      ).rejects.toThrow(/incident-notification/);
    });

    it('one urges what is filed', async () => {
      const reminder = find({ obligation: REPORT, step: 'half', person: 'acceptance-grc' });
      const at = '2026-09-18T19:30:00.000Z';
      const urging = { ...reminder, alert: 'another', step: '2-hours', at, stateAt: at };
      await expect(judged((sent) => [...sent, urging])).rejects.toThrow(
        /nothing urged while it is met .* seen reminder 2-hours of item-1\.05-report/,
      );
    });

    it('one escalates what was acknowledged', async () => {
      const first = { kind: 'reminder', step: 'start', person: 'acceptance-counsel' } as const;
      const reminder = find({ obligation: REPORT, ...first });
      const at = '2026-09-14T22:37:30.000Z'; // a twelfth of the 103.5 hours after the start
      const shape = { kind: 'escalation' as const, level: 1, at, stateAt: at };
      const escalation = { ...reminder, ...shape, alert: 'another' };
      const acknowledged = incident.acknowledged.map((one) => {
        return { ...one, at: '2026-09-14T16:00:00.000Z' };
      });
      await expect(judged((sent) => [...sent, escalation], { acknowledged })).rejects.toThrow(
        /seen escalation start of item-1\.05-report to acceptance-counsel/,
      );
    });

    it('one tells a date that was never so', async () => {
      const moved = find({ obligation: REPORT, kind: 'moved', person: 'acceptance-grc' });
      const wrong = { ...moved, due: '2026-10-23T21:30:00.000Z' };
      await expect(
        judged((sent) => sent.map((one) => (one.alert === wrong.alert ? wrong : one))),
      ).rejects.toThrow(/item-1\.05-report to acceptance-grc/);
    });
  });
});

it('is interrupted, and cleans up all the same', async () => {
  const command = Command.start('--url', server.url, '--token', token, '--speed', '600');
  await command.until('The clocks run');
  command.child.kill('SIGINT');
  expect(await command.ended()).toBe(130);
  expect(command.said).toMatch(/✗ Interrupted/);
  expect(command.said).toMatch(/✓ Cleaned up: inc-\w+ is closed, its clocks have ended/);
  expect((await told(server, idIn(command.said))).closed).not.toBeNull();
  expect(await leftOpen()).toEqual([]);
}, 60_000);

it('is interrupted before it knows what it registered, and finds and closes it', async () => {
  const interrupted = new AbortController();
  const proxy = await spoiled(server.url, ({ method, path, answer }) => {
    if (method === 'POST' && path === '/api/incidents' && answer.status === 201) {
      interrupted.abort(); // it is written; the answer comes to nobody
    }
    return undefined;
  });
  try {
    const asked = { url: proxy.url, token, speed: 600 };
    const { status, said } = await accepted(asked, interrupted.signal);
    expect(status).toBe(130);
    expect(said).not.toMatch(/Registered/);
    expect(said).toMatch(/✓ Cleaned up: inc-/);
    expect(await leftOpen()).toEqual([]);
  } finally {
    await proxy.stop();
  }
}, 60_000);

it('says how it is used where it is not told enough', async () => {
  const command = Command.start('--url', server.url);
  expect(await command.ended()).toBe(2);
  expect(command.said).toMatch(/--url and --token/);
}, 60_000);

it('says that nobody answers, after a few tries', async () => {
  const stopped = await spoiled(server.url, () => undefined);
  await stopped.stop();
  const { status, said } = await accepted({ url: stopped.url, token, speed: 600 });
  expect(status).toBe(1);
  expect(said).toMatch(/expected: an answer from .*\n.*seen: .*5 times/);
}, 60_000);

describe('A Tocsin that is not as it must be', () => {
  const open: Spoiled[] = [];
  afterAll(() => Promise.all(open.map((one) => one.stop())));

  /** Runs against the server with spoiled answers; fast, for what is wrong is found on the way. */
  async function against(spoil: Spoil, more: Partial<Options> = {}) {
    const proxy = await spoiled(server.url, spoil);
    open.push(proxy);
    const outcome = await accepted({ url: proxy.url, token, speed: 40_000, ...more });
    expect(await leftOpen()).toEqual([]);
    return outcome;
  }

  /** Changes what the API tells of the incident. */
  const whenRead =
    (change: (incident: Told) => Partial<Told>): Spoil =>
    ({ method, path, answer }) => {
      if (method !== 'GET' || !/^\/api\/incidents\/inc-[a-z0-9]+$/.test(path)) return undefined;
      const incident = answer.json as Told;
      return { ...answer, json: { ...incident, ...change(incident) } };
    };

  it('moves the report to a day that the law does not give', async () => {
    const { status, said } = await against(
      whenRead(({ milestones }) => ({
        milestones: milestones.map((milestone) => {
          const due = String(milestone.due).replace('2026-10-22', '2026-10-23');
          return milestone.obligation === 'item-1.05-report' ? { ...milestone, due } : milestone;
        }),
      })),
    );
    // Before the determination there is no date; it must be told as none.
    expect(said).toMatch(/✗ due of item-1\.05-report \(us-sec-8k\)/);
    expect(status).toBe(1);
  }, 60_000);

  it('moves the granted delay by a day too many', async () => {
    const { status, said } = await against(
      whenRead(({ milestones }) => ({
        milestones: milestones.map((milestone) =>
          String(milestone.due).startsWith('2026-10-22')
            ? { ...milestone, due: '2026-10-23T17:30:00-04:00[America/New_York]' }
            : milestone,
        ),
      })),
    );
    expect(said).toMatch(/✓ The incident notification is filed/);
    expect(said).toMatch(/expected: "2026-10-22T17:30:00-04:00\[America\/New_York\]"/);
    expect(said).toMatch(/seen: +"2026-10-23T17:30:00-04:00\[America\/New_York\]"/);
    expect(said).toMatch(/✓ Cleaned up/);
    expect(status).toBe(1);
  }, 60_000);

  it('leaves a reminder out', async () => {
    const left = { obligation: 'incident-notification', step: 'half', person: 'acceptance-grc' };
    const { status, said } = await against(
      whenRead(({ sent }) => ({
        sent: sent.filter(
          ({ obligation, step, person }) =>
            !(obligation === left.obligation && step === left.step && person === left.person),
        ),
      })),
      { speed: 20_000 }, // slow enough that the next one does not come within the tolerance
    );
    expect(said).toMatch(/✗ Alerts of incident-notification to acceptance-grc/);
    expect(said).toMatch(/expected: reminder half between 2026-09-15T22:30:00Z and/);
    expect(status).toBe(1);
  }, 60_000);

  it('skips a phase', async () => {
    const { status, said } = await against(
      whenRead(({ clocks }) => ({
        clocks: clocks.map((clock) =>
          clock.phase === 'attorney-general-review' ? { ...clock, phase: 'delay' } : clock,
        ),
      })),
    );
    expect(said).toMatch(/✗ The phase of us-sec-8k\n.*attorney-general-review\n.*delay/);
    expect(status).toBe(1);
  }, 60_000);

  it('does not know the token', async () => {
    const url = server.url;
    const { status, said } = await accepted({ url, token: `tocsin_${'a'.repeat(43)}`, speed: 600 });
    expect(said).toMatch(/✗ The token\n.*tocsin token --role grc,counsel/);
    expect(said).toMatch(/seen: +401/);
    expect(status).toBe(1);
  });

  it.each([
    ['auditor', 'awareness'],
    ['grc', 'materiality-determination'],
  ])('is asked with a token of the role %s, which may not record %s', async (role, kind) => {
    const order = { name: role, roles: [role] };
    const made = await server.call<{ token: string }>('POST', '/api/tokens', order);
    const { status, said } = await accepted({ url: server.url, token: made.token, speed: 600 });
    expect(said).toContain(`✗ The token may not record ${kind}`);
    expect(said).toMatch(/seen: +403 .*Only /);
    expect(status).toBe(1);
    expect(await leftOpen()).toEqual([]);
  });

  const withoutMailer: Spoil = ({ path, answer }) =>
    path === '/health'
      ? { status: 503, json: { ...(answer.json as object), ok: false, mailer: false } }
      : undefined;

  it('could not send a mail', async () => {
    const { status, said } = await against(withoutMailer);
    expect(said).toMatch(/✗ No mail would arrive\. On AWS: SES keeps the account in its sandbox/);
    expect(said).not.toMatch(/Registered/);
    expect(status).toBe(1);
  });

  it('could not send a mail, which is said loudly where one goes on all the same', async () => {
    const { status, said } = await against(withoutMailer, { withoutMail: true });
    expect(said).toMatch(/!! MAILS ARE NOT CHECKED/);
    expect(said).toMatch(/alerts +NOT CHECKED/);
    expect(status).toBe(0);
  }, 60_000);

  it('registers twice what was sent twice', async () => {
    let calls = 0;
    const { status, said } = await against(({ method, path, answer }) => {
      if (method !== 'POST' || path !== '/api/incidents' || answer.status !== 201) return undefined;
      calls += 1;
      const other = { ...(answer.json as object), id: 'inc-another' };
      return calls === 2 ? { ...answer, json: other } : undefined;
    });
    expect(said).toMatch(/✗ The same call under the same key\n.*inc-\w+\n.*inc-another/);
    expect(status).toBe(1);
  }, 60_000);

  it('makes a mistake of its own, which no second try may hide', async () => {
    let mistakes = 0;
    const { status, said } = await against(({ path }) => {
      if (path !== '/api/closures') return undefined;
      mistakes += 1;
      return { status: 500, json: { type: '/errors/internal', detail: 'Tocsin made a mistake.' } };
    });
    expect(said).toMatch(/✗ The server refused.*\n.*500 \/errors\/internal: Tocsin made a mistake/);
    expect(mistakes).toBe(1);
    expect(status).toBe(1);
  });

  it('lets everybody in', async () => {
    const { status, said } = await against(({ answer }) =>
      answer.status === 401 ? { status: 200, json: { items: [] } } : undefined,
    );
    expect(said).toMatch(/✗ A made-up token\n.*401\n.*an answer/);
    expect(status).toBe(1);
  });
});

describe('A Tocsin that runs as on AWS', () => {
  it('is accepted, however its clocks wait in whole seconds and its functions take their time', async () => {
    const away = await startLikeAws(1000, 12_000);
    try {
      const { status, said } = await accepted({ url: away.url, token: TOKEN, speed: 12_000 });
      expect(said).toMatch(/over the network: alerts may be 12 s late/);
      expect(said).toMatch(/Accepted/);
      expect(status).toBe(0);
      expect(away.log).toEqual([]);
    } finally {
      await away.stop();
    }
  }, 90_000);

  it('says why it runs no faster, and registers nothing', async () => {
    const away = await startLikeAws(100);
    try {
      const { status, said } = await accepted({ url: away.url, token: TOKEN, speed: 601 });
      expect(said).toMatch(
        /✗ The server refused.*\n.*422 .*1 to 600 times as fast here: its state/,
      );
      expect(said).not.toMatch(/Cleaned up/);
      expect(status).toBe(1);
    } finally {
      await away.stop();
    }
  }, 30_000);
});

describe('A network that is not as one wishes', () => {
  it('is forgiven: a throttle, and a gateway that was away for a moment', async () => {
    const seen = new Map<string, number>();
    const proxy = await spoiled(server.url, ({ method, path }) => {
      const kind = `${method} ${path.split('/').slice(0, 3).join('/')}`;
      const count = (seen.get(kind) ?? 0) + 1;
      seen.set(kind, count);
      if (count === 3) return { status: 429, headers: { 'Retry-After': '0' }, json: {} };
      if (count === 4) return { status: 503, headers: { 'Retry-After': '0' }, json: {} };
      if (count === 1 && kind === 'POST /api/incidents') {
        return { status: 500, json: { message: 'Internal Server Error' } };
      }
      return undefined;
    });
    try {
      const { status, said } = await accepted({ url: proxy.url, token, speed: 40_000 });
      expect(said).toMatch(/Accepted/);
      expect(status).toBe(0);
      expect(seen.get('POST /api/incidents')).toBeGreaterThan(4);
    } finally {
      await proxy.stop();
    }
  }, 60_000);
});
