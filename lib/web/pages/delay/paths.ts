/** Where the pages of the request to delay are. */

import { incidentPath } from '../paths.js';

/** The draft; what is typed there never stands in an address. */
export function pathOf(incidentId: string): string {
  return `${incidentPath(incidentId)}/delay`;
}

/** The letter that the draft makes. */
export function letterPathOf(incidentId: string): string {
  return `${pathOf(incidentId)}/letter`;
}

/** What is logged of it. */
export function logPathOf(incidentId: string): string {
  return `${pathOf(incidentId)}/log`;
}
