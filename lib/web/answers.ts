/**
 * What calls are answered with, as schemas: the API's description is made from them, and a test
 * holds every one against real answers. What the law or the caller decides stays wide.
 *
 * A named schema stands once in the description, under its name.
 */
import * as z from 'zod';
import { role } from './schemas.js';
import { entity, person, policy } from './settings-schemas.js';

const moment = z.string().describe('RFC 9557: an instant with its offset and its zone.');
const instant = z.string().describe('An instant in UTC, ISO 8601.');
const day = z.string().describe('A date, as 2026-11-20.');

export const actor = z
  .object({ name: z.string(), roles: z.array(role) })
  .meta({ id: 'Actor', description: 'Who did something, as the server knows them.' });

const milestoneState = z.enum(['pending', 'open', 'due', 'met', 'late', 'not-required']);

export const milestone = z
  .object({
    regime: z.string(),
    obligation: z.string(),
    state: milestoneState,
    due: moment.nullable(),
    planBy: moment.nullable(),
    notBefore: moment.nullable(),
    projected: moment.nullable(),
    metAt: moment.nullable(),
    nature: z.enum(['statutory', 'staff-position', 'guidance']).nullable(),
    force: z.enum(['in-force', 'not-yet-in-force', 'repealed']),
    certainty: z.enum(['settled', 'provisional']),
    trigger: z.string().nullable(),
    phase: z.string(),
    basis: z.array(z.looseObject({ of: z.string(), rule: z.string() })),
  })
  .meta({
    id: 'Milestone',
    description:
      'One obligation, for one incident. due: the last moment in time on the best-supported reading; planBy: on every defensible one.',
  });

export const fact = z
  .looseObject({ id: z.string(), kind: z.string(), at: z.string() })
  .meta({ id: 'Fact', description: 'What happened, when, and what its kind carries beside.' });

const standing = z.object({
  state: milestoneState,
  planBy: moment.nullable(),
  due: moment.nullable(),
});

const move = z
  .object({
    regime: z.string(),
    obligation: z.string(),
    trigger: z.string().nullable(),
    from: standing.nullable(),
    to: standing.nullable(),
    why: z.string(),
  })
  .meta({ id: 'Move', description: 'A milestone before and after; null where there is none.' });

const inputProblem = z
  .object({ type: z.string(), title: z.string(), detail: z.string(), pointer: z.string() })
  .meta({ id: 'InputProblem', description: 'Why nothing can be derived from the facts.' });

const derived = { milestones: z.array(milestone), problem: inputProblem.exactOptional() };

const notices = z
  .array(z.string())
  .describe('What must be known before anything else: why reminders do not arrive.');

const incidentHead = {
  id: z.string(),
  title: z.string(),
  entity: z.string(),
  zone: z.string(),
  profile: z.record(z.string(), z.unknown()),
  regimes: z.array(z.string()),
  notApplicable: z.array(z.object({ regime: z.string(), reason: z.string() })),
  registeredAt: instant,
  registeredBy: actor,
  closed: z.object({ at: instant, by: actor, reason: z.string() }).nullable(),
  version: z.int().describe('That of the record: the ETag.'),
  facts: z.array(fact),
};

const drill = { start: instant, speed: z.number() };

export const registered = z.object({
  ...incidentHead,
  drill: z.object(drill).nullable(),
  milestones: z.array(milestone),
  notices,
});

const clock = z.object({
  regime: z.string(),
  phase: z.string().nullable(),
  generation: z.int(),
  wakeAt: instant.nullable(),
  ended: z.boolean(),
});

const sentShape = {
  alert: z.string(),
  regime: z.string(),
  obligation: z.string(),
  trigger: z.string().nullable(),
  kind: z.string(),
  step: z.string(),
  level: z.int(),
  person: z.string(),
  planBy: instant.nullable(),
  due: instant.nullable(),
  at: instant,
  state: z.enum(['claimed', 'sent', 'retry', 'failed', 'moot']),
  stateAt: instant,
  attempts: z.int(),
  error: z.string().nullable(),
};

const acknowledgement = z.object({
  alert: z.string(),
  regime: z.string(),
  line: z.string(),
  planBy: instant.nullable(),
  due: instant.nullable(),
  steps: z.array(z.string()),
  at: instant,
  by: actor,
  note: z.string().nullable(),
});

export const incidentRead = z
  .object({
    ...incidentHead,
    drill: z.object({ ...drill, now: instant }).nullable(),
    ...derived,
    clocks: z.array(clock),
    sent: z.array(z.object(sentShape)),
    acknowledged: z.array(acknowledgement),
  })
  .meta({ id: 'Incident', description: 'All that is known of an incident.' });

export const incidentWithNotices = incidentRead.extend({ notices });

export const recorded = z.object({
  fact,
  version: z.int(),
  milestones: z.array(milestone),
  moved: z.array(move),
});

export const stood = z.object({ asOf: instant, version: z.int(), ...derived });

export const acknowledged = z.object({ ...sentShape, acknowledged: acknowledgement });

// ── Lists ──────────────────────────────────────────────────────────────────────────────────

/** All there is, in one answer. */
export const listOf = (item: z.ZodType) => z.object({ items: z.array(item) });

const pageOf = (item: z.ZodType) =>
  z.object({
    items: z.array(item),
    cursor: z.string().nullable().describe('Ask again with it for the next page; null: the last.'),
  });

