/** Lives a life through, from its registration to its end, in a few seconds. */
import { Temporal } from '../../lib/core/model.js';
import { type Counts, plus } from './counts.js';
import { type Installation, install } from './installation.js';
import { type Life, type LifeFact, WRITTEN_AFTER } from './lives.js';

export interface Lived {
  readonly life: Life;
  /** Of the incident alone: the rounds that the watchman would have gone anyway are left out. */
  readonly counts: Counts;
  readonly parks: number;
  /** The longest way from one park into the next, in states. */
  readonly longestPassage: number;
  /** What is stored at the end, with its places in the index, in bytes. */
  readonly stored: number;
  /** Anything that was logged as an error. */
  readonly problems: readonly string[];
}

/** What one round of the watchman uses where there is nothing to mend. */
export async function emptyRound(): Promise<Counts> {
  const installation = await install(Temporal.Instant.from('2026-09-01T00:00:00Z'));
  await installation.watch(); // the first writes what every other writes over
  installation.meter.take();
  await installation.watch();
  const counts = installation.meter.take();
  await installation.remove();
  return counts;
}

const ROUND = 300_000;
/** Younger entries the watchman leaves to whoever wrote them: `lib/engine/watch.ts`. */
const PATIENCE = 60_000;
const ANSWERED_AFTER = { minutes: 10 };

export async function live(life: Life, idle: Counts): Promise<Lived> {
  const installation = await install(life.start);
  const { meter, machines, passages, problems } = installation;
  try {
    meter.take();
    const rounds = await new Course(installation, life).run();
    const counted = meter.take();
    const counts = plus(counted, idle, -rounds);
    return {
      life,
      counts: { ...counts, transitions: machines.transitions },
      parks: passages.parks,
      longestPassage: passages.longest,
      stored: meter.stored,
      problems,
    };
  } finally {
    await installation.remove();
  }
}

/** The last entry is heard of by everyone within two rounds. */
const AFTERWARDS = { minutes: 15 };

/** The course of a life: what people and the watchman do hangs in time like the clocks' own bells. */
class Course {
  readonly #due: (() => Promise<void>)[] = [];
  #id = '';
  #isWatched = false;
  #rounds = 0;
  #read = 0;

  constructor(
    private readonly on: Installation,
    private readonly life: Life,
  ) {}

  /** @returns how many rounds the watchman went */
  async run(): Promise<number> {
    const { facts, start, end } = this.life;
    const isKnown = ({ at }: LifeFact) => Temporal.Instant.compare(at, start) <= 0;
    await this.#register(facts.filter(isKnown));
    for (const fact of facts.filter((one) => !isKnown(one))) {
      const at = Temporal.Instant.from(fact.at).add(WRITTEN_AFTER);
      this.#plan(at, () => this.#write(`/api/incidents/${this.#id}/facts`, fact));
    }
    const close = `/api/incidents/${this.#id}/close`;
    this.#plan(end, () => this.#write(close, { reason: 'All is filed' }));
    await this.on.timeline.liveUntil(end.add(AFTERWARDS), () => this.#settled());
    return this.#rounds;
  }

  async #register(facts: readonly LifeFact[]): Promise<void> {
    const { title, zone, profile, regimes } = this.life;
    const body = { title: title.replaceAll('`', ''), zone, profile, regimes, facts };
    const { id } = (await this.on.call('POST', '/api/incidents', body)) as { readonly id: string };
    this.#id = id;
    this.#callWatchman();
  }

  async #write(path: string, body: object): Promise<void> {
    await this.on.call('POST', path, body);
    this.#callWatchman();
  }

  #plan(at: Temporal.Instant, act: () => Promise<void>): void {
    this.on.timeline.ring(at, () => this.#due.push(act));
  }

  /** In his next round he sees to it that every clock has heard. */
  #callWatchman(): void {
    if (this.#isWatched) return;
    this.#isWatched = true;
    const now = this.on.timeline.now().epochMilliseconds;
    const round = Math.ceil((now + PATIENCE + 1) / ROUND) * ROUND;
    this.#plan(Temporal.Instant.fromEpochMilliseconds(round), () => this.#goRound());
  }

  async #goRound(): Promise<void> {
    this.#isWatched = false;
    this.#rounds += 1;
    const { announced, revived, abandoned } = await this.on.watch();
    if (revived + abandoned > 0) throw new Error('The watchman found a clock that was lost');
    if (announced > 0) this.#callWatchman();
  }

  /** Until nothing is under way, and everything that is due has been done. */
  async #settled(): Promise<void> {
    for (;;) {
      await this.on.machines.settled(this.#id);
      if (this.life.isAnswered) await this.#answer();
      const act = this.#due.shift();
      if (!act) return;
      await act();
    }
  }

  /** Whoever reads a reminder acknowledges it; a message that needs no answer gets none. */
  async #answer(): Promise<void> {
    const news = this.on.mails.slice(this.#read);
    this.#read = this.on.mails.length;
    for (const { alertId, date } of news) {
      const alert = await this.on.meter.apart(() => this.on.ports.alerts.byId(alertId));
      if (alert?.kind !== 'reminder' || alert.planBy === null) continue;
      if (alert.person !== 'analyst') continue; // one of those who were told is enough
      const path = `/api/alerts/${alertId}/ack`;
      this.#plan(date.add(ANSWERED_AFTER), () => this.#write(path, {}));
    }
  }
}
