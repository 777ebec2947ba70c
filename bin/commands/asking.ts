/** What all commands that ask a server have in common: options, names, addresses. */
import { type ClientChoice, clientOptions } from '../client.js';
import { UsageProblem } from '../host.js';
import { didYouMean } from '../text/nearest.js';

export const askingOptions = { ...clientOptions, json: { type: 'boolean' } } as const;

export interface AskingValues extends ClientChoice {
  readonly json?: boolean | undefined;
}

/** What is meant by the word after the command. @throws UsageProblem */
export function chosen<T>(
  command: string,
  word: string | undefined,
  known: Readonly<Record<string, T>>,
): T {
  const words = Object.keys(known);
  const help = `See tocsin ${command} --help.`;
  if (word === undefined) {
    throw new UsageProblem(`Write tocsin ${command} ${words.join(' or ')}. ${help}`);
  }
  if (Object.hasOwn(known, word)) return known[word] as T;
  const meant = didYouMean(word, words);
  throw new UsageProblem(`tocsin ${command} cannot ${JSON.stringify(word)}.${meant} ${help}`);
}

/**
 * As many names as the command takes, no more.
 * @param how the whole command as it is written
 * @throws UsageProblem
 */
export function named<const N extends readonly string[]>(
  given: readonly string[],
  wanted: N,
  how: string,
): { readonly [I in keyof N]: string } {
  if (given.length !== wanted.length || given.includes('')) {
    throw new UsageProblem(`Write ${how}. ${helpOf(how)}`);
  }
  return given as unknown as { readonly [I in keyof N]: string };
}

/** The options without which the command means nothing. @throws UsageProblem */
export function required<V extends object, K extends keyof V & string>(
  values: V,
  names: readonly K[],
  how: string,
): { readonly [P in K]: NonNullable<V[P]> } {
  const missing = names.filter((name) => values[name] === undefined).map((name) => `--${name}`);
  if (missing.length > 0) {
    const which = `${missing.slice(0, -1).join(', ')}${missing.length > 1 ? ' and ' : ''}${missing.at(-1)}`;
    throw new UsageProblem(`Give ${which}. ${helpOf(how)}`);
  }
  return values as unknown as { readonly [P in K]: NonNullable<V[P]> };
}

function helpOf(how: string): string {
  return `See tocsin ${how.split(' ')[1]} --help.`;
}

/** A repeated option, or one with commas: `--role grc,counsel --role admin`. */
export function listed(values: readonly string[] | undefined): readonly string[] {
  return (values ?? []).flatMap((value) => value.split(',')).map((value) => value.trim());
}

/** An address in which every id stands for itself: `` path`/api/incidents/${id}` ``. */
export function path(parts: TemplateStringsArray, ...ids: readonly string[]): string {
  return String.raw({ raw: parts }, ...ids.map((id) => encodeURIComponent(id)));
}
