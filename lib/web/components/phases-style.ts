/** What the drawing of phases adds to the stylesheet. */
export const PHASES_STYLE = `
.phases svg path, .phases svg rect { fill: none; stroke: currentColor; }
.phases svg marker path { fill: currentColor; stroke: none; }
.phases .plain, .phases .other { stroke-opacity: .6; }
.phases .taken { stroke-width: 2.5; }
.phases .other, .phases .broken { stroke-dasharray: 4 3; }
.phases rect { stroke-width: 1.25; }
.phases .now rect { stroke-width: 4; }
.phases svg text { text-anchor: middle; }
.phases .now text { font-weight: bold; }
`;
