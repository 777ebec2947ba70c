/** 暦の補足、翌年分の公表及び未確定の日。 */
export const calendarNotes: Readonly<Record<string, string>> = {
  'Congress, by amending 5 U.S.C. 6103(a); OPM lists each year ahead':
    '連邦議会が、合衆国法典第5編第6103条(a)を改正して定めます。人事管理局（OPM）が各年の一覧を事前に示します',
  'An executive order that closes departments changes pay and leave; it makes no federal holiday.':
    '省庁を閉庁とする大統領令は、給与と休暇の扱いを変えるもので、連邦の祝日を設けるものではありません。',
  'Juneteenth is a holiday from 2021; its first observance, on 18 June 2021, came a day after the Act.':
    '奴隷解放記念日（Juneteenth）は2021年からの祝日です。最初の振替（2021年6月18日）は、法律の成立の翌日でした。',
  "the SEC's EDGAR calendar, each autumn; closings by order are announced in mid-December or with a few days' notice":
    'SECのEDGARの暦（毎年秋）。命令による休止は、12月半ば、又は数日前に公表されます',
  'Funding lapses are no closings: EDGAR was open from 22 December 2018 to 25 January 2019 and from 1 October to 12 November 2025, and all deadlines applied.':
    '歳出の失効は休止ではありません。2018年12月22日から2019年1月25日まで及び2025年10月1日から11月12日まで、EDGARは稼働し、全ての期限が適用されました。',
  'Snow days in Washington are no closings (unverified), nor is Inauguration Day.':
    'ワシントンの降雪による閉庁日は休止ではなく（未確認）、大統領就任式の日も休止ではありません。',
  'Exchanges trade on Columbus Day and Veterans Day, when EDGAR is closed; on Good Friday it is the reverse.':
    'コロンブス・デーと退役軍人の日は、EDGARが休止でも取引所は取引を行います。聖金曜日はその逆です。',
  "may be closed by order: the agency's notice comes in mid-December":
    '命令により休業となる可能性があり、当局の公表は12月半ばです',
  "the FCC, by public notice; closings by order with a few days' notice":
    'FCCが告示で公表します。命令による休業は、数日前に公表されます',
  'Funding lapses are no closings here: 3 to 25 January 2019, 1 October to 12 November 2025.':
    '歳出の失効は、ここでは休業としません（2019年1月3日から25日まで、2025年10月1日から11月12日まで）。',
  'Snow days are counted until an FCC notice is found: 6 January 2025, late January 2026 (unverified).':
    '降雪による閉庁日は、FCCの公表が見つかるまで営業日に数えます（2025年1月6日、2026年1月下旬。未確認）。',
  'The numbers of the executive orders other than 14371 are unverified.':
    '大統領令の番号は、第14371号のほかは未確認です。',
  'Inauguration Day: in 2025 it was Martin Luther King Day, in 2029 it is a Saturday and has no effect.':
    '大統領就任式の日は、2025年はキング牧師記念日と重なり、2029年は土曜日のため影響がありません。',
  'the Cabinet Office, each February for the next year: https://www8.cao.go.jp/chosei/shukujitsu/syukujitsu.csv':
    '内閣府が、毎年2月に翌年分を公表します：https://www8.cao.go.jp/chosei/shukujitsu/syukujitsu.csv',
  "The equinox days after 2027 are a forecast, and with them the substitute and citizens' holidays of March and September.":
    '2028年以降の春分の日と秋分の日は予測であり、3月と9月の振替休日と国民の休日も同様です。',
  'The special acts for 2019, 2020 and 2021 are unverified against their texts.':
    '2019年、2020年及び2021年の特別法は、条文による確認をしていません。',
  "A substitute day makes no citizens' holiday beside it: by the wording of Art. 3(3), unverified.":
    '振替休日は国民の祝日ではないため、その隣の日が国民の休日となることはありません（第3条第3項の文言による。未確認）。',
  'An imperial or Olympic event may move holidays by special act, as in 2019 to 2021.':
    '皇室の行事やオリンピックがあると、2019年から2021年までのように、特別法により休日が動くことがあります。',
  "The official list calls substitute and citizens' holidays alike 休日.":
    '公式の一覧では、振替休日も国民の休日も「休日」と記載されます。',
  'the rule stands in the act and needs no yearly list; a change of it is gazetted':
    '規定は法律にあり、毎年の一覧を要しません。改正があれば公布されます',
  'The days of the Länder’s patron saints are regional and left out.':
    '各州（Länder）の守護聖人の日は、地域の休日のため除いています。',
  'A holiday on a Sunday or a day off is replaced within each undertaking, not for the country.':
    '日曜日又は休業日に当たる祝日の代休は、事業所ごとに定められ、全国共通ではありません。',
  'Bridge days and the King’s Day of the federal administration are left out.':
    '連邦行政機関の連休の間の休業日と国王の日は除いています。',
  'the rule stands in the Code; further days by decision of the Council of Ministers under Art. 154(3), at any time':
    '規定は法典にあります。閣僚評議会は、第154条第3項により、いつでも休日を追加できます',
  'Art. 154(2): where a holiday but Easter falls on a Saturday or Sunday, the next working days are off.':
    '第154条第2項により、復活祭以外の祝日が土曜日又は日曜日に当たるときは、続く平日が休みとなります。',
  'Whether a holiday on an Easter day (1 May 2027, Holy Saturday) is made up on the Tuesday is read as in 2021, when 4 May was off: unverified.':
    '復活祭の期間中の日に当たる祝日（2027年5月1日、聖土曜日）の代休を火曜日とするかは、5月4日が休みであった2021年と同様に解しています（未確認）。',
  '1 November is a holiday of schools only and left out.':
    '11月1日は学校だけの休日のため除いています。',
  'Christmas Eve and Easter Tuesday, on which the public service and the banks respectively may be closed, are left out: lists in the press disagree on 24 December (unverified).':
    '公務が休みとなり得るクリスマスイブと、銀行が休みとなり得る復活祭の火曜日は除いています。12月24日については報道の一覧が食い違っています（未確認）。',
  'Holidays of single Länder, among them one-off ones (Berlin, 8 May 2025), are left out.':
    '個々の州（Länder）の休日は、一回限りのもの（2025年5月8日のベルリンなど）を含め、除いています。',
  'Store bededag is no holiday since 2024 (secondary).':
    '大祈祷日（store bededag）は、2024年から祝日ではありません（二次資料による）。',
  'Constitution Day (5 June), Christmas Eve and New Year’s Eve are days off by custom and agreement: left out.':
    '憲法記念日（6月5日）、クリスマスイブ及び大晦日は、慣習や取決めによる休みのため除いています。',
  'the Ministry of Labour in the Boletín Oficial del Estado, each October for the next year':
    '労働省が、毎年10月に翌年分を官報（Boletín Oficial del Estado）に掲載します',
  'Only days kept in all autonomous communities; Maundy Thursday, Easter Monday and the Mondays to which some communities move a Sunday holiday are regional and left out.':
    '全ての自治州で休みとなる日だけを含みます。聖木曜日、復活祭の月曜日及び一部の自治州が日曜日の祝日を移す月曜日は、地域の休日のため除いています。',
  '6 January may be replaced by a community; none did so for the confirmed years (unverified).':
    '1月6日は、自治州が別の日に代えることができます。確認済みの年に代えた州はありません（未確認）。',
  'Midsummer Eve and Christmas Eve are open on the reading that designation decides. Act 150/1930 treats them as closed for limits under Finnish law.':
    '夏至祭前日とクリスマスイブは、指定の有無によるとの解釈により開庁日としています。法律150/1930は、フィンランド法上の期間について、これらを休業日として扱います。',
  'Alsace-Moselle and overseas holidays are regional and left out.':
    'アルザス＝モーゼルと海外領土の休日は、地域の休日のため除いています。',
  'Labour Day is moved by ministerial decision where it falls in Holy Week or on a holiday: in 2024 to 7 May (secondary). 1 May 2027 is Holy Saturday, as in 2021, when 4 May was off; no decision is known, so 4 May 2027 is open (unverified).':
    '労働者の日が聖週間又は祝日に当たる場合は、省の決定により移されます（2024年は5月7日。二次資料による）。2027年5月1日は聖土曜日で、同じく聖土曜日だった2021年は5月4日が休みでした。決定が確認できないため、2027年5月4日は開庁日としています（未確認）。',
  'the rule stands in the Code; days exchanged by ministerial decree, in the year before':
    '規定は法典にあります。土曜日と入れ替える日は、前年に省令で定められます',
  'Days of rest exchanged for a Saturday by decree (pihenőnap, such as 24 December) are no public holidays: left out. A Saturday worked is a Saturday: Reg. 1182/71 Art. 2(2).':
    '省令により土曜日と入れ替えられる休み（pihenőnap。12月24日など）は祝日ではないため除いています。勤務日とされた土曜日も、土曜日として扱います（規則1182/71第2条第2項）。',
  'The Tisza party promised in December 2025 to make 24 December a public holiday from 2026; no act is known here (unverified).':
    'ティサ党は2025年12月に、2026年から12月24日を祝日とすると公約しましたが、法律は確認できていません（未確認）。',
  'The Act moves no holiday from a weekend: it gives the worker leave instead. The Mondays on which offices close by custom are left out, unverified.':
    '法律は週末の祝日を移さず、労働者に代休を与えます。慣習により事業所が休む月曜日は除いています（未確認）。',
  'Days of patron saints (Rome, 29 June) are municipal and left out.':
    '守護聖人の日（ローマでは6月29日）は、市町村の休日のため除いています。',
  'Mother’s Day and Father’s Day are Sundays and left out.':
    '母の日と父の日は日曜日のため除いています。',
  'Of all holidays these three alone make the next working day a day off where they fall on a weekend.':
    '全ての祝日のうちこの三つだけは、週末に当たるときに、続く平日が休みとなります。',
  'The closing day of the General Song and Dance Festival is a holiday, as are 4 May and 18 November: 9 July 2028; the one of 2033 has no date yet.':
    '全国歌と踊りの祭典の閉幕日は、5月4日及び11月18日と同じく祝日です（2028年7月9日）。2033年の日付はまだ決まっていません。',
  'Working days exchanged for Saturdays by the Cabinet are no holidays: left out.':
    '内閣により土曜日と入れ替えられる平日の休みは祝日ではないため除いています。',
  'A holiday on a weekend gives the worker leave; no other day becomes a holiday.':
    '週末の祝日には労働者に休暇が与えられ、他の日が祝日になることはありません。',
  'the rule stands in the Act; equated days by royal decree, for three years at a time':
    '規定は法律にあります。祝日と同視される日は、王令により3年分ずつ定められます',
  '5 May is named in Art. 3(1) for every year, although employers give it off every fifth year only.':
    '5月5日は、使用者が休みとするのは5年に一度だけですが、第3条第1項では毎年の祝日です。',
  'Good Friday is equated for that Act alone, Art. 3(2), and bridge days by royal decree, Art. 3(3): neither is designated a public holiday, so both are left out (unverified).':
    '聖金曜日（第3条第2項）はこの法律の適用上だけ、連休の間の日（第3条第3項）は王令により、祝日と同視されます。どちらも祝日に指定されていないため除いています（未確認）。',
  'Carnival (Art. 235) is optional and municipal days are local: left out.':
    'カーニバル（第235条）は任意の休日、市町村の日は地域の休日のため除いています。',
  '6 and 7 January are holidays since 2024: Law 52/2023.':
    '1月6日と7日は2024年から祝日です（法律52/2023）。',
  'Bridge days that the Government gives the public sector are no public holidays: left out.':
    '政府が公的部門に与える連休の間の休みは祝日ではないため除いています。',
  'Midsummer Eve, Christmas Eve and New Year’s Eve are open on the reading that designation decides. Act 1930:173 treats them as closed for limits under Swedish law.':
    '夏至祭前日、クリスマスイブ及び大晦日は、指定の有無によるとの解釈により開庁日としています。法律1930:173は、スウェーデン法上の期間について、これらを休業日として扱います。',
  'Holidays by name that are working days: 1 September since 2024, 17 November since 2025, 28 October; 8 May and 15 September in 2026 only (secondary). A proposal of September 2025 named 6 January instead of 15 September and was not adopted.':
    '名称は祝日でも平日である日：9月1日（2024年から）、11月17日（2025年から）、10月28日。5月8日と9月15日は2026年に限ります（二次資料による）。2025年9月の提案は9月15日ではなく1月6日を挙げていましたが、採択されませんでした。',
};
