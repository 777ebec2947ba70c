/** What Tocsin does not do, said plainly. */
import { inBoth } from './catalogue.js';

export const limitsWords = inBoth(
  {
    title: 'What Tocsin does not do',
    lead: 'Read this before you rely on a date.',
    general: [
      'It files nothing. A report is filed by people, with the authority’s own means; then it is recorded here.',
      'It gives no legal advice, and it decides nothing: not whether an incident is material, significant or covered, and not which law applies to a company.',
      'It models the readings it names, and no others. Each date shows how it was counted and from which words; a reading that is not named is not there.',
      'It knows the calendars it ships, for the years they cover, and the closures that were declared here. A closure that nobody declared moves no date.',
      'It counts from what was recorded. A fact that is missing or wrong gives a date that is missing or wrong.',
      'A mail may not arrive. Acknowledge what reaches you, and look at the board as well.',
    ],
    perRegime: 'What is not modelled, regime by regime',
    checked: (day: string) => `A person last checked the sources on ${day}.`,
    law: 'The law as it is modelled',
    running: 'Where it runs',
    operator:
      'One operator who holds every role is no separation of duties: the record shows one name for what two people should have decided. Give people tokens of their own, or use a sign-in service, where it matters.',
    power:
      'On one machine, nothing that was acknowledged is lost when the process is killed: it is on the disk by then. A disk that loses what it confirmed, when the power fails, can lose the last entries; back up the folder with tocsin export. While the machine is off, nothing is sent; what is owed goes out when it runs again.',
    sandbox:
      'On AWS, Amazon SES begins in a sandbox and delivers to verified addresses alone. Until AWS grants production access, reminders to others do not arrive; every page says so as long as that is so, and what is owed waits.',
  },
  {
    title: 'Tocsinがしないこと',
    lead: '日付を頼りにする前にお読みください。',
    general: [
      '何も提出しません。報告は、人が当局の定める方法で提出し、その後ここに記録します。',
      '法的助言をせず、何も判断しません。インシデントが重要か、重大か、対象に当たるか、どの法令が会社に適用されるかは、人が判断します。',
      '明示した解釈だけを扱い、それ以外は扱いません。どの日付にも、数え方と根拠の文言を示します。示されていない解釈は、扱っていない解釈です。',
      '暦は、収録された年の範囲と、ここで登録された臨時休業日だけを扱います。登録されていない休業日は、どの日付も動かしません。',
      '記録された事実から数えます。事実が欠けていたり誤っていたりすれば、日付も欠け、又は誤ります。',
      'メールは届かないことがあります。届いたものは確認済みとし、一覧も併せてご覧ください。',
    ],
    perRegime: '制度ごとの、扱っていない事項',
    checked: (day: string) => `出典を人が最後に確認した日：${day}`,
    law: '扱っている法令の内容',
    running: '動作環境による制約',
    operator:
      '一人の操作者が全ての役割を兼ねる場合、職務の分離はありません。二人で判断すべきことも、記録には一人の名前しか残りません。必要な場合は、各人に個別のトークンを発行するか、サインインサービスを使ってください。',
    power:
      '一台のコンピューターで動かす場合、受け付けたと答えたものは既にディスクにあり、プロセスが強制終了しても失われません。ただし、書込みの完了を誤って伝えるディスクでは、停電の際に最後の記録が失われることがあります。tocsin exportで控えを取ってください。コンピューターが止まっている間は何も送られず、送るべきものは再開後に送られます。',
    sandbox:
      'AWSでは、Amazon SESは初めサンドボックスにあり、確認済みの宛先にしか配信しません。AWSが本番利用を認めるまで、それ以外の宛先にお知らせは届きません。その間は全てのページにその旨を示し、送るべきお知らせは待機します。',
  },
);
