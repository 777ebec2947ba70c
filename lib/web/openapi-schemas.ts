/** Schemas as OpenAPI 3.1 has them: JSON Schema 2020-12, named ones once under their names. */
import * as z from 'zod';

export type JsonSchema = Readonly<Record<string, unknown>>;

export class Schemas {
  readonly #named: Record<string, JsonSchema> = {};

  get named(): Readonly<Record<string, JsonSchema>> {
    return this.#named;
  }

  /**
   * The schema, or where it stands.
   * @param io as a caller writes it, or as it is answered
   */
  add(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
    // What a function decides cannot be written as a schema; its sentence comes with the answer.
    const made = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
    const {
      $schema: _,
      $defs = {},
      ...own
    } = placed(made, io) as Record<string, unknown> & {
      $defs?: Record<string, JsonSchema>;
    };
    for (const [name, definition] of Object.entries($defs)) this.#keep(name, definition);
    const id = schema.meta()?.id;
    if (id === undefined || '$ref' in own) return own;
    this.#keep(id, own);
    return { $ref: `#/components/schemas/${id}` };
  }

  /** @throws TypeError where two shapes have one name: one of them would be described as the other */
  #keep(name: string, { id: _, ...schema }: JsonSchema): void {
    const before = this.#named[name];
    if (before && JSON.stringify(before) !== JSON.stringify(schema)) {
      throw new TypeError(`Two schemas are called ${name}`);
    }
    this.#named[name] = schema;
  }
}

/**
 * With its references into the document. An answer may get fields that are new: whoever reads one
 * must not refuse them, so nothing here says that there are none.
 */
function placed(value: unknown, io: 'input' | 'output'): unknown {
  if (Array.isArray(value)) return value.map((one) => placed(one, io));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([name, inner]): readonly [string, unknown][] => {
    if (name === '$ref' && typeof inner === 'string') {
      return [[name, inner.replace('#/$defs/', '#/components/schemas/')]];
    }
    if (name === 'additionalProperties' && inner === false && io === 'output') return [];
    return [[name, placed(inner, io)]];
  });
  return Object.fromEntries(entries);
}
