/** The page of the request to delay: its draft and its letter. Legal terms as the law writes them. */
import type { DelayFieldName } from '../../engine/delay-fields.js';
import { inBoth } from './catalogue.js';

/** A field's label, and what is meant by it. */
type FieldWords = Readonly<Record<DelayFieldName, readonly [label: string, help: string]>>;

/** As the letter says them too, which the FBI reads: there always in English. */
export const delayFields = {
  en: {
    companyName: ['Name of the company', 'The registrant that owes the Form 8-K.'],
    incidentOccurred: ['When the incident occurred', 'A date or a span. Not when it was found.'],
    determinationMade: [
      'When you determined to disclose the incident on Form 8-K',
      'Date, time and time zone. A request that is not made immediately upon it is denied.',
    ],
    inContact: [
      'Are you in contact with the FBI or another US government agency about it?',
      'Contact before the determination is encouraged. It is no request and starts nothing.',
    ],
    agencyContacts: [
      'With whom',
      'Names and field offices of your FBI contacts, or details of the other agency.',
    ],
    incidentType: ['Type of incident', 'Such as ransomware, theft of data, denial of service.'],
    intrusionVectors: [
      'Known or suspected intrusion vectors',
      'With the vulnerabilities that were identified. Write “Unknown” where nothing is known.',
    ],
    affected: [
      'Infrastructure or data affected, and how',
      'What was encrypted, taken, changed or made unavailable.',
    ],
    operationalImpact: [
      'Operational impact on the company',
      'As far as it is known. Write “Unknown” where it is not.',
    ],
    attribution: [
      'Confirmed or suspected attribution',
      'Who did it, and how sure you are. Write “None” where there is none.',
    ],
    remediation: ['Status of remediation or mitigation', 'What is done, under way and planned.'],
    streetAddress: [
      'Street address where it occurred',
      'The place of the systems, or of the office that runs them.',
    ],
    city: ['City', ''],
    state: ['State', 'Outside the United States: region and country.'],
    contactName: ['Name of your contact for this request', 'Whom the FBI is to call, at any hour.'],
    contactTelephone: ['Telephone', ''],
    contactEmail: ['E-mail', 'One that does not run over the affected systems.'],
    otherContacts: ['Further contacts', 'One on a line: name, telephone, e-mail. May stay empty.'],
    firstRequest: ['Is this your first request for a delay?', 'Of this company, for any incident.'],
    earlierRequests: [
      'Earlier requests',
      'When the Department of Justice last decided, on what grounds, and for how long.',
    ],
    disclosureRisk: [
      'Why the disclosure is a substantial risk to national security or public safety',
      'The disclosure, not the incident: on this the Attorney General decides. The FBI’s list does not name it.',
    ],
  } satisfies FieldWords,
  ja: {
    companyName: ['会社名', 'Form 8-Kの提出義務を負う登録会社です。'],
    incidentOccurred: ['インシデントの発生時期', '日付又は期間です。発見した時ではありません。'],
    determinationMade: [
      'Form 8-Kで開示すると判断した日時',
      '日付、時刻及びタイムゾーン。判断後直ちに申請しないと、申請は認められません。',
    ],
    inContact: [
      'FBI又は他の米国政府機関と既に連絡を取っていますか',
      '判断前の連絡が推奨されています。連絡は申請ではなく、何も開始しません。',
    ],
    agencyContacts: ['連絡先の機関', 'FBIの担当者の氏名と支局、又は他の機関の詳細。'],
    incidentType: ['インシデントの種類', 'ランサムウェア、データの窃取、サービス妨害など。'],
    intrusionVectors: [
      '判明している、又は疑われる侵入経路',
      '特定された脆弱性を含みます。不明の場合は「Unknown」と書いてください。',
    ],
    affected: [
      '影響を受けた基盤又はデータと、その態様',
      '暗号化、窃取、改変、利用不能となったもの。',
    ],
    operationalImpact: [
      '業務への影響',
      '判明している範囲で。不明の場合は「Unknown」と書いてください。',
    ],
    attribution: [
      '確認された、又は疑われる攻撃者',
      '誰によるものか、どの程度確かか。ない場合は「None」と書いてください。',
    ],
    remediation: ['是正又は被害軽減の状況', '実施済み、実施中及び予定のもの。'],
    streetAddress: ['発生場所の住所', 'システムの所在地、又はそれを運用する事業所です。'],
    city: ['市', ''],
    state: ['州', '米国外の場合は、地域と国名。'],
    contactName: ['この申請の担当者の氏名', 'FBIがいつでも連絡できる方。'],
    contactTelephone: ['電話番号', ''],
    contactEmail: ['メールアドレス', '影響を受けたシステムを通らないもの。'],
    otherContacts: [
      'その他の担当者',
      '一行に一人：氏名、電話番号、メールアドレス。空欄でも構いません。',
    ],
    firstRequest: [
      '延期の申請は今回が初めてですか',
      'この会社として初めてかどうかです。どのインシデントについての申請かは問いません。',
    ],
    earlierRequests: ['過去の申請', '司法省の直近の決定の時期、理由及び期間。'],
    disclosureRisk: [
      '開示が国家安全保障又は公共の安全に重大な危険を及ぼす理由',
      'インシデントではなく開示の危険です。司法長官はこれについて決定します。FBIの項目にはありません。',
    ],
  } satisfies FieldWords,
};

