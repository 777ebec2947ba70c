/** The present of a drill where no process lives between two calls. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nowOn } from '../../../lib/adapters/aws/now.js';
import { Temporal } from '../../../lib/core/model.js';
import type { Drill } from '../../../lib/engine/ports.js';

const at = (text: string) => Temporal.Instant.from(text);

/** Begun at noon of 1 June, and told of a night in March. */
const drill = (speed: number): Drill => ({
  start: '2026-03-06T22:00:00.000Z',
  began: '2026-06-01T12:00:00.000Z',
  speed,
  contacts: [],
  script: [],
});

const presentOf = (machine: string, speed: number) =>
  nowOn(() => at(machine))
    .of({ id: 'inc-1', drill: drill(speed) })
    .toString();

describe('The present', () => {
  it('is the machine’s, and that of every incident that is no drill', () => {
    const now = nowOn(() => at('2026-06-01T12:00:00.123456789Z'));
    expect(now.machine().toString()).toBe('2026-06-01T12:00:00.123456789Z');
    expect(now.of({ id: 'inc-1', drill: null }).toString()).toBe('2026-06-01T12:00:00.123456789Z');
  });

  it.each([
    ['2026-06-01T12:00:00Z', 60, '2026-03-06T22:00:00Z'],
    ['2026-06-01T12:00:01Z', 60, '2026-03-06T22:01:00Z'],
    ['2026-06-01T12:01:00Z', 1, '2026-03-06T22:01:00Z'],
    ['2026-06-01T12:02:24Z', 600, '2026-03-07T22:00:00Z'],
    ['2026-06-01T12:00:00.010Z', 1.5, '2026-03-06T22:00:00.015Z'],
    ['2026-06-01T12:00:00.0019Z', 600, '2026-03-06T22:00:00.6Z'], // whole milliseconds run
    // A machine whose clock is behind that of the one that registered it.
    ['2026-06-01T11:59:59.999Z', 600, '2026-03-06T22:00:00Z'],
    ['2026-05-01T12:00:00Z', 600, '2026-03-06T22:00:00Z'],
  ])('at %s of a drill at %d times the speed is %s', (machine, speed, present) => {
    expect(presentOf(machine, speed)).toBe(present);
  });

  it('never lies before the start, and never goes back', () => {
    const minutes = fc.integer({ min: -1_000_000, max: 100_000_000 });
    const speeds = fc.double({ min: 1, max: 600, noNaN: true });
    fc.assert(
      fc.property(minutes, fc.nat(10_000_000), speeds, (from, more, speed) => {
        const began = at('2026-06-01T12:00:00Z');
        const moment = (milliseconds: number) => began.add({ milliseconds }).toString();
        const earlier = at(presentOf(moment(from), speed));
        const later = at(presentOf(moment(from + more), speed));
        expect(Temporal.Instant.compare(earlier, at('2026-03-06T22:00:00Z'))).toBeGreaterThan(-1);
        expect(Temporal.Instant.compare(later, earlier)).toBeGreaterThan(-1);
      }),
    );
  });
});
