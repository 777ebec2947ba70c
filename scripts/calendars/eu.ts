/**
 * `eu-<member state>`: the public holidays that each Member State designates for all of its
 * territory, one record a state.
 *
 * Source: the act named in each record; Reg. 1182/71 Art. 2(1) makes its days count. A holiday
 * with a source of its own names the act that changed it. The acts are cited after published
 * lists and were not read in the original (`secondary`); what is doubtful beyond that stands in
 * the notes as `unverified`. Dates are computed from these rules and held, in a test, against
 * the package date-holidays; every difference is listed there.
 * Left out: regional and municipal holidays, eves that are days off by custom only (FI, SE, DK),
 * days off and Saturdays worked by exchange (HU, LV), and leave in lieu that is given to a worker
 * rather than to the country (IE, MT, BE, LU).
 */
import { memberStates } from '../../lib/core/calendars/member-states.js';
import type { CalendarTable, HolidayRow, OneOffRow } from '../../lib/core/calendars/table.js';
import type { Temporal } from '../../lib/core/model.js';
import {
  type Days,
  firstFrom,
  nth,
  on,
  orthodox,
  SATURDAY,
  SUNDAY,
  western,
  yearsFrom,
} from './rules.js';
import type { Head } from './write.js';

const years = { from: 2024, to: 2035, confirmedTo: 2027 };
const MONDAY = 1;
const FRIDAY = 5;

/** The three Latvian holidays that are made up for when they fall on a weekend. */
const RESTORATION = 'Restoration of Independence';
const PROCLAMATION = 'Proclamation Day';
const FESTIVAL = 'Closing day of the Song and Dance Festival';

interface Rule {
  readonly name: string;
  readonly english: string;
  readonly days: Days;
  readonly source?: string;
}

interface State {
  readonly act: string;
  readonly nextYear?: string;
  readonly notes?: readonly string[];
  readonly holidays: readonly Rule[];
  /** Days that stand in for holidays, computed from those of all years. */
  readonly substitutes?: (holidays: readonly Holiday[]) => readonly Holiday[];
  readonly oneOffs?: readonly OneOffRow[];
}

interface Holiday extends Omit<Rule, 'days'> {
  readonly date: Temporal.PlainDate;
}

const rule = (name: string, english: string, days: Days, source?: string): Rule =>
  source === undefined ? { name, english, days } : { name, english, days, source };

/** The rule from a year on, or until one, or but for some. */
const since =
  (first: number, days: Days): Days =>
  (year) =>
    year >= first ? days(year) : [];
const until =
  (last: number, days: Days): Days =>
  (year) =>
    year <= last ? days(year) : [];
const except =
  (without: number, days: Days): Days =>
  (year) =>
    year === without ? [] : days(year);

const newYear = (name: string) => rule(name, "New Year's Day", on('01-01'));
const epiphany = (name: string) => rule(name, 'Epiphany', on('01-06'));
const goodFriday = (name: string) => rule(name, 'Good Friday', western(-2));
const easter = (name: string) => rule(name, 'Easter Sunday', western(0));
const easterMonday = (name: string) => rule(name, 'Easter Monday', western(1));
const ascension = (name: string) => rule(name, 'Ascension Day', western(39));
const pentecost = (name: string) => rule(name, 'Whit Sunday', western(49));
const whitMonday = (name: string) => rule(name, 'Whit Monday', western(50));
const corpusChristi = (name: string) => rule(name, 'Corpus Christi', western(60));
const orthodoxGoodFriday = (name: string) => rule(name, 'Orthodox Good Friday', orthodox(-2));
const orthodoxEaster = (name: string) => rule(name, 'Orthodox Easter Sunday', orthodox(0));
const orthodoxEasterMonday = (name: string) => rule(name, 'Orthodox Easter Monday', orthodox(1));
const cleanMonday = (name: string) => rule(name, 'Clean Monday', orthodox(-48));
const orthodoxPentecost = (name: string) => rule(name, 'Orthodox Whit Sunday', orthodox(49));
const orthodoxWhitMonday = (name: string) => rule(name, 'Orthodox Whit Monday', orthodox(50));
const labourDay = (name: string) => rule(name, 'Labour Day', on('05-01'));
const assumption = (name: string) => rule(name, 'Assumption Day', on('08-15'));
const allSaints = (name: string) => rule(name, "All Saints' Day", on('11-01'));
const immaculate = (name: string) => rule(name, 'Immaculate Conception', on('12-08'));
const christmasEve = (name: string) => rule(name, 'Christmas Eve', on('12-24'));
const christmas = (name: string) => rule(name, 'Christmas Day', on('12-25'));
const secondChristmas = (name: string) => rule(name, 'Second Day of Christmas', on('12-26'));

