/** Privileged notes of an incident, for counsel alone. Nothing typed here is kept in the browser. */
import type { Hono } from 'hono';
import { addNote, readNotes } from '../../engine/notes.js';
import { readIncident } from '../../engine/read-incident.js';
import { DrillMark } from '../components/drill-mark.js';
import { Problem } from '../components/problem.js';
import { EMPTY, type Form } from '../forms/form.js';
import { type Refused, refusedBy } from '../forms/refused.js';
import type { WebPorts } from '../ports.js';
import { notesWords } from '../words/notes.js';
import { forCounsel } from './counsel-only.js';
import { page } from './layout.js';
import { fieldOf, Note, NoteForm, pathOf } from './notes/note.js';
import { goTo, idIn, type Pages } from './pages.js';
import { incidentPath } from './paths.js';
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
        <a href={incidentPath(id)}>{words.back}</a>
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
