/** What to do about an alert, in English, and what to know beside it. */
import { hasStopped, type Told } from '../alert-told.js';
import { held, momentInWords, tidy } from './dates.js';
import { englishNames } from './en-names.js';
import { obligationTitle, optionText } from './names.js';

/** What to do first; then why a date may be less than law, or may still move. */
export function englishAdvice(told: Told): readonly string[] {
  const { kind } = told;
  if (kind === 'filed') return [besideThis(told)];
  if (kind === 'withdrawn' && hasStopped(told.withdrawn)) {
    const back = { closed: 'open the incident again', 'not-applicable': 'add the regime again' };
    return [
      `The period runs on, whatever is written here. If this is a mistake, ${back[told.withdrawn]} on its page, and reminders go on.`,
    ];
  }
  if (kind === 'withdrawn') {
    return ['Nothing is left to do. Should facts bring it back, you will be told.'];
  }
  return [[...act(told), ...acknowledge(told)].join(' '), ...know(told)];
}

/** As many as a person takes in at once; the incident's page has them all. */
const MOST = 3;

/** What is done closes its own clock and no other: what is open still is named. */
function besideThis({ beside }: Told): string {
  if (beside.length === 0) return 'Nothing is left to do for this one.';
  const named = beside.slice(0, MOST).map(({ obligation, regime, lead, isLate, isOption }) => {
    const title = obligationTitle(englishNames, regime, obligation);
    if (isOption) return `${title}, which nobody owes`;
    if (!lead) return title;
    const by = { due: 'due', planBy: 'plan by', notBefore: 'not before' }[lead.of];
    return `${title}, ${isLate ? 'LATE, ' : ''}${by} ${held(tidy(momentInWords(lead.moment)))}`;
  });
  const more = beside.length > MOST ? `; and ${beside.length - MOST} more` : '';
  return `Open in this regime: ${named.join('; ')}${more}.`;
}

function act(told: Told): readonly string[] {
  const { kind, standing, duty, obligation, undelivered, isOwner, force, notBefore } = told;
  const option = optionText(englishNames, obligation);
  if (kind === 'undelivered') {
    const name = undelivered?.name ?? 'them';
    return [`Tell ${name} by other means, and correct the address in Tocsin.`];
  }
  if (standing === 'forbidden') {
    const until = notBefore ? ` before ${tidy(momentInWords(notBefore))}` : ' yet';
    return [`Prepare it, and do not send it${until}.`];
  }
  if (duty === 'option') return [`${option} You may; nobody owes it.`];
  if (force !== 'in-force') {
    return ['You need not file: the dates show what the rule would ask.'];
  }
  const moved = kind === 'moved' ? ['Plan against the new date.'] : [];
  if (kind === 'escalation' && !isOwner) {
    moved.push('Reach an owner now, or see to it yourself.');
  }
  if (duty === 'decision') {
    const decide = isOwner
      ? 'Decide without unreasonable delay, and record the decision as a fact.'
      : 'See that it is decided without unreasonable delay, and recorded.';
    return [...moved, decide];
  }
  const [file, and] = isOwner
    ? ['File it', 'record the submission']
    : ['See that it is filed', 'that the submission is recorded'];
  switch (standing) {
    case 'late':
      return [
        ...moved,
        `${file} now, ${isOwner ? 'tell counsel' : 'that counsel knows'}, and ${and}.`,
      ];
    case 'past-plan':
    case 'past-advice':
      return [...moved, `${file} at once and ${and}; counsel should see the count.`];
    default:
      return [...moved, `${file} without undue delay and ${and}.`];
  }
}

/** An option is told once and never urged: there is nothing to quiet. */
function acknowledge({ kind, duty }: Told): readonly string[] {
  if (duty === 'option' || kind === 'undelivered') return [];
  return ['Acknowledge to stop the escalations of this step; later reminders still come.'];
}

function know({ nature, provisional, due, undelivered }: Told): readonly string[] {
  const notes: string[] = [];
  if (undelivered) notes.push(`The mail server said: ${undelivered.error}`);
  if (nature === 'guidance') {
    notes.push(due ? 'The due date is advice, not law.' : 'Plan by is advice: no law sets a date.');
  }
  if (nature === 'staff-position')
    notes.push('The due date rests on a staff position, not on law.');
  if (provisional) {
    notes.push('Provisional: the calendar is not settled, and the date may still move.');
  }
  return notes;
}
