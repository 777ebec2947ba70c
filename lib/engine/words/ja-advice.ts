/** 何をすべきか、併せて知っておくべきこと。日本語。 */
import type { Told } from '../alert-told.js';
import { momentInWords } from './dates.js';
import { japaneseNames } from './ja-names.js';
import { optionText } from './names.js';

/** まずすべきこと。次に、日付の性質と、動く可能性。 */
export function japaneseAdvice(told: Told): readonly string[] {
  const { kind } = told;
  if (kind === 'filed') return ['この件について、すべきことはありません。'];
  if (kind === 'withdrawn') {
    return ['この件について、すべきことはありません。再び必要になった場合はお知らせします。'];
  }
  return [[...act(told), ...acknowledge(told)].join(''), ...know(told)];
}

function act(told: Told): readonly string[] {
  const { kind, standing, duty, obligation, undelivered, isOwner, force, notBefore } = told;
  const option = optionText(japaneseNames, obligation);
  if (kind === 'undelivered') {
    const name = undelivered?.name ?? '担当者';
    return [`別の方法で${name}さんに知らせ、Tocsinに登録された宛先を直してください。`];
  }
  if (standing === 'forbidden') {
    const until = notBefore ? `${momentInWords(notBefore, 'ja')}` : 'その時';
    return [`準備を進め、${until}より前には行わないでください。`];
  }
  if (duty === 'option') return [`${option}任意の手続であり、義務ではありません。`];
  if (force !== 'in-force') return ['提出は不要です。日付は、規定が施行されていた場合の目安です。'];
  const first = kind === 'moved' ? ['新しい日付に合わせて準備してください。'] : [];
  if (kind === 'escalation' && !isOwner) {
    first.push('今すぐ担当者に連絡するか、自ら対応してください。');
  }
  if (duty === 'decision') {
    return [...first, '不当に遅れることなく判断し、その結果を事実として記録してください。'];
  }
  const file = isOwner ? '提出し' : '提出されたことを確かめ';
  switch (standing) {
    case 'late':
      return [...first, `今すぐ${file}、法務に知らせ、その旨をTocsinに記録してください。`];
    case 'past-plan':
    case 'past-advice':
      return [
        ...first,
        `直ちに${file}、その旨をTocsinに記録し、日付の計算を法務に見せてください。`,
      ];
    default:
      return [...first, `不当に遅れることなく${file}、その旨をTocsinに記録してください。`];
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
