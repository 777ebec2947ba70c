/** Marks and labels that lie close: told apart, and never drawn over each other. */
import { describe, expect, it } from 'vitest';
import { Temporal } from '../../lib/core/model.js';
import { defaultPolicy } from '../../lib/core/plan.js';
import { readIncident } from '../../lib/engine/read-incident.js';
import { namesOf } from '../../lib/web/components/timeline/closing-names.js';
import { toldApart, widthOf } from '../../lib/web/components/timeline/labels.js';
import { layoutOf, NARROW } from '../../lib/web/components/timeline/layout.js';
import { timelineOf } from '../../lib/web/components/timeline/model.js';
import { isLong, runsOf } from '../../lib/web/components/timeline/reminder-runs.js';
import type { ReminderMark } from '../../lib/web/components/timeline/reminders.js';
import { scaleOf } from '../../lib/web/components/timeline/scale.js';
import { TimelineSection } from '../../lib/web/components/timeline/section.js';
import { STYLE } from '../../lib/web/pages/style.js';
import { Site } from './site.js';

const zone = 'Asia/Tokyo';
const aware = {
  id: 'aware',
  kind: 'awareness',
  at: '2026-11-20T09:30:00-05:00',
  categories: [3],
};

async function appi() {
  const site = new Site();
  const id = await site.incident({ facts: [aware], regimes: ['jp-appi'] });
  const [read, settings] = await Promise.all([
    readIncident(id, site.ports),
    site.ports.settings.read(),
  ]);
  const timeline = timelineOf({ read, closures: settings.closures, policy: defaultPolicy });
  return { timeline, read, settings };
}

describe('Labels that are cut', () => {
  it('lose what they share with another before what tells them apart', () => {
    const reports = ['個人情報保護委員会への速報', '個人情報保護委員会への確報'] as const;
    expect(reports.map((one) => toldApart(one, reports, 80, 12))).toEqual(['…速報', '…確報']);
    expect(toldApart(reports[0], reports, 400, 12)).toBe(reports[0]);
    const english = ['Report of incident and payment', 'Report of incidental damage'] as const;
    const [one, other] = english.map((text) => toldApart(text, english, 110, 12));
    expect(one).toMatch(/^…incident/);
    expect(other).toMatch(/^…incidental/);
    for (const text of [one, other]) expect(widthOf(text as string, 12)).toBeLessThanOrEqual(110);
  });

  it('are cut at their end where nothing else begins alike', () => {
    expect(toldApart('Notice to the people', ['Final report'], 80, 12)).toMatch(/^Notice.*…$/);
    // Nothing would be left of a text with which the other begins.
    expect(toldApart('Final report', ['Final report to the PPC'], 60, 12)).toMatch(/^Final.*…$/);
  });

  it('are no two alike on a phone', async () => {
    const { timeline } = await appi();
    const { lanes } = layoutOf(timeline, NARROW, { language: 'ja', zone }, '現在');
    const texts = lanes.flatMap(({ labels }) => labels.map(({ text }) => text));
    const dates = texts.filter((text) => text.startsWith('安全期限'));
    expect(dates.filter((text) => text.endsWith('速報'))).toHaveLength(1);
    expect(dates.filter((text) => text.endsWith('確報'))).toHaveLength(1);
  });
});

describe('A closing of several days', () => {
  it('has its name once', async () => {
    const { timeline } = await appi();
    const [lane] = timeline.lanes;
    if (!lane) throw new Error('There is no lane');
    const scale = scaleOf(timeline, NARROW.width);
    const room = { scale, format: NARROW, reading: { language: 'ja', zone } } as const;
    const names = namesOf(lane, { ...room, now: timeline.now }).map(({ text }) => text);
    expect(names.filter((text) => text.includes('年末年始'))).toEqual([
      '12/29～1/3 年末年始閉庁日',
    ]);
    expect(names).toContain('1/1 元日');
  });
});

describe('Reminders', () => {
  const reminder = (hour: number, kind: ReminderMark['kind'] = 'to-remind'): ReminderMark => ({
    kind,
    at: Temporal.Instant.from('2026-11-24T00:00:00Z').add({ hours: hour }),
    obligation: 'final-report',
    alert: 'reminder',
    step: `${hour}`,
    people: kind === 'to-remind' ? 0 : 1,
  });
  const place = ({ step }: ReminderMark) => Number(step) * 4;

  it('that would touch are one bar, and others stay apart', () => {
    const marks = [0, 1, 2, 10, 20, 21].map((hour) => reminder(hour));
    const runs = runsOf(marks, place);
    expect(runs.map((run) => [run.x, run.end, run.marks.length, isLong(run)])).toEqual([
      [0, 8, 3, true],
      [40, 40, 1, false],
      [80, 84, 2, true],
    ]);
  });

  it('of another kind are never in the same bar', () => {
    const marks = [reminder(0, 'reminded'), reminder(1, 'not-reminded'), reminder(2, 'reminded')];
    expect(runsOf(marks, (mark) => place(mark) / 2).map((run) => run.marks.length)).toEqual([2, 1]);
  });

  it('have a word in the legend for the bar, and each a row in the table', async () => {
    const { timeline, read, settings } = await appi();
    const { lanes } = layoutOf(timeline, NARROW, { language: 'en', zone }, 'now');
    const runs = lanes.flatMap((lane) => lane.runs);
    expect(runs.some(isLong)).toBe(true);
    for (const kind of ['reminded', 'not-reminded', 'to-remind']) {
      const own = runs.filter((run) => run.kind === kind);
      for (const [index, { x }] of own.slice(1).entries()) {
        expect(x - (own[index]?.end ?? 0)).toBeGreaterThanOrEqual(8);
      }
    }
    const text = String(TimelineSection({ read, settings, reader: { language: 'en', zone } }));
    expect(text).toContain('several reminders, close together');
    const all = timeline.lanes.flatMap(({ marks }) => marks.filter((mark) => 'step' in mark));
    const rows = text.match(/<td>reminder (sent|to come)/g);
    expect(rows).toHaveLength(all.length);
  });
});

describe('A line', () => {
  it('is interrupted by a text that it meets', async () => {
    const [, wide] =
      /svg\.timeline text \{[^}]*paint-order: stroke;[^}]*stroke-width: (\d)px/.exec(STYLE) ?? [];
    // As wide on each side as half of the widest gap between two words.
    expect(Number(wide)).toBeGreaterThanOrEqual(8);
    const { read, settings } = await appi();
    const text = String(TimelineSection({ read, settings, reader: { language: 'en', zone } }));
    // Drawn before the texts, and so below them.
    for (const line of ['<g class="years"', '<g class="now"><line']) {
      expect(text.indexOf(line)).toBeGreaterThan(0);
      expect(text.indexOf(line)).toBeLessThan(text.indexOf('<g class="axis"'));
    }
    expect(text).toMatch(/class="leader"[^>]*><\/path><text/);
  });
});
