/** A story that is over, as its timeline tells it: the delay of F5, filed in October 2025. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../lib/core/plan.js';
import { readIncident } from '../../lib/engine/read-incident.js';
import { ACROSS, layoutOf, NARROW } from '../../lib/web/components/timeline/layout.js';
import { timelineOf } from '../../lib/web/components/timeline/model.js';
import { TimelineSection } from '../../lib/web/components/timeline/section.js';
import { Site } from './site.js';

const { regimes, profile, facts } = JSON.parse(
  readFileSync(new URL('../../scenarios/f5-2025.json', import.meta.url), 'utf8'),
);
const zone = 'America/Los_Angeles';
const formats = [ACROSS, NARROW];

async function told({ now = '2026-11-24T12:00:00Z', until = facts.length } = {}) {
  const site = new Site();
  site.now = now;
  const first = facts.slice(0, until);
  const id = await site.incident({ regimes, zone: profile.zone, profile: {}, facts: first });
  const [read, settings] = await Promise.all([
    readIncident(id, site.ports),
    site.ports.settings.read(),
  ]);
  const timeline = timelineOf({ read, closures: settings.closures, policy: defaultPolicy });
  const drawn = (language: 'en' | 'ja') =>
    formats.map((format) => layoutOf(timeline, format, { language, zone }, 'now'));
  const section = (language: 'en' | 'ja') =>
    String(TimelineSection({ read, settings, reader: { language, zone } }));
  return { timeline, drawn, section };
}

describe('A story that is over', () => {
  it('ends soon after its last moment, and says where now is', async () => {
    const { timeline, drawn, section } = await told();
    expect(String(timeline.to).slice(0, 10)).toBe('2025-10-19');
    for (const { now } of drawn('en')) expect(now).toBeUndefined();
    const [english, japanese] = [section('en'), section('ja')];
    expect(english).toContain(
      'Now lies after the end: Tue 24 Nov 2026 04:00 -08:00 America/Los_Angeles.',
    );
    expect(japanese).toMatch(/現在（2026年11月24日[^）]*）?[^<]*は、この図の範囲より後です。/);
    for (const text of [english, japanese]) expect(text).not.toContain('class="now"');
  });

  it('has now in it where that is near, or something is still owed', async () => {
    for (const one of [{ now: '2025-10-24T12:00:00Z' }, { until: 4 }]) {
      const { drawn, section } = await told(one);
      for (const { now, width } of drawn('en')) expect(now?.x).toBeLessThanOrEqual(width);
      expect(section('en')).toContain('class="now"');
      expect(section('en')).not.toContain('Now lies after the end');
    }
  });
});

describe('A band', () => {
  it('says from which day to which it runs, as the authority counts days', async () => {
    const { drawn, section } = await told();
    const label = (language: 'en' | 'ja') =>
      drawn(language).map(({ lanes }) => lanes[0]?.labels.map(({ text }) => text).join('|'));
    for (const text of label('en')) {
      expect(text).toContain('Delay, period 1: Fri 12 Sep to Sun 12 Oct');
    }
    for (const text of label('ja')) {
      expect(text).toContain('開示の延期 第1期間：9月12日(金)から10月12日(日)まで');
    }
    expect(section('en')).toContain(
      '<td>Fri 12 Sep 2025 to Sun 12 Oct 2025, as days are counted in America/New_York</td>',
    );
    expect(section('en')).toContain('<title>delay, period 1: Fri 12 Sep to Sun 12 Oct</title>');
  });
});

describe('Names of closed days', () => {
  it('are first those that a period passed over, however little room there is', async () => {
    const { timeline } = await told({ until: 4, now: '2026-11-24T12:00:00Z' });
    for (const language of ['en', 'ja'] as const) {
      for (const format of formats) {
        const [lane] = layoutOf(timeline, format, { language, zone }, 'now').lanes;
        const names = lane?.names.map(({ text }) => text).join('|');
        expect(names).toMatch(language === 'en' ? /Columbus Day/ : /コロンブス/);
        // Four rows are used before any is left out.
        const rows = new Set(lane?.names.map(({ y }) => y));
        if (lane && lane.noRoom > 0) expect(rows.size).toBe(4);
      }
    }
  });

  it('are next those near to now', async () => {
    const { timeline } = await told({ until: 4, now: '2026-11-24T12:00:00Z' });
    const [lane] = layoutOf(timeline, NARROW, { language: 'en', zone }, 'now').lanes;
    const names = lane?.names.map(({ text }) => text).join('|');
    expect(names).toContain('Thanksgiving Day');
    expect(names).toContain('Veterans Day');
    expect(names).not.toContain('Independence Day');
  });
});

describe('The beginnings of business days', () => {
  it('are in the legend of the picture in which they are drawn', async () => {
    const { drawn, section } = await told();
    expect(drawn('en').map(({ lanes }) => (lanes[0]?.open.length ?? 0) > 0)).toEqual([true, false]);
    const text = section('en');
    const key = text.slice(0, text.indexOf('business day begins'));
    expect(key.slice(key.lastIndexOf('<li'))).toMatch(/^<li class="across">/);
    // What both pictures have is in both legends.
    expect(text).toMatch(/<li><svg[^>]*><rect class="weekend"/);
  });
});
