/** The embedded database, whose first life ends in the middle of its work. */
import { existsSync, writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

const QUESTIONS = 30;
const died = `${workerData.folder}.died`;
let left = existsSync(died) ? Number.POSITIVE_INFINITY : QUESTIONS;
parentPort.on('message', () => {
  left -= 1;
  if (left > 0) return;
  writeFileSync(died, '');
  setImmediate(() => process.exit(1));
});
await import('../../../lib/adapters/embedded/database-worker.js');
