/** The evidence pack of an incident, as one zip file: for the API, and for the pages. */
import { strToU8, zipSync } from 'fflate';
import { sentence } from '../core/sentence.js';
import { type EvidenceOrder, evidenceOf } from '../engine/evidence.js';
import {
  LARGEST_PACK,
  LARGEST_UNPACKED,
  type Manifest,
  MOST_STRUCTURE,
} from '../engine/evidence-format.js';
import { TooMany } from '../engine/problems.js';
import { structureIn } from '../engine/structure.js';
import type { WebPorts } from './ports.js';
import { type Answer, type Download, type Route, route } from './route.js';
import { withId } from './schemas.js';

const ZIP = 'application/zip';

/**
 * What every file of a pack bears, so that the same content gives the same bytes: the first day
 * that a zip can tell. It is read as a local time and written as one, so no zone changes it; at
 * noon, which exists in every zone.
 */
const NO_TIME = '1980-01-01T12:00:00';

/**
 * Makes the pack. It is packed in one go, during which the server answers nobody else: the usual
 * one takes milliseconds, and the largest that is made (64 MiB unpacked) one or two seconds of one
 * core. Working in turns would need threads for what happens once in a case, if ever.
 * @throws Forbidden, NotFound, and TooMany where it is larger than the host can hand out
 */
export async function evidencePack(
  order: Omit<EvidenceOrder, 'tocsin'>,
  ports: WebPorts,
): Promise<Download> {
  const { manifest, files } = await evidenceOf({ ...order, tocsin: ports.version }, ports);
  const contents = files.map(({ name, text }) => [name, strToU8(text)] as const);
  const unpacked = contents.reduce((sum, [, bytes]) => sum + bytes.length, 0);
  mustBeReadable(unpacked, LARGEST_UNPACKED);
  mustBeParseable(files.reduce((sum, { text }) => sum + structureIn(text), 0));
  const bytes = zipSync(Object.fromEntries(contents), { mtime: NO_TIME });
  mustBeReadable(bytes.length, LARGEST_PACK);
  mustFit(bytes.length, ports.largestFile ?? LARGEST_PACK);
  return { type: ZIP, name: nameOf(manifest), bytes };
}

/** Nothing is cut: a part of the evidence would look like all of it. */
function mustBeReadable(size: number, most: number): void {
  if (size <= most) return;
  throw new TooMany(
    sentence`The evidence pack would have ${size} bytes, more than the ${most} that tocsin verify reads. Nothing was cut: take the record with tocsin export instead.`,
  );
}

function mustBeParseable(structure: number): void {
  if (structure <= MOST_STRUCTURE) return;
  throw new TooMany(
    sentence`The evidence pack would have ${structure} items and fields, more than the ${MOST_STRUCTURE} that tocsin verify reads. Nothing was cut: take the record with tocsin export instead.`,
  );
}

/** What one host cannot hand out, another can. */
function mustFit(size: number, most: number): void {
  if (size <= most) return;
  throw new TooMany(
    sentence`The evidence pack has ${size} bytes, and this server can hand out ${most}. Nothing was cut: move the data to one machine with tocsin export and tocsin import, and make the pack there.`,
  );
}

/** `tocsin-inc-1-2026-11-24.zip`, with nothing in it that a header or a file system minds. */
function nameOf({ incident, madeAt }: Manifest): string {
  const id = incident.replaceAll(/[^A-Za-z0-9-]/g, '_').slice(0, 80);
  return `tocsin-${id}-${madeAt.slice(0, 10)}.zip`;
}

const evidence = route({
  method: 'GET',
  path: '/api/incidents/{id}/evidence',
  summary: 'The evidence pack of an incident as a zip file, which tocsin verify checks offline.',
  may: 'export',
  params: withId,
  answers: { 200: { file: ZIP } },
  async handle({ params, by }, ports): Promise<Answer> {
    return { file: await evidencePack({ incidentId: params.id, by }, ports) };
  },
});

export const evidenceRoutes: readonly Route[] = [evidence];