const states: Readonly<Record<string, State>> = {
  AT: {
    act: 'Feiertagsruhegesetz 1957, BGBl. 153/1957, s. 1; Arbeitsruhegesetz s. 7(2)',
    notes: ['The days of the Länder’s patron saints are regional and left out.'],
    holidays: [
      newYear('Neujahr'),
      epiphany('Heilige Drei Könige'),
      easterMonday('Ostermontag'),
      labourDay('Staatsfeiertag'),
      ascension('Christi Himmelfahrt'),
      whitMonday('Pfingstmontag'),
      corpusChristi('Fronleichnam'),
      assumption('Mariä Himmelfahrt'),
      rule('Nationalfeiertag', 'National Day', on('10-26')),
      allSaints('Allerheiligen'),
      immaculate('Mariä Empfängnis'),
      christmas('Christtag'),
      secondChristmas('Stefanitag'),
    ],
  },
  BE: {
    act: 'Law of 4 January 1974 on public holidays; Royal Decree of 18 April 1974, Art. 1',
    notes: [
      'A holiday on a Sunday or a day off is replaced within each undertaking, not for the country.',
      'Bridge days and the King’s Day of the federal administration are left out.',
    ],
    holidays: [
      newYear('Nouvel An / Nieuwjaar'),
      easterMonday('Lundi de Pâques / Paasmaandag'),
      labourDay('Fête du Travail / Dag van de Arbeid'),
      ascension('Ascension / Onze-Lieve-Heer-Hemelvaart'),
      whitMonday('Lundi de Pentecôte / Pinkstermaandag'),
      rule('Fête nationale / Nationale feestdag', 'National Day', on('07-21')),
      assumption('Assomption / Onze-Lieve-Vrouw-Hemelvaart'),
      allSaints('Toussaint / Allerheiligen'),
      rule('Armistice / Wapenstilstand', 'Armistice Day', on('11-11')),
      christmas('Noël / Kerstmis'),
    ],
  },
  BG: {
    act: 'Labour Code (Кодекс на труда) Art. 154(1) and (2)',
    nextYear:
      'the rule stands in the Code; further days by decision of the Council of Ministers under Art. 154(3), at any time',
    notes: [
      'Art. 154(2): where a holiday but Easter falls on a Saturday or Sunday, the next working days are off.',
      'Whether a holiday on an Easter day (1 May 2027, Holy Saturday) is made up on the Tuesday is read as in 2021, when 4 May was off: unverified.',
      '1 November is a holiday of schools only and left out.',
    ],
    holidays: [
      newYear('Нова година'),
      rule('Ден на Освобождението', 'Liberation Day', on('03-03')),
      orthodoxGoodFriday('Велики петък'),
      rule('Велика събота', 'Orthodox Holy Saturday', orthodox(-1)),
      orthodoxEaster('Великден'),
      orthodoxEasterMonday('Велики понеделник'),
      labourDay('Ден на труда'),
      rule('Гергьовден', 'Saint George’s Day', on('05-06')),
      rule('Ден на просветата, културата и писмеността', 'Education and Culture Day', on('05-24')),
      rule('Ден на Съединението', 'Unification Day', on('09-06')),
      rule('Ден на Независимостта', 'Independence Day', on('09-22')),
      christmasEve('Бъдни вечер'),
      christmas('Рождество Христово'),
      secondChristmas('Втори ден на Рождество'),
    ],
    substitutes: bulgarianSubstitutes,
    oneOffs: ['2025-12-31', '2026-01-02'].map((date) => ({
      date,
      name: 'Неработен ден (day off for the introduction of the euro)',
      source:
        'decision of the Council of Ministers, November 2025: https://www.bta.bg/en/news/1011233-government-declares-december-31-2025-and-january-2-2026-as-non-working-days',
      confidence: 'secondary',
    })),
  },
  CY: {
    act: 'public holidays as published by the Government of Cyprus',
    notes: [
      'Christmas Eve and Easter Tuesday, on which the public service and the banks respectively may be closed, are left out: lists in the press disagree on 24 December (unverified).',
    ],
    holidays: [
      newYear('Πρωτοχρονιά'),
      epiphany('Θεοφάνεια'),
      cleanMonday('Καθαρά Δευτέρα'),
      rule('Εικοστή Πέμπτη Μαρτίου', 'Greek Independence Day', on('03-25')),
      rule('Πρώτη Απριλίου', 'Cyprus National Day', on('04-01')),
      orthodoxGoodFriday('Μεγάλη Παρασκευή'),
      orthodoxEaster('Κυριακή του Πάσχα'),
      orthodoxEasterMonday('Δευτέρα του Πάσχα'),
      labourDay('Εργατική Πρωτομαγιά'),
      orthodoxWhitMonday('Δευτέρα του Αγίου Πνεύματος'),
      assumption('Κοίμηση της Θεοτόκου'),
      rule('Ημέρα της Ανεξαρτησίας', 'Cyprus Independence Day', on('10-01')),
      rule('Ημέρα του Όχι', 'Ohi Day', on('10-28')),
      christmas('Χριστούγεννα'),
      secondChristmas('Δεύτερη μέρα των Χριστουγέννων'),
    ],
  },
  CZ: {
    act: 'Act 245/2000 on state holidays and other holidays, ss. 1 and 2',
    holidays: [
      newYear('Den obnovy samostatného českého státu; Nový rok'),
      goodFriday('Velký pátek'),
      easterMonday('Velikonoční pondělí'),
      labourDay('Svátek práce'),
      rule('Den vítězství', 'Victory Day', on('05-08')),
      rule('Den slovanských věrozvěstů Cyrila a Metoděje', 'Cyril and Methodius', on('07-05')),
      rule('Den upálení mistra Jana Husa', 'Jan Hus Day', on('07-06')),
      rule('Den české státnosti', 'Czech Statehood Day', on('09-28')),
      rule('Den vzniku samostatného československého státu', 'Independence Day', on('10-28')),
      rule('Den boje za svobodu a demokracii', 'Freedom and Democracy Day', on('11-17')),
      christmasEve('Štědrý den'),
      christmas('1. svátek vánoční'),
      secondChristmas('2. svátek vánoční'),
    ],
  },
  DE: {
    act: 'the same nine days in the holiday acts of all Länder; Einigungsvertrag Art. 2(2) for 3 October',
    notes: [
      'Holidays of single Länder, among them one-off ones (Berlin, 8 May 2025), are left out.',
    ],
    holidays: [
      newYear('Neujahr'),
      goodFriday('Karfreitag'),
      easterMonday('Ostermontag'),
      labourDay('Tag der Arbeit'),
      ascension('Christi Himmelfahrt'),
      whitMonday('Pfingstmontag'),
      rule('Tag der Deutschen Einheit', 'German Unity Day', on('10-03')),
      christmas('Erster Weihnachtstag'),
      secondChristmas('Zweiter Weihnachtstag'),
    ],
  },
  DK: {
    act: 'the holidays of the Church of Denmark; Act 214/2023, which ended store bededag with 2023',
    notes: [
      'Store bededag is no holiday since 2024 (secondary).',
      'Constitution Day (5 June), Christmas Eve and New Year’s Eve are days off by custom and agreement: left out.',
    ],
    holidays: [
      newYear('Nytårsdag'),
      rule('Skærtorsdag', 'Maundy Thursday', western(-3)),
      goodFriday('Langfredag'),
      easter('Påskedag'),
      easterMonday('Anden påskedag'),
      ascension('Kristi himmelfartsdag'),
      pentecost('Pinsedag'),
      whitMonday('Anden pinsedag'),
      christmas('Juledag'),
      secondChristmas('Anden juledag'),
    ],
  },
  EE: {
    act: 'Pühade ja tähtpäevade seadus, ss. 1 and 2',
    holidays: [
      newYear('uusaasta'),
      rule('iseseisvuspäev', 'Independence Day', on('02-24')),
      goodFriday('suur reede'),
      easter('ülestõusmispühade 1. püha'),
      rule('kevadpüha', 'Spring Day', on('05-01')),
      pentecost('nelipühade 1. püha'),
      rule('võidupüha', 'Victory Day', on('06-23')),
      rule('jaanipäev', 'Midsummer Day', on('06-24')),
      rule('taasiseseisvumispäev', 'Restoration of Independence', on('08-20')),
      christmasEve('jõululaupäev'),
      christmas('esimene jõulupüha'),
      secondChristmas('teine jõulupüha'),
    ],
  },
  ES: {
    act: 'Estatuto de los Trabajadores Art. 37(2); Real Decreto 2001/1983 Art. 45',
    nextYear:
      'the Ministry of Labour in the Boletín Oficial del Estado, each October for the next year',
    notes: [
      'Only days kept in all autonomous communities; Maundy Thursday, Easter Monday and the Mondays to which some communities move a Sunday holiday are regional and left out.',
      '6 January may be replaced by a community; none did so for the confirmed years (unverified).',
    ],
    holidays: [
      newYear('Año Nuevo'),
      epiphany('Epifanía del Señor'),
      goodFriday('Viernes Santo'),
      labourDay('Fiesta del Trabajo'),
      assumption('Asunción de la Virgen'),
      rule('Fiesta Nacional de España', 'National Day', on('10-12')),
      allSaints('Todos los Santos'),
      rule('Día de la Constitución Española', 'Constitution Day', on('12-06')),
      immaculate('Inmaculada Concepción'),
      christmas('Natividad del Señor'),
    ],
  },
  FI: {
    act: 'Church Act (kirkkolaki) on church holidays; Acts 388/1937 (6 December) and 272/1944 (1 May)',
    notes: [
      'Midsummer Eve and Christmas Eve are open on the reading that designation decides. Act 150/1930 treats them as closed for limits under Finnish law.',
    ],
    holidays: [
      newYear('uudenvuodenpäivä'),
      epiphany('loppiainen'),
      goodFriday('pitkäperjantai'),
      easter('pääsiäispäivä'),
      easterMonday('toinen pääsiäispäivä'),
      rule('vappu', 'May Day', on('05-01')),
      ascension('helatorstai'),
      pentecost('helluntaipäivä'),
      rule('juhannuspäivä', 'Midsummer Day', firstFrom(SATURDAY, '06-20')),
      rule('pyhäinpäivä', "All Saints' Day", firstFrom(SATURDAY, '10-31')),
      rule('itsenäisyyspäivä', 'Independence Day', on('12-06')),
      christmas('joulupäivä'),
      secondChristmas('tapaninpäivä'),
    ],
  },
  FR: {
    act: 'Code du travail Art. L3133-1',
    notes: ['Alsace-Moselle and overseas holidays are regional and left out.'],
    holidays: [
      newYear("Jour de l'An"),
      easterMonday('Lundi de Pâques'),
      labourDay('Fête du Travail'),
      rule('Victoire 1945', 'Victory Day', on('05-08')),
      ascension('Ascension'),
      whitMonday('Lundi de Pentecôte'),
      rule('Fête nationale', 'Bastille Day', on('07-14')),
      assumption('Assomption'),
      allSaints('Toussaint'),
      rule('Armistice 1918', 'Armistice Day', on('11-11')),
      christmas('Noël'),
    ],
  },
  GR: {
    act: 'Law 1157/1981 Art. 1 and Law 4808/2021 Art. 60',
    notes: [
      'Labour Day is moved by ministerial decision where it falls in Holy Week or on a holiday: in 2024 to 7 May (secondary). 1 May 2027 is Holy Saturday, as in 2021, when 4 May was off; no decision is known, so 4 May 2027 is open (unverified).',
    ],
    holidays: [
      newYear('Πρωτοχρονιά'),
      epiphany('Θεοφάνεια'),
      cleanMonday('Καθαρά Δευτέρα'),
      rule('Εικοστή Πέμπτη Μαρτίου', 'Independence Day', on('03-25')),
      orthodoxGoodFriday('Μεγάλη Παρασκευή'),
      orthodoxEaster('Κυριακή του Πάσχα'),
      orthodoxEasterMonday('Δευτέρα του Πάσχα'),
      rule('Εργατική Πρωτομαγιά', 'Labour Day', except(2024, on('05-01'))),
      rule(
        'Εργατική Πρωτομαγιά',
        'Labour Day, moved from Holy Wednesday',
        until(2024, on('05-07')),
        'decisions 15102 (Β 1406/4.3.2024, Labour) and ΔΙΔΑΔ/Φ.70Α/60/οικ.5420 (Β 1836, Interior)',
      ),
      orthodoxPentecost('Κυριακή της Πεντηκοστής'),
      orthodoxWhitMonday('Δευτέρα του Αγίου Πνεύματος'),
      assumption('Κοίμηση της Θεοτόκου'),
      rule('Ημέρα του Όχι', 'Ohi Day', on('10-28')),
      christmas('Χριστούγεννα'),
      secondChristmas('Σύναξη της Θεοτόκου'),
    ],
  },
  HR: {
    act: 'Zakon o blagdanima, spomendanima i neradnim danima, NN 110/2019, Art. 1',
    holidays: [
      newYear('Nova godina'),
      epiphany('Bogojavljenje ili Sveta tri kralja'),
      easter('Uskrs'),
      easterMonday('Uskrsni ponedjeljak'),
      labourDay('Praznik rada'),
      rule('Dan državnosti', 'Statehood Day', on('05-30')),
      corpusChristi('Tijelovo'),
      rule('Dan antifašističke borbe', 'Anti-Fascist Struggle Day', on('06-22')),
      rule('Dan pobjede i domovinske zahvalnosti', 'Victory Day', on('08-05')),
      assumption('Velika Gospa'),
      allSaints('Svi sveti'),
      rule('Dan sjećanja na žrtve Domovinskog rata', 'Remembrance Day', on('11-18')),
      christmas('Božić'),
      secondChristmas('Prvi dan po Božiću, Sveti Stjepan'),
    ],
  },
  HU: {
    act: 'Labour Code, Act I of 2012, s. 102(1)',
    nextYear:
      'the rule stands in the Code; days exchanged by ministerial decree, in the year before',
    notes: [
      'Days of rest exchanged for a Saturday by decree (pihenőnap, such as 24 December) are no public holidays: left out. A Saturday worked is a Saturday: Reg. 1182/71 Art. 2(2).',
      'The Tisza party promised in December 2025 to make 24 December a public holiday from 2026; no act is known here (unverified).',
    ],
    holidays: [
      newYear('Újév'),
      rule('Az 1848-as forradalom ünnepe', 'National Day', on('03-15')),
      goodFriday('Nagypéntek'),
      easter('Húsvétvasárnap'),
      easterMonday('Húsvéthétfő'),
      labourDay('A munka ünnepe'),
      pentecost('Pünkösdvasárnap'),
      whitMonday('Pünkösdhétfő'),
      rule('Szent István ünnepe', 'State Foundation Day', on('08-20')),
      rule('Az 1956-os forradalom ünnepe', 'National Day', on('10-23')),
      allSaints('Mindenszentek'),
      christmas('Karácsony'),
      secondChristmas('Karácsony másnapja'),
    ],
  },
  IE: {
    act: 'Organisation of Working Time Act 1997, Second Schedule; S.I. 50/2022 for Saint Brigid’s Day',
    notes: [
      'The Act moves no holiday from a weekend: it gives the worker leave instead. The Mondays on which offices close by custom are left out, unverified.',
    ],
    holidays: [
      newYear("New Year's Day"),
      rule('Saint Brigid’s Day', 'Saint Brigid’s Day', saintBrigid),
      rule('Saint Patrick’s Day', 'Saint Patrick’s Day', on('03-17')),
      easterMonday('Easter Monday'),
      rule('May Day', 'May Day', nth(1, MONDAY, 5)),
      rule('June Bank Holiday', 'June Bank Holiday', nth(1, MONDAY, 6)),
      rule('August Bank Holiday', 'August Bank Holiday', nth(1, MONDAY, 8)),
      rule('October Bank Holiday', 'October Bank Holiday', nth(-1, MONDAY, 10)),
      christmas('Christmas Day'),
      rule('Saint Stephen’s Day', 'Saint Stephen’s Day', on('12-26')),
    ],
  },
  IT: {
    act: 'Law 260/1949 Art. 2 as amended; D.P.R. 792/1985; Law 336/2000',
    notes: ['Days of patron saints (Rome, 29 June) are municipal and left out.'],
    holidays: [
      newYear('Capodanno'),
      epiphany('Epifania'),
      easter('Pasqua'),
      easterMonday("Lunedì dell'Angelo"),
      rule('Anniversario della Liberazione', 'Liberation Day', on('04-25')),
      labourDay('Festa del lavoro'),
      rule('Festa della Repubblica', 'Republic Day', on('06-02')),
      assumption('Assunzione di Maria'),
      rule(
        "San Francesco d'Assisi",
        'Saint Francis of Assisi',
        since(2026, on('10-04')),
        'Law 151/2025, in force 1 January 2026',
      ),
      allSaints('Ognissanti'),
      immaculate('Immacolata Concezione'),
      christmas('Natale'),
      rule('Santo Stefano', 'Second Day of Christmas', on('12-26')),
    ],
  },
  LT: {
    act: 'Labour Code (Darbo kodeksas) Art. 123(1)',
    notes: ['Mother’s Day and Father’s Day are Sundays and left out.'],
    holidays: [
      newYear('Naujieji metai'),
      rule('Lietuvos valstybės atkūrimo diena', 'Restoration of the State', on('02-16')),
      rule('Nepriklausomybės atkūrimo diena', 'Restoration of Independence', on('03-11')),
      easter('Velykos'),
      easterMonday('Antroji Velykų diena'),
      labourDay('Tarptautinė darbo diena'),
      rule('Rasos ir Joninių diena', "Saint John's Day", on('06-24')),
      rule('Valstybės diena', 'Statehood Day', on('07-06')),
      assumption('Žolinė'),
      allSaints('Visų šventųjų diena'),
      rule('Mirusiųjų atminimo diena', "All Souls' Day", on('11-02')),
      christmasEve('Kūčių diena'),
      christmas('Kalėdų pirma diena'),
      secondChristmas('Kalėdų antra diena'),
    ],
  },
  LU: {
    act: 'Code du travail Art. L.232-2',
    holidays: [
      newYear("Jour de l'An"),
      easterMonday('Lundi de Pâques'),
      labourDay('Premier mai'),
      rule("Journée de l'Europe", 'Europe Day', on('05-09')),
      ascension('Ascension'),
      whitMonday('Lundi de Pentecôte'),
      rule('Célébration de l’anniversaire du Grand-Duc', 'National Day', on('06-23')),
      assumption('Assomption'),
      allSaints('Toussaint'),
      christmas('Noël'),
      secondChristmas('Saint-Étienne'),
    ],
  },
  LV: {
    act: 'Par svētku, atceres un atzīmējamām dienām, s. 1',
    notes: [
      'Of all holidays these three alone make the next working day a day off where they fall on a weekend.',
      'The closing day of the General Song and Dance Festival is a holiday, as are 4 May and 18 November: 9 July 2028; the one of 2033 has no date yet.',
      'Working days exchanged for Saturdays by the Cabinet are no holidays: left out.',
    ],
    holidays: [
      newYear('Jaungada diena'),
      goodFriday('Lielā Piektdiena'),
      easter('Pirmās Lieldienas'),
      easterMonday('Otrās Lieldienas'),
      labourDay('Darba svētki'),
      rule('Neatkarības atjaunošanas diena', RESTORATION, on('05-04')),
      rule(
        'Vispārējo latviešu Dziesmu un deju svētku noslēguma diena',
        FESTIVAL,
        (year) => (year === 2028 ? on('07-09')(year) : []),
        'Par svētku, atceres un atzīmējamām dienām, s. 1; dates of 2028: https://likumi.lv/ta/id/367734',
      ),
      rule('Līgo diena', 'Midsummer Eve', on('06-23')),
      rule('Jāņu diena', 'Midsummer Day', on('06-24')),
      rule('Latvijas Republikas proklamēšanas diena', PROCLAMATION, on('11-18')),
      christmasEve('Ziemassvētku vakars'),
      christmas('Pirmie Ziemassvētki'),
      secondChristmas('Otrie Ziemassvētki'),
      rule('Vecgada diena', "New Year's Eve", on('12-31')),
    ],
    substitutes: latvianSubstitutes,
  },
  MT: {
    act: 'National Holidays and Other Public Holidays Act, Cap. 252',
    notes: ['A holiday on a weekend gives the worker leave; no other day becomes a holiday.'],
    holidays: [
      newYear('L-Ewwel tas-Sena'),
      rule('San Pawl Nawfragu', "Saint Paul's Shipwreck", on('02-10')),
      rule('San Ġużepp', 'Saint Joseph', on('03-19')),
      rule('Jum il-Ħelsien', 'Freedom Day', on('03-31')),
      goodFriday('Il-Ġimgħa l-Kbira'),
      labourDay('Jum il-Ħaddiem'),
      rule('Sette Giugno', 'Sette Giugno', on('06-07')),
      rule('L-Imnarja', 'Saints Peter and Paul', on('06-29')),
      assumption('Santa Marija'),
      rule('Jum il-Vitorja', 'Victory Day', on('09-08')),
      rule('Jum l-Indipendenza', 'Independence Day', on('09-21')),
      immaculate('Il-Kunċizzjoni'),
      rule('Jum ir-Repubblika', 'Republic Day', on('12-13')),
      christmas('Il-Milied'),
    ],
  },
  NL: {
    act: 'Algemene termijnenwet Art. 3(1)',
    nextYear: 'the rule stands in the Act; equated days by royal decree, for three years at a time',
    notes: [
      '5 May is named in Art. 3(1) for every year, although employers give it off every fifth year only.',
      'Good Friday is equated for that Act alone, Art. 3(2), and bridge days by royal decree, Art. 3(3): neither is designated a public holiday, so both are left out (unverified).',
    ],
    holidays: [
      newYear('Nieuwjaarsdag'),
      easter('Eerste paasdag'),
      easterMonday('Tweede paasdag'),
      rule('Koningsdag', "King's Day", kingsDay),
      rule('Bevrijdingsdag', 'Liberation Day', on('05-05')),
      ascension('Hemelvaartsdag'),
      pentecost('Eerste pinksterdag'),
      whitMonday('Tweede pinksterdag'),
      christmas('Eerste kerstdag'),
      secondChristmas('Tweede kerstdag'),
    ],
  },
  PL: {
    act: 'Act of 18 January 1951 on days free from work, Art. 1',
    holidays: [
      newYear('Nowy Rok'),
      epiphany('Święto Trzech Króli'),
      easter('Pierwszy dzień Wielkiej Nocy'),
      easterMonday('Drugi dzień Wielkiej Nocy'),
      rule('Święto Państwowe', 'Labour Day', on('05-01')),
      rule('Święto Narodowe Trzeciego Maja', 'Constitution Day', on('05-03')),
      pentecost('Zielone Świątki'),
      corpusChristi('Dzień Bożego Ciała'),
      assumption('Wniebowzięcie Najświętszej Maryi Panny'),
      allSaints('Wszystkich Świętych'),
      rule('Narodowe Święto Niepodległości', 'Independence Day', on('11-11')),
      rule(
        'Wigilia Bożego Narodzenia',
        'Christmas Eve',
        since(2025, on('12-24')),
        'Act of 18 January 1951 as amended by the Act of 6 December 2024, from 2025',
      ),
      christmas('Pierwszy dzień Bożego Narodzenia'),
      secondChristmas('Drugi dzień Bożego Narodzenia'),
    ],
  },
  PT: {
    act: 'Código do Trabalho Art. 234',
    notes: ['Carnival (Art. 235) is optional and municipal days are local: left out.'],
    holidays: [
      newYear('Ano Novo'),
      goodFriday('Sexta-Feira Santa'),
      easter('Domingo de Páscoa'),
      rule('Dia da Liberdade', 'Freedom Day', on('04-25')),
      labourDay('Dia do Trabalhador'),
      corpusChristi('Corpo de Deus'),
      rule('Dia de Portugal', 'Portugal Day', on('06-10')),
      assumption('Assunção de Nossa Senhora'),
      rule('Implantação da República', 'Republic Day', on('10-05')),
      allSaints('Todos os Santos'),
      rule('Restauração da Independência', 'Restoration of Independence', on('12-01')),
      immaculate('Imaculada Conceição'),
      christmas('Natal'),
    ],
  },
  RO: {
    act: 'Codul muncii, Law 53/2003, Art. 139(1)',
    notes: [
      '6 and 7 January are holidays since 2024: Law 52/2023.',
      'Bridge days that the Government gives the public sector are no public holidays: left out.',
    ],
    holidays: [
      newYear('Anul Nou'),
      rule('A doua zi de Anul Nou', "Day after New Year's Day", on('01-02')),
      epiphany('Botezul Domnului'),
      rule('Soborul Sfântului Ioan Botezătorul', 'Saint John the Baptist', on('01-07')),
      rule('Ziua Unirii Principatelor Române', 'Unification Day', on('01-24')),
      orthodoxGoodFriday('Vinerea Mare'),
      orthodoxEaster('Paștele'),
      orthodoxEasterMonday('A doua zi de Paști'),
      labourDay('Ziua Muncii'),
      rule('Ziua Copilului', "Children's Day", on('06-01')),
      orthodoxPentecost('Rusaliile'),
      orthodoxWhitMonday('A doua zi de Rusalii'),
      assumption('Adormirea Maicii Domnului'),
      rule('Sfântul Andrei', "Saint Andrew's Day", on('11-30')),
      rule('Ziua Națională', 'National Day', on('12-01')),
      christmas('Crăciunul'),
      secondChristmas('A doua zi de Crăciun'),
    ],
  },
  SE: {
    act: 'Lag (1989:253) om allmänna helgdagar',
    notes: [
      'Midsummer Eve, Christmas Eve and New Year’s Eve are open on the reading that designation decides. Act 1930:173 treats them as closed for limits under Swedish law.',
    ],
    holidays: [
      newYear('nyårsdagen'),
      epiphany('trettondedag jul'),
      goodFriday('långfredagen'),
      easter('påskdagen'),
      easterMonday('annandag påsk'),
      rule('första maj', 'May Day', on('05-01')),
      ascension('Kristi himmelsfärdsdag'),
      pentecost('pingstdagen'),
      rule('nationaldagen', 'National Day', on('06-06')),
      rule('midsommardagen', 'Midsummer Day', firstFrom(SATURDAY, '06-20')),
      rule('alla helgons dag', "All Saints' Day", firstFrom(SATURDAY, '10-31')),
      christmas('juldagen'),
      secondChristmas('annandag jul'),
    ],
  },
  SI: {
    act: 'Zakon o praznikih in dela prostih dnevih v Republiki Sloveniji, Arts. 1 and 2',
    holidays: [
      newYear('novo leto'),
      rule('novo leto', "Day after New Year's Day", on('01-02')),
      rule('Prešernov dan', 'Prešeren Day', on('02-08')),
      easter('velika noč'),
      easterMonday('velikonočni ponedeljek'),
      rule('dan upora proti okupatorju', 'Day of Uprising', on('04-27')),
      labourDay('praznik dela'),
      rule('praznik dela', 'Labour Day, second day', on('05-02')),
      pentecost('binkoštna nedelja'),
      rule('dan državnosti', 'Statehood Day', on('06-25')),
      assumption('Marijino vnebovzetje'),
      rule('dan reformacije', 'Reformation Day', on('10-31')),
      rule('dan spomina na mrtve', 'Remembrance Day', on('11-01')),
      christmas('božič'),
      rule('dan samostojnosti in enotnosti', 'Independence and Unity Day', on('12-26')),
    ],
  },
  SK: {
    act: 'Act 241/1993 on state holidays, days off and memorial days, ss. 1 and 2',
    notes: [
      'Holidays by name that are working days: 1 September since 2024, 17 November since 2025, 28 October; 8 May and 15 September in 2026 only (secondary). A proposal of September 2025 named 6 January instead of 15 September and was not adopted.',
    ],
    holidays: [
      newYear('Deň vzniku Slovenskej republiky'),
      epiphany('Zjavenie Pána'),
      goodFriday('Veľký piatok'),
      easterMonday('Veľkonočný pondelok'),
      labourDay('Sviatok práce'),
      rule('Deň víťazstva nad fašizmom', 'Victory Day', except(2026, on('05-08'))),
      rule('Sviatok svätého Cyrila a svätého Metoda', 'Cyril and Methodius', on('07-05')),
      rule('Výročie Slovenského národného povstania', 'National Uprising Day', on('08-29')),
      rule('Sedembolestná Panna Mária', 'Our Lady of Sorrows', except(2026, on('09-15'))),
      rule('Sviatok Všetkých svätých', "All Saints' Day", on('11-01')),
      rule(
        'Deň boja za slobodu a demokraciu',
        'Freedom and Democracy Day',
        until(2024, on('11-17')),
      ),
      christmasEve('Štedrý deň'),
      christmas('Prvý sviatok vianočný'),
      secondChristmas('Druhý sviatok vianočný'),
    ],
  },
};

