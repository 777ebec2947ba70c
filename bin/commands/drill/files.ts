/** The drills that come with Tocsin, and files of the same format. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Temporal } from '../../../lib/core/model.js';
import { UsageProblem } from '../../host.js';
import { didYouMean } from '../../text/nearest.js';

/** A story to live through: a scenario with a start, an end, and what to watch. */
export interface DrillFile {
  readonly title: string;
  readonly story: string;
  readonly start: string;
  readonly end: string;
  readonly scenario: {
    readonly regimes: readonly string[];
    readonly profile: Readonly<Record<string, unknown>>;
    readonly facts: readonly Readonly<Record<string, unknown>>[];
  };
}

export interface NamedDrill {
  readonly name: string;
  readonly drill: DrillFile;
}

const ENDING = '.json';

/** Every drill of the package, by name. */
export async function drills(folder = folderOfDrills()): Promise<readonly NamedDrill[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ENDING)).toSorted();
  return Promise.all(
    names.map(async (file) => {
      const drill = checked(await textOf(join(folder, file)), file);
      return { name: basename(file, ENDING), drill };
    }),
  );
}

/** A drill by its name, or from a file. @throws UsageProblem */
export async function drillCalled(name: string, folder = folderOfDrills()): Promise<NamedDrill> {
  const known = (await readdir(folder))
    .filter((file) => file.endsWith(ENDING))
    .map((file) => basename(file, ENDING));
  if (known.includes(name)) {
    const file = join(folder, `${name}${ENDING}`);
    return { name, drill: checked(await textOf(file), name) };
  }
  if (!existsSync(name)) {
    const meant = didYouMean(name, known);
    throw new UsageProblem(
      `There is no drill and no file ${JSON.stringify(name)}.${meant} There are ${known.join(', ')}.`,
    );
  }
  return { name: basename(name, ENDING), drill: checked(await textOf(name), name) };
}

/** `scenarios/drills` of the package, whether this runs as source or from `dist`. */
function folderOfDrills(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const found = join(folder, 'scenarios', 'drills');
    if (existsSync(found)) return found;
    const above = dirname(folder);
    if (above === folder) throw new UsageProblem('The drills are not where Tocsin is installed.');
    folder = above;
  }
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { message } = error as Error;
    throw new UsageProblem(`${JSON.stringify(file)} cannot be read: ${message}.`);
  }
}

/** Its shape alone: what the facts say, the server checks. */
function checked(text: string, file: string): DrillFile {
  const refuse = (why: string): never => {
    throw new UsageProblem(`${JSON.stringify(file)} is no drill: ${why}`);
  };
  const value = parsed(text, refuse);
  for (const field of ['title', 'start', 'end'] as const) {
    if (typeof value[field] !== 'string') refuse(`it has no ${field}.`);
  }
  const { title, start, end, story = '', scenario } = value as unknown as DrillFile;
  for (const [field, moment] of Object.entries({ start, end })) {
    if (instantIn(moment) === undefined) {
      refuse(`its ${field} is no instant. Write it as 2026-11-20T10:00:00-05:00.`);
    }
  }
  if (Temporal.Instant.compare(start, end) >= 0) refuse('it ends before it starts.');
  const { regimes, facts, profile = {} } = scenario ?? {};
  if (!Array.isArray(regimes) || !Array.isArray(facts)) {
    return refuse('its scenario has no regimes and facts.');
  }
  return { title, story: String(story), start, end, scenario: { regimes, facts, profile } };
}

function parsed(text: string, refuse: (why: string) => never): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    refuse(`${(error as Error).message}.`);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Readonly<Record<string, unknown>>;
  }
  return refuse('it is no JSON object.');
}

function instantIn(text: string): Temporal.Instant | undefined {
  try {
    return Temporal.Instant.from(text);
  } catch {
    return undefined;
  }
}
