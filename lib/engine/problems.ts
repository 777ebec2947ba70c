/**
 * Why a call was refused, beside what is wrong with its facts (`core/errors.ts`): one class per
 * cause. Nothing is ever written by a call that ends in one of these.
 */

import type { Sentence } from '../core/sentence.js';

/** A call that cannot be carried out; the sentence says what to do. */
export abstract class Refusal extends Error {
  abstract readonly type: string;
  abstract readonly title: string;
  abstract readonly status: number;

  constructor(
    readonly sentence: Sentence,
    readonly pointer = '',
  ) {
    super(sentence.toString());
    this.name = new.target.name;
  }

  get detail(): string {
    return this.message;
  }
}

/** There is nothing under this id. */
export class NotFound extends Refusal {
  readonly type = 'not-found';
  readonly title = 'There is no such thing';
  readonly status = 404;
}

/** The caller's roles do not allow it; the sentence says which role may. */
export class Forbidden extends Refusal {
  readonly type = 'forbidden';
  readonly title = 'Another role may do this';
  readonly status = 403;
}

/** The incident is in a state in which this means nothing, such as closing a closed one. */
export class Conflict extends Refusal {
  readonly type = 'conflict';
  readonly title = 'This cannot be done now';
  readonly status = 409;
}

/** An idempotency key was used before with another call. */
export class KeyConflict extends Refusal {
  readonly type = 'key-conflict';
  readonly title = 'This idempotency key belongs to another call';
  readonly status = 409;
}

/** The caller saw an older version of the record than the present one. */
export class StaleVersion extends Refusal {
  readonly type = 'stale-version';
  readonly title = 'The record has moved on';
  readonly status = 412;
}

/** A field of the call is missing, unknown or not what it must be. */
export class BadCall extends Refusal {
  readonly type = 'bad-request';
  readonly title = 'The call cannot be used as it is';
  readonly status = 422;
}

/** A fact that would lie in the future. */
export class FutureFact extends Refusal {
  readonly type = 'in-the-future';
  readonly title = 'A fact is what has happened';
  readonly status = 422;
}

/** A limit that keeps an incident readable: 500 facts. */
export class TooMany extends Refusal {
  readonly type = 'too-large';
  readonly title = 'The input is too large';
  readonly status = 422;
}

/** So many wrote to one record at once that this one found no free number. */
export class Crowded extends Refusal {
  readonly type = 'crowded';
  readonly title = 'Too many are writing to this incident';
  readonly status = 503;
}
