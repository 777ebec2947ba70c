/** Everything that is wrong with a registration form, in one answer and each at its field. */
import { regimes } from '../../../core/regimes/index.js';
import type { Entity, Language } from '../../../engine/ports.js';
import { mustHaveTitle } from '../../../engine/register-incident.js';
import type { Form } from '../../forms/form.js';
import {
  type MomentAsked,
  type MomentsRead,
  type MomentZones,
  momentsIn,
  momentZones,
} from '../../forms/moments.js';
import { type Complaint, refusalOf } from '../../forms/refused.js';
import { zoneCalled } from '../../forms/typed-moment.js';
import { registerWords } from '../../words/register.js';
import type { Reader } from '../reader.js';
import { wrongFacts } from '../wrong-facts.js';
import { factsOf, KINDS, untimed } from './known.js';
import { profileFrom } from './settings.js';

const ASKED: readonly MomentAsked[] = Object.keys(KINDS).map((name) => {
  return { name: `${name}-at`, pointer: `/form/${name}-at`, isPast: true };
});

/** The zones of those who are reported to, wherever the company is. */
const AUTHORITIES = regimes.flatMap(({ authorityZone }) => {
  const fixed = authorityZone({ zone: '' });
  return fixed === '' ? [] : [fixed];
});

/** The home zone that the form says, the reader's, and those of authorities. */
export function zonesOn(form: Form, { zone }: Pick<Reader, 'zone'>): MomentZones {
  return momentZones([zoneCalled(form.text('zone')), zone], AUTHORITIES);
}

/** The moments of the form. */
export function momentsOn(
  form: Form,
  reader: Reader,
  now: Parameters<typeof momentsIn>[2]['now'],
): MomentsRead {
  return momentsIn(form, ASKED, { zones: zonesOn(form, reader), now, language: reader.language });
}

/** What the engine would refuse of it, and what it would not even be asked. */
export function wrongOn(
  { read, complaints }: MomentsRead,
  entity: Entity | undefined,
  language: Language,
): readonly Complaint[] {
  const words = registerWords[language];
  const regimes = read.all('regimes');
  const profile = {
    ...entity?.profile,
    ...profileFrom(read, entity).profile,
    zone: read.optional('zone') ?? entity?.zone,
  };
  return [
    ...titleOn(read, language),
    ...complaints,
    ...untimed(read, words.sayWhen),
    ...(regimes.length === 0 ? [{ detail: words.chooseOne, pointer: '/regimes' }] : []),
    ...wrongFacts(factsOf(read).facts, language, { regimes, profile }),
  ];
}

function titleOn(form: Form, language: Language): readonly Complaint[] {
  try {
    mustHaveTitle(form.text('title'));
    return [];
  } catch (error) {
    const refused = refusalOf(error, language);
    if (!refused) throw error;
    return refused.complaints;
  }
}
