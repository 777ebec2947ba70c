/** 日と時刻を数える各段階を述べる中核の文と、その日本語。 */

export type Say = (...parts: readonly string[]) => string;

/** 上から順に、最初に当てはまるものを用いる。 */
export type Rules = readonly (readonly [pattern: RegExp, say: Say])[];

export const COUNTING_RULES: Rules = [
  [/^(\d+) hours elapse$/, (n) => `経過時間で${n}時間`],
  [
    /^(\d+) hours on the wall clock at home/,
    (n) => `本拠地の時計の表示で${n}時間（途中で夏時間が切り替わります）`,
  ],
  [
    /^The earlier of the two is in time on both$/,
    () => 'どちらの数え方でも間に合う、早い方を採ります',
  ],
  [/^One month later: the same day number/, () => '1か月後の応当日（なければ月末）の同じ時刻'],
  [
    /^(\d+) months later: the same day number/,
    (n) => `${n}か月後の応当日（なければ月末）の同じ時刻`,
  ],
  [/^One month later, at the same time/, () => '1か月後の同じ時刻（時刻に疑いがあるときは早い方）'],
  [
    /^(\d+) months later, at the same time/,
    (n) => `${n}か月後の同じ時刻（時刻に疑いがあるときは早い方）`,
  ],
  [/^The event has its date in Washington$/, () => '事実の日付は、ワシントンの暦日によります'],
  [
    /^The determination has its date in Washington$/,
    () => '認定の日付は、ワシントンの暦日によります',
  ],
  [
    /^The earlier of the date in Washington and the date where it happened$/,
    () => 'ワシントンの日付と現地の日付のうち早い方',
  ],
  [
    /^The later of the date in Washington and the date where it happened/,
    () => 'ワシントンの日付と現地の日付のうち遅い方（丸一日ではないので数えません）',
  ],
  [/^Business day (\d+) after it$/, (n) => `その翌日から数えて${n}営業日目`],
  [/^Business day (\d+) after the end$/, (n) => `終了の翌日から数えて${n}営業日目`],
  [
    /^Business day (\d+); a day closed only for once counts/,
    (n) => `${n}営業日目（安全側の解釈では、その日限りの休業日も数えます）`,
  ],
  [
    /^Full business day (\d+)/,
    (n) => `丸${n}営業日目（休業日と、休業の可能性がある日は数えません）`,
  ],
  [/^Calendar day (\d+) after it/, (n) => `その翌日から数えて${n}日目（暦日）`],
  [
    /^A transmission begun by 17:30 Eastern bears that date$/,
    () => '東部時間17:30までに送信を開始したものは、その日の日付となります',
  ],
  [
    /^Until 17:30 Eastern, without the four days of the staff$/,
    () => '東部時間17:30まで（スタッフ見解による4営業日は加えません）',
  ],
  [
    /^Until 17:30 Eastern of that day, which no reading doubts$/,
    () => 'その日の東部時間17:30まで（どの解釈でも疑いのない時刻）',
  ],
  [
    /^The agency report has its date in Washington$/,
    () => '連邦機関への漏えい報告の日付は、ワシントンの暦日によります',
  ],
  [
    /^Period (\d) of the delay names a day before the date it puts off$/,
    (n) => `延期の第${n}期間として、延期前の期限より前の日が示されています`,
  ],
  [
    /^The hold runs through the day on which it is lifted$/,
    () => '差止めは、解除された日まで続きます',
  ],
  [/^Until 17:30 Eastern of that day$/, () => 'その日の東部時間17:30まで'],
  [/^Until the end of that day, Eastern$/, () => '東部時間でその日の終わりまで'],
  [/^Until the end of that day in Japan$/, () => '日本時間でその日の終わりまで'],
  [/^Until offices close, 17:00 in Japan$/, () => '日本時間17:00の閉庁まで'],
  [/^From midnight, Eastern$/, () => '東部時間の午前0時から'],
  [/^The day after$/, () => 'その翌日'],
  [/^The next business day, as advice$/, () => '次の営業日（目安）'],
  [/^Back to the last day that is surely open$/, () => '確実に開庁している直前の日に戻します'],
  [/^Back to the last open day$/, () => '直前の開庁日に戻します'],
  [/^Back to (?:the last|a) business day$/, () => '直前の営業日に戻します'],
  [/^The first day that is surely open$/, () => '確実に開庁している最初の日'],
  [
    /^The last day on or before the end that is surely open$/,
    () => '終了日以前で、確実に開庁している最後の日',
  ],
  [/^A closed last day gives way to the next/, () => '末日が休日に当たるため、次の開庁日とします'],
  [
    /^A delay is measured from the due date itself$/,
    () => '延期期間は、本来の期限の日の翌日から数えます',
  ],
  [
    /^Period (\d) of the delay: (\d+) calendar days$/,
    (n, days) => `延期の第${n}期間：${days}日（暦日）`,
  ],
  [
    /^The notice that the risk is over ends the delay$/,
    () => '延期事由の消滅の通知により、延期は終わります',
  ],
  [
    /^A delay never brings the date forward/,
    () => '延期によって期限が早まることはなく、本来の期限とします',
  ],
  [/^Never later than the due moment itself$/, () => '期限そのものより遅くはなりません'],
  [/^No later than the payment's own limit$/, () => '支払報告の期限より遅くはなりません'],
  [
    /^The (\S+) was late; on the safe reading its limit starts the period$/,
    (of) => `${of}が期限を過ぎて提出されたため、安全側の解釈ではその期限から数えます`,
  ],
  [
    /^The day of knowledge, by the date in Japan, is day 1$/,
    () => '日本時間で知った日を1日目とします',
  ],
  [
    /^Day 1 is the earlier of the date in Japan/,
    () => '日本の日付と、知った地の日付のうち早い方を1日目とします',
  ],
  [/^Day (\d+)$/, (n) => `${n}日目`],
  [/^1 February of the year after$/, () => '翌年2月1日'],
  [/^The time that the request names$/, () => '求めに示された時刻'],
  [
    /^The hour of the event does not count/,
    () => '事実のあった時間は算入せず、次の正時から数えます',
  ],
  [
    /^(\d+) full hours; the moment the last one ends is in time$/,
    (n) => `丸${n}時間（最後の1時間が終わる時点までは間に合います）`,
  ],
  [/^The day of the event is that of the capital$/, () => '事実の日付は、首都の暦日によります'],
  [
    /^The same day number in the month that ends the period/,
    () => '期間が満了する月の応当日（なければ月末）',
  ],
  [
    /^The period ends with the last hour of that day$/,
    () => '期間は、その日の最後の1時間の終わりに満了します',
  ],
  [
    /^That is past before the count can start/,
    () => '数え始める前に過ぎているため、この日とします',
  ],
  [/^Its end is past: the day after$/, () => 'その日の終わりは過ぎているため、翌日とします'],
  [/^The first end of day that is left$/, () => '残された最初の一日の終わり'],
  [
    /^Not before the hold \S+ ends, which runs through (.+)$/,
    (day) => `差止め（${day}まで）が終わるより前は不可`,
  ],
  [/^The hold ends later/, () => '差止めの終わりが後になるため、その翌日の終わりまで'],
  [/^That day lies in a hold/, () => 'その日は差止めの期間中のため、終了の翌日の17:30まで'],
  [/^The day after the hold$/, () => '差止めの翌日'],
];
