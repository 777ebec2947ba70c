/** How often one client may fail: in memory, for a restart forgives and two machines count apart. */
import type { Temporal } from '../core/model.js';
import { TooManyCalls } from './refusals.js';

/** More than any office has; beyond it the oldest are forgotten first, so memory is bounded. */
const MOST_CLIENTS = 10_000;

interface Window {
  readonly until: number;
  readonly count: number;
}

/** So many in so many seconds, counted from the first of them. */
export class Limit {
  readonly #windows = new Map<string, Window>();

  constructor(
    private readonly most: number,
    private readonly seconds: number,
  ) {}

  /** @throws TooManyCalls where the client has used up its tries */
  mustAllow(client: string, now: Temporal.Instant): void {
    const window = this.#windows.get(client);
    const left = (window?.until ?? 0) - now.epochMilliseconds;
    if (!window || left <= 0 || window.count < this.most) return;
    throw new TooManyCalls(Math.ceil(left / 1000));
  }

  count(client: string, now: Temporal.Instant): void {
    const window = this.#windows.get(client);
    const isOpen = window && window.until > now.epochMilliseconds;
    const until = isOpen ? window.until : now.epochMilliseconds + this.seconds * 1000;
    this.#windows.delete(client); // and to the end: the map's order is that of the last try
    this.#windows.set(client, { until, count: isOpen ? window.count + 1 : 1 });
    const [oldest] = this.#windows.keys();
    if (this.#windows.size > MOST_CLIENTS && oldest !== undefined) this.#windows.delete(oldest);
  }
}