/** 1 February where it is a Friday, else the first Monday of February: S.I. 50/2022. */
function saintBrigid(year: number): readonly Temporal.PlainDate[] {
  const [first] = on('02-01')(year);
  return first?.dayOfWeek === FRIDAY ? [first] : nth(1, MONDAY, 2)(year);
}

/** 27 April; where that is a Sunday, the day before. */
function kingsDay(year: number): readonly Temporal.PlainDate[] {
  return on('04-27')(year).map((day) =>
    day.dayOfWeek === SUNDAY ? day.subtract({ days: 1 }) : day,
  );
}

/**
 * Labour Code Art. 154(2): "the first or the first two working days after them". The Easter
 * days are excepted; a day off already is no working day.
 */
function bulgarianSubstitutes(holidays: readonly Holiday[]): readonly Holiday[] {
  const taken = new Set(holidays.map(({ date }) => date.toString()));
  return holidays
    .filter(({ english }) => !english.startsWith('Orthodox'))
    .filter(({ date }) => date.dayOfWeek >= SATURDAY)
    .map(({ english, date }) => {
      let day = date;
      while (day.dayOfWeek >= SATURDAY || taken.has(day.toString())) day = day.add({ days: 1 });
      taken.add(day.toString());
      const source = 'Labour Code (Кодекс на труда) Art. 154(2)';
      return { date: day, name: 'Неработен ден', english: `in lieu of ${english}`, source };
    });
}

