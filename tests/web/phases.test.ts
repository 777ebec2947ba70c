/** Phases drawn: every regime's, without overlap, whole, and with the present one lit. */
import { describe, expect, it } from 'vitest';
import { Temporal } from '../../lib/core/model.js';
import { regimeCalled, regimes } from '../../lib/core/regimes/index.js';
import { incidentOf } from '../../lib/engine/incident.js';
import type { Entry } from '../../lib/engine/ports.js';
import { PhaseList, Way } from '../../lib/web/components/phase-lists.js';
import { PhasesDrawing, wayOf } from '../../lib/web/components/phases.js';
import { layoutOf, transitionsOf, WIDTH } from '../../lib/web/components/phases-layout.js';
import { PHASES_STYLE } from '../../lib/web/components/phases-style.js';
import { phaseIn } from '../../lib/web/words/phases.js';
import {
  breached,
  close,
  determined,
  discovered,
  filed,
  record,
  register,
  retracted,
  worldAt,
} from '../engine/acts.js';
import type { World } from '../engine/world.js';
import { inJapanese } from './forms.js';
import { NOW, Site } from './site.js';

const LANGUAGES = ['en', 'ja'] as const;

describe.each(regimes.map((regime) => [regime.id, regime] as const))('%s', (_, regime) => {
  it.each(LANGUAGES)('has boxes that do not overlap, and stay inside: %s', (language) => {
    for (const present of regime.phases) {
      const { boxes, width, height, arrows } = layoutOf(
        regime,
        (id) => phaseIn(language, regime, id),
        (id) => (id === present.id ? ['now'] : []),
      );
      expect(boxes.map(({ id }) => id)).toEqual(regime.phases.map(({ id }) => id));
      for (const [index, box] of boxes.entries()) {
        const next = boxes[index + 1];
        if (next) expect(box.y + box.height).toBeLessThan(next.y);
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(width);
        expect(box.y + box.height).toBeLessThanOrEqual(height);
        // Twelve pixels a character of Japanese, seven of English, in a box of 136.
        for (const line of box.lines) {
          const long = [...line].reduce((sum, one) => sum + (one > '\u02ff' ? 12 : 6.5), 0);
          expect(long).toBeLessThanOrEqual(box.width);
        }
      }
      for (const { line } of arrows) {
        for (const x of widestOf(line)) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(width);
        }
      }
      expect(width).toBe(WIDTH);
    }
  });

  it('has an arrow for every transition, and no other', () => {
    const { arrows } = layoutOf(regime, (id) => phaseIn('en', regime, id));
    expect(arrows.map(({ from, to }) => ({ from, to }))).toEqual(transitionsOf(regime));
    expect(linesIn(drawn(regime.id, 'en'))).toEqual({
      plain: arrows.map(({ line }) => line),
      other: [],
      taken: [],
    });
  });

  it('lights the present phase with a word and a thick frame, and no other', () => {
    for (const { id } of regime.phases) {
      const html = drawn(regime.id, 'en', id);
      expect(html.match(/class="phase now"/g)).toHaveLength(1);
      const box = html.split('<g class="phase').find((part) => part.includes(`data-phase="${id}"`));
      expect(box).toContain('▶ now');
      expect(html.match(/▶ now/g)).toHaveLength(1);
    }
    expect(drawn(regime.id, 'en')).not.toContain('▶');
  });

  it('is the same each time, without a style of its own', () => {
    const html = drawn(regime.id, 'ja', regime.phases[0]?.id);
    expect(drawn(regime.id, 'ja', regime.phases[0]?.id)).toBe(html);
    expect(html).not.toContain('style=');
    expect(html).toContain('role="img"');
  });

  it('names every phase in Japanese', () => {
    for (const { id, title } of regime.phases) {
      expect(phaseIn('ja', regime, id)).not.toBe(title);
      const list = String(PhaseList({ regime, language: 'ja' }));
      expect(list).toContain(`<strong>${phaseIn('ja', regime, id)}</strong>`);
      expect(list).not.toContain(title);
      expect(drawn(regime.id, 'ja')).not.toContain(`>${title}<`);
    }
  });
});

it('No phase is called by a word of its own file', () => {
  const sec = regimeCalled('us-sec-8k');
  expect(phaseIn('en', sec, 'tail')).toBe('After the delay');
  expect(phaseIn('ja', sec, 'tail')).toBe('延期終了後の期間');
});

