/**
 * Stands between the SDK and the database and counts what DynamoDB would bill. It keeps an image
 * of every item, for a write is billed by what was there before, too.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { changeIn } from '../../lib/adapters/aws/stream.js';
import { eventOf } from '../../lib/engine/domain-events.js';
import { type Counts, type FunctionName, noCounts } from './counts.js';
import { type Carrier, type Request, textOf } from './memory-database.js';
import { type Image, indexUnits, placeOf, readUnits, sizeOf, tableUnits } from './units.js';

/** A request and its answer, as far as they are billed. */
interface Input {
  readonly Key?: Image;
  readonly Item?: Image;
  readonly IndexName?: string;
  readonly ConsistentRead?: boolean;
  readonly ExpressionAttributeValues?: Image;
}

interface Output {
  readonly Item?: Image;
  readonly Items?: readonly Image[];
  readonly Attributes?: Image;
}

/** A load on one partition at one moment, for whoever asks where it is the greatest. */
export interface Load {
  /** A key of the table, or a queue of the index with its shard. */
  readonly partition: string;
  readonly kind: 'read' | 'write';
  readonly units: number;
}

export class Meter {
  counts = noCounts();
  /** Told of every load. */
  onLoad: (load: Load) => void = () => {};
  readonly #items = new Map<string, Image>();
  /** Whose call it is; what belongs to none (setting up, looking on) is not counted. */
  readonly #caller = new AsyncLocalStorage<FunctionName>();

  /** A call of a function: all that is asked meanwhile is its doing. */
  call<T>(name: FunctionName, work: () => Promise<T>): Promise<T> {
    this.counts.calls[name] += 1;
    return this.#caller.run(name, work);
  }

  /** Looks on without being counted. */
  apart<T>(work: () => Promise<T>): Promise<T> {
    return this.#caller.exit(work);
  }

  /** Whether somebody is being counted. */
  get isCalled(): boolean {
    return this.#caller.getStore() !== undefined;
  }

  /** What is stored, with its places in the index, in bytes. */
  get stored(): number {
    let sum = 0;
    for (const item of this.#items.values()) {
      sum += sizeOf(item) * (placeOf(item) === undefined ? 1 : 2);
    }
    return sum;
  }

  /** A carrier that counts. */
  over(carrier: Carrier): Carrier {
    return {
      handle: async (request) => {
        const operation = request.headers['x-amz-target']?.split('.')[1] ?? '';
        const input = JSON.parse(textOf(request.body)) as Input;
        const answer = await carrier.handle(whole(request, operation, input));
        const output = JSON.parse(Buffer.from(answer.response.body).toString()) as Output;
        this.#count(operation, input, output, answer.response.statusCode === 200);
        return answer;
      },
    };
  }

  #count(operation: string, input: Input, output: Output, isDone: boolean): void {
    const isCounted = this.isCalled;
    if (isCounted) this.counts.requests += 1;
    switch (operation) {
      case 'GetItem':
        this.#read(input, output.Item ? [output.Item] : [], isCounted);
        break;
      case 'Query':
        this.#read(input, output.Items ?? [], isCounted);
        break;
      case 'PutItem':
        this.#write(input.Item, input.Item, isDone, isCounted);
        break;
      case 'UpdateItem':
        this.#write(input.Key, output.Attributes, isDone, isCounted);
        break;
      case 'DeleteItem':
        this.#write(input.Key, undefined, isDone, isCounted);
        break;
    }
  }

  #read(input: Input, items: readonly Image[], isCounted: boolean): void {
    if (!isCounted) return;
    const bytes = items.reduce((sum, item) => sum + sizeOf(item), 0);
    const units = readUnits(bytes, input.ConsistentRead === true);
    this.counts.readUnits += units;
    const { Key, ExpressionAttributeValues: values } = input;
    const partition = Key?.pk?.S ?? values?.[':pk']?.S ?? values?.[':q']?.S ?? '';
    this.onLoad({ partition, kind: 'read', units });
  }

  /** A write whose condition did not hold is billed as well, but changes nothing. */
  #write(at: Image | undefined, after: Image | undefined, isDone: boolean, isCounted: boolean) {
    const key = `${at?.pk?.S}\n${at?.sk?.S}`;
    const before = this.#items.get(key);
    if (isDone) {
      if (after) this.#items.set(key, after);
      else this.#items.delete(key);
    }
    if (!isCounted) return;
    const table = tableUnits(before, isDone ? after : undefined);
    this.counts.tableWrites += table;
    this.onLoad({ partition: at?.pk?.S ?? '', kind: 'write', units: table });
    if (!isDone) return;
    const index = indexUnits(before, after);
    this.counts.indexWrites += index;
    const queue = (after?.q ?? before?.q)?.S;
    if (queue !== undefined) this.onLoad({ partition: queue, kind: 'write', units: index });
    this.#publish(before, after);
  }

  /** At most one call of the publisher for each change: it takes up to a hundred at once. */
  #publish(before: Image | undefined, after: Image | undefined): void {
    this.counts.calls.publish += 1;
    const images = { ...(before && { OldImage: before }), ...(after && { NewImage: after }) };
    const change = changeIn({ dynamodb: images });
    if (change && eventOf(change)) this.counts.events += 1;
  }

  /** What was counted since the last time. */
  take(): Counts {
    const taken = this.counts;
    this.counts = noCounts();
    return taken;
  }
}

/** A query that asks for some attributes is billed for whole items: so we look at these. */
function whole(request: Request, operation: string, input: Input): Request {
  if (operation !== 'Query' || !('ProjectionExpression' in input)) return request;
  const {
    ProjectionExpression: _,
    ExpressionAttributeNames: __,
    ...rest
  } = input as Input & {
    readonly ProjectionExpression: string;
    readonly ExpressionAttributeNames?: object;
  };
  return { ...request, body: JSON.stringify(rest) };
}
