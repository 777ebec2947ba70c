/**
 * NIS2: significant incidents under Article 23 of Directive (EU) 2022/2555.
 *
 * Source: Article 23(4); for the second reading, Regulation (EEC, Euratom) No 1182/71.
 * Reading: hours and the month elapse from the moment of the event. Regulation 1182/71 may set
 * `due` where the profile asks for it; `planBy` always rests on the elapsed reading.
 * Left out: national transpositions that ask for more, earlier or from another event; notices to
 * the recipients of a service, which have no hours.
 */
import { memberStates } from '../calendars/member-states.js';
import { allOf, firstOf } from '../case.js';
import { type ClockOrder, elapsed } from '../counting/elapsed.js';
import { nextEndOfDay, remark, takeStep } from '../counting/moments.js';
import { regulation1182 } from '../counting/regulation-1182-71.js';
import {
  act,
  all,
  always,
  defineRegimeWithTexts,
  first,
  follows,
  has,
  hours,
  months,
  NO_DATE,
  not,
  once,
  phase,
  startAt,
  submitted,
  when,
} from '../define.js';
import type { Case, Fact, Obligation, Period, Profile, Trigger } from '../model.js';
import { isBefore } from '../moment.js';
import { differencesFor } from './eu-nis2-states.js';

const directive = act('Directive (EU) 2022/2555', 'https://data.europa.eu/eli/dir/2022/2555/oj');

const regulation = act(
  'Regulation (EEC, Euratom) No 1182/71',
  'https://data.europa.eu/eli/reg/1971/1182/oj',
).at('Article 1', undefined, 'unverified');

/** It only ever adds time, so it may set `due` and never `planBy`. */
const ONLY_A_READING =
  'Regulation 1182/71 is a second reading: no authority is known to apply it to NIS2';

const ongoing = has('ongoing-at-final-report');

/** The first handling at or after the incident was found ongoing; an earlier one ended nothing. */
function handlingOf(c: Case): Fact | undefined {
  const found = firstOf(c.facts, 'ongoing-at-final-report');
  return found && c.facts.find(({ kind, at }) => kind === 'handled' && !isBefore(at, found.at));
}

const handledSince = when('the incident was handled after it was ongoing', (c) => !!handlingOf(c));

const handling: Trigger = {
  text: 'the handling of the ongoing incident',
  kinds: ['handled'],
  starts: (c) => {
    const fact = handlingOf(c);
    return fact ? [startAt(fact)] : [];
  },
};

function strayHandlings(c: Case) {
  const found = firstOf(c.facts, 'ongoing-at-final-report');
  return allOf(c.facts, 'handled')
    .filter(({ at }) => found && isBefore(at, found.at))
    .map(({ id }) => remark(`The handling ${id} has no effect: the incident was ongoing after it`));
}

/** The request itself sets the time, or nothing does. */
const asRequested: Period = {
  text: 'by the time that the request names, if it names one',
  run: ({ fact, from }, _c, cite) => {
    const { answerBy } = fact as Fact<'report-request'>;
    if (!answerBy) return NO_DATE;
    const due = answerBy.toZonedDateTimeISO(from.zone);
    const why = 'The time that the request names';
    const steps = [takeStep('due', why, due, cite), takeStep('planBy', why, due, cite)];
    return { ...NO_DATE, due, planBy: due, steps };
  },
};