describe('The way it came', () => {
  const way = ['materiality', 'four-day-clock', 'delay'].map((phase) => ({ phase }));

  const sec = regimeCalled('us-sec-8k');
  const laidOut = (present: string, beside: readonly { from: string; to: string }[] = []) =>
    layoutOf(
      sec,
      (id) => phaseIn('en', sec, id),
      (id) => (id === present ? ['▶ now'] : []),
      beside,
    ).arrows;

  it('is thick lines, and the rest is broken ones', () => {
    const html = drawn('us-sec-8k', 'en', 'delay', way);
    const isTaken = ({ from, to }: { from: string; to: string }) =>
      ['materiality four-day-clock', 'four-day-clock delay'].includes(`${from} ${to}`);
    const arrows = laidOut('delay');
    expect(linesIn(html)).toEqual({
      plain: [],
      other: arrows.filter((one) => !isTaken(one)).map(({ line }) => line),
      taken: arrows.filter(isTaken).map(({ line }) => line),
    });
    expect(html).toContain('It came this way: Materiality → Four-day clock → Delay.');
  });

  it('is said with its moments, in the zone of the reader', () => {
    const since = ['2026-11-24T12:00:00Z', '2026-11-24T13:00:00Z', '2026-11-25T14:00:00Z'];
    const dated = way.map(({ phase }, index) => ({ phase, since: since[index] ?? '' }));
    const said = (language: 'en' | 'ja') =>
      String(Way({ regime: sec, way: dated, zone: 'Asia/Tokyo', language })).replaceAll(
        /<[^>]+>/g,
        '|',
      );
    expect(said('en')).toMatch(/Materiality\|.*Tue 24 Nov 2026 21:00 \+09:00 Asia\/Tokyo/);
    expect(said('en')).toMatch(/Delay\|.*▶ now\|.*Wed 25 Nov 2026 23:00/);
    expect(said('ja')).toMatch(/重要性の判断.*2026年11月24日\(火\) 21:00/);
    const html = String(Way({ regime: sec, way: dated, zone: 'Asia/Tokyo', language: 'en' }));
    expect(html.match(/aria-current="step"/g)).toHaveLength(1);
    expect(html).toContain('href="/law/us-sec-8k#phases"');
  });

  it('has a line and a frame of its own for each, without colour', () => {
    expect(PHASES_STYLE).toMatch(/\.taken \{ stroke-width: 2\.5/);
    expect(PHASES_STYLE).toMatch(/\.other, \.phases \.broken \{ stroke-dasharray/);
    expect(PHASES_STYLE).toMatch(/\.now rect \{ stroke-width: 4/);
    const html = drawn('us-sec-8k', 'en', 'delay', way);
    expect(html.match(/class="whole"/g)).toHaveLength(way.length);
    expect(html.match(/class="broken"/g)).toHaveLength(sec.phases.length - way.length);
  });

  it('shows the step back that a retraction led to, which the law does not name', () => {
    const beside = { from: 'four-day-clock', to: 'materiality' };
    const back = [...way.slice(0, 2), { phase: 'materiality' }];
    const html = drawn('us-sec-8k', 'en', 'materiality', back);
    expect(linesIn(html).taken).toContain(laidOut('materiality', [beside]).at(-1)?.line);
    expect(linesIn(html).taken).toHaveLength(2);
  });
});

describe('wayOf', () => {
  it('reads the phases from the record, a retraction included', async () => {
    const world = worldAt(NOW);
    const id = await register(world, ['us-sec-8k'], [discovered('2026-11-20T09:00:00Z')]);
    world.machine += 3_600_000;
    await record(world, id, determined('2026-11-24T12:30:00Z'));
    world.machine += 3_600_000;
    await record(world, id, retracted('determination', '2026-11-24T13:30:00Z'));
    world.machine += 3_600_000;
    await record(world, id, determined('2026-11-24T14:30:00Z', 'again'));
    world.machine += 3_600_000;
    await record(world, id, filed('us-sec-8k', 'item-1.05-report', '2026-11-24T15:30:00Z'));
    expect(wayIn(world, id, 'us-sec-8k')).toEqual([
      'materiality 2026-11-24T12:00:00Z',
      'four-day-clock 2026-11-24T13:00:00Z',
      'materiality 2026-11-24T14:00:00Z',
      'four-day-clock 2026-11-24T15:00:00Z',
      'amendment-watch 2026-11-24T16:00:00Z',
    ]);
  });

  it('sees what time alone changed', async () => {
    const world = worldAt(NOW);
    const id = await register(
      world,
      ['us-fcc-cpni'],
      [breached('2026-11-24T09:00:00-05:00')].map((fact) => ({
        ...fact,
        at: '2026-11-24T11:00:00Z',
      })),
    );
    await record(world, id, filed('us-fcc-cpni', 'agency-report', '2026-11-24T11:30:00Z'));
    world.machine += 30 * 24 * 3_600_000;
    const way = wayIn(world, id, 'us-fcc-cpni');
    // Seven full business days after Tuesday 24 November, Thanksgiving left out: 4 December.
    expect(way).toEqual([
      'agency-report 2026-11-24T12:00:00Z',
      'waiting-period 2026-11-24T12:00:00Z',
      'customer-notice 2026-12-05T05:00:00Z',
    ]);
  });

  it('is empty for a regime that never ran, and stays for one that is closed', async () => {
    const world = worldAt(NOW);
    const id = await register(world, ['us-sec-8k'], [discovered('2026-11-20T09:00:00Z')]);
    expect(wayIn(world, id, 'eu-nis2')).toEqual([]);
    await close(world, id);
    expect(wayIn(world, id, 'us-sec-8k')).toEqual(['materiality 2026-11-24T12:00:00Z']);
  });

  it('takes no more than moments for the largest record', async () => {
    const world = worldAt(NOW);
    const all = regimes.map((one) => one.id);
    const id = await register(world, all, [discovered('2026-11-20T09:00:00Z')]);
    const at = '2026-11-24T11:00:00Z';
    await record(world, id, { id: 'new', kind: 'new-information', at });
    const [first, second] = (world.stores.entries.get(id) ?? []) as [Entry, Entry];
    if (second.body.type !== 'fact') throw new Error('It is no fact');
    const { fact } = second.body;
    const more = Array.from({ length: 499 }, (_, n): Entry => {
      return { ...second, n: n + 2, body: { type: 'fact', fact: { ...fact, id: `new-${n}` } } };
    });
    world.stores.entries.set(id, [first, ...more]);
    const start = performance.now();
    for (const regime of all) wayIn(world, id, regime);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('The section of an incident', () => {
  it('draws each of its regimes, where it stands', async () => {
    const site = new Site();
    const id = await site.incident();
    const { text } = await site.page(`/incidents/${id}`);
    expect(text).toContain('The phases of SEC Form 8-K');
    expect(text).toContain('It stands at Materiality now.');
    expect(text).toContain('It stands at Awareness now.');
    const japanese = await site.page(`/incidents/${id}`, 'ana', inJapanese('ana'));
    expect(japanese.text).toContain('現在の段階は「重要性の判断」です。');
    expect(japanese.text).not.toContain('It stands at');
  });
});

function drawn(
  id: string,
  language: 'en' | 'ja',
  phase?: string,
  way: readonly { readonly phase: string }[] = [],
): string {
  return String(PhasesDrawing({ regime: regimeCalled(id), phase, way, language }));
}

/** The curves in a drawing, by how they are drawn. */
function linesIn(html: string) {
  const within = (line: string) => {
    const group = new RegExp(`<g class="${line}">(.*?)</g>`, 's').exec(html)?.[1] ?? '';
    return [...group.matchAll(/ d="([^"]+)"/g)].map(([, d]) => d);
  };
  return { plain: within('plain'), other: within('other'), taken: within('taken') };
}

function wayIn(world: World, id: string, regime: string): readonly string[] {
  const entries = world.stores.entries.get(id) ?? [];
  const incident = incidentOf(id, entries);
  if (!incident) throw new Error('There is no such incident');
  const { closures } = world.stores.known;
  return wayOf(regime, incident, entries, closures, world.now).map(
    ({ phase, since }) =>
      `${phase} ${Temporal.Instant.from(since).toString({ smallestUnit: 'second' })}`,
  );
}

/** How far a curve swings: its ends, and three quarters of the way to its control points. */
function widestOf(line: string): readonly number[] {
  const [, from = 0, control = 0, to = 0] = (
    /^M(\S+) \S+C(\S+) \S+ \S+ \S+ (\S+) /.exec(line) ?? []
  ).map(Number);
  return [from, to, from + ((control - from) * 3) / 4];
}
