/** What is in the bundles, and what must not be: told by words that only one package has. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { STYLE } from '../../lib/web/pages/style.js';
import { FUNCTIONS, type FunctionName, folderOf } from './function.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

const texts = new Map<FunctionName, string>();
beforeAll(() => {
  for (const name of FUNCTIONS) {
    const folder = folderOf(name);
    if (!existsSync(`${folder}index.mjs`)) {
      throw new Error(`${folder}index.mjs is missing. Run "npm run build" first.`);
    }
    const files = readdirSync(folder);
    texts.set(name, files.map((file) => readFileSync(folder + file, 'utf8')).join('\n'));
  }
});

const holding = (words: string) => FUNCTIONS.filter((name) => texts.get(name)?.includes(words));

describe('No bundle holds', () => {
  it.each([
    ['date-holidays', 'node_modules/date-holidays/lib/data.cjs', 'Canberra Day'],
    ['the CDK', 'node_modules/aws-cdk-lib/aws-lambda/lib/function.js', 'aws-cdk-lib.aws_lambda.'],
    [
      'the embedded database',
      'node_modules/dynalite/validations/batchGetItem.js',
      'Provided list of item keys contains duplicates',
    ],
    [
      'the embedded state machines',
      'node_modules/aws-local-stepfunctions/build/main.node.esm.js',
      'States.ArrayPartition',
    ],
    ['nodemailer', 'node_modules/nodemailer/dist/esm/mime-node/index.js', '--_NmP'],
    [
      'ways to find credentials elsewhere',
      'node_modules/@aws-sdk/credential-provider-sso/dist-es/resolveSSOCredentials.js',
      'The SSO session associated with this profile',
    ],
  ])('%s', (_, file, words) => {
    expect(readFileSync(root + file, 'utf8').includes(words)).toBe(true); // it would be seen
    expect(holding(words)).toEqual([]);
  });

  it('a path of the machine that built it', () => {
    expect(holding(root)).toEqual([]);
  });
});

describe('Only the API holds', () => {
  it('the pages', () => {
    const rule = STYLE.split('\n').find((line) => line.startsWith('.late')) as string;
    expect(holding(rule)).toEqual(['api']);
  });

  it('what signs people in', () => {
    expect(holding('code_challenge_method')).toEqual(['api']);
  });
});

describe('Mail is handed to SES', () => {
  it('by remind alone', () => {
    expect(holding('auto-generated')).toEqual(['remind']);
  });
});
