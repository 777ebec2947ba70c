/** Which way a mail goes: over SMTP where that is set up, else to the outbox. */
import type { Mail, Mailer } from '../../engine/ports.js';

export interface Ways {
  readonly smtp?: Mailer;
  readonly outbox: Mailer;
}

/** A mailer over both; a drill without contacts of its own never leaves the machine. */
export function mailerFor({ smtp, outbox }: Ways): Mailer {
  return {
    send(mail: Mail): Promise<void> {
      return mail.drill === 'outbox-only' || !smtp ? outbox.send(mail) : smtp.send(mail);
    },
  };
}
