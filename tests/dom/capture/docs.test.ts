import { expect, test, vi } from 'vitest';
import { docs } from '../../../lib/capture/adapters/docs.ts';
import { captureFrom } from '../../../lib/capture/capture.ts';
import { walk } from '../../../lib/capture/walk.ts';
import { blockText } from '../../../lib/text/block-text.ts';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const deps = { at: 0, id: '01900000-0000-7000-8000-000000000000', parse };

async function captured(html: string) {
  document.documentElement.innerHTML = html;
  const capture = await captureFrom(walk(document, { scope: 'page' }), deps);
  if (!capture.ok) throw new Error(capture.problem.kind);
  return { ...capture.value, text: capture.value.blocks.map(blockText).join('\n') };
}

const WORDS = 'The gate opens at six and closes when the last cart is in.';

test.each([
  ['Docusaurus', `<main><article><div class="theme-doc-markdown">${WORDS}</div></article></main>`],
  ['MkDocs Material', `<main class="md-main"><article class="md-content__inner">${WORDS}</article></main>`],
  ['Sphinx', `<div class="document"><div class="body" role="main">${WORDS}</div></div>`],
  ['Read the Docs', `<div class="rst-content"><div itemprop="articleBody">${WORDS}</div></div>`],
  ['VitePress', `<main class="main"><div class="vp-doc _x">${WORDS}</div></main>`],
  ['HonKit', `<div class="book-body"><section class="markdown-section">${WORDS}</section></div>`],
  ['Antora', `<main class="article"><article class="doc">${WORDS}</article></main>`],
  ['mdBook', `<div id="page-wrapper"><div id="content"><main>${WORDS}</main></div></div>`],
  ['mdBook 0.5', `<div id="mdbook-page-wrapper"><div id="mdbook-content"><main>${WORDS}</main></div></div>`],
  ['DocBook', `<div id="docContent"><div class="refentry">${WORDS}</div></div>`],
])('the content of %s is read from where it stands', async (_, html) => {
  const capture = await captured(`<head><title>Gate</title></head><body><p>Outside.</p>${html}</body>`);
  expect(capture.adapter).toBe('docs');
  expect(capture.text).toBe(WORDS);
});

test('the first section of a manual page of AsciiDoc stands in its header, and is read', async () => {
  const capture = await captured(
    `<head><title>drain(1)</title></head><body class="manpage"><div id="header"><h1>drain(1) Manual Page</h1><div id="toc" class="toc"><ul><li><a href="#a">Synopsis</a></li></ul></div><h2>NAME</h2><div class="sectionbody"><p>drain - lets a node finish its work</p></div></div>
    <div id="content"><div class="sect1"><h2 id="a">SYNOPSIS</h2><div class="sectionbody"><p>${WORDS}</p></div></div></div>
    <div id="footer"><div id="footer-text">Last updated 2026-03-01</div></div></body>`,
  );
  expect(capture.text).toBe(
    `drain(1) Manual Page\nNAME\ndrain - lets a node finish its work\nSYNOPSIS\n${WORDS}`,
  );
});

test('a page with two of such parts is any page, and loses neither', async () => {
  const part = (words: string) => `<main><div class="vp-doc"><p>${words}</p></div></main>`;
  const capture = await captured(
    `<body>${part(WORDS)}${part('Carts wait in the yard until the bell.')}</body>`,
  );
  expect(capture.adapter).toBe('any');
  expect(capture.text).toContain('The gate opens');
  expect(capture.text).toContain('Carts wait');
});

test('an empty part is no content', async () => {
  const capture = await captured(`<body><main><div class="vp-doc"> </div><p>${WORDS}</p></main></body>`);
  expect(capture.adapter).toBe('any');
  expect(capture.text).toContain('The gate opens');
});

test('a part that holds most of the words is content, whatever it is called', async () => {
  const capture = await captured(
    `<body><main><div class="vp-doc"><h1>Gate</h1><div class="sidebar"><p>${WORDS}</p></div></div></main></body>`,
  );
  expect(capture.text).toContain('The gate opens');
});

test('where the content stands is looked for once', () => {
  const page = {
    scope: 'page' as const,
    document: parse(`<main><div class="theme-doc-markdown"><p>${WORDS}</p></div></main>`),
    url: new URL('https://x.example'),
    title: '',
    stats: {} as never,
  };
  const asked = vi.spyOn(page.document, 'querySelectorAll');
  const forRoot = () => asked.mock.calls.filter(([selector]) => selector === '.theme-doc-markdown').length;
  expect(docs.matches(page)).toBe(true);
  expect(docs.capture(page).blocks).toHaveLength(1);
  expect(forRoot()).toBe(1);
});

test('a selection is never cut to where content stands', () => {
  const page = { scope: 'selection' as const, document: parse(`<main class="vp-doc">${WORDS}</main>`) };
  expect(docs.matches({ ...page, url: new URL('https://x.example'), title: '', stats: {} as never })).toBe(
    false,
  );
});
