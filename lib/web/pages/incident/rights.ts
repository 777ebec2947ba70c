/** What a reader is offered: what they may not do is not shown to them. */
import { mustBeAllowedToRecord } from '../../../engine/may.js';
import type { WrittenFact } from '../../../engine/ports.js';
import { Forbidden } from '../../../engine/problems.js';
import type { Reader } from '../reader.js';

/** Whether they may record a fact, or retract the one that a retraction names. */
export function mayRecord(
  reader: Reader,
  fact: Pick<WrittenFact, 'kind'> & { readonly of?: unknown },
  facts: readonly WrittenFact[] = [],
): boolean {
  try {
    mustBeAllowedToRecord(reader, fact, facts);
    return true;
  } catch (error) {
    if (error instanceof Forbidden) return false;
    throw error;
  }
}
