/** The security rules of `cdk-nag`: no finding that is not accepted, beside its construct. */
import { Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import { describe, expect, it } from 'vitest';
import { TocsinFunction } from '../../lib/infra/tocsin-function.js';
import { type Made, make } from './made.js';

/** The ids of the rules that a stack breaks, and where. */
function findingsIn({ app }: Made, checks = new AwsSolutionsChecks(app)): readonly string[] {
  return checks
    .validateScope(app)
    .violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath }) => `${ruleName} ${constructPath}`),
    );
}

/** As they would be if nothing were accepted. */
function allFindingsIn(made: Made): readonly string[] {
  const checks = new AwsSolutionsChecks(made.app);
  return findingsIn(made, Object.assign(checks, { isAcknowledged: () => false }));
}

/** What is accepted: where, which rule, and why. */
function accepted({ app }: Made): readonly (readonly [IConstruct, string, string])[] {
  return app.node
    .findAll()
    .flatMap((construct) =>
      construct.node.metadata
        .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
        .flatMap(({ data }) =>
          Object.entries(data as Readonly<Record<string, string>>).map(
            ([id, reason]) => [construct, id.replace(/^annotation::/i, ''), reason] as const,
          ),
        ),
    );
}

const made = make();

describe('The security rules', () => {
  it('find nothing that is not accepted', () => {
    expect(findingsIn(made)).toEqual([]);
  });

  it('find nothing in a stack that goes with its data, or has an issuer of its own', () => {
    const other = make({
      removalPolicy: 'destroy',
      issuer: 'https://id.acme.eu',
      clientId: 'tocsin',
      audience: 'api://tocsin',
    });
    expect(findingsIn(other)).toEqual([]);
  });

  it('are answered with a reason, each where a finding is', () => {
    const all = allFindingsIn(made);
    expect(all.length).toBeGreaterThan(10);
    const answers = accepted(made);
    expect(answers.length).toBeGreaterThan(10);
    for (const [construct, id, reason] of answers) {
      const { path } = construct.node;
      expect(reason.length, `${id} at ${path}`).toBeGreaterThanOrEqual(20);
      const isNeeded = all.some((finding) => finding.startsWith(`${id} ${path}`));
      expect(isNeeded, `${id} at ${path} is accepted, and not found`).toBe(true);
    }
  });

  it('are never answered for the whole stack', () => {
    for (const [construct] of accepted(made)) {
      expect(construct.node.path.split('/').length).toBeGreaterThan(2);
    }
  });
});

describe('A new violation is found', () => {
  it.each([
    [
      'a bucket without a log and without TLS',
      ({ stack }: Made) => new Bucket(stack, 'Bucket'),
      ['AwsSolutions-S1', 'AwsSolutions-S10'],
    ],
    [
      'a topic that is reached without TLS',
      ({ stack }: Made) => new Topic(stack, 'Loud'),
      ['AwsSolutions-SNS3'],
    ],
    [
      'a function that may read every table',
      (each: Made) =>
        functionOf(each).may(
          new PolicyStatement({ actions: ['dynamodb:*'], resources: ['arn:aws:dynamodb:::*'] }),
        ),
      [
        'AwsSolutions-IAM5[Action::dynamodb:*]',
        'AwsSolutions-IAM5[Resource::arn:aws:dynamodb:::*]',
      ],
    ],
  ])('%s', (_, add, rules) => {
    const each = make();
    add(each);
    const found = new Set(findingsIn(each).map((finding) => finding.split(' ')[0]));
    expect([...found].toSorted()).toEqual(rules.toSorted());
  });
});

function functionOf({ app }: Made): TocsinFunction {
  const found = app.node.findAll().find((construct) => construct instanceof TocsinFunction);
  if (!found) throw new TypeError('The stack has no function');
  return found;
}
