/** `tocsin fact`: what happened, written into an incident's record, and what that moved. */
import { Temporal } from '../../lib/core/model.js';
import type { IncidentAnswer, RecordedAnswer } from '../api.js';
import { readArgs } from '../args.js';
import { Client } from '../client.js';
import { type ExitStatus, type Host, UsageProblem } from '../host.js';
import { fieldsFrom, kindCalled } from '../input/fact-fields.js';
import { write } from '../reply.js';
import { shownThroughout } from '../text/from-outside.js';
import { presentOf } from '../text/incidents.js';
import { printMoves } from '../text/moves.js';
import type { Page } from '../text/page.js';
import { printRecorded } from '../text/recorded.js';
import { printNextCommand, printStanding } from '../text/standing.js';
import { type AskingValues, askingOptions, chosen, named, path, required } from './asking.js';
import { nowIn } from './register.js';

export async function factCommand(
  [word, ...args]: readonly string[],
  host: Host,
): Promise<ExitStatus> {
  return chosen('fact', word, { record, retract })(args, host);
}

const factOptions = {
  ...askingOptions,
  at: { type: 'string' },
  zone: { type: 'string' },
  regime: { type: 'string' },
  note: { type: 'string' },
} as const;

async function record(args: readonly string[], host: Host): Promise<ExitStatus> {
  const how = 'tocsin fact record ID KIND --at INSTANT [field=value …]';
  const { values, positionals } = readArgs('fact', args, factOptions);
  const [id, name, ...fields] = positionals;
  if (id === undefined || name === undefined) {
    throw new UsageProblem(`Write ${how}. See tocsin fact --help.`);
  }
  const kind = kindCalled(name);
  const said = fieldsFrom(kind, fields);
  const flags = saidBy(values);
  const twice = Object.keys(flags).find((flag) => Object.hasOwn(said, flag));
  if (twice !== undefined) throw new UsageProblem(`${twice} is said twice.`);
  const { at } = requiredTime(values);
  return put(id, { kind: kind.kind, ...said, ...flags }, at, values, host);
}

async function retract(args: readonly string[], host: Host): Promise<ExitStatus> {
  const how = 'tocsin fact retract ID FACT --reason R';
  const options = { ...factOptions, reason: { type: 'string' } } as const;
  const { values, positionals } = readArgs('fact', args, options);
  const [id, of] = named(positionals, ['ID', 'FACT'], how);
  const { reason } = required(values, ['reason'], how);
  // Taking back is an act of this moment: there is nothing to guess.
  const { at = 'now' } = values;
  const flags = saidBy(values);
  return put(id, { kind: 'retraction', of, reason, ...flags }, at, values, host);
}

/** A time is never guessed: it is said, be it as `now`. */
function requiredTime({ at }: { readonly at?: string | undefined }) {
  if (at !== undefined) return { at };
  throw new UsageProblem(
    'Say when it happened with --at: an instant such as 2026-11-20T10:00:00-05:00, or now. See tocsin fact --help.',
  );
}

async function put(
  id: string,
  fact: Readonly<Record<string, unknown>>,
  at: string,
  values: AskingValues,
  host: Host,
): Promise<ExitStatus> {
  const client = await Client.find(values, host);
  // Asked first for its zone, and a drill for its time.
  const before = await client.get<IncidentAnswer>(path`/api/incidents/${id}`);
  const now = presentOf(before, Temporal.Now.instant());
  const zone = typeof fact.zone === 'string' ? fact.zone : before.zone;
  const moment = at === 'now' ? nowIn(zone, now) : at;
  const { kind, ...rest } = fact;
  const recorded = await client.post<RecordedAnswer>(path`/api/incidents/${id}/facts`, {
    kind,
    at: moment,
    ...rest,
  });
  const print = (page: Page) => {
    const [incident, answer] = shownThroughout([before, recorded] as const);
    const present = presentOf(before, Temporal.Now.instant());
    printRecorded(page, answer.fact, incident);
    printMoves(page, answer.moved, answer.fact, incident.zone);
    printStanding(page, incident, answer.milestones, present);
    printNextCommand(page, incident.id, answer.milestones);
  };
  return write({ json: recorded, print }, host, values.json);
}

/** What every fact may carry, where an option says it. */
function saidBy({ zone, regime, note }: Said): Readonly<Record<string, string>> {
  const entries = Object.entries({ zone, regime, note });
  return Object.fromEntries(entries.flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

interface Said {
  readonly zone?: string | undefined;
  readonly regime?: string | undefined;
  readonly note?: string | undefined;
}
