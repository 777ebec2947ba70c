/** A layout as SVG. */
import { timelineWords } from '../../words/timeline.js';
import { Hatch, hatchesOf } from './hatch.js';
import { LanePicture } from './lane.js';
import type { Layout } from './layout.js';
import type { Reading } from './said.js';
import { rounded } from './shapes.js';

/** The base line of the years, in the first row. */
const YEARS = 14;

interface PictureProps {
  readonly layout: Layout;
  readonly reading: Reading;
  /** What it is, for whoever does not see it. */
  readonly says: string;
}

export function Picture({ layout, reading, says }: PictureProps) {
  const { name, width, height, ticks, years, top, bottom, now, axis, lanes } = layout;
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
        {hatchesOf(lanes).map((kind) => (
          <Hatch id={`${kind}-${name}`} kind={kind} />
        ))}
      </defs>
      {years.length > 0 ? (
        <g class="years">
          {years.map(({ text, left, x }) => (
            <>
              {x === undefined ? '' : <path d={`M${rounded(x)} 4V${rounded(bottom)}`} />}
              <text x={rounded(left)} y={YEARS}>
                {text}
              </text>
            </>
          ))}
        </g>
      ) : (
        ''
      )}
      {now ? (
        <g class="now">
          <line x1={rounded(now.x)} x2={rounded(now.x)} y1={now.y + 4} y2={rounded(bottom)} />
          <text x={rounded(now.left)} y={now.y}>
            {timelineWords[language].now}
          </text>
        </g>
      ) : (
        ''
      )}
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
      {now ? <path class="now" d={`M${rounded(now.x - 5)} ${top - 8} h10 l-5 7 Z`} /> : ''}
      {lanes.map((lane) => (
        <LanePicture lane={lane} name={name} width={width} reading={reading} />
      ))}
    </svg>
  );
}
