/** What stays undone, shown before a change is written that lets nobody hear of it any more. */
import type { Milestone } from '../../../core/model.js';
import type { LeftOpen } from '../../../engine/left-open.js';
import { linkTo } from '../../components/html.js';
import { Moment } from '../../components/said.js';
import { incidentWords } from '../../words/incident.js';
import { saidWords } from '../../words/said.js';
import { regimeIn } from '../../words/say.js';
import { toldTo } from '../../words/sentences.js';
import { Csrf, page } from '../layout.js';
import { incidentPath } from '../paths.js';
import type { Reader } from '../reader.js';
import type { Leaving } from './leaving.js';
import { LeftList } from './left-open.js';
import { milestoneZones } from './zones.js';

interface LeavingProps {
  readonly leaving: Leaving;
  readonly reader: Reader;
}

export function leavingPage({ leaving, reader }: LeavingProps): Promise<Response> {
  const { act, order, left, hasChanged } = leaving;
  const { incident, now, problem } = left.read;
  const { language } = reader;
  const { leaving: words, record } = incidentWords[language];
  const late = left.milestones.filter(
    ({ state, force }) => state === 'late' && force === 'in-force',
  );
  return page(
    {
      title:
        act === 'close' ? words.closeTitle : words.excludeTitle(regimeIn(language, order.regime)),
      // The address of this page takes forms alone: whoever changes the language goes back.
      viewer: { ...reader, path: incidentPath(incident.id) },
      ...(hasChanged && { status: 409 }),
      time: incident.drill ? { now, speed: incident.drill.speed } : undefined,
    },
    <>
      {hasChanged ? (
        <div class="problem" role="alert">
          <p>{words.changed}</p>
        </div>
      ) : (
        ''
      )}
      <p>
        {linkTo('incidents', incident.id, incident.title)} · {record.previewSaid}
      </p>
      <section class="next">
        <h2>{words.staysUndone}</h2>
        {late.length === 0 ? (
          ''
        ) : (
          <p class="late">
            <span aria-hidden="true">▲</span> {words.late(late.length)}
          </p>
        )}
        {problem ? (
          <p>
            {words.unknown}
            {saidWords[language].space}
            {toldTo(language, problem.sentence)}
          </p>
        ) : (
          <LeftList
            milestones={left.milestones}
            language={language}
            more={(milestone) => <Dates milestone={milestone} left={left} reader={reader} />}
          />
        )}
        <p>
          {incident.closed ? words.stoppedAlready : words[`${act}Stops`]}
          {problem ? '' : `${saidWords[language].space}${words.heard(left.heard)}`}
          {hearThatItStops(left) ? `${saidWords[language].space}${words.told}` : ''}
        </p>
        <dl>
          <dt>{words.reason}</dt>
          <dd>{order.reason}</dd>
        </dl>
        <Confirm leaving={leaving} reader={reader} />
      </section>
    </>,
  );
}

/** Those who were reminded, unless it is a drill, or nobody is reminded any more. */
function hearThatItStops({ heard, read: { incident, problem } }: LeftOpen): boolean {
  return heard > 0 && !incident.closed && !incident.drill && !problem;
}

interface DatesProps {
  readonly milestone: Milestone;
  readonly left: LeftOpen;
  readonly reader: Reader;
}

function Dates({ milestone: { regime, state, planBy, due }, left, reader }: DatesProps) {
  const { incident, now } = left.read;
  const { language } = reader;
  const words = saidWords[language];
  const zones = milestoneZones(reader, incident, regime);
  // Where both are one moment it is said once: of what is late, nobody plans any more.
  const isOne = planBy === due;
  const dates = [
    { name: words.planBy, at: isOne && state === 'late' ? null : planBy },
    { name: words.due, at: isOne && state !== 'late' ? null : due },
  ];
  return dates
    .filter(({ at }) => at !== null)
    .map(({ name, at }) => (
      <span class="line">
        {name} <Moment at={at} zones={zones} language={language} now={now} />
      </span>
    ));
}

/** What was typed goes with the button; to leave all as it is takes no form. */
function Confirm({ leaving: { act, order, mark }, reader }: LeavingProps) {
  const words = incidentWords[reader.language].leaving;
  const path = incidentPath(order.incidentId);
  return (
    <form method="post" action={`${path}/${act === 'close' ? 'close' : 'regimes'}`}>
      <Csrf reader={reader} />
      {act === 'close' ? (
        ''
      ) : (
        <>
          <input type="hidden" name="act" value="exclude" />
          <input type="hidden" name="regime" value={order.regime} />
        </>
      )}
      <input type="hidden" name="reason" value={order.reason} />
      <input type="hidden" name="seen" value={mark} />
      <div class="actions">
        <button type="submit">{words[act]}</button>
      </div>
      <p>
        <a href={path}>{words.back}</a>
      </p>
    </form>
  );
}
