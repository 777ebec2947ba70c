/** Where what a pack derives from its record differs from what follows: its scenario, its dates. */
import { canonical, isSameJson } from './chain.js';
import { derivedJson, isObject, type Json, type Manifest, type Parsed } from './evidence-format.js';
import { type Incident, scenarioJson } from './incident.js';
import { acknowledgementJson } from './json.js';

/** As many as are told of one kind: whoever changed all of them need not be told each. */
const MOST_TOLD = 5;

/** The scenario has the facts of the record, its regimes and its profile. */
export function scenarioDiffers(
  { 'scenario.json': scenario }: Parsed,
  { id: incidentId, ...incident }: Incident,
  { asOf }: Manifest,
): readonly string[] {
  if (!scenario) return ['scenario.json is not a scenario.'];
  const {
    facts: recorded,
    closures: _,
    ...head
  } = scenarioJson({ id: incidentId, ...incident }, []);
  const { facts, closures: __, ...written } = scenario;
  const wanted: Json = { ...head, now: asOf };
  const names = [...new Set([...Object.keys(wanted), ...Object.keys(written)])];
  const others = names.filter((name) => !isSameJson(wanted[name], written[name]));
  return [
    ...factsDiffer(recorded, facts),
    ...others.map((name) => `The field ${name} of scenario.json is not what the record says.`),
  ];
}

function factsDiffer(recorded: readonly unknown[], facts: unknown): readonly string[] {
  if (!Array.isArray(facts)) return ['scenario.json has no facts.'];
  const [inRecord, inScenario] = [recorded, facts].map((all) => new Set(all.map(canonicalOf)));
  const added = facts.filter((fact) => !inRecord?.has(canonicalOf(fact)));
  const missing = recorded.filter((fact) => !inScenario?.has(canonicalOf(fact)));
  const problems = [
    ...added.map((fact) => `The fact ${idOf(fact)} of scenario.json is not in the record so.`),
    ...missing.map((fact) => `The fact ${idOf(fact)} of the record is not in scenario.json so.`),
  ];
  if (problems.length > 0) return firstOf(problems);
  if (facts.length !== recorded.length) return ['scenario.json has a fact twice.'];
  if (isSameJson(facts, recorded)) return [];
  return ['The facts of scenario.json are in another order than those of the record.'];
}

/** The law, applied anew to the scenario, gives the milestones. */
export function milestonesDiffer(parsed: Parsed): readonly string[] {
  const { 'scenario.json': scenario, 'milestones.json': told } = parsed;
  if (!scenario) return ['scenario.json is not a scenario.'];
  if (!told) return ['milestones.json has no milestones.'];
  const derived = derivedJson(scenario);
  if (isSameJson(derived, told)) return [];
  const [now, then] = [derived, told].map(milestonesIn);
  if (!now || !then) {
    const [has, wants] = [then, now].map((some) => (some ? 'milestones' : 'an error'));
    return [`milestones.json has ${has}, and ${wants} is what follows from scenario.json.`];
  }
  const problems = Array.from({ length: Math.max(now.length, then.length) }, (_, index) =>
    milestoneDiffers(now[index], then[index]),
  ).flat();
  return firstOf(problems.length > 0 ? problems : ['milestones.json is not what follows.']);
}

function milestoneDiffers(now: Json | undefined, then: Json | undefined): readonly string[] {
  if (isSameJson(now, then)) return [];
  const name = nameOf(now ?? then);
  if (!now) return [`${name} stands in milestones.json, and does not follow from scenario.json.`];
  if (!then) return [`${name} is missing in milestones.json.`];
  const fields = [...new Set([...Object.keys(now), ...Object.keys(then)])];
  const other = fields.filter((field) => !isSameJson(now[field], then[field]));
  return [`${name}: another ${other.join(', ')} follows from scenario.json.`];
}

/** What comes from outside may be anything, and also what cannot be written as text. */
function nameOf(milestone: Json | undefined): string {
  const parts = [milestone?.regime, milestone?.obligation];
  return parts.every((part) => typeof part === 'string') ? parts.join(' ') : 'A milestone';
}

function milestonesIn({ milestones }: Json): readonly Json[] | undefined {
  return Array.isArray(milestones) && milestones.every(isObject) ? milestones : undefined;
}

/** The acknowledgements are those of the record; what was sent stands in no chain. */
export function acknowledgementsDiffer(
  { 'alerts.json': told }: Parsed,
  incident: Incident,
): readonly string[] {
  if (told?.incident !== incident.id) return ['alerts.json is that of another incident.'];
  const recorded = incident.acknowledgements.map(acknowledgementJson);
  if (isSameJson(told.acknowledged, recorded)) return [];
  return ['The acknowledgements of alerts.json are not those of the record.'];
}

function firstOf(problems: readonly string[]): readonly string[] {
  const more = problems.length - MOST_TOLD;
  return more <= 1 ? problems : [...problems.slice(0, MOST_TOLD), `And ${more} more of this kind.`];
}

function idOf(fact: unknown): string {
  const id = isObject(fact) ? fact.id : undefined;
  return typeof id === 'string' ? id : 'without an id';
}

function canonicalOf(value: unknown): string {
  return canonical(value ?? null);
}
