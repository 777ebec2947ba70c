/** Drills: the stories that come with Tocsin, started from here, and those that ran. */
import type { Hono } from 'hono';
import { may, mustBeAllowed } from '../../engine/may.js';
import { registerIncident } from '../../engine/register-incident.js';
import { opened, paged } from '../cursors.js';
import { EMPTY, type Form } from '../forms/form.js';
import { type Complaint, type Refused, refusalOf } from '../forms/refused.js';
import type { WebPorts } from '../ports.js';
import { findStory } from '../stories.js';
import { drillsWords } from '../words/drills.js';
import { DrillList, drillsIn } from './drills/list.js';
import { drillOrder } from './drills/order.js';
import { StartForm } from './drills/start-form.js';
import { page } from './layout.js';
import { goTo, type Pages } from './pages.js';
import { incidentPath } from './paths.js';
import type { Reader } from './reader.js';
import { keyIn } from './register.js';

export function serveDrills(app: Hono, { ports, shown, posted }: Pages): void {
  app.get(
    '/drills',
    shown((reader, c) => {
      const { running, past } = c.req.query();
      return drillsPage({ reader, form: EMPTY, running, past }, ports);
    }),
  );
  app.post(
    '/drills',
    posted((reader, form) => start(reader, form, ports)),
  );
}

async function start(reader: Reader, form: Form, ports: WebPorts): Promise<Response> {
  mustBeAllowed(reader, 'drill');
  const words = drillsWords[reader.language];
  const story = findStory(form.text('story'));
  const complaints: readonly Complaint[] = [
    ...(story ? [] : [{ detail: words.choose, pointer: '/story' }]),
    ...(ports.drills?.hasOutbox === false && form.optional('to') === undefined
      ? [{ detail: words.needed, pointer: '/drill/contacts' }]
      : []),
  ];
  if (!story || complaints.length > 0) {
    return drillsPage({ reader, form, refused: { status: 422, complaints } }, ports);
  }
  try {
    const order = drillOrder(story, form, reader, keyIn(form));
    const { incident } = await registerIncident(order, ports);
    return goTo(incidentPath(incident.id));
  } catch (error) {
    const refused = refusalOf(error, reader.language);
    if (!refused) throw error;
    return drillsPage({ reader, form, refused }, ports);
  }
}

interface Shown {
  readonly reader: Reader;
  readonly form: Form;
  readonly refused?: Refused;
  /** Where the lists go on. */
  readonly running?: string | undefined;
  readonly past?: string | undefined;
}

async function drillsPage(
  { reader, form, refused, running, past }: Shown,
  ports: WebPorts,
): Promise<Response> {
  const words = drillsWords[reader.language];
  const [open, closed] = await Promise.all([
    listed('open', running, ports),
    listed('closed', past, ports),
  ]);
  const status = refused?.status ?? 200;
  const at = (name: 'running' | 'past', cursor: string | null) =>
    `/drills?${new URLSearchParams({ [name]: cursor ?? '' })}`;
  return page(
    { title: words.title, viewer: reader, status },
    <>
      <p>{words.lead}</p>
      <h2>{words.running}</h2>
      <DrillList
        name={words.running}
        page={open}
        otherwise={words.noneRunning}
        reader={reader}
        href={at('running', open.cursor)}
        isFirst={running === undefined}
      />
      <h2>{words.start}</h2>
      {may(reader.roles, 'drill') ? (
        <StartForm
          reader={reader}
          form={form}
          limits={ports.drills}
          sendKey={ports.ids.next('form')}
          refused={refused}
        />
      ) : (
        <p>{words.mayNot}</p>
      )}
      <h2>{words.past}</h2>
      <DrillList
        name={words.past}
        page={closed}
        otherwise={words.nonePast}
        reader={reader}
        href={at('past', closed.cursor)}
        isFirst={past === undefined}
      />
    </>,
  );
}

async function listed(state: 'open' | 'closed', cursor: string | undefined, ports: WebPorts) {
  const list = `drills page ${state}`;
  return paged(
    await drillsIn(state, cursor === undefined ? undefined : opened(cursor, list), ports),
    list,
  );
}
