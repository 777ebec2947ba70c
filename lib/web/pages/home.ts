/** The first page: open milestones, the soonest first, and the incidents. */
import { html } from 'hono/html';
import type { Actor, IncidentHead } from '../../engine/ports.js';
import { type BoardMilestone, readBoard } from '../../engine/read-board.js';
import { opened, paged } from '../cursors.js';
import type { WebPorts } from '../ports.js';
import { linkTo, page, table } from './layout.js';
import { dutyOf, momentIn, stateOf } from './words.js';

/** As many as a person reads through. */
const MILESTONES = 50;
const INCIDENTS = 50;
const LIST = 'home';

export async function homePage(
  viewer: Actor,
  cursor: string | undefined,
  ports: WebPorts,
): Promise<Response> {
  const from = cursor === undefined ? {} : { cursor: opened(cursor, LIST) };
  const [board, incidents, { people }] = await Promise.all([
    readBoard({ limit: MILESTONES, ...from }, ports),
    ports.board.incidents('open', INCIDENTS),
    ports.settings.read(),
  ]);
  const zone = people.find(({ id }) => id === viewer.name)?.zone ?? 'Etc/UTC';
  const next = paged(board, LIST).cursor;
  return page(
    { title: 'Open milestones', viewer },
    html`${table(
      ['What', 'Incident', 'State', 'Plan by', 'Due'],
      board.items.map((row) => milestoneRow(row, zone)),
      'Nothing is open.',
    )}
${next === null ? '' : html`<p><a href="/?cursor=${encodeURIComponent(next)}">More</a></p>`}
<h2>Open incidents</h2>
${table(
  ['Incident', 'Regimes', 'Next plan by', 'Registered'],
  incidents.items.map((head) => incidentRow(head, zone)),
  'There is no open incident.',
)}`,
  );
}

function milestoneRow(row: BoardMilestone, zone: string) {
  const { regime, obligation, incidentId, title, planBy, due } = row;
  return [
    dutyOf(regime, obligation),
    linkTo('incidents', incidentId, title),
    stateOf(row),
    momentIn(planBy, zone),
    momentIn(due, zone),
  ];
}

function incidentRow(
  { id, title, regimes, nextPlanBy, registeredAt, drill }: IncidentHead,
  zone: string,
) {
  return [
    html`${linkTo('incidents', id, title)}${drill ? html` <span class="drill">DRILL</span>` : ''}`,
    regimes.join(', '),
    momentIn(nextPlanBy, zone),
    momentIn(registeredAt, zone),
  ];
}
