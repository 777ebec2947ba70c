/** The program behind the door: the API and the pages, one function. */
import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Door } from './door.js';
import type { Ground } from './ground.js';
import { mayClocks } from './machines.js';
import { TocsinFunction } from './tocsin-function.js';

export interface WebProps {
  readonly ground: Ground;
  readonly door: Door;
  /** Where people find the pages. */
  readonly publicUrl: string;
  /** Who signs people in. */
  readonly signIn: Readonly<Record<string, string>>;
}

export class Web extends Construct {
  constructor(scope: Construct, id: string, props: WebProps) {
    super(scope, id);
    const { ground, door, publicUrl, signIn } = props;
    const api = new TocsinFunction(this, 'Program', {
      name: 'api',
      does: 'The API and the pages',
      timeout: Duration.seconds(29), // API Gateway answers by itself after thirty
      memory: 1024, // a person waits for it: more processor for the start and for pages
      environment: {
        ...ground.environment,
        TOCSIN_PUBLIC_URL: publicUrl,
        TOCSIN_HOSTS: door.host,
        ...signIn,
      },
      ground,
    });
    ground.storage.allowItems(api);
    api.may(mayClocks(this, 'StartExecution', 'SendTaskSuccess'));
    door.leadTo(api.lambda);
  }
}
