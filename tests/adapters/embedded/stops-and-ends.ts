/** Run as a process of its own: it ends only where stopping leaves nothing that keeps it. */
import { type ClockName, stored } from '../../../lib/engine/ports.js';
import { flush, hour, machinesAt, NOON, step } from './fake-tasks.js';

const { machines, name } = machinesAt({
  async assess(message) {
    if ((message as ClockName).incidentId === 'inc-broken') throw new Error('away');
    return step();
  },
});
for (const id of ['inc-a', 'inc-b', 'inc-broken']) await machines.start(name(id));
machines.resume({
  ...name('inc-former'),
  startedAt: stored(NOON),
  token: 'of-the-former-process',
  enteredAt: stored(NOON),
  version: 1,
  phase: 'awareness',
  wakeAt: stored(hour(2)),
  checkAt: stored(hour(3)),
  parks: 1,
  ended: false,
});
await flush();
await machines.stop();
