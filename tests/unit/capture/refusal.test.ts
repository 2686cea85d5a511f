import { expect, test } from 'vitest';
import { refusalOf } from '../../../lib/capture/refusal.ts';

test.each([
  ['https://wiki.example/page', null],
  ['http://127.0.0.1:8080/', null],
  ['https://code.example/team/repo/blob/main/paper.pdf', null],
  ['https://chrome.google.com/', null],
  ['https://notaddons.mozilla.org.example/', null],
  ['chrome://settings', 'browser-page'],
  ['about:blank', 'browser-page'],
  ['moz-extension://1234/panel.html', 'browser-page'],
  ['view-source:https://wiki.example/', 'browser-page'],
  ['not an address', 'browser-page'],
  ['https://chromewebstore.google.com/detail/x', 'store'],
  ['https://chrome.google.com/webstore/detail/x', 'store'],
  ['https://addons.mozilla.org/firefox/addon/x', 'store'],
  ['https://microsoftedge.microsoft.com/addons/detail/x', 'store'],
  ['https://wiki.example/paper.PDF', 'pdf'],
  ['file:///home/me/notes.html', 'file'],
  ['data:text/html,hello', 'not-html'],
])('%s is refused as %s', (address, why) => {
  expect(refusalOf(address)).toBe(why);
});

test.each([
  ['text/html', null],
  ['application/xhtml+xml', null],
  ['text/plain', null],
  ['application/pdf', 'pdf'],
  ['image/png', 'not-html'],
])('a page of type %s is refused as %s, whatever it is called', (type, why) => {
  expect(refusalOf('https://wiki.example/paper.pdf', type)).toBe(why);
});
