/** The state machines that are deployed, as the stack tells its functions of them. */

/** A state machine that is deployed. */
export interface Machine {
  readonly arn: string;
  /** The hash of its definition: `workflow/definition.ts`. */
  readonly definition: string;
}

/** By the regime's id. */
export type Machines = Readonly<Record<string, Machine>>;

/** @throws TypeError where none is deployed for a regime */
export function machineOf(machines: Machines, regimeId: string): Machine {
  const machine = machines[regimeId];
  if (!machine) throw new TypeError(`No state machine is deployed for ${regimeId}`);
  return machine;
}
