/** A moved date tells those who were told the old one; and what is filed or withdrawn, too. */
import { describe, expect, it } from 'vitest';
import {
  aware,
  determined,
  discovered,
  filed,
  mended,
  news,
  record,
  register,
  retracted,
  told,
  worldAt,
} from './acts.js';

const noon = '2026-06-01T12:00:00Z';
const early = (all: readonly string[]) => all.filter((text) => text.includes('early-warning'));
const earlier = aware('2026-06-01T10:00:00Z', 'earlier');

async function nis2(world = worldAt('2026-06-01T13:00:00Z')) {
  const id = await register(world, ['eu-nis2'], [aware(noon)]);
  expect(early(news(world, 'ana'))).toEqual(['ana: early-warning, reminder start']);
  return { world, id };
}

describe('A moved date', () => {
  it('is told to those who were told the old one, and to nobody else', async () => {
    const { world, id } = await nis2();
    await record(world, id, earlier);
    expect(early(news(world, 'ana'))).toEqual(['ana: early-warning, moved']);
    expect(early(told(world, 'ben'))).toContain('ben: early-warning, moved');
    expect(early(told(world, 'eva'))).toEqual([]);
  });

  it('that goes to and fro is told each time', async () => {
    const { world, id } = await nis2();
    await record(world, id, earlier);
    await record(world, id, retracted('earlier', '2026-06-01T13:00:00Z'));
    await record(world, id, retracted('no-earlier', '2026-06-01T13:00:00Z'));
    expect(early(news(world, 'ana'))).toEqual([
      'ana: early-warning, moved',
      'ana: early-warning, moved',
      'ana: early-warning, moved',
    ]);
    const dates = world.stores.alerts
      .of(id)
      .filter((one) => one.kind === 'moved' && one.person === 'ana');
    expect(
      dates.filter(({ line }) => line === 'early-warning').map(({ planBy }) => planBy),
    ).toEqual(['2026-06-02T10:00:00.000Z', '2026-06-02T12:00:00.000Z', '2026-06-02T10:00:00.000Z']);
  });

  it('that came back before anybody heard is not told', async () => {
    const { world, id } = await nis2();
    world.post = () => 'try-again';
    await record(world, id, earlier);
    await record(world, id, retracted('earlier', '2026-06-01T13:00:00Z'));
    world.post = () => 'delivered';
    await world.liveUntil('2026-06-01T14:30:00Z');
    expect(early(news(world, 'ana'))).toEqual([]);
  });

  it('says nothing to who was never told, but the reminder does', async () => {
    const world = worldAt('2026-06-01T13:00:00Z');
    world.post = () => 'try-again';
    const id = await register(world, ['eu-nis2'], [aware(noon)]);
    await record(world, id, earlier);
    world.post = () => 'delivered';
    await world.liveUntil('2026-06-01T13:10:00Z');
    expect(early(told(world, 'ana'))).toEqual(['ana: early-warning, reminder start']);
  });

  it('nor loses the reminder where it went to and fro before anybody heard', async () => {
    const world = worldAt('2026-06-01T13:00:00Z');
    world.post = () => 'try-again';
    const id = await register(world, ['eu-nis2'], [aware(noon)]);
    await record(world, id, earlier);
    await record(world, id, retracted('earlier', '2026-06-01T13:00:00Z'));
    world.post = () => 'delivered';
    await world.liveUntil('2026-06-01T13:10:00Z');
    expect(early(told(world, 'ana'))).toEqual(['ana: early-warning, reminder start']);
  });

  it('speaks for the step that was due with it, also on its second try', async () => {
    const { world, id } = await nis2();
    await world.liveUntil('2026-06-01T23:50:00Z');
    world.post = () => 'try-again';
    await record(world, id, aware('2026-06-01T11:00:00Z', 'earlier')); // half-time is 23:00 now
    world.post = () => 'delivered';
    await world.liveUntil('2026-06-01T23:52:00Z');
    const moved = world.stores.alerts.of(id).filter((one) => one.kind === 'moved');
    const [ana] = moved.filter((one) => one.person === 'ana' && one.line === 'early-warning');
    expect(ana).toMatchObject({ state: 'sent', speaksFor: 'half', attempts: 2 });
    // So its escalation comes, an hour after it was told.
    news(world, 'eva');
    await world.liveUntil('2026-06-02T00:52:00Z');
    expect(early(news(world, 'eva'))).toContain('eva: early-warning, escalation half');
  });
});

describe('What is filed or owed no more', () => {
  it('is told once to all who were told of it', async () => {
    const { world, id } = await nis2();
    await world.liveUntil('2026-06-01T16:00:00Z'); // escalated to eva
    news(world, 'eva');
    await record(world, id, filed('eu-nis2', 'early-warning', '2026-06-01T15:00:00Z'));
    await mended(world, 3);
    expect(early(news(world, 'ana'))).toEqual(['ana: early-warning, filed']);
    expect(early(news(world, 'eva'))).toEqual(['eva: early-warning, filed']);
    await world.liveUntil('2026-06-03T12:00:00Z');
    expect(early(news(world, 'ana'))).toEqual([]);
  });

  it('and withdrawn where its trigger was retracted', async () => {
    const { world, id } = await nis2();
    await record(world, id, retracted('aware', '2026-06-01T13:00:00Z'));
    expect(early(news(world, 'ana'))).toEqual(['ana: early-warning, withdrawn']);
    await record(world, id, retracted('no-aware', '2026-06-01T13:00:00Z'));
    expect(early(news(world, 'ana'))).toEqual(['ana: early-warning, moved']);
  });

  it('where it is owed again without a date, the plan says so at once', async () => {
    const world = worldAt('2026-06-01T13:00:00Z');
    const id = await register(world, ['us-sec-8k'], [discovered(noon)]);
    const decision = () => news(world, 'ana').filter((text) => text.includes('materiality'));
    expect(decision()).toEqual(['ana: materiality-decision, reminder open-1']);
    await record(world, id, determined('2026-06-01T12:30:00Z'));
    expect(decision()).toEqual(['ana: materiality-decision, filed']);
    await record(world, id, retracted('determination', '2026-06-01T13:00:00Z'));
    expect(decision()).toEqual(['ana: materiality-decision, reminder open-1']);
    await mended(world, 2);
    expect(decision()).toEqual([]);
  });

  it('a message of a date that holds no more is given up', async () => {
    const { world, id } = await nis2();
    world.post = () => 'try-again';
    await record(world, id, earlier);
    await record(world, id, filed('eu-nis2', 'early-warning', '2026-06-01T13:00:00Z'));
    world.post = () => 'delivered';
    await world.liveUntil('2026-06-01T14:00:00Z');
    expect(early(news(world, 'ana'))).toEqual(['ana: early-warning, filed']);
    const left = world.stores.alerts.of(id).filter(({ state }) => state === 'retry');
    expect(left).toEqual([]);
  });
});
