/** Reading for one page: all its parts tell of the same record, and it is read once. */
import { remembered } from '../../engine/remembered.js';
import type { WebPorts } from '../ports.js';
import type { Reader } from './reader.js';

/** The ports of one look. They are for reading: what is written meanwhile, they do not see. */
export function oneLook({ settings: known }: Pick<Reader, 'settings'>, ports: WebPorts): WebPorts {
  const { ledger, settings } = ports;
  const entries = remembered((incidentId: string) => ledger.entries(incidentId));
  return {
    ...ports,
    ledger: { ...ledger, entries },
    settings: { ...settings, read: async () => known },
  };
}
