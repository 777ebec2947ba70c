/** The timeline: what is on it, where it stands, that nothing covers anything, and its table. */
import { describe, expect, it } from 'vitest';
import { Temporal } from '../../lib/core/model.js';
import { defaultPolicy } from '../../lib/core/plan.js';
import { obligationsOf, regimeCalled, regimes } from '../../lib/core/regimes/index.js';
import { readIncident } from '../../lib/engine/read-incident.js';
import { placed, shortened, widthOf } from '../../lib/web/components/timeline/labels.js';
import { ACROSS, layoutOf, NARROW } from '../../lib/web/components/timeline/layout.js';
import { type Lane, type Mark, timelineOf } from '../../lib/web/components/timeline/model.js';
import { rowsOf } from '../../lib/web/components/timeline/rows.js';
import { scaleOf } from '../../lib/web/components/timeline/scale.js';
import { TimelineSection } from '../../lib/web/components/timeline/section.js';
import { ticksOf } from '../../lib/web/components/timeline/ticks.js';
import { determination, discovery, NOW, Site } from './site.js';

const EVIL = `<script>alert("x")</script>'"><img src=x onerror=alert(1)>&amp;`;
const zone = 'America/New_York';

async function known(site: Site, id: string) {
  const [read, settings] = await Promise.all([
    readIncident(id, site.ports),
    site.ports.settings.read(),
  ]);
  return { read, settings, closures: settings.closures, policy: defaultPolicy };
}

async function timeline(site: Site, id: string) {
  return timelineOf(await known(site, id));
}

async function section(site: Site, id: string, language: 'en' | 'ja' = 'en') {
  const { read, settings } = await known(site, id);
  return String(TimelineSection({ read, settings, reader: { language, zone } }));
}

/** Four business days from Monday over Thanksgiving, as the core counts them. */
async function determined(more: object = {}) {
  const site = new Site();
  const facts = [discovery, determination];
  return { site, id: await site.incident({ facts, regimes: ['us-sec-8k'], ...more }) };
}

const grant = (period: number, at: string, more: object = {}) => ({
  id: `grant-${period}`,
  kind: 'delay-determination',
  at,
  outcome: 'granted',
  period,
  ground: 'national-security',
  days: 30,
  ...more,
});

const lane = (lanes: readonly Lane[], regime: string) =>
  lanes.find((one) => one.regime === regime) as Lane;

const said = (marks: readonly Mark[]) =>
  marks
    .filter(({ kind }) => !/remind/.test(kind))
    .map((mark) => {
      const about = 'obligation' in mark ? mark.obligation : mark.fact;
      return `${mark.kind} ${about} ${mark.at}`;
    });

/** A little of everything: all regimes, filings, a delay of three periods, a hold, an each. */
async function everything() {
  const site = new Site();
  site.now = '2027-01-25T12:00:00Z';
  const facts = [
    discovery,
    determination,
    { id: 'aware', kind: 'awareness', at: '2026-11-20T22:00:00+01:00', categories: [3] },
    { id: 'belief', kind: 'reasonable-belief', at: '2026-11-21T10:00:00Z' },
    { id: 'breach', kind: 'breach-determination', at: '2026-11-23T10:00:00-05:00' },
    { id: 'home', kind: 'home-disclosure', at: '2026-11-24T10:00:00Z' },
    { id: 'asked', kind: 'delay-request', at: '2026-11-24T09:00:00-05:00' },
    grant(1, '2026-11-25T09:00:00-05:00'),
    grant(2, '2026-12-20T09:00:00-05:00'),
    grant(3, '2027-01-20T09:00:00-05:00', { days: 60 }),
    { id: 'hold', kind: 'law-enforcement-hold', at: '2026-12-01T10:00:00Z', until: '2027-02-26' },
    {
      id: 'warned',
      kind: 'submission',
      regime: 'eu-nis2',
      of: 'early-warning',
      at: '2026-11-21T10:00:00Z',
    },
    {
      id: 'agencies',
      kind: 'submission',
      regime: 'us-fcc-cpni',
      of: 'agency-report',
      at: '2026-12-02T10:00:00Z',
    },
  ];
  const all = regimes.map(({ id }) => id);
  return { site, id: await site.incident({ facts, regimes: all }) };
}

