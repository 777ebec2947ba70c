/** What happened, what was filed, and the dates that follow: the marks of a lane. */
import type { FactKind, Milestone, Regime, Temporal } from '../../../core/model.js';
import { obligationsOf } from '../../../core/regimes/index.js';
import { instantOf } from '../../../engine/incident.js';
import { MOVING_KINDS } from './bands.js';
import type { Happened } from './seen.js';

/** Something that happened, and whether a period runs from it. */
export interface FactMark {
  readonly kind: 'trigger' | 'fact';
  readonly at: Temporal.Instant;
  readonly id: string;
  readonly fact: string;
  /** What it triggers: the regime's obligations; none of a fact from which nothing runs. */
  readonly triggers: readonly string[];
}

/** A report handed over. */
export interface FiledMark {
  readonly kind: 'filed';
  readonly at: Temporal.Instant;
  readonly id: string;
  readonly obligation: string;
}

/** A date of a milestone. */
export interface DateMark {
  readonly kind: 'plan-by' | 'due' | 'not-before' | 'projected';
  readonly at: Temporal.Instant;
  readonly obligation: string;
  readonly state: Milestone['state'];
}

/** Only what this regime looks at: another's awareness says nothing in its lane. */
export function factMarks(
  regime: Regime,
  facts: readonly Happened[],
  milestones: readonly Milestone[],
): readonly (FactMark | FiledMark)[] {
  const obligations = obligationsOf(regime);
  const kinds = new Set<string>([...kindsOf(regime), ...(MOVING_KINDS[regime.id] ?? [])]);
  return facts.flatMap((fact): readonly (FactMark | FiledMark)[] => {
    const { id, at, kind, of } = fact;
    if (kind === 'submission') {
      const isOurs = fact.regime === regime.id && typeof of === 'string' && of in obligations;
      return isOurs ? [{ kind: 'filed', at, id, obligation: of }] : [];
    }
    const triggers = milestones
      .filter(({ trigger }) => trigger === id)
      .map(({ obligation }) => obligation);
    if (triggers.length > 0) return [{ kind: 'trigger', at, id, fact: kind, triggers }];
    return kinds.has(kind) ? [{ kind: 'fact', at, id, fact: kind, triggers }] : [];
  });
}

/** The kinds of fact from which any of its periods can run. */
function kindsOf({ texts }: Regime): readonly FactKind[] {
  return texts.flatMap(({ obligations }) =>
    Object.values(obligations).flatMap(({ trigger, derogations = [] }) =>
      [trigger, ...derogations.flatMap((one) => one.trigger ?? [])].flatMap((one) => one.kinds),
    ),
  );
}

export function dateMarks({
  obligation,
  state,
  planBy,
  due,
  notBefore,
  projected,
}: Milestone): readonly DateMark[] {
  const dates = { 'plan-by': planBy, due, 'not-before': notBefore, projected };
  return Object.entries(dates).flatMap(([kind, at]) =>
    at === null ? [] : [{ kind: kind as DateMark['kind'], at: instantOf(at), obligation, state }],
  );
}
