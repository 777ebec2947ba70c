/** What cannot be taken over is refused, with nothing written; what was broken off is finished. */
import type { PutItemCommandInput } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Item, type Key, Table } from '../../../lib/adapters/aws/table.js';
import { canonical, linked } from '../../../lib/engine/chain.js';
import { CannotMove } from '../../../lib/engine/moving.js';
import type { Entry } from '../../../lib/engine/ports.js';
import { registerIncident } from '../../../lib/engine/register-incident.js';
import { analyst, setUp, startDatabase } from '../../adapters/embedded/machine.js';
import { dumpOf, exported, importing, itemAt, linesIn, resealed } from './moves.js';
import { type Lived, livedOn, MOVED, startedOn } from './story.js';

type Database = Awaited<ReturnType<typeof startDatabase>>;

let a: Database;
let lived: Lived;
let text: string;
let lines: readonly Item[];
beforeAll(async () => {
  a = await startDatabase();
  lived = await livedOn(a.table);
  await lived.machine.host.stop();
  text = await exported(a.table);
  lines = linesIn(text).slice(0, -1);
});
afterAll(() => a.stop());

let b: Database;
beforeEach(async () => {
  b = await startDatabase();
  return () => b.stop();
});

/** Refused with a sentence, and nothing is other than it was. */
async function isRefused(file: string, sentence: RegExp): Promise<void> {
  const before = await dumpOf(b.table);
  const attempt = importing(b.table, file, MOVED);
  await expect(attempt).rejects.toThrow(CannotMove);
  await expect(attempt).rejects.toThrow(sentence);
  expect(await dumpOf(b.table)).toEqual(before);
}

const entryOf = (n: number) => (line: Item) =>
  line.pk === `INC#${lived.open}` && line.sk === `ENTRY#00000${n}`;

/** The lines with one of them changed, and a last line that fits. */
function changed(which: (line: Item) => boolean, change: (line: Item) => object): string {
  expect(lines.filter(which)).toHaveLength(1);
  return resealed(lines.map((line) => (which(line) ? change(line) : line)));
}

describe('a file that is not as it was written', () => {
  it('was cut off', async () => {
    await isRefused(text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1), /it was cut off/);
    await isRefused(text.slice(0, Math.floor(text.length / 2)), /cut off, or was changed/);
  });

  it('was edited', async () => {
    await isRefused(text.replace('Payroll server', 'Payroll severe'), /was changed|not those/);
    await isRefused(text.replace('executive@example.com', 'mallory@example.org'), /are not those/);
    await isRefused(text.replace(/\n.*"sk":"PERSON#admin".*\n/, '\n'), /are not those/);
  });

  it('goes on after its end, or is none of ours', async () => {
    await isRefused(`${text}{}\n`, /after its last line there is another/);
    await isRefused('', /no file that tocsin export wrote/);
    await isRefused('{"id":"a-scenario"}\n', /no file that tocsin export wrote/);
    await isRefused('PK\u0003\u0004\n', /no file that tocsin export wrote/);
  });

  it('is of a version that is unknown', async () => {
    const [head, ...rest] = lines;
    await isRefused(
      resealed([{ ...head, version: 2, tocsin: '9.0.0' }, ...rest]),
      /of version 2, written by Tocsin 9\.0\.0; this one reads version 1/,
    );
  });
});

