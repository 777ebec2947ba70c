/** Stacks as `cdk synth` makes them, with bundles that hold nothing. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll } from 'vitest';
import { settingsFrom } from '../../lib/infra/config.js';
import { TocsinStack } from '../../lib/infra/stack.js';
import { FUNCTIONS } from '../../lib/infra/tocsin-function.js';

type Context = Readonly<Record<string, unknown>>;

const file = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8')) as {
  readonly context: Context;
};

/** CloudFormation's own rules take seconds to load; `app.test.ts` asks them once, for all. */
process.env.CDK_VALIDATION ??= 'false';

/** The context of `cdk.json`. */
export const CONTEXT = file.context;

/** Addresses that somebody could have. */
export const REAL = {
  sender: 'Tocsin <tocsin@acme.eu>',
  alarmAddress: 'security@acme.eu',
  zone: 'Europe/Berlin',
};

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A folder that is gone after the tests. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-infra-'));
  folders.push(folder);
  return folder;
}

function emptyBundles(): string {
  const folder = newFolder();
  for (const name of FUNCTIONS) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'index.mjs'), `export const handler = '${name}';\n`);
  }
  return folder;
}

export interface Made {
  readonly app: App;
  readonly stack: TocsinStack;
}

/** A stack that is not synthesised yet, so that a test may add to it. */
export function make(context: Context = {}): Made {
  const app = new App({
    context: { ...CONTEXT, ...REAL, ...context },
    outdir: newFolder(),
    treeMetadata: false,
  });
  const settings = settingsFrom(app.node.getAllContext());
  const stack = new TocsinStack(app, settings.stackName, { settings, bundles: emptyBundles() });
  return { app, stack };
}

export function templateOf(context: Context = {}): Template {
  return Template.fromStack(make(context).stack);
}

export interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DependsOn?: readonly string[];
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

/** All resources of a type, by their logical ids. */
export function resources(template: Template, type: string): readonly [string, Resource][] {
  return Object.entries(template.findResources(type)) as [string, Resource][];
}

/** A template's value as text, as it would be in the account 123456789012 in Frankfurt. */
export function resolved(value: unknown): string {
  if (typeof value === 'string') return value;
  const [[intrinsic, argument] = []] = Object.entries(value as Record<string, unknown>);
  switch (intrinsic) {
    case 'Ref':
      return PSEUDO[argument as string] ?? `<${argument}>`;
    case 'Fn::GetAtt':
      return `<${(argument as readonly string[]).join('.')}>`;
    case 'Fn::Join': {
      const [separator, parts] = argument as [string, readonly unknown[]];
      return parts.map(resolved).join(separator);
    }
    default:
      throw new TypeError(`Nobody resolves ${JSON.stringify(value)} here`);
  }
}

const PSEUDO: Readonly<Record<string, string>> = {
  'AWS::Partition': 'aws',
  'AWS::Region': 'eu-central-1',
  'AWS::AccountId': '123456789012',
  'AWS::URLSuffix': 'amazonaws.com',
};
