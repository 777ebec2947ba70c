/**
 * `tocsin incident register`: a scenario of the contract, or flags, as an incident of a server.
 * The scenario's `id` is left aside, for the server gives its own; its `now` and `closures` are
 * refused, for here the time is the server's, and a closing holds for every incident.
 */
import { Temporal } from '../../lib/core/model.js';
import type { Entity, RegisteredAnswer } from '../api.js';
import { readArgs } from '../args.js';
import { Client } from '../client.js';
import { type ExitStatus, type Host, UsageProblem } from '../host.js';
import { factFrom } from '../input/fact-fields.js';
import { scenarioTexts } from '../input/scenario-texts.js';
import { sourcesNamed } from '../input/sources.js';
import { write } from '../reply.js';
import { shownThroughout } from '../text/from-outside.js';
import { printRegistered } from '../text/incidents.js';
import { didYouMean } from '../text/nearest.js';
import type { Page } from '../text/page.js';
import { askingOptions, listed, path, required } from './asking.js';

const HOW = 'tocsin incident register [FILE] --title T';

const options = {
  ...askingOptions,
  title: { type: 'string' },
  entity: { type: 'string' },
  zone: { type: 'string' },
  regime: { type: 'string', multiple: true },
  'member-state': { type: 'string' },
  fact: { type: 'string', multiple: true },
} as const;

export async function registerIncident(args: readonly string[], host: Host): Promise<ExitStatus> {
  const { values, positionals } = readArgs('incident', args, options);
  if (positionals.length > 1) throw new UsageProblem(`Write ${HOW}. One file at most.`);
  const { title } = required(values, ['title'], HOW);
  const [file] = positionals;
  const written: Written = file === undefined ? {} : await scenarioIn(file, host);
  const now = () => nowIn(values.zone ?? zoneOf(written) ?? 'Etc/UTC');
  const added = (values.fact ?? []).map((text) => factFrom(text, now));
  const { zone: _, ...profile } = profileOf(written, values['member-state']);
  const order = {
    title,
    ...(values.entity !== undefined && { entity: values.entity }),
    regimes: [...new Set([...(written.regimes ?? []), ...listed(values.regime)])],
    ...(Object.keys(profile).length > 0 && { profile }),
    facts: [...(written.facts ?? []), ...added],
  };
  const client = await Client.find(values, host);
  const zone = values.zone ?? zoneOf(written) ?? (await zoneOfEntity(values.entity, client));
  const incident = await client.post<RegisteredAnswer>('/api/incidents', { ...order, zone });
  const print = (page: Page) =>
    printRegistered(page, shownThroughout(incident), Temporal.Now.instant());
  return write({ json: incident, print }, host, values.json);
}

/** The entity's home, where no other is named. */
async function zoneOfEntity(id = 'default', client: Client): Promise<string> {
  const { zone } = await client.get<Entity>(path`/api/entities/${id}`);
  return zone;
}

/** This moment, written in a zone and cut to the second: never later than it is. */
export function nowIn(zone: string, now = Temporal.Now.instant()): string {
  const moment = now.toZonedDateTimeISO(knownZone(zone));
  return moment.toString({ timeZoneName: 'never', smallestUnit: 'second', roundingMode: 'floor' });
}

/** An unknown zone is refused by the server, with a sentence; until then, UTC will do. */
function knownZone(zone: string): string {
  try {
    Temporal.Now.instant().toZonedDateTimeISO(zone);
    return zone;
  } catch {
    return 'Etc/UTC';
  }
}

// ── The file ───────────────────────────────────────────────────────────────────────────────

interface Written {
  readonly regimes?: readonly string[];
  readonly profile?: Readonly<Record<string, unknown>>;
  readonly facts?: readonly unknown[];
}

async function scenarioIn(file: string, host: Host): Promise<Written> {
  const [source] = await sourcesNamed([file], host);
  const texts = [];
  if (source) for await (const batch of scenarioTexts(source.open())) texts.push(...batch);
  const [line, ...more] = texts;
  if (!line) throw new UsageProblem(`There is no scenario in ${JSON.stringify(file)}.`);
  if (more.length > 0) {
    throw new UsageProblem(
      `${JSON.stringify(file)} holds ${texts.length} scenarios. Register one at a time.`,
    );
  }
  if ('problem' in line) throw new UsageProblem(`${JSON.stringify(file)}: ${line.problem.detail}`);
  return checked(JSON.parse(line.text), file);
}

const FIELDS = ['id', 'regimes', 'profile', 'facts'];

function checked(value: unknown, file: string): Written {
  const refuse = (sentence: string): never => {
    throw new UsageProblem(`${JSON.stringify(file)}: ${sentence}`);
  };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse('A scenario is a JSON object with regimes and facts.');
  }
  if ('scenario' in value) {
    return refuse('This is a drill. Run it with tocsin drill, which registers it as one.');
  }
  if ('now' in value) {
    refuse('An incident goes by the time of the server. Take "now" out; see tocsin derive for it.');
  }
  if ('closures' in value) {
    refuse(
      'A closing holds for every incident, so it is declared on the server. Take "closures" out.',
    );
  }
  const unknown = Object.keys(value).find((field) => !FIELDS.includes(field));
  if (unknown !== undefined) {
    refuse(`There is no field ${JSON.stringify(unknown)} here.${didYouMean(unknown, FIELDS)}`);
  }
  const { regimes = [], profile = {}, facts = [] } = value as Record<string, unknown>;
  if (!Array.isArray(regimes) || !Array.isArray(facts)) {
    return refuse('Its regimes and its facts are lists.');
  }
  if (typeof profile !== 'object' || profile === null || Array.isArray(profile)) {
    return refuse('Its profile is an object.');
  }
  return { regimes, profile: profile as Readonly<Record<string, unknown>>, facts };
}

function zoneOf({ profile }: Written): string | undefined {
  return typeof profile?.zone === 'string' ? profile.zone : undefined;
}

/** The file's profile, with the Member State that a flag names. */
function profileOf(
  { profile = {} }: Written,
  memberState: string | undefined,
): Readonly<Record<string, unknown>> {
  if (memberState === undefined) return profile;
  return withMemberState(profile, memberState);
}

export function withMemberState(
  profile: Readonly<Record<string, unknown>>,
  memberState: string,
): Readonly<Record<string, unknown>> {
  const nis2 = profile['eu-nis2'];
  const before = typeof nis2 === 'object' && nis2 !== null ? nis2 : {};
  return { ...profile, 'eu-nis2': { ...before, memberState: memberState.toUpperCase() } };
}
