/** Where the pages of an incident and of an alert are, and the card of a milestone. */

export function incidentPath(id: string): string {
  return `/incidents/${encodeURIComponent(id)}`;
}

/** Which milestone: its regime, and its line there, which stays while its date moves. */
interface OfCard {
  readonly regime: string;
  readonly line: string;
}

/**
 * The id of a milestone's card on its incident's page, the same whether or not all are shown.
 * Encoded, for a line may bear the id of a fact; so it is its own fragment as it stands.
 */
export function cardId({ regime, line }: OfCard): string {
  return encodeURIComponent(`${regime}.${line}`);
}

/** The milestone's card: where it says how its dates were counted, and whose it is. */
export function cardPath(incidentId: string, of: OfCard): string {
  return `${incidentPath(incidentId)}#${cardId(of)}`;
}

export function alertPath(id: string): string {
  return `/alerts/${encodeURIComponent(id)}`;
}
