/**
 * What a drill's script brings: facts that are recorded when the drill's time reaches them, and
 * its end. On one machine the drill's own clock calls these; where there is none, the first of
 * the incident's state machines plays the script whenever it looks.
 */
import { InputProblem } from '../core/errors.js';
import { Temporal } from '../core/model.js';
import { closeIncident } from './change-incident.js';
import { type Incident, loaded } from './incident.js';
import { FactProblems } from './new-facts.js';
import type { Ports, WrittenFact } from './ports.js';
import { Conflict, TooMany } from './problems.js';
import { type Recording, recordFact } from './record-fact.js';

/** Plays everyone who would have recorded it. */
const DRILL_CREW = { name: 'drill', roles: ['grc', 'counsel'] } as const;

export type Playing = Recording & Pick<Ports, 'drills'>;

/** One of a drill's clocks is enough; the others hear of what it recorded. */
function plays(regimeId: string, { drill, regimes }: Incident, { drills }: Playing): boolean {
  return drill !== null && drills?.playedByClocks === true && regimes[0] === regimeId;
}

/**
 * Plays what has come by now, in its order, where this regime's clock is the one that plays;
 * done again it changes nothing.
 * @returns whether there was anything to play
 */
export async function playDrill(
  regimeId: string,
  incident: Incident,
  ports: Playing,
): Promise<boolean> {
  const { id, drill } = incident;
  if (!drill || !plays(regimeId, incident, ports)) return false;
  const now = ports.now.of(incident);
  let hasPlayed = false;
  for (const fact of stillToCome(incident)) {
    if (Temporal.Instant.compare(Temporal.Instant.from(fact.at), now) > 0) break;
    await recordScripted(id, fact, ports);
    hasPlayed = true;
  }
  const isOver = drill.end !== undefined && Temporal.Instant.compare(loaded(drill.end), now) <= 0;
  if (isOver) await closeDrill(id, ports);
  return hasPlayed || isOver;
}

/** When this regime's clock has to play again; `undefined` where it never has. */
export function nextToPlay(
  regimeId: string,
  incident: Incident,
  ports: Playing,
): Temporal.Instant | undefined {
  if (!incident.drill || !plays(regimeId, incident, ports)) return undefined;
  const now = ports.now.of(incident);
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
    if (isThere(error)) return;
    const isImpossible = error instanceof InputProblem || error instanceof TooMany;
    if (!isImpossible && !(error instanceof FactProblems)) throw error;
    // A person retracted what it rests on, or recorded what contradicts it: it is left out.
    ports.log.error('fact of the script left out', { incidentId, error: String(error) });
  }
}

function isThere(error: unknown): boolean {
  if (!(error instanceof FactProblems)) return false;
  return error.problems.some(({ type }) => type === 'duplicate-id');
}

/** Ends a drill, unless somebody has closed it. */
export async function closeDrill(incidentId: string, ports: Recording): Promise<void> {
  try {
    await closeIncident({ incidentId, by: DRILL_CREW, reason: 'The drill is over.' }, ports);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
  }
}
