/** What is asked again before a registration: not wrong, but seldom meant. */
import { Temporal } from '../../../core/model.js';
import type { Language } from '../../../engine/ports.js';
import { regimeIn } from '../../components/said.js';
import { registerWords } from '../../words/register.js';
import type { Form } from '../form.js';
import { applyingBy } from './applies.js';
import { momentOf } from './known.js';

export interface Questions {
  readonly sentences: readonly string[];
  /** What the box must say that answers them: another question needs another answer. */
  readonly answer: string;
}

export function questionsOn(form: Form, language: Language): Questions {
  const words = registerWords[language];
  const sentences: string[] = [];
  const answer: string[] = [];
  const [aware, detected] = [momentOf(form, 'awareness'), momentOf(form, 'discovery')];
  if (isBefore(aware, detected)) {
    sentences.push(words.awareFirst(aware, detected));
    answer.push(aware, detected);
  }
  const chosen = form.all('regimes');
  const left = applyingBy(form).filter(({ regime, points }) => points && !chosen.includes(regime));
  if (left.length > 0) {
    const names = left.map(({ regime }) => regimeIn(language, regime)).join(words.comma);
    sentences.push(words.notChosen(names));
    answer.push(...left.map(({ regime }) => regime));
  }
  return { sentences, answer: answer.join(' ') };
}

/** What is no instant, the engine refuses with a sentence of its own. */
function isBefore(one: string, other: string): boolean {
  try {
    return Temporal.Instant.compare(Temporal.Instant.from(one), Temporal.Instant.from(other)) < 0;
  } catch {
    return false;
  }
}
