/** Escalation: to the next role, when nobody acknowledged; later where its reminder went late. */
import { describe, expect, it } from 'vitest';
import { Forbidden } from '../../lib/engine/problems.js';
import {
  acknowledged,
  actor,
  aware,
  determined,
  discovered,
  incidentNow,
  news,
  record,
  register,
  told,
  worldAt,
} from './acts.js';

const noon = '2026-06-01T12:00:00Z';
const early = (all: readonly string[]) => all.filter((text) => text.includes('early-warning'));

async function nis2(registered = noon) {
  const world = worldAt(registered);
  const id = await register(world, ['eu-nis2'], [aware(noon)]);
  const alert = (who: string, step: string) =>
    world.stores.alerts
      .of(id)
      .find((one) => one.person === who && one.line === 'early-warning' && one.step === step);
  return { world, id, alert };
}

describe('A step that nobody acknowledged', () => {
  it('is told to the next role after a twelfth of the time that was left', async () => {
    const { world } = await nis2();
    await world.liveUntil('2026-06-01T13:59:59Z');
    expect(early(told(world, 'eva'))).toEqual([]);
    await world.liveUntil('2026-06-01T14:00:00Z');
    expect(early(told(world, 'eva'))).toEqual(['eva: early-warning, escalation start']);
    expect(early(told(world, 'ben'))).toContain('ben: early-warning, escalation start');
    expect(early(told(world, 'ana'))).toEqual(['ana: early-warning, reminder start']);
  });

  it('is given that time from when it was told, where that was late', async () => {
    const { world } = await nis2('2026-06-01T16:30:00Z');
    expect(early(told(world, 'eva'))).toEqual([]);
    await world.liveUntil('2026-06-01T18:29:59Z');
    expect(early(told(world, 'eva'))).toEqual([]);
    await world.liveUntil('2026-06-01T18:30:00Z');
    expect(early(told(world, 'eva'))).toEqual(['eva: early-warning, escalation start']);
  });

  it('escalates also where the reminder could not be delivered', async () => {
    const world = worldAt(noon);
    world.post = ({ to }) => (to.name === 'eva' ? 'delivered' : 'refused');
    await register(world, ['eu-nis2'], [aware(noon)]);
    await world.liveUntil('2026-06-01T14:00:00Z');
    expect(early(told(world, 'eva'))).toEqual(['eva: early-warning, escalation start']);
  });

  it('does not escalate what was never told', async () => {
    const world = worldAt(noon);
    world.post = () => 'try-again';
    await register(world, ['eu-nis2'], [aware(noon)]);
    await world.liveUntil('2026-06-01T15:00:00Z');
    world.post = () => 'delivered';
    await world.liveUntil('2026-06-01T16:59:00Z');
    expect(early(told(world, 'eva'))).toEqual([]);
    await world.liveUntil('2026-06-01T17:15:00Z'); // told by 15:15 at the latest
    expect(early(told(world, 'eva'))).toEqual(['eva: early-warning, escalation start']);
  });
});

