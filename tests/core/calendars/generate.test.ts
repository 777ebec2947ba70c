/** The tables are what the generator writes: none was changed by hand, none is left over. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generate } from '../../../scripts/generate-calendars.js';

const FOLDER = new URL('../../../lib/core/calendars/', import.meta.url);
const BY_HAND = ['calendar.ts', 'member-states.ts', 'table.ts'];

const files = generate();

describe('npm run calendars', () => {
  it.each([...files])('%s is as committed', (name, text) => {
    expect(readFileSync(new URL(name, FOLDER), 'utf8')).toBe(text);
  });

  it('writes every table there is', () => {
    const here = readdirSync(FOLDER).filter((name) => name.endsWith('.ts'));
    const eu = readdirSync(new URL('eu/', FOLDER)).map((name) => `eu/${name}`);
    expect([...here, ...eu].sort()).toEqual([...BY_HAND, ...files.keys()].sort());
  });

  it('writes the same twice', () => {
    expect([...generate()]).toEqual([...files]);
  });
});
