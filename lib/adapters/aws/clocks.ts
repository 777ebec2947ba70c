/** The clocks of incidents: one item each, fenced by its generation. */
import { type Clock, type ClockName, type Clocks, stored } from '../../engine/ports.js';
import { type Item, incidentKey, queueFor, type Table } from './table.js';

const CLOCKS = 'clock';

export function clocksOn(table: Table): Clocks {
  return {
    async of(incidentId) {
      return (await table.items(incidentKey(incidentId), 'CLOCK#')).map(clockOf);
    },

    async get(incidentId, regimeId) {
      const item = await table.get(keyOf({ incidentId, regimeId }));
      return item && clockOf(item);
    },

    async begin(clock) {
      const item = { ...keyOf(clock), ...clock, ...queued(clock.incidentId, clock.checkAt) };
      const before = clock.generation - 1;
      const condition =
        before === 0
          ? { text: 'attribute_not_exists(pk)' }
          : { text: '#generation = :before', values: { ':before': before } };
      if (await table.put(item, condition)) return true;
      // Our own write, tried again after its answer was lost?
      const present = await table.get(item);
      return (
        present?.generation === clock.generation &&
        present.definition === clock.definition &&
        present.startedAt === clock.startedAt
      );
    },

    async park(order, checkAt) {
      const { token, enteredAt, version, phase, wake } = order;
      const kept = await table.update(
        keyOf(order),
        {
          text:
            'SET #token = :token, #enteredAt = :enteredAt, #version = :version, ' +
            '#phase = :phase, #wakeAt = :wakeAt, #checkAt = :checkAt, #qAt = :checkAt, ' +
            '#parks = #parks + :one',
          values: {
            ':token': token,
            ':enteredAt': enteredAt,
            ':version': version,
            ':phase': phase,
            ':wakeAt': wake.at,
            ':checkAt': stored(checkAt),
            ':one': 1,
          },
        },
        {
          text: `${PRESENT} AND (#enteredAt = :none OR #enteredAt < :enteredAt)`,
          values: { ...presentValues(order), ':none': null },
        },
      );
      if (kept) return true;
      const present = await table.get(keyOf(order));
      return present?.token === token; // a retry of what was kept
    },

    async end(name) {
      const isEnded = await table.update(
        keyOf(name),
        {
          text: 'SET #ended = :yes, #token = :none REMOVE #q',
          values: { ':yes': true, ':none': null },
        },
        { text: PRESENT, values: presentValues(name) },
      );
      if (isEnded) return true;
      // Our own write, tried again? Whoever ends a clock looks once more for what came meanwhile.
      const present = await table.get(keyOf(name));
      return (
        present?.generation === name.generation &&
        present.definition === name.definition &&
        present.ended === true
      );
    },

    async silentSince(before) {
      return (await table.queue(CLOCKS, stored(before))).map(clockOf);
    },
  };
}

const PRESENT = '#generation = :generation AND #definition = :definition AND #ended = :no';

function presentValues({ generation, definition }: Pick<ClockName, 'generation' | 'definition'>) {
  return { ':generation': generation, ':definition': definition, ':no': false };
}

function queued(incidentId: string, checkAt: string) {
  return { q: queueFor(CLOCKS, incidentId), qAt: checkAt };
}

function keyOf({ incidentId, regimeId }: Pick<ClockName, 'incidentId' | 'regimeId'>) {
  return { pk: incidentKey(incidentId), sk: `CLOCK#${regimeId}` };
}

export function clockOf({ pk: _, sk: __, q: ___, qAt: ____, ...clock }: Item): Clock {
  return clock as unknown as Clock;
}
