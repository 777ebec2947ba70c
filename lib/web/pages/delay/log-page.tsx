/**
 * What is logged of the request to delay, on a page of its own: nothing that is typed into the
 * draft stands beside it, so nothing of it can be lost here.
 */
import type { IncidentRead } from '../../../engine/read-incident.js';
import type { RecordedFact } from '../../../engine/recorded-fact.js';
import { DrillMark } from '../../components/drill-mark.js';
import { delayWords } from '../../words/delay.js';
import { delaySteps } from '../../words/delay-steps.js';
import { Recorded } from '../incident/recorded.js';
import { typedZones } from '../incident/zones.js';
import { page } from '../layout.js';
import { incidentPath } from '../paths.js';
import type { Reader } from '../reader.js';
import { Clock } from './clock.js';
import { logPathOf, pathOf } from './paths.js';
import { REGIME } from './read.js';
import { StepProblem, Steps, type StepsProps } from './steps.js';
import { SoFar } from './told.js';

export interface LogPage {
  readonly reader: Reader;
  readonly read: IncidentRead;
  /** What was just recorded. */
  readonly recorded?: RecordedFact | undefined;
  /** The step that was sent, what it would do, or why it cannot be. */
  readonly sent?: Pick<StepsProps, 'step' | 'form' | 'refused' | 'effect'>;
}

export function logPage({ reader, read, recorded, sent }: LogPage): Promise<Response> {
  const { incident, now } = read;
  const { language } = reader;
  const words = delayWords[language];
  const zone = reader.zone ?? incident.zone;
  const path = logPathOf(incident.id);
  return page(
    {
      title: delaySteps[language].title(incident.title),
      viewer: reader,
      ...(sent?.refused && { status: sent.refused.status }),
    },
    <>
      <DrillMark incident={incident} now={now} zone={zone} language={language} />
      <Recorded recorded={recorded} reader={reader} />
      <StepProblem reader={reader} step={sent?.step} refused={sent?.refused} />
      <p>
        <a href={pathOf(incident.id)}>{words.toDraft}</a>
      </p>
      <p>
        <a href={incidentPath(incident.id)}>{words.back}</a>
      </p>
      <Clock reader={reader} read={read} />
      <p class="soft">{delaySteps[language].seenByAll}</p>
      <SoFar reader={reader} read={read} />
      {incident.regimes.includes(REGIME) ? (
        <Steps
          reader={reader}
          path={path}
          zones={typedZones(reader, incident, [REGIME])}
          {...sent}
        />
      ) : (
        <p id="log">{words.noRegime}</p>
      )}
    </>,
  );
}
