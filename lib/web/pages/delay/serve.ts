/** The routes of the request to delay. What is typed is never in an address, and never in a log. */
import type { Context, Hono } from 'hono';
import { sentence } from '../../../core/sentence.js';
import { BadCall } from '../../../engine/problems.js';
import { readIncident } from '../../../engine/read-incident.js';
import type { Form } from '../../forms/form.js';
import { bytesOf, LONGEST_DRAFT } from '../../longest.js';
import { forCounsel } from '../counsel-only.js';
import { recordedIn } from '../incident/recorded.js';
import { idIn, type Pages } from '../pages.js';
import type { Reader } from '../reader.js';
import { letterPage } from './letter.js';
import { logPage } from './log-page.js';
import { delayPage } from './page.js';
import { readDelay } from './read.js';
import { buttonIn, saveTyped, takeDraft } from './take-draft.js';
import { takeStep } from './take-step.js';

export function serveDelay(app: Hono, { ports, shown, posted }: Pages): void {
  const page = '/incidents/:id/delay';
  const forIt = (show: (id: string, reader: Reader) => Promise<Response>) =>
    shown((reader, c) => forCounsel(reader, idIn(c), () => show(idIn(c), reader)));
  const ofIt = (take: (id: string, reader: Reader, form: Form) => Promise<Response>) => {
    return (reader: Reader, form: Form, c: Context) =>
      forCounsel(reader, idIn(c), () => take(idIn(c), reader, form));
  };
  app.get(
    page,
    forIt(async (id, reader) => {
      const delay = await readDelay(id, reader, ports);
      return delayPage({ reader, delay, editor: ports.ids.next('page') });
    }),
  );
  app.get(
    `${page}/letter`,
    forIt(async (id, reader) => letterPage(reader, await readDelay(id, reader, ports))),
  );
  app.get(
    `${page}/log`,
    shown((reader, c) =>
      forCounsel(reader, idIn(c), async () => {
        const recorded = await recordedIn(idIn(c), c.req.query('recorded'), ports);
        return logPage({ reader, read: await readIncident(idIn(c), ports), recorded });
      }),
    ),
  );
  app.post(
    page,
    posted(
      ofIt((id, reader, form) => {
        const button = buttonIn(form);
        if (button) return takeDraft(id, button, reader, form, ports);
        throw new BadCall(sentence`This form is none of this page. Open the page again.`);
      }),
      bytesOf(LONGEST_DRAFT),
    ),
  );
  app.post(
    `${page}/draft`,
    posted((reader, form, c) => saveTyped(idIn(c), reader, form, ports), bytesOf(LONGEST_DRAFT)),
  );
  app.post(`${page}/log`, posted(ofIt((id, reader, form) => takeStep(id, reader, form, ports))));
}
