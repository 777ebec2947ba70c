/** Bells: in the order of their moments, once, and not when they were taken back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Bells } from '../../../lib/adapters/embedded/bells.js';
import { Temporal } from '../../../lib/core/model.js';

const at = (milliseconds: number) => Temporal.Instant.fromEpochMilliseconds(milliseconds);
const END = at(10_000_000);

describe('Bells', () => {
  it('ring up to and including a moment, and not beyond', () => {
    const [bells, rung] = [new Bells(), [] as string[]];
    bells.hang(at(1000), () => rung.push('at one'));
    bells.hang(at(1001), () => rung.push('after'));
    bells.ringUntil(at(999));
    expect(rung).toEqual([]);
    bells.ringUntil(at(1000));
    expect(rung).toEqual(['at one']);
    expect(bells.next()?.epochMilliseconds).toBe(1001);
  });

  it('ring once', () => {
    const [bells, rung] = [new Bells(), [] as string[]];
    bells.hang(at(1), () => rung.push('one'));
    bells.ringUntil(at(5));
    bells.ringUntil(at(5));
    bells.ringUntil(at(0));
    expect(rung).toEqual(['one']);
    expect(bells.next()).toBeUndefined();
  });

  it('of one moment ring in the order in which they were hung', () => {
    const [bells, rung] = [new Bells(), [] as number[]];
    for (let n = 0; n < 100; n += 1) bells.hang(at(7), () => rung.push(n));
    bells.ringUntil(at(7));
    expect(rung).toEqual(Array.from({ length: 100 }, (_, n) => n));
  });

  it('that were taken back do not ring, and are not next; twice is once, and late is never', () => {
    const [bells, rung] = [new Bells(), [] as string[]];
    const first = bells.hang(at(1), () => rung.push('first'));
    const second = bells.hang(at(2), () => rung.push('second'));
    first();
    first();
    expect(bells.next()?.epochMilliseconds).toBe(2);
    bells.ringUntil(at(2));
    second();
    expect(rung).toEqual(['second']);
  });

  it('may be hung, and taken back, by one that rings', () => {
    const [bells, rung] = [new Bells(), [] as string[]];
    const later = bells.hang(at(5), () => rung.push('taken back'));
    bells.hang(at(1), () => {
      later();
      bells.hang(at(1), () => rung.push('at once'));
      bells.hang(at(9), () => rung.push('too late'));
    });
    bells.ringUntil(at(5));
    expect(rung).toEqual(['at once']);
    expect(bells.next()?.epochMilliseconds).toBe(9);
  });

  it('ring in order, 20,000 of them, a third taken back', () => {
    const size = 20_000;
    const moments = fc.array(fc.nat({ max: 5000 }), { minLength: size, maxLength: size });
    fc.assert(
      fc.property(moments, fc.nat({ max: 5000 }), (all, half) => {
        const [bells, rung] = [new Bells(), [] as number[]];
        const cancels = all.map((moment, n) => bells.hang(at(moment), () => rung.push(n)));
        for (const [n, cancel] of cancels.entries()) if (n % 3 === 0) cancel();
        const left = [...all.entries()].filter(([n]) => n % 3 !== 0);
        const sorted = left.toSorted(([, a], [, b]) => a - b); // a stable sort
        bells.ringUntil(at(half));
        expect(rung).toEqual(sorted.filter(([, moment]) => moment <= half).map(([n]) => n));
        bells.ringUntil(END);
        expect(rung).toEqual(sorted.map(([n]) => n));
      }),
      { numRuns: 5 },
    );
  });

  it('ring in order however they are hung and rung by turns', () => {
    const steps = fc.array(fc.record({ moment: fc.nat({ max: 50 }), rings: fc.boolean() }));
    fc.assert(
      fc.property(steps, (all) => {
        const bells = new Bells();
        let hung: number[] = [];
        for (const { moment, rings } of all) {
          if (!rings) {
            hung.push(moment);
            bells.hang(at(moment), () => {
              expect(moment).toBe(Math.min(...hung));
              hung.splice(hung.indexOf(moment), 1);
            });
            continue;
          }
          bells.ringUntil(at(moment));
          expect(hung.filter((one) => one <= moment)).toEqual([]);
          expect(bells.next()?.epochMilliseconds).toBe(
            hung.length > 0 ? Math.min(...hung) : undefined,
          );
        }
        hung = [];
      }),
    );
  });
});
