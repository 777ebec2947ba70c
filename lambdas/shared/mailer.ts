/**
 * Mail over SES, whose client is loaded with the first message: most looks at an incident send
 * none.
 */
import type { Mailer } from '../../lib/engine/ports.js';

export const mailer: Mailer = {
  send: async (mail) => (await import('./ses.js')).ses.send(mail),
};
