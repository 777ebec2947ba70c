/**
 * One incident through all functions of the stack, each as it was bundled. The state machines are
 * played by the test: it calls `assess`, `remind` and `park` as their states would.
 */
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alertsOn } from '../../lib/adapters/aws/alerts.js';
import { clocksOn } from '../../lib/adapters/aws/clocks.js';
import { settingsOn } from '../../lib/adapters/aws/settings.js';
import { queueFor } from '../../lib/adapters/aws/table.js';
import { tokensOn } from '../../lib/adapters/aws/tokens.js';
import { Temporal } from '../../lib/core/model.js';
import { regimeCalled } from '../../lib/core/regimes/index.js';
import { digestOf } from '../../lib/engine/chain.js';
import type { Clock, Person, SentAlert, UserRole } from '../../lib/engine/ports.js';
import { stored } from '../../lib/engine/ports.js';
import { definitionOf } from '../../lib/workflow/definition.js';
import { Cloud, httpEvent, machineArn } from './cloud.js';
import { FUNCTIONS, type FunctionName, Lambda } from './function.js';

const SECRET = 'tocsin_c3RvcnktdG9rZW4tb2YtdGhlLXN0b3J5LXRlc3Q';
const REGIME = 'eu-nis2';
const HASH = definitionOf(regimeCalled(REGIME)).hash;
/** As long as those of Step Functions. */
const tokenOf = (park: number) => `AQCkAAAAKgAAAAMAAAAAAAAAA${park}${'x'.repeat(600)}==`;

let cloud: Cloud;
const functions = {} as Record<FunctionName, Lambda>;
beforeAll(async () => {
  cloud = await Cloud.start();
  const settings = settingsOn(cloud.table);
  for (const person of [someone('ana', 'grc'), someone('adi', 'admin')]) {
    await settings.putPerson(person);
  }
  await tokensOn(cloud.table).put({
    id: 'tok-1',
    name: 'desk',
    roles: ['grc', 'counsel'],
    hash: digestOf(SECRET),
    createdAt: stored(Temporal.Now.instant()),
    createdBy: 'test',
    expiresAt: stored(Temporal.Now.instant().add({ hours: 1 })),
  });
  for (const name of FUNCTIONS) {
    const env = cloud.environment({ POWERTOOLS_SERVICE_NAME: name });
    functions[name] = await Lambda.start(name, env);
  }
});
afterAll(async () => {
  await Promise.all(Object.values(functions).map((one) => one.stop()));
  await cloud.stop();
});

function someone(id: string, ...roles: readonly UserRole[]): Person {
  const address = `${id}@example.com`;
  return { id, name: id, address, zone: 'Europe/Berlin', language: 'en', roles };
}

async function api(method: string, path: string, body?: object) {
  const headers = { authorization: `Bearer ${SECRET}` };
  const event = httpEvent(method, path, { headers, ...(body && { body }) });
  const { statusCode, body: text, ...rest } = await functions.api.call(event);
  return { status: statusCode, json: text === '' ? undefined : JSON.parse(text), ...rest };
}

let incidentId = '';
let step: { readonly version: number; readonly phase: string; readonly wake: object };
const name = () => ({ incidentId, regimeId: REGIME, generation: 1, definition: HASH });
const clock = async () => (await clocksOn(cloud.table).get(incidentId, REGIME)) as Clock;
const alerts = () => alertsOn(cloud.table).of(incidentId);
const mails = () => cloud.ses.asked.filter(({ path }) => path === '/v2/email/outbound-emails');

const parkOrder = (park: number) => ({
  ...name(),
  token: tokenOf(park),
  enteredAt: stored(Temporal.Now.instant()),
  version: step.version,
  phase: step.phase,
  wake: step.wake,
});

