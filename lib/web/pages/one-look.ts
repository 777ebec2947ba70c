/** Reading for one page: all its parts tell of the same record, and it is read once. */
import { remembered } from '../../engine/remembered.js';
import type { WebPorts } from '../ports.js';

/** The ports of one look. They are for reading: what is written meanwhile, they do not see. */
export function oneLook(ports: WebPorts): WebPorts {
  const { ledger, settings } = ports;
  const entries = remembered((incidentId: string) => ledger.entries(incidentId));
  const read = remembered((_: 'all') => settings.read());
  return {
    ...ports,
    ledger: { ...ledger, entries },
    settings: { ...settings, read: () => read('all') },
  };
}
