/** Forms as browsers send them: checked to be ours, each field once, and never too long. */
import type { Context } from 'hono';
import { readText } from '../body.js';
import { CSRF_FIELD, mustBeOurForm } from '../csrf.js';

/** What was typed, by the names of fields; a list where boxes share a name. */
export class Form {
  constructor(private readonly fields: URLSearchParams) {}

  /**
   * A field's text without blanks at its ends; empty where it was left out. Browsers send the end
   * of a line as two characters, and count it as one.
   */
  text(name: string): string {
    return (this.fields.get(name) ?? '').replaceAll('\r\n', '\n').trim();
  }

  /** The same; `undefined` where nothing was typed. */
  optional(name: string): string | undefined {
    return this.text(name) || undefined;
  }

  all(name: string): readonly string[] {
    return this.fields.getAll(name);
  }

  has(name: string): boolean {
    return this.fields.has(name);
  }

  /** The same form with other texts in some of its fields. */
  with(texts: Readonly<Record<string, string>>): Form {
    const fields = new URLSearchParams(this.fields);
    for (const [name, text] of Object.entries(texts)) fields.set(name, text);
    return new Form(fields);
  }
}

/** An empty form, for a page that is shown for the first time. */
export const EMPTY = new Form(new URLSearchParams());

/**
 * Reads a form of ours.
 * @param csrf what the forms of this session hold
 * @param longest in bytes
 * @throws CrossOrigin, BodyTooLarge
 */
export async function formOf(c: Context, csrf: string, longest: number): Promise<Form> {
  const fields = new URLSearchParams(await readText(c.req.raw, longest));
  mustBeOurForm(c, fields.get(CSRF_FIELD) ?? undefined, csrf);
  return new Form(fields);
}
