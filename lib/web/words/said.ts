/** Words that stand on many pages: states, and how far off a moment is. */
import { inBoth } from './catalogue.js';

export const saidWords = inBoth(
  {
    states: {
      pending: 'pending',
      open: 'open',
      due: 'due',
      late: 'late',
      met: 'filed',
      'not-required': 'not required',
    },
    decided: 'decided',
    planBy: 'Plan by',
    due: 'Due',
    notBefore: 'Not before',
    soon: 'less than a minute',
    ahead: (span: string) => `in ${span}`,
    past: (span: string) => `${span} ago`,
    drill: (at: string) => `DRILL: nothing is due. Its time is ${at}.`,
  },
  {
    states: {
      pending: '未開始',
      open: '期限の定めなし',
      due: '期限内',
      late: '期限超過',
      met: '提出済み',
      'not-required': '不要',
    },
    decided: '判断済み',
    planBy: '安全期限',
    due: '期限',
    notBefore: 'これより前は不可',
    soon: '1分未満',
    ahead: (span: string) => `あと${span}`,
    past: (span: string) => `${span}前`,
    drill: (at: string) => `訓練です。実際の期限はありません。訓練上の時刻は${at}です。`,
  },
);
