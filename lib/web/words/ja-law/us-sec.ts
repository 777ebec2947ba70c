/** SECの二つの様式の条件、期間、例外など。 */
export const usSec8k: Readonly<Record<string, string>> = {
  'US Securities and Exchange Commission': '米国証券取引委員会（SEC）',
  'A material cybersecurity incident of a listed company, within four business days.':
    '上場会社の重要なサイバーセキュリティインシデントを、4営業日以内に開示します。',
  'the first discovery': 'インシデントの発見（複数あれば最初のもの）',
  'no number of days or hours in the law': '法令に日数や時間の定めはありません',
  'the earlier of the first materiality-determination (material) and the first disclosure-decision':
    '最初の「重要性の判断」（重要とするもの）と最初の「開示の決定」のうち早い方',
  'The incident was determined not to be material: there is nothing to delay':
    '重要でないと判断されたため、延期するものがありません',
  'every materiality-determination is not material, and not (disclosure-decision is on record)':
    '全ての「重要性の判断」が重要でないとするものであり、かつ、「開示の決定」の記録がないこと',
  'The 8-K is in, and no delay was asked for': 'Form 8-Kは提出済みで、延期は申請されていません',
  'the item-1.05-report is in': 'Form 8-K 項目1.05が提出されていること',
  'the first materiality-determination (material)':
    '重要性の判断（重要とするもののうち最初のもの）',
  '4 business days of us-sec': '4営業日（us-secの暦による）',
  'The Attorney General delayed the disclosure, and the notice came in time':
    '司法長官が開示を延期し、その通知は期限内に届きました',
  'a delay was granted in time, and the Commission gave no relief beyond it':
    '延期が期限内に認められ、かつ、SECがそれを超える猶予を与えていないこと',
  'The Commission gave relief until a day of its own': 'SECが独自の日までの猶予を与えました',
  'the Commission gave relief beyond the delay': 'SECが、延期を超える猶予を与えたこと',
  'A carrier under the 2007 text of 47 CFR 64.2011 wrote to the Commission in time':
    '47 CFR 64.2011の2007年の規定に基づく通信事業者が、期限内にSECへ書簡を送りました',
  'the Commission was written to under Item 1.05(d) in time':
    '項目1.05(d)による書簡が、期限内にSECへ送られていること',
  'The incident was determined not to be material': '重要でないと判断されました',
  'every materiality-determination is not material':
    '全ての「重要性の判断」が、重要でないとするものであること',
  'each information-available': '情報の判明のそれぞれ',
  'materiality-determination (material) is on record':
    '「重要性の判断」（重要とするもの）の記録があること',
  'materiality-determination (material) is on record, and a delay was asked for, later than any answer':
    '「重要性の判断」（重要とするもの）の記録があり、かつ、延期の申請が、いずれの回答よりも後であること',
  'granted period 1 runs': '認められた延期の第1期間が進行していること',
  'granted period 2 runs': '認められた延期の第2期間が進行していること',
  'granted period 3 runs': '認められた延期の第3期間が進行していること',
  'the last granted period is over': '認められた延期の最後の期間が終わっていること',
  'relief of the Commission that counts runs': '日付に影響するSECの猶予が続いていること',
  'Item 8.01 and other Items: they neither start this clock nor meet it.':
    '項目8.01その他の項目。この期間を開始させず、この義務を果たすことにもなりません。',
  'Filing dates adjusted by the SEC on request after technical trouble, 17 CFR 232.13(b).':
    '技術的な障害の後、申請によりSECが調整する提出日（17 CFR 232.13(b)）。',
  'A delay of only a part of the information.': '情報の一部だけの開示延期。',
};

export const usSec6k: Readonly<Record<string, string>> = {
  'US Securities and Exchange Commission': '米国証券取引委員会（SEC）',
  'What a foreign private issuer makes public at home, furnished promptly.':
    '外国民間発行体が本国で公表したものを、速やかに提出します。',
  'the first home-disclosure': '本国での開示（複数あれば最初のもの）',
  'promptly; the next business day of us-sec as advice':
    '速やかに（目安はus-secの暦による次の営業日）',
  'home-disclosure is on record': '「本国での開示」の記録があること',
  'the form-6-k is in': 'Form 6-Kが提出されていること',
  'A delay on grounds of national security: Form 6-K has none (unverified); it can only come from home law.':
    '国家安全保障を理由とする延期。Form 6-Kにその定めはなく（未確認）、本国法によるほかありません。',
  'Issuers that chose domestic forms: they are on the clock of Form 8-K (unverified).':
    '国内発行体の様式を選択した発行体。Form 8-Kの期間によります（未確認）。',
};
