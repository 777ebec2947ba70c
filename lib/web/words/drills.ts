/** What the page of drills says, and the stories in Japanese; in English they speak themselves. */
import type { StoryId } from '../stories.js';
import { inBoth } from './catalogue.js';

export const drillsWords = inBoth(
  {
    title: 'Drills',
    lead: 'A rehearsal: weeks of an invented incident run by in minutes, with the clocks and mails of a real one. Nothing is due, and nobody but the drill’s own contacts is written to.',
    start: 'Start a drill',
    story: 'Story',
    days: (n: number, regimes: string) => `${n} days: ${regimes}`,
    read: 'What happens, and what to watch',
    speed: 'How fast',
    speeds: {
      '60': 'a minute a second',
      '600': 'ten minutes a second',
      '3600': 'an hour a second',
      '86400': 'a day a second',
      '604800': 'a week a second',
    },
    fastest: (times: number) => `At most ${times} times as fast as life on this host.`,
    to: 'Address for its mails',
    toNeeded:
      'One address plays all three parts. It is needed here: there is no outbox in which the mails could lie.',
    toOptional:
      'One address plays all three parts. Without one, the mails lie in the outbox alone.',
    begin: 'Start the drill',
    mayNot: 'A GRC analyst, counsel or an administrator may start one.',
    and: ', ',
    choose: 'Choose one of the stories.',
    needed: 'Write an address to which the drill’s mails go.',
    running: 'Running',
    noneRunning: 'No drill is running.',
    past: 'Past',
    nonePast: 'No drill is over yet.',
    notHere: 'No drill among these; there are more incidents.',
    more: 'Go on looking',
    first: 'Back to the first',
    heads: { drill: 'Drill', regimes: 'Regimes', registered: 'Begins, in its own time' },
    mark: 'DRILL',
    crew: { grc: 'Drill analyst', counsel: 'Drill counsel', executive: 'Drill executive' },
    titles: {} as Readonly<Partial<Record<StoryId, string>>>,
    gists: {} as Readonly<Partial<Record<StoryId, string>>>,
  },
  {
    title: '訓練',
    lead: '架空のインシデントの数週間を、数分で経験する訓練です。期限の監視とメールは、実際のものと同じように動きます。実際の期限はなく、メールは訓練用の連絡先にだけ送られます。',
    start: '訓練を始める',
    story: '筋書き',
    days: (n: number, regimes: string) => `${n}日間：${regimes}`,
    read: '何が起こり、何に注目するか',
    speed: '速さ',
    speeds: {
      '60': '1秒で1分',
      '600': '1秒で10分',
      '3600': '1秒で1時間',
      '86400': '1秒で1日',
      '604800': '1秒で1週間',
    },
    fastest: (times: number) => `この環境では、実際の${times}倍の速さまで選べます。`,
    to: 'メールの宛先',
    toNeeded:
      '一つのアドレスが三つの役を兼ねます。この環境にはメールを置く送信箱がないため、必ず指定してください。',
    toOptional:
      '一つのアドレスが三つの役を兼ねます。指定しない場合、メールは送信箱にだけ置かれます。',
    begin: '訓練を始める',
    mayNot: '訓練を始められるのは、GRC担当、法務又は管理者です。',
    and: '、',
    choose: '筋書きを一つ選んでください。',
    needed: '訓練のメールを送るアドレスを書いてください。',
    running: '進行中の訓練',
    noneRunning: '進行中の訓練はありません。',
    past: '終了した訓練',
    nonePast: '終了した訓練はまだありません。',
    notHere: 'ここまでに訓練はありません。インシデントには続きがあります。',
    more: '続きを調べる',
    first: '最初へ戻る',
    heads: { drill: '訓練', regimes: '制度', registered: '開始（訓練上の時刻）' },
    mark: '訓練',
    crew: { grc: '訓練 GRC担当', counsel: '訓練 法務', executive: '訓練 役員' },
    titles: {
      'all-six': '六つの制度を同時に：10月の一夜から60日間',
      'eu-nis2': 'NIS2：終わらないインシデントと2か月の報告（トラストサービス提供者）',
      'jp-appi': '個人情報保護法：年末年始のウェブスキミングと、30日から60日に変わる確報',
      'us-circia': 'CIRCIA（未施行）：病院のランサムウェア、支払、一通の共同報告',
      'us-fcc-cpni': 'FCC 47 CFR 64.2011：まず連邦機関、次に丸7営業日、そして差止め',
      'us-sec-8k': 'Form 8-K：ランサムウェア、司法長官による二度の延期、予定より早い危険の消滅',
    },
    gists: {
      'all-six':
        '一夜の出来事から六つの期間が、それぞれ別の事実を起算点として進み始めます。二つの記録が誤りと分かって撤回され、二つの日付が動きます。',
      'eu-nis2':
        'トラストサービスへの影響が判明し、インシデント通知の期限が早まります。最終報告は、通知の提出から数えます。',
      'jp-appi':
        '年末年始の閉庁日をまたぐ速報と、不正の目的が判明して30日から60日に変わる確報を追います。60日目は祝日です。',
      'us-circia':
        'まだ誰も拘束しない法律の予行です。72時間と24時間が並行して進み、一通の共同報告が両方に代わります。',
      'us-fcc-cpni':
        '連邦機関への報告の後、丸7営業日は顧客に通知できません。さらにFBIの指示で通知が差し止められます。',
      'us-sec-8k':
        '4営業日は、発見ではなく重要性の判断から数えます。司法長官の書面で期限が動き、危険が早く終わると期限も早まります。',
    },
  },
);
