/** A milestone's dates: in both zones, beside those they had before, and how far off. */
import type { Child } from 'hono/jsx';
import type { Milestone, Temporal } from '../../core/model.js';
import { doneAs } from '../../engine/done.js';
import { instantOf, isOpen } from '../../engine/incident.js';
import type { Language } from '../../engine/ports.js';
import { incidentWords } from '../words/incident.js';
import { saidWords } from '../words/said.js';
import { doneWhenIn } from '../words/say.js';
import type { MilestoneCardProps } from './milestone-card.js';
import { Moment } from './said.js';

export function Dates({ milestone, zones, language, now, moved }: MilestoneCardProps) {
  const { planBy, due, notBefore, projected, metAt } = milestone;
  const words = incidentWords[language].milestones;
  const { planBy: planByWord, due: dueWord, notBefore: notBeforeWord } = saidWords[language];
  const isOne = planBy !== null && due !== null && isSame(planBy, due);
  const ticking = isOpen(milestone) ? { now } : {};
  const shared = { zones, language };
  if (!planBy && !due && !notBefore && !projected && !metAt) return null;
  return (
    <dl>
      {planBy ? (
        <>
          <dt>{planByWord}</dt>
          <dd>
            <Old at={moved?.from.planBy} present={planBy} {...shared} />
            <Moment at={planBy} {...shared} {...ticking} />
          </dd>
        </>
      ) : (
        ''
      )}
      {due ? (
        <>
          <dt>{dueWord}</dt>
          <dd>
            <Old at={moved?.from.due} present={due} {...shared} />
            {isOne ? words.same : <Moment at={due} {...shared} {...ticking} />}
            {planBy && !isOne ? <span class="line soft">{words.bothDates}</span> : ''}
          </dd>
        </>
      ) : (
        ''
      )}
      {moved ? (
        <>
          <dt>{words.why}</dt>
          <dd>{moved.why}</dd>
        </>
      ) : (
        ''
      )}
      <Dated name={notBeforeWord} at={notBefore} {...shared} {...ticking} />
      <Projected milestone={milestone} {...shared} />
      <Dated name={words[doneAs(milestone)]} at={metAt} {...shared}>
        <DoneWhen milestone={milestone} language={language} />
      </Dated>
    </dl>
  );
}

interface DatedProps {
  readonly name: string;
  readonly at: string | null;
  readonly zones: readonly string[];
  readonly language: Language;
  readonly now?: Temporal.Instant;
  readonly children?: Child;
}

function Dated({ name, children, ...moment }: DatedProps) {
  if (moment.at === null) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <Moment {...moment} />
        {children}
      </dd>
    </>
  );
}

interface OldProps {
  readonly at: string | null | undefined;
  readonly present: string;
  readonly zones: readonly string[];
  readonly language: Language;
}

/** The date that it had, struck through; nothing where that is the present one. */
function Old({ at, present, ...shared }: OldProps) {
  if (!at || isSame(at, present)) return null;
  return (
    <div class="soft">
      {incidentWords[shared.language].milestones.was}{' '}
      <del>
        <Moment at={at} {...shared} />
      </del>
    </div>
  );
}

interface PartProps {
  readonly milestone: Milestone;
  readonly zones: readonly string[];
  readonly language: Language;
}

/** A projection is no date yet, and says so. */
function Projected({ milestone: { projected, basis }, zones, language }: PartProps) {
  if (!projected) return null;
  const words = incidentWords[language].milestones;
  const isBan = basis.some(({ about }) => about === 'projected-not-before');
  return (
    <>
      <dt>{words.projected}</dt>
      <dd class="soft">
        <Moment at={projected} zones={zones} language={language} />
        {words.projection} {isBan ? words.projectedBan : ''}
      </dd>
    </>
  );
}

/** Done in time, and how long before it was due; or too late, and by how much. */
function DoneWhen({ milestone, language }: Omit<PartProps, 'zones'>) {
  const when = doneWhenIn(language, milestone);
  if (!when) return null;
  if (when.isLate) return <span class="line late">▲ {when.sentence}</span>;
  return <span class="line soft">{when.sentence}</span>;
}

function isSame(a: string, b: string): boolean {
  return instantOf(a).equals(instantOf(b));
}
