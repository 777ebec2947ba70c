/** A layout as SVG. */
import { timelineWords } from '../../words/timeline.js';
import { LanePicture } from './lane.js';
import type { Layout } from './layout.js';
import type { Reading } from './said.js';
import { rounded } from './shapes.js';

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
