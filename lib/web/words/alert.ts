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
    comma: ', ',
    acknowledge: 'Acknowledge',
    quiets:
      'It quiets the escalations of this step. Later reminders still come, until it is filed.',
    note: 'Note',
    noteHelp: (most: number) =>
      `For example who sees to it. It stays in the record. Up to ${most} characters.`,
    optional: '(optional)',
    acknowledged: (name: string, at: string) => `Acknowledged by ${name}, ${at}`,
    notSent: (error: string) => `It could not be delivered: ${error}`,
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
    comma: '、',
    acknowledge: '確認した',
    quiets: 'この段階の上位者への連絡が止まります。完了するまで、以後のお知らせは続きます。',
    note: 'メモ',
    noteHelp: (most: number) => `例：誰が対応しているか。記録に残ります。${most}文字以内です。`,
    optional: '（任意）',
    acknowledged: (name: string, at: string) => `${name}が確認しました（${at}）`,
    notSent: (error: string) => `届きませんでした：${error}`,
    nothingAsked: '完了した旨、又は不要になった旨のお知らせです。確認は不要です。',
    open: 'インシデントを開く',
  },
);
