/** Verifying a pack: whatever was changed is found, as far as a chain can show it. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { digestOf } from '../../lib/engine/chain.js';
import { MOST_STRUCTURE } from '../../lib/engine/evidence-format.js';
import { NoEvidence } from '../../lib/engine/evidence-manifest.js';
import type { Entry } from '../../lib/engine/ports.js';
import { structureIn } from '../../lib/engine/structure.js';
import { type Check, verifyEvidence } from '../../lib/engine/verify-evidence.js';
import { close, determined, register, worldAt } from './acts.js';
import { chained, forged, jsonIn, lived, packOf, START, type Texts, TOCSIN } from './packs.js';

let texts: Texts;
let entries: readonly Entry[];
beforeAll(async () => {
  const { world, id } = await lived();
  texts = await packOf(world, id);
  ({ entries } = jsonIn(texts, 'record.json'));
});

const verified = (pack: Texts, hash?: string) =>
  verifyEvidence(pack, { tocsin: TOCSIN, ...(hash !== undefined && { hash }) });

/** What is wrong, by what was checked. */
function wrong(pack: Texts, hash?: string): Partial<Record<Check['of'], readonly string[]>> {
  const { checks } = verified(pack, hash);
  const bad = checks.filter(({ outcome }) => outcome === 'wrong');
  return Object.fromEntries(bad.map(({ of, said }) => [of, said]));
}

describe('A pack as it was made', () => {
  it('holds in every check', () => {
    const { outcome, checks } = verified(texts);
    expect(outcome).toBe('holds');
    expect(checks.map((check) => [check.of, check.said])).toEqual([
      [
        'files',
        ['The 5 files are those that manifest.json names, unchanged, and no other is there.'],
      ],
      ['readme', ['README.txt is what Tocsin writes for this manifest.json.']],
      ['record', ['The record is whole: 5 entries, each follows from the one before it.']],
      ['scenario', ['scenario.json has the facts of the record, its regimes and its profile.']],
      ['milestones', ['The law, applied anew, gives milestones.json.']],
      ['alerts', ['alerts.json has the acknowledgements of the record.']],
    ]);
  });

  it('has each hash that was known before, or its beginning', () => {
    for (const { hash } of entries) expect(verified(texts, hash).outcome).toBe('holds');
    const [, second] = entries as [Entry, Entry];
    const beginning = second.hash.slice(0, 16).toUpperCase();
    expect(verified(texts, beginning).outcome).toBe('holds');
    expect(wrong(texts, 'ab'.repeat(32))).toEqual({
      hash: [expect.stringContaining('No entry of the record has the hash abab')],
    });
  });
});

const NAMES = ['README.txt', 'record.json', 'scenario.json', 'milestones.json', 'alerts.json'];

