/**
 * What whoever relies on Tocsin must know before anything else: above all, that mail would not
 * arrive. Shown first on every page and with every incident, and never pretended away.
 */
import type { Language } from './ports.js';

/** Why mail would not arrive. */
export type Notice =
  | 'mail-not-checked'
  | 'mail-in-sandbox'
  | 'mail-sender-unverified'
  | 'mail-stopped'
  | 'mail-unsigned';

const ENGLISH: Readonly<Record<Notice, string>> = {
  'mail-not-checked':
    'Nobody has checked yet whether mail goes: the watchman does within five minutes of a deployment. Until then, count on no reminder.',
  'mail-in-sandbox':
    'Reminders do not arrive: Amazon SES is in its sandbox, and delivers to verified addresses alone. Ask AWS for production access; what is owed waits until then.',
  'mail-sender-unverified':
    'Reminders do not arrive: the sender’s address is not verified. Follow the link that Amazon SES sent to it; what is owed waits until then.',
  'mail-stopped':
    'Reminders do not arrive: AWS has stopped this account from sending mail. See Amazon SES, “Account health”; what is owed waits until then.',
  'mail-unsigned':
    'Reminders may be taken for forgeries, and land in junk: the sender’s domain does not sign them. Set up Easy DKIM for it in Amazon SES.',
};

const JAPANESE: Readonly<Record<Notice, string>> = {
  'mail-not-checked':
    'メールが届くかどうか、まだ確認されていません。配備後5分以内に監視機能が確認します。それまでは、お知らせを当てにしないでください。',
  'mail-in-sandbox':
    'お知らせは届きません。Amazon SESがサンドボックスにあり、確認済みの宛先にしか配信しません。AWSに本番利用を申請してください。それまで、送るべきお知らせは待機します。',
  'mail-sender-unverified':
    'お知らせは届きません。差出人のアドレスが確認されていません。Amazon SESから届いたリンクを開いてください。それまで、送るべきお知らせは待機します。',
  'mail-stopped':
    'お知らせは届きません。AWSがこのアカウントのメール送信を停止しています。Amazon SESの「アカウントの状態」を確認してください。それまで、送るべきお知らせは待機します。',
  'mail-unsigned':
    'お知らせがなりすましと判定され、迷惑メールに入るおそれがあります。差出人のドメインが署名していません。Amazon SESで、そのドメインのEasy DKIMを設定してください。',
};

/** A notice in a sentence that says what to do. */
export function noticeText(notice: Notice, language: Language = 'en'): string {
  return (language === 'ja' ? JAPANESE : ENGLISH)[notice];
}
