/** What was sent: to whom, when, what became of it, and who has acknowledged it. */
import { acknowledgementOf } from '../../../engine/acknowledged.js';
import { instantOf } from '../../../engine/incident.js';
import type { Language, SentAlert } from '../../../engine/ports.js';
import type { IncidentRead } from '../../../engine/read-incident.js';
import { dutyIn, Moment, momentIn } from '../../components/said.js';
import { Wide } from '../../components/wide.js';
import { incidentWords } from '../../words/incident.js';
import { linkTo, table } from '../layout.js';
import type { Reader } from '../reader.js';
import { firstZone, zonesOf } from './zones.js';

/** The newest of them; what was sent before is one click away. */
const SHOWN = 50;

interface SentProps {
  readonly read: IncidentRead;
  readonly reader: Reader;
  readonly showsAll: boolean;
}

/** What lost its point before it went was never sent, and is left out. */
export function Sent({ read, reader, showsAll }: SentProps) {
  const words = incidentWords[reader.language].sent;
  const newest = read.sent
    .filter(({ state }) => state !== 'moot')
    .toSorted((a, b) => (a.stateAt < b.stateAt ? 1 : a.stateAt > b.stateAt ? -1 : 0));
  const shown = showsAll ? newest : newest.slice(0, SHOWN);
  const { about, to, when, state, seen } = words;
  return (
    <section id="sent">
      <h2>{words.heading}</h2>
      <Wide name={words.heading}>
        {table(
          [about, to, when, state, seen],
          shown.map((alert) => rowOf(alert, read, reader)),
          words.none,
        )}
      </Wide>
      {shown.length < newest.length ? (
        <p>
          {words.bounded(String(shown.length), String(newest.length))}{' '}
          <a href={`/incidents/${encodeURIComponent(read.incident.id)}?alerts=all#sent`}>
            {words.all}
          </a>
        </p>
      ) : (
        ''
      )}
    </section>
  );
}

function rowOf(alert: SentAlert, { incident, people }: IncidentRead, reader: Reader) {
  const { language } = reader;
  const words = incidentWords[language].sent;
  const { id, regimeId, obligation, person, state, stateAt, error } = alert;
  const seen = acknowledgementOf(alert, incident);
  const said = seen
    ? words.seenBy(
        seen.by.name,
        momentIn(language, instantOf(seen.at), firstZone(reader, incident)),
      )
    : asksForAnswer(alert)
      ? words.notSeen
      : '–';
  return [
    <>
      {linkTo('alerts', id, dutyIn(language, regimeId, obligation))}
      <span class="line">{saidIn(alert, language)}</span>
    </>,
    people.find((one) => one.id === person)?.name ?? person,
    <Moment at={stateAt} zones={zonesOf(reader, incident)} language={language} />,
    <>
      {words.states[state]}
      {error === undefined ? '' : words.note(error)}
    </>,
    seen?.note === undefined ? said : `${said}${words.note(seen.note)}`,
  ];
}

/** What is done or gone is told, and asks for no acknowledgement: as the mail says it. */
export function asksForAnswer({ kind }: Pick<SentAlert, 'kind'>): boolean {
  return kind !== 'filed' && kind !== 'withdrawn';
}

/** What an alert said: its kind, and for a reminder where its clock stood. */
export function saidIn(
  { kind, step }: Pick<SentAlert, 'kind' | 'step'>,
  language: Language,
): string {
  const words = incidentWords[language].sent;
  const name = words.kinds[kind];
  const isStep = kind === 'reminder' || kind === 'escalation';
  return isStep ? words.withStep(name, stepIn(step, language)) : name;
}

/** The steps of a policy; one that a company named itself stays as it is. */
function stepIn(step: string, language: Language): string {
  const words = incidentWords[language].sent;
  const fixed = (words.steps as Readonly<Record<string, string>>)[step];
  if (fixed !== undefined) return fixed;
  const [, count, unit] = /^(\d+)-(minutes?|hours?|days?|weeks?)$/.exec(step) ?? [];
  if (count !== undefined && unit !== undefined) {
    return words.left(count, words.units[unit as keyof typeof words.units]);
  }
  const [, again, n] = /^(open|past-plan|late)-(\d+)$/.exec(step) ?? [];
  if (again === undefined || n === undefined) return step;
  return words.repeated(words.repeats[again as keyof typeof words.repeats], n);
}
