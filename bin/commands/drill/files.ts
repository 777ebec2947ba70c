/** The drills that come with Tocsin, and files of the same format. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Temporal } from '../../../lib/core/model.js';
import { findStory, type Story, stories } from '../../../lib/web/stories.js';
import { UsageProblem } from '../../host.js';
import { didYouMean } from '../../text/nearest.js';

/** A story to live through: a scenario with a start, an end, and what to watch. */
export type DrillFile = Story;

export interface NamedDrill {
  readonly name: string;
  readonly drill: DrillFile;
}

/** Every drill of the package, by name: those that the pages offer too. */
export function drills(): readonly NamedDrill[] {
  return Object.entries(stories).map(([name, drill]) => ({ name, drill }));
}

/** A drill by its name, or from a file. @throws UsageProblem */
export async function drillCalled(name: string): Promise<NamedDrill> {
  const own = findStory(name);
  if (own) return { name, drill: own };
  if (!existsSync(name)) {
    const known = Object.keys(stories);
    const meant = didYouMean(name, known);
    throw new UsageProblem(
      `There is no drill and no file ${JSON.stringify(name)}.${meant} There are ${known.join(', ')}.`,
    );
  }
  return { name: basename(name, '.json'), drill: checked(await textOf(name), name) };
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
