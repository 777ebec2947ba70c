/** The one stylesheet: readable in the dark, on a phone and on paper. */
export const STYLE = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 70rem; padding: 0 1rem; }
header, footer { border-block: 1px solid; margin-block: 1rem; padding-block: .5rem; }
header { display: flex; justify-content: space-between; gap: 1rem; }
main { overflow-wrap: break-word; }
table { border-collapse: collapse; width: 100%; margin-block: .5rem 1.5rem; }
th, td { border-bottom: 1px solid; padding: .3rem .6rem .3rem 0; text-align: start; vertical-align: top; }
header form { margin: 0; }
.notice { border: 3px solid #b3261e; background: #b3261e; color: #fff; font-weight: bold; padding: .5rem 1rem; }
.line { display: block; }
.late { font-weight: bold; text-decoration: underline; }
.drill { border: 2px dashed; padding: .25rem .5rem; }
button { font: inherit; padding: .5rem 1rem; }
a:focus-visible, button:focus-visible { outline: 3px solid; outline-offset: 2px; }
@media print { header, footer, form { display: none; } }
`;
