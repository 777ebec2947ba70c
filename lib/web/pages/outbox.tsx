/** The outbox: mails that stayed on this machine, the newest first, with their whole text. */
import type { Hono } from 'hono';
import { instantOf } from '../../engine/incident.js';
import { TextField } from '../components/field.js';
import { linkTo } from '../components/html.js';
import { NO_MARKS } from '../components/marks.js';
import { Moment } from '../components/said.js';
import { Wide } from '../components/wide.js';
import { incidentOfAlert, MOST_LOOKED_AT, mailsAbout } from '../machine.js';
import type { Outbox, OutboxMail } from '../ports.js';
import { outboxWords } from '../words/outbox.js';
import { page } from './layout.js';
import type { Pages } from './pages.js';
import type { Reader } from './reader.js';

/** Mails on a page: some two kilobytes each. */
const MAILS = 25;
const LAST_PAGE = MOST_LOOKED_AT / MAILS;

export function serveOutbox(app: Hono, { ports: { outbox }, shown }: Pages): void {
  if (!outbox) return;
  app.get(
    '/outbox',
    shown((reader, c) => {
      const { incident, page: number } = c.req.query();
      return outboxPage(reader, incident?.trim() || undefined, pageNumber(number), outbox);
    }),
  );
}

/** What is no number of a page is the first. */
function pageNumber(text: string | undefined): number {
  const number = /^\d{1,4}$/.test(text ?? '') ? Number(text) : 1;
  return Math.min(Math.max(number, 1), LAST_PAGE);
}

async function outboxPage(
  reader: Reader,
  incident: string | undefined,
  number: number,
  outbox: Outbox,
): Promise<Response> {
  const words = outboxWords[reader.language];
  const from = (number - 1) * MAILS;
  // One more than is shown tells whether there are older ones.
  const found = await mailsAbout(incident, from + MAILS + 1, outbox);
  const mails = found.slice(from, from + MAILS);
  const hasOlder = found.length > from + MAILS;
  const at = (page: number) =>
    `/outbox?${new URLSearchParams({ ...(incident && { incident }), page: String(page) })}`;
  return page(
    { title: words.title, viewer: reader },
    <>
      <p class="soft">{words.said}</p>
      <form class="sheet" method="get" action="/outbox">
        <TextField
          name="incident"
          label={words.incident}
          help={words.help}
          marks={NO_MARKS}
          value={incident ?? ''}
        />
        <p class="actions">
          <button type="submit">{words.show}</button>
          {incident === undefined ? '' : <a href="/outbox">{words.showAll}</a>}
        </p>
      </form>
      {incident === undefined ? '' : <p>{words.about(incident)}</p>}
      {mails.length === 0 ? (
        <p>{incident === undefined ? words.nothing : words.nothingOf}</p>
      ) : (
        mails.map((mail) => <Message mail={mail} reader={reader} />)
      )}
      <p class="actions">
        {number > 1 ? <a href={at(number - 1)}>{words.newer}</a> : ''}
        {hasOlder && number < LAST_PAGE ? <a href={at(number + 1)}>{words.older}</a> : ''}
      </p>
      {incident !== undefined || number === LAST_PAGE ? (
        <p class="soft">{words.bound(MOST_LOOKED_AT)}</p>
      ) : (
        ''
      )}
    </>,
  );
}

function Message({ mail, reader }: { readonly mail: OutboxMail; readonly reader: Reader }) {
  const { alertId, to, subject, date, text } = mail;
  const { language, zone } = reader;
  const words = outboxWords[language];
  const incident = incidentOfAlert(alertId);
  return (
    <article>
      <h2>{subject}</h2>
      <dl>
        <dt>{words.to}</dt>
        <dd>{to}</dd>
        <dt>{words.date}</dt>
        <dd>{isInstant(date) ? <Moment at={date} zones={[zone]} language={language} /> : date}</dd>
        <dt>{words.incident}</dt>
        <dd>{linkTo('incidents', incident, incident)}</dd>
        <dt>{words.alert}</dt>
        <dd>{linkTo('alerts', alertId, words.open)}</dd>
      </dl>
      <details>
        <summary>{words.read}</summary>
        <Wide name={subject}>
          <pre>{text}</pre>
        </Wide>
      </details>
    </article>
  );
}

/** A file that somebody changed may bear any date. */
function isInstant(text: string): boolean {
  try {
    instantOf(text);
    return true;
  } catch {
    return false;
  }
}