describe('a file that fits its last line, and is wrong', () => {
  const backdated = (line: Item) => ({ ...line, recordedAt: '2026-06-01T00:00:00.000Z' });

  it('breaks a chain', async () => {
    await isRefused(
      changed(entryOf(2), backdated),
      /record of inc-.* not whole. Entry 2 was changed/,
    );
  });

  it('leaves an entry out', async () => {
    const without = lines.filter((line) => !entryOf(1)(line));
    await isRefused(resealed(without), /Entry 1 is missing/);
  });

  it('has alerts without a record', async () => {
    const without = lines.filter(({ pk, sk }) => pk !== `INC#${lived.open}` || !/^ENTRY/.test(sk));
    await isRefused(resealed(without), /inc-.* has no record/);
  });

  it('has an incident in two places', async () => {
    const clock = lines.find(
      ({ pk, sk }) => pk === `INC#${lived.open}` && /^CLOCK/.test(sk),
    ) as Item;
    const others = lines.filter((line) => line !== clock);
    const isLast = others.at(-1)?.pk === clock.pk;
    const moved = isLast ? [...others.slice(0, 1), clock, ...others.slice(1)] : [...others, clock];
    await isRefused(resealed(moved), /stands in the file twice/);
  });

  it.each<readonly [string, (line: Item) => boolean, (line: Item) => object, RegExp]>([
    ['what nobody knows', ({ pk }) => pk === 'TOKENS', () => ({ pk: 'X', sk: 'Y' }), /X Y is of a/],
    [
      'a list',
      ({ pk }) => pk === 'TOKENS',
      () => ({ pk: 'INC#i', sk: 'META' }),
      /INC#i META is of/,
    ],
    ['no item', ({ pk }) => pk === 'TOKENS', () => ({ a: 1 }), /this is no item/],
    [
      'a token',
      ({ pk }) => pk === 'TOKENS',
      (line) => ({ ...line, sk: 'TOKEN#0' }),
      /does not hold/,
    ],
    ['a key', ({ sk }) => sk === 'PERSON#grc', (line) => ({ ...line, value: {} }), /does not hold/],
  ])('holds %s', async (_, which, change, sentence) => {
    await isRefused(changed(which, change), sentence);
  });

  it('has an item under the key of another', async () => {
    const to = (sk: string) => (line: Item) => ({ ...line, sk });
    await isRefused(changed(entryOf(2), to('ENTRY#000003')), /does not hold what it should/);
    const alert = lines.find(({ sk }) => sk?.startsWith('SENT#')) as Item;
    await isRefused(
      changed((line) => line === alert, to('SENT#eu-nis2#0')),
      /does not hold/,
    );
  });
});

describe('a Tocsin that is not of its lineage', () => {
  it('has an incident of its own', async () => {
    await setUp(b.table);
    const { host } = await startedOn(b.table, MOVED, 'run-b', []);
    const facts = [{ kind: 'awareness', at: MOVED }];
    const order = { title: 'Another', regimes: ['eu-nis2'], facts, by: analyst };
    const { incident } = await registerIncident(order, host.ports);
    await host.settled(incident.id);
    await host.stop();

    await isRefused(text, new RegExp(`does not know: ${incident.id}\\.`));
  });

  /** Appends an entry to the open incident, as if somebody had gone on here. */
  async function goOn(table: Table, n: number): Promise<void> {
    const pk = `INC#${lived.open}`;
    const last = (await itemAt(table, pk, `ENTRY#00000${n - 1}`)) as unknown as Entry;
    const body = { type: 'closed', reason: 'here' } as const;
    const entry = linked({ n, recordedAt: MOVED, by: analyst, body }, last.hash);
    await table.put({ pk, sk: `ENTRY#00000${n}`, ...entry, incidentId: lived.open });
  }

  it('has newer entries of its own', async () => {
    await importing(b.table, text, MOVED);
    await goOn(b.table, 3);
    await isRefused(text, /has 3 entries here and 2 in the file/);
  });

  it('has gone on otherwise', async () => {
    await importing(b.table, text, MOVED);
    await goOn(b.table, 3);
    const c = await startDatabase();
    await importing(c.table, text, MOVED);
    const body = { type: 'reopened', reason: 'there' } as const;
    const last = (await itemAt(c.table, `INC#${lived.open}`, 'ENTRY#000002')) as unknown as Entry;
    const entry = linked({ n: 3, recordedAt: MOVED, by: analyst, body }, last.hash);
    const key = { pk: `INC#${lived.open}`, sk: 'ENTRY#000003' };
    await c.table.put({ ...key, ...entry, incidentId: lived.open });
    const other = await exported(c.table);
    await c.stop();

    await isRefused(other, /Entry 3 of inc-.* is another here than in the file/);
  });
});

