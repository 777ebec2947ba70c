/**
 * What Tocsin costs, with ratios against a named baseline measured in the same run, so that the
 * figures mean the same on any machine. `npm run bench` prints the table and fails where a
 * figure falls below what the project promises; `npm run bench -- law` measures one part alone.
 */
import { printTable } from './bench/table.js';

const parts = {
  law: () => import('./bench/law.js'),
  bundles: () => import('./bench/bundles.js'),
  server: () => import('./bench/server.js'),
  console: () => import('./bench/console.js'),
};
const [only] = process.argv.slice(2);

for (const [name, measure] of Object.entries(parts)) {
  if (only === undefined || only === name) await measure();
}
process.exitCode = printTable() ? 0 : 1;
