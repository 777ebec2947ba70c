/**
 * Whether a Tocsin that was deployed somewhere can be trusted: it is led through a drill over its
 * HTTP API, as its users would, and held against the law at every look. `npm run acceptance -- --help`
 */
import { exit, UsageProblem } from '../bin/host.js';
import { optionsFrom, USAGE } from './acceptance/options.js';
import { Report } from './acceptance/report.js';
import { accept } from './acceptance/run.js';

async function main(): Promise<number> {
  const options = optionsFrom(process.argv.slice(2), process.env);
  if (options === 'help') {
    process.stdout.write(USAGE);
    return exit.ok;
  }
  const interrupted = new AbortController();
  // The first asks to end and clean up; the next one ends it as it would any program.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => interrupted.abort());
  }
  return accept(options, new Report((text) => process.stdout.write(text)), interrupted.signal);
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof UsageProblem)) throw error;
  process.stderr.write(`${error.message}\n\n${USAGE}`);
  process.exitCode = exit.usage;
}