export const incidentPage = pageOf(
  z.object({
    id: z.string(),
    title: z.string(),
    entity: z.string(),
    regimes: z.array(z.string()),
    registeredAt: instant,
    closed: z.boolean(),
    drill: z.boolean(),
    version: z.int(),
    nextPlanBy: instant.nullable(),
  }),
);

export const boardPage = pageOf(
  z.object({
    incident: z.string(),
    title: z.string(),
    drill: z.boolean(),
    regime: z.string(),
    obligation: z.string(),
    trigger: z.string().nullable(),
    state: z.enum(['due', 'late', 'open']),
    planBy: instant.nullable(),
    due: instant.nullable(),
    force: z.string(),
    certainty: z.string(),
    option: z.boolean(),
    phase: z.string(),
  }),
);

export const mails = listOf(
  z.object({
    alert: z.string(),
    to: z.string(),
    subject: z.string(),
    date: z.string(),
    text: z.string(),
  }),
);

// ── The law ────────────────────────────────────────────────────────────────────────────────

export const derivation = z.object({ id: z.string(), milestones: z.array(milestone) });

const regimeHead = {
  id: z.string(),
  title: z.string(),
  authority: z.string(),
  summary: z.string(),
  checkedOn: day,
};

export const regimeList = listOf(z.object(regimeHead));

export const regimeRead = z.looseObject({
  ...regimeHead,
  authorityZone: z.string().nullable().describe('null: the profile decides.'),
  calendars: z.array(z.string()).nullable().describe('null: the profile decides.'),
  textByDefault: z.string(),
  texts: z.array(
    z.looseObject({
      id: z.string(),
      title: z.string(),
      appliesFrom: day.nullable(),
      obligations: z.array(
        z.looseObject({
          id: z.string(),
          title: z.string(),
          kind: z.enum(['report', 'decision']),
          trigger: z.string(),
          period: z.string(),
        }),
      ),
    }),
  ),
  phases: z.array(
    z.object({ id: z.string(), holdsWhen: z.string(), mayFollow: z.array(z.string()) }),
  ),
  notModelled: z.array(z.string()),
});

const years = z.object({ from: z.int(), to: z.int(), confirmedTo: z.int() });
const calendarHead = { id: z.string(), title: z.string(), zone: z.string(), years };

export const calendarList = listOf(z.object({ ...calendarHead, checkedOn: day }));

const calendarDay = z.object({
  date: day,
  open: z.boolean(),
  why: z.string().nullable(),
  kind: z.enum(['weekend', 'holiday', 'one-off']).nullable(),
  source: z.string().nullable(),
  provisional: z.boolean(),
  watched: z.string().nullable(),
  confirmed: z.boolean(),
});

/** With from and to each day; without them, what the calendar says of itself. */
export const calendarRead = z.union([
  z.object({ ...calendarHead, from: day, to: day, days: z.array(calendarDay) }),
  z.looseObject({
    ...calendarHead,
    checkedOn: day,
    holidays: z.array(z.object({ date: day, name: z.string(), source: z.string() })),
  }),
]);

// ── Settings ───────────────────────────────────────────────────────────────────────────────

const withId = { id: z.string() };
export const personRead = person.extend(withId).strip().meta({ id: 'Person' });
export const entityRead = entity.extend(withId).strip().meta({ id: 'Entity' });
export const policyRead = policy.extend(withId).strip().meta({ id: 'Policy' });

export const closureRead = z
  .object({
    id: z.string(),
    calendar: z.string(),
    date: day,
    source: z.string(),
    declaredAt: instant.exactOptional(),
  })
  .meta({ id: 'Closure' });

const effects = z.array(
  z.object({
    incidentId: z.string(),
    title: z.string(),
    moved: z.array(move),
    problem: z.string().exactOptional(),
  }),
);

export const closurePreview = z.object({ effects });
export const closureDeclared = z.object({ closure: closureRead, effects });

const tokenShape = {
  id: z.string(),
  name: z.string(),
  roles: z.array(role),
  createdAt: instant,
  createdBy: z.string(),
  expiresAt: instant,
};

export const tokenList = listOf(z.object(tokenShape));
export const tokenMade = z.object({
  ...tokenShape,
  token: z.string().describe('Shown in this answer alone.'),
});

// ── Privileged ─────────────────────────────────────────────────────────────────────────────

export const noteRead = z
  .object({
    id: z.string(),
    at: instant,
    by: actor,
    entry: z.int().nullable(),
    text: z.string().nullable(),
    salt: z.string().nullable(),
    digest: z.string(),
    proven: z.boolean().nullable(),
  })
  .meta({ id: 'Note', description: 'Privileged: for counsel alone.' });

export const draftRead = z.object({
  version: z.int().describe('0 where nothing was saved yet.'),
  fields: z.record(z.string(), z.string()),
  savedAt: instant.nullable(),
  savedBy: actor.nullable(),
  complete: z.boolean(),
  lacks: z.array(z.object({ field: z.string(), what: z.enum(['empty', 'no-time', 'no-zone']) })),
});

// ── Problems ───────────────────────────────────────────────────────────────────────────────

export const problemDocument = z
  .object({
    type: z.string().describe('An address on this server that explains it: /errors/not-found.'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('What is wrong, and what to do.'),
    errors: z
      .array(z.object({ pointer: z.string(), detail: z.string() }))
      .exactOptional()
      .describe('The places: JSON pointers into the body, or /query/… or /header/….'),
    id: z.string().exactOptional().describe('Under which the operator finds it in the log.'),
  })
  .meta({ id: 'Problem', description: 'RFC 9457.' });
