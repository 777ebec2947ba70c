/** One alert: what is to be done, by when, whose it is, and one button to say that it was seen. */
import type { Context, Hono } from 'hono';
import { sentence } from '../../core/sentence.js';
import { acknowledge } from '../../engine/acknowledge.js';
import { ownersOf, peopleFor } from '../../engine/people.js';
import { BadCall } from '../../engine/problems.js';
import { readAlert } from '../../engine/read-incident.js';
import { Problem } from '../components/problem.js';
import type { Form } from '../forms/form.js';
import { refusedBy } from '../forms/refused.js';
import { LONGEST_ACKNOWLEDGEMENT } from '../longest.js';
import type { WebPorts } from '../ports.js';
import { dutyIn } from '../words/say.js';
import { Acknowledgement, fieldOf, type Tried } from './alert/acknowledgement.js';
import { Told } from './alert/told.js';
import { REFRESH } from './incident.js';
import { page } from './layout.js';
import { goTo, idIn, type Pages } from './pages.js';
import { alertPath } from './paths.js';
import { actorOf, type Reader } from './reader.js';

export function serveAlerts(app: Hono, { ports, shown, posted }: Pages): void {
  app.get(
    '/alerts/:id',
    shown((reader, c) => alertPage(idIn(c), reader, ports)),
  );
  app.post(
    '/alerts/:id/ack',
    posted((reader, form, c) => pressed(c, reader, form, ports)),
  );
}

async function pressed(c: Context, reader: Reader, form: Form, ports: WebPorts): Promise<Response> {
  const alertId = idIn(c);
  const note = form.optional('note');
  const refused = await refusedBy(reader.language, async () => {
    if (note !== undefined && note.length > LONGEST_ACKNOWLEDGEMENT) {
      const said = sentence`A note may have ${LONGEST_ACKNOWLEDGEMENT} characters; this one has ${note.length}. Shorten it.`;
      throw new BadCall(said, '/note');
    }
    await acknowledge({ alertId, by: actorOf(reader), ...(note && { note }) }, ports);
  });
  if (!refused) return goTo(alertPath(alertId));
  return alertPage(alertId, reader, ports, { form, refused });
}

async function alertPage(
  id: string,
  reader: Reader,
  ports: WebPorts,
  tried?: Tried,
): Promise<Response> {
  const [read, settings] = await Promise.all([readAlert(id, ports), ports.settings.read()]);
  const { alert, incident, now } = read;
  const owners = ownersOf(
    { regime: alert.regimeId, obligation: alert.obligation },
    peopleFor(incident, settings),
  );
  return page(
    {
      title: dutyIn(reader.language, alert.regimeId, alert.obligation),
      viewer: tried ? { ...reader, path: alertPath(id) } : reader,
      ...(tried ? { status: tried.refused.status } : { refresh: REFRESH }),
      time: incident.drill ? { now, speed: incident.drill.speed } : undefined,
    },
    <>
      <Problem refused={tried?.refused} language={reader.language} fieldOf={fieldOf} />
      <Told read={read} reader={reader} owners={owners} />
      <Acknowledgement read={read} reader={reader} tried={tried} />
    </>,
  );
}
