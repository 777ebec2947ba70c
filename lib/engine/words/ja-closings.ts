/**
 * 休業日の名称、日本語。加盟国の祝日には暦の書く原語を添え、日本の祝日は法律の名称だけを示す。
 */

/** 英語の名称の下に、その日本語。 */
export const HOLIDAYS: Readonly<Record<string, string>> = {
  // 米国
  "New Year's Day": '元日',
  'Birthday of Martin Luther King, Jr.': 'キング牧師記念日',
  "Washington's Birthday": 'ワシントン誕生日',
  'Memorial Day': '戦没将兵追悼記念日',
  'Juneteenth National Independence Day': '奴隷解放記念日',
  'Independence Day': '独立記念日',
  'Labor Day': '労働者の日',
  'Columbus Day': 'コロンブス・デー',
  'Veterans Day': '退役軍人の日',
  'Thanksgiving Day': '感謝祭',
  'Christmas Day': 'クリスマス',
  'Inauguration Day': '大統領就任式の日',
  // 教会暦
  Epiphany: '公現祭',
  'Maundy Thursday': '聖木曜日',
  'Good Friday': '聖金曜日',
  'Easter Sunday': '復活祭',
  'Easter Monday': '復活祭の月曜日',
  'Ascension Day': 'キリスト昇天祭',
  'Whit Sunday': '聖霊降臨祭',
  'Whit Monday': '聖霊降臨祭の月曜日',
  'Corpus Christi': '聖体の祝日',
  'Assumption Day': '聖母被昇天祭',
  "All Saints' Day": '諸聖人の日',
  "All Souls' Day": '死者の日',
  'Immaculate Conception': '無原罪の聖母の祝日',
  'Christmas Eve': 'クリスマスイブ',
  'Second Day of Christmas': 'クリスマス第2日',
  'Clean Monday': '清浄月曜日',
  'Orthodox Good Friday': '正教会の聖金曜日',
  'Orthodox Holy Saturday': '正教会の聖土曜日',
  'Orthodox Easter Sunday': '正教会の復活祭',
  'Orthodox Easter Monday': '正教会の復活祭の月曜日',
  'Orthodox Whit Sunday': '正教会の聖霊降臨祭',
  'Orthodox Whit Monday': '正教会の聖霊降臨祭の月曜日',
  'Reformation Day': '宗教改革記念日',
  'Our Lady of Sorrows': '悲しみの聖母の日',
  // 聖人
  'Cyril and Methodius': '聖キュリロスと聖メトディオスの日',
  'Jan Hus Day': 'ヤン・フスの日',
  "Saint Andrew's Day": '聖アンデレの日',
  'Saint Brigid’s Day': '聖ブリジッドの日',
  'Saint Francis of Assisi': 'アッシジの聖フランチェスコの日',
  'Saint George’s Day': '聖ゲオルギオスの日',
  'Saint John the Baptist': '洗礼者聖ヨハネの日',
  "Saint John's Day": '聖ヨハネの日',
  'Saint Joseph': '聖ヨセフの日',
  'Saint Patrick’s Day': '聖パトリックの日',
  "Saint Paul's Shipwreck": '聖パウロ難破の日',
  'Saint Stephen’s Day': '聖ステファノの日',
  'Saints Peter and Paul': '聖ペトロと聖パウロの日',
  // 国と社会
  'Anti-Fascist Struggle Day': '反ファシズム闘争の日',
  'Armistice Day': '休戦記念日',
  'August Bank Holiday': '8月のバンク・ホリデー',
  'Bastille Day': '革命記念日',
  "Children's Day": '子供の日',
  'Closing day of the Song and Dance Festival': '歌と踊りの祭典の閉幕日',
  'Constitution Day': '憲法記念日',
  'Cyprus Independence Day': 'キプロス独立記念日',
  'Cyprus National Day': 'キプロス国民の日',
  'Czech Statehood Day': 'チェコ国家の日',
  "Day after New Year's Day": '元日の翌日',
  'Day of Uprising': '対占領抵抗の日',
  'Education and Culture Day': '教育と文化の日',
  'Europe Day': 'ヨーロッパの日',
  'Freedom Day': '自由の日',
  'Freedom and Democracy Day': '自由と民主主義の日',
  'German Unity Day': 'ドイツ統一の日',
  'Greek Independence Day': 'ギリシャ独立記念日',
  'Independence and Unity Day': '独立と統一の日',
  'June Bank Holiday': '6月のバンク・ホリデー',
  "King's Day": '国王の日',
  'Labour Day': '労働者の日',
  'Labour Day, moved from Holy Wednesday': '労働者の日（聖水曜日から移動）',
  'Labour Day, second day': '労働者の日（2日目）',
  'Liberation Day': '解放記念日',
  'May Day': 'メーデー',
  'Midsummer Day': '夏至祭',
  'Midsummer Eve': '夏至祭前日',
  'National Day': '国の記念日',
  'National Uprising Day': '民族蜂起記念日',
  "New Year's Eve": '大晦日',
  'October Bank Holiday': '10月のバンク・ホリデー',
  'Ohi Day': '参戦拒否記念日',
  'Portugal Day': 'ポルトガルの日',
  'Prešeren Day': 'プレシェーレンの日',
  'Proclamation Day': '建国宣言記念日',
  'Remembrance Day': '追悼の日',
  'Republic Day': '共和国記念日',
  'Restoration of Independence': '独立回復記念日',
  'Restoration of the State': '国家再建記念日',
  'Sette Giugno': '6月7日記念日',
  'Spring Day': '春の日',
  'State Foundation Day': '建国記念日',
  'Statehood Day': '国家の日',
  'Unification Day': '統一記念日',
  'Victory Day': '戦勝記念日',
  'day off for the introduction of the euro': 'ユーロ導入に伴う休日',
  // 週末、及び休業となり得る日
  Saturday: '土曜日',
  Sunday: '日曜日',
  "may be closed by order: the agency's notice comes in mid-December":
    '命令により休業となる可能性のある日（当局の公表は12月半ば）',
};