describe('The model', () => {
  it('has every mark of an incident at its moment', async () => {
    const { site, id } = await determined();
    const { lanes, now, from, to } = await timeline(site, id);
    expect(lanes.map(({ regime }) => regime)).toEqual(['us-sec-8k']);
    expect(said(lane(lanes, 'us-sec-8k').marks)).toEqual([
      'trigger discovery 2026-11-20T09:00:00Z',
      'trigger materiality-determination 2026-11-23T15:00:00Z',
      'plan-by item-1.05-report 2026-11-30T22:30:00Z',
      'due item-1.05-report 2026-11-30T22:30:00Z',
    ]);
    expect(String(now)).toBe(NOW);
    expect(Temporal.Instant.compare(from, Temporal.Instant.from(discovery.at))).toBe(-1);
    expect(String(to) > '2026-11-30T22:30').toBe(true);
  });

  it('names holidays, and counts no day of theirs or of a weekend as a business day', async () => {
    const { site, id } = await determined();
    const { days } = lane((await timeline(site, id)).lanes, 'us-sec-8k');
    expect(days?.calendar).toBe('us-sec');
    expect(days?.closed.map(({ date, kind, name }) => `${date} ${kind} ${name}`)).toEqual([
      '2026-11-21 weekend Saturday',
      '2026-11-22 weekend Sunday',
      '2026-11-26 holiday Thanksgiving Day',
      '2026-11-28 weekend Saturday',
      '2026-11-29 weekend Sunday',
    ]);
    expect(days?.open.map(String)).toContain('2026-11-27T05:00:00Z');
    expect(days?.open.map(String)).not.toContain('2026-11-26T05:00:00Z');
  });

  it('takes the calendar of the profile, and closures that were declared', async () => {
    const { site, id } = await determined({ regimes: ['us-sec-8k', 'eu-nis2', 'us-circia'] });
    const closure = { calendar: 'us-federal', date: '2026-11-27', source: 'Executive Order 99999' };
    expect((await site.post('/api/closures', closure, { as: 'adi' })).status).toBe(201);
    const { lanes } = await timeline(site, id);
    const friday = lane(lanes, 'us-sec-8k').days?.closed.find(({ date }) => date === '2026-11-27');
    expect(friday).toMatchObject({ kind: 'one-off', name: 'closed: Executive Order 99999' });
    expect(lane(lanes, 'eu-nis2').days?.calendar).toBe('eu-de');
    expect(lane(lanes, 'us-circia').days).toBeUndefined();
  });

  it('shows reminders that went, that did not arrive, and that are to come', async () => {
    const { site, id } = await determined();
    const { sent } = site.world.stores;
    const went = [...sent.values()].filter(({ state }) => state === 'sent');
    expect(went.length).toBeGreaterThan(1);
    const [first] = went;
    if (!first) throw new Error('Nothing was sent');
    sent.set(first.id, { ...first, state: 'failed', error: 'unknown address' });
    const { marks } = lane((await timeline(site, id)).lanes, 'us-sec-8k');
    const people = (kind: string) =>
      marks.flatMap((mark) => (mark.kind === kind && 'people' in mark ? [mark.people] : []));
    expect(people('not-reminded')).toEqual([1]);
    expect(people('reminded').reduce((sum, n) => sum + n, 0)).toBe(went.length - 1);
    const toCome = marks.filter(({ kind }) => kind === 'to-remind');
    expect(toCome.map((mark) => 'step' in mark && mark.step)).toContain('1-day');
    for (const { at } of toCome) {
      expect(at.epochMilliseconds).toBeGreaterThan(Temporal.Instant.from(NOW).epochMilliseconds);
    }
  });

  it('foresees nothing for what is closed or filed', async () => {
    const { site, id } = await determined();
    await site.post(`/api/incidents/${id}/close`, { reason: 'over' });
    const { marks } = lane((await timeline(site, id)).lanes, 'us-sec-8k');
    expect(marks.filter(({ kind }) => kind === 'to-remind')).toEqual([]);
    expect(said(marks)).toContain('due item-1.05-report 2026-11-30T22:30:00Z');
  });

  it('spans a delay from the due date to the end of its last day', async () => {
    const { site, id } = await everything();
    const { bands } = lane((await timeline(site, id)).lanes, 'us-sec-8k');
    expect(
      bands.map(({ kind, period, from, until }) => [kind, period, `${from}/${until}`]),
    ).toEqual([
      ['delay', 1, '2026-11-30T05:00:00Z/2026-12-31T05:00:00Z'],
      ['delay', 2, '2026-12-31T05:00:00Z/2027-01-30T05:00:00Z'],
      ['delay', 3, '2027-01-30T05:00:00Z/2027-03-31T04:00:00Z'],
    ]);
  });

  it('ends a delay where the notice says that the risk is over, and takes none that came late', async () => {
    const over = { id: 'over', kind: 'delay-end', at: '2026-12-04T10:00:00-05:00' };
    const granted = grant(1, '2026-11-25T09:00:00-05:00');
    const site = new Site();
    site.now = '2026-12-06T12:00:00Z';
    const facts = [discovery, determination, granted, over];
    const ended = await site.incident({ facts, regimes: ['us-sec-8k'] });
    const [band] = lane((await timeline(site, ended)).lanes, 'us-sec-8k').bands;
    expect(String(band?.until)).toBe('2026-12-04T15:00:00Z');
    const late = { ...granted, at: '2026-11-30T17:31:00-05:00' };
    const missed = await site.incident({
      facts: [discovery, determination, late],
      regimes: ['us-sec-8k'],
    });
    expect(lane((await timeline(site, missed)).lanes, 'us-sec-8k').bands).toEqual([]);
  });

  it('has the relief that counts and the hold of an agency as bands, in their lanes alone', async () => {
    const { site, id } = await everything();
    const { lanes } = await timeline(site, id);
    const hold = lane(lanes, 'us-fcc-cpni').bands;
    expect(hold.map(({ kind, from, until }) => `${kind} ${from} ${until}`)).toEqual([
      'hold 2026-12-01T10:00:00Z 2027-02-27T05:00:00Z',
    ]);
    expect(lane(lanes, 'eu-nis2').bands).toEqual([]);
    const relief = {
      id: 'relief',
      kind: 'commission-relief',
      at: '2026-11-24T09:00:00-05:00',
      until: '2026-12-11',
    };
    const { site: other, id: relieved } = await determined();
    other.now = '2026-11-24T15:00:00Z';
    const answer = await other.post(`/api/incidents/${relieved}/facts`, relief, { as: 'ben' });
    expect(answer.status).toBe(201);
    const { bands } = lane((await timeline(other, relieved)).lanes, 'us-sec-8k');
    expect(bands.map(({ kind, until }) => `${kind} ${until}`)).toEqual([
      'relief 2026-12-12T05:00:00Z',
    ]);
  });

  it('leaves out of a lane what its regime does not look at', async () => {
    const { site, id } = await everything();
    const { lanes } = await timeline(site, id);
    expect(said(lane(lanes, 'us-circia').marks).join()).not.toMatch(/awareness|discovery|breach/);
    expect(said(lane(lanes, 'us-fcc-cpni').marks)).toContain(
      'filed agency-report 2026-12-02T10:00:00Z',
    );
    for (const { regime, marks } of lanes) {
      const duties = Object.keys(obligationsOf(regimeCalled(regime)));
      for (const mark of marks) {
        if ('obligation' in mark) expect(duties).toContain(mark.obligation);
      }
    }
  });

  it('shows what is on record where facts contradict each other', async () => {
    const { site, id } = await determined();
    const { stores } = site.world;
    const [first] = stores.ledger.entries(id);
    if (first?.body.type !== 'registered') throw new Error('There is no registration');
    const facts = [discovery, determination, { ...determination, id: 'no', material: false }];
    stores.entries.set(id, [{ ...first, body: { ...first.body, facts } }]);
    const { marks, bands } = lane((await timeline(site, id)).lanes, 'us-sec-8k');
    expect(said(marks)).toEqual([
      'fact discovery 2026-11-20T09:00:00Z',
      'fact materiality-determination 2026-11-23T15:00:00Z',
      'fact materiality-determination 2026-11-23T15:00:00Z',
    ]);
    expect(bands).toEqual([]);
  });

  it('is drawn also where a delay was written down that the law does not allow', async () => {
    const { site, id } = await determined();
    const { stores } = site.world;
    const [first] = stores.ledger.entries(id);
    if (first?.body.type !== 'registered') throw new Error('There is no registration');
    const beyond = grant(1, '2026-11-24T09:00:00Z', { days: undefined, until: '2027-06-30' });
    const facts = [discovery, determination, beyond];
    stores.entries.set(id, [{ ...first, body: { ...first.body, facts } }]);
    const { read } = await known(site, id);
    expect(read.problem?.type).toBe('beyond-the-law');
    const { marks, bands } = lane((await timeline(site, id)).lanes, 'us-sec-8k');
    expect(said(marks)).toContain('fact delay-determination 2026-11-24T09:00:00Z');
    expect(bands).toEqual([]);
    expect(await section(site, id)).toContain('<svg class="timeline across"');
  });

  it('keeps the newest of too many reminders, and says how many are left out', async () => {
    const { site, id } = await determined();
    const { sent } = site.world.stores;
    const [one] = [...sent.values()].filter(({ state }) => state === 'sent');
    if (!one) throw new Error('Nothing was sent');
    for (let n = 0; n < 300; n += 1) {
      const stateAt = Temporal.Instant.from(NOW)
        .add({ minutes: n + 1 })
        .toString();
      sent.set(`more-${n}`, { ...one, id: `more-${n}`, step: `late-${n}`, stateAt });
    }
    const { marks, left } = lane((await timeline(site, id)).lanes, 'us-sec-8k');
    const ofKind = (name: string) => marks.filter(({ kind }) => kind === name);
    expect(ofKind('reminded')).toHaveLength(12);
    expect(ofKind('to-remind').length).toBeGreaterThan(2); // those to come stay beside them
    expect(left).toBeGreaterThan(260);
    expect(said(marks)).toContain('trigger discovery 2026-11-20T09:00:00Z');
    expect(marks.some((mark) => 'step' in mark && mark.step === 'late-299')).toBe(true);
    expect(await section(site, id)).toContain(`${left} more moments are left out`);
  });

  it('keeps what is owed and the newest of too many moments', async () => {
    const site = new Site();
    const facts = Array.from({ length: 200 }, (_, n) => ({
      id: `info-${n}`,
      kind: 'new-information',
      at: Temporal.Instant.from(determination.at)
        .add({ minutes: n + 1 })
        .toString(),
    }));
    const regimes = ['us-sec-8k', 'us-circia'];
    const id = await site.incident({ facts: [...facts, discovery, determination], regimes });
    const { lanes } = await timeline(site, id);
    const { marks, left } = lane(lanes, 'us-circia');
    const others = marks.filter(({ kind }) => !/remind/.test(kind));
    expect(others.length).toBeLessThanOrEqual(80);
    expect(left).toBeGreaterThan(320);
    // All of them are owed: the soonest come first.
    expect(said(marks)).toContain('plan-by supplemental-report 2026-11-24T15:01:00Z');
    expect(said(marks)).not.toContain('plan-by supplemental-report 2026-11-24T18:20:00Z');
    expect(lane(lanes, 'us-sec-8k').left).toBe(0);
    expect(await section(site, id)).toContain(`${left} more moments are left out`);
  });
});

