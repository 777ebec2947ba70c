/**
 * The contract's JSON: a scenario as people and programs write it, checked and turned into what
 * `derive` takes. Nothing is guessed: what is wrong is named by a JSON pointer.
 *
 * Unknown fields are refused too. A misspelt optional field (`untill`, `catagories`) would
 * otherwise be ignored, and the date would be wrong without a word.
 */
import * as z from 'zod';
import { calendarInfo, canonicalCalendarId } from './calendars/calendar.js';
import { memberStates } from './calendars/member-states.js';
import { InputProblem, type ProblemType } from './errors.js';
import { type Fact, type Scenario, Temporal } from './model.js';
import { pointerTo } from './pointer.js';
import { quoted, typeCalled } from './quoted.js';
import { findRegime, regimeCalled, regimes, reportsOf } from './regimes/index.js';
import { oneOf, type Sentence, sentence } from './sentence.js';

/** A line of JSONL, in UTF-16 units: far above any real scenario, and a bound for memory. */
export const LONGEST_TEXT = 1_048_576;
/** As many facts as the API lets one incident have. */
export const MOST_FACTS = 500;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}([.,]\d{1,9})?)?(Z|[+-]\d{2}(:?\d{2})?)$/;
const WITHOUT_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}(:?\d{2}){0,2}([.,]\d+)?$/;
const LEAP_SECOND = /T\d{2}:\d{2}:60/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

const HOW_TO_WRITE = sentence`Write it as 2026-11-20T10:00:00-05:00, or with Z for UTC.`;

/** What a refusal tells the reader of issues. */
interface Refused {
  readonly problem: ProblemType;
  readonly said: Sentence;
}

/** Refuses a value, or the field of it that `path` names. */
function refuse(
  ctx: z.RefinementCtx,
  problem: ProblemType,
  said: Sentence,
  path: string[] = [],
): never {
  ctx.addIssue({ code: 'custom', path, params: { problem, said } });
  return z.NEVER as never;
}

/** An ISO 8601 instant with an offset; keeps the offset, which may stand in for a zone. */
const instant = z.unknown().transform((value, ctx) => {
  if (value === undefined)
    return refuse(ctx, 'missing-field', sentence`An instant is missing. ${HOW_TO_WRITE}`);
  if (typeof value !== 'string') {
    return refuse(ctx, 'not-an-instant', sentence`An instant is written as text. ${HOW_TO_WRITE}`);
  }
  const match = INSTANT.exec(value);
  if (!match) {
    if (WITHOUT_OFFSET.test(value)) {
      const said = sentence`"${value}" has no offset, so it could be any of many moments. ${HOW_TO_WRITE}`;
      return refuse(ctx, 'local-time', said);
    }
    const said = sentence`${quoted(value)} is not an instant. ${HOW_TO_WRITE}`;
    return refuse(ctx, 'not-an-instant', said);
  }
  try {
    if (LEAP_SECOND.test(value)) throw new RangeError('a leap second');
    return { at: Temporal.Instant.from(value), offset: offsetZone(match[3] as string) };
  } catch {
    return refuse(ctx, 'not-an-instant', sentence`"${value}" does not exist. ${HOW_TO_WRITE}`);
  }
});

