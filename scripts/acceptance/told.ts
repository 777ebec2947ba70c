/** Alerts as the API shows them, beside how a milestone stood. */
import type { AlertAnswer, IncidentAnswer } from '../../bin/api.js';
import { Temporal } from '../../lib/core/model.js';
import type { Policy } from '../../lib/core/plan.js';
import { isOpen, stored } from '../../lib/engine/incident.js';
import type { Person } from '../../lib/engine/ports.js';
import type { Pace } from './pace.js';
import type { Line, Stretch } from './stretches.js';

export interface AuditInput {
  readonly incident: IncidentAnswer;
  readonly lines: readonly Line[];
  readonly people: readonly Person[];
  readonly policy: Policy;
  readonly pace: Pace;
}

/** What arrived of a line. */
export function sentOf(
  { regime, obligation }: Pick<Line, 'regime' | 'obligation'>,
  { sent }: Pick<IncidentAnswer, 'sent'>,
): readonly AlertAnswer[] {
  return sent.filter(
    (alert) => alert.state === 'sent' && alert.regime === regime && alert.obligation === obligation,
  );
}

/** Whether it says the dates that hold in a stretch; that nothing is owed has none. */
export function tells(alert: AlertAnswer, { milestone }: Pick<Stretch, 'milestone'>): boolean {
  const isOwed = isOpen(milestone);
  return (
    alert.planBy === (isOwed ? utc(milestone.planBy) : null) &&
    alert.due === (isOwed ? utc(milestone.due) : null)
  );
}

/** As alerts tell moments. */
export function utc(text: string | null): string | null {
  return text === null ? null : stored(Temporal.Instant.from(text));
}
