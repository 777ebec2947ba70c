/** What each kind of problem is called: the English is what its document says as well. */
import { type ProblemType, problemTitles } from '../../core/errors.js';
import type * as engine from '../../engine/problems.js';
import type * as refusals from '../refusals.js';
import { inBoth } from './catalogue.js';

type Types<M> = {
  [K in keyof M]: M[K] extends new (
    ...args: never
  ) => { readonly type: infer T extends string }
    ? T
    : never;
}[keyof M];

/** Every type that an answer can bear. */
export type ErrorType =
  | ProblemType
  | Types<typeof engine>
  | Types<typeof refusals>
  | 'internal'
  | 'unavailable';

/** What the law's words can be wrong in has its title in the core. */
function inCore(type: ProblemType): string {
  return problemTitles[type];
}

export const errorTitles = inBoth(
  {
    'not-json': inCore('not-json'),
    'not-a-scenario': inCore('not-a-scenario'),
    'unknown-regime': inCore('unknown-regime'),
    'unknown-kind': inCore('unknown-kind'),
    'unknown-zone': inCore('unknown-zone'),
    'unknown-calendar': inCore('unknown-calendar'),
    'missing-field': inCore('missing-field'),
    'not-an-instant': inCore('not-an-instant'),
    'local-time': inCore('local-time'),
    'duplicate-id': inCore('duplicate-id'),
    'no-such-fact': inCore('no-such-fact'),
    'not-a-report': inCore('not-a-report'),
    contradiction: inCore('contradiction'),
    'beyond-the-law': inCore('beyond-the-law'),
    'beyond-the-calendar': inCore('beyond-the-calendar'),
    'too-large': inCore('too-large'),
    'not-found': 'There is no such thing',
    forbidden: 'Another role may do this',
    conflict: 'This cannot be done now',
    'key-conflict': 'This idempotency key belongs to another call',
    'stale-version': 'The record has moved on',
    'bad-request': 'The call cannot be used as it is',
    unavailable: 'Something that is needed cannot be reached',
    'in-the-future': 'A fact is what has happened',
    crowded: 'Too many are writing to this incident',
    unauthenticated: 'Say who is calling',
    'cross-origin': 'This form does not come from here',
    'method-not-allowed': 'This cannot be done here',
    'unsupported-media-type': 'This is not sent as JSON',
    misdirected: 'This host is not served here',
    'too-many-calls': 'Too many tries',
    internal: 'Tocsin made a mistake',
  } satisfies Record<ErrorType, string>,
  {
    'not-json': 'JSONとして読み取れません',
    'not-a-scenario': 'シナリオの形式に合っていません',
    'unknown-regime': 'この制度はありません',
    'unknown-kind': 'この種類の事実はありません',
    'unknown-zone': 'このタイムゾーンはありません',
    'unknown-calendar': 'この暦はありません',
    'missing-field': '必要な項目がありません',
    'not-an-instant': '日時として読み取れません',
    'local-time': '現地時刻だけでは日時が定まりません',
    'duplicate-id': '同じIDの事実が二つあります',
    'no-such-fact': 'この事実は記録されていません',
    'not-a-report': '提出の対象ではありません',
    contradiction: '二つの事実が両立しません',
    'beyond-the-law': '法令上認められません',
    'beyond-the-calendar': '暦に収録された年の範囲を超えています',
    'too-large': '入力が大きすぎます',
    'not-found': '見つかりません',
    forbidden: 'この操作は別の役割が行います',
    conflict: '今はこの操作ができません',
    'key-conflict': 'この冪等キーは別の呼出しで使われています',
    'stale-version': '記録が更新されています',
    'bad-request': '呼出しの内容に誤りがあります',
    unavailable: '必要なものに接続できません',
    'in-the-future': '事実として記録できるのは、起きたことだけです',
    crowded: 'このインシデントへの書込みが集中しています',
    unauthenticated: '誰からの呼出しか分かりません',
    'cross-origin': 'このフォームは、このサイトのものではありません',
    'method-not-allowed': 'ここではこの操作ができません',
    'unsupported-media-type': 'JSONとして送られていません',
    misdirected: 'このホスト名では応答していません',
    'too-many-calls': '試行の回数が多すぎます',
    internal: 'Tocsinに不具合がありました',
  },
);

/** Whether an answer can bear this type. */
export function isErrorType(type: string): type is ErrorType {
  return Object.hasOwn(errorTitles.en, type);
}
