/** One lane as SVG: its days, its bands, its marks, and their labels. */
import type { Language } from '../../../engine/ports.js';
import { saidWords } from '../../words/said.js';
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
  const boxed = ({ x, width: wide }: PlacedDay) => {
    const across = Math.max(1, rounded(wide));
    return `M${rounded(x)} ${rounded(track.y)}h${across}v${track.height}h-${across}z`;
  };
  return (
    <g>
      <text class="lane-title" x="0" y={rounded(title.y)}>
        {title.text}
      </text>
      <path class="weekend" fill="currentColor" d={weekends.map(boxed).join('')} />
      {named.map((one) => (
        <path class="closed" fill={`url(#${one.day.kind}-${name})`} d={boxed(one)}>
          <title>{one.day.name}</title>
        </path>
      ))}
      {bands.map(({ band, x, width: wide, y, height }) => (
        <rect
          class={`band ${band.kind}`}
          x={rounded(x)}
          width={Math.max(2, rounded(wide))}
          y={rounded(y)}
          height={height}
          fill={`url(#${band.kind}-${name})`}
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
          const { colon, comma } = saidWords[language];
          const what = `${markIn(language, mark)}${colon}${aboutIn(language, lane.regime, mark)}`;
          return (
            <g>
              <title>{`${what}${comma}${longIn(reading, mark.at)}`}</title>
              {shape}
            </g>
          );
        })}
      {[...names, ...labels].map(({ text, left, y, isLate }) => (
        <text class={isLate ? 'late' : undefined} x={rounded(left)} y={rounded(y)}>
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
