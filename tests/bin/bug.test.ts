import { describe, expect, it, vi } from 'vitest';
import type * as core from '../../lib/core/derive.js';
import { determined, inProcess, jsonl, lines } from './run.js';

vi.mock('../../lib/core/derive.js', async (original) => {
  const { derive } = await original<typeof core>();
  return {
    derive: (scenario: Parameters<typeof derive>[0]) => {
      if (scenario.id === 'unlucky') throw new RangeError('a bug');
      return derive(scenario);
    },
  };
});

const input = [jsonl(determined('a'), 'not json', determined('unlucky'), determined('b'))];

describe("Tocsin's own mistake", () => {
  it('is told with its line, answered in its place, and stops nothing', async () => {
    const { status, stdout, stderr } = await inProcess(['derive', '--no-basis'], { input });

    expect(status).toBe(70);
    expect(lines(stdout)).toMatchObject([
      { id: 'a' },
      { id: null },
      { id: 'unlucky', error: { type: '/errors/internal', detail: 'a bug' } },
      { id: 'b' },
    ]);
    expect(stderr).toContain('standard input, line 3: Tocsin made a mistake here');
    expect(stderr).toContain('RangeError: a bug');
  });

  it('is told to a person too', async () => {
    const { status, stdout } = await inProcess(['derive', '--pretty'], { input });

    expect(status).toBe(70);
    expect(stdout).toContain('unlucky\nTocsin made a mistake. a bug\n');
  });
});
