/**
 * Cyprus: the public holidays that hold for the whole country.
 *
 * Source: public holidays as published by the Government of Cyprus, after published lists, not
 * read in the original; Reg. 1182/71 Art. 2(1). Checked on 2026-11-21.
 * Left out: regional and local holidays, days off by custom, and what `notes` names.
 *
 * Written by `npm run calendars` (scripts/generate-calendars.ts): change the rule there.
 */
import type { CalendarTable } from '../table.js';

/** What most days rest on. */
const source = 'public holidays as published by the Government of Cyprus';

export const euCy: CalendarTable = {
  id: 'eu-cy',
  title: 'Cyprus: public holidays of the whole country',
  zone: 'Asia/Nicosia',
  checkedOn: '2026-11-21',
  act: source,
  weekend: 'Reg. 1182/71 Art. 2(2)',
  nextYear: 'the rule stands in the act and needs no yearly list; a change of it is gazetted',
  years: { from: 2024, to: 2035, confirmedTo: 2027 },
  notes: [
    'Christmas Eve and Easter Tuesday, on which the public service and the banks respectively may be closed, are left out: lists in the press disagree on 24 December (unverified).',
  ],
  holidays: [
    {
      name: 'Πρωτοχρονιά',
      english: "New Year's Day",
      source,
      confidence: 'secondary',
      dates: `
        2024-01-01 2025-01-01 2026-01-01 2027-01-01 2028-01-01 2029-01-01
        2030-01-01 2031-01-01 2032-01-01 2033-01-01 2034-01-01 2035-01-01
      `,
    },
    {
      name: 'Θεοφάνεια',
      english: 'Epiphany',
      source,
      confidence: 'secondary',
      dates: `
        2024-01-06 2025-01-06 2026-01-06 2027-01-06 2028-01-06 2029-01-06
        2030-01-06 2031-01-06 2032-01-06 2033-01-06 2034-01-06 2035-01-06
      `,
    },
    {
      name: 'Καθαρά Δευτέρα',
      english: 'Clean Monday',
      source,
      confidence: 'secondary',
      dates: `
        2024-03-18 2025-03-03 2026-02-23 2027-03-15 2028-02-28 2029-02-19
        2030-03-11 2031-02-24 2032-03-15 2033-03-07 2034-02-20 2035-03-12
      `,
    },
    {
      name: 'Εικοστή Πέμπτη Μαρτίου',
      english: 'Greek Independence Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-03-25 2025-03-25 2026-03-25 2027-03-25 2028-03-25 2029-03-25
        2030-03-25 2031-03-25 2032-03-25 2033-03-25 2034-03-25 2035-03-25
      `,
    },
    {
      name: 'Πρώτη Απριλίου',
      english: 'Cyprus National Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-04-01 2025-04-01 2026-04-01 2027-04-01 2028-04-01 2029-04-01
        2030-04-01 2031-04-01 2032-04-01 2033-04-01 2034-04-01 2035-04-01
      `,
    },
    {
      name: 'Μεγάλη Παρασκευή',
      english: 'Orthodox Good Friday',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-03 2025-04-18 2026-04-10 2027-04-30 2028-04-14 2029-04-06
        2030-04-26 2031-04-11 2032-04-30 2033-04-22 2034-04-07 2035-04-27
      `,
    },
    {
      name: 'Κυριακή του Πάσχα',
      english: 'Orthodox Easter Sunday',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-05 2025-04-20 2026-04-12 2027-05-02 2028-04-16 2029-04-08
        2030-04-28 2031-04-13 2032-05-02 2033-04-24 2034-04-09 2035-04-29
      `,
    },
    {
      name: 'Δευτέρα του Πάσχα',
      english: 'Orthodox Easter Monday',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-06 2025-04-21 2026-04-13 2027-05-03 2028-04-17 2029-04-09
        2030-04-29 2031-04-14 2032-05-03 2033-04-25 2034-04-10 2035-04-30
      `,
    },
    {
      name: 'Εργατική Πρωτομαγιά',
      english: 'Labour Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-05-01 2025-05-01 2026-05-01 2027-05-01 2028-05-01 2029-05-01
        2030-05-01 2031-05-01 2032-05-01 2033-05-01 2034-05-01 2035-05-01
      `,
    },
    {
      name: 'Δευτέρα του Αγίου Πνεύματος',
      english: 'Orthodox Whit Monday',
      source,
      confidence: 'secondary',
      dates: `
        2024-06-24 2025-06-09 2026-06-01 2027-06-21 2028-06-05 2029-05-28
        2030-06-17 2031-06-02 2032-06-21 2033-06-13 2034-05-29 2035-06-18
      `,
    },
    {
      name: 'Κοίμηση της Θεοτόκου',
      english: 'Assumption Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-08-15 2025-08-15 2026-08-15 2027-08-15 2028-08-15 2029-08-15
        2030-08-15 2031-08-15 2032-08-15 2033-08-15 2034-08-15 2035-08-15
      `,
    },
    {
      name: 'Ημέρα της Ανεξαρτησίας',
      english: 'Cyprus Independence Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-10-01 2025-10-01 2026-10-01 2027-10-01 2028-10-01 2029-10-01
        2030-10-01 2031-10-01 2032-10-01 2033-10-01 2034-10-01 2035-10-01
      `,
    },
    {
      name: 'Ημέρα του Όχι',
      english: 'Ohi Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-10-28 2025-10-28 2026-10-28 2027-10-28 2028-10-28 2029-10-28
        2030-10-28 2031-10-28 2032-10-28 2033-10-28 2034-10-28 2035-10-28
      `,
    },
    {
      name: 'Χριστούγεννα',
      english: 'Christmas Day',
      source,
      confidence: 'secondary',
      dates: `
        2024-12-25 2025-12-25 2026-12-25 2027-12-25 2028-12-25 2029-12-25
        2030-12-25 2031-12-25 2032-12-25 2033-12-25 2034-12-25 2035-12-25
      `,
    },
    {
      name: 'Δεύτερη μέρα των Χριστουγέννων',
      english: 'Second Day of Christmas',
      source,
      confidence: 'secondary',
      dates: `
        2024-12-26 2025-12-26 2026-12-26 2027-12-26 2028-12-26 2029-12-26
        2030-12-26 2031-12-26 2032-12-26 2033-12-26 2034-12-26 2035-12-26
      `,
    },
  ],
  oneOffs: [],
  watched: [],
};
