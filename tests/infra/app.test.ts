/** What `cdk` runs: a stack, or the sentences that say why there is none. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { makeApp } from '../../lib/infra/app.js';
import { isExample } from '../../lib/infra/examples.js';
import { CONTEXT, make, newFolder, REAL, templateOf } from './made.js';

describe('The app', () => {
  it('says what is wrong with its settings, and makes nothing', () => {
    const app = new App({
      context: { ...CONTEXT, zone: 'Berlin', alarmAdress: 'x' },
      outdir: newFolder(),
    });
    expect(makeApp(app).map((sentence) => sentence.slice(0, 40))).toEqual([
      'There is no setting "alarmAdress"; the s',
      'zone takes the IANA name of a time zone,',
    ]);
    expect(app.node.children.filter(({ node }) => node.id === 'Tocsin')).toEqual([]);
  });

  it('says that the functions have not been built', () => {
    const app = new App({ context: { ...CONTEXT }, outdir: newFolder() });
    expect(makeApp(app, newFolder())).toEqual([
      expect.stringMatching(/^There is no .*assess\/index\.mjs\. Run `npm run build` first\.$/),
    ]);
  });

  it('is made without an account, and satisfies CloudFormation’s own rules', () => {
    process.env.CDK_VALIDATION = 'true';
    try {
      const { app } = make();
      const { directory, stacks } = app.synth();
      const report = JSON.parse(readFileSync(join(directory, 'validation-report.json'), 'utf8'));
      expect(report.pluginReports).toEqual([]);
      expect(stacks.map(({ stackName, environment }) => [stackName, environment.account])).toEqual([
        ['Tocsin', 'unknown-account'],
      ]);
      expect(stacks.flatMap(({ messages }) => messages)).toEqual([]); // no warning, no error
    } finally {
      process.env.CDK_VALIDATION = 'false';
    }
  });

  it('gives one stack another name, and with it all that has a name', () => {
    const template = templateOf({ stackName: 'Bell' });
    template.hasResourceProperties('AWS::Lambda::Function', { FunctionName: 'Bell-assess' });
    template.hasResourceProperties('AWS::StepFunctions::StateMachine', {
      StateMachineName: 'Bell-us-sec-8k',
    });
    expect(JSON.stringify(template.toJSON())).not.toContain('Tocsin-');
  });

  it('fits: half of what CloudFormation takes', () => {
    const template = Template.fromStack(make().stack).toJSON();
    expect(JSON.stringify(template).length).toBeLessThan(1_000_000 / 2);
    expect(Object.keys(template.Resources).length).toBeLessThan(500 / 2);
    expect(Object.keys(template.Parameters)).toEqual(['BootstrapVersion']);
  });
});

describe('Addresses that are examples', () => {
  it('are refused when the stack is deployed, with a sentence for each', () => {
    const { Rules } = templateOf({
      sender: CONTEXT.sender,
      alarmAddress: CONTEXT.alarmAddress,
    }).toJSON();
    expect(Rules).toMatchObject({
      SenderIsAnExample: {
        Assertions: [
          {
            Assert: { 'Fn::Equals': ['tocsin@example.com', ''] },
            AssertDescription:
              'sender is still the example tocsin@example.com: no mail would arrive. ' +
              'Deploy with -c sender=<a mail address of yours>.',
          },
        ],
      },
      AlarmAddressIsAnExample: {
        Assertions: [{ AssertDescription: expect.stringContaining('-c alarmAddress=') }],
      },
    });
  });

  it('alone are: real ones are not', () => {
    const { Rules } = templateOf(REAL).toJSON();
    expect(Object.keys(Rules)).toEqual(['CheckBootstrapVersion']);
  });

  it.each([
    ['a@example.com', true],
    ['a@mail.example.org', true],
    ['a@bell.test', true],
    ['a@bell.invalid', true],
    ['a@myexample.com', false],
    ['a@example.eu', false],
    ['a@test.de', false],
  ])('%s: %s', (address, is) => {
    expect(isExample(address)).toBe(is);
  });
});
