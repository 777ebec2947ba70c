/** What a schema found in a call or in a form, said for a person. */
import type { z } from 'zod';
import { pointerTo } from '../core/pointer.js';
import { quoted, typeCalled } from '../core/quoted.js';
import { oneOf, type Sentence, sentence } from '../core/sentence.js';

/** One thing wrong with the input: a pointer into the body, or `/query/…`, `/header/…`. */
export interface PlacedError {
  readonly pointer: string;
  readonly sentence: Sentence;
}

/** The input does not have the shape that the route declares. */
export class WrongShape extends Error {
  constructor(readonly errors: readonly [PlacedError, ...PlacedError[]]) {
    super(errors.map((one) => one.sentence.toString()).join(' '));
    this.name = 'WrongShape';
  }
}

/**
 * What a check of ours finds: zod would keep it as a text in one language.
 * @returns what `refine` takes, and with its `code` what `addIssue` does
 */
export function saying(said: Sentence) {
  return { code: 'custom', params: { said } } as const;
}

/**
 * Everything that a schema found.
 * @param place before each pointer: `''` for a body, `/query` for a query
 */
export function wrongShape(issues: readonly z.core.$ZodIssue[], place = ''): WrongShape {
  const errors = issues.flatMap((issue): readonly PlacedError[] => {
    const { path } = issue;
    if (issue.code !== 'unrecognized_keys') {
      return [{ pointer: place + pointerTo(path), sentence: wanted(issue) }];
    }
    return issue.keys.map((key) => ({
      pointer: place + pointerTo([...path, key]),
      sentence: sentence`There is no field ${quoted(key)} here. Check its spelling, or leave it out.`,
    }));
  });
  return new WrongShape(errors as [PlacedError, ...PlacedError[]]);
}

function wanted(issue: z.core.$ZodIssue): Sentence {
  switch (issue.code) {
    case 'custom':
      return issue.params?.said as Sentence;
    case 'invalid_type': {
      const field = issue.path.at(-1);
      if (issue.input !== undefined || field === undefined) {
        return sentence`This must be of the type ${typeCalled(issue.expected)}.`;
      }
      return sentence`The field ${quoted(String(field))} is missing.`;
    }
    case 'invalid_value':
      return sentence`This must be ${oneOf(issue.values.map((value) => quoted(value)))}.`;
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    default:
      return sentence`${issue.message}`;
  }
}

function tooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall): Sentence {
  if (origin === 'string') return sentence`This must have at least ${minimum} characters.`;
  if (origin === 'array') return sentence`This must have at least ${minimum} items.`;
  return sentence`This must have at least ${minimum}.`;
}

function tooBig({ origin, maximum }: z.core.$ZodIssueTooBig): Sentence {
  if (origin === 'string') return sentence`This may have at most ${maximum} characters.`;
  if (origin === 'array') return sentence`This may have at most ${maximum} items.`;
  return sentence`This may have at most ${maximum}.`;
}
