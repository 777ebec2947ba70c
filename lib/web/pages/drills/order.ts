/** What a form that starts a drill says, as the order that the engine takes. */
import { checkedPerson } from '../../../engine/change-settings.js';
import type { Language, Person } from '../../../engine/ports.js';
import type { RegisterOrder } from '../../../engine/register-incident.js';
import type { Form } from '../../forms/form.js';
import type { Story } from '../../stories.js';
import { drillsWords } from '../../words/drills.js';
import { actorOf, type Reader } from '../reader.js';

/** Times as fast as life; a host may allow less. */
export const SPEEDS = [60, 600, 3600, 86_400, 604_800] as const;
/** Two months in a minute. */
const USUAL_SPEED = 86_400;

/** Those that a host allows, the slowest first. */
export function speedsUpTo(fastest: number | undefined): readonly number[] {
  return SPEEDS.filter((speed) => fastest === undefined || speed <= fastest);
}

/** A day a second, or as fast as the host can. */
export function usualSpeed(speeds: readonly number[]): number {
  return speeds.findLast((speed) => speed <= USUAL_SPEED) ?? USUAL_SPEED;
}

/** @throws BadCall for an address that is none */
export function drillOrder(
  story: Story,
  form: Form,
  reader: Reader,
  key: string | undefined,
): RegisterOrder {
  const { start, end, scenario } = story;
  const { zone: home, ...profile } = scenario.profile;
  const zone = typeof home === 'string' ? home : 'Etc/UTC';
  const address = form.optional('to');
  const contacts =
    address === undefined ? [] : crewAt(address, reader.zone ?? zone, reader.language);
  for (const [index, contact] of contacts.entries()) {
    checkedPerson(contact, `/drill/contacts/${index}`);
  }
  return {
    title: titleIn(story, form.text('story'), reader.language),
    zone,
    regimes: scenario.regimes,
    ...(Object.keys(profile).length > 0 && { profile }),
    facts: scenario.facts,
    drill: {
      speed: Number(form.text('speed')),
      start,
      end,
      ...(contacts.length > 0 && { contacts }),
    },
    by: actorOf(reader),
    ...(key !== undefined && { key }),
  };
}

export function titleIn({ title }: Story, id: string, language: Language): string {
  const titles: Readonly<Record<string, string | undefined>> = drillsWords[language].titles;
  return titles[id] ?? title;
}

/** One address plays all three parts. */
function crewAt(address: string, zone: string, language: Language): readonly Person[] {
  const { crew } = drillsWords[language];
  const parts = [
    ['grc', ['grc', 'admin']],
    ['counsel', ['counsel']],
    ['executive', ['executive']],
  ] as const;
  return parts.map(([part, roles]) => {
    return { id: `drill-${part}`, name: crew[part], address, zone, language, roles };
  });
}
