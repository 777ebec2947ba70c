/** What the page of the request to delay shows: the draft, the clock, and the facts so far. */
import type { Milestone } from '../../../core/model.js';
import { regimeCalled } from '../../../core/regimes/index.js';
import { type DelayFields, NO_FIELDS } from '../../../engine/delay-fields.js';
import { type DraftRead, readDraft } from '../../../engine/drafts.js';
import { type Incident, instantOf } from '../../../engine/incident.js';
import { UNNAMED_ENTITY } from '../../../engine/ports.js';
import { type IncidentRead, readIncident } from '../../../engine/read-incident.js';
import type { WebPorts } from '../../ports.js';
import { actorOf, type Reader } from '../reader.js';
import { inEffect } from '../retractions.js';
import { determinedAt } from './determined.js';

export const REGIME = 'us-sec-8k';
export const REPORT = 'item-1.05-report';

export interface DelayRead {
  readonly read: IncidentRead;
  readonly draft: DraftRead;
  /** What stands in the form at first: the draft, or what the record can say of it. */
  readonly fields: DelayFields;
}

/** @throws Forbidden, NotFound */
export async function readDelay(id: string, reader: Reader, ports: WebPorts): Promise<DelayRead> {
  const draft = await readDraft(id, actorOf(reader), ports);
  const [read, { entities }] = await Promise.all([readIncident(id, ports), ports.settings.read()]);
  const named = entities.find(({ id, name }) => {
    return id === read.incident.entity && name !== UNNAMED_ENTITY;
  });
  const fields = draft.version > 0 ? draft.fields : known(read.incident, named?.name ?? '');
  return { read, draft, fields };
}

/** Nothing is typed twice. */
function known({ facts, zone }: Incident, companyName: string): DelayFields {
  const standing = inEffect(facts);
  const made =
    standing.find((fact) => fact.kind === 'materiality-determination' && fact.material === true) ??
    standing.find(({ kind }) => kind === 'disclosure-decision');
  const determinationMade = made ? determinedAt(instantOf(made.at), zone) : '';
  return { ...NO_FIELDS, companyName, determinationMade };
}

export function reportIn(milestones: readonly Milestone[]): Milestone | undefined {
  return milestones.find(({ regime, obligation }) => regime === REGIME && obligation === REPORT);
}

/** The reader's zone, the incident's, and Washington's. */
export function zonesFor({ incident }: Pick<IncidentRead, 'incident'>, reader: Reader) {
  return [reader.zone, incident.zone, regimeCalled(REGIME).authorityZone({})];
}
