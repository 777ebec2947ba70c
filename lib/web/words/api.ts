/** What the page about the API says. Field names, paths and problem types are the same everywhere. */
import type { UserRole } from '../../engine/ports.js';
import { inBoth } from './catalogue.js';

export const apiWords = inBoth(
  {
    title: 'API',
    intro:
      'Every call takes a bearer token. An administrator makes one with POST /api/tokens, or with tocsin token on the machine itself.',
    document: 'The same as OpenAPI 3.1, for programs:',
    errors:
      'A call that fails is answered with a problem document (RFC 9457): its type is an address here that explains it, its detail says what to do, in Japanese to whoever names ja first in Accept-Language.',
    retries:
      'A POST takes an Idempotency-Key: the same key with the same body is the same call, and is carried out once.',
    versions:
      'Where an answer has an ETag, send it back as If-Match: if somebody wrote meanwhile, nothing is written and the answer is 412.',
    who: 'Who may',
    everybody: 'Everybody who has a role.',
    roles: (roles: string) => `Only ${roles}.`,
    decidedBy: {
      'register-or-drill':
        'To register an incident: grc, counsel. To begin a drill: grc, counsel, admin.',
      'kind-of-fact':
        'grc and counsel; decisions, delays and holds, and retractions of them, counsel alone.',
      addressee: 'Whoever the alert is addressed to, and others with the same role.',
    },
    and: ', ',
    parameters: 'What it takes',
    name: 'Name',
    where: 'Where',
    what: 'What it is',
    required: 'required',
    optional: 'optional',
    further: 'further fields, as the example shows',
    places: { path: 'address', query: 'query', header: 'header', body: 'body' },
    answers: 'What it answers',
    empty: 'no content',
    example: 'Example',
    takesNothing: 'It takes nothing.',
    nothing: 'There is no call.',
    list: 'Calls',
  },
  {
    title: 'API',
    intro:
      '全ての呼出しにベアラートークンが必要です。管理者がPOST /api/tokensで、又はTocsinを実行しているコンピューター上のtocsin tokenで発行します。',
    document: 'プログラム向けの同じ内容（OpenAPI 3.1）：',
    errors:
      '失敗した呼出しには、問題を説明する文書（RFC 9457）が返ります。typeは説明のあるこのサーバーのアドレス、detailは対処方法です。Accept-Languageの最初にjaを指定すると、日本語で返ります。',
    retries:
      'POSTにはIdempotency-Keyを付けられます。同じキーと同じ本文は同じ呼出しとみなし、一度だけ実行します。',
    versions:
      'ETagの付いた応答を受けたときは、その値をIf-Matchとして送ってください。その間に他の人が書き込んでいれば、何も書き込まず412を返します。',
    who: '呼出しできる役割',
    everybody: 'いずれかの役割を持つ全員。',
    roles: (roles: string) => `${roles}のみ。`,
    decidedBy: {
      'register-or-drill': 'インシデントの登録はgrc、counsel。訓練の開始はgrc、counsel、admin。',
      'kind-of-fact': 'grcとcounsel。判断、延期、差止め及びそれらの撤回はcounselのみ。',
      addressee: 'お知らせの宛先となった人と、同じ役割を持つ人。',
    },
    and: '、',
    parameters: '渡すもの',
    name: '名前',
    where: '場所',
    what: '内容',
    required: '必須',
    optional: '任意',
    further: 'その他の項目（例のとおり）',
    places: { path: 'アドレス', query: 'クエリ', header: 'ヘッダー', body: '本文' },
    answers: '応答',
    empty: '本文なし',
    example: '例',
    takesNothing: '渡すものはありません。',
    nothing: '呼出しはありません。',
    list: '呼出し一覧',
  },
);

/** Roles as a token names them. */
export const ROLE_IDS: readonly UserRole[] = ['grc', 'counsel', 'executive', 'auditor', 'admin'];

