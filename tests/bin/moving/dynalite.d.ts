/** As much of the embedded DynamoDB server as tests use, which has no types of its own. */
declare module 'dynalite' {
  import type { Server } from 'node:http';

  function dynalite(options: { readonly createTableMs: number }): Server;
  export = dynalite;
}
