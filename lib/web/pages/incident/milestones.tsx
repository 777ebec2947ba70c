/** Every milestone as a card, by regime; a date that moved stands beside the one before it. */
import type { Milestone } from '../../../core/model.js';
import { instantOf, lineOf } from '../../../engine/incident.js';
import type { LastMove } from '../../../engine/last-moves.js';
import { ownersOf } from '../../../engine/people.js';
import type { IncidentRead } from '../../../engine/read-incident.js';
import { MilestoneCard } from '../../components/milestone-card.js';
import { basisWords } from '../../words/basis.js';
import { incidentWords } from '../../words/incident.js';
import { factIn, momentIn, regimeIn } from '../../words/say.js';
import { cardId, incidentPath } from '../paths.js';
import type { Reader } from '../reader.js';
import { askedOf } from './asked.js';
import { DelayLink } from './delay-link.js';
import { shownOf } from './milestones-shown.js';
import { firstZone, milestoneZones } from './zones.js';

interface MilestonesProps {
  readonly read: IncidentRead;
  readonly reader: Reader;
  readonly moves: readonly LastMove[];
  readonly showsAll: boolean;
}

export function Milestones({ read, reader, moves, showsAll }: MilestonesProps) {
  const { incident, milestones, now, problem } = read;
  const { language } = reader;
  const words = incidentWords[language].milestones;
  const regimes = [...new Set(milestones.map(({ regime }) => regime))];
  return (
    <section id="milestones">
      <h2>{words.heading}</h2>
      {milestones.length === 0 ? '' : <h2 class="printed">{basisWords[language].howCounted}</h2>}
      {regimes.length === 0 && !problem ? <p>{words.none}</p> : ''}
      {regimes.map((regime) => {
        const own = milestones.filter((one) => one.regime === regime);
        const shown = shownOf(own, showsAll);
        return (
          <section>
            <h3>{regimeIn(language, regime)}</h3>
            {lacksMemberState(regime, incident) ? <p>{words.noMemberState}</p> : ''}
            {shown.map((milestone) => (
              <MilestoneCard
                id={cardId({ regime, line: lineOf(milestone) })}
                milestone={milestone}
                zones={milestoneZones(reader, incident, regime)}
                language={language}
                now={now}
                trigger={incident.facts.find(({ id }) => id === milestone.trigger)}
                moved={movedOf(milestone, { read, reader, moves })}
                owners={ownersOf(milestone, read.people)}
                {...askedOf(milestone, read, reader)}
                onward={
                  <DelayLink milestone={milestone} incidentId={incident.id} reader={reader} />
                }
              />
            ))}
            {shown.length < own.length ? (
              <p>
                {words.left(own.length - shown.length)}{' '}
                <a href={`${incidentPath(incident.id)}?milestones=all#milestones`}>
                  {words.all(milestones.length)}
                </a>
              </p>
            ) : (
              ''
            )}
          </section>
        );
      })}
    </section>
  );
}

/** It was not chosen when the incident was registered, which decides more than people see. */
function lacksMemberState(regime: string, { profile }: IncidentRead['incident']): boolean {
  const own = profile['eu-nis2'] as { readonly memberState?: string } | undefined;
  return regime === 'eu-nis2' && own?.memberState === undefined;
}

function movedOf(
  milestone: Milestone,
  { read: { incident }, reader, moves }: Omit<MilestonesProps, 'showsAll'>,
) {
  const line = lineOf(milestone);
  const from = moves.find((move) => move.regime === milestone.regime && move.line === line);
  if (!from) return undefined;
  const { body, recordedAt, by } = from.by;
  const words = incidentWords[reader.language].milestones;
  const what = body.type === 'fact' ? factIn(reader.language, body.fact.kind) : words.closure;
  const at = momentIn(reader.language, instantOf(recordedAt), firstZone(reader, incident));
  return { from, why: words.movedBy(what, by.name, at) };
}
