/** One alert: what is to be done, by when, whose it is, and one button to say that it was seen. */
import type { Context, Hono } from 'hono';
import { sentence } from '../../core/sentence.js';
import { acknowledge } from '../../engine/acknowledge.js';
import { instantOf, isOpen } from '../../engine/incident.js';
import { ownersOf, peopleFor } from '../../engine/people.js';
import type { Person } from '../../engine/ports.js';
import { BadCall } from '../../engine/problems.js';
import { type AlertRead, readAlert } from '../../engine/read-incident.js';
import { DrillMark } from '../components/drill-mark.js';
import { TextField } from '../components/field.js';
import { fieldAmong, marksOf } from '../components/marks.js';
import { ownersIn } from '../components/owner.js';
import { Problem, type Refused, refusedBy } from '../components/refused.js';
import { dutyIn, Moment, momentIn, StateWord } from '../components/said.js';
import { LONGEST_ACKNOWLEDGEMENT } from '../longest.js';
import type { WebPorts } from '../ports.js';
import { alertWords } from '../words/alert.js';
import { saidWords } from '../words/said.js';
import { EMPTY, type Form } from './form.js';
import { asksForAnswer, saidIn } from './incident/sent.js';
import { milestoneZones, zonesOf } from './incident/zones.js';
import { REFRESH } from './incident.js';
import { Csrf, linkTo, page } from './layout.js';
import { goTo, idIn, type Pages } from './pages.js';
import { actorOf, type Reader } from './reader.js';

export function serveAlerts(app: Hono, { ports, shown, posted }: Pages): void {
  app.get(
    '/alerts/:id',
    shown((reader, c) => alertPage(idIn(c), reader, ports)),
  );
  app.post(
    '/alerts/:id/ack',
    posted((reader, form, c) => pressed(c, reader, form, ports)),
  );
}

async function pressed(c: Context, reader: Reader, form: Form, ports: WebPorts): Promise<Response> {
  const alertId = idIn(c);
  const note = form.optional('note');
  const refused = await refusedBy(reader.language, async () => {
    if (note !== undefined && note.length > LONGEST_ACKNOWLEDGEMENT) {
      const said = sentence`A note may have ${LONGEST_ACKNOWLEDGEMENT} characters; this one has ${note.length}. Shorten it.`;
      throw new BadCall(said, '/note');
    }
    await acknowledge({ alertId, by: actorOf(reader), ...(note && { note }) }, ports);
  });
  if (!refused) return goTo(`/alerts/${encodeURIComponent(alertId)}`);
  return alertPage(alertId, reader, ports, { form, refused });
}

interface Tried {
  readonly form: Form;
  readonly refused: Refused;
}

async function alertPage(
  id: string,
  reader: Reader,
  ports: WebPorts,
  tried?: Tried,
): Promise<Response> {
  const [read, settings] = await Promise.all([readAlert(id, ports), ports.settings.read()]);
  const { alert, incident, now } = read;
  const owners = ownersOf(
    { regime: alert.regimeId, obligation: alert.obligation },
    peopleFor(incident, settings),
  );
  return page(
    {
      title: dutyIn(reader.language, alert.regimeId, alert.obligation),
      viewer: tried ? { ...reader, path: `/alerts/${encodeURIComponent(id)}` } : reader,
      ...(tried ? { status: tried.refused.status } : { refresh: REFRESH }),
      time: incident.drill ? { now, speed: incident.drill.speed } : undefined,
    },
    <>
      <Problem refused={tried?.refused} language={reader.language} fieldOf={fieldOf} />
      <Told read={read} reader={reader} owners={owners} />
      <Acknowledgement read={read} reader={reader} tried={tried} />
    </>,
  );
}

interface ToldProps {
  readonly read: AlertRead;
  readonly reader: Reader;
  readonly owners: readonly Person[];
}

