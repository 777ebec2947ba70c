/**
 * A mail of ours as nodemailer takes it: one recipient, plain text, and the headers by which an
 * alert is found again. Every value that people wrote is made one line first.
 *
 * Source: RFC 5322 for the headers; RFC 3834, section 5, for `Auto-Submitted`, which keeps
 * out-of-office answers away.
 */
import type { SendMailOptions } from 'nodemailer';
import addressparser from 'nodemailer/lib/addressparser';
import type { Temporal } from '../../core/model.js';
import { oneLine } from '../../engine/one-line.js';
import { type Mail, MailRefused } from '../../engine/ports.js';

/** Who the mails are from: a name, perhaps empty, and an address. */
export interface Sender {
  readonly name: string;
  readonly address: string;
}

/**
 * Reads `Tocsin <tocsin@example.org>` or a bare address.
 * @throws TypeError where there is not exactly one usable address
 */
export function senderOf(text: string): Sender {
  const [first, ...others] = addressparser(text);
  if (first?.address === undefined || others.length > 0 || !isAddress(first.address)) {
    throw new TypeError(`The sender must be one mail address, not ${JSON.stringify(text)}`);
  }
  return { name: first.name, address: first.address };
}

/**
 * A message for nodemailer.
 * @throws MailRefused where the recipient's address is none: no further try would change it
 */
export function compose(mail: Mail, sender: Sender): SendMailOptions {
  const { address } = mail.to;
  if (!isAddress(address)) throw new MailRefused(`${JSON.stringify(address)} is no mail address`);
  const host = sender.address.slice(sender.address.lastIndexOf('@') + 1);
  const id = mail.alertId.replace(/[^\w.!#$%&'*+/=?^`{|}~-]/g, '_');
  return {
    from: { ...sender },
    to: { name: oneLine(mail.to.name), address },
    // The envelope is said, not guessed from headers: one recipient, whatever they hold.
    envelope: { from: sender.address, to: [address] },
    subject: oneLine(mail.subject, LONGEST_SUBJECT),
    date: dateHeader(mail.date),
    messageId: `<${id}@${host}>`, // the same for every try, so that a repeat can be seen as one
    headers: {
      'X-Tocsin-Alert': id,
      'Auto-Submitted': 'auto-generated',
      'Content-Language': mail.language,
    },
    text: mail.text,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Two titles and a date; the line itself is folded by nodemailer. */
const LONGEST_SUBJECT = 400;

/** One address and nothing that could end it: no blank, list, quote or bracket. */
function isAddress(text: string): boolean {
  return /^[^\s\p{Cc}<>()[\]\\,;:"@]+@[^\s\p{Cc}<>()\\,;"@]+$/u.test(text);
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Fri, 27 Nov 2026 22:30:00 +0000` */
function dateHeader(instant: Temporal.Instant): string {
  const at = instant.toZonedDateTimeISO('UTC');
  const time = at.toPlainTime().toString({ smallestUnit: 'second' });
  const day = String(at.day).padStart(2, '0');
  return `${DAYS[at.dayOfWeek - 1]}, ${day} ${MONTHS[at.month - 1]} ${at.year} ${time} +0000`;
}

/** A `Date` header of ours as an instant in UTC; as it stands where it is somebody else's. */
export function dateOfHeader(header: string): string {
  const parts = /^\w{3}, (\d\d) (\w{3}) (\d{4}) (\d\d:\d\d:\d\d) \+0000$/.exec(header);
  const month = MONTHS.indexOf(parts?.[2] ?? '') + 1;
  if (!parts || month === 0) return header;
  return `${parts[3]}-${String(month).padStart(2, '0')}-${parts[1]}T${parts[4]}Z`;
}
