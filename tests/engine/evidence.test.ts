/** The evidence pack: complete at any time, without a word that is privileged. */
import { beforeAll, describe, expect, it } from 'vitest';
import { derive } from '../../lib/core/derive.js';
import { parseScenario } from '../../lib/core/scenario.js';
import { brokenLink, digestOf } from '../../lib/engine/chain.js';
import { milestoneJson } from '../../lib/engine/json.js';
import type { UserRole } from '../../lib/engine/ports.js';
import { Forbidden, NotFound } from '../../lib/engine/problems.js';
import { actor, close, determined, incidentNow, register, worldAt } from './acts.js';
import { chained, HUSH, jsonIn, lived, olga, packOf, START, type Texts } from './packs.js';
import type { World } from './world.js';

let world: World;
let id: string;
let texts: Texts;
beforeAll(async () => {
  ({ world, id } = await lived());
  texts = await packOf(world, id);
});

describe('A pack', () => {
  it('has its files, and a manifest that names each with its digest', () => {
    expect([...texts.keys()]).toEqual([
      'README.txt',
      'record.json',
      'scenario.json',
      'milestones.json',
      'alerts.json',
      'manifest.json',
    ]);
    const { files, law, ...head } = jsonIn(texts, 'manifest.json');
    const others = [...texts].filter(([name]) => name !== 'manifest.json');
    expect(files).toEqual(Object.fromEntries(others.map(([name, text]) => [name, digestOf(text)])));
    expect(law).toMatch(/^[0-9a-f]{64}$/);
    const { version, lastHash } = incidentNow(world, id);
    expect(head).toEqual({
      format: 'tocsin-evidence',
      version: 1,
      tocsin: '0.1.0',
      incident: id,
      drill: false,
      madeAt: '2026-06-02T09:00:00.000Z',
      asOf: '2026-06-02T09:00:00Z',
      madeBy: olga,
      record: { entries: version, hash: lastHash },
    });
  });

  it('has the record exactly as it is kept', () => {
    const { entries } = jsonIn(texts, 'record.json');
    expect(entries).toEqual(world.stores.ledger.entries(id));
    expect(entries.map(({ body }: { body: { type: string } }) => body.type)).toEqual([
      'registered',
      'fact',
      'fact',
      'acknowledged',
      'note',
    ]);
    expect(brokenLink(entries)).toBeUndefined();
  });

  it('has a scenario from which the dates follow, each with its count and its source', () => {
    const scenario = parseScenario(texts.get('scenario.json') as string);
    const { milestones } = jsonIn(texts, 'milestones.json');
    expect(milestones).toEqual(
      JSON.parse(JSON.stringify(derive(scenario).milestones.map(milestoneJson))),
    );
    const [warning] = milestones;
    expect(warning.due).toBe('2026-06-02T13:00:00+02:00[Europe/Berlin]');
    expect(warning.basis.some(({ cite }: { cite?: object }) => cite)).toBe(true);
  });

  it('tells what was sent to whom, and who has seen it', () => {
    const { alerts, acknowledged } = jsonIn(texts, 'alerts.json');
    const kept = [...world.stores.sent.values()];
    expect(alerts).toHaveLength(kept.length);
    const [first] = alerts.filter(({ state }: { state: string }) => state === 'sent');
    const { name, address } = first.to;
    expect(address).toBe(`${name}@example.com`);
    expect(acknowledged).toHaveLength(1);
    expect(acknowledged[0]).toMatchObject({ by: { name: 'ben' }, at: '2026-06-02T09:00:00.000Z' });
    expect(kept.map((alert) => alert.id)).toContain(acknowledged[0].alert);
  });

  it('holds no word of a privileged note, and not its salt', () => {
    const [note] = world.stores.notes.of(id);
    expect(note?.text).toBe(HUSH);
    for (const [name, text] of texts) {
      expect(text, name).not.toContain(HUSH);
      expect(text, name).not.toContain(note?.salt);
    }
    expect(texts.get('record.json')).toContain(note?.digest);
  });

  it('says in two languages what it is, how it verifies and what it cannot show', () => {
    const readme = texts.get('README.txt') as string;
    expect(readme.split(incidentNow(world, id).lastHash)).toHaveLength(3);
    expect(readme).toContain('It does not\nshow that somebody made all of it anew');
    expect(readme).toContain('全てが作り直されたことは示しません');
    for (const name of texts.keys()) if (name !== 'README.txt') expect(readme).toContain(name);
    expect(readme).not.toContain('DRILL');
    expect(readme.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('is the same for the same data at the same moment', async () => {
    expect(await packOf(world, id)).toEqual(texts);
  });
});

describe('It can be made', () => {
  it('of an incident that is closed', async () => {
    const there = worldAt(START);
    const closed = await register(there, ['us-sec-8k'], [determined('2026-06-01T10:00:00Z')]);
    await close(there, closed);
    const pack = await packOf(there, closed);
    expect(jsonIn(pack, 'record.json').entries.at(-1).body.type).toBe('closed');
    expect(jsonIn(pack, 'milestones.json').milestones).not.toEqual([]);
  });

  it('of a drill, in its own time, and says that it is one', async () => {
    const there = worldAt(START);
    const drill = { speed: 3600, start: '2026-01-05T12:00:00Z' };
    const facts = [determined('2026-01-05T11:00:00Z')];
    const rehearsed = await register(there, ['us-sec-8k'], facts, { drill });
    await there.set(there.machine + 60_000);
    const pack = await packOf(there, rehearsed);
    const { drill: isDrill, asOf, madeAt } = jsonIn(pack, 'manifest.json');
    expect([isDrill, madeAt]).toEqual([true, '2026-06-01T12:01:00.000Z']);
    expect(asOf).toMatch(/^2026-01-0[78]T/);
    expect(jsonIn(pack, 'scenario.json').now).toBe(asOf);
    expect(pack.get('README.txt')).toContain('DRILL: this was a rehearsal');
  });

  it('where facts contradict each other, which stands in the place of the dates', async () => {
    const there = worldAt(START);
    const broken = await register(there, ['us-sec-8k'], [determined('2026-06-01T10:00:00Z')]);
    const [first] = there.stores.ledger.entries(broken);
    if (first?.body.type !== 'registered') throw new Error('There is no registration');
    const yes = first.body.facts[0] as (typeof first.body.facts)[number];
    const facts = [yes, { ...yes, id: 'no', material: false }];
    there.stores.entries.set(broken, [...chained([{ ...first, body: { ...first.body, facts } }])]);
    const told = jsonIn(await packOf(there, broken), 'milestones.json');
    expect(told).toMatchObject({ id: broken, error: { type: '/errors/contradiction' } });
    expect(told.milestones).toBeUndefined();
  });

  it('where no regime runs any more', async () => {
    const there = worldAt(START);
    const none = await register(there, ['us-sec-8k'], []);
    const entries = there.stores.ledger.entries(none);
    const body = {
      type: 'regime-not-applicable',
      regime: 'us-sec-8k',
      reason: 'unlisted',
    } as const;
    const [first] = entries;
    if (!first) throw new Error('There is no registration');
    there.stores.entries.set(none, [...chained([first, { ...first, n: 2, body }])]);
    expect(jsonIn(await packOf(there, none), 'milestones.json')).toEqual({
      id: none,
      milestones: [],
    });
  });
});

describe('It is refused', () => {
  it.each<UserRole>(['grc', 'executive', 'admin'])('to %s', async (role) => {
    await expect(packOf(world, id, actor('x', role))).rejects.toThrow(Forbidden);
  });

  it('for an incident that is not there', async () => {
    await expect(packOf(world, 'none')).rejects.toThrow(NotFound);
  });
});
