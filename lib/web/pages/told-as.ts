/** As whom somebody is told what to do. */
import type { Reader } from './reader.js';

/** Counsel need not tell counsel; `others` file nothing, and see to it that somebody does. */
export type ToldAs = 'counsel' | 'grc' | 'others';

export function toldAs({ roles }: Pick<Reader, 'roles'>): ToldAs {
  return (['counsel', 'grc'] as const).find((role) => roles.includes(role)) ?? 'others';
}