describe('A file', () => {
  it.each(NAMES)('%s that was changed is found', (name) => {
    const said = `${name} was changed: it has another SHA-256 than manifest.json says.`;
    const changed = new Map(texts).set(name, `${texts.get(name)} `);
    expect(wrong(changed).files).toEqual([said]);
    expect(Object.keys(wrong(changed))).toEqual(
      name === NAMES[0] ? ['files', 'readme'] : ['files'],
    );
  });

  it.each(NAMES)('%s that is missing is found, also where no manifest names it', (name) => {
    const without = new Map(texts);
    without.delete(name);
    expect(wrong(without).files).toEqual([`${name} is missing.`]);
    const { files } = jsonIn(texts, 'manifest.json');
    const { [name]: _, ...others } = files;
    expect(wrong(forged(without, {}, { files: others })).files).toEqual([
      `manifest.json does not name ${name}, which every pack has.`,
    ]);
  });

  it('that was added is found', () => {
    const said = 'more.txt was added: manifest.json does not name it.';
    expect(wrong(new Map(texts).set('more.txt', ''))).toEqual({ files: [said] });
  });

  it('that was added is found, also where the manifest names it', () => {
    const { files } = jsonIn(texts, 'manifest.json');
    const named = { files: { ...files, 'minutes.txt': digestOf('All agreed.') } };
    const more = forged(new Map(texts).set('minutes.txt', 'All agreed.'), {}, named);
    expect(wrong(more)).toEqual({
      files: ['manifest.json names minutes.txt, and no pack of version 1 has one.'],
    });
  });

  it('that has a field twice is found, also where the manifest has its new digest', () => {
    const rewritten = (name: string, from: string, to: string) =>
      wrong(forged(new Map(texts).set(name, texts.get(name)?.replace(from, to) as string), {}));
    const twice = ['"state": "sent",', '"state": "failed", "state": "sent",'] as const;
    expect(rewritten('alerts.json', ...twice)).toEqual({
      files: ['alerts.json has a field twice, or writes a value as Tocsin does not.'],
    });
    // By meaning: blanks are none.
    expect(rewritten('alerts.json', '"state": "sent",', '"state"  :\n"sent",')).toEqual({});
    const manifest = texts.get('manifest.json') as string;
    const two = manifest.replace('"drill": false,', '"drill": true, "drill": false,');
    expect(wrong(new Map(texts).set('manifest.json', two))).toHaveProperty('files');
  });

  it('that has a field more is found, also where the manifest has its new digest', () => {
    for (const name of ['record.json', 'alerts.json']) {
      const more = { ...jsonIn(texts, name), title: 'Nothing at all' };
      expect(wrong(forged(texts, { [name]: more })).files?.[0]).toMatch(
        `${name} has the fields incident,`,
      );
    }
    expect(() => verified(forged(texts, {}, { title: 'Nothing at all' }))).toThrow(NoEvidence);
  });
});

describe('README.txt', () => {
  const replaced = new Map<string, string>();
  beforeAll(() => {
    for (const [name, text] of texts) replaced.set(name, text);
    replaced.set('README.txt', 'There is nothing to see here.');
  });

  it('that was replaced is found, also where the manifest has its new digest', () => {
    expect(wrong(forged(replaced, {}))).toEqual({
      readme: ['README.txt is not what Tocsin writes for this pack.'],
    });
  });

  it.each([{ law: '0'.repeat(64) }, { tocsin: '0.0.9' }])(
    'of another version is not called wrong, and not confirmed: %j',
    (other) => {
      const { outcome, checks } = verified(forged(replaced, {}, other));
      expect(outcome).toBe('unknown');
      expect(checks.find(({ of }) => of === 'readme')?.said[1]).toContain('verify it with that');
    },
  );
});

describe('A drill', () => {
  it('cannot pass as what happened, nor the reverse', async () => {
    expect(wrong(forged(texts, {}, { drill: true }))).toEqual({
      record: ['manifest.json calls it a drill, and the record does not.'],
    });
    const world = worldAt(START);
    const id = await register(world, ['us-sec-8k'], [determined(START)], {
      drill: { speed: 3600, start: START },
    });
    const pack = await packOf(world, id);
    expect(wrong(pack)).toEqual({});
    expect(wrong(forged(pack, {}, { drill: false }))).toEqual({
      record: ['The record is that of a drill, and manifest.json says that it happened.'],
    });
  });
});

