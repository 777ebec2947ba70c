/** Which alerts are listed: of an incident, of a regime, and those that nobody sends any more. */
import { describe, expect, it } from 'vitest';
import { alertsOn } from '../../../../lib/adapters/aws/alerts.js';
import type { Alert } from '../../../../lib/engine/ports.js';
import { at, BOTH, endpointForAll, newId } from './endpoint.js';
import { lease } from './lease.js';

const endpoint = endpointForAll();

const alertFor = (incidentId: string, regimeId: string, digest: string): Alert => ({
  id: `${incidentId}.${regimeId}.${digest}`,
  incidentId,
  regimeId,
  obligation: 'early-warning',
  line: 'early-warning',
  trigger: null,
  kind: 'reminder',
  step: 'half',
  level: 0,
  person: 'grc',
  planBy: null,
  due: null,
  at: '2026-06-01T12:00:00.000Z',
  version: 1,
});

const noon = '2026-06-01T12:00:00Z';
const sent = { state: 'sent', at: '2026-06-01T12:00:05.000Z', address: 'a@example.com' } as const;
const retry = {
  state: 'retry',
  at: '2026-06-01T12:00:05.000Z',
  retryAt: '2026-06-01T12:02:05.000Z',
  error: 'ECONNREFUSED',
} as const;

describe.each(BOTH)('Alerts on the %s', (kind) => {
  const alerts = () => alertsOn(endpoint[kind]);
  const abandoned = async (before: string, id: string) =>
    (await alerts().abandoned(at(before)))
      .filter(({ incidentId }) => incidentId === id)
      .map(({ id }) => id.split('.').at(-1));

  it('are those of the incident, or of one of its regimes, whatever their state', async () => {
    const [id, other] = [newId(), newId()];
    const [one, two, long] = [
      alertFor(id, 'eu-nis2', '1'),
      alertFor(id, 'us-sec-8k', '2'),
      alertFor(id, 'eu-nis2-de', '3'), // a regime whose name begins like another's
    ];
    for (const alert of [one, two, long]) await alerts().claim(alert, lease('a', noon));
    await alerts().claim(alertFor(other, 'eu-nis2', '4'), lease('a', noon));
    await alerts().settle(two, 'a', sent);
    const ids = async (regime?: string) =>
      (await alerts().of(id, regime)).map(({ id: digest }) => digest.split('.').at(-1)).toSorted();
    expect(await ids()).toEqual(['1', '2', '3']);
    expect(await ids('eu-nis2')).toEqual(['1']);
    expect(await ids('jp-appi')).toEqual([]);
    expect(await alerts().of(newId())).toEqual([]);
  });

  it('say "none" as it was said: no trigger, no date', async () => {
    const id = newId();
    await alerts().claim(alertFor(id, 'eu-nis2', '1'), lease('a', noon));
    expect(await alerts().of(id)).toMatchObject([{ trigger: null, planBy: null, due: null }]);
  });

  it('are abandoned from the moment after their lease ended', async () => {
    const id = newId();
    await alerts().claim(alertFor(id, 'eu-nis2', '1'), lease('a', noon));
    expect(await abandoned('2026-06-01T12:02:00Z', id)).toEqual([]);
    expect(await abandoned('2026-06-01T12:02:00.001Z', id)).toEqual(['1']);
  });

  it('are not abandoned once they are settled, moot, or taken again', async () => {
    const id = newId();
    const made = ['sent', 'retry', 'moot', 'again'].map((one) => alertFor(id, 'eu-nis2', one));
    const [done, later, moot, again] = made as [Alert, Alert, Alert, Alert];
    for (const alert of made) await alerts().claim(alert, lease('a', noon));
    await alerts().settle(done, 'a', sent);
    await alerts().settle(later, 'a', retry);
    await alerts().moot(moot, lease('a', '2026-06-01T12:05:00Z'));
    await alerts().claim(again, lease('a', '2026-06-01T12:05:00Z'));
    expect(await abandoned('2026-06-01T12:07:00Z', id)).toEqual([]);
    expect(await abandoned('2026-06-01T12:08:00Z', id)).toEqual(['again']);
  });
});
