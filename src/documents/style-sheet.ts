import type { Document } from './document.ts';

const screenStyle = `:root { color-scheme: light dark; }
* { box-sizing: border-box; }
body { margin: 0; font: 1.125rem/1.5 Verdana, "DejaVu Sans", Arial, sans-serif; color: #111; background: #fff; overflow-wrap: break-word; }
main { max-width: 46rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.7rem; line-height: 1.25; }
h2 { font-size: 1.35rem; margin: 2rem 0 .5rem; line-height: 1.25; }
h3 { font-size: 1.1rem; margin: .5rem 0; line-height: 1.35; }
p, ul, ol { margin: .4rem 0; }
ul { padding-left: 1.6rem; } ol { padding-left: 2rem; }
.strong { font-weight: bold; }
.box { border: 2px solid currentColor; padding: .5rem 1rem; margin: 1rem 0; }
.box > h2 { margin-top: .25rem; }
.step { border-top: 1px solid currentColor; padding: .75rem 0; }
.step input { width: 1.4rem; height: 1.4rem; vertical-align: -.2rem; margin: 0 .4rem 0 0; }
.state { font-weight: bold; }
.number { font-size: 1.25em; font-weight: bold; margin-right: .5em; }
a.number { display: inline-block; padding: .2rem 0; }
.way { display: block; }
.whole { white-space: nowrap; }
.blanks { display: flex; flex-wrap: wrap; gap: .6em 1rem; padding-top: .6em; }
.blanks > span { flex: 1 1 11rem; border-bottom: 1px solid currentColor; }
.signature { break-inside: avoid; break-before: avoid; }
.signature > p:first-child { border-bottom: 1px solid currentColor; max-width: 24rem; padding-top: 2.2rem; }
a { color: #00449e; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; padding: .3rem 0; }
th, td { border: 1px solid currentColor; padding: .5rem; text-align: left; }
tbody th { font-weight: normal; width: 40%; }
@media screen and (max-width: 30rem) { th, td { padding: .25rem; overflow-wrap: anywhere; } tbody th { width: 35%; } }
@media (prefers-color-scheme: dark) { body { color: #f2f2f2; background: #161616; } a { color: #9ec9ff; } }
`;

/** Gives the style of the HTML document: for the screen in light and dark, and for paper at 14 or 18 points. Only state and space carry meaning, never colour. */
export function styleSheet(document: Document): string {
  const size = document.printSize === 'large' ? 18 : 14;
  const page = document.paper === 'letter' ? 'letter' : 'A4';
  return `${screenStyle}@media print {
  @page { size: ${page}; margin: 12mm 14mm 15mm; @bottom-right { content: counter(page) " / " counter(pages); font: ${String(size)}pt Arial, "Liberation Sans", Helvetica, sans-serif; } }
  body { font: ${String(size)}pt/1.2 Arial, "Liberation Sans", Helvetica, sans-serif; color: #000; background: #fff; }
  main { max-width: none; padding: 0; }
  a { color: #000; text-decoration: none; }
  h1 { font-size: 1.4em; margin: 0 0 .1em; } h2 { font-size: 1.2em; margin: .6em 0 .1em; } h3 { font-size: 1.05em; margin: 0; }
  p, ul, ol { margin: .1em 0; }
  ul { padding-left: 1.1em; } ol { padding-left: 1.6em; }
  h1, h2, h3, h2 + p, .state, .strong:has(+ ul), li:first-child { break-after: avoid; }
  li:last-child { break-before: avoid; }
  .box { margin: .4em 0; padding: .1em .5em; }
  .box > h2, .box > h3 { margin-top: 0; }
  .step { padding: .15em 0 .2em; }
  .step, .box, tr, li, p { break-inside: avoid; }
  .step.long { break-inside: auto; }
  .long > h3 + p, .long .blanks { break-before: avoid; }
  a.number { padding: 0; line-height: 1; }
  .step .way { display: inline; }
  .step input { appearance: none; width: max(1em, 5mm); height: max(1em, 5mm); vertical-align: -.1em; border: 1.5pt solid #000; }
  .step input:checked { background: #000; print-color-adjust: exact; }
  .blanks { padding-top: .7em; gap: .6em; }
  .blanks > span { flex-basis: 10em; }
  .signature > p:first-child { padding-top: 1.8em; max-width: none; width: 60%; }
  .page-break { break-before: page; }
  table { width: calc(100% - 1pt); }
  th, td { padding: .1em .3em; } tbody th { width: 31%; }
  td:empty { height: 1.9em; }
  .more { display: none; }
  thead { display: table-header-group; }
}
`;
}
