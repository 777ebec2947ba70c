/**
 * How fast the drill goes, and how late things may be. All of it follows from the speed and from
 * where the server is: a second of the machine is `speed` seconds of the law.
 */
import { END, START, STEPS } from './story.js';
import { millisecondsOf } from './stretches.js';

export interface Pace {
  readonly speed: number;
  /** Milliseconds between two looks while an effect is awaited. */
  readonly betweenLooks: number;
  /** Milliseconds between two looks while nothing is to happen. */
  readonly betweenGlances: number;
  /** How long the effect of a call may take, in milliseconds, before it counts as missing. */
  readonly patience: number;
  /** Legal milliseconds by which an alert may be later than its time. */
  readonly late: number;
  /** The same for what a fact brings about, counted from its recording. */
  readonly lateAfterFact: number;
  /** Legal milliseconds in which what was being sent when a fact came may still go out. */
  readonly race: number;
  /** How long the story lasts, and after how long a run is given up, in milliseconds. */
  readonly usual: number;
  readonly longest: number;
  /** The tolerances, for the report. */
  readonly told: string;
}

const SECOND = 1000;

/**
 * One machine. A drill's clock there stands at each of its own moments until all that they bring
 * about is done, and runs on while its state machines hear of a fact from outside: some tenths of
 * a second on a busy machine, in which other alerts wait.
 */
const HERE = { late: 2.5 * SECOND, afterFact: 5 * SECOND, race: 0.5 * SECOND, patience: 30 };

/**
 * Anywhere else. State machines wait in whole seconds: one is lost by rounding up, and one where
 * the next moment is nearer. Then two functions wake (2 seconds each when cold), read, and hand
 * over up to six mails one after another: 10 seconds are a bad day. A call that is being answered
 * adds its own 3. The patience covers a task that broke four times (2 + 4 + 8 + 16 seconds, and
 * its own time each).
 */
const AWAY = { late: 12 * SECOND, afterFact: 15 * SECOND, race: 3 * SECOND, patience: 120 };

/** A quarter of an hour of the drill, but neither a flood of calls nor a long wait. */
const BETWEEN_LOOKS = { legal: 900 * SECOND, atLeast: 200, atMost: 2 * SECOND };
const BETWEEN_GLANCES = { atLeast: 200, atMost: 5 * SECOND };

export function paceOf(speed: number, url: string): Pace {
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname);
  const allowed = isHere ? HERE : AWAY;
  // A drill's minute is not worth a judgement, however slow it runs.
  const legal = (milliseconds: number) => Math.max(60 * SECOND, milliseconds * speed);
  const looks = clamp(BETWEEN_LOOKS.legal / speed, BETWEEN_LOOKS);
  const seconds = (milliseconds: number) => `${milliseconds / SECOND} s`;
  const usual = (millisecondsOf(END) - millisecondsOf(START)) / speed;
  return {
    speed,
    betweenLooks: looks,
    betweenGlances: clamp(5 * looks, BETWEEN_GLANCES),
    patience: allowed.patience * SECOND,
    late: legal(allowed.late),
    lateAfterFact: legal(allowed.afterFact),
    race: legal(allowed.race),
    usual,
    // Half as long again, for a drill's time may stand; and every step may take all its patience.
    longest: usual * 1.5 + (STEPS.length + 3) * allowed.patience * SECOND,
    told:
      `At ${speed} times the speed, ${isHere ? 'on this machine' : 'over the network'}: alerts may ` +
      `be ${seconds(allowed.late)} late (${inWords(legal(allowed.late))} of the drill), after a ` +
      `fact ${seconds(allowed.afterFact)} (${inWords(legal(allowed.afterFact))}).`,
  };
}

function clamp(value: number, { atLeast, atMost }: { atLeast: number; atMost: number }): number {
  return Math.min(atMost, Math.max(atLeast, value));
}

/** `3 h 20 min`; seconds only where there are no minutes. */
export function inWords(milliseconds: number): string {
  if (milliseconds < 60_000) return `${Math.round(milliseconds / SECOND)} s`;
  const minutes = Math.round(milliseconds / 60_000);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return hours === 0 ? `${rest} min` : rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
