/**
 * Lines for each kind of stretch and of closed day: by their direction and distance a printer,
 * and any eye, can tell them apart, without colour.
 */
import type { LaneLayout } from './lane-layout.js';
import type { Band, ClosedDay } from './model.js';

export type HatchKind = Band['kind'] | Exclude<ClosedDay['kind'], 'weekend'>;

/** How far the lines lean to the right, in degrees, and how far apart they are. */
const LINES: Readonly<Record<HatchKind, readonly [leans: number, apart: number]>> = {
  delay: [45, 4],
  relief: [45, 9],
  hold: [0, 5],
  holiday: [135, 7],
  'one-off': [90, 4],
};

/** The kinds in a picture, each once. */
export function hatchesOf(lanes: readonly Pick<LaneLayout, 'bands' | 'closed'>[]) {
  const kinds = lanes.flatMap(({ bands, closed }): readonly HatchKind[] => [
    ...bands.map(({ band }) => band.kind),
    ...closed.map(({ day }) => day.kind).filter((kind) => kind !== 'weekend'),
  ]);
  return [...new Set(kinds)];
}

/** @param id what is filled with it refers to this */
export function Hatch({ id, kind }: { readonly id: string; readonly kind: HatchKind }) {
  const [leans, apart] = LINES[kind];
  return (
    <pattern
      id={id}
      width={apart}
      height={apart}
      patternUnits="userSpaceOnUse"
      patternTransform={`rotate(${leans})`}
    >
      <path class="hatch" d={`M${apart / 2} 0V${apart}`} />
    </pattern>
  );
}
