/**
 * What the law's data says in the words of a program, in plain English: kinds of fact and reports
 * by the names that they have on the pages. The data itself keeps its own words, for programs read
 * them.
 */
export const plainLaw: Readonly<Record<string, string>> = {
  // NIS2
  'affects-trust-services is on record': 'an effect on trust services is on record',
  'The final report is in': 'The final report was filed',
  'the first report-request (of: intermediate-report)':
    'the first request for an intermediate report',
  'the submission of the incident-notification': 'the filing of the incident notification',
  'the submission of the incident-notification, when ongoing-at-final-report is on record':
    'the filing of the incident notification, when a finding that the incident is ongoing is on record',
  'handled is on record, and not (ongoing-at-final-report is on record)':
    'the handling of the incident is on record, and no finding that the incident is ongoing',
  'ongoing-at-final-report is on record': 'a finding that the incident is ongoing is on record',
  'ongoing-at-final-report is on record, and not (the incident was handled after it was ongoing)':
    'a finding that the incident is ongoing is on record, and the incident was not handled after it',
  'awareness is on record': 'first awareness is on record',
  'the early-warning is in': 'the early warning was filed',
  'the incident-notification is in': 'the incident notification was filed',
  'the final-report is in': 'the final report was filed',
  // CIRCIA
  'the first reasonable-belief': 'the first reasonable belief',
  'the first ransom-payment': 'the first ransom payment',
  'the first reasonable-belief, once there is the first ransom-payment':
    'the first reasonable belief, once there is a ransom payment too',
  'The joint report is in and stands for both': 'The joint report was filed and stands for both',
  'A single report is in: the other follows alone':
    'A single report was filed: the other follows alone',
  'the joint-report is in': 'the joint report was filed',
  'the incident-report or the ransom-payment-report is in':
    'the covered cyber incident report or the ransom payment report was filed',
  'the incident-report is in, or the joint-report is in':
    'the covered cyber incident report or the joint report was filed',
  'each ransom-payment, and each new-information':
    'each ransom payment, and each time there is new information',
  'the period starts from new-information': 'the period starts from new information',
  'the period starts from new-information, and the incident had been reported as concluded':
    'the period starts from new information, and the incident had been reported as concluded',
  'reasonable-belief is on record': 'a reasonable belief is on record',
  'ransom-payment is on record, and not (reasonable-belief is on record)':
    'a ransom payment is on record, and no reasonable belief',
  'concluded is on record': 'the conclusion of the incident is on record',
  // Form 8-K
  'the first materiality-determination (material)':
    'the first materiality determination that says “material”',
  'the earlier of the first materiality-determination (material) and the first disclosure-decision':
    'the first materiality determination that says “material”, or the first decision to disclose, whichever is earlier',
  'every materiality-determination is not material':
    'every materiality determination says “not material”',
  'every materiality-determination is not material, and not (disclosure-decision is on record)':
    'every materiality determination says “not material”, and no decision to disclose is on record',
  'The 8-K is in, and no delay was asked for': 'The 8-K was filed, and no delay was asked for',
  'the item-1.05-report is in': 'Form 8-K, Item 1.05 was filed',
  '4 business days of us-sec': '4 business days, by the SEC’s calendar (us-sec)',
  'each information-available': 'each time that the information becomes available',
  'materiality-determination (material) is on record':
    'a materiality determination that says “material” is on record',
  'materiality-determination (material) is on record, and a delay was asked for, later than any answer':
    'a materiality determination that says “material” is on record, and a delay was asked for, later than any answer',
  // Form 6-K
  'the first home-disclosure': 'the first disclosure at home',
  'promptly; the next business day of us-sec as advice':
    'promptly; as advice, the next business day by the SEC’s calendar (us-sec)',
  'home-disclosure is on record': 'a disclosure at home is on record',
  'the form-6-k is in': 'Form 6-K was furnished',
  // FCC
  'the first breach-determination': 'the first breach determination',
  '7 business days of us-fcc': '7 business days, by the FCC’s calendar (us-fcc)',
  'the submission of the agency-report': 'the filing of the breach report to the federal agencies',
  'not before 7 full business days of us-fcc have passed; no last day after that':
    'not before 7 full business days, by the FCC’s calendar (us-fcc), have passed; no last day after that',
  'the first exemption-lost': 'the first loss of the exemption',
  'the determination says fewer than 500 customers, and the determination says that no harm is likely, and exemption-lost is on record':
    'the determination says fewer than 500 customers and that no harm is likely, and a loss of the exemption is on record',
  'the determination says fewer than 500 customers, and the determination says that no harm is likely, and not (exemption-lost is on record)':
    'the determination says fewer than 500 customers and that no harm is likely, and no loss of the exemption is on record',
  'the determination says that no harm is likely, and not (exemption-lost is on record)':
    'the determination says that no harm is likely, and no loss of the exemption is on record',
  'breach-determination is on record': 'a breach determination is on record',
  'breach-determination is on record, and not (the determination says fewer than 500 customers, and the determination says that no harm is likely, and not (exemption-lost is on record))':
    'a breach determination is on record, and either it does not say both fewer than 500 customers and that no harm is likely, or a loss of the exemption is on record',
  'not (the 2024 text is asked for), and the agency-report is in, and seven full business days have not passed since the report':
    'the 2024 text is not asked for, the breach report to the federal agencies was filed, and seven full business days have not passed since',
  'the agency-report is in, and the 2024 text is asked for, or not (seven full business days have not passed since the report)':
    'the breach report to the federal agencies was filed, and either the 2024 text is asked for or seven full business days have passed since',
  'the customer-notice is in': 'the notice to customers was given',
  'the 2024 text is asked for, and the determination says fewer than 500 customers, and the determination says that no harm is likely, and not (exemption-lost is on record)':
    'the 2024 text is asked for, the determination says fewer than 500 customers and that no harm is likely, and no loss of the exemption is on record',
  'the annual-summary is in': 'the annual summary was filed',
  // APPI
  'awareness is on record, and not (no item of Rule 7 is met)':
    'first awareness is on record, unless no item of Rule 7 is met',
  'the preliminary-report is in': 'the preliminary report was filed',
};

/** A text of the law's data in plain English; as it stands where it is that already. */
export function plainly(text: string): string {
  return Object.hasOwn(plainLaw, text) ? (plainLaw[text] ?? text) : text;
}
