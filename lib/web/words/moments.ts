/** What is said of a moment that was typed: how to write one, and what was wrong with it. */
import type { Unclear } from '../forms/typed-moment.js';
import { inBoth } from './catalogue.js';

/** A refusal in words, of what was typed, in quotation marks, and of what stood for the zone. */
type Why<W> = Readonly<Record<Unclear, W>>;

export const momentWords = inBoth(
  {
    help: 'With its offset, as 2026-11-20T10:00-05:00 (Z for UTC); or with its zone, as 2026-11-20 10:00 America/New_York.',
    quoted: (typed: string) => `“${typed}”`,
    zone: 'Time zone, where the time names none',
    asTyped: 'zone as typed',
    meant: 'If you mean one of these, choose it',
    offer: (text: string, zone: string) => `${text}, in ${zone}`,
    offerBegins: (text: string, zone: string) => `${text}, when that day began in ${zone}`,
    inZone: (zone: string, text: string) => `In ${zone} that is ${text}.`,
    inZoneTwo: (zone: string, text: string, other: string) =>
      `In ${zone} that is ${text} or ${other}.`,
    byOffset: (text: string) => `By its offset that is ${text}.`,
    begins: (zone: string, text: string) => `In ${zone} that day began at ${text}.`,
    sayWhen: 'Say when it happened.',
    future: (at: string, now: string) =>
      `${at} lies after now (${now}). Record it when it has happened.`,
    why: {
      unreadable: (typed) =>
        `${typed} cannot be read as a moment. Write it as 2026-11-20T10:00-05:00, or as 2026-11-20 10:00 America/New_York.`,
      unclosed: (typed) =>
        `In ${typed}, one of the brackets around the zone is missing. Write it as [Europe/Berlin], or without brackets.`,
      impossible: (typed) => `${typed} does not exist. Look at the day, the hour and the offset.`,
      'no-zone': (typed) => `${typed} names no time zone, so it could be any of many moments.`,
      day: (typed) => `${typed} is a day without a time. Write the time too, and its zone.`,
      abbreviation: (_, named) =>
        `${named} is an abbreviation, and the same one may be used in several places. Write the offset, or the name of the zone.`,
      'unknown-zone': (_, named) =>
        `There is no time zone ${named}. Use an IANA name such as America/New_York, or the offset.`,
      skipped: (typed, named) =>
        `${typed} does not exist in ${named}: the clocks were put forward over it.`,
      twice: (typed, named) =>
        `${typed} came twice in ${named}: the clocks were put back. Say which.`,
      contradiction: (typed, named) =>
        `${typed} says two things: its offset was not that of ${named}.`,
    } satisfies Why<(typed: string, named: string) => string>,
  },
  {
    help: 'UTCとの時差を付けて2026-11-20T10:00+09:00のように（UTCならZ）、又はタイムゾーンを付けて2026-11-20 10:00 Asia/Tokyoのように書きます。',
    quoted: (typed: string) => `「${typed}」`,
    zone: 'タイムゾーン（日時に書かない場合）',
    asTyped: '入力のとおり',
    meant: '次のいずれかであれば、選んでください',
    offer: (text: string, zone: string) => `${text}（${zone}）`,
    offerBegins: (text: string, zone: string) => `${text}（${zone}でその日が始まった時）`,
    inZone: (zone: string, text: string) => `${zone}なら${text}です。`,
    inZoneTwo: (zone: string, text: string, other: string) =>
      `${zone}なら${text}又は${other}です。`,
    byOffset: (text: string) => `時差によれば${text}です。`,
    begins: (zone: string, text: string) => `${zone}では、その日は${text}に始まりました。`,
    sayWhen: '日時を書いてください。',
    future: (at: string, now: string) =>
      `${at}は現在（${now}）より後です。起きた後に記録してください。`,
    why: {
      unreadable: (typed: string) =>
        `${typed}は日時として読めません。2026-11-20T10:00+09:00、又は2026-11-20 10:00 Asia/Tokyoのように書いてください。`,
      unclosed: (typed: string) =>
        `${typed}は、タイムゾーンを囲む角括弧の一方が欠けています。[Asia/Tokyo]のように囲むか、括弧なしで書いてください。`,
      impossible: (typed: string) =>
        `${typed}という日時はありません。日付、時刻、時差を確かめてください。`,
      'no-zone': (typed: string) => `${typed}にはタイムゾーンがないため、どの時点か定まりません。`,
      day: (typed: string) => `${typed}には時刻がありません。時刻とタイムゾーンも書いてください。`,
      abbreviation: (_: string, named: string) =>
        `${named}は略称で、同じ略称が複数の地域で使われることがあります。UTCとの時差か、タイムゾーンの名称で書いてください。`,
      'unknown-zone': (_: string, named: string) =>
        `タイムゾーン${named}はありません。Asia/TokyoのようなIANAの名称か、UTCとの時差を使ってください。`,
      skipped: (typed: string, named: string) =>
        `${typed}という時刻は${named}にはありません。時計が進められ、飛ばされた時刻です。`,
      twice: (typed: string, named: string) =>
        `${named}では時計が戻されたため、${typed}は二度ありました。どちらかを指定してください。`,
      contradiction: (typed: string, named: string) =>
        `${typed}の時差は、${named}のその時の時差と異なります。`,
    },
  },
);
