/** What `cdk` runs: makes the stack, or says what is wrong with its settings. */
import { makeApp } from '../lib/infra/app.js';

const mistakes = makeApp();
for (const sentence of mistakes) console.error(sentence);
if (mistakes.length > 0) process.exit(1);
