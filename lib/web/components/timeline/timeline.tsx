/** The timeline of an incident: a picture, what its shapes mean, and the same as a table. */

import { regimeIn } from '../../words/say.js';
import { timelineWords } from '../../words/timeline.js';
import { cardsClass, headsOf } from '../card-heads.js';
import { Wide } from '../wide.js';
import { hasNow } from './edges.js';
import { ACROSS, layoutOf, NARROW } from './layout.js';
import { Legend } from './legend.js';
import type { Timeline as TimelineData } from './model.js';
import { Picture } from './picture.js';
import { rowsOf } from './rows.js';
import { dateIn, longIn, type Reading } from './said.js';

interface TimelineProps {
  readonly timeline: TimelineData;
  readonly reading: Reading;
}

export function Timeline({ timeline, reading }: TimelineProps) {
  const { from, to, now, lanes } = timeline;
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
        {hasNow(timeline) ? '' : <p>{words.nowAfter(longIn(reading, now))}</p>}
        {layouts.map(({ name, isStretched, noRoom }) => (
          <div class={name}>
            {isStretched ? <p>{words.stretched}</p> : ''}
            {noRoom > 0 ? <p>{words.noRoom(noRoom)}</p> : ''}
          </div>
        ))}
        <Legend layouts={layouts} reading={reading} />
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
