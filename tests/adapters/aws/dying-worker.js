/**
 * The embedded database, whose first life ends in the middle of its work: the last that it did
 * was done, and its answers never came.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

const ANSWERS = 15;
const LOST = 8;
const died = `${workerData.folder}.died`;
const post = parentPort.postMessage.bind(parentPort);
let answers = 0;
if (!existsSync(died)) {
  parentPort.postMessage = (message) => {
    answers += 1;
    if (answers <= ANSWERS) return post(message);
    if (answers < ANSWERS + LOST) return;
    writeFileSync(died, '');
    process.exit(1);
  };
}
await import('../../../lib/adapters/embedded/database-worker.js');
