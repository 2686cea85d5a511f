import { expect, test } from 'vitest';
import { samePage } from '../../../lib/flow/same-page.ts';

test.each([
  ['https://a.example/x#part', 'https://a.example/x', true],
  ['https://a.example/x?utm=1', 'https://a.example/x', true],
  ['https://a.example/view?pageId=7&utm=1', 'https://a.example/view?pageId=7', true],
  ['https://a.example/view?pageId=8', 'https://a.example/view?pageId=7', false],
  ['https://b.example/x', 'https://a.example/x', false],
  ['https://a.example.evil.example/x', 'https://a.example/x', false],
  ['http://a.example/x', 'https://a.example/x', false],
  ['chrome://newtab', '', false],
  ['https://a.example/x-falcon/y?utm=1', 'https://a.example/x-[word-1]/y', true],
  ['https://a.example/falcon/more/y', 'https://a.example/[word-1]/y', false],
  ['https://a.example/?title=Falcon%20one', 'https://a.example/?title=[word-1]%20one', true],
  ['https://a.example/?title=Falcon%20two', 'https://a.example/?title=[word-1]%20one', false],
])('a tab at %s and a lesson from %s are the same page: %s', (open, address, same) => {
  expect(samePage(open, { address })).toBe(same);
});

test.each([
  ['https://wiki.prod.corp/docs/renew', 'https://[address-1]/docs/renew', 'wiki.prod.corp', true],
  ['https://wiki.prod.corp:8443/a', 'https://[address-1]:8443/a', 'wiki.prod.corp:8443', true],
  ['https://evil.example/docs/renew', 'https://[address-1]/docs/renew', 'wiki.prod.corp', false],
  ['http://wiki.prod.corp/docs/renew', 'https://[address-1]/docs/renew', 'wiki.prod.corp', false],
  ['https://wiki.prod.corp/docs/other', 'https://[address-1]/docs/renew', 'wiki.prod.corp', false],
  ['https://wiki.prod.corp/docs/renew', 'https://[address-1]/docs/renew', '', false],
  ['https://wiki.prod.corp/docs/renew', 'https://[address-1]/docs/renew', undefined, false],
  ['https://falcon.example/y', 'https://[word-1].example/y', '[word-1].example', false],
])('a tab at %s and a lesson from %s on the site %s are the same page: %s', (open, address, site, same) => {
  expect(samePage(open, { address, site })).toBe(same);
});

const RENEW = 'https://[word-1].atlassian.net/wiki/renew';

test.each([
  ['https://acme.atlassian.net/wiki/renew', RENEW, '[word-1].atlassian.net', true],
  ['https://acme.atlassian.net/wiki/renew', RENEW, undefined, true],
  ['https://acme.atlassian.net/wiki/other', RENEW, '[word-1].atlassian.net', false],
  ['http://acme.atlassian.net/wiki/renew', RENEW, '[word-1].atlassian.net', false],
  ['https://acme.evil.example/wiki/renew', RENEW, '[word-1].atlassian.net', false],
  ['https://evil.example/acme.atlassian.net/wiki/renew', RENEW, '[word-1].atlassian.net', false],
  ['https://acme.atlassian.net:8443/wiki/renew', RENEW, '[word-1].atlassian.net', false],
  ['https://atlassian.net/wiki/renew', RENEW, '[word-1].atlassian.net', false],
  ['https://wiki.acme.example:8443/a', 'https://wiki.[word-1].example:8443/a', undefined, false],
  ['https://a.acme.b.example:8443/a', 'https://a.[word-1].b.example:8443/a', undefined, true],
  ['https://acme.co.uk/a', 'https://[word-1].co.uk/a', '[word-1].co.uk', false],
  ['https://acme.work.co.uk/a', 'https://[word-1].work.co.uk/a', '[word-1].work.co.uk', true],
  ['https://acme/a', 'https://[word-1]/a', '[word-1]', false],
  ['https://acme.work.example/a', 'https://[address-1].work.example/a', '[address-1].work.example', false],
])(
  'a tab at %s and a lesson from %s, on a site with a word taken out (%s), are the same page: %s',
  (open, address, site, same) => {
    expect(samePage(open, { address, site })).toBe(same);
  },
);
