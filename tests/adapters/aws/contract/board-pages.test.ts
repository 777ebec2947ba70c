/** Pages of long lists: in order, and with cursors that pass nothing over and repeat nothing. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { boardOn } from '../../../../lib/adapters/aws/board.js';
import type { BoardRow } from '../../../../lib/engine/ports.js';
import { BOTH, endpointForAll, newId } from './endpoint.js';
import { everyPage, headOf, rowOf } from './rows.js';

const placeOf = ({ planBy, incidentId, line }: BoardRow) =>
  `${planBy ?? '9999-12-31T23:59:59.999Z'}#${incidentId}#eu-nis2#${line}`;

describe.each(BOTH)('400 rows of 40 incidents on the %s', (kind) => {
  const endpoint = endpointForAll();
  const board = () => boardOn(endpoint[kind]);
  const rows: BoardRow[] = [];
  const ids = Array.from({ length: 40 }, () => newId());

  beforeAll(async () => {
    for (const [index, id] of ids.entries()) {
      const own = Array.from({ length: 10 }, (_, n) => {
        // Many share a moment, and some have none.
        const day = String(1 + ((index * 7 + n * 3) % 28)).padStart(2, '0');
        return rowOf(id, `line-${n}`, n === 9 ? null : `2026-06-${day}T12:00:00.000Z`);
      });
      rows.push(...own);
      const nextPlanBy = index % 5 === 0 ? null : (own[0]?.planBy ?? null);
      const registeredAt = `2026-05-${String(1 + (index % 28)).padStart(2, '0')}T12:00:00.000Z`;
      await board().refresh(headOf(id, { nextPlanBy, registeredAt }), own);
    }
  });

  it.each([1, 7, 50, 399, 400, 1000])('come in order, %d a page', async (limit) => {
    const all = await everyPage((cursor) => board().milestones(limit, cursor));
    expect(all.map(placeOf)).toEqual(rows.map(placeOf).toSorted());
    expect(all.slice(-40).every(({ planBy }) => planBy === null)).toBe(true);
  });

  it('have full pages but the last, and no cursor after it', async () => {
    const first = await board().milestones(399);
    expect([first.items.length, first.cursor]).toEqual([399, expect.any(String)]);
    const last = await board().milestones(399, first.cursor ?? '');
    expect([last.items.length, last.cursor]).toEqual([1, null]);
  });

  it('list open incidents by their soonest date, those without one last', async () => {
    const heads = await everyPage((cursor) => board().incidents('open', 7, cursor));
    expect(heads.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    const dates = heads.map(({ nextPlanBy }) => nextPlanBy ?? '9');
    expect(dates).toEqual(dates.toSorted());
    expect(dates.filter((date) => date === '9')).toHaveLength(8);
  });

  it.each([1, 4, 100])('list closed incidents, the newest first, %d a page', async (limit) => {
    const closed = ids.slice(0, 25);
    for (const id of closed) {
      const head = (await board().head(id)) as ReturnType<typeof headOf>;
      await board().refresh({ ...head, version: 2, closed: true, nextPlanBy: null }, []);
    }
    const heads = await everyPage((cursor) => board().incidents('closed', limit, cursor));
    expect(heads.map(({ id }) => id).toSorted()).toEqual(closed.toSorted());
    const dates = heads.map(({ registeredAt }) => registeredAt);
    expect(dates).toEqual(dates.toSorted().reverse());
    expect(new Set(dates).size).toBeGreaterThan(10);
    const open = await everyPage((cursor) => board().milestones(50, cursor));
    expect(open.map(placeOf)).toEqual(
      rows
        .filter(({ incidentId }) => !closed.includes(incidentId))
        .map(placeOf)
        .toSorted(),
    );
  });
});

describe('A page on any database', () => {
  const endpoint = endpointForAll();

  it('is whole where an answer of the database ends at a megabyte', async () => {
    const board = boardOn(endpoint.table);
    const [id, other] = [newId(), newId()];
    const title = 'x'.repeat(40_000);
    const own = Array.from({ length: 60 }, (_, n) => ({
      ...rowOf(id, `line-${String(n).padStart(2, '0')}`, null),
      title,
    }));
    await board.refresh(headOf(id), own);
    await board.refresh(headOf(other), [rowOf(other, 'zz', null)]);
    const { items } = await board.milestones(50);
    expect(items.map(({ line }) => line)).toEqual(
      [...own.map(({ line }) => line), 'zz']
        .filter((line) => line !== 'zz' || other < id)
        .slice(0, 50),
    );
    const all = await everyPage((cursor) => board.milestones(50, cursor));
    expect(all).toHaveLength(61);
  });
});

describe('A page after a cursor', () => {
  const endpoint = endpointForAll();

  it('passes nothing over, whatever signs the ids of facts have', async () => {
    const board = boardOn(endpoint.owned);
    const lines = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }), {
      minLength: 2,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(lines, fc.integer({ min: 1, max: 3 }), async (names, limit) => {
        const id = newId();
        // Before all others, so that the first pages are this incident's.
        const own = names.map((name) => rowOf(id, name, '2001-01-01T00:00:00.000Z'));
        await board.refresh(headOf(id), own);
        const all = await everyPage((cursor) => board.milestones(limit, cursor));
        const found = all.filter(({ incidentId }) => incidentId === id).map(({ line }) => line);
        await board.refresh(headOf(id, { version: 2, closed: true }), []);
        expect(found.toSorted()).toEqual(names.toSorted());
      }),
      { numRuns: 15, examples: [[['Ａ', '😀'], 1]] },
    );
  });
});
