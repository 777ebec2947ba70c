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
  const from = asHeader(sender);
  return {
    async send(mail) {
      try {
        await client.send(
          new SendEmailCommand({
            FromEmailAddress: from,
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

/**
 * SES takes the sender as it will stand in the header. A comma in its name would begin another
 * address, and a letter beyond ASCII be refused: with every message.
 *
 * Source: RFC 5322, section 3.2.3, for what a name may hold as it is; RFC 2047 for the rest.
 */
function asHeader(sender: string): string {
  const [, name, address] = /^(.*?)\s*<([^<>]+)>\s*$/s.exec(sender) ?? [];
  if (!name || !address) return address ?? sender.trim();
  const isPlain = /^[\w!#$%&'*+/=?^`{|}~ -]+$/.test(name);
  return `${isPlain ? name : encodedWords(name)} <${address}>`;
}

/** Letters whose bytes, in Base64 and with what surrounds them, stay below 75 characters. */
const LETTERS_A_WORD = 10;

function encodedWords(text: string): string {
  const letters = [...text];
  const words = Array.from({ length: Math.ceil(letters.length / LETTERS_A_WORD) }, (_, n) =>
    letters.slice(n * LETTERS_A_WORD, (n + 1) * LETTERS_A_WORD).join(''),
  );
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join(' ');
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
