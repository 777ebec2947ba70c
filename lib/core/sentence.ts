/**
 * Sentences for a person: written in English where a thing goes wrong, with their values apart, so
 * that they can be told in the language of whoever reads them (`web/words/sentences.ts`).
 */

/** How sentences are told in a language. */
export interface Telling {
  /** The text for an English one; `{0}` stands for the same value in both. */
  text(english: string): string;
  /** Between several of which one is meant, and before the last of them. */
  readonly comma: string;
  readonly or: string;
}

/**
 * What stands in a sentence: a phrase, told in the same language, or a value as it is. Of objects
 * moments and days alone: any other has a text too, and it reads `[object Object]`.
 */
export type Told = Phrase | string | number | bigint | Moment;

/** A value of `Temporal`, told apart from a record by the tag that all of them bear. */
interface Moment {
  readonly [Symbol.toStringTag]: `Temporal.${string}`;
  toString(): string;
}

abstract class Phrase {
  abstract in(telling: Telling): string;

  /** In English. */
  toString(): string {
    return this.in(ENGLISH);
  }
}

/** A sentence or a part of one: its text, in which `{0}` stands for the first of its values. */
export class Sentence extends Phrase {
  constructor(
    readonly text: string,
    readonly values: readonly Told[],
  ) {
    super();
  }

  override in(telling: Telling): string {
    const told = this.values.map((value) => toldIn(value, telling));
    return telling.text(this.text).replaceAll(/\{(\d+)\}/g, (hole, n) => told[Number(n)] ?? hole);
  }
}

class Choice extends Phrase {
  constructor(private readonly options: readonly Told[]) {
    super();
  }

  override in(telling: Telling): string {
    const told = this.options.map((one) => toldIn(one, telling));
    const first = told.slice(0, -1).join(telling.comma);
    return [...(first ? [first] : []), ...told.slice(-1)].join(telling.or);
  }
}

/** The tag of a sentence: `` sentence`There is no person ${id}.` `` */
export function sentence(text: TemplateStringsArray, ...values: readonly Told[]): Sentence {
  return new Sentence(
    text.reduce((before, part, index) => `${before}{${index - 1}}${part}`),
    values,
  );
}

/** One of several, as a value of a sentence: `a, b or c`. */
export function oneOf(options: readonly Told[]): Phrase {
  return new Choice(options);
}

const ENGLISH: Telling = { text: (english) => english, comma: ', ', or: ' or ' };

function toldIn(value: Told, telling: Telling): string {
  return value instanceof Phrase ? value.in(telling) : String(value);
}
