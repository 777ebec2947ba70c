/**
 * Which of a step that repeats a message was. The plan numbers its repetitions from the moment
 * they would have begun: of an incident that was registered late, the first that anybody got may
 * be the hundredth. People count what reached them.
 */

/** What repeats while nothing is filed. */
export type Repeats = 'open' | 'past-plan' | 'late';

/** What a message must say of itself to be counted. */
interface Counted {
  readonly kind: string;
  readonly step: string;
  readonly person: string;
  readonly planBy: string | null;
  readonly due: string | null;
  readonly state: string;
  readonly stateAt: string;
}

/** Of which repetition a step is; `undefined` where it stands alone. */
export function repeatsOf(step: string): Repeats | undefined {
  const [, repeats] = /^(open|past-plan|late)-\d+$/.exec(step) ?? [];
  return repeats as Repeats | undefined;
}

/**
 * How often a person had been told the same with each message, itself included: 1 for the first
 * that reached them. All are numbered in one pass, for an incident may have thousands.
 * @param all the incident's messages, as far as they are known
 * @param lineOf which milestone a message is about: regime, obligation, and trigger where each has
 *   its own
 * @returns the number of each of `all`; those of the same moment share one
 */
export function timesTold<T extends Counted>(
  all: readonly T[],
  lineOf: (alert: T) => string,
): ReadonlyMap<T, number> {
  const times = new Map<T, number>();
  const told = new Map<string, Told>();
  for (const alert of all.toSorted(byMoment)) {
    const { kind, step, person, planBy, due, state, stateAt } = alert;
    const said = JSON.stringify([lineOf(alert), kind, repeatsOf(step), person, planBy, due]);
    const last = told.get(said) ?? { before: 0, at: stateAt, same: 0 };
    const before = last.at < stateAt ? last.before + last.same : last.before;
    const same = (last.at < stateAt ? 0 : last.same) + (state === 'sent' ? 1 : 0);
    told.set(said, { before, at: stateAt, same });
    times.set(alert, before + 1);
  }
  return times;
}

/** What reached a person of one kind: how many before a moment, and how many at it. */
interface Told {
  readonly before: number;
  readonly at: string;
  readonly same: number;
}

function byMoment(a: Counted, b: Counted): number {
  return a.stateAt < b.stateAt ? -1 : a.stateAt > b.stateAt ? 1 : 0;
}
