/** The board: open milestones across incidents, the soonest `planBy` first; late ones on top. */
import type { Hono } from 'hono';
import { may } from '../../engine/may.js';
import type { IncidentHead, PageOf } from '../../engine/ports.js';
import { opened, paged } from '../cursors.js';
import type { WebPorts } from '../ports.js';
import { boardWords } from '../words/board.js';
import { addressOf, type BoardChoice, choiceOf } from './board/choice.js';
import { Filters } from './board/filters.js';
import { Incidents } from './board/incidents.js';
import { isLoud, Milestones } from './board/milestones.js';
import { chosenRows, drillRows } from './board/read.js';
import { page } from './layout.js';
import type { Pages } from './pages.js';
import type { Reader } from './reader.js';
import { toldAs } from './told-as.js';

/** Seconds between two looks: nobody need press anything to see what has come. */
const REFRESH = 30;
/** Incidents on one list: open ones as many as a person reads through. */
const OPEN_INCIDENTS = 50;
const CLOSED_INCIDENTS = 20;

export function serveBoard(app: Hono, { ports, shown }: Pages): void {
  app.get(
    '/',
    shown((reader, c) => {
      const { cursor, open, closed } = c.req.query();
      return boardPage(reader, choiceOf(c), { cursor, open, closed }, ports);
    }),
  );
}

/** Where to go on in each of the lists; absent: from the start. Closed incidents are asked for. */
interface Cursors {
  readonly cursor: string | undefined;
  readonly open: string | undefined;
  readonly closed: string | undefined;
}

const OPEN = 'board page, open incidents';
const CLOSED = 'board page, closed incidents';

async function boardPage(
  reader: Reader,
  choice: BoardChoice,
  at: Cursors,
  ports: WebPorts,
): Promise<Response> {
  const list = `board page ${JSON.stringify(choice)}`;
  const { settings } = reader;
  const [soonest, open, closed] = await Promise.all([
    listed('open', OPEN_INCIDENTS, undefined, ports),
    at.open === undefined ? undefined : listed('open', OPEN_INCIDENTS, at.open, ports),
    at.closed === undefined ? undefined : listed('closed', CLOSED_INCIDENTS, at.closed, ports),
  ]);
  const cursor = at.cursor === undefined ? undefined : opened(at.cursor, list);
  const rows = paged(await chosenRows(choice, cursor, ports, settings), list);
  const drills = soonest.items.some(({ drill }) => drill)
    ? await drillRows(choice, ports, settings)
    : [];

  const { language } = reader;
  const words = boardWords[language];
  const now = ports.now.machine();
  const late = rows.items.filter(isLoud);
  const rest = rows.items.filter((row) => !isLoud(row));
  const { entities } = settings;
  const shared = { entities, reader };
  return page(
    { title: words.title, viewer: reader, refresh: REFRESH },
    <>
      {late.length > 0 ? (
        <section class="problem">
          <h2 id="late">
            <span aria-hidden="true">▲</span> {words.lateNow(late.length)}
          </h2>
          <p>{words.doLate[toldAs(reader)]}</p>
          <Milestones name={words.lateNow(late.length)} items={late} {...shared} now={now} />
        </section>
      ) : (
        ''
      )}
      <h2 id="milestones">{words.open}</h2>
      {rest.length > 0 ? (
        <>
          <p class="soft">{reader.zone === undefined ? words.sortedThere : words.sorted}</p>
          <Milestones name={words.open} items={rest} {...shared} now={now} />
        </>
      ) : (
        ''
      )}
      {rows.items.length === 0 ? (
        <Nothing reader={reader} choice={choice} hasMore={rows.cursor !== null} />
      ) : (
        ''
      )}
      <p class="actions">
        {rows.cursor === null ? (
          ''
        ) : (
          <a href={addressOf(choice, { cursor: rows.cursor })}>{words.more}</a>
        )}
        {at.cursor === undefined ? '' : <a href={addressOf(choice)}>{words.first}</a>}
      </p>
      <Filters choice={choice} entities={entities} language={language} />
      {drills.length > 0 ? (
        <section class="drill">
          <h2 id="drills">{words.drills}</h2>
          <p>{words.drillsSaid}</p>
          <Milestones name={words.drills} items={drills} {...shared} />
          <p>
            <a href="/drills">{words.allDrills}</a>
          </p>
        </section>
      ) : (
        ''
      )}
      <h2 id="open">{words.openIncidents}</h2>
      <Incidents
        name={words.openIncidents}
        page={open ?? soonest}
        {...shared}
        otherwise={words.noneOpen}
        next={{
          href: addressOf(choice, { open: (open ?? soonest).cursor ?? '' }, '#open'),
          text: words.moreOpen,
        }}
      />
      {closed ? (
        <>
          <h2 id="closed">{words.closedIncidents}</h2>
          <Incidents
            name={words.closedIncidents}
            page={closed}
            {...shared}
            otherwise={words.noneClosed}
            next={{
              href: addressOf(choice, { closed: closed.cursor ?? '' }, '#closed'),
              text: words.moreClosed,
            }}
          />
        </>
      ) : (
        <p>
          <a href={addressOf(choice, { closed: '' }, '#closed')}>{words.closedIncidents}</a>
        </p>
      )}
    </>,
  );
}

async function listed(
  state: 'open' | 'closed',
  most: number,
  cursor: string | undefined,
  { board }: WebPorts,
): Promise<PageOf<IncidentHead>> {
  const list = state === 'open' ? OPEN : CLOSED;
  const from = cursor ? opened(cursor, list) : undefined;
  return paged(await board.incidents(state, most, from), list);
}

interface NothingProps {
  readonly reader: Reader;
  readonly choice: BoardChoice;
  readonly hasMore: boolean;
}

/** Nothing to show, and what to do then. */
function Nothing({ reader: { language, roles }, choice, hasMore }: NothingProps) {
  const words = boardWords[language];
  if (hasMore) return <p>{words.noMatchYet}</p>;
  if (Object.keys(choice).length > 0) {
    return (
      <p>
        {words.noMatch} <a href="/">{words.showAll}</a>
      </p>
    );
  }
  return (
    <div class="next">
      <p>
        <strong>{words.nothing}</strong>
      </p>
      {may(roles, 'register') ? (
        <p>
          {words.whatNow} <a href="/register">{words.register}</a>
        </p>
      ) : (
        ''
      )}
    </div>
  );
}
