/** What happens to the clocks when a fact is recorded, in a sentence for each. */
import type { Milestone } from '../../../core/model.js';
import { instantOf, isOpen, isOption } from '../../../engine/incident.js';
import type { Move, Standing } from '../../../engine/moves.js';
import type { Previewed } from '../../../engine/preview-fact.js';
import { incidentWords } from '../../words/incident.js';
import { saidWords } from '../../words/said.js';
import { dutyIn, momentsIn } from '../../words/say.js';
import type { Reader } from '../reader.js';
import { KINDS_OF } from './fact-kinds.js';
import { inTimeIn, lateOf } from './in-time.js';
import { milestoneZones } from './zones.js';

/** What moves, and what goes on running all the same. */
export function sentencesOf(previewed: Previewed, reader: Reader): readonly string[] {
  const { moved, milestones, incident, fact, now } = previewed;
  const { language } = reader;
  const words = incidentWords[language].record;
  const withMore = (sentence: string, more: string | undefined) =>
    more === undefined ? sentence : `${sentence}${saidWords[language].space}${more}`;
  const inZonesOf = (regime: string) => (moment: string) =>
    momentsIn(language, instantOf(moment), milestoneZones(reader, incident, regime));
  const told = moved.flatMap((move) => {
    const sentence = sentenceOf(move, reader, inZonesOf(move.regime));
    return sentence ? [withMore(sentence, inTimeIn(language, move, previewed))] : [];
  });
  const movesDate = moved.some(({ from, to }) => hasMoved(from, to));
  const reopened = incident.closed ? [words.reopens] : [];
  const first = moved.length === 0 ? [words.nothingMoves] : movesDate ? [] : [words.noDateMoves];
  const running = milestones
    .filter((milestone) => goesOn(milestone, moved) && isLookedAt(milestone.regime, fact))
    .map((milestone) => {
      const { regime, obligation, phase } = milestone;
      const planBy = inZonesOf(regime)(milestone.planBy as string);
      const isFourDays = FOUR_DAYS.includes(phase) && regime === 'us-sec-8k';
      const runs = isFourDays
        ? words.fourDays(planBy)
        : words.goesOn(dutyIn(language, regime, obligation), planBy);
      return withMore(runs, lateOf(language, milestone, now));
    });
  return [...reopened, ...first, ...told, ...running];
}

function hasMoved(from: Standing | null, to: Standing | null): boolean {
  const [a, b] = [from ?? NO_DATES, to ?? NO_DATES];
  return a.planBy !== b.planBy || a.due !== b.due;
}

const NO_DATES = { planBy: null, due: null };

/** While no delay is granted, the four days run, whoever was asked for one. */
const FOUR_DAYS: readonly string[] = ['four-day-clock', 'attorney-general-review'];

function goesOn(milestone: Milestone, moved: readonly Move[]): boolean {
  if (!isOpen(milestone) || milestone.planBy === null || isOption(milestone)) return false;
  return !moved.some(
    ({ regime, obligation }) => regime === milestone.regime && obligation === milestone.obligation,
  );
}

/** What a regime does not look at cannot be expected to move its dates. */
function isLookedAt(regime: string, { kind, regime: only }: Previewed['fact']): boolean {
  if (only !== undefined && only !== regime) return false;
  if (kind === 'retraction' || kind === 'submission') return true;
  return KINDS_OF[regime]?.some((one) => one === kind) ?? false;
}

function sentenceOf(
  { regime, obligation, from, to }: Move,
  { language }: Reader,
  at: (moment: string) => string,
): string | undefined {
  const words = incidentWords[language].record;
  const duty = dutyIn(language, regime, obligation);
  const [before, after] = [from?.planBy ?? from?.due, to?.planBy ?? to?.due];
  if (to?.state === 'met' && from?.state !== 'met') return words.done(duty);
  if (before && after && from?.planBy !== to?.planBy) {
    const moves = words.moves(duty, at(before), at(after));
    const hasOwnDue = from?.due && to?.due && from.due !== to.due && to.due !== to.planBy;
    if (!hasOwnDue) return moves;
    return `${moves}${saidWords[language].space}${words.dueMoves(at(from.due), at(to.due))}`;
  }
  if (from?.due && to?.due && from.due !== to.due)
    return words.moves(duty, at(from.due), at(to.due));
  if (before && !after) return words.goes(duty, at(before));
  if (isOption({ regime, obligation })) return optionOf(from, to, duty, { words, at });
  if (!before && after) return words.starts(duty, at(after));
  return to?.state === 'open' && from?.state !== 'open' ? words.opens(duty) : undefined;
}

/** Nobody owes an option: it opens no duty, and starts no clock that anybody must keep. */
function optionOf(
  from: Standing | null,
  to: Standing | null,
  duty: string,
  {
    words,
    at,
  }: {
    readonly words: Pick<(typeof incidentWords)['en']['record'], 'mayUse' | 'mayUseUntil'>;
    readonly at: (moment: string) => string;
  },
): string | undefined {
  const isNew = to && isOpen(to) && !(from && isOpen(from));
  if (!isNew) return undefined;
  const until = to.due ?? to.planBy;
  return until ? words.mayUseUntil(duty, at(until)) : words.mayUse(duty);
}
