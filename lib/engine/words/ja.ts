/** メールの文面、日本語。 */
import { hasStopped, type Told } from '../alert-told.js';
import type { Lead } from '../told-dates.js';
import { momentAndZone, momentInWords, spanInWords } from './dates.js';
import { japaneseAdvice } from './ja-advice.js';
import { japaneseCount } from './ja-count.js';
import { actOf, japaneseNames } from './ja-names.js';
import { obligationTitle, regimeName } from './names.js';
import type { Words } from './words.js';

export const japanese: Words = {
  language: 'ja',
  names: japaneseNames,
  labels: {
    incident: 'インシデント：',
    planBy: '安全期限：',
    due: '期限：',
    before: '前回のお知らせ：',
    notBefore: 'これより前は不可：',
    done: { filed: '提出：', notified: '通知：', decided: '判断：', asked: '申請：' },
    counted: '計算：',
    acknowledge: '確認する：',
    thisAlert: 'このお知らせ：',
    openIncident: 'インシデントを開く：',
  },
  drill: {
    subject: '【訓練】DRILL',
    line: '【訓練】DRILL：これは訓練です。実際に期限が来るものはありません。',
  },
  disclaimer: 'Tocsinは提出を代行せず、法的助言も行いません。',
  same: '安全期限と同じ',
  bothDates:
    '安全期限は、どの解釈でも間に合う最後の時点です。期限は、最も有力な解釈による最後の時点です。',
  noPeriod: {
    report: '法令に期限の定めはありません。速やかに行ってください。',
    decision: '法令に期限の定めはありません。不合理な遅滞なく判断してください。',
    option: '法令に期限の定めはなく、義務でもありません。',
  },

  moment: (at) => momentInWords(at, 'ja'),
  momentAndZone: (at) => momentAndZone(at, 'ja'),
  away: (at, now) => {
    const words = span(now, at.toInstant());
    return at.toInstant().epochMilliseconds >= now.epochMilliseconds
      ? `あと${words}`
      : `${words}経過`;
  },
  withAway: (at, now) => `${japanese.momentAndZone(at)}（${japanese.away(at, now)}）`,
  named: (title, id) => `${title}（${id}）`,
  atTheAuthority: (moment) => `${moment}（当局の時刻）`,
  atHome: (moment) => `${moment}（会社の時刻）`,
  bothBefore: (planBy, due) => `安全期限 ${planBy}、期限 ${due}`,

  subject: (told) => `${forceMark(told)}${subject(told)}`,
  lead: (told) => [alarm(told), unbinding(told), sentence(told), owner(told)].join(''),
  counted: (told) => {
    const { due, planBy, notBefore } = told.counted;
    const isOne = told.due && told.planBy && told.due.toInstant().equals(told.planBy.toInstant());
    if (due) return japaneseCount(due, isOne ? undefined : planBy);
    const count = planBy ?? notBefore;
    return count && japaneseCount(count);
  },
  advice: japaneseAdvice,
};

function span(from: Told['now'], to: Told['now']): string {
  const words = spanInWords(from, to, 'ja');
  return words === '0分' ? '1分未満' : words;
}

const title = ({ regime, obligation }: Told) => obligationTitle(japaneseNames, regime, obligation);
const what = (told: Told) => `「${title(told)}」（${regimeName(japaneseNames, told.regime)}）`;
const NAMED = { due: '期限', planBy: '安全期限', notBefore: '実施できる時期' } as const;
const named = ({ of }: Lead) => NAMED[of];
const short = (lead: Lead) => `${named(lead)} ${japanese.moment(lead.moment)}`;
const long = (lead: Lead, { now }: Told) => japanese.withAway(lead.moment, now);

// ── 件名 ───────────────────────────────────────────────────────────────────────────────────

function subject(told: Told): string {
  const { kind, lead, standing, incident, undelivered, metAt } = told;
  const about = `${title(told)}（${incident}）`;
  const late = standing === 'late' ? '【期限超過】' : '';
  switch (kind) {
    case 'reminder':
      return `${when(told)}：${about}`;
    case 'escalation':
      return `${late}未確認：${title(told)}、${lead ? short(lead) : when(told)}（${incident}）`;
    case 'moved':
      if (!lead) return `日付なしに変更：${about}`;
      return `${late}${named(lead)}変更 ${japanese.moment(lead.moment)}：${about}`;
    case 'withdrawn':
      return `${hasStopped(told.withdrawn) ? 'リマインダー停止' : '対応不要'}：${about}`;
    case 'filed':
      return `${doneOf(told)}${metAt ? ` ${japanese.moment(metAt)}` : ''}：${about}`;
    case 'undelivered':
      return `${late}${undelivered?.name ?? '担当者'}さんに届きません：${about}`;
  }
}

/** いつまでに、を最も短く。 */
function when({ lead, standing, duty, force, obligation }: Told): string {
  if (!lead) {
    const file = `速やかに${actOf(obligation)}`;
    return { report: file, decision: '判断が必要', option: '任意' }[duty];
  }
  const moment = japanese.moment(lead.moment);
  if (standing === 'forbidden') return `${moment}以降`;
  if (force !== 'in-force' && duty !== 'option') return `適用があるとした場合の期限 ${moment}`;
  if (duty === 'option') return standing === 'lapsed' ? '期間終了' : `任意（${moment}まで）`;
  switch (standing) {
    case 'late':
      return `【期限超過】期限 ${moment}`;
    case 'past-plan':
      return `【至急】期限 ${moment}`;
    case 'past-advice':
      return `【至急】目安 ${moment}`;
    default:
      return short(lead);
  }
}

function forceMark({ force }: Told): string {
  if (force === 'in-force') return '';
  return force === 'repealed' ? '【失効】' : '【未施行】';
}

