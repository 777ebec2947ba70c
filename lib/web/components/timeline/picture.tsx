/** A layout as SVG. */
import { timelineWords } from '../../words/timeline.js';
import type { LaneLayout, PlacedText } from './lane-layout.js';
import type { Layout } from './layout.js';
import { aboutIn, bandIn, longIn, markIn, type Reading } from './said.js';
import { rounded, Shape } from './shapes.js';

interface PictureProps {
  readonly layout: Layout;
  readonly reading: Reading;
  /** What it is, for whoever does not see it. */
  readonly says: string;
}

export function Picture({ layout, reading, says }: PictureProps) {
  const { name, width, height, ticks, top, bottom, now, axis, lanes } = layout;
  const { language } = reading;
  return (
    <svg
      class={`timeline ${name}`}
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${rounded(height)}`}
      width={width}
      height={rounded(height)}
      role="img"
      aria-label={says}
    >
      <defs>
        <Hatch id={`gap-${name}`} across={6} />
        <Hatch id={`delay-${name}`} across={4} />
      </defs>
      <g class="axis">
        {ticks.map(({ x, text }) => (
          <>
            <line x1={rounded(x)} x2={rounded(x)} y1={axis + 4} y2={rounded(bottom)} />
            <text x={rounded(x)} y={axis} text-anchor="middle">
              {text}
            </text>
          </>
        ))}
      </g>
      <g class="now">
        <line x1={rounded(now.x)} x2={rounded(now.x)} y1={now.y + 4} y2={rounded(bottom)} />
        <path d={`M${rounded(now.x - 5)} ${top - 8} h10 l-5 7 Z`} />
        <text x={rounded(now.left)} y={now.y}>
          {timelineWords[language].now}
        </text>
      </g>
      {lanes.map((lane) => (
        <LanePicture lane={lane} name={name} width={width} reading={reading} />
      ))}
    </svg>
  );
}

/** Lines at an angle: a grey that a printer and any eye can tell from a plain one. */
export function Hatch({ id, across }: { readonly id: string; readonly across: number }) {
  return (
    <pattern
      id={id}
      width={across}
      height={across}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <line class="hatch" x1="0" y1="0" x2="0" y2={across} />
    </pattern>
  );
}

interface LaneProps {
  readonly lane: LaneLayout;
  readonly name: string;
  readonly width: number;
  readonly reading: Reading;
}

function LanePicture({ lane, name, width, reading }: LaneProps) {
  const { title, names, bands, track, closed, open, marks, labels } = lane;
  const { language } = reading;
  const end = track.y + track.height;
  return (
    <g>
      <text class="lane-title" x="0" y={rounded(title.y)}>
        {title.text}
      </text>
      <g class="gaps">
        {closed.map(({ day, x, width: wide }) => (
          <rect
            class={day.kind === 'weekend' ? 'weekend' : 'closed'}
            x={rounded(x)}
            width={rounded(wide)}
            y={rounded(track.y)}
            height={track.height}
            fill={day.kind === 'weekend' ? 'currentColor' : `url(#gap-${name})`}
          >
            <title>{day.name}</title>
          </rect>
        ))}
      </g>
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
        <path class="days" d={open.map((x) => `M${rounded(x)} ${rounded(end)} v-6`).join(' ')} />
      ) : (
        ''
      )}
      {[...names, ...labels].map((text) => (
        <Leader text={text} />
      ))}
      {marks.map(({ mark, x, y }) => (
        <g>
          <title>
            {`${markIn(language, mark)}: ${aboutIn(language, lane.regime, mark)}, ${longIn(reading, mark.at)}`}
          </title>
          <Shape kind={mark.kind} x={x} y={y} />
        </g>
      ))}
      {[...names, ...labels].map(({ text, left, y, isLate }) => (
        <text class={isLate ? 'late' : 'label'} x={rounded(left)} y={rounded(y)}>
          {text}
        </text>
      ))}
    </g>
  );
}

function Leader({ text: { x, from, to } }: { readonly text: PlacedText }) {
  return (
    <line class="leader" x1={rounded(x)} x2={rounded(x)} y1={rounded(from)} y2={rounded(to)} />
  );
}
