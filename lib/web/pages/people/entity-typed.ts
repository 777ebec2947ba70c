/** An entity as its form has it, and as the engine takes it. */
import { type Sentence, sentence } from '../../../core/sentence.js';
import { DEFAULT_POLICY } from '../../../engine/change-settings.js';
import type { Entity } from '../../../engine/ports.js';
import { BadCall } from '../../../engine/problems.js';
import type { Form } from '../../forms/form.js';

/** As it stands in the form, right or wrong. */
export interface TypedEntity {
  readonly isNew: boolean;
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  readonly policy: string;
  readonly memberState: string;
  readonly reading: string;
  /** The profile without these two, as JSON. */
  readonly others: string;
}

export const NEW_ENTITY: TypedEntity = {
  isNew: true,
  id: '',
  name: '',
  zone: '',
  policy: DEFAULT_POLICY,
  memberState: '',
  reading: '',
  others: '',
};

export function typedOf({ id, name, zone, policy, profile }: Entity): TypedEntity {
  const { 'eu-nis2': nis2, ...others } = profile ?? {};
  const { memberState = '', reading = '' } = (nis2 ?? {}) as Readonly<Record<string, string>>;
  return {
    isNew: false,
    id,
    name,
    zone,
    policy: policy ?? DEFAULT_POLICY,
    memberState,
    reading,
    others: Object.keys(others).length > 0 ? JSON.stringify(others, null, 2) : '',
  };
}

export function typedIn(form: Form): TypedEntity {
  return {
    isNew: !form.has('known'),
    id: form.text('id'),
    name: form.text('name'),
    zone: form.text('zone'),
    policy: form.text('policy'),
    memberState: form.text('memberState'),
    reading: form.text('reading'),
    others: form.text('others'),
  };
}

/** @throws BadCall where the JSON is none; the rest is checked by the engine */
export function entityFrom(typed: TypedEntity): Entity {
  const { id, name, zone, policy, memberState, reading, others } = typed;
  const nis2 = { ...(memberState && { memberState }), ...(reading && { reading }) };
  const profile = {
    ...othersFrom(others),
    ...(Object.keys(nis2).length > 0 && { 'eu-nis2': nis2 }),
  };
  return {
    id,
    name,
    zone,
    ...(Object.keys(profile).length > 0 && { profile }),
    ...(policy !== DEFAULT_POLICY && { policy }),
  };
}

function othersFrom(text: string): object {
  if (text === '') return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new BadCall(notJson((error as Error).message), '/profile');
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new BadCall(notJson(JSON.stringify(value).slice(0, 40)), '/profile');
}

function notJson(why: string): Sentence {
  return sentence`This is not JSON: ${why}. Write one object, {…}.`;
}
