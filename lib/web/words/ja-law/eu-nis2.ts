/** NIS2指令第23条の条件、期間、例外など。 */
export const euNis2: Readonly<Record<string, string>> = {
  "The Member State's CSIRT or competent authority": '加盟国のCSIRT又は権限ある当局',
  'Significant incidents: 24 hours, 72 hours, and one month after the notification.':
    '重大なインシデントについて、24時間、72時間、そしてインシデント通知から1か月。',
  'Hours and the month elapse from the moment of the event':
    '事実の時点から、時間は経過時間で、月は応当日の同じ時刻まで数える解釈',
  'the first awareness': 'インシデントを知った時（複数あれば最初のもの）',
  '24 hours, as they elapse': '24時間（経過時間で計算）',
  '72 hours, as they elapse': '72時間（経過時間で計算）',
  'A trust service provider notifies within 24 hours what affects its trust services':
    'トラストサービス提供者は、自らのトラストサービスに影響するものを24時間以内に通知します',
  'affects-trust-services is on record': '「トラストサービスへの影響」の記録があること',
  'the first report-request (of: intermediate-report)': '中間報告の求め（複数あれば最初のもの）',
  'by the time that the request names, if it names one':
    '求めに示された日時まで（示されている場合）',
  'the submission of the incident-notification, when ongoing-at-final-report is on record':
    'インシデント通知の提出（「インシデントの継続」の記録がある場合に限る）',
  'one month, as they elapse': '1か月（応当日の同じ時刻まで。応当日がなければ月末）',
  'The final report is in': '最終報告は提出済みです',
  'the final-report is in': '最終報告が提出されていること',
  'The incident was handled and not ongoing when the final report was due':
    'インシデントは対処が完了し、最終報告の期限の時点で継続していませんでした',
  'handled is on record, and not (ongoing-at-final-report is on record)':
    '「インシデントの対処完了」の記録があり、かつ、「インシデントの継続」の記録がないこと',
  'the submission of the incident-notification': 'インシデント通知の提出',
  'The incident was ongoing: one month from its handling':
    'インシデントが継続していた場合は、対処の完了から1か月です',
  'ongoing-at-final-report is on record': '「インシデントの継続」の記録があること',
  'the handling of the ongoing incident': '継続していたインシデントの対処完了',
  'Periods as Regulation 1182/71 runs them': '期間を規則1182/71に従って数える解釈',
  '24 hours, as Regulation 1182/71 runs them': '24時間（規則1182/71に従って計算）',
  '72 hours, as Regulation 1182/71 runs them': '72時間（規則1182/71に従って計算）',
  'one month, as Regulation 1182/71 runs them': '1か月（規則1182/71に従って計算）',
  'awareness is on record': '「インシデントを知った時」の記録があること',
  'the early-warning is in': '早期警告が提出されていること',
  'the incident-notification is in': 'インシデント通知が提出されていること',
  'ongoing-at-final-report is on record, and not (the incident was handled after it was ongoing)':
    '「インシデントの継続」の記録があり、かつ、その後の対処完了の記録がないこと',
  'the incident was handled after it was ongoing':
    'インシデントの継続が記録された時以後に、対処が完了していること',
  'National law that asks for more, earlier, or from another event (detection, receipt): it is told beside the milestones of its Member State, and moves no date.':
    'より多くの報告、より早い報告、又は別の事実（検知、受領）を起算点とする報告を求める国内法は、その加盟国の期限の横に示すだけで、日付を動かしません。',
  'Sector acts that displace NIS2 reporting, Article 4: DORA for financial entities.':
    'NIS2による報告に優先する分野別の法令（第4条）。金融事業体についてのDORAなどです。',
  'Notices to the recipients of a service, Article 23(1) and (2): without undue delay, no hours.':
    'サービスの利用者への通知（第23条第1項及び第2項）。不当な遅滞なく行うもので、時間の定めはありません。',
  'Article 3(5) of Regulation 1182/71; regional and municipal holidays.':
    '規則1182/71第3条第5項と、地域や市町村の休日。',
};
