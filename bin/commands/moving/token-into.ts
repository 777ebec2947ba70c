/** A token made in a table itself, by somebody whom AWS lets write there. */
import { randomBytes, randomInt } from 'node:crypto';
import { tokensOn } from '../../../lib/adapters/aws/tokens.js';
import { Temporal } from '../../../lib/core/model.js';
import { idsFrom } from '../../../lib/engine/ids.js';
import type { UserRole } from '../../../lib/engine/ports.js';
import { Refusal } from '../../../lib/engine/problems.js';
import { makeToken } from '../../../lib/engine/tokens.js';
import type { TokenAnswer } from '../../api.js';
import { type Host, UsageProblem } from '../../host.js';
import { withPlace } from './place.js';

/** Whoever may write the table could give themselves every role in other ways, too. */
const WRITER = { name: 'writer of the table', roles: ['admin'] } as const;

/** @throws UsageProblem for a name, role or time that cannot be used, Unavailable */
export function tokenInto(
  table: string,
  order: { readonly name: string; readonly roles: readonly string[]; readonly days?: number },
  host: Host,
): Promise<TokenAnswer> {
  return withPlace({ table }, 'write', host, async (place) => {
    try {
      const roles = order.roles as readonly UserRole[]; // checked there
      const ports = {
        tokens: tokensOn(place.table),
        random: (bytes: number) => randomBytes(bytes),
        ids: idsFrom((below) => randomInt(below)),
        now: { machine: () => Temporal.Now.instant(), of: () => Temporal.Now.instant() },
      };
      return await makeToken({ ...order, roles, by: WRITER }, ports);
    } catch (error) {
      throw error instanceof Refusal ? new UsageProblem(error.detail) : error;
    }
  });
}
