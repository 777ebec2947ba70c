/**
 * Bundles what runs: the command line, so that it starts at once, and a folder for each function
 * of the AWS stack. Plain JavaScript: it runs on `npm ci`, before anything that could read
 * TypeScript is sure to work.
 */
import { chmod, copyFile, readdir, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'esbuild';

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  legalComments: 'none',
  charset: 'utf8', // laws are quoted in their own letters, which escapes would make six times as long
  logLevel: 'warning',
};

/** @type {import('esbuild').Plugin} */
const withoutJsonSchema = {
  name: 'without-json-schema',
  setup({ onResolve }) {
    onResolve({ filter: /\/(to-json-schema|json-schema-processors)\.js$/ }, ({ importer }) => {
      if (!importer.endsWith('/zod/v4/classic/schemas.js')) return undefined;
      return { path: resolve('lambdas/shared/no-json-schema.ts') };
    });
  },
};

await rm('dist', { recursive: true, force: true }); // parts of an earlier build have other names
await Promise.all([commandLine(), ...(await functions())]);

/** What only the server needs is a part of its own, and takes its packages from `node_modules`. */
async function commandLine() {
  await build({
    ...common,
    entryPoints: ['bin/tocsin.ts'],
    outdir: 'dist',
    splitting: true,
    target: 'node20',
    external: ['dynalite', 'aws-local-stepfunctions', '@aws-sdk/*', 'nodemailer', 'nodemailer/*'],
    banner: { js: '#!/usr/bin/env node' },
  });
  await copyFile('lib/adapters/embedded/database-worker.js', 'dist/database-worker.js');
  await chmod('dist/tocsin.js', 0o755);
}

/** Each function in a folder that needs nothing beside it; what it seldom needs is a part apart. */
async function functions() {
  const files = await readdir('lambdas');
  const handlers = files.filter((file) => file.endsWith('.ts')); // what they share lies in a folder
  return handlers.map((file) => {
    const name = file.replace(/\.ts$/, '');
    return build({
      ...common,
      entryPoints: [`lambdas/${file}`],
      outdir: `dist/lambdas/${name}`,
      entryNames: 'index',
      outExtension: { '.js': '.mjs' },
      splitting: true,
      target: 'node24',
      minify: true,
      // The SDK's modules can be left out where they are not used; its other form cannot.
      mainFields: ['module', 'main'],
      // What a function never asks for stays behind; each stand-in says why it is none's loss.
      alias: {
        '@aws-sdk/credential-provider-node': './lambdas/shared/credentials.ts',
        '@aws-sdk/endpoint-cache': './lambdas/shared/no-endpoint-cache.ts',
      },
      plugins: name === 'api' ? [] : [withoutJsonSchema],
      // zod's methods look there for what is left out, and are never called.
      logOverride: { 'import-is-undefined': 'silent' },
      // Packages of the older kind ask for their modules by `require`, which a module lacks.
      banner: {
        js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);",
      },
    });
  });
}
