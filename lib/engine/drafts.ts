/**
 * The draft of the request to delay, for counsel alone: of two who write, neither overwrites what
 * the other has not seen.
 *
 * Left out on purpose: sending it. Tocsin files nothing.
 */
import { sentence } from '../core/sentence.js';
import { mustExist } from './append.js';
import { canonical } from './chain.js';
import {
  type DelayFieldName,
  type DelayFields,
  delayField,
  delayFieldNames,
  NO_FIELDS,
} from './delay-fields.js';
import { stored } from './incident.js';
import { mustBeAllowed } from './may.js';
import type { Actor, Arrived, Drafts, Ports, StoredDraft } from './ports.js';
import { BadCall, Crowded, StaleVersion } from './problems.js';

const DELAY_REQUEST = 'delay-request';

/** The draft as it stands; version 0 where nothing was saved yet. */
export interface DraftRead {
  readonly version: number;
  readonly fields: DelayFields;
  readonly savedAt: string | null;
  readonly savedBy: Actor | null;
  /** By page, up to which of its saves they arrived: the last pages alone. */
  readonly arrived: readonly Arrived[];
}

type Drafting = Pick<Ports, 'ledger' | 'now'> & { readonly drafts: Drafts };

/** @throws Forbidden, NotFound */
export async function readDraft(
  incidentId: string,
  by: Actor,
  { ledger, drafts }: Pick<Drafting, 'ledger' | 'drafts'>,
): Promise<DraftRead> {
  mustBeAllowed(by, 'read-privileged');
  mustExist(incidentId, await ledger.entries(incidentId));
  return asRead(await drafts.get(incidentId, DELAY_REQUEST));
}

export interface DraftOrder {
  readonly incidentId: string;
  /** What it leaves out is empty. */
  readonly fields: Readonly<Partial<Record<DelayFieldName, string>>>;
  readonly by: Actor;
  /** The version that the caller saw; 0: none. */
  readonly seen: number;
  /** The page on which it is typed: what was saved from there before was seen. */
  readonly editor?: string;
  /** Which of its saves this is, where it counts them. */
  readonly turn?: number;
}

/** More pages than are open at once on one draft. */
const MOST_PAGES = 20;

/** A page that saves while one types can be a few saves behind itself, and no more. */
const MOST_TRIES = 5;

/**
 * Saves the draft as a whole. What a page sent earlier, and what arrives later than its newer text,
 * is left out.
 * @returns the draft as it then stands
 * @throws Forbidden, NotFound, BadCall, StaleVersion where another saved since
 */
export async function saveDraft(order: DraftOrder, ports: Drafting): Promise<DraftRead> {
  const { incidentId, by, seen, editor, turn } = order;
  mustBeAllowed(by, 'read-privileged');
  const fields = checked(order.fields);
  mustExist(incidentId, await ports.ledger.entries(incidentId));
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const present = await ports.drafts.get(incidentId, DELAY_REQUEST);
    const last = present?.version ?? 0;
    const isOwn = editor !== undefined && present?.editor === editor;
    if (last !== seen && !isOwn) throw stale(present, seen);
    if (present && isOwn) {
      const ahead = turn === undefined || present.turn === undefined ? 1 : turn - present.turn;
      if (ahead < 0) return asRead(present); // overtaken on its way
      // A form that is saved twice, as it stands, is no new version; where one between the two is
      // still on its way, it is, for that one must not take its place.
      const isSame = canonical(present.fields) === canonical(fields);
      if (isSame && ahead <= 1) return asRead(present);
    }
    const draft: StoredDraft = {
      version: last + 1,
      fields,
      savedAt: stored(ports.now.machine()),
      savedBy: { name: by.name, roles: by.roles },
      editor: editor ?? null,
      ...(turn !== undefined && { turn }),
      arrived: arrivedWith(order, present),
    };
    if (await ports.drafts.put(incidentId, DELAY_REQUEST, draft)) return asRead(draft);
  }
  throw new Crowded(sentence`This draft is saved too often at once; nothing was saved. Try again.`);
}

function arrivedWith(
  { editor, turn }: DraftOrder,
  present: StoredDraft | undefined,
): readonly Arrived[] {
  const before = present?.arrived ?? [];
  if (editor === undefined || turn === undefined) return before;
  const others = before.filter((one) => one.editor !== editor);
  return [{ editor, turn }, ...others].slice(0, MOST_PAGES);
}

function stale(present: StoredDraft | undefined, seen: number): StaleVersion {
  if (!present) {
    return new StaleVersion(sentence`There is no draft yet, and you saw version ${seen}.`);
  }
  const { version, savedBy, savedAt } = present;
  return new StaleVersion(
    seen === 0
      ? sentence`The draft is at version ${version}, which ${savedBy.name} saved at ${savedAt}; you saw none. Read it again.`
      : sentence`The draft is at version ${version}, which ${savedBy.name} saved at ${savedAt}; you saw version ${seen}. Read it again.`,
  );
}

/** @throws BadCall */
function checked(fields: DraftOrder['fields']): DelayFields {
  for (const name of delayFieldNames) {
    const { most, choices } = delayField(name);
    const text = fields[name] ?? '';
    if (text.length > most) {
      const said = sentence`This may have ${most} characters; it has ${text.length}.`;
      throw new BadCall(said, `/${name}`);
    }
    if (choices && text !== '' && !choices.includes(text)) {
      throw new BadCall(sentence`This must be "yes" or "no", or empty.`, `/${name}`);
    }
  }
  return { ...NO_FIELDS, ...fields };
}

/** Fields of an earlier version that are no more are left out. */
function asRead(draft: StoredDraft | undefined): DraftRead {
  if (!draft) return { version: 0, fields: NO_FIELDS, savedAt: null, savedBy: null, arrived: [] };
  const { version, savedAt, savedBy, arrived = [] } = draft;
  const fields = Object.fromEntries(
    delayFieldNames.map((name) => [name, draft.fields[name] ?? '']),
  ) as DelayFields;
  return { version, fields, savedAt, savedBy, arrived };
}
