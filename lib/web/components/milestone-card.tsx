/** One milestone: what, by when, and how that was counted. It shows, and computes nothing. */
import type { Child } from 'hono/jsx';
import type { Milestone, Temporal } from '../../core/model.js';
import { type Acknowledgement, isOpen, isOption } from '../../engine/incident.js';
import type { LastMove } from '../../engine/last-moves.js';
import type { Language, Person, WrittenFact } from '../../engine/ports.js';
import { optionText } from '../../engine/words/names.js';
import { incidentWords } from '../words/incident.js';
import { saidWords } from '../words/said.js';
import { factIn, NAMES, obligationIn, regimeIn } from '../words/say.js';
import { Basis, Rule } from './basis.js';
import { Dates } from './milestone-dates.js';
import { ownersIn, Seen } from './owner.js';
import { StateWord } from './said.js';

export interface MilestoneCardProps {
  /** Of the page's parts, each its own. */
  readonly id: string;
  readonly milestone: Milestone;
  /** The reader's zone, then the authority's: every moment is shown in both. */
  readonly zones: readonly string[];
  readonly language: Language;
  /** The incident's time. */
  readonly now: Temporal.Instant;
  /** The fact from which it runs. */
  readonly trigger: WrittenFact | undefined;
  /** What its dates were before they moved, and why they did. */
  readonly moved: { readonly from: LastMove; readonly why: string } | undefined;
  readonly owners: readonly Person[];
  /** Who acknowledged it last, with its present dates; null: nobody; undefined: nobody was asked. */
  readonly seen: Acknowledgement | null | undefined;
  /** Where the reader acknowledges it, if that is asked of them. */
  readonly acknowledgeAt: string | undefined;
  /** Where to go on with it, for whoever may. */
  readonly onward?: Child;
}

export function MilestoneCard(props: MilestoneCardProps) {
  const { id, milestone, language, trigger } = props;
  const { regime, obligation, state, force, nature, certainty, planBy, due } = milestone;
  const words = incidentWords[language].milestones;
  const isUndated = state === 'open' && !planBy && !milestone.notBefore;
  return (
    <article class={state} id={id}>
      <div>
        <h4>
          {obligationIn(language, regime, obligation)}
          <span class="printed"> · {regimeIn(language, regime)}</span>
        </h4>
        <p>
          <StateWord milestone={milestone} language={language} />
          {force === 'in-force' ? '' : <strong class="line">{words.forces[force]}</strong>}
        </p>
        {isOption(milestone) && isOpen(milestone) ? (
          <p>
            {optionText(NAMES[language], obligation)}
            {saidWords[language].space}
            {words.option}
          </p>
        ) : (
          ''
        )}
        {isUndated && !isOption(milestone) ? <p>{words.noNumber}</p> : ''}
        <Reason milestone={milestone} language={language} />
        <Dates {...props} />
        <Whose {...props} />
        {props.onward ?? ''}
        {planBy || due ? (
          <dl class="soft">
            <dt>{words.rests}</dt>
            <dd>
              {[
                ...(nature ? [words.natures[nature]] : []),
                words.forces[force],
                words.certainties[certainty],
              ].join(' · ')}
            </dd>
            {trigger ? (
              <>
                <dt>{words.runsFrom}</dt>
                <dd>
                  <a href={`#fact-${encodeURIComponent(trigger.id)}`}>
                    {factIn(language, trigger.kind)}
                  </a>
                </dd>
              </>
            ) : (
              ''
            )}
          </dl>
        ) : (
          ''
        )}
      </div>
      <Basis id={`count-${id}`} milestone={milestone} language={language} />
    </article>
  );
}

/** Whose it is while it is open, and who has acknowledged it. */
function Whose(props: MilestoneCardProps) {
  const { milestone, owners, seen, acknowledgeAt, zones, language } = props;
  if (!isOpen(milestone)) return null;
  const [zone = 'Etc/UTC'] = zones;
  return (
    <dl>
      <dt>{saidWords[language].owner}</dt>
      <dd>
        {ownersIn(language, owners)}
        {seen === undefined ? (
          ''
        ) : (
          <Seen by={seen} acknowledgeAt={acknowledgeAt} zone={zone} language={language} />
        )}
      </dd>
    </dl>
  );
}

/** What merely waits, or is not required, says why. */
function Reason({ milestone, language }: Pick<MilestoneCardProps, 'milestone' | 'language'>) {
  const { state, basis, regime, obligation } = milestone;
  if (state !== 'pending' && state !== 'not-required') return null;
  const reason = basis.findLast(({ of, about }) => of === 'state' && about === undefined);
  if (!reason) return null;
  return (
    <p class="soft">
      <Rule rule={reason.rule} language={language} regime={regime} obligation={obligation} />
    </p>
  );
}
