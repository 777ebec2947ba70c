/** What a mail says in English. */
import { hasStopped, type Told } from '../alert-told.js';
import type { Lead } from '../told-dates.js';
import { held, momentAndZone, momentInWords, spanInWords, tidy } from './dates.js';
import { englishAdvice } from './en-advice.js';
import { englishCount } from './en-count.js';
import { englishNames } from './en-names.js';
import { obligationTitle, regimeName } from './names.js';
import type { Words } from './words.js';

export const english: Words = {
  language: 'en',
  names: englishNames,
  labels: {
    incident: 'Incident:',
    planBy: 'Plan by:',
    due: 'Due:',
    before: 'Was:',
    notBefore: 'Not before:',
    done: { filed: 'Filed:', notified: 'Given:', decided: 'Decided:', asked: 'Asked:' },
    counted: 'Counted:',
    acknowledge: 'Acknowledge:',
    thisAlert: 'This alert:',
    openIncident: 'Incident:',
  },
  drill: {
    subject: '[DRILL]',
    line: 'THIS IS A DRILL. NOTHING IS DUE.',
  },
  disclaimer: 'Tocsin files nothing and gives no legal advice.',
  same: 'the same',
  bothDates: 'Plan by is in time on every reading; due, on the best-supported one.',
  noPeriod: {
    report: 'The law names no period: promptly.',
    decision: 'The law names no period: without unreasonable delay.',
    option: 'The law names no period, and nobody owes it.',
  },

  moment: (at) => held(tidy(momentInWords(at))),
  momentAndZone: (at) => momentAndZone(at).replace(momentInWords(at), english.moment(at)),
  withAway: (at, now) => `${english.momentAndZone(at)}, ${english.away(at, now)}`,
  away: (at, now) => away(at.toInstant().epochMilliseconds >= now.epochMilliseconds, at, now),
  named: (title, id) => `${title} (${id})`,
  atTheAuthority: (moment) => `${moment} (the authority's time)`,
  atHome: (moment) => `${moment} (the company's time)`,
  bothBefore: (planBy, due) => `plan by ${planBy}; due ${due}`,

  subject: (told) => `${forceMark(told)}${subject(told)}`,
  lead: (told) => [alarm(told), unbinding(told), sentence(told), owner(told)].join(''),
  counted: (told) => {
    const { due, planBy, notBefore } = told.counted;
    const isOne = told.due && told.planBy && told.due.toInstant().equals(told.planBy.toInstant());
    if (due) return englishCount(due, isOne ? undefined : planBy);
    const count = planBy ?? notBefore;
    return count && englishCount(count);
  },
  advice: englishAdvice,
};

function away(isAhead: boolean, at: Parameters<Words['away']>[0], now: Told['now']): string {
  const span = spanInWords(now, at.toInstant());
  const words = span === '0 minutes' ? 'less than a minute' : span;
  return held(isAhead ? `in ${words}` : `${words} ago`);
}

const title = ({ regime, obligation }: Told) => obligationTitle(englishNames, regime, obligation);
const what = (told: Told) => `${title(told)} (${regimeName(englishNames, told.regime)})`;
const named = { due: 'due', planBy: 'plan by', notBefore: 'not before' } as const;
const short = ({ of, moment }: Lead) => `${named[of]} ${english.moment(moment)}`;
const long = ({ moment }: Lead, { now }: Told) => english.withAway(moment, now);

// ── Subject ────────────────────────────────────────────────────────────────────────────────

function subject(told: Told): string {
  const { kind, lead, standing, incident, undelivered, done, metAt } = told;
  const about = `${title(told)} (${incident})`;
  const late = standing === 'late' ? 'LATE' : '';
  switch (kind) {
    case 'reminder':
      return `${capital(when(told))}: ${about}`;
    case 'escalation': {
      const head = late ? 'LATE, and nobody has acknowledged' : 'Nobody has acknowledged';
      const by = late && lead ? `was ${short(lead)}` : when(told);
      return `${head}: ${title(told)}, ${by} (${incident})`;
    }
    case 'moved':
      if (!lead) return `No date any more: ${about}`;
      return `${late ? 'LATE: moved' : 'Moved'} to ${english.moment(lead.moment)}: ${about}`;
    case 'withdrawn':
      return `${hasStopped(told.withdrawn) ? 'Reminders stopped' : 'No longer due'}: ${about}`;
    case 'filed':
      return `${capital(DONE[done])}${metAt ? ` ${english.moment(metAt)}` : ''}: ${about}`;
    case 'undelivered':
      return `${late ? 'LATE, and not' : 'Not'} reached: ${undelivered?.name ?? 'somebody'}, about ${about}`;
  }
}

/** By when, in the shortest words. */
function when({ lead, standing, duty, force }: Told): string {
  if (!lead)
    return { report: 'file promptly', decision: 'decide promptly', option: 'you may' }[duty];
  const moment = english.moment(lead.moment);
  if (standing === 'forbidden') return short(lead);
  if (force !== 'in-force' && duty !== 'option') return `would be due ${moment}`;
  if (duty === 'option') return standing === 'lapsed' ? 'past' : `you may, until ${moment}`;
  switch (standing) {
    case 'late':
      return `LATE, due ${moment}`;
    case 'past-plan':
      return `act at once, due ${moment}`;
    case 'past-advice':
      return `act at once, advised by ${moment}`;
    default:
      return short(lead);
  }
}

