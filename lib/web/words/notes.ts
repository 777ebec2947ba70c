/** Privileged notes. */
import { inBoth } from './catalogue.js';

export const notesWords = inBoth(
  {
    title: (title: string) => `Privileged notes: ${title}`,
    section: 'Privileged notes',
    only: 'Counsel alone sees these notes. The record proves when each was written, and tells nothing of it. No export takes them along, and nobody can change them or take them away.',
    none: 'There are no privileged notes yet.',
    count: (count: number) =>
      `${count} privileged ${count === 1 ? 'note' : 'notes'}, for counsel alone.`,
    open: 'Read and write them',
    delay: 'Request for delay to the Attorney General',
    back: 'Back to the incident',
    write: 'Write a note',
    help: (most: number) => `Up to ${most} characters. It cannot be changed afterwards.`,
    add: 'Add the note',
    by: (name: string, entry: number) => `${name}, entry ${entry} of the record`,
    brokenOff: (name: string) =>
      `${name}. Writing this note down broke off: the record knows nothing of it. Add it again.`,
    elsewhere: 'The text stayed where it was written when the incident moved here.',
    changed:
      'This is not the text that the record speaks of: it was changed where the data are kept.',
    proof: 'Proof',
    digest: 'In the record',
    salt: 'Salt',
    how: 'SHA-256 of the salt with the text behind it is what the record holds.',
    older: 'Older notes',
    newer: 'Newer notes',
    some: (from: number, to: number, of: number) =>
      `Notes ${from} to ${to} of ${of}, the newest first.`,
  },
  {
    title: (title: string) => `秘匿特権メモ：${title}`,
    section: '秘匿特権メモ',
    only: 'このメモは法務だけが閲覧できます。各メモの作成時刻は記録で証明できますが、内容は記録に含まれません。エクスポートにも含まれず、変更も削除もできません。',
    none: '秘匿特権メモはまだありません。',
    count: (count: number) => `法務だけが閲覧できる秘匿特権メモが${count}件あります。`,
    open: 'メモの閲覧と作成',
    delay: '司法長官への開示延期の申請',
    back: 'インシデントに戻る',
    write: 'メモを書く',
    help: (most: number) => `${most}文字以内です。後から変更できません。`,
    add: 'メモを追加',
    by: (name: string, entry: number) => `${name}、記録の第${entry}項`,
    brokenOff: (name: string) =>
      `${name}。このメモの書込みは途中で途切れ、記録に残っていません。もう一度追加してください。`,
    elsewhere: '本文は、インシデントがここに移る前の場所に残っています。',
    changed: 'これは記録が示す本文ではありません。データの保管場所で変更されています。',
    proof: '証明',
    digest: '記録の内容',
    salt: 'ソルト',
    how: 'ソルトの後に本文を続けたもののSHA-256が、記録に残されています。',
    older: '古いメモ',
    newer: '新しいメモ',
    some: (from: number, to: number, of: number) => `${of}件中${from}～${to}件（新しい順）`,
  },
);
