/** The timeline of an incident: a picture, what its shapes mean, and the same as a table. */

import type { Child } from 'hono/jsx';
import { regimeIn } from '../../words/say.js';
import { timelineWords } from '../../words/timeline.js';
import { cardsClass, headsOf } from '../card-heads.js';
import { Wide } from '../wide.js';
import { Hatch, type HatchKind } from './hatch.js';
import { ACROSS, layoutOf, NARROW } from './layout.js';
import type { MarkKind, Timeline as TimelineData } from './model.js';
import { Picture } from './picture.js';
import { rowsOf } from './rows.js';
import { dateIn, type Reading } from './said.js';
import { Shape } from './shapes.js';

interface TimelineProps {
  readonly timeline: TimelineData;
  readonly reading: Reading;
}

export function Timeline({ timeline, reading }: TimelineProps) {
  const { from, to, lanes } = timeline;
  const words = timelineWords[reading.language];
  if (lanes.length === 0) return <p>{words.nothing}</p>;
  const layouts = [ACROSS, NARROW].map((format) => layoutOf(timeline, format, reading, words.now));
  const [start, end] = [dateIn(reading, from), dateIn(reading, to)];
  // A trigger may be among what is left out of a long lane.
  const isQuiet = lanes.every(
    ({ marks, left }) => left === 0 && marks.every(({ kind }) => kind !== 'trigger'),
  );
  return (
    <figure class="timeline">
      {isQuiet ? <p>{words.quiet}</p> : ''}
      {layouts.map((layout) => (
        <Picture layout={layout} reading={reading} says={words.picture(start, end)} />
      ))}
      <figcaption>
        <p>{words.times(start, end, reading.zone)}</p>
        {layouts.map(({ name, isStretched, noRoom }) => (
          <div class={name}>
            {isStretched ? <p>{words.stretched}</p> : ''}
            {noRoom > 0 ? <p>{words.noRoom(noRoom)}</p> : ''}
          </div>
        ))}
        <Legend timeline={timeline} reading={reading} />
      </figcaption>
      <details id="timeline-table">
        <summary>{words.table}</summary>
        {lanes.map((lane) => (
          <Wide name={captionOf(lane, reading)}>
            <table class={cardsClass('timeline')}>
              <caption>{captionOf(lane, reading)}</caption>
              <thead>
                <tr>
                  {headsOf('timeline', reading.language).map((head) => (
                    <th scope="col">{head}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rowsOf(lane, reading).map(({ when, what, about }) => (
                  <tr>
                    <td>{when}</td>
                    <td>{what}</td>
                    <td>{about}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {lane.left > 0 ? <p>{words.left(lane.left)}</p> : ''}
          </Wide>
        ))}
      </details>
    </figure>
  );
}

function captionOf({ regime, days }: TimelineData['lanes'][number], { language }: Reading): string {
  const words = timelineWords[language];
  const counts = days ? words.calendar(days.calendar) : words.noCalendar;
  const name = regimeIn(language, regime);
  return language === 'ja' ? `${name}（${counts}）` : `${name} (${counts})`;
}

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

/** What is in the picture, and nothing else. */
function Legend({ timeline: { lanes }, reading }: TimelineProps) {
  const words = timelineWords[reading.language];
  const marks = new Set(lanes.flatMap((lane) => lane.marks.map(({ kind }) => kind)));
  const bands = new Set(lanes.flatMap((lane) => lane.bands.map(({ kind }) => kind)));
  const days = new Set(
    lanes.flatMap(({ days: some }) => (some?.closed ?? []).map(({ kind }) => kind)),
  );
  const hasOpen = lanes.some(({ days: some }) => (some?.open.length ?? 0) > 0);
  const hatched = (kind: HatchKind, style: string) => (
    <>
      <Hatch id={`key-${kind}`} kind={kind} />
      <rect class={style} x="2" y="5" width="18" height="12" fill={`url(#key-${kind})`} />
    </>
  );
  return (
    <ul class="legend" aria-label={words.legend}>
      {KINDS.filter((kind) => marks.has(kind)).map((kind) => (
        <Key text={words.kinds[kind]}>
          <Shape kind={kind} x={KEY / 2} y={KEY / 2} />
        </Key>
      ))}
      {[...bands].map((kind) => (
        <Key text={words.bands[kind]}>{hatched(kind, `band ${kind}`)}</Key>
      ))}
      {hasOpen ? (
        <Key text={words.days.open}>
          <path class="days" d="M6 18 v-6 M16 18 v-6" />
        </Key>
      ) : (
        ''
      )}
      {days.has('weekend') ? (
        <Key text={words.days.weekend}>
          <rect class="weekend" x="2" y="5" width="18" height="12" fill="currentColor" />
        </Key>
      ) : (
        ''
      )}
      {(['holiday', 'one-off'] as const)
        .filter((kind) => days.has(kind))
        .map((kind) => (
          <Key text={words.days[kind]}>{hatched(kind, 'closed')}</Key>
        ))}
    </ul>
  );
}

function Key({ text, children }: { readonly text: string; readonly children?: Child }) {
  return (
    <li>
      <svg width={KEY} height={KEY} viewBox={`0 0 ${KEY} ${KEY}`} aria-hidden="true">
        {children}
      </svg>{' '}
      {text}
    </li>
  );
}
