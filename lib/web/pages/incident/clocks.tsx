/** The clocks of an incident: one for each regime, where it stands, and when it looks again. */
import { regimeCalled } from '../../../core/regimes/index.js';
import type { Clock } from '../../../engine/ports.js';
import type { IncidentRead } from '../../../engine/read-incident.js';
import { cards } from '../../components/cards.js';
import type { Html } from '../../components/html.js';
import { Moment } from '../../components/said.js';
import { Wide } from '../../components/wide.js';
import { incidentWords } from '../../words/incident.js';
import { phaseIn } from '../../words/phases.js';
import { regimeIn } from '../../words/say.js';
import type { Reader } from '../reader.js';
import { zonesOf } from './zones.js';

interface ClocksProps {
  readonly read: IncidentRead;
  readonly reader: Reader;
}

export function Clocks({ read, reader }: ClocksProps) {
  const words = incidentWords[reader.language].clocks;
  return (
    <section id="clocks">
      <h2>{words.heading}</h2>
      <Wide name={words.heading}>
        {cards(
          'clocks',
          reader.language,
          read.clocks.map((clock) => [
            regimeIn(reader.language, clock.regimeId),
            clock.phase === null
              ? words.begun
              : phaseIn(reader.language, regimeCalled(clock.regimeId), clock.phase),
            nextLook(clock, read, reader),
            String(clock.generation),
          ]),
          words.none,
        )}
      </Wide>
    </section>
  );
}

function nextLook({ ended, wakeAt }: Clock, { incident }: IncidentRead, reader: Reader): Html {
  const words = incidentWords[reader.language].clocks;
  if (ended) return words.ended;
  if (wakeAt === null) return words.working;
  return (
    <>
      <Moment at={wakeAt} zones={zonesOf(reader, incident)} language={reader.language} />
      <span class="line soft">{words.orAtOnce}</span>
    </>
  );
}
