/** A result that could not be written whole is no success. */
import { spawnSync } from 'node:child_process';
import { openSync } from 'node:fs';
import { expect, it } from 'vitest';
import { program, scenarioFile } from './run.js';

it.each([[['derive', scenarioFile('all-six')]], [['help']]])(
  'says so on a full disk, and ends with 74: %j',
  (args) => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [program, ...args], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    expect(stderr).toContain('what was written is incomplete');
    expect(status).toBe(74);
  },
);
