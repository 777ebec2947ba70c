/**
 * Lines into the texts of scenarios. The contract is one object a line; a person writes one
 * object over many lines, and such an input, being one object as a whole, is one text.
 */
import { InputProblem } from '../../lib/core/errors.js';
import { LONGEST_TEXT } from '../../lib/core/scenario.js';
import { type Sentence, sentence, type Told } from '../../lib/core/sentence.js';
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
      if (!held && isBlank(line)) continue;
      if (!started && opensADocument(line)) held = [];
      started = true;
      if (!held) {
        ready.push(line);
        continue;
      }
      held.push(line);
      size += 'text' in line ? line.text.length + 1 : 0;
      if (size > LONGEST_TEXT || 'problem' in line || isAScenario(line.text)) {
        ready.push(...linesAfterAll(held));
        held = undefined;
      }
    }
    if (ready.length > 0) yield ready;
  }
  if (held) yield asOneDocument(held) ?? linesAfterAll(held);
}

function isBlank(line: Line): boolean {
  return 'text' in line && line.text.trim() === '';
}

/** What was held and is no document is answered line by line. */
function linesAfterAll(held: readonly Line[]): readonly Line[] {
  return held.filter((line) => !isBlank(line));
}

/** The first line is no JSON by itself, and what it opens is to be closed further down. */
function opensADocument(line: Line): boolean {
  if ('problem' in line || !/^\s*([{[]|\/[/*]|#)/.test(line.text)) return false;
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
  const value = parsed(text);
  if (value !== undefined && !Array.isArray(value)) return [{ number, text }];
  const indented = texts.length > 2 && texts.slice(1).every((one) => ONE_OF_A_DOCUMENT.test(one));
  if (!indented && value === undefined) return undefined;
  return [{ number, problem: new InputProblem('not-json', whyNotOne(text, number), '') }];
}

/** Indented, empty, closing or opening a bracket, or a comment: no line that could be a scenario. */
const ONE_OF_A_DOCUMENT = /^(\s|$|[}\]]|[{[]\s*$|\/[/*]|\*|#)/;

/** One sentence for a whole document, with the line of the input where V8 tells a position. */
function whyNotOne(text: string, number: number): Sentence {
  if (/^\s*\[/.test(text)) {
    return sentence`The input is a list. Write one scenario a line, without the brackets and commas.`;
  }
  const { why, position, isFollowed } = slipIn(text);
  const before = text.slice(0, position).split('\n');
  const [line, column] = [number + before.length - 1, (before.at(-1)?.length ?? 0) + 1];
  const where = position === undefined ? '' : sentence` (line ${line}, column ${column})`;
  if (position !== undefined && /^(\/[/*]|#)/.test(text.slice(position))) {
    return sentence`JSON has no comments${where}. Use the field note.`;
  }
  if (isFollowed) {
    return sentence`More follows the first scenario${where}. Write one scenario a line, or one a file.`;
  }
  return sentence`${why}${where}.`;
}

interface Slip {
  readonly why: Told;
  readonly position?: number;
  readonly isFollowed: boolean;
}

function slipIn(text: string): Slip {
  try {
    JSON.parse(text);
    return { why: sentence`This is no scenario`, isFollowed: false };
  } catch (error) {
    const { message } = error as Error;
    const told = /at position (\d+)/.exec(message)?.[1];
    // V8 quotes a short text in place of a position: `Unexpected token '/', "// a" is not…`
    const short = told === undefined ? message.replace(/, (\.\.\.)?".*/s, '') : message;
    const isFollowed = short.includes('after JSON');
    const why = short.replace(/ in JSON.*| \(line .*/s, '');
    return { why, isFollowed, ...(told !== undefined && { position: Number(told) }) };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
