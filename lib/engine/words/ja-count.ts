/** 日付の計算を、日本語の一文で。 */
import { addTheSame, type CountPart, type CountTold, startsDiffer } from '../count-told.js';
import { oneLine } from '../one-line.js';
import { dayInWords, dayOfYear, momentInWords } from './dates.js';
import { closingInJapanese } from './ja-closings.js';
import { japaneseNames } from './ja-names.js';
import { factName, obligationTitle } from './names.js';

/**
 * `重要性の判断（…）の翌日から数えて4営業日目（us-sec）。数えない日：…`
 * @param safe `planBy` が別の時点になる場合の、その計算
 */
export function japaneseCount(count: CountTold, safe?: CountTold): string {
  const counted = countInWords(count);
  return `${counted}。${passedInWords(count)}${safe ? safeInWords(safe, count) : ''}`;
}

function countInWords(count: CountTold): string {
  const [first, ...others] = count.parts;
  const start = startInWords(count);
  if (first) return [firstInWords(first, start), ...others.map(partInWords)].join('、');
  return count.until ? `${start}の日の終わりまで` : `${start}により指定された日時`;
}

function startInWords({ start }: CountTold): string {
  if (!start) return '起算点';
  if ('day' in start) {
    const day = dayInWords(start.day, 'ja');
    if (start.isPutOff) return `延期前の期限（${day}）`;
    return start.namedBy ? `${factName(japaneseNames, start.namedBy.kind)}の末日（${day}）` : day;
  }
  const moment = momentInWords(start.at, 'ja');
  const { fact } = start;
  if (!fact) return moment;
  if (fact.kind !== 'submission') return `${factName(japaneseNames, fact.kind)}（${moment}）`;
  const of = obligationTitle(japaneseNames, String(fact.regime), String(fact.of));
  return `「${of}」の提出（${moment}）`;
}

function firstInWords(part: CountPart, start: string): string {
  const { how, nth } = part;
  if (nth !== undefined) return `${start}の日を1日目として${nth}日目`;
  switch (how.op) {
    case 'hours':
    case 'months':
    case 'next-full-hour':
      return `${start}から${aloneInWords(part)}`;
    case 'business-days':
    case 'days':
      return `${start}の翌日から数えて${aloneInWords(part)}`;
    case 'next-open-day':
    case 'last-open-day':
      return `${start}、${aloneInWords(part)}`;
    default:
      return `${start}の${aloneInWords(part)}`;
  }
}

/** 続けて足すもの。 */
function partInWords(part: CountPart): string {
  const { how, nth } = part;
  if (nth !== undefined) return aloneInWords(part);
  if (how.op === 'days') return `更に${how.n}日`;
  return how.op === 'business-days' ? `更に${how.n}営業日（${how.calendar}）` : aloneInWords(part);
}

function aloneInWords({ how, nth, to }: CountPart): string {
  const day = to ? dayInWords(to, 'ja') : '';
  if (nth !== undefined) return `${nth}日目`;
  switch (how.op) {
    case 'hours':
      return how.clock === 'elapsed' ? `経過時間で${how.n}時間` : `時計の表示で${how.n}時間`;
    case 'months':
      return `${how.n}か月後の同じ時刻`;
    case 'months-of-date':
      return `${how.n}か月後`;
    case 'days':
      return `${how.n}日目`;
    case 'business-days':
      return `${how.n}営業日目（${how.calendar}）`;
    case 'next-full-hour':
      return '次の正時';
    case 'date-in-next-year':
      return `翌年${how.month}月${how.day}日`;
    case 'next-open-day':
      return `閉庁日に当たるため次の開庁日（${day}）`;
    case 'last-open-day':
      return `閉庁日を避けて直前の開庁日（${day}）`;
    default:
      return how.op;
  }
}

function passedInWords({ passed, overWeekends }: CountTold): string {
  if (passed.length === 0) return overWeekends ? '土曜日・日曜日は数えません。' : '';
  const days = passed.map(
    ({ date, why }) => `${dayOfYear(date, 'ja')} ${closingInJapanese(oneLine(why))}`,
  );
  return `数えない日：${days.join('、')}${overWeekends ? '、土曜日・日曜日' : ''}。`;
}

/** 安全期限の計算で異なる点：起算点、足すもの、又は時刻。 */
function safeInWords(safe: CountTold, count: CountTold): string {
  const differs = startsDiffer(safe, count);
  if (differs === 'elsewhere') return `安全期限は、${countInWords(safe)}です。`;
  const [first, ...others] = safe.parts;
  const adds = first ? [aloneInWords(first), ...others.map(partInWords)].join('、') : '';
  const isSame = addTheSame(safe, count);
  if (differs === 'earlier-day' && safe.start && 'at' in safe.start) {
    const what = isSame ? '同じように数えます' : `${adds}です`;
    const from = first?.nth !== undefined && !isSame ? 'を1日目として' : 'から';
    return `安全期限は、早い方の日付（${dayInWords(safe.start.at, 'ja')}）${from}${what}。`;
  }
  if (!isSame && adds) return `安全期限は、${adds}です。`;
  if (safe.until && safe.until !== count.until) {
    return `安全期限は、その日の${safe.until.slice(0, 5)}です。`;
  }
  return '';
}
