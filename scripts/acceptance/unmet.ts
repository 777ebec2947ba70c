/** The first thing that is not as it must be: the run ends with it. */
export class Unmet extends Error {
  constructor(
    readonly what: string,
    readonly expected: string,
    readonly seen: string,
  ) {
    super(`${what}: expected ${expected}, seen ${seen}`);
    this.name = 'Unmet';
  }
}

/** @throws Unmet where it does not hold */
export function must(holds: boolean, what: string, expected: string, seen: unknown): void {
  if (!holds) throw new Unmet(what, expected, typeof seen === 'string' ? seen : inShort(seen));
}

/** A value for a person: whole where it is short. */
export function inShort(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 400 ? `${text.slice(0, 399)}…` : text;
}
