/** What a line of the file may hold: an item as the table keeps it, checked against its key. */
import * as z from 'zod';
import { type Kind, kindOf, moves } from '../../../lib/adapters/aws/archive.js';

export interface MovedItem {
  readonly pk: string;
  readonly sk: string;
  readonly [attribute: string]: unknown;
}

const KEY = z.looseObject({ pk: z.string(), sk: z.string() });
const text = z.string().min(1);
const number = z.int().positive();

/** What of an item is relied on here; what else it holds goes along as it is. */
const SHAPES: Readonly<Record<Kind, z.ZodType>> = {
  setting: z.looseObject({ value: z.looseObject({ id: text }) }),
  token: z.looseObject({ value: z.looseObject({ id: text, name: text, hash: text }) }),
  'drill-clock': z.looseObject({
    value: z.looseObject({ incidentId: text, now: text, over: z.boolean() }),
  }),
  key: z.looseObject({ digest: text, id: text, expiresAt: z.number() }),
  entry: z.looseObject({
    incidentId: text,
    n: number,
    recordedAt: text,
    by: z.looseObject({ name: text, roles: z.array(text) }),
    body: z.looseObject({ type: text }),
    previous: text,
    hash: text,
  }),
  alert: z.looseObject({
    id: text,
    incidentId: text,
    regimeId: text,
    state: z.enum(['claimed', 'sent', 'retry', 'failed', 'moot']),
    stateAt: text,
  }),
  clock: z.looseObject({
    incidentId: text,
    regimeId: text,
    generation: number,
    token: z.null(),
    ended: z.boolean(),
  }),
};

/** An item, or why a line holds none that can be used here. */
export function movedItem(value: object): MovedItem | string {
  const key = KEY.safeParse(value);
  if (!key.success) return 'this is no item of a table.';
  const item = key.data;
  const kind = kindOf(item);
  if (!moves(kind)) {
    return `${item.pk} ${item.sk} is of a kind that this version does not take over. Use a newer Tocsin.`;
  }
  if (!SHAPES[kind].safeParse(item).success || !isUnderItsKey(kind, item)) {
    return `${item.pk} ${item.sk} does not hold what it should.`;
  }
  return item;
}

/** What an item says it is, and where it stands, are one. */
function isUnderItsKey(kind: Kind, { pk, sk, ...content }: MovedItem): boolean {
  const { incidentId, n, regimeId, id, value } = content as {
    readonly [name in 'incidentId' | 'n' | 'regimeId' | 'id']: string;
  } & { readonly value: { readonly [name in 'id' | 'hash' | 'incidentId']: string } };
  const isOfIncident = pk === `INC#${incidentId}`;
  switch (kind) {
    case 'setting':
      return sk.slice(sk.indexOf('#') + 1) === value.id;
    case 'token':
      return sk === `TOKEN#${value.hash}`;
    case 'drill-clock':
      return sk === `DRILL#${value.incidentId}`;
    case 'key':
      return true;
    case 'entry':
      return isOfIncident && sk === `ENTRY#${String(n).padStart(6, '0')}`;
    case 'alert':
      return isOfIncident && `${incidentId}.${sk.slice('SENT#'.length).replace('#', '.')}` === id;
    case 'clock':
      return isOfIncident && sk === `CLOCK#${regimeId}`;
  }
}
