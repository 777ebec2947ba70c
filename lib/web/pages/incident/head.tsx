/** What comes first: the one next thing to do, and what the incident is. */

import { regimeCalled } from '../../../core/regimes/index.js';
import { instantOf } from '../../../engine/incident.js';
import { may } from '../../../engine/may.js';
import type { IncidentRead } from '../../../engine/read-incident.js';
import { DrillMark } from '../../components/drill-mark.js';
import { Moment } from '../../components/said.js';
import { incidentWords } from '../../words/incident.js';
import { phaseIn } from '../../words/phases.js';
import { entityCalled, momentIn, regimeIn } from '../../words/say.js';
import { toldTo } from '../../words/sentences.js';
import { incidentPath } from '../paths.js';
import type { Reader } from '../reader.js';
import { ClosedWith } from './left-open.js';
import { Next } from './next-block.js';
import { firstZone, zonesOf } from './zones.js';

/** As many digits as `tocsin verify --hash` takes at least: 64 bits. */
const SHORT_HASH = 16;

interface HeadProps {
  readonly read: IncidentRead;
  readonly reader: Reader;
}

export function Head({ read, reader }: HeadProps) {
  const { incident, now, problem } = read;
  const words = incidentWords[reader.language].head;
  const { closed } = incident;
  const at = (moment: string) =>
    momentIn(reader.language, instantOf(moment), firstZone(reader, incident));
  return (
    <>
      <DrillMark
        incident={incident}
        now={now}
        zone={firstZone(reader, incident)}
        language={reader.language}
      />
      {closed ? (
        <>
          <p class="next">
            {words.closed(closed.by.name, at(closed.at))} {closed.reason}
          </p>
          <ClosedWith read={read} reader={reader} />
        </>
      ) : (
        ''
      )}
      {problem ? (
        <div class="problem" role="alert">
          <p>{words.noDates}</p>
          <p>{toldTo(reader.language, problem.sentence)}</p>
        </div>
      ) : (
        ''
      )}
      {closed || problem ? '' : <Next read={read} reader={reader} />}
      <About read={read} reader={reader} />
    </>
  );
}

function About({ read: { incident, entityName, milestones }, reader }: HeadProps) {
  const { language } = reader;
  const words = incidentWords[language].head;
  const { id, zone, regimes, notApplicable, registeredAt, registeredBy } = incident;
  const { version, lastHash } = incident;
  const phases = new Map(milestones.map(({ regime, phase }) => [regime, phase]));
  return (
    <dl>
      <dt>{words.entity}</dt>
      <dd>{entityCalled(reader.language, entityName)}</dd>
      <dt>{words.home}</dt>
      <dd>{zone}</dd>
      <dt>{words.regimes}</dt>
      <dd>
        {regimes.length === 0 ? words.noRegime : ''}
        {regimes.map((regime) => {
          const phase = phases.get(regime);
          const name = regimeIn(language, regime);
          return (
            <span class="line">
              {phase === undefined
                ? name
                : words.stands(name, phaseIn(language, regimeCalled(regime), phase))}
            </span>
          );
        })}
        {notApplicable.map(({ regime, reason }) => (
          <span class="line soft">{words.notApplicable(regimeIn(language, regime), reason)}</span>
        ))}
      </dd>
      <dt>{words.registered}</dt>
      <dd>
        {registeredBy.name}
        <Moment at={registeredAt} zones={zonesOf(reader, incident)} language={language} />
      </dd>
      <dt>{words.version}</dt>
      <dd>
        <details id="last-hash">
          <summary>{words.lastHash(String(version), lastHash.slice(0, SHORT_HASH))}</summary>
          <code class="written">{lastHash}</code>
          <p class="help">{words.compare}</p>
        </details>
        {may(reader.roles, 'export') ? (
          <span class="unprinted">
            <a href={`${incidentPath(id)}/evidence.zip`}>{words.evidence}</a>{' '}
            <span class="soft">{words.evidenceSaid}</span>
          </span>
        ) : (
          ''
        )}
      </dd>
    </dl>
  );
}
