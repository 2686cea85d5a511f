import { expect, test } from 'vitest';
import { unstyled } from '../../../../lib/capture/api/unstyled.ts';

test.each([
  ['a style', '<p style="color: red">a</p>', '<p>a</p>'],
  ['a style among others', `<p id='x' style='top:0' class="y">a</p>`, `<p id='x' class="y">a</p>`],
  ['a style without quotes', '<p style=color:red>a</p>', '<p>a</p>'],
  [
    'a style that hides',
    '<div class="c" style="opacity: 0; display: none;">a</div>',
    '<div class="c" hidden>a</div>',
  ],
  ['a sheet', '<p>a</p><style type="x">p > b { top: 0 }</style><p>b</p>', '<p>a</p><p>b</p>'],
  ['a sheet without an end', '<p>a</p><style>p {', '<p>a</p>'],
  ['a value with a bracket in it', '<a title="a > b" style="top:0">c</a>', '<a title="a > b">c</a>'],
  ['an element that only begins like one', '<styled style="top:0">a</styled>', '<styled>a</styled>'],
])('%s is taken out', (_what, markup, plain) => {
  expect(unstyled(markup)).toBe(plain);
});

test.each([
  'words about style="x" in a sentence',
  '<code>&lt;p style="x"&gt;</code>',
  '1 < 2 and 3 > 2',
  '<p>a tag without an end <b',
  '<p data-style="x">a</p>',
])('%s stays as it is', (markup) => {
  expect(unstyled(markup)).toBe(markup);
});

test('half a million open tags are one pass', () => {
  const markup = '<a '.repeat(500_000);
  expect(unstyled(markup)).toBe(markup);
});
