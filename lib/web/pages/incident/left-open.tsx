/** What was still to be done when an incident was closed: as a list, and as a lasting sentence. */
import type { Milestone } from '../../../core/model.js';
import { doneAs } from '../../../engine/done.js';
import { leftOpenIn } from '../../../engine/left-open.js';
import { may } from '../../../engine/may.js';
import type { Language } from '../../../engine/ports.js';
import type { IncidentRead } from '../../../engine/read-incident.js';
import type { Html } from '../../components/html.js';
import { StateWord } from '../../components/said.js';
import { incidentWords } from '../../words/incident.js';
import { dutyIn } from '../../words/say.js';
import type { Reader } from '../reader.js';

/** More of them nobody reads as a list; all are among the milestones. */
const SHOWN = 50;

interface LeftListProps {
  readonly milestones: readonly Milestone[];
  readonly language: Language;
  /** What more is said of each. */
  readonly more?: (milestone: Milestone) => Html;
}

/** Each with its state as a word and a shape; what does not bind says so. */
export function LeftList({ milestones, language, more }: LeftListProps) {
  const { milestones: words, leaving } = incidentWords[language];
  const left = milestones.length - SHOWN;
  return (
    <ul>
      {milestones.slice(0, SHOWN).map((milestone) => {
        const { regime, obligation, force } = milestone;
        return (
          <li>
            <StateWord milestone={milestone} language={language} />{' '}
            {dutyIn(language, regime, obligation)}
            {force === 'in-force' ? '' : <strong class="line">{words.forces[force]}</strong>}
            {more?.(milestone) ?? ''}
          </li>
        );
      })}
      {left > 0 ? <li>{leaving.more(left)}</li> : ''}
    </ul>
  );
}

interface ClosedWithProps {
  readonly read: IncidentRead;
  readonly reader: Reader;
}

/** Stands on the page for as long as the incident is closed and something is owed. */
export function ClosedWith({ read, reader: { language, roles } }: ClosedWithProps) {
  const owed = leftOpenIn(read.milestones).filter(({ force }) => force === 'in-force');
  if (owed.length === 0) return null;
  const words = incidentWords[language].head;
  const areReports = owed.every((milestone) => doneAs(milestone) === 'filed');
  return (
    <section class="problem" id="closed-with">
      <p>
        <strong>
          <span aria-hidden="true">▲</span>{' '}
          {areReports ? words.notFiled(owed.length) : words.notDone(owed.length)}
        </strong>{' '}
        {words.stopped}
      </p>
      <LeftList milestones={owed} language={language} />
      <p>{may(roles, 'manage') ? <a href="#change-reopen">{words.reopen}</a> : words.whoReopens}</p>
    </section>
  );
}
