/** What happened, as the company's own rules hear of it: what is told, and what never leaves. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factKinds } from '../../lib/core/scenario.js';
import { cloudEvent, eventOf } from '../../lib/engine/domain-events.js';
import type {
  BoardRow,
  Change,
  Clock,
  Entry,
  EntryBody,
  SentAlert,
  WrittenFact,
} from '../../lib/engine/ports.js';
import { scenarios } from '../core/arbitraries.js';

const entry = (body: EntryBody, more: Partial<Entry> = {}): Change => ({
  what: 'entry',
  incidentId: 'inc-1',
  after: {
    n: 4,
    recordedAt: '2026-06-01T12:00:00.000Z',
    by: { name: 'desk', roles: ['grc'] },
    body,
    previous: 'a'.repeat(64),
    hash: 'b'.repeat(64),
    ...more,
  },
});

const told = { version: 4, recordedAt: '2026-06-01T12:00:00.000Z', by: 'desk', roles: ['grc'] };

const fact: WrittenFact = {
  id: 'f-2',
  kind: 'submission',
  at: '2026-06-01T13:30:00+02:00',
  zone: 'Europe/Berlin',
  regime: 'eu-nis2',
  of: 'early-warning',
  recordedAt: '2026-06-01T12:00:00.000Z',
  by: 'desk',
  note: 'Told Klaus by telephone',
  reference: 'BSI-2026-0017',
};

const plainFact = {
  id: 'f-2',
  kind: 'submission',
  at: '2026-06-01T13:30:00+02:00',
  zone: 'Europe/Berlin',
  regime: 'eu-nis2',
  of: 'early-warning',
  recordedAt: '2026-06-01T12:00:00.000Z',
};

const registered: EntryBody = {
  type: 'registered',
  title: 'Ransomware at the plant in Celle',
  entity: 'default',
  zone: 'Europe/Berlin',
  regimes: ['eu-nis2'],
  profile: { 'eu-nis2': { memberState: 'DE' } },
  facts: [fact],
};

describe('An entry of a record', () => {
  it('is told once it is written: a registration with its facts', () => {
    expect(eventOf(entry(registered))).toEqual({
      type: 'tocsin.incident.registered',
      incidentId: 'inc-1',
      data: {
        ...told,
        entity: 'default',
        zone: 'Europe/Berlin',
        regimes: ['eu-nis2'],
        facts: [plainFact],
        drill: false,
      },
    });
  });

  it('says of a drill that it is one, and nothing of its script and its people', () => {
    const drill = {
      start: '2026-06-01T12:00:00.000Z',
      began: '2026-06-01T12:00:00.000Z',
      speed: 60,
      contacts: [
        {
          id: 'ana',
          name: 'Ana',
          address: 'ana@example.com',
          zone: 'Etc/UTC',
          language: 'en' as const,
          roles: ['grc' as const],
        },
      ],
      script: [fact],
    };
    const event = eventOf(entry({ ...registered, facts: [], drill }));
    expect(event?.data).toEqual({
      ...told,
      entity: 'default',
      zone: 'Europe/Berlin',
      regimes: ['eu-nis2'],
      facts: [],
      drill: true,
    });
  });

  const acknowledged: EntryBody = {
    type: 'acknowledged',
    alert: 'inc-1.eu-nis2.0123456789abcdef',
    regime: 'eu-nis2',
    line: 'early-warning',
    date: '2026-06-02T11:30:00.000Z',
    due: '2026-06-02T12:00:00.000Z',
    steps: ['half', 'quarter'],
    note: 'On it, call Klaus',
  };

  it.each<[string, EntryBody, object]>([
    ['fact.recorded', { type: 'fact', fact }, { fact: plainFact }],
    ['incident.closed', { type: 'closed', reason: 'Filed, says Klaus' }, {}],
    ['incident.reopened', { type: 'reopened', reason: 'Klaus was wrong' }, {}],
    [
      'regime.added',
      { type: 'regime-added', regime: 'us-sec-8k', reason: 'We are listed' },
      { regime: 'us-sec-8k' },
    ],
    [
      'regime.not-applicable',
      { type: 'regime-not-applicable', regime: 'us-sec-8k', reason: 'We are not' },
      { regime: 'us-sec-8k' },
    ],
    [
      'alert.acknowledged',
      acknowledged,
      {
        alert: 'inc-1.eu-nis2.0123456789abcdef',
        regime: 'eu-nis2',
        line: 'early-warning',
        date: '2026-06-02T11:30:00.000Z',
        due: '2026-06-02T12:00:00.000Z',
        steps: ['half', 'quarter'],
      },
    ],
    [
      'closures.changed',
      { type: 'closures-changed', job: 'job-1', closures: ['closure-1'] },
      { closures: ['closure-1'] },
    ],
    ['note.added', { type: 'note', note: 'note-1', digest: '0'.repeat(64) }, { note: 'note-1' }],
  ])('is told as %s', (type, body, data) => {
    expect(eventOf(entry(body))).toEqual({
      type: `tocsin.${type}`,
      incidentId: 'inc-1',
      data: { ...told, ...data },
    });
  });

  it.each(['ana@example.com', 'Ana Maria Ito', '伊藤'])('by %s names the roles alone', (name) => {
    const event = eventOf(entry({ type: 'fact', fact }, { by: { name, roles: ['counsel'] } }));
    expect(event?.data).toMatchObject({ by: null, roles: ['counsel'] });
    expect(JSON.stringify(event)).not.toContain(name);
  });
});

const alert: SentAlert = {
  id: 'inc-1.eu-nis2.0123456789abcdef',
  incidentId: 'inc-1',
  regimeId: 'eu-nis2',
  obligation: 'early-warning',
  line: 'early-warning',
  trigger: null,
  kind: 'reminder',
  step: 'half',
  level: 0,
  person: 'ana',
  planBy: '2026-06-02T12:00:00.000Z',
  due: '2026-06-02T12:00:00.000Z',
  at: '2026-06-02T00:00:00.000Z',
  version: 1,
  state: 'claimed',
  stateAt: '2026-06-02T00:00:05.000Z',
  attempts: 1,
};

describe('An alert', () => {
  const changed = (after: Partial<SentAlert>, before?: Partial<SentAlert>) =>
    eventOf({
      what: 'alert',
      ...(before && { before: { ...alert, ...before } }),
      after: { ...alert, ...after },
    });

  it.each([
    ['sent', 'alert.sent'],
    ['failed', 'alert.refused'],
    ['retry', 'alert.postponed'],
  ] as const)('that is %s is told as %s', (state, type) => {
    expect(changed({ state, error: '550', address: 'ana@example.com' }, {})).toEqual({
      type: `tocsin.${type}`,
      incidentId: 'inc-1',
      data: {
        alert: alert.id,
        regime: 'eu-nis2',
        obligation: 'early-warning',
        line: 'early-warning',
        kind: 'reminder',
        step: 'half',
        level: 0,
        person: 'ana',
        planBy: '2026-06-02T12:00:00.000Z',
        due: '2026-06-02T12:00:00.000Z',
        at: '2026-06-02T00:00:05.000Z',
        attempts: 1,
      },
    });
  });

  it.each(['claimed', 'moot'] as const)('that is %s is not told', (state) => {
    expect(changed({ state })).toBeUndefined();
    expect(changed({ state }, { state: 'retry' })).toBeUndefined();
  });

  it('that came back after it was sent is told as refused', () => {
    const event = changed({ state: 'failed', error: 'Bounced' }, { state: 'sent' });
    expect(event?.type).toBe('tocsin.alert.refused');
  });

  it('that moved in as it is, is told; one that stayed as it was is not', () => {
    expect(changed({ state: 'sent' })?.type).toBe('tocsin.alert.sent');
    expect(changed({ state: 'sent' }, { state: 'sent' })).toBeUndefined();
  });

  it('that was tried once more, and put off once more, is told again', () => {
    const event = changed({ state: 'retry', attempts: 2 }, { state: 'retry', attempts: 1 });
    expect(event?.data).toMatchObject({ attempts: 2 });
  });

  it('of a message that reached nobody names the alert that it tells of', () => {
    const step = 'undelivered inc-1.eu-nis2.aaaaaaaaaaaaaaaa';
    const event = changed({ state: 'sent', kind: 'undelivered', step }, {});
    expect(event?.data).toMatchObject({ kind: 'undelivered', step });
  });

  it('to a person whose id is an address does not name them', () => {
    const event = changed({ state: 'sent', person: 'ana@example.com' }, {});
    expect(event?.data.person).toBeNull();
    expect(event?.data.alert).toBe(alert.id);
  });
});

describe('A clock', () => {
  const clock: Clock = {
    incidentId: 'inc-1',
    regimeId: 'us-sec-8k',
    generation: 2,
    definition: '0123456789abcdef',
    startedAt: '2026-06-01T12:00:00.000Z',
    token: 'AQCkAAAAKgAAAAMAAAAAAAAAAQ==',
    enteredAt: '2026-06-01T12:00:01.000Z',
    version: 3,
    phase: 'four-day-clock',
    wakeAt: '2026-06-03T12:00:00.000Z',
    checkAt: '2026-06-03T12:05:00.000Z',
    parks: 5,
    ended: false,
  };
  const changed = (after: Partial<Clock>, before?: Partial<Clock>) =>
    eventOf({
      what: 'clock',
      ...(before && { before: { ...clock, ...before } }),
      after: { ...clock, ...after },
    });

  it('is told of where it enters a phase, with the one that it left', () => {
    expect(changed({}, { phase: 'materiality', version: 2, token: 'AQB' })).toEqual({
      type: 'tocsin.phase.entered',
      incidentId: 'inc-1',
      data: {
        regime: 'us-sec-8k',
        phase: 'four-day-clock',
        from: 'materiality',
        generation: 2,
        version: 3,
      },
    });
    expect(changed({}, { phase: null })?.data).toMatchObject({ from: null });
    expect(changed({})?.data).toMatchObject({ from: null }); // it moved in
  });

  it('is not where it stays in its phase, has not looked yet, or ends', () => {
    expect(changed({ parks: 6 }, {})).toBeUndefined();
    expect(changed({ phase: null, generation: 3 }, {})).toBeUndefined();
    expect(changed({ phase: null })).toBeUndefined();
    expect(changed({ ended: true, token: null }, {})).toBeUndefined();
  });
});

describe('A row of the board', () => {
  const row: BoardRow = {
    incidentId: 'inc-1',
    title: 'Ransomware at the plant in Celle',
    entity: 'default',
    drill: false,
    regime: 'eu-nis2',
    obligation: 'early-warning',
    line: 'early-warning',
    trigger: 'f-1',
    planBy: '2026-06-02T12:00:00.000Z',
    due: '2026-06-02T12:00:00.000Z',
    force: 'in-force',
    certainty: 'settled',
    option: false,
    phase: 'awareness',
    acknowledged: null,
  };
  const shown = { row, isShown: true };
  const gone = { row, isShown: false };
  const about = {
    regime: 'eu-nis2',
    obligation: 'early-warning',
    line: 'early-warning',
    trigger: 'f-1',
    option: false,
  };
  const dates = { planBy: row.planBy, due: row.due };

  it.each([
    ['first shown', undefined],
    ['shown again', gone],
  ])('%s is a milestone that opened', (_, before) => {
    expect(eventOf({ what: 'row', ...(before && { before }), after: shown })).toEqual({
      type: 'tocsin.milestone.opened',
      incidentId: 'inc-1',
      data: { ...about, ...dates },
    });
  });

  it.each([
    ['planBy', { planBy: '2026-06-01T20:00:00.000Z' }],
    ['due', { due: null }],
  ])('with another %s is a milestone that moved', (_, more) => {
    const after = { row: { ...row, ...more }, isShown: true };
    expect(eventOf({ what: 'row', before: shown, after })).toEqual({
      type: 'tocsin.milestone.moved',
      incidentId: 'inc-1',
      data: { ...about, from: dates, to: { ...dates, ...more } },
    });
  });

  it('that is taken off is a milestone that is open no more', () => {
    expect(eventOf({ what: 'row', before: shown, after: gone })).toEqual({
      type: 'tocsin.milestone.settled',
      incidentId: 'inc-1',
      data: about,
    });
  });

  it('is not told of where neither its dates nor whether it is open changed', () => {
    const acknowledged = { by: { name: 'Ana', roles: [] }, at: '2026-06-02T11:00:00.000Z' };
    const other = { title: 'Another', phase: 'notification', acknowledged };
    const after = { row: { ...row, ...other }, isShown: true };
    expect(eventOf({ what: 'row', before: shown, after })).toBeUndefined();
    expect(eventOf({ what: 'row', before: gone, after: gone })).toBeUndefined();
    expect(eventOf({ what: 'row', after: gone })).toBeUndefined();
  });
});

describe('A CloudEvent', () => {
  it('says what it is, of which incident, and from where', () => {
    const event = eventOf(entry({ type: 'closed', reason: 'over' }));
    const head = { id: '7d1f', source: 'https://tocsin.example.com', time: '2026-06-01T12:00:00Z' };
    expect(event && cloudEvent(event, head)).toEqual({
      specversion: '1.0',
      id: '7d1f',
      source: 'https://tocsin.example.com',
      type: 'tocsin.incident.closed',
      subject: 'inc-1',
      time: '2026-06-01T12:00:00Z',
      datacontenttype: 'application/json',
      data: { incidentId: 'inc-1', ...told },
    });
  });
});

/** What nobody but its readers may see, so that it is known again wherever it turns up. */
const SECRET = 'Xq7';

