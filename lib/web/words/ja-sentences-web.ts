/** What `lib/web` says when something is wrong, in Japanese. */
export const webSentences: Readonly<Record<string, string>> = {
  // ── 認証とサイト ───────────────────────────────────────────────────────────────────────
  'Send an Authorization header with a bearer token; tocsin token makes one.':
    'Authorizationヘッダーにベアラートークンを付けて送ってください。トークンは、コマンドtocsin tokenで作成できます。',
  'This token is unknown, was revoked or has expired. Make another.':
    'このトークンは登録されていないか、失効しています。新しく作成してください。',
  'Open the page on this site, and use its button there.':
    'このサイトでページを開き、そのボタンを使ってください。',
  'This form is of another session. Open the page again, and use it there.':
    'このフォームは別のサインイン中に開かれたものです。ページを開き直し、そのフォームを使ってください。',
  'Nothing is served as {0}. Use {1}.': 'ホスト名{0}には応答していません。{1}を使ってください。',
  'Too many tries failed. Try again in {0} seconds.':
    '失敗した試行が多すぎます。{0}秒待ってから、もう一度お試しください。',
  '{0} means nothing here. Use {1}.': 'ここで{0}は使えません。{1}を使ってください。',
  'There is nothing at this address.': 'このアドレスには何もありません。',
  'There is nothing under this id.': 'このIDには何もありません。',
  'No answer bears the type {0}.': 'エラーの種類に{0}はありません。',

  // ── 障害 ───────────────────────────────────────────────────────────────────────────────
  'Tocsin made a mistake. Whoever runs it finds it in the log under {0}.':
    '原因はTocsinにあります。運用担当者が、ログから{0}で調べられます。',
  'The data cannot be read or written at present: the disk may be full. Nothing was acknowledged; send it again with the same Idempotency-Key.':
    '現在、データを読み書きできません。ディスクに空きがない可能性があります。受け付けたものはありません。同じIdempotency-Keyで送り直してください。',

  // ── 呼出し ─────────────────────────────────────────────────────────────────────────────
  '{0}. Send one JSON object.':
    'JSONとして読めません（{0}）。一つのJSONオブジェクトを送ってください。',
  none: '「なし」',
  'Send the Content-Type application/json; this has {0}.':
    'Content-Typeにはapplication/jsonを指定してください。今回の指定は{0}です。',
  'Send the body as it is, without a Content-Encoding.':
    '本文は、Content-Encodingを指定せず、そのまま送ってください。',
  'The text is not UTF-8. Send one JSON object.':
    'UTF-8の文字ではありません。一つのJSONオブジェクトを送ってください。',
  'A body may have {0} KiB.': '本文は{0} KiBまでです。',
  'Nest no more than {0} deep.': '入れ子は{0}段までにしてください。',
  'There is no field "__proto__".': '項目「__proto__」は使えません。',
  '{0} stands twice.': '{0}が二度指定されています。',
  'A key has 1 to 200 printable ASCII characters, and no blank among them.':
    'キーは、空白を除く印字可能なASCII文字を使い、1文字から200文字までで指定してください。',
  'Write If-Match as the ETag that you were given: "7".':
    'If-Matchには、受け取ったETagをそのまま書いてください。例：「"7"」',
  'This cursor is not one of this list. Begin without one.':
    'このcursorはこの一覧のものではありません。cursorを付けずに、最初から取得してください。',
  'There is no state {0} here. There are {1}; write several with commas.':
    '{0}という状態はここにはありません。使えるのは{1}です。複数ならコンマで区切ってください。',
  'Give from as well.': 'fromも指定してください。',
  'Give to as well.': 'toも指定してください。',
  'Name a regime either as add or as notApplicable.':
    '制度は、addかnotApplicableのどちらか一方に指定してください。',
  'The zone is a field of the call itself; leave it out here.':
    'タイムゾーンは呼出しの項目です。ここでは省いてください。',
  'The address says {0}: say the same, or leave it out.':
    'アドレスでは{0}が指定されています。同じidを指定するか、省いてください。',
  'A source is one line.': '出典は一行で書いてください。',
  'A rung has either shareLeft or hoursLeft.':
    'お知らせの段階には、shareLeftかhoursLeftのどちらか一方を指定してください。',

  // ── 値 ─────────────────────────────────────────────────────────────────────────────────
  '{0}': 'この値は使えません（{0}）。',
  'This is not an instant. Write it as 2026-11-20T10:00:00-05:00.':
    '日時として読めません。2026-11-20T10:00:00-05:00のように書いてください。',
  'This is not a date. Write it as 2026-11-20.':
    '日付として読めません。2026-11-20のように書いてください。',
  'This must have at least {0} characters.': '{0}文字以上で入力してください。',
  'This must have at least {0} items.': '{0}件以上を指定してください。',
  'This must have at least {0}.': '{0}以上を指定してください。',
  'This may have at most {0} characters.': '{0}文字以内で入力してください。',
  'This may have at most {0} items.': '指定できるのは{0}件までです。',
  'This may have at most {0}.': '{0}以下を指定してください。',

  // ── ページ ─────────────────────────────────────────────────────────────────────────────
  'There is no entity {0}.': '事業体「{0}」はありません。',
  'There is no policy {0}.': '方針「{0}」はありません。',
  'There is no closure {0}.': '臨時休業日「{0}」はありません。',
  'A note may have {0} characters; this one has {1}. Shorten it.':
    'メモは{0}文字以内です。現在{1}文字です。短くしてください。',
  'A reason may have {0} characters; this one has {1}.':
    '理由は{0}文字以内です。現在{1}文字です。短くしてください。',
  'A source is one line of 1 to 200 characters.': '出典は200文字以内の一行で書いてください。',
  'This form is none of this page. Open the page again.':
    'このページのフォームではありません。ページを開き直してください。',
  'This form is not one of ours. Open the page again.':
    'このフォームはこのサイトのものではありません。ページを開き直してください。',
  'This is not JSON: {0}. Write one object, {…}.':
    'JSONとして読めません（{0}）。{…}の形で一つ書いてください。',
  'This is not JSON: {0}. Compare it with the default below.':
    'JSONとして読めません（{0}）。下の初期設定と比べてください。',

  // ── 証拠一式 ───────────────────────────────────────────────────────────────────────────
  'The evidence pack would have {0} bytes, more than the {1} that tocsin verify reads. Nothing was cut: take the record with tocsin export instead.':
    '証拠一式は{0}バイトとなり、コマンドtocsin verifyが読める{1}バイトを超えます。一部だけを渡すことはしません。代わりに、コマンドtocsin exportで記録を取り出してください。',
  'The evidence pack would have {0} items and fields, more than the {1} that tocsin verify reads. Nothing was cut: take the record with tocsin export instead.':
    '証拠一式の項目は{0}個となり、コマンドtocsin verifyが読める{1}個を超えます。一部だけを渡すことはしません。代わりに、コマンドtocsin exportで記録を取り出してください。',
  'The evidence pack has {0} bytes, and this server can hand out {1}. Nothing was cut: move the data to one machine with tocsin export and tocsin import, and make the pack there.':
    '証拠一式は{0}バイトで、このサーバーが渡せる{1}バイトを超えます。一部だけを渡すことはしません。コマンドtocsin exportとtocsin importでデータを一台のコンピューターに移し、そこで作成してください。',
};
