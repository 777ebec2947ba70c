/** A machine that has lived: an incident with alerts, a closed one, a drill, settings, a token. */
import { alertsOn } from '../../../lib/adapters/aws/alerts.js';
import { clocksOn } from '../../../lib/adapters/aws/clocks.js';
import { keysOn } from '../../../lib/adapters/aws/ledger.js';
import type { Table } from '../../../lib/adapters/aws/table.js';
import { tokensOn } from '../../../lib/adapters/aws/tokens.js';
import { Temporal } from '../../../lib/core/model.js';
import { closeIncident } from '../../../lib/engine/change-incident.js';
import { declareClosure } from '../../../lib/engine/declare-closure.js';
import type { Clock } from '../../../lib/engine/ports.js';
import { readIncident } from '../../../lib/engine/read-incident.js';
import { recordFact } from '../../../lib/engine/record-fact.js';
import { registerIncident } from '../../../lib/engine/register-incident.js';
import { makeToken } from '../../../lib/engine/tokens.js';
import { analyst, hostOn, setUp } from '../../adapters/embedded/machine.js';

export type Machine = ReturnType<typeof hostOn>;

export interface Lived {
  readonly open: string;
  readonly closed: string;
  readonly drill: string;
  readonly token: string;
  readonly machine: Machine;
}

/** Wednesday. The report is due a week later, for Tuesday the 9th is declared closed. */
export const START = '2026-06-03T14:00:00Z';
/** Friday morning in New York: the first reminders have gone. */
export const MOVED = '2026-06-05T14:00:00Z';

export const at = (text: string) => Temporal.Instant.from(text);

export async function livedOn(table: Table): Promise<Lived> {
  await setUp(table);
  const machine = hostOn(table, START, 'run-a');
  const { host } = machine;
  const register = async (title: string, order: object = {}) => {
    const facts = [
      { kind: 'discovery', at: '2026-06-03T09:00:00-04:00' },
      { kind: 'materiality-determination', material: true, at: '2026-06-03T09:30:00-04:00' },
    ];
    const zone = 'America/New_York';
    const regimes = ['us-sec-8k', 'us-fcc-cpni'];
    const { incident } = await registerIncident(
      { title, zone, regimes, facts, by: analyst, ...order },
      host.ports,
    );
    await host.settled(incident.id);
    return incident.id;
  };
  const open = await register('Payroll server', { key: 'key-of-ana' });
  const closed = await register('False alarm');
  await closeIncident({ incidentId: closed, reason: 'nothing was there', by: analyst }, host.ports);
  await host.settled(closed);
  const drill = await register('Rehearsal', { drill: { speed: 1 } });
  const closure = { calendar: 'us-sec', date: '2026-06-09', source: 'a day of mourning' };
  await declareClosure({ ...closure, by: analyst }, host.ports);
  await keysOn(table).claim('a key', { digest: 'd', id: 'f-1' }, at(START));
  const { token } = await makeToken(
    { name: 'desk', roles: ['admin'], by: analyst },
    { ...host.ports, tokens: tokensOn(table), random: (bytes) => new Uint8Array(bytes).fill(7) },
  );
  await liveUntil(machine, MOVED, [open, closed]);
  return { open, closed, drill, token, machine };
}

/** Until all clocks of these incidents are at rest, at a moment. */
export async function liveUntil({ host, timeline }: Machine, end: string, ids: readonly string[]) {
  await timeline.liveUntil(at(end), async () => {
    for (const id of ids) await host.settled(id);
  });
}

/** A machine that starts on what is there, at a moment, as the server does. */
export async function startedOn(
  table: Table,
  start: string,
  runId: string,
  ids: readonly string[],
) {
  const machine = hostOn(table, start, runId);
  await machine.arm();
  for (const id of ids) await machine.host.settled(id);
  return machine;
}

export async function record({ host }: Machine, incidentId: string, fact: object) {
  const order = { incidentId, fact: fact as { kind: string; at: string }, by: analyst };
  const { version } = await recordFact(order, host.ports);
  await host.settled(incidentId);
  return version;
}

/** What the API tells of an incident, but for its clocks. */
export async function toldOf({ host }: Machine, incidentId: string) {
  const { clocks: _, ...told } = await readIncident(incidentId, host.ports);
  return told;
}

export async function clocksOf(table: Table, incidentId: string): Promise<readonly Clock[]> {
  return clocksOn(table).of(incidentId);
}

export async function alertsOf(table: Table, incidentId: string) {
  return alertsOn(table).of(incidentId);
}
