import type { Route } from '../http/route.ts';

/** The look of every page, in the product's colours, light and dark. */
const CSS = `
:root {
  color-scheme: light dark;
  --surface: light-dark(#ffffff, #16191a);
  --sunken: light-dark(#f6f7f7, #101213);
  --text: light-dark(#17201f, #e7eceb);
  --muted: light-dark(#56625f, #a3b0ad);
  --line: light-dark(#dfe5e3, #2f3736);
  --edge: light-dark(#7b8784, #7f8b88);
  --accent: light-dark(#0f766e, #5fd0c3);
  --on-accent: light-dark(#ffffff, #06221f);
  --quote: var(--accent);
  --testimony: light-dark(#4f46e5, #a5b4fc);
  --none: light-dark(#92600a, #f0b849);
  --danger: light-dark(#b42318, #ff9b8f);
  --ok: light-dark(#1f7a3d, #7ddc9a);
}
* { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--surface);
  color: var(--text);
  font: 15px/1.45 system-ui, sans-serif;
  overflow-wrap: anywhere;
}
header, main, footer { max-inline-size: 44rem; margin-inline: auto; padding-inline: 16px; }
header {
  display: flex;
  flex-wrap: wrap;
  gap: 4px 16px;
  align-items: center;
  padding-block: 12px;
  border-block-end: 1px solid var(--line);
}
header .name { font-weight: 600; margin-inline-end: auto; }
header form { margin: 0; }
ol.steps { padding-inline-start: 24px; }
ol.steps > li::marker { font-weight: 600; }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: 4px 16px; padding: 0; margin: 0; }
body > nav { max-inline-size: 44rem; margin-inline: auto; padding: 8px 16px 0; }
nav a { display: inline-block; padding-block: 4px; }
nav a[aria-current] { color: inherit; font-weight: 600; text-decoration: none; border-block-end: 2px solid var(--accent); }
main { padding-block: 24px 32px; }
h1 { font-size: 24px; line-height: 1.25; margin: 0 0 16px; }
h2 { font-size: 18px; margin: 32px 0 8px; }
p, ul, ol, dl { margin: 0 0 12px; }
a { color: var(--accent); }
small, .muted { color: var(--muted); font-size: 13px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
form { margin: 0 0 16px; }
.field { margin: 0 0 16px; max-inline-size: 26rem; }
label { display: block; font-weight: 600; margin-block-end: 4px; }
label.choice { font-weight: 400; display: flex; gap: 8px; align-items: baseline; }
fieldset { border: 1px solid var(--line); border-radius: 8px; padding: 12px 16px; margin: 0 0 16px; }
legend { font-weight: 600; padding-inline: 4px; }
input:not([type=radio], [type=checkbox]), select, textarea {
  inline-size: 100%;
  padding: 8px;
  border: 1px solid var(--edge);
  border-radius: 6px;
  background: var(--surface);
  color: inherit;
  font: inherit;
}
input[aria-invalid=true] { border-color: var(--danger); }
.code { font: 20px/1.4 ui-monospace, monospace; letter-spacing: 0.1em; text-transform: uppercase; }
.lines { white-space: pre-line; }
.hint { display: block; color: var(--muted); font-size: 13px; margin-block-start: 4px; }
.wrong { display: block; color: var(--danger); font-size: 13px; margin-block-start: 4px; }
button {
  padding: 8px 16px;
  min-block-size: 40px;
  border: 1px solid var(--edge);
  border-radius: 6px;
  background: transparent;
  color: inherit;
  font: inherit;
  cursor: pointer;
}
button.primary { background: var(--accent); color: var(--on-accent); border-color: var(--accent); font-weight: 600; }
button.danger { color: var(--danger); border-color: var(--danger); }
.actions { display: flex; flex-wrap: wrap; gap: 8px; justify-content: flex-end; max-inline-size: 26rem; margin-block-start: 16px; }
.actions form { margin: 0; }
.problem { border-inline-start: 4px solid var(--danger); background: var(--sunken); padding: 12px 16px; margin: 0 0 24px; }
.done { border-inline-start: 4px solid var(--ok); background: var(--sunken); padding: 12px 16px; margin: 0 0 24px; }
.problem > :last-child, .done > :last-child { margin-block-end: 0; }
.link { font: 13px/1.5 ui-monospace, monospace; background: var(--sunken); padding: 12px; display: block; }
header button { padding: 4px 12px; min-block-size: 32px; }
.scroll { overflow-x: auto; overflow-wrap: break-word; margin-block-end: 16px; }
table { border-collapse: collapse; inline-size: 100%; }
caption { text-align: start; font-weight: 600; padding-block-end: 4px; }
th, td { text-align: start; padding: 8px 12px 8px 0; border-block-end: 1px solid var(--line); vertical-align: top; }
th { font-weight: 600; }
thead th { font-size: 13px; color: var(--muted); }
td form { display: inline-block; margin: 0 4px 4px 0; }
td button { padding: 4px 12px; min-block-size: 32px; }
dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; }
dl.facts dt { color: var(--muted); }
dl.facts dd { margin: 0; }
.claim { border-inline-start: 3px solid var(--quote); padding: 4px 12px; margin: 0 0 12px; }
.claim.testimony { border-color: var(--testimony); }
.claim.none { border-color: var(--none); border-inline-start-style: dashed; }
.claim > :last-child { margin-block-end: 0; }
.claim .support { color: var(--quote); font-size: 13px; }
.claim.testimony .support { color: var(--testimony); }
.claim.none .support { color: var(--none); }
blockquote { margin: 4px 0; padding-inline-start: 12px; border-inline-start: 1px solid var(--line); color: var(--muted); }
.skip { position: absolute; inset-inline-start: -999px; }
.skip:focus { position: static; }
@media (max-width: 30rem) {
  tbody, tr, tbody th, tbody td { display: block; }
  thead { display: none; }
  tr { border-block-end: 1px solid var(--line); padding-block: 8px; }
  tbody th, tbody td { border: 0; padding: 2px 0; }
  tbody td:empty { display: none; }
  td[data-label]::before { content: attr(data-label) ": "; color: var(--muted); }
  dl.facts { grid-template-columns: 1fr; }
  dl.facts dd { margin-block-end: 8px; }
}
@media (forced-colors: active) { .claim, .problem, .done { border-color: CanvasText; } }
@media print {
  header, footer, nav, form, .skip { display: none; }
  body { background: #fff; color: #000; font-size: 11pt; }
  .claim, blockquote { break-inside: avoid; }
  a { color: inherit; }
  a[href^=http]::after { content: " (" attr(href) ")"; font-size: 9pt; }
}
`;

export const style: Route = {
  method: 'GET',
  path: '/style.css',
  access: 'public',
  summary: 'The look of the pages.',
  handle: (c) =>
    c.body(CSS, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=300' }),
};
