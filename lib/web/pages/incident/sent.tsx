/** What was sent: to whom, when, what became of it, and who has acknowledged it. */
import { acknowledgementOf } from '../../../engine/acknowledged.js';
import { instantOf, isOption } from '../../../engine/incident.js';
import type { Language, SentAlert } from '../../../engine/ports.js';
import type { IncidentRead } from '../../../engine/read-incident.js';
import { repeatsOf, timesTold } from '../../../engine/repetition.js';
import { cards } from '../../components/cards.js';
import { linkTo } from '../../components/html.js';
import { Moment } from '../../components/said.js';
import { Wide } from '../../components/wide.js';
import { incidentWords } from '../../words/incident.js';
import { dutyIn, momentIn } from '../../words/say.js';
import { incidentPath } from '../paths.js';
import type { Reader } from '../reader.js';
import { firstZone, zonesOf } from './zones.js';

/** The newest of them; what was sent before is one click away. */
const SHOWN = 12;

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
  const times = timesTold(read.sent, lineIn);
  return (
    <section id="sent">
      <h2>{words.heading}</h2>
      <Wide name={words.heading}>
        {cards(
          'sent',
          reader.language,
          shown.map((alert) => rowOf(alert, times.get(alert), read, reader)),
          words.none,
        )}
      </Wide>
      {shown.length < newest.length ? (
        <p>
          {words.bounded(String(shown.length), String(newest.length))}{' '}
          <a href={`${incidentPath(read.incident.id)}?alerts=all#sent`}>{words.all}</a>
        </p>
      ) : (
        ''
      )}
    </section>
  );
}

function rowOf(
  alert: SentAlert,
  times: number | undefined,
  { incident, people }: IncidentRead,
  reader: Reader,
) {
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
      <span class="line">{saidIn(alert, language, times)}</span>
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

function lineIn({ regimeId, line }: SentAlert): string {
  return `${regimeId} ${line}`;
}

/** What is done or gone is told, and asks for no acknowledgement: as the mail says it. */
export function asksForAnswer({ kind }: Pick<SentAlert, 'kind'>): boolean {
  return kind !== 'filed' && kind !== 'withdrawn';
}

/**
 * What an alert said: its kind, and for a reminder where its clock stood. An option is told once,
 * and nothing of it is still to be done.
 * @param times how often its reader was told the same; absent: not known, and not said
 */
export function saidIn(
  { kind, step, regimeId, obligation }: Pick<SentAlert, Said>,
  language: Language,
  times?: number,
): string {
  const words = incidentWords[language].sent;
  if (kind === 'reminder' && isOption({ regime: regimeId, obligation })) return words.option;
  const name = words.kinds[kind];
  const isStep = kind === 'reminder' || kind === 'escalation';
  return isStep ? words.withStep(name, stepIn(step, language, times)) : name;
}

type Said = 'kind' | 'step' | 'regimeId' | 'obligation';

/** The steps of a policy; one that a company named itself stays as it is. */
function stepIn(step: string, language: Language, times = 1): string {
  const words = incidentWords[language].sent;
  const fixed = (words.steps as Readonly<Record<string, string>>)[step];
  if (fixed !== undefined) return fixed;
  const [, count, unit] = /^(\d+)-(minutes?|hours?|days?|weeks?)$/.exec(step) ?? [];
  if (count !== undefined && unit !== undefined) {
    return words.left(count, words.units[unit as keyof typeof words.units]);
  }
  const again = repeatsOf(step);
  if (again === undefined) return step;
  const said = words.repeats[again];
  return times > 1 ? words.repeated(said, String(times)) : said;
}
