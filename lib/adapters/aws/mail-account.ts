/** Whether SES would deliver at all: what the watchman looks at, so that nobody has to trust. */
import {
  GetAccountCommand,
  GetEmailIdentityCommand,
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
  const [account, senderVerified] = await Promise.all([
    client.send(new GetAccountCommand({})),
    isVerified(client, addressIn(sender)),
  ]);
  return {
    inSandbox: account.ProductionAccessEnabled !== true,
    senderVerified,
    sendingEnabled: account.SendingEnabled === true,
    seenAt: stored(now),
  };
}

function addressIn(sender: string): string {
  return /<([^<>]+)>\s*$/.exec(sender)?.[1] ?? sender.trim();
}

async function isVerified(client: SESv2Client, identity: string): Promise<boolean> {
  try {
    const answer = await client.send(new GetEmailIdentityCommand({ EmailIdentity: identity }));
    return answer.VerifiedForSendingStatus === true;
  } catch (error) {
    if (error instanceof NotFoundException) return false;
    throw error;
  }
}

/** What readers must know of it; `undefined`: nobody has looked yet. */
export function mailNotices(account: MailAccount | undefined): readonly Notice[] {
  if (!account) return ['mail-not-checked'];
  const { sendingEnabled, senderVerified, inSandbox } = account;
  if (!sendingEnabled) return ['mail-stopped'];
  if (!senderVerified) return ['mail-sender-unverified'];
  return inSandbox ? ['mail-in-sandbox'] : [];
}

const KEY: Key = { pk: 'HEALTH', sk: 'MAIL' };

export async function saveMailAccount(table: Table, account: MailAccount): Promise<void> {
  await table.put({ ...KEY, value: account });
}

/** As last seen; `undefined` before the watchman's first round. */
export async function savedMailAccount(table: Table): Promise<MailAccount | undefined> {
  return (await table.get(KEY))?.value as MailAccount | undefined;
}