describe('The record', () => {
  const withEntries = (some: readonly unknown[], manifest?: object) =>
    forged(texts, { 'record.json': { ...jsonIn(texts, 'record.json'), entries: some } }, manifest);

  it.each([0, 1, 2, 3, 4])('shows that entry %i + 1 was changed, in whatever', (index) => {
    const entry = entries[index] as Entry;
    const others = [
      { ...entry, recordedAt: '2026-06-01T12:00:00.001Z' },
      { ...entry, by: { ...entry.by, name: 'eve' } },
      { ...entry, body: { ...entry.body, more: true } },
      { ...entry, hash: entry.hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) },
      { ...entry, more: true },
    ];
    for (const other of others) {
      const { record = [] } = wrong(withEntries(entries.with(index, other as Entry)));
      expect(record).toEqual([`record.json: Entry ${index + 1} was changed.`]);
    }
    const { record = [] } = wrong(withEntries(entries.toSpliced(index, 1)));
    const isLast = index === entries.length - 1;
    expect(record[0]).toMatch(isLast ? /ends at entry 4/ : / is missing: /);
  });

  it('that was made anew from an entry on is not the one of the other files', () => {
    const [first, second, ...rest] = entries as [Entry, Entry, ...Entry[]];
    if (second.body.type !== 'fact') throw new Error('It is no fact');
    const fact = { ...second.body.fact, at: '2026-06-01T09:00:00Z' };
    const anew = chained([first, { ...second, body: { type: 'fact', fact } }, ...rest]);
    const record = { entries: anew.length, hash: anew.at(-1)?.hash };
    expect(wrong(withEntries(anew))).toMatchObject({
      record: ['record.json ends at entry 5, and manifest.json speaks of another end.'],
      scenario: [
        'The fact earlier of scenario.json is not in the record so.',
        'The fact earlier of the record is not in scenario.json so.',
      ],
    });
    const facts = jsonIn(texts, 'scenario.json').facts.map((one: { id: string }) =>
      one.id === fact.id ? fact : one,
    );
    // Whoever makes all of it anew is found by a hash from before alone.
    const all = forged(
      texts,
      {
        'record.json': { ...jsonIn(texts, 'record.json'), entries: anew },
        'scenario.json': { ...jsonIn(texts, 'scenario.json'), facts },
      },
      { record },
    );
    expect(wrong(all)).toEqual({}); // the retracted fact moves no date
    expect(Object.keys(wrong(all, entries.at(-1)?.hash))).toEqual(['hash']);
    expect(wrong(all, entries[0]?.hash)).toEqual({});
  });
});

describe('What the record says', () => {
  it('is told in short, for whoever knows what it should say', async () => {
    const world = worldAt(START);
    const id = await register(world, ['us-sec-8k'], [determined(START)]);
    const said = { title: 'Stolen backups', regimes: ['us-sec-8k'], facts: 1, closed: null };
    expect(verified(await packOf(world, id)).tells).toMatchObject(said);
    await close(world, id);
    const closed = START.replace('Z', '.000Z');
    expect(verified(await packOf(world, id)).tells).toMatchObject({ ...said, closed });
  });

  it.each([
    ['a title', { title: null }],
    ['regimes', { regimes: 'eu-nis2' }],
    ['a zone', { zone: undefined }],
    ['facts', { facts: [{ id: 'x' }] }],
    ['a drill', { drill: 'yes' }],
  ])('cannot be read without %s, though its chain was made anew', (_, other) => {
    const [first, ...rest] = entries as [Entry, ...Entry[]];
    const body = { ...first.body, ...other } as Entry['body'];
    const pack = withChain({
      ...jsonIn(texts, 'record.json'),
      entries: [{ ...first, body }, ...rest],
    });
    expect(wrong(pack).record).toContain('Entry 1 does not say what Tocsin writes of its kind.');
    expect(verified(pack).tells).toBeNull();
  });

  it.each(['n', 'hash', 'previous', 'recordedAt', 'by', 'body'])(
    'is no record, and looked through for a hash, with an entry that has no %s',
    (field) => {
      for (const value of [undefined, 7.5, { toString: 1 }]) {
        const some = entries.with(2, { ...(entries[2] as Entry), [field]: value });
        const pack = forged(texts, {
          'record.json': { ...jsonIn(texts, 'record.json'), entries: some },
        });
        const said = ['record.json: Entry 3 is not one that Tocsin writes.'];
        expect(wrong(pack, entries[0]?.hash)).toEqual({ record: said });
        expect(wrong(pack, 'ab'.repeat(32))).toEqual({
          record: said,
          hash: [expect.stringContaining('No entry of the record has the hash abab')],
        });
      }
    },
  );
});

