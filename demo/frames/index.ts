import { escaped } from '../adf/html.ts';

const KINDS: Readonly<Record<string, string>> = {
  'wiki-cloud': 'Wiki page, as Confluence Cloud draws it',
  'wiki-server': 'Wiki page, as Confluence Data Center draws it',
  'tracker-cloud': 'Issue, as Jira Cloud draws it',
  'tracker-server': 'Issue, as Jira Data Center draws it',
  docs: 'Docs page',
};

type Entry = { path: string; flavour: string; title: string };

/** The front page of the demo: what to do and where to try it. */
export const frontPage = (pages: readonly Entry[]): string => `<!doctype html>
<html lang="en" data-theme="light">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Fennmoor Parcels: demo pages</title>
<link rel="stylesheet" href="/assets/index.css">
<script src="/assets/page.js" defer></script>
</head>
<body>
<header><h1>Fennmoor Parcels</h1><p>An invented company with ${pages.length} work pages to try Passalong on.</p><button type="button" data-theme-switch>Light or dark</button></header>
<main>
<ol class="how">
<li>Open one of the pages below.</li>
<li>Click the Passalong icon in the toolbar; if you cannot see it, open the puzzle piece first.</li>
<li>Click <b>Capture lesson</b>. The side panel opens with a draft made of the page's own words.</li>
<li>Look it over, confirm a skill, and click <b>Save</b>.</li>
</ol>
<ul class="cards">
${pages.map(({ path, flavour, title }) => `<li><a href="${escaped(path)}">${escaped(title)}</a><span>${KINDS[flavour]}</span></li>`).join('\n')}
</ul>
</main>
<footer><p>These pages are served from this machine only and ask for nothing outside it.</p></footer>
</body>
</html>
`;
