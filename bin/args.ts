/** Reading a command's arguments: what is not known is answered with what may have been meant. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageProblem } from './host.js';
import { didYouMean } from './text/nearest.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/** @throws UsageProblem for an option the command does not have, or one without its value */
export function readArgs<const T extends Options>(
  command: string,
  args: readonly string[],
  options: T,
) {
  const config = { args: [...args], options, allowPositionals: true } as const;
  try {
    return parseArgs(config);
  } catch (error) {
    const { tokens } = parseArgs({ ...config, strict: false, tokens: true });
    const names = Object.keys(options);
    const unknown = tokens.find((token) => token.kind === 'option' && !names.includes(token.name));
    if (unknown?.kind !== 'option') throw new UsageProblem(sentenceOf(error as Error, command));
    const help = `See tocsin ${command} --help.`;
    const meant = didYouMean(
      unknown.rawName,
      names.map((name) => `--${name}`),
    );
    throw new UsageProblem(`tocsin ${command} has no option ${unknown.rawName}.${meant} ${help}`);
  }
}

function sentenceOf({ message }: Error, command: string): string {
  return `${message.split('\n')[0]?.replace(/\.?$/, '.')} See tocsin ${command} --help.`;
}
