/** One year of a calendar: each closed day with its name, why, and how sure it is. */
import type { CalendarInfo } from '../../../core/calendars/calendar.js';
import { Temporal } from '../../../core/model.js';
import type { DeclaredClosure } from '../../../engine/ports.js';
import { readCalendar, readDays } from '../../../engine/read-law.js';
import type { WebPorts } from '../../ports.js';
import { basisWords } from '../../words/basis.js';
import { calendarWords } from '../../words/calendars.js';
import { closingIn, lawIn } from '../../words/law-texts.js';
import { saidWords } from '../../words/said.js';
import { dayIn } from '../../words/say.js';
import { page } from '../layout.js';
import type { Reader } from '../reader.js';

/** @throws NotFound for a calendar that there is not */
export async function calendarPage(
  id: string,
  written: string | undefined,
  reader: Reader,
  { settings, now }: WebPorts,
): Promise<Response> {
  const info = readCalendar(id);
  const { from, to } = info.years;
  const present = now.machine().toZonedDateTimeISO(info.zone).year;
  const usual = Math.min(Math.max(present, from), to);
  const asked = written === undefined ? usual : /^\d{4}$/.test(written) ? Number(written) : 0;
  const isKnown = asked >= from && asked <= to;
  const words = calendarWords[reader.language];
  const { closures } = await settings.read();
  return page(
    {
      title: isKnown ? words.yearTitle(info.id, asked) : info.id,
      viewer: reader,
      status: isKnown ? 200 : 422,
    },
    <>
      <Head info={info} reader={reader} />
      <Years info={info} shown={asked} reader={reader} />
      {isKnown ? (
        <Year info={info} year={asked} closures={closures} reader={reader} />
      ) : (
        <p class="problem" role="alert">
          {words.unknownYear(from, to)}
        </p>
      )}
      {info.notes.length > 0 ? (
        <>
          <h2>{words.notes}</h2>
          <ul>
            {info.notes.map((note) => (
              <li>{lawIn(reader.language, note)}</li>
            ))}
          </ul>
        </>
      ) : (
        ''
      )}
      <p>
        <a href="/calendars">{words.toCalendars}</a>
      </p>
    </>,
  );
}

interface PartProps {
  readonly info: CalendarInfo;
  readonly reader: Reader;
}

function Head({ info, reader: { language } }: PartProps) {
  const words = calendarWords[language];
  const { title, zone, act, years, nextYear, checkedOn, includes } = info;
  return (
    <>
      <p>{lawIn(language, title)}</p>
      <dl>
        <dt>{words.restsOn}</dt>
        <dd>{lawIn(language, act)}</dd>
        <dt>{words.years}</dt>
        <dd>{words.knows(years.from, years.to, years.confirmedTo)}</dd>
        <dt>{words.nextYear}</dt>
        <dd>{lawIn(language, nextYear)}</dd>
        <dt>{words.zone}</dt>
        <dd>{zone}</dd>
        <dt>{words.checked}</dt>
        <dd>{dayIn(language, checkedOn)}</dd>
      </dl>
      {includes ? (
        <p>
          <a href={`/calendars/${includes}`}>{words.includes(includes)}</a>
        </p>
      ) : (
        ''
      )}
    </>
  );
}

function Years({ info, shown, reader }: PartProps & { readonly shown: number }) {
  const { id, years } = info;
  const all = Array.from({ length: years.to - years.from + 1 }, (_, n) => years.from + n);
  return (
    <nav aria-label={calendarWords[reader.language].otherYears}>
      <p>
        {all.map((year) => (
          <>
            <a
              href={`/calendars/${id}?year=${year}`}
              aria-current={year === shown ? 'page' : undefined}
            >
              {year === shown ? <strong>{year}</strong> : year}
            </a>{' '}
          </>
        ))}
      </p>
    </nav>
  );
}

type Day = ReturnType<typeof readDays>['days'][number];

function Year({
  info,
  year,
  closures,
  reader,
}: PartProps & { readonly year: number; readonly closures: readonly DeclaredClosure[] }) {
  const words = calendarWords[reader.language];
  const from = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  const to = Temporal.PlainDate.from({ year, month: 12, day: 31 });
  const { days } = readDays(info.id, { from, to }, closures);
  const told = days.filter(
    ({ open, kind, watched }) => (!open && kind !== 'weekend') || watched !== null,
  );
  const months = Array.from({ length: 12 }, (_, n) => n + 1) as (keyof typeof words.months)[];
  return (
    <>
      {year > info.years.confirmedTo ? (
        <p class="soon">▲ {words.unconfirmed(info.years.confirmedTo)}</p>
      ) : (
        ''
      )}
      <p>{told.length === 0 ? words.noDays : words.weekends}</p>
      {months.map((month) => (
        <Month
          name={words.months[month]}
          days={told.filter(({ date }) => Number(date.slice(5, 7)) === month)}
          info={info}
          reader={reader}
        />
      ))}
    </>
  );
}

function Month({
  name,
  days,
  info,
  reader,
}: PartProps & { readonly name: string; readonly days: readonly Day[] }) {
  if (days.length === 0) return '';
  return (
    <>
      <h2>{name}</h2>
      <ul>
        {days.map((day) => (
          <li id={`day-${day.date}`}>
            <strong>{dayIn(reader.language, day.date)}</strong>{' '}
            {day.why === null ? '' : closingIn(reader.language, day.why)}
            {doubtsOf(day, info, reader).map((doubt) => (
              <span class="line soon">▲ {doubt}</span>
            ))}
            {day.source === null ? (
              ''
            ) : (
              <span class="line soft">{lawIn(reader.language, day.source)}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What makes a day other than an ordinary holiday, or not quite sure. */
function doubtsOf(day: Day, { oneOffs }: CalendarInfo, { language }: Reader): readonly string[] {
  const words = calendarWords[language];
  const row = oneOffs.find(({ date, name }) => date === day.date && name === day.why);
  const confidence = row?.confidence ?? 'primary';
  return [
    ...(day.kind === 'one-off' ? [words.oneOff] : []),
    ...(day.provisional ? [words.provisional] : []),
    ...(confidence === 'primary' ? [] : [basisWords[language][confidence]]),
    ...(day.watched === null
      ? []
      : [`${words.watched}${saidWords[language].colon}${lawIn(language, day.watched)}`]),
  ];
}