function forceMark({ force }: Told): string {
  if (force === 'in-force') return '';
  return force === 'repealed' ? '[NO LONGER IN FORCE] ' : '[NOT YET IN FORCE] ';
}

// ── The first lines ────────────────────────────────────────────────────────────────────────

function alarm({ kind, standing }: Told): string {
  if (kind === 'filed' || kind === 'withdrawn') return '';
  const loud = { late: 'LATE. ', 'past-plan': 'ACT AT ONCE. ', 'past-advice': 'ACT AT ONCE. ' };
  const first = (loud as Readonly<Record<string, string>>)[standing] ?? '';
  return kind === 'escalation' ? `${first}Nobody has acknowledged the reminder of this. ` : first;
}

function unbinding({ force, kind }: Told): string {
  if (force === 'in-force' || kind === 'filed' || kind === 'withdrawn') return '';
  return force === 'repealed'
    ? 'NO LONGER IN FORCE: nobody owes this. '
    : 'NOT YET IN FORCE: nobody owes this yet. ';
}

function sentence(told: Told): string {
  const { kind, undelivered, before, lead } = told;
  switch (kind) {
    case 'filed':
      return filed(told);
    case 'withdrawn':
      return hasStopped(told.withdrawn)
        ? stopped(told, told.withdrawn)
        : `${what(told)} is no longer due: ${WITHDRAWN[told.withdrawn]}.`;
    case 'undelivered': {
      const now = told.isOpen ? state(told) : `${what(told)} is no longer open.`;
      return `${undelivered?.name ?? 'Somebody'} could not be reached about this. ${now}`;
    }
    case 'moved': {
      const old = before?.lead ? ` ${capital(short(before.lead))} no longer holds.` : '';
      if (!lead) return `${what(told)} has no date any more.${old}`;
      return `${what(told)} has MOVED${told.moved === 'earlier' ? ' EARLIER' : told.moved ? ' later' : ''}: now ${named[lead.of]} ${long(lead, told)}.${old}`;
    }
    default:
      return state(told);
  }
}

/** What is due, and by when. */
function state(told: Told): string {
  const { lead, standing, duty, due, force } = told;
  const name = what(told);
  if (!lead) return `${name}: ${UNDATED[duty]}.`;
  const last = due ? `; due ${english.moment(due)}` : '';
  if (standing === 'forbidden') {
    return `${name}: not before ${long(lead, told)}; the law forbids it earlier${last}.`;
  }
  if (duty === 'option' && standing !== 'lapsed') {
    return `You may, nobody owes it: ${name}, until ${long(lead, told)}.`;
  }
  switch (standing) {
    case 'late':
      return `${name} was due ${long(lead, told)}, and is not ${duty === 'report' ? 'filed' : 'done'}.`;
    case 'past-plan':
      return `${name} is due ${long(lead, told)}: in time still, but not on every reading.`;
    case 'past-advice':
      return `${name}: the law says promptly, and advice was ${long(lead, told)}.`;
    case 'lapsed':
      return `${name}: its time was ${long(lead, told)}.`;
    default:
      if (force !== 'in-force') return `${name} would be due ${long(lead, told)}.`;
      if (lead.of === 'due') return `${name} is due ${long(lead, told)}.`;
      return `${name}: plan by ${long(lead, told)}${last}.`;
  }
}

function filed(told: Told): string {
  const { done, metAt, due } = told;
  const at = metAt ? ` (${english.momentAndZone(metAt)})` : '';
  const late =
    metAt && due && metAt.epochMilliseconds > due.epochMilliseconds
      ? `, LATE by ${spanInWords(due.toInstant(), metAt.toInstant())}`
      : '';
  return `${what(told)} is ${DONE[done]}${at}${late}${after(told)}`;
}

const DONE = { filed: 'filed', notified: 'given', decided: 'decided', asked: 'asked' } as const;

/** A decision, and a request, are where something begins: `englishAdvice` says what is open. */
function after({ done, beside }: Told): string {
  if (done === 'asked') return '. Asking moves no date.';
  const isLast = beside.length === 0;
  if (done === 'decided') {
    return isLast
      ? '. Nothing else of this regime is open.'
      : '. What follows from it is told by itself.';
  }
  return isLast ? ': nothing more to do.' : '. Other duties of this regime are open.';
}

const UNDATED = {
  report: 'file it promptly; the law names no period',
  decision: 'decide without unreasonable delay; the law names no period',
  option: 'you may, and nobody owes it',
} as const;

const WITHDRAWN = {
  'not-required': 'it is not required',
  retracted: 'its trigger was retracted',
  untriggered: 'nothing triggers it any more',
} as const;

/** It is owed as before; only nobody is reminded of it. */
function stopped(told: Told, why: 'closed' | 'not-applicable'): string {
  const { lead, closedBy } = told;
  const because =
    why === 'closed'
      ? `${closedBy ?? 'somebody'} closed the incident`
      : 'the regime was marked not applicable';
  const stands = lead ? ` It is not recorded as done; ${named[lead.of]} ${long(lead, told)}.` : '';
  return `Reminders of ${what(told)} have stopped: ${because}.${stands}`;
}

function owner({ owners }: Told): string {
  if (owners.length === 0) return ' Owner: nobody is named.';
  return ` ${owners.length === 1 ? 'Owner' : 'Owners'}: ${owners.join(', ')}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
