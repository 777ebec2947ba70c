/**
 * Where the 27 Member States depart from Article 23(4) of NIS2: what a person is told beside the
 * dates, which are the directive's alone. No entry moves a date.
 *
 * Source: the national acts cited, as they stood on 21 November 2026; an act of which no provision
 * is known says so in `at`.
 * Reading: `confidence` says how far the row was checked or, where it differs, its provision.
 * Procedural counting rules govern a duty to notify by analogy only, whatever their confidence.
 * Left out: recipients, portals and their fields; zones beside the capital's; the day on which
 * each act came into force, but where it is in doubt or recent; what national law has in common
 * with the directive.
 */
import type { Citation, Confidence } from '../model.js';

type Nis2Obligation =
  | 'early-warning'
  | 'incident-notification'
  | 'intermediate-report'
  | 'progress-report'
  | 'final-report';

/** One thing that national law asks for beside or instead of the directive's limit. */
export interface NationalDifference {
  /** The obligations of the directive beside which it is shown. */
  readonly obligations: readonly Nis2Obligation[];
  /** One sentence without its full stop: what national law asks for, and what to do. */
  readonly says: string;
  readonly cite: Citation;
}

/** As `act` of `citation.ts`, for acts of which no address is known. */
function law(act: string, checked: Confidence) {
  return {
    at: (at: string, confidence: Confidence = checked): Citation => ({ act, at, confidence }),
  };
}

const nisgAt = law('NISG 2026 (Austria), BGBl. I 94/2025', 'secondary');
const csaBg = law('Cybersecurity Act (Bulgaria) as amended in 2026', 'primary');
const law89Cy = law('Law 89(I)/2020 (Cyprus) as amended in 2025', 'primary');
const act264Cz = law('Act 264/2025 (Czechia)', 'primary');
const procedureCz = law('Act 500/2004 (Czechia)', 'primary');
const bsigDe = law('BSIG 2025 (Germany), BGBl. 2025 I Nr. 301', 'primary');
const procedureDe = law('VwVfG and BGB (Germany), text of 2022', 'primary');
const act434Dk = law('Act 434/2025 (Denmark)', 'primary');
const bekDk = law('BEK 620/2025 (Denmark)', 'primary');
const kutsEe = law('KüTS (Estonia), text of 1 January 2026', 'primary');
const billEs = law('Bill of 14 January 2025 (Spain)', 'secondary');
const act124Fi = law('Act 124/2025 (Finland)', 'primary');
const daysFi = law('Act 150/1930 (Finland)', 'unverified');
const billFr = law('Bill to transpose NIS2 (France)', 'unverified');
const zksHr = law('ZKS (Croatia), NN 14/2024', 'primary');
const decreeHr = law('Decree NN 135/2024 (Croatia)', 'unverified');
const act69Hu = law('Act LXIX of 2024 (Hungary)', 'primary');
const procedureHu = law('Act CL of 2016 (Hungary)', 'primary');
const schemeIe = law('Scheme of August 2024 (Ireland)', 'secondary');
const interpretationIe = law('Interpretation Act 2005 (Ireland)', 'primary');
const dlgs138It = law('D.Lgs. 138/2024 (Italy)', 'secondary');
const acnIt = law('ACN Determinations 164179/2025 and 379907/2025 (Italy)', 'secondary');
const law90It = law('Law 90/2024 (Italy)', 'secondary');
const cvcnIt = law('Rules for CVCN laboratories (Italy)', 'primary');
const psncIt = law('Rules of the PSNC (Italy)', 'unverified');
const lawLt = law('Law XII-1428 (Lithuania) as recast by XIV-2902', 'primary');
const lawLu = law('Law of 5 May 2026 (Luxembourg), by one trade source', 'secondary');
const ilrLu = law('ILR reporting page of June 2026 (Luxembourg)', 'secondary');
const nclLv = law('National Cybersecurity Law (Latvia)', 'primary');
const procedureLv = law('Administrative Procedure Law (Latvia)', 'primary');
const slMt = law('S.L. 460.41 of 2025 (Malta)', 'primary');
const cbwNl = law('Cyberbeveiligingswet (Netherlands)', 'secondary');
const actPl = law('Act of 23 January 2026 (Poland), Dz.U. 2026 item 252', 'secondary');
const dl125Pt = law('Decree-Law 125/2025 (Portugal)', 'secondary');
const geoRo = law('GEO 155/2024 (Romania) with Law 124/2025', 'secondary');
const sfsSe = law('SFS 2025:1506 (Sweden)', 'primary');
const daysSe = law('Act 1930:173 (Sweden)', 'unverified');
const zinfvSi = law('ZInfV-1 (Slovenia), UL RS 40/2025', 'secondary');
const act69Sk = law('Act 69/2018 (Slovakia) as amended by 366/2024', 'primary');