/** The obligations of Article 23(4), with one way of running their periods. */
function obligations(order: ClockOrder): Readonly<Record<string, Obligation>> {
  const reading = order === regulation1182 ? [remark(ONLY_A_READING, regulation)] : [];
  /** What national law asks for beside the directive: it moves no date, and is always told. */
  const told = (obligation: string) => (c: Case) => [
    ...reading,
    ...differencesFor(c.profile['eu-nis2']?.memberState, obligation).map(({ says, cite }) =>
      remark(says, cite),
    ),
  ];
  return {
    'early-warning': {
      title: 'Early warning',
      kind: 'report',
      trigger: first('awareness'),
      period: hours(24, order),
      remarks: told('early-warning'),
      cite: directive.at(
        'Article 23(4)(a)',
        'without undue delay and in any event within 24 hours of becoming aware',
      ),
    },
    'incident-notification': {
      title: 'Incident notification',
      kind: 'report',
      trigger: first('awareness'),
      period: hours(72, order),
      remarks: told('incident-notification'),
      cite: directive.at(
        'Article 23(4)(b)',
        'without undue delay and in any event within 72 hours of becoming aware',
      ),
      derogations: [
        {
          rule: 'A trust service provider notifies within 24 hours what affects its trust services',
          cite: directive.at('Article 23(4), second subparagraph', 'within 24 hours'),
          when: has('affects-trust-services'),
          period: hours(24, order),
        },
      ],
    },
    'intermediate-report': {
      title: 'Intermediate report, on request',
      kind: 'report',
      trigger: first('report-request', { of: 'intermediate-report' }),
      period: asRequested,
      remarks: told('intermediate-report'),
      cite: directive.at('Article 23(4)(c)', 'upon the request of a CSIRT'),
    },
    'progress-report': {
      title: 'Progress report on an ongoing incident',
      kind: 'report',
      trigger: once(ongoing, follows('incident-notification', 'elapsed')),
      period: months(1, order),
      remarks: told('progress-report'),
      cite: directive.at('Article 23(4)(e)', 'a progress report at that time'),
      notRequired: [
        {
          when: submitted('final-report'),
          byAnotherReport: true,
          because: 'The final report is in',
          cite: directive.at('Article 23(4)(e)'),
        },
        {
          when: all(has('handled'), not(ongoing)),
          because: 'The incident was handled and not ongoing when the final report was due',
          cite: directive.at('Article 23(4)(e)', 'in the event of an ongoing incident'),
        },
      ],
    },
    'final-report': {
      title: 'Final report',
      kind: 'report',
      trigger: follows('incident-notification', 'elapsed'),
      period: months(1, order),
      cite: directive.at(
        'Article 23(4)(d)',
        'not later than one month after the submission of the incident notification',
      ),
      derogations: [
        {
          rule: 'The incident was ongoing: one month from its handling',
          cite: directive.at(
            'Article 23(4)(e)',
            'within one month of their handling of the incident',
          ),
          when: ongoing,
          trigger: handling,
          period: months(1, order),
        },
      ],
      remarks: (c) => [...told('final-report')(c), ...strayHandlings(c)],
    },
  };
}

/** The Member State whose CSIRT or authority receives the reports. */
function memberStateOf(profile: Profile) {
  const code = profile['eu-nis2']?.memberState;
  return memberStates.find((state) => state.code === code);
}

/** From the day by which Member States had to apply their measures, Article 41(1). */
const appliesFrom = () => '2024-10-18';

export const euNis2 = defineRegimeWithTexts({
  id: 'eu-nis2',
  title: 'NIS2, Article 23',
  authority: "The Member State's CSIRT or competent authority",
  summary: 'Significant incidents: 24 hours, 72 hours, and one month after the notification.',
  authorityZone: (profile) => memberStateOf(profile)?.zone ?? profile.zone ?? 'Etc/UTC',
  calendars: (profile) => {
    const state = memberStateOf(profile);
    return state ? [state.calendar] : [];
  },
  years: { from: 2024, to: 2035 },
  nextDayEnd: (after, c: Case) => nextEndOfDay(after, c),
  checkedOn: '2026-11-21',

  textFor: (profile) => profile['eu-nis2']?.reading ?? 'elapsed',
  texts: [
    {
      id: 'elapsed',
      title: 'Hours and the month elapse from the moment of the event',
      appliesFrom,
      obligations: obligations(elapsed),
    },
    {
      id: 'regulation-1182-71',
      title: 'Periods as Regulation 1182/71 runs them',
      appliesFrom,
      obligations: obligations(regulation1182),
    },
  ],

  phases: [
    phase(
      'awareness',
      always,
      'early-warning',
      'notification',
      'final-report',
      'ongoing',
      'handled',
      'reported',
    ),
    phase(
      'early-warning',
      has('awareness'),
      'notification',
      'final-report',
      'ongoing',
      'handled',
      'reported',
    ),
    phase(
      'notification',
      submitted('early-warning'),
      'final-report',
      'ongoing',
      'handled',
      'reported',
    ),
    phase('final-report', submitted('incident-notification'), 'ongoing', 'handled', 'reported'),
    phase('ongoing', all(ongoing, not(handledSince)), 'handled', 'reported'),
    phase('handled', handledSince, 'reported'),
    phase('reported', submitted('final-report')),
  ],

  notModelled: [
    'National law that asks for more, earlier, or from another event (detection, receipt): it is ' +
      'told beside the milestones of its Member State, and moves no date.',
    'Sector acts that displace NIS2 reporting, Article 4: DORA for financial entities.',
    'Notices to the recipients of a service, Article 23(1) and (2): without undue delay, no hours.',
    'Article 3(5) of Regulation 1182/71; regional and municipal holidays.',
  ],
});
