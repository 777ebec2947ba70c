/**
 * What whoever relies on Tocsin must know before anything else: above all, that mail would not
 * arrive. Shown first on every page and with every incident, and never pretended away.
 */

/** Why mail would not arrive. */
export type Notice =
  | 'mail-not-checked'
  | 'mail-in-sandbox'
  | 'mail-sender-unverified'
  | 'mail-stopped';

const ENGLISH: Readonly<Record<Notice, string>> = {
  'mail-not-checked':
    'Nobody has checked yet whether mail goes: the watchman does within five minutes of a deployment. Until then, count on no reminder.',
  'mail-in-sandbox':
    'Reminders do not arrive: Amazon SES is in its sandbox, and delivers to verified addresses alone. Ask AWS for production access; what is owed waits until then.',
  'mail-sender-unverified':
    'Reminders do not arrive: the sender’s address is not verified. Follow the link that Amazon SES sent to it; what is owed waits until then.',
  'mail-stopped':
    'Reminders do not arrive: AWS has stopped this account from sending mail. See Amazon SES, “Account health”; what is owed waits until then.',
};

/** A notice in a sentence that says what to do. */
export function noticeText(notice: Notice): string {
  return ENGLISH[notice];
}
