/** The rows of the board: lean, for there may be many. */
import type { Profile, Temporal } from '../../../core/model.js';
import { regimeCalled } from '../../../core/regimes/index.js';
import { instantOf } from '../../../engine/incident.js';
import type { Entity } from '../../../engine/ports.js';
import type { BoardMilestone } from '../../../engine/read-board.js';
import { cards } from '../../components/cards.js';
import { type Html, linkTo } from '../../components/html.js';
import { ownersIn, Seen } from '../../components/owner.js';
import { Away, Moment, StateWord } from '../../components/said.js';
import { Wide } from '../../components/wide.js';
import { boardWords } from '../../words/board.js';
import { phaseIn } from '../../words/phases.js';
import { obligationIn, regimeIn } from '../../words/say.js';
import { cardPath } from '../paths.js';
import type { Reader } from '../reader.js';
import { hasPassed } from './choice.js';

/** As many names of owners as a row has room for. */
const MOST_NAMES = 3;

export interface Rows {
  /** As its heading says. */
  readonly name: string;
  readonly items: readonly BoardMilestone[];
  readonly entities: readonly Entity[];
  readonly reader: Reader;
  /** The present; absent for drills, each of which has a time of its own. */
  readonly now?: Temporal.Instant;
}

export function Milestones({ name, items, entities, reader, now }: Rows) {
  const { language } = reader;
  const rows = items.map((row) => cellsOf(row, entities, reader, now));
  return (
    <div class="board">
      <Wide name={name}>{cards('board', language, rows, boardWords[language].nothing)}</Wide>
    </div>
  );
}

function cellsOf(
  row: BoardMilestone,
  entities: readonly Entity[],
  reader: Reader,
  now: Temporal.Instant | undefined,
): readonly Html[] {
  const { regime, obligation, incidentId, title, phase, planBy, due, owners } = row;
  const { language } = reader;
  const words = boardWords[language];
  const entity = entities.find(({ id }) => id === row.entity);
  const zones = [reader.zone ?? entity?.zone, authorityZone(regime, entity)];
  return [
    <>
      <State row={row} reader={reader} />
      {now ? <Countdown row={row} now={now} reader={reader} /> : ''}
    </>,
    <>
      <a href={cardPath(incidentId, row)}>{obligationIn(language, regime, obligation)}</a>
      <span class="line soft">{regimeIn(language, regime)}</span>
      <Nature row={row} reader={reader} />
    </>,
    <Moment at={planBy} zones={zones} language={language} />,
    due !== null && due === planBy ? (
      words.same
    ) : (
      <Moment at={due} zones={zones} language={language} />
    ),
    <>
      {ownersIn(language, owners, MOST_NAMES)}
      <Acknowledged row={row} entity={entity} reader={reader} />
    </>,
    <>
      {linkTo('incidents', incidentId, title)}
      {row.drill ? <strong class="line">{words.drill}</strong> : ''}
      {entities.length > 1 ? <span class="line soft">{entity?.name ?? row.entity}</span> : ''}
    </>,
    phaseIn(language, regimeCalled(regime), phase),
  ];
}

interface OfRow {
  readonly row: BoardMilestone;
  readonly reader: Reader;
}

/** What is past and was owed by nobody is not late. */
function State({ row, reader: { language } }: OfRow) {
  if (row.state === 'late' && !isOwed(row)) {
    return (
      <span class="soft">
        <span aria-hidden="true">–</span> {boardWords[language].lapsed}
      </span>
    );
  }
  return <StateWord milestone={row} language={language} />;
}

/** To `planBy`; once that has passed, to `due`, and it says so. */
function Countdown({ row, now, reader }: OfRow & { readonly now: Temporal.Instant }) {
  const { planBy, due, state } = row;
  const { language } = reader;
  const isPast = hasPassed(planBy, now);
  const moment = isPast ? (due ?? planBy) : planBy;
  if (moment === null) return null;
  return (
    <>
      {isPast && state !== 'late' ? (
        <span class="line soon">{boardWords[language].planByPassed}</span>
      ) : (
        ''
      )}
      <Away at={instantOf(moment)} now={now} language={language} />
    </>
  );
}

/** Nobody need acknowledge what nobody owes; and what a row does not say, is not said. */
function Acknowledged({ row, entity, reader }: OfRow & { readonly entity: Entity | undefined }) {
  const { acknowledged } = row;
  if (acknowledged === undefined || (acknowledged === null && !isOwed(row))) return null;
  const zone = reader.zone ?? entity?.zone ?? 'Etc/UTC';
  return <Seen by={acknowledged} zone={zone} language={reader.language} />;
}

/** What keeps a date from being one that somebody owes, or from being settled. */
function Nature({ row, reader }: OfRow) {
  const words = boardWords[reader.language];
  const said = [
    row.force === 'in-force' ? '' : words.notInForce,
    row.option ? words.option : '',
    row.certainty === 'provisional' ? words.provisional : '',
  ].filter(Boolean);
  return (
    <>
      {said.map((sentence) => (
        <span class="line soft">{sentence}</span>
      ))}
    </>
  );
}

/** By what the entity is; what an incident's own profile adds, its page says. */
function authorityZone(regime: string, entity: Entity | undefined): string | undefined {
  const profile = { ...entity?.profile, ...(entity && { zone: entity.zone }) } as Profile;
  const zone = regimeCalled(regime).authorityZone(profile);
  return entity ? zone : zone === 'Etc/UTC' ? undefined : zone;
}

/** Late, and somebody owed it. */
export function isLoud(row: BoardMilestone): boolean {
  return row.state === 'late' && isOwed(row);
}

/** A law that is not in force, or an option, makes nobody late. */
function isOwed({ force, option }: BoardMilestone): boolean {
  return force === 'in-force' && !option;
}