describe('An incident', () => {
  it('is registered over the API, and an execution of its regime is asked for', async () => {
    const at = Temporal.Now.instant().subtract({ minutes: 1 }).toString();
    const { status, json, headers } = await api('POST', '/api/incidents', {
      title: 'Ransomware at the plant',
      zone: 'Europe/Berlin',
      regimes: [REGIME],
      facts: [{ kind: 'awareness', at, note: 'Klaus found the note' }],
    });
    expect([status, json.regimes]).toEqual([201, [REGIME]]);
    incidentId = json.id;
    expect(headers.location).toBe(`/api/incidents/${incidentId}`);
    const asked = cloud.states.asked.map(({ action, body }) => [action, body]);
    expect(asked).toEqual([
      [
        'StartExecution',
        {
          stateMachineArn: machineArn(REGIME),
          name: `${incidentId}.${REGIME}.1`,
          input: JSON.stringify(name()),
        },
      ],
    ]);
    expect(await clock()).toMatchObject({ ...name(), token: null, phase: null });
  });

  it('is refused to whoever brings no token, or one that is not good', async () => {
    for (const headers of [{}, { authorization: `Bearer ${SECRET}x` }]) {
      const { statusCode } = await functions.api.call(
        httpEvent('GET', `/api/incidents/${incidentId}`, { headers }),
      );
      expect(statusCode).toBe(401);
    }
  });

  it('is assessed: somebody is owed a message', async () => {
    const assessed = await functions.assess.call(name());
    expect(assessed).toMatchObject({ owed: true, ended: false, version: 1 });
    expect(Object.keys(assessed).toSorted()).toEqual(['ended', 'owed', 'phase', 'version', 'wake']);
  });

  it('is told of by mail, and assessed again in one go', async () => {
    step = await functions.remind.call(name());
    expect(step).toMatchObject({ owed: false, ended: false, version: 1 });
    expect(mails().length).toBeGreaterThan(0);
    const [alert] = await alerts();
    const mail = mails().find(({ body }) =>
      body.Content.Simple.Headers.some(({ Value }: { Value: string }) => Value === alert?.id),
    );
    expect(mail?.body).toMatchObject({
      FromEmailAddress: 'Tocsin <tocsin@example.com>',
      Destination: { ToAddresses: ['ana@example.com'] },
      ConfigurationSetName: 'Tocsin-mail',
    });
    const { Subject, Body, Headers } = mail?.body?.Content?.Simple ?? {};
    expect(Subject.Data).toContain('Ransomware at the plant');
    expect(Body.Text.Data).toContain(`https://tocsin.example.com/alerts/${alert?.id}`);
    expect(Headers).toContainEqual({ Name: 'Auto-Submitted', Value: 'auto-generated' });
    expect(alert).toMatchObject({ state: 'sent', address: 'ana@example.com' });
    expect(functions.remind.metric('AlertSent')).toEqual([mails().length]);
    expect(functions.remind.said).not.toContain('ana@example.com');
  });

  it('parks: the token is kept, and a retry of the same call changes nothing', async () => {
    const order = parkOrder(1);
    for (let call = 0; call < 2; call += 1)
      expect(await functions.park.call(order)).toBe(undefined);
    expect(await clock()).toMatchObject({ token: tokenOf(1), version: 1, phase: step.phase });
    expect((await clock()).parks).toBe(1);
    expect(cloud.states.askedFor('SendTaskSuccess')).toEqual([]);
  });

  it('is woken with that token by a fact that is recorded over the API', async () => {
    const at = Temporal.Now.instant().toString();
    const { status, json } = await api('POST', `/api/incidents/${incidentId}/facts`, {
      kind: 'submission',
      regime: REGIME,
      of: 'early-warning',
      at,
      reference: 'BSI-2026-0017',
    });
    expect([status, json.version]).toEqual([201, 2]);
    const woken = cloud.states.askedFor('SendTaskSuccess').map(({ body }) => body);
    expect(woken).toEqual([{ taskToken: tokenOf(1), output: '{}' }]);
  });

  it('is assessed with the fact in sight, and parks again', async () => {
    const assessed = await functions.assess.call(name());
    expect(assessed).toMatchObject({ version: 2, ended: false });
    step = assessed.owed ? await functions.remind.call(name()) : assessed;
    await functions.park.call(parkOrder(2));
    expect(await clock()).toMatchObject({ token: tokenOf(2), version: 2, parks: 2 });
  });

  it('whose fact came between assessment and park is woken at once', async () => {
    const before = cloud.states.askedFor('SendTaskSuccess').length;
    const seen = step;
    step = { ...seen, version: 1 };
    await functions.park.call(parkOrder(3));
    const [woken] = cloud.states.askedFor('SendTaskSuccess').slice(before);
    expect(woken?.body.taskToken).toBe(tokenOf(3));
    step = seen;
    await functions.park.call(parkOrder(4));
    expect((await clock()).token).toBe(tokenOf(4));
  });
});

