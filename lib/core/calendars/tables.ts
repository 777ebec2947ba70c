/**
 * All calendars that ship. Written by `npm run calendars` (scripts/generate-calendars.ts).
 */
import { euAt } from './eu/at.js';
import { euBe } from './eu/be.js';
import { euBg } from './eu/bg.js';
import { euCy } from './eu/cy.js';
import { euCz } from './eu/cz.js';
import { euDe } from './eu/de.js';
import { euDk } from './eu/dk.js';
import { euEe } from './eu/ee.js';
import { euEs } from './eu/es.js';
import { euFi } from './eu/fi.js';
import { euFr } from './eu/fr.js';
import { euGr } from './eu/gr.js';
import { euHr } from './eu/hr.js';
import { euHu } from './eu/hu.js';
import { euIe } from './eu/ie.js';
import { euIt } from './eu/it.js';
import { euLt } from './eu/lt.js';
import { euLu } from './eu/lu.js';
import { euLv } from './eu/lv.js';
import { euMt } from './eu/mt.js';
import { euNl } from './eu/nl.js';
import { euPl } from './eu/pl.js';
import { euPt } from './eu/pt.js';
import { euRo } from './eu/ro.js';
import { euSe } from './eu/se.js';
import { euSi } from './eu/si.js';
import { euSk } from './eu/sk.js';
import { jpGov } from './jp-gov.js';
import type { CalendarTable } from './table.js';
import { usFcc } from './us-fcc.js';
import { usFederal } from './us-federal.js';
import { usSec } from './us-sec.js';

export const tables: readonly CalendarTable[] = [
  usFederal,
  usSec,
  usFcc,
  jpGov,
  euAt,
  euBe,
  euBg,
  euCy,
  euCz,
  euDe,
  euDk,
  euEe,
  euEs,
  euFi,
  euFr,
  euGr,
  euHr,
  euHu,
  euIe,
  euIt,
  euLt,
  euLu,
  euLv,
  euMt,
  euNl,
  euPl,
  euPt,
  euRo,
  euSe,
  euSi,
  euSk,
];
