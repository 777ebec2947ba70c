/** Which command is meant, and what the shell is told. Knows no process: tests call it too. */
import packageFile from '../package.json' with { type: 'json' };
import { NoServer, ServerProblem } from './client.js';
import { alertCommand } from './commands/alert.js';
import { calendarsCommand } from './commands/calendars.js';
import { deriveCommand } from './commands/derive.js';
import { drillCommand } from './commands/drill.js';
import { exportCommand } from './commands/export.js';
import { factCommand } from './commands/fact.js';
import { factsCommand } from './commands/facts.js';
import { importCommand } from './commands/import.js';
import { incidentCommand } from './commands/incident.js';
import { regimesCommand } from './commands/regimes.js';
import { serveCommand } from './commands/serve.js';
import { entityCommand, personCommand } from './commands/settings.js';
import { tokenCommand } from './commands/token.js';
import { verifyCommand } from './commands/verify.js';
import { type ExitStatus, exit, type Host, Unavailable, UsageProblem } from './host.js';
import { lossOf, Output } from './output.js';
import { helpFor, overview } from './text/help.js';
import { didYouMean } from './text/nearest.js';
import { refusalInWords } from './text/refusal.js';

type Command = (args: readonly string[], host: Host) => Promise<ExitStatus>;

const commands = new Map<string, Command>([
  ['serve', serveCommand],
  ['incident', incidentCommand],
  ['fact', factCommand],
  ['alert', alertCommand],
  ['drill', drillCommand],
  ['person', personCommand],
  ['entity', entityCommand],
  ['token', tokenCommand],
  ['export', exportCommand],
  ['import', importCommand],
  ['verify', verifyCommand],
  ['derive', deriveCommand],
  ['facts', factsCommand],
  ['calendars', calendarsCommand],
  ['regimes', regimesCommand],
  ['help', help],
]);

export async function main(argv: readonly string[], host: Host): Promise<ExitStatus> {
  host.stderr.on('error', () => {}); // nobody reads what goes wrong: nothing more can be said
  try {
    const status = await dispatch(argv, host);
    const loss = await lossOf(host.stdout);
    if (!loss) return status;
    const what = 'The result could not be written; what was written is incomplete.';
    host.stderr.write(`tocsin: ${what} ${loss.message}\n`);
    return exit.lostOutput;
  } catch (error) {
    if (error instanceof UsageProblem) {
      host.stderr.write(`tocsin: ${error.message}\n`);
      return exit.usage;
    }
    if (error instanceof ServerProblem) {
      host.stderr.write(`tocsin: ${refusalInWords(error)}\n`);
      return exit.unusableInput;
    }
    if (error instanceof Unavailable || error instanceof NoServer) {
      host.stderr.write(`tocsin: ${error.message}\n`);
      return exit.unavailable;
    }
    const { stack, message } = error instanceof Error ? error : new Error(String(error));
    host.stderr.write(`tocsin: Tocsin made a mistake.\n${stack ?? message}\n`);
    return exit.bug;
  }
}

async function dispatch([name, ...args]: readonly string[], host: Host): Promise<ExitStatus> {
  if (name === undefined || name === '--help' || name === '-h') return help([], host);
  if (name === '--version' || name === '-v') return say(`${packageFile.version}\n`, host);
  const command = commands.get(name);
  if (!command) throw unknown(name);
  if (command !== help && asksForHelp(args)) return help([name], host);
  return command(args, host);
}

/** `--help` behind `--` is the name of a file. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}

async function help([name]: readonly string[], host: Host): Promise<ExitStatus> {
  if (name === undefined || name === 'help' || name.startsWith('-')) return say(overview, host);
  const text = helpFor[name];
  if (text === undefined) throw unknown(name);
  return say(text, host);
}

async function say(text: string, { stdout }: Host): Promise<ExitStatus> {
  await new Output(stdout).write(text);
  return exit.ok;
}

function unknown(name: string): UsageProblem {
  const what = name.startsWith('-') ? 'option' : 'command';
  const known = what === 'option' ? ['--help', '--version'] : [...commands.keys()];
  const text = `There is no ${what} ${JSON.stringify(name)}.${didYouMean(name, known)}`;
  return new UsageProblem(`${text} See tocsin --help.`);
}
