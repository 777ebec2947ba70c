/** A fact as people read it: its fields in words, and whether it still counts. */
import type { Incident } from '../../../engine/incident.js';
import type { Language, WrittenFact } from '../../../engine/ports.js';
import type { Html } from '../../components/html.js';
import { Moment } from '../../components/said.js';
import { factWords } from '../../words/fact-fields.js';
import { dayIn, factIn, obligationIn, regimeIn } from '../../words/say.js';
import { incidentPath } from '../paths.js';
import type { Reader } from '../reader.js';
import { zonesOf } from './zones.js';

/** Said in the first lines, or of no interest beside the fact. */
const SAID: readonly string[] = ['id', 'kind', 'at', 'note', 'by', 'recordedAt', 'reason'];

export interface Field {
  readonly label: string;
  readonly value: Html;
}

/** What a fact says beside when and who. */
export function fieldsOf(fact: WrittenFact, reader: Reader, incident: Incident): readonly Field[] {
  const { fields } = factWords[reader.language];
  return Object.entries(fact)
    .filter(([name, value]) => !SAID.includes(name) && value !== undefined)
    .map(([name, value]) => ({
      label: (fields as Readonly<Record<string, string>>)[labelOf(name, fact)] ?? name,
      value: valueIn(name, value, fact, reader, incident),
    }));
}

/** A submission is *of* a report; a retraction of another fact. */
function labelOf(name: string, { kind }: WrittenFact): string {
  return name === 'of' && kind === 'submission' ? 'report' : name;
}

function valueIn(
  name: string,
  value: unknown,
  fact: WrittenFact,
  reader: Reader,
  incident: Incident,
): Html {
  const { language } = reader;
  const words = factWords[language];
  if (name === 'categories' && Array.isArray(value)) return categoriesIn(value, language);
  if (typeof value === 'boolean') return value ? words.options.yes : words.options.no;
  if (name === 'period') return optionIn(String(value), language);
  if (typeof value !== 'string') return JSON.stringify(value);
  switch (name) {
    case 'regime':
      return regimeIn(language, value);
    case 'of':
      return ofIn(value, fact, language, incident);
    case 'until':
      return dayIn(language, value);
    case 'answerBy':
      return <Moment at={value} zones={zonesOf(reader, incident)} language={language} />;
    case 'outcome':
    case 'ground':
    case 'harm':
      return optionIn(value, language);
    default:
      return value;
  }
}

function ofIn(
  of: string,
  { kind, regime }: WrittenFact,
  language: Language,
  { id: incidentId, facts }: Incident,
): Html {
  if (kind === 'submission' && regime) return obligationIn(language, regime, of);
  if (kind === 'report-request') return obligationIn(language, 'eu-nis2', of);
  const target = facts.find(({ id }) => id === of);
  return target ? (
    <a href={`${incidentPath(incidentId)}#fact-${encodeURIComponent(of)}`}>
      {factIn(language, target.kind)}
    </a>
  ) : (
    of
  );
}

function optionIn(value: string, language: Language): string {
  return (factWords[language].options as Readonly<Record<string, string>>)[value] ?? value;
}

function categoriesIn(values: readonly unknown[], language: Language): Html {
  const words = factWords[language].categories as Readonly<Record<string, string>>;
  const names = values.length === 0 ? ['none'] : values.map(String);
  return names.map((name) => <span class="line">{words[name] ?? name}</span>);
}

/** A kind of fact as a heading; the catalogue's words stand within a sentence. */
export function factTitle(language: Language, kind: string): string {
  const name = factIn(language, kind);
  return name.charAt(0).toUpperCase() + name.slice(1);
}
