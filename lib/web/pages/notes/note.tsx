/** A privileged note, and the form for another. */
import type { Incident } from '../../../engine/incident.js';
import { LONGEST_NOTE, type NoteRead } from '../../../engine/notes.js';
import { LongField } from '../../components/field.js';
import { idOf, marksOf } from '../../components/marks.js';
import { Moment } from '../../components/said.js';
import type { Form } from '../../forms/form.js';
import type { Refused } from '../../forms/refused.js';
import { notesWords } from '../../words/notes.js';
import { Csrf } from '../layout.js';
import { incidentPath } from '../paths.js';
import type { Reader } from '../reader.js';

/** The form has but one. */
export const fieldOf = () => idOf('text');

/** Where the notes of an incident are. */
export function pathOf(incidentId: string): string {
  return `${incidentPath(incidentId)}/notes`;
}

interface NoteFormProps {
  readonly reader: Reader;
  readonly id: string;
  readonly form: Form;
  /** Makes a button that is pressed twice write once. */
  readonly sendKey: string;
  readonly refused: Refused | undefined;
}

export function NoteForm({ reader, id, form, sendKey, refused }: NoteFormProps) {
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

export function Note({
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
