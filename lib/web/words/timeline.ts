/** What the timeline of an incident says: its marks, its legend, its table. */
import { inBoth } from './catalogue.js';

export const timelineWords = inBoth(
  {
    title: 'Timeline',
    now: 'now',
    picture: (from: string, to: string) =>
      `Timeline from ${from} to ${to}. The table below says the same in words.`,
    times: (from: string, to: string, zone: string) => `${from} to ${to}, in ${zone}.`,
    /** Of a story that is over. */
    nowAfter: (moment: string) => `Now lies after the end: ${moment}.`,
    stretched:
      'Not to scale: it is stretched where moments lie close together. The ticks say which days they are.',
    nothing: 'No regime applies, so nothing runs.',
    quiet: 'No fact has triggered anything yet.',
    kinds: {
      trigger: 'trigger',
      fact: 'what happened',
      filed: 'filed',
      'plan-by': 'plan by',
      due: 'due',
      'not-before': 'not before',
      projected: 'projected',
      reminded: 'reminder sent',
      'not-reminded': 'reminder not delivered',
      'to-remind': 'reminder to come, if nothing is filed',
    },
    bands: {
      delay: 'delay',
      relief: 'relief by the Commission',
      hold: 'agency’s order of silence',
    },
    late: 'due, late',
    both: 'plan by and due',
    bothLate: 'plan by and due, late',
    period: (n: number) => `delay, period ${n}`,
    dayToDay: (first: string, last: string) => `${first} to ${last}`,
    /** In the table: a reader elsewhere has other days. */
    daysOf: (days: string, zone: string) => `${days}, as days are counted in ${zone}`,
    run: 'several reminders, close together',
    /** Of reminders drawn as one: which, how many, and between which moments. */
    several: (kind: string, n: number, first: string, last: string) =>
      `${kind}: ${n}, from ${first} to ${last}`,
    days: {
      open: 'business day begins',
      weekend: 'weekend',
      holiday: 'holiday',
      'one-off': 'other closed day',
    },
    people: (n: number) => (n === 1 ? '1 person' : `${n} people`),
    table: 'The same as a table',
    when: 'When',
    what: 'What',
    which: 'About',
    until: (from: string, until: string) => `${from} until ${until}`,
    /** A trigger, and the duties that run from it. */
    triggers: (fact: string, duties: string) => `${fact}; from it runs: ${duties}`,
    legend: 'What the shapes mean',
    calendar: (name: string) => `business days: ${name}`,
    noCalendar: 'counts no business days',
    noRoom: (n: number) =>
      n === 1
        ? 'One label had no room; the table has it.'
        : `${n} labels had no room; the table has them.`,
    left: (n: number) =>
      n === 1
        ? 'One more moment is left out, of this table and of the picture.'
        : `${n} more moments are left out, of this table and of the picture.`,
    alerts: {
      reminder: 'reminder',
      escalation: 'escalation',
      moved: 'news that the date moved',
      withdrawn: 'news that nothing is owed any more',
      filed: 'news that it is done',
      undelivered: 'news that another was not reached',
    },
  },
  {
    title: '経過図',
    now: '現在',
    picture: (from: string, to: string) =>
      `${from}から${to}までの経過図。同じ内容を下の表に文字で示します。`,
    times: (from: string, to: string, zone: string) => `${from}から${to}まで（${zone}）。`,
    nowAfter: (moment: string) => `現在（${moment}）は、この図の範囲より後です。`,
    stretched: '縮尺は一定ではありません。時点が密な所を広げています。日付は目盛りをご覧ください。',
    nothing: '適用される制度がないため、何も進行していません。',
    quiet: '期間の起算点となる事実は、まだありません。',
    kinds: {
      trigger: '起算点',
      fact: '起きた事実',
      filed: '提出',
      'plan-by': '安全期限',
      due: '期限',
      'not-before': 'これより前は不可',
      projected: '見込み',
      reminded: '送信済みのお知らせ',
      'not-reminded': '届かなかったお知らせ',
      'to-remind': '今後のリマインダー（未了の場合）',
    },
    bands: {
      delay: '開示の延期',
      relief: 'SECの命令による猶予',
      hold: '捜査機関等による通知の差止め',
    },
    late: '期限（超過）',
    both: '安全期限・期限',
    bothLate: '安全期限・期限（超過）',
    period: (n: number) => `開示の延期 第${n}期間`,
    dayToDay: (first: string, last: string) => `${first}から${last}まで`,
    daysOf: (days: string, zone: string) => `${days}（${zone}の日付）`,
    run: '時刻の近い複数のお知らせ',
    several: (kind: string, n: number, first: string, last: string) =>
      `${kind}：${n}件（${first}から${last}まで）`,
    days: {
      open: '営業日の始まり',
      weekend: '週末',
      holiday: '休日',
      'one-off': 'その他の休業日',
    },
    people: (n: number) => `${n}名`,
    table: '同じ内容の表',
    when: '日時',
    what: '内容',
    which: '対象',
    until: (from: string, until: string) => `${from}から${until}まで`,
    triggers: (fact: string, duties: string) => `${fact}（ここから起算するもの：${duties}）`,
    legend: '記号の意味',
    calendar: (name: string) => `営業日の暦：${name}`,
    noCalendar: '営業日による計算はありません',
    noRoom: (n: number) => `図に入りきらない見出しが${n}件あります。表をご覧ください。`,
    left: (n: number) => `このほか${n}件は、表と図から省略しています。`,
    alerts: {
      reminder: 'リマインダー',
      escalation: '上位者への連絡',
      moved: '日付の変更',
      withdrawn: '対応不要',
      filed: '完了',
      undelivered: 'ほかの担当者への不達',
    },
  },
);
