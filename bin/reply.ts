/** The answer to a question: as JSON for a program, or on a page for a person. */
import { type ExitStatus, exit, type Host } from './host.js';
import { Output } from './output.js';
import { Page } from './text/page.js';

export interface Reply {
  readonly json: unknown;
  readonly print: (page: Page) => void;
}

export async function write(
  { json, print }: Reply,
  host: Host,
  asJson = false,
): Promise<ExitStatus> {
  const page = Page.for(host);
  if (!asJson) print(page);
  const text = asJson ? `${JSON.stringify(json, undefined, 2)}\n` : page.toString();
  await new Output(host.stdout).write(text);
  return exit.ok;
}
