/** What each kind of problem means, and what to do. */
import { inBoth } from './catalogue.js';
import type { ErrorType } from './error-titles.js';

export const errorWords = inBoth(
  {
    meaning: 'What this means',
    /** Of a form that was too long. */
    goBack:
      'Nothing was saved. Go back with your browser’s back button: what you typed is still there. Shorten it, and send it again.',
    texts: {
      'not-json':
        'The text could not be read as JSON. The detail says where it stops making sense.',
      'not-a-scenario':
        'A field is unknown, or does not hold what it must. Unknown fields are refused, because a misspelt one would otherwise be ignored and a date would be wrong without a word.',
      'unknown-regime': 'No regime has this id. GET /api/regimes lists them.',
      'unknown-kind': 'No fact is of this kind. The detail lists the kinds there are.',
      'unknown-zone':
        'A zone is an IANA name such as America/New_York. An offset is no zone: it says nothing of the next change of the clocks.',
      'unknown-calendar': 'No calendar has this id. GET /api/calendars lists them.',
      'missing-field': 'A field that decides on a date is missing. Nothing is guessed.',
      'not-an-instant': 'Write a moment with its offset, as 2026-11-20T10:00:00-05:00, or with Z.',
      'local-time':
        'A time without an offset could be any of many moments. Write the offset, or Z for UTC.',
      'duplicate-id': 'Every fact has an id of its own. Leave the id out, and one is made.',
      'no-such-fact': 'A retraction names the id of a fact that is on record.',
      'not-a-report': 'A submission names a report or a notice of its regime, not a decision.',
      contradiction: 'Two facts cannot both be true. Retract the one that is wrong.',
      'beyond-the-law': 'The law does not allow this, such as a delay longer than it names.',
      'beyond-the-calendar':
        'A count would leave the years that a calendar knows. Check the year that you wrote.',
      'too-large':
        'A request may have 64 KiB (the forms of a delay request and of a policy more), an incident 500 facts, a title 200 characters. Nothing is cut to fit.',
      'not-found': 'Nothing is under this id or at this address.',
      forbidden: 'The detail says which roles may. Nothing was written.',
      conflict: 'The thing is in a state in which this means nothing.',
      'key-conflict': 'A key stands for one call with one body. Use a new key for a new call.',
      'stale-version':
        'Somebody wrote after you read. Read the incident again, and decide with what you see then.',
      'bad-request':
        'Each entry of errors names a place: a JSON pointer into the body, or /query/… or /header/….',
      unavailable:
        'The database does not answer, its disk is full, or the sign-in service is away; the detail says which. Nothing was acknowledged. Send the call again with the same Idempotency-Key: what was written after all is then found, and not written twice.',
      'in-the-future': 'Record it when it has happened.',
      crowded: 'Nothing was written. Try again.',
      unauthenticated:
        'Programs send Authorization: Bearer with a token; people sign in with their company’s account, or by the link that tocsin serve prints.',
      'cross-origin': 'A form of another site was refused. Open the page here, and use its button.',
      'method-not-allowed': 'The header Allow says what can be.',
      'unsupported-media-type': 'Send Content-Type: application/json.',
      misdirected:
        'The name in the request is not one that this server answers to. Use the address it printed.',
      'too-many-calls': 'The header Retry-After says how many seconds to wait.',
      internal: 'The fault is ours. The id in the answer is in the log of whoever runs Tocsin.',
    } satisfies Record<ErrorType, string>,
  },
  {
    meaning: 'このエラーの意味と対処',
    goBack:
      '何も保存されていません。ブラウザーの「戻る」ボタンで戻れば、入力した内容は残っています。短くして、もう一度送信してください。',
    texts: {
      'not-json':
        '送られた文がJSONとして読めません。どこから読めないかは、エラーの説明にあります。',
      'not-a-scenario':
        '知らない項目があるか、項目の値が定められた形ではありません。綴りを誤った項目を黙って読み飛ばすと、誤った日付がそのまま示されるため、知らない項目は受け付けません。',
      'unknown-regime': 'このIDの制度はありません。一覧はGET /api/regimesで得られます。',
      'unknown-kind': 'この種類の事実はありません。使える種類は、エラーの説明に示しています。',
      'unknown-zone':
        'タイムゾーンは、America/New_YorkのようなIANAの名称で書いてください。UTCとの時差だけでは、夏時間の切替えが分からないため、タイムゾーンになりません。',
      'unknown-calendar': 'このIDの暦はありません。一覧はGET /api/calendarsで得られます。',
      'missing-field': '日付を決める項目が欠けています。推測で補うことはしません。',
      'not-an-instant':
        '日時は、2026-11-20T10:00:00-05:00のようにUTCとの時差を付けるか、末尾にZを付けて書いてください。',
      'local-time':
        'UTCとの時差がない時刻は、どの時点とも読めます。時差か、UTCを表すZを付けてください。',
      'duplicate-id': '事実のIDは一つずつ異なります。idを省けば、自動的に付きます。',
      'no-such-fact': '撤回には、記録にある事実のIDを指定してください。',
      'not-a-report':
        '提出として記録できるのは、その制度の報告又は通知です。判断は提出できません。',
      contradiction: '二つの事実が同時に成り立つことはありません。誤っている方を撤回してください。',
      'beyond-the-law': '法令の定めを超えています。例えば、定められた限度より長い延期です。',
      'beyond-the-calendar':
        '暦に収録されていない年まで数えることになります。入力した年をお確かめください。',
      'too-large':
        '一回の送信は64 KiB（延期の申請と方針のフォームはそれ以上）、一件のインシデントの事実は500件、件名は200文字までです。切り詰めて受け付けることはしません。',
      'not-found': 'このID又はアドレスには何もありません。',
      forbidden: 'どの役割なら行えるかは、エラーの説明にあります。何も書き込まれていません。',
      conflict: '対象が、この操作を行える状態にありません。',
      'key-conflict':
        '一つのキーは、一つの内容の一回の呼出しだけを表します。新しい呼出しには新しいキーを使ってください。',
      'stale-version':
        '読み込まれた後に、ほかの人が書き込みました。インシデントを読み直し、その内容を見て判断してください。',
      'bad-request':
        'errorsの各項目が、誤りの箇所を示します。本文中の箇所はJSONポインター、それ以外は/query/…又は/header/…です。',
      unavailable:
        'データベースが応答しないか、ディスクに空きがないか、サインインサービスが停止しています。どれに当たるかは、エラーの説明にあります。受け付けたものはありません。同じIdempotency-Keyで送り直してください。実際には書き込まれていた場合も、二重には書き込まれません。',
      'in-the-future': '起きた後に記録してください。',
      crowded: '何も書き込まれていません。もう一度お試しください。',
      unauthenticated:
        'プログラムは、Authorization: Bearerにトークンを付けて送ります。人は、会社のアカウントか、tocsin serveが表示するリンクでサインインします。',
      'cross-origin':
        '別のサイトのフォームを拒否しました。このサイトでページを開き、そのボタンを使ってください。',
      'method-not-allowed': '使えるメソッドは、Allowヘッダーに示しています。',
      'unsupported-media-type': 'Content-Type: application/jsonで送ってください。',
      misdirected:
        '要求されたホスト名は、このサーバーのものではありません。サーバーが表示したアドレスを使ってください。',
      'too-many-calls': '待つべき秒数は、Retry-Afterヘッダーに示しています。',
      internal: '原因はTocsinにあります。応答に含まれるIDで、運用担当者がログから調べられます。',
    },
  },
);
