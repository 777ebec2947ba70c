/** What stands on every page: the way round, the foot, and what must be known first. */
import type { UserRole } from '../../engine/ports.js';
import { inBoth } from './catalogue.js';

export const shellWords = inBoth(
  {
    skip: 'To the content',
    way: 'Pages',
    board: 'Board',
    register: 'Register an incident',
    drills: 'Drills',
    law: 'Law',
    people: 'People and policies',
    calendars: 'Calendars and closures',
    outbox: 'Outbox',
    limits: 'What Tocsin does not do',
    api: 'API',
    signOut: 'Sign out',
    language: 'Language',
    foot: 'Tocsin files nothing and gives no legal advice. It models the readings it names, and no others.',
    roles: {
      grc: 'GRC analyst',
      counsel: 'counsel',
      executive: 'executive',
      auditor: 'auditor',
      admin: 'administrator',
    } satisfies Record<UserRole, string>,
    oneOperator:
      'One operator holds every role here: that is no separation of duties. Give people tokens of their own where it matters.',
    more: 'More',
    nothing: 'Nothing.',
    save: 'Save',
    error: 'This was not saved',
  },
  {
    skip: '本文へ',
    way: 'ページ',
    board: '一覧',
    register: 'インシデントの登録',
    drills: '訓練',
    law: '法令',
    people: '担当者と方針',
    calendars: '暦と臨時休業日',
    outbox: '送信箱',
    limits: 'Tocsinがしないこと',
    api: 'API',
    signOut: 'サインアウト',
    language: '言語',
    foot: 'Tocsinは何も提出せず、法的助言もしません。明示した解釈だけを扱い、それ以外は扱いません。',
    roles: {
      grc: 'GRC担当',
      counsel: '法務',
      executive: '役員',
      auditor: '監査',
      admin: '管理者',
    },
    oneOperator:
      'ここでは一人の操作者が全ての役割を兼ねており、職務の分離はありません。必要な場合は、各人に個別のトークンを発行してください。',
    more: '続き',
    nothing: 'ありません。',
    save: '保存',
    error: '保存されませんでした',
  },
);
