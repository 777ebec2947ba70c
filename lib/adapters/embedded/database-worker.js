/**
 * The embedded database, in a thread of its own: it uses the second core, and a disk that is
 * full stops this thread and not the clocks. Plain JavaScript, for a thread starts from a file.
 *
 * It is asked by messages and listens nowhere: a port on 127.0.0.1 would answer every user of the
 * machine, and every page in their browser, and a socket costs more than the question.
 */
import { EventEmitter } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import dynalite from 'dynalite';

// The tables of a local server need no time to be made.
const server = dynalite({
  path: workerData.folder,
  createTableMs: 0,
  deleteTableMs: 0,
  updateTableMs: 0,
});

/** Hands a question to the server as a request, and its answer back as it is. */
function ask({ target, body }, answer) {
  const request = Object.assign(new EventEmitter(), {
    method: 'POST',
    url: '/',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': target,
      'x-amz-date': '20260101T000000Z', // a signature must be there, and is not looked at
      authorization: 'AWS4-HMAC-SHA256 Credential=local, SignedHeaders=host, Signature=none',
    },
  });
  const response = {
    statusCode: 200,
    setHeader() {},
    end(text) {
      answer(response.statusCode, text ?? '');
    },
  };
  server.emit('request', request, response);
  request.emit('data', Buffer.from(body));
  request.emit('end');
}

parentPort.on('message', (message) => {
  if (message === 'stop') process.exit(0); // LevelDB closes its files with the thread
  ask(message, (status, text) => parentPort.postMessage({ id: message.id, status, text }));
});

// Its files are opened by the first question; where another process has them, this thread ends.
ask({ target: 'DynamoDB_20120810.ListTables', body: '{}' }, () => parentPort.postMessage('open'));
