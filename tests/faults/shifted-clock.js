/**
 * A machine whose clock is set: loaded before the server, it shifts what the system says by as
 * many milliseconds as a file holds. The server itself knows nothing of it.
 */
import { readFileSync } from 'node:fs';

const file = process.env.SHIFTED_CLOCK;
const { now } = Date;

Date.now = () => now() + Number(readFileSync(file, 'utf8'));
globalThis.Date = new Proxy(Date, {
  construct: (target, args, type) =>
    Reflect.construct(target, args.length === 0 ? [Date.now()] : args, type),
});
