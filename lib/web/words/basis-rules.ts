/** 計算の各段階を述べる中核の文と、その日本語。上から順に、最初に当てはまるものを用いる。 */

type Say = (...parts: readonly string[]) => string;

export const JAPANESE_RULES: readonly (readonly [pattern: RegExp, say: Say])[] = [
  // 状態
  [/^Met by the (\S+) .* of (\d{4}-\d\d-\d\dT\S+)$/s, (what, at) => `${what}により完了（${at}）`],
  [/^The (\S+) .*? was retracted by .*?: (.*)$/s, (what, why) => `${what}は撤回されました：${why}`],
  [
    /^The law gives no number here/,
    () => '法令に日数や時間の定めはありません。直ちに、又は速やかに行ってください',
  ],
  [
    /^Waits for the submission of the (\S+), when (\S+) is on record$/,
    (of, fact) => `${fact}が記録されている場合に、${of}の提出を待っています`,
  ],
  [/^Waits for the submission of the (\S+)$/, (of) => `${of}の提出を待っています`],
  [
    /^Waits for the first (\S+), once there is the first (\S+)$/,
    (a, b) => `${a}と${b}の両方を待っています`,
  ],
  [/^Waits for each (\S+), and each (\S+)$/, (a, b) => `${a}又は${b}を待っています`],
  [
    /^Waits for the earlier of the first (\S+)(?: \([^)]*\))? and the first (\S+)$/,
    (a, b) => `${a}と${b}のうち早い方を待っています`,
  ],
  [/^Waits for (?:the first|each) (\S+)(?: \([^)]*\))?$/, (what) => `${what}を待っています`],
  [
    /^A projection: as if the (\S+) were filed on its planBy$/,
    (of) => `${of}が安全期限に提出されたと仮定した見込みです`,
  ],
  [
    /^The joint report is in and stands for both$/,
    () => '共同報告が提出され、両方の報告に代わります',
  ],
  [
    /^A single report is in: the other follows alone$/,
    () => '一方の報告が単独で提出されたため、他方も単独で報告します',
  ],
  [/^The breach is reported on its own$/, () => 'この漏えいは個別に報告します'],
  [/^The text of 2007 knows no annual summary$/, () => '2007年の規則に年次報告はありません'],
  [/^No item of Rule 7 is met/, () => '規則第7条各号のいずれにも該当せず、報告対象ではありません'],
  [
    /^The incident was determined not to be material: there is nothing to delay$/,
    () => '重要でないと判断されたため、延期するものがありません',
  ],
  [/^The incident was determined not to be material$/, () => '重要でないと判断されました'],
  [
    /^The 8-K is in, and no delay was asked for$/,
    () => 'Form 8-Kは提出済みで、延期は申請されていません',
  ],
  [/^The final report is in$/, () => '最終報告は提出済みです'],
  [
    /^No harm to customers is reasonably likely$/,
    () => '顧客への被害のおそれは合理的に認められません',
  ],
  [
    /^Fewer than 500 customers and no harm likely/,
    () => '影響を受けた顧客が500人未満で被害のおそれがないため、年次報告のみです',
  ],
  [
    /^The incident had been reported as concluded/,
    () => 'インシデントは終結し、完全に対処されたと報告済みです',
  ],
  [
    /^The payment came after the 72 hours of the incident report$/,
    () => '支払は、インシデント報告の72時間を過ぎてからのものです',
  ],
  [
    /^The incident report was in before the payment/,
    () => '支払の前にインシデント報告が提出されているため、補足報告となります',
  ],
  [
    /^The incident was handled and not ongoing when/,
    () => '最終報告の期限の時点で対処が完了しており、継続中ではありませんでした',
  ],
  // 例外
  [
    /^The Attorney General delayed the disclosure, and the notice came in time$/,
    () => '司法長官が開示を延期し、その通知は期限内に届きました',
  ],
  [
    /^The Commission gave relief until a day of its own$/,
    () => 'SECが独自の日までの猶予を与えました',
  ],
  [
    /^Possibly done for an unlawful purpose/,
    () => '不正の目的によるおそれがあるため（規則第7条第3号）、60日です',
  ],
  [
    /^Only Rule 7\(4\) is met, reached later/,
    () => '後から規則第7条第4号にのみ該当したため、これを知った日から数えます',
  ],
  [
    /^The incident was ongoing: one month from its handling$/,
    () => 'インシデントが継続していたため、対処の完了から1か月です',
  ],
  [
    /^A trust service provider notifies within 24 hours/,
    () => 'トラストサービス提供者は、そのサービスに影響する事案を24時間以内に届け出ます',
  ],
  [/^An agency ordered silence$/, () => '捜査機関が通知の差止めを命じました'],
  [
    /^Later knowledge took the exemption away/,
    () => '後から判明した事実により適用除外がなくなり、その時から数えます',
  ],
  [
    /^New information is reported promptly/,
    () => '新たな情報は速やかに報告します。法律に時間の定めはありません',
  ],
  [
    /^The statute gives the joint report no deadline of its own/,
    () =>
      '法律は共同報告に固有の期限を定めていません。支払報告の期限が早ければ、それを安全とします',
  ],
  [
    /^Regulation 1182\/71 is a second reading/,
    () => '規則1182/71による計算は第二の解釈です。これをNIS2に適用する当局は知られていません',
  ],
  [
    /^The grant \S+ of period (\d) has no effect: (.*)$/,
    (n) => `第${n}期間の延期の決定は、効力を持ちません`,
  ],
  [
    /^The delay-end \S+ has no effect/,
    () => '延期期間が進行していないため、延期事由の消滅の通知は効力を持ちません',
  ],
  [/^The letter \S+ has no effect/, () => 'この書簡は、要件を満たさないため効力を持ちません'],
  // 日と時刻
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
    () => '延期期間は、本来の期限の日から数えます',
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
  // 未確定
  [
    /^Provisional: (\S+) is computed, not yet confirmed by a list, after (\d+)$/,
    (calendar, year) =>
      `暫定：${calendar}の${year}年より後の日は計算によるもので、公表された一覧による確認はまだです`,
  ],
  [
    /^Provisional: (.+) may be closed by order/,
    (day) => `暫定：${day}は命令により休業となる可能性があり、当局の公表は12月半ばです`,
  ],
  [
    /^Provisional: (\d{4}-\d\d-\d\d): .*still to be confirmed/,
    (day) => `暫定：${day}の休業は、まだ確認されていません`,
  ],
];
