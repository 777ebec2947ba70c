/** The table of figures: what was measured, beside what the project promises. */

interface Row {
  readonly what: string;
  readonly measured: string;
  readonly promised: string;
  readonly kept: boolean;
}

const rows: Row[] = [];

/** Runs `work` for about a second after a warm-up; gives the runs per second. */
export function rate(work: (run: number) => unknown): number {
  const until = (milliseconds: number, from: number) => {
    const start = performance.now();
    let run = from;
    while (performance.now() - start < milliseconds) for (let i = 0; i < 20; i++) work(run++);
    return { runs: run - from, seconds: (performance.now() - start) / 1000 };
  };
  const warm = until(300, 0);
  const { runs, seconds } = until(1000, warm.runs);
  return runs / seconds;
}

/** A figure that is the better the larger it is. */
export function promise(what: string, value: number, unit: string, least: number): void {
  const measured = `${Math.round(value).toLocaleString('en')}${unit}`;
  const promised = `at least ${least.toLocaleString('en')}${unit}`;
  rows.push({ what, measured, promised, kept: value >= least });
}

/** A figure that is the better the smaller it is. */
export function promiseAtMost(what: string, value: number, unit: string, most: number): void {
  const measured = `${Number(value.toPrecision(3))}${unit}`;
  rows.push({ what, measured, promised: `under ${most}${unit}`, kept: value < most });
}

/** A figure to compare others with; nothing is promised of it. */
export function baseline(what: string, value: number, unit: string): void {
  const measured = `${Math.round(value).toLocaleString('en')}${unit}`;
  rows.push({ what, measured, promised: 'baseline', kept: true });
}

/** Prints the table. @returns whether every promise was kept */
export function printTable(): boolean {
  const widest = (of: (row: Row) => string) => Math.max(...rows.map((row) => of(row).length));
  const [a, b] = [widest(({ what }) => what), widest(({ measured }) => measured)];
  for (const { what, measured, promised, kept } of rows) {
    const verdict = kept ? '' : '   MISSED';
    console.log(`${what.padEnd(a)}   ${measured.padStart(b)}   ${promised}${verdict}`);
  }
  return rows.every(({ kept }) => kept);
}
