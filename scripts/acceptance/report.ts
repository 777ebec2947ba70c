/** What the run says: a line for each step as it passes, and at the end what was checked. */

/** Where lines go: standard output, or a test that listens. */
export type Write = (text: string) => void;

export class Report {
  readonly #rows: (readonly [string, string])[] = [];

  constructor(private readonly write: Write) {}

  /** A step that passed. */
  passed(what: string): void {
    this.write(`✓ ${what}\n`);
  }

  /** What is worth knowing and proves nothing. */
  note(what: string): void {
    this.write(`  ${what}\n`);
  }

  /** What nobody may overlook. */
  warn(what: string): void {
    this.write(`\n!! ${what}\n\n`);
  }

  failed(what: string): void {
    this.write(`✗ ${what}\n`);
  }

  /** A row of the table at the end. */
  checked(what: string, how: string): void {
    this.#rows.push([what, how]);
  }

  table(): void {
    const width = Math.max(...this.#rows.map(([what]) => what.length));
    this.write('\nWhat was checked\n');
    for (const [what, how] of this.#rows) this.write(`  ${what.padEnd(width)}  ${how}\n`);
    this.write('\n');
  }
}
