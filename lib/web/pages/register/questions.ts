/** What is asked again before a registration: not wrong, but seldom meant. */
import { Temporal } from '../../../core/model.js';
import type { Entity, Language } from '../../../engine/ports.js';
import type { Form } from '../../forms/form.js';
import { type MomentsRead, zoneField } from '../../forms/moments.js';
import { registerWords } from '../../words/register.js';
import { regimeIn } from '../../words/say.js';
import { applyingBy } from './applies.js';
import { momentOf } from './known.js';
import { memberStateFor } from './settings.js';

export interface Questions {
  readonly sentences: readonly string[];
  /** What the box must say that answers them: another question needs another answer. */
  readonly answer: string;
  /** The moment of awareness, where the discovery may be recorded at the same. */
  readonly discovery?: string;
}

/** The box that records the discovery at the moment of awareness. */
export const DISCOVERY_TOO = 'discovery-too';

const NIS2 = 'eu-nis2';

/** @param entity whose settings hold where the form says nothing */
export function questionsOn(form: Form, entity: Entity | undefined, language: Language): Questions {
  const words = registerWords[language];
  const sentences: string[] = [];
  const answer: string[] = [];
  const [aware, detected] = [momentOf(form, 'awareness'), momentOf(form, 'discovery')];
  if (isBefore(aware, detected)) {
    sentences.push(words.awareFirst(aware, detected));
    answer.push(aware, detected);
  }
  const chosen = form.all('regimes');
  const applying = applyingBy(form);
  // These clocks start with the discovery, or with what is decided after it, and awareness is
  // neither: nobody would hear that the decision is owed.
  const waiting = applying.filter(
    ({ regime, missing }) =>
      chosen.includes(regime) && missing.includes('discovery') && missing.includes('material'),
  );
  const offersDiscovery = aware !== '' && waiting.length > 0;
  if (offersDiscovery) {
    const names = waiting.map(({ regime }) => regimeIn(language, regime)).join(words.comma);
    sentences.push(words.waits(names));
    answer.push('no-discovery', aware);
  }
  // Nobody can add it later, and it decides the national law, the calendar and the zone.
  if (chosen.includes(NIS2) && memberStateFor(form, entity) === undefined) {
    const zone = form.optional('zone') ?? entity?.zone ?? '';
    sentences.push(words.noMemberState(regimeIn(language, NIS2), zone));
    answer.push('no-member-state');
  }
  const left = applying.filter(({ regime, points }) => points && !chosen.includes(regime));
  if (left.length > 0) {
    const names = left.map(({ regime }) => regimeIn(language, regime)).join(words.comma);
    sentences.push(words.notChosen(names));
    answer.push(...left.map(({ regime }) => regime));
  }
  const discovery = offersDiscovery ? { discovery: aware } : {};
  return { sentences, answer: answer.join(' '), ...discovery };
}

/** Whether the box was ticked for these very questions, or for more of them. */
export function isAnswered({ answer }: Questions, form: Form): boolean {
  const given = form.text('confirm').split(' ');
  return answer === '' || answer.split(' ').every((one) => given.includes(one));
}

/** The discovery at the moment of awareness, where the box for this very moment was ticked. */
export function withDiscovery(moments: MomentsRead): MomentsRead {
  const { typed, read } = moments;
  const aware = momentOf(read, 'awareness');
  if (aware === '' || momentOf(read, 'discovery') !== '') return moments;
  if (typed.text(DISCOVERY_TOO) !== aware) return moments;
  const zone = typed.text(zoneField('awareness-at'));
  const fields = { 'discovery-at': aware, [zoneField('discovery-at')]: zone };
  return { ...moments, typed: typed.with(fields), read: read.with(fields) };
}

/** What is no instant, the engine refuses with a sentence of its own. */
function isBefore(one: string, other: string): boolean {
  try {
    return Temporal.Instant.compare(Temporal.Instant.from(one), Temporal.Instant.from(other)) < 0;
  } catch {
    return false;
  }
}
