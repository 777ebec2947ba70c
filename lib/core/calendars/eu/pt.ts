/**
 * Portugal: the public holidays that hold for the whole country.
 *
 * Source: Código do Trabalho Art. 234, after published lists, not read in the original; Reg.
 * 1182/71 Art. 2(1). Checked on 2026-11-21.
 * Left out: regional and local holidays, days off by custom, and what `notes` names.
 *
 * Written by `npm run calendars` (scripts/generate-calendars.ts): change the rule there.
 */
import type { CalendarTable } from '../table.js';

/** What most days rest on. */
const source = 'Código do Trabalho Art. 234';

export const euPt: CalendarTable = {
  id: 'eu-pt',
  title: 'Portugal: public holidays of the whole country',
  zone: 'Europe/Lisbon',
  checkedOn: '2026-11-21',
  act: source,
  weekend: 'Reg. 1182/71 Art. 2(2)',
  nextYear: 'the rule stands in the act and needs no yearly list; a change of it is gazetted',
  years: { from: 2024, to: 2035, confirmedTo: 2027 },
  notes: ['Carnival (Art. 235) is optional and municipal days are local: left out.'],
  holidays: [
    {
      name: 'Ano Novo',
      english: "New Year's Day",
      source,
      confidence: 'secondary',
      dates: `
        2024-01-01 2025-01-01 2026-01-01 2027-01-01 2028-01-01 2029-01-01
        2030-01-01 2031-01-01 2032-01-01 2033-01-01 2034-01-01 2035-01-01
      `,
    },
    {
      name: 'Sexta-Feira Santa',
      english: 'Good Friday',
      source,
      confidence: 'secondary',
      dates: `
        2024-03-29 2025-04-18 2026-04-03 2027-03-26 2028-04-14 2029-03-30
        2030-04-19 2031-04-11 2032-03-26 2033-04-15 2034-04-07 2035-03-23
      `,
    },
    {
      name: 'Domingo de Páscoa',
      english: 'Easter Sunday',
      source,
      confidence: 'secondary',
      dates: `
        2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01
        2030-04-21 2031-04-13 2032-03-28 2033-04-17 2034-04-09 2035-03-25
      `,
    },
    {
      name: 'Dia da Liberdade',
      english: 'Freedom Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-04-25 2025-04-25 2026-04-25 2027-04-25 2028-04-25 2029-04-25
        2030-04-25 2031-04-25 2032-04-25 2033-04-25 2034-04-25 2035-04-25
      `,
    },
    {
      name: 'Dia do Trabalhador',
      english: 'Labour Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-01 2025-05-01 2026-05-01 2027-05-01 2028-05-01 2029-05-01
        2030-05-01 2031-05-01 2032-05-01 2033-05-01 2034-05-01 2035-05-01
      `,
    },
    {
      name: 'Corpo de Deus',
      english: 'Corpus Christi',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-30 2025-06-19 2026-06-04 2027-05-27 2028-06-15 2029-05-31
        2030-06-20 2031-06-12 2032-05-27 2033-06-16 2034-06-08 2035-05-24
      `,
    },
    {
      name: 'Dia de Portugal',
      english: 'Portugal Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-06-10 2025-06-10 2026-06-10 2027-06-10 2028-06-10 2029-06-10
        2030-06-10 2031-06-10 2032-06-10 2033-06-10 2034-06-10 2035-06-10
      `,
    },
    {
      name: 'Assunção de Nossa Senhora',
      english: 'Assumption Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-08-15 2025-08-15 2026-08-15 2027-08-15 2028-08-15 2029-08-15
        2030-08-15 2031-08-15 2032-08-15 2033-08-15 2034-08-15 2035-08-15
      `,
    },
    {
      name: 'Implantação da República',
      english: 'Republic Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-10-05 2025-10-05 2026-10-05 2027-10-05 2028-10-05 2029-10-05
        2030-10-05 2031-10-05 2032-10-05 2033-10-05 2034-10-05 2035-10-05
      `,
    },
    {
      name: 'Todos os Santos',
      english: "All Saints' Day",
      source,
      confidence: 'secondary',
      dates: `
        2024-11-01 2025-11-01 2026-11-01 2027-11-01 2028-11-01 2029-11-01
        2030-11-01 2031-11-01 2032-11-01 2033-11-01 2034-11-01 2035-11-01
      `,
    },
    {
      name: 'Restauração da Independência',
      english: 'Restoration of Independence',
      source,
      confidence: 'secondary',
      dates: `
        2024-12-01 2025-12-01 2026-12-01 2027-12-01 2028-12-01 2029-12-01
        2030-12-01 2031-12-01 2032-12-01 2033-12-01 2034-12-01 2035-12-01
      `,
    },
    {
      name: 'Imaculada Conceição',
      english: 'Immaculate Conception',
      source,
      confidence: 'secondary',
      dates: `
        2024-12-08 2025-12-08 2026-12-08 2027-12-08 2028-12-08 2029-12-08
        2030-12-08 2031-12-08 2032-12-08 2033-12-08 2034-12-08 2035-12-08
      `,
    },
    {
      name: 'Natal',
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
