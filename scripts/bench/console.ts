/**
 * What a page costs: the board with 200 open incidents, on the real server of one machine, from
 * the request to the last byte; and what a browser has to load for it.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Temporal } from '../../lib/core/model.js';
import { baseline, promiseAtMost } from './table.js';

const INCIDENTS = 200;
const LOOKS = 15;

const folder = await mkdtemp(join(tmpdir(), 'tocsin-console-'));
const command = fileURLToPath(new URL('../../dist/tocsin.js', import.meta.url));
const args = ['serve', '--data', folder, '--port', '0'];
const server = spawn(process.execPath, [command, ...args], {
  stdio: ['ignore', 'pipe', 'ignore'],
  env: { ...process.env, SMTP_URL: '' },
});
try {
  const { url, code } = await said();
  const signedIn = await fetch(`${url}/sign-in?code=${code}`, { redirect: 'manual' });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const token = await tokenOf();
  const at = Temporal.Now.instant().subtract({ minutes: 10 }).toString();
  for (let n = 0; n < INCIDENTS; n += 1) {
    const order = {
      title: `Incident ${n}`,
      zone: 'Europe/Berlin',
      regimes: ['eu-nis2', 'us-sec-8k'],
      facts: ['awareness', 'discovery'].map((kind) => ({ kind, at })),
    };
    await fetch(`${url}/api/incidents`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(order),
    });
  }
  await new Promise((resolve) => setTimeout(resolve, 3000)); // their clocks come to rest

  const look = async (path: string) => {
    const from = performance.now();
    const answer = await fetch(url + path, { headers: { Cookie: cookie, Accept: 'text/html' } });
    const { length } = new Uint8Array(await answer.arrayBuffer());
    if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
    return { milliseconds: performance.now() - from, length };
  };
  const looks: Awaited<ReturnType<typeof look>>[] = [];
  for (let n = 0; n < LOOKS; n += 1) looks.push(await look('/'));
  const median =
    looks.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)[LOOKS >> 1] ?? 0;
  const [style, script] = [await look('/style.css'), await look('/script.js')];
  const page = looks[0]?.length ?? 0;
  baseline('a page of the law alone', (await look('/law')).milliseconds, ' ms');
  promiseAtMost('the board with 200 open incidents (median)', median, ' ms', 150);
  const whole = (page + style.length + script.length) / 1000;
  promiseAtMost('… with its style and script', whole, ' kB', 150);
  promiseAtMost('the script', script.length / 1000, ' kB', 15);
} finally {
  server.kill();
  await rm(folder, { recursive: true, force: true });
}

/** Where it is, and the code of its link, as it prints them. */
async function said(): Promise<{ readonly url: string; readonly code: string }> {
  let text = '';
  for await (const chunk of server.stdout) {
    text += chunk;
    const link = /(http:\/\/127\.0\.0\.1:\d+)\/sign-in\?code=(\S+)/.exec(text);
    if (link) return { url: link[1] as string, code: link[2] as string };
  }
  throw new Error(`The server did not start: ${text}`);
}

/** For the commands of the same user, as the server leaves it in its folder. */
async function tokenOf(): Promise<string> {
  const { announcedServer } = await import('../../bin/server/server-file.js');
  const announced = await announcedServer(folder);
  if (!announced) throw new Error('The server does not say where it is');
  return announced.token;
}
