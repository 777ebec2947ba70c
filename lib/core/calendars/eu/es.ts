/**
 * Spain: the public holidays that hold for the whole country.
 *
 * Source: Estatuto de los Trabajadores Art. 37(2); Real Decreto 2001/1983 Art. 45, after
 * published lists, not read in the original; Reg. 1182/71 Art. 2(1). Checked on 2026-11-21.
 * Left out: regional and local holidays, days off by custom, and what `notes` names.
 *
 * Written by `npm run calendars` (scripts/generate-calendars.ts): change the rule there.
 */
import type { CalendarTable } from '../table.js';

/** What most days rest on. */
const source = 'Estatuto de los Trabajadores Art. 37(2); Real Decreto 2001/1983 Art. 45';

export const euEs: CalendarTable = {
  id: 'eu-es',
  title: 'Spain: public holidays of the whole country',
  zone: 'Europe/Madrid',
  checkedOn: '2026-11-21',
  act: source,
  weekend: 'Reg. 1182/71 Art. 2(2)',
  nextYear:
    'the Ministry of Labour in the Boletín Oficial del Estado, each October for the next year',
  years: { from: 2024, to: 2035, confirmedTo: 2027 },
  notes: [
    'Only days kept in all autonomous communities; Maundy Thursday, Easter Monday and the Mondays to which some communities move a Sunday holiday are regional and left out.',
    '6 January may be replaced by a community; none did so for the confirmed years (unverified).',
  ],
  holidays: [
    {
      name: 'Año Nuevo',
      english: "New Year's Day",
      source,
      confidence: 'secondary',
      dates: `
        2024-01-01 2025-01-01 2026-01-01 2027-01-01 2028-01-01 2029-01-01
        2030-01-01 2031-01-01 2032-01-01 2033-01-01 2034-01-01 2035-01-01
      `,
    },
    {
      name: 'Epifanía del Señor',
      english: 'Epiphany',
      source,
      confidence: 'secondary',
      dates: `
        2024-01-06 2025-01-06 2026-01-06 2027-01-06 2028-01-06 2029-01-06
        2030-01-06 2031-01-06 2032-01-06 2033-01-06 2034-01-06 2035-01-06
      `,
    },
    {
      name: 'Viernes Santo',
      english: 'Good Friday',
      source,
      confidence: 'secondary',
      dates: `
        2024-03-29 2025-04-18 2026-04-03 2027-03-26 2028-04-14 2029-03-30
        2030-04-19 2031-04-11 2032-03-26 2033-04-15 2034-04-07 2035-03-23
      `,
    },
    {
      name: 'Fiesta del Trabajo',
      english: 'Labour Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-01 2025-05-01 2026-05-01 2027-05-01 2028-05-01 2029-05-01
        2030-05-01 2031-05-01 2032-05-01 2033-05-01 2034-05-01 2035-05-01
      `,
    },
    {
      name: 'Asunción de la Virgen',
      english: 'Assumption Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-08-15 2025-08-15 2026-08-15 2027-08-15 2028-08-15 2029-08-15
        2030-08-15 2031-08-15 2032-08-15 2033-08-15 2034-08-15 2035-08-15
      `,
    },
    {
      name: 'Fiesta Nacional de España',
      english: 'National Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-10-12 2025-10-12 2026-10-12 2027-10-12 2028-10-12 2029-10-12
        2030-10-12 2031-10-12 2032-10-12 2033-10-12 2034-10-12 2035-10-12
      `,
    },
    {
      name: 'Todos los Santos',
      english: "All Saints' Day",
      source,
      confidence: 'secondary',
      dates: `
        2024-11-01 2025-11-01 2026-11-01 2027-11-01 2028-11-01 2029-11-01
        2030-11-01 2031-11-01 2032-11-01 2033-11-01 2034-11-01 2035-11-01
      `,
    },
    {
      name: 'Día de la Constitución Española',
      english: 'Constitution Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-12-06 2025-12-06 2026-12-06 2027-12-06 2028-12-06 2029-12-06
        2030-12-06 2031-12-06 2032-12-06 2033-12-06 2034-12-06 2035-12-06
      `,
    },
    {
      name: 'Inmaculada Concepción',
      english: 'Immaculate Conception',
      source,
      confidence: 'secondary',
      dates: `
        2024-12-08 2025-12-08 2026-12-08 2027-12-08 2028-12-08 2029-12-08
        2030-12-08 2031-12-08 2032-12-08 2033-12-08 2034-12-08 2035-12-08
      `,
    },
    {
      name: 'Natividad del Señor',
      english: 'Christmas Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-12-25 2025-12-25 2026-12-25 2027-12-25 2028-12-25 2029-12-25
        2030-12-25 2031-12-25 2032-12-25 2033-12-25 2034-12-25 2035-12-25
      `,
    },
  ],
  oneOffs: [],
  watched: [],
};
