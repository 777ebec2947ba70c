/**
 * The environment of the functions, read here and nowhere else. The stack sets it; what is
 * missing is a deployment whose halves do not belong together, and says so at the first call.
 */
import type { Machines } from '../../lib/adapters/aws/machines.js';

/** @throws Error that names the variable */
function required(name: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new Error(`The environment has no ${name}; the stack sets it. Deploy the stack again.`);
}

function optional(name: string): string | undefined {
  return process.env[name] || undefined;
}

export const environment = {
  get table(): string {
    return required('TOCSIN_TABLE');
  },
  /** The deployed state machines, by regime. */
  get machines(): Machines {
    return JSON.parse(required('TOCSIN_MACHINES')) as Machines;
  },
  /** Where people find the pages; without a slash at the end. */
  get publicUrl(): string {
    return required('TOCSIN_PUBLIC_URL');
  },
  /** Other names under which the API is served: its own, where a domain stands before it. */
  get hosts(): readonly string[] {
    return optional('TOCSIN_HOSTS')?.split(',') ?? [];
  },
  get sender(): string {
    return required('TOCSIN_SENDER');
  },
  get configurationSet(): string {
    return required('TOCSIN_CONFIGURATION_SET');
  },
  /** The home zone of the entity that is there from the start. */
  get zone(): string {
    return required('TOCSIN_ZONE');
  },
  /** Who is written to while no people are set up. */
  get operator(): string {
    return required('TOCSIN_OPERATOR');
  },
  get bus(): string {
    return required('TOCSIN_BUS');
  },
  get issuer(): string {
    return required('TOCSIN_ISSUER');
  },
  get clientId(): string {
    return required('TOCSIN_CLIENT_ID');
  },
  /** Absent for Cognito, whose access tokens name the client instead. */
  get audience(): string | undefined {
    return optional('TOCSIN_AUDIENCE');
  },
  get rolesClaim(): string {
    return optional('TOCSIN_ROLES_CLAIM') ?? 'cognito:groups';
  },
  /** Where Cognito signs people out; other issuers say it themselves. */
  get signInDomain(): string | undefined {
    return optional('TOCSIN_SIGN_IN_DOMAIN');
  },
};