describe('The scenario', () => {
  const withScenario = (more: object) =>
    forged(texts, { 'scenario.json': { ...jsonIn(texts, 'scenario.json'), ...more } });

  it.each([
    ['id', { id: 'inc-other' }],
    ['regimes', { regimes: ['eu-nis2'] }],
    ['profile', { profile: { zone: 'Etc/UTC' } }],
    ['now', { now: '2026-06-02T08:00:00Z' }],
    ['more', { more: 1 }],
  ])('with another %s is found', (name, more) => {
    expect(wrong(withScenario(more)).scenario).toEqual([
      `The field ${name} of scenario.json is not what the record says.`,
    ]);
  });

  it('with a fact more, less, twice or changed is found', () => {
    const { facts } = jsonIn(texts, 'scenario.json');
    const found = (some: readonly unknown[]) => wrong(withScenario({ facts: some })).scenario;
    const extra = { ...facts[0], id: 'extra' };
    expect(found([...facts, extra])).toHaveLength(1);
    expect(found(facts.slice(1))).toHaveLength(1);
    expect(found([...facts, facts[0]])).toEqual(['scenario.json has a fact twice.']);
    expect(found([{ ...facts[0], note: 'x' }, ...facts.slice(1)])).toHaveLength(2);
  });

  it('with its facts in another order is found', () => {
    const { facts } = jsonIn(texts, 'scenario.json');
    expect(wrong(withScenario({ facts: facts.toReversed() })).scenario).toEqual([
      'The facts of scenario.json are in another order than those of the record.',
    ]);
  });

  it('with another closure gives other dates where it matters, and is found by them', () => {
    const closures = [{ calendar: 'no-such', date: '2026-06-03', source: 'nobody' }];
    expect(wrong(withScenario({ closures })).milestones).toEqual([
      'milestones.json has milestones, and an error is what follows from scenario.json.',
    ]);
  });
});

describe('The dates', () => {
  const withMilestones = (change: (milestones: readonly object[]) => readonly object[]) => {
    const told = jsonIn(texts, 'milestones.json');
    return { 'milestones.json': { ...told, milestones: change(told.milestones) } };
  };
  const later = withDue('2026-06-09T13:00:00+02:00[Europe/Berlin]');
  function withDue(due: string) {
    return ([first, ...rest]: readonly object[]) => [{ ...first, due }, ...rest];
  }

  it('that were changed are found, with what differs', () => {
    expect(wrong(forged(texts, withMilestones(later)))).toEqual({
      milestones: ['eu-nis2 early-warning: another due follows from scenario.json.'],
    });
    expect(
      wrong(
        forged(
          texts,
          withMilestones((all) => all.slice(0, -1)),
        ),
      ).milestones,
    ).toEqual([expect.stringMatching(/^us-sec-8k .* is missing in milestones.json\.$/)]);
    expect(
      wrong(
        forged(
          texts,
          withMilestones((all) => [...all, {}]),
        ),
      ).milestones,
    ).toHaveLength(1);
  });

  it('of what cannot even be named are found', () => {
    const nameless = withMilestones((all) => [...all, { regime: { toString: 1 } }]);
    expect(wrong(forged(texts, nameless)).milestones).toEqual([
      'A milestone stands in milestones.json, and does not follow from scenario.json.',
    ]);
  });

  it('of a law that differs are not called wrong, and not confirmed', () => {
    for (const other of [{ law: '0'.repeat(64) }, { tocsin: '0.0.9' }]) {
      const { outcome, checks } = verified(forged(texts, withMilestones(later), other));
      expect(outcome).toBe('unknown');
      const { said } = checks.find(({ of }) => of === 'milestones') as Check;
      expect(said.at(-1)).toContain('so this is not called wrong: verify it with that version.');
      expect(said.at(-1)?.includes('whose law is not')).toBe('law' in other);
    }
  });

  it('of another version that come out the same hold', () => {
    expect(verified(forged(texts, {}, { tocsin: '9.0.0' })).outcome).toBe('holds');
  });

  it('do not excuse anything else in a pack of another version', () => {
    const forgedAlerts = { ...jsonIn(texts, 'alerts.json'), acknowledged: [] };
    expect(wrong(forged(texts, { 'alerts.json': forgedAlerts }, { tocsin: '9.0.0' }))).toEqual({
      alerts: ['The acknowledgements of alerts.json are not those of the record.'],
    });
  });
});

