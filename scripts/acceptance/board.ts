/** The board across incidents: it must show the drill's open milestones, if not in the same moment. */
import type { IncidentAnswer, ListAnswer } from '../../bin/api.js';
import { Temporal } from '../../lib/core/model.js';
import { isOpen, stored } from '../../lib/engine/incident.js';
import type { Living } from './live.js';
import { must } from './unmet.js';

interface Row {
  readonly incident: string;
  readonly regime: string;
  readonly obligation: string;
  readonly planBy: string | null;
  readonly due: string | null;
}

/** A busy installation has some hundred open milestones; ten pages of the largest size hold them. */
const MOST_PAGES = 10;

/**
 * It is read from an index that lags behind the table for a moment, so it is asked until it shows
 * what it must.
 * @throws Unmet
 */
export async function checkBoard(
  living: Pick<Living, 'service' | 'drill' | 'pace'>,
): Promise<void> {
  const { service, drill, pace } = living;
  const end = performance.now() + pace.patience;
  for (;;) {
    const wanted = rowsOf(await drill.look());
    const seen = await rowsShown(living);
    if (wanted === seen) return;
    const isTime = performance.now() < end;
    must(isTime, `The board, within ${pace.patience / 1000} s`, wanted, seen || 'no row of it');
    await service.pause(pace.betweenLooks);
  }
}

function rowsOf({ milestones }: IncidentAnswer): string {
  const utc = (moment: string | null) => moment && stored(Temporal.Instant.from(moment));
  return told(
    milestones.filter(isOpen).map(({ regime, obligation, planBy, due }) => {
      return { regime, obligation, planBy: utc(planBy), due: utc(due) };
    }),
  );
}

async function rowsShown({ service, drill }: Pick<Living, 'service' | 'drill'>): Promise<string> {
  const rows: Row[] = [];
  let cursor: string | null | undefined;
  for (let page = 0; page < MOST_PAGES && cursor !== null; page += 1) {
    const next = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const board: ListAnswer<Row> = await service.get(
      `/api/milestones?drills=true&limit=200${next}`,
    );
    rows.push(...board.items.filter(({ incident }) => incident === drill.id));
    cursor = board.cursor ?? null;
  }
  return told(rows);
}

function told(rows: readonly Omit<Row, 'incident'>[]): string {
  return rows
    .map(({ regime, obligation, planBy, due }) => `${regime} ${obligation} ${planBy} ${due}`)
    .toSorted()
    .join('; ');
}
