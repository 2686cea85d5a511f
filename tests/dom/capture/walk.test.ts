import { expect, test } from 'vitest';
import { MOST, type PageRecords } from '../../../lib/capture/records.ts';
import { walk } from '../../../lib/capture/walk.ts';
import { parse, recordsOf } from './page.ts';

const textIn = ({ nodes }: PageRecords): string =>
  nodes
    .map((record) => (record.length === 2 ? record[1] : ''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

const hiddenIn = ({ stats }: PageRecords): unknown[] =>
  stats.hidden.map(({ why, example }) => [why, example]);

test('reading a page changes nothing in it', async () => {
  document.body.innerHTML =
    '<p>one <b>two</b></p><details><summary>s</summary><p>three</p></details><form><input value="v"></form>';
  const before = document.documentElement.outerHTML;
  const seen: MutationRecord[] = [];
  const observer = new MutationObserver((records) => seen.push(...records));
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  walk(document, { scope: 'page' });
  await Promise.resolve();
  observer.disconnect();
  expect(seen).toEqual([]);
  expect(document.documentElement.outerHTML).toBe(before);
});

test('records are plain data that survive being sent', () => {
  const records = recordsOf('<p id="a">one <a href="/x">two</a></p>');
  expect(structuredClone(records)).toEqual(records);
  expect(records.nodes.slice(-4)).toEqual([
    [2, 'p', { id: 'a' }],
    [3, 'one '],
    [3, 'a', { href: 'http://localhost:3000/x' }],
    [5, 'two'],
  ]);
  expect(records.texts).toBe(2);
});

test.each([
  ['not-displayed', '<p style="display:none">secret order</p>'],
  ['not-displayed', '<p hidden>secret order</p>'],
  ['invisible', '<p style="visibility:hidden">secret order</p>'],
  ['transparent', '<p style="opacity:0">secret order</p>'],
  ['transparent', '<p style="color:transparent">secret order</p>'],
  ['transparent', '<p style="color:rgba(0,0,0,0.01)">secret order</p>'],
  ['tiny', '<p style="font-size:0px">secret order</p>'],
  ['tiny', '<p style="font-size:1px">secret order</p>'],
  ['clipped', '<p style="position:absolute;clip:rect(0px, 0px, 0px, 0px)">secret order</p>'],
  ['clipped', '<p style="clip-path:inset(100%)">secret order</p>'],
  ['off-screen', '<p style="text-indent:-9999px">secret order</p>'],
  ['same-colour', '<p style="color:rgb(255, 255, 255)">secret order</p>'],
  [
    'same-colour',
    '<div style="background-color:rgb(20, 20, 20)"><p style="color:rgb(22, 20, 20)">secret order</p></div>',
  ],
  ['decorative', '<p><i aria-hidden="true">secret order</i></p>'],
] as const)('words hidden by %s are not read, and said to be there', (why, html) => {
  const records = recordsOf(`<p>seen</p>${html}`);
  expect(textIn(records)).toBe('seen');
  expect(hiddenIn(records)).toEqual([[why, 'secret order']]);
});

test('words that only look hidden to code are read', () => {
  const html = `
    <div style="visibility:hidden">no <b style="visibility:visible">shown</b></div>
    <div style="background-color:rgb(0, 0, 0)"><p style="color:rgb(255, 255, 255)">light on dark</p></div>
    <h1 style="color:transparent;background-image:linear-gradient(red, blue)">gradient</h1>
    <div style="position:relative"><img src="https://a.example/h.jpg"><p style="color:rgb(255, 255, 255)">on a picture</p></div>
    <p aria-hidden="true">a sentence that is far too long to be an ornament of anything</p>`;
  expect(textIn(recordsOf(html))).toBe(
    'shown light on dark gradient on a picture a sentence that is far too long to be an ornament of anything',
  );
});

test('what the reader can unfold is read and flagged closed', () => {
  const html = `
    <details><summary>More</summary><p>folded</p></details>
    <div hidden="until-found">found later</div>
    <button aria-expanded="false" aria-controls="part">Open</button><div id="part" style="display:none">expanded</div>`;
  const records = recordsOf(html);
  expect(textIn(records)).toBe('More folded found later Open expanded');
  const flagged = records.nodes.filter((record) => record.length !== 2 && record[3]?.includes('c'));
  expect(flagged.map((record) => record[1])).toEqual(['p', 'div', 'div']);
  expect(records.stats.hidden).toEqual([]);
});

test('a folded menu is not content', () => {
  const records = recordsOf(
    '<nav><button aria-expanded="false" aria-controls="m">Menu</button></nav><ul id="m" role="menu" style="display:none"><li>Home</li></ul>',
  );
  expect(textIn(records)).toBe('Menu');
});

test('characters nobody sees are taken out and counted', () => {
  const records = recordsOf('<p>a\u200bb\u202ec\u{e0041}d\u00ade\ufeff</p>');
  expect(textIn(records)).toBe('abcde');
  expect(records.stats.invisible).toBe(4);
});

test('what a person typed is never read', () => {
  document.body.innerHTML =
    '<form><input value="typed"><input type="password" value="typed"><textarea>typed</textarea><select><option>typed</option></select></form>';
  const area = document.querySelector('textarea');
  if (area !== null) area.value = 'typed';
  expect(JSON.stringify(walk(document, { scope: 'page' }).nodes)).not.toContain('typed');
});

test('scripts, styles and handlers leave no trace', () => {
  const records = recordsOf(
    '<p onclick="steal()" style="color:red">x</p><script>alert(1)</script><style>p{}</style><template><p>t</p></template>',
  );
  expect(JSON.stringify(records.nodes)).not.toMatch(/steal|alert|color|template/);
});

test('fields whose names hide properties of their form do not stop the walk', () => {
  const names = [
    'attributes',
    'id',
    'localName',
    'firstChild',
    'nextSibling',
    'childNodes',
    'parentElement',
    'getAttribute',
    'matches',
    'querySelector',
    'textContent',
    'shadowRoot',
  ];
  const fields = names.map((name) => `<input name="${name}">`).join('');
  expect(textIn(recordsOf(`<form class="wrap"><p>inside</p>${fields}</form><p>after</p>`))).toBe(
    'inside after',
  );
});

// jsdom itself gives up at a few thousand; tests/e2e/bad-pages.spec.ts reads 10,000 in a real browser.
test('600 elements in each other, more than a parser builds, are read', () => {
  const records = walk(parse(`${'<div>'.repeat(600)}deep`), { scope: 'page' });
  expect(textIn(records)).toBe('deep');
  expect(records.stats.elements).toBeGreaterThan(600);
});

test('a page beyond the bounds is read up to them, and says so', () => {
  const page = parse('<p>one</p><p>two</p><p>three</p><p>four</p>');
  const few = walk(page, { scope: 'page', most: { elements: 5, characters: 1_000 } });
  expect([textIn(few), few.stats.cut]).toEqual(['one two', 'elements']);
  const short = walk(page, { scope: 'page', most: { elements: 1_000, characters: 7 } });
  expect([textIn(short), short.stats.cut, short.texts]).toEqual(['one two t', 'text', 3]);
  expect(MOST).toMatchObject({ elements: 150_000, characters: 5_000_000 });
});

test('an open shadow tree is read in place of what it covers, slots with what they show', () => {
  document.body.innerHTML = '<x-card><b slot="title">Title</b>rest<i slot="none">lost</i></x-card>';
  const root = document.querySelector('x-card')?.attachShadow({ mode: 'open' });
  root?.append(...parse('<h2><slot name="title"></slot></h2><p>shadow <slot></slot></p>').body.childNodes);
  expect(textIn(walk(document, { scope: 'page' }))).toBe('Title shadow rest');
});

test('a page that is still loading says so', () => {
  expect(
    recordsOf('<div aria-busy="true"></div><div class="skeleton line"></div><p>words</p>').stats.loading,
  ).toBe(2);
});

test('white space that the page shows is kept, other runs of it are one blank', () => {
  const records = recordsOf('<div style="white-space:pre-wrap">a\n  b</div><p>c\n   d</p><pre>e\n  f</pre>');
  expect(records.nodes.filter((record) => record.length === 2).map((record) => record[1])).toEqual([
    'a\n  b',
    'c d',
    'e\n  f',
  ]);
});

test('how a part looks says nothing of one beside it with other attributes, nor of what stands in that', () => {
  const style = '<style>[data-state=closed]{font-size:1px}[data-state=closed] b{text-indent:-999px}</style>';
  const closed = '<div class="part" data-state="closed">gone <b>away</b></div>';
  const records = recordsOf(`${style}${closed}<div class="part">seen <b>here</b></div>${closed}`);
  expect(textIn(records)).toBe('seen here');
});