// ── 冒頭 ───────────────────────────────────────────────────────────────────────────────────

function alarm({ kind, standing }: Told): string {
  if (kind === 'filed' || kind === 'withdrawn') return '';
  const loud = { late: '【期限超過】', 'past-plan': '【至急】', 'past-advice': '【至急】' };
  const first = (loud as Readonly<Record<string, string>>)[standing] ?? '';
  return kind === 'escalation' ? `${first}お知らせをまだ誰も確認していません。` : first;
}

function unbinding({ force, kind }: Told): string {
  if (force === 'in-force' || kind === 'filed' || kind === 'withdrawn') return '';
  return force === 'repealed'
    ? '【失効】効力を失った規定で、義務はありません。'
    : '【未施行】まだ施行されておらず、現時点で義務はありません。';
}

function sentence(told: Told): string {
  const { kind, undelivered, before, lead } = told;
  switch (kind) {
    case 'filed':
      return filed(told);
    case 'withdrawn':
      return hasStopped(told.withdrawn)
        ? stopped(told, told.withdrawn)
        : `${what(told)}は対応不要になりました。${WITHDRAWN[told.withdrawn]}ためです。`;
    case 'undelivered': {
      const now = told.isOpen ? state(told) : `${what(told)}は対応不要になっています。`;
      return `${undelivered?.name ?? '担当者'}さんに次の件を届けられませんでした。${now}`;
    }
    case 'moved': {
      const old = before?.lead ? `変更前の${short(before.lead)}は無効です。` : '';
      if (!lead) return `${what(told)}は日付がなくなりました。${old}`;
      return `${what(told)}の${named(lead)}が${MOVED[told.moved ?? 'same']}。新しい${named(lead)}は${long(lead, told)}です。${old}`;
    }
    default:
      return state(told);
  }
}

/** 何が、いつまでか。 */
function state(told: Told): string {
  const { lead, standing, duty, due, force, obligation } = told;
  const name = what(told);
  if (!lead) return `${name}：${undated(told)}。`;
  const last = due ? `（期限 ${japanese.moment(due)}）` : '';
  if (standing === 'forbidden') {
    return `${name}は${long(lead, told)}より前に行うことが法令により禁じられています${last}。`;
  }
  if (duty === 'option' && standing !== 'lapsed') {
    return `${name}を${long(lead, told)}まで選べます。義務ではありません。`;
  }
  switch (standing) {
    case 'late':
      return `${name}は${duty === 'report' ? `未${actOf(obligation)}` : '未了'}のまま期限${long(lead, told)}を過ぎています。`;
    case 'past-plan':
      return `${name}の期限は${long(lead, told)}です。まだ間に合いますが、どの解釈でも間に合うわけではありません。`;
    case 'past-advice':
      return `${name}は速やかに行うべきもので、目安の${long(lead, told)}を過ぎています。`;
    case 'lapsed':
      return `${name}の期間は${long(lead, told)}で終わりました。`;
    default:
      if (force !== 'in-force')
        return `適用があるとした場合、${name}の期限は${long(lead, told)}です。`;
      if (lead.of === 'due') return `${name}の期限は${long(lead, told)}です。`;
      return `${name}の安全期限は${long(lead, told)}です${last}。`;
  }
}

function filed(told: Told): string {
  const { metAt, due, obligation } = told;
  const at = metAt ? `（${japanese.momentAndZone(metAt)}）` : '';
  const late =
    metAt && due && metAt.epochMilliseconds > due.epochMilliseconds
      ? `期限を${span(due.toInstant(), metAt.toInstant())}過ぎての${actOf(obligation)}です。`
      : '';
  return `${what(told)}は${doneOf(told)}です${at}。${late}${after(told)}`;
}

function doneOf({ done }: Told): string {
  return { filed: '提出済み', notified: '通知済み', decided: '判断済み', asked: '申請済み' }[done];
}

/** 判断や申請は、次の義務の始まりでもある。残っているものは`japaneseAdvice`が示す。 */
function after({ done, beside }: Told): string {
  if (done === 'asked') return '申請しただけでは期限は動きません。';
  const isLast = beside.length === 0;
  if (done === 'decided') {
    return isLast
      ? 'この制度について、ほかに残っているものはありません。'
      : 'この判断に伴うものは、別にお知らせします。';
  }
  return isLast ? '対応は不要です。' : 'この制度について、ほかに残っているものがあります。';
}

const MOVED = {
  earlier: '早まりました',
  later: '遅くなりました',
  same: '変わりました',
} as const;

function undated({ duty, obligation }: Told): string {
  return {
    report: `法令に期限の定めはなく、速やかな${actOf(obligation)}が必要です`,
    decision: '法令に期限の定めはなく、不合理な遅滞なく判断する必要があります',
    option: '任意の手続で、義務ではありません',
  }[duty];
}

const WITHDRAWN = {
  'not-required': '法令の要件に当たらない',
  retracted: '起算点となる事実が撤回された',
  untriggered: '起算点となる事実がなくなった',
} as const;

/** 義務はそのままで、リマインダーだけが止まる。 */
function stopped(told: Told, why: 'closed' | 'not-applicable'): string {
  const { lead, closedBy } = told;
  const because =
    why === 'closed'
      ? `${closedBy ?? '担当者'}さんがインシデントを終了とした`
      : 'この制度が適用対象外とされた';
  const stands = lead ? `完了の記録はなく、${named(lead)}は${long(lead, told)}のままです。` : '';
  return `${what(told)}のリマインダーを停止しました。${because}ためです。${stands}`;
}

function owner({ owners }: Told): string {
  return `担当：${owners.length === 0 ? '未定' : owners.join('、')}。`;
}
