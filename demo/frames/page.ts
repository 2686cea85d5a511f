import { escaped } from '../adf/html.ts';

type Parts = {
  title: string;
  site: string;
  head: string;
  css: string;
  nav: string[];
  side: string;
  main: string;
  after?: string;
  body?: string;
};

/** What every page of the invented company has around its content. */
export const page = ({
  title,
  site,
  head,
  css,
  nav,
  side,
  main,
  after = '',
  body = '',
}: Parts): string => `<!doctype html>
<html lang="en" data-color-mode="light" data-theme="light">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${head}
<title>${escaped(title)}</title>
<link rel="stylesheet" href="/assets/${css}">
<script src="/assets/page.js" defer></script>
</head>
<body${body}>
<div id="cookie-bar" class="cookie-bar" role="region" aria-label="Cookies">
  <p>${site} keeps you signed in with cookies.</p>
  <button type="button" data-dismiss="cookie-bar">Accept cookies</button>
</div>
<div data-testid="page-layout.root" class="layout">
<header data-testid="page-layout.top-nav" class="top">
  <a class="brand" href="/">${site}</a>
  <nav aria-label="Top">${nav.map((name) => `<a href="/">${name}</a>`).join(' ')}</nav>
  <form role="search"><input type="search" aria-label="Search" placeholder="Search"></form>
  <button type="button">Create</button>
  <button type="button" data-theme-switch>Light or dark</button>
</header>
${side}
${main}
</div>
${after}
<footer class="foot"><p>Fennmoor Parcels is an invented company. <a href="/">Demo pages</a> · <a href="/">Privacy</a> · <a href="/">Imprint</a></p></footer>
</body>
</html>
`;

export const meta = (of: Readonly<Record<string, string>>): string =>
  Object.entries(of)
    .map(([name, content]) => `<meta name="${name}" content="${escaped(content)}">`)
    .join('\n');

export const links = (names: readonly string[]): string =>
  `<ul>${names.map((name) => `<li><a href="/">${escaped(name)}</a></li>`).join('')}</ul>`;

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

export const day = (iso: string): string => DAY.format(new Date(iso));

const words = (body: string): number => body.replace(/<[^>]+>/g, ' ').split(/\s+/).length;

export const minutes = (body: string): number => Math.max(1, Math.round(words(body) / 200));
