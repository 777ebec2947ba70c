/** What `lib/engine` says when something is wrong, in Japanese; and what hosts add to it. */
export const engineSentences: Readonly<Record<string, string>> = {
  // ── 役割と権限 ─────────────────────────────────────────────────────────────────────────
  grc: 'GRC担当',
  counsel: '法務',
  executive: '役員',
  auditor: '監査',
  admin: '管理者',
  'Only {0} may {1}.': '{1}のは、{0}だけです。',
  'register an incident': 'インシデントを登録できる',
  'close or reopen an incident or change its regimes':
    'インシデントを終了・再開し、その制度を変更できる',
  'read incidents': 'インシデントを閲覧できる',
  'read or write privileged notes and the delay request':
    '秘匿特権メモと延期の申請を閲覧し、作成できる',
  'export the evidence pack': '証拠一式をエクスポートできる',
  'run a drill': '訓練を実施できる',
  'change settings': '設定を変更できる',
  'Only {0} may record a fact of the kind {1}.':
    '種類が「{1}」の事実を記録できるのは、{0}だけです。',
  'Only {0} may retract a fact of the kind {1}.':
    '種類が「{1}」の事実を撤回できるのは、{0}だけです。',
  'This alert is addressed to {0} ({1}).': 'このお知らせは{0}さん（{1}）宛てです。',

  // ── 記録 ───────────────────────────────────────────────────────────────────────────────
  'There is no incident {0}.': 'インシデント「{0}」はありません。',
  'There is no alert {0}.': 'お知らせ「{0}」はありません。',
  'Entry {0} of {1} is no fact.': '{1}の記録の{0}番目は事実ではありません。',
  'Too many wrote to this incident at once; nothing was written. Try again.':
    'このインシデントへの書込みが一度に集中したため、何も書き込まれませんでした。もう一度お試しください。',
  'The record is at version {0}, you saw {1}. Read it again.':
    '記録は版{0}になっています。あなたが見たのは版{1}です。読み直してください。',
  'This Idempotency-Key was used with another call. Use a new one.':
    'このIdempotency-Keyは、別の呼出しに使われています。新しいキーを使ってください。',
  'The service that people sign in with cannot be reached at present. Try again.':
    'サインインに使うサービスに、現在つながりません。もう一度お試しください。',
  '{0} lies after now ({1}): nothing stands then yet.':
    '{0}は現在（{1}）より後です。その時点の状態はまだありません。',

  // ── 事実 ───────────────────────────────────────────────────────────────────────────────
  'A fact is a JSON object with kind and at.':
    '事実は、kindとatを持つJSONのオブジェクトで書いてください。',
  'The server sets {0}; leave it out.': '{0}はサーバーが付けます。省いてください。',
  "A fact's id may have {0} characters; this one has {1}.":
    '事実のIDは{0}文字までです。これは{1}文字あります。',
  'An incident may have {0} facts; these would be {1}.':
    '一件のインシデントの事実は{0}件までです。これを加えると{1}件になります。',
  '{0} lies after now ({1}). Record it when it has happened.':
    '{0}は現在（{1}）より後です。起きた後に記録してください。',
  '{0} (With what is recorded already, at {1}.)': '{0}（既に記録されている{1}との関係です。）',

  // ── 登録と訓練 ─────────────────────────────────────────────────────────────────────────
  'There is no entity {0}. There are: {1}.': '事業体{0}はありません。登録されているもの：{1}',
  'none yet': 'まだありません',
  'Give the incident a title.': 'インシデントの件名を入力してください。',
  'A title may have {0} characters; this one has {1}.':
    '件名は{0}文字までです。これは{1}文字あります。',
  'Name at least one regime; tocsin regimes list shows them.':
    '制度を一つ以上指定してください。一覧は、コマンドtocsin regimes listで見られます。',
  'A regime is named twice.': '同じ制度が二度指定されています。',
  'A drill runs 1 to {0} times as fast here: {1}.':
    'この環境での訓練の速さは1倍から{0}倍までです（{1}）。',
  'faster, nothing can be seen': 'それより速いと何も見えません',
  'its state machines wait in whole seconds, and one is ten minutes of the drill':
    'ステートマシンは1秒単位で待ち、その1秒が訓練の10分に当たります',
  'Name contacts for the drill: there is no outbox here in which its mails could lie.':
    '訓練の連絡先を指定してください。この環境には、メールをためておく送信箱がありません。',
  'A drill needs a first fact with its time, or a start.':
    '訓練には、時刻の付いた最初の事実か、開始の日時が必要です。',
  '{0} is not an instant. Write it as 2026-11-20T10:00:00-05:00.':
    '{0}は日時として読めません。2026-11-20T10:00:00-05:00のように書いてください。',
  'A drill ends after its start, at an instant with an offset.':
    '訓練の終了には、開始より後の日時を、UTCとの時差を付けて指定してください。',

  // ── 終了、再開、制度 ───────────────────────────────────────────────────────────────────
  'The incident is closed already.': 'インシデントは既に終了とされています。',
  'The incident is open already.': 'インシデントは既に進行中です。',
  '{0} runs already.': '制度「{0}」は既に進行中です。',
  '{0} does not run.': '制度「{0}」は進行していません。',
  'Give a reason; it stays in the record.': '理由を入力してください。記録に残ります。',
  'There is no regime {0}. There are {1}.': '制度{0}はありません。使える制度：{1}',

  // ── 秘匿特権メモと下書き ───────────────────────────────────────────────────────────────
  'Write something.': '内容を入力してください。',
  'A note may have {0} characters; this one has {1}. Write two.':
    'メモは{0}文字までです。これは{1}文字あります。二つに分けてください。',
  'An incident may have {0} privileged notes; this one has them.':
    '一件のインシデントの秘匿特権メモは{0}件までで、既にその数に達しています。',
  'This draft is saved too often at once; nothing was saved. Try again.':
    'この下書きの保存が一度に集中したため、何も保存されませんでした。もう一度お試しください。',
  'There is no draft yet, and you saw version {0}.':
    '下書きはまだありませんが、あなたは版{0}を見たことになっています。',
  'The draft is at version {0}, which {1} saved at {2}; you saw none. Read it again.':
    '下書きは、{1}さんが{2}に保存した版{0}になっています。あなたが見たのは保存前の状態です。読み直してください。',
  'The draft is at version {0}, which {1} saved at {2}; you saw version {3}. Read it again.':
    '下書きは、{1}さんが{2}に保存した版{0}になっています。あなたが見たのは版{3}です。読み直してください。',
  'This may have {0} characters; it has {1}.': 'ここは{0}文字までです。入力は{1}文字あります。',
  'This must be "yes" or "no", or empty.': '「yes」か「no」を指定するか、空欄にしてください。',

  // ── 法令と暦 ───────────────────────────────────────────────────────────────────────────
  '{0} comes before {1}.': '{0}は{1}より前です。',
  'These are {0} days; ask for {1} at most.':
    '指定された期間は{0}日あります。一度に指定できるのは{1}日までです。',
  'There is no calendar {0}. See the list of calendars.':
    '暦{0}はありません。暦の一覧をご覧ください。',
  '{0} is declared closed on {1} already.': '{1}は、既に{0}の臨時休業日として登録されています。',
  '{0} ({1}) would contradict it: {2}': '「{0}」（{1}）の事実と矛盾します。{2}',

  // ── 設定 ───────────────────────────────────────────────────────────────────────────────
  'There is no person {0}.': '担当者「{0}」は登録されていません。',
  'There is no entity "{0}".': '事業体「{0}」はありません。',
  'There is no policy "{0}".': '方針「{0}」はありません。',
  '{0} was changed by somebody else at this moment. Look again.':
    '{0}は、同時に別の人によって変更されました。もう一度確認してください。',
  '{0} was removed by somebody else. Add them anew if they are to stay.':
    '{0}は、別の人によって削除されました。残す場合は、もう一度追加してください。',
  'Nobody would hear of the alerts of {0}. Add another person first.':
    '{0}のお知らせを受け取る人がいなくなります。先に別の担当者を追加してください。',
  '{0} is no mail address. Write it as name@example.com.':
    '{0}はメールアドレスとして使えません。name@example.comのように書いてください。',
  'A language is "en" or "ja".': '言語には「en」か「ja」を指定してください。',
  'The zone is a field of the entity; leave it out here.':
    'タイムゾーンは事業体の項目です。ここでは省いてください。',
  '{0} is there already. Change that one, or take another id.':
    '「{0}」は既にあります。それを変更するか、別のIDを使ってください。',
  'An id has 1 to 128 letters, digits or . _ @ + -':
    'IDは、半角の英数字と . _ @ + - を使い、1文字から128文字までで指定してください。',
  'This must be one line of 1 to {0} characters.': '1文字から{0}文字までの一行で入力してください。',
  'This must be from {0} to {1}; it is {2}.':
    '{0}から{1}までの数で指定してください。{2}は使えません。',
  'Give at least one ladder.': 'laddersに、お知らせの段階の組を一つ以上指定してください。',
  'Ladders come in order, the shortest clock first.':
    'laddersは、期間の短いものから順に並べてください。',
  'A ladder needs a rung.': 'rungsに、お知らせの段階を一つ以上指定してください。',
  'Two rungs are called {0}.': '「{0}」という段階が二つあります。別の名前にしてください。',
  'Give at least one repetition.': '繰り返しを一つ以上指定してください。',
  'The last repetition has no end: leave forHours out.':
    '最後の繰り返しには終わりがありません。forHoursを省いてください。',
  'Only the last repetition may be without forHours: none would come after it.':
    'forHoursを省けるのは、最後の繰り返しだけです。途中で省くと、次の繰り返しに進みません。',
  'Name at least one of grc, counsel, executive.':
    'grc、counsel、executiveのうち、一つ以上を指定してください。',

  // ── トークン ───────────────────────────────────────────────────────────────────────────
  'A token is good for 1 to {0} days.': 'トークンの有効期間は、1日から{0}日までです。',
  'This call made the token {0}, which is shown once. Revoke it and make another.':
    'この呼出しは既にトークン「{0}」を作成し、表示しました。表示は一度だけです。失効させて、新しく作成してください。',
  'There is no token {0}.': 'トークン「{0}」はありません。',
  'A name has 1 to 64 letters, digits, blanks or . _ @ + -':
    '名前は、文字、数字、空白と . _ @ + - を使い、1文字から64文字までで指定してください。',
  'Name at least one of the roles {0}.': '役割（{0}）を一つ以上指定してください。',
  'Name at least one of the roles {0}. {1} is none, or stands twice.':
    '役割（{0}）を一つ以上指定してください。{1}は役割ではないか、二度指定されています。',
};
