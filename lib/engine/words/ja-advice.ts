/** 何をすべきか、併せて知っておくべきこと。日本語。 */
import { hasStopped, type Told } from '../alert-told.js';
import { momentInWords } from './dates.js';
import { actOf, japaneseNames } from './ja-names.js';
import { obligationTitle, optionText } from './names.js';

/** まずすべきこと。次に、日付の性質と、動く可能性。 */
export function japaneseAdvice(told: Told): readonly string[] {
  const { kind } = told;
  if (kind === 'filed') return [besideThis(told)];
  if (kind === 'withdrawn' && hasStopped(told.withdrawn)) {
    const back = {
      closed: 'インシデントを再開してください',
      'not-applicable': '制度を追加し直してください',
    };
    return [
      `Tocsinでの記録にかかわらず、法令上の期間は進行します。誤りであれば、インシデントのページで${back[told.withdrawn]}。リマインダーも再開します。`,
    ];
  }
  if (kind === 'withdrawn') {
    return ['この件について、すべきことはありません。再び必要になった場合はお知らせします。'];
  }
  return [[...act(told), ...acknowledge(told)].join(''), ...know(told)];
}

/** 一度に読める件数。全てはインシデントのページにある。 */
const MOST = 3;

/** 済んだのはこの件だけなので、ほかに残っているものを示す。 */
function besideThis({ beside }: Told): string {
  if (beside.length === 0) return 'この件について、すべきことはありません。';
  const named = beside.slice(0, MOST).map(({ obligation, regime, lead, isLate, isOption }) => {
    const title = `「${obligationTitle(japaneseNames, regime, obligation)}」`;
    if (isOption) return `${title}（任意）`;
    if (!lead) return title;
    const moment = momentInWords(lead.moment, 'ja');
    if (lead.of === 'notBefore') return `${title}（${moment}以降）`;
    const by = lead.of === 'due' ? '期限' : '安全期限';
    return `${title}（${isLate ? '期限超過、' : ''}${by} ${moment}）`;
  });
  const more = beside.length > MOST ? `ほか${beside.length - MOST}件` : '';
  return `この制度について残っているもの：${named.join('、')}${more}`;
}

function act(told: Told): readonly string[] {
  const { kind, standing, duty, obligation, undelivered, isOwner, force, notBefore } = told;
  const option = optionText(japaneseNames, obligation);
  const file = actOf(obligation);
  if (kind === 'undelivered') {
    const name = undelivered?.name ?? '担当者';
    return [`別の方法で${name}さんに知らせ、Tocsinに登録された宛先を直してください。`];
  }
  if (standing === 'forbidden') {
    const until = notBefore ? `${momentInWords(notBefore, 'ja')}` : 'その時';
    return [`準備を進め、${until}より前には行わないでください。`];
  }
  if (duty === 'option') return [`${option}任意の手続であり、義務ではありません。`];
  if (force !== 'in-force')
    return [`${file}は不要です。日付は、規定が適用されるとした場合のものです。`];
  const first = kind === 'moved' ? ['新しい日付に合わせて準備してください。'] : [];
  if (kind === 'escalation' && !isOwner) {
    first.push('今すぐ担当者に連絡するか、自ら引き受けてください。');
  }
  if (duty === 'decision') {
    const decide = isOwner
      ? '不合理な遅滞なく判断し、その結果を事実として記録してください。'
      : '不合理な遅滞なく判断がなされ、記録が済むまで見届けてください。';
    return [...first, decide];
  }
  return [...first, isOwner ? toFile(file, standing) : toSeeThrough(file, standing)];
}

function toFile(file: string, standing: Told['standing']): string {
  switch (standing) {
    case 'late':
      return `今すぐ${file}し、法務に知らせ、${file}した旨をTocsinに記録してください。`;
    case 'past-plan':
    case 'past-advice':
      return `直ちに${file}してTocsinに記録し、日付の計算を法務に見せてください。`;
    default:
      return `速やかに${file}し、その旨をTocsinに記録してください。`;
  }
}

/** 担当でない人には、済んだことの確認を求める。 */
function toSeeThrough(file: string, standing: Told['standing']): string {
  switch (standing) {
    case 'late':
      return `今すぐ${file}が行われ、法務に伝わり、記録が済むまで見届けてください。`;
    case 'past-plan':
    case 'past-advice':
      return `直ちに${file}が行われ、記録が済むまで見届けてください。日付の計算は法務が確認します。`;
    default:
      return `速やかに${file}が行われ、記録が済むまで見届けてください。`;
  }
}

/** 任意のものは一度だけ知らせ、催促しない。 */
function acknowledge({ kind, duty }: Told): readonly string[] {
  if (duty === 'option' || kind === 'undelivered') return [];
  return ['確認すると、この段階の上位者への連絡は止まります。以後のお知らせは続きます。'];
}

function know({ nature, provisional, due, undelivered }: Told): readonly string[] {
  const notes: string[] = [];
  if (undelivered) notes.push(`メールサーバーの応答：${undelivered.error}`);
  if (nature === 'guidance') {
    notes.push(
      due
        ? 'この期限はガイドライン等による目安で、法令の定めではありません。'
        : 'この日付は目安で、法令の定めではありません。',
    );
  }
  if (nature === 'staff-position') {
    notes.push('この期限は当局スタッフの見解によるもので、法令の定めではありません。');
  }
  if (provisional) notes.push('暫定：暦が確定しておらず、日付が動くことがあります。');
  return notes;
}
