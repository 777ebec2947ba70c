/** The functions' bundles, one folder each, as the build leaves them. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Code } from 'aws-cdk-lib/aws-lambda';

/** Where the build puts them. */
export const BUNDLES = fileURLToPath(new URL('../../dist/lambdas', import.meta.url));

/** The build has not been run, or ended early. */
export class BundleMissing extends Error {
  constructor(readonly path: string) {
    super(`There is no ${path}. Run \`npm run build\` first.`);
    this.name = 'BundleMissing';
  }
}

/**
 * The code of one function.
 * @throws BundleMissing
 */
export function bundleOf(name: string, bundles: string): Code {
  const folder = join(bundles, name);
  const file = join(folder, 'index.mjs');
  if (!existsSync(file)) throw new BundleMissing(file);
  return Code.fromAsset(folder);
}
