/** `tocsin export`: all that a Tocsin has, as one file that another takes over. */

import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Temporal } from '../../lib/core/model.js';
import packageFile from '../../package.json' with { type: 'json' };
import { readArgs } from '../args.js';
import { type ExitStatus, exit, type Host, UsageProblem } from '../host.js';
import { Output } from '../output.js';
import { write } from '../reply.js';
import { printExported } from '../text/moving.js';
import { Page } from '../text/page.js';
import { mustRunOn } from './serve.js';

const options = {
  data: { type: 'string' },
  table: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean' },
} as const;

export async function exportCommand(args: readonly string[], host: Host): Promise<ExitStatus> {
  const { values, positionals } = readArgs('export', args, options);
  if (positionals.length > 0) {
    throw new UsageProblem(
      'Write tocsin export [--out FILE]; it writes to standard output otherwise. See tocsin export --help.',
    );
  }
  if (values.json && values.out === undefined) {
    throw new UsageProblem(
      'With --json, name the file with --out: the answer has standard output.',
    );
  }
  mustRunOn(process.versions.node);
  const { withPlace } = await import('./moving/place.js');
  const { Exporting } = await import('./moving/export-from.js');
  const { written } = await import('./moving/file.js');
  const { refusing } = await import('./moving/refusing.js');
  return refusing(host, () =>
    withPlace(values, 'read', host, async ({ table, name }) => {
      const exporting = new Exporting(table);
      const at = Temporal.Now.instant().toString({ smallestUnit: 'millisecond' });
      const head = { tocsin: packageFile.version, at, from: name };
      const lines = written(head, exporting.items());
      if (values.out !== undefined) {
        const loss = await writeFile(values.out, lines);
        if (loss) {
          host.stderr.write(
            `tocsin: ${JSON.stringify(values.out)} could not be written. ${loss}\n`,
          );
          return exit.lostOutput;
        }
        const json = { ...head, file: values.out, ...exporting.count };
        return write({ json, print: (page) => printExported(page, json) }, host, values.json);
      }
      const output = new Output(host.stdout);
      for await (const text of lines) if (!(await output.write(text))) return exit.lostOutput;
      const page = Page.for(host);
      printExported(page, { ...head, ...exporting.count });
      host.stderr.write(page.toString());
      return exit.ok;
    }),
  );
}

/** Whole or not at all, and for its owner alone: it holds all that the data hold. */
async function writeFile(file: string, lines: AsyncIterable<string>): Promise<string | undefined> {
  const unfinished = `${file}.part`;
  const out = createWriteStream(unfinished, { mode: 0o600 });
  try {
    await pipeline(Readable.from(lines), out);
    await rename(unfinished, file);
    return undefined;
  } catch (error) {
    await rm(unfinished, { force: true });
    // The file's own trouble comes from the system; what the data have stays what it is.
    if (error instanceof Error && 'syscall' in error) return error.message;
    throw error;
  }
}
