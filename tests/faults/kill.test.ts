/**
 * `kill -9` at random moments of a drill with all six regimes. `npm test` takes a sample; `npm run
 * faults` kills 200 times. However often it is killed, the story is that of an undisturbed run.
 */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { outboxOf, Server, startDrill, type Told, temporaryFolder, told, until } from './server.js';

const KILLS = Number(process.env.TOCSIN_KILLS ?? 20);
/** A week a second: two legal months in some twenty seconds, with all that has to be done. */
const SPEED = 604_800;
/** So much slower that the kills fall all over the drill, and not behind its end. */
const SLOWER = Math.max(1, KILLS / 20);
/** Between a start and the next kill, in milliseconds: within the start, a send, a park, … */
const MOMENTS = fc.sample(fc.integer({ min: 20, max: 900 }), { seed: 20261125, numRuns: KILLS });

const folders: { remove: () => Promise<void> }[] = [];
afterAll(async () => {
  for (const { remove } of folders) await remove();
});

async function folder(): Promise<string> {
  const made = await temporaryFolder();
  folders.push(made);
  return made.path;
}

/** What must be the same whenever the process was killed: nothing that names the incident. */
function storyOf({ facts, milestones, sent }: Told) {
  return {
    facts: facts.map(({ id, kind, at }) => `${at} ${kind} ${id}`).toSorted(),
    milestones: milestones.map(({ basis: _, ...milestone }) => milestone),
    sent: sent
      .filter(({ state }) => state === 'sent')
      .map(({ alert, kind, step, at, person }) =>
        [at, kind, step, person, digestOf(String(alert))].join(' '),
      )
      .toSorted(),
    // Whatever was not sent was spoken for by another message.
    others: [...new Set(sent.filter(({ state }) => state !== 'sent').map(({ state }) => state))],
  };
}

function digestOf(alertId: string): string {
  return alertId.split('.').slice(1).join('.');
}

async function undisturbed() {
  const path = await folder();
  const server = await Server.start({ folder: path, args: ['--quiet'] });
  const id = await startDrill(server, 'all-six', { speed: SPEED });
  const end = await until(
    () => told(server, id),
    ({ closed }) => closed !== null,
  );
  await server.stop();
  return { story: storyOf(end), mails: outboxOf(path) };
}

describe(`kill -9, ${KILLS} times`, () => {
  it('loses no fact, misses no reminder, and sends none twice but what was under way', async () => {
    const reference = await undisturbed();
    const path = await folder();
    let server = await Server.start({ folder: path, args: ['--quiet'] });
    const id = await startDrill(server, 'all-six', { speed: SPEED / SLOWER });
    for (const moment of MOMENTS) {
      await new Promise((resolve) => setTimeout(resolve, moment));
      await server.kill();
      server = await Server.start({ folder: path, args: ['--quiet'] });
    }
    const end = await until(
      () => told(server, id),
      ({ closed }) => closed !== null,
    );
    const status = await server.stop();

    expect(storyOf(end)).toEqual(reference.story);
    const mails = outboxOf(path);
    const sent = end.sent.filter(({ state }) => state === 'sent').map(({ alert }) => alert);
    // Every message that is marked as sent was handed over …
    expect(sent.filter((alert) => !mails.has(alert))).toEqual([]);
    // … once, or once more for a kill between handing over and marking, at each of six clocks.
    const twice = [...mails.values()].filter((count) => count > 1);
    expect(Math.max(...mails.values())).toBeLessThanOrEqual(2);
    expect(twice.length).toBeLessThanOrEqual(KILLS);
    expect(status).toBe(0);
    console.log(
      `${KILLS} kills: ${end.facts.length} facts, ${sent.length} messages, ${twice.length} sent twice`,
    );
  }, 3_600_000);
});
