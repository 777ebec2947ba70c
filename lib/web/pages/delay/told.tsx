/** What has happened of a delay so far, and each fact of it, in words. */
import { instantOf } from '../../../engine/incident.js';
import { DELAY_KINDS, DISCLOSURE_KINDS } from '../../../engine/may.js';
import type { Language, WrittenFact } from '../../../engine/ports.js';
import type { IncidentRead } from '../../../engine/read-incident.js';
import { Moment } from '../../components/said.js';
import { delayWords } from '../../words/delay.js';
import { delaySteps } from '../../words/delay-steps.js';
import { dayIn } from '../../words/say.js';
import type { Reader } from '../reader.js';
import { retractionOf } from '../retractions.js';
import { REGIME, REPORT, zonesFor } from './read.js';

/** More than any delay has; what came before is on the incident's page. */
const MOST = 40;

const KINDS: readonly string[] = [...DISCLOSURE_KINDS, ...DELAY_KINDS];

function isOfDelay({ kind, regime, of }: WrittenFact): boolean {
  return KINDS.includes(kind) || (kind === 'submission' && regime === REGIME && of === REPORT);
}

export function SoFar({ reader, read }: { readonly reader: Reader; readonly read: IncidentRead }) {
  const { language } = reader;
  const words = delayWords[language];
  const { facts } = read.incident;
  const all = facts
    .filter(isOfDelay)
    .toSorted((a, b) => instantOf(a.at).epochMilliseconds - instantOf(b.at).epochMilliseconds);
  const shown = all.slice(-MOST);
  return (
    <section id="so-far">
      <h2>{words.soFar}</h2>
      {all.length === 0 ? <p>{words.nothingSoFar}</p> : ''}
      {all.length > shown.length ? <p>{words.earlier(all.length - shown.length)}</p> : ''}
      <ol>
        {shown.map((fact) => (
          <li>
            <Moment at={fact.at} zones={zonesFor(read, reader)} language={language} />
            <Told fact={fact} facts={facts} language={language} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Told({
  fact,
  facts,
  language,
}: {
  readonly fact: WrittenFact;
  readonly facts: readonly WrittenFact[];
  readonly language: Language;
}) {
  const retraction = retractionOf(fact.id, facts);
  const said = <FactTold fact={fact} language={language} />;
  const by = typeof fact.by === 'string' ? delaySteps[language].by(fact.by) : '';
  return (
    <span class="line">
      {retraction ? <del>{said}</del> : said}
      {retraction ? ` ${delayWords[language].retracted(String(retraction.reason))}` : ''}
      <span class="soft"> {by}</span>
    </span>
  );
}

/** A fact as a sentence, with its note. */
export function FactTold({
  fact,
  language,
}: {
  readonly fact: WrittenFact;
  readonly language: Language;
}) {
  const { note } = fact;
  return (
    <>
      {told(fact, language)}
      {typeof note === 'string' && note !== '' ? <span class="line written">{note}</span> : ''}
    </>
  );
}

function told(fact: WrittenFact, language: Language): string {
  const { told: words } = delaySteps[language];
  switch (fact.kind) {
    case 'materiality-determination':
      return fact.material === true ? words.material : words['not-material'];
    case 'disclosure-decision':
      return words.disclosure;
    case 'delay-request':
      return words.request(typeof fact.to === 'string' ? fact.to : '');
    case 'delay-determination':
      return answerTold(fact, language);
    case 'delay-end':
      return words.end;
    case 'commission-relief':
      return words.relief(dayIn(language, String(fact.until)));
    default:
      return words.filed;
  }
}

function answerTold({ outcome, period, days, until, ground }: WrittenFact, language: Language) {
  const { told: words, grounds } = delaySteps[language];
  if (outcome !== 'granted') return words.declined;
  const day = until === undefined ? '' : dayIn(language, String(until));
  const length =
    days === undefined
      ? words.until(day)
      : until === undefined
        ? words.days(String(days))
        : words.daysUntil(String(days), day);
  return words.granted(String(period), length, grounds[ground as keyof typeof grounds]);
}
