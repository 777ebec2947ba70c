/**
 * What becomes of ten thousand clocks whose time is up in one second: a model of the queue that
 * they make, by the rules of `workflow/states.ts` (the retries), `engine/remind.ts` (the pauses)
 * and `engine/watch.ts` (the rounds). Nothing is measured here; chance is drawn from a seed.
 */
import { Queue } from './queue.js';

export interface Rush {
  readonly clocks: number;
  /** Executions of functions at once. */
  readonly concurrency: number;
  /** Mails a second that SES takes. */
  readonly mailRate: number;
  /** Whether the pause before the next try is drawn between nothing and its whole length. */
  readonly isSpread?: boolean;
}

export interface Outcome {
  /** Seconds after which a share of the mails has left; infinity: not before `planBy`. */
  readonly half: number;
  readonly most: number;
  readonly all: number;
  /** Of the mails: how many have left by `planBy`. */
  readonly inTime: number;
  /** Executions that used up their retries and were started anew by the watchman. */
  readonly lost: number;
}

/** What a function takes once it is warm, in seconds: `assumptions.ts` tells why. */
const TAKES = { assess: 0.1, remind: 0.3, park: 0.06 };
type Task = keyof typeof TAKES;

/** The Retry of every task: 2, 4, 8, 16, 32 and 64 seconds at most, anything below by chance. */
const FIRST_RETRY = 2;
const MOST_RETRIES = 6;
/** Minutes before a mail is tried again; then fifteen each time. */
const PAUSES = [1, 2, 4, 8, 15];
const MAILS_EACH = 2;
/** The SDK tries a mail three times, within a second or so: here at once. */
const SDK_TRIES = 3;

/** A clock is asked for five minutes after its time; a round of the watchman revives so many. */
const GRACE = 300;
const ROUND = 300;
const REVIVED_EACH_ROUND = 3000;
/** The reminder is that of half of a 24-hour clock: from then to `planBy` it is twelve hours. */
const UNTIL_PLAN_BY = 12 * 3600;

interface Clock {
  mails: number;
  tries: number;
}

export function rush({ clocks, concurrency, mailRate, isSpread = false }: Rush): Outcome {
  const chance = seeded(1);
  const queue = new Queue();
  const sent: number[] = [];
  let running = 0;
  let lost = 0;
  let bucket = mailRate;
  let filledAt = 0;
  const revivedIn = new Map<number, number>();

  const takeMail = (): boolean => {
    bucket = Math.min(mailRate, bucket + (queue.now - filledAt) * mailRate);
    filledAt = queue.now;
    if (bucket < 1) return false;
    bucket -= 1;
    return true;
  };

  const run = (task: Task, clock: Clock, retry = 0): void => {
    if (running >= concurrency) {
      giveUpOrRetry(task, clock, retry);
      return;
    }
    running += 1;
    queue.in(TAKES[task], () => {
      running -= 1;
      after[task](clock);
    });
  };

  const giveUpOrRetry = (task: Task, clock: Clock, retry: number): void => {
    if (retry < MOST_RETRIES) {
      queue.in(chance() * FIRST_RETRY * 2 ** retry, () => run(task, clock, retry + 1));
      return;
    }
    lost += 1;
    let round = Math.ceil((queue.now + GRACE) / ROUND);
    while ((revivedIn.get(round) ?? 0) >= REVIVED_EACH_ROUND) round += 1;
    const place = revivedIn.get(round) ?? 0;
    revivedIn.set(round, place + 1);
    const within = (place / REVIVED_EACH_ROUND) * ROUND;
    queue.in(round * ROUND + within - queue.now, () => run('assess', clock));
  };

  const after: Readonly<Record<Task, (clock: Clock) => void>> = {
    assess: (clock) => run('remind', clock),
    remind: (clock) => {
      for (let mail = clock.mails; mail > 0; mail -= 1) {
        const isTaken = Array.from({ length: SDK_TRIES }).some(takeMail);
        if (!isTaken) continue;
        clock.mails -= 1;
        sent.push(queue.now);
      }
      const minutes = PAUSES[Math.min(clock.tries, PAUSES.length - 1)] as number;
      clock.tries += 1;
      run('park', clock);
      if (clock.mails === 0) return;
      const share = isSpread ? chance() : 1;
      queue.in(minutes * 60 * share, () => run('assess', clock));
    },
    park: () => {},
  };

  for (let n = 0; n < clocks; n += 1) {
    queue.in(chance(), () => run('assess', { mails: MAILS_EACH, tries: 0 }));
  }
  queue.runUntil(UNTIL_PLAN_BY);
  const at = (share: number) =>
    sent[Math.ceil(clocks * MAILS_EACH * share) - 1] ?? Number.POSITIVE_INFINITY;
  const inTime = sent.length / (clocks * MAILS_EACH);
  return { half: at(0.5), most: at(0.9), all: at(1), inTime, lost };
}

/** Numbers from 0 to below 1, the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
