/**
 * A regime's state machine with what it is known by: a hash of its definition. Clocks carry the
 * hash, so that one whose machine was changed by a deployment hands over to its successor. Every
 * host takes it from here: incidents that move from one to another find theirs.
 */
import { createHash } from 'node:crypto';
import type { Regime } from '../core/model.js';
import { type StateMachine, statesOf } from './states.js';

export interface Definition {
  readonly states: StateMachine;
  /** Sixteen hexadecimal digits: of two definitions nobody finds the same by accident. */
  readonly hash: string;
}

/** The definition of one regime's machine. */
export function definitionOf(regime: Regime): Definition {
  const states = statesOf(regime);
  const digest = createHash('sha256').update(JSON.stringify(states)).digest('hex');
  return { states, hash: digest.slice(0, 16) };
}
