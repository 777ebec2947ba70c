/** NIS2の期限の横に示す、加盟国（ATからEEまで）の国内法。 */
export const atToEe: Readonly<Record<string, string>> = {
  'The Austrian act is in force only from 1 October 2026: for an incident before that day, check which law applies':
    'オーストリア法の施行は2026年10月1日です。それより前のインシデントについては、どの法律が適用されるかを確かめてください',
  "The draft of the Austrian act follows the directive's periods: check them against the enacted section 34":
    'オーストリア法の草案の期間は指令どおりです。成立した第34条と照らし合わせてください',
  "The date of Bulgaria's 2026 amendment is unclear, perhaps 5 February 2026: check which text is in force":
    'ブルガリアの2026年改正の施行日ははっきりせず、2026年2月5日の可能性があります。どの条文が効力を持つかを確かめてください',
  'Bulgarian law counts the hours from establishing the incident, which may come before awareness: record that moment too and plan from the earlier one':
    'ブルガリア法はインシデントの確認から時間を数え、それはインシデントを知った時より前のことがあります。その時点も記録し、早い方から数えて計画してください',
  "For an unfinished incident Bulgarian law asks for an interim report with the final report's contents, and the final report within 1 month of handling: fill the interim report as a final one":
    '未終結のインシデントについて、ブルガリア法は最終報告と同じ内容の中間の報告と、対処から1か月以内の最終報告を求めます。中間の報告にも最終報告の内容を記載してください',
  'The Bulgarian CSIRT answers within 24 hours: that binds the authority and sets no time for the entity':
    'ブルガリアのCSIRTは24時間以内に回答します。これは当局を拘束するもので、事業体の期限ではありません',
  'Cypriot law asks for the first notice within 6 hours: send it then, well before the early warning falls due under the directive':
    'キプロス法は最初の届出を6時間以内に求めます。指令による早期警告の期限より大幅に早い、この時間内に提出してください',
  "For an ongoing incident Cypriot law asks for a progress report every 15 days: count each from the original submission and plan by the directive's dates as well":
    '継続中のインシデントについて、キプロス法は15日ごとの進捗報告を求めます。いずれも当初の提出から数え、指令による日付も併せて守るよう計画してください',
  "For an ongoing incident Cypriot law asks for the final report 15 days after restoration: record when service is restored and plan by the directive's dates as well":
    '継続中のインシデントについて、キプロス法は復旧から15日後の最終報告を求めます。サービスが復旧した時を記録し、指令による日付も併せて守るよう計画してください',
  'Withholding the notice from the recipients of the service needs approval in Cyprus: obtain it before staying silent':
    'キプロスでは、サービスの利用者への通知を控えるには承認が必要です。通知しないと決める前に承認を得てください',
  'Czech law counts the hours from detection, which may come before awareness: record detection too and plan from the earlier moment':
    'チェコ法は検知から時間を数え、それはインシデントを知った時より前のことがあります。検知の時点も記録し、早い方から数えて計画してください',
  'In the higher regime Czech law asks for all incidents of cyberspace origin unless intent is excluded: report those that are not significant too':
    '上位の義務区分では、チェコ法は、故意が否定されない限り、サイバー空間に起因する全てのインシデントの報告を求めます。重大でないものも報告してください',
  'In the higher regime NÚKIB says within 24 hours whether the incident matters for the state, and 72 hours follow, or 24 hours for trust services: plan by the earlier of this and the directive':
    '上位の義務区分では、国に関わるインシデントかどうかをNÚKIBが24時間以内に示し、その後72時間（トラストサービスは24時間）となります。これと指令のうち早い方で計画してください',
  'Czech law asks for the final report within 30 days of the submission of the notification, not one month: plan by the earlier of the two and do not wait for the next working day':
    'チェコ法は最終報告を、1か月ではなく、インシデント通知の提出から30日以内に求めます。二つのうち早い方で計画し、翌営業日を待たないでください',
  'For an ongoing incident Czech law asks for an interim report, and for the final report within 30 days of resolution: record when the incident is resolved':
    '継続中のインシデントについて、チェコ法は中間の報告と、解決から30日以内の最終報告を求めます。解決した時を記録してください',
  'The Czech duty starts up to 1 year after registration: check from which day it binds this entity':
    'チェコでの義務は、登録から最長1年後に始まります。この事業体がいつから拘束されるかを確かめてください',
  'Czech procedure applies neither the rule on the day of the event nor the move to a working day to hours, by analogy: do not wait for the next working day':
    'チェコの手続法は、類推によれば、時間で定める期間に、事実のあった日に関する規定も、営業日への繰延べも適用しません。翌営業日を待たないでください',
  'Czech procedure moves the last day of a month or of days to a working day, by analogy: plan by the date before the move':
    'チェコの手続法は、類推によれば、月又は日で定める期間の末日を営業日に繰り延べます。繰り延べる前の日付で計画してください',
  'German law has no 24 hours for trust services, so its 72 hours apply to them as well: plan by the 24 hours of the directive':
    'ドイツ法にはトラストサービスに関する24時間の定めがなく、トラストサービスにも72時間が適用されます。指令の24時間で計画してください',
  "For an ongoing incident German law asks for a progress report and then for the final report after completed handling, with no period: plan by the directive's month from handling":
    '継続中のインシデントについて、ドイツ法は進捗報告と、対処の完了後の最終報告を求め、その期間は定めていません。指令による、対処から1か月で計画してください',
  'German law asks operators of critical facilities to add the facility affected, the critical service affected and the impact on it: have these three ready':
    'ドイツ法は、重要施設の運営者に、影響を受けた施設、影響を受けた重要サービス及びそのサービスへの影響の追記を求めます。この3点を用意しておいてください',
  'German law has the recipients of the service told only on order: look out for such an order':
    'ドイツ法では、サービスの利用者への通知は命令があった場合にのみ行います。命令に注意してください',
  'The German office confirms receipt within 24 hours where possible: that binds the authority and sets no time for the entity':
    'ドイツの当局は、可能な場合は24時間以内に受領を確認します。これは当局を拘束するもので、事業体の期限ではありません',
  'German procedure counts weekends and holidays within hours, by analogy: do not wait for the next working day':
    'ドイツの手続法は、類推によれば、時間で定める期間に週末と祝日も算入します。翌営業日を待たないでください',
  'German procedure moves the last day of a month to a working day, by analogy: plan by the date before the move':
    'ドイツの手続法は、類推によれば、月で定める期間の末日を営業日に繰り延べます。繰り延べる前の日付で計画してください',
  'Danish law has each report go to both the authority and the CSIRT: file it through Virk.dk with MitID':
    'デンマーク法では、全ての報告が当局とCSIRTの双方に届くようにします。MitIDを用いてVirk.dkから提出してください',
  'In Denmark a report arrives when it is available to the recipient, and one sent another way than Virk.dk counts as not received unless Virk is down: do not file by e-mail':
    'デンマークでは、報告は受領者が利用できる状態になった時に到達し、Virk.dk以外の方法によるものは、Virkが停止している場合を除き、受領されなかったものとされます。電子メールで提出しないでください',
  'The Danish CSIRT answers within 24 hours: that binds the authority and sets no time for the entity':
    'デンマークのCSIRTは24時間以内に回答します。これは当局を拘束するもので、事業体の期限ではありません',
  'Telecoms and energy have acts of their own in Denmark: an entity of these sectors checks its own act':
    'デンマークでは通信とエネルギーに別の法律があります。これらの分野の事業体は、その法律を確かめてください',
  'Estonian law asks for a report also where a significant impact can be presumed: do not wait for proof of it':
    'エストニア法は、重大な影響が推定される場合にも報告を求めます。影響の証明を待たないでください',
  'If the incident is unresolved at 1 month, Estonian law takes the report then due as interim and asks for the final report 1 month after resolution: record when the incident is resolved':
    '1か月の時点でインシデントが未解決の場合、エストニア法は、その時に期限が来る報告を中間のものとし、解決から1か月後の最終報告を求めます。解決した時を記録してください',
  'An outsourced operator tells its principal within 24 hours in Estonia: send that notice beside the report':
    'エストニアでは、受託者は24時間以内に委託者に知らせます。報告と併せてこの通知も行ってください',
};
