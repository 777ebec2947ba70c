/** The state machines as they are deployed, and the functions that stand behind them. */
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { regimes } from '../../lib/core/regimes/index.js';
import { definitionOf } from '../../lib/workflow/definition.js';
import { statesOf } from '../../lib/workflow/states.js';
import { type Resource, resolved, resources, templateOf } from './made.js';

/** Its declarations are not found from a module, so its one function is described here. */
const validate: (definition: unknown) => {
  readonly isValid: boolean;
  readonly errorsText: (separator?: string) => string;
} = createRequire(import.meta.url)('asl-validator');

const template = templateOf();
const machines = resources(template, 'AWS::StepFunctions::StateMachine');
const functions = resources(template, 'AWS::Lambda::Function');

function machineOf(regimeId: string): readonly [string, Resource] {
  const found = machines.filter(([, m]) => m.Properties.StateMachineName === `Tocsin-${regimeId}`);
  expect(found).toHaveLength(1);
  return found[0] as [string, Resource];
}

interface Task {
  readonly Type: string;
  readonly Parameters: { readonly FunctionName: string };
  readonly TimeoutSeconds?: number;
  readonly Retry: readonly {
    readonly IntervalSeconds?: number;
    readonly MaxAttempts: number;
    readonly BackoffRate?: number;
  }[];
}

/** A definition as Step Functions gets it. */
function deployed({ Properties }: Resource): unknown {
  const fill = Properties.DefinitionSubstitutions as Readonly<Record<string, unknown>>;
  const text = resolved(Properties.DefinitionString).replace(/\$\{(\w+)\}/g, (_, name: string) =>
    resolved(fill[name]),
  );
  return JSON.parse(text);
}

const arnOf = (name: string) => `arn:aws:lambda:eu-central-1:123456789012:function:Tocsin-${name}`;

it('there is one machine for each regime', () => {
  const names = machines.map(([, { Properties }]) => Properties.StateMachineName);
  expect(names.toSorted()).toEqual(regimes.map(({ id }) => `Tocsin-${id}`).toSorted());
});

describe.each(regimes.map((regime) => [regime.id, regime] as const))('%s', (id, regime) => {
  it('is deployed with the states of its law, and the functions by their names', () => {
    const [, machine] = machineOf(id);
    const text = JSON.stringify(statesOf(regime)).replace(/\$\{(\w+)\}/g, (_, name) => arnOf(name));
    expect(deployed(machine)).toEqual(JSON.parse(text));
  });

  it('is valid Amazon States Language', () => {
    const [, machine] = machineOf(id);
    const { isValid, errorsText } = validate(deployed(machine));
    expect(isValid, errorsText('; ')).toBe(true);
  });

  it('names only functions that are deployed, and may call no others', () => {
    const [, machine] = machineOf(id);
    const named = new Set(JSON.stringify(deployed(machine)).match(/arn:aws:lambda:[^"]*/g));
    const there = functions.map(([, { Properties }]) => arnOf(nameOf(Properties.FunctionName)));
    expect(there).toEqual(expect.arrayContaining([...named]));

    const role = (machine.Properties.RoleArn as { 'Fn::GetAtt': [string] })['Fn::GetAtt'][0];
    const allowed = resources(template, 'AWS::IAM::Policy')
      .filter(([, { Properties }]) => JSON.stringify(Properties.Roles).includes(`"${role}"`))
      .flatMap(([, { Properties }]) => statementsOf(Properties))
      .filter(({ Action }) => JSON.stringify(Action).includes('lambda:'));
    expect(allowed).toHaveLength(1);
    const [{ Action, Resource }] = allowed as [(typeof allowed)[number]];
    expect(Action).toBe('lambda:InvokeFunction');
    expect((Resource as readonly unknown[]).map(resolved).toSorted()).toEqual(
      [...named].toSorted(),
    );
  });

  it('tries a task that broke for four minutes at most, and lets it end by itself first', () => {
    const [, machine] = machineOf(id);
    const { States } = deployed(machine) as { readonly States: Readonly<Record<string, Task>> };
    const tasks = Object.values(States).filter(({ Type }) => Type === 'Task');
    expect(tasks).toHaveLength(regime.phases.length + 2);
    for (const { Retry, TimeoutSeconds, Parameters } of tasks) {
      const waits = Retry.flatMap(({ IntervalSeconds = 0, MaxAttempts, BackoffRate = 1 }) =>
        Array.from({ length: MaxAttempts }, (_, n) => IntervalSeconds * BackoffRate ** n),
      );
      expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128]);
      expect(waits.reduce((sum, wait) => sum + wait)).toBe(254);
      if (TimeoutSeconds === undefined) continue; // a park waits as long as its path says
      const called = functions.find(([, { Properties }]) =>
        Parameters.FunctionName.endsWith(`:${Properties.FunctionName}`),
      );
      expect(called?.[1].Properties.Timeout).toBeLessThan(TimeoutSeconds);
    }
  });

  it('is traced, and logs everything but what states are given, which holds tokens', () => {
    const [, machine] = machineOf(id);
    expect(machine.Properties).toMatchObject({
      StateMachineType: 'STANDARD',
      TracingConfiguration: { Enabled: true },
      LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: false },
    });
  });
});

describe('A deployment', () => {
  it('changes every machine before any function', () => {
    expect(functions).toHaveLength(7);
    for (const [, { DependsOn = [] }] of functions) {
      expect(DependsOn).toEqual(expect.arrayContaining(machines.map(([logicalId]) => logicalId)));
    }
  });

  it('tells every function that has clocks the hashes of the definitions', () => {
    const texts = functions.flatMap(([, { Properties }]) => {
      const { Variables } = Properties.Environment as { Variables: Record<string, unknown> };
      return Variables.TOCSIN_MACHINES === undefined ? [] : [resolved(Variables.TOCSIN_MACHINES)];
    });
    expect(texts).toHaveLength(6); // all but publish
    for (const text of texts) {
      expect(JSON.parse(text)).toEqual(
        Object.fromEntries(
          regimes.map((regime) => [
            regime.id,
            {
              arn: `arn:aws:states:eu-central-1:123456789012:stateMachine:Tocsin-${regime.id}`,
              definition: definitionOf(regime).hash,
            },
          ]),
        ),
      );
    }
  });
});

function nameOf(functionName: unknown): string {
  return String(functionName).replace(/^Tocsin-/, '');
}

function statementsOf(properties: Resource['Properties']) {
  const document = properties.PolicyDocument as {
    readonly Statement: readonly { readonly Action: unknown; readonly Resource: unknown }[];
  };
  return document.Statement;
}
