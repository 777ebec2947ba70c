/**
 * The embedded database, in a thread of its own: it uses the second core, and a disk that is
 * full stops this thread and not the clocks. Plain JavaScript, for a thread starts from a file.
 *
 * It listens on a socket in a folder that only its owner may enter. A port on 127.0.0.1 would
 * answer every user of the machine, and every page in their browser.
 */
import { parentPort, workerData } from 'node:worker_threads';
import dynalite from 'dynalite';

const { folder, socket } = workerData;
// The tables of a local server need no time to be made.
const server = dynalite({ path: folder, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
server.listen(socket, () => parentPort.postMessage('listening'));
parentPort.on('message', () => {
  // Connections that are kept alive would keep it open for ever.
  server.close(() => process.exit(0));
  server.closeAllConnections();
});
