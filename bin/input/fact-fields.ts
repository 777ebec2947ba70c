/** A fact as it is written on the command line: `material=true categories=1,3`, by its kind. */
import { UsageProblem } from '../host.js';
import { type FactKindText, factKinds } from '../text/fact-kinds.js';
import { didYouMean } from '../text/nearest.js';

/** What a field holds where that is not text. A name means the same in every kind. */
const TYPES: Readonly<Record<string, (text: string, name: string) => unknown>> = {
  material: booleanFrom,
  customers: integerFrom,
  days: integerFrom,
  period: integerFrom,
  categories: categoriesFrom,
};

/** What every fact may carry, beside what its kind has. */
const COMMON = ['id', 'zone', 'regime', 'note'];

export interface TypedFact {
  readonly kind: string;
  readonly at: string;
  readonly [field: string]: unknown;
}

/** @throws UsageProblem, with what may have been meant */
export function kindCalled(name: string): FactKindText {
  const found = factKinds.find(({ kind }) => kind === name.toLowerCase());
  if (found) return found;
  const meant = didYouMean(
    name,
    factKinds.map(({ kind }) => kind),
  );
  throw new UsageProblem(
    `There is no kind of fact ${JSON.stringify(name)}.${meant} See tocsin facts list.`,
  );
}

/**
 * `KIND@AT[,field=value…]`. A piece without `=` belongs to the value before it, so that a list
 * may have commas of its own: `awareness@now,categories=1,3`.
 * @param now what `now` means
 * @throws UsageProblem
 */
export function factFrom(text: string, now: () => string): TypedFact {
  const [head = '', ...pieces] = text.split(',');
  const [, name, at] = /^([^@]*)@(.+)$/.exec(head) ?? [];
  if (name === undefined || at === undefined) {
    const example = 'discovery@2026-11-20T10:00:00-05:00';
    throw new UsageProblem(
      `--fact is written KIND@AT[,field=value…], such as ${example}, not ${JSON.stringify(text)}.`,
    );
  }
  const kind = kindCalled(name);
  const written: string[] = [];
  for (const piece of pieces) {
    if (piece.includes('=') || written.length === 0) written.push(piece);
    else written.push(`${written.pop()},${piece}`);
  }
  return { kind: kind.kind, at: at === 'now' ? now() : at, ...fieldsFrom(kind, written) };
}

/** The fields of a fact from `name=value`, each as its kind wants it. @throws UsageProblem */
export function fieldsFrom(
  { kind, fields }: FactKindText,
  written: readonly string[],
): Readonly<Record<string, unknown>> {
  const known = [...new Set([...fields.map(({ name }) => name), ...COMMON])];
  const values: Record<string, unknown> = {};
  for (const text of written) {
    const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
    if (name === undefined || value === undefined) {
      throw new UsageProblem(
        `A field is written name=value, not ${JSON.stringify(text)}. See tocsin facts show ${kind}.`,
      );
    }
    if (!known.includes(name)) throw new UsageProblem(unknownField(kind, name, known));
    if (Object.hasOwn(values, name)) throw new UsageProblem(`${name} stands twice.`);
    values[name] = TYPES[name]?.(value, name) ?? value;
  }
  return values;
}

function unknownField(kind: string, name: string, known: readonly string[]): string {
  if (name === 'at') return 'Say when it happened with --at, not with at=.';
  if (name === 'kind') return 'The kind of the fact stands before its fields.';
  if (name === 'by' || name === 'recordedAt') return `The server sets ${name}; leave it out.`;
  const meant = didYouMean(name, known);
  const there = `It may have ${known.join(', ')}.`;
  return `The kind ${kind} has no field ${JSON.stringify(name)}.${meant} ${there} See tocsin facts show ${kind}.`;
}

function booleanFrom(text: string, name: string): boolean {
  if (text === 'true' || text === 'yes') return true;
  if (text === 'false' || text === 'no') return false;
  throw new UsageProblem(`${name} is true or false, not ${JSON.stringify(text)}.`);
}

function integerFrom(text: string, name: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new UsageProblem(`${name} is a whole number, not ${JSON.stringify(text)}.`);
}

/** `1,3`; nothing, or `[]`, where none is met. */
function categoriesFrom(text: string, name: string): readonly number[] {
  const inner = text.replace(/^\[(.*)\]$/, '$1').trim();
  if (inner === '') return [];
  const items = inner.split(',').map((item) => item.trim());
  if (items.every((item) => /^[1-4]$/.test(item))) return items.map(Number);
  throw new UsageProblem(
    `${name} is a list of 1, 2, 3, 4, such as 1,3, not ${JSON.stringify(text)}.`,
  );
}
