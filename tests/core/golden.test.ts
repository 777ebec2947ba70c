/**
 * Cases worked out by hand from the law, regime by regime. Each names the fields it is sure of,
 * and each of them must agree. Moments are compared as instants.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { derive } from '../../lib/core/derive.js';
import { Temporal } from '../../lib/core/model.js';
import { readScenario } from '../../lib/core/scenario.js';

interface GoldenCase {
  readonly id: string;
  readonly title: string;
  readonly scenario: unknown;
  readonly expect: readonly Readonly<Record<string, string | null>>[];
}

const folder = new URL('./golden/', import.meta.url);
const MOMENTS = new Set(['due', 'planBy', 'notBefore', 'projected', 'metAt']);

for (const file of readdirSync(folder).sort()) {
  const cases = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as readonly GoldenCase[];
  describe(file.replace('.json', ''), () => {
    it.each(cases.map((golden) => [`${golden.id}: ${golden.title}`, golden] as const))(
      '%s',
      (_, golden) => {
        const { milestones } = derive(readScenario(golden.scenario));
        for (const { regime, obligation, trigger, ...fields } of golden.expect) {
          const found = milestones.filter(
            (milestone) =>
              milestone.regime === regime &&
              milestone.obligation === obligation &&
              (trigger === undefined || milestone.trigger === trigger),
          );
          expect(found).toHaveLength(1);
          expect(comparable(found[0] as never, Object.keys(fields))).toEqual(
            comparable(fields, Object.keys(fields)),
          );
        }
      },
    );
  });
}

function comparable(fields: Readonly<Record<string, string | null>>, names: readonly string[]) {
  return Object.fromEntries(
    names.map((name) => {
      const value = fields[name] ?? null;
      const isMoment = MOMENTS.has(name) && value !== null;
      return [name, isMoment ? Temporal.Instant.from(value).toString() : value];
    }),
  );
}
