/** What a reader of the pack is told first: what each file is, how it verifies, what it cannot show. */
import type { Manifest } from './evidence-format.js';

/** In English and then in Japanese, for a pack outlives whoever knew what language was asked for. */
export function readmeOf(pack: Omit<Manifest, 'files'>): string {
  return `${inEnglish(pack)}\n${'-'.repeat(72)}\n\n${inJapanese(pack)}`;
}

function inEnglish({ incident, drill, madeAt, tocsin, record }: Omit<Manifest, 'files'>): string {
  return `EVIDENCE PACK OF THE INCIDENT ${incident}
Made on ${madeAt} by Tocsin ${tocsin}; manifest.json says by whom.
${drill ? '\nDRILL: this was a rehearsal. Nothing of it happened.\n' : ''}
WHAT IS IN IT

record.json      Every entry of the incident's record, in order, exactly as it
                 is kept: the registration, facts, acknowledgements, changes
                 with their reasons. Each entry carries its SHA-256 (hash) and
                 that of the entry before it (previous).
scenario.json    The same incident as tocsin derive reads it: regimes, profile,
                 facts, declared closures, and the moment as of which it counts.
milestones.json  What follows from that by law: every date with how it was
                 counted and the provision it rests on. Where the facts
                 contradict each other it has an error instead, which says so.
alerts.json      What was sent to whom and when, what became of it, and who
                 acknowledged it. An alert in the state "moot" was never sent.
manifest.json    Versions, who made the pack and when, the last entry of the
                 record with its hash, and the SHA-256 of every other file.

The text of privileged notes is not in it, nor is the draft of the request for
delay. The record has a salted digest of each note: it shows that the note was
there by then, and tells nothing of it. Notes of facts are not privileged, and
are in it.

HOW TO VERIFY IT

With Tocsin, on any machine and without a network:

  tocsin verify FILE.zip

It checks that no file was changed, is missing or was added; that this README is
what that Tocsin writes; that every entry of the record follows from the one
before it; that manifest.json calls a drill what the record calls one; that
scenario.json has the facts of the record; and that the law, applied anew, gives
milestones.json.

By hand: the SHA-256 of each file is in manifest.json. The hash of an entry is
the SHA-256 of the entry without its field hash, as UTF-8 JSON without blanks
and with the names of all fields in the order of their UTF-16 code units. The
first entry has 64 zeros as previous. tocsin derive scenario.json gives the
dates.

WHAT IT CANNOT SHOW

A chain shows that an entry was changed, left out or slipped in. It does not
show that somebody made all of it anew, from the first entry to the last. So
compare the last hash,

  entry ${record.entries}: ${record.hash}

with the one that the page of the incident shows, or any hash with one that was
written down earlier, out of reach of whoever keeps the data:

  tocsin verify FILE.zip --hash HASH

What was sent, which closures were declared, the id of the incident, who made
this pack (madeBy), when (madeAt), and as of which moment it counts (asOf) stand
in no chain: for these there is only the word of manifest.json, which whoever
changes a file could write anew.
`;
}

function inJapanese({ incident, drill, madeAt, tocsin, record }: Omit<Manifest, 'files'>): string {
  return `インシデント ${incident} の証拠一式
${madeAt} にTocsin ${tocsin}が作成。作成者はmanifest.jsonにあります。
${drill ? '\n訓練：これは訓練の記録で、実際に起きたことではありません。\n' : ''}
内容

record.json      インシデントの記録の全項目。保存されているとおり、順番どおりに
                 収めています。登録、事実、確認、理由を付した変更です。各項目は、
                 自らのSHA-256（hash）と、直前の項目のSHA-256（previous）を
                 持ちます。
scenario.json    同じインシデントを、tocsin deriveが読む形で書いたもの。制度、
                 事業体の設定、事実、登録された臨時休業日、計算の基準時です。
milestones.json  そこから法令により導かれるもの。全ての日付を、数え方と根拠条文
                 とともに示します。事実が互いに矛盾するときは、日付の代わりに
                 errorがその旨を示します。
alerts.json      何を、いつ、誰に送り、どうなり、誰が確認したか。状態が「moot」の
                 ものは送られていません。
manifest.json    版、作成者と作成日時、記録の最後の項目とそのハッシュ値、ほかの
                 各ファイルのSHA-256。

秘匿特権メモの本文と、延期の申請の下書きは含まれません。記録にあるのは、各メモの
ソルト付きのハッシュ値だけです。その時点でメモが存在したことを示し、内容については
何も明かしません。事実に付したメモは秘匿特権の対象ではなく、含まれています。

検証の方法

Tocsinがあれば、どのコンピューターでも、ネットワークなしで検証できます。

  tocsin verify FILE.zip

確かめるのは、変更・欠落・追加されたファイルがないこと、このREADMEがそのTocsinの
書くとおりであること、記録の各項目が直前の項目に続いていること、manifest.jsonと記録
とで訓練か否かが一致すること、scenario.jsonの事実が記録の事実であること、法令を改めて
当てはめるとmilestones.jsonになることです。

手作業で確かめるには、各ファイルのSHA-256をmanifest.jsonと比べます。項目のハッシュ値
は、hashを除いた項目を、空白を入れず、全ての名前をUTF-16の符号順に並べたJSONとして
UTF-8で書いたもののSHA-256です。最初の項目のpreviousは、64個の0です。日付は
tocsin derive scenario.json で得られます。

示せないこと

連鎖は、項目が変更され、抜かれ、又は差し込まれたことを示します。最初から最後まで
全てが作り直されたことは示しません。そこで、最後のハッシュ値

  ${record.entries}番目の項目：${record.hash}

を、インシデントのページに表示される値と比べてください。又は、データの管理者の手が
届かない所に以前書き留めたハッシュ値と比べてください。

  tocsin verify FILE.zip --hash HASH

何が送られたか、どの臨時休業日が登録されたか、インシデントのID、この証拠一式の作成者
（madeBy）と作成日時（madeAt）、計算の基準時（asOf）は、連鎖に含まれません。これらを
示すのはmanifest.jsonだけで、ファイルを変える者はこれも書き直すことができます。
`;
}
