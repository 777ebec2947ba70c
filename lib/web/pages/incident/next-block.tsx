/** The one next thing: what, by when, whose it is, and a link to record it. */
import { isOpen, lineOf } from '../../../engine/incident.js';
import type { Person, UserRole } from '../../../engine/ports.js';
import type { IncidentRead } from '../../../engine/read-incident.js';
import { type RegimeWaits, waitsOf } from '../../../engine/waits.js';
import { Moment, StateWord } from '../../components/said.js';
import { incidentWords } from '../../words/incident.js';
import { saidWords } from '../../words/said.js';
import { dutyIn } from '../../words/say.js';
import { shellWords } from '../../words/shell.js';
import { cardId, incidentPath } from '../paths.js';
import type { Reader } from '../reader.js';
import { toldAs } from '../told-as.js';
import { Acknowledge } from './acknowledge.js';
import { OpenDelay } from './delay-link.js';
import { DECIDED_BY } from './fact-kinds.js';
import { type NextThing, nextThing, recordPath } from './next.js';
import { mayRecord } from './rights.js';
import { Waits } from './waits-list.js';
import { milestoneZones } from './zones.js';

interface NextProps {
  readonly read: IncidentRead;
  readonly reader: Reader;
}

export function Next({ read, reader }: NextProps) {
  const { incident, milestones, now, people } = read;
  const words = incidentWords[reader.language].next;
  const next = nextThing(milestones, now);
  const waits = waitsOf(incident, milestones, now);
  if (!next) return <Nothing read={read} reader={reader} waits={waits} />;
  const { milestone, urgency, role } = next;
  const { regime, obligation } = milestone;
  const late = milestones.filter(({ state, force }) => state === 'late' && force === 'in-force');
  return (
    <section class="next" aria-labelledby="next">
      <h2 id="next">{words.heading}</h2>
      <p>
        <a href={`#${cardId({ regime, line: lineOf(milestone) })}`}>
          <strong>{dutyIn(reader.language, regime, obligation)}</strong>
        </a>{' '}
        <StateWord milestone={milestone} language={reader.language} />
      </p>
      <NextDates next={next} read={read} reader={reader} />
      <p>{whatToDo(urgency, reader)}</p>
      <Whose role={role} people={people} reader={reader} />
      <Acknowledge milestone={milestone} read={read} reader={reader} />
      <Doing next={next} incidentId={incident.id} reader={reader} />
      <OpenDelay read={read} reader={reader} />
      {urgency === 'late' && late.length > 1 ? (
        <p>{words.moreLate(String(late.length - 1))}</p>
      ) : (
        ''
      )}
      <Waits
        said={words.othersWait}
        waits={waits.filter(({ hasBegun }) => !hasBegun)}
        incidentId={incident.id}
        reader={reader}
      />
    </section>
  );
}

function whatToDo(urgency: NextThing['urgency'], reader: Reader): string {
  const said = incidentWords[reader.language].next[urgency];
  return typeof said === 'string' ? said : said[toldAs(reader)];
}

function NextDates({
  next: { milestone, urgency },
  read,
  reader,
}: NextProps & { next: NextThing }) {
  const { planBy, due, notBefore, regime } = milestone;
  const words = saidWords[reader.language];
  const shared = {
    zones: milestoneZones(reader, read.incident, regime),
    language: reader.language,
    now: read.now,
  };
  const usesDue = urgency === 'late' || urgency === 'pastPlan';
  const lead =
    urgency === 'forbidden'
      ? { name: words.notBefore, at: notBefore }
      : usesDue && due
        ? { name: words.due, at: due }
        : { name: words.planBy, at: planBy };
  if (!lead.at) return null;
  return (
    <dl>
      <dt>{lead.name}</dt>
      <dd>
        <Moment at={lead.at} {...shared} />
      </dd>
    </dl>
  );
}

interface WhoseProps {
  readonly role: UserRole;
  readonly people: readonly Person[];
  readonly reader: Reader;
}

/** The role that does it, and who has that role. */
function Whose({ role, people, reader: { language } }: WhoseProps) {
  const words = incidentWords[language].next;
  const names = people.filter(({ roles }) => roles.includes(role)).map(({ name }) => name);
  const name = shellWords[language].roles[role];
  return (
    <dl>
      <dt>{words.whose}</dt>
      <dd>
        {names.length === 0 ? words.unnamed(name) : words.named(name, names.join(words.comma))}
      </dd>
    </dl>
  );
}

interface DoingProps {
  readonly next: NextThing;
  readonly incidentId: string;
  readonly reader: Reader;
}

function Doing({ next: { milestone, isReport }, incidentId, reader }: DoingProps) {
  const words = incidentWords[reader.language].next;
  const kind = isReport ? 'submission' : DECIDED_BY[milestone.obligation];
  if (kind === undefined || !mayRecord(reader, { kind })) return <p>{words.seeTo}</p>;
  return (
    <p class="unprinted">
      <a href={recordPath(incidentId, milestone)}>
        {isReport ? words.recordFiling : words.recordDecision}
      </a>
    </p>
  );
}

/** Nothing is open: either the clocks wait, or all is done for now. */
function Nothing({
  read: { incident, milestones },
  reader,
  waits,
}: NextProps & { readonly waits: readonly RegimeWaits[] }) {
  const words = incidentWords[reader.language].next;
  const isStarted = milestones.some((one) => one.state === 'met' || isOpen(one));
  const waitsYet = waits.length > 0 && !isStarted;
  const shared = { waits, incidentId: incident.id, reader };
  return (
    <section class="next" aria-labelledby="next">
      <h2 id="next">{words.heading}</h2>
      {waitsYet ? '' : <p>{words.done}</p>}
      <Waits said={waitsYet ? words.waits : words.couldOpen} {...shared} />
      {mayRecord(reader, { kind: 'discovery' }) ? (
        <p class="unprinted">
          <a href={`${incidentPath(incident.id)}/facts/new`}>{words.recordFact}</a>
        </p>
      ) : (
        ''
      )}
    </section>
  );
}
