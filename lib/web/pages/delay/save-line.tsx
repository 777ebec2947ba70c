/** The line of the draft's form that says whether it is saved. */
import { instantOf } from '../../../engine/incident.js';
import { delayWords } from '../../words/delay.js';
import { momentIn } from '../../words/say.js';
import type { DraftFormProps } from './draft-form.js';

/**
 * Whether it is saved, and what to do where it is not: it stays on the screen beside whatever field
 * is typed into, for the form is many screens long.
 */
export function SaveLine(props: DraftFormProps) {
  const words = delayWords[props.reader.language];
  return (
    <div class="stays">
      <p
        class={props.refused ? 'late' : undefined}
        role="status"
        data-said={words.saved}
        data-saving={words.saving}
        data-failed={words.notSaved}
        data-restored={words.restored}
      >
        {savedText(props)}
      </p>
      <button type="submit" name="do" value="save" data-both hidden>
        {words.seeBoth}
      </button>
      <button type="button" data-drop hidden>
        {words.drop}
      </button>
    </div>
  );
}

function savedText({ reader, zone, draft, refused, isConflict }: DraftFormProps): string {
  const words = delayWords[reader.language];
  if (isConflict && draft.savedBy) return words.bothBelow(draft.savedBy.name);
  if (refused) return words.refused;
  if (!draft.savedAt || !draft.savedBy) return words.neverSaved;
  return words.savedBy(
    draft.savedBy.name,
    momentIn(reader.language, instantOf(draft.savedAt), zone),
  );
}
