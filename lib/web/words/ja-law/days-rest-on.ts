/** 休業日の根拠。法令の名称は、原語を添えて示す。 */
export const daysRestOn: Readonly<Record<string, string>> = {
  '5 U.S.C. 6103; Executive Order 11582':
    '合衆国法典第5編第6103条（5 U.S.C. 6103）、大統領令第11582号',
  'Saturday and Sunday': '土曜日及び日曜日',
  '5 U.S.C. 6103(a)': '合衆国法典第5編第6103条(a)',
  '5 U.S.C. 6103(b)(1)': '合衆国法典第5編第6103条(b)(1)',
  'Executive Order 11582, section 3': '大統領令第11582号第3条',
  '17 CFR 240.0-2(c); Form 8-K, General Instruction B.1':
    '連邦規則集第17編第240.0-2条(c)（17 CFR 240.0-2(c)）、Form 8-K一般指示B.1',
  'Saturday and Sunday; 17 CFR 240.0-2(c)': '土曜日及び日曜日。連邦規則集第17編第240.0-2条(c)',
  'SEC notice, https://www.sec.gov/oit/announcement/edgar-be-closed-wednesday-december-5-2018':
    'SECの公表：https://www.sec.gov/oit/announcement/edgar-be-closed-wednesday-december-5-2018',
  'MoFo, 21 December 2018, on the SEC guidance for a government shutdown':
    '2018年12月21日のMoFoの記事（政府閉鎖についてのSECの案内に関するもの）',
  'SEC notice of 2020, "just like last year"': 'SECの2020年の公表（「昨年と同様」とするもの）',
  'SEC notice, https://cooleypubco.com/2020/12/16/edgar-closed-christmas-eve-christmas-day/':
    'SECの公表：https://cooleypubco.com/2020/12/16/edgar-closed-christmas-eve-christmas-day/',
  'no 8-K, 10-Q or 10-K accepted in business hours; SEC notice to be obtained':
    '業務時間中に8-K、10-Q、10-Kが受理されていない。SECの公表は未入手',
  'reports citing the SEC announcement; no Form 4 accepted; SEC notice to be obtained':
    'SECの発表を引用する報道。Form 4が受理されていない。SECの公表は未入手',
  '47 CFR 1.4(e)(1), unverified': '連邦規則集第47編第1.4条(e)(1)（47 CFR 1.4(e)(1)、未確認）',
  'Saturday and Sunday; 47 CFR 1.4(e)(1), unverified':
    '土曜日及び日曜日。連邦規則集第47編第1.4条(e)(1)（未確認）',
  'Executive Order 13854; that it closed the FCC is unverified: FCC notice to be obtained':
    '大統領令第13854号。これによりFCCが休業したことは未確認（FCCの公表は未入手）',
  'Executive Order 13900; that it closed the FCC is unverified: FCC notice to be obtained':
    '大統領令第13900号。これによりFCCが休業したことは未確認（FCCの公表は未入手）',
  '5 U.S.C. 6103(c); 47 CFR 1.4(e)(1), unverified':
    '合衆国法典第5編第6103条(c)、連邦規則集第47編第1.4条(e)(1)（未確認）',
  'Executive Order 14129; that it closed the FCC is unverified: FCC notice to be obtained':
    '大統領令第14129号。これによりFCCが休業したことは未確認（FCCの公表は未入手）',
  'Executive Order 14133, day of mourning for Jimmy Carter; that it closed the FCC is unverified: FCC notice to be obtained':
    '大統領令第14133号（ジミー・カーター元大統領の服喪日）。これによりFCCが休業したことは未確認（FCCの公表は未入手）',
  'Executive Order 14371 of 18 December 2025, and the practice of 2020; that it closed the FCC is unverified: FCC notice to be obtained':
    '2025年12月18日の大統領令第14371号と2020年の先例。これによりFCCが休業したことは未確認（FCCの公表は未入手）',
  '行政機関の休日に関する法律 (昭和63年法律第91号) Art. 1':
    '行政機関の休日に関する法律（昭和63年法律第91号）第1条',
  '行政機関の休日に関する法律 Art. 1(1)(i)': '行政機関の休日に関する法律第1条第1項第1号',
  '国民の祝日に関する法律 Art. 2': '国民の祝日に関する法律第2条',
  '国民の祝日に関する法律 Art. 2; forecast by formula, unverified until announced':
    '国民の祝日に関する法律第2条（計算式による予測。公示までは未確認）',
  '平成30年法律第99号 (Act on the accession and enthronement), unverified':
    '平成30年法律第99号（天皇の即位の日及び即位礼正殿の儀の行われる日を休日とする法律。未確認）',
  '平成27年法律第33号 (Olympics Act) as amended 2018, unverified':
    '平成27年法律第33号（東京五輪特別措置法。平成30年改正後のもの。未確認）',
  '平成27年法律第33号 (Olympics Act) as amended 2020, unverified':
    '平成27年法律第33号（東京五輪特別措置法。令和2年改正後のもの。未確認）',
  '国民の祝日に関する法律 Art. 3(2)': '国民の祝日に関する法律第3条第2項',
  '国民の祝日に関する法律 Art. 3(3)': '国民の祝日に関する法律第3条第3項',
  '行政機関の休日に関する法律 Art. 1(1)(iii)': '行政機関の休日に関する法律第1条第1項第3号',
  'Feiertagsruhegesetz 1957, BGBl. 153/1957, s. 1; Arbeitsruhegesetz s. 7(2)':
    '1957年休日休息法（Feiertagsruhegesetz、BGBl. 153/1957）第1条、休息法（Arbeitsruhegesetz）第7条第2項',
  'Reg. 1182/71 Art. 2(2)': '規則1182/71第2条第2項',
  'Law of 4 January 1974 on public holidays; Royal Decree of 18 April 1974, Art. 1':
    '1974年1月4日の祝日に関する法律、1974年4月18日の王令第1条',
  'Labour Code (Кодекс на труда) Art. 154(1) and (2)':
    '労働法典（Кодекс на труда）第154条第1項及び第2項',
  'Labour Code (Кодекс на труда) Art. 154(2)': '労働法典（Кодекс на труда）第154条第2項',
  'decision of the Council of Ministers, November 2025: https://www.bta.bg/en/news/1011233-government-declares-december-31-2025-and-january-2-2026-as-non-working-days':
    '閣僚評議会の決定（2025年11月）：https://www.bta.bg/en/news/1011233-government-declares-december-31-2025-and-january-2-2026-as-non-working-days',
  'public holidays as published by the Government of Cyprus': 'キプロス政府が公表する祝日',
  'Act 245/2000 on state holidays and other holidays, ss. 1 and 2':
    '国の祝日及びその他の祝日に関する法律245/2000第1条及び第2条',
  'the same nine days in the holiday acts of all Länder; Einigungsvertrag Art. 2(2) for 3 October':
    '全ての州（Länder）の祝日法に共通する9日。10月3日は統一条約（Einigungsvertrag）第2条第2項',
  'the holidays of the Church of Denmark; Act 214/2023, which ended store bededag with 2023':
    'デンマーク国教会の祝日。大祈祷日（store bededag）を2023年限りで廃止した法律214/2023',
  'Pühade ja tähtpäevade seadus, ss. 1 and 2':
    '祝日及び記念日に関する法律（Pühade ja tähtpäevade seadus）第1条及び第2条',
  'Estatuto de los Trabajadores Art. 37(2); Real Decreto 2001/1983 Art. 45':
    '労働者憲章（Estatuto de los Trabajadores）第37条第2項、勅令2001/1983第45条',
  'Church Act (kirkkolaki) on church holidays; Acts 388/1937 (6 December) and 272/1944 (1 May)':
    '教会の祝日に関する教会法（kirkkolaki）、法律388/1937（12月6日）及び272/1944（5月1日）',
  'Code du travail Art. L3133-1': '労働法典（Code du travail）第L3133-1条',
  'Law 1157/1981 Art. 1 and Law 4808/2021 Art. 60': '法律1157/1981第1条及び法律4808/2021第60条',
  'decisions 15102 (Β 1406/4.3.2024, Labour) and ΔΙΔΑΔ/Φ.70Α/60/οικ.5420 (Β 1836, Interior)':
    '決定15102（Β 1406/4.3.2024、労働省）及びΔΙΔΑΔ/Φ.70Α/60/οικ.5420（Β 1836、内務省）',
  'Zakon o blagdanima, spomendanima i neradnim danima, NN 110/2019, Art. 1':
    '祝日、記念日及び休日に関する法律（Zakon o blagdanima, spomendanima i neradnim danima、NN 110/2019）第1条',
  'Labour Code, Act I of 2012, s. 102(1)': '労働法典（2012年法律第1号）第102条第1項',
  'Organisation of Working Time Act 1997, Second Schedule; S.I. 50/2022 for Saint Brigid’s Day':
    '1997年労働時間編成法（Organisation of Working Time Act 1997）附則第2。聖ブリジッドの日はS.I. 50/2022',
  'Law 260/1949 Art. 2 as amended; D.P.R. 792/1985; Law 336/2000':
    '法律260/1949第2条（改正後のもの）、大統領令（D.P.R.）792/1985、法律336/2000',
  'Law 151/2025, in force 1 January 2026': '法律151/2025（2026年1月1日施行）',
  'Labour Code (Darbo kodeksas) Art. 123(1)': '労働法典（Darbo kodeksas）第123条第1項',
  'Code du travail Art. L.232-2': '労働法典（Code du travail）第L.232-2条',
  'Par svētku, atceres un atzīmējamām dienām, s. 1':
    '祝日、追悼日及び記念日に関する法律（Par svētku, atceres un atzīmējamām dienām）第1条',
  'Par svētku, atceres un atzīmējamām dienām, s. 1; dates of 2028: https://likumi.lv/ta/id/367734':
    '祝日、追悼日及び記念日に関する法律（Par svētku, atceres un atzīmējamām dienām）第1条。2028年の日付：https://likumi.lv/ta/id/367734',
  'National Holidays and Other Public Holidays Act, Cap. 252':
    '国の祝日及びその他の祝日に関する法律（National Holidays and Other Public Holidays Act, Cap. 252）',
  'Algemene termijnenwet Art. 3(1)': '期間一般法（Algemene termijnenwet）第3条第1項',
  'Act of 18 January 1951 on days free from work, Art. 1': '1951年1月18日の休日に関する法律第1条',
  'Act of 18 January 1951 as amended by the Act of 6 December 2024, from 2025':
    '1951年1月18日の法律（2024年12月6日の法律による改正後のもの。2025年から）',
  'Código do Trabalho Art. 234': '労働法典（Código do Trabalho）第234条',
  'Codul muncii, Law 53/2003, Art. 139(1)': '労働法典（Codul muncii、法律53/2003）第139条第1項',
  'Lag (1989:253) om allmänna helgdagar':
    '祝日に関する法律（Lag (1989:253) om allmänna helgdagar）',
  'Zakon o praznikih in dela prostih dnevih v Republiki Sloveniji, Arts. 1 and 2':
    'スロベニア共和国の祝日及び休日に関する法律（Zakon o praznikih in dela prostih dnevih v Republiki Sloveniji）第1条及び第2条',
  'Act 241/1993 on state holidays, days off and memorial days, ss. 1 and 2':
    '国の祝日、休日及び記念日に関する法律241/1993第1条及び第2条',
};
