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
/** Each mail's pauses are longer or shorter than that by a share of its own, a quarter at most. */
const SHORTEST = 0.75;
const LONGEST = 1.25;
const MAILS_EACH = 2;

/** A clock is asked for five minutes after its time, in a round that comes every five minutes. */
const GRACE = 300;
const ROUND = 300;
/** Sixteen at once, each in 0.1 s: a token that is spent, a write, a start. */
const REVIVED_A_SECOND = 160;
/** The reminder is that of half of a 24-hour clock: from then to `planBy` it is twelve hours. */
const UNTIL_PLAN_BY = 12 * 3600;

interface Waiting {
  /** Of its pauses: the digest of an alert's id is the same at each try. */
  readonly share: number;
  tries: number;
  /** When it is tried next. */
  at: number;
}

interface Clock {
  mails: readonly Waiting[];
  /** When the watchman asks for it, if it has not parked by then. */
  checkAt: number;
}

export function rush({ clocks, concurrency, mailRate }: Rush): Outcome {
  const chance = seeded(1);
  const queue = new Queue();
  const sent: number[] = [];
  let running = 0;
  let lost = 0;
  let bucket = mailRate;
  let filledAt = 0;
  const revivedIn = new Map<number, number>();

  /** The SDK's three tries within a second or so are one here: where thousands wait it is alike. */
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
    const round = Math.ceil(Math.max(queue.now, clock.checkAt) / ROUND);
    const place = revivedIn.get(round) ?? 0;
    revivedIn.set(round, place + 1);
    queue.in(round * ROUND + place / REVIVED_A_SECOND - queue.now, () => {
      clock.checkAt = queue.now + GRACE;
      run('assess', clock);
    });
  };

  const isDue = ({ at }: Waiting) => at <= queue.now;

  const after: Readonly<Record<Task, (clock: Clock) => void>> = {
    assess: (clock) => run(clock.mails.some(isDue) ? 'remind' : 'park', clock),
    remind: (clock) => {
      clock.mails = clock.mails.filter((mail) => {
        if (!isDue(mail)) return true;
        if (takeMail()) {
          sent.push(queue.now);
          return false;
        }
        const minutes = PAUSES[Math.min(mail.tries, PAUSES.length - 1)] as number;
        mail.tries += 1;
        mail.at = queue.now + minutes * 60 * mail.share;
        return true;
      });
      run('park', clock);
    },
    park: (clock) => {
      if (clock.mails.length === 0) return;
      const wakeAt = Math.max(queue.now, Math.min(...clock.mails.map(({ at }) => at)));
      clock.checkAt = wakeAt + GRACE;
      queue.in(wakeAt - queue.now, () => run('remind', clock));
    },
  };

  for (let n = 0; n < clocks; n += 1) {
    const mails = Array.from({ length: MAILS_EACH }, () => {
      return { share: SHORTEST + chance() * (LONGEST - SHORTEST), tries: 0, at: 0 };
    });
    queue.in(chance(), () => run('remind', { mails, checkAt: GRACE }));
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
