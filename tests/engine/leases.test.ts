/** Whether somebody sends an alert at this moment. */
import { expect, it } from 'vitest';
import { Temporal } from '../../lib/core/model.js';
import { isHeld } from '../../lib/engine/leases.js';
import type { SentAlert } from '../../lib/engine/ports.js';

/** Claimed at noon, for two minutes. */
const claimed = {
  state: 'claimed',
  holder: 'other',
  leaseUntil: '2026-06-01T12:02:00.000Z',
} as SentAlert;
const us = { holder: 'us', isGone: (holder: string) => holder === 'gone' };
const at = (time: string) => Temporal.Instant.from(`2026-06-01T${time}Z`);

it.each([
  ['12:00:00', true],
  ['12:01:59.999', true],
  ['12:02:00', false],
  ['12:30:00', false],
  ['11:59:59.900', true], // the other machine's clock is a little ahead
  ['11:58:00', true],
  ['11:57:59.999', false], // ours was set back
  ['09:00:00', false],
])('a claim from noon on for two minutes, at %s: %s', (now, answer) => {
  expect(isHeld(claimed, at(now), us)).toBe(answer);
});

it('nobody holds for one that is gone; we hold what we claimed in another call', () => {
  expect(isHeld({ ...claimed, holder: 'gone' }, at('12:01:00'), us)).toBe(false);
  expect(isHeld({ ...claimed, holder: 'us' }, at('12:01:00'), us)).toBe(true);
});

it.each(['sent', 'retry', 'failed', 'moot'] as const)('nobody holds what is %s', (state) => {
  expect(isHeld({ ...claimed, state }, at('12:01:00'), us)).toBe(false);
});
