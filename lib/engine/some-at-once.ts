/** Work on many things, so many at once: a queue of a thousand must not knock in one second. */

/**
 * Does the work for each; begins with the first, ends with the last.
 * @throws the first error, after which nothing more is begun
 */
export async function someAtOnce<T>(
  things: readonly T[],
  atOnce: number,
  work: (thing: T) => Promise<unknown>,
): Promise<void> {
  const left = things.values();
  let hasFailed = false;
  const worker = async () => {
    for (const thing of left) {
      if (hasFailed) return;
      try {
        await work(thing);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, things.length) }, worker));
}
