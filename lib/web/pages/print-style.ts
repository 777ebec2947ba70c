/**
 * Pages on paper. What is only for acting stays behind. An incident prints for whoever must know
 * how it stands: what is next and all that is open on the first sheet; then the dates and the timeline;
 * how each date was counted from a new page on; then what is known and what was sent.
 */
export const PRINT_STYLE = `@page { margin: 15mm 14mm; }
@media print {
  header nav, header form, form, .actions, .skip, .unprinted { display: none; }
  details:has(form), #last-hash .help, #change, #clocks { display: none; }
  #phases:not(:has([open])), #phases details:not([open]) { display: none; }
  body:has(.letter) > :is(header, footer, .notice), main:has(.letter) > h1 { display: none; }
  body { max-width: none; padding: 0; font-size: 9pt; line-height: 1.35; }
  h1 { margin-top: .5rem; }
  h1, h2, h3, h4, h5 { break-after: avoid; break-inside: avoid; }
  h2 { margin-top: 1.25rem; }
  details::details-content { content-visibility: visible; }
  details > summary { list-style: none; color: inherit; font-weight: 600; }
  .printed { display: inline; }
  .sheet-one { display: block; break-after: page; margin-top: .75rem; }
  .next, article, tr, li, figure, dd { break-inside: avoid; }
  main:has(> section#milestones) { display: grid; grid-template-columns: 1fr 1fr; column-gap: 5mm; }
  section#milestones, #milestones > section, #milestones article { display: contents; }
  #milestones > section > h3 { display: none; }
  main > *, #milestones > h2 { grid-column: 1 / -1; }
  #milestones article > div { border-top: 1px solid var(--line); break-inside: avoid; padding: .3rem 0; }
  #milestones article > details { order: 1; grid-column: 1 / -1; margin: .4rem 0; }
  #milestones > h2.printed { display: block; order: 1; break-before: page; }
  #timeline ~ * { order: 2; }
  #milestones p, #milestones dl { margin: .2rem 0; }
  #facts article { display: grid; grid-template-columns: 15rem 1fr; border: 0; border-top: 1px solid var(--line); margin: 0; padding: .3rem 0; }
  #facts article > * { grid-column: 2; margin: 0; }
  #facts article > h3 { grid-column: 1; font-size: 1rem; }
}
`;
