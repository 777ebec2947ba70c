/**
 * The one stylesheet: calm, readable in the dark, on a phone and on paper. Colour never carries a
 * meaning alone; contrast is 4.5 to 1 or better in both schemes.
 */
import { CARDS_STYLE } from '../components/card-heads.js';
import { PHASES_STYLE } from '../components/phases-style.js';
import { TIMELINE_STYLE } from '../components/timeline/style.js';
import { PRINT_STYLE } from './print-style.js';

export const STYLE = `
:root {
  color-scheme: light dark;
  --ink: #1b1f24; --paper: #fdfdfb; --soft: #5a6270; --line: #c9ced6; --wash: #f1f3f6;
  --link: #0b57a4; --bad: #a1161a; --warn: #8a4b00; --good: #1d6b34;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e8eaee; --paper: #14171b; --soft: #a9b1bd; --line: #3d444e; --wash: #1e232a;
    --link: #8ec5ff; --bad: #ff9d97; --warn: #ffc46b; --good: #86d99b;
  }
}
* { box-sizing: border-box; }
body { font: 1rem/1.55 system-ui, "Hiragino Sans", "Noto Sans JP", sans-serif; color: var(--ink);
  background: var(--paper); margin: 0 auto; max-width: 76rem; padding: 0 1rem 2rem; }
a { color: var(--link); }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 1.25rem 0 .75rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
h3 { font-size: 1.05rem; margin: 1rem 0 .25rem; }
main { overflow-wrap: break-word; }
header { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1.25rem;
  border-bottom: 1px solid var(--line); padding: .6rem 0; }
header .name { font-weight: 700; text-decoration: none; color: inherit; }
header nav ul { display: flex; flex-wrap: wrap; gap: .1rem 1rem; list-style: none; margin: 0; padding: 0; }
header .who { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .75rem; margin-inline-start: auto; color: var(--soft); }
header form { margin: 0; }
header button { padding: .15rem .6rem; }
footer { border-top: 1px solid var(--line); margin-top: 3rem; padding-top: .5rem; color: var(--soft); font-size: .9rem; }
.skip { position: absolute; inset-inline-start: -99rem; }
.skip:focus { position: static; }
.notice { border: 3px solid #a1161a; background: #a1161a; color: #fff; font-weight: 700; padding: .5rem 1rem; }
.drill { border: 2px dashed var(--warn); padding: .25rem .75rem; font-weight: 600; }
.next { border: 2px solid var(--ink); padding: .75rem 1rem; margin: 1rem 0; }
.told { border: 1px solid var(--good); border-inline-start-width: 4px; padding: .5rem 1rem; margin: 1rem 0; }
.told p, .told ul { margin: .25rem 0; }
.next p { margin: .25rem 0; }
.next h2 { margin: 0 0 .25rem; }
.soft { color: var(--soft); }
.line { display: block; }
.printed, .sheet-one { display: none; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1.5rem; }
caption { text-align: start; font-weight: 600; }
th, td { border-bottom: 1px solid var(--line); padding: .35rem .75rem .35rem 0; text-align: start; vertical-align: top; }
.late { color: var(--bad); font-weight: 700; }
.due, .open { font-weight: 600; }
.met { color: var(--good); }
.soon { color: var(--warn); font-weight: 700; }
article { border: 1px solid var(--line); border-inline-start-width: 4px; padding: .5rem 1rem; margin: .75rem 0; }
article h3, article h4 { margin: .25rem 0; }
article.late { border-color: var(--bad); color: inherit; font-weight: inherit; }
article.due, article.open { border-inline-start-color: var(--ink); font-weight: inherit; }
article.met { border-inline-start-color: var(--good); color: inherit; }
details { margin: .5rem 0; }
summary { cursor: pointer; color: var(--link); }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .2rem 1rem; margin: .5rem 0; }
dt { color: var(--soft); }
dd { margin: 0; }
del { color: var(--soft); }
form.sheet { max-width: 46rem; }
fieldset { border: 1px solid var(--line); margin: 1rem 0; padding: .25rem 1rem 1rem; }
legend { font-weight: 600; padding: 0 .25rem; }
label { display: block; margin: .75rem 0 .2rem; font-weight: 600; }
label.box { font-weight: 400; margin: .35rem 0; }
label.box input { width: auto; margin-inline-end: .5rem; }
.help { color: var(--soft); font-size: .92rem; margin: .1rem 0 .3rem; font-weight: 400; }
input, textarea, select { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); padding: .4rem .5rem; width: 100%; }
textarea { min-height: 6rem; }
button { font: inherit; color: inherit; background: var(--wash); border: 1px solid var(--soft); padding: .45rem 1rem; cursor: pointer; }
button[data-zone] { margin-block-start: .4rem; }
.moment { display: flex; flex-wrap: wrap; gap: .4rem; }
.moment input { flex: 2 1 17rem; width: auto; min-width: 0; }
.moment select { flex: 1 1 11rem; width: auto; min-width: 0; }
fieldset:has(.moment), fieldset.offers { min-inline-size: 0; }
fieldset.offers { margin: .4rem 0 0; padding: 0 .75rem .4rem; }
button.main { background: var(--ink); color: var(--paper); border-color: var(--ink); font-weight: 600; }
.problem { border: 2px solid var(--bad); padding: .5rem 1rem; margin: 1rem 0; }
.problem h2 { margin: 0; color: var(--bad); }
[aria-invalid="true"] { border: 2px solid var(--bad); }
a:focus-visible, button:focus-visible, input:focus-visible, textarea:focus-visible,
select:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.written { white-space: pre-wrap; overflow-wrap: anywhere; }
.letter { max-width: 46rem; }
.letter dl { display: block; }
.letter dt { color: inherit; font-weight: 600; margin-top: .75rem; break-after: avoid; }
.stays { position: sticky; top: 0; max-height: 45vh; overflow: auto; background: var(--paper);
  border-bottom: 1px solid var(--line); padding: .4rem 0; }
.stays p { margin: 0 0 .25rem; }
html:has(.stays) { scroll-padding-top: 7rem; }
.letter .sign { border-top: 1px solid; margin-top: 3.5rem; max-width: 24rem; }
.actions { display: flex; flex-wrap: wrap; gap: .5rem; margin: .75rem 0; }
.days { list-style: none; padding-inline-start: 1rem; }
.days .skipped { color: var(--soft); }
pre, code { font-family: ui-monospace, monospace; font-size: .92em; }
figure { margin: 1rem 0; }
ins { font-weight: 600; text-decoration: none; }
svg { max-width: 100%; height: auto; }
svg text { fill: var(--ink); font: 12px system-ui, sans-serif; }
${PHASES_STYLE}${TIMELINE_STYLE}${CARDS_STYLE}@media (max-width: 40rem) {
  dl { grid-template-columns: minmax(0, 1fr); gap: 0; }
  dd { margin-bottom: .4rem; }
  header .who { margin-inline-start: 0; }
}
${PRINT_STYLE}`;
