/** Tables in Markdown, and numbers as they stand in them. */

/** A table; the first column is text, the others are numbers. */
export function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

export function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}

/** At most one digit after the point. */
export function about(value: number): string {
  return (Math.round(value * 10) / 10).toLocaleString('en');
}

/** Of one incident: to the hundredth of a cent. */
export function smallDollars(usd: number): string {
  return `$${usd.toFixed(4)}`;
}

export function dollars(usd: number): string {
  const options = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return `$${usd.toLocaleString('en', options)}`;
}

/** A span of time in words that fit into a table. */
export function span(seconds: number): string {
  if (!Number.isFinite(seconds)) return 'not before `planBy`';
  if (seconds < 90) return `${Math.round(seconds)} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}
