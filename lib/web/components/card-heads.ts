/**
 * The heads of tables that become cards on a phone, and the style that makes cards of them. There
 * the head of each value stands beside it: one list gives both, so that they cannot part.
 */
import type { Language } from '../../engine/ports.js';
import { boardWords } from '../words/board.js';
import { calendarWords } from '../words/calendars.js';
import { LANGUAGES } from '../words/catalogue.js';
import { drillsWords } from '../words/drills.js';
import { incidentWords } from '../words/incident.js';
import { lawWords } from '../words/law.js';
import { peopleWords } from '../words/people.js';
import { saidWords } from '../words/said.js';
import { timelineWords } from '../words/timeline.js';
import { tokenWords } from '../words/tokens.js';

type Heads = (language: Language) => readonly string[];

const HEADS = {
  // Dates before the incident's name: of what is owed, one asks first when.
  board: (language) => {
    const { state, what, planBy, due, owner, incident, phase } = boardWords[language].heads;
    return [state, what, planBy, due, owner, incident, phase];
  },
  incidents: (language) => {
    const { incident, regimes, next, registered } = boardWords[language].heads;
    return [incident, regimes, next, registered];
  },
  drills: (language) => {
    const { drill, regimes, registered } = drillsWords[language].heads;
    return [drill, regimes, registered];
  },
  sent: (language) => {
    const { about, to, when, state, seen } = incidentWords[language].sent;
    return [about, to, when, state, seen];
  },
  clocks: (language) => {
    const { regime, phase, next, generation } = incidentWords[language].clocks;
    return [regime, phase, next, generation];
  },
  moved: (language) => {
    const { milestone, before, after } = incidentWords[language].record;
    return [milestone, before, after];
  },
  timeline: (language) => {
    const { when, what, which } = timelineWords[language];
    return [when, what, which];
  },
  effect: (language) => [saidWords[language].planBy, saidWords[language].due],
  moves: (language) => {
    const { what, dates, why } = calendarWords[language];
    return [what, dates, why];
  },
  closures: (language) => {
    const { day, calendar, source, declared } = calendarWords[language];
    return [day, calendar, source, declared];
  },
  calendars: (language) => {
    const { calendar, years, confirmed, zone, checked } = calendarWords[language];
    return [calendar, years, confirmed, zone, checked];
  },
  law: (language) => {
    const { regime, authority, force, checked } = lawWords[language];
    return [regime, authority, force, checked];
  },
  people: (language) => {
    const words = peopleWords[language];
    const where = `${words.zone}${saidWords[language].comma}${words.language}`;
    return [words.name, words.address, words.roles, words.theirEntities, where, words.actions];
  },
  entities: (language) => {
    const { name, zone, profile, policy, actions } = peopleWords[language];
    return [name, zone, profile, policy, actions];
  },
  tokens: (language) => {
    const { name, roles, made, ends, actions } = tokenWords[language];
    return [name, roles, made, ends, actions];
  },
} as const satisfies Readonly<Record<string, Heads>>;

export type CardTable = keyof typeof HEADS;

/** What stands above the columns of a table; a table may have fewer columns than heads. */
export function headsOf(name: CardTable, language: Language): readonly string[] {
  return HEADS[name](language);
}

/** The class of a table that becomes cards. */
export function cardsClass(name: CardTable): string {
  return `cards of-${name}`;
}

/** `.of-board:lang(ja){--h1:"状態";…}`: a table hands its heads down, its cells show them. */
const WORDS = Object.keys(HEADS)
  .flatMap((name) =>
    LANGUAGES.map((language) => {
      const heads = headsOf(name as CardTable, language);
      const known = heads.map((head, index) => `--h${index + 1}:${quoted(head)}`);
      return `.of-${name}:lang(${language}){${known.join(';')}}`;
    }),
  )
  .join('\n');

const MOST = Math.max(...Object.values(HEADS).map((heads) => heads('en').length));

const CELLS = Array.from(
  { length: MOST },
  (_, index) => `.cards td:nth-child(${index + 1})::before{content:var(--h${index + 1})}`,
).join('\n');

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** The head row stays for whoever has the page read out. */
export const CARDS_STYLE = `@media screen and (max-width: 40rem) {
.cards, .cards caption, .cards tbody, .cards tr, .cards td { display: block; }
.cards thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
.cards tr { border: 1px solid var(--line); padding: .4rem .75rem; margin: .6rem 0; }
.cards td { display: flow-root; border: 0; padding: .15rem 0 .15rem 6.5rem; }
.cards td::before { float: inline-start; width: 6rem; margin-inline-start: -6.5rem; color: var(--soft); font-weight: 400; }
.cards td dl { margin: 0; }
${CELLS}
${WORDS}
}
`;
