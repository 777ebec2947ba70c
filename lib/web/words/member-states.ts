/** What the Member States of the European Union are called. */
import { memberStates } from '../../core/calendars/member-states.js';
import type { Language } from '../../engine/ports.js';

/** `Germany (DE)` */
export function memberStateIn(language: Language, code: string): string {
  const english = memberStates.find((one) => one.code === code)?.name ?? code;
  const name = language === 'ja' ? (JAPANESE[code] ?? english) : english;
  return language === 'ja' ? `${name}（${code}）` : `${name} (${code})`;
}

/** EU加盟国の名称。英語の名称は暦の表にある。 */
const JAPANESE: Readonly<Record<string, string>> = {
  AT: 'オーストリア',
  BE: 'ベルギー',
  BG: 'ブルガリア',
  CY: 'キプロス',
  CZ: 'チェコ',
  DE: 'ドイツ',
  DK: 'デンマーク',
  EE: 'エストニア',
  ES: 'スペイン',
  FI: 'フィンランド',
  FR: 'フランス',
  GR: 'ギリシャ',
  HR: 'クロアチア',
  HU: 'ハンガリー',
  IE: 'アイルランド',
  IT: 'イタリア',
  LT: 'リトアニア',
  LU: 'ルクセンブルク',
  LV: 'ラトビア',
  MT: 'マルタ',
  NL: 'オランダ',
  PL: 'ポーランド',
  PT: 'ポルトガル',
  RO: 'ルーマニア',
  SE: 'スウェーデン',
  SI: 'スロベニア',
  SK: 'スロバキア',
};
