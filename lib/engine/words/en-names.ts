/** What things are called in English. */
import type { Names } from './words.js';

export const englishNames: Names = {
  regimes: {
    'eu-nis2': 'NIS2, Article 23',
    'us-circia': 'CIRCIA',
    'us-sec-8k': 'SEC Form 8-K',
    'us-sec-6k': 'SEC Form 6-K',
    'us-fcc-cpni': 'FCC breach rule, 47 CFR 64.2011',
    'jp-appi': "Japan's APPI, Article 26",
  },
  obligations: {
    'eu-nis2': {
      'early-warning': 'Early warning',
      'incident-notification': 'Incident notification',
      'intermediate-report': 'Intermediate report, on request',
      'progress-report': 'Progress report on an ongoing incident',
      'final-report': 'Final report',
    },
    'us-circia': {
      'incident-report': 'Covered cyber incident report',
      'ransom-payment-report': 'Ransom payment report',
      'joint-report': 'Joint report of incident and payment',
      'supplemental-report': 'Supplemental report',
    },
    'us-sec-8k': {
      'materiality-decision': 'Materiality determination',
      'delay-request': 'Request for delay to the Attorney General',
      'item-1.05-report': 'Form 8-K, Item 1.05',
      'item-1.05-amendment': 'Form 8-K/A with what the first report lacked',
    },
    'us-sec-6k': { 'form-6-k': 'Form 6-K' },
    'us-fcc-cpni': {
      // One title for the text of 2007 and that of 2024, which adds the FCC to the two.
      'agency-report': 'Breach report to the federal agencies',
      'customer-notice': 'Notice to customers',
      'annual-summary': 'Annual summary of small breaches',
    },
    'jp-appi': {
      'preliminary-report': 'Preliminary report (速報) to the PPC',
      'final-report': 'Final report (確報) to the PPC',
      'principal-notice': 'Notice to the people concerned (本人への通知)',
    },
  },
  facts: {
    awareness: 'first awareness',
    reclassification: 'reclassification',
    'affects-trust-services': 'effect on trust services',
    'report-request': 'request for the report',
    'ongoing-at-final-report': 'finding that the incident is ongoing',
    handled: 'handling of the incident',
    'reasonable-belief': 'reasonable belief',
    'ransom-payment': 'ransom payment',
    'new-information': 'new information',
    concluded: 'conclusion of the incident',
    discovery: 'discovery',
    'materiality-determination': 'materiality determination',
    'disclosure-decision': 'decision to disclose',
    'delay-request': 'request for delay',
    'delay-determination': "Attorney General's determination",
    'delay-end': "notice that the delay's reason is over",
    'commission-relief': "Commission's relief",
    'edgar-correspondence': "carrier's letter to the Commission",
    'information-available': 'availability of the information',
    'home-disclosure': 'disclosure at home',
    'breach-determination': 'breach determination',
    'exemption-lost': 'loss of the exemption',
    'law-enforcement-hold': "agency's order of silence",
    'hold-end': 'end of the order of silence',
    submission: 'filing',
    retraction: 'retraction',
  },
  options: {
    'delay-request':
      'Where disclosure would be a substantial risk to national security or public safety, ask ' +
      'the Attorney General at once, through the FBI: a late request is denied, and asking moves ' +
      'no date.',
    'joint-report':
      'One report for both the incident and the payment may take the place of two single ones.',
  },
};
