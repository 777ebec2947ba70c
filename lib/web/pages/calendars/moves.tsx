/** Milestones that a closure moves: the old date struck through beside the new one. */
import { Temporal } from '../../../core/model.js';
import type { ClosureEffect } from '../../../engine/declare-closure.js';
import type { Move, Standing } from '../../../engine/moves.js';
import { cards } from '../../components/cards.js';
import { linkTo } from '../../components/html.js';
import { Moment, StateWord } from '../../components/said.js';
import { Wide } from '../../components/wide.js';
import { calendarWords } from '../../words/calendars.js';
import { saidWords } from '../../words/said.js';
import { dutyIn } from '../../words/say.js';
import { toldTo } from '../../words/sentences.js';
import type { Reader } from '../reader.js';

/** As many as a person reads through. */
const MOST = 100;

interface MovesProps {
  readonly effects: readonly ClosureEffect[];
  readonly why: string;
  readonly reader: Reader;
}

export function Moves({ effects, why, reader }: MovesProps) {
  const words = calendarWords[reader.language];
  const said = saidWords[reader.language];
  const all = effects.flatMap((effect) => effect.moved.map((move) => ({ effect, move })));
  if (all.length === 0) return '';
  return (
    <>
      <Wide name={words.told}>
        {cards(
          'moves',
          reader.language,
          all.slice(0, MOST).map(({ effect: { incidentId, title }, move }) => [
            <>
              {linkTo('incidents', incidentId, title)}
              <span class="line">{dutyIn(reader.language, move.regime, move.obligation)}</span>
            </>,
            <dl>
              <dt>{said.planBy}</dt>
              <dd>
                <Change move={move} of="planBy" reader={reader} />
              </dd>
              <dt>{said.due}</dt>
              <dd>
                <Change move={move} of="due" reader={reader} />
              </dd>
            </dl>,
            why,
          ]),
          '',
        )}
      </Wide>
      {all.length > MOST ? <p>{words.andMore(all.length - MOST)}</p> : ''}
    </>
  );
}

/** Incidents whose facts would no longer agree with the closure. */
export function Contradictions({ effects, reader }: Omit<MovesProps, 'why'>) {
  const words = calendarWords[reader.language];
  const broken = effects.filter(({ problem }) => problem !== undefined);
  if (broken.length === 0) return '';
  return (
    <div class="problem" role="alert">
      <h2>{words.contradict}</h2>
      <p>{words.contradictText}</p>
      <ul>
        {broken.slice(0, MOST).map(({ incidentId, title, problem }) => (
          <li>
            {linkTo('incidents', incidentId, title)}
            {saidWords[reader.language].colon}
            {problem && toldTo(reader.language, problem)}
          </li>
        ))}
      </ul>
      {broken.length > MOST ? <p>{words.andMore(broken.length - MOST)}</p> : ''}
    </div>
  );
}

interface ChangeProps {
  readonly move: Move;
  readonly of: 'planBy' | 'due';
  readonly reader: Reader;
}

function Change({ move, of, reader }: ChangeProps) {
  const words = calendarWords[reader.language];
  const { from, to } = move;
  if (!from) return <After move={move} of={of} reader={reader} before={words.isNew} />;
  if (!to) {
    return (
      <>
        <del>
          <MomentOf standing={from} of={of} reader={reader} />
        </del>
        <span class="line">{words.isGone}</span>
      </>
    );
  }
  if (from[of] === to[of]) {
    return (
      <>
        <span class="soft">{words.stays}</span>
        <MomentOf standing={to} of={of} reader={reader} />
      </>
    );
  }
  return (
    <>
      <span class="soft">{words.was}</span>
      <del>
        <MomentOf standing={from} of={of} reader={reader} />
      </del>
      <After move={move} of={of} reader={reader} before={words.becomes} />
    </>
  );
}

function After({ move, of, reader, before }: ChangeProps & { readonly before: string }) {
  const { regime, obligation, from, to } = move;
  if (!to) return '';
  const { state } = to;
  return (
    <>
      <span class="soft">{before}</span>
      <ins>
        <MomentOf standing={to} of={of} reader={reader} />
      </ins>
      {from?.state === state ? (
        ''
      ) : (
        <StateWord milestone={{ regime, obligation, state }} language={reader.language} />
      )}
    </>
  );
}

/** In the reader's zone, then in that of the moment, which is the authority's. */
function MomentOf({
  standing,
  of,
  reader,
}: {
  readonly standing: Standing;
  readonly of: 'planBy' | 'due';
  readonly reader: Reader;
}) {
  const at = standing[of];
  const zone = at === null ? undefined : Temporal.ZonedDateTime.from(at).timeZoneId;
  return <Moment at={at} zones={[reader.zone, zone]} language={reader.language} />;
}
