/** 47 CFR 64.2011の条件、期間、例外など。 */
export const usFccCpni: Readonly<Record<string, string>> = {
  'US Secret Service and FBI (2024 text: the FCC too), by one portal':
    '米国シークレットサービス及びFBI（2024年の規定では連邦通信委員会（FCC）も）。一つの窓口から報告します',
  "A carrier's breach of customer information: seven business days, then the customers.":
    '通信事業者の顧客情報の漏えい。7営業日以内に連邦機関へ、その後に顧客へ知らせます。',
  'The text of 2007, in force': '2007年の規定（施行中）',
  'the first breach-determination': '漏えいの認定（複数あれば最初のもの）',
  '7 business days of us-fcc': '7営業日（us-fccの暦による）',
  'the submission of the agency-report': '連邦機関への漏えい報告の提出',
  'not before 7 full business days of us-fcc have passed; no last day after that':
    '丸7営業日（us-fccの暦による）が経過するより前は不可。その後の期限はありません',
  'An agency ordered silence': '捜査機関等が通知の差止めを命じました',
  'an agency ordered silence': '捜査機関等が通知の差止めを命じたこと',
  'no fact: the text has no such duty': 'なし（この規定にこの義務はありません）',
  'no number of days or hours in the law': '法令に日数や時間の定めはありません',
  'The text of 2007 knows no annual summary': '2007年の規定に年次報告はありません',
  'The text of 2024, its effective date delayed indefinitely':
    '2024年の規定（施行日は無期限に延期）',
  'Later knowledge took the exemption away: the days run from it':
    '後から判明した事実により適用除外がなくなった場合は、その時から日数を数えます',
  'the determination says fewer than 500 customers, and the determination says that no harm is likely, and exemption-lost is on record':
    '認定によれば顧客が500人未満で、かつ、被害のおそれがなく、かつ、「適用除外の喪失」の記録があること',
  'the first exemption-lost': '適用除外の喪失（複数あれば最初のもの）',
  'Fewer than 500 customers and no harm likely: only the annual summary':
    '影響を受けた顧客が500人未満で被害のおそれがないため、年次報告のみです',
  'the determination says fewer than 500 customers, and the determination says that no harm is likely, and not (exemption-lost is on record)':
    '認定によれば顧客が500人未満で、かつ、被害のおそれがなく、かつ、「適用除外の喪失」の記録がないこと',
  '30 calendar days': '30日（暦日）',
  'No harm to customers is reasonably likely': '顧客への被害のおそれは合理的に認められません',
  'the determination says that no harm is likely, and not (exemption-lost is on record)':
    '認定によれば被害のおそれがなく、かつ、「適用除外の喪失」の記録がないこと',
  'by 1 February of the year after': '翌年2月1日まで',
  'The breach is reported on its own': 'この漏えいは個別に報告します',
  'breach-determination is on record, and not (the determination says fewer than 500 customers, and the determination says that no harm is likely, and not (exemption-lost is on record))':
    '「漏えいの認定」の記録があり、かつ、次に当たらないこと：認定によれば顧客が500人未満で、かつ、被害のおそれがなく、かつ、「適用除外の喪失」の記録がない',
  'breach-determination is on record': '「漏えいの認定」の記録があること',
  'not (the 2024 text is asked for), and the agency-report is in, and seven full business days have not passed since the report':
    '2024年の規定が選ばれておらず、かつ、連邦機関への漏えい報告が提出されており、かつ、その報告から丸7営業日が経過していないこと',
  'the agency-report is in, and the 2024 text is asked for, or not (seven full business days have not passed since the report)':
    '連邦機関への漏えい報告が提出されており、かつ、2024年の規定が選ばれているか、又はその報告から丸7営業日が経過していること',
  'a hold runs': '通知の差止めが続いていること',
  'the customer-notice is in': '顧客への通知が行われていること',
  'the 2024 text is asked for, and the determination says fewer than 500 customers, and the determination says that no harm is likely, and not (exemption-lost is on record)':
    '2024年の規定が選ばれており、かつ、認定によれば顧客が500人未満で、かつ、被害のおそれがなく、かつ、「適用除外の喪失」の記録がないこと',
  'the annual-summary is in': '年次報告が提出されていること',
  'Providers of telecommunications relay services, 47 CFR 64.5111: the same periods, and a copy to the Disability Rights Office.':
    '電気通信リレーサービスの提供者（47 CFR 64.5111）。期間は同じで、障害者権利室（Disability Rights Office）へ写しを送ります。',
  'The urgent exception of (b)(2): it lifts the wait only after consulting the agency.':
    '(b)(2)の緊急の例外。捜査機関との協議を経て初めて、待機を要しなくなります。',
  'The reading by which days of a lapse in funding are no business days.':
    '歳出の失効による閉鎖日を営業日としない解釈。',
  'The yearly CPNI certification of 47 CFR 64.2009(e).':
    '47 CFR 64.2009(e)による毎年のCPNIの証明。',
};
