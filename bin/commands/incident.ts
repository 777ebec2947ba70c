/** `tocsin incident`: registering one on a running server, and what its record says. */
import { Temporal } from '../../lib/core/model.js';
import type { Entity, IncidentAnswer, IncidentHead, ListAnswer, Person } from '../api.js';
import { readArgs } from '../args.js';
import { Client } from '../client.js';
import type { ExitStatus, Host } from '../host.js';
import { write } from '../reply.js';
import { shownThroughout } from '../text/from-outside.js';
import { presentOf, printHead, printIncident, printIncidents } from '../text/incidents.js';
import type { Page } from '../text/page.js';
import { printStanding } from '../text/standing.js';
import { askingOptions, chosen, named, path, required } from './asking.js';
import { registerIncident } from './register.js';

export async function incidentCommand(
  [word, ...args]: readonly string[],
  host: Host,
): Promise<ExitStatus> {
  return chosen('incident', word, acts)(args, host);
}

const acts = {
  register: registerIncident,
  list,
  show,
  close: (args: readonly string[], host: Host) => change('close', args, host),
  reopen: (args: readonly string[], host: Host) => change('reopen', args, host),
  regime,
};

async function list(args: readonly string[], host: Host): Promise<ExitStatus> {
  const options = { ...askingOptions, closed: { type: 'boolean' } } as const;
  const { values, positionals } = readArgs('incident', args, options);
  named(positionals, [], 'tocsin incident list [--closed]');
  const client = await Client.find(values, host);
  const items = await allPages(client, values.closed ? 'closed' : 'open');
  if (values.json) return write({ json: items, print: () => {} }, host, true);
  const { items: entities } = await client.get<ListAnswer<Entity>>('/api/entities');
  const shown = shownThroughout(items);
  const print = (page: Page) => printIncidents(page, shown, entities, Temporal.Now.instant());
  return write({ json: items, print }, host);
}

async function allPages(
  client: Client,
  state: 'open' | 'closed',
): Promise<readonly IncidentHead[]> {
  const items: IncidentHead[] = [];
  let next = '';
  do {
    const page = await client.get<ListAnswer<IncidentHead>>(
      `/api/incidents?state=${state}&limit=100${next}`,
    );
    items.push(...page.items);
    next = page.cursor ? `&cursor=${encodeURIComponent(page.cursor)}` : '';
  } while (next !== '');
  return items;
}

async function show(args: readonly string[], host: Host): Promise<ExitStatus> {
  const { values, positionals } = readArgs('incident', args, askingOptions);
  const [id] = named(positionals, ['ID'], 'tocsin incident show ID');
  const client = await Client.find(values, host);
  const incident = await client.get<IncidentAnswer>(path`/api/incidents/${id}`);
  if (values.json) return write({ json: incident, print: () => {} }, host, true);
  const { items: people } = await client.get<ListAnswer<Person>>('/api/people');
  const [safe, names] = shownThroughout([incident, people] as const);
  const print = (page: Page) => printIncident(page, safe, names, Temporal.Now.instant());
  return write({ json: incident, print }, host);
}

async function change(
  what: 'close' | 'reopen',
  args: readonly string[],
  host: Host,
): Promise<ExitStatus> {
  const how = `tocsin incident ${what} ID --reason R`;
  const options = { ...askingOptions, reason: { type: 'string' } } as const;
  const { values, positionals } = readArgs('incident', args, options);
  const [id] = named(positionals, ['ID'], how);
  const { reason } = required(values, ['reason'], how);
  const client = await Client.find(values, host);
  const incident = await client.post<IncidentAnswer>(path`/api/incidents/${id}/${what}`, {
    reason,
  });
  const print = (page: Page) => {
    const safe = shownThroughout(incident);
    page.text(what === 'close' ? 'Closed: its clocks have ended.' : 'Open again: its clocks run.');
    page.line();
    const now = presentOf(safe, Temporal.Now.instant());
    printHead(page, safe, now);
    if (what === 'reopen') printStanding(page, safe, safe.milestones, now);
  };
  return write({ json: incident, print }, host, values.json);
}

async function regime([word, ...args]: readonly string[], host: Host): Promise<ExitStatus> {
  const field = chosen('incident', word === undefined ? undefined : `regime ${word}`, {
    'regime add': 'add',
    'regime not-applicable': 'notApplicable',
  } as const);
  const how = `tocsin incident regime ${word} ID REGIME --reason R`;
  const options = { ...askingOptions, reason: { type: 'string' } } as const;
  const { values, positionals } = readArgs('incident', args, options);
  const [id, name] = named(positionals, ['ID', 'REGIME'], how);
  const { reason } = required(values, ['reason'], how);
  const client = await Client.find(values, host);
  const body = { [field]: name, reason };
  const incident = await client.post<IncidentAnswer>(path`/api/incidents/${id}/regimes`, body);
  const print = (page: Page) => {
    const safe = shownThroughout(incident);
    const now = presentOf(safe, Temporal.Now.instant());
    page.text(
      field === 'add'
        ? `${name} applies: its clock runs.`
        : `${name} does not apply: its clock has ended, and the record says why.`,
    );
    page.line();
    printHead(page, safe, now);
    const own = safe.milestones.filter((one) => one.regime === name);
    if (field === 'add') printStanding(page, safe, own, now);
  };
  return write({ json: incident, print }, host, values.json);
}
