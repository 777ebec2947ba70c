/** The server's log: a line for each thing that happened, for a person and for grep. */
import type { Writable } from 'node:stream';
import { Temporal } from '../../lib/core/model.js';
import type { Log } from '../../lib/engine/ports.js';

/** @param quiet leave out all but errors */
export function logTo(stream: Writable, quiet: boolean): Log {
  const write = (level: string, what: string, fields: Readonly<Record<string, unknown>> = {}) => {
    const at = Temporal.Now.instant().toString({ smallestUnit: 'millisecond' });
    const told = Object.entries(fields).map(([name, value]) => ` ${name}=${asWord(value)}`);
    stream.write(`${at} ${level} ${what}${told.join('')}\n`);
  };
  return {
    info: (what, fields) => {
      if (!quiet) write('info ', what, fields);
    },
    error: (what, fields) => write('ERROR', what, fields),
  };
}

/** One word, or quoted; never more than one line. */
function asWord(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return /^[\w.:+@/-]+$/.test(text ?? '') ? (text as string) : JSON.stringify(text);
}
