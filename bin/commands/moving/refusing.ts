/** What cannot move is refused with its sentence, and nothing has been written then. */
import { SettingsChanged, UnknownItem } from '../../../lib/adapters/aws/archive.js';
import { CannotMove } from '../../../lib/engine/moving.js';
import { type ExitStatus, exit, type Host } from '../../host.js';
import { IMPORTING } from '../../server/storage.js';
import { shown } from '../../text/width.js';

export async function refusing(host: Host, work: () => Promise<ExitStatus>): Promise<ExitStatus> {
  try {
    return await work();
  } catch (error) {
    const sentence = sentenceOf(error);
    if (sentence === undefined) throw error;
    host.stderr.write(`tocsin: ${shown(sentence)}\n`);
    return exit.unusableInput;
  }
}

function sentenceOf(error: unknown): string | undefined {
  if (error instanceof CannotMove) return error.message;
  if (error instanceof SettingsChanged) {
    return `${error.message} Run the export again, when nobody changes them.`;
  }
  if (!(error instanceof UnknownItem)) return undefined;
  if (error.key.pk === IMPORTING.pk) {
    return 'An import into these data was interrupted. Run it again first, with the same file.';
  }
  return `${error.message} Use a newer one.`;
}
