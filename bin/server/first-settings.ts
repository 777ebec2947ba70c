/** What a new installation begins with: one entity, and one person who hears everything. */
import { DEFAULT_ENTITY, type Settings, UNNAMED_ENTITY } from '../../lib/engine/ports.js';
import { Unavailable } from '../host.js';
import type { MachineOptions } from './machine.js';

const OPERATOR = 'operator';
/** An address of this machine: its mails lie in the outbox. */
const NOBODY = 'operator@localhost';

/**
 * Adds what is missing; what is there is left as it is, but for the operator's address, which
 * `--mail-to` sets.
 * @throws Unavailable where mail would go to a server and to nobody
 */
export async function ensureSettings(
  settings: Settings,
  {
    mailTo,
    mailFrom,
    smtpUrl,
    zone,
  }: Pick<MachineOptions, 'mailTo' | 'mailFrom' | 'smtpUrl' | 'zone'>,
): Promise<void> {
  if (smtpUrl && /@localhost>?$/.test(mailFrom)) {
    throw new Unavailable(
      'SMTP_URL is set, and mail servers refuse a sender at localhost. Name one with --mail-from.',
    );
  }
  const { entities, people } = await settings.read();
  if (!entities.some(({ id }) => id === DEFAULT_ENTITY)) {
    await settings.putEntity({ id: DEFAULT_ENTITY, name: UNNAMED_ENTITY, zone });
  }
  const operator = people.find(({ id }) => id === OPERATOR);
  if (mailTo !== undefined || people.length === 0) {
    await settings.putPerson({
      id: OPERATOR,
      name: 'Operator',
      zone,
      language: 'en',
      roles: ['grc', 'counsel', 'executive', 'admin'],
      ...operator,
      address: mailTo ?? NOBODY,
    });
  }
  if (!smtpUrl) return;
  const present = (await settings.read()).people;
  const isNobody = ({ address }: { readonly address: string }) => address === NOBODY;
  if (!present.every(isNobody)) {
    // Others were set up meanwhile: no server takes mail for the stand-in.
    for (const { id } of present.filter(isNobody)) await settings.removePerson(id);
  } else {
    throw new Unavailable(
      'SMTP_URL is set, and there is nobody to write to. Name an address with --mail-to.',
    );
  }
}
