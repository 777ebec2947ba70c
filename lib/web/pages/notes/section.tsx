/** Privileged notes on the page of an incident. */
import { may } from '../../../engine/may.js';
import { countNotes } from '../../../engine/notes.js';
import type { IncidentRead } from '../../../engine/read-incident.js';
import type { Html } from '../../components/html.js';
import type { WebPorts } from '../../ports.js';
import { notesWords } from '../../words/notes.js';
import { incidentPath } from '../paths.js';
import { actorOf, type Reader } from '../reader.js';
import { pathOf } from './note.js';

/** How many there are, and the ways there; nothing for anyone else. */
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
          <a href={`${incidentPath(incident.id)}/delay`}>{words.delay}</a>
        ) : (
          ''
        )}
      </p>
    </section>
  );
}
