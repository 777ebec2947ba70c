/** How a milestone's dates were counted: step by step, day by day, each step with its source. */
import type { Citation, CountedDay, Milestone, Step, StepOf } from '../../core/model.js';
import type { Language } from '../../engine/ports.js';
import { basisWords, dateOrMomentIn, ruleIn } from '../words/basis.js';
import { closingIn } from '../words/law-texts.js';
import { saidWords } from '../words/said.js';
import { dutyIn } from '../words/say.js';
import { Cite } from './cite.js';

export interface BasisProps {
  /** Stays the same while the page looks again, so that what is open stays open. */
  readonly id: string;
  readonly milestone: Milestone;
  readonly language: Language;
}

/**
 * Folded, but on paper, where it stands apart from its milestone and names it; empty where a
 * milestone says nothing beside its state.
 */
export function Basis({ id, milestone, language }: BasisProps) {
  const words = basisWords[language];
  const { basis, regime, obligation } = milestone;
  if (basis.length === 0) return null;
  const of = (date: StepOf) => basis.filter((step) => step.of === date);
  const due = of('due');
  const planBy = of('planBy');
  const isOne = milestone.due === milestone.planBy && isSameCount(due, planBy);
  const shared = { language, regime, obligation };
  return (
    <details id={id}>
      <summary>
        {words.howCounted}
        <span class="printed">
          {saidWords[language].colon}
          {dutyIn(language, regime, obligation)}
        </span>
      </summary>
      <Remarks steps={of('state')} {...shared} />
      {isOne ? (
        <Steps title={words.both} steps={due} {...shared} />
      ) : (
        <>
          <Steps title={words.planBy} steps={planBy} {...shared} />
          <Steps title={words.due} steps={due} {...shared} />
        </>
      )}
      <Steps title={words.notBefore} steps={of('notBefore')} {...shared} />
      <Steps title={words.projected} steps={of('projected')} {...shared} />
    </details>
  );
}

/** Both counts pass over the same days to the same end: one is enough. */
function isSameCount(due: readonly Step[], planBy: readonly Step[]): boolean {
  return due.length > 0 && due.length === planBy.length && due.every(isSameWalk(planBy));
}

function isSameWalk(others: readonly Step[]) {
  return ({ gives, days }: Step, index: number) =>
    gives === others[index]?.gives && JSON.stringify(days) === JSON.stringify(others[index]?.days);
}

interface Shared {
  readonly language: Language;
  readonly regime: string;
  readonly obligation: string;
}

function Remarks({ steps, ...shared }: Shared & { readonly steps: readonly Step[] }) {
  if (steps.length === 0) return null;
  return (
    <ul>
      {steps.map(({ rule, cite }) => (
        <li>
          <Rule rule={rule} {...shared} />
          <Source cite={cite} language={shared.language} />
        </li>
      ))}
    </ul>
  );
}

interface StepsProps extends Shared {
  readonly title: string;
  readonly steps: readonly Step[];
}

function Steps({ title, steps, ...shared }: StepsProps) {
  const { language } = shared;
  if (steps.length === 0) return null;
  return (
    <section>
      <h5>{title}</h5>
      <ol>
        {steps.map((step, index) => (
          <li>
            <Rule rule={step.rule} {...shared} />
            <Source cite={step.cite} language={language} />
            {step.days ? (
              <Days step={step} days={step.days} before={steps[index - 1]} language={language} />
            ) : (
              <Arithmetic step={step} language={language} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A sentence of the core in the reader's language; marked as English where it has none. */
export function Rule({ rule, language, regime, obligation }: Shared & { readonly rule: string }) {
  const said = ruleIn(language, rule, regime, obligation);
  return <span lang={said.language === language ? undefined : said.language}>{said.text}</span>;
}

function Source({ cite, language }: { readonly cite: Citation | undefined; language: Language }) {
  if (!cite) return null;
  const words = basisWords[language];
  const { confidence } = cite;
  return (
    <span class="line soft">
      {words.source}
      {saidWords[language].colon}
      <Cite cite={cite} language={language} />
      {confidence === 'primary' ? '' : words.noted(words[confidence])}
    </span>
  );
}

interface DaysProps {
  readonly step: Step;
  readonly days: readonly CountedDay[];
  readonly before: Step | undefined;
  readonly language: Language;
}

function Days({ step: { from, gives }, days, before, language }: DaysProps) {
  const words = basisWords[language];
  const isCount = days.some((day) => 'n' in day);
  const start = before?.how?.op === 'date' ? words.eventDay : words.startDay;
  return (
    <ol class="days">
      {from && isCount ? (
        <li class="skipped">
          {dateOrMomentIn(from, language)} – {start}
        </li>
      ) : (
        ''
      )}
      {days.map((day) => (
        <li class={'skipped' in day ? 'skipped' : undefined}>
          {dateOrMomentIn(day.date, language)} – {reasonIn(day, language)}
        </li>
      ))}
      {gives ? <li>{words.gives(dateOrMomentIn(gives, language) ?? gives)}</li> : ''}
    </ol>
  );
}

function reasonIn(day: CountedDay, language: Language) {
  const words = basisWords[language];
  if ('n' in day) return <strong>{words.counted(String(day.n))}</strong>;
  if ('open' in day) return <strong>{words.open}</strong>;
  const isWeekend = day.skipped === 'Saturday' || day.skipped === 'Sunday';
  return words.skipped(isWeekend ? words.weekend : closingIn(language, day.skipped));
}

/** `Tue 1 Dec 2026 plus 29 days → Wed 30 Dec 2026` */
function Arithmetic({ step, language }: { readonly step: Step; readonly language: Language }) {
  const { gives } = step;
  if (!gives) return null;
  const left = leftOf(step, language);
  const right = basisWords[language].gives(dateOrMomentIn(gives, language) ?? gives);
  return <span class="line">{left === '' ? right : `${left} ${right}`}</span>;
}

function leftOf({ from, how }: Step, language: Language): string {
  if (!from || !how) return '';
  const words = basisWords[language];
  const start = dateOrMomentIn(from, language, 'zone' in how ? how.zone : undefined) ?? from;
  switch (how.op) {
    case 'days':
      return words.plusDays(start, String(how.n));
    case 'hours':
      return words.plusHours(start, String(how.n));
    case 'months':
      return words.plusMonths(start, String(how.n));
    case 'date':
      return start;
    default:
      return '';
  }
}
