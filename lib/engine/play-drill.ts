/**
 * What a drill's script brings: facts that are recorded when the drill's time reaches them, and
 * its end. On one machine the drill's own clock calls these; where there is none, the first of
 * the incident's state machines plays the script whenever it looks.
 */
import { Temporal } from '../core/model.js';
import { closeIncident } from './change-incident.js';
import { type Incident, loaded } from './incident.js';
import { FactProblems } from './new-facts.js';
import type { WrittenFact } from './ports.js';
import { Conflict } from './problems.js';
import { type Recording, recordFact } from './record-fact.js';

/** Plays everyone who would have recorded it. */
const DRILL_CREW = { name: 'drill', roles: ['grc', 'counsel'] } as const;

/** Plays what has come by now, in its order; done again it changes nothing. */
export async function playDrill(incident: Incident, ports: Recording): Promise<void> {
  const { id, drill } = incident;
  if (!drill) return;
  const now = ports.now.of(incident);
  for (const fact of stillToCome(incident)) {
    if (Temporal.Instant.compare(Temporal.Instant.from(fact.at), now) > 0) break;
    await recordScripted(id, fact, ports);
  }
  const isOver = drill.end !== undefined && Temporal.Instant.compare(loaded(drill.end), now) <= 0;
  if (isOver) await closeDrill(id, ports);
}

/** When the script goes on after a moment; `undefined` where nothing more comes. */
export function nextInScript(
  incident: Incident,
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  if (!incident.drill) return undefined;
  const moments = stillToCome(incident).map(({ at }) => Temporal.Instant.from(at));
  if (incident.drill.end !== undefined) moments.push(loaded(incident.drill.end));
  return moments
    .filter((moment) => Temporal.Instant.compare(moment, now) > 0)
    .toSorted(Temporal.Instant.compare)[0];
}

function stillToCome({ drill, facts }: Incident): readonly WrittenFact[] {
  const known = new Set(facts.map(({ id }) => id));
  return (drill?.script ?? []).filter(({ id }) => !known.has(id));
}

/** Records a fact of the script, unless it is there already or no longer possible. */
export async function recordScripted(
  incidentId: string,
  fact: WrittenFact,
  ports: Recording,
): Promise<void> {
  try {
    await recordFact({ incidentId, fact, by: DRILL_CREW }, ports);
  } catch (error) {
    // Recorded just before the process was killed, and heard of since.
    if (!(error instanceof FactProblems)) throw error;
    if (!error.problems.some(({ type }) => type === 'duplicate-id')) {
      // A person retracted what it rests on, or recorded what contradicts it: it is left out.
      ports.log.error('fact of the script left out', { incidentId, error: String(error) });
    }
  }
}

/** Ends a drill, unless somebody has closed it. */
export async function closeDrill(incidentId: string, ports: Recording): Promise<void> {
  try {
    await closeIncident({ incidentId, by: DRILL_CREW, reason: 'The drill is over.' }, ports);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
  }
}
