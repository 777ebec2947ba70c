/** NIS2の期限の横に示す、加盟国（LTからSKまで）の国内法。 */
export const ltToSk: Readonly<Record<string, string>> = {
  'Lithuanian law has no 24 hours for trust services, so its 72 hours apply to them as well: plan by the 24 hours of the directive':
    'リトアニア法にはトラストサービスに関する24時間の定めがなく、トラストサービスにも72時間が適用されます。指令の24時間で計画してください',
  'The letter of Lithuanian law runs the month of the final report from the early warning, its sense from the notification: plan by 1 month after the early warning':
    '最終報告の1か月は、リトアニア法の文言では早期警告から、趣旨ではインシデント通知から数えます。早期警告から1か月で計画してください',
  'For an ongoing incident Lithuanian law asks for the final report 1 month from containment: record when the incident is contained':
    '継続中のインシデントについて、リトアニア法は封じ込めから1か月の最終報告を求めます。封じ込めた時を記録してください',
  'Lithuania has lesser incidents reported under the national plan: check it for an incident that is not significant':
    'リトアニアでは、より軽いインシデントは国の計画に基づいて報告します。重大でないインシデントについては、国の計画を確かめてください',
  "Luxembourg's law is not confirmed, a trade source has it in force from 10 May 2026: plan by the directive's limits and ask the ILR what applies":
    'ルクセンブルクの法律は確認できておらず、業界の一資料は2026年5月10日施行としています。指令の期限で計画し、何が適用されるかをILRに問い合わせてください',
  "Luxembourg gives one more month if the incident is still open, by a trade source alone: plan by the directive's dates":
    'ルクセンブルクでは、インシデントが終結していなければ更に1か月が与えられますが、業界の一資料だけによるものです。指令による日付で計画してください',
  'The ILR in Luxembourg distinguishes detection from awareness: record both moments':
    'ルクセンブルクのILRは、検知とインシデントを知った時とを区別します。両方の時点を記録してください',
  'Latvian law asks for all incidents at once, the 24 hours being for significant ones: report the others too':
    'ラトビア法は全てのインシデントの即時の報告を求め、24時間は重大なものについての期限です。それ以外のものも報告してください',
  "For an unresolved incident Latvian law asks for a progress report and sets no limit for the final one: plan by the directive's month from handling":
    '未解決のインシデントについて、ラトビア法は進捗報告を求め、最終報告の期限は定めていません。指令による、対処から1か月で計画してください',
  'Latvian law names no express start for its hours: record detection beside awareness':
    'ラトビア法は、時間の起算点を明示していません。インシデントを知った時と併せて、検知の時点を記録してください',
  'CERT.LV replies in 24 hours: that binds the authority and sets no time for the entity':
    'CERT.LVは24時間以内に回答します。これは当局を拘束するもので、事業体の期限ではありません',
  'Latvian procedure counts hours from the next hour, by analogy: plan from the moment of awareness itself':
    'ラトビアの手続法は、類推によれば、次の正時から時間を数えます。インシデントを知ったその時点から数えて計画してください',
  'Latvian procedure counts days and months from the next day, by analogy: plan by the date shown':
    'ラトビアの手続法は、類推によれば、翌日から日と月を数えます。表示された日付で計画してください',
  'Maltese law counts the 24 hours from awareness of the incident, not of the significant one: record the first awareness too and plan from it':
    'マルタ法は、重大なインシデントではなく、インシデントを知った時から24時間を数えます。最初に知った時も記録し、その時から計画してください',
  'Maltese law asks for the progress report at once: file it without waiting for the date shown':
    'マルタ法は、進捗報告を直ちに行うよう求めます。表示された日付を待たずに提出してください',
  "The Dutch act is not confirmed as in force and the Wbni applies until it is, with the directive's periods expected and thresholds set by ministerial rule: ask the NCSC what applies":
    'オランダの法律は施行が確認できておらず、施行までWbniが適用されます。期間は指令どおり、基準は省令で定められる見込みです。何が適用されるかをNCSCに問い合わせてください',
  "Polish law has the directive's periods, but sources conflict on whether reporting starts on 3 April 2026 or on 3 April 2027: report now":
    'ポーランド法の期間は指令どおりですが、報告義務が2026年4月3日に始まるか2027年4月3日に始まるかについて、資料が食い違っています。今から報告してください',
  'Portuguese law counts from verification, with 24 hours for the first notice and 72 hours for its update: record verification too and plan from the earlier moment':
    'ポルトガル法はインシデントの確認から数え、最初の届出を24時間、その更新を72時間以内とします。確認の時点も記録し、早い方から数えて計画してください',
  'Portuguese law asks for a separate notice of the end of the impact within 24 hours of it: record when the significant impact ends and send that notice':
    'ポルトガル法は、影響の終了から24時間以内に、終了した旨の別の届出を求めます。重大な影響が終了した時を記録し、この届出を行ってください',
  "Portuguese law asks for the final report 30 working days after the notice that the impact has ended: plan by the earlier of this and the directive's month":
    'ポルトガル法は、影響が終了した旨の届出から30営業日後の最終報告を求めます。これと指令の1か月のうち早い方で計画してください',
  'That Romanian law has 24 and 72 hours rests on a secondary source: check them before relying on them':
    'ルーマニア法が24時間と72時間を定めていることは、二次資料によるものです。頼りにする前に確かめてください',
  'The period of the final report in Romanian law is still to be checked: look into the norms under Article 15(17)':
    'ルーマニア法での最終報告の期間は、まだ確かめる必要があります。第15条第17項に基づく細則を調べてください',
  'Swedish law asks for an interim report on request and otherwise for a status report, with the final report 1 month after handling: check which of the two is asked for':
    'スウェーデン法は、求めがあれば中間の報告を、そうでなければ状況の報告を求め、最終報告は対処から1か月後です。二つのうちどちらが求められているかを確かめてください',
  'Sweden exempts entities under DORA: a financial entity checks first whether it reports here at all':
    'スウェーデンはDORAの対象事業体を除外しています。金融事業体は、そもそもこの報告の対象かどうかをまず確かめてください',
  "Swedish law moves a last day on Midsummer Eve, Christmas Eve or New Year's Eve as well, by analogy: plan by the date before the move":
    'スウェーデン法は、類推によれば、夏至祭前日、クリスマスイブ又は大晦日に当たる末日も繰り延べます。繰り延べる前の日付で計画してください',
  'The periods of the Slovenian act are still to be checked: read the act beside the dates shown':
    'スロベニア法の期間は、まだ確かめる必要があります。表示された日付と併せて、法律の条文を確かめてください',
  'Slovak law counts the hours from ascertaining the serious incident, which may come before awareness: record that moment too and plan from the earlier one':
    'スロバキア法は重大なインシデントの確認から時間を数え、それはインシデントを知った時より前のことがあります。その時点も記録し、早い方から数えて計画してください',
  'Slovak law asks for the final report 1 month after the notification even if the incident is unresolved: file it then':
    'スロバキア法は、インシデントが未解決でも、インシデント通知から1か月後の最終報告を求めます。その時に提出してください',
  "Slovak law asks for an updated final report 30 days after resolution, or 30 days after normal operation if the incident is cross-border and ongoing: plan by the earlier of this and the directive's month":
    'スロバキア法は、解決から30日後、又はインシデントが国境を越え継続中の場合は正常な運用に戻ってから30日後に、更新した最終報告を求めます。これと指令の1か月のうち早い方で計画してください',
  'Slovak law asks also for serious threats, near misses and some vulnerabilities: report these too':
    'スロバキア法は、重大な脅威、ニアミス及び一定の脆弱性の報告も求めます。これらも報告してください',
  'Slovak law allows another way of reporting than JISKB by contract: without such a contract, use JISKB':
    'スロバキア法は、契約によりJISKB以外の方法で報告することを認めています。そのような契約がなければ、JISKBを用いてください',
  'Slovak law leaves out entities under DORA: a financial entity checks first whether it reports here at all':
    'スロバキア法はDORAの対象事業体を除外しています。金融事業体は、そもそもこの報告の対象かどうかをまず確かめてください',
};
