/** One page that shows at a glance whether the machine does its work. */
import { Duration, Stack } from 'aws-cdk-lib';
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard as CloudWatchDashboard,
  GraphWidget,
  Stats,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { type Counted, counted, metricOf } from './alarms.js';
import type { RegimeClock } from './regime-clock.js';
import { FUNCTIONS, type FunctionName } from './tocsin-function.js';

export interface DashboardProps {
  readonly alarms: readonly Alarm[];
  readonly clocks: readonly RegimeClock[];
  readonly apiId: string;
  /** The physical name of a function. */
  readonly nameOf: (name: FunctionName) => string;
}

const HALF = 12; // of the 24 columns

export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, props: DashboardProps) {
    super(scope, id);
    const { alarms, clocks, apiId, nameOf } = props;
    const lambda = (metricName: string, statistic: string) =>
      FUNCTIONS.map((name) => ({
        namespace: 'AWS/Lambda',
        metricName,
        dimensions: { FunctionName: nameOf(name) },
        statistic,
      }));
    const states = (metricName: string) =>
      clocks.map(({ machine }) => ({
        namespace: 'AWS/States',
        metricName,
        dimensions: { StateMachineArn: machine.stateMachineArn },
      }));
    const api = (metricName: string, statistic: string) => ({
      namespace: 'AWS/ApiGateway',
      metricName,
      dimensions: { ApiId: apiId },
      statistic,
    });

    new CloudWatchDashboard(this, 'Dashboard', {
      dashboardName: Stack.of(this).stackName,
      defaultInterval: Duration.days(1),
      widgets: [
        [new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms], width: 24, height: 8 })],
        [
          graph('Messages', [
            counted('remind', 'AlertSent'),
            counted('remind', 'AlertPostponed'),
            counted('remind', 'AlertRefused'),
            counted('mail-events', 'MailReturned'),
          ]),
          graph('What the watchman mended', [
            counted('watch', 'WatchRound'),
            counted('watch', 'ClockRevived'),
            counted('watch', 'EntryAnnounced'),
            counted('watch', 'AlertAbandoned'),
            counted('watch', 'FanOutFinished'),
          ]),
        ],
        [
          graph('Clocks that were lost', states('ExecutionsFailed')),
          graph('Clocks that started', states('ExecutionsStarted')),
        ],
        [
          graph('Errors of functions', lambda('Errors', Stats.SUM)),
          graph('How long functions take (99 %)', lambda('Duration', Stats.percentile(99))),
        ],
        [
          graph('Calls of the API and its pages', [
            api('Count', Stats.SUM),
            api('4xx', Stats.SUM),
            api('5xx', Stats.SUM),
          ]),
          graph('How long they wait', [
            api('Latency', Stats.percentile(50)),
            api('Latency', Stats.percentile(99)),
          ]),
        ],
      ],
    });
  }
}

function graph(title: string, metrics: readonly Counted[]): GraphWidget {
  const left = metrics.map((metric) => metricOf(metric, Duration.minutes(5)));
  return new GraphWidget({ title, left, width: HALF });
}
