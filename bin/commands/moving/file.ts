/**
 * The file in which a Tocsin moves: a line of JSON for what it is, one for each item, and a last
 * one with their number and SHA-256, so that a file that was cut off or edited is refused.
 */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { canonical } from '../../../lib/engine/chain.js';
import { CannotMove } from '../../../lib/engine/moving.js';
import { linesOf } from '../../input/lines.js';
import { type MovedItem, movedItem } from './items.js';

/** What a reader of another version must know: raised when lines come to mean something else. */
export const FORMAT = { format: 'tocsin-export', version: 1 } as const;

export interface FileHead {
  /** The version of the Tocsin that wrote it. */
  readonly tocsin: string;
  /** When it was written, an instant. */
  readonly at: string;
  /** What was read: a folder or a table. */
  readonly from: string;
}

const HEAD = z.looseObject({
  format: z.literal(FORMAT.format),
  version: z.number(),
  tocsin: z.string().default(''),
  at: z.string().default(''),
  from: z.string().default(''),
});

/** Counts lines and digests them, as they are written or read. */
class Sum {
  readonly #hash = createHash('sha256');
  lines = 0;

  add(line: string): void {
    this.lines += 1;
    this.#hash.update(`${line}\n`);
  }

  /** What the last line says of those before it. */
  foot(): object {
    return { end: FORMAT.format, lines: this.lines, sha256: this.#hash.digest('hex') };
  }
}

/** The lines of a file, each with its end. */
export async function* written(
  head: FileHead,
  items: AsyncIterable<readonly object[]>,
): AsyncGenerator<string> {
  const sum = new Sum();
  const line = (value: object) => {
    const text = canonical(value);
    sum.add(text);
    return `${text}\n`;
  };
  yield line({ ...FORMAT, ...head });
  for await (const some of items) if (some.length > 0) yield some.map(line).join('');
  yield `${canonical(sum.foot())}\n`;
}

/**
 * The items of a file, and at last the certainty that it is whole.
 * @param onHead told what the file is, before the first item
 * @throws CannotMove, at the latest after the last item
 */
export async function* itemsIn(
  bytes: AsyncIterable<Buffer>,
  onHead: (head: FileHead) => void = () => {},
): AsyncGenerator<MovedItem> {
  const sum = new Sum();
  let isWhole = false;
  for await (const some of linesOf(bytes)) {
    for (const line of some) {
      if (isWhole) throw damaged(`after its last line there is another, ${line.number}`);
      if ('problem' in line) throw damaged(`line ${line.number} cannot be read`);
      const value = parsed(line.number, line.text);
      if (line.number > 1 && 'end' in value) {
        isWhole = canonical(value) === canonical(sum.foot());
        if (!isWhole) throw damaged('its lines are not those that its last line speaks of');
        continue;
      }
      sum.add(line.text);
      if (line.number === 1) onHead(headFrom(value));
      else yield itemFrom(line.number, value);
    }
  }
  if (sum.lines === 0) throw noExport();
  if (!isWhole) throw damaged('its last line is missing: it was cut off');
}

function parsed(number: number, text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // said below, for both
  }
  if (number === 1) throw noExport();
  throw damaged(`line ${number} is cut off, or was changed`);
}

function itemFrom(number: number, value: object): MovedItem {
  const item = movedItem(value);
  if (typeof item === 'string') throw new CannotMove(`Line ${number}: ${item}`);
  return item;
}

function headFrom(value: object): FileHead {
  const head = HEAD.safeParse(value);
  if (!head.success) throw noExport();
  const { version, tocsin, at, from } = head.data;
  if (version === FORMAT.version) return { tocsin, at, from };
  throw new CannotMove(
    `The file is of version ${version}, written by Tocsin ${tocsin}; this one reads version ${FORMAT.version}. Use the Tocsin that wrote it, or a newer one.`,
  );
}

function noExport(): CannotMove {
  return new CannotMove('This is no file that tocsin export wrote.');
}

function damaged(how: string): CannotMove {
  return new CannotMove(`The file is not as it was written: ${how}. Export anew.`);
}