describe('The watchman', () => {
  it('revives a clock that was lost, and says that SES delivers to few', async () => {
    await functions.watch.call({}); // whatever else there is to mend, before
    const lost = await clock();
    cloud.deadTokens.add(lost.token as string);
    const long = stored(Temporal.Now.instant().subtract({ minutes: 10 }));
    await cloud.table.put({
      pk: `INC#${incidentId}`,
      sk: `CLOCK#${REGIME}`,
      ...lost,
      checkAt: long,
      q: queueFor('clock', incidentId),
      qAt: long,
    });
    const before = cloud.states.askedFor('StartExecution').length;
    await functions.watch.call({});
    const started = cloud.states.askedFor('StartExecution').slice(before);
    expect(started.map(({ body }) => body.name)).toEqual([`${incidentId}.${REGIME}.2`]);
    expect(await clock()).toMatchObject({ generation: 2, token: null });
    const { watch } = functions;
    expect(watch.metric('WatchRound')).toEqual([1, 1]);
    expect(watch.metric('ClockRevived')).toEqual([0, 1]);
    expect(watch.metric('MailSandbox')).toEqual([1, 1]);
    expect(watch.metric('SenderUnverified')).toEqual([0, 0]);
  });

  it('is believed by whoever asks how things stand', async () => {
    const health = async () => {
      const { statusCode, body } = await functions.api.call(httpEvent('GET', '/health'));
      return [statusCode, JSON.parse(body)];
    };
    const well = { table: true, clocks: true };
    expect(await health()).toMatchObject([503, { ok: false, ...well, mailer: false }]);
    cloud.inSandbox = false;
    await functions.watch.call({});
    expect(await health()).toMatchObject([200, { ok: true, ...well, mailer: true }]);
  });

  it('goes his round where SES does not say how it stands, and logs it as a problem', async () => {
    const env = cloud.environment({ AWS_ENDPOINT_URL_SESV2: 'http://127.0.0.1:9' });
    const watch = await Lambda.start('watch', env);
    await watch.call({});
    expect(watch.metric('WatchRound')).toEqual([1]);
    expect(watch.metric('ProblemsLogged')).toEqual([1]);
    expect(watch.metric('MailSandbox')).toEqual([]);
    await watch.stop();
  });
});