function offsetZone(written: string): string {
  if (written === 'Z') return 'Etc/UTC';
  const digits = written.slice(1).replace(':', '').padEnd(4, '0');
  return `${written[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

const moment = instant.transform(({ at }) => at);

const date = z.string().transform((value, ctx) => {
  try {
    if (!DATE.test(value)) throw new RangeError('not a date');
    return Temporal.PlainDate.from(value);
  } catch {
    const said = sentence`${quoted(value)} is not a date. Write it as 2026-12-24.`;
    return refuse(ctx, 'not-a-scenario', said);
  }
});

const EPOCH = Temporal.Instant.fromEpochMilliseconds(0);
const knownZones = new Map<string, boolean>();

/** An IANA name. An offset is no zone: it says nothing of the next change of the clocks. */
function isZone(name: string): boolean {
  let known = knownZones.get(name);
  if (known === undefined) {
    try {
      known = /^[A-Za-z]/.test(name) && EPOCH.toZonedDateTimeISO(name) !== undefined;
    } catch {
      known = false;
    }
    if (knownZones.size < 1000) knownZones.set(name, known); // bounded: names come from outside
  }
  return known;
}

const zone = z.string().superRefine((name, ctx) => {
  if (isZone(name)) return;
  const said = sentence`There is no time zone ${quoted(name)}. Use an IANA name such as America/New_York.`;
  refuse(ctx, 'unknown-zone', said);
});

const regimeId = z.unknown().transform((value, ctx) => {
  if (typeof value === 'string' && findRegime(value)) return value;
  const known = regimes.map(({ id }) => id).join(', ');
  if (value === undefined) {
    const said = sentence`Name the regime that it belongs to: one of ${known}.`;
    return refuse(ctx, 'missing-field', said);
  }
  const said = sentence`There is no regime ${quoted(value)}. There are ${known}.`;
  return refuse(ctx, 'unknown-regime', said);
});

const category = z.literal([1, 2, 3, 4]);

const head = {
  id: z.string(),
  at: instant,
  zone: zone.optional(),
  regime: regimeId.optional(),
  recordedAt: moment.optional(),
  note: z.string().optional(),
  by: z.string().optional(),
};

function fact<K extends string, S extends z.ZodRawShape>(kind: K, fields: S) {
  return z.strictObject({ kind: z.literal(kind), ...head, ...fields });
}

const delayDetermination = fact('delay-determination', {
  outcome: z.enum(['granted', 'declined']),
  days: z.int().positive().optional(),
  until: date.optional(),
  ground: z.enum(['national-security', 'public-safety']).optional(),
  period: z.literal([1, 2, 3]).optional(),
}).superRefine((answer, ctx) => {
  if (answer.outcome === 'declined') return;
  if (answer.period === undefined) {
    refuse(ctx, 'missing-field', sentence`A granted delay names its period.`, ['period']);
  }
  if (answer.ground === undefined) {
    refuse(ctx, 'missing-field', sentence`A granted delay names its ground.`, ['ground']);
  }
  if (answer.days === undefined && answer.until === undefined) {
    const said = sentence`A granted delay names its days, or its last day as until.`;
    refuse(ctx, 'missing-field', said, ['days']);
  }
});

const anyFact = z.discriminatedUnion('kind', [
  fact('awareness', { categories: z.array(category).optional() }),
  fact('reclassification', { categories: z.array(category) }),
  fact('affects-trust-services', {}),
  fact('report-request', { of: z.literal('intermediate-report'), answerBy: moment.optional() }),
  fact('ongoing-at-final-report', {}),
  fact('handled', {}),
  fact('reasonable-belief', {}),
  fact('ransom-payment', {}),
  fact('new-information', {}),
  fact('concluded', {}),
  fact('discovery', {}),
  fact('materiality-determination', { material: z.boolean() }),
  fact('disclosure-decision', {}),
  fact('delay-request', { to: z.string().optional() }),
  delayDetermination,
  fact('delay-end', {}),
  fact('commission-relief', { until: date }),
  fact('edgar-correspondence', {}),
  fact('information-available', {}),
  fact('home-disclosure', { venue: z.string().optional() }),
  fact('breach-determination', {
    customers: z.int().nonnegative().optional(),
    harm: z.enum(['likely', 'not-likely', 'unknown']).optional(),
  }),
  fact('exemption-lost', {}),
  fact('law-enforcement-hold', { until: date }),
  fact('hold-end', {}),
  fact('submission', { regime: regimeId, of: z.string(), reference: z.string().optional() }),
  fact('retraction', { of: z.string(), reason: z.string() }),
]);

/** The kinds of fact, in the order of the contract's table. */
export const factKinds: readonly string[] = anyFact.options.map(({ shape }) => shape.kind.value);

const profile = z.strictObject({
  zone: zone.optional(),
  'eu-nis2': z
    .strictObject({
      memberState: z
        .string()
        .superRefine((code, ctx) => {
          if (memberStates.some((state) => state.code === code)) return;
          const said = sentence`There is no calendar for ${quoted(code)}. Use the ISO code of a Member State, such as DE; Greece is GR.`;
          refuse(ctx, 'unknown-calendar', said);
        })
        .optional(),
      reading: z.enum(['elapsed', 'regulation-1182-71']).optional(),
    })
    .superRefine(({ memberState, reading }, ctx) => {
      if (reading !== 'regulation-1182-71' || memberState !== undefined) return;
      const said = sentence`The reading regulation-1182-71 rolls over holidays: name the memberState.`;
      refuse(ctx, 'missing-field', said, ['memberState']);
    })
    .optional(),
  'us-circia': z.strictObject({}).optional(),
  'us-sec-8k': z.strictObject({ smallerReportingCompany: z.boolean().optional() }).optional(),
  'us-sec-6k': z.strictObject({}).optional(),
  'us-fcc-cpni': z.strictObject({ rule: z.enum(['2007', '2024']).optional() }).optional(),
  'jp-appi': z.strictObject({}).optional(),
});

const closure = z
  .strictObject({ calendar: z.string(), date, source: z.string() })
  .transform((closing, ctx) => {
    const calendar = canonicalCalendarId(closing.calendar);
    if (calendar === undefined) {
      const said = sentence`There is no calendar ${quoted(closing.calendar)}. See tocsin calendars list.`;
      return refuse(ctx, 'unknown-calendar', said, ['calendar']);
    }
    const { from, to } = calendarInfo(calendar).years;
    if (closing.date.year < from || closing.date.year > to) {
      const said = sentence`${calendar} knows the years ${from} to ${to}; ${closing.date} is outside them.`;
      return refuse(ctx, 'beyond-the-calendar', said, ['date']);
    }
    return { ...closing, calendar };
  });

const scenario = z.strictObject({
  id: z.string(),
  regimes: z.array(regimeId),
  profile: profile.optional(),
  facts: z.array(anyFact),
  now: moment.optional(),
  closures: z.array(closure).optional(),
});

/**
 * Reads a scenario from JSON text.
 * @throws InputProblem `not-json`, `too-large`, or what is wrong with the scenario first
 */
export function parseScenario(text: string): Scenario {
  if (text.length > LONGEST_TEXT) {
    const said = sentence`A scenario may have at most ${LONGEST_TEXT} characters; this one has ${text.length}.`;
    throw new InputProblem('too-large', said, '');
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const said = sentence`${(error as Error).message}. One JSON object a line.`;
    throw new InputProblem('not-json', said, '');
  }
  return readScenario(value);
}

/**
 * Checks a scenario that is already a value.
 * @throws InputProblem what is wrong first
 */
export function readScenario(value: unknown): Scenario {
  const read = scenarioOf(value);
  if ('problems' in read) throw read.problems[0];
  return read.scenario;
}

/** A scenario, or everything that is wrong with the value, in the order of the text. */
export function scenarioOf(
  value: unknown,
):
  | { readonly scenario: Scenario }
  | { readonly problems: readonly [InputProblem, ...InputProblem[]] } {
  const facts = (value as { readonly facts?: unknown } | null | undefined)?.facts;
  if (Array.isArray(facts) && facts.length > MOST_FACTS) {
    const said = sentence`A scenario may have ${MOST_FACTS} facts; this one has ${facts.length}.`;
    return { problems: [new InputProblem('too-large', said, '/facts')] };
  }
  const parsed = scenario.safeParse(value);
  if (!parsed.success) {
    const [one, ...more] = parsed.error.issues.map((issue) => problemOf(issue, value));
    return { problems: [one as InputProblem, ...more] };
  }
  const { data } = parsed;
  const read: Scenario = {
    id: data.id,
    regimes: data.regimes,
    profile: (data.profile ?? {}) as Scenario['profile'],
    facts: data.facts.map((written, index) => factOf(written, index, data.profile?.zone)),
    ...(data.now && { now: data.now }),
    closures: data.closures ?? [],
  };
  const [one, ...more] = problemsAmong(read.facts);
  return one ? { problems: [one, ...more] } : { scenario: read };
}

function factOf(written: z.output<typeof anyFact>, index: number, home: string | undefined): Fact {
  const { at, zone: there, recordedAt: _, note: __, by: ___, ...fields } = written;
  const where = there ?? home ?? at.offset;
  return { ...fields, at: at.at, zone: where, pointer: `/facts/${index}` } as Fact;
}

/** What only shows when facts are seen together. */
function problemsAmong(facts: readonly Fact[]): readonly InputProblem[] {
  const problems: InputProblem[] = [];
  const ids = new Set<string>();
  for (const { id, pointer } of facts) {
    if (ids.has(id)) {
      const said = sentence`Another fact is called ${quoted(id)} already. Every fact has an id of its own.`;
      problems.push(new InputProblem('duplicate-id', said, `${pointer}/id`));
    }
    ids.add(id);
  }
  for (const fact of facts) {
    if (fact.kind === 'retraction' && !ids.has(fact.of)) {
      const said = sentence`There is no fact ${quoted(fact.of)} to retract.`;
      problems.push(new InputProblem('no-such-fact', said, `${fact.pointer}/of`));
    }
    if (fact.kind !== 'submission') continue;
    const reports = reportsOf(regimeCalled(fact.regime as string)); // the schema asks for it
    if (!reports.includes(fact.of)) {
      const said = sentence`${fact.regime as string} has no report ${quoted(fact.of)}. It has ${reports.join(', ')}.`;
      problems.push(new InputProblem('not-a-report', said, `${fact.pointer}/of`));
    }
  }
  return problems;
}

function problemOf(issue: z.core.$ZodIssue, input: unknown): InputProblem {
  const path =
    issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
  const pointer = pointerTo(path);
  const [type, said] = causeOf(issue, input);
  return new InputProblem(type, said, pointer);
}

function causeOf(issue: z.core.$ZodIssue, input: unknown): readonly [ProblemType, Sentence] {
  if (issue.code === 'custom') {
    const { problem, said } = issue.params as Refused;
    return [problem, said];
  }
  const field = issue.path.at(-1);
  if (issue.code === 'unrecognized_keys') {
    const said = sentence`There is no field ${quoted(issue.keys[0])} here. Check its spelling, or leave it out.`;
    return ['not-a-scenario', said];
  }
  const value = issue.path.reduce<unknown>(
    (inner, part) => (inner as Readonly<Record<PropertyKey, unknown>>)[part],
    input,
  );
  if (value === undefined && field !== undefined) {
    return ['missing-field', sentence`The field ${quoted(String(field))} is missing.`];
  }
  if (issue.code === 'invalid_union' && field === 'kind') {
    const said = sentence`There is no kind of fact ${quoted(value)}. There are ${factKinds.join(', ')}.`;
    return ['unknown-kind', said];
  }
  return ['not-a-scenario', sentence`${wanted(issue)} It is ${quoted(value)}.`];
}

/** What a field must be, said for a person. */
function wanted(issue: z.core.$ZodIssue): Sentence {
  switch (issue.code) {
    case 'invalid_type':
      return sentence`This must be of the type ${typeCalled(issue.expected)}.`;
    case 'invalid_value':
      return sentence`This must be ${oneOf(issue.values.map((value) => quoted(value)))}.`;
    case 'too_small':
      return issue.inclusive
        ? sentence`This must be at least ${issue.minimum}.`
        : sentence`This must be more than ${issue.minimum}.`;
    default:
      return sentence`${issue.message}.`;
  }
}
