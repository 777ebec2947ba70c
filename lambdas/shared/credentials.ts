/**
 * Stands in the bundles for the SDK's search for credentials: a function has its own in its
 * environment, and looking anywhere else (files, sign-on, the network) could only be a mistake.
 */
import { fromEnv } from '@aws-sdk/credential-provider-env';

export const defaultProvider = () => fromEnv();
