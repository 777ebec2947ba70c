/** What the page of one alert says. */
import { inBoth } from './catalogue.js';

export const alertWords = inBoth(
  {
    incident: 'Incident',
    toldTo: 'Told to',
    asTold: 'As told',
    planByThen: (at: string) => `plan by ${at}`,
    dueThen: (at: string) => `due ${at}`,
    noDateThen: 'no date',
    gone: 'It is gone: what started it was retracted, or the regime does not run any more.',
    what: 'What',
    whose: 'Whose it is',
    nobody: 'nobody is named',
    comma: ', ',
    acknowledge: 'Acknowledge',
    quiets:
      'It quiets the escalations of this step. Later reminders still come, until it is filed.',
    note: 'Note',
    noteHelp: 'For example who sees to it. It stays in the record.',
    optional: '(optional)',
    acknowledged: (name: string, at: string) => `Acknowledged by ${name}, ${at}`,
    notSent: (error: string) => `It could not be delivered: ${error}`,
    longNote: (most: string, is: string) =>
      `A note may have ${most} characters; this one has ${is}. Shorten it.`,
    nothingAsked: 'Nothing is asked of you: this only tells you that it is done or gone.',
    open: 'Open the incident',
  },
  {
    incident: 'インシデント',
    toldTo: '宛先',
    asTold: 'お知らせ時点',
    planByThen: (at: string) => `安全期限 ${at}`,
    dueThen: (at: string) => `期限 ${at}`,
    noDateThen: '日付なし',
    gone: '起算点となる事実が撤回されたか、制度が適用されなくなったため、なくなりました。',
    what: '内容',
    whose: '担当',
    nobody: '担当者は未定',
    comma: '、',
    acknowledge: '確認した',
    quiets: 'この段階の上位者への連絡が止まります。提出されるまで、以後のお知らせは続きます。',
    note: 'メモ',
    noteHelp: '例：誰が対応しているか。記録に残ります。',
    optional: '（任意）',
    acknowledged: (name: string, at: string) => `${name}が確認しました（${at}）`,
    notSent: (error: string) => `届きませんでした：${error}`,
    longNote: (most: string, is: string) =>
      `メモは${most}文字以内です。現在${is}文字です。短くしてください。`,
    nothingAsked: '完了した旨、又は不要になった旨のお知らせです。確認は不要です。',
    open: 'インシデントを開く',
  },
);