const PRESIDENTS: Readonly<Record<string, string>> = {
  'George H. W. Bush': 'ジョージ・H・W・ブッシュ',
  'Jimmy Carter': 'ジミー・カーター',
};

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** 暦が書く名称から、その日本語。登録された臨時休業日の出典など、名称でないものはそのまま示す。 */
export function closingInJapanese(name: string): string {
  const order = /^(EDGAR|FCC) closed: executive order(?: (\d+))?$/i.exec(name);
  if (order) return `${order[1]}休止（大統領令${order[2] ? `第${order[2]}号` : ''}）`;
  const mourning = /^(EDGAR|FCC) closed: day of mourning for (.+)$/.exec(name);
  if (mourning) {
    const who = mourning[2] ?? '';
    return `${mourning[1]}休止（${PRESIDENTS[who] ?? who}元大統領の服喪日）`;
  }
  const declared = /^closed: (.+)$/.exec(name);
  if (declared) return `臨時休業：${declared[1]}`;
  const glossed = /^(.+?) \((.+)\)$/.exec(name);
  if (!glossed) return holiday(name) ?? name;
  const [, own = '', gloss = ''] = glossed;
  if (JAPANESE.test(own)) return own;
  const japanese = holiday(own);
  if (gloss === 'observed' && japanese !== undefined) return `${japanese}（振替）`;
  const known = holiday(gloss);
  return known === undefined ? name : `${known}（${own}）`;
}

function holiday(english: string): string | undefined {
  const instead = /^in lieu of (.+)$/.exec(english)?.[1];
  if (instead === undefined)
    return Object.hasOwn(HOLIDAYS, english) ? HOLIDAYS[english] : undefined;
  const day = holiday(instead);
  return day && `${day}の代休`;
}
