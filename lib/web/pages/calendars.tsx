/** The calendars there are, the closures that were declared, and the form that declares one. */
import type { Hono } from 'hono';
import { may } from '../../engine/may.js';
import type { DeclaredClosure } from '../../engine/ports.js';
import { listCalendars } from '../../engine/read-law.js';
import { cards } from '../components/cards.js';
import { SelectField } from '../components/choice-field.js';
import { TextField } from '../components/field.js';
import { fieldAmong, marksOf } from '../components/marks.js';
import { Problem } from '../components/problem.js';
import { Moment } from '../components/said.js';
import { Wide } from '../components/wide.js';
import { Form } from '../forms/form.js';
import type { Refused } from '../forms/refused.js';
import { calendarWords } from '../words/calendars.js';
import { lawIn } from '../words/law-texts.js';
import { saidWords } from '../words/said.js';
import { dayIn } from '../words/say.js';
import { type TypedClosure, typedIn } from './calendars/closure.js';
import { accepted, closurePage, type NotTaken, previewed } from './calendars/preview.js';
import { calendarPage } from './calendars/year.js';
import { Csrf, page } from './layout.js';
import { idIn, type Pages } from './pages.js';
import type { Reader } from './reader.js';

export function serveCalendars(app: Hono, { ports, shown, posted }: Pages): void {
  /** The answer, or the page with the form as it was sent and what was wrong. */
  const orAgain = (answer: Response | NotTaken, reader: Reader) =>
    answer instanceof Response
      ? answer
      : calendarsPage(reader, ports, answer.typed, answer.refused);

  app.get(
    '/calendars',
    shown((reader, c) => {
      const typed = typedIn(new Form(new URL(c.req.url).searchParams));
      return calendarsPage(reader, ports, typed);
    }),
  );
  app.get(
    '/calendars/:id',
    shown((reader, c) => calendarPage(idIn(c), c.req.query('year'), reader, ports)),
  );
  app.post(
    '/calendars/preview',
    posted(async (reader, form) => orAgain(await previewed(form, reader, ports), reader)),
  );
  app.post(
    '/calendars/closures',
    posted(async (reader, form) => orAgain(await accepted(form, reader, ports), reader)),
  );
  app.get(
    '/calendars/closures/:id',
    shown((reader, c) => closurePage(idIn(c), reader, ports)),
  );
}

/** As many as a person reads through, the newest first. */
const MOST = 100;

async function calendarsPage(
  reader: Reader,
  { settings }: Pages['ports'],
  typed: TypedClosure,
  refused?: Refused,
): Promise<Response> {
  const { language } = reader;
  const words = calendarWords[language];
  const { closures } = await settings.read();
  return page(
    { title: words.title, viewer: reader, status: refused?.status ?? 200 },
    <>
      <Problem refused={refused} language={language} fieldOf={fieldOf} />
      <Closures closures={closures} reader={reader} />
      {may(reader.roles, 'settings') ? (
        <ClosureForm typed={typed} refused={refused} reader={reader} />
      ) : (
        <p class="help">{words.onlyAdmin}</p>
      )}
      <h2>{words.calendar}</h2>
      <p>{words.text}</p>
      <Wide name={words.calendar}>
        {cards(
          'calendars',
          language,
          listCalendars().map(({ id, title, years, zone, checkedOn }) => [
            <>
              <a href={`/calendars/${id}`}>{id}</a>{' '}
              <span class="line">{lawIn(language, title)}</span>
            </>,
            `${years.from}–${years.to}`,
            years.confirmedTo,
            zone,
            dayIn(language, checkedOn),
          ]),
          '',
        )}
      </Wide>
    </>,
  );
}

function Closures({
  closures,
  reader: { language, zone },
}: {
  readonly closures: readonly DeclaredClosure[];
  readonly reader: Reader;
}) {
  const words = calendarWords[language];
  const newest = closures.toSorted((a, b) => byText(b.declaredAt ?? '', a.declaredAt ?? ''));
  return (
    <section id="closures">
      <h2>{words.closures}</h2>
      <p>{words.closuresText}</p>
      <Wide name={words.closures}>
        {cards(
          'closures',
          language,
          newest
            .slice(0, MOST)
            .map(({ id, calendar, date, source, declaredAt }) => [
              <a href={`/calendars/closures/${encodeURIComponent(id)}`}>{dayIn(language, date)}</a>,
              calendar,
              source,
              <Moment at={declaredAt ?? null} zones={[zone]} language={language} />,
            ]),
          words.noClosures,
        )}
      </Wide>
      {newest.length > MOST ? <p>{words.andMore(newest.length - MOST)}</p> : ''}
    </section>
  );
}

/** Instants as they are stored sort as text. */
function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

const fieldOf = fieldAmong('calendar', 'date', 'source');

function ClosureForm({
  typed,
  refused,
  reader,
}: {
  readonly typed: TypedClosure;
  readonly refused: Refused | undefined;
  readonly reader: Reader;
}) {
  const words = calendarWords[reader.language];
  const marks = marksOf(refused, fieldOf);
  const calendars = listCalendars().map(
    ({ id, title }) =>
      [id, `${id}${saidWords[reader.language].colon}${lawIn(reader.language, title)}`] as const,
  );
  const known = [['', '–'] as const, ...calendars]; // none is chosen by itself
  const isKnown = known.some(([id]) => id === typed.calendar);
  return (
    <section id="declare">
      <h2>{words.declare}</h2>
      <form class="sheet" method="post" action="/calendars/preview">
        <Csrf reader={reader} />
        <SelectField
          name="calendar"
          label={words.calendar}
          help={words.calendarHelp}
          marks={marks}
          value={typed.calendar}
          choices={isKnown ? known : [...known, [typed.calendar, typed.calendar]]}
        />
        <TextField
          name="date"
          label={words.date}
          help={words.dateHelp}
          marks={marks}
          value={typed.date}
          isRequired
        />
        <TextField
          name="source"
          label={words.source}
          help={words.sourceHelp}
          marks={marks}
          value={typed.source}
          isRequired
        />
        <p class="help">{words.declareText}</p>
        <div class="actions">
          <button type="submit" class="main">
            {words.look}
          </button>
        </div>
      </form>
    </section>
  );
}
