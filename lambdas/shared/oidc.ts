/** The company's issuer, for whoever comes with a token of its or wants to sign in there. */
import { randomBytes } from 'node:crypto';
import { sessionsOn } from '../../lib/adapters/aws/sessions.js';
import { oidcFor } from '../../lib/adapters/oidc/issuer.js';
import { environment } from './environment.js';
import { ports, table } from './ports.js';
import { log } from './telemetry.js';

export const oidc = oidcFor({
  issuer: environment.issuer,
  clientId: environment.clientId,
  audience: environment.audience,
  rolesClaim: environment.rolesClaim,
  signInDomain: environment.signInDomain,
  publicUrl: environment.publicUrl,
  sessions: sessionsOn(table),
  random: (bytes) => randomBytes(bytes),
  now: ports.now.machine,
  log,
});