describe('A message that comes back', () => {
  /** As the SES Developer Guide shows it. */
  const bounceOf = (alertId: string) => ({
    version: '0',
    'detail-type': 'Email Bounced',
    source: 'aws.ses',
    detail: {
      eventType: 'Bounce',
      bounce: {
        bounceType: 'Permanent',
        bounceSubType: 'General',
        bouncedRecipients: [
          {
            emailAddress: 'ana@example.com',
            action: 'failed',
            status: '5.1.1',
            diagnosticCode: 'smtp; 550 5.1.1 <ana@example.com>... User unknown',
          },
        ],
      },
      mail: { headers: [{ name: 'X-Tocsin-Alert', value: alertId }] },
    },
  });

  it('is noted once, and wakes its clock, which tells an administrator', async () => {
    const generation = 2;
    const second = { ...name(), generation };
    step = await functions.assess.call(second);
    await functions.park.call({ ...parkOrder(5), generation });
    const [alert] = (await alerts()).filter(({ state }) => state === 'sent') as [SentAlert];
    const before = cloud.states.askedFor('SendTaskSuccess').length;
    for (let call = 0; call < 2; call += 1) {
      await functions['mail-events'].call(bounceOf(alert.id));
    }
    expect(await alertsOn(cloud.table).byId(alert.id)).toMatchObject({
      state: 'failed',
      error: 'Bounced: Permanent, General, smtp; 550 5.1.1 <ana@example.com>... User unknown',
    });
    const woken = cloud.states.askedFor('SendTaskSuccess').slice(before);
    expect(woken.map(({ body }) => body.taskToken)).toEqual([tokenOf(5)]);
    expect(functions['mail-events'].metric('MailReturned')).toEqual([1]);

    const told = mails().length;
    await functions.remind.call(second);
    const addresses = mails()
      .slice(told)
      .map(({ body }) => body.Destination.ToAddresses);
    expect(addresses).toEqual([['adi@example.com']]);
  });

  it('of somebody else, or one that is delayed, changes nothing', async () => {
    const before = await alerts();
    await functions['mail-events'].call(bounceOf('inc-none.eu-nis2.0123456789abcdef'));
    await functions['mail-events'].call({ detail: { eventType: 'DeliveryDelay', mail: {} } });
    expect(await alerts()).toEqual(before);
    expect(functions['mail-events'].metric('MailReturned')).toEqual([1]);
  });

  it('before its sender has said that it was sent is an error, and comes again', async () => {
    const [alert] = (await alerts()).filter(({ state }) => state === 'sent') as [SentAlert];
    const [, regimeId, digest] = alert.id.split('.');
    const key = { pk: `INC#${incidentId}`, sk: `SENT#${regimeId}#${digest}` };
    const set = (state: string) =>
      cloud.table.update(key, { text: 'SET #state = :state', values: { ':state': state } });
    await set('claimed');
    const back = functions['mail-events'].call(bounceOf(alert.id));
    await expect(back).rejects.toMatchObject({ name: 'StillBeingSent' });
    await set('sent');
  });

  it('leaves no address in the log', () => {
    expect(functions['mail-events'].said).toContain('User unknown');
    expect(functions['mail-events'].said).not.toContain('ana@example.com');
  });
});

