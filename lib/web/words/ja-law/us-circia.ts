/** CIRCIAの条件、期間、例外など。 */
export const usCircia: Readonly<Record<string, string>> = {
  'US Cybersecurity and Infrastructure Security Agency':
    'サイバーセキュリティ・社会基盤安全保障庁（CISA）',
  'Covered cyber incidents within 72 hours, ransom payments within 24. Not in force.':
    '重要インフラ・サイバーインシデント報告法。対象サイバーインシデントは72時間以内、身代金の支払は24時間以内に報告します。未施行です。',
  'the first reasonable-belief':
    '対象サイバーインシデントの発生を合理的に信じた時（複数あれば最初のもの）',
  '72 hours, as they elapse': '72時間（経過時間で計算）',
  'The joint report is in and stands for both': '共同報告が提出され、両方の報告に代わります',
  'the joint-report is in': '共同報告が提出されていること',
  'the first ransom-payment': '身代金の支払（複数あれば最初のもの）',
  '24 hours, as they elapse': '24時間（経過時間で計算）',
  'The incident report was in before the payment: a supplemental report instead':
    '支払の前にインシデント報告が提出されているため、補足報告となります',
  'the incident report was in before the payment': '支払の前にインシデント報告が提出されていること',
  'the first reasonable-belief, once there is the first ransom-payment':
    '合理的に信じた時（複数あれば最初のもの）。身代金の支払があったことを要します',
  "The statute gives the joint report no deadline of its own; safe is the payment's, if earlier":
    '法律は共同報告に固有の期限を定めていません。支払報告の期限の方が早ければ、それを安全期限とします',
  'A single report is in: the other follows alone':
    '一方の報告が単独で提出されたため、他方も単独で報告します',
  'the incident-report or the ransom-payment-report is in':
    'インシデント報告又は身代金支払報告が単独で提出されていること',
  'The payment came after the 72 hours of the incident report':
    '支払は、インシデント報告の72時間を過ぎてからのものです',
  'the payment came after the 72 hours': '支払が72時間を過ぎてからのものであること',
  'each ransom-payment, and each new-information': '身代金の支払のそれぞれ及び新たな情報のそれぞれ',
  'New information is reported promptly: the statute gives no hours':
    '新たな情報は速やかに報告します。法律に時間の定めはありません',
  'the period starts from new-information': '「新たな情報」を起算点とする期間であること',
  'promptly; 24 hours as advice': '速やかに（目安は24時間）',
  'The incident had been reported as concluded and fully mitigated and resolved':
    'インシデントは終結し、完全に軽減され解決したと報告済みです',
  'the period starts from new-information, and the incident had been reported as concluded':
    '「新たな情報」を起算点とする期間であり、かつ、それより前にインシデントの終結が報告されていること',
  'reasonable-belief is on record': '「合理的に信じた時」の記録があること',
  'ransom-payment is on record, and not (reasonable-belief is on record)':
    '「身代金の支払」の記録があり、かつ、「合理的に信じた時」の記録がないこと',
  'the incident-report is in, or the joint-report is in':
    'インシデント報告又は共同報告が提出されていること',
  'concluded is on record': '「インシデントの終結」の記録があること',
  'Who is a covered entity and what is substantial: the final rule will say.':
    '対象事業体の範囲と、どのインシデントが重大な（substantial）ものに当たるか。最終規則で定まります。',
  'Reports replaced by an agreement between CISA and another agency: file in parallel.':
    'CISAと他の機関との取決めにより他の報告に代えること。双方に提出してください。',
  'Preservation of data, requests for information, subpoenas and their answers.':
    'データの保存、情報提供の要請、召喚状及びそれらへの対応。',
  'A belief that a competent analyst should have formed earlier: record the earlier moment.':
    '適任の分析者であればより早く信じたはずの場合。早い方の時点を記録してください。',
};
