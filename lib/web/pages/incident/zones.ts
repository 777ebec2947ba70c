/** In which zones a reader is told a moment: their own first, then whose day it is. */
import type { Profile } from '../../../core/model.js';
import { regimeCalled } from '../../../core/regimes/index.js';
import type { Incident } from '../../../engine/incident.js';
import { type MomentZones, momentZones } from '../../forms/moments.js';
import type { Reader } from '../reader.js';

type Place = Pick<Incident, 'zone' | 'profile'>;

/** Of what happened, or was written down: the reader's, then the incident's home. */
export function zonesOf({ zone }: Pick<Reader, 'zone'>, incident: Place): readonly string[] {
  return zone === undefined ? [incident.zone] : [zone, incident.zone];
}

/** Of a milestone: the reader's (the home where theirs is not known), then the authority's. */
export function milestoneZones(
  { zone }: Pick<Reader, 'zone'>,
  incident: Place,
  regime: string,
): readonly string[] {
  return [zone ?? incident.zone, authorityZone(incident, regime)];
}

function authorityZone({ profile, zone }: Place, regime: string): string {
  // The profile was checked when it was registered; only its shape is wider here.
  return regimeCalled(regime).authorityZone({ ...profile, zone } as Profile);
}

/** Of a moment that is typed: the home of the incident, the reader's, and each authority's. */
export function typedZones(
  { zone }: Pick<Reader, 'zone'>,
  incident: Place,
  regimes: readonly string[],
): MomentZones {
  const authorities = regimes.map((regime) => authorityZone(incident, regime));
  return momentZones([incident.zone, zone], authorities);
}

/** For a sentence, where there is room for one. */
export function firstZone(reader: Pick<Reader, 'zone'>, incident: Place): string {
  return reader.zone ?? incident.zone;
}
