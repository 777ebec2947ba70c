/** NIS2の期限の横に示す、加盟国（ESからITまで）の国内法。 */
export const esToIt: Readonly<Record<string, string>> = {
  "Spain is not confirmed as transposed, so these are the directive's limits and not Spanish law: ask the Spanish authority what applies":
    'スペインでの国内法化は確認できておらず、ここに示すのは指令の期限であり、スペイン法の期限ではありません。何が適用されるかをスペインの当局に問い合わせてください',
  'Finnish law counts the hours from detection, which may come before awareness: record detection too and plan from the earlier moment':
    'フィンランド法は検知から時間を数え、それはインシデントを知った時より前のことがあります。検知の時点も記録し、早い方から数えて計画してください',
  'For a long incident Finnish law asks for an interim report at 1 month, and for the final report 1 month after handling: file both':
    '長引くインシデントについて、フィンランド法は1か月の時点での中間の報告と、対処から1か月後の最終報告を求めます。どちらも提出してください',
  'Finnish law moves a last day on Midsummer Eve or Christmas Eve as well, by analogy: plan by the date before the move':
    'フィンランド法は、類推によれば、夏至祭前日又はクリスマスイブに当たる末日も繰り延べます。繰り延べる前の日付で計画してください',
  "France is not confirmed as transposed, so these are the directive's limits and not French law: ask ANSSI what applies":
    'フランスでの国内法化は確認できておらず、ここに示すのは指令の期限であり、フランス法の期限ではありません。何が適用されるかをANSSIに問い合わせてください',
  'The Croatian act names no hours, the decree does: read them there':
    'クロアチアの法律に時間の定めはなく、政令が定めています。政令を確かめてください',
  'The Croatian duty starts 30 days after categorisation: check from which day it binds this entity':
    'クロアチアでの義務は、区分の決定から30日後に始まります。この事業体がいつから拘束されるかを確かめてください',
  'Hungarian law asks state bodies for all threats, near misses and incidents at once, and others for the serious ones with threats and near misses: report these too':
    'ハンガリー法は、国の機関には全ての脅威、ニアミス及びインシデントの即時の報告を、それ以外には重大なものと脅威及びニアミスの報告を求めます。これらも報告してください',
  'That Hungarian law sets 24 hours rests on a secondary source: check the limit before relying on it':
    'ハンガリー法が24時間を定めていることは、二次資料によるものです。頼りにする前に期限を確かめてください',
  'Hungarian procedure counts hours from the first minute of the next hour, by analogy: plan from the moment of awareness itself':
    'ハンガリーの手続法は、類推によれば、次の正時の最初の1分から時間を数えます。インシデントを知ったその時点から数えて計画してください',
  'Hungarian procedure moves the last day of a month to a working day, by analogy: plan by the date before the move':
    'ハンガリーの手続法は、類推によれば、月で定める期間の末日を営業日に繰り延べます。繰り延べる前の日付で計画してください',
  "Ireland is not confirmed as transposed, so these are the directive's limits and not Irish law: ask the NCSC or the sector authority what applies":
    'アイルランドでの国内法化は確認できておらず、ここに示すのは指令の期限であり、アイルランド法の期限ではありません。何が適用されるかをNCSC又は所管当局に問い合わせてください',
  'Irish law includes the first day in a period reckoned from it, so a month may end one day earlier: plan for the day before the date shown':
    'アイルランド法は、ある日から起算する期間にその初日を算入するため、1か月の期間が1日早く満了することがあります。表示された日付の前日までに済むよう計画してください',
  'Irish law reads expressions of time in standard time: record awareness with its offset from UTC':
    'アイルランド法では、時刻の表示は標準時によるものと解されます。インシデントを知った時は、UTCとの時差とともに記録してください',
  'Italian law starts the clock from "evidenza" of the incident, which may come before awareness: record that moment too and plan from the earlier one':
    'イタリア法はインシデントの「evidenza」（明らかになったこと）から数え、それはインシデントを知った時より前のことがあります。その時点も記録し、早い方から数えて計画してください',
  'Italian law asks for a progress report every month while the incident is open: count each from the original submission':
    'イタリア法は、インシデントが終結するまで毎月の進捗報告を求めます。いずれも当初の提出から数えてください',
  'For an open incident Italian law asks for the final report 1 month after closure: record when the incident is closed':
    '終結していないインシデントについて、イタリア法は終結から1か月後の最終報告を求めます。終結した時を記録してください',
  'The Italian duty starts 9 months after listing, for the first wave about January 2026: check from which day it binds this entity':
    'イタリアでの義務は、名簿への登載から9か月後に始まり、第一陣ではおよそ2026年1月です。この事業体がいつから拘束されるかを確かめてください',
  'Italian public bodies report under Law 90/2024 as well, at 24 and 72 hours: meet both acts':
    'イタリアの公的機関は、法律90/2024に基づいても24時間と72時間の報告をします。双方の法律を守ってください',
  'CVCN laboratories in Italy have a limit of 6 hours: such a laboratory reports by then':
    'イタリアのCVCNの試験機関には6時間の期限があります。これに当たる機関は、その時までに報告してください',
  'Entities of the PSNC in Italy have limits of 1 hour and 6 hours, not yet verified: such an entity checks them now':
    'イタリアのPSNCの対象事業体には1時間と6時間の期限がありますが、まだ確認できていません。これに当たる事業体は、今すぐ確かめてください',
};
