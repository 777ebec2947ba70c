/** Time as it passes here: the machine's, whose clock may be set, and one that a test moves. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MachineTimeline, SimulatedTimeline } from '../../../lib/adapters/embedded/timelines.js';
import { Temporal } from '../../../lib/core/model.js';

const NOON = Temporal.Instant.from('2026-06-01T12:00:00Z').epochMilliseconds;
const at = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(NOON + seconds * 1000);

describe("The machine's time", () => {
  /** By how much the clock has been set; it runs on with the timers. */
  let set: number;
  let rung: string[];
  let timeline: MachineTimeline;
  const started = () => performance.now();

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    set = 0;
    rung = [];
    const start = started();
    timeline = new MachineTimeline(() => at((started() - start) / 1000 + set));
  });
  afterEach(() => {
    timeline.stop();
    vi.useRealTimers();
  });
  const ring = (seconds: number) => timeline.ring(at(seconds), () => rung.push(`at ${seconds}`));

  it('rings at the moment, not before', () => {
    ring(90);
    vi.advanceTimersByTime(89_999);
    expect(rung).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(rung).toEqual(['at 90']);
  });

  it('rings what has passed already at once, and an earlier bell first', () => {
    ring(5);
    ring(2);
    ring(-60);
    vi.advanceTimersByTime(0);
    expect(rung).toEqual(['at -60']);
    vi.advanceTimersByTime(5000);
    expect(rung).toEqual(['at -60', 'at 2', 'at 5']);
  });

  it('notices within a second that the clock was set forward', () => {
    ring(3600);
    vi.advanceTimersByTime(10_000);
    set = 3600;
    vi.advanceTimersByTime(1000);
    expect(rung).toEqual(['at 3600']);
  });

  it('rings later, and once, where the clock was set back', () => {
    ring(60);
    vi.advanceTimersByTime(30_000);
    set = -3600;
    vi.advanceTimersByTime(30_000);
    expect(rung).toEqual([]);
    vi.advanceTimersByTime(3_600_000 - 1);
    expect(rung).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(rung).toEqual(['at 60']);
  });

  it('does not ring again where the clock is set back behind a bell that rang', () => {
    ring(60);
    vi.advanceTimersByTime(60_000);
    set = -3600;
    vi.advanceTimersByTime(4_000_000);
    expect(rung).toEqual(['at 60']);
  });

  it('leaves alone what was taken back, and then sleeps no more', () => {
    const cancel = ring(60);
    vi.advanceTimersByTime(30_000);
    cancel();
    vi.advanceTimersByTime(60_000);
    expect(rung).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('has one timer for a thousand bells', () => {
    for (let n = 1; n <= 1000; n += 1) ring(n / 100);
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(10_000);
    expect(rung).toHaveLength(1000);
  });

  it('rings nothing once it is stopped, and keeps no timer', () => {
    ring(1);
    timeline.stop();
    ring(2);
    vi.advanceTimersByTime(10_000);
    expect([rung, vi.getTimerCount()]).toEqual([[], 0]);
  });
});

describe('A time that a test moves', () => {
  it('stands still until it is set, and rings what is due then', () => {
    const [timeline, rung] = [new SimulatedTimeline(at(0)), [] as number[]];
    timeline.ring(at(10), () => rung.push(10));
    timeline.set(at(9));
    expect([timeline.now().epochMilliseconds, rung]).toEqual([NOON + 9000, []]);
    timeline.set(at(3600));
    expect(rung).toEqual([10]);
    timeline.set(at(0));
    expect([timeline.now().epochMilliseconds, rung]).toEqual([NOON, [10]]);
  });

  it('lives from bell to bell, and waits at each until what it woke is done', async () => {
    const timeline = new SimulatedTimeline(at(0));
    const told: string[] = [];
    const seconds = () => (timeline.now().epochMilliseconds - NOON) / 1000;
    let work = false;
    const ring = (moment: number, then?: () => void) =>
      timeline.ring(at(moment), () => {
        told.push(`bell at ${seconds()}`);
        work = true;
        then?.();
      });
    ring(20);
    ring(10, () => ring(15));
    ring(31);
    await timeline.liveUntil(at(30), async () => {
      await Promise.resolve();
      if (work) told.push(`done at ${seconds()}`);
      work = false;
    });
    expect(told).toEqual([
      ...['bell at 10', 'done at 10', 'bell at 15', 'done at 15', 'bell at 20', 'done at 20'],
    ]);
    expect(seconds()).toBe(30);
  });
});
