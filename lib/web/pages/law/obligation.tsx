/** One obligation of a regime: from when, how long, where it says so, and what displaces it. */
import type { Citation } from '../../../core/model.js';
import type { RegimeData } from '../../../engine/read-law.js';
import { optionText } from '../../../engine/words/names.js';
import { Cite } from '../../components/cite.js';
import { basisWords } from '../../words/basis.js';
import { lawWords } from '../../words/law.js';
import { lawIn } from '../../words/law-texts.js';
import { saidWords } from '../../words/said.js';
import { factIn, NAMES, obligationIn } from '../../words/say.js';
import type { Reader } from '../reader.js';

type ObligationData = RegimeData['texts'][number]['obligations'][number];

interface ObligationProps {
  readonly regime: string;
  readonly obligation: ObligationData;
  /** The kinds of fact that start its period. */
  readonly facts: readonly string[];
  /** One below the heading of its text, where that has one. */
  readonly level: 'h3' | 'h4';
  readonly reader: Pick<Reader, 'language'>;
}

export function Obligation({ regime, obligation, facts, level, reader }: ObligationProps) {
  const Heading = level;
  const { language } = reader;
  const words = lawWords[language];
  const { id, kind, option, trigger, period, cite, derogations, notRequired } = obligation;
  return (
    <article>
      <Heading>{obligationIn(language, regime, id)}</Heading>
      <p class="help">
        {option === undefined
          ? kindIn(words, kind)
          : [words.option, optionText(NAMES[language], id)].join(saidWords[language].space)}
      </p>
      <dl>
        <dt>{words.runsFrom}</dt>
        <dd>
          {lawIn(language, trigger, regime)}
          {/* In English, the sentence itself has the names of its facts. */}
          {language === 'en' ? (
            ''
          ) : (
            <span class="line soft">
              {words.facts(facts.map((one) => factIn(language, one)).join('、'))}
            </span>
          )}
        </dd>
        <dt>{words.period}</dt>
        <dd>{lawIn(language, period, regime)}</dd>
        <dt>{words.source}</dt>
        <dd>
          <Source cite={cite} reader={reader} />
        </dd>
        {derogations.map((derogation) => (
          <>
            <dt>{words.unless}</dt>
            <dd>
              <RuleWhen
                regime={regime}
                rule={derogation.rule}
                when={derogation.when}
                reader={reader}
              />
              {derogation.trigger === undefined ? (
                ''
              ) : (
                <span class="line">
                  {words.thenFrom(lawIn(language, derogation.trigger, regime))}
                </span>
              )}
              {derogation.period === undefined ? (
                ''
              ) : (
                <span class="line">
                  {words.thenPeriod(lawIn(language, derogation.period, regime))}
                </span>
              )}
              <Source cite={derogation.cite} reader={reader} />
            </dd>
          </>
        ))}
        {notRequired.map(({ because, when, cite: source }) => (
          <>
            <dt>{words.notRequired}</dt>
            <dd>
              <RuleWhen regime={regime} rule={because} when={when} reader={reader} />
              <Source cite={source} reader={reader} />
            </dd>
          </>
        ))}
      </dl>
    </article>
  );
}

function kindIn(words: (typeof lawWords)['en'], kind: ObligationData['kind']): string {
  return kind === 'decision' ? words.decision : words.report;
}

interface RuleWhenProps {
  readonly regime: string;
  readonly rule: string;
  readonly when: string;
  readonly reader: Pick<Reader, 'language'>;
}

function RuleWhen({ regime, rule, when, reader: { language } }: RuleWhenProps) {
  return (
    <span class="line">
      {lawIn(language, rule, regime)}
      {when === 'always' ? '' : lawWords[language].when(lawIn(language, when, regime))}
    </span>
  );
}

/** Where a rule stands, with the words that carry it, and how far they were checked. */
export function Source({
  cite,
  reader: { language },
}: {
  readonly cite: Citation;
  readonly reader: Pick<Reader, 'language'>;
}) {
  const { confidence } = cite;
  return (
    <span class="line soft">
      <Cite cite={cite} language={language} />
      {confidence === 'primary' ? '' : <strong> ▲ {basisWords[language][confidence]}</strong>}
    </span>
  );
}
