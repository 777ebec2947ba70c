/** The command line, as a process. All it does is in `main.ts`, which knows no process. */
import { main } from './main.js';

process.exitCode = await main(process.argv.slice(2), process);
