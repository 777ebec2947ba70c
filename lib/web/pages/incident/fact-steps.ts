/** Recording a fact in steps: form, preview, record; back and forth with all that was typed. */
import type { Context } from 'hono';
import { sentence } from '../../../core/sentence.js';
import { mustExist } from '../../../engine/append.js';
import type { Incident } from '../../../engine/incident.js';
import { mustBeAllowedToRecord } from '../../../engine/may.js';
import { previewFact } from '../../../engine/preview-fact.js';
import { BadCall } from '../../../engine/problems.js';
import { recordFact } from '../../../engine/record-fact.js';
import { Form } from '../../forms/form.js';
import { momentsIn } from '../../forms/moments.js';
import { type Complaint, type Refused, refusalOf } from '../../forms/refused.js';
import { LONGEST_FACT_NOTE, LONGEST_REASON } from '../../longest.js';
import type { WebPorts } from '../../ports.js';
import { incidentPage } from '../incident.js';
import { goTo } from '../pages.js';
import { incidentPath } from '../paths.js';
import { actorOf, type Reader } from '../reader.js';
import { wrongFact } from '../wrong-facts.js';
import { isPlainKind, type PlainKind } from './fact-kinds.js';
import { previewPage } from './preview.js';
import { choicePage, formPage, regimesOf } from './record.js';
import { afterRecording } from './recorded.js';
import { factOf, momentsAsked } from './typed.js';
import { typedZones } from './zones.js';

/** `GET …/facts/new?kind=…&regime=…&of=…`; without a kind that is used here, the choice of one. */
export async function newFactPage(
  id: string,
  reader: Reader,
  c: Context,
  ports: WebPorts,
): Promise<Response> {
  const incident = await incidentCalled(id, ports);
  const kind = c.req.query('kind') ?? '';
  if (!isUsed(kind, incident)) return choicePage({ incident, reader });
  mustBeAllowedToRecord(reader, { kind }, incident.facts);
  const [regime = '', of = ''] = [c.req.query('regime'), c.req.query('of')];
  const known = new URLSearchParams(kind === 'submission' ? { report: `${regime}/${of}` } : {});
  return formPage({ incident, reader, kind, form: new Form(known) });
}

/** `POST …/facts/new`: a preview first, whatever step a form names that is none. */
export async function newFactStep(
  id: string,
  reader: Reader,
  form: Form,
  ports: WebPorts,
): Promise<Response> {
  const incident = await incidentCalled(id, ports);
  const now = ports.now.of(incident);
  if (form.text('step') === 'change') return again(incident, reader, form, undefined, ports);
  const { typed, read, complaints } = momentsIn(form, momentsAsked(form.text('kind')), {
    zones: typedZones(reader, incident, []),
    now,
    language: reader.language,
  });
  const fact = factOf(read, now.toString());
  if (complaints.length > 0) {
    const all = [...complaints, ...tooLong(form, reader), ...wrongFact(fact, reader.language)];
    return again(incident, reader, typed, { status: 422, complaints: all }, ports);
  }
  const order = { incidentId: id, fact, by: actorOf(reader) };
  try {
    mustBeShort(form);
    if (form.text('step') !== 'record') {
      const previewed = await previewFact(order, ports);
      return previewPage({ previewed, form: typed, reader, key: ports.ids.next('form') });
    }
    const key = form.optional('key');
    const recorded = await recordFact(key ? { ...order, key } : order, ports);
    return goTo(afterRecording(incidentPath(id), recorded));
  } catch (error) {
    const refused = refusalOf(error, reader.language);
    if (!refused) throw error;
    return again(incident, reader, typed, refused, ports);
  }
}

/** What nobody reads to its end, as a complaint beside others. */
function tooLong(form: Form, { language }: Reader): readonly Complaint[] {
  try {
    mustBeShort(form);
    return [];
  } catch (error) {
    const refused = refusalOf(error, language);
    if (!refused) throw error;
    return refused.complaints;
  }
}

async function incidentCalled(id: string, ports: WebPorts): Promise<Incident> {
  return mustExist(id, await ports.ledger.entries(id));
}

function isUsed(kind: string, incident: Incident): kind is PlainKind {
  return isPlainKind(kind) && regimesOf(kind, incident).length > 0;
}

/** Where it was typed, with all of it, and with what was wrong. */
function again(
  incident: Incident,
  reader: Reader,
  form: Form,
  refused: Refused | undefined,
  ports: WebPorts,
): Promise<Response> {
  const kind = form.text('kind');
  if (kind === 'retraction') {
    const attempt = { act: 'retract', form, ...(refused && { refused }) } as const;
    return incidentPage(incident.id, reader, ports, { attempt });
  }
  if (!isPlainKind(kind)) return choicePage({ incident, reader, refused });
  return formPage({ incident, reader, kind, form, refused });
}

/** @throws BadCall for a reason or a note that nobody reads */
export function mustBeShort(form: Form): void {
  const [reason, note] = [form.text('reason').length, form.text('note').length];
  if (reason > LONGEST_REASON) {
    const said = sentence`A reason may have ${LONGEST_REASON} characters; this one has ${reason}.`;
    throw new BadCall(said, '/reason');
  }
  if (note <= LONGEST_FACT_NOTE) return;
  const said = sentence`A note may have ${LONGEST_FACT_NOTE} characters; this one has ${note}. Shorten it.`;
  throw new BadCall(said, '/note');
}
