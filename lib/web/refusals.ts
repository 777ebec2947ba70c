/** Why a request was refused before any use case saw it: one class per cause. */
import { oneOf, type Sentence, sentence } from '../core/sentence.js';
import { Refusal } from '../engine/problems.js';

/** A refusal that the answer's headers tell as well. */
export abstract class RequestRefusal extends Refusal {
  readonly headers: Readonly<Record<string, string>> = {};
}

/** Nobody said who is calling, or what was said is nobody's. */
export class Unauthenticated extends RequestRefusal {
  readonly type = 'unauthenticated';
  readonly title = 'Say who is calling';
  readonly status = 401;
  override readonly headers: Readonly<Record<string, string>>;

  constructor(said: Sentence, challenge = 'Bearer realm="tocsin"') {
    super(said);
    this.headers = { 'WWW-Authenticate': challenge };
  }
}

/** A form of another site, or of none that the browser names. */
export class CrossOrigin extends RequestRefusal {
  readonly type = 'cross-origin';
  readonly title = 'This form does not come from here';
  readonly status = 403;
}

export class MethodNotAllowed extends RequestRefusal {
  readonly type = 'method-not-allowed';
  readonly title = 'This cannot be done here';
  readonly status = 405;
  override readonly headers: Readonly<Record<string, string>>;

  constructor(method: string, allowed: readonly string[]) {
    super(sentence`${method} means nothing here. Use ${oneOf(allowed)}.`);
    this.headers = { Allow: allowed.join(', ') };
  }
}

export class BodyTooLarge extends RequestRefusal {
  readonly type = 'too-large';
  readonly title = 'The input is too large';
  readonly status = 413;
}

export class UnsupportedMediaType extends RequestRefusal {
  readonly type = 'unsupported-media-type';
  readonly title = 'This is not sent as JSON';
  readonly status = 415;
}

/** A name under which nothing is served here: what DNS rebinding would use. */
export class Misdirected extends RequestRefusal {
  readonly type = 'misdirected';
  readonly title = 'This host is not served here';
  readonly status = 421;
}

export class TooManyCalls extends RequestRefusal {
  readonly type = 'too-many-calls';
  readonly title = 'Too many tries';
  readonly status = 429;
  override readonly headers: Readonly<Record<string, string>>;

  constructor(seconds: number) {
    super(sentence`Too many tries failed. Try again in ${seconds} seconds.`);
    this.headers = { 'Retry-After': String(seconds) };
  }
}
