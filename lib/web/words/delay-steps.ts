/** What is logged of a request to delay, and what that does to the clock, said beforehand. */
import { inBoth } from './catalogue.js';

export const delaySteps = inBoth(
  {
    title: (title: string) => `Request for delay, what happened: ${title}`,
    heading: 'Log what happened',
    toLog: 'Save and log what happened',
    seenByAll:
      'What is logged here is not privileged: it becomes part of the record, which every reader of the incident sees.',
    intro: 'Nothing is recorded before you have seen what it does.',
    steps: {
      request: ['The request was made', 'It moves nothing. The four-day clock goes on running.'],
      determination: [
        'The Attorney General decided',
        'Only a written notice that reaches the Commission before the Form 8-K is due moves a date.',
      ],
      extension: [
        'An extension was granted',
        'The second period: up to 30 days more. The third, in extraordinary circumstances: up to 60 days more, for national security only.',
      ],
      end: [
        'The delay ended early',
        'The Attorney General told the company that disclosure is no longer a risk.',
      ],
    },
    at: {
      request: 'When it was made',
      determination:
        'When the Commission received the notice; of a refusal, when you learned of it',
      extension: 'When the Commission received the notice',
      end: 'When you received the notice',
    },
    now: 'Now',
    to: 'Through whom',
    toHelp: 'Such as FBI, sec8k.ic3.gov. Not privileged: every reader of the incident sees it.',
    outcome: 'What was decided',
    granted: 'Granted',
    declined: 'Declined',
    period: 'Which period',
    periods: {
      '1': 'First: up to 30 days',
      '2': 'Second: up to 30 days more',
      '3': 'Third: up to 60 days more, national security only',
    },
    choose: 'Choose',
    days: 'For how many days',
    daysHelp: 'As the notice says. Calendar days. Days, the last day, or both.',
    until: 'Until which day',
    untilHelp: 'The last day that the notice names: 2026-12-24.',
    ground: 'On which ground',
    grounds: { 'national-security': 'national security', 'public-safety': 'public safety' },
    look: 'See what it changes',
    effect: 'What recording this does',
    notYet: 'Nothing is recorded yet.',
    record: 'Record it',
    leave: 'Do not record it',
    before: 'Before',
    after: 'After',
    moves: 'The dates of Form 8-K, Item 1.05 move:',
    staff:
      'Due counts the four business days that the staff of the SEC gives after a delay (C&DI 104B.02, 104B.03). Plan by does without them.',
    stays: (planBy: string, due: string) =>
      `No date moves. Plan by stays ${planBy}, due stays ${due}.`,
    requestMoves:
      'A request moves nothing: the four-day clock goes on running until the Attorney General determines that disclosure poses a substantial risk to national security or public safety, and notifies the Commission of that in writing (Item 1.05(c)).',
    declinedMoves: 'A refusal moves nothing: the Form 8-K stays due.',
    sinceDetermined: (span: string) =>
      `It was made ${span} after the determination. A request that is not made immediately is denied.`,
    givesNothing: 'This gives nothing:',
    why: {
      late: 'the notice came after the Form 8-K was due, or after the period before it had ended.',
      granted: 'an earlier notice granted that period.',
      noneBefore: 'no period before it counts.',
      ended: 'the delay had ended before it came.',
      noneRan: 'no granted period ran.',
    },
    lateOnSafe:
      'On the safe reading the notice came too late. Have counsel confirm that it was in time.',
    other: 'It changes as well:',
    changed: (duty: string, from: string, to: string) => `${duty}: ${from}, then ${to}.`,
    appears: 'not there',
    reopens: 'The incident is closed. To record this opens it again.',
    told: {
      request: (to: string) =>
        to === '' ? 'A delay was requested.' : `A delay was requested, through: ${to}.`,
      declined: 'The Attorney General declined.',
      granted: (period: string, length: string, ground: string) =>
        `The Attorney General granted period ${period}, ${length}, for ${ground}.`,
      days: (days: string) => `${days} days`,
      until: (day: string) => `until ${day}`,
      daysUntil: (days: string, day: string) => `${days} days, until ${day}`,
      end: 'The risk is over: the delay ends.',
      material: 'The incident was determined to be material.',
      'not-material': 'The incident was determined not to be material.',
      disclosure: 'It was decided to disclose the incident.',
      relief: (day: string) => `The Commission gave relief until ${day}.`,
      filed: 'The Form 8-K was filed.',
    },
    by: (name: string) => `recorded by ${name}`,
  },
  {
    title: (title: string) => `開示の延期の申請、その経過：${title}`,
    heading: '経過の記録',
    toLog: '保存して経過の記録へ',
    seenByAll:
      'ここに記録した事実は秘匿特権の対象外です。インシデントの記録の一部となり、全ての閲覧者に表示されます。',
    intro: '記録による影響を確認するまで、何も記録されません。',
    steps: {
      request: ['申請を行った', '申請だけでは何も動きません。4営業日の期間は進み続けます。'],
      determination: [
        '司法長官が決定した',
        'Form 8-Kの期限前にSECに届いた書面の通知だけが、期限を動かします。',
      ],
      extension: [
        '延長が認められた',
        '第2期間：更に30日以内。第3期間（特別の事情がある場合）：更に60日以内、国家安全保障を理由とする場合に限ります。',
      ],
      end: ['延期が早期に終わった', '開示の危険がなくなった旨を司法長官が会社に通知しました。'],
    },
    at: {
      request: '申請した日時',
      determination: 'SECが通知を受け取った日時（認められなかった場合は、それを知った日時）',
      extension: 'SECが通知を受け取った日時',
      end: '通知を受け取った日時',
    },
    now: '現在',
    to: '申請先',
    toHelp: '例：FBI、sec8k.ic3.gov。秘匿特権の対象外で、全ての閲覧者に表示されます。',
    outcome: '決定の内容',
    granted: '認められた',
    declined: '認められなかった',
    period: 'どの期間か',
    periods: {
      '1': '第1期間：30日以内',
      '2': '第2期間：更に30日以内',
      '3': '第3期間：更に60日以内、国家安全保障を理由とする場合に限る',
    },
    choose: '選んでください',
    days: '日数',
    daysHelp: '通知のとおり。暦日で数えます。日数、末日、又はその両方。',
    until: '末日',
    untilHelp: '通知が示す最後の日：2026-12-24',
    ground: '理由',
    grounds: { 'national-security': '国家安全保障', 'public-safety': '公共の安全' },
    look: '影響を確認する',
    effect: '記録した場合の影響',
    notYet: 'まだ何も記録されていません。',
    record: '記録する',
    leave: '記録しない',
    before: '変更前',
    after: '変更後',
    moves: 'Form 8-K 項目1.05の日付が変わります：',
    staff:
      '期限は、延期の終了後にSECスタッフが認める4営業日（C&DI 104B.02、104B.03）を含みます。安全期限はこれを含みません。',
    stays: (planBy: string, due: string) =>
      `日付は動きません。安全期限は${planBy}、期限は${due}のままです。`,
    requestMoves:
      '申請だけでは何も動きません。開示が国家安全保障又は公共の安全に重大な危険を及ぼすと司法長官が判断し、その旨を書面でSECに通知するまで、4営業日の期間は進み続けます（項目1.05(c)）。',
    declinedMoves: '認められない決定は何も動かしません。Form 8-Kの期限はそのままです。',
    sinceDetermined: (span: string) =>
      `判断から${span}後の申請です。直ちに行わない申請は認められません。`,
    givesNothing: '効果はありません：',
    why: {
      late: '通知が届いたのは、Form 8-Kの期限後、又は前の期間の終了後です。',
      granted: 'その期間は、先の通知で既に認められています。',
      noneBefore: '前の期間が有効に認められていません。',
      ended: '通知が届く前に延期が終了していました。',
      noneRan: '認められた期間がありません。',
    },
    lateOnSafe: '安全側の解釈では、この通知は遅すぎます。間に合っているか法務で確認してください。',
    other: 'ほかに次の点が変わります：',
    changed: (duty: string, from: string, to: string) => `${duty}：${from}から${to}へ`,
    appears: 'なし',
    reopens: 'インシデントは終了とされています。記録すると再開されます。',
    told: {
      request: (to: string) =>
        to === '' ? '延期を申請しました。' : `延期を申請しました（申請先：${to}）。`,
      declined: '司法長官は延期を認めませんでした。',
      granted: (period: string, length: string, ground: string) =>
        `司法長官が第${period}期間の延期を認めました（${length}、理由：${ground}）。`,
      days: (days: string) => `${days}日間`,
      until: (day: string) => `${day}まで`,
      daysUntil: (days: string, day: string) => `${days}日間、${day}まで`,
      end: '危険がなくなり、延期は終了しました。',
      material: 'インシデントは重要であると判断しました。',
      'not-material': 'インシデントは重要でないと判断しました。',
      disclosure: 'インシデントの開示を決定しました。',
      relief: (day: string) => `SECが${day}までの猶予を与えました。`,
      filed: 'Form 8-Kを提出しました。',
    },
    by: (name: string) => `記録者：${name}`,
  },
);
