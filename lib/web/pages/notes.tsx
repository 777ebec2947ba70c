/** Privileged notes of an incident, for counsel alone. Nothing typed here is kept in the browser. */
import type { Hono } from 'hono';
import type { Incident } from '../../engine/incident.js';
import { may } from '../../engine/may.js';
import { addNote, countNotes, LONGEST_NOTE, type NoteRead, readNotes } from '../../engine/notes.js';
import { type IncidentRead, readIncident } from '../../engine/read-incident.js';
import { DrillMark } from '../components/drill-mark.js';
import { LongField } from '../components/field.js';
import { idOf, marksOf } from '../components/marks.js';
import { Problem, type Refused, refusedBy } from '../components/refused.js';
import { Moment } from '../components/said.js';
import type { WebPorts } from '../ports.js';
import { notesWords } from '../words/notes.js';
import { forCounsel } from './counsel-only.js';
import { EMPTY, type Form } from './form.js';
import { Csrf, type Html, page } from './layout.js';
import { goTo, idIn, type Pages } from './pages.js';
import { actorOf, type Reader } from './reader.js';

/** As many as one reads at once. */
const A_PAGE = 20;

export function serveNotes(app: Hono, { ports, shown, posted }: Pages): void {
  app.get(
    '/incidents/:id/notes',
    shown((reader, c) =>
      forCounsel(reader, idIn(c), () =>
        show(idIn(c), reader, ports, { from: c.req.query('from') }),
      ),
    ),
  );
  app.post(
    '/incidents/:id/notes',
    posted((reader, form, c) =>
      forCounsel(reader, idIn(c), async () => {
        const id = idIn(c);
        const key = form.optional('key')?.slice(0, 200);
        const text = form.text('text').replaceAll('\r\n', '\n');
        const order = {
          incidentId: id,
          text,
          by: actorOf(reader),
          ...(key !== undefined && { key }),
        };
        const refused = await refusedBy(reader.language, () => addNote(order, ports));
        return refused ? show(id, reader, ports, { refused, form }) : goTo(pathOf(id));
      }),
    ),
  );
}

/** The form has but one. */
const fieldOf = () => idOf('text');

function pathOf(incidentId: string): string {
  return `/incidents/${encodeURIComponent(incidentId)}/notes`;
}

interface Shown {
  readonly from?: string | undefined;
  readonly refused?: Refused;
  readonly form?: Form;
}

async function show(
  id: string,
  reader: Reader,
  ports: WebPorts,
  { from = '', refused, form = EMPTY }: Shown,
): Promise<Response> {
  const notes = await readNotes(id, actorOf(reader), ports);
  const { incident, now } = await readIncident(id, ports);
  const words = notesWords[reader.language];
  const start = Math.min(Number(/^\d{1,4}$/.exec(from)?.[0] ?? 0), Math.max(notes.length - 1, 0));
  const shown = notes.slice(start, start + A_PAGE);
  const zone = reader.zone ?? incident.zone;
  const key = ports.ids.next('key');
  return page(
    {
      title: words.title(incident.title),
      viewer: reader,
      ...(refused && { status: refused.status }),
    },
    <>
      <DrillMark incident={incident} now={now} zone={zone} language={reader.language} />
      <Problem refused={refused} language={reader.language} fieldOf={fieldOf} />
      <p>
        <a href={`/incidents/${encodeURIComponent(id)}`}>{words.back}</a>
      </p>
      <p class="soft">{words.only}</p>
      <NoteForm {...{ reader, id, form, sendKey: key, refused }} />
      {notes.length === 0 ? <p>{words.none}</p> : ''}
      {notes.length > A_PAGE ? (
        <p>{words.some(start + 1, start + shown.length, notes.length)}</p>
      ) : (
        ''
      )}
      {shown.map((note) => (
        <Note note={note} reader={reader} incident={incident} />
      ))}
      <p class="actions">
        {start > 0 ? (
          <a href={`${pathOf(id)}?from=${Math.max(start - A_PAGE, 0)}`}>{words.newer}</a>
        ) : (
          ''
        )}
        {start + A_PAGE < notes.length ? (
          <a href={`${pathOf(id)}?from=${start + A_PAGE}`}>{words.older}</a>
        ) : (
          ''
        )}
      </p>
    </>,
  );
}

interface NoteFormProps {
  readonly reader: Reader;
  readonly id: string;
  readonly form: Form;
  /** Makes a button that is pressed twice write once. */
  readonly sendKey: string;
  readonly refused: Refused | undefined;
}

function NoteForm({ reader, id, form, sendKey, refused }: NoteFormProps) {
  const words = notesWords[reader.language];
  return (
    <form class="sheet" method="post" action={pathOf(id)} autocomplete="off">
      <Csrf reader={reader} />
      <input type="hidden" name="key" value={sendKey} />
      <LongField
        name="text"
        label={words.write}
        help={words.help(LONGEST_NOTE)}
        marks={marksOf(refused, fieldOf)}
        value={form.text('text')}
        longest={LONGEST_NOTE}
        isRequired
      />
      <p class="actions">
        <button class="main" type="submit">
          {words.add}
        </button>
      </p>
    </form>
  );
}

function Note({
  note,
  reader,
  incident,
}: {
  readonly note: NoteRead;
  readonly reader: Reader;
  readonly incident: Incident;
}) {
  const words = notesWords[reader.language];
  return (
    <article id={note.id}>
      <p class="soft">
        <Moment at={note.at} zones={[reader.zone, incident.zone]} language={reader.language} />
        {note.entry === null ? words.brokenOff(note.by.name) : words.by(note.by.name, note.entry)}
      </p>
      {note.isProven === false ? (
        <p class="late">
          <span aria-hidden="true">▲</span> {words.changed}
        </p>
      ) : (
        ''
      )}
      {note.text === null ? <p>{words.elsewhere}</p> : <p class="written">{note.text}</p>}
      <details>
        <summary>{words.proof}</summary>
        <p>{words.how}</p>
        <dl>
          <dt>{words.digest}</dt>
          <dd>
            <code class="written">{note.digest}</code>
          </dd>
          <dt>{words.salt}</dt>
          <dd>
            <code class="written">{note.salt ?? '–'}</code>
          </dd>
        </dl>
      </details>
    </article>
  );
}

/** For the incident's page: how many there are, and the ways there; nothing for anyone else. */
export async function privilegedSection(
  { incident }: Pick<IncidentRead, 'incident'>,
  reader: Reader,
  ports: Pick<WebPorts, 'ledger'>,
): Promise<Html> {
  if (!may(reader.roles, 'read-privileged')) return null;
  const words = notesWords[reader.language];
  const count = await countNotes(incident.id, actorOf(reader), ports);
  return (
    <section id="privileged" class="unprinted">
      <h2>{words.section}</h2>
      <p>{count === 0 ? words.none : words.count(count)}</p>
      <p class="actions">
        <a href={pathOf(incident.id)}>{words.open}</a>
        {incident.regimes.includes('us-sec-8k') ? (
          <a href={`/incidents/${encodeURIComponent(incident.id)}/delay`}>{words.delay}</a>
        ) : (
          ''
        )}
      </p>
    </section>
  );
}
