/** One lane as SVG: its days, its bands, its marks, and their labels. */
import type { Language } from '../../../engine/ports.js';
import { timelineWords } from '../../words/timeline.js';
import type { LaneLayout, PlacedDay, PlacedMark, PlacedText } from './lane-layout.js';
import { aboutIn, bandIn, longIn, markIn, type Reading } from './said.js';
import { rounded, Shape } from './shapes.js';

interface LaneProps {
  readonly lane: LaneLayout;
  readonly name: string;
  readonly width: number;
  readonly reading: Reading;
}

export function LanePicture({ lane, name, width, reading }: LaneProps) {
  const { title, names, bands, track, closed, open, marks, labels } = lane;
  const { language } = reading;
  const end = track.y + track.height;
  const weekends = closed.filter(({ day }) => day.kind === 'weekend');
  const named = closed.filter(({ day }) => day.kind !== 'weekend');
  const boxed = ({ x, width: wide }: PlacedDay) =>
    `M${rounded(x)} ${rounded(track.y)}h${rounded(wide)}v${track.height}h-${rounded(wide)}z`;
  return (
    <g>
      <text class="lane-title" x="0" y={rounded(title.y)}>
        {title.text}
      </text>
      <path class="weekend" fill="currentColor" d={weekends.map(boxed).join('')} />
      {named.map((one) => (
        <path class="closed" fill={`url(#gap-${name})`} d={boxed(one)}>
          <title>{one.day.name}</title>
        </path>
      ))}
      {bands.map(({ band, x, width: wide, y, height }) => (
        <rect
          class={`band ${band.kind}`}
          x={rounded(x)}
          width={rounded(wide)}
          y={rounded(y)}
          height={height}
          fill={`url(#delay-${name})`}
        >
          <title>{bandIn(language, band)}</title>
        </rect>
      ))}
      <line
        class="track"
        x1="0"
        x2={width}
        y1={rounded(track.y + track.height / 2)}
        y2={rounded(track.y + track.height / 2)}
      />
      {open.length > 0 ? (
        <path class="days" d={open.map((x) => `M${rounded(x)} ${rounded(end)}v-6`).join('')} />
      ) : (
        ''
      )}
      <path class="leader" d={[...names, ...labels].map(leader).join('')} />
      <Upcoming marks={marks.filter(isToCome)} language={language} />
      {marks
        .filter((one) => !isToCome(one))
        .map(({ mark, x, y }) => {
          const shape = <Shape kind={mark.kind} x={x} y={y} />;
          // A phone has no pointer to rest on a mark: there, the table says what each is.
          if (name === 'narrow') return shape;
          const what = `${markIn(language, mark)}: ${aboutIn(language, lane.regime, mark)}`;
          return (
            <g>
              <title>{`${what}, ${longIn(reading, mark.at)}`}</title>
              {shape}
            </g>
          );
        })}
      {[...names, ...labels].map(({ text, left, y, isLate }) => (
        <text class={isLate ? 'late' : 'label'} x={rounded(left)} y={rounded(y)}>
          {text}
        </text>
      ))}
    </g>
  );
}

function isToCome({ mark: { kind } }: PlacedMark): boolean {
  return kind === 'to-remind';
}

/** Dots in one shape: there are dozens, and the table says of each when it is and of what. */
function Upcoming({
  marks,
  language,
}: {
  readonly marks: readonly PlacedMark[];
  readonly language: Language;
}) {
  if (marks.length === 0) return null;
  const dots = marks.map(
    ({ x, y }) => `M${rounded(x - 3)} ${rounded(y)}a3 3 0 1 0 6 0a3 3 0 1 0-6 0`,
  );
  return (
    <path class="mark hollow" d={dots.join('')}>
      <title>{timelineWords[language].kinds['to-remind']}</title>
    </path>
  );
}

function leader({ x, from, to }: PlacedText): string {
  return `M${rounded(x)} ${rounded(from)}V${rounded(to)}`;
}
