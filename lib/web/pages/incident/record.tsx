/** Choosing what has happened, and the form of that kind of fact. */
import { regimeCalled, reportsOf } from '../../../core/regimes/index.js';
import type { Incident } from '../../../engine/incident.js';
import { linkTo } from '../../components/html.js';
import { Problem } from '../../components/problem.js';
import type { Form } from '../../forms/form.js';
import type { Refused } from '../../forms/refused.js';
import { factWords } from '../../words/fact-fields.js';
import { incidentWords } from '../../words/incident.js';
import { obligationIn, regimeIn } from '../../words/say.js';
import { Csrf, page } from '../layout.js';
import { incidentPath } from '../paths.js';
import type { Reader } from '../reader.js';
import { FactFields } from './fact-form.js';
import { KINDS_OF, type PlainKind } from './fact-kinds.js';
import { recordPath } from './next.js';
import { mayRecord } from './rights.js';
import { factTitle } from './told.js';
import { fieldIdOf } from './typed.js';
import { typedZones } from './zones.js';

interface RecordProps {
  readonly incident: Incident;
  readonly reader: Reader;
  readonly refused?: Refused | undefined;
}

/** The kinds that the incident's regimes look at and the reader may record, by regime. */
export function choicePage({ incident, reader, refused }: RecordProps): Promise<Response> {
  const words = incidentWords[reader.language].record;
  const mayAny = mayRecord(reader, { kind: 'submission' });
  const status = refused?.status ?? (mayAny ? 200 : 403);
  return page(
    { title: words.title, viewer: reader, status },
    <>
      <Problem refused={refused} language={reader.language} />
      <p>{linkTo('incidents', incident.id, incident.title)}</p>
      {mayAny ? (
        <>
          <p>{words.choose}</p>
          {incident.regimes.map((regime) => (
            <Kinds regime={regime} incident={incident} reader={reader} />
          ))}
          {mayRecord(reader, { kind: 'disclosure-decision' }) ? '' : <p>{words.only}</p>}
        </>
      ) : (
        <p>{words.nothing}</p>
      )}
    </>,
  );
}

interface KindsProps {
  readonly regime: string;
  readonly incident: Incident;
  readonly reader: Reader;
}

function Kinds({ regime, incident, reader }: KindsProps) {
  const { language } = reader;
  const help = factWords[language].help as Readonly<Record<string, string>>;
  const kinds = (KINDS_OF[regime] ?? []).filter((kind) => mayRecord(reader, { kind }));
  const path = `${incidentPath(incident.id)}/facts/new`;
  return (
    <section>
      <h2>{regimeIn(language, regime)}</h2>
      <dl>
        {kinds.map((kind) => (
          <>
            <dt>
              <a href={`${path}?${new URLSearchParams({ kind, regime })}`}>
                {factTitle(language, kind)}
              </a>
            </dt>
            <dd>{help[kind]}</dd>
          </>
        ))}
        <dt>{factTitle(language, 'submission')}</dt>
        <dd>
          {help.submission}
          <ul>
            {reportsOf(regimeCalled(regime)).map((obligation) => (
              <li>
                <a href={recordPath(incident.id, { regime, obligation })}>
                  {obligationIn(language, regime, obligation)}
                </a>
              </li>
            ))}
          </ul>
        </dd>
      </dl>
    </section>
  );
}

export interface FormProps extends RecordProps {
  readonly kind: PlainKind;
  readonly form: Form;
}

export function formPage({ incident, reader, refused, kind, form }: FormProps): Promise<Response> {
  const { language } = reader;
  const words = incidentWords[language].record;
  const path = `${incidentPath(incident.id)}/facts/new`;
  return page(
    {
      title: words.of(factTitle(language, kind)),
      viewer: reader,
      ...(refused && { status: refused.status }),
    },
    <>
      <Problem
        refused={refused}
        language={language}
        fieldOf={(pointer) => fieldIdOf(kind, pointer)}
      />
      <p>
        {linkTo('incidents', incident.id, incident.title)} · <a href={path}>{words.other}</a>
      </p>
      <p>{factWords[language].help[kind]}</p>
      <form method="post" action={path} class="sheet">
        <Csrf reader={reader} />
        <input type="hidden" name="kind" value={kind} />
        <FactFields
          kind={kind}
          regimes={regimesOf(kind, incident)}
          form={form}
          refused={refused}
          zones={typedZones(reader, incident, regimesOf(kind, incident))}
          language={language}
        />
        <div class="actions">
          <button type="submit" name="step" value="preview" class="main">
            {words.preview}
          </button>
          <a href={incidentPath(incident.id)}>{words.back}</a>
        </div>
      </form>
    </>,
  );
}

/** The regimes of an incident that look at a kind; each of them has reports. */
export function regimesOf(kind: PlainKind, { regimes }: Incident): readonly string[] {
  if (kind === 'submission') return regimes;
  return regimes.filter((regime) => KINDS_OF[regime]?.includes(kind));
}
