/** One alert: what the mail was about, and one button to say that it was seen. */
import { html } from 'hono/html';
import { type AlertRead, readAlert } from '../../engine/read-incident.js';
import type { WebPorts } from '../ports.js';
import { type Html, linkTo, page } from './layout.js';
import type { Reader } from './reader.js';
import { dutyOf, momentIn, stateOf } from './words.js';

export async function alertPage(id: string, viewer: Reader, ports: WebPorts): Promise<Response> {
  const read = await readAlert(id, ports);
  const { alert, incident, milestone, person } = read;
  const zone = person?.zone ?? incident.zone;
  const { regimeId, obligation, planBy, due } = alert;
  return page(
    { title: dutyOf(regimeId, obligation), viewer },
    html`${incident.drill ? html`<p class="drill">DRILL</p>` : ''}
<dl>
<dt>Incident</dt><dd>${linkTo('incidents', incident.id, incident.title)}</dd>
<dt>Told to</dt><dd>${person?.name ?? alert.person}</dd>
<dt>Plan by, as told</dt><dd>${momentIn(planBy, zone)}</dd>
<dt>Due, as told</dt><dd>${momentIn(due, zone)}</dd>
<dt>Now</dt><dd>${milestone ? html`${stateOf(milestone)}, plan by ${momentIn(milestone.planBy, zone)}` : 'It is gone: what started it was retracted.'}</dd>
</dl>
${acknowledgement(read, zone, viewer.csrf)}`,
  );
}

function acknowledgement(
  { alert, acknowledgement: done }: AlertRead,
  zone: string,
  csrf: string,
): Html {
  if (done) {
    return html`<p>Acknowledged by ${done.by.name}, ${momentIn(done.at, zone)}${done.note === undefined ? '' : `: ${done.note}`}</p>`;
  }
  return html`<form method="post" action="/alerts/${encodeURIComponent(alert.id)}/ack">
<input type="hidden" name="csrf" value="${csrf}">
<button type="submit">Acknowledge</button>
</form>
<p>It quiets this step, and never the next.</p>`;
}