describe('The scale', () => {
  it('is even for a short clock, and holds six months beside a day', async () => {
    const site = new Site();
    const aware = { id: 'aware', kind: 'reasonable-belief', at: '2026-11-24T06:00:00Z' };
    const short = await timeline(
      site,
      await site.incident({ facts: [aware], regimes: ['us-circia'] }),
    );
    expect(scaleOf(short, 900).isStretched).toBe(false);
    const { site: busy, id } = await everything();
    const long = await timeline(busy, id);
    const span = long.to.epochMilliseconds - long.from.epochMilliseconds;
    expect(span).toBeGreaterThan(120 * 86_400_000);
    expect(scaleOf(long, 900).isStretched).toBe(true);
  });

  it.each([ACROSS, NARROW])('is monotone and within its $width pixels', async ({ width }) => {
    const { site, id } = await everything();
    const time = await timeline(site, id);
    const scale = scaleOf(time, width);
    let last = 0;
    for (
      let at = time.from;
      Temporal.Instant.compare(at, time.to) <= 0;
      at = at.add({ hours: 6 })
    ) {
      const x = scale.x(at);
      expect(x).toBeGreaterThanOrEqual(last);
      expect(x).toBeLessThanOrEqual(width);
      last = x;
    }
    expect([scale.x(time.from), Math.round(scale.x(time.to))]).toEqual([0, width]);
  });

  it.each([
    ['hours', 700, '2026-11-24T00:00:00Z', '2026-11-25T00:00:00Z', /^\d\d:00$/],
    ['days', 700, '2026-11-24T00:00:00Z', '2026-12-01T00:00:00Z', /^\w{3} \d+$/],
    ['weeks', 420, '2026-11-02T00:00:00Z', '2026-12-14T00:00:00Z', /^Mon \d+$/],
    ['months', 700, '2026-01-02T00:00:00Z', '2026-12-24T00:00:00Z', /^\w{3} 1$/],
  ])('has ticks of %s', (_, room, from, to, form) => {
    const [start, end] = [Temporal.Instant.from(from), Temporal.Instant.from(to)];
    const time = { from: start, to: end, now: start, lanes: [] };
    const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
    const ticks = ticksOf(time, scaleOf(time, room), 'Europe/Berlin', {
      day: ({ day, dayOfWeek }) => `${days[dayOfWeek - 1]} ${day}`,
      hour: (at) => at.toPlainTime().toString({ smallestUnit: 'minute' }),
      width: () => 40,
    });
    expect(ticks.length).toBeGreaterThan(3);
    expect(ticks.filter(({ text }) => form.test(text)).length).toBeGreaterThan(ticks.length / 2);
    const gaps = ticks.slice(1).map(({ x }, index) => x - (ticks[index]?.x as number));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(50);
  });

  it('goes over the change of the clocks by the clock on the wall', () => {
    const [from, to] = ['2026-10-24T22:30:00Z', '2026-10-25T22:30:00Z'].map((text) =>
      Temporal.Instant.from(text),
    ) as [Temporal.Instant, Temporal.Instant];
    const time = { from, to, now: from, lanes: [] };
    const ticks = ticksOf(time, scaleOf(time, 900), 'Europe/Berlin', {
      day: String,
      hour: (at) => String(at.hour),
      width: () => 10,
    });
    expect(ticks.map(({ text }) => Number(text))).toEqual(
      Array.from({ length: 23 }, (_, n) => n + 1),
    );
  });
});

