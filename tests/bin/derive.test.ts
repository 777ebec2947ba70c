import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../bin/main.js';
import { LONGEST_TEXT } from '../../lib/core/scenario.js';
import {
  asProcess,
  determined,
  Gathered,
  inProcess,
  jsonl,
  lines,
  program,
  reluctant,
} from './run.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tocsin-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, text: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

const ids = (text: string) => lines(text).map((line) => (line as { id: unknown }).id);
const types = (text: string) =>
  lines(text).map((line) => (line as { error?: { type: string } }).error?.type);

describe('one result a line, in the order of the input', () => {
  it('reads standard input', async () => {
    const input = jsonl(determined('c'), determined('a'), determined('b'));

    const { status, stdout, stderr } = await asProcess(['derive'], { input });

    expect({ status, stderr, ids: ids(stdout) }).toEqual({
      status: 0,
      stderr: '',
      ids: ['c', 'a', 'b'],
    });
  });

  it('gives the fields in the order of the contract', async () => {
    const { stdout } = await asProcess(['derive'], { input: jsonl(determined('a')) });

    const [result] = lines(stdout) as [{ milestones: Record<string, unknown>[] }];
    const report = result.milestones.find(({ obligation }) => obligation === 'item-1.05-report');
    expect(Object.keys(result)).toEqual(['id', 'milestones']);
    expect(Object.keys(report ?? {}).join(' ')).toBe(
      'regime obligation state due planBy notBefore projected metAt nature force certainty ' +
        'trigger phase basis',
    );
    expect(report).toMatchObject({
      state: 'due',
      due: '2026-11-27T17:30:00-05:00[America/New_York]',
      trigger: 'f1',
      phase: 'four-day-clock',
    });
  });

  it('leaves the basis out when asked to', async () => {
    const { stdout } = await inProcess(['derive', '--no-basis'], {
      input: [jsonl(determined('a'))],
    });

    expect(stdout).not.toContain('basis');
  });

  it('reads several files, and standard input where "-" stands', async () => {
    const first = await file('first.jsonl', jsonl(determined('1'), determined('2')));
    const last = await file('last.jsonl', JSON.stringify(determined('4'))); // no newline at the end

    const { status, stdout } = await asProcess(['derive', first, '-', last], {
      input: jsonl(determined('3')),
    });

    expect(status).toBe(0);
    expect(ids(stdout)).toEqual(['1', '2', '3', '4']);
  });

  it('passes over blank lines, takes CRLF and a byte order mark', async () => {
    const text = `\ufeff${JSON.stringify(determined('a'))}\r\n\r\n   \n${JSON.stringify(determined('b'))}\r\n`;

    const { status, stdout } = await inProcess(['derive'], { input: [text] });

    expect(status).toBe(0);
    expect(ids(stdout)).toEqual(['a', 'b']);
  });

  it('answers nothing with nothing', async () => {
    expect(await asProcess(['derive'])).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('keeps the order over many lines and chunks', async () => {
    const many = Array.from({ length: 2000 }, (_, n) => determined(`s${n}`));
    const path = await file('many.jsonl', jsonl(...many));

    const { status, stdout } = await asProcess(['derive', '--no-basis', path]);

    expect(status).toBe(0);
    expect(ids(stdout)).toEqual(many.map(({ id }) => id));
  });
});

describe('one scenario over many lines', () => {
  const pretty = (value: unknown) => JSON.stringify(value, undefined, 2);

  it('is read from a file and from standard input', async () => {
    const path = await file('pretty.json', pretty(determined('a')));

    const fromFile = await asProcess(['derive', path]);
    const fromInput = await asProcess(['derive'], { input: pretty(determined('a')) });

    expect(ids(fromFile.stdout)).toEqual(['a']);
    expect(fromInput).toEqual(fromFile);
  });

  it('may stand flush left', async () => {
    const input = [pretty(determined('a')).replace(/^ +/gm, '')];

    expect(ids((await inProcess(['derive'], { input })).stdout)).toEqual(['a']);
  });

  it('tells a slip in it once', async () => {
    const input = [pretty(determined('a')).replace('"facts": [', '"facts": [,')];

    const { status, stdout } = await inProcess(['derive'], { input });

    expect(status).toBe(1);
    expect(types(stdout)).toEqual(['/errors/not-json']);
  });

  it('does not make lines of JSONL one', async () => {
    const input = [jsonl('{"id":"cut off","facts":[', determined('a'), '{', '}')];

    const { status, stdout } = await inProcess(['derive', '--no-basis'], { input });

    expect(status).toBe(1);
    expect(ids(stdout)).toEqual([null, 'a', null, null]);
  });

  it('does not hold good lines back behind a broken one', async () => {
    const input = [jsonl('{"id":"cut'), jsonl('also broken'), jsonl(determined('a'))];

    const { stdout } = await inProcess(['derive', '--no-basis'], { input });

    expect(ids(stdout)).toEqual([null, null, 'a']);
  });

  it('answers broken lines one by one where no scenario follows', async () => {
    const input = [jsonl('{"id":', 'nonsense', '{"id":"x"}')];

    const { stdout } = await inProcess(['derive'], { input });

    expect(ids(stdout)).toEqual([null, null, 'x']);
  });
});

describe('a line that cannot be used', () => {
  it('is answered in its place, and the run goes on', async () => {
    const local = determined('local', '2026-11-20T10:00:00');
    const input = jsonl(determined('a'), local, 'not json', { id: 7 }, '[]', determined('b'));

    const { status, stdout, stderr } = await asProcess(['derive', '--no-basis'], { input });

    expect(status).toBe(1);
    expect(stderr).toBe('');
    expect(ids(stdout)).toEqual(['a', 'local', null, null, null, 'b']);
    expect(lines(stdout)[1]).toEqual({
      id: 'local',
      error: {
        type: '/errors/local-time',
        title: expect.any(String),
        detail: expect.any(String),
        pointer: '/facts/0/at',
      },
    });
    expect(types(stdout)[2]).toBe('/errors/not-json');
  });

  it('is too large above the limit, and not at it', async () => {
    const padded = (id: string, length: number) => {
      const bare = JSON.stringify({ ...determined(id), profile: {} });
      return bare + ' '.repeat(length - bare.length);
    };
    const input = jsonl(
      padded('at the limit', LONGEST_TEXT),
      padded('above it', LONGEST_TEXT + 1),
      padded('far above it', LONGEST_TEXT * 8),
      determined('after'),
    );

    const { status, stdout } = await asProcess(['derive', '--no-basis'], { input });

    expect(status).toBe(1);
    expect(types(stdout)).toEqual([undefined, '/errors/too-large', '/errors/too-large', undefined]);
  });

  it('is not read with bytes replaced', async () => {
    const bytes = Buffer.from(jsonl(determined('caf\u00e9'), determined('b')), 'latin1');

    const { stdout } = await asProcess(['derive', '--no-basis'], { input: bytes });

    expect(types(stdout)).toEqual(['/errors/not-json', undefined]);
  });

  it('may be cut anywhere by the chunks', async () => {
    const bytes = Buffer.from(jsonl(determined('速報'), determined('b')));
    const cut = Array.from({ length: bytes.length }, (_, at) => bytes.subarray(at, at + 1));

    const { stdout } = await inProcess(['derive', '--no-basis'], { input: cut });

    expect(ids(stdout)).toEqual(['速報', 'b']);
  });
});

describe('files that cannot be read', () => {
  it('are told before anything is written', async () => {
    const good = await file('good.jsonl', jsonl(determined('a')));

    const { status, stdout, stderr } = await asProcess(['derive', good, join(folder, 'none')]);

    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^tocsin: ".*none" cannot be read: there is no such file\.\n$/);
  });

  it('may be directories', async () => {
    const { status, stderr } = await asProcess(['derive', folder]);

    expect(status).toBe(2);
    expect(stderr).toContain('is a directory, not a file.');
  });

  it('or standard input twice', async () => {
    const { status, stderr } = await inProcess(['derive', '-', '-']);

    expect(status).toBe(2);
    expect(stderr).toContain('can be read only once');
  });
});

describe('who reads the output', () => {
  it('may stop, and the run ends quietly', async () => {
    const many = Array.from({ length: 3000 }, (_, n) => determined(`s${n}`));
    const path = await file('much.jsonl', jsonl(...many));
    const child = spawn(process.execPath, [program, 'derive', path]);
    let stderr = '';
    child.stderr.on('data', (text) => {
      stderr += text;
    });

    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on('close', resolve));

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('may be slow, and is waited for', async () => {
    const stdout = reluctant();
    let read = 0;
    const stdin = Readable.from(
      (function* () {
        for (read = 1; read <= 100; read++) yield Buffer.from(jsonl(determined(`s${read}`)));
      })(),
      { highWaterMark: 1 },
    );

    const ended = main(['derive'], { stdin, stdout, stderr: new Gathered(), env: {} });
    await new Promise((resolve) => stdout.once('readable', resolve));
    const readBeforeAnythingWasTaken = read;
    let taken = '';
    stdout.on('data', (chunk) => {
      taken += chunk;
    });

    expect(await ended).toBe(0);
    expect(readBeforeAnythingWasTaken).toBeLessThan(10);
    expect(ids(taken)).toHaveLength(100);
  });
});

describe('a terminal', () => {
  it('is told what is waited for', async () => {
    const stdin = Object.assign(Readable.from([Buffer.from(jsonl(determined('a')))]), {
      isTTY: true,
    });
    const stderr = new Gathered();

    await main(['derive'], { stdin, stdout: new Gathered(), stderr, env: {} });

    expect(stderr.text).toBe('Reading scenarios from the terminal: end with Ctrl-D.\n');
  });
});

describe('what was no JSON by the line', () => {
  const good = determined('good');
  const details = async (input: string) => {
    const { stdout } = await inProcess(['derive', '--no-basis'], { input: [input] });
    return lines(stdout).map((line) => {
      const { id, error } = line as { id: string | null; error?: { detail: string } };
      return error?.detail ?? id;
    });
  };

  it('keeps its place among the lines, blank ones or not', async () => {
    expect(await details(`{"id": "x",\n\n${JSON.stringify(good)}\n\n`)).toEqual([
      expect.stringContaining('double-quoted'),
      'good',
    ]);
  });

  it.each([
    ['[\n  {},\n  {}\n]\n', 'The input is a list. Write one scenario a line'],
    ['{\n  "id": "a"\n}\n{\n  "id": "b"\n}\n', 'More follows the first scenario (line 4'],
    ['{\n  // a comment\n  "id": "a"\n}\n', 'JSON has no comments'],
    ['{\n  "id": "a"\n  "facts": []\n}\n', 'line 3'],
  ])('is told once where it was meant as one: %j', async (input, sentence) => {
    expect(await details(input)).toEqual([expect.stringContaining(sentence)]);
  });
});

it('leaves the counts out of the readable page when asked', async () => {
  const { stdout } = await inProcess(['derive', '--pretty', '--no-basis'], {
    input: [jsonl(determined('short'))],
  });
  expect(stdout).toContain('Scenario short');
  expect(stdout).not.toContain('HOW IT WAS COUNTED');
});
