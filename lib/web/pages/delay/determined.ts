/**
 * Item 3 of the request: the moment of the determination, so that nobody can take it for another.
 * The FBI wants date, time and time zone; beside those of the company stands Washington's time.
 */
import { Temporal } from '../../../core/model.js';
import { regimeCalled } from '../../../core/regimes/index.js';
import { typedMoment } from '../../forms/typed-moment.js';
import { momentIn, momentsIn } from '../../words/say.js';

/** As the console itself writes a moment: `Mon 23 Nov 2026 10:00 -05:00`, with any zone after it. */
const WRITTEN =
  /\b(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) (\d\d:\d\d(?::\d\d)?) ([+-]\d\d:\d\d)/;
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** `Tue 24 Nov 2026 00:00 +09:00 Asia/Tokyo (Mon 23 Nov 2026 10:00 -05:00 America/New_York)` */
export function determinedAt(at: Temporal.Instant, zone: string): string {
  return isWashingtons(at, zone)
    ? momentIn('en', at, zone)
    : momentsIn('en', at, [zone, washington()]);
}

/**
 * What stands in item 3, with Washington's time after it.
 * @returns as it was written where it says that already, and where no moment can be read in it:
 *   nothing is guessed
 */
export function withWashington(written: string): string {
  const at = momentOf(written);
  if (at === undefined) return written;
  const there = momentIn('en', at, washington());
  const [offset = ''] = /[+-]\d\d:\d\d/.exec(there) ?? [];
  const isSaid = written.includes(there) || written.includes(offset);
  return isSaid ? written : `${written} (${there})`;
}

function washington(): string {
  return regimeCalled('us-sec-8k').authorityZone({});
}

/** The clocks there show the same at that moment. */
function isWashingtons(at: Temporal.Instant, zone: string): boolean {
  const [here, there] = [zone, washington()].map((one) => at.toZonedDateTimeISO(one).offset);
  return here === there;
}

function momentOf(written: string): Temporal.Instant | undefined {
  const [, day = '', month = '', year, time, offset] = WRITTEN.exec(written) ?? [];
  if (year !== undefined) {
    const number = String(MONTHS.indexOf(month) / 3 + 1).padStart(2, '0');
    return instantIn(`${year}-${number}-${day.padStart(2, '0')}T${time}${offset}`);
  }
  const typed = typedMoment(written, { zones: [] });
  return typed.kind === 'moment' ? instantIn(typed.text) : undefined;
}

/** A day that does not exist is no moment. */
function instantIn(text: string): Temporal.Instant | undefined {
  try {
    return Temporal.Instant.from(text);
  } catch {
    return undefined;
  }
}
