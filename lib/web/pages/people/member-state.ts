/** What the Member States of the European Union are called. */
import { memberStates } from '../../../core/calendars/member-states.js';
import type { Language } from '../../../engine/ports.js';
import { MEMBER_STATES_JA } from '../../words/people.js';

/** `Germany (DE)` */
export function memberStateIn(language: Language, code: string): string {
  const english = memberStates.find((one) => one.code === code)?.name ?? code;
  const name = language === 'ja' ? (MEMBER_STATES_JA[code] ?? english) : english;
  return language === 'ja' ? `${name}（${code}）` : `${name} (${code})`;
}
