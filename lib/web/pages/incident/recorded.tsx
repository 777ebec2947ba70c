/** After a fact was recorded: that it was, and what it moved, above all else. */
import { instantOf } from '../../../engine/incident.js';
import type { Move } from '../../../engine/moves.js';
import { type RecordedFact, recordedFact } from '../../../engine/recorded-fact.js';
import { StateWord } from '../../components/said.js';
import type { WebPorts } from '../../ports.js';
import { incidentWords } from '../../words/incident.js';
import { saidWords } from '../../words/said.js';
import { dutyIn, momentsIn } from '../../words/say.js';
import { incidentPath } from '../paths.js';
import type { Reader } from '../reader.js';
import { factTitle } from './told.js';
import { milestoneZones } from './zones.js';

/** Where one goes on after recording: the page, which says then what it was. */
export function afterRecording(path: string, { version }: { readonly version: number }): string {
  return `${path}?recorded=${version}`;
}

/**
 * What an address asks to be told.
 * @param n as it stands in the address: what is no fact's entry is nothing to tell
 * @throws NotFound
 */
export async function recordedIn(
  incidentId: string,
  n: string | undefined,
  ports: Pick<WebPorts, 'ledger' | 'settings' | 'now'>,
): Promise<RecordedFact | undefined> {
  if (!/^\d{1,9}$/.test(n ?? '')) return undefined;
  return recordedFact(incidentId, Number(n), ports);
}

interface RecordedProps {
  readonly recorded: RecordedFact | undefined;
  readonly reader: Reader;
}

export function Recorded({ recorded, reader }: RecordedProps) {
  if (!recorded) return null;
  const { fact, incident, moved } = recorded;
  const words = incidentWords[reader.language].record;
  const path = incidentPath(incident.id);
  return (
    <div class="told" role="status">
      <p>
        <strong>
          <span aria-hidden="true">✓</span> {words.recorded(factTitle(reader.language, fact.kind))}
        </strong>{' '}
        <a class="unprinted" href={`${path}#fact-${encodeURIComponent(fact.id)}`}>
          {words.toFact}
        </a>
      </p>
      {moved.length === 0 ? <p>{words.movedNothing}</p> : ''}
      {moved.length > 0 && !moved.some(whatMoved) ? <p>{words.movedNoDate}</p> : ''}
      {moved.length > 0 ? (
        <ul>
          {moved.map((move) => (
            <Moved move={move} recorded={recorded} reader={reader} />
          ))}
        </ul>
      ) : (
        ''
      )}
    </div>
  );
}

/** Which of its dates moved; of both, the one that people plan by. */
function whatMoved({ from, to }: Move): 'planBy' | 'due' | undefined {
  if ((from?.planBy ?? null) !== (to?.planBy ?? null)) return 'planBy';
  return (from?.due ?? null) !== (to?.due ?? null) ? 'due' : undefined;
}

interface MovedProps {
  readonly move: Move;
  readonly recorded: RecordedFact;
  readonly reader: Reader;
}

/** `Form 8-K, Item 1.05: ◑ due, plan by [old] → [new]` */
function Moved({ move, recorded: { incident }, reader }: MovedProps) {
  const { regime, obligation, from, to } = move;
  const { language } = reader;
  const said = saidWords[language];
  const { nothingThere } = incidentWords[language].record;
  const date = whatMoved(move);
  const [before, after] = date ? [from?.[date], to?.[date]] : [];
  const at = (moment: string) =>
    momentsIn(language, instantOf(moment), milestoneZones(reader, incident, regime));
  return (
    <li>
      {dutyIn(language, regime, obligation)}
      {said.colon}
      {to ? (
        <StateWord milestone={{ regime, obligation, state: to.state }} language={language} />
      ) : (
        nothingThere
      )}
      {date ? (
        <span class="line">
          {said[date]}
          {said.colon}
          {before ? <del>{at(before)}</del> : ''}
          <span class="line">
            {before ? '→ ' : ''}
            <ins>{after ? at(after) : '–'}</ins>
          </span>
        </span>
      ) : (
        ''
      )}
    </li>
  );
}
