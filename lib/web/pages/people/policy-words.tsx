/** A policy in words: who hears after what share of a clock, and who when nobody answers. */
import type { Ladder, Policy, Repetition, Rung } from '../../../core/plan.js';
import type { Language } from '../../../engine/ports.js';
import { policyWords } from '../../words/policies.js';
import { shellWords } from '../../words/shell.js';

interface PolicyProps {
  readonly policy: Policy;
  readonly language: Language;
}

export function PolicyInWords({ policy, language }: PolicyProps) {
  const words = policyWords[language];
  const { ladders, remind, escalate, afterPlanBy, afterDue, whileOpen } = policy;
  return (
    <>
      <p>{words.reminders(rolesIn(language, remind))}</p>
      <ul>
        {ladders.map((ladder) => (
          <li>{ladderIn(language, ladder)}</li>
        ))}
      </ul>
      <ul>
        <li>{words.afterPlanBy(repetitionsIn(language, afterPlanBy))}</li>
        <li>{words.afterDue(repetitionsIn(language, afterDue))}</li>
        <li>{words.whileOpen(repetitionsIn(language, whileOpen))}</li>
        {escalate.map(({ to, afterShareLeft, atLeastHours, atMostHours }) => (
          <li>
            {words.escalation(
              rolesIn(language, to),
              afterShareLeft,
              spanIn(language, atLeastHours),
              spanIn(language, atMostHours),
            )}
          </li>
        ))}
        {escalate.length === 0 ? <li>{words.noEscalation}</li> : ''}
      </ul>
    </>
  );
}

function rolesIn(language: Language, roles: readonly (keyof typeof shellWords.en.roles)[]): string {
  return roles.map((role) => shellWords[language].roles[role]).join(policyWords[language].and);
}

/** No clock is as long as a hundred years: beyond, a ladder has no end. */
const ENDLESS = 100 * 8766;

function ladderIn(language: Language, { upToHours, rungs }: Ladder): string {
  const words = policyWords[language];
  const head = upToHours > ENDLESS ? words.longer : words.upTo(spanIn(language, upToHours));
  return `${head}${rungs.map((rung) => rungIn(language, rung)).join(words.comma)}`;
}

function rungIn(language: Language, rung: Rung): string {
  const words = policyWords[language];
  if ('shareLeft' in rung) {
    if (rung.shareLeft === 1) return words.start;
    return rung.shareLeft === 0 ? words.limit : words.share(rung.shareLeft);
  }
  return rung.hoursLeft === 0 ? words.limit : words.before(spanIn(language, rung.hoursLeft));
}

function repetitionsIn(language: Language, repetitions: readonly Repetition[]): string {
  const words = policyWords[language];
  return repetitions
    .map(({ everyHours, forHours }) => {
      const every = spanIn(language, everyHours);
      if (forHours !== undefined) return words.everyFor(every, spanIn(language, forHours));
      return repetitions.length > 1 ? words.every(every) : words.onlyEvery(every);
    })
    .join(words.comma);
}

/** `15 minutes`, `36 hours`, `6 days`: in the unit in which it is a whole number. */
function spanIn(language: Language, hours: number): string {
  const { days, hours: ofHours, minutes } = policyWords[language];
  const exact = (n: number) => String(Math.round(n * 100) / 100);
  if (hours >= 24 && hours % 24 === 0) return days(exact(hours / 24));
  return hours >= 1 || hours === 0 ? ofHours(exact(hours)) : minutes(exact(hours * 60));
}
