/** Before a fact is recorded: what would move, in words and side by side. Nothing is written. */
import type { Move, Standing } from '../../../engine/moves.js';
import type { Previewed } from '../../../engine/preview-fact.js';
import { cards } from '../../components/cards.js';
import { type Html, linkTo } from '../../components/html.js';
import { Problem } from '../../components/problem.js';
import { Moment, StateWord } from '../../components/said.js';
import { Wide } from '../../components/wide.js';
import type { Form } from '../../forms/form.js';
import type { Refused } from '../../forms/refused.js';
import { factWords } from '../../words/fact-fields.js';
import { incidentWords } from '../../words/incident.js';
import { saidWords } from '../../words/said.js';
import { dutyIn } from '../../words/say.js';
import { Csrf, page } from '../layout.js';
import { incidentPath } from '../paths.js';
import type { Reader } from '../reader.js';
import { sentencesOf } from './happens.js';
import { factTitle, fieldsOf } from './told.js';
import { FIELD_NAMES } from './typed.js';
import { milestoneZones, zonesOf } from './zones.js';

export interface PreviewProps {
  readonly previewed: Previewed;
  readonly form: Form;
  readonly reader: Reader;
  /** Pressing the button twice records once. */
  readonly key: string;
  readonly refused?: Refused | undefined;
}

export function previewPage(props: PreviewProps): Promise<Response> {
  const { previewed, reader, refused } = props;
  const { incident, fact, moved } = previewed;
  const { language } = reader;
  const words = incidentWords[language].record;
  const { fields } = factWords[language];
  return page(
    { title: words.previewTitle, viewer: reader, ...(refused && { status: refused.status }) },
    <>
      <Problem refused={refused} language={language} />
      <p>
        {linkTo('incidents', incident.id, incident.title)} · {words.previewSaid}
      </p>
      <section class="next">
        <h2>{words.whatHappens}</h2>
        <ul>
          {sentencesOf(previewed, reader).map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
        <Buttons {...props} />
      </section>
      <h2>{words.whatRecorded}</h2>
      <h3>{factTitle(language, fact.kind)}</h3>
      <dl>
        <dt>{fields.at}</dt>
        <dd>
          <Moment at={fact.at} zones={zonesOf(reader, incident)} language={language} />
        </dd>
        {fieldsOf(fact, reader, incident).map(({ label, value }) => (
          <>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </>
        ))}
        {(['reason', 'note'] as const).map((name) =>
          typeof fact[name] === 'string' ? (
            <>
              <dt>{fields[name]}</dt>
              <dd>{fact[name]}</dd>
            </>
          ) : (
            ''
          ),
        )}
      </dl>
      {moved.length === 0 ? '' : <Moved previewed={previewed} reader={reader} />}
    </>,
  );
}

/** All that was typed goes with the buttons: nothing is typed twice. */
function Buttons({ previewed, form, reader, key: once }: PreviewProps) {
  const words = incidentWords[reader.language].record;
  const { incident, fact } = previewed;
  const typed = FIELD_NAMES.flatMap((name) => form.all(name).map((value) => [name, value]));
  // A retraction happens as it is previewed: what is recorded is what was seen.
  const isDated = form.text('at') !== '';
  return (
    <form method="post" action={`${incidentPath(incident.id)}/facts/new`}>
      <Csrf reader={reader} />
      {typed
        .filter(([name]) => name !== 'at' || isDated)
        .map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
      {isDated ? '' : <input type="hidden" name="at" value={fact.at} />}
      <input type="hidden" name="key" value={once} />
      <div class="actions">
        <button type="submit" name="step" value="record" class="main">
          {words.confirm}
        </button>
        <button type="submit" name="step" value="change">
          {words.change}
        </button>
      </div>
    </form>
  );
}

type Told = { readonly previewed: Previewed; readonly reader: Reader };

function Moved({ previewed: { moved, incident }, reader }: Told) {
  const words = incidentWords[reader.language].record;
  return (
    <Wide name={words.whatHappens}>
      {cards(
        'moved',
        reader.language,
        moved.map((move) => [
          dutyIn(reader.language, move.regime, move.obligation),
          standingIn(move, move.from, { previewed: { incident }, reader }),
          standingIn(move, move.to, { previewed: { incident }, reader }),
        ]),
        words.nothingMoves,
      )}
    </Wide>
  );
}

function standingIn(
  { regime, obligation }: Move,
  standing: Standing | null,
  { previewed: { incident }, reader }: { previewed: Pick<Previewed, 'incident'>; reader: Reader },
): Html {
  const { language } = reader;
  if (!standing) return incidentWords[language].record.nothingThere;
  const { state, planBy, due } = standing;
  const shared = { zones: milestoneZones(reader, incident, regime), language };
  const words = saidWords[language];
  return (
    <>
      <StateWord milestone={{ regime, obligation, state }} language={language} />
      {planBy ? (
        <span class="line">
          {words.planBy} <Moment at={planBy} {...shared} />
        </span>
      ) : (
        ''
      )}
      {due && due !== planBy ? (
        <span class="line">
          {words.due} <Moment at={due} {...shared} />
        </span>
      ) : (
        ''
      )}
    </>
  );
}
