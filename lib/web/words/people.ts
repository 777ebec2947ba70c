/** What the page of people and policies says, and its forms. */
import { inBoth } from './catalogue.js';

export const peopleWords = inBoth(
  {
    title: 'People and policies',
    people: 'People',
    entities: 'Entities',
    saved: (id: string) => `Saved: ${id}.`,
    removed: (id: string) => `Removed: ${id}.`,
    onlyAdmin: 'An administrator changes what is here.',
    andMore: (n: number) => `And ${n} more; the API lists them all.`,
    nobody: 'Nobody is set up: nobody would hear of a date. Add a person first.',
    standIn: (name: string, address: string) =>
      `Nobody is set up yet. Until somebody is, every message goes to ${name} <${address}>. Add the people who must hear, with their roles; then remove this stand-in if it is still listed.`,
    staysHere:
      'That address is one of this machine: its mails lie in the outbox, and nowhere else.',
    name: 'Name',
    actions: 'Changes',
    id: 'Id',
    address: 'Mail address',
    zone: 'Time zone',
    language: 'Language',
    roles: 'Roles',
    theirEntities: 'Entities',
    everyEntity: 'every entity',
    change: (name: string) => `Change ${name}`,
    remove: (name: string) => `Remove ${name}`,
    addPerson: 'Add a person',
    addEntity: 'Add an entity',
    noEntities: 'There are none yet.',
    profile: 'What decides on its dates',
    policy: 'Policy',
    back: 'Back, and change nothing',
    isRequired: 'Say what it is called.',
    idHelp:
      'It stands in addresses and in the record: letters, digits and . _ @ + -. Take the name that they sign in with. It cannot be changed later.',
    zoneHelp: 'An IANA name, such as Europe/Berlin or America/New_York. Every date is said in it.',
    languageHelp: 'Of mails, and of the pages unless they choose another.',
    rolesHelp:
      'They decide which messages reach this person. What somebody may do here is decided where they sign in.',
    entitiesHelp: 'None ticked: every entity, also those to come.',
    languages: { en: 'English', ja: 'Japanese (日本語)' },
    entityIdHelp:
      'It stands in addresses and in the record: letters, digits and . _ @ + -. It cannot be changed later. The entity “default” takes every incident that names no other.',
    entityZoneHelp:
      'The home zone, an IANA name. A new incident takes it over; an old one keeps its own.',
    memberState: 'NIS2: Member State',
    memberStateHelp:
      'Whose authority is told; its calendar and zone count. A date is not moved for incidents that are registered already.',
    noMemberState: 'not set',
    reading: 'NIS2: reading of the hours',
    readings: {
      '': 'elapsed hours (used where nothing is set)',
      elapsed: 'elapsed hours',
      'regulation-1182-71': 'Regulation 1182/71: full hours',
    },
    others: 'Other settings, as JSON',
    othersHelp: (most: number) =>
      `By regime, as in the API: {"us-fcc-cpni": {"rule": "2024"}}. Empty: none. Up to ${most} characters.`,
    removeTitle: (name: string) => `Remove ${name}?`,
    removeText:
      'They will be written to no more. What they did stays in the record. This cannot be undone; they can be added again.',
    leaves: (role: string, entity: string, others: string) =>
      `${entity}: nobody else has the role ${role}. What goes to that role would go to everyone there instead: ${others}.`,
    leavesAll: (roles: string, entity: string) =>
      `${entity}: nobody would be left. Alerts to ${roles} would go to nobody. That is refused: add another person first.`,
    leavesNone: 'Every role that hears of alerts has somebody else.',
    removeButton: 'Remove this person',
  },
  {
    title: '担当者と方針',
    people: '担当者',
    entities: '事業体',
    saved: (id: string) => `保存しました：${id}`,
    removed: (id: string) => `削除しました：${id}`,
    onlyAdmin: 'このページの内容は、管理者だけが変更できます。',
    andMore: (n: number) => `ほかに${n}件あります。APIで全て取得できます。`,
    nobody:
      '担当者が一人も登録されておらず、期限のお知らせが誰にも届きません。まず担当者を追加してください。',
    standIn: (name: string, address: string) =>
      `担当者がまだ登録されていません。登録されるまで、お知らせは全て${name} <${address}>に送られます。受け取る担当者を役割とともに追加し、その後もこの仮の宛先が残っていれば削除してください。`,
    staysHere:
      'これはこのコンピューターの中の宛先です。メールは送信箱に残るだけで、どこにも送られません。',
    name: '名前',
    actions: '操作',
    id: 'ID',
    address: 'メールアドレス',
    zone: 'タイムゾーン',
    language: '言語',
    roles: '役割',
    theirEntities: '事業体',
    everyEntity: '全ての事業体',
    change: (name: string) => `${name}を変更`,
    remove: (name: string) => `${name}を削除`,
    addPerson: '担当者を追加',
    addEntity: '事業体を追加',
    noEntities: 'まだありません。',
    profile: '日付を左右する設定',
    policy: '方針',
    back: '変更せずに戻る',
    isRequired: '入力してください。',
    idHelp:
      'アドレスと記録に残ります。英数字と . _ @ + - が使えます。サインインに使う名前にしてください。後から変更できません。',
    zoneHelp: 'Asia/TokyoのようなIANAの名称です。日時は全てこのタイムゾーンで示されます。',
    languageHelp: 'メールの言語です。本人が選ばない限り、ページの言語にもなります。',
    rolesHelp:
      'どのお知らせが届くかを決めます。ここで何ができるかは、サインイン先の設定で決まります。',
    entitiesHelp: '一つも選ばなければ、今後追加されるものも含め、全ての事業体が対象です。',
    languages: { en: '英語（English）', ja: '日本語' },
    entityIdHelp:
      'アドレスと記録に残ります。英数字と . _ @ + - が使えます。後から変更できません。「default」は、事業体を指定しない全てのインシデントを受け持ちます。',
    entityZoneHelp:
      '本拠地のIANAの名称です。新しいインシデントに引き継がれ、登録済みのものは変わりません。',
    memberState: 'NIS2：加盟国',
    memberStateHelp:
      '報告先の当局の国です。その国の暦とタイムゾーンで数えます。登録済みのインシデントの日付は動きません。',
    noMemberState: '未設定',
    reading: 'NIS2：時間の数え方',
    readings: {
      '': '経過時間（未設定の場合）',
      elapsed: '経過時間',
      'regulation-1182-71': '規則1182/71（次の正時から数える）',
    },
    others: 'その他の設定（JSON）',
    othersHelp: (most: number) =>
      `APIと同じく、制度ごとに書きます：{"us-fcc-cpni": {"rule": "2024"}}。空欄なら設定なしです。${most}文字以内です。`,
    removeTitle: (name: string) => `${name}を削除しますか`,
    removeText:
      '今後、お知らせは届かなくなります。これまでに行ったことは記録に残ります。取り消せませんが、改めて追加することはできます。',
    leaves: (role: string, entity: string, others: string) =>
      `${entity}：「${role}」の役割を持つ人がほかにいません。その役割へのお知らせは、代わりに全員（${others}）に届きます。`,
    leavesAll: (roles: string, entity: string) =>
      `${entity}：受け取る人が一人もいなくなり、${roles}へのお知らせが誰にも届きません。そのため削除できません。先に別の担当者を追加してください。`,
    leavesNone: 'お知らせを受け取る役割には、いずれもほかの担当者がいます。',
    removeButton: 'この担当者を削除',
  },
);
