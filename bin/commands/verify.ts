/** `tocsin verify`: whether an evidence pack is what Tocsin made, offline. */
import {
  EVIDENCE_FILES,
  LARGEST_PACK,
  LARGEST_UNPACKED,
} from '../../lib/engine/evidence-format.js';
import { NoEvidence } from '../../lib/engine/evidence-manifest.js';
import { verifyEvidence } from '../../lib/engine/verify-evidence.js';
import packageFile from '../../package.json' with { type: 'json' };
import { readArgs } from '../args.js';
import { type ExitStatus, exit, type Host, UsageProblem } from '../host.js';
import { type Source, sourcesNamed } from '../input/sources.js';
import { unzipped } from '../input/zip.js';
import { BadZip } from '../input/zip-directory.js';
import { write } from '../reply.js';
import { shownThroughout } from '../text/from-outside.js';
import { printVerified } from '../text/verified.js';
import { shown } from '../text/width.js';
import { named } from './asking.js';

const options = { hash: { type: 'string' }, json: { type: 'boolean' } } as const;

/** The files of a pack and its manifest, and some that were added: enough to name them. */
const MOST_FILES = EVIDENCE_FILES.length + 15;

/** Fewer digits would be found by trying: 64 bits are more than anybody tries. */
const HASH = /^[0-9a-f]{16,64}$/i;

export async function verifyCommand(args: readonly string[], host: Host): Promise<ExitStatus> {
  const { values, positionals } = readArgs('verify', args, options);
  const names = named(positionals, ['PACK'], 'tocsin verify PACK');
  const { hash } = values;
  if (hash !== undefined && !HASH.test(hash)) {
    throw new UsageProblem(
      '--hash takes 16 to 64 hexadecimal digits, from the beginning of a hash.',
    );
  }
  const [source] = await sourcesNamed(names, host);
  try {
    const texts = textsIn(await bytesOf(source as Source));
    const verified = verifyEvidence(texts, {
      tocsin: packageFile.version,
      ...(hash !== undefined && { hash }),
    });
    const print = (page: Parameters<typeof printVerified>[0]) =>
      printVerified(page, shownThroughout(verified));
    const { manifest, ...found } = verified;
    const { files: _, ...pack } = manifest;
    const status = await write({ json: { ...found, pack }, print }, host, values.json);
    return verified.outcome === 'holds' ? status : exit.unusableInput;
  } catch (error) {
    if (!(error instanceof NoEvidence) && !(error instanceof BadZip)) throw error;
    const why =
      error instanceof BadZip ? `The pack cannot be read: ${error.message}.` : error.message;
    host.stderr.write(`tocsin: ${shown(why)}\n`);
    return exit.unusableInput;
  }
}

/** All of it, or no more than shows that it is too large. @throws BadZip */
async function bytesOf({ open }: Source): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of open()) {
    size += part.length;
    if (size > LARGEST_PACK) throw new BadZip(`it has more than ${LARGEST_PACK} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** @throws BadZip */
function textsIn(zip: Buffer): ReadonlyMap<string, string> {
  const files = unzipped(zip, { files: MOST_FILES, unpacked: LARGEST_UNPACKED });
  return new Map(files.map(({ name, bytes }) => [name, textOf(name, bytes)]));
}

/** Strict: a byte that was replaced in silence would be found nowhere. */
function textOf(name: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new BadZip(`${JSON.stringify(name)} in it is not UTF-8`);
  }
}
