/**
 * Mail over Amazon SES: one recipient, plain text, and the header by which an alert is found
 * again when SES says that a message came back. SES gives a message its own `Message-ID`.
 *
 * Source: SES API v2, SendEmail and its errors; RFC 3834, section 5, for `Auto-Submitted`.
 * Reading: only what is wrong with this message or its recipient refuses it for good. What is
 * wrong with the account (its sandbox, a sender not verified, a rate) is put right by somebody,
 * and the mail waits.
 */
import {
  BadRequestException,
  MessageRejected,
  type SESv2Client,
  SendEmailCommand,
} from '@aws-sdk/client-sesv2';
import { type Mail, type Mailer, MailRefused } from '../../engine/ports.js';

export interface SesOptions {
  readonly client: SESv2Client;
  /** `Tocsin <tocsin@example.org>`, or an address alone. */
  readonly sender: string;
  /** Whose events tell what came back. */
  readonly configurationSet: string;
}

/** By this a bounce is traced to its alert. */
export const ALERT_HEADER = 'X-Tocsin-Alert';

export function mailerOn({ client, sender, configurationSet }: SesOptions): Mailer {
  return {
    async send(mail) {
      try {
        await client.send(
          new SendEmailCommand({
            FromEmailAddress: sender,
            Destination: { ToAddresses: [mail.to.address] },
            ConfigurationSetName: configurationSet,
            Content: {
              Simple: {
                Subject: utf8(mail.subject),
                Body: { Text: utf8(mail.text) },
                Headers: headersOf(mail),
              },
            },
          }),
        );
      } catch (error) {
        if (isRefusal(error)) throw new MailRefused(`${error.name}: ${error.message}`);
        throw error;
      }
    },
  };
}

function utf8(Data: string) {
  return { Data, Charset: 'UTF-8' };
}

function headersOf({ alertId, language }: Mail) {
  return [
    { Name: ALERT_HEADER, Value: alertId },
    { Name: 'Auto-Submitted', Value: 'auto-generated' },
    { Name: 'Content-Language', Value: language },
  ];
}

/**
 * SES refuses with one error what is wrong with the message and what is wrong with the account:
 * in its sandbox, every address that nobody verified. Only its words tell them apart.
 */
function isRefusal(error: unknown): error is Error {
  if (error instanceof BadRequestException) return true;
  return error instanceof MessageRejected && !/not verified/i.test(error.message);
}
