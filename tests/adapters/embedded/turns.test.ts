/** Taking turns: so many at once, or one at a time of each name. */
import { describe, expect, it } from 'vitest';
import { Turns, TurnsByName } from '../../../lib/adapters/embedded/turns.js';

/** Work that ends when it is told to. */
function work() {
  const told: string[] = [];
  const ends = new Map<string, { resolve: () => void; reject: (error: Error) => void }>();
  const doing = (name: string) => () => {
    told.push(`${name} begins`);
    return new Promise<string>((resolve, reject) => {
      ends.set(name, { resolve: () => resolve(name), reject });
    });
  };
  const settle = async () => {
    for (let n = 0; n < 10; n += 1) await Promise.resolve();
  };
  return {
    told,
    doing,
    settle,
    async end(name: string) {
      ends.get(name)?.resolve();
      await settle();
    },
    async fail(name: string) {
      ends.get(name)?.reject(new Error(`${name} failed`));
      await settle();
    },
  };
}

describe('Turns', () => {
  it('let so many begin at once, and the others in the order in which they came', async () => {
    const [turns, { told, doing, end, settle }] = [new Turns(2), work()];
    const answers = ['a', 'b', 'c', 'd'].map((name) => turns.take(doing(name)));
    await settle();
    expect(told).toEqual(['a begins', 'b begins']);
    await end('b');
    expect(told.at(-1)).toBe('c begins');
    await end('a');
    expect(told.at(-1)).toBe('d begins');
    await end('c');
    await end('d');
    expect(await Promise.all(answers)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('pass on the turn of one that fails', async () => {
    const [turns, { told, doing, fail, end }] = [new Turns(1), work()];
    const first = turns.take(doing('a'));
    const second = turns.take(doing('b'));
    const refused = expect(first).rejects.toThrow('a failed');
    await fail('a');
    await refused;
    expect(told).toEqual(['a begins', 'b begins']);
    await end('b');
    expect(await second).toBe('b');
  });

  it('close: what is under way ends, what waits and what comes is refused', async () => {
    const [turns, { told, doing, end, settle }] = [new Turns(1), work()];
    const underWay = turns.take(doing('a'));
    const waits = expect(turns.take(doing('b'))).rejects.toMatchObject({ name: 'Closed' });
    let isClosed = false;
    const closing = turns.close().then(() => {
      isClosed = true;
    });
    await waits;
    await expect(turns.take(doing('c'))).rejects.toMatchObject({ name: 'Closed' });
    await settle();
    expect(isClosed).toBe(false);
    await end('a');
    await closing;
    expect([await underWay, told]).toEqual(['a', ['a begins']]);
  });

  it('close at once where nothing is under way', async () => {
    const turns = new Turns(3);
    await turns.take(async () => {});
    await turns.close();
  });
});

describe('Turns by name', () => {
  it('are one after another for one name, and do not wait for another', async () => {
    const [turns, { told, doing, end, settle }] = [new TurnsByName(), work()];
    const answers = [
      turns.take('x', doing('a')),
      turns.take('x', doing('b')),
      turns.take('y', doing('c')),
    ];
    await settle();
    expect(told).toEqual(['a begins', 'c begins']);
    await end('a');
    expect(told.at(-1)).toBe('b begins');
    await end('b');
    await end('c');
    expect(await Promise.all(answers)).toEqual(['a', 'b', 'c']);
  });

  it('go on after one that fails, and tell only whoever asked', async () => {
    const [turns, { doing, fail, end }] = [new TurnsByName(), work()];
    const failing = expect(turns.take('x', doing('a'))).rejects.toThrow('a failed');
    const after = turns.take('x', doing('b'));
    await fail('a');
    await failing;
    await end('b');
    expect(await after).toBe('b');
  });

  it('come to whoever asks after all others have ended', async () => {
    const [turns, { doing, end }] = [new TurnsByName(), work()];
    const first = turns.take('x', doing('a'));
    await end('a');
    await first;
    const second = turns.take('x', doing('b'));
    await end('b');
    expect(await second).toBe('b');
  });
});
