/** `tocsin derive`: scenarios in, milestones out; by the line for programs, or for a person. */
import { derive } from '../../lib/core/derive.js';
import { InputProblem } from '../../lib/core/errors.js';
import type { Milestone } from '../../lib/core/model.js';
import { parseScenario } from '../../lib/core/scenario.js';
import { milestoneJson } from '../../lib/engine/json.js';
import { readArgs } from '../args.js';
import { type ExitStatus, exit, type Host, UsageProblem } from '../host.js';
import type { Line } from '../input/lines.js';
import { scenarioTexts } from '../input/scenario-texts.js';
import { type Source, STANDARD_INPUT, sourcesNamed } from '../input/sources.js';
import { Output } from '../output.js';
import type { Written } from '../text/facts.js';
import { Page } from '../text/page.js';
import { printScenario } from '../text/scenario.js';
import { shown } from '../text/width.js';

/** As many characters as are gathered before they are written: one system call for many lines. */
const ENOUGH_TO_WRITE = 65_536;

export async function deriveCommand(args: readonly string[], host: Host): Promise<ExitStatus> {
  const { values, positionals } = readArgs('derive', args, {
    pretty: { type: 'boolean' },
    'no-basis': { type: 'boolean' },
  });
  const sources = await sourcesNamed(positionals, host);
  if (host.stdin.isTTY && sources.some(({ name }) => name === STANDARD_INPUT)) {
    host.stderr.write('Reading scenarios from the terminal: end with Ctrl-D.\n');
  }
  const answerTo = values.pretty
    ? forAPerson(host, !values['no-basis'])
    : forAProgram(!values['no-basis']);
  const { answers, status } = await answerAll(sources, answerTo, host);
  if (answers > 0 || !values.pretty) return status;
  throw new UsageProblem('There is no scenario in the input.');
}

async function answerAll(sources: readonly Source[], answerTo: AnswerTo, { stdout, stderr }: Host) {
  const output = new Output(stdout);
  let status: ExitStatus = exit.ok;
  let answers = 0;
  for (const source of sources) {
    for await (const lines of scenarioTexts(source.open())) {
      let text = '';
      for (const line of lines) {
        const answer = answerTo(line, source.name);
        answers += 1;
        status = worse(status, answer.status);
        if (answer.bug) stderr.write(bugReport(source.name, line.number, answer.bug));
        text += answer.text;
        if (text.length < ENOUGH_TO_WRITE) continue;
        if (!(await output.write(text))) return { answers, status };
        text = '';
      }
      if (!(await output.write(text))) return { answers, status };
    }
  }
  return { answers, status };
}

interface Answer {
  readonly text: string;
  readonly status: ExitStatus;
  readonly bug?: Error;
}

type AnswerTo = (line: Line, source: string) => Answer;

/** Every line has an answer in its place, so that the n-th answers the n-th scenario. */
function forAProgram(withBasis: boolean): (line: Line) => Answer {
  return (line) => {
    try {
      const { id, milestones } = derive(parseScenario(textOf(line)));
      const result = { id, milestones: milestones.map((m) => inOrder(m, withBasis)) };
      return { text: `${JSON.stringify(result)}\n`, status: exit.ok };
    } catch (error) {
      const id = idOf(line);
      const { document, ...answer } = failureOf(error);
      return { ...answer, text: `${JSON.stringify({ id, error: document })}\n` };
    }
  };
}

function forAPerson(host: Host, withBasis: boolean): AnswerTo {
  let first = true;
  return (line, source) => {
    const separator = first ? '' : Page.for(host).line().rule('═').line().toString();
    first = false;
    const page = Page.for(host);
    try {
      const text = textOf(line);
      const scenario = parseScenario(text);
      printScenario(page, scenario, derive(scenario), JSON.parse(text) as Written, withBasis);
      return { text: separator + page.toString(), status: exit.ok };
    } catch (error) {
      const { document, ...answer } = failureOf(error);
      const { title, detail, pointer } = document;
      const { ink } = page;
      const said = Page.for(host).line(ink.bold(shown(placeOf(line, source))));
      said.text(`${title}${pointer && `, at ${pointer}`}. ${shown(detail)}`, { paint: ink.bad });
      return { ...answer, text: separator + said.toString() };
    }
  };
}

function textOf(line: Line): string {
  if ('problem' in line) throw line.problem;
  return line.text;
}

function failureOf(error: unknown) {
  if (error instanceof InputProblem) {
    return { document: error.toDocument(), status: exit.unusableInput };
  }
  const bug = error instanceof Error ? error : new Error(String(error));
  const title = 'Tocsin made a mistake';
  const document = { type: '/errors/internal', title, detail: bug.message, pointer: '' };
  return { document, status: exit.bug, bug };
}

/** The fields in the contract's order, for those who read the JSON. */
function inOrder(milestone: Milestone, withBasis: boolean) {
  const { basis, ...head } = milestoneJson(milestone);
  return withBasis ? { ...head, basis } : head;
}

/** The id of what could not be used, where it has one. */
function idOf(line: Line): string | null {
  if ('problem' in line) return null;
  try {
    const { id } = JSON.parse(line.text) as { readonly id?: unknown };
    return typeof id === 'string' ? id : null;
  } catch {
    return null;
  }
}

/** `"cases.jsonl", line 3: my-incident`, as far as it has a name. */
function placeOf(line: Line, source: string): string {
  const id = idOf(line);
  return `${source}, line ${line.number}${id === null ? '' : `: ${id}`}`;
}

function bugReport(source: string, line: number, { stack, message }: Error): string {
  const what = `${source}, line ${line}: Tocsin made a mistake here; the run went on.`;
  return `tocsin: ${what}\n${stack ?? message}\n`;
}

function worse(a: ExitStatus, b: ExitStatus): ExitStatus {
  return a > b ? a : b;
}
