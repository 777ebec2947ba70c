/** One lane as SVG: its days, its bands, its marks, and their labels. */
import { saidWords } from '../../words/said.js';
import type { LaneLayout, PlacedDay, PlacedText } from './lane-layout.js';
import { Reminders } from './reminder-shapes.js';
import { aboutIn, bandDaysIn, bandIn, longIn, markIn, type Reading } from './said.js';
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
  const { colon, comma } = saidWords[language];
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
      <path class="leader" d={[...names, ...labels].map(leader).join('')} />
      <Texts of={names} />
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
          <title>{[bandIn(language, band), bandDaysIn(language, band, true)].join(colon)}</title>
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
      <Reminders lane={lane} isTitled={name !== 'narrow'} reading={reading} />
      {marks.map(({ mark, x, y }) => {
        const shape = <Shape kind={mark.kind} x={x} y={y} />;
        // A phone has no pointer to rest on a mark: there, the table says what each is.
        if (name === 'narrow') return shape;
        const what = `${markIn(language, mark)}${colon}${aboutIn(language, lane.regime, mark)}`;
        return (
          <g>
            <title>{`${what}${comma}${longIn(reading, mark.at)}`}</title>
            {shape}
          </g>
        );
      })}
      <Texts of={labels} />
    </g>
  );
}

/** After the lines, which they interrupt; names before the bands, whose edge they may touch. */
function Texts({ of }: { readonly of: readonly PlacedText[] }) {
  return (
    <>
      {of.map(({ text, left, y, isLate }) => (
        <text class={isLate ? 'late' : undefined} x={rounded(left)} y={rounded(y)}>
          {text}
        </text>
      ))}
    </>
  );
}

function leader({ x, from, to }: PlacedText): string {
  return `M${rounded(x)} ${rounded(from)}V${rounded(to)}`;
}
