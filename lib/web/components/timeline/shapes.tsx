/** A shape for each kind of mark: told apart without colour, also where they lie close. */
import type { MarkKind } from './model.js';

/** Around its middle, of a size that a mark on the track has. */
export function Shape({
  kind,
  x,
  y,
}: {
  readonly kind: MarkKind;
  readonly x: number;
  readonly y: number;
}) {
  const at = `translate(${rounded(x)} ${rounded(y)})`;
  switch (kind) {
    case 'due':
      return <path class="mark due-mark" transform={at} d="M0-8.5 8.5 0 0 8.5-8.5 0Z" />;
    case 'plan-by':
      return <path class="mark hollow" transform={at} d="M-8-7H8L0 8Z" />;
    case 'trigger':
      return <path class="mark solid" transform={at} d="M-5-9 9 0-5 9Z" />;
    case 'fact':
      return <circle class="mark hollow" transform={at} r="5" />;
    case 'filed':
      return (
        <g transform={at}>
          <rect class="mark filed-mark" x="-8" y="-8" width="16" height="16" />
          <path class="tick-mark" d="M-4 0-1 4 5-4" />
        </g>
      );
    case 'not-before':
      return <path class="mark line-mark" transform={at} d="M6-10H0V10H6" />;
    case 'projected':
      return <path class="mark hollow dashed" transform={at} d="M0-9 9 0 0 9-9 0Z" />;
    case 'reminded':
      return <circle class="mark solid" transform={at} r="3" />;
    case 'to-remind':
      return <circle class="mark hollow" transform={at} r="3" />;
    case 'not-reminded':
      return <path class="mark line-mark" transform={at} d="M-4-4 4 4M-4 4 4-4" />;
  }
}

/** Whole pixels are enough, and half the text: an incident has hundreds of places. */
export function rounded(value: number): number {
  return Math.round(value);
}
