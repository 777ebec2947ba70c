/** The request to delay, for counsel: the clock, the draft, how to send it, and what came of it. */
import type { Language } from '../../../engine/ports.js';
import { DrillMark } from '../../components/drill-mark.js';
import { delayWords } from '../../words/delay.js';
import { delaySteps } from '../../words/delay-steps.js';
import { page } from '../layout.js';
import { incidentPath } from '../paths.js';
import type { Reader } from '../reader.js';
import { Clock } from './clock.js';
import { DRAFT_FORM, DraftForm, type DraftFormProps } from './draft-form.js';
import { DraftProblem } from './draft-problem.js';
import { HowToSend } from './how-to-send.js';
import { pathOf } from './paths.js';
import { type DelayRead, REGIME } from './read.js';
import { SoFar } from './told.js';

export interface DelayPage {
  readonly reader: Reader;
  readonly delay: DelayRead;
  /** This opening of the page. */
  readonly editor: string;
  /** What was typed and not taken. */
  readonly draft?: Pick<DraftFormProps, 'typed' | 'seen' | 'turn' | 'refused'> & {
    readonly isConflict?: boolean;
  };
}

export function delayPage({ reader, delay, editor, draft }: DelayPage): Promise<Response> {
  const { read, fields, draft: saved } = delay;
  const { incident, now } = read;
  const words = delayWords[reader.language];
  const path = pathOf(incident.id);
  const zone = reader.zone ?? incident.zone;
  const typed = { typed: fields, seen: saved.version, turn: 0, ...draft };
  const refused = draft?.refused;
  return page(
    {
      title: words.title(incident.title),
      viewer: reader,
      ...(refused && { status: refused.status }),
    },
    <>
      <DrillMark incident={incident} now={now} zone={zone} language={reader.language} />
      <DraftProblem {...{ reader, delay, draft, zone }} />
      <p>
        <a href={incidentPath(incident.id)}>{words.back}</a>
      </p>
      <Clock reader={reader} read={read} />
      <p class="soft">{words.privileged}</p>
      <Parts language={reader.language} />
      <HowToSend language={reader.language} />
      <DraftForm {...{ reader, path, zone, draft: saved, editor, ...typed }} />
      <SoFar reader={reader} read={read} />
      {incident.regimes.includes(REGIME) ? (
        <ToLog language={reader.language} />
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

/**
 * To the page on which it is logged. A button of the draft, and no link: what was typed and not
 * saved yet goes with it.
 */
function ToLog({ language }: { readonly language: Language }) {
  const words = delaySteps[language];
  return (
    <section id="log">
      <h2>{words.heading}</h2>
      <p>{words.intro}</p>
      <p class="actions">
        <button type="submit" form={DRAFT_FORM} name="do" value="log">
          {words.toLog}
        </button>
      </p>
    </section>
  );
}
