/** The law as Tocsin has it: the regimes, and a page for each. */
import type { Hono } from 'hono';
import { regimeCalled } from '../../core/regimes/index.js';
import { listRegimes, type RegimeData, readRegime } from '../../engine/read-law.js';
import { cards } from '../components/cards.js';
import { PhaseList } from '../components/phase-lists.js';
import { PhasesDrawing } from '../components/phases.js';
import { Wide } from '../components/wide.js';
import { lawWords } from '../words/law.js';
import { lawIn } from '../words/law-texts.js';
import { phaseWords } from '../words/phases.js';
import { saidWords } from '../words/said.js';
import { dayIn, regimeIn } from '../words/say.js';
import { Obligation } from './law/obligation.js';
import { page } from './layout.js';
import { idIn, type Pages } from './pages.js';
import type { Reader } from './reader.js';

export function serveLaw(app: Hono, { shown }: Pages): void {
  app.get(
    '/law',
    shown(async (reader) => lawPage(reader)),
  );
  app.get(
    '/law/:id',
    shown(async (reader, c) => regimePage(idIn(c), reader)),
  );
}

/** There are always some: they are part of the program. */
function lawPage(reader: Reader): Promise<Response> {
  const { language } = reader;
  const words = lawWords[language];
  const rows = listRegimes().map(({ id, authority, summary, checkedOn }) => [
    <>
      <a href={`/law/${id}`}>{regimeIn(language, id)}</a>
      <span class="line soft">{lawIn(language, summary, id)}</span>
    </>,
    lawIn(language, authority, id),
    <Force text={textByDefault(readRegime(id))} reader={reader} />,
    dayIn(language, checkedOn),
  ]);
  return page(
    { title: words.title, viewer: reader },
    <>
      <p>{words.text}</p>
      <Wide name={words.title}>{cards('law', language, rows, '')}</Wide>
    </>,
  );
}

/** @throws NotFound for a regime that there is not */
function regimePage(id: string, reader: Reader): Promise<Response> {
  const { language } = reader;
  const words = lawWords[language];
  const regime = readRegime(id);
  return page(
    { title: regimeIn(language, id), viewer: reader },
    <>
      <p>{lawIn(language, regime.summary, id)}</p>
      <Head regime={regime} reader={reader} />
      <h2>{words.obligations}</h2>
      {regime.texts.map((text) => (
        <Text text={text} regime={regime} reader={reader} />
      ))}
      <h2 id="phases">{phaseWords[language].heading}</h2>
      <PhasesDrawing regime={regimeCalled(id)} language={language}>
        <details>
          <summary>{phaseWords[language].asList}</summary>
          <PhaseList regime={regimeCalled(id)} language={language} />
        </details>
      </PhasesDrawing>
      <h2 id="not-modelled">{words.notModelled}</h2>
      <ul>
        {regime.notModelled.map((sentence) => (
          <li>{lawIn(language, sentence, id)}</li>
        ))}
      </ul>
      <p>
        <a href="/law">{words.back}</a>
      </p>
    </>,
  );
}

interface PartProps {
  readonly regime: RegimeData;
  readonly reader: Reader;
}

type TextData = RegimeData['texts'][number];

function Head({ regime, reader: { language } }: PartProps) {
  const words = lawWords[language];
  const { authority, authorityZone, calendars, years, checkedOn } = regime;
  return (
    <dl>
      <dt>{words.authority}</dt>
      <dd>{lawIn(language, authority, regime.id)}</dd>
      <dt>{words.authorityDays}</dt>
      <dd>{authorityZone ?? words.zoneOfProfile}</dd>
      <dt>{words.calendars}</dt>
      <dd>
        {calendars === null ? <a href="/calendars">{words.calendarOfProfile}</a> : ''}
        {calendars?.length === 0 ? words.noCalendars : ''}
        {(calendars ?? []).map((id) => (
          <>
            <a href={`/calendars/${id}`}>{id}</a>{' '}
          </>
        ))}
      </dd>
      <dt>{words.triggers}</dt>
      <dd>{words.years(years.from, years.to)}</dd>
      <dt>{words.checked}</dt>
      <dd>{dayIn(language, checkedOn)}</dd>
    </dl>
  );
}

/** One text of a regime, or one reading of it. */
function Text({ text, regime, reader }: PartProps & { readonly text: TextData }) {
  const words = lawWords[reader.language];
  const isDefault = text.id === regime.textByDefault;
  return (
    <section id={`text-${text.id}`}>
      {regime.texts.length > 1 ? <h3>{lawIn(reader.language, text.title, regime.id)}</h3> : ''}
      <p>
        <Force text={text} reader={reader} />
        {saidWords[reader.language].space}
        {regime.texts.length > 1 ? (isDefault ? words.isDefault : words.isChosen) : ''}
      </p>
      {text.obligations.map((obligation) => (
        <Obligation
          regime={regime.id}
          obligation={obligation}
          facts={factsOf(regime.id, text.id, obligation.id)}
          level={regime.texts.length > 1 ? 'h4' : 'h3'}
          reader={reader}
        />
      ))}
    </section>
  );
}

function Force({
  text,
  reader: { language },
}: Pick<PartProps, 'reader'> & { readonly text: TextData | undefined }) {
  const words = lawWords[language];
  const from = text?.appliesFrom ?? null;
  if (from === null) return <strong>▲ {words.notInForce}</strong>;
  return <span>{words.inForce(dayIn(language, from))}</span>;
}

/** The kinds of fact that start a period: the plain data say them in a sentence alone. */
function factsOf(regime: string, text: string, obligation: string): readonly string[] {
  const law = regimeCalled(regime).texts.find(({ id }) => id === text);
  return [...new Set(law?.obligations[obligation]?.trigger.kinds)];
}

function textByDefault({ texts, textByDefault: id }: RegimeData): TextData | undefined {
  return texts.find((text) => text.id === id);
}
