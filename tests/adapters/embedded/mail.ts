/** A mail for tests of what carries mails. */
import { Temporal } from '../../../lib/core/model.js';
import type { Mail } from '../../../lib/engine/ports.js';

export const FROM = 'Tocsin <tocsin@alerts.example.org>';

export const mail: Mail = {
  alertId: 'inc-7f3a.us-sec-8k.9c1e4b70',
  to: { name: '佐藤 花子', address: 'hanako@example.com' },
  subject: '期限 2026年11月28日(土) 07:30 +09:00：Form 8-K 項目1.05（Northwind ransomware）',
  text: '「Form 8-K 項目1.05」の期限は2026年11月28日(土) です。\n\nAlert: inc-7f3a.us-sec-8k.9c1e4b70\n',
  language: 'ja',
  date: Temporal.Instant.from('2026-11-25T20:30:05Z'),
  drill: 'no',
};

export const english: Mail = {
  ...mail,
  to: { name: 'Ito, Ana', address: 'ana@example.com' },
  subject: 'Due Fri 27 Nov 2026 17:30 -05:00: Form 8-K, Item 1.05 (Northwind ransomware)',
  text: `Form 8-K, Item 1.05 is due.\n.\n${'https://tocsin.example.org/alerts/'.padEnd(180, 'x')}\n`,
  language: 'en',
};