/** What no id of ours looks like, but people may choose as one: a sentence, an address. */
const secrets = fc
  .tuple(fc.constantFrom(' said ', '@', ' <', '\n', ', per ', '＠'), fc.string({ maxLength: 20 }))
  .map(([between, rest]) => `${SECRET}${between}${rest}${SECRET}`);

/** Anything that is written freely; a word alone as well. */
const texts = fc.oneof(secrets, fc.constant(SECRET));

/** The fields of facts that people write freely, and those that a later version may bring. */
const FREE = ['note', 'reason', 'reference', 'to', 'venue', 'by', 'statement', 'attachments'];

const written: fc.Arbitrary<WrittenFact> = fc
  .tuple(
    scenarios({ retractions: true, now: false }).filter(({ facts }) => facts.length > 0),
    fc.nat(),
    fc.constantFrom(...factKinds),
    fc.boolean(),
    fc.record(Object.fromEntries(FREE.map((name) => [name, texts]))),
    fc.option(secrets),
  )
  .map(([{ facts }, index, kind, asDrawn, free, id]) => {
    const drawn = facts[index % facts.length] as WrittenFact;
    return { ...drawn, ...(!asDrawn && { kind }), ...free, ...(id !== null && { id }) };
  });

describe('Whatever happens', () => {
  const nothingSecret = (change: Change) => {
    expect(JSON.stringify(eventOf(change) ?? null)).not.toContain(SECRET);
  };

  it('a fact of any kind takes nothing along that a person wrote freely', () => {
    const kinds = new Set<string>();
    const of = fc.tuple(written, secrets, texts, fc.boolean());
    fc.assert(
      fc.property(of, ([one, secret, text, first]) => {
        kinds.add(one.kind);
        const by = { name: secret, roles: ['grc'] as const };
        const body: EntryBody = first
          ? { ...registered, title: text, facts: [one], profile: { note: text } }
          : { type: 'fact', fact: one };
        nothingSecret(entry(body, { by }));
      }),
      { numRuns: 1000 },
    );
    expect([...kinds].toSorted()).toEqual([...factKinds].toSorted());
  });

  it('a fact keeps all that the law counts by', () => {
    const drawn = scenarios({ retractions: true, now: false }).map(({ facts }) => facts);
    fc.assert(
      fc.property(drawn, (facts) => {
        for (const one of facts) {
          const { reason: _, ...counted } = one;
          const event = eventOf(entry({ type: 'fact', fact: { ...one, note: SECRET } }));
          expect(event?.data.fact).toEqual(counted);
        }
      }),
    );
  });

  it('no other entry does, and no alert, clock or row', () => {
    fc.assert(
      fc.property(secrets, texts, (secret, text) => {
        const roles = ['grc'] as const;
        for (const type of ['closed', 'reopened'] as const) {
          nothingSecret(entry({ type, reason: text }, { by: { name: secret, roles } }));
        }
        for (const type of ['regime-added', 'regime-not-applicable'] as const) {
          nothingSecret(entry({ type, regime: 'eu-nis2', reason: text }));
        }
        nothingSecret(entry({ type: 'closures-changed', job: text, closures: [secret] }));
        nothingSecret(entry({ type: 'note', note: secret, digest: text }));
        nothingSecret(
          entry({
            ...{ type: 'acknowledged', alert: alert.id, regime: 'eu-nis2', line: secret },
            ...{ date: null, due: null, steps: [secret], note: text },
          } as EntryBody),
        );
        const sent = { ...alert, person: secret, error: text, address: text, holder: text };
        for (const state of ['sent', 'failed', 'retry'] as const) {
          nothingSecret({ what: 'alert', after: { ...sent, state } });
        }
        const clock = { incidentId: 'inc-1', regimeId: 'eu-nis2', phase: 'awareness' };
        nothingSecret({ what: 'clock', after: { ...clock, token: text } as Clock });
        const row = { incidentId: 'inc-1', title: text, trigger: secret } as BoardRow;
        nothingSecret({ what: 'row', after: { row, isShown: true } });
      }),
    );
  });
});
