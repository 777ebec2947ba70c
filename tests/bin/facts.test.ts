import { describe, expect, it } from 'vitest';
import { exampleOf } from '../../bin/commands/facts.js';
import { commonFields, factKinds } from '../../bin/text/fact-kinds.js';
import { InputProblem } from '../../lib/core/errors.js';
import { factKinds as known, readScenario } from '../../lib/core/scenario.js';
import { inProcess } from './run.js';

const retracted = { id: 'f1', kind: 'discovery', at: '2026-11-19T10:00:00-05:00' };
const scenarioWith = (fact: object) => ({ id: 's', regimes: [], facts: [retracted, fact] });

it('tells of every kind that a scenario can hold, and of no other', () => {
  expect(factKinds.map(({ kind }) => kind).toSorted()).toEqual(known.toSorted());
});

describe.each(factKinds.map((kind) => [kind.kind, kind] as const))('%s', (_, kind) => {
  const example = exampleOf(kind);

  it('has an example that can be used, with what every fact may carry', () => {
    const everything = {
      ...example,
      zone: 'Asia/Tokyo',
      recordedAt: '2026-11-21T10:00:00Z',
      note: 'a note',
      by: 'counsel',
    };
    expect(readScenario(scenarioWith(everything)).facts).toHaveLength(2);
    expect(commonFields.map(({ name }) => name)).toEqual(
      expect.arrayContaining(Object.keys(everything).slice(0, 3)),
    );
  });

  it('needs each field that is called required, and has no other', () => {
    const names = kind.fields.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(kind.example)));
    for (const { name } of kind.fields.filter(({ required }) => required)) {
      const without = Object.fromEntries(Object.entries(example).filter(([key]) => key !== name));
      expect(() => readScenario(scenarioWith(without))).toThrow(InputProblem);
    }
    expect(() => readScenario(scenarioWith({ ...example, other: 1 }))).toThrow(InputProblem);
  });

  it('can be shown', async () => {
    const { status, stdout } = await inProcess(['facts', 'show', kind.kind]);
    expect(status).toBe(0);
    expect(stdout).toContain(JSON.stringify(example));
  });
});

it('lists them, with what can be submitted', async () => {
  const { stdout } = await inProcess(['facts', 'list']);
  for (const { kind } of factKinds) expect(stdout).toContain(kind);
  expect(stdout).toContain('item-1.05-report, item-1.05-amendment');
});

it('gives the same to a program', async () => {
  const { stdout } = await inProcess(['facts', 'show', 'submission', '--json']);
  expect(JSON.parse(stdout)).toMatchObject({
    kind: 'submission',
    example: { of: 'item-1.05-report' },
  });
});

it.each([
  [
    ['facts', 'show', 'submision'],
    'There is no kind of fact "submision". Did you mean submission?',
  ],
  [['facts', 'lits'], 'Write tocsin facts list, or tocsin facts show KIND. Did you mean list?'],
  [['facts', 'show'], 'Write tocsin facts list, or tocsin facts show KIND. See'],
])('refuses %j', async (args, sentence) => {
  const { status, stderr } = await inProcess(args);
  expect(status).toBe(2);
  expect(stderr).toContain(sentence);
});
