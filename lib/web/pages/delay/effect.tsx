/** What recording a fact would do to the clock, in words, and the button that records it. */
import { type Milestone, Temporal } from '../../../core/model.js';
import { instantOf } from '../../../engine/incident.js';
import type { Move } from '../../../engine/moves.js';
import type { Previewed } from '../../../engine/preview-fact.js';
import { spanInWords } from '../../../engine/words/dates.js';
import { cardsClass, headsOf } from '../../components/card-heads.js';
import { Moment } from '../../components/said.js';
import { Wide } from '../../components/wide.js';
import type { Form } from '../../forms/form.js';
import { delayWords } from '../../words/delay.js';
import { delaySteps } from '../../words/delay-steps.js';
import { saidWords } from '../../words/said.js';
import { dutyIn, momentIn, stateIn } from '../../words/say.js';
import { Csrf } from '../layout.js';
import type { Reader } from '../reader.js';
import { inEffect } from '../retractions.js';
import { STEP_FIELDS, type Step } from './fact-from.js';
import { REGIME, REPORT, reportIn, zonesFor } from './read.js';
import { reasonsIn } from './reasons.js';
import { FactTold } from './told.js';

export interface EffectProps {
  readonly reader: Reader;
  /** Of the page on which it is logged. */
  readonly path: string;
  readonly step: Step;
  readonly form: Form;
  readonly previewed: Previewed;
  /** Makes a button that is pressed twice record once. */
  readonly sendKey: string;
}

export function Effect(props: EffectProps) {
  const { reader, path, step, form, previewed, sendKey } = props;
  const { incident, fact } = previewed;
  const words = delaySteps[reader.language];
  return (
    <section class="next" id="effect">
      <h3>{words.effect}</h3>
      <p>{words.notYet}</p>
      <p>
        <FactTold fact={fact} language={reader.language} />
      </p>
      {incident.closed ? <p>{words.reopens}</p> : ''}
      <OnTheReport {...props} />
      <OnTheRest {...props} />
      <form method="post" action={path}>
        <Csrf reader={reader} />
        <input type="hidden" name="step" value={step} />
        <input type="hidden" name="version" value={incident.version} />
        <input type="hidden" name="key" value={sendKey} />
        {STEP_FIELDS.filter((name) => form.has(name)).map((name) => (
          <input type="hidden" name={name} value={form.text(name)} />
        ))}
        <p class="actions">
          <button class="main" type="submit" name="do" value="record">
            {words.record}
          </button>
          <a href={path}>{words.leave}</a>
        </p>
      </form>
    </section>
  );
}

/** What becomes of the dates of the 8-K. */
function OnTheReport({ reader, previewed }: EffectProps) {
  const { language } = reader;
  const words = delaySteps[language];
  const { milestones, moved, fact, incident } = previewed;
  const report = reportIn(milestones);
  const move = moved.find(isOfReport);
  const zones = zonesFor(previewed, reader);
  const isMoved =
    move?.to && (move.from?.planBy !== move.to.planBy || move.from?.due !== move.to.due);
  const reasons = reasonsIn(report, fact.id);
  const zone = reader.zone ?? incident.zone;
  const said = (at: string) => momentIn(language, instantOf(at), zone);
  return (
    <>
      {fact.kind === 'delay-request' ? <p>{words.requestMoves}</p> : ''}
      {fact.outcome === 'declined' ? <p>{words.declinedMoves}</p> : ''}
      <Asked {...{ reader, previewed }} />
      {report === undefined || report.due === null ? (
        <p>{whyNoDate(language, report)}</p>
      ) : isMoved ? (
        <>
          <p>{words.moves}</p>
          <Wide name={words.effect}>
            <table class={cardsClass('effect')}>
              <thead>
                <tr>
                  {headsOf('effect', language).map((head) => (
                    <th scope="col">{head}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                <tr>
                  <td>
                    {words.before}
                    {saidWords[language].colon}
                    <del>
                      <Moment at={move.from?.planBy ?? null} zones={zones} language={language} />
                    </del>
                  </td>
                  <td>
                    {words.before}
                    {saidWords[language].colon}
                    <del>
                      <Moment at={move.from?.due ?? null} zones={zones} language={language} />
                    </del>
                  </td>
                </tr>
                <tr>
                  <td>
                    {words.after}
                    {saidWords[language].colon}
                    <Moment at={report.planBy} zones={zones} language={language} />
                  </td>
                  <td>
                    {words.after}
                    {saidWords[language].colon}
                    <Moment at={report.due} zones={zones} language={language} />
                  </td>
                </tr>
              </tbody>
            </table>
          </Wide>
          {report.nature === 'staff-position' ? <p>{words.staff}</p> : ''}
        </>
      ) : (
        <p>{words.stays(said(report.planBy ?? report.due), said(report.due))}</p>
      )}
      {report?.state === 'pending' || report?.due === null
        ? ''
        : reasons.map((reason) =>
            reason === 'lateOnSafe' ? (
              <p>
                <span aria-hidden="true">▲</span> {words.lateOnSafe}
              </p>
            ) : (
              <p>
                <strong>{words.givesNothing}</strong>
                {saidWords[language].space}
                {words.why[reason]}
              </p>
            ),
          )}
    </>
  );
}

/** How long after the determination it was asked: the FBI denies what does not come at once. */
function Asked({ reader, previewed }: Pick<EffectProps, 'reader' | 'previewed'>) {
  const { fact, incident } = previewed;
  if (fact.kind !== 'delay-request') return null;
  const made = inEffect(incident.facts).find(
    ({ kind, material }) =>
      (kind === 'materiality-determination' && material === true) || kind === 'disclosure-decision',
  );
  if (!made) return null;
  const [from, to] = [instantOf(made.at), instantOf(fact.at)];
  if (Temporal.Instant.compare(from, to) >= 0) return null;
  const span = spanInWords(from, to, reader.language);
  return <p>{delaySteps[reader.language].sinceDetermined(span)}</p>;
}

export function whyNoDate(language: Reader['language'], report: Milestone | undefined): string {
  const words = delayWords[language];
  if (report === undefined) return words.noRegime;
  if (report.state === 'not-required') return words.notMaterial;
  return report.state === 'met' ? words.filed : words.noClock;
}

/** What the fact changes beside the dates of the 8-K. */
function OnTheRest({ reader, previewed }: EffectProps) {
  const { language } = reader;
  const words = delaySteps[language];
  const others = previewed.moved.filter((move) => !isOfReport(move));
  if (others.length === 0) return null;
  const standing = ({ regime, obligation }: Move, at: Move['to']) =>
    at ? stateIn(language, { regime, obligation, state: at.state }) : words.appears;
  return (
    <>
      <p>{words.other}</p>
      <ul>
        {others.map((move) => (
          <li>
            {words.changed(
              dutyIn(language, move.regime, move.obligation),
              standing(move, move.from),
              standing(move, move.to),
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function isOfReport({ regime, obligation }: Move): boolean {
  return regime === REGIME && obligation === REPORT;
}
