/** `tocsin token`: access for scripts and colleagues. A token is shown once. */
import { Temporal } from '../../lib/core/model.js';
import { dayInWords, tidy } from '../../lib/engine/words/dates.js';
import type { ListAnswer, ShownToken, TokenAnswer } from '../api.js';
import { readArgs } from '../args.js';
import { Client } from '../client.js';
import { type ExitStatus, exit, type Host, UsageProblem } from '../host.js';
import { Output } from '../output.js';
import { write } from '../reply.js';
import { shownThroughout } from '../text/from-outside.js';
import { didYouMean } from '../text/nearest.js';
import { printTokens } from '../text/settings.js';
import { type AskingValues, askingOptions, listed, named, path, required } from './asking.js';
import { mustRunOn } from './serve.js';

const HOW = 'tocsin token --role R[,R] --name N [--days D]';

export async function tokenCommand(args: readonly string[], host: Host): Promise<ExitStatus> {
  const [word] = args;
  if (word === undefined || word.startsWith('-')) return make(args, host);
  if (word === 'list') return list(args.slice(1), host);
  if (word === 'revoke') return revoke(args.slice(1), host);
  const meant = didYouMean(word, ['list', 'revoke']);
  throw new UsageProblem(
    `tocsin token cannot ${JSON.stringify(word)}.${meant} See tocsin token --help.`,
  );
}

async function make(args: readonly string[], host: Host): Promise<ExitStatus> {
  const options = {
    ...askingOptions,
    role: { type: 'string', multiple: true },
    name: { type: 'string' },
    days: { type: 'string' },
    table: { type: 'string' },
  } as const;
  const { values, positionals } = readArgs('token', args, options);
  named(positionals, [], HOW);
  const { role, name } = required(values, ['role', 'name'], HOW);
  const days = values.days === undefined ? {} : { days: daysFrom(values.days) };
  const order = { name, roles: listed(role), ...days };
  const { made, where } = await (values.table === undefined
    ? askedFor(order, values, host)
    : putInto(values.table, order, values, host));
  if (values.json) return write({ json: made, print: () => {} }, host, true);
  // Alone on standard output, so that TOKEN=$(tocsin token …) holds it and nothing else.
  await new Output(host.stdout).write(`${made.token}\n`);
  const { id, roles, expiresAt } = shownThroughout(made);
  const until = tidy(dayInWords(Temporal.Instant.from(expiresAt).toZonedDateTimeISO('Etc/UTC')));
  host.stderr.write(
    `This is the token, shown once. It acts as ${shownThroughout(made.name)} (${roles.join(', ')}) until ${until}.
Give it as TOCSIN_TOKEN or --token, with TOCSIN_URL${where}.
Take it back with: tocsin token revoke ${id}
`,
  );
  return exit.ok;
}

interface Order {
  readonly name: string;
  readonly roles: readonly string[];
  readonly days?: number;
}

interface Made {
  readonly made: TokenAnswer;
  /** What TOCSIN_URL is to be, as the sentence goes on. */
  readonly where: string;
}

async function askedFor(order: Order, choice: AskingValues, host: Host): Promise<Made> {
  const client = await Client.find(choice, host);
  const made = await client.post<TokenAnswer>('/api/tokens', order);
  return { made, where: `=${client.url}` };
}

/** The first token of a stack: no server could know who asks, but AWS does. */
async function putInto(
  table: string,
  order: Order,
  { data, url, token }: AskingValues,
  host: Host,
): Promise<Made> {
  if (data !== undefined || url !== undefined || token !== undefined) {
    throw new UsageProblem('With --table no server is asked: leave --data, --url and --token out.');
  }
  mustRunOn(process.versions.node);
  const { tokenInto } = await import('./moving/token-into.js');
  return { made: await tokenInto(table, order, host), where: ' set to the address of the stack' };
}

function daysFrom(text: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw new UsageProblem(`--days takes a whole number of days, not ${JSON.stringify(text)}.`);
}

async function list(args: readonly string[], host: Host): Promise<ExitStatus> {
  const { values, positionals } = readArgs('token', args, askingOptions);
  named(positionals, [], 'tocsin token list');
  const client = await Client.find(values, host);
  const { items } = await client.get<ListAnswer<ShownToken>>('/api/tokens');
  const now = Temporal.Now.instant();
  const reply = {
    json: items,
    print: (page: Parameters<typeof printTokens>[0]) =>
      printTokens(page, shownThroughout(items), now),
  };
  return write(reply, host, values.json);
}

async function revoke(args: readonly string[], host: Host): Promise<ExitStatus> {
  const { values, positionals } = readArgs('token', args, askingOptions);
  const [id] = named(positionals, ['ID'], 'tocsin token revoke ID');
  const client = await Client.find(values, host);
  await client.delete(path`/api/tokens/${id}`);
  const said = `Revoked: ${id} is good for nothing from now on.`;
  return write({ json: { revoked: id }, print: (page) => page.text(said) }, host, values.json);
}
