/**
 * One incident: the next thing to do, its milestones with their counting, what is known, what was
 * sent, its clocks, and how it is changed.
 */
import { lastMoves } from '../../engine/last-moves.js';
import { readIncident } from '../../engine/read-incident.js';
import { Problem } from '../components/problem.js';
import type { WebPorts } from '../ports.js';
import { type Attempt, attemptField } from './incident/attempt.js';
import { Change } from './incident/change.js';
import { Clocks } from './incident/clocks.js';
import { Facts } from './incident/facts.js';
import { FirstSheet } from './incident/first-sheet.js';
import { Head } from './incident/head.js';
import { Milestones } from './incident/milestones.js';
import { Recorded, recordedIn } from './incident/recorded.js';
import { Sent } from './incident/sent.js';
import { sections } from './incident/slots.js';
import { page } from './layout.js';
import { oneLook } from './one-look.js';
import { incidentPath } from './paths.js';
import type { Reader } from './reader.js';

/** Seconds between two looks: a date that moved is on the screen within half a minute. */
export const REFRESH = 30;

export interface IncidentView {
  /** Lists in full that are bounded otherwise. */
  readonly all?: Readonly<Record<'milestones' | 'facts' | 'alerts', boolean>>;
  /** What was tried on this page and not taken. */
  readonly attempt?: Attempt;
  /** The number of the entry that was just recorded, as it stands in the address. */
  readonly recorded?: string | undefined;
}

export async function incidentPage(
  id: string,
  reader: Reader,
  ports: WebPorts,
  { all, attempt, recorded }: IncidentView = {},
): Promise<Response> {
  const look = oneLook(reader, ports);
  const [read, moves, just] = await Promise.all([
    readIncident(id, look),
    lastMoves(id, look),
    recordedIn(id, recorded, look),
  ]);
  const parts = await Promise.all(sections.map((section) => section(read, reader, look)));
  const { title, drill } = read.incident;
  const refused = attempt?.refused;
  return page(
    {
      title,
      // A form that was refused has an address of its own, which is no page.
      viewer: attempt ? { ...reader, path: incidentPath(id) } : reader,
      ...(refused && { status: refused.status }),
      // What was typed stays: a page that shows it looks no more until it is sent.
      ...(attempt === undefined && { refresh: REFRESH }),
      time: drill ? { now: read.now, speed: drill.speed } : undefined,
    },
    <>
      <Problem
        refused={refused}
        language={reader.language}
        fieldOf={(pointer) => attempt && attemptField(pointer, attempt)}
      />
      <Recorded recorded={just} reader={reader} />
      <Head read={read} reader={reader} />
      <FirstSheet read={read} reader={reader} />
      <Milestones read={read} reader={reader} moves={moves} showsAll={all?.milestones === true} />
      {parts}
      <Facts read={read} reader={reader} showsAll={all?.facts === true} attempt={attempt} />
      <Sent read={read} reader={reader} showsAll={all?.alerts === true} />
      <Clocks read={read} reader={reader} />
      <Change read={read} reader={reader} attempt={attempt} />
    </>,
  );
}
