/** What lists show of an incident: what `Board` promises of writing. */
import { describe, expect, it } from 'vitest';
import { boardOn } from '../../../../lib/adapters/aws/board.js';
import type { BoardRow } from '../../../../lib/engine/ports.js';
import { BOTH, endpointForAll, newId } from './endpoint.js';
import { everyPage, headOf, rowOf } from './rows.js';

const endpoint = endpointForAll();

describe.each(BOTH)('The board on the %s', (kind) => {
  const board = () => boardOn(endpoint[kind]);
  const rows = async (id: string) =>
    (await everyPage((cursor) => board().milestones(50, cursor))).filter(
      ({ incidentId }) => incidentId === id,
    );
  const listed = async (state: 'open' | 'closed', id: string) =>
    (await everyPage((cursor) => board().incidents(state, 50, cursor))).filter(
      (head) => head.id === id,
    );

  it('knows nothing of an incident that was never shown', async () => {
    expect(await board().head(newId())).toBeUndefined();
  });

  it('shows a head and its rows as they were given', async () => {
    const id = newId();
    const row = { ...rowOf(id, 'a', '2026-06-02T12:00:00.000Z'), trigger: 'f1' };
    expect(await board().refresh(headOf(id), [row])).toBe(true);
    expect(await board().head(id)).toEqual(headOf(id));
    expect(await rows(id)).toEqual([row]);
    expect(await listed('open', id)).toEqual([headOf(id)]);
  });

  it('writes nothing where nothing differs but the version', async () => {
    const id = newId();
    const row = rowOf(id, 'a', null);
    await board().refresh(headOf(id), [row]);
    expect(await board().refresh(headOf(id), [row])).toBe(false);
    expect(await board().refresh(headOf(id, { version: 2 }), [row])).toBe(false);
    expect((await board().head(id))?.version).toBe(1);
  });

  it('writes where the head alone differs, or one row', async () => {
    const id = newId();
    const row = rowOf(id, 'a', null);
    await board().refresh(headOf(id), [row]);
    expect(await board().refresh(headOf(id, { version: 2, title: 'Other' }), [row])).toBe(true);
    const moved = { ...row, planBy: '2026-06-09T12:00:00.000Z' };
    expect(await board().refresh(headOf(id, { version: 3, title: 'Other' }), [moved])).toBe(true);
    expect(await rows(id)).toEqual([moved]);
    expect((await board().head(id))?.title).toBe('Other');
  });

  it('writes who acknowledged a row, once, and that it counts no more', async () => {
    const id = newId();
    const row = rowOf(id, 'a', null);
    const at = '2026-06-01T13:00:00.000Z';
    const seen = { ...row, acknowledged: { by: { name: 'Ana', roles: ['grc'] }, at } } as const;
    const sorted = { ...row, acknowledged: { at, by: { roles: ['grc'], name: 'Ana' } } } as const;
    await board().refresh(headOf(id), [row]);
    expect(await board().refresh(headOf(id, { version: 2 }), [seen])).toBe(true);
    expect(await rows(id)).toEqual([seen]);
    expect(await board().refresh(headOf(id, { version: 3 }), [sorted])).toBe(false);
    expect(await board().refresh(headOf(id, { version: 4 }), [row])).toBe(true);
    expect(await rows(id)).toEqual([row]);
  });

  it('reads a row of an older version, and writes it anew', async () => {
    const id = newId();
    const row = rowOf(id, 'a', '2026-06-02T12:00:00.000Z');
    const { entity: _, acknowledged: __, ...older } = row;
    await board().refresh(headOf(id, { entity: 'tokyo' }), [older as BoardRow]);
    expect(await rows(id)).toEqual([{ ...older, entity: 'tokyo' }]);
    const newer = { ...row, entity: 'tokyo' };
    expect(await board().refresh(headOf(id, { entity: 'tokyo', version: 2 }), [newer])).toBe(true);
    expect(await rows(id)).toEqual([newer]);
  });

  it('takes out rows that are gone, and shows one that comes back', async () => {
    const id = newId();
    const [a, b] = [rowOf(id, 'a', null), rowOf(id, 'b', null)];
    await board().refresh(headOf(id), [a, b]);
    expect(await board().refresh(headOf(id, { version: 2 }), [b])).toBe(true);
    expect(await rows(id)).toEqual([b]);
    expect(await board().refresh(headOf(id, { version: 3 }), [b])).toBe(false);
    expect(await board().refresh(headOf(id, { version: 4 }), [a, b])).toBe(true);
    expect(await rows(id)).toEqual([a, b]);
  });

  it('changes nothing by an older version', async () => {
    const id = newId();
    const [a, b] = [rowOf(id, 'a', null), rowOf(id, 'b', null)];
    await board().refresh(headOf(id, { version: 5 }), [a]);
    const older = headOf(id, { version: 4, title: 'Older', closed: true });
    expect(await board().refresh(older, [b])).toBe(false);
    expect(await board().refresh(headOf(id, { version: 4 }), [a, b])).toBe(false);
    expect(await rows(id)).toEqual([a]);
    expect(await board().head(id)).toEqual(headOf(id, { version: 5 }));
  });

  it('writes the same version again where the first try broke off', async () => {
    const id = newId();
    const [a, b] = [rowOf(id, 'a', null), rowOf(id, 'b', null)];
    await board().refresh(headOf(id), [a]);
    expect(await board().refresh(headOf(id), [a, b])).toBe(true);
    expect(await rows(id)).toEqual([a, b]);
  });

  it('moves an incident to the closed ones, and back', async () => {
    const id = newId();
    const row = rowOf(id, 'a', null);
    await board().refresh(headOf(id), [row]);
    await board().refresh(headOf(id, { version: 2, closed: true }), []);
    expect([await listed('open', id), await rows(id)]).toEqual([[], []]);
    expect(await listed('closed', id)).toHaveLength(1);
    await board().refresh(headOf(id, { version: 3 }), [row]);
    expect(await listed('closed', id)).toEqual([]);
    expect([await listed('open', id), await rows(id)]).toMatchObject([[{ version: 3 }], [row]]);
  });

  it('ends with the newest head of ten that come in any order', async () => {
    const id = newId();
    const heads = Array.from({ length: 10 }, (_, n) =>
      headOf(id, { version: n + 1, title: `${n}` }),
    );
    await Promise.all(heads.toReversed().map((head) => board().refresh(head, [])));
    expect(await board().head(id)).toEqual(heads[9]);
    expect(await listed('open', id)).toEqual([heads[9]]);
  });
});
