/** Alarms and the runbook: whoever is woken is told what was lost and what to do. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { regimes } from '../../lib/core/regimes/index.js';
import { articles, articlesIn, PARTS, runbook } from '../../lib/infra/runbook.js';
import { FUNCTIONS } from '../../lib/infra/tocsin-function.js';
import { type Resource, resolved, resources, templateOf } from './made.js';

const template = templateOf();
const alarms = resources(template, 'AWS::CloudWatch::Alarm').map(
  ([, { Properties }]) => Properties,
);

const LINK = / What to do: lib\/infra\/runbook\.md#([a-z-]+)$/;

function alarmCalled(name: string): Resource['Properties'] {
  const found = alarms.filter(({ AlarmName }) => AlarmName === `Tocsin ${name}`);
  expect(found, name).toHaveLength(1);
  return found[0] as Resource['Properties'];
}

/** The names of all metrics that alarms rest on, with their dimensions' values. */
function metricsOf(alarm: Resource['Properties']): readonly string[] {
  const simple = alarm.MetricName === undefined ? [] : [textOf(alarm as unknown as MetricLike)];
  const queries = (alarm.Metrics ?? []) as readonly { MetricStat?: { Metric: MetricLike } }[];
  return [
    ...simple,
    ...queries.flatMap(({ MetricStat }) => (MetricStat ? [textOf(MetricStat.Metric)] : [])),
  ];
}

interface MetricLike {
  readonly MetricName: string;
  readonly Dimensions?: readonly { readonly Value: unknown }[];
}

function textOf({ MetricName, Dimensions = [] }: MetricLike): string {
  return [MetricName, ...Dimensions.map(({ Value }) => resolved(Value))].join(' ');
}

describe('Every alarm', () => {
  it('says what was lost and names an article that is there', () => {
    expect(alarms.length).toBeGreaterThan(30);
    for (const { AlarmName, AlarmDescription } of alarms) {
      const [, anchor = ''] = LINK.exec(String(AlarmDescription)) ?? [];
      expect([...articles.keys()], String(AlarmName)).toContain(anchor);
      expect(String(AlarmDescription).length).toBeLessThanOrEqual(1024); // the limit of AWS
    }
  });

  it('is told, and told when it is over, to the encrypted topic', () => {
    const [[topic] = []] = resources(template, 'AWS::SNS::Topic');
    for (const { AlarmName, AlarmActions, OKActions } of alarms) {
      expect([AlarmActions, OKActions], String(AlarmName)).toEqual([
        [{ Ref: topic }],
        [{ Ref: topic }],
      ]);
    }
    template.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'security@acme.eu',
      TopicArn: { Ref: topic },
    });
  });

  it('has a name that can be read in a mail’s subject, and that no other has', () => {
    const names = alarms.map(({ AlarmName }) => String(AlarmName));
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^Tocsin [\w -]+$/);
  });
});

describe('There is an alarm for', () => {
  it.each(regimes.map(({ id }) => id))('a clock of %s that was lost', (id) => {
    const alarm = alarmCalled(`${id} ClockLost`);
    expect(metricsOf(alarm).map((text) => text.split(' ')[0])).toEqual([
      'ExecutionsFailed',
      'ExecutionsTimedOut',
      'ExecutionsAborted',
    ]);
    expect(alarm).toMatchObject({ Threshold: 1, EvaluationPeriods: 1 });
  });

  it.each(FUNCTIONS)('errors, throttling and problems of %s', (name) => {
    const [[id] = []] = resources(template, 'AWS::Lambda::Function').filter(
      ([, { Properties }]) => Properties.FunctionName === `Tocsin-${name}`,
    );
    const all = alarms.flatMap(metricsOf);
    expect(all).toContain(`Errors <${id}>`);
    expect(all).toContain(`Throttles <${id}>`);
    expect(all).toContain(`ProblemsLogged ${name}`);
  });

  it.each([
    ['Mail Sandbox', 'MailSandbox watch'],
    ['Mail SenderUnverified', 'SenderUnverified watch'],
    ['Tasks Remind AlertRefused', 'AlertRefused remind'],
    ['Tasks Remind AlertPostponed', 'AlertPostponed remind'],
    ['MailEvents MailReturned', 'MailReturned mail-events'],
    ['Watchman Silent', 'WatchRound watch'],
  ])('%s, by a metric that a function counts', (name, metric) => {
    const alarm = alarmCalled(name);
    expect(alarm.Namespace).toBe('Tocsin');
    expect(metricsOf(alarm)).toEqual([metric]);
    const [metricName, service] = metric.split(' ');
    const telemetry = readFileSync(
      new URL('../../lambdas/shared/telemetry.ts', import.meta.url),
      'utf8',
    );
    expect(telemetry).toContain(`| '${metricName}'`);
    const handler = readFileSync(new URL(`../../lambdas/${service}.ts`, import.meta.url), 'utf8');
    expect(handler).toContain(`count('${metricName}'`);
  });

  it('a watchman who is silent for a quarter of an hour', () => {
    expect(alarmCalled('Watchman Silent')).toMatchObject({
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      Period: 300,
      EvaluationPeriods: 3,
      TreatMissingData: 'breaching',
    });
  });

  it('mail that has been put off for an hour, and not sooner', () => {
    expect(alarmCalled('Tasks Remind AlertPostponed')).toMatchObject({
      Period: 900,
      EvaluationPeriods: 4,
      TreatMissingData: 'notBreaching',
    });
  });

  it.each([
    ['Mail ReputationBounceRate', 0.05],
    ['Mail ReputationComplaintRate', 0.001],
  ])('%s, from where SES looks closer', (name, threshold) => {
    const alarm = alarmCalled(name);
    expect(alarm).toMatchObject({ Namespace: 'AWS/SES', Threshold: threshold });
    expect(alarm.Dimensions ?? []).toEqual([]); // of the account, which SES judges
  });

  it.each(['Watchman Missed', 'MailEvents Unheard', 'Publisher Unpublished'])(
    'the first dead letter of %s',
    (name) => {
      expect(alarmCalled(`${name} DeadLetters`)).toMatchObject({
        MetricName: 'ApproximateNumberOfMessagesVisible',
        Threshold: 1,
        ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      });
    },
  );

  it('events that are a quarter of an hour behind', () => {
    expect(alarmCalled('Publisher Behind')).toMatchObject({
      MetricName: 'IteratorAge',
      Threshold: 15 * 60 * 1000,
    });
  });

  it('a table that turns requests away or fails, and pages that fail', () => {
    expect(metricsOf(alarmCalled('Storage ReadThrottleEvents'))).toHaveLength(1);
    expect(metricsOf(alarmCalled('Storage WriteThrottleEvents'))).toHaveLength(1);
    expect(metricsOf(alarmCalled('Storage SystemErrors'))).toHaveLength(5);
    expect(alarmCalled('Door Errors')).toMatchObject({ MetricName: '5xx', Threshold: 5 });
  });
});

