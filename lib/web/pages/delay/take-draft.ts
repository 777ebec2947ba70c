/** What is done with a draft that a form brings: saved, and where its button leads on from there. */
import { type DelayFields, delayFieldNames, NO_FIELDS } from '../../../engine/delay-fields.js';
import { type DraftOrder, saveDraft } from '../../../engine/drafts.js';
import type { Form } from '../../forms/form.js';
import { refusedBy } from '../../forms/refused.js';
import type { WebPorts } from '../../ports.js';
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

/** What a form of the draft asks to be saved. */
export function draftOrder(incidentId: string, reader: Reader, form: Form): Ordered {
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
