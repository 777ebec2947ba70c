/** What an entity's settings fill into the form: its zone, and the regimes of its profile. */
import { regimes } from '../../../core/regimes/index.js';
import { DEFAULT_ENTITY, type Entity, UNNAMED_ENTITY } from '../../../engine/ports.js';
import { Form } from '../../forms/form.js';
import { zoneField } from '../../forms/moments.js';
import { KINDS } from './known.js';

/** Everything that a reader types or ticks, beside what an entity fills in. */
const OWN = [
  'title',
  ...Object.keys(KINDS).flatMap((name) => [name, `${name}-at`, zoneField(`${name}-at`)]),
  'categories',
  'customers',
  'harm',
] as const;

/** The entity that a form names; absent: the one that is there from the start, or the first. */
export function entityIn(form: Form, entities: readonly Entity[]): Entity | undefined {
  const named = form.optional('entity');
  if (named !== undefined) return entities.find(({ id }) => id === named);
  return entities.find(({ id }) => id === DEFAULT_ENTITY) ?? entities[0];
}

/** The form with this entity's zone and regimes; what was typed beside them stays. */
export function filledFor(entity: Entity | undefined, form: Form): Form {
  const fields = new URLSearchParams();
  for (const name of OWN) for (const value of form.all(name)) fields.append(name, value);
  if (!entity) return new Form(fields);
  const { profile = {} } = entity;
  fields.set('entity', entity.id);
  fields.set('zone', entity.zone);
  fields.set('member-state', memberStateOf(profile) ?? '');
  const usual = regimes.filter(({ id }) => profile[id] !== undefined).map(({ id }) => id);
  fields.set('listed', ['us-sec-8k', 'us-sec-6k'].find((id) => usual.includes(id)) ?? '');
  for (const id of usual) fields.append('regimes', id);
  return new Form(fields);
}

/** Nobody has said yet what the company is called, and where it is: the zone is the server's. */
export function isUnset(entity: Entity | undefined): boolean {
  return entity?.name === UNNAMED_ENTITY;
}

/** The Member State of an incident that is registered with this form; `undefined`: none. */
export function memberStateFor(form: Form, entity: Entity | undefined): string | undefined {
  return form.has('member-state')
    ? form.optional('member-state')
    : memberStateOf(entity?.profile ?? {});
}

/** What a form says of the entity, where that differs from its settings. */
export function profileFrom(form: Form, entity: Entity | undefined) {
  const memberState = memberStateFor(form, entity);
  const { profile = {} } = entity ?? {};
  if (memberState === memberStateOf(profile)) return {};
  const before = profile['eu-nis2'];
  const { memberState: _, ...nis2 } = (before ?? {}) as { readonly memberState?: string };
  return { profile: { 'eu-nis2': { ...nis2, ...(memberState && { memberState }) } } };
}

function memberStateOf(profile: NonNullable<Entity['profile']>): string | undefined {
  const nis2 = profile['eu-nis2'] as { readonly memberState?: string } | undefined;
  return nis2?.memberState;
}
