/**
 * An alert as its reader gets it: a subject and plain text. The first lines say what, by when
 * and whose; then the dates, how they were counted, what to do, where to click. Pure: the words
 * are those of `words/`, what they say comes from `alert-told.ts`.
 */
import type { Temporal } from '../core/model.js';
import { type AlertContext, type Told, toldOf } from './alert-told.js';
import { isSame } from './told-dates.js';
import { wordsIn } from './words/catalogue.js';
import { HELD } from './words/dates.js';
import type { Words } from './words/words.js';

export type { AlertContext } from './alert-told.js';

/** Where mail programs and people expect lines to end. Japanese is left to the mail program. */
const WIDTH = 76;

/** A subject and text for one person, in their language and zone. */
export function alertText(context: AlertContext): {
  readonly subject: string;
  readonly text: string;
} {
  const { incident, alert, publicUrl, person } = context;
  const words = wordsIn(person.language);
  const told = toldOf(context);
  const drill = incident.drill !== null;
  const subject = words.subject(told).replaceAll(HELD, ' ');
  const links: readonly Row[] = [
    [
      isAnswered(told) ? words.labels.acknowledge : words.labels.thisAlert,
      [linkTo(publicUrl, 'alerts', alert.id)],
    ],
    [words.labels.openIncident, [linkTo(publicUrl, 'incidents', incident.id)]],
  ];
  const blocks: readonly (readonly string[])[] = [
    ...(drill ? [[words.drill.line]] : []),
    wrapped(words.lead(told), words),
    table(
      [
        [words.labels.incident, [words.named(told.incident, incident.id)]],
        ...dateRows(told, words),
      ],
      words,
    ),
    words.advice(told).flatMap((paragraph) => wrapped(paragraph, words)),
    table(links, words),
    [`Alert: ${alert.id}`, words.disclaimer],
    ...(drill ? [[words.drill.line]] : []),
  ];
  const text = blocks.map((lines) => lines.join('\n')).join('\n\n');
  return {
    subject: drill ? `${words.drill.subject} ${subject}` : subject,
    text: `${text.replaceAll(HELD, ' ')}\n`,
  };
}

/** What is met or gone asks for no acknowledgement. */
function isAnswered({ kind }: Told): boolean {
  return kind !== 'filed' && kind !== 'withdrawn';
}

function linkTo(publicUrl: string, what: string, id: string): string {
  return `${publicUrl}/${what}/${encodeURIComponent(id)}`;
}

// ── The table of dates ─────────────────────────────────────────────────────────────────────

/** A label, and what stands beside it: a line each. */
type Row = readonly [label: string, values: readonly string[]];

function dateRows(told: Told, words: Words): readonly Row[] {
  const { labels } = words;
  const { planBy, due, notBefore, metAt, before, kind } = told;
  const rows: Row[] = [];
  if (kind === 'filed' && metAt)
    rows.push([labels.done[told.done], inBothZones(metAt, told, words)]);
  if (kind !== 'filed') {
    const one = planBy && due && isSame(planBy, due);
    if (planBy) rows.push([labels.planBy, inBothZones(planBy, told, words, true)]);
    if (due) rows.push([labels.due, one ? [words.same] : inBothZones(due, told, words, true)]);
    if (planBy && due && !one) rows.push(['', [words.bothDates]]);
  }
  const old = before && beforeInWords(before, words);
  const hasMoved = kind !== 'withdrawn' || (!planBy && !due);
  if (old && hasMoved) rows.push([labels.before, [old]]);
  if (kind === 'filed' || kind === 'withdrawn' || !told.isOpen) return rows;
  if (notBefore) rows.push([labels.notBefore, inBothZones(notBefore, told, words)]);
  const counted = words.counted(told);
  const values = [...(counted ? [counted] : []), ...(due ? [] : [words.noPeriod[told.duty]])];
  rows.push([labels.counted, values]);
  return rows;
}

function beforeInWords({ planBy, due, lead }: NonNullable<Told['before']>, words: Words) {
  if (planBy && due && !isSame(planBy, due)) {
    return words.bothBefore(words.moment(planBy), words.moment(due));
  }
  return lead && words.momentAndZone(lead.moment);
}

/** In the reader's zone, with how far off it is, and where the day ends if that differs. */
function inBothZones(
  moment: Temporal.ZonedDateTime,
  { authorityZone, homeZone, now }: Told,
  words: Words,
  withSpan = false,
): readonly string[] {
  const line = withSpan ? words.withAway(moment, now) : words.momentAndZone(moment);
  const there = moment.withTimeZone(authorityZone ?? homeZone);
  if (words.moment(there) === words.moment(moment)) return [line];
  const said = words.momentAndZone(there);
  return [line, authorityZone ? words.atTheAuthority(said) : words.atHome(said)];
}

// ── Lines ──────────────────────────────────────────────────────────────────────────────────

/** Labels in a column of their own; Japanese, whose letters differ in width, runs on. */
function table(rows: readonly Row[], words: Words): readonly string[] {
  if (words.language === 'ja') {
    return rows.flatMap(([label, values]) =>
      values.map((value, index) => (index === 0 ? `${label}${value}` : `　${value}`)),
    );
  }
  const width = Math.max(...rows.map(([label]) => label.length)) + 2;
  return rows.flatMap(([label, values]) =>
    values.flatMap((value, index) =>
      wrap(value, WIDTH - width).map((line, part) => {
        const head = index === 0 && part === 0 ? label : '';
        return `${head.padEnd(width)}${line}`;
      }),
    ),
  );
}

function wrapped(text: string, { language }: Words): readonly string[] {
  return language === 'ja' ? [text] : wrap(text, WIDTH);
}

/** Lines no longer than `width`; a longer word, such as a link, stays whole. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${line} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}
