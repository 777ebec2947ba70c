/** Whose a milestone is, and who has acknowledged it: in the same words on every page. */
import { instantOf } from '../../engine/incident.js';
import type { Actor, Language, Person } from '../../engine/ports.js';
import { saidWords } from '../words/said.js';
import { momentIn } from '../words/say.js';

/**
 * The names of the owners, in a line.
 * @param most as many as there is room for; how many more there are is said
 */
export function ownersIn(
  language: Language,
  owners: readonly Pick<Person, 'name'>[],
  most = Number.POSITIVE_INFINITY,
): string {
  const { nobody, comma, andMore } = saidWords[language];
  if (owners.length === 0) return nobody;
  const names = owners.slice(0, most).map(({ name }) => name);
  const rest = owners.length - names.length;
  return rest === 0 ? names.join(comma) : andMore(names.join(comma), String(rest));
}

interface SeenProps {
  /** Null: nobody has. */
  readonly by: { readonly by: Pick<Actor, 'name'>; readonly at: string } | null;
  /** Where the reader does it themselves, if it was asked of them and nobody has. */
  readonly acknowledgeAt?: string | undefined;
  readonly zone: string;
  readonly language: Language;
}

/** Who acknowledged it and when, or that nobody did: a shape and a word. */
export function Seen({ by: seen, acknowledgeAt, zone, language }: SeenProps) {
  const { acknowledgedBy, notAcknowledged, acknowledge } = saidWords[language];
  if (seen === null) {
    return (
      <span class="line soft">
        <span aria-hidden="true">○</span> {notAcknowledged}
        {acknowledgeAt === undefined ? (
          ''
        ) : (
          <a class="line unprinted" href={acknowledgeAt}>
            {acknowledge}
          </a>
        )}
      </span>
    );
  }
  return (
    <span class="line">
      <span aria-hidden="true">●</span>{' '}
      {acknowledgedBy(seen.by.name, momentIn(language, instantOf(seen.at), zone))}
    </span>
  );
}
