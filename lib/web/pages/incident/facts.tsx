/** What is known, the newest first; what was retracted stays, struck through. */
import { instantOf } from '../../../engine/incident.js';
import type { WrittenFact } from '../../../engine/ports.js';
import type { IncidentRead } from '../../../engine/read-incident.js';
import { TextField } from '../../components/field.js';
import type { Html } from '../../components/html.js';
import { Moment } from '../../components/said.js';
import { LONGEST_REASON } from '../../longest.js';
import { factWords } from '../../words/fact-fields.js';
import { incidentWords } from '../../words/incident.js';
import { momentIn, regimeIn } from '../../words/say.js';
import { Csrf } from '../layout.js';
import { incidentPath } from '../paths.js';
import type { Reader } from '../reader.js';
import { retractionOf } from '../retractions.js';
import { type Attempt, attemptMarks, retractForm, typedIn } from './attempt.js';
import { mayRecord } from './rights.js';
import { factTitle, fieldsOf } from './told.js';
import { firstZone, zonesOf } from './zones.js';

/** As many as a person reads through; an incident may have ten times as many. */
const SHOWN = 50;

export interface FactsProps {
  readonly read: IncidentRead;
  readonly reader: Reader;
  readonly showsAll: boolean;
  readonly attempt: Attempt | undefined;
}

export function Facts({ read: { incident }, reader, showsAll, attempt }: FactsProps) {
  const words = incidentWords[reader.language].facts;
  const path = incidentPath(incident.id);
  const newest = inOrder(incident.facts);
  const shown = showsAll ? newest : newest.slice(0, SHOWN);
  return (
    <section id="facts">
      <h2>{words.heading}</h2>
      {mayRecord(reader, { kind: 'discovery' }) ? (
        <p class="unprinted">
          <a href={`${path}/facts/new`}>{words.record}</a>
        </p>
      ) : (
        ''
      )}
      {newest.length === 0 ? <p>{words.none}</p> : ''}
      {shown.map((fact) => (
        <Fact fact={fact} incident={incident} reader={reader} attempt={attempt} />
      ))}
      {shown.length < newest.length ? (
        <p>
          <a href={`${path}?facts=all#facts`}>{words.earlier(String(newest.length))}</a>
        </p>
      ) : (
        ''
      )}
    </section>
  );
}

/** By when they happened; of two at one moment, the one written down later comes first. */
function inOrder(facts: readonly WrittenFact[]): readonly WrittenFact[] {
  return facts
    .toReversed()
    .toSorted((a, b) => instantOf(b.at).epochMilliseconds - instantOf(a.at).epochMilliseconds);
}

interface FactProps {
  readonly fact: WrittenFact;
  readonly incident: IncidentRead['incident'];
  readonly reader: Reader;
  readonly attempt: Attempt | undefined;
}

function Fact({ fact, incident, reader, attempt }: FactProps) {
  const { language } = reader;
  const words = incidentWords[language].facts;
  const { id, kind, at, recordedAt, by, note, reason } = fact;
  const zones = zonesOf(reader, incident);
  const taken = retractionOf(id, incident.facts);
  const name = factTitle(language, kind);
  const mayRetract = !taken && mayRecord(reader, { kind: 'retraction', of: id }, incident.facts);
  return (
    <article id={`fact-${id}`}>
      <h3>{taken ? <del>{name}</del> : name}</h3>
      {taken ? <p>{retractedIn(taken, reader)}</p> : ''}
      <dl>
        <dt>{words.happened}</dt>
        <dd>
          {taken ? (
            <del>
              <Moment at={at} zones={zones} language={language} />
            </del>
          ) : (
            <Moment at={at} zones={zones} language={language} />
          )}
        </dd>
        {fieldsOf(fact, reader, incident).map(({ label, value }) => (
          <>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </>
        ))}
        {typeof reason === 'string' ? (
          <Row name={factWords[language].fields.reason}>{reason}</Row>
        ) : (
          ''
        )}
        {typeof note === 'string' ? <Row name={factWords[language].fields.note}>{note}</Row> : ''}
        <Row name={words.recorded}>
          <span class="soft">
            {words.recordedBy(
              typeof by === 'string' ? by : words.nobody,
              typeof recordedAt === 'string'
                ? momentIn(language, instantOf(recordedAt), firstZone(reader, incident))
                : '–',
            )}
          </span>
        </Row>
      </dl>
      {mayRetract ? (
        <Retract fact={fact} incident={incident} reader={reader} attempt={attempt} />
      ) : (
        ''
      )}
    </article>
  );
}

function Row({ name, children }: { readonly name: string; readonly children?: Html }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function retractedIn({ regime, reason }: WrittenFact, { language }: Reader): string {
  const words = incidentWords[language].facts;
  const why = typeof reason === 'string' ? reason : '';
  return regime === undefined
    ? words.retracted(why)
    : words.retractedFor(regimeIn(language, regime), why);
}

function Retract({ fact, incident, reader, attempt }: FactProps) {
  const words = incidentWords[reader.language].facts;
  const form = retractForm(fact.id);
  const helpId = `${form}-help`;
  const isThis = attempt?.form.text('of') === fact.id;
  const isOpen = isThis && attempt?.act === 'retract';
  return (
    <details id={form} open={isOpen}>
      <summary>{words.retract}</summary>
      <p class="help" id={helpId}>
        {words.retractSaid}
      </p>
      <form method="post" action={`${incidentPath(incident.id)}/facts/new`}>
        <Csrf reader={reader} />
        <input type="hidden" name="kind" value="retraction" />
        <input type="hidden" name="of" value={fact.id} />
        <TextField
          name="reason"
          form={form}
          label={words.reason}
          helpId={helpId}
          marks={attemptMarks(attempt)}
          value={isThis ? typedIn(attempt, 'retract', 'reason') : ''}
          longest={LONGEST_REASON}
          isRequired
        />
        <div class="actions">
          <button type="submit" name="step" value="preview">
            {words.preview}
          </button>
        </div>
      </form>
    </details>
  );
}
