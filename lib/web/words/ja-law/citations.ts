/** 引用の示し方。外国の法令は原語のまま示す。 */

/** 日本の法令の条文。 */
export const JAPANESE_ACTS: Readonly<Record<string, string>> = {
  '個人情報の保護に関する法律 (APPI), Article 26(2)': '個人情報の保護に関する法律第26条第2項',
  '個人情報の保護に関する法律施行規則, Rule 7': '個人情報の保護に関する法律施行規則第7条',
  '個人情報の保護に関する法律施行規則, Rule 8(2)': '個人情報の保護に関する法律施行規則第8条第2項',
  'PPC ガイドライン（通則編）, 3-5-3-1':
    '個人情報の保護に関する法律についてのガイドライン（通則編）3-5-3-1',
  'PPC ガイドライン（通則編）, 3-5-3-3':
    '個人情報の保護に関する法律についてのガイドライン（通則編）3-5-3-3',
  'PPC ガイドライン（通則編）, 3-5-3-4':
    '個人情報の保護に関する法律についてのガイドライン（通則編）3-5-3-4',
  '行政機関の休日に関する法律, Article 2': '行政機関の休日に関する法律第2条',
};

/** 条文の代わりに書かれた注記など、語で書かれたもの。 */
export const remarksOnProvisions: Readonly<Record<string, string>> = {
  'provision to be checked': '条文は未確認',
  'act and provision to be checked': '法令と条文は未確認',
  'date of entry into force': '施行日',
  'paragraphs 33 and 36': '第33段落及び第36段落',
  'not transposed': '国内法化されていない',
  'not confirmed': '未確認',
  'pending, not confirmed as law': '審議中、成立は未確認',
  'detection and awareness': '検知とインシデントを知った時',
  'passed by the lower house on 15 April 2026': '2026年4月15日に下院で可決',
};

/** 日本語の名称しかない法令と当局を、英語の説明を添えてどう書くか。長い名称から順に。 */
export const ENGLISH_OF_ACTS: readonly (readonly [name: string, explained: string])[] = [
  [
    '個人情報の保護に関する法律施行規則',
    '個人情報の保護に関する法律施行規則 (Enforcement Rules of the APPI)',
  ],
  ['PPC ガイドライン（通則編）', 'PPC ガイドライン（通則編） (guideline, general rules)'],
  [
    '行政機関の休日に関する法律',
    '行政機関の休日に関する法律 (Act on Closed Days of Administrative Organs)',
  ],
  ['国民の祝日に関する法律', '国民の祝日に関する法律 (Act on National Holidays)'],
  [
    '個人情報保護委員会 (PPC)',
    '個人情報保護委員会 (Personal Information Protection Commission, PPC)',
  ],
];
