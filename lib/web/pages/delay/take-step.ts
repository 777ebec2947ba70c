/** A step of the log: first what it would do, then, with a second button, the record. */
import { sentence } from '../../../core/sentence.js';
import { previewFact } from '../../../engine/preview-fact.js';
import { BadCall } from '../../../engine/problems.js';
import { readIncident } from '../../../engine/read-incident.js';
import { recordFact } from '../../../engine/record-fact.js';
import type { Form } from '../../forms/form.js';
import { momentsIn } from '../../forms/moments.js';
import { type Refused, refusalOf, refusedBy } from '../../forms/refused.js';
import type { WebPorts } from '../../ports.js';
import { afterRecording } from '../incident/recorded.js';
import { typedZones } from '../incident/zones.js';
import { goTo } from '../pages.js';
import { actorOf, type Reader } from '../reader.js';
import { wrongFact } from '../wrong-facts.js';
import { Effect } from './effect.js';
import { factFrom, type Step, stepIn } from './fact-from.js';
import { type LogPage, logPage } from './log-page.js';
import { logPathOf } from './paths.js';

const MOMENTS = [{ name: 'at', pointer: '/at', isRequired: true, isPast: true }];

/** @throws BadCall where the form is none of the page's */
export function takeStep(
  id: string,
  reader: Reader,
  form: Form,
  ports: WebPorts,
): Promise<Response> {
  const step = stepIn(form);
  if (!step) throw new BadCall(sentence`This form is none of this page. Open the page again.`);
  const isSeen = form.has('version') && form.text('do') === 'record';
  return isSeen ? record(id, step, reader, form, ports) : look(id, step, reader, form, ports);
}

/** Says what the fact would do; nothing is written. */
async function look(
  id: string,
  step: Step,
  reader: Reader,
  form: Form,
  ports: WebPorts,
  refused?: Refused,
): Promise<Response> {
  const known = await readIncident(id, ports);
  const show = (sent: LogPage['sent']) => logPage({ reader, read: known, ...(sent && { sent }) });
  const { language } = reader;
  const zones = typedZones(reader, known.incident, []);
  const { typed, read, complaints } = momentsIn(form, MOMENTS, { zones, now: known.now, language });
  const fact = factFrom(step, read);
  if (complaints.length > 0) {
    const all = [...complaints, ...wrongFact(fact, language)];
    return show({ step, form: typed, refused: { status: 422, complaints: all } });
  }
  try {
    const order = { incidentId: id, fact, by: actorOf(reader) };
    const previewed = await previewFact(order, ports);
    const sendKey = ports.ids.next('key');
    const path = logPathOf(id);
    const effect = Effect({ reader, path, step, form: read, previewed, sendKey });
    return await show({ step, form: typed, effect, refused });
  } catch (error) {
    const why = refusalOf(error, language);
    if (!why || why.status === 404) throw error;
    return show({ step, form: typed, refused: why });
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
  let next = logPathOf(id);
  const refused = await refusedBy(reader.language, async () => {
    next = afterRecording(next, await recordFact(order, ports));
  });
  if (!refused) return goTo(next);
  // Somebody wrote meanwhile: what it would do now may be another thing.
  return look(id, step, reader, form, ports, refused);
}
