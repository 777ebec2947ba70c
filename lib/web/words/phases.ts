/** What phases are called, and how their drawing is said in words. */
import type { Regime } from '../../core/model.js';
import type { Language } from '../../engine/ports.js';
import type { RegimeId } from '../../engine/words/words.js';
import { inBoth } from './catalogue.js';

export const phaseWords = inBoth(
  {
    heading: 'Phases',
    title: (regime: string) => `The phases of ${regime}`,
    now: 'now',
    present: (phase: string) => `It stands at ${phase} now.`,
    way: (phases: string) => `It came this way: ${phases}.`,
    onTo: ' → ',
    drawn: 'Boxes are phases, and arrows lead to those that may follow. The list says the same.',
    lit: 'A thick frame and the word “now” mark the present phase; whole lines the way it came, broken lines the rest.',
    asList: 'The same as a list',
    holdsWhen: (condition: string) => `holds when ${condition}`,
    holdsAlways: 'holds where no later one does',
    mayFollow: (phases: string) => `may be followed by ${phases}`,
    last: 'no other follows',
    inLaw: 'When each phase holds, and what may follow',
    comma: ', ',
    back: 'A retraction can lead back from any phase; such arrows are left out until one was taken.',
  },
  {
    heading: '段階',
    title: (regime: string) => `${regime}の段階`,
    now: '現在',
    present: (phase: string) => `現在の段階は「${phase}」です。`,
    way: (phases: string) => `これまでの経過：${phases}。`,
    onTo: '→',
    drawn: '枠は段階を、矢印は次に移り得る段階を示します。一覧でも同じ内容を読めます。',
    lit: '太い枠と「現在」の語が現在の段階を示します。実線はこれまでの経過、破線はそれ以外です。',
    asList: '一覧で読む',
    holdsWhen: (condition: string) => `条件：${condition}`,
    holdsAlways: '後の段階に当たらない場合',
    mayFollow: (phases: string) => `次に移り得る段階：${phases}`,
    last: '次の段階はありません',
    inLaw: '各段階の条件と、次に移り得る段階',
    comma: '、',
    back: '事実の撤回により、どの段階からも前の段階に戻ることがあります。その矢印は、実際に戻った場合にだけ描きます。',
  },
);

/** A phase's name; the regime's own where the catalogue has none. */
export function phaseIn(language: Language, { id, phases }: Regime, phase: string): string {
  const own = phases.find((one) => one.id === phase)?.title ?? phase;
  if (language === 'en') return plainEnglish[id]?.[phase] ?? own;
  return (
    (japanese as Readonly<Record<string, Readonly<Record<string, string>>>>)[id]?.[phase] ?? own
  );
}

/** Where the regime's own title says nothing to whoever has not read its file. */
const plainEnglish: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'us-sec-8k': { tail: 'After the delay' },
};

/** 英語の名称は、各制度のファイルにある。 */
const japanese: Readonly<Record<RegimeId, Readonly<Record<string, string>>>> = {
  'eu-nis2': {
    awareness: 'インシデントを知る前',
    'early-warning': '早期警告',
    notification: 'インシデント通知',
    'final-report': '最終報告',
    ongoing: 'インシデント継続中',
    handled: '対処完了',
    reported: '報告済み',
  },
  'us-circia': {
    belief: '合理的に信じる前',
    'incident-report': 'インシデント報告',
    'ransom-report': '身代金支払報告',
    supplements: '補足報告',
    concluded: '終結',
  },
  'us-sec-8k': {
    materiality: '重要性の判断',
    'not-material': '重要でない',
    'four-day-clock': '4営業日の期間',
    'attorney-general-review': '司法長官の検討',
    delay: '開示の延期',
    extension: '延期の延長',
    'final-extension': '最後の延長',
    tail: '延期終了後の期間',
    'commission-relief': 'SECによる猶予',
    'amendment-watch': '8-K/Aの要否確認',
  },
  'us-sec-6k': {
    'home-disclosure': '本国での開示前',
    furnish: 'Form 6-Kの提出',
    furnished: '提出済み',
  },
  'us-fcc-cpni': {
    determination: '漏えいの認定前',
    'agency-report': '連邦機関への報告',
    'waiting-period': '顧客通知の待機期間',
    'customer-notice': '顧客への通知',
    hold: '通知の差止め',
    notified: '通知済み',
    'annual-summary': '年次報告',
    summarised: '年次報告済み',
  },
  'jp-appi': {
    knowledge: '事態を知る前',
    'not-reportable': '報告対象外',
    'preliminary-report': '速報',
    'final-report': '確報',
    reported: '報告済み',
  },
};
