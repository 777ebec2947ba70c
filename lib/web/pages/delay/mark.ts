/** Tells, without the script, whether anything was typed since the page was shown. */
import { digestOf } from '../../../engine/chain.js';
import type { DelayFields } from '../../../engine/delay-fields.js';

/** The same for the same fields, as a form sends them: without blanks at their ends. */
export function markOf(fields: DelayFields): string {
  const sent = Object.entries(fields).map(([name, text]) => [name, text.trim()]);
  return digestOf(Object.fromEntries(sent));
}
