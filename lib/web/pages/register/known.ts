/** What a registration form says is known, as facts; and where on the form each came from. */
import type { FactKind } from '../../../core/model.js';
import type { NewFact } from '../../../engine/new-facts.js';
import { idOf } from '../../components/marks.js';
import type { Form } from '../../forms/form.js';
import type { Complaint } from '../../forms/refused.js';

/** What may have happened, by the names of its fields; each is a box and a moment. */
export const BOXES = ['belief', 'ransom', 'breach', 'material', 'home'] as const;
export type Box = (typeof BOXES)[number];
type Known = Box | 'discovery' | 'awareness';

export const KINDS: Readonly<Record<Known, FactKind>> = {
  discovery: 'discovery',
  awareness: 'awareness',
  belief: 'reasonable-belief',
  ransom: 'ransom-payment',
  breach: 'breach-determination',
  material: 'materiality-determination',
  home: 'home-disclosure',
};

export interface KnownFacts {
  readonly facts: readonly NewFact[];
  /** The fields of each fact, in the same order. */
  readonly from: readonly Known[];
}

/** The facts of a form; what has no moment is none, and `untimed` says so. */
export function factsOf(form: Form): KnownFacts {
  const from = (Object.keys(KINDS) as Known[]).filter((name) => momentOf(form, name) !== '');
  const facts = from.map((name) => ({
    kind: KINDS[name],
    at: momentOf(form, name),
    ...MORE[name]?.(form),
  }));
  return { facts, from };
}

const MORE: Readonly<Partial<Record<Known, (form: Form) => object>>> = {
  awareness: (form) => {
    const categories = form.all('categories').map(numberOr);
    return categories.length > 0 ? { categories } : {};
  },
  breach: (form) => {
    const [customers, harm] = [form.optional('customers'), form.optional('harm')];
    return {
      ...(customers !== undefined && { customers: numberOr(customers) }),
      ...(harm !== undefined && { harm }),
    };
  },
  material: () => ({ material: true }),
};

/** What is no number stays as it was typed: the check of the facts says what is wrong with it. */
function numberOr(text: string): number | string {
  return /^\d{1,15}$/.test(text) ? Number(text) : text;
}

export function momentOf(form: Form, name: Known): string {
  return form.text(`${name}-at`);
}

/** A moment that was typed says that it happened, box or no box. */
export function isKnown(form: Form, name: Box): boolean {
  return form.has(name) || momentOf(form, name) !== '';
}

/** Boxes that were ticked without a moment: none is guessed. */
export function untimed(form: Form, sentence: string): readonly Complaint[] {
  return BOXES.filter((name) => form.has(name) && momentOf(form, name) === '').map((name) => ({
    detail: sentence,
    pointer: `/form/${name}-at`,
  }));
}

/** The id of the field that a pointer into the call is about. */
export function fieldFor(pointer: string, known: KnownFacts): string | undefined {
  const name = nameFor(pointer, known);
  return name && idOf(name);
}

function nameFor(pointer: string, { from }: KnownFacts): string | undefined {
  const [, part = '', index = '', field = ''] = pointer.split('/');
  if (part === 'form') return index;
  if (part === 'facts') {
    const name = from[Number(index)];
    if (name === undefined) return undefined;
    if (field === 'customers' || field === 'harm') return field;
    return field === 'categories' ? field : `${name}-at`;
  }
  if (part === 'profile') return index === 'zone' ? 'zone' : 'member-state';
  return part === 'regimes' ? 'regimes' : ['title', 'entity', 'zone'].find((one) => one === part);
}
