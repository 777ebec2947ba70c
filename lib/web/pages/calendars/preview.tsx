/** Before a closure is declared: what it would move, and a button; after it: what it moved. */
import { sentence } from '../../../core/sentence.js';
import { NotFound } from '../../../engine/problems.js';
import { effectsOfDeclared } from '../../closures.js';
import { Moment } from '../../components/said.js';
import type { Form } from '../../forms/form.js';
import { type Refused, refusalOf } from '../../forms/refused.js';
import type { WebPorts } from '../../ports.js';
import { calendarWords } from '../../words/calendars.js';
import { saidWords } from '../../words/said.js';
import { dayIn } from '../../words/say.js';
import { Csrf, page } from '../layout.js';
import { goTo } from '../pages.js';
import type { Reader } from '../reader.js';
import { declared, effectsOfTyped, formPath, type TypedClosure, typedIn } from './closure.js';
import { Contradictions, Moves } from './moves.js';

/** A form that was not taken, for the page that has it to say so. */
export interface NotTaken {
  readonly typed: TypedClosure;
  readonly refused: Refused;
}

/** What was sent as a preview; or what was wrong with it. */
export async function previewed(
  form: Form,
  reader: Reader,
  ports: WebPorts,
): Promise<Response | NotTaken> {
  const typed = typedIn(form);
  return orNotTaken(typed, reader, async () => {
    const effects = await effectsOfTyped(typed, reader, ports);
    return previewPage(typed, effects, reader);
  });
}

/** Declares it, and goes on to what was told; or what was wrong with it. */
export async function accepted(
  form: Form,
  reader: Reader,
  ports: WebPorts,
): Promise<Response | NotTaken> {
  const typed = typedIn(form);
  return orNotTaken(typed, reader, async () => {
    const { id } = await declared(typed, reader, ports);
    return goTo(`/calendars/closures/${encodeURIComponent(id)}`);
  });
}

async function orNotTaken(
  typed: TypedClosure,
  { language }: Reader,
  act: () => Promise<Response>,
): Promise<Response | NotTaken> {
  try {
    return await act();
  } catch (error) {
    const refused = refusalOf(error, language);
    // Whoever may not declare is not shown the form either: the engine's sentence alone.
    if (!refused || refused.status === 403) throw error;
    return { typed, refused };
  }
}

function previewPage(
  typed: TypedClosure,
  effects: Awaited<ReturnType<typeof effectsOfTyped>>,
  reader: Reader,
): Promise<Response> {
  const { language } = reader;
  const words = calendarWords[language];
  const what = words.closed(typed.calendar, dayIn(language, typed.date));
  const moved = effects.reduce((sum, effect) => sum + effect.moved.length, 0);
  const isBroken = effects.some(({ problem }) => problem !== undefined);
  return page(
    { title: words.previewTitle, viewer: reader },
    <>
      <div class="next">
        <p>
          <strong>{what}</strong>
        </p>
        <p>
          {words.source}
          {saidWords[reader.language].colon}
          {typed.source}
        </p>
        <p>{words.notYet}</p>
      </div>
      <Contradictions effects={effects} reader={reader} />
      <p>{moved === 0 ? words.movesNothing : words.moves(moved)}</p>
      <Moves effects={effects} why={what} reader={reader} />
      {isBroken ? (
        ''
      ) : (
        <form method="post" action="/calendars/closures">
          <Csrf reader={reader} />
          <input type="hidden" name="calendar" value={typed.calendar} />
          <input type="hidden" name="date" value={typed.date} />
          <input type="hidden" name="source" value={typed.source} />
          <p>{words.acceptText}</p>
          <div class="actions">
            <button type="submit" class="main">
              {words.accept}
            </button>
          </div>
        </form>
      )}
      <p class="actions">
        <a href={formPath(typed)}>{words.back}</a>
      </p>
    </>,
  );
}

export async function closurePage(id: string, reader: Reader, ports: WebPorts): Promise<Response> {
  const { closures, jobs } = await ports.settings.read();
  const closure = closures.find((one) => one.id === id);
  if (!closure) throw new NotFound(sentence`There is no closure ${id}.`);
  const { language, zone } = reader;
  const words = calendarWords[language];
  const { calendar, date, source, declaredAt } = closure;
  const effects = await effectsOfDeclared(closure, ports);
  const day = dayIn(language, date);
  const isMoving = effects.some(({ moved }) => moved.length > 0);
  return page(
    { title: words.declaredTitle(calendar, day), viewer: reader },
    <>
      <dl>
        <dt>{words.source}</dt>
        <dd>{source}</dd>
        <dt>{words.declared}</dt>
        <dd>
          <Moment at={declaredAt ?? null} zones={[zone]} language={language} />
        </dd>
      </dl>
      <h2>{words.told}</h2>
      <p>{words.toldText}</p>
      {jobs.some((job) => job.closures.includes(id)) ? (
        <p role="status">{words.stillTelling}</p>
      ) : (
        ''
      )}
      {isMoving ? '' : <p>{words.toldNothing}</p>}
      <Moves effects={effects} why={words.closed(calendar, day)} reader={reader} />
      <p>
        <a href="/calendars">{words.toCalendars}</a>
      </p>
    </>,
  );
}
