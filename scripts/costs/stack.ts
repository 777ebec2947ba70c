/** What the stack itself says of what is paid for, whether or not anything happens. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { settingsFrom } from '../../lib/infra/config.js';
import { TocsinStack } from '../../lib/infra/stack.js';
import { FUNCTIONS as DEPLOYED } from '../../lib/infra/tocsin-function.js';
import { FUNCTIONS, type FunctionName } from './counts.js';

export interface StackFigures {
  /** Megabytes of each function. */
  readonly memory: Readonly<Record<FunctionName, number>>;
  readonly alarms: number;
  /** What alarms are billed by: an alarm over a sum looks at several. */
  readonly alarmMetrics: number;
  readonly keys: number;
  readonly dashboards: number;
}

interface Resource {
  readonly Properties: Readonly<Record<string, unknown>>;
}

export function readStack(): StackFigures {
  // The template only names the code: an empty one will do.
  const bundles = mkdtempSync(join(tmpdir(), 'tocsin-bundles-'));
  try {
    for (const name of DEPLOYED) {
      mkdirSync(join(bundles, name));
      writeFileSync(join(bundles, name, 'index.mjs'), '');
    }
    const settings = settingsFrom({
      sender: 'tocsin@northwind.com',
      alarmAddress: 'security@northwind.com',
      zone: 'Etc/UTC',
    });
    const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } });
    return figuresOf(Template.fromStack(new TocsinStack(app, 'Tocsin', { settings, bundles })));
  } finally {
    rmSync(bundles, { recursive: true });
  }
}

function figuresOf(template: Template): StackFigures {
  const all = (type: string) => Object.values(template.findResources(type)) as Resource[];
  const functions = all('AWS::Lambda::Function');
  const memoryOf = (name: FunctionName) =>
    functions.find(({ Properties: { FunctionName: known } }) => known === `Tocsin-${name}`)
      ?.Properties.MemorySize as number;
  const alarms = all('AWS::CloudWatch::Alarm');
  return {
    memory: Object.fromEntries(FUNCTIONS.map((name) => [name, memoryOf(name)])) as Record<
      FunctionName,
      number
    >,
    alarms: alarms.length,
    alarmMetrics: alarms.reduce((sum, alarm) => sum + metricsOf(alarm), 0),
    keys: all('AWS::KMS::Key').length,
    dashboards: all('AWS::CloudWatch::Dashboard').length,
  };
}

function metricsOf({ Properties: { Metrics } }: Resource): number {
  if (!Array.isArray(Metrics)) return 1;
  return Metrics.filter((one: { readonly MetricStat?: unknown }) => one.MetricStat).length;
}
