/** Settings of a server for a person: people, entities, tokens. */
import { Temporal } from '../../lib/core/model.js';
import { dayInWords, tidy } from '../../lib/engine/words/dates.js';
import type { Entity, Person, ShownToken } from '../api.js';
import type { Page } from './page.js';

export function printPeople(page: Page, people: readonly Person[]): void {
  if (people.length === 0) page.text('There is nobody yet: nobody would hear of a date.');
  for (const { id, name, address, zone, language, roles, entities } of people) {
    page.text(`${name} <${address}>`, { lead: `${id}  `, hang: 4, paint: page.ink.bold });
    const whose = entities ? `of ${entities.join(', ')}` : 'of every entity';
    page.text(`${roles.join(', ')} ${whose}; ${zone}, ${language}`, { indent: 4 });
  }
}

export function printEntities(page: Page, entities: readonly Entity[]): void {
  if (entities.length === 0) page.text('There are none yet.');
  for (const { id, name, zone, profile, policy } of entities) {
    page.text(name, { lead: `${id}  `, hang: 4, paint: page.ink.bold });
    page.text(`${zone}; alerts by the policy ${policy ?? 'default'}`, { indent: 4 });
    for (const [regime, settings] of Object.entries(profile ?? {})) {
      const told = Object.entries((settings ?? {}) as Readonly<Record<string, unknown>>);
      page.text(told.map(([setting, value]) => `${setting}: ${value}`).join(', '), {
        indent: 4,
        lead: `${regime}  `,
      });
    }
  }
}

export function printTokens(
  page: Page,
  tokens: readonly ShownToken[],
  now: Temporal.Instant,
): void {
  if (tokens.length === 0) page.text('There are none.');
  for (const { id, name, roles, createdAt, createdBy, expiresAt } of tokens) {
    const isOver = Temporal.Instant.compare(expiresAt, now) <= 0;
    page.text(`${name} (${roles.join(', ')})`, { lead: `${id}  `, hang: 4, paint: page.ink.bold });
    const end = isOver ? `expired ${dayOf(expiresAt)}` : `good until ${dayOf(expiresAt)}`;
    page.text(`${end}; made ${dayOf(createdAt)} by ${createdBy}`, { indent: 4 });
  }
}

function dayOf(instant: string): string {
  return tidy(dayInWords(Temporal.Instant.from(instant).toZonedDateTimeISO('Etc/UTC')));
}
