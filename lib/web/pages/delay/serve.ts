/** The routes of the request to delay. What is typed is never in an address, and never in a log. */
import type { Hono } from 'hono';
import { sentence } from '../../../core/sentence.js';
import { type DelayFields, delayFieldNames, NO_FIELDS } from '../../../engine/delay-fields.js';
import { saveDraft } from '../../../engine/drafts.js';
import { mustBeAllowed } from '../../../engine/may.js';
import { previewFact } from '../../../engine/preview-fact.js';
import { BadCall } from '../../../engine/problems.js';
import { recordFact } from '../../../engine/record-fact.js';
import { type Refused, refusalOf, refusedBy } from '../../components/refused.js';
import { bytesOf, LONGEST_DRAFT } from '../../longest.js';
import type { WebPorts } from '../../ports.js';
import { forCounsel } from '../counsel-only.js';
import type { Form } from '../form.js';
import { goTo, idIn, type Pages } from '../pages.js';
import { actorOf, type Reader } from '../reader.js';
import { Effect } from './effect.js';
import { factFrom, type Step, stepIn } from './fact-from.js';
import { letterPage } from './letter.js';
import { type DelayPage, delayPage, pathOf } from './page.js';
import { readDelay } from './read.js';

export function serveDelay(app: Hono, { ports, shown, posted }: Pages): void {
  const page = '/incidents/:id/delay';
  app.get(
    page,
    shown((reader, c) => forCounsel(reader, idIn(c), () => show(idIn(c), reader, ports))),
  );
  app.get(
    `${page}/letter`,
    shown((reader, c) =>
      forCounsel(reader, idIn(c), async () =>
        letterPage(reader, await readDelay(idIn(c), reader, ports)),
      ),
    ),
  );
  app.post(
    page,
    posted(
      (reader, form, c) => forCounsel(reader, idIn(c), () => taken(idIn(c), reader, form, ports)),
      bytesOf(LONGEST_DRAFT),
    ),
  );
  app.post(
    `${page}/draft`,
    posted(async (reader, form, c) => {
      mustBeAllowed(reader, 'read-privileged');
      await saveDraft(draftOrder(idIn(c), reader, form), ports);
      return new Response(null, { status: 204 });
    }, bytesOf(LONGEST_DRAFT)),
  );
}

async function show(
  id: string,
  reader: Reader,
  ports: WebPorts,
  more: Omit<DelayPage, 'reader' | 'delay' | 'editor'> & { readonly editor?: string } = {},
): Promise<Response> {
  const delay = await readDelay(id, reader, ports);
  return delayPage({ reader, delay, editor: ports.ids.next('page'), ...more });
}

function taken(id: string, reader: Reader, form: Form, ports: WebPorts): Promise<Response> {
  const step = stepIn(form);
  if (form.text('do') === 'save') return save(id, reader, form, ports);
  if (!step) throw new BadCall(sentence`This form is none of this page. Open the page again.`);
  const isSeen = form.has('version') && form.text('do') === 'record';
  return isSeen ? record(id, step, reader, form, ports) : look(id, step, reader, form, ports);
}

// ── The draft ──────────────────────────────────────────────────────────────────────────────

async function save(id: string, reader: Reader, form: Form, ports: WebPorts): Promise<Response> {
  const order = draftOrder(id, reader, form);
  const refused = await refusedBy(reader.language, () => saveDraft(order, ports));
  if (!refused) return goTo(`${pathOf(id)}#draft`);
  // Both texts are shown then, so whoever saves again has seen the other's.
  const isConflict = refused.status === 412;
  const typed = { ...NO_FIELDS, ...order.fields };
  const delay = await readDelay(id, reader, ports);
  const seen = isConflict ? delay.draft.version : order.seen;
  const draft = { typed, seen, refused, isConflict };
  return delayPage({ reader, delay, editor: order.editor, draft });
}

function draftOrder(incidentId: string, reader: Reader, form: Form) {
  return {
    incidentId,
    fields: fieldsIn(form),
    by: actorOf(reader),
    seen: Number(/^\d{1,9}$/.exec(form.text('seen'))?.[0] ?? 0),
    editor: form.text('editor').slice(0, 100) || 'a page',
  };
}

function fieldsIn(form: Form): DelayFields {
  return Object.fromEntries(delayFieldNames.map((name) => [name, form.text(name)])) as DelayFields;
}

// ── The log ────────────────────────────────────────────────────────────────────────────────

/** Says what the fact would do; nothing is written. */
async function look(
  id: string,
  step: Step,
  reader: Reader,
  form: Form,
  ports: WebPorts,
  refused?: Refused,
): Promise<Response> {
  try {
    const order = { incidentId: id, fact: factFrom(step, form), by: actorOf(reader) };
    const previewed = await previewFact(order, ports);
    const sendKey = ports.ids.next('key');
    const effect = Effect({ reader, path: pathOf(id), step, form, previewed, sendKey });
    return await show(id, reader, ports, { log: { step, form, effect, refused } });
  } catch (error) {
    const why = refusalOf(error, reader.language);
    if (!why || why.status === 404) throw error;
    return show(id, reader, ports, { log: { step, form, refused: why } });
  }
}

/** Records what was looked at, if the record is still as it was then. */
async function record(
  id: string,
  step: Step,
  reader: Reader,
  form: Form,
  ports: WebPorts,
): Promise<Response> {
  const key = form.optional('key')?.slice(0, 200);
  const order = {
    incidentId: id,
    fact: factFrom(step, form),
    by: actorOf(reader),
    ifVersion: Number(/^\d{1,9}$/.exec(form.text('version'))?.[0] ?? 0),
    ...(key !== undefined && { key }),
  };
  const refused = await refusedBy(reader.language, () => recordFact(order, ports));
  if (!refused) return goTo(`${pathOf(id)}#so-far`);
  // Somebody wrote meanwhile: what it would do now may be another thing.
  return look(id, step, reader, form, ports, refused);
}
