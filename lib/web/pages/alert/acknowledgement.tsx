/** The one button of an alert, or who pressed it. */
import { instantOf, isOpen } from '../../../engine/incident.js';
import type { AlertRead } from '../../../engine/read-incident.js';
import { TextField } from '../../components/field.js';
import { linkTo } from '../../components/html.js';
import { fieldAmong, marksOf } from '../../components/marks.js';
import { EMPTY, type Form } from '../../forms/form.js';
import type { Refused } from '../../forms/refused.js';
import { LONGEST_ACKNOWLEDGEMENT } from '../../longest.js';
import { alertWords } from '../../words/alert.js';
import { momentIn } from '../../words/say.js';
import { asksForAnswer } from '../incident/sent.js';
import { zonesOf } from '../incident/zones.js';
import { Csrf } from '../layout.js';
import { alertPath } from '../paths.js';
import type { Reader } from '../reader.js';

/** What was sent and not taken. */
export interface Tried {
  readonly form: Form;
  readonly refused: Refused;
}

/** The field that a pointer is about. */
export const fieldOf = fieldAmong('note');

interface AcknowledgementProps {
  readonly read: AlertRead;
  readonly reader: Reader;
  readonly tried: Tried | undefined;
}

export function Acknowledgement({ read, reader, tried }: AcknowledgementProps) {
  const { alert, incident, milestone, acknowledgement: done } = read;
  const words = alertWords[reader.language];
  const { form, refused } = tried ?? { form: EMPTY, refused: undefined };
  if (done) {
    const [zone] = zonesOf(reader, incident) as readonly [string];
    const at = momentIn(reader.language, instantOf(done.at), zone);
    return (
      <>
        <p class="met">● {words.acknowledged(done.by.name, at)}</p>
        {done.note === undefined ? '' : <p>{done.note}</p>}
        <p>{linkTo('incidents', incident.id, words.open)}</p>
      </>
    );
  }
  // What was filed or fell away since needs nobody's quiet.
  const isOver = milestone === undefined || !isOpen(milestone);
  if (isOver || !asksForAnswer(alert)) {
    return (
      <>
        <p>{words.nothingAsked}</p>
        <p>{linkTo('incidents', incident.id, words.open)}</p>
      </>
    );
  }
  return (
    <form method="post" action={`${alertPath(alert.id)}/ack`} class="sheet">
      <Csrf reader={reader} />
      <TextField
        name="note"
        label={
          <>
            {words.note} <span class="help">{words.optional}</span>
          </>
        }
        help={words.noteHelp(LONGEST_ACKNOWLEDGEMENT)}
        marks={marksOf(refused, fieldOf)}
        value={form.text('note')}
        longest={LONGEST_ACKNOWLEDGEMENT}
      />
      <p class="help">{words.quiets}</p>
      <div class="actions">
        <button type="submit" class="main">
          {words.acknowledge}
        </button>
      </div>
    </form>
  );
}
