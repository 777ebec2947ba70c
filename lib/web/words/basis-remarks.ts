/** 状態、効力のない事実、未確定の事情を述べる中核の文と、その日本語。 */
import type { Rules } from './basis-rules.js';

/** 重要でないとする判断では始まらない。 */
function ofMaterial(mark: string | undefined): string {
  return mark ? '（重要とするもの）' : '';
}

/** 上から順に、最初に当てはまるものを用いる。 */
export const REMARKS: Rules = [
  // 状態
  [/^The (\S+) .*? was retracted by .*?: (.*)$/s, (what, why) => `${what}は撤回されました：${why}`],
  [
    /^The law gives no number here/,
    () => '法令に日数や時間の定めはありません。直ちに、又は速やかに行ってください',
  ],
  [
    /^Waits for the submission of the (\S+), when (\S+) is on record$/,
    (of, fact) => `「${fact}」が記録されている場合に、${of}の提出を待っています`,
  ],
  [/^Waits for the submission of the (\S+)$/, (of) => `${of}の提出を待っています`],
  [
    /^Waits for the first (\S+), once there is the first (\S+)$/,
    (a, b) => `「${a}」と「${b}」の両方の記録を待っています`,
  ],
  [/^Waits for each (\S+), and each (\S+)$/, (a, b) => `「${a}」又は「${b}」の記録を待っています`],
  [
    /^Waits for the earlier of the first (\S+)( \(material\))? and the first (\S+)$/,
    (a, material, b) => `「${a}」${ofMaterial(material)}と「${b}」のうち早い方の記録を待っています`,
  ],
  [
    /^Waits for (?:the first|each) (\S+)( \(material\))?$/,
    (what, material) => `「${what}」${ofMaterial(material)}の記録を待っています`,
  ],
  [
    /^A projection: as if the (\S+) were filed on its planBy$/,
    (of) => `${of}が安全期限に提出されたと仮定した見込みです`,
  ],
  [
    /^Regulation 1182\/71 is a second reading/,
    () => '規則1182/71による計算は第二の解釈です。これをNIS2に適用する当局は知られていません',
  ],
  [
    /^Read literally, the two rules never meet/,
    () =>
      '文言どおりに読むと、二つの規定はかみ合いません。47 CFR 64.2011(b)(1)により開示できるのは丸7営業日目の翌日の午前0時からですが、この延期は7営業日目に終わります。法務に確かめてください',
  ],
  [
    /^Item 1\.05\(d\) ends on (\S+), no later$/,
    (day) => `項目1.05(d)の延期は${day}に終わり、期限より後にはなりません`,
  ],
  [
    /^The notice .+ came after the date that the safe reading gives without a delay \((\S+)\)/,
    (at) =>
      `この決定の通知は、延期がない場合の安全期限（${at}）より後に届きました。安全側の解釈では、遅すぎたことになります`,
  ],
  [
    /^The planned day lies before the hold began/,
    () =>
      '安全期限の日は、差止めの開始より前です。それまでは通知でき、今は差止めが終わるまで通知できません',
  ],
  // 効力のない事実
  [
    /^The grant .+ of period (\d) has no effect: an earlier notice granted that period$/,
    (n) => `第${n}期間の延期の決定は、より早い通知がその期間を認めているため、効力を持ちません`,
  ],
  [
    /^The grant .+ of period (\d) has no effect: the delay had ended before it came$/,
    (n) => `第${n}期間の延期の決定は、届く前に延期が終わっていたため、効力を持ちません`,
  ],
  [
    /^The grant .+ of period (\d) has no effect: no period before it counts$/,
    (n) => `第${n}期間の延期の決定は、その前の期間が有効でないため、効力を持ちません`,
  ],
  [
    /^The grant .+ of period (\d) has no effect: the notice came too late$/,
    (n) => `第${n}期間の延期の決定は、通知が遅すぎたため、効力を持ちません`,
  ],
  [
    /^The delay-end .+ has no effect/,
    () => '延期期間が進行していないため、延期事由の消滅の通知は効力を持ちません',
  ],
  [
    /^The relief .+ has no effect: it ends no later than what stands$/,
    () => 'SECの猶予は、現在の期限又は延期より後に終わるものではないため、効力を持ちません',
  ],
  [
    /^The letter .+ has no effect/,
    () =>
      'この書簡は、効力を持ちません。47 CFR 64.2011の2007年の規定による報告の後、8-Kの期限までのものでなければなりません',
  ],
  [
    /^The hold .+ has no effect: it ends before the day it was given$/,
    () => 'この差止めは、命じられた日より前に終わるため、効力を持ちません',
  ],
  [
    /^The hold-end .+ has no effect: no hold ran$/,
    () => '差止めが続いていないため、差止めの終了は効力を持ちません',
  ],
  [
    /^The handling .+ has no effect: the incident was ongoing after it$/,
    () => 'その後もインシデントが継続していたため、この対処完了は効力を持ちません',
  ],
  [
    /^The reclassification .+ has no effect before awareness$/,
    () => '「インシデントを知った時」より前の、該当する号の変更は、効力を持ちません',
  ],
  [
    /^The exemption-lost .+ does not move the report/,
    () => 'この漏えいは適用除外ではなかったため、適用除外の喪失は報告の期限を動かしません',
  ],
  // 未確定
  [
    /^Provisional: how Item 1\.05\(d\) ends is for counsel to say/,
    () => '暫定：項目1.05(d)の延期がいつ終わるかは、法務の判断によります（慎重を期した注記）',
  ],
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
