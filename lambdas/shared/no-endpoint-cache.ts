/**
 * Stands in the bundles for the SDK's cache of discovered endpoints. DynamoDB's client makes one
 * at its start and never asks it: discovery is off unless somebody turns it on, and here nobody
 * does. Without it the bundles lack a whole library of data structures.
 */
export class EndpointCache {
  /** @throws always */
  get(): never {
    throw new Error(
      'Endpoint discovery is on, and its cache is not in the bundle: scripts/build.js',
    );
  }
}
