/** 個人情報保護法第26条の条件、期間、例外など。 */
export const jpAppi: Readonly<Record<string, string>> = {
  '個人情報保護委員会 (PPC), or the minister to whom it delegated receipt':
    '個人情報保護委員会、又は同委員会から報告の受理の権限を委任された事業所管大臣',
  'Leaks of personal data: a preliminary report promptly (guideline: 3 to 5 days), a final one in 30 or 60 days.':
    '個人データの漏えい等。事態を知った後、速報は速やかに（ガイドラインでは概ね3～5日以内）、確報は知った日から30日以内又は60日以内。',
  'the first awareness': '事態を知った時（複数あれば最初のもの）',
  '3 to 5 days, the day of knowledge being the 1st (guideline)':
    '概ね3～5日以内（ガイドラインの目安。知った日を1日目として計算）',
  'Only Rule 7(4) is met, reached later: from the day the company learned it':
    '後から施行規則第7条第4号にのみ該当した場合は、会社がこれを知った日から数えます',
  'only Rule 7(4) is met, and nothing was at first':
    '施行規則第7条第4号にのみ該当し、かつ、当初はいずれの号にも該当しなかったこと',
  'the reclassification to Rule 7(4)': '施行規則第7条第4号への該当（該当する号の変更）',
  'No item of Rule 7 is met: nothing is reportable':
    '施行規則第7条各号のいずれにも該当せず、報告対象ではありません',
  'no item of Rule 7 is met': '施行規則第7条各号のいずれにも該当しないこと',
  '30 days, the day of knowledge being the 1st': '30日（知った日を1日目とする）',
  'Possibly done for an unlawful purpose, Rule 7(3): 60 days':
    '不正の目的をもって行われたおそれがある場合（施行規則第7条第3号）は、60日です',
  'Rule 7(3) is among the items': '該当する号に施行規則第7条第3号が含まれること',
  '60 days, the day of knowledge being the 1st': '60日（知った日を1日目とする）',
  'no number of days or hours in the law':
    '事態を知った後、当該事態の状況に応じて速やかに（日数や時間の定めはありません）',
  'awareness is on record, and not (no item of Rule 7 is met)':
    '「インシデントを知った時」の記録があり、かつ、施行規則第7条各号のいずれにも該当しない場合でないこと',
  'the preliminary-report is in': '速報が提出されていること',
  'the final-report is in': '確報が提出されていること',
  "A processor's notice to its entruster, Article 26(1) proviso, and whose day 1 it starts.":
    '委託先から委託元への通知（法第26条第1項ただし書）と、その通知によりどちらの1日目が始まるか。',
  'The My Number Act (番号法第29条の4), with its own thresholds and form.':
    '番号法第29条の4。基準も様式も独自のものです。',
  'Which minister receives reports by delegation: take it from the PPC on the day.':
    '委任により報告を受理する大臣。報告の当日に個人情報保護委員会の公表によって確かめてください。',
  'Whether an event meets an item of Rule 7: that is for people to decide and record. Without categories the final report counts 30 days; ransomware and intrusion are Rule 7(3), 60 days.':
    '事態が施行規則第7条のどの号に該当するか。人が判断して記録します。該当する号の記録がなければ、確報は30日で数えます。ランサムウェアと不正侵入は施行規則第7条第3号に当たり、60日です。',
};