/** Of all Latvian holidays these have a day in lieu. */
function latvianSubstitutes(holidays: readonly Holiday[]): readonly Holiday[] {
  return holidays
    .filter(({ english }) => [RESTORATION, PROCLAMATION, FESTIVAL].includes(english))
    .filter(({ date }) => date.dayOfWeek >= SATURDAY)
    .map(({ english, date }) => {
      const monday = date.add({ days: 8 - date.dayOfWeek });
      return { date: monday, name: 'Brīvdiena', english: `in lieu of ${english}` };
    });
}

function rowsOf({ act, holidays, substitutes }: State): readonly HolidayRow[] {
  // One year more: what falls on a weekend at the end of a year is made up in the next.
  const dated = holidays.flatMap(({ days, ...rest }) =>
    yearsFrom(years.from - 1, years.to)
      .flatMap(days)
      .map((date) => ({ ...rest, date })),
  );
  const rows = new Map<string, { row: Omit<HolidayRow, 'dates'>; dates: string[] }>();
  for (const { date, name, english, source } of [...dated, ...(substitutes?.(dated) ?? [])]) {
    if (date.year < years.from || date.year > years.to) continue;
    const words = name === english ? { name } : { name, english };
    const row = { ...words, source: source ?? act, confidence: 'secondary' as const };
    const key = JSON.stringify(row);
    const same = rows.get(key) ?? { row, dates: [] };
    rows.set(key, { row, dates: [...same.dates, date.toString()] });
  }
  return [...rows.values()].map(({ row, dates }) => ({ ...row, dates: dates.join(' ') }));
}

const UNMOVED = 'the rule stands in the act and needs no yearly list; a change of it is gazetted';

export const euCalendars: readonly { readonly table: CalendarTable; readonly head: Head }[] =
  memberStates.map(({ code, calendar, zone, name }) => {
    const state = states[code];
    if (!state) throw new Error(`No holidays are written for ${code}.`);
    const { act, nextYear = UNMOVED, notes = [], oneOffs = [] } = state;
    const table: CalendarTable = {
      id: calendar,
      title: `${name}: public holidays of the whole country`,
      zone,
      checkedOn: '2026-11-21',
      act,
      weekend: 'Reg. 1182/71 Art. 2(2)',
      nextYear,
      years,
      notes,
      holidays: rowsOf(state),
      oneOffs,
      watched: [],
    };
    const head: Head = {
      what: `${name}: the public holidays that hold for the whole country.`,
      source: `${act}, after published lists, not read in the original; Reg. 1182/71 Art. 2(1).`,
      leftOut: 'regional and local holidays, days off by custom, and what `notes` names.',
    };
    return { table, head };
  });
