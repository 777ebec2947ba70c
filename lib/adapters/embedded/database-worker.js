/**
 * The embedded database, in a thread of its own: it uses the second core, and a disk that is
 * full stops this thread and not the clocks. Plain JavaScript, for a thread starts from a file.
 *
 * It listens on a socket in a folder that only its owner may enter. A port on 127.0.0.1 would
 * answer every user of the machine, and every page in their browser.
 */
import { request } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import dynalite from 'dynalite';

const { folder, socket } = workerData;
// The tables of a local server need no time to be made.
const server = dynalite({ path: folder, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
server.listen(socket, firstQuestion);
parentPort.on('message', () => {
  // Connections that are kept alive would keep it open for ever.
  server.close(() => process.exit(0));
  server.closeAllConnections();
});

/** It opens its files with the first question; where another has them, this thread ends here. */
function firstQuestion() {
  const question = request({
    socketPath: socket,
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-amz-json-1.0',
      'X-Amz-Target': 'DynamoDB_20120810.ListTables',
      'X-Amz-Date': '20260101T000000Z', // a signature must be there, and is not looked at
      Authorization: 'AWS4-HMAC-SHA256 Credential=local, SignedHeaders=host, Signature=none',
    },
  });
  question.on('response', (answer) => {
    answer.resume();
    answer.on('end', () => parentPort.postMessage('listening'));
  });
  question.on('error', () => {}); // the thread's own error says more
  question.end('{}');
}
