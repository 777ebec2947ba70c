/** What the timeline adds to the stylesheet; its letters are as high as `layout.ts` counts them. */
export const TIMELINE_STYLE = `
figure.timeline { margin: .5rem 0 1.5rem; color: var(--ink); }
svg.timeline text { font-size: 14px; paint-order: stroke; stroke: var(--paper); stroke-width: 8px; stroke-linejoin: round; }
figure.timeline .narrow { display: none; }
svg.timeline.narrow text { font-size: 12px; }
svg.timeline .lane-title { font-weight: 700; }
svg.timeline text.late { fill: var(--bad); font-weight: 700; }
svg.timeline .axis line { stroke: var(--line); stroke-dasharray: 2 3; }
svg.timeline .axis text { fill: var(--soft); }
svg.timeline .years path { stroke: var(--soft); stroke-dasharray: 8 3; }
svg.timeline .years text { font-weight: 700; }
svg.timeline .now line { stroke: var(--link); stroke-width: 2; }
svg.timeline path.now, svg.timeline .now text { fill: var(--link); font-weight: 700; }
svg.timeline .track, svg.timeline .leader { stroke: var(--soft); }
svg.timeline .leader { stroke-width: .75; }
.timeline .weekend { opacity: .12; }
.timeline .closed, .timeline .band { stroke: var(--ink); stroke-width: 1; }
.timeline .band.hold { stroke-dasharray: 4 2; }
.timeline .band.relief { stroke-width: 2; }
.timeline .hatch { stroke: var(--ink); stroke-width: 1; }
.timeline .days { stroke: var(--ink); fill: none; }
.timeline .mark { stroke: var(--ink); stroke-width: 1.5; fill: var(--paper); }
.timeline .mark.solid { fill: var(--ink); }
.timeline .mark.due-mark { fill: var(--bad); }
.timeline .mark.filed-mark { fill: var(--good); }
.timeline .mark.line-mark, .timeline .tick-mark { fill: none; stroke-width: 2; }
.timeline .tick-mark { stroke: var(--paper); }
.timeline .mark.dashed { stroke-dasharray: 3 2; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .1rem 1.25rem; padding: 0; margin: .5rem 0; }
.legend svg { vertical-align: middle; }
@media screen and (max-width: 48rem) {
  figure.timeline .across { display: none; }
  figure.timeline .narrow { display: block; }
}
@media print {
  figure.timeline details:not([open]) { display: none; }
}
`;
