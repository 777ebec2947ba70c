/** How pages say states, duties and moments. */
import { html } from 'hono/html';
import type { MilestoneState } from '../../core/model.js';
import { obligationsOf, regimeCalled } from '../../core/regimes/index.js';
import { instantOf } from '../../engine/incident.js';
import { momentAndZone, tidy } from '../../engine/words/dates.js';
import { englishNames } from '../../engine/words/en-names.js';
import { factName, obligationTitle, regimeName } from '../../engine/words/names.js';
import { SHAPES } from '../../engine/words/shapes.js';
import type { Html } from './layout.js';

const STATES: Readonly<Record<MilestoneState, string>> = {
  pending: 'pending',
  open: 'open',
  due: 'due',
  late: 'late',
  met: 'filed',
  'not-required': 'not required',
};

interface Stands {
  readonly regime: string;
  readonly obligation: string;
  readonly state: MilestoneState;
}

export function stateOf({ regime, obligation, state }: Stands): Html {
  const isDecision = obligationsOf(regimeCalled(regime))[obligation]?.kind === 'decision';
  const word = state === 'met' && isDecision ? 'decided' : STATES[state];
  return html`<span class="${state}"><span aria-hidden="true">${SHAPES[state]}</span> ${word}</span>`;
}

export function dutyOf(regime: string, obligation: string): string {
  const title = obligationTitle(englishNames, regime, obligation);
  return `${title} (${regimeName(englishNames, regime)})`;
}

export function kindOf(kind: string): string {
  return factName(englishNames, kind);
}

/** A moment in each zone, each once. */
export function momentIn(moment: string | null, ...zones: readonly string[]): Html {
  if (moment === null) return html`–`;
  const lines = [...new Set(zones)].map((zone) =>
    tidy(momentAndZone(instantOf(moment).toZonedDateTimeISO(zone))),
  );
  return html`<time datetime="${instantOf(moment).toString()}">${lines.map((line) => html`<span class="line">${line}</span>`)}</time>`;
}