describe('The runbook', () => {
  it('has an article for each kind of alarm, and none that nothing leads to', () => {
    const named = alarms.map(({ AlarmDescription }) => LINK.exec(String(AlarmDescription))?.[1]);
    expect([...new Set(named)].toSorted()).toEqual([...articles.keys()].toSorted());
  });

  it.each([...articles.keys()])(
    '#%s has its three parts, in their order, and a command',
    (anchor) => {
      const article = articles.get(anchor) as string;
      const parts = [...article.matchAll(/^### (.*)$/gm)].map(([, part]) => part);
      expect(parts).toEqual(PARTS);
      expect(article).toMatch(/`aws |^aws |^log |^ {3}aws |npx cdk/m);
    },
  );

  it.each([
    [/ ClockLost$/, 'clock-lost', 6],
    [/ (Assess|Park|Remind|Watch|Hears|Publish|Program) Errors$/, 'function-errors', 7],
    [/ Throttles$/, 'function-throttled', 7],
    [/ Problems$/, 'problems-logged', 7],
    [/^Tocsin Watchman (Silent|Missed DeadLetters)$/, 'watchman-silent', 2],
    [/^Tocsin Mail Sandbox$/, 'mail-in-sandbox', 1],
    [/^Tocsin Mail SenderUnverified$/, 'sender-unverified', 1],
    [/^Tocsin Mail Reputation(Bounce|Complaint)Rate$/, 'mail-reputation', 2],
    [/ AlertRefused$/, 'alerts-refused', 1],
    [/ AlertPostponed$/, 'alerts-postponed', 1],
    [/ MailReturned$/, 'mail-returned', 1],
    [/^Tocsin MailEvents Unheard DeadLetters$/, 'mail-events-lost', 1],
    [/^Tocsin Publisher Unpublished DeadLetters$/, 'publishing-failed', 1],
    [/^Tocsin Publisher Behind$/, 'stream-behind', 1],
    [/^Tocsin Storage (Read|Write)ThrottleEvents$/, 'table-throttled', 2],
    [/^Tocsin Storage SystemErrors$/, 'table-errors', 1],
    [/^Tocsin Door Errors$/, 'api-errors', 1],
  ])('tells whoever is woken by %s of #%s', (name, anchor, count) => {
    const found = alarms.filter(({ AlarmName }) => name.test(String(AlarmName)));
    expect(found).toHaveLength(count);
    for (const { AlarmDescription } of found) {
      expect(LINK.exec(String(AlarmDescription))?.[1]).toBe(anchor);
    }
  });

  it('leads from one article only to others that are there', () => {
    const page = readFileSync(new URL('../../lib/infra/runbook.md', import.meta.url), 'utf8');
    const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor as string);
    expect(links.length).toBeGreaterThan(5);
    for (const anchor of links) expect([...articles.keys()]).toContain(anchor);
  });

  it('tells where an article stands, and stops where there is none', () => {
    const known = articlesIn('# Page\n\n## It fell\n\nUp.\n\n## 5 % of API errors\n');
    expect([...known.keys()]).toEqual(['it-fell', '5--of-api-errors']);
    expect(runbook('it-fell', known)).toBe('What to do: lib/infra/runbook.md#it-fell');
    expect(() => runbook('it-rose', known)).toThrow('lib/infra/runbook.md has no article #it-rose');
  });
});
