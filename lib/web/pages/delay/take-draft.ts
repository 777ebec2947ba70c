/** What is done with a draft that a form brings: saved, and where its button leads on from there. */
import { type DelayFields, delayFieldNames, NO_FIELDS } from '../../../engine/delay-fields.js';
import { type DraftOrder, saveDraft } from '../../../engine/drafts.js';
import { instantOf } from '../../../engine/incident.js';
import { mustBeAllowed } from '../../../engine/may.js';
import { StaleVersion } from '../../../engine/problems.js';
import type { Form } from '../../forms/form.js';
import { refusedBy } from '../../forms/refused.js';
import type { WebPorts } from '../../ports.js';
import { delayWords } from '../../words/delay.js';
import { momentIn } from '../../words/say.js';
import { goTo } from '../pages.js';
import { actorOf, type Reader } from '../reader.js';
import { markOf } from './mark.js';
import { delayPage } from './page.js';
import { letterPathOf, logPathOf, pathOf } from './paths.js';
import { readDelay } from './read.js';

/** What a button of the draft does once it is saved. */
const AFTER = {
  save: (id: string) => `${pathOf(id)}#draft`,
  letter: letterPathOf,
  log: logPathOf,
} as const;
type After = keyof typeof AFTER;

/** The button of the draft that was pressed; `undefined` where it was none of them. */
export function buttonIn(form: Form): After | undefined {
  return (['save', 'letter', 'log'] as const).find((button) => form.text('do') === button);
}

/** Saves the draft, then goes on; where it cannot be saved, it stays on the page, and says why. */
export async function takeDraft(
  id: string,
  button: After,
  reader: Reader,
  form: Form,
  ports: WebPorts,
): Promise<Response> {
  const order = draftOrder(id, reader, form);
  const next = AFTER[button](id);
  if (hasNothingToSave(button, order, form)) return goTo(next);
  const refused = await refusedBy(reader.language, () => saveDraft(order, ports));
  if (!refused) return goTo(next);
  // Both texts are shown then, so whoever saves again has seen the other's.
  const isConflict = refused.status === 412;
  const typed = { ...NO_FIELDS, ...order.fields };
  const delay = await readDelay(id, reader, ports);
  const { seen, editor, turn } = order;
  const draft = { typed, seen: isConflict ? delay.draft.version : seen, turn, refused, isConflict };
  return delayPage({ reader, delay, editor, draft });
}

/** Whoever merely goes on, and typed nothing, does not stand in the way of others who did. */
function hasNothingToSave(button: After, { fields, seen }: Ordered, form: Form): boolean {
  if (button === 'save' || markOf(fields) !== form.text('began')) return false;
  return button === 'log' || seen > 0; // the letter is made of what was saved
}

interface Ordered extends DraftOrder {
  readonly fields: DelayFields;
  readonly editor: string;
  readonly turn: number;
}

/**
 * Saves what is being typed, for the script.
 * @returns nothing, with 204; where another saved since, with 412, a sentence for whoever types
 * @throws Forbidden, NotFound, BadCall, Crowded
 */
export async function saveTyped(
  id: string,
  reader: Reader,
  form: Form,
  ports: WebPorts,
): Promise<Response> {
  mustBeAllowed(reader, 'read-privileged');
  try {
    await saveDraft(draftOrder(id, reader, form), ports);
    return new Response(null, { status: 204 });
  } catch (error) {
    if (!(error instanceof StaleVersion)) throw error;
    const headers = { 'Content-Type': 'text/plain; charset=utf-8' };
    return new Response(await savedMeanwhile(id, reader, ports), { status: 412, headers });
  }
}

async function savedMeanwhile(id: string, reader: Reader, ports: WebPorts): Promise<string> {
  const { draft, read } = await readDelay(id, reader, ports);
  const words = delayWords[reader.language];
  if (!draft.savedBy || !draft.savedAt) return words.notSaved;
  const zone = reader.zone ?? read.incident.zone;
  const at = momentIn(reader.language, instantOf(draft.savedAt), zone);
  return words.savedMeanwhile(draft.savedBy.name, at);
}

/** What a form of the draft asks to be saved. */
function draftOrder(incidentId: string, reader: Reader, form: Form): Ordered {
  return {
    incidentId,
    fields: fieldsIn(form),
    by: actorOf(reader),
    seen: numberIn(form, 'seen'),
    editor: form.text('editor').slice(0, 100) || 'a page',
    turn: numberIn(form, 'turn'),
  };
}

function numberIn(form: Form, name: string): number {
  return Number(/^\d{1,9}$/.exec(form.text(name))?.[0] ?? 0);
}

function fieldsIn(form: Form): DelayFields {
  return Object.fromEntries(delayFieldNames.map((name) => [name, form.text(name)])) as DelayFields;
}
