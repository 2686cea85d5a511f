import { expect, test } from 'vitest';
import { blockText } from '../../../lib/text/block-text.ts';
import { blocksOf, type Left } from './page.ts';

const textsOf = (html: string, left: Left[] = []) =>
  blocksOf(html, left).map((block) => [block.kind, blockText(block)]);

test.each([
  ['a list', '<ul class="fa-ul"><li>Stop the belt.</li></ul>', [['list', 'Stop the belt.']]],
  [
    'a cell',
    '<table><tr><th>Name</th><th>Limit</th></tr><tr><td>belt</td><td class="far-right">40</td></tr></table>',
    [['table', 'Name | Limit\nbelt | 40']],
  ],
  [
    'words beside a sign',
    '<p><i class="fa fa-warning"> Never restart twice</i></p>',
    [['paragraph', 'Never restart twice']],
  ],
  [
    'a sign in a link',
    '<p><a class="fa fa-book" href="/b"><b>Read on</b></a></p>',
    [['paragraph', 'Read on']],
  ],
])('%s is no sign, whatever its class begins with', (_, html, expected) => {
  expect(textsOf(html)).toEqual(expected);
});

test.each([
  '<i class="fa fa-check"></i>',
  '<i class="fas">\uf00c</i>',
  '<span class="material-icons">content_copy</span>',
  '<span class="material-symbols-outlined">check</span>',
  '<i class="glyphicon glyphicon-ok">x</i>',
])('%s is a picture in letters', (sign) => {
  expect(textsOf(`<p>Saved ${sign}</p>`)).toEqual([['paragraph', 'Saved']]);
});

test('a button that folds a part away is a line of its own above it', () => {
  const html = `<div><div><button aria-expanded="true" aria-controls="a1">How do I reset the scanner?</button></div><div id="a1">Hold the trigger.</div></div>
    <div><span role="button" aria-expanded="false" aria-controls="a2">And the belt?</span> <div id="a2" style="display:none">Press stop.</div></div>`;
  expect(textsOf(html)).toEqual([
    ['paragraph', 'How do I reset the scanner?'],
    ['paragraph', 'Hold the trigger.'],
    ['paragraph', 'And the belt?'],
    ['paragraph', 'Press stop.'],
  ]);
});

test.each([
  '<div role="menubar"><button aria-expanded="false" aria-controls="m">Menu</button></div>',
  '<div><button aria-expanded="false" aria-haspopup="true">Copy page</button></div>',
  '<div><button aria-expanded="false" aria-controls="m" class="navbar-toggle">Menu</button></div>',
])('a button of a menu is no content: %s', (html) => {
  expect(textsOf(html)).toEqual([]);
});

test('a link that leads nowhere is text in a cell, an item, a paragraph and a heading', () => {
  const html = `<table><tr><th>Service</th><th>Owner</th></tr><tr><td><a href="#">order-service</a></td><td>North</td></tr></table>
    <ul><li><a href="#">Install guide</a></li></ul><p><a href="#">Release notes</a></p><h3><a href="#">Limits</a></h3>
    <div>Read <a href="#">the guide</a> before you change anything here.</div>`;
  expect(textsOf(html)).toEqual([
    ['table', 'Service | Owner\norder-service | North'],
    ['list', 'Install guide'],
    ['paragraph', 'Release notes'],
    ['heading', 'Limits'],
    ['paragraph', 'Read the guide before you change anything here.'],
  ]);
});

test('a control that is left out is named, once', () => {
  const left: Left[] = [];
  const html =
    '<div><button>Share</button> <a href="#">Print</a> <button aria-label="Close">×</button></div><dl><dt>Mode</dt><dd><button>Change</button><pre>auto</pre></dd></dl>';
  expect(textsOf(html, left)).toEqual([
    ['paragraph', 'Mode'],
    ['code', 'auto'],
  ]);
  expect(left).toEqual([
    { reason: 'page-frame', example: 'Share' },
    { reason: 'page-frame', example: 'Print' },
    { reason: 'page-frame', example: 'Change' },
  ]);
});