/** For an act of which no provision is known. */
const TO_CHECK = 'provision to be checked';

/** The two periods in hours. */
const HOURS = ['early-warning', 'incident-notification'] as const;

/** The reports that come a month later, and again when an ongoing incident ends. */
const MONTHS = ['progress-report', 'final-report'] as const;

const ALL = [...HOURS, 'intermediate-report', ...MONTHS] as const;

/** By ISO 3166 code; an empty list where no difference is known. */
export const nationalDifferences: Readonly<Record<string, readonly NationalDifference[]>> = {
  AT: [
    {
      obligations: ALL,
      says:
        'The Austrian act is in force only from 1 October 2026: for an incident before that ' +
        'day, check which law applies',
      cite: nisgAt.at('Section 51', 'primary'),
    },
    {
      obligations: ALL,
      says:
        "The draft of the Austrian act follows the directive's periods: check them against the " +
        'enacted section 34',
      cite: nisgAt.at('Section 34'),
    },
  ],
  // No difference named.
  BE: [],
  BG: [
    {
      obligations: ALL,
      says:
        "The date of Bulgaria's 2026 amendment is unclear, perhaps 5 February 2026: check which " +
        'text is in force',
      cite: csaBg.at('date of entry into force', 'unverified'),
    },
    {
      obligations: HOURS,
      says:
        'Bulgarian law counts the hours from establishing the incident, which may come before ' +
        'awareness: record that moment too and plan from the earlier one',
      cite: csaBg.at('Article 23(5)'),
    },
    {
      obligations: MONTHS,
      says:
        'For an unfinished incident Bulgarian law asks for an interim report with the final ' +
        "report's contents, and the final report within 1 month of handling: fill the interim " +
        'report as a final one',
      cite: csaBg.at('Article 23(5)'),
    },
    {
      obligations: ['early-warning'],
      says:
        'The Bulgarian CSIRT answers within 24 hours: that binds the authority and sets no time ' +
        'for the entity',
      cite: csaBg.at('Article 23(5)'),
    },
  ],
  CY: [
    {
      obligations: ['early-warning'],
      says:
        'Cypriot law asks for the first notice within 6 hours: send it then, well before the ' +
        'early warning falls due under the directive',
      cite: law89Cy.at('Section 35B(4)'),
    },
    {
      obligations: ['progress-report'],
      says:
        'For an ongoing incident Cypriot law asks for a progress report every 15 days: count ' +
        "each from the original submission and plan by the directive's dates as well",
      cite: law89Cy.at('Section 35B(4)'),
    },
    {
      obligations: ['final-report'],
      says:
        'For an ongoing incident Cypriot law asks for the final report 15 days after ' +
        "restoration: record when service is restored and plan by the directive's dates as well",
      cite: law89Cy.at('Section 35B(4)'),
    },
    {
      obligations: ['incident-notification'],
      says:
        'Withholding the notice from the recipients of the service needs approval in Cyprus: ' +
        'obtain it before staying silent',
      cite: law89Cy.at('Section 35B(2)', 'unverified'),
    },
  ],
  CZ: [
    {
      obligations: HOURS,
      says:
        'Czech law counts the hours from detection, which may come before awareness: record ' +
        'detection too and plan from the earlier moment',
      cite: act264Cz.at('Sections 15-18'),
    },
    {
      obligations: ['early-warning'],
      says:
        'In the higher regime Czech law asks for all incidents of cyberspace origin unless ' +
        'intent is excluded: report those that are not significant too',
      cite: act264Cz.at('Sections 15-18'),
    },
    {
      obligations: ['incident-notification'],
      says:
        'In the higher regime NÚKIB says within 24 hours whether the incident matters for the ' +
        'state, and 72 hours follow, or 24 hours for trust services: plan by the earlier of ' +
        'this and the directive',
      cite: act264Cz.at('Sections 15-18'),
    },
    {
      obligations: ['final-report'],
      says:
        'Czech law asks for the final report within 30 days of the submission of the ' +
        'notification, not one month: plan by the earlier of the two and do not wait for the ' +
        'next working day',
      cite: act264Cz.at('Sections 15-18'),
    },
    {
      obligations: MONTHS,
      says:
        'For an ongoing incident Czech law asks for an interim report, and for the final report ' +
        'within 30 days of resolution: record when the incident is resolved',
      cite: act264Cz.at('Sections 15-18'),
    },
    {
      obligations: ALL,
      says:
        'The Czech duty starts up to 1 year after registration: check from which day it binds ' +
        'this entity',
      cite: act264Cz.at('Section 15(4)'),
    },
    {
      obligations: HOURS,
      says:
        'Czech procedure applies neither the rule on the day of the event nor the move to a ' +
        'working day to hours, by analogy: do not wait for the next working day',
      cite: procedureCz.at('Section 40(1)'),
    },
    {
      obligations: MONTHS,
      says:
        'Czech procedure moves the last day of a month or of days to a working day, by analogy: ' +
        'plan by the date before the move',
      cite: procedureCz.at('Section 40(1)'),
    },
  ],
  DE: [
    {
      obligations: ['incident-notification'],
      says:
        'German law has no 24 hours for trust services, so its 72 hours apply to them as well: ' +
        'plan by the 24 hours of the directive',
      cite: bsigDe.at('Section 32'),
    },
    {
      obligations: MONTHS,
      says:
        'For an ongoing incident German law asks for a progress report and then for the final ' +
        "report after completed handling, with no period: plan by the directive's month from " +
        'handling',
      cite: bsigDe.at('Section 32'),
    },
    {
      obligations: ALL,
      says:
        'German law asks operators of critical facilities to add the facility affected, the ' +
        'critical service affected and the impact on it: have these three ready',
      cite: bsigDe.at('Section 32(3)'),
    },
    {
      obligations: ['incident-notification'],
      says:
        'German law has the recipients of the service told only on order: look out for such an ' +
        'order',
      cite: bsigDe.at('Section 35(1)'),
    },
    {
      obligations: ['early-warning'],
      says:
        'The German office confirms receipt within 24 hours where possible: that binds the ' +
        'authority and sets no time for the entity',
      cite: bsigDe.at('Section 36'),
    },
    {
      obligations: HOURS,
      says:
        'German procedure counts weekends and holidays within hours, by analogy: do not wait ' +
        'for the next working day',
      cite: procedureDe.at('VwVfG section 31(1), (3), (6); BGB sections 187, 188, 193'),
    },
    {
      obligations: MONTHS,
      says:
        'German procedure moves the last day of a month to a working day, by analogy: plan by ' +
        'the date before the move',
      cite: procedureDe.at('VwVfG section 31(1), (3), (6); BGB sections 187, 188, 193'),
    },
  ],
  DK: [
    {
      obligations: ALL,
      says:
        'Danish law has each report go to both the authority and the CSIRT: file it through ' +
        'Virk.dk with MitID',
      cite: act434Dk.at(TO_CHECK),
    },
    {
      obligations: ALL,
      says:
        'In Denmark a report arrives when it is available to the recipient, and one sent ' +
        'another way than Virk.dk counts as not received unless Virk is down: do not file by ' +
        'e-mail',
      cite: bekDk.at('Sections 14-15'),
    },
    {
      obligations: ['early-warning'],
      says:
        'The Danish CSIRT answers within 24 hours: that binds the authority and sets no time ' +
        'for the entity',
      cite: act434Dk.at(TO_CHECK),
    },
    {
      obligations: ALL,
      says:
        'Telecoms and energy have acts of their own in Denmark: an entity of these sectors ' +
        'checks its own act',
      cite: act434Dk.at(TO_CHECK),
    },
  ],
  EE: [
    {
      obligations: HOURS,
      says:
        'Estonian law asks for a report also where a significant impact can be presumed: do not ' +
        'wait for proof of it',
      cite: kutsEe.at('Section 8'),
    },
    {
      obligations: MONTHS,
      says:
        'If the incident is unresolved at 1 month, Estonian law takes the report then due as ' +
        'interim and asks for the final report 1 month after resolution: record when the ' +
        'incident is resolved',
      cite: kutsEe.at('Section 8'),
    },
    {
      obligations: ['early-warning'],
      says:
        'An outsourced operator tells its principal within 24 hours in Estonia: send that ' +
        'notice beside the report',
      cite: kutsEe.at('Section 8'),
    },
  ],
  ES: [
    {
      obligations: ALL,
      says:
        "Spain is not confirmed as transposed, so these are the directive's limits and not " +
        'Spanish law: ask the Spanish authority what applies',
      cite: billEs.at('not transposed'),
    },
  ],
  FI: [
    {
      obligations: HOURS,
      says:
        'Finnish law counts the hours from detection, which may come before awareness: record ' +
        'detection too and plan from the earlier moment',
      cite: act124Fi.at('Sections 11-13'),
    },
    {
      obligations: MONTHS,
      says:
        'For a long incident Finnish law asks for an interim report at 1 month, and for the ' +
        'final report 1 month after handling: file both',
      cite: act124Fi.at('Sections 11-13'),
    },
    {
      obligations: MONTHS,
      says:
        'Finnish law moves a last day on Midsummer Eve or Christmas Eve as well, by analogy: ' +
        'plan by the date before the move',
      cite: daysFi.at(TO_CHECK),
    },
  ],
  FR: [
    {
      obligations: ALL,
      says:
        "France is not confirmed as transposed, so these are the directive's limits and not " +
        'French law: ask ANSSI what applies',
      cite: billFr.at('pending, not confirmed as law'),
    },
  ],
  // No difference known.
  GR: [],
  HR: [
    {
      obligations: HOURS,
      says: 'The Croatian act names no hours, the decree does: read them there',
      cite: decreeHr.at(TO_CHECK),
    },
    {
      obligations: ALL,
      says:
        'The Croatian duty starts 30 days after categorisation: check from which day it binds ' +
        'this entity',
      cite: zksHr.at('37(4)'),
    },
  ],
  HU: [
    {
      obligations: ['early-warning'],
      says:
        'Hungarian law asks state bodies for all threats, near misses and incidents at once, ' +
        'and others for the serious ones with threats and near misses: report these too',
      cite: act69Hu.at('Section 66'),
    },
    {
      obligations: ['early-warning'],
      says:
        'That Hungarian law sets 24 hours rests on a secondary source: check the limit before ' +
        'relying on it',
      cite: act69Hu.at(TO_CHECK, 'secondary'),
    },
    {
      obligations: HOURS,
      says:
        'Hungarian procedure counts hours from the first minute of the next hour, by analogy: ' +
        'plan from the moment of awareness itself',
      cite: procedureHu.at('Section 52'),
    },
    {
      obligations: MONTHS,
      says:
        'Hungarian procedure moves the last day of a month to a working day, by analogy: plan ' +
        'by the date before the move',
      cite: procedureHu.at('Section 52'),
    },
  ],
  IE: [
    {
      obligations: ALL,
      says:
        "Ireland is not confirmed as transposed, so these are the directive's limits and not " +
        'Irish law: ask the NCSC or the sector authority what applies',
      cite: schemeIe.at('not transposed'),
    },
    {
      obligations: MONTHS,
      says:
        'Irish law includes the first day in a period reckoned from it, so a month may end one ' +
        'day earlier: plan for the day before the date shown',
      cite: interpretationIe.at('Section 18(h)'),
    },
    {
      obligations: HOURS,
      says:
        'Irish law reads expressions of time in standard time: record awareness with its offset ' +
        'from UTC',
      cite: interpretationIe.at('Section 18(i)'),
    },
  ],
  IT: [
    {
      obligations: HOURS,
      says:
        'Italian law starts the clock from "evidenza" of the incident, which may come before ' +
        'awareness: record that moment too and plan from the earlier one',
      cite: dlgs138It.at('Article 25'),
    },
    {
      obligations: ['progress-report'],
      says:
        'Italian law asks for a progress report every month while the incident is open: count ' +
        'each from the original submission',
      cite: dlgs138It.at('Article 25'),
    },
    {
      obligations: ['final-report'],
      says:
        'For an open incident Italian law asks for the final report 1 month after closure: ' +
        'record when the incident is closed',
      cite: dlgs138It.at('Article 25'),
    },
    {
      obligations: ALL,
      says:
        'The Italian duty starts 9 months after listing, for the first wave about January 2026: ' +
        'check from which day it binds this entity',
      cite: acnIt.at(TO_CHECK),
    },
    {
      obligations: HOURS,
      says:
        'Italian public bodies report under Law 90/2024 as well, at 24 and 72 hours: meet both ' +
        'acts',
      cite: law90It.at(TO_CHECK),
    },
    {
      obligations: ['early-warning'],
      says: 'CVCN laboratories in Italy have a limit of 6 hours: such a laboratory reports by then',
      cite: cvcnIt.at('act and provision to be checked'),
    },
    {
      obligations: ['early-warning'],
      says:
        'Entities of the PSNC in Italy have limits of 1 hour and 6 hours, not yet verified: ' +
        'such an entity checks them now',
      cite: psncIt.at('act and provision to be checked'),
    },
  ],
  LT: [
    {
      obligations: ['incident-notification'],
      says:
        'Lithuanian law has no 24 hours for trust services, so its 72 hours apply to them as ' +
        'well: plan by the 24 hours of the directive',
      cite: lawLt.at('Article 18'),
    },
    {
      obligations: ['final-report'],
      says:
        'The letter of Lithuanian law runs the month of the final report from the early ' +
        'warning, its sense from the notification: plan by 1 month after the early warning',
      cite: lawLt.at('Article 18'),
    },
    {
      obligations: ['final-report'],
      says:
        'For an ongoing incident Lithuanian law asks for the final report 1 month from ' +
        'containment: record when the incident is contained',
      cite: lawLt.at('Article 18'),
    },
    {
      obligations: ['early-warning'],
      says:
        'Lithuania has lesser incidents reported under the national plan: check it for an ' +
        'incident that is not significant',
      cite: lawLt.at('Article 18'),
    },
  ],
  LU: [
    {
      obligations: ALL,
      says:
        "Luxembourg's law is not confirmed, a trade source has it in force from 10 May 2026: " +
        "plan by the directive's limits and ask the ILR what applies",
      cite: lawLu.at('not confirmed'),
    },
    {
      obligations: ['final-report'],
      says:
        'Luxembourg gives one more month if the incident is still open, by a trade source ' +
        "alone: plan by the directive's dates",
      cite: lawLu.at(TO_CHECK),
    },
    {
      obligations: HOURS,
      says: 'The ILR in Luxembourg distinguishes detection from awareness: record both moments',
      cite: ilrLu.at('detection and awareness'),
    },
  ],
  LV: [
    {
      obligations: ['early-warning'],
      says:
        'Latvian law asks for all incidents at once, the 24 hours being for significant ones: ' +
        'report the others too',
      cite: nclLv.at('Article 34'),
    },
    {
      obligations: MONTHS,
      says:
        'For an unresolved incident Latvian law asks for a progress report and sets no limit ' +
        "for the final one: plan by the directive's month from handling",
      cite: nclLv.at('Article 34'),
    },
    {
      obligations: HOURS,
      says: 'Latvian law names no express start for its hours: record detection beside awareness',
      cite: nclLv.at('Article 34'),
    },
    {
      obligations: ['early-warning'],
      says: 'CERT.LV replies in 24 hours: that binds the authority and sets no time for the entity',
      cite: nclLv.at('Article 34'),
    },
    {
      obligations: HOURS,
      says:
        'Latvian procedure counts hours from the next hour, by analogy: plan from the moment of ' +
        'awareness itself',
      cite: procedureLv.at('Section 42'),
    },
    {
      obligations: MONTHS,
      says:
        'Latvian procedure counts days and months from the next day, by analogy: plan by the ' +
        'date shown',
      cite: procedureLv.at('Section 42'),
    },
  ],
  MT: [
    {
      obligations: ['early-warning'],
      says:
        'Maltese law counts the 24 hours from awareness of the incident, not of the significant ' +
        'one: record the first awareness too and plan from it',
      cite: slMt.at('Regulation 20'),
    },
    {
      obligations: ['progress-report'],
      says:
        'Maltese law asks for the progress report at once: file it without waiting for the date ' +
        'shown',
      cite: slMt.at('Regulation 20'),
    },
  ],
  NL: [
    {
      obligations: ALL,
      says:
        'The Dutch act is not confirmed as in force and the Wbni applies until it is, with the ' +
        "directive's periods expected and thresholds set by ministerial rule: ask the NCSC what " +
        'applies',
      cite: cbwNl.at('passed by the lower house on 15 April 2026'),
    },
  ],
  PL: [
    {
      obligations: ALL,
      says:
        "Polish law has the directive's periods, but sources conflict on whether reporting " +
        'starts on 3 April 2026 or on 3 April 2027: report now',
      cite: actPl.at('Article 11'),
    },
  ],
  PT: [
    {
      obligations: HOURS,
      says:
        'Portuguese law counts from verification, with 24 hours for the first notice and 72 ' +
        'hours for its update: record verification too and plan from the earlier moment',
      cite: dl125Pt.at(TO_CHECK),
    },
    {
      obligations: MONTHS,
      says:
        'Portuguese law asks for a separate notice of the end of the impact within 24 hours of ' +
        'it: record when the significant impact ends and send that notice',
      cite: dl125Pt.at(TO_CHECK),
    },
    {
      obligations: ['final-report'],
      says:
        'Portuguese law asks for the final report 30 working days after the notice that the ' +
        "impact has ended: plan by the earlier of this and the directive's month",
      cite: dl125Pt.at(TO_CHECK),
    },
  ],
  RO: [
    {
      obligations: HOURS,
      says:
        'That Romanian law has 24 and 72 hours rests on a secondary source: check them before ' +
        'relying on them',
      cite: geoRo.at(TO_CHECK),
    },
    {
      obligations: MONTHS,
      says:
        'The period of the final report in Romanian law is still to be checked: look into the ' +
        'norms under Article 15(17)',
      cite: geoRo.at('Article 15(17)'),
    },
  ],
  SE: [
    {
      obligations: ['intermediate-report', 'progress-report', 'final-report'],
      says:
        'Swedish law asks for an interim report on request and otherwise for a status report, ' +
        'with the final report 1 month after handling: check which of the two is asked for',
      cite: sfsSe.at('Chapter 2, sections 5-8'),
    },
    {
      obligations: ALL,
      says:
        'Sweden exempts entities under DORA: a financial entity checks first whether it reports ' +
        'here at all',
      cite: sfsSe.at('Chapter 1, section 11'),
    },
    {
      obligations: MONTHS,
      says:
        "Swedish law moves a last day on Midsummer Eve, Christmas Eve or New Year's Eve as " +
        'well, by analogy: plan by the date before the move',
      cite: daysSe.at(TO_CHECK),
    },
  ],
  SI: [
    {
      obligations: ALL,
      says:
        'The periods of the Slovenian act are still to be checked: read the act beside the ' +
        'dates shown',
      cite: zinfvSi.at(TO_CHECK),
    },
  ],
  SK: [
    {
      obligations: HOURS,
      says:
        'Slovak law counts the hours from ascertaining the serious incident, which may come ' +
        'before awareness: record that moment too and plan from the earlier one',
      cite: act69Sk.at('Section 24'),
    },
    {
      obligations: MONTHS,
      says:
        'Slovak law asks for the final report 1 month after the notification even if the ' +
        'incident is unresolved: file it then',
      cite: act69Sk.at('Section 24'),
    },
    {
      obligations: ['final-report'],
      says:
        'Slovak law asks for an updated final report 30 days after resolution, or 30 days after ' +
        'normal operation if the incident is cross-border and ongoing: plan by the earlier of ' +
        "this and the directive's month",
      cite: act69Sk.at('Section 24'),
    },
    {
      obligations: ['early-warning'],
      says:
        'Slovak law asks also for serious threats, near misses and some vulnerabilities: report ' +
        'these too',
      cite: act69Sk.at('Section 24'),
    },
    {
      obligations: ALL,
      says:
        'Slovak law allows another way of reporting than JISKB by contract: without such a ' +
        'contract, use JISKB',
      cite: act69Sk.at('Section 24(4)'),
    },
    {
      obligations: ALL,
      says:
        'Slovak law leaves out entities under DORA: a financial entity checks first whether it ' +
        'reports here at all',
      cite: act69Sk.at('Section 24(8)'),
    },
  ],
};

/** By a map, so that no name inherited by every object is taken for a state. */
const byState = new Map<string | undefined, readonly NationalDifference[]>(
  Object.entries(nationalDifferences),
);

/** What a person should know beside one obligation; nothing where no state is named. */
export function differencesFor(
  memberState: string | undefined,
  obligation: string,
): readonly NationalDifference[] {
  const differences = byState.get(memberState) ?? [];
  return differences.filter(({ obligations }) => obligations.some((id) => id === obligation));
}
