/**
 * The Member States of the European Union, with what a report to their authority needs: the
 * calendar and the zone of the capital, which for NIS2 is the authority's zone.
 *
 * Source: Treaty on European Union, Art. 52; codes by ISO 3166, so Greece is `GR`, not `EL`.
 * Left out: zones beside the capital's (the Canaries, the Azores and Madeira, overseas France).
 */

export interface MemberState {
  readonly code: string;
  readonly calendar: string;
  readonly zone: string;
  readonly name: string;
}

export const memberStates: readonly MemberState[] = [
  { code: 'AT', calendar: 'eu-at', zone: 'Europe/Vienna', name: 'Austria' },
  { code: 'BE', calendar: 'eu-be', zone: 'Europe/Brussels', name: 'Belgium' },
  { code: 'BG', calendar: 'eu-bg', zone: 'Europe/Sofia', name: 'Bulgaria' },
  { code: 'CY', calendar: 'eu-cy', zone: 'Asia/Nicosia', name: 'Cyprus' },
  { code: 'CZ', calendar: 'eu-cz', zone: 'Europe/Prague', name: 'Czechia' },
  { code: 'DE', calendar: 'eu-de', zone: 'Europe/Berlin', name: 'Germany' },
  { code: 'DK', calendar: 'eu-dk', zone: 'Europe/Copenhagen', name: 'Denmark' },
  { code: 'EE', calendar: 'eu-ee', zone: 'Europe/Tallinn', name: 'Estonia' },
  { code: 'ES', calendar: 'eu-es', zone: 'Europe/Madrid', name: 'Spain' },
  { code: 'FI', calendar: 'eu-fi', zone: 'Europe/Helsinki', name: 'Finland' },
  { code: 'FR', calendar: 'eu-fr', zone: 'Europe/Paris', name: 'France' },
  { code: 'GR', calendar: 'eu-gr', zone: 'Europe/Athens', name: 'Greece' },
  { code: 'HR', calendar: 'eu-hr', zone: 'Europe/Zagreb', name: 'Croatia' },
  { code: 'HU', calendar: 'eu-hu', zone: 'Europe/Budapest', name: 'Hungary' },
  { code: 'IE', calendar: 'eu-ie', zone: 'Europe/Dublin', name: 'Ireland' },
  { code: 'IT', calendar: 'eu-it', zone: 'Europe/Rome', name: 'Italy' },
  { code: 'LT', calendar: 'eu-lt', zone: 'Europe/Vilnius', name: 'Lithuania' },
  { code: 'LU', calendar: 'eu-lu', zone: 'Europe/Luxembourg', name: 'Luxembourg' },
  { code: 'LV', calendar: 'eu-lv', zone: 'Europe/Riga', name: 'Latvia' },
  { code: 'MT', calendar: 'eu-mt', zone: 'Europe/Malta', name: 'Malta' },
  { code: 'NL', calendar: 'eu-nl', zone: 'Europe/Amsterdam', name: 'Netherlands' },
  { code: 'PL', calendar: 'eu-pl', zone: 'Europe/Warsaw', name: 'Poland' },
  { code: 'PT', calendar: 'eu-pt', zone: 'Europe/Lisbon', name: 'Portugal' },
  { code: 'RO', calendar: 'eu-ro', zone: 'Europe/Bucharest', name: 'Romania' },
  { code: 'SE', calendar: 'eu-se', zone: 'Europe/Stockholm', name: 'Sweden' },
  { code: 'SI', calendar: 'eu-si', zone: 'Europe/Ljubljana', name: 'Slovenia' },
  { code: 'SK', calendar: 'eu-sk', zone: 'Europe/Bratislava', name: 'Slovakia' },
];
