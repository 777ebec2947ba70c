/**
 * The outbox: messages as `.eml` files in a folder, where there is no mail server, and always
 * for drills without contacts. Any mail program opens them; the console lists them.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Temporal } from '../../core/model.js';
import type { Mail, Mailer } from '../../engine/ports.js';
import { compose, dateOfHeader, type Sender, senderOf } from './compose.js';
import { readEml } from './read-eml.js';

/** A message in the outbox, as the console shows it. */
export interface OutboxMessage {
  readonly file: string;
  readonly alertId: string;
  readonly to: string;
  readonly subject: string;
  /** An instant in UTC. */
  readonly date: string;
  readonly text: string;
}

export interface OutboxOptions {
  /** Made where it is missing. */
  readonly folder: string;
  /** `Tocsin <tocsin@example.org>`, or an address alone. */
  readonly from: string;
  /** The machine's time, which names the files. */
  readonly now: () => Temporal.Instant;
}

/** A file of ours: the time of writing, so that names sort by it, and an end that is its own. */
const OURS = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z_.*\.eml$/;

export class Outbox implements Mailer {
  readonly #folder: string;
  readonly #sender: Sender;
  readonly #now: () => Temporal.Instant;

  /** @throws TypeError where `from` is not one mail address */
  constructor({ folder, from, now }: OutboxOptions) {
    this.#folder = folder;
    this.#sender = senderOf(from);
    this.#now = now;
  }

  /**
   * Writes a message. Nothing half-written is ever seen: the file has its name once it is whole
   * and on the disk.
   * @throws MailRefused where the recipient's address is none
   */
  async send(mail: Mail): Promise<void> {
    const message = await new MailComposer(compose(mail, this.#sender)).compile().build();
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const name = this.#nameFor(mail);
    const unfinished = join(this.#folder, `.${name}.part`);
    try {
      const file = await open(unfinished, 'wx', 0o600); // it names an incident: for its owner alone
      try {
        await file.writeFile(message);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, join(this.#folder, name));
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }

  /** The newest messages first. Other files in the folder, and what cannot be read, are left out. */
  async list(limit: number): Promise<readonly OutboxMessage[]> {
    const names = (await filesIn(this.#folder)).filter((name) => OURS.test(name));
    const messages: OutboxMessage[] = [];
    for (const name of names.sort().reverse()) {
      if (messages.length >= limit) break;
      const message = await this.#read(name);
      if (message) messages.push(message);
    }
    return messages;
  }

  #nameFor({ alertId }: Mail): string {
    const time = this.#now().toString({ smallestUnit: 'millisecond' }).replaceAll(':', '-');
    // File systems allow 255 bytes; an id of ours has fewer than 100.
    const id = alertId.replace(/[^\w.-]/g, '_').slice(0, 150);
    // Two messages about one alert in one millisecond are two files.
    return `${time}_${id}_${randomBytes(4).toString('hex')}.eml`;
  }

  async #read(file: string): Promise<OutboxMessage | undefined> {
    const raw = await unlessGone(readFile(join(this.#folder, file), 'utf8'));
    if (raw === undefined) return undefined;
    const { headers, text } = readEml(raw);
    const alertId = headers.get('x-tocsin-alert');
    if (alertId === undefined) return undefined;
    return {
      file,
      alertId,
      to: headers.get('to') ?? '',
      subject: headers.get('subject') ?? '',
      date: dateOfHeader(headers.get('date') ?? ''),
      text,
    };
  }
}

/** A folder that is not there yet holds nothing. */
async function filesIn(folder: string): Promise<readonly string[]> {
  return (await unlessGone(readdir(folder))) ?? [];
}

/** What was removed meanwhile, is a folder, or may not be read is left out; the rest is thrown. */
async function unlessGone<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES') return undefined;
    throw error;
  }
}
