import { expect, test } from 'vitest';
import type { Extract } from '../../../lib/capture/adapter.ts';
import { any } from '../../../lib/capture/adapters/any.ts';
import { rebuild } from '../../../lib/capture/rebuild.ts';
import { blockText } from '../../../lib/text/block-text.ts';
import { parse, recordsOf } from './page.ts';

function extract(html: string): Extract {
  const records = recordsOf(html);
  return any.capture({
    url: new URL('https://a.example/x'),
    title: records.title,
    scope: 'page',
    document: rebuild(records, parse('')),
    stats: records.stats,
  });
}

const textOf = ({ blocks }: Extract): string => blocks.map(blockText).join('\n');
const LONG =
  'This sentence is long enough to be taken for a part of an article by anyone who reads it, commas, too. ';

test('what stands between readable parts is never lost, however short it is', () => {
  const page = extract(
    `<body><div><p>${LONG.repeat(4)}</p><div class="x">Ok.</div><table><tr><th>A</th><td>1</td></tr></table><ul><li>No.</li></ul><pre>x</pre><p>${LONG.repeat(4)}</p></div></body>`,
  );
  expect(page.blocks.map(({ kind }) => kind)).toEqual([
    'paragraph',
    'paragraph',
    'table',
    'list',
    'code',
    'paragraph',
  ]);
});

test('a page where nothing is readable is read by its landmark', () => {
  const page = extract(
    '<body><header>Acme</header><main><h1>Ports</h1><ul><li>80</li><li>443</li></ul></main><footer>©</footer></body>',
  );
  expect(textOf(page)).toBe('Ports\n80\n443');
});

test('without landmarks and without long texts the whole page is read', () => {
  expect(textOf(extract('<body><h1>Ports</h1><p>Use 443.</p></body>'))).toBe('Ports\nUse 443.');
});

test('more of the same beside one long part is content too', () => {
  const card = (text: string) => `<div class="reply"><div class="text"><p>${text}</p></div></div>`;
  const page = extract(
    `<body><div class="thread">${card(LONG.repeat(6))}${card(`Second: ${LONG}`)}${card(`Third: ${LONG}`)}</div></body>`,
  );
  expect(textOf(page)).toContain('Second');
  expect(textOf(page)).toContain('Third');
});

test.each([
  ['<nav>Home Docs</nav>', 'navigation'],
  ['<div class="breadcrumbs"><a href="/">Home</a> / <a href="/d">Docs</a></div>', 'navigation'],
  [
    '<ul><li><a href="#a">Alpha</a></li><li><a href="#b">Beta</a></li><li><a href="#c">Gamma</a></li></ul>',
    'navigation',
  ],
  ['<footer>Imprint</footer>', 'page-frame'],
  ['<div id="cookie-banner">We use cookies</div>', 'page-frame'],
  ['<div class="newsletter"><p>Get our mail</p></div>', 'page-frame'],
  ['<div role="search">Find</div>', 'page-frame'],
])('%s is the frame of the page and named as %s', (html, reason) => {
  const page = extract(`<body><main><h1>Title</h1><p>${LONG.repeat(3)}</p>${html}</main></body>`);
  expect(page.blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph']);
  expect(page.left.map((left) => left.reason)).toEqual([reason]);
});

test.each([
  ['Install | Acme Docs', '<main><h1>Install</h1></main>', 'Install'],
  ['Install the agent - Docs - Acme', '<main><p>x</p></main>', 'Install the agent'],
  ['[OPS-12] Agent does not start - Acme Tracker', '<main><p>x</p></main>', 'Agent does not start'],
  ['4711 – Agent does not start', '<main><p>x</p></main>', 'Agent does not start'],
  ['Bug #12: Agent does not start - Redmine', '<main><p>x</p></main>', 'Agent does not start'],
  [
    'Acme',
    '<header><h1>Acme</h1></header><main><h1>Install <a class="headerlink" href="#i">¶</a></h1></main>',
    'Install',
  ],
  ['agent(1)', '<h1>agent(1) Manual Page</h1><main><p>x</p></main>', 'agent(1) Manual Page'],
])('a document called %s with %s has the title %s', (documentTitle, body, title) => {
  expect(extract(`<head><title>${documentTitle}</title></head><body>${body}</body>`).title).toBe(title);
});

test('people named as authors are handed on to be replaced, teams and robots are not', () => {
  const page = extract(
    '<head><meta name="author" content="Ines van der Quist"></head><body><p>by <a rel="author">Jörg Urbina</a>, <span class="author">Docs Team of Acme, Inc.</span>, <span class="author">bot</span></p></body>',
  );
  expect(page.names).toEqual(['Ines van der Quist', 'Jörg Urbina']);
});

const CONTENTS =
  '<ul><li><a href="#a">Begin here</a><ul><li><a href="#b">Then this</a></li><li><a href="#c">Then that</a></li><li><a href="#d">Last</a></li></ul></li><li><a href="#e">End here</a></li></ul>';

const chapter = (bar: string, rest = '') =>
  `<head><title>Runbooks</title></head><body><main>${bar}<section><h1>Draining a queue</h1><p>${LONG.repeat(4)}</p></section>${rest}</main></body>`;

test('a bar above the page that says its title once more is its frame', () => {
  const page = extract(
    chapter('<div class="header clearfix"><h2 class="chapter">Chapter 4 - Draining a queue</h2></div>'),
  );
  expect(page.title).toBe('Draining a queue');
  expect(textOf(page)).toBe(`Draining a queue\n${LONG.repeat(4).trim()}`);
  expect(page.left).toContainEqual({ reason: 'page-frame', example: 'Chapter 4 - Draining a queue' });
});

test.each([
  ['says more than the title', chapter('<div class="header"><h2>Draining a queue, with care</h2></div>')],
  [
    'holds more than a heading',
    chapter('<div class="header"><h2>Chapter 4 - Draining a queue</h2><p>For the night shift.</p></div>'),
  ],
  ['is no head', chapter('<div class="part"><h2>Chapter 4 - Draining a queue</h2></div>')],
  ['stands below', chapter('', '<div class="header"><h2>Again: Draining a queue</h2></div>')],
])('a part with the title in it is read where it %s', (_, html) => {
  const [heading = ''] = /(?<=<h2>)[^<]+/.exec(html) ?? [];
  expect(textOf(extract(html))).toContain(heading);
});

test('contents written into the text are part of it, with what stands under each entry', () => {
  const text = `<h1>Guide</h1>${CONTENTS}<h2 id="a">A</h2><p>${LONG.repeat(4)}</p><h2 id="b">B</h2><p>${LONG}</p>`;
  const page = extract(`<body><main><div>${text}</div></main></body>`);
  const items = page.blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
  expect(items.map(({ text }) => text)).toEqual(['Begin here', 'Then this', 'Then that', 'Last', 'End here']);
});

test('contents that a theme sets beside the text are its frame', () => {
  const text = `<h1>Guide</h1><h2 id="a">A</h2><p>${LONG.repeat(4)}</p><h2 id="b">B</h2><p>${LONG}</p>`;
  const page = extract(
    `<body><main><div>${text}</div><div class="right"><div>On this page</div>${CONTENTS}</div></main></body>`,
  );
  expect(textOf(page)).not.toContain('Then this');
  expect(page.left.map(({ reason }) => reason)).toContain('navigation');
});
