/** Policies said in words, and the form in which one is changed. */
import { inBoth } from './catalogue.js';
import { saidWords } from './said.js';

/** `every day`, not `every 1 day`. */
function bare(span: string): string {
  return span.replace(/^1 /, '');
}

const PARTS: Readonly<Record<number, string>> = {
  2: 'half',
  3: 'a third',
  4: 'a quarter',
  5: 'a fifth',
  6: 'a sixth',
  8: 'an eighth',
  10: 'a tenth',
  12: 'a twelfth',
};

/** `a twelfth`, which people grasp, and not `8.3 %`; other shares stay in per cent. */
function partInEnglish(share: number): string {
  const part = PARTS[wholePart(share) ?? 0];
  return part ?? `${percent(share)} %`;
}

function partInJapanese(share: number): string {
  const part = wholePart(share);
  if (part === 2) return '半分';
  return part !== undefined && part in PARTS ? `${part}分の1` : `${percent(share)}%`;
}

/** One in how many it is; a share that was typed as a decimal need not be exact. */
function wholePart(share: number): number | undefined {
  const part = Math.round(1 / share);
  return Math.abs(1 / part - share) < 0.0005 ? part : undefined;
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}

export const policyWords = inBoth(
  {
    heading: 'Policies: who hears when',
    text: 'An entity without a policy of its own has the policy “default”. None of the numbers is law: they are ours, and yours to change. No change moves a date; clocks read it when they look next.',
    usedBy: (entities: string) => `Used by ${entities}.`,
    usedByNone: 'No entity uses it.',
    shipped: 'As it ships.',
    change: (id: string) => `Change ${id}`,
    add: 'Add a policy',
    reminders: (roles: string) => `Reminders go to ${roles}:`,
    upTo: (length: string) => `Periods of up to ${length}: `,
    longer: 'Longer periods: ',
    start: 'at the start',
    limit: `at “${saidWords.en.planBy.toLowerCase()}”`,
    share: (share: number) => `with ${partInEnglish(share)} of the time left`,
    before: (span: string) => `${span} before`,
    afterPlanBy: (list: string) => `After “${saidWords.en.planBy.toLowerCase()}”: ${list}.`,
    afterDue: (list: string) =>
      `After “${saidWords.en.due.toLowerCase()}”, until it is filed: ${list}.`,
    whileOpen: (list: string) => `Where the law names no period: ${list}.`,
    everyFor: (every: string, span: string) => `every ${bare(every)} for ${span}`,
    every: (every: string) => `then every ${bare(every)}`,
    onlyEvery: (every: string) => `every ${bare(every)}`,
    escalation: (roles: string, share: number, least: string, most: string) =>
      `If nobody acknowledges within ${partInEnglish(share)} of the time left (at least ${least}, at most ${most}), it goes to ${roles}.`,
    noEscalation: 'Nobody else hears where nobody acknowledges.',
    hours: (n: string) => (n === '1' ? '1 hour' : `${n} hours`),
    days: (n: string) => (n === '1' ? '1 day' : `${n} days`),
    minutes: (n: string) => (n === '1' ? '1 minute' : `${n} minutes`),
    comma: ', ',
    and: ' and ',
    title: (id: string) => `Policy ${id}`,
    newTitle: 'A new policy',
    json: 'The policy, as JSON',
    jsonHelp: (most: number) =>
      `As the API takes it. ladders: for clocks up to so many hours (null: all longer ones), the steps with a share of the time left (shareLeft) or so many hours before (hoursLeft). afterPlanBy, afterDue, whileOpen: how often, for how long. remind: who hears. escalate: who hears when nobody acknowledges. Up to ${most} characters.`,
    default: 'The default, as it ships',
  },
  {
    heading: '方針：いつ誰に知らせるか',
    text: '方針を指定しない事業体には「default」が使われます。数値はいずれも法令ではなくTocsinが定めたもので、変更できます。変更しても日付は動かず、次の確認から使われます。',
    usedBy: (entities: string) => `使用している事業体：${entities}`,
    usedByNone: '使用している事業体はありません。',
    shipped: '初期設定のままです。',
    change: (id: string) => `${id}を変更`,
    add: '方針を追加',
    reminders: (roles: string) => `リマインダーの宛先：${roles}`,
    upTo: (length: string) => `期間が${length}以下：`,
    longer: 'それより長い期間：',
    start: '開始時',
    limit: `「${saidWords.ja.planBy}」の時点`,
    share: (share: number) => `残り時間の${partInJapanese(share)}`,
    before: (span: string) => `${span}前`,
    afterPlanBy: (list: string) => `「${saidWords.ja.planBy}」を過ぎた後：${list}`,
    afterDue: (list: string) => `「${saidWords.ja.due}」を過ぎた後、提出されるまで：${list}`,
    whileOpen: (list: string) => `法令に期限の定めがないもの：${list}`,
    everyFor: (every: string, span: string) => `${span}の間は${every}ごと`,
    every: (every: string) => `その後は${every}ごと`,
    onlyEvery: (every: string) => `${every}ごと`,
    escalation: (roles: string, share: number, least: string, most: string) =>
      `残り時間の${partInJapanese(share)}（最短${least}、最長${most}）のうちに誰も確認しなければ、${roles}に知らせます。`,
    noEscalation: '誰も確認しなくても、ほかの人には知らせません。',
    hours: (n: string) => `${n}時間`,
    days: (n: string) => `${n}日`,
    minutes: (n: string) => `${n}分`,
    comma: '、',
    and: 'と',
    title: (id: string) => `方針 ${id}`,
    newTitle: '新しい方針',
    json: '方針（JSON）',
    jsonHelp: (most: number) =>
      `APIと同じ形です。laddersは、期間の長さの上限（時間。nullはそれより長い全て）ごとに、残り時間の割合（shareLeft）又は何時間前か（hoursLeft）で段階を並べます。afterPlanBy、afterDue、whileOpenは繰り返しの間隔と長さ、remindは宛先、escalateは誰も確認しないときの宛先です。${most}文字以内です。`,
    default: '初期設定の方針',
  },
);
