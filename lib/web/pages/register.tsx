/** Registering an incident: a form that helps to choose, and asks again where something is odd. */
import type { Hono } from 'hono';
import { mustBeAllowed } from '../../engine/may.js';
import type { Entity } from '../../engine/ports.js';
import { KeyConflict } from '../../engine/problems.js';
import { registerIncident } from '../../engine/register-incident.js';
import { EMPTY, type Form } from '../forms/form.js';
import { type Refused, refusalOf } from '../forms/refused.js';
import type { WebPorts } from '../ports.js';
import { registerWords } from '../words/register.js';
import { page } from './layout.js';
import { goTo, type Pages } from './pages.js';
import { incidentPath } from './paths.js';
import { actorOf, type Reader } from './reader.js';
import { factsOf } from './register/known.js';
import { isAnswered, type Questions, questionsOn, withDiscovery } from './register/questions.js';
import { entityIn, filledFor, profileFrom } from './register/settings.js';
import { Sheet } from './register/sheet.js';
import { momentsOn, wrongOn } from './register/wrong.js';

export function serveRegister(app: Hono, { ports, shown, posted }: Pages): void {
  app.get(
    '/register',
    shown(async (reader) => {
      mustBeAllowed(reader, 'register');
      const { entities } = await ports.settings.read();
      const entity = entityIn(EMPTY, entities);
      return sheetPage({ reader, form: filledFor(entity, EMPTY), entity, entities }, ports);
    }),
  );
  app.post(
    '/register',
    posted((reader, form) => register(reader, form, ports)),
  );
}

async function register(reader: Reader, sent: Form, ports: WebPorts): Promise<Response> {
  mustBeAllowed(reader, 'register');
  const { entities } = await ports.settings.read();
  const moments = withDiscovery(momentsOn(sent, reader, ports.now.machine()));
  const { typed: form, read } = moments;
  const entity = entityIn(form, entities);
  const words = registerWords[reader.language];
  const shown = { reader, form, entity, entities };

  const isOther = entity !== undefined && entity.id !== form.text('shown-entity');
  if (form.text('step') !== 'register') {
    // What may apply is told by moments, too: one that is none is said here already.
    const { complaints } = moments;
    const refused = complaints.length > 0 ? { refused: { status: 422, complaints } } : {};
    const look = { ...shown, ...refused, ...(isOther && { form: filledFor(entity, form) }) };
    return sheetPage(look, ports);
  }
  if (isOther) {
    // The zone and the regimes on the form are another's, and would go with the wrong company.
    const questions = { sentences: [words.otherEntity(entity.name)], answer: '' };
    return sheetPage({ ...shown, form: filledFor(entity, form), questions }, ports);
  }
  const complaints = wrongOn(moments, entity, reader.language);
  if (complaints.length > 0)
    return sheetPage({ ...shown, refused: { status: 422, complaints } }, ports);
  const questions = questionsOn(read, entity, reader.language);
  if (!isAnswered(questions, form)) {
    return sheetPage({ ...shown, questions }, ports);
  }
  try {
    const { incident } = await registerIncident(orderOf(reader, read, entity), ports);
    return goTo(incidentPath(incident.id));
  } catch (error) {
    const refused = refusalOf(error, reader.language);
    if (!refused) throw error;
    return sheetPage(
      { ...shown, refused: isSentBefore(error) ? sentBefore(words) : refused },
      ports,
    );
  }
}

function orderOf(reader: Reader, form: Form, entity: Entity | undefined) {
  const zone = form.optional('zone');
  const key = keyIn(form);
  const named = entity?.id ?? form.optional('entity');
  return {
    title: form.text('title'),
    ...(named !== undefined && { entity: named }),
    ...(zone !== undefined && { zone }),
    regimes: form.all('regimes'),
    ...profileFrom(form, entity),
    facts: factsOf(form).facts,
    by: actorOf(reader),
    ...(key !== undefined && { key }),
  };
}

/** As we made it; another text is no key of ours. */
export function keyIn(form: Form): string | undefined {
  const key = form.text('key');
  return /^form-[\w-]{1,100}$/.test(key) ? key : undefined;
}

/** Somebody went back, and changed what was registered already. */
function isSentBefore(error: unknown): boolean {
  return error instanceof KeyConflict;
}

function sentBefore({ sentBefore: detail }: { readonly sentBefore: string }): Refused {
  return { status: 409, complaints: [{ detail, pointer: '' }] };
}

interface Shown {
  readonly reader: Reader;
  readonly form: Form;
  readonly entity: Entity | undefined;
  readonly entities: readonly Entity[];
  readonly refused?: Refused;
  readonly questions?: Questions;
}

/** Every page has a key of its own: sent twice, it registers once. */
function sheetPage(shown: Shown, { ids }: Pick<WebPorts, 'ids'>): Promise<Response> {
  const { reader, refused, questions } = shown;
  const status = refused?.status ?? (questions ? 422 : 200);
  return page(
    { title: registerWords[reader.language].title, viewer: reader, status },
    <Sheet {...shown} sendKey={ids.next('form')} />,
  );
}
