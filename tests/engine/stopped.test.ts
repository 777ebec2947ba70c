/** Where reminders stop, those who had them hear it: nothing becomes quiet unseen. */
import { describe, expect, it } from 'vitest';
import { addRegime, excludeRegime } from '../../lib/engine/change-incident.js';
import {
  aware,
  clockOf,
  close,
  counsel,
  discovered,
  filed,
  mended,
  news,
  record,
  register,
  reopen,
  retracted,
  told,
  worldAt,
} from './acts.js';
import { settled } from './turns.js';
import { ana, ben, eva } from './world.js';

const noon = '2026-06-01T12:00:00Z';

async function nis2() {
  const world = worldAt(noon, [ana, ben, eva]);
  const id = await register(world, ['eu-nis2'], [aware(noon)]);
  news(world);
  news(world, 'ana');
  return { world, id };
}

describe('An incident that is closed while reports are open', () => {
  it('tells everybody who was reminded of them, and nobody else, and its clock ends', async () => {
    const { world, id } = await nis2();
    await close(world, id);
    expect(news(world).toSorted()).toEqual([
      'ana: early-warning, withdrawn',
      'ana: incident-notification, withdrawn',
      'ben: early-warning, withdrawn',
      'ben: incident-notification, withdrawn',
    ]);
    expect(clockOf(world, id, 'eu-nis2').ended).toBe(true);
    await world.liveUntil('2026-06-09T12:00:00Z');
    expect(news(world)).toEqual([]);
  });

  it('says who closed it, that the period runs on, and until when', async () => {
    const { world, id } = await nis2();
    await close(world, id);
    const mail = world.mails.findLast(({ to }) => to.name === 'ana');
    expect(mail?.subject).toMatch(/^Reminders stopped: /);
    const text = mail?.text.replace(/\s+/g, ' ');
    expect(text).toContain('have stopped: ben closed the incident. It is not recorded as done;');
    expect(text).toContain('Plan by: Thu 4 Jun 2026 12:00 +00:00');
    expect(text).toContain('The period runs on, whatever is written here.');
    expect(text).not.toContain('Was:');
  });

  it('tells once more when it is opened again', async () => {
    const { world, id } = await nis2();
    await close(world, id);
    news(world, 'ana');
    await reopen(world, id);
    expect(news(world, 'ana').toSorted()).toEqual([
      'ana: early-warning, moved',
      'ana: incident-notification, moved',
    ]);
  });

  it('waits for the mail server before its clock ends, without waking anybody', async () => {
    const { world, id } = await nis2();
    world.post = () => 'try-again';
    await close(world, id);
    expect(clockOf(world, id, 'eu-nis2').ended).toBe(false);
    await mended(world, 3);
    expect(world.logged.filter(({ what }) => what === 'watchman mended')).toEqual([]);
    world.post = () => 'delivered';
    await world.liveUntil('2026-06-01T12:30:00Z');
    expect(news(world, 'ana')).toHaveLength(2);
    expect(clockOf(world, id, 'eu-nis2').ended).toBe(true);
  });

  it('says of what was filed that it is filed, and of what is gone that it is gone', async () => {
    const { world, id } = await nis2();
    world.post = () => 'try-again';
    await record(world, id, filed('eu-nis2', 'early-warning', noon));
    await close(world, id);
    world.post = () => 'delivered';
    await world.liveUntil('2026-06-01T13:00:00Z');
    expect(news(world, 'ana').toSorted()).toEqual([
      'ana: early-warning, filed',
      'ana: incident-notification, withdrawn',
    ]);
  });

  it('says nothing of what was filed long before, or of which nobody heard', async () => {
    const world = worldAt(noon, [ana]);
    const id = await register(world, ['us-sec-8k'], [discovered(noon)]);
    await record(world, id, retracted('discovery', noon));
    expect(told(world).at(-1)).toBe('ana: materiality-decision, withdrawn');
    news(world);
    await close(world, id);
    expect(news(world)).toEqual([]);
    expect(clockOf(world, id, 'us-sec-8k').ended).toBe(true);
  });

  it('that is a drill is over without a word', async () => {
    const world = worldAt(noon, [ana]);
    const drill = { speed: 60, start: noon, contacts: [ana] };
    const id = await register(world, ['eu-nis2'], [aware(noon)], { drill });
    expect(told(world)).not.toEqual([]);
    news(world);
    await close(world, id);
    expect(news(world)).toEqual([]);
    expect(clockOf(world, id, 'eu-nis2').ended).toBe(true);
  });
});

describe('A regime that is marked not applicable', () => {
  it('tells those who were reminded of it, and of the others nothing', async () => {
    const world = worldAt(noon, [ana]);
    const id = await register(world, ['eu-nis2', 'us-sec-8k'], [aware(noon), discovered(noon)]);
    news(world);
    const order = { incidentId: id, by: counsel, regime: 'us-sec-8k', reason: 'not listed' };
    await excludeRegime(order, world.ports());
    await settled();
    expect(news(world)).toEqual(['ana: materiality-decision, withdrawn']);
    expect(world.mails.at(-1)?.text.replace(/\s+/g, ' ')).toContain(
      'have stopped: the regime was marked not applicable.',
    );
    await addRegime(order, world.ports());
    await settled();
    expect(news(world)).toEqual(['ana: materiality-decision, reminder open-1']);
  });
});
