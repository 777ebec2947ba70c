/** What counsel alone sees; everyone else is told so, and shown the way back. */
import { mustBeAllowed } from '../../engine/may.js';
import { Forbidden } from '../../engine/problems.js';
import { delayWords } from '../words/delay.js';
import { toldTo } from '../words/sentences.js';
import { page } from './layout.js';
import { incidentPath } from './paths.js';
import type { Reader } from './reader.js';

export async function forCounsel(
  reader: Reader,
  incidentId: string,
  show: () => Promise<Response>,
): Promise<Response> {
  try {
    mustBeAllowed(reader, 'read-privileged');
  } catch (error) {
    if (!(error instanceof Forbidden)) throw error;
    return refusedPage(reader, incidentId, error);
  }
  return show();
}

function refusedPage(reader: Reader, incidentId: string, why: Forbidden): Promise<Response> {
  const words = delayWords[reader.language];
  return page(
    { title: words.forbidden, viewer: reader, status: 403 },
    <>
      <p>{toldTo(reader.language, why.sentence)}</p>
      <p>
        <a href={incidentPath(incidentId)}>{words.back}</a>
      </p>
    </>,
  );
}
