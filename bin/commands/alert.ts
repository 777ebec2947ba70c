/** `tocsin alert`: what was sent about an incident, and saying that one has seen it. */
import type { AcknowledgedAnswer, IncidentAnswer, ListAnswer, Person } from '../api.js';
import { readArgs } from '../args.js';
import { Client } from '../client.js';
import type { ExitStatus, Host } from '../host.js';
import { write } from '../reply.js';
import { namesOf, printAcknowledged, printAlerts, toldIn } from '../text/alerts.js';
import { shownThroughout } from '../text/from-outside.js';
import type { Page } from '../text/page.js';
import { askingOptions, chosen, named, path } from './asking.js';

export async function alertCommand(
  [word, ...args]: readonly string[],
  host: Host,
): Promise<ExitStatus> {
  return chosen('alert', word, { ack, list })(args, host);
}

async function ack(args: readonly string[], host: Host): Promise<ExitStatus> {
  const options = { ...askingOptions, note: { type: 'string' } } as const;
  const { values, positionals } = readArgs('alert', args, options);
  const [id] = named(positionals, ['ALERT'], 'tocsin alert ack ALERT [--note N]');
  const client = await Client.find(values, host);
  const { note } = values;
  const body = note === undefined ? {} : { note };
  const done = await client.post<AcknowledgedAnswer>(path`/api/alerts/${id}/ack`, body);
  const print = (page: Page) => printAcknowledged(page, shownThroughout(done));
  return write({ json: done, print }, host, values.json);
}

async function list(args: readonly string[], host: Host): Promise<ExitStatus> {
  const { values, positionals } = readArgs('alert', args, askingOptions);
  const [id] = named(positionals, ['ID'], 'tocsin alert list ID');
  const client = await Client.find(values, host);
  const incident = await client.get<IncidentAnswer>(path`/api/incidents/${id}`);
  const { sent, acknowledged } = incident;
  if (values.json) return write({ json: { sent, acknowledged }, print: () => {} }, host, true);
  const { items: people } = await client.get<ListAnswer<Person>>('/api/people');
  const print = (page: Page) => {
    const [safe, names] = shownThroughout([incident, people] as const);
    const told = toldIn(safe);
    if (told.length === 0) page.text('Nothing was sent yet.');
    printAlerts(page, told, safe, namesOf(names));
  };
  return write({ json: { sent, acknowledged }, print }, host);
}
