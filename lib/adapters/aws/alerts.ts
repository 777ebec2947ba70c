/** Alerts claimed and sent: an item each, whose conditional write decides who sends it. */
import { type Alert, type Alerts, type Lease, type SentAlert, stored } from '../../engine/ports.js';
import { type Expression, type Item, incidentKey, queueFor, type Table } from './table.js';

const LEASES = 'lease';

export function alertsOn(table: Table): Alerts {
  const byId = async (id: string) => {
    const key = keyOf(id);
    const item = key && (await table.get(key));
    return item && alertOf(item);
  };

  /** Writes over an alert that nobody holds, whatever was tried before. */
  const take = async (alert: Alert, lease: Lease, item: object): Promise<boolean> => {
    const key = mustHaveKey(alert.id);
    const written = { ...key, ...alert, ...item };
    if (await table.put(written, freeAt(lease))) return true;
    const present = await byId(alert.id);
    if (present?.state !== 'claimed' || present.holder === undefined) return false;
    if (lease.isHeld(present)) return false;
    return table.put(written, stillHeldBy(present));
  };

  return {
    byId,

    async of(incidentId, regimeId) {
      const prefix = regimeId === undefined ? 'SENT#' : `SENT#${regimeId}#`;
      return (await table.items(incidentKey(incidentId), prefix)).map(alertOf);
    },

    async claim(alert, lease) {
      const attempts = ((await byId(alert.id))?.attempts ?? 0) + 1;
      const { holder, at, lasts } = lease;
      const until = lease.now().add(lasts);
      return take(alert, lease, {
        state: 'claimed',
        stateAt: stored(at),
        attempts,
        holder,
        leaseUntil: stored(until),
        q: queueFor(LEASES, alert.incidentId),
        qAt: stored(until),
      });
    },

    async settle(alert, holder, outcome) {
      const { state, at } = outcome;
      const values = {
        ':state': state,
        ':at': at,
        ':retryAt': 'retryAt' in outcome ? outcome.retryAt : null,
        ':error': 'error' in outcome ? outcome.error : null,
        ':address': 'address' in outcome ? outcome.address : null,
      };
      await table.update(
        mustHaveKey(alert.id),
        {
          text:
            'SET #state = :state, #stateAt = :at, #retryAt = :retryAt, #error = :error, ' +
            '#address = :address REMOVE #q, #holder, #leaseUntil',
          values,
        },
        { text: '#holder = :holder', values: { ':holder': holder } },
      );
    },

    async returned(id, { at, error }) {
      const key = keyOf(id);
      if (!key) return false;
      return table.update(
        key,
        {
          text: 'SET #state = :failed, #stateAt = :at, #error = :error',
          values: { ':failed': 'failed', ':at': at, ':error': error },
        },
        { text: '#state = :sent', values: { ':sent': 'sent' } },
      );
    },

    async moot(alert, lease) {
      await take(alert, lease, { state: 'moot', stateAt: stored(lease.at), attempts: 0 });
    },

    async abandoned(before) {
      return (await table.queue(LEASES, stored(before))).map(alertOf);
    },
  };
}

/** Never tried, to be tried again, or claimed by one whose lease has ended. */
function freeAt({ now }: Lease): Expression {
  return {
    text:
      'attribute_not_exists(pk) OR #state = :retry OR ' +
      '(#state = :claimed AND #leaseUntil <= :now)',
    values: { ':retry': 'retry', ':claimed': 'claimed', ':now': stored(now()) },
  };
}

function stillHeldBy({ holder, leaseUntil }: SentAlert): Expression {
  return {
    text: '#state = :claimed AND #holder = :before AND #leaseUntil = :until',
    values: { ':claimed': 'claimed', ':before': holder, ':until': leaseUntil },
  };
}

function keyOf(id: string) {
  const [incidentId, regimeId, digest, ...more] = id.split('.');
  if (!incidentId || !regimeId || !digest || more.length > 0) return undefined;
  return { pk: incidentKey(incidentId), sk: `SENT#${regimeId}#${digest}` };
}

function mustHaveKey(id: string) {
  const key = keyOf(id);
  if (!key) throw new TypeError(`${id} is no id of an alert`);
  return key;
}

export function alertOf({ pk: _, sk: __, q: ___, qAt: ____, ...alert }: Item): SentAlert {
  const known = Object.entries(alert).filter(([, value]) => value !== null);
  const nulls = { trigger: null, planBy: null, due: null };
  return { ...nulls, ...Object.fromEntries(known) } as unknown as SentAlert;
}
