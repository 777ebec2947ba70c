/** Whether SES would deliver at all: what the watchman looks at, so that nobody has to trust. */
import {
  GetAccountCommand,
  GetEmailIdentityCommand,
  type GetEmailIdentityCommandOutput,
  NotFoundException,
  type SESv2Client,
} from '@aws-sdk/client-sesv2';
import type { Temporal } from '../../core/model.js';
import type { Notice } from '../../engine/notices.js';
import { stored } from '../../engine/ports.js';
import type { Key, Table } from './table.js';

/** How SES stands to us, as the watchman last saw it. */
export interface MailAccount {
  /** Only verified addresses are delivered to. */
  readonly inSandbox: boolean;
  /** The sender's identity is verified. */
  readonly senderVerified: boolean;
  /** The sender's domain signs with DKIM; without, many a mailbox takes the mail for a forgery. */
  readonly senderSigned: boolean;
  /** AWS has not stopped the account from sending. */
  readonly sendingEnabled: boolean;
  readonly seenAt: string;
}

/**
 * Asks SES.
 * @param sender `Tocsin <tocsin@example.org>`, or an address alone
 */
export async function askMailAccount(
  client: SESv2Client,
  sender: string,
  now: Temporal.Instant,
): Promise<MailAccount> {
  const address = addressIn(sender);
  const domain = address.slice(address.lastIndexOf('@') + 1);
  const [account, own, whole] = await Promise.all([
    client.send(new GetAccountCommand({})),
    identity(client, address),
    identity(client, domain),
  ]);
  return {
    inSandbox: account.ProductionAccessEnabled !== true,
    senderVerified: [own, whole].some((one) => one?.VerifiedForSendingStatus === true),
    senderSigned: [own, whole].some((one) => one?.DkimAttributes?.Status === 'SUCCESS'),
    sendingEnabled: account.SendingEnabled === true,
    seenAt: stored(now),
  };
}

function addressIn(sender: string): string {
  return /<([^<>]+)>\s*$/.exec(sender)?.[1] ?? sender.trim();
}

/** What SES knows of an address or a domain; `undefined` where it knows none. */
async function identity(
  client: SESv2Client,
  name: string,
): Promise<GetEmailIdentityCommandOutput | undefined> {
  try {
    return await client.send(new GetEmailIdentityCommand({ EmailIdentity: name }));
  } catch (error) {
    if (error instanceof NotFoundException) return undefined;
    throw error;
  }
}

/** What readers must know of it; `undefined`: nobody has looked yet. */
export function mailNotices(account: MailAccount | undefined): readonly Notice[] {
  if (!account) return ['mail-not-checked'];
  const { sendingEnabled, senderVerified, senderSigned, inSandbox } = account;
  if (!sendingEnabled) return ['mail-stopped'];
  if (!senderVerified) return ['mail-sender-unverified'];
  if (inSandbox) return ['mail-in-sandbox'];
  return senderSigned ? [] : ['mail-unsigned'];
}

const KEY: Key = { pk: 'HEALTH', sk: 'MAIL' };

export async function saveMailAccount(table: Table, account: MailAccount): Promise<void> {
  await table.put({ ...KEY, value: account });
}

/** As last seen; `undefined` before the watchman's first round. */
export async function savedMailAccount(table: Table): Promise<MailAccount | undefined> {
  return (await table.get(KEY))?.value as MailAccount | undefined;
}
