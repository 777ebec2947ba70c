/**
 * Which regimes may apply by what a form says, and what each still lacks. It only helps to
 * choose: whether a law applies is for people to decide.
 */
import { regimes } from '../../../core/regimes/index.js';
import type { RegimeId } from '../../../engine/words/words.js';
import type { Form } from '../../forms/form.js';
import type { Missing } from '../../words/register.js';
import { isKnown, momentOf } from './known.js';

interface Signs {
  /** Whether something that was said points to it. */
  readonly points: (form: Form) => boolean;
  /** What must be known for its first clock, and whether it is. */
  readonly needs: Readonly<Partial<Record<Missing, (form: Form) => boolean>>>;
}

const aware = (form: Form) => momentOf(form, 'awareness') !== '';
const hasCategories = (form: Form) => form.all('categories').length > 0;

const SIGNS: Readonly<Record<RegimeId, Signs>> = {
  'eu-nis2': {
    points: (form) => form.text('member-state') !== '',
    needs: { awareness: aware, memberState: (form) => form.text('member-state') !== '' },
  },
  'us-circia': {
    points: (form) => isKnown(form, 'belief') || isKnown(form, 'ransom'),
    needs: {
      beliefOrPayment: (form) => momentOf(form, 'belief') + momentOf(form, 'ransom') !== '',
    },
  },
  'us-sec-8k': {
    points: (form) => form.text('listed') === 'us-sec-8k' || isKnown(form, 'material'),
    needs: {
      discovery: (form) => momentOf(form, 'discovery') !== '',
      material: (form) => momentOf(form, 'material') !== '',
    },
  },
  'us-sec-6k': {
    points: (form) => form.text('listed') === 'us-sec-6k' || isKnown(form, 'home'),
    needs: { homeDisclosure: (form) => momentOf(form, 'home') !== '' },
  },
  'us-fcc-cpni': {
    points: (form) => isKnown(form, 'breach'),
    needs: { breach: (form) => momentOf(form, 'breach') !== '' },
  },
  'jp-appi': {
    points: hasCategories,
    needs: { awareness: aware, categories: hasCategories },
  },
};

export interface Applying {
  readonly regime: RegimeId;
  readonly points: boolean;
  readonly missing: readonly Missing[];
}

/** Every regime, in the order of the registry. */
export function applyingBy(form: Form): readonly Applying[] {
  return regimes.map(({ id }) => {
    const regime = id as RegimeId;
    const { points, needs } = SIGNS[regime];
    const missing = (Object.keys(needs) as Missing[]).filter((need) => !needs[need]?.(form));
    return { regime, points: points(form), missing };
  });
}
