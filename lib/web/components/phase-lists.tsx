/** Phases in words: those of the law, and those that an incident went through. */
import type { Regime } from '../../core/model.js';
import type { Language } from '../../engine/ports.js';
import { lawIn } from '../words/law-texts.js';
import { phaseIn, phaseWords } from '../words/phases.js';
import type { PhaseSince } from './phases-way.js';
import { Moment } from './said.js';

interface LawProps {
  readonly regime: Regime;
  readonly language: Language;
}

/** Each phase of a regime: when it holds, and what may follow. */
export function PhaseList({ regime, language }: LawProps) {
  const words = phaseWords[language];
  const nameOf = (id: string) => phaseIn(language, regime, id);
  return (
    <ol>
      {regime.phases.map(({ id, when, to }) => (
        <li>
          <strong>{nameOf(id)}</strong>
          <span class="line soft">
            {when.text === 'always'
              ? words.holdsAlways
              : words.holdsWhen(lawIn(language, when.text, regime.id))}
          </span>
          <span class="line soft">
            {to.length === 0 ? words.last : words.mayFollow(to.map(nameOf).join(words.comma))}
          </span>
        </li>
      ))}
    </ol>
  );
}

interface WayProps extends LawProps {
  readonly way: readonly PhaseSince[];
  /** Where the reader reads a moment. */
  readonly zone: string;
}

/** The way that an incident came, with the moments; where the law says when each phase holds. */
export function Way({ regime, way, zone, language }: WayProps) {
  const words = phaseWords[language];
  return (
    <>
      <ol>
        {way.map(({ phase, since }, index) => (
          <li aria-current={index === way.length - 1 ? 'step' : undefined}>
            <strong>{phaseIn(language, regime, phase)}</strong>
            {index === way.length - 1 ? <strong> ▶ {words.now}</strong> : ''}{' '}
            <span class="soft">
              <Moment at={since} zones={[zone]} language={language} />
            </span>
          </li>
        ))}
      </ol>
      <p>
        <a href={`/law/${regime.id}#phases`}>{words.inLaw}</a>
      </p>
    </>
  );
}