/** What each call does, in Japanese; in English its declaration says it. */
export const japaneseSummaries: Readonly<Record<string, string>> = {
  'POST /api/incidents': '分かっている内容でインシデントを登録します。期限の監視が始まります。',
  'GET /api/incidents':
    'インシデントの一覧の1ページ。進行中のものは次の期限が早い順、終了したものは新しい順です。',
  'GET /api/incidents/{id}':
    'インシデントについて分かっている全て。事実、期限、期限の監視、お知らせです。',
  'POST /api/incidents/{id}/facts': '事実を一つ記録し、それによって動いた期限を示します。',
  'GET /api/incidents/{id}/milestones':
    '現在の期限、又はある時点までに記録された内容による、その時点での期限。',
  'POST /api/incidents/{id}/close':
    '理由を付してインシデントを終了とします。期限の監視は終わります。',
  'POST /api/incidents/{id}/reopen':
    '理由を付して、終了したインシデントを再開します。期限の監視が改めて始まります。',
  'POST /api/incidents/{id}/regimes':
    '理由を付して、インシデントに制度を追加するか、制度を適用外とします。',
  'GET /api/incidents/{id}/evidence':
    'インシデントの証拠一式（zipファイル）。tocsin verifyで、オフラインで検証できます。',
  'GET /api/incidents/{id}/notes': 'インシデントの秘匿特権メモ（新しい順）。法務のみ。',
  'POST /api/incidents/{id}/notes':
    '秘匿特権メモを書きます。記録は日時を証明し、内容には触れません。',
  'GET /api/incidents/{id}/drafts/delay-request':
    '延期申請の下書きと、まだ足りない項目。法務のみ。',
  'PUT /api/incidents/{id}/drafts/delay-request':
    '下書き全体を保存します。既存の版への上書きには、そのIf-Matchが必要です。',
  'GET /api/milestones':
    '全インシデントの対応中の義務を、安全期限の早い順に示す一覧。訓練は求めたときのみ含みます。',
  'POST /api/derive': '保存せずに計算します。事案を一つ渡すと、結果を一つ返します。',
  'GET /api/regimes': '制度の一覧。',
  'GET /api/regimes/{id}': '一つの制度。義務、期間、段階、根拠条文です。',
  'GET /api/calendars': '暦の一覧。',
  'GET /api/calendars/{id}': '一つの暦。期間を指定すると、各日が休業日か否かとその理由を示します。',
  'POST /api/alerts/{id}/ack': 'お知らせを確認済みにします。メモを付けられます。',
  'GET /api/closures': '追加で宣言された休業日の一覧。',
  'POST /api/closures/preview': '休業日によって動く期限を示します。何も書き込みません。',
  'POST /api/closures': '休業日を宣言します。進行中の全インシデントに反映されます。',
  'GET /api/entities': '事業体の一覧。',
  'GET /api/entities/{id}': '一つの事業体。',
  'PUT /api/entities/{id}': '事業体を新しく書き込むか、既存のものを置き換えます。',
  'GET /api/people': '担当者の一覧。',
  'GET /api/people/{id}': '一人の担当者。',
  'PUT /api/people/{id}': '担当者を新しく書き込むか、既存のものを置き換えます。',
  'DELETE /api/people/{id}':
    '担当者を削除します。お知らせを受け取る人が誰もいなくなる場合はできません。',
  'GET /api/policies': '方針の一覧。',
  'GET /api/policies/{id}': '一つの方針。',
  'PUT /api/policies/{id}': '方針を新しく書き込むか、既存のものを置き換えます。',
  'POST /api/tokens': 'トークンを発行します。トークンはこの応答にのみ示されます。',
  'GET /api/tokens': '取り消されていないトークンの一覧。',
  'DELETE /api/tokens/{id}': 'トークンを取り消します。以後は使えません。',
  'GET /api/outbox': 'このコンピューターで作成されたメール（新しい順）。',
};
