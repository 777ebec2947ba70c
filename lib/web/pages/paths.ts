/** Where the pages of an incident and of an alert are. */

export function incidentPath(id: string): string {
  return `/incidents/${encodeURIComponent(id)}`;
}

export function alertPath(id: string): string {
  return `/alerts/${encodeURIComponent(id)}`;
}
