/** What a server is told on its command line and in its environment, checked. */
import { Temporal } from '../../lib/core/model.js';
import { type Host, UsageProblem } from '../host.js';
import type { MachineOptions } from './machine.js';
import { DEFAULT_FOLDER } from './server-file.js';

export const serverOptions = {
  data: { type: 'string' },
  port: { type: 'string' },
  'public-url': { type: 'string' },
  'mail-to': { type: 'string' },
  'mail-from': { type: 'string' },
  zone: { type: 'string' },
  quiet: { type: 'boolean' },
} as const;

type Values = Readonly<Partial<Record<Exclude<keyof typeof serverOptions, 'quiet'>, string>>> & {
  readonly quiet?: boolean;
};

const USUAL_PORT = 4040;

/** @throws UsageProblem for a value that cannot be used */
export function optionsFrom(values: Values, { env }: Pick<Host, 'env'>): MachineOptions {
  return {
    folder: values.data ?? env.TOCSIN_DATA ?? DEFAULT_FOLDER,
    port: portFrom(values.port),
    publicUrl: urlFrom(values['public-url'] ?? env.TOCSIN_PUBLIC_URL),
    mailTo: addressFrom(values['mail-to'] ?? env.TOCSIN_MAIL_TO),
    mailFrom: values['mail-from'] ?? env.TOCSIN_MAIL_FROM ?? 'Tocsin <tocsin@localhost>',
    smtpUrl: smtpFrom(env.SMTP_URL),
    zone: zoneFrom(values.zone ?? Temporal.Now.timeZoneId()),
    quiet: values.quiet ?? false,
  };
}

function portFrom(text: string | undefined): number {
  if (text === undefined) return USUAL_PORT;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new UsageProblem(`--port takes a number from 0 to 65535, not ${JSON.stringify(text)}.`);
}

function urlFrom(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol))
    return text.replace(/\/+$/, '');
  throw new UsageProblem(
    `--public-url takes an address such as https://tocsin.example.com, not ${JSON.stringify(text)}.`,
  );
}

function smtpFrom(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  if (URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol)) return text;
  // Without its value: it may hold a password.
  throw new UsageProblem(
    'SMTP_URL is no address of a mail server, such as smtps://user:secret@mail.example.com.',
  );
}

function addressFrom(text: string | undefined): string | undefined {
  if (text === undefined || /^[^\s@<>",;]+@[^\s@<>",;]+$/.test(text)) return text;
  throw new UsageProblem(`--mail-to takes one mail address, not ${JSON.stringify(text)}.`);
}

function zoneFrom(zone: string): string {
  try {
    Temporal.Now.instant().toZonedDateTimeISO(zone);
    if (/^[A-Za-z]/.test(zone)) return zone;
  } catch {
    // said below, for both
  }
  throw new UsageProblem(
    `--zone takes an IANA name such as Europe/Berlin, not ${JSON.stringify(zone)}.`,
  );
}
