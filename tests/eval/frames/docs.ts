import { escaped } from '../../../demo/adf/html.ts';
import type { Authored } from '../authored.ts';
import { draw, html, links, PLAIN, type Style, slug } from './draw.ts';

const AROUND = ['Getting started', 'Concepts', 'Guides', 'Reference', 'Changelog'];

const contents = ({ pieces }: Authored): string =>
  `<ul class="table-of-contents">${pieces
    .flatMap((piece) => (piece.kind === 'heading' ? [piece.text] : []))
    .map((text) => `<li><a href="#${slug(text)}">${escaped(text)}</a></li>`)
    .join('')}</ul>`;

const DOCUSAURUS: Style = {
  ...PLAIN,
  heading: (text, id) =>
    `<h2 class="anchor" id="${id}">${text}<a href="#${id}" class="hash-link" aria-label="Direct link to ${text}">&#8203;</a></h2>`,
  callout: (tone, inside) =>
    `<div class="theme-admonition theme-admonition-${tone} admonition_x alert"><div class="admonitionHeading_x"><span class="admonitionIcon_x"><svg></svg></span>${tone}</div><div class="admonitionContent_x">${inside}</div></div>`,
  code: (language, text) =>
    `<div class="language-${language} codeBlockContainer_x theme-code-block"><div class="codeBlockContent_x"><pre class="prism-code language-${language}"><code>${text}</code></pre><div class="buttonGroup_x"><button>Copy</button></div></div></div>`,
};

export const docusaurus = (page: Authored): string =>
  html(
    page.lang,
    `<meta name="generator" content="Docusaurus v3.6.1"><title>${escaped(page.title)} | ${escaped(page.site)}</title>`,
    `<nav class="navbar"><a href="/">${escaped(page.site)}</a><a href="/docs">Docs</a><a href="/blog">Blog</a></nav>
<div class="main-wrapper"><aside class="theme-doc-sidebar-container">${links(AROUND)}</aside>
<main class="docMainContainer_x"><div class="row"><div class="col"><article>
<nav class="theme-doc-breadcrumbs"><ul class="breadcrumbs"><li><a href="/docs">Docs</a></li><li>${escaped(page.title)}</li></ul></nav>
<div class="theme-doc-markdown markdown"><header><h1>${escaped(page.title)}</h1></header>
${draw(page.pieces, DOCUSAURUS)}
</div>
<footer class="theme-doc-footer"><a href="https://code.example/edit" class="theme-edit-this-page">Edit this page</a><span class="theme-last-updated">Last updated on Nov 3, 2026</span></footer>
</article><nav class="pagination-nav"><a class="pagination-nav__link" href="/docs/start"><div class="pagination-nav__sublabel">Previous</div></a></nav></div>
<div class="col col--3"><div class="theme-doc-toc-desktop">${contents(page)}</div></div></div></main></div>
<footer class="footer"><p>Copyright ${escaped(page.site)}</p></footer>`,
  );

const MKDOCS: Style = {
  ...PLAIN,
  heading: (text, id) =>
    `<h2 id="${id}">${text}<a class="headerlink" href="#${id}" title="Permanent link">¶</a></h2>`,
  callout: (tone, inside) =>
    `<div class="admonition ${tone}"><p class="admonition-title">${tone}</p>${inside}</div>`,
  code: (language, text) =>
    `<div class="language-${language} highlight"><pre><span></span><code>${text}</code></pre></div>`,
  table: (rows) =>
    `<div class="md-typeset__scrollwrap"><div class="md-typeset__table">${PLAIN.table(rows)}</div></div>`,
};

export const mkdocs = (page: Authored): string =>
  html(
    page.lang,
    `<meta name="generator" content="mkdocs-1.6.1, mkdocs-material-9.5.44"><title>${escaped(page.title)} - ${escaped(page.site)}</title>`,
    `<header class="md-header"><nav class="md-header__inner"><a href="/">${escaped(page.site)}</a></nav></header>
<div class="md-container"><main class="md-main"><div class="md-main__inner md-grid">
<div class="md-sidebar md-sidebar--primary"><nav class="md-nav">${links(AROUND)}</nav></div>
<div class="md-sidebar md-sidebar--secondary"><nav class="md-nav md-nav--secondary" aria-label="Table of contents">${contents(page)}</nav></div>
<div class="md-content"><article class="md-content__inner md-typeset">
<a href="/edit" title="Edit this page" class="md-content__button md-icon"><svg></svg></a>
<h1 id="${slug(page.title)}">${escaped(page.title)}<a class="headerlink" href="#top" title="Permanent link">¶</a></h1>
${draw(page.pieces, MKDOCS)}
</article></div></div></main>
<footer class="md-footer"><nav class="md-footer__inner">Previous Next</nav></footer></div>`,
  );

const SPHINX: Style = {
  ...PLAIN,
  heading: (text, id) =>
    `</section><section id="${id}"><h2>${text}<a class="headerlink" href="#${id}" title="Link to this heading">¶</a></h2>`,
  callout: MKDOCS.callout,
  code: (language, text) =>
    `<div class="highlight-${language} notranslate"><div class="highlight"><pre><span></span>${text}\n</pre></div></div>`,
};

export const sphinx = (page: Authored): string =>
  html(
    page.lang,
    `<title>${escaped(page.title)} &#8212; ${escaped(page.site)}  documentation</title>`,
    `<div class="related" role="navigation"><h3>Navigation</h3>${links(['index', 'next', 'previous'])}</div>
<div class="document"><div class="documentwrapper"><div class="bodywrapper"><div class="body" role="main">
<section id="top"><h1>${escaped(page.title)}<a class="headerlink" href="#top" title="Link to this heading">¶</a></h1>
${draw(page.pieces, SPHINX)}
</section><div class="clearer"></div></div></div></div>
<div class="sphinxsidebar" role="navigation"><div class="sphinxsidebarwrapper"><h3>Table of Contents</h3>${links(AROUND)}</div></div></div>
<div class="footer" role="contentinfo">&#169; Copyright 2026, ${escaped(page.site)}.</div>`,
  );

const GITBOOK: Style = {
  ...PLAIN,
  heading: (text, id) =>
    `<h2 id="${id}" class="text-2xl font-semibold"><div class="flex-1">${text}</div><a href="#${id}" class="hash" aria-label="Direct link to heading"><svg></svg></a></h2>`,
  callout: (tone, inside) =>
    `<div class="hint rounded-md hint-${tone}"><div class="size-[1.2lh]"><svg></svg></div><div class="flex flex-col">${inside}</div></div>`,
};

export const gitbook = (page: Authored): string =>
  html(
    page.lang,
    `<meta name="generator" content="GitBook (f0f0f0f)"><title>${escaped(page.title)} | ${escaped(page.site)}</title>`,
    `<header id="site-header"><a href="/">${escaped(page.site)}</a><button>Search</button></header>
<div class="flex"><aside id="table-of-contents">${links(AROUND)}</aside>
<main class="relative min-w-0 flex-1"><header class="mb-6"><nav aria-label="Breadcrumb"><ol><li><a href="/">Basics</a></li></ol></nav><h1 class="text-4xl font-bold">${escaped(page.title)}</h1></header>
<div class="whitespace-pre-wrap-none">
${draw(page.pieces, GITBOOK)}
</div>
<div class="page-footer"><a href="/previous">Previous: Overview</a><a href="/next">Next: Reference</a><p>Was this helpful?</p></div></main></div>`,
  );
