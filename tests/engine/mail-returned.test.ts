/** A message that was handed over and came back is told to an administrator. */
import { describe, expect, it } from 'vitest';
import { mailReturned, StillBeingSent } from '../../lib/engine/mail-returned.js';
import { aware, close, register, worldAt } from './acts.js';
import { settled } from './turns.js';

const noon = '2026-06-01T12:00:00Z';
const reason = 'Permanent bounce: 550 5.1.1 user unknown';

async function sentToAna() {
  const world = worldAt(noon);
  const id = await register(world, ['eu-nis2'], [aware(noon)]);
  const alert = [...world.stores.sent.values()].find(({ person }) => person === 'ana');
  if (!alert) throw new Error('Ana was told nothing');
  const back = async (alertId = alert.id) => {
    const noted = await mailReturned({ alertId, reason }, world.ports());
    await settled();
    return noted;
  };
  return { world, id, alert, back };
}

describe('A message that came back', () => {
  it('counts as refused from then on, with what the mail service said', async () => {
    const { world, alert, back } = await sentToAna();
    expect(alert.state).toBe('sent');
    await world.liveUntil('2026-06-01T12:03:00Z');
    expect(await back()).toBe(true);
    expect(world.stores.sent.get(alert.id)).toMatchObject({
      state: 'failed',
      stateAt: '2026-06-01T12:03:00.000Z',
      error: reason,
    });
  });

  it('is told to an administrator at once, by the clock that sent it', async () => {
    const { world, back } = await sentToAna();
    const before = world.mails.length;
    await back();
    const [mail, ...more] = world.mails.slice(before);
    expect(more).toEqual([]);
    expect(mail?.to.address).toBe('adi@example.com');
    expect(mail?.text).toContain('user unknown');
  });

  it('is noted once, however often the service says it', async () => {
    const { world, back } = await sentToAna();
    await back();
    const after = world.mails.length;
    expect(await back()).toBe(false);
    expect(world.mails).toHaveLength(after);
  });

  it('is nobody’s where there is no such alert', async () => {
    const { back } = await sentToAna();
    expect(await back('inc-9.eu-nis2.0123')).toBe(false);
    expect(await back('no id of ours')).toBe(false);
  });

  it('waits until its sender has said that it was sent', async () => {
    const { world, alert, back } = await sentToAna();
    world.stores.sent.set(alert.id, { ...alert, state: 'claimed', holder: 'another' });
    await expect(back()).rejects.toThrow(StillBeingSent);
    world.stores.sent.set(alert.id, alert);
    expect(await back()).toBe(true);
  });

  it('wakes nothing where the incident is closed', async () => {
    const { world, id, alert, back } = await sentToAna();
    await close(world, id);
    const before = world.mails.length;
    expect(await back()).toBe(true);
    expect(world.stores.sent.get(alert.id)?.state).toBe('failed');
    expect(world.mails).toHaveLength(before);
  });
});