describe('What no Tocsin wrote', () => {
  it('is refused where there is no manifest of a pack', () => {
    const withManifest = (text: string) => new Map(texts).set('manifest.json', text);
    const without = new Map(texts);
    without.delete('manifest.json');
    const { format, version } = jsonIn(texts, 'manifest.json');
    for (const pack of [
      without,
      withManifest('{'),
      withManifest('[]'),
      withManifest('{}'),
      withManifest(JSON.stringify({ format, version: 2, tocsin: '9.0.0' })),
      withManifest(JSON.stringify({ format, version })),
    ]) {
      expect(() => verified(pack)).toThrow(NoEvidence);
    }
    expect(() => verified(withManifest(JSON.stringify({ format, version: 2 })))).toThrow(
      /Use the Tocsin that made it, or a newer one/,
    );
  });

  it('is never taken for good, and never a failure of ours, whatever stands where', () => {
    const junk = [null, 'x', [], { length: 1 }];
    for (const name of NAMES.slice(1)) {
      const present = jsonIn(texts, name);
      for (const place of placesIn(present, name === 'record.json' ? 4 : 3)) {
        for (const value of junk) {
          const changed = replaced(present, place, value);
          if (JSON.stringify(changed) === JSON.stringify(present)) continue;
          const { outcome } = verified(forged(texts, { [name]: changed }));
          // What was sent stands in no chain, and only the manifest would tell.
          const isUnproven = name === 'alerts.json' && place[0] === 'alerts';
          if (!isUnproven)
            expect(outcome, `${name} ${place} ${JSON.stringify(value)}`).toBe('wrong');
          if (name === 'record.json') verified(withChain(changed));
        }
      }
    }
  });

  it.each(['[],', '{},', '1,', '{"a":[]},'])('is not parsed where it is made of %s', (part) => {
    const parse = vi.spyOn(JSON, 'parse');
    const peakOf = (times: number) => {
      parse.mockClear();
      const text = `{"entries":[${part.repeat(times)}0]}`;
      let said = '';
      try {
        verified(new Map(texts).set('record.json', text));
      } catch (error) {
        if (!(error instanceof NoEvidence)) throw error;
        said = error.message;
      }
      const peak = Math.max(0, ...parse.mock.calls.map(([parsed]) => structureIn(parsed)));
      return { peak, said };
    };
    try {
      const times = Math.ceil(MOST_STRUCTURE / structureIn(part)) + 1;
      const { peak, said } = peakOf(times);
      expect(said).toMatch(/ and 4000000 are read at most\.$/);
      expect(peak).toBe(0);
      expect(peakOf(1000).peak).toBeGreaterThan(1000);
    } finally {
      parse.mockRestore();
    }
  });

  it('may be nested as deeply as it likes', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    for (const name of NAMES.slice(1)) {
      expect(verified(new Map(texts).set(name, deep)).outcome).toBe('wrong');
    }
    expect(() => verified(new Map(texts).set('manifest.json', deep))).toThrow(NoEvidence);
  });
});

type Place = readonly (string | number)[];

/** Every place in a value, not deeper than so many steps, and few items of a list. */
function* placesIn(value: unknown, depth: number, at: Place = []): Generator<Place> {
  yield at;
  if (depth === 0 || typeof value !== 'object' || value === null) return;
  const entries = Array.isArray(value)
    ? [...value.entries()].slice(0, 2)
    : (Object.entries(value) as [string, unknown][]);
  for (const [name, inner] of entries) yield* placesIn(inner, depth - 1, [...at, name]);
}

function replaced(value: unknown, [first, ...rest]: Place, by: unknown): unknown {
  if (first === undefined) return by;
  const inner = replaced((value as Readonly<Record<string | number, unknown>>)[first], rest, by);
  if (Array.isArray(value)) return value.with(first as number, inner);
  return { ...(value as object), [first]: inner };
}

/** As somebody makes it who writes the chain anew too, where there are entries to make one of. */
function withChain(record: unknown): Texts {
  const { entries: some } = (record ?? {}) as { entries?: unknown };
  const isChainable = Array.isArray(some) && some.every((one) => typeof one === 'object' && one);
  if (!isChainable) return texts;
  const anew = chained(some as readonly Entry[]);
  const end = { entries: anew.length, hash: anew.at(-1)?.hash ?? '' };
  const changed = { 'record.json': { ...(record as object), entries: anew } };
  return forged(texts, changed, { record: end });
}
