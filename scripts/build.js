/**
 * Bundles the command line into one file, so that it starts at once. Plain JavaScript: it runs
 * on `npm ci`, before anything that could read TypeScript is sure to work.
 */
import { chmod } from 'node:fs/promises';
import { build } from 'esbuild';

await build({
  entryPoints: ['bin/tocsin.ts'],
  outfile: 'dist/tocsin.js',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  minify: false,
  legalComments: 'none',
  banner: { js: '#!/usr/bin/env node' },
  logLevel: 'warning',
});
await chmod('dist/tocsin.js', 0o755);
