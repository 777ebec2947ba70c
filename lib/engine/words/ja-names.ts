/** 日本語での名称。法令の用語は、法令が書くとおりに書く。 */
import { isNotice } from './names.js';
import type { Names } from './words.js';

/** 義務を果たす行為の名：報告は「提出」、本人や顧客に知らせるものは「通知」。 */
export function actOf(obligation: string): '通知' | '提出' {
  return isNotice(obligation) ? '通知' : '提出';
}

export const japaneseNames: Names = {
  regimes: {
    'eu-nis2': 'NIS2指令第23条',
    'us-circia': '米国CIRCIA',
    'us-sec-8k': '米国SEC Form 8-K',
    'us-sec-6k': '米国SEC Form 6-K',
    'us-fcc-cpni': '米国FCC漏えい報告規則 47 CFR 64.2011',
    'jp-appi': '個人情報保護法第26条',
  },
  obligations: {
    'eu-nis2': {
      'early-warning': '早期警告',
      'incident-notification': 'インシデント通知',
      'intermediate-report': '中間報告（当局の求めによるもの）',
      'progress-report': '進捗報告（インシデント継続中）',
      'final-report': '最終報告',
    },
    'us-circia': {
      'incident-report': '対象サイバーインシデント報告',
      'ransom-payment-report': '身代金支払報告',
      'joint-report': 'インシデントと身代金支払の共同報告',
      'supplemental-report': '補足報告',
    },
    'us-sec-8k': {
      'materiality-decision': '重要性の判断',
      'delay-request': '司法長官への開示延期の申請',
      'item-1.05-report': 'Form 8-K 項目1.05',
      'item-1.05-amendment': 'Form 8-K/A（当初の報告に欠けていた情報）',
    },
    'us-sec-6k': { 'form-6-k': 'Form 6-K' },
    'us-fcc-cpni': {
      'agency-report': '連邦機関への漏えい報告',
      'customer-notice': '顧客への通知',
      'annual-summary': '小規模な漏えいの年次報告',
    },
    'jp-appi': {
      'preliminary-report': '個人情報保護委員会への速報',
      'final-report': '個人情報保護委員会への確報',
      'principal-notice': '本人への通知',
    },
  },
  facts: {
    awareness: 'インシデントを知った時',
    reclassification: '該当する号の変更',
    'affects-trust-services': 'トラストサービスへの影響',
    'report-request': '報告の求め',
    'ongoing-at-final-report': 'インシデントの継続',
    handled: 'インシデントの対処完了',
    'reasonable-belief': '合理的に信じた時',
    'ransom-payment': '身代金の支払',
    'new-information': '新たな情報',
    concluded: 'インシデントの終結',
    discovery: 'インシデントの発見',
    'materiality-determination': '重要性の判断',
    'disclosure-decision': '開示の決定',
    'delay-request': '延期の申請',
    'delay-determination': '司法長官の決定',
    'delay-end': '延期事由の消滅の通知',
    'commission-relief': 'SECの命令による猶予',
    'edgar-correspondence': '通信事業者からSECへの書簡',
    'information-available': '情報の判明',
    'home-disclosure': '本国での開示',
    'breach-determination': '漏えいの認定',
    'exemption-lost': '適用除外の喪失',
    'law-enforcement-hold': '捜査機関等による通知の差止め',
    'hold-end': '差止めの終了',
    submission: '提出',
    retraction: '撤回',
  },
  options: {
    'delay-request':
      '開示が国家安全保障又は公共の安全に重大な危険を及ぼす場合は、直ちにFBIを通じて司法長官に' +
      '延期を申請してください。申請が遅れると認められません。申請しただけでは期限は動きません。',
    'joint-report':
      'インシデントと身代金支払の報告を、二通に分けず一通の共同報告で済ませることができます。',
  },
};
