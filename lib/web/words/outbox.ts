/** What the outbox says. */
import { inBoth } from './catalogue.js';

export const outboxWords = inBoth(
  {
    title: 'Outbox',
    said: 'Mails that were written on this machine, the newest first. Those of drills without contacts of their own are here alone.',
    nothing: 'No mail was written yet.',
    nothingOf: 'No mail about this incident is among the newest that are looked at.',
    about: (incident: string) => `Those about ${incident}`,
    incident: 'Incident',
    help: 'The id of an incident, as in its address: inc-…',
    show: 'Show',
    showAll: 'Show all',
    to: 'To',
    date: 'Written',
    alert: 'Alert',
    open: 'Open the alert',
    read: 'Read the whole text',
    older: 'Older mails',
    newer: 'Newer mails',
    bound: (most: number) =>
      `Only the newest ${most} are looked at here. The older ones are files in the outbox folder.`,
  },
  {
    title: '送信箱',
    said: 'このコンピューターで作成されたメールを、新しい順に示します。連絡先を指定していない訓練のメールは、ここにだけあります。',
    nothing: 'メールはまだありません。',
    nothingOf: '調べた範囲の新しいメールの中に、このインシデントに関するものはありません。',
    about: (incident: string) => `${incident}に関するメール`,
    incident: 'インシデント',
    help: 'アドレスにあるインシデントのID（inc-…）',
    show: '表示',
    showAll: '全て表示',
    to: '宛先',
    date: '作成',
    alert: 'お知らせ',
    open: 'お知らせを開く',
    read: '全文を読む',
    older: '古いメール',
    newer: '新しいメール',
    bound: (most: number) =>
      `ここで調べるのは新しい${most}件までです。それより古いものは、送信箱のフォルダーにファイルとしてあります。`,
  },
);