describe('Labels', () => {
  const label = (x: number, width: number, weight: 1 | 2 | 3) => ({
    text: `${x}`,
    x,
    width,
    weight,
  });

  it('are never left out where they are dates, and others where rows are used up', () => {
    const dates = Array.from({ length: 30 }, (_, n) => label(n, 300, 1));
    const facts = Array.from({ length: 30 }, (_, n) => label(n, 300, 3));
    const { placed: done, left, rows } = placed([...facts, ...dates], 320, 8);
    expect(done.map((one) => one.label.weight)).toEqual(dates.map(() => 1));
    expect([left.length, rows]).toEqual([30, 30]);
  });

  it('are the same for the same marks, whatever their order', () => {
    const labels = Array.from({ length: 20 }, (_, n) => label(n * 40, 120, n % 2 === 0 ? 1 : 2));
    const one = placed(labels, 900, 8).placed;
    const other = placed(labels.toReversed(), 900, 8).placed;
    expect(other).toEqual(one);
  });

  it('are shortened with a mark, and Japanese letters are as wide as they are high', () => {
    expect(widthOf('報告', 12)).toBe(24);
    const short = shortened('Notice to the people concerned', 80, 12);
    expect(short).toMatch(/^Notice.*…$/);
    expect(widthOf(short, 12)).toBeLessThanOrEqual(80);
  });
});

