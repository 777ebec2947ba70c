/** After a fact was recorded: that it was, and what it moved, above all else. */
import { instantOf } from '../../../engine/incident.js';
import type { Move, Standing } from '../../../engine/moves.js';
import type { Language } from '../../../engine/ports.js';
import { type RecordedFact, recordedFact } from '../../../engine/recorded-fact.js';
import { StateWord } from '../../components/said.js';
import type { WebPorts } from '../../ports.js';
import { incidentWords } from '../../words/incident.js';
import { saidWords } from '../../words/said.js';
import { dutyIn, momentsIn } from '../../words/say.js';
import { incidentPath } from '../paths.js';
import type { Reader } from '../reader.js';
import { inTimeIn } from './in-time.js';
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
      {moved.length > 0 && !moved.some(hasDateMoved) ? <p>{words.movedNoDate}</p> : ''}
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

function hasDateMoved({ from, to }: Move): boolean {
  return DATES.some((date) => (from?.[date] ?? null) !== (to?.[date] ?? null));
}

const DATES = ['planBy', 'due'] as const;

interface MovedProps {
  readonly move: Move;
  readonly recorded: RecordedFact;
  readonly reader: Reader;
}

/** `Form 8-K, Item 1.05: ◑ due, plan by [old] → [new], due [old] → [new]` */
function Moved({ move, recorded, reader }: MovedProps) {
  const { regime, obligation, from, to } = move;
  const { language } = reader;
  const { nothingThere } = incidentWords[language].record;
  const inTime = inTimeIn(language, move, recorded);
  const zones = milestoneZones(reader, recorded.incident, regime);
  // Where they never differ, one of them says both.
  const dates = isOne(from) && isOne(to) ? (['planBy'] as const) : DATES;
  return (
    <li>
      {dutyIn(language, regime, obligation)}
      {saidWords[language].colon}
      {to ? (
        <StateWord milestone={{ regime, obligation, state: to.state }} language={language} />
      ) : (
        nothingThere
      )}
      {inTime === undefined ? '' : <span class="line">{inTime}</span>}
      {hasDateMoved(move)
        ? dates.map((date) => <DateOf date={date} {...{ from, to, zones, language }} />)
        : ''}
    </li>
  );
}

function isOne(standing: Standing | null): boolean {
  return standing === null || standing.planBy === standing.due;
}

interface DateProps extends Pick<Move, 'from' | 'to'> {
  readonly date: (typeof DATES)[number];
  readonly zones: readonly string[];
  readonly language: Language;
}

/** The old beside the new; one that stays where the other moved is said once. */
function DateOf({ date, from, to, zones, language }: DateProps) {
  const [before, after] = [from?.[date], to?.[date]];
  if (!before && !after) return null;
  const said = saidWords[language];
  const at = (moment: string) => momentsIn(language, instantOf(moment), zones);
  const isOld = before && before !== after;
  return (
    <span class="line">
      {said[date]}
      {said.colon}
      {isOld ? <del>{at(before)}</del> : ''}
      <span class="line">
        {isOld ? '→ ' : ''}
        <ins>{after ? at(after) : '–'}</ins>
      </span>
    </span>
  );
}
