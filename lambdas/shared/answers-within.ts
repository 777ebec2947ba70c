/**
 * How long a call of AWS may take. The SDK only warns of a request that takes longer, unless it
 * is told to give it up; given up, it is tried again like any other that was lost.
 */

/** A service that is there takes a connection at once. */
const CONNECTION = 1000;

/** @param milliseconds until an answer that has not come is a lost one */
export function answersWithin(milliseconds: number) {
  return {
    connectionTimeout: CONNECTION,
    requestTimeout: milliseconds,
    throwOnRequestTimeout: true,
  };
}
