/** What the shapes of a timeline mean: of those that are drawn, and of no others. */

import type { Child } from 'hono/jsx';
import { timelineWords } from '../../words/timeline.js';
import { Hatch, type HatchKind } from './hatch.js';
import type { Layout } from './layout.js';
import type { Band, ClosedDay, MarkKind } from './model.js';
import { isLong } from './reminder-runs.js';
import { barOf } from './reminder-shapes.js';
import type { Reading } from './said.js';
import { Shape } from './shapes.js';

/** In the order in which one reads them. */
const KINDS: readonly MarkKind[] = [
  'trigger',
  'fact',
  'filed',
  'plan-by',
  'due',
  'not-before',
  'projected',
  'reminded',
  'not-reminded',
  'to-remind',
];

/** A key's picture is as large as a line is high. */
const KEY = 22;

/** @param layouts the pictures; a phone's may leave out what a wide one has room for */
export function Legend({
  layouts,
  reading,
}: {
  readonly layouts: readonly Layout[];
  readonly reading: Reading;
}) {
  const words = timelineWords[reading.language];
  const drawn = layouts.map((layout) => ({ name: layout.name, shapes: shapesIn(layout) }));
  const key = (shape: Drawn, text: string, child: Child) => {
    const where = drawn.filter(({ shapes }) => shapes.has(shape)).map(({ name }) => name);
    if (where.length === 0) return '';
    return (
      <Key text={text} only={where.length < drawn.length ? where[0] : undefined}>
        {child}
      </Key>
    );
  };
  const hatched = (kind: HatchKind, style: string) => (
    <>
      <Hatch id={`key-${kind}`} kind={kind} />
      <rect class={style} x="2" y="5" width="18" height="12" fill={`url(#key-${kind})`} />
    </>
  );
  return (
    <ul class="legend" aria-label={words.legend}>
      {KINDS.map((kind) =>
        key(kind, words.kinds[kind], <Shape kind={kind} x={KEY / 2} y={KEY / 2} />),
      )}
      {key('run', words.run, <path class="mark hollow" d={barOf({ x: 5, end: 17 }, KEY / 2)} />)}
      {BANDS.map((kind) => key(kind, words.bands[kind], hatched(kind, `band ${kind}`)))}
      {key('open', words.days.open, <path class="days" d="M6 18 v-6 M16 18 v-6" />)}
      {key(
        'weekend',
        words.days.weekend,
        <rect class="weekend" x="2" y="5" width="18" height="12" fill="currentColor" />,
      )}
      {CLOSINGS.map((kind) => key(kind, words.days[kind], hatched(kind, 'closed')))}
    </ul>
  );
}

const BANDS: readonly Band['kind'][] = ['delay', 'relief', 'hold'];
const CLOSINGS = ['holiday', 'one-off'] as const;

type Drawn = MarkKind | 'run' | Band['kind'] | 'open' | ClosedDay['kind'];

function shapesIn({ lanes }: Layout): ReadonlySet<Drawn> {
  return new Set(
    lanes.flatMap(({ marks, runs, bands, open, closed }): readonly Drawn[] => [
      ...marks.map(({ mark }) => mark.kind),
      ...runs.map(({ kind }) => kind),
      ...(runs.some(isLong) ? (['run'] as const) : []),
      ...bands.map(({ band }) => band.kind),
      ...(open.length > 0 ? (['open'] as const) : []),
      ...closed.map(({ day }) => day.kind),
    ]),
  );
}

/** @param only the picture that alone has the shape */
function Key({
  text,
  only,
  children,
}: {
  readonly text: string;
  readonly only: Layout['name'] | undefined;
  readonly children?: Child;
}) {
  return (
    <li class={only}>
      <svg width={KEY} height={KEY} viewBox={`0 0 ${KEY} ${KEY}`} aria-hidden="true">
        {children}
      </svg>{' '}
      {text}
    </li>
  );
}
