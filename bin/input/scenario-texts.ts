/**
 * Lines into the texts of scenarios. The contract is one object a line; a person writes one
 * object over many lines, and such an input, being one object as a whole, is one text.
 */
import { LONGEST_TEXT } from '../../lib/core/scenario.js';
import { type Line, linesOf } from './lines.js';

/** The texts of an input with the line each starts on; those that came together in one array. */
export async function* scenarioTexts(
  source: AsyncIterable<Buffer>,
): AsyncGenerator<readonly Line[]> {
  let started = false;
  let held: Line[] | undefined;
  let size = 0;

  for await (const batch of linesOf(source)) {
    const ready: Line[] = [];
    for (const line of batch) {
      if ('text' in line && line.text.trim() === '') continue;
      if (!started && opensADocument(line)) held = [];
      started = true;
      if (!held) {
        ready.push(line);
        continue;
      }
      held.push(line);
      size += 'text' in line ? line.text.length + 1 : 0;
      if (size > LONGEST_TEXT || 'problem' in line || isAScenario(line.text)) {
        ready.push(...held); // lines after all: what was held is answered line by line
        held = undefined;
      }
    }
    if (ready.length > 0) yield ready;
  }
  if (held) yield asOneDocument(held) ?? held;
}

/** The first line is no JSON by itself, and what it opens is to be closed further down. */
function opensADocument(line: Line): boolean {
  if ('problem' in line || !line.text.trimStart().startsWith('{')) return false;
  return parsed(line.text) === undefined;
}

/** So that a broken first line does not hold back the good ones that follow it. */
function isAScenario(text: string): boolean {
  if (!text.startsWith('{')) return false;
  const value = parsed(text);
  return typeof value === 'object' && value !== null && 'regimes' in value;
}

/** What is one object, or was clearly meant as one: a slip in it is then told once. */
function asOneDocument(held: readonly Line[]): readonly Line[] | undefined {
  const texts = held.map((line) => ('text' in line ? line.text : ''));
  const text = texts.join('\n');
  const number = held[0]?.number ?? 1;
  const indented = texts.length > 2 && texts.slice(1).every((one) => /^[\s}\]]/.test(one));
  return indented || parsed(text) !== undefined ? [{ number, text }] : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
