/** What the form says that registers an incident. */
import type { RegimeId } from '../../engine/words/words.js';
import { inBoth } from './catalogue.js';

/** What a regime still lacks. */
export type Missing =
  | 'awareness'
  | 'memberState'
  | 'beliefOrPayment'
  | 'discovery'
  | 'material'
  | 'homeDisclosure'
  | 'breach'
  | 'categories';

export const registerWords = inBoth(
  {
    title: 'Register an incident',
    lead: 'Write what is known now; the rest can be recorded on the incident’s page. Nothing is sent to any authority.',
    kept: 'What you type is kept in this browser until you register.',
    what: 'The incident',
    titleField: 'Title',
    titleHelp: 'A few words by which everyone knows it. It stands in mails, so no secrets.',
    entity: 'Company, or part of it',
    entityHelp: 'It carries its home zone and which regimes usually concern it.',
    entityOnly: (name: string) => `For ${name}.`,
    takeEntity: 'Fill in this company’s settings',
    zone: 'Home time zone',
    zoneHelp: 'An IANA name, such as America/New_York.',
    thisZone: (zone: string) => `Use ${zone}, this computer’s`,
    when: 'When',
    now: 'Now',
    discovery: 'When it was detected',
    discoveryHelp: 'When somebody, or a system, first saw a sign of it.',
    awareness: 'When the company became aware',
    awarenessHelp:
      'When it was reasonably sure that an incident had happened; for Japan’s APPI, that a leak may have.',
    known: 'What is known',
    knownHelp: 'Tick what has happened already, and say when. Leave out what is not decided yet.',
    boxes: {
      belief: 'We reasonably believe that a covered cyber incident has occurred (CIRCIA)',
      ransom: 'A ransom was paid',
      breach: 'It was determined that customers’ data of our carrier was breached (FCC)',
      material: 'The incident was determined to be material (counsel)',
      home: 'It was made public at home, as a foreign private issuer (6-K)',
    },
    happened: {
      belief: 'When the belief was formed',
      ransom: 'When it was paid',
      breach: 'When it was determined',
      material: 'When it was determined',
      home: 'When it was made public',
    },
    customers: 'How many customers, if known',
    harm: 'Is harm to customers likely?',
    harms: {
      '': 'not said',
      likely: 'likely',
      'not-likely': 'not likely',
      unknown: 'not known',
    },
    japan: 'Personal data of people in Japan',
    japanHelp:
      'The items of Enforcement Rule 7, under which a leak is reportable. Ransomware and intrusion are 3.',
    categories: {
      1: '1: sensitive data (special care-required personal information)',
      2: '2: data whose misuse can cost money, such as card numbers',
      3: '3: a suspected wrongful purpose, such as an attack',
      4: '4: more than 1,000 people',
    },
    nis2: 'NIS2 entity: its Member State',
    none: 'none',
    listed: 'Listed in the United States',
    listing: {
      '': 'no',
      'us-sec-8k': 'as a domestic issuer (Form 8-K)',
      'us-sec-6k': 'as a foreign private issuer (Form 6-K)',
    },
    regimes: 'Which regimes',
    regimesHelp:
      'Tick those whose clocks are to run. A regime can be added later, and be marked as not applicable.',
    chooseOne: 'Tick at least one regime.',
    may: 'May apply by what you said',
    unsaid: 'Nothing you said points to it',
    applies: {
      'eu-nis2':
        'Applies if the company is an essential or important entity in a Member State and the incident is significant.',
      'us-circia':
        'Not in force yet. Applies if the company is a covered entity and the incident is covered, or a ransom was paid.',
      'us-sec-8k':
        'Applies if the company files as a domestic issuer and the incident is determined to be material.',
      'us-sec-6k':
        'Applies if the company is a foreign private issuer and makes a material incident public elsewhere.',
      'us-fcc-cpni':
        'Applies if the company is a telecommunications carrier and customers’ proprietary data was breached.',
      'jp-appi':
        'Applies if personal data of people in Japan leaked, was lost or damaged, or may have been, and an item of Rule 7 is met.',
    } satisfies Record<RegimeId, string>,
    starts: {
      'eu-nis2': 'Its clock starts with awareness of the significant incident.',
      'us-circia': 'Its clock starts with the reasonable belief, or with the payment.',
      'us-sec-8k':
        'Its clock starts with the determination that the incident is material, never with its discovery.',
      'us-sec-6k': 'Its clock starts with the disclosure at home.',
      'us-fcc-cpni': 'Its clock starts with the determination of a breach.',
      'jp-appi':
        'Its clock starts on the day on which the company came to know; that day is day 1.',
    } satisfies Record<RegimeId, string>,
    missing: (things: string) => `Still missing: ${things}.`,
    complete: 'Nothing is missing for its first clock.',
    things: {
      awareness: 'when the company became aware',
      memberState: 'the Member State',
      beliefOrPayment: 'the reasonable belief, or the payment',
      discovery: 'when it was detected',
      material: 'counsel’s determination of materiality',
      homeDisclosure: 'the disclosure at home',
      breach: 'the determination of a breach',
      categories: 'which items of Rule 7 are met; until then 30 days are counted',
    } satisfies Record<Missing, string>,
    comma: ', ',
    look: 'Look again at which may apply',
    register: 'Register',
    afterwards: 'The clocks of the ticked regimes start at once, and people are told by mail.',
    sayWhen: 'Say when this happened, or untick it.',
    asked: 'Please look again before you register',
    awareFirst: (aware: string, detected: string) =>
      `The company became aware (${aware}) before the incident was detected (${detected}). Usually it is the other way round: look at both moments.`,
    waits: (regimes: string) =>
      `You said when the company became aware, and not when the incident was detected. ${regimes} would wait: awareness starts nothing there, and nobody would be told that the decision on materiality is owed.`,
    noMemberState: (regime: string, zone: string) =>
      `${regime} is ticked, and no Member State is chosen. Then no national law is looked at, no calendar of a Member State is used, and the company’s own zone (${zone}) stands for the authority’s. It cannot be chosen later for this incident.`,
    discoveryToo: (moment: string) =>
      `It was detected at the same moment (${moment}): record that too`,
    notChosen: (regimes: string) =>
      `By what you said, these may apply, and they are not ticked: ${regimes}.`,
    otherEntity: (name: string) =>
      `You chose another company. The zone and regimes of ${name} are filled in below: look at them.`,
    confirm: 'I have looked: register it as it is',
    sentBefore:
      'This form was sent before, with other words, and may have registered an incident then: look at the board first. Registering again makes another incident.',
  },
  {
    title: 'インシデントの登録',
    lead: '今分かっていることを書いてください。残りは、後でインシデントのページに記録できます。当局には何も送られません。',
    kept: '入力した内容は、登録するまでこのブラウザーに保存されます。',
    what: 'インシデント',
    titleField: '件名',
    titleHelp: '誰もが分かる短い名前を付けてください。メールに載るため、秘密は書かないでください。',
    entity: '事業体（会社又はその部門）',
    entityHelp: '事業体には、本拠地のタイムゾーンと、通常関係する制度が設定されています。',
    entityOnly: (name: string) => `${name}のインシデントとして登録します。`,
    takeEntity: 'この事業体の設定を反映する',
    zone: '本拠地のタイムゾーン',
    zoneHelp: 'IANAの名称で書きます。例：Asia/Tokyo',
    thisZone: (zone: string) => `このコンピューターの${zone}を使う`,
    when: '時点',
    now: '現在',
    discovery: '検知した時',
    discoveryHelp: '人又はシステムが、最初に兆候に気付いた時です。',
    awareness: '会社がインシデントを知った時',
    awarenessHelp:
      'インシデントが起きたと、相当の確実性をもって認識した時です。個人情報保護法では、漏えい等が発生したおそれがあると知った時も含みます。',
    known: '分かっていること',
    knownHelp:
      '既に起きたことにチェックを付け、その時点を書いてください。まだ決まっていないことは空けておきます。',
    boxes: {
      belief: '対象サイバーインシデントが起きたと合理的に信じている（CIRCIA）',
      ransom: '身代金を支払った',
      breach: '通信事業者としての顧客情報の漏えいを認定した（FCC）',
      material: 'インシデントを重要と判断した（法務）',
      home: '外国民間発行体として本国で公表した（6-K）',
    },
    happened: {
      belief: '合理的に信じた時',
      ransom: '支払った時',
      breach: '認定した時',
      material: '判断した時',
      home: '公表した時',
    },
    customers: '顧客の数（分かる場合）',
    harm: '顧客への被害のおそれ',
    harms: {
      '': '未回答',
      likely: 'おそれあり',
      'not-likely': 'おそれなし',
      unknown: '不明',
    },
    japan: '日本国内にある者を本人とする個人データ',
    japanHelp:
      '施行規則第7条各号のうち、該当するものです。ランサムウェアや不正侵入は第3号に当たります。',
    categories: {
      1: '第1号：要配慮個人情報が含まれるもの',
      2: '第2号：不正に利用されることにより財産的被害が生じるおそれがあるもの（カード番号など）',
      3: '第3号：不正の目的をもって行われたおそれがある行為によるもの（サイバー攻撃など）',
      4: '第4号：本人の数が千人を超えるもの',
    },
    nis2: 'NIS2の対象事業体：加盟国',
    none: 'なし',
    listed: '米国での上場',
    listing: {
      '': 'していない',
      'us-sec-8k': '国内発行体として上場（Form 8-K）',
      'us-sec-6k': '外国民間発行体として上場（Form 6-K）',
    },
    regimes: '対象とする制度',
    regimesHelp:
      '期限を監視する制度にチェックを付けてください。制度は後で追加でき、適用されないものとして外すこともできます。',
    chooseOne: '制度を一つ以上選んでください。',
    may: '回答からみて、適用の可能性があります',
    unsaid: '回答の中に、適用を示すものはありません',
    applies: {
      'eu-nis2':
        '会社が加盟国の主要事業体又は重要事業体に当たり、インシデントが重大な場合に適用されます。',
      'us-circia':
        'まだ施行されていません。会社が対象事業体で、インシデントが対象に当たる場合、又は身代金を支払った場合に適用されます。',
      'us-sec-8k': '会社が国内発行体として報告し、インシデントを重要と判断した場合に適用されます。',
      'us-sec-6k':
        '会社が外国民間発行体で、重要なインシデントを本国その他で公表した場合に適用されます。',
      'us-fcc-cpni':
        '会社が電気通信事業者で、顧客の専有情報（CPNI）が漏えいした場合に適用されます。',
      'jp-appi':
        '日本国内にある者を本人とする個人データの漏えい、滅失若しくは毀損が発生し、又はそのおそれがあり、施行規則第7条各号のいずれかに当たる場合に適用されます。',
    },
    starts: {
      'eu-nis2': '期間の起算点は、重大なインシデントを知った時です。',
      'us-circia': '期間の起算点は、合理的に信じた時、又は支払の時です。',
      'us-sec-8k': '期間の起算点は、インシデントを重要と判断した時であり、発見の時ではありません。',
      'us-sec-6k': '期間の起算点は、本国での開示の時です。',
      'us-fcc-cpni': '期間の起算点は、漏えいの認定の時です。',
      'jp-appi': '期間は、会社が事態を知った日を1日目として数えます。',
    },
    missing: (things: string) => `不足している事実：${things}`,
    complete: '最初の期間の起算に必要な事実は揃っています。',
    things: {
      awareness: '会社がインシデントを知った時',
      memberState: '加盟国',
      beliefOrPayment: '合理的に信じた時又は支払の時',
      discovery: '検知した時',
      material: '法務による重要性の判断',
      homeDisclosure: '本国での開示',
      breach: '漏えいの認定',
      categories: '施行規則第7条の該当する号（それまでは30日で数えます）',
    },
    comma: '、',
    look: '適用の可能性をもう一度確かめる',
    register: '登録する',
    afterwards: '選んだ制度の期限の監視が直ちに始まり、担当者にメールでお知らせします。',
    sayWhen: 'その時点を書くか、チェックを外してください。',
    asked: '登録の前に、もう一度確かめてください',
    awareFirst: (aware: string, detected: string) =>
      `会社が知った時（${aware}）が、検知した時（${detected}）より前になっています。通常は逆の順です。両方の時点を確かめてください。`,
    waits: (regimes: string) =>
      `会社が知った時は書かれていますが、検知した時が書かれていません。このままでは、${regimes}は発見の記録を待つことになり、重要性の判断が必要であることは誰にも知らされません。`,
    noMemberState: (regime: string, zone: string) =>
      `${regime}が選ばれていますが、加盟国が選ばれていません。このまま登録すると、国内法も加盟国の暦も考慮されず、当局のタイムゾーンの代わりに会社のもの（${zone}）が使われます。このインシデントの加盟国を後から選ぶことはできません。`,
    discoveryToo: (moment: string) => `検知も同じ時点（${moment}）であり、それも記録する`,
    notChosen: (regimes: string) =>
      `回答からみて適用の可能性がある制度が、選ばれていません：${regimes}`,
    otherEntity: (name: string) =>
      `別の事業体が選ばれました。${name}のタイムゾーンと制度を以下に反映しました。確かめてください。`,
    confirm: '確かめました。このまま登録します',
    sentBefore:
      'この入力は、別の内容で既に送信され、インシデントが登録された可能性があります。先に一覧を確かめてください。もう一度登録すると、別のインシデントになります。',
  },
);
