/** Where the four-day clock stands: what both pages of the request to delay say first. */
import type { IncidentRead } from '../../../engine/read-incident.js';
import { Moment, StateWord } from '../../components/said.js';
import { delayWords } from '../../words/delay.js';
import { delaySteps } from '../../words/delay-steps.js';
import { saidWords } from '../../words/said.js';
import { toldTo } from '../../words/sentences.js';
import type { Reader } from '../reader.js';
import { whyNoDate } from './effect.js';
import { reportIn, zonesFor } from './read.js';

interface ClockProps {
  readonly reader: Reader;
  readonly read: IncidentRead;
}

export function Clock({ reader, read }: ClockProps) {
  const { language } = reader;
  const { milestones, problem, now } = read;
  const words = delayWords[language];
  const report = reportIn(milestones);
  const zones = zonesFor(read, reader);
  if (problem) {
    return (
      <section class="next">
        <h2>{words.clock}</h2>
        <p>
          <strong>{words.broken}</strong> {toldTo(language, problem.sentence)}
        </p>
      </section>
    );
  }
  const isRunning = report && (report.state === 'due' || report.state === 'late');
  const isDelayed = report?.nature === 'staff-position';
  return (
    <section class="next">
      <h2>{words.clock}</h2>
      {report && report.due !== null ? (
        <>
          <p>
            <StateWord milestone={report} language={language} />
          </p>
          <dl>
            <dt>{saidWords[language].planBy}</dt>
            <dd>
              <Moment
                at={report.planBy}
                zones={zones}
                language={language}
                {...(isRunning && { now })}
              />
            </dd>
            <dt>{saidWords[language].due}</dt>
            <dd>
              <Moment
                at={report.due}
                zones={zones}
                language={language}
                {...(isRunning && { now })}
              />
            </dd>
          </dl>
        </>
      ) : (
        <p>{whyNoDate(language, report)}</p>
      )}
      {isRunning ? <p>{isDelayed ? delaySteps[language].staff : words.clockRuns}</p> : ''}
    </section>
  );
}