describe('An acknowledgement', () => {
  it('is of one period: another with the same day to plan by begins with its own steps', async () => {
    const world = worldAt('2026-09-14T14:00:00Z');
    const id = await register(
      world,
      ['us-sec-8k'],
      [discovered('2026-09-14T10:30:00Z'), determined('2026-09-14T14:00:00Z')],
    );
    const report = (all: readonly string[]) => all.filter((text) => text.includes('1.05-report'));
    const first = world.stores.alerts
      .of(id)
      .find((one) => one.line === 'item-1.05-report' && one.step === 'start');
    await acknowledged(world, first?.id as string);
    await world.liveUntil('2026-09-15T14:00:00Z');
    await record(world, id, { kind: 'delay-request', at: '2026-09-15T14:00:00Z' });
    await world.liveUntil('2026-09-16T14:00:00Z');
    const granted = { outcome: 'granted', days: 30, period: 1, ground: 'national-security' };
    const determination = { kind: 'delay-determination', at: '2026-09-16T14:00:00Z', ...granted };
    await record(world, id, determination);
    await world.liveUntil('2026-09-17T14:00:00Z');
    news(world, 'eva');
    await record(world, id, { kind: 'delay-end', at: '2026-09-17T14:00:00Z' });
    const { planBy, due } =
      world.stores.rows.get(id)?.find((row) => row.obligation === 'item-1.05-report') ?? {};
    expect([planBy, due]).toEqual(['2026-09-18T21:30:00.000Z', '2026-09-23T21:30:00.000Z']);
    await world.liveUntil('2026-09-18T07:00:00Z');
    expect(report(news(world, 'eva'))).toContain('eva: item-1.05-report, escalation start');
  });

  it('quiets its step, and never the next', async () => {
    const { world, alert } = await nis2();
    await acknowledged(world, alert('ana', 'start')?.id as string, actor('ana', 'grc'));
    await world.liveUntil('2026-06-01T23:59:59Z');
    expect(early(told(world, 'eva'))).toEqual([]);
    await world.liveUntil('2026-06-02T01:00:00Z');
    expect(early(news(world, 'eva'))).toEqual(['eva: early-warning, escalation half']);
    expect(early(told(world, 'ana'))).toContain('ana: early-warning, reminder half');
  });

  it('of one milestone does not quiet another', async () => {
    const { world, alert } = await nis2();
    await acknowledged(world, alert('ana', 'start')?.id as string);
    await world.liveUntil('2026-06-02T00:00:00Z');
    expect(told(world, 'eva')).toContain('eva: incident-notification, escalation start');
  });

  it('nor of another line with the very same date', async () => {
    const world = worldAt(noon);
    const facts = ['a', 'b'].map((n) => ({ id: n, kind: 'information-available', at: noon }));
    const id = await register(world, ['us-sec-8k'], facts);
    const alert = world.stores.alerts.of(id).find(({ line }) => line === 'item-1.05-amendment/a');
    await acknowledged(world, alert?.id as string);
    await world.liveUntil('2026-06-03T12:00:00Z');
    const lines = world.stores.alerts
      .of(id)
      .filter(({ level, step }) => level === 1 && step === 'start');
    expect(new Set(lines.map(({ line }) => line))).toEqual(new Set(['item-1.05-amendment/b']));
  });

  it('is written once, with who said it first', async () => {
    const { world, id, alert } = await nis2();
    const first = await acknowledged(
      world,
      alert('ana', 'start')?.id as string,
      actor('ana', 'grc'),
    );
    const second = await acknowledged(world, alert('ben', 'start')?.id as string);
    expect(first.acknowledgement.by.name).toBe('ana');
    expect(second.acknowledgement.by.name).toBe('ana');
    expect(incidentNow(world, id).acknowledgements).toHaveLength(1);
  });

  it('is for whom it was addressed to, or another in that role', async () => {
    const { world, id, alert } = await nis2();
    const about = alert('ana', 'start')?.id as string;
    await expect(acknowledged(world, about, actor('eva', 'executive'))).rejects.toThrow(Forbidden);
    expect(incidentNow(world, id).acknowledgements).toEqual([]);
    await acknowledged(world, about, actor('second analyst', 'grc'));
    expect(incidentNow(world, id).acknowledgements).toHaveLength(1);
  });

  it('of a moved date quiets the step that it spoke for', async () => {
    const { world, id } = await nis2();
    await world.liveUntil('2026-06-01T23:50:00Z');
    await record(world, id, aware('2026-06-01T11:00:00Z', 'earlier'));
    const moved = world.stores.alerts.of(id).find((one) => one.kind === 'moved');
    news(world, 'eva');
    await acknowledged(world, moved?.id as string);
    await world.liveUntil('2026-06-02T04:00:00Z');
    expect(early(news(world, 'eva'))).toEqual([]);
    await world.liveUntil('2026-06-02T06:00:00Z');
    expect(early(news(world, 'eva'))).toEqual(['eva: early-warning, escalation quarter']);
  });
});