/** What the form asks of the company, the letter says of it; the rest reads the same in both. */
export const letterLabels: Readonly<Partial<Record<DelayFieldName, string>>> = {
  determinationMade: 'When the company determined to disclose the incident on Form 8-K',
  inContact: 'In contact with the FBI or another US government agency about it',
  agencyContacts: 'FBI contacts, or the other agency',
  contactName: 'Contact of the company for this request',
  firstRequest: 'First request of the company for a delay',
  earlierRequests:
    'Last decision of the Department of Justice on an earlier request: when, on what grounds, for how long',
};

export const delayWords = inBoth(
  {
    title: (title: string) => `Request for delay: ${title}`,
    back: 'Back to the incident',
    isOpen: (duty: string) => `An option that is open now: ${duty}. Nobody owes it.`,
    toRequest: 'Draft the request, and log what happens to it',
    byCounsel: 'Counsel drafts the request and logs what happens to it.',
    forbidden: 'This is for counsel',
    privileged:
      'Privileged: counsel alone sees the draft. What is logged becomes part of the record, which every reader of the incident sees.',
    clock: 'Where the four-day clock stands',
    clockRuns:
      'A request moves nothing: the four-day clock goes on running until the Attorney General determines that disclosure poses a substantial risk to national security or public safety, and notifies the Commission of that in writing.',
    noClock:
      'No four-day clock runs yet: no determination that the incident is material is on record.',
    notMaterial: 'The incident was determined not to be material: there is nothing to delay.',
    filed: 'The Form 8-K is filed: there is nothing left to delay.',
    noRegime:
      'Form 8-K, Item 1.05 is not among this incident’s regimes. Add it on the incident’s page to log what happens to a request.',
    broken: 'No date can be derived.',
    howToSend: 'How to send it',
    sendForm: 'Fill in the FBI’s form at',
    sendOther:
      'or go through the Secret Service, CISA, the Department of Defense or another sector risk management agency. The e-mail address announced in 2023 is out of date.',
    sendAtOnce:
      'Ask immediately upon the determination, or upon the decision to disclose if that comes first: a late request is denied.',
    sendFields:
      'The form marks what is required. To leave out personal data may block the request.',
    sendNothing: 'Tocsin sends nothing.',
    source: (name: string) => `Source: ${name}`,
    parts: 'On this page',
    draft: 'The request, item by item',
    item: (number: string) => `Item ${number}`,
    ours: 'For the Attorney General',
    english: 'Write in English: the FBI reads it.',
    upTo: (most: number) => ` Up to ${most} characters.`,
    yes: 'Yes',
    no: 'No',
    save: 'Save the draft',
    saved: 'Saved.',
    saving: 'Saving…',
    notSaved:
      'Not saved. Press “Save the draft” to see why. What you typed is kept in this browser until it is saved or you sign out.',
    refused: 'Not saved. Why is said at the top of the page.',
    savedMeanwhile: (name: string, at: string) =>
      `Not saved. ${name} saved this draft after you opened it, ${at}. Nothing that you typed is lost: it stays here and in this browser. Press “Save, and see both texts”.`,
    seeBoth: 'Save, and see both texts',
    bothBelow: (name: string) =>
      `Not saved yet. What differs in the text of ${name} stands below yours.`,
    restored: 'What you typed before, and what was not saved then, stands here again.',
    drop: 'Show what is saved instead',
    leaveUnsaved: 'The draft could not be saved. Leave the page all the same?',
    neverSaved: 'Nothing is saved yet. What stands here already comes from the record.',
    savedBy: (name: string, at: string) => `Saved by ${name}, ${at}.`,
    saveAndLetter: 'Save and see it as a letter',
    check: 'Before it can be sent',
    complete: 'Every item that the FBI asks for is answered.',
    incomplete: (count: number) => `${count} ${count === 1 ? 'answer is' : 'answers are'} missing.`,
    noReason:
      'Without the reason why disclosure poses the risk, there is nothing for the Attorney General to decide on. Not written yet:',
    lacks: {
      empty: 'not answered',
      'no-time': 'the time of day is missing',
      'no-zone': 'the time zone is missing',
    },
    lack: (item: string, label: string, what: string) => `Item ${item}, ${label}: ${what}`,
    checked: 'As last saved.',
    theirs: 'What the other saved',
    conflict: (name: string, at: string) =>
      `${name} saved the draft after you opened this page, ${at}. Your text stands below and is not saved. What differs in theirs stands below it. What you type or save from here on takes the place of theirs.`,
    differs: 'These differ:',
    nothingThere: 'nothing',
    soFar: 'What has happened so far',
    nothingSoFar: 'Nothing is on record about a delay yet.',
    earlier: (count: number) => `${count} earlier ones are on the incident’s page.`,
    retracted: (reason: string) => `Retracted: ${reason}`,
    letterTitle: 'Request for delay, as a letter',
    letterHint:
      'The letter is in English, for the FBI reads it. Each answer has a button that copies it for the FBI’s form. In print, the letter stands alone.',
    letterEmpty: 'There is no draft yet.',
    letterMissing: (count: number) =>
      `Not complete: ${count} ${count === 1 ? 'answer is' : 'answers are'} missing.`,
    toDraft: 'Back to the draft',
    copy: 'Copy',
    copied: 'Copied',
  },
  {
    title: (title: string) => `開示の延期の申請：${title}`,
    back: 'インシデントに戻る',
    isOpen: (duty: string) => `現在選べる手続：${duty}（任意で、義務ではありません）`,
    toRequest: '申請を作成し、経過を記録する',
    byCounsel: '申請の作成と経過の記録は、法務が行います。',
    forbidden: '法務のページです',
    privileged:
      '秘匿特権の対象です。下書きは法務だけが閲覧できます。経過として記録した事実はインシデントの記録の一部となり、全ての閲覧者に表示されます。',
    clock: '4営業日の期間の現状',
    clockRuns:
      '申請しただけでは期限は動きません。開示が国家安全保障又は公共の安全に重大な危険を及ぼすと司法長官が判断し、その旨を書面でSECに通知するまで、4営業日の期間は進み続けます。',
    noClock:
      '4営業日の期間はまだ始まっていません。インシデントが重要であるとの判断が記録されていません。',
    notMaterial: 'インシデントは重要でないと判断されたため、延期すべき開示はありません。',
    filed: 'Form 8-Kは提出済みで、延期すべき開示は残っていません。',
    noRegime:
      'このインシデントではForm 8-K 項目1.05の制度が選ばれていません。申請の経過を記録するには、インシデントのページで追加してください。',
    broken: '日付を計算できません。',
    howToSend: '申請の方法',
    sendForm: 'FBIのフォームに記入します：',
    sendOther:
      '又は、シークレットサービス、CISA、国防総省その他の分野別リスク管理機関（SRMA）を通じて申請します。2023年に公表されたメールアドレスは現在使えません。',
    sendAtOnce:
      '判断後直ちに、開示の決定が先であればその決定後直ちに申請してください。遅れた申請は認められません。',
    sendFields:
      'フォームには必須項目が示されています。個人情報を省くと申請が受け付けられないことがあります。',
    sendNothing: 'Tocsinは何も送信しません。',
    source: (name: string) => `出典：${name}`,
    parts: 'このページの内容',
    draft: '申請の各項目',
    item: (number: string) => `項目${number}`,
    ours: '司法長官に向けて',
    english: 'FBIが読むため、英語で書いてください。',
    upTo: (most: number) => `${most}文字以内です。`,
    yes: 'はい',
    no: 'いいえ',
    save: '下書きを保存',
    saved: '保存しました。',
    saving: '保存しています…',
    notSaved:
      '保存されていません。「下書きを保存」を押すと理由が表示されます。入力した内容は、保存するかサインアウトするまでこのブラウザーに残ります。',
    refused: '保存されていません。理由はページの先頭にあります。',
    savedMeanwhile: (name: string, at: string) =>
      `保存されていません。このページを開いた後に${name}が下書きを保存しました（${at}）。入力した内容は失われず、ここにもこのブラウザーにも残っています。「保存して双方の内容を見る」を押してください。`,
    seeBoth: '保存して双方の内容を見る',
    bothBelow: (name: string) =>
      `まだ保存されていません。${name}の内容のうち異なるものを、各欄の下に示しています。`,
    restored: '前に入力し、保存されていなかった内容をここに戻しました。',
    drop: '保存済みの内容を表示',
    leaveUnsaved: '下書きを保存できませんでした。このままページを離れますか。',
    neverSaved: 'まだ何も保存されていません。既に入力されている内容は記録から取り出したものです。',
    savedBy: (name: string, at: string) => `${name}が保存：${at}`,
    saveAndLetter: '保存して書簡として表示',
    check: '送付の前に',
    complete: 'FBIが求める全ての項目に回答があります。',
    incomplete: (count: number) => `未回答が${count}件あります。`,
    noReason:
      '開示が危険を及ぼす理由がなければ、司法長官が判断する対象がありません。まだ書かれていない欄：',
    lacks: {
      empty: '未回答',
      'no-time': '時刻がありません',
      'no-zone': 'タイムゾーンがありません',
    },
    lack: (item: string, label: string, what: string) => `項目${item} ${label}：${what}`,
    checked: '最後に保存した内容によります。',
    theirs: '他の方が保存した内容',
    conflict: (name: string, at: string) =>
      `このページを開いた後に${name}が下書きを保存しました（${at}）。あなたの入力は下に残っていますが、保存されていません。異なる箇所には相手の内容を併記しています。ここから入力又は保存した内容は、相手の内容に置き換わります。`,
    differs: '異なる項目：',
    nothingThere: '記載なし',
    soFar: 'これまでの経過',
    nothingSoFar: '延期についての記録はまだありません。',
    earlier: (count: number) => `これより前の${count}件はインシデントのページにあります。`,
    retracted: (reason: string) => `撤回：${reason}`,
    letterTitle: '延期の申請書（書簡）',
    letterHint:
      'FBIが読むため、書簡は英語です。各回答のボタンで、FBIのフォーム用に内容をコピーできます。印刷では書簡だけが出力されます。',
    letterEmpty: '下書きはまだありません。',
    letterMissing: (count: number) => `未完成です。未回答が${count}件あります。`,
    toDraft: '下書きに戻る',
    copy: 'コピー',
    copied: 'コピーしました',
  },
);
