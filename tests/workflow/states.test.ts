/** The state machines that AWS and one machine run alike, made from the regimes' phases. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { regimes } from '../../lib/core/regimes/index.js';
import { drawingsOf } from '../../lib/workflow/drawing.js';
import {
  ASSESS,
  CLOSED,
  LOST,
  REMIND,
  type State,
  statesOf,
  WHERE,
} from '../../lib/workflow/states.js';

/** Its declarations are not found from a module, so its one function is described here. */
const validate: (definition: unknown) => {
  readonly isValid: boolean;
  readonly errorsText: (separator?: string) => string;
} = createRequire(import.meta.url)('asl-validator');

interface Retrier {
  readonly ErrorEquals: readonly string[];
  readonly MaxAttempts: number;
  readonly IntervalSeconds: number;
  readonly BackoffRate: number;
}

interface Task extends State {
  readonly Next: string;
  readonly Retry: readonly Retrier[];
}

/** All its waits together, in seconds; the spread may only shorten them. */
function longestWait(retrier: Retrier | undefined): number {
  const { MaxAttempts = 0, IntervalSeconds = 0, BackoffRate = 0 } = retrier ?? {};
  const waits = Array.from({ length: MaxAttempts }, (_, n) => IntervalSeconds * BackoffRate ** n);
  return waits.reduce((sum, wait) => sum + wait, 0);
}

describe.each(regimes.map((regime) => [regime.id, regime] as const))('%s', (id, regime) => {
  const machine = statesOf(regime);
  const names = Object.keys(machine.States);
  const state = (name: string) => machine.States[name] as Task;

  it('is valid Amazon States Language', () => {
    const { isValid, errorsText } = validate(structuredClone(machine)); // it writes into it
    expect(isValid, errorsText('; ')).toBe(true);
  });

  it('reads as reviewed', async () => {
    const text = `${JSON.stringify(machine, undefined, 2)}\n`;
    await expect(text).toMatchFileSnapshot(`../snapshots/states/${id}.json`);
  });

  it('has one park for each phase, each with a name of its own', () => {
    const parks = names.filter((name) => state(name).TimeoutSecondsPath !== undefined);
    expect(parks).toEqual(regime.phases.map(({ title }) => title));
    expect(names).toHaveLength(regime.phases.length + 5);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(80); // the limit of AWS
  });

  it('finds its way to every phase, and never past what is owed or ended', () => {
    const { Choices, Default } = state(WHERE) as unknown as {
      readonly Choices: readonly { readonly Next: string; readonly StringEquals?: string }[];
      readonly Default: string;
    };
    expect(Choices.slice(0, 2).map(({ Next }) => Next)).toEqual([CLOSED, REMIND]);
    expect(Choices.slice(2).map(({ Next, StringEquals }) => [StringEquals, Next])).toEqual(
      regime.phases.map(({ id: phase, title }) => [phase, title]),
    );
    expect(Default).toBe(LOST);
  });

  it('looks at the facts again after every park, and with every reminder', () => {
    for (const { title } of regime.phases) {
      expect(state(title)).toMatchObject({
        Next: ASSESS,
        Catch: [{ ErrorEquals: ['States.Timeout'], Next: REMIND }],
      });
    }
    expect(state(REMIND).Next).toBe(WHERE);
    expect(state(REMIND).ResultSelector).toEqual(state(ASSESS).ResultSelector);
    expect(machine.StartAt).toBe(ASSESS);
  });

  it('never retries a park that timed out', () => {
    for (const { title } of regime.phases) {
      const [first, ...others] = state(title).Retry;
      expect(first).toEqual({ ErrorEquals: ['States.Timeout'], MaxAttempts: 0 });
      const retried = others.flatMap(({ ErrorEquals }) => ErrorEquals);
      expect(retried).toEqual(['States.TaskFailed']); // which States.Timeout is none of
    }
  });

  it('tries a task that broke again, for two minutes as a rule and four at most', () => {
    for (const name of [ASSESS, REMIND]) {
      const [retrier, ...others] = state(name).Retry;
      expect(others).toEqual([]);
      expect(retrier?.ErrorEquals).toEqual(['States.TaskFailed', 'States.Timeout']);
      expect(longestWait(retrier)).toBe(254);
    }
    for (const { title } of regime.phases) expect(longestWait(state(title).Retry[1])).toBe(254);
  });

  it('takes five states at most from one park to the next', () => {
    const { Choices } = state(WHERE) as unknown as {
      readonly Choices: readonly { readonly Next: string }[];
    };
    const parks = new Set(regime.phases.map(({ title }) => title));
    const quietly = [ASSESS, WHERE];
    const reminding = [ASSESS, WHERE, REMIND, WHERE];
    const inTime = [REMIND, WHERE];
    for (const way of [quietly, reminding, inTime]) {
      for (const [index, name] of way.slice(1).entries()) {
        const before = way[index] as string;
        const next = before === WHERE ? Choices.map(({ Next }) => Next) : [state(before).Next];
        expect(next).toContain(name);
      }
      expect(Choices.some(({ Next }) => parks.has(Next))).toBe(true);
      expect(way.length + 1).toBeLessThanOrEqual(5);
    }
  });

  it('carries no date', () => {
    expect(JSON.stringify(machine)).not.toMatch(/\d{4}-\d{2}-\d{2}|\$\.step\.(due|planBy)/);
  });
});

it('has names that an operator can read', () => {
  const names = Object.keys(statesOf(regimes.find(({ id }) => id === 'us-sec-8k') as never).States);
  expect(names).toEqual([
    'Assess',
    'Where?',
    'Materiality',
    'Not material',
    'Four-day clock',
    'Attorney General review',
    'Delay',
    'Extension',
    'Final extension',
    'Tail',
    'Commission relief',
    'Amendment watch',
    'Remind',
    'Closed',
    'No such phase',
  ]);
});

it('is drawn as the regimes have it', () => {
  const page = readFileSync(new URL('../../docs/phases.md', import.meta.url), 'utf8');
  expect(page).toBe(drawingsOf(regimes));
});
