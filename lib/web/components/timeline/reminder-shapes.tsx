/** The reminders of a lane as SVG: a circle for one, a bar for several that lie close together. */
import { saidWords } from '../../words/said.js';
import { timelineWords } from '../../words/timeline.js';
import type { LaneLayout } from './lane-layout.js';
import type { ReminderRun } from './reminder-runs.js';
import { aboutIn, longIn, markIn, type Reading } from './said.js';
import { rounded } from './shapes.js';

interface RemindersProps {
  readonly lane: LaneLayout;
  readonly isTitled: boolean;
  readonly reading: Reading;
}

/** Those to come are one shape: there are dozens, and the table says of each when and of what. */
export function Reminders({ lane, isTitled, reading }: RemindersProps) {
  const { runs, remindersY: y, regime } = lane;
  const toCome = runs.filter(({ kind }) => kind === 'to-remind');
  const sent = runs.filter(({ kind }) => kind === 'reminded');
  // On top, so that nothing hides one that nobody got.
  const undelivered = runs.filter(({ kind }) => kind === 'not-reminded');
  return (
    <>
      {toCome.length > 0 ? (
        <path class="mark hollow" d={toCome.map((run) => barOf(run, y)).join('')}>
          {isTitled ? <title>{timelineWords[reading.language].kinds['to-remind']}</title> : ''}
        </path>
      ) : (
        ''
      )}
      {[...sent, ...undelivered].map((run) => (
        <path
          class={`mark ${run.kind === 'reminded' ? 'solid' : 'line-mark'}`}
          d={run.kind === 'reminded' ? barOf(run, y) : crossesOf(run, y)}
        >
          {isTitled ? <title>{runIn(run, regime, reading)}</title> : ''}
        </path>
      ))}
    </>
  );
}

/** Of no length, a circle. */
export function barOf({ x, end }: Pick<ReminderRun, 'x' | 'end'>, y: number): string {
  const across = rounded(end) - rounded(x);
  return `M${rounded(x)} ${rounded(y) - 3}h${across}a3 3 0 0 1 0 6h${-across}a3 3 0 0 1 0-6z`;
}

/** A cross for the first and the last, and a line between them. */
function crossesOf({ x, end }: ReminderRun, y: number): string {
  const [left, right] = [rounded(x), rounded(end)];
  const cross = (at: number) => `M${at - 4} ${rounded(y) - 4}l8 8m-8 0l8-8`;
  return left === right
    ? cross(left)
    : `${cross(left)}${cross(right)}M${left} ${rounded(y)}H${right}`;
}

function runIn({ marks }: ReminderRun, regime: string, reading: Reading): string {
  const { language } = reading;
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last) return '';
  const words = timelineWords[language];
  const [from, to] = [longIn(reading, first.at), longIn(reading, last.at)];
  if (marks.length > 1) return words.several(words.kinds[first.kind], marks.length, from, to);
  const { colon, comma } = saidWords[language];
  const about = aboutIn(language, regime, first);
  return `${markIn(language, first)}${colon}${about}${comma}${from}`;
}
