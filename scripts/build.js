/**
 * Bundles the command line, so that it starts at once: what only the server needs is a part of
 * its own that is loaded when it is asked for, and takes its packages from `node_modules`. Plain
 * JavaScript: it runs on `npm ci`, before anything that could read TypeScript is sure to work.
 */
import { chmod, copyFile, rm } from 'node:fs/promises';
import { build } from 'esbuild';

await rm('dist', { recursive: true, force: true }); // parts of an earlier build have other names
await build({
  entryPoints: ['bin/tocsin.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  minify: false,
  legalComments: 'none',
  external: ['dynalite', 'aws-local-stepfunctions', '@aws-sdk/*', 'nodemailer', 'nodemailer/*'],
  banner: { js: '#!/usr/bin/env node' },
  logLevel: 'warning',
});
await copyFile('lib/adapters/embedded/database-worker.js', 'dist/database-worker.js');
await chmod('dist/tocsin.js', 0o755);
