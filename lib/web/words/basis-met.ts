/**
 * What an obligation was met by, said with the verb of what was done: a report is filed, a notice
 * given, a decision taken. The core says "met" of them all.
 */
import { type Done, doneAs } from '../../engine/done.js';
import type { Language } from '../../engine/ports.js';
import { factName } from '../../engine/words/names.js';
import { inBoth } from './catalogue.js';
import { NAMES } from './say.js';

type Says = Readonly<Record<Done | 'settled', (by: string, at: string) => string>>;

const metBy = inBoth<Says>(
  {
    filed: (by, at) => `Filed by the ${by || 'submission'} of ${at}`,
    notified: (by, at) => `Given by the ${by || 'notice'} of ${at}`,
    decided: (by, at) => `Decided by the ${by} of ${at}`,
    asked: (by, at) => `Asked by the ${by} of ${at}`,
    settled: (by, at) => `Settled by the ${by} of ${at}`,
  },
  {
    filed: (by, at) => `${by || '提出'}により完了（${at}）`,
    notified: (by, at) => `${by || '通知'}により完了（${at}）`,
    decided: (by, at) => `${by}により完了（${at}）`,
    asked: (by, at) => `${by}により完了（${at}）`,
    settled: (by, at) => `${by}により完了（${at}）`,
  },
);

/** By which fact, of when; the id of the fact says nothing to a person. */
const MET = /^Met by the (\S+) .* of (\d{4}-\d\d-\d\dT\S+)$/s;

interface Met {
  readonly rule: string;
  readonly regime: string;
  /** Absent: one that is filed. */
  readonly obligation: string | undefined;
}

/**
 * Says by what an obligation was met.
 * @param momentIn says a moment as the core writes it
 * @returns `undefined` where the rule is about something else
 */
export function metIn(
  language: Language,
  { rule, regime, obligation }: Met,
  momentIn: (at: string) => string,
): string | undefined {
  const [, kind, at] = MET.exec(rule) ?? [];
  if (kind === undefined || at === undefined) return undefined;
  const says = metBy[language][howMet(kind, regime, obligation)];
  return says(kind === 'submission' ? '' : factName(NAMES[language], kind), momentIn(at));
}

/** What was to be asked for is done with, too, once the answer came without it on record. */
function howMet(kind: string, regime: string, obligation: string | undefined): keyof Says {
  const how = obligation === undefined ? 'filed' : doneAs({ regime, obligation });
  return how === 'asked' && kind !== 'delay-request' ? 'settled' : how;
}
