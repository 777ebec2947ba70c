/** What tells the years and the hatched stretches of a timeline apart. */
import { describe, expect, it } from 'vitest';
import { Temporal } from '../../lib/core/model.js';
import { readIncident } from '../../lib/engine/read-incident.js';
import { scaleOf } from '../../lib/web/components/timeline/scale.js';
import { TimelineSection } from '../../lib/web/components/timeline/section.js';
import { yearsOf } from '../../lib/web/components/timeline/years.js';
import { determination, discovery, Site } from './site.js';

const zone = 'America/New_York';

function years(from: string, to: string, now: string, width = 900) {
  const [start, end, present] = [from, to, now].map((at) => Temporal.Instant.from(at)) as [
    Temporal.Instant,
    Temporal.Instant,
    Temporal.Instant,
  ];
  const timeline = { from: start, to: end, now: present, lanes: [] };
  return yearsOf(timeline, scaleOf(timeline, width), zone, 14, String);
}

describe('The years of a timeline', () => {
  it('are not said where all of it, and the present, lie in one', () => {
    expect(years('2026-02-01T00:00Z', '2026-11-01T00:00Z', '2026-03-01T00:00Z')).toEqual([]);
  });

  it('are said where it spans two, the second where it begins', () => {
    const [first, second, ...more] = years(
      '2026-12-01T00:00Z',
      '2027-02-01T00:00Z',
      '2026-12-02T00:00Z',
    );
    expect(more).toEqual([]);
    expect(first).toEqual({ text: '2026', left: 0, x: undefined });
    expect(second?.text).toBe('2027');
    expect(second?.x).toBeCloseTo((900 * (31 * 24 + 5)) / (62 * 24), 0);
    expect(second?.left).toBe(second?.x);
  });

  it('are said where it lies in another than the present', () => {
    const said = years('2024-02-01T00:00Z', '2024-03-01T00:00Z', '2026-03-01T00:00Z');
    expect(said.map(({ text }) => text)).toEqual(['2024']);
  });

  it('go by the reader’s zone', () => {
    // Still 2026 in New York.
    expect(years('2026-12-01T00:00Z', '2027-01-01T04:00Z', '2026-12-02T00:00Z')).toEqual([]);
  });

  it('never cover each other, and stay in the picture', () => {
    for (const to of ['2027-01-01T06:00Z', '2027-01-02T00:00Z', '2029-06-01T00:00Z']) {
      for (const width of [900, 328, 90]) {
        const said = years('2026-12-31T00:00Z', to, '2026-12-31T00:00Z', width);
        said.reduce((free, { left, text }) => {
          expect(left).toBeGreaterThanOrEqual(free);
          expect(left + text.length * 8).toBeLessThanOrEqual(width);
          return left + text.length * 8;
        }, 0);
      }
    }
  });
});

async function drawn(language: 'en' | 'ja' = 'en') {
  const site = new Site();
  const until = { calendar: 'us-sec', date: '2026-12-01', source: 'A storm' };
  await site.post('/api/closures', until, { as: 'adi' });
  const facts = [discovery, determination];
  const id = await site.incident({ facts, regimes: ['us-sec-8k'] });
  const grant = { kind: 'delay-determination', at: '2026-11-24T10:00:00Z', outcome: 'granted' };
  const more = { period: 1, ground: 'national-security', days: 30 };
  await site.post(`/api/incidents/${id}/facts`, { ...grant, ...more }, { as: 'ben' });
  const [read, settings] = await Promise.all([
    readIncident(id, site.ports),
    site.ports.settings.read(),
  ]);
  return String(TimelineSection({ read, settings, reader: { language, zone } }));
}

describe('Hatched stretches', () => {
  it('have lines of their own for each kind, in the picture and in its legend', async () => {
    const text = await drawn();
    const patterns = new Map(
      [...text.matchAll(/<pattern id="([\w-]+)" width="(\d+)".*?rotate\((\d+)\)/g)].map(
        ([, id, apart, leans]) => [id as string, `${apart} ${leans}`],
      ),
    );
    for (const place of ['across', 'narrow']) {
      const lines = ['delay', 'holiday', 'one-off'].map((kind) => {
        expect(text).toContain(`url(#${kind}-${place})`);
        expect(patterns.get(`${kind}-${place}`)).toBe(patterns.get(`key-${kind}`));
        return patterns.get(`${kind}-${place}`);
      });
      expect(new Set(lines.map((line) => line?.split(' ')[1])).size).toBe(3);
    }
    // What is filled with lines that are nowhere would be blank.
    for (const [, id] of text.matchAll(/url\(#([\w-]+)\)/g))
      expect(patterns.has(id as string)).toBe(true);
  });

  it('stand below the years that the axis spans, in both languages', async () => {
    expect(await drawn()).toMatch(/<g class="years">.*>2026<.*>2027</s);
    expect(await drawn('ja')).toMatch(/<g class="years">.*>2026年<.*>2027年</s);
  });
});
