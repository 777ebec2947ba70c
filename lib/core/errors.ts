/**
 * What can be wrong with a scenario: one class per cause, named as the contract names them.
 * Each carries the JSON pointer of the place, so that whoever wrote it finds it.
 */
import { type Sentence, sentence } from './sentence.js';

export type ProblemType =
  | 'not-json'
  | 'not-a-scenario'
  | 'unknown-regime'
  | 'unknown-kind'
  | 'unknown-zone'
  | 'unknown-calendar'
  | 'missing-field'
  | 'not-an-instant'
  | 'local-time'
  | 'duplicate-id'
  | 'no-such-fact'
  | 'not-a-report'
  | 'contradiction'
  | 'beyond-the-law'
  | 'beyond-the-calendar'
  | 'too-large';

/** A problem in the shape of RFC 9457, as `tocsin derive` and the API answer it. */
export interface ProblemDocument {
  readonly type: `/errors/${ProblemType}`;
  readonly title: string;
  readonly detail: string;
  readonly pointer: string;
}

/** What each kind of problem is called. */
export const problemTitles: Readonly<Record<ProblemType, string>> = {
  'not-json': 'This is not JSON',
  'not-a-scenario': 'This is not a scenario',
  'unknown-regime': 'There is no such regime',
  'unknown-kind': 'There is no such kind of fact',
  'unknown-zone': 'There is no such time zone',
  'unknown-calendar': 'There is no such calendar',
  'missing-field': 'A field is missing',
  'not-an-instant': 'This is not an instant',
  'local-time': 'A local time says too little',
  'duplicate-id': 'Two facts have the same id',
  'no-such-fact': 'There is no such fact',
  'not-a-report': 'This cannot be submitted',
  contradiction: 'Two facts cannot both be true',
  'beyond-the-law': 'The law does not allow this',
  'beyond-the-calendar': 'No calendar reaches that far',
  'too-large': 'The input is too large',
};

/** Anything wrong with the input; the sentence says what to do. */
export class InputProblem extends Error {
  constructor(
    readonly type: ProblemType,
    readonly sentence: Sentence,
    readonly pointer: string,
  ) {
    super(`${sentence} (${pointer || 'the whole input'})`);
    this.name = 'InputProblem';
  }

  get detail(): string {
    return this.sentence.toString();
  }

  get title(): string {
    return problemTitles[this.type];
  }

  toDocument(): ProblemDocument {
    const { type, title, detail, pointer } = this;
    return { type: `/errors/${type}`, title, detail, pointer };
  }
}

/** A calendar was asked about a day outside the years it knows. */
export class BeyondTheCalendar extends Error {
  readonly sentence: Sentence;

  constructor(
    readonly calendar: string,
    readonly date: string,
    readonly years: { readonly from: number; readonly to: number },
  ) {
    const { from, to } = years;
    const said = sentence`${calendar} knows the years ${from} to ${to}, and ${date} is outside them.`;
    super(said.toString());
    this.name = 'BeyondTheCalendar';
    this.sentence = said;
  }
}

/** Two derogations that exclude each other hold at once: a regime file is wrong, not the input. */
export class ConflictingRules extends Error {
  constructor(
    readonly obligation: string,
    readonly rules: readonly string[],
  ) {
    super(`${obligation}: these cannot apply at once: ${rules.join('; ')}.`);
    this.name = 'ConflictingRules';
  }
}
