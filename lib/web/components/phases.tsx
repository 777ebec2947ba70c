/**
 * The phases of a regime, drawn: which there are, what may follow, where it stands now and by
 * which way it came. What stands below says the same in words.
 */
import type { Child } from 'hono/jsx';
import type { Regime } from '../../core/model.js';
import type { Language } from '../../engine/ports.js';
import { phaseIn, phaseWords } from '../words/phases.js';
import { saidWords } from '../words/said.js';
import { regimeIn } from '../words/say.js';
import { type Arrow, type Box, layoutOf, type Pair, transitionsOf } from './phases-layout.js';
import type { PhaseSince } from './phases-way.js';
import { Wide } from './wide.js';

export { type PhaseSince, wayOf } from './phases-way.js';

export interface PhasesProps {
  readonly regime: Regime;
  /** Where it stands; absent: the law alone is drawn, of no incident. */
  readonly phase?: string | undefined;
  /** The phases it went through, the first first. */
  readonly way?: readonly Pick<PhaseSince, 'phase'>[];
  readonly language: Language;
  /** The same in words. */
  readonly children?: Child;
}

export function PhasesDrawing({ regime, phase, way = [], language, children }: PhasesProps) {
  const words = phaseWords[language];
  const taken = way.slice(1).map((to, index) => ({ from: way[index]?.phase ?? '', to: to.phase }));
  const known = transitionsOf(regime);
  const beside = taken.filter(
    (pair, index) => !known.some(isSame(pair)) && taken.findIndex(isSame(pair)) === index,
  );
  const nameOf = (id: string) => phaseIn(language, regime, id);
  const layout = layoutOf(regime, nameOf, (id) => (id === phase ? [`▶ ${words.now}`] : []), beside);
  const passed = new Set(way.map((one) => one.phase));
  const title = `phases-${regime.id}`;
  const ids = { title, desc: `${title}-said`, point: `${title}-point` };
  return (
    <figure class="phases">
      <Wide name={words.title(regimeIn(language, regime.id))}>
        <svg
          role="img"
          aria-labelledby={`${ids.title} ${ids.desc}`}
          width={layout.width}
          height={layout.height}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
        >
          <title id={ids.title}>{words.title(regimeIn(language, regime.id))}</title>
          <desc id={ids.desc}>{saidOf({ regime, phase, way, language })}</desc>
          <marker
            id={ids.point}
            refY="4"
            markerWidth="7"
            markerHeight="8"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path d="M7 4L0 0V8Z" />
          </marker>
          <circle r="3" cx={middleOf(layout.boxes[0])} cy="4" fill="currentColor" />
          <path d={layout.entry} />
          <g class="arrows" marker-end={`url(#${ids.point})`}>
            {LINES.map((line) => (
              <g class={line}>
                {layout.arrows
                  .filter((arrow) => lineOf(arrow, taken, way.length) === line)
                  .map((arrow) => (
                    <path d={arrow.line} />
                  ))}
              </g>
            ))}
          </g>
          {layout.boxes.map((box) => (
            <BoxOf
              box={box}
              isPresent={box.id === phase}
              isWhole={phase === undefined || passed.has(box.id) || box.id === phase}
            />
          ))}
        </svg>
      </Wide>
      <figcaption>
        <p class="help">
          {phase === undefined ? words.drawn : words.lit}
          {saidWords[language].space}
          {words.back}
        </p>
        {children ?? ''}
      </figcaption>
    </figure>
  );
}

/** How an arrow is drawn: of the law alone, as what might have been, or, on top, as the way it came. */
const LINES = ['plain', 'other', 'taken'] as const;

function lineOf(arrow: Arrow, taken: readonly Pair[], passed: number): (typeof LINES)[number] {
  if (passed === 0) return 'plain';
  return taken.some(isSame(arrow)) ? 'taken' : 'other';
}

interface BoxOfProps {
  readonly box: Box;
  readonly isPresent: boolean;
  /** Whether its frame is whole, or broken: it was not passed. */
  readonly isWhole: boolean;
}

function BoxOf({ box, isPresent, isWhole }: BoxOfProps) {
  const { id, x, y, width, height, lines } = box;
  const middle = middleOf(box);
  const first = y + height / 2 - ((lines.length - 1) * 16) / 2 + 4;
  return (
    <g class={isPresent ? 'phase now' : 'phase'} data-phase={id}>
      <rect class={isWhole ? 'whole' : 'broken'} x={x} y={y} width={width} height={height} rx="4" />
      {lines.map((text, n) => (
        <text x={middle} y={first + n * 16}>
          {text}
        </text>
      ))}
    </g>
  );
}

/** What the drawing shows of an incident, or that it shows the law alone. */
function saidOf({ regime, phase, way = [], language }: PhasesProps): string {
  const words = phaseWords[language];
  const nameOf = (id: string) => phaseIn(language, regime, id);
  if (phase === undefined) return words.drawn;
  const passed = way.map((one) => nameOf(one.phase)).join(words.onTo);
  return [words.present(nameOf(phase)), ...(way.length > 1 ? [words.way(passed)] : [])].join(
    language === 'ja' ? '' : ' ',
  );
}

function middleOf(box: Box | undefined): number {
  return box ? box.x + box.width / 2 : 0;
}

function isSame({ from, to }: Pair) {
  return (other: Pair) => other.from === from && other.to === to;
}
