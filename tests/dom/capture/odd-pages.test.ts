import { expect, test, vi } from 'vitest';
import { captureFrom } from '../../../lib/capture/capture.ts';
import type { PageRecords } from '../../../lib/capture/records.ts';
import { walk } from '../../../lib/capture/walk.ts';
import type { Capture } from '../../../lib/model/capture.ts';
import { uuidv7 } from '../../../lib/model/id.ts';
import { must } from '../../../lib/model/result.ts';
import { blockText } from '../../../lib/text/block-text.ts';
import { parse, recordsOf } from './page.ts';

const deps = { at: 1_790_000_000_000, id: uuidv7(1_790_000_000_000, new Uint8Array(16)), parse };

const WORDS = 'Turn the valve slowly and wait for the second click. ';

/** The page of this test's own document, changed by `build`, all the way through records as messages carry them. */
async function captured(html: string, build: (body: HTMLElement) => void = () => undefined) {
  recordsOf(html);
  build(document.body);
  const records: PageRecords = structuredClone(walk(document, { scope: 'page' }));
  const result = await captureFrom(records, deps);
  const capture: Capture = must(result.ok ? result.value : null, 'a capture');
  return { records, capture };
}

const reasonsOf = ({ coverage }: Capture) => coverage.notRead.map(({ reason, count }) => [reason, count]);

test('one text of 7 MB is read as far as the bound goes, and the capture says so', async () => {
  const { records, capture } = await captured(`<p>${WORDS}</p><pre></pre><p>after</p>`, (body) => {
    body.querySelector('pre')?.append(WORDS.repeat(Math.ceil(7_000_000 / WORDS.length)));
  });
  expect(records.stats).toMatchObject({ characters: 5_000_000, cut: 'text' });
  expect(capture.coverage.words).toBeGreaterThan(900_000);
  expect(reasonsOf(capture)).toContainEqual(['too-much-text', 1]);
}, 60_000);

test('a formula beyond the bound is cut there too', () => {
  const page = parse('<p>one</p><math><annotation encoding="application/x-tex">a+b+c</annotation></math>');
  const { nodes, stats } = walk(page, { scope: 'page', most: { elements: 100, characters: 6 } });
  expect([nodes.at(-1)?.[1], stats.cut, stats.characters]).toEqual(['a+b', 'text', 6]);
});

test('a text is never cut inside a character', () => {
  const { nodes } = walk(parse('<p>ab🙂</p>'), { scope: 'page', most: { elements: 100, characters: 3 } });
  expect(nodes.at(-1)).toEqual([3, 'ab']);
});

test('a page of more texts than records may hold ends there', () => {
  const page = parse('<p></p>');
  page.querySelector('p')?.append(...'abcdefgh');
  const { nodes, stats } = walk(page, { scope: 'page', most: { records: 9 } });
  expect([nodes.length, nodes.at(-1)?.[1], stats.cut]).toEqual([9, 'e', 'text']);
});

test.each([
  [
    'generics nobody escaped',
    'Returns a <map<string,integer>>list of keys</map<string,integer>>',
    'Returns a >list of keys>',
  ],
  ['an address in brackets', 'Written by <jo@x.example>the keeper', 'Written by the keeper'],
  ['letters of another script', 'See <größe>the size', 'See the size'],
])('a tag made of %s does not lose the page', async (_what, html, words) => {
  const { records, capture } = await captured(`<p>${html}</p><p>after</p>`);
  expect(records.nodes.map(([, tag]) => tag)).toContain('x-unknown');
  expect(capture.blocks.map(blockText)).toEqual([words, 'after']);
  expect(reasonsOf(capture)).toEqual([]);
});

test('names longer than anything real are clipped, not refused', async () => {
  const long = 'x'.repeat(30_000);
  const before = location.href;
  history.replaceState(null, '', `/keys?${long}`);
  document.documentElement.lang = long;
  const size = vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 0, 20));
  const { records, capture } = await captured(
    `<head><title>${WORDS}${long}</title></head><body><p>words</p><x-${long}></x-${long}></body>`,
  );
  size.mockRestore();
  document.documentElement.removeAttribute('lang');
  history.replaceState(null, '', before);
  expect([records.title.length, records.lang.length]).toEqual([20_000, 200]);
  expect(records.url).toBe(new URL('/keys', before).href);
  expect(records.stats.sealed.map(({ length }) => length)).toEqual([200]);
  expect(capture.blocks.map(blockText)).toEqual(['words']);
});

test('halves of characters and hidden ones in a description do not stop the capture', async () => {
  const { capture } = await captured(
    '<main><p>words</p><img src="/a.png" width="300" height="200"></main>',
    (body) => body.querySelector('img')?.setAttribute('alt', `${'a'.repeat(1_999)}🙂 \ud83d\u200b\u0000`),
  );
  expect(capture.blocks).toContainEqual(expect.objectContaining({ kind: 'image', alt: 'a'.repeat(1_999) }));
  expect(reasonsOf(capture)).toEqual([
    ['invisible-characters', 2],
    ['attributes-cut', 1],
  ]);
});

test('a description of an image is kept up to 2,000 characters', async () => {
  const alt = WORDS.repeat(30).trim();
  const { capture } = await captured(
    `<main><p>words</p><img src="/a.png" width="300" height="200" alt="${alt}"></main>`,
  );
  expect(capture.blocks).toContainEqual(expect.objectContaining({ kind: 'image', alt }));
  expect(reasonsOf(capture)).toEqual([]);
});

test('a description that had to be cut is in the coverage', async () => {
  const long = 'long '.repeat(500);
  const { capture } = await captured(
    `<p>words</p><img src="/a.png" width="300" height="200" alt="${long}"><a href="/${'x'.repeat(2_000)}">to</a>`,
  );
  expect(reasonsOf(capture)).toEqual([['attributes-cut', 2]]);
});

test('attributes beyond what a page may have are left out and counted', () => {
  const page = parse('<p id="a">one</p><p id="b" title="two">three</p>');
  const { nodes, stats } = walk(page, { scope: 'page', most: { attributes: 8 } });
  expect(nodes.slice(3)).toEqual([
    [2, 'p', { id: 'a' }],
    [3, 'one'],
    [2, 'p', { id: 'b' }],
    [5, 'three'],
  ]);
  expect(stats.cutAttributes).toBe(1);
});