describe('The layout', () => {
  const cases = [ACROSS, NARROW].flatMap((format) =>
    (['en', 'ja'] as const).map((language) => ({ format, language, name: format.name })),
  );

  it.each(cases)('has no label over another: $name, $language', async ({ format, language }) => {
    const { site, id } = await everything();
    const layout = layoutOf(await timeline(site, id), format, { language, zone }, 'now');
    const texts = layout.lanes.flatMap((one) => [
      ...one.names,
      ...one.labels,
      {
        text: one.title.text,
        left: 0,
        y: one.title.y,
        width: widthOf(one.title.text, format.font),
      },
    ]);
    const ticks = layout.ticks.map(({ text, x }) => {
      const width = widthOf(text, format.font);
      return { text, left: x - width / 2, y: layout.axis, width };
    });
    const all = [...texts, ...ticks];
    expect(all.length).toBeGreaterThan(30);
    for (const [index, a] of all.entries()) {
      expect(a.left).toBeGreaterThanOrEqual(0);
      expect(a.left + a.width).toBeLessThanOrEqual(format.width + 1);
      for (const b of all.slice(index + 1)) {
        const meet =
          a.left < b.left + b.width &&
          b.left < a.left + a.width &&
          Math.abs(a.y - b.y) < format.font;
        expect(meet && `${a.text} | ${b.text}`).toBe(false);
      }
    }
  });

  it.each(cases)(
    'has a label for each plan by and due: $name, $language',
    async ({ format, language }) => {
      const { site, id } = await everything();
      const time = await timeline(site, id);
      const layout = layoutOf(time, format, { language, zone }, 'now');
      const word = language === 'en' ? /^(Plan by|Due)/ : /^(安全期限|期限)/;
      for (const [index, one] of time.lanes.entries()) {
        const moments = one.marks.filter(({ kind }) => kind === 'due' || kind === 'plan-by');
        const distinct = new Set(
          moments.map((mark) => 'obligation' in mark && `${mark.obligation} ${mark.at}`),
        );
        const labels = layout.lanes[index]?.labels.filter(({ text }) => word.test(text)) ?? [];
        expect(labels).toHaveLength(distinct.size);
      }
    },
  );

  it('stands in the order of time, and its letters are never below eleven pixels', async () => {
    const { site, id } = await everything();
    const time = await timeline(site, id);
    for (const format of [ACROSS, NARROW]) {
      const { lanes, now, font, width } = layoutOf(time, format, { language: 'en', zone }, 'now');
      const present = now?.x ?? Number.NaN;
      for (const { marks } of lanes) {
        const places = marks.map(({ x }) => x);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        for (const { mark, x } of marks) {
          const isPast = Temporal.Instant.compare(mark.at, time.now) <= 0;
          expect(isPast ? x <= present : x >= present).toBe(true);
        }
      }
      // What the page leaves of the narrowest window that the format is shown in.
      const room = format === ACROSS ? 48 * 16 - 32 : 360 - 32;
      expect(font * Math.min(1, room / width)).toBeGreaterThanOrEqual(11);
    }
  });

  it('draws a delay as wide as its time', async () => {
    const { site, id } = await everything();
    const time = await timeline(site, id);
    const scale = scaleOf(time, ACROSS.width);
    const index = time.lanes.findIndex(({ regime }) => regime === 'us-sec-8k');
    const { lanes } = layoutOf(time, ACROSS, { language: 'en', zone }, 'now');
    for (const { band, x, width } of lanes[index]?.bands ?? []) {
      expect([x, x + width]).toEqual([scale.x(band.from), scale.x(band.until)]);
      expect(width).toBeGreaterThan(40);
    }
    expect(lanes[index]?.names.map(({ text }) => text)).toContain('Thanksgiving Day');
  });
});

