/** The phases of each regime of an incident: where it stands, and by which way it came. */
import { regimeCalled } from '../../../core/regimes/index.js';
import type { IncidentRead } from '../../../engine/read-incident.js';
import type { Html } from '../../components/html.js';
import { Way } from '../../components/phase-lists.js';
import { PhasesDrawing } from '../../components/phases.js';
import { wayOf } from '../../components/phases-way.js';
import type { WebPorts } from '../../ports.js';
import { phaseWords } from '../../words/phases.js';
import { regimeIn } from '../../words/say.js';
import type { Reader } from '../reader.js';

/** Folded away: what is due stands above it, and a drawing is wide. */
export async function phasesSection(
  { incident, now }: IncidentRead,
  { language, zone = incident.zone }: Reader,
  { ledger, settings }: Pick<WebPorts, 'ledger' | 'settings'>,
): Promise<Html> {
  const { id, regimes } = incident;
  if (regimes.length === 0) return '';
  const [entries, { closures }] = await Promise.all([ledger.entries(id), settings.read()]);
  const drawn = regimes.map((regimeId) => {
    const way = wayOf(regimeId, incident, entries, closures, now);
    return { regime: regimeCalled(regimeId), way, phase: way.at(-1)?.phase };
  });
  return (
    <section id="phases">
      <h2>{phaseWords[language].heading}</h2>
      {drawn.map(({ regime, way, phase }) => (
        <details id={`phases-of-${regime.id}`}>
          <summary>{phaseWords[language].title(regimeIn(language, regime.id))}</summary>
          <PhasesDrawing regime={regime} phase={phase} way={way} language={language}>
            <Way regime={regime} way={way} zone={zone} language={language} />
          </PhasesDrawing>
        </details>
      ))}
    </section>
  );
}
