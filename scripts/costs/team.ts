/** A usual team: an analyst who also administers, a counsel, an executive. */
import type { Person } from '../../lib/engine/ports.js';

export const team: readonly Person[] = [
  {
    id: 'analyst',
    name: 'Ana Lyst',
    address: 'analyst@example.com',
    zone: 'America/New_York',
    language: 'en',
    roles: ['grc', 'admin'],
  },
  {
    id: 'counsel',
    name: 'Conny Sell',
    address: 'counsel@example.com',
    zone: 'America/New_York',
    language: 'en',
    roles: ['counsel'],
  },
  {
    id: 'executive',
    name: 'Eve Executive',
    address: 'executive@example.com',
    zone: 'America/New_York',
    language: 'en',
    roles: ['executive'],
  },
];
