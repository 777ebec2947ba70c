/**
 * What Tocsin costs on AWS, and what a mass event asks of it: counted while whole lives pass on
 * the real engine, database and state machines, in a time that is moved by hand.
 *
 * `npm run costs` prints the tables; `-- --write` writes them into `docs/costs.md` and
 * `docs/scale.md`; `-- --crowd 200` tells the mass event from so many incidents; `-- --measure`
 * says what a call computes on this machine.
 */
import { parseArgs } from 'node:util';
import { compute } from './costs/compute.js';
import { callsOf } from './costs/counts.js';
import { writeMarked } from './costs/documents.js';

const { values } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    measure: { type: 'boolean', default: false },
    crowd: { type: 'string' },
  },
});

const before = process.cpuUsage();
const { lives, parts } = await compute(
  values.crowd === undefined ? undefined : Number(values.crowd),
);
if (values.measure) {
  const { user, system } = process.cpuUsage(before);
  const calls = lives.reduce((sum, { counts }) => sum + callsOf(counts), 0);
  console.log(`${((user + system) / 1000 / calls).toFixed(1)} ms of this processor for each call`);
}
for (const [file, mark, text] of parts) {
  if (values.write) writeMarked(file, mark, text);
  else console.log(`${text}\n`);
}
process.exit(0); // the state machines' library leaves timers of its own behind
