/**
 * Mail over SMTP, by a URL such as `smtps://user:secret@mail.example.org`.
 *
 * Source: RFC 5321, section 4.2.1: 4yz may work later, 5yz never will as it is.
 * Reading: only an answer about this recipient or this message refuses a mail for good. What is
 * wrong with the sender, the sign-in or the server is put right by somebody, and the mail waits.
 */
import { createTransport, type NodemailerError } from 'nodemailer';
import { type Mail, type Mailer, MailRefused } from '../../engine/ports.js';
import { compose, type Sender, senderOf } from './compose.js';

export interface SmtpOptions {
  readonly url: string;
  /** `Tocsin <tocsin@example.org>`, or an address alone. */
  readonly from: string;
  /** What this machine calls itself to the server; nodemailer asks the machine where absent. */
  readonly hostName?: string;
}

/** A server that is up answers a connection at once; a lease must not end while one waits. */
const CONNECTION_TIMEOUT = 5_000;
/** Some servers keep strangers waiting before they greet, to try senders of spam. */
const GREETING_TIMEOUT = 15_000;
/** The longest silence within a message: scanning for viruses before the last answer. */
const SOCKET_TIMEOUT = 20_000;
/** A mail server of a company allows about ten from one client; half leaves room for others. */
const MAX_CONNECTIONS = 5;

export class SmtpMailer implements Mailer {
  readonly #transport;
  readonly #sender: Sender;

  /** @throws TypeError where `from` is not one mail address */
  constructor({ url, from, hostName }: SmtpOptions) {
    this.#sender = senderOf(from);
    this.#transport = createTransport({
      url,
      pool: true,
      maxConnections: MAX_CONNECTIONS,
      // A lost connection is ours to retry: the claim of the alert decides when, and says so.
      maxRequeues: 0,
      connectionTimeout: CONNECTION_TIMEOUT,
      greetingTimeout: GREETING_TIMEOUT,
      socketTimeout: SOCKET_TIMEOUT,
      disableFileAccess: true,
      disableUrlAccess: true,
      ...(hostName !== undefined && { name: hostName }),
    });
  }

  /**
   * Hands a message to the server.
   * @throws MailRefused where the server, or the address itself, refuses it for good
   */
  async send(mail: Mail): Promise<void> {
    const message = compose(mail, this.#sender);
    try {
      await this.#transport.sendMail(message);
    } catch (error) {
      if (isRefusal(error)) throw new MailRefused(error.response ?? error.message);
      throw error;
    }
  }

  /**
   * Connects and signs in once.
   * @throws where the server cannot be reached or does not let us in
   */
  async verify(): Promise<void> {
    await this.#transport.verify();
  }

  /** Closes the connections; messages under way come to their end first. */
  close(): void {
    this.#transport.close();
  }
}

/** What a server answers instead to say that one must sign in: RFC 4954, sections 4 and 6. */
const SIGN_IN = new Set([530, 534, 535, 538]);

/** A 5xx to the recipient or to the message; one to the sender or the sign-in is none. */
function isRefusal(error: unknown): error is NodemailerError {
  if (!(error instanceof Error)) return false;
  const { code, command, responseCode = 0 } = error as NodemailerError;
  if (code !== 'EENVELOPE' && code !== 'EMESSAGE') return false;
  if (command !== 'RCPT TO' && command !== 'DATA') return false;
  return responseCode >= 500 && responseCode <= 599 && !SIGN_IN.has(responseCode);
}