describe('The section', () => {
  it.each(['en', 'ja'] as const)(
    'has a table of all that is in the picture: %s',
    async (language) => {
      const { site, id } = await everything();
      const { lanes } = await timeline(site, id);
      const text = await section(site, id, language);
      const rows = lanes.flatMap((one) => rowsOf(one, { language, zone }));
      const count = lanes.reduce((sum, { marks, bands, days }) => {
        const named = days?.closed.filter(({ kind }) => kind !== 'weekend').length ?? 0;
        return sum + marks.length + bands.length + named;
      }, 0);
      expect(rows).toHaveLength(count);
      expect(text.match(/<tr><td>/g)).toHaveLength(count);
      for (const { when } of rows) expect(text).toContain(`<td>${when}</td>`);
      const pictures = text.split('<svg class="timeline ').slice(1);
      expect(pictures).toHaveLength(2);
      const marks = lanes.flatMap((one) => one.marks);
      const apart = marks.filter(({ kind }) => !/remind/.test(kind)).length;
      const time = await timeline(site, id);
      for (const [index, format] of [ACROSS, NARROW].entries()) {
        const layout = layoutOf(time, format, { language, zone }, 'now');
        const runs = layout.lanes.flatMap((one) => one.runs);
        expect(runs.flatMap((run) => run.marks)).toHaveLength(marks.length - apart);
        // Those to come are one shape in each lane.
        const sent = runs.filter(({ kind }) => kind !== 'to-remind').length;
        const toCome = layout.lanes.filter((one) =>
          one.runs.some(({ kind }) => kind === 'to-remind'),
        );
        const picture = pictures[index] ?? '';
        const shown = picture.slice(0, picture.indexOf('</svg>'));
        expect(shown.match(/class="mark /g)).toHaveLength(apart + sent + toCome.length);
        expect(shown.match(/a3 3 0 0 1 0 6h/g)).toHaveLength(
          runs.filter(({ kind }) => kind !== 'not-reminded').length,
        );
        expect(shown).toContain('role="img"');
      }
      expect(pictures[0]?.match(/<g><title>/g)).toHaveLength(apart);
    },
  );

  it('says dates in full, in English and in Japanese', async () => {
    const { site, id } = await determined();
    const english = await section(site, id);
    expect(english).toContain('<h2>Timeline</h2>');
    expect(english).toContain('<td>Mon 30 Nov 2026 17:30 -05:00 America/New_York</td>');
    expect(english).toContain('<td>due</td><td>Form 8-K, Item 1.05</td>');
    expect(english).toContain('Plan by and due: Mon 30 Nov 17:30');
    // Discovery is what the decision waits for, and never what the four days run from.
    expect(english).toContain(
      '<td>trigger</td><td>discovery; from it runs: Materiality determination</td>',
    );
    expect(english).toMatch(/materiality determination; from it runs: [^<]*Form 8-K, Item 1\.05</);
    expect(english).not.toContain('starts a clock');
    const japanese = await section(site, id, 'ja');
    expect(japanese).toContain('<h2>経過図</h2>');
    expect(japanese).toContain('安全期限・期限：11月30日(月) 17:30');
    expect(japanese).toContain('<td>期限</td><td>Form 8-K 項目1.05</td>');
    expect(japanese).toContain('11月23日(月)');
    expect(japanese).toContain(
      '<td>起算点</td><td>インシデントの発見（ここから起算するもの：重要性の判断）',
    );
    expect(japanese).not.toMatch(/plan by|business day|trigger|reminder/i);
  });

  it('says of each picture whether it is to scale, and what had no room in it', async () => {
    const { site, id } = await everything();
    const time = await timeline(site, id);
    const text = await section(site, id);
    for (const format of [ACROSS, NARROW]) {
      const { noRoom } = layoutOf(time, format, { language: 'en', zone }, 'now');
      const said = noRoom > 0 ? `<p>${noRoom} labels had no room; the table has them.</p>` : '';
      expect(text).toMatch(
        new RegExp(`<div class="${format.name}"><p>Not to scale[^<]*</p>${said}</div>`),
      );
    }
  });

  it('has a word in the legend for each shape, and no style of its own', async () => {
    const { site, id } = await everything();
    const text = await section(site, id);
    const words = ['trigger', 'filed', 'plan by', 'due', 'not before', 'delay', 'holiday'];
    const legend = text.slice(text.indexOf('<ul class="legend"'), text.indexOf('</ul>'));
    for (const word of words) expect(legend).toContain(word);
    expect(text).not.toMatch(/ style=|<style|<script/);
  });

  it('says that a date has passed in a word', async () => {
    const { site, id } = await determined();
    site.now = '2026-12-02T12:00:00Z';
    expect(await section(site, id)).toContain('Plan by and due, late: Mon 30 Nov 17:30');
  });

  it('says so where nothing runs yet, and where no regime applies', async () => {
    const site = new Site();
    const none = await site.incident({ facts: [] });
    const text = await section(site, none);
    expect(text).toContain('No fact has triggered anything yet.');
    expect(text).toContain('<svg class="timeline across"');
    for (const notApplicable of ['us-sec-8k', 'eu-nis2']) {
      const body = { notApplicable, reason: 'not listed' };
      expect((await site.post(`/api/incidents/${none}/regimes`, body)).status).toBe(200);
    }
    const empty = await section(site, none);
    expect(empty).toContain('No regime applies, so nothing runs.');
    expect(empty).not.toContain('<svg');
  });

  it('takes text from outside as text', async () => {
    const { site, id } = await determined({
      title: EVIL,
      facts: [{ ...discovery, id: EVIL, note: EVIL }, determination],
    });
    const { stores } = site.world;
    stores.known = {
      ...stores.known,
      closures: [{ id: 'c', calendar: 'us-sec', date: '2026-11-25', source: EVIL }],
    };
    const text = await section(site, id);
    expect(text).toContain('&lt;script&gt;');
    expect(text).not.toMatch(/<script|<img/);
  });
});
