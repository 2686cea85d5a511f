import { expect, test } from 'vitest';
import { inertHtml } from '../../../../lib/capture/api/inert.ts';
import { parse } from '../page.ts';

const PAGE = new URL('https://wiki.example/confluence/display/OPS/Page');
const inert = (markup: string) => inertHtml(markup, PAGE, parse);

test.each([
  ['/confluence/x/AoAP', 'https://wiki.example/confluence/x/AoAP'],
  ['Other+page', 'https://wiki.example/confluence/display/OPS/Other+page'],
  ['https://other.example/', 'https://other.example/'],
  ['#steps', '#steps'],
  ['javascript:alert(1)', null],
  ['http://[', null],
])('the link %s leads to %s', (href, address) => {
  expect(inert(`<a href="${href}">x</a>`).querySelector('a')?.getAttribute('href')).toBe(address);
});

test('nothing in it can act', () => {
  const document = inert(
    '<script>x()</script><p onclick="x()" style="top:0">a</p><iframe src="/b"></iframe>',
  );
  expect(document.body.innerHTML).not.toMatch(/script|onclick|style=|<iframe/);
  expect(document.body.textContent).toContain('a');
});

test('what the page hides is hidden here too, what it folds is read', () => {
  const document = inert(
    '<p style="display:none">nobody sees this</p><div class="expand-content" style="display: none">folded</div>',
  );
  expect(document.body.textContent).toBe('folded');
});