/** As it stands now; what was told then stands below it, softly. */
function Told({ read, reader, owners }: ToldProps) {
  const { alert, incident, milestone, person, now } = read;
  const { language } = reader;
  const words = alertWords[language];
  const { planBy: planByWord, due: dueWord, notBefore } = saidWords[language];
  const place = { zone: reader.zone ?? person?.zone ?? incident.zone };
  const shared = { zones: milestoneZones(place, incident, alert.regimeId), language };
  const ticking = milestone && isOpen(milestone) ? { now } : {};
  const [zone] = zonesOf(place, incident) as readonly [string];
  return (
    <>
      <DrillMark incident={incident} now={now} zone={zone} language={language} />
      <dl>
        <dt>{words.incident}</dt>
        <dd>{linkTo('incidents', incident.id, incident.title)}</dd>
        <dt>{words.what}</dt>
        <dd>{milestone ? <StateWord milestone={milestone} language={language} /> : words.gone}</dd>
        {(
          [
            [planByWord, milestone?.planBy],
            [dueWord, milestone?.due],
            [notBefore, milestone?.notBefore],
          ] as const
        ).map(([name, at]) =>
          at ? (
            <>
              <dt>{name}</dt>
              <dd>
                <Moment at={at} {...shared} {...ticking} />
              </dd>
            </>
          ) : (
            ''
          ),
        )}
        <dt>{words.whose}</dt>
        <dd>{ownersIn(language, owners)}</dd>
        <dt>{words.toldTo}</dt>
        <dd class="soft">
          {person?.name ?? alert.person}
          {saidWords[language].colon}
          {saidIn(alert, language)}
        </dd>
        <dt>{words.asTold}</dt>
        <dd class="soft">{toldThen(alert, language, zone)}</dd>
      </dl>
      {alert.error === undefined ? '' : <p>{words.notSent(alert.error)}</p>}
    </>
  );
}

function toldThen(
  { planBy, due }: AlertRead['alert'],
  language: Reader['language'],
  zone: string,
): string {
  const words = alertWords[language];
  const at = (moment: string) => momentIn(language, instantOf(moment), zone);
  const said = [
    ...(planBy === null ? [] : [words.planByThen(at(planBy))]),
    ...(due === null || due === planBy ? [] : [words.dueThen(at(due))]),
  ];
  return said.length === 0 ? words.noDateThen : said.join(words.comma);
}

const fieldOf = fieldAmong('note');

interface AcknowledgementProps {
  readonly read: AlertRead;
  readonly reader: Reader;
  readonly tried: Tried | undefined;
}

function Acknowledgement({ read, reader, tried }: AcknowledgementProps) {
  const { alert, incident, acknowledgement: done } = read;
  const words = alertWords[reader.language];
  const { form, refused } = tried ?? { form: EMPTY, refused: undefined };
  if (done) {
    const [zone] = zonesOf(reader, incident) as readonly [string];
    const at = momentIn(reader.language, instantOf(done.at), zone);
    return (
      <>
        <p class="met">● {words.acknowledged(done.by.name, at)}</p>
        {done.note === undefined ? '' : <p>{done.note}</p>}
        <p>{linkTo('incidents', incident.id, words.open)}</p>
      </>
    );
  }
  if (!asksForAnswer(alert)) {
    return (
      <>
        <p>{words.nothingAsked}</p>
        <p>{linkTo('incidents', incident.id, words.open)}</p>
      </>
    );
  }
  return (
    <form method="post" action={`/alerts/${encodeURIComponent(alert.id)}/ack`} class="sheet">
      <Csrf reader={reader} />
      <TextField
        name="note"
        label={
          <>
            {words.note} <span class="help">{words.optional}</span>
          </>
        }
        help={words.noteHelp(LONGEST_ACKNOWLEDGEMENT)}
        marks={marksOf(refused, fieldOf)}
        value={form.text('note')}
        longest={LONGEST_ACKNOWLEDGEMENT}
      />
      <p class="help">{words.quiets}</p>
      <div class="actions">
        <button type="submit" class="main">
          {words.acknowledge}
        </button>
      </div>
    </form>
  );
}
