/** States and moments on a page: a word with its shape, and a time that the script counts. */
import type { Temporal } from '../../core/model.js';
import { instantOf } from '../../engine/incident.js';
import type { Language } from '../../engine/ports.js';
import { SHAPES } from '../../engine/words/shapes.js';
import { awayIn, momentIn, type Stands, stateIn } from '../words/say.js';

/** A state as a word with its shape; `met` says how: see `doneAs`. */
export function StateWord({ milestone, language }: { milestone: Stands; language: Language }) {
  const { state } = milestone;
  return (
    <span class={state}>
      <span aria-hidden="true">{SHAPES[state]}</span> {stateIn(language, milestone)}
    </span>
  );
}

export interface MomentProps {
  /** An instant or a zoned moment, as text; null: there is none. */
  readonly at: string | null;
  /** The zones to say it in, each once: the reader's, then the authority's. */
  readonly zones: readonly (string | undefined)[];
  readonly language: Language;
  /** The present there: then it says as well how far off it is, and the script goes on counting. */
  readonly now?: Temporal.Instant;
}

/** A moment with weekday, zone and offset, in each zone, each once. */
export function Moment({ at, zones, language, now }: MomentProps) {
  if (at === null) return <span>–</span>;
  const instant = instantOf(at);
  const known = [...new Set(zones.filter((zone) => zone !== undefined))];
  return (
    <time datetime={instant.toString()}>
      {(known.length > 0 ? known : ['Etc/UTC']).map((zone) => (
        <span class="line">{momentIn(language, instant, zone)}</span>
      ))}
      {now ? <Away at={instant} now={now} language={language} /> : ''}
    </time>
  );
}

/** How far off a moment is, or how long past. */
export function Away({
  at,
  now,
  language,
}: {
  at: Temporal.Instant;
  now: Temporal.Instant;
  language: Language;
}) {
  return (
    <span class="line" data-until={at.epochMilliseconds}>
      {awayIn(language, at, now)}
    </span>
  );
}
