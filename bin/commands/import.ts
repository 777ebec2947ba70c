/** `tocsin import`: takes over what another Tocsin had, from the file that it exported. */
import { type FileHandle, open } from 'node:fs/promises';
import { Temporal } from '../../lib/core/model.js';
import { readArgs } from '../args.js';
import { type ExitStatus, type Host, UsageProblem } from '../host.js';
import { sourcesNamed } from '../input/sources.js';
import { write } from '../reply.js';
import { logTo } from '../server/log.js';
import { shownThroughout } from '../text/from-outside.js';
import { printImported } from '../text/moving.js';
import { named } from './asking.js';
import { mustRunOn } from './serve.js';

const options = {
  data: { type: 'string' },
  table: { type: 'string' },
  json: { type: 'boolean' },
} as const;

export async function importCommand(args: readonly string[], host: Host): Promise<ExitStatus> {
  const { values, positionals } = readArgs('import', args, options);
  const [name] = named(positionals, ['FILE'], 'tocsin import FILE');
  if (name === '-') {
    throw new UsageProblem(
      'tocsin import reads its file twice, so it takes no standard input. Write it to a file first.',
    );
  }
  mustRunOn(process.versions.node);
  await sourcesNamed([name], host); // says what is wrong with the name
  const { withPlace } = await import('./moving/place.js');
  const { importInto } = await import('./moving/import-into.js');
  const { refusing } = await import('./moving/refusing.js');
  const { definitionNow } = await import('./moving/definitions.js');
  const file = await open(name);
  try {
    return await refusing(host, () =>
      withPlace(values, 'write', host, async (place) => {
        const imported = await importInto({
          file: { open: () => bytesOf(file) },
          table: place.table,
          now: Temporal.Now.instant(),
          definition: definitionNow,
          log: logTo(host.stderr, true),
        });
        const into = values.table === undefined ? 'folder' : 'table';
        const json = { into: place.name, ...imported };
        const print = (page: Parameters<typeof printImported>[0]) =>
          printImported(page, shownThroughout(json), into);
        return write({ json, print }, host, values.json);
      }),
    );
  } finally {
    await file.close();
  }
}

/** From the beginning, each time; the file that was opened, whatever takes its name meanwhile. */
function bytesOf(file: FileHandle): AsyncIterable<Buffer> {
  return file.createReadStream({ start: 0, autoClose: false });
}
