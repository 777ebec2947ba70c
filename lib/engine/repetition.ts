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
 * How often a person has been told the same with this message, itself included: 1 for the first
 * that reached them.
 * @param all the incident's messages, as far as they are known
 * @param lineOf which milestone a message is about: regime, obligation, and trigger where each has
 *   its own
 */
export function timesTold<T extends Counted>(
  alert: T,
  all: readonly T[],
  lineOf: (alert: T) => string,
): number {
  const repeats = repeatsOf(alert.step);
  const line = lineOf(alert);
  const before = all.filter(
    (one) =>
      one.state === 'sent' &&
      one.stateAt < alert.stateAt &&
      one.person === alert.person &&
      one.kind === alert.kind &&
      repeatsOf(one.step) === repeats &&
      one.planBy === alert.planBy &&
      one.due === alert.due &&
      lineOf(one) === line,
  );
  return before.length + 1;
}
