/** What `lib/core` says when something is wrong, in Japanese; and what the command line adds to it. */
export const coreSentences: Readonly<Record<string, string>> = {
  // ── 値 ─────────────────────────────────────────────────────────────────────────────────
  '"{0}"': '「{0}」',
  string: '文字列',
  number: '数値',
  int: '整数',
  boolean: '真偽値',
  array: '配列',
  object: 'オブジェクト',
  record: 'オブジェクト',
  'This must be of the type {0}.': 'ここには{0}を書いてください。',
  'This must be {0}.': '{0}を指定してください。',
  'This must be at least {0}.': '{0}以上の数を指定してください。',
  'This must be more than {0}.': '{0}より大きい数を指定してください。',
  '{0} It is {1}.': '{0}入力された値は{1}です。',
  '{0}.': 'この値は使えません（{0}）。',
  'There is no field {0} here. Check its spelling, or leave it out.':
    '項目{0}はここでは使えません。綴りを確かめるか、省いてください。',
  'The field {0} is missing.': '項目{0}がありません。',

  // ── 日時とタイムゾーン ─────────────────────────────────────────────────────────────────
  'Write it as 2026-11-20T10:00:00-05:00, or with Z for UTC.':
    '2026-11-20T10:00:00-05:00のように書いてください。UTCなら末尾にZを付けます。',
  'An instant is missing. {0}': '日時がありません。{0}',
  'An instant is written as text. {0}': '日時は文字列で書いてください。{0}',
  '"{0}" has no offset, so it could be any of many moments. {1}':
    '「{0}」にはUTCとの時差がないため、どの時点か定まりません。{1}',
  '{0} is not an instant. {1}': '{0}は日時として読めません。{1}',
  '"{0}" does not exist. {1}': '「{0}」という日時はありません。{1}',
  '{0} is not a date. Write it as 2026-12-24.':
    '{0}は日付として読めません。2026-12-24のように書いてください。',
  'There is no time zone {0}. Use an IANA name such as America/New_York.':
    'タイムゾーン{0}はありません。America/New_YorkのようなIANAの名称を使ってください。',

  // ── 制度と暦 ───────────────────────────────────────────────────────────────────────────
  'Name the regime that it belongs to: one of {0}.':
    'どの制度のものかを指定してください。使える制度：{0}',
  'There is no calendar for {0}. Use the ISO code of a Member State, such as DE; Greece is GR.':
    '{0}の暦はありません。DEのような加盟国のISOコードを使ってください。ギリシャはGRです。',
  'The reading regulation-1182-71 rolls over holidays: name the memberState.':
    'regulation-1182-71の数え方では、休日に終わる期間が延びます。どの国の休日によるかを、加盟国（memberState）で指定してください。',
  'There is no calendar {0}. See tocsin calendars list.':
    '暦{0}はありません。一覧は、コマンドtocsin calendars listで見られます。',
  '{0} knows the years {1} to {2}; {3} is outside them.':
    '{0}で数えられるのは{1}年から{2}年までです。{3}はその範囲にありません。',
  '{0} knows the years {1} to {2}, and {3} is outside them.':
    '{0}で数えられるのは{1}年から{2}年までで、{3}はその範囲にありません。',
  '{0} Check the date.': '{0}日付を確かめてください。',

  // ── シナリオと事実 ─────────────────────────────────────────────────────────────────────
  'A scenario may have at most {0} characters; this one has {1}.':
    'シナリオは{0}文字までです。これは{1}文字あります。',
  'A scenario may have {0} facts; this one has {1}.':
    '一つのシナリオの事実は{0}件までです。これには{1}件あります。',
  '{0}. One JSON object a line.':
    'JSONとして読めません（{0}）。一行に一つのJSONオブジェクトを書いてください。',
  'There is no kind of fact {0}. There are {1}.':
    '{0}という種類の事実はありません。使える種類：{1}',
  'Another fact is called {0} already. Every fact has an id of its own.':
    'IDが{0}の事実は既にあります。事実のIDは一つずつ変えてください。',
  'There is no fact {0} to retract.': '撤回の対象となる事実{0}は記録されていません。',
  'Retractions take each other back in a circle through "{0}". Leave one out.':
    '「{0}」を含むいくつかの撤回が、互いに相手を撤回しています。どれか一つを省いてください。',
  '{0} has no report {1}. It has {2}.':
    '{0}に{1}という報告はありません。提出として記録できるのは{2}です。',
  '"{0}" and "{1}" say material and not material at one instant. Retract the one that was recorded in error.':
    '「{0}」と「{1}」は、同じ時点に、一方は重要である、他方は重要でないと判断しています。誤って記録した方を撤回してください。',

  // ── 延期の決定 ─────────────────────────────────────────────────────────────────────────
  'A granted delay names its period.':
    '延期が認められた場合は、延期の何番目の期間か（period）を指定してください。',
  'A granted delay names its ground.':
    '延期が認められた場合は、その理由（ground）を指定してください。',
  'A granted delay names its days, or its last day as until.':
    '延期が認められた場合は、日数（days）か末日（until）を指定してください。',
  "Period {0} starts from {1} and may last up to {2} days ({3}, {4}); {5} is later. Check the Attorney General's notice.":
    '延期の第{0}期間は、{1}の翌日から数えて{2}日以内です（{3}、{4}）。{5}はそれより後です。司法長官の通知を確かめてください。',
  '{0} days from {1} end on {2}, not on {3}. Keep the one that the notice names.':
    '{1}の翌日から{0}日を数えると末日は{2}になり、{3}と一致しません。通知が示す方だけを残してください。',
  "Period {0} starts when the one before ends, on {1}; it cannot last until {2}. Check the Attorney General's notice.":
    '延期の第{0}期間は、前の期間が終わる{1}に始まります。{2}が末日になることはありません。司法長官の通知を確かめてください。',
  'Period {0} may last up to {1} days ({2}), not {3}.':
    '延期の第{0}期間は{1}日以内です（{2}）。{3}日とすることはできません。',
  'A third period needs the ground {0} ({1}), not {2}.':
    '延期の第3期間は、{0}を理由とする場合に限られます（{1}）。{2}は理由になりません。',
  'national-security': '国家安全保障',
  'public-safety': '公共の安全',

  // ── コマンドの入力 ─────────────────────────────────────────────────────────────────────
  'The text is not UTF-8, as JSON must be. Save it as UTF-8.':
    'UTF-8の文字ではありません。JSONはUTF-8で書くものです。UTF-8で保存してください。',
  'A scenario may have {0} characters; this line has more.':
    'シナリオは{0}文字までです。この行はそれより長くなっています。',
  'The input is a list. Write one scenario a line, without the brackets and commas.':
    '入力が配列になっています。角括弧とコンマを取り、一行に一つのシナリオを書いてください。',
  ' (line {0}, column {1})': '（{0}行目の{1}文字目）',
  'JSON has no comments{0}. Use the field note.':
    'JSONにコメントは書けません{0}。項目noteを使ってください。',
  'More follows the first scenario{0}. Write one scenario a line, or one a file.':
    '最初のシナリオの後に続きがあります{0}。一行に一つ、又は一つのファイルに一つのシナリオを書いてください。',
  '{0}{1}.': 'JSONとして読めません{1}：{0}。',
  'This is no scenario': 'シナリオではありません',
};