describe('an export', () => {
  it('stops at an item of a kind that it does not know', async () => {
    await b.table.put({ pk: 'INC#inc-1', sk: 'DREAM#1', text: 'of nobody' });
    await expect(exported(b.table)).rejects.toThrow(/INC#inc-1 DREAM#1, which this version/);
  });

  it('stops where settings change meanwhile', async () => {
    await importing(b.table, text, MOVED);
    const table = new Table(b.client, 'tocsin');
    const scan = table.scan.bind(table);
    table.scan = async function* () {
      yield* scan();
      await table.remove({ pk: 'SETTINGS', sk: 'PERSON#grc' });
    };
    await expect(exported(table)).rejects.toThrow(/Settings were changed/);
  });

  it('stops at a record that could not be taken over', async () => {
    await importing(b.table, text, MOVED);
    await b.table.remove({ pk: `INC#${lived.open}`, sk: 'ENTRY#000001' });
    await expect(exported(b.table)).rejects.toThrow(/Entry 1 is missing/);
  });

  it('passes over a place that a crash left without its item', async () => {
    await importing(b.table, text, MOVED);
    const place = { q: 'clock#0', qAt: MOVED, meant: null };
    await b.table.put({ pk: 'INC#gone', sk: 'CLOCK#eu-nis2', ...place });
    const pks = linesIn(await exported(b.table)).map(({ pk }) => pk);
    expect(pks).not.toContain('INC#gone');
    expect(pks).toContain(`INC#${lived.open}`);
  });
});

/** Breaks off after so many writes. */
class Breaking extends Table {
  left = 0;

  override put(...args: Parameters<Table['put']>) {
    this.#count();
    return super.put(...args);
  }

  override update(...args: Parameters<Table['update']>) {
    this.#count();
    return super.update(...args);
  }

  override remove(key: Key) {
    this.#count();
    return super.remove(key);
  }

  #count(): void {
    this.left -= 1;
    if (this.left < 0) throw new Error('broken off');
  }
}

describe('an import that is broken off', () => {
  it('again and again gets there all the same', async () => {
    const clean = await startDatabase();
    await importing(clean.table, text, MOVED);
    const wanted = await dumpOf(clean.table);
    await clean.stop();
    const breaking = new Breaking(b.client, 'tocsin');
    let attempts = 0;
    for (let isDone = false; !isDone; attempts += 1) {
      breaking.left = 2 + 2 * attempts; // one board's rows are written at once, and need more than a few
      isDone = await importing(breaking, text, MOVED).then(
        () => true,
        (error) => {
          expect(String(error)).toMatch(/broken off/);
          return false;
        },
      );
      const isHalf = (await itemAt(breaking, 'IMPORT', 'IMPORT')) !== undefined;
      expect(isHalf).toBe(!isDone);
    }
    expect(attempts).toBeGreaterThan(5);
    expect(await dumpOf(b.table)).toEqual(wanted);
  });

  it('cannot be exported', async () => {
    await b.table.put({ pk: 'IMPORT', sk: 'IMPORT', at: MOVED });
    await expect(exported(b.table)).rejects.toThrow(/IMPORT IMPORT/);
  });
});

it('counts a write as its own where the answer was lost on the way', async () => {
  // Of every fifth item, and once: the client gives up after three tries, and so should nobody here.
  const written = new Set<string>();
  let lost = 0;
  b.client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const answer = await next(args);
        if (commandName !== 'PutItemCommand') return answer;
        const { pk, sk } = (args.input as PutItemCommandInput).Item as Record<string, object>;
        const key = canonical([pk, sk]);
        if (written.has(key)) return answer;
        written.add(key);
        if (written.size % 5 > 0) return answer;
        lost += 1;
        throw Object.assign(new Error('lost'), { name: 'TimeoutError', $retryable: {} });
      },
    { step: 'deserialize', priority: 'low' },
  );
  const { entries, alerts } = await importing(new Table(b.client, 'tocsin'), text, MOVED);
  expect(lost).toBeGreaterThan(5);
  expect([entries.present, alerts.present]).toEqual([0, 0]);
  expect(linesIn(await exported(b.table)).filter(({ sk }) => sk?.startsWith('ENTRY#'))).toEqual(
    lines.filter(({ sk }) => sk?.startsWith('ENTRY#')),
  );
});
