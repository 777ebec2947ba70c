/** What it costs, as tables. */
import { billOf, fixedOf, type Line, lambdaSeconds, totalOf } from './bill.js';
import { type Counts, callsOf } from './counts.js';
import type { Lived } from './live.js';
import type { StackFigures } from './stack.js';
import { dollars, markdown, smallDollars, whole } from './table.js';

export interface Counted {
  readonly lives: readonly Lived[];
  /** A round of the watchman with nothing to mend. */
  readonly idle: Counts;
  readonly stack: StackFigures;
}

const MONTHS = [10, 100, 10_000];

/** All tables that tell of the costs. */
export function costsTold(counted: Counted): string {
  return [
    'What an incident uses from its registration to its end, with nobody acknowledging anything unless it is said:',
    usedTold(counted),
    'What that costs:',
    partsTold(counted),
    'What a month costs in which nothing happens:',
    fixedTold(counted),
    'And a month with so many incidents, each lived to its end, with the fixed part:',
    monthsTold(counted),
  ].join('\n\n');
}

function usedTold({ lives, stack }: Counted): string {
  const head = [
    'life',
    'state transitions',
    'calls of functions',
    'GB-seconds',
    'write units',
    'read units',
    'mails',
    'API calls',
  ];
  const rows = lives.map(({ life, counts }) => [
    life.title,
    whole(counts.transitions),
    whole(callsOf(counts)),
    whole(lambdaSeconds(counts, stack)),
    whole(counts.tableWrites + counts.indexWrites),
    whole(counts.readUnits),
    whole(counts.mails),
    whole(counts.apiCalls),
  ]);
  return markdown(head, rows);
}

function partsTold({ lives, stack }: Counted): string {
  const bills = lives.map(({ counts, stored }) => billOf(counts, stored, stack));
  const names = (bills[0] as readonly Line[]).map(({ what }) => what);
  const rows = names.map((name, index) => [
    name,
    ...bills.map((bill) => smallDollars((bill[index] as Line).usd)),
  ]);
  const sum = ['**in all**', ...bills.map((bill) => `**${smallDollars(totalOf(bill))}**`)];
  return markdown(['part', ...lives.map(({ life }) => SHORT[life.id] ?? life.id)], [...rows, sum]);
}

const SHORT: Readonly<Record<string, string>> = {
  '8k': '`us-sec-8k`',
  '8k-answered': '… acknowledged',
  nis2: '`eu-nis2`',
  'all-six': 'all six',
  pending: 'pending',
};

function fixedTold({ idle, stack }: Counted): string {
  const lines = fixedOf(idle, stack);
  const rows = lines.map(({ what, usd }) => [what, dollars(usd)]);
  return markdown(
    ['fixed part', 'a month'],
    [...rows, ['**in all**', `**${dollars(totalOf(lines))}**`]],
  );
}

function monthsTold({ lives, idle, stack }: Counted): string {
  const fixed = totalOf(fixedOf(idle, stack));
  const kinds = ['nis2', '8k', 'all-six'].map((id) => lives.find(({ life }) => life.id === id));
  const rows = MONTHS.map((incidents) => [
    whole(incidents),
    ...kinds.map((lived) => {
      const each = lived ? totalOf(billOf(lived.counts, lived.stored, stack)) : 0;
      return dollars(fixed + incidents * each);
    }),
  ]);
  const head = ['incidents a month', 'all `eu-nis2`', 'all `us-sec-8k`', 'all of six regimes'];
  return markdown(head, rows);
}
