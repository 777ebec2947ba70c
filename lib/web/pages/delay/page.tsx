/** The request to delay, for counsel: the clock, the draft, how to send it, and what came of it. */
import { instantOf } from '../../../engine/incident.js';
import type { Language } from '../../../engine/ports.js';
import { Problem } from '../../components/refused.js';
import { Moment, momentIn, StateWord } from '../../components/said.js';
import { delayWords } from '../../words/delay.js';
import { delaySteps } from '../../words/delay-steps.js';
import { saidWords } from '../../words/said.js';
import { toldTo } from '../../words/sentences.js';
import { page } from '../layout.js';
import type { Reader } from '../reader.js';
import { DraftForm, type DraftFormProps, draftField } from './draft-form.js';
import { whyNoDate } from './effect.js';
import { HowToSend } from './how-to-send.js';
import { type DelayRead, REGIME, reportIn, zonesFor } from './read.js';
import { StepProblem, Steps, type StepsProps } from './steps.js';
import { SoFar } from './told.js';

export function pathOf(incidentId: string): string {
  return `/incidents/${encodeURIComponent(incidentId)}/delay`;
}

export interface DelayPage {
  readonly reader: Reader;
  readonly delay: DelayRead;
  /** This opening of the page. */
  readonly editor: string;
  readonly draft?: Pick<DraftFormProps, 'typed' | 'seen' | 'refused'> & {
    readonly isConflict?: boolean;
  };
  readonly log?: Pick<StepsProps, 'step' | 'form' | 'refused' | 'effect'>;
}

export function delayPage({ reader, delay, editor, draft, log }: DelayPage): Promise<Response> {
  const { read, fields, draft: saved } = delay;
  const { incident, now } = read;
  const words = delayWords[reader.language];
  const path = pathOf(incident.id);
  const zone = reader.zone ?? incident.zone;
  const typed = { typed: fields, seen: saved.version, ...draft };
  const refused = draft?.refused ?? log?.refused;
  return page(
    {
      title: words.title(incident.title),
      viewer: reader,
      ...(refused && { status: refused.status }),
    },
    <>
      {incident.drill ? (
        <p class="drill">
          {saidWords[reader.language].drill(momentIn(reader.language, now, zone))}
        </p>
      ) : (
        ''
      )}
      <DraftProblem {...{ reader, delay, draft, zone }} />
      <StepProblem reader={reader} step={log?.step} refused={log?.refused} />
      <p>
        <a href={`/incidents/${encodeURIComponent(incident.id)}`}>{words.back}</a>
      </p>
      <Clock reader={reader} delay={delay} />
      <p class="soft">{words.privileged}</p>
      <Parts language={reader.language} />
      <HowToSend language={reader.language} />
      <DraftForm {...{ reader, path, zone, draft: saved, editor, ...typed }} />
      <SoFar reader={reader} read={read} />
      {incident.regimes.includes(REGIME) ? (
        <Steps reader={reader} path={path} {...log} />
      ) : (
        <p id="log">{words.noRegime}</p>
      )}
    </>,
  );
}

/** The page is long; what one comes for is one press away. */
function Parts({ language }: { readonly language: Language }) {
  const words = delayWords[language];
  const parts = [
    ['how-to-send', words.howToSend],
    ['draft', words.draft],
    ['so-far', words.soFar],
    ['log', delaySteps[language].heading],
  ] as const;
  return (
    <nav class="unprinted" aria-label={words.parts}>
      <ul>
        {parts.map(([id, name]) => (
          <li>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Of two who saved, the second is told of the first in words; of the rest, as the engine says it. */
function DraftProblem({
  reader,
  delay,
  draft,
  zone,
}: Pick<DelayPage, 'reader' | 'delay'> & {
  readonly draft: DelayPage['draft'] | undefined;
  readonly zone: string;
}) {
  const { savedBy, savedAt } = delay.draft;
  if (!draft?.isConflict || !savedBy || !savedAt) {
    return <Problem refused={draft?.refused} language={reader.language} fieldOf={draftField} />;
  }
  const at = momentIn(reader.language, instantOf(savedAt), zone);
  const detail = delayWords[reader.language].conflict(savedBy.name, at);
  const refused = { status: 412, complaints: [{ detail, pointer: '' }] };
  return <Problem refused={refused} language={reader.language} />;
}

function Clock({ reader, delay: { read } }: Pick<DelayPage, 'reader' | 'delay'>) {
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