describe('The records of the stream', () => {
  /** Everything in the table, as it would have been told of when it was first written. */
  async function records() {
    const { Items = [] } = await cloud.client.send(
      new ScanCommand({ TableName: cloud.table.name }),
    );
    return Items.map((NewImage, index) => ({
      eventID: `event-${index}`,
      eventName: 'INSERT',
      dynamodb: {
        ApproximateCreationDateTime: 1_780_315_200,
        SequenceNumber: String(1000 + index),
        NewImage,
      },
    }));
  }

  it('are put on the bus as CloudEvents, ten at most at a time', async () => {
    const Records = await records();
    const answer = await functions.publish.call({ Records: [...Records, ...Records, ...Records] });
    expect(answer).toEqual({ batchItemFailures: [] });
    const puts = cloud.bus.askedFor('PutEvents').map(({ body }) => body.Entries);
    for (const entries of puts) expect(entries.length).toBeLessThanOrEqual(10);
    const entries = puts.flat();
    const types = entries.map(({ DetailType }) => DetailType);
    expect(types).toContain('tocsin.incident.registered');
    expect(types).toContain('tocsin.fact.recorded');
    expect(types).toContain('tocsin.alert.sent');
    expect(types).toContain('tocsin.alert.refused');
    expect(types).toContain('tocsin.phase.entered');
    for (const { DetailType, Detail, Source, EventBusName } of entries) {
      expect([Source, EventBusName]).toEqual(['tocsin', 'Tocsin']);
      const event = JSON.parse(Detail);
      expect(event).toMatchObject({
        specversion: '1.0',
        source: 'https://tocsin.example.com',
        type: DetailType,
        subject: incidentId,
        time: '2026-06-01T12:00:00Z',
        datacontenttype: 'application/json',
        data: { incidentId },
      });
      expect(event.id).toMatch(/^event-\d+$/);
    }
    const all = JSON.stringify(entries);
    for (const secret of ['Klaus', 'Ransomware', 'BSI-2026', '@example.com', 'AQCk', 'tocsin_']) {
      expect(all).not.toContain(secret);
    }
  });

  it('that the bus does not take come again, from the first of them on', async () => {
    const Records = await records();
    cloud.refuses = (detail) => JSON.parse(detail).type === 'tocsin.fact.recorded';
    const fact = Records.find(({ dynamodb: { NewImage } }) => NewImage.sk?.S === 'ENTRY#000002');
    const answer = await functions.publish.call({ Records });
    expect(answer).toEqual({
      batchItemFailures: [{ itemIdentifier: fact?.dynamodb.SequenceNumber }],
    });
    cloud.refuses = () => false;
  });

  it('that tell of nothing are not put anywhere', async () => {
    const before = cloud.bus.asked.length;
    const nothing = { eventID: 'e', dynamodb: { SequenceNumber: '1' } };
    expect(await functions.publish.call({ Records: [nothing] })).toEqual({ batchItemFailures: [] });
    expect(await functions.publish.call({ Records: [] })).toEqual({ batchItemFailures: [] });
    expect(cloud.bus.asked).toHaveLength(before);
  });

  it('are put in pieces that the bus takes, where they are long', async () => {
    const facts = Array.from({ length: 400 }, (_, n) => ({
      M: { id: { S: `f-${n}${'x'.repeat(100)}` }, kind: { S: 'awareness' } },
    }));
    const list = (...items: readonly object[]) => ({ L: items });
    const body = {
      type: { S: 'registered' },
      entity: { S: 'default' },
      regimes: list(),
      facts: list(...facts),
    };
    const NewImage = {
      pk: { S: `INC#${incidentId}` },
      sk: { S: 'ENTRY#000001' },
      incidentId: { S: incidentId },
      n: { N: '1' },
      by: { M: { name: { S: 'desk' }, roles: list() } },
      body: { M: body },
    };
    const Records = Array.from({ length: 9 }, (_, n) => ({
      eventID: `long-${n}`,
      dynamodb: { SequenceNumber: String(n), ApproximateCreationDateTime: 1_780_315_200, NewImage },
    }));
    const before = cloud.bus.asked.length;
    await functions.publish.call({ Records });
    const puts = cloud.bus.asked.slice(before).map(({ body: { Entries } }) => Entries);
    expect(puts.flat()).toHaveLength(9);
    for (const entries of puts) {
      const bytes = entries.reduce((sum: number, { Detail }: { Detail: string }) => {
        return sum + Buffer.byteLength(Detail);
      }, 0);
      expect(bytes).toBeLessThan(256 * 1024);
    }
  });
});

describe('The log', () => {
  it('never holds a task token, whatever a function was given', async () => {
    const wrong = { ...parkOrder(6), version: 'none' };
    await expect(functions.park.call(wrong)).rejects.toMatchObject({ name: 'ZodError' });
    for (const { said } of Object.values(functions)) expect(said).not.toContain('AQCk');
    expect(functions.park.said).toContain('clock parked');
    expect(functions.park.said).toContain('the function failed');
  });

  it('is of lines that are JSON, and says nothing that nobody asked for', () => {
    for (const { name: which, said } of Object.values(functions)) {
      const odd = said.split('\n').filter((line) => line !== '' && !line.startsWith('{'));
      expect([which, odd]).toEqual([which, []]);
    }
  });

  it('never holds the token of a caller, or what a person wrote', () => {
    for (const { said } of Object.values(functions)) {
      expect(said).not.toContain(SECRET);
      expect(said).not.toContain('Klaus');
    }
  });
});
