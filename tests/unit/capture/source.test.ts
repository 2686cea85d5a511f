import { expect, test } from 'vitest';
import { sourceOf } from '../../../lib/capture/source.ts';

const at = (url: string, canonical?: string) => sourceOf({ url, title: 'Title', canonical });

test.each([
  ['https://a.example/docs/run', 'https://a.example/docs/run/'],
  ['https://a.example/docs/run', 'https://a.example/docs/run/index.html'],
  ['https://a.example/docs/run', 'https://a.example:443/docs/run'],
  ['https://a.example/docs/run', 'https://A.example/docs/run?utm_source=mail&session=1#part'],
  ['https://a.example/', 'https://a.example/index.html'],
  ['https://a.example/show_bug.cgi?id=7', 'https://a.example/show_bug.cgi?format=long&id=7#c3'],
  ['https://a.example/x?pageId=1&id=2', 'https://a.example/x?id=2&pageId=1'],
  ['https://a.example/app#!/part/one', 'https://a.example/app?x=1#!/part/one?tab=2'],
])('%s and %s are the same page', (one, other) => {
  expect(at(other).key).toBe(at(one).key);
});

test.each([
  ['https://a.example/docs/run', 'https://b.example/docs/run'],
  ['https://a.example/docs/run', 'http://a.example/docs/run'],
  ['https://a.example:8443/docs/run', 'https://a.example/docs/run'],
  ['https://a.example/x?id=1', 'https://a.example/x?id=2'],
  ['https://a.example/app#/one', 'https://a.example/app#/two'],
  ['https://a.example/Run', 'https://a.example/run'],
])('%s and %s are not', (one, other) => {
  expect(at(other).key).not.toBe(at(one).key);
});

test('a sign-in in the address is not kept', () => {
  const source = at('https://ada:pass@a.example/docs?id=1&token=abc');
  expect(source.address).toBe('https://a.example/docs?id=1');
  expect(JSON.stringify(source)).not.toMatch(/pass|abc/);
});

test.each([
  ['/docs/run', 'https://a.example/docs/run'],
  ['https://other.example/docs/run', 'https://a.example/de/run'],
  ['https://a.example/', 'https://a.example/de/run'],
  ['https://[', 'https://a.example/de/run'],
])('a canonical link to %s makes the page %s', (canonical, external) => {
  expect(at('https://a.example/de/run', canonical).external).toBe(external);
});

test('the way the page was found does not change where the person is sent back to', () => {
  expect(at('https://a.example/de/run/?v=2', '/docs/run').address).toBe('https://a.example/de/run/');
});

test.each([
  ['https://wiki.acme.example/x', undefined, 'docs'],
  ['https://acme.example/docs/x', undefined, 'docs'],
  ['https://acme.example/x', 'Docusaurus v3.9', 'docs'],
  ['https://acme.example/x', 'WordPress 7', 'web'],
])('%s made by %s is of the app %s', (url, generator, app) => {
  expect(sourceOf({ url, title: '', generator }).app).toBe(app);
});

test('a product knows its own pages better', () => {
  const source = sourceOf({
    url: 'https://a.example/browse/X-1',
    title: 't',
    known: { app: 'jira', external: 'X-1' },
  });
  expect(source).toMatchObject({ key: 'jira|a.example|X-1', app: 'jira', external: 'X-1' });
});

test('an endless address is cut without two of them becoming one', () => {
  const long = (end: string) => at(`https://a.example/${'x'.repeat(3_000)}${end}`);
  expect(long('1').external.length).toBeLessThanOrEqual(1_500);
  expect(long('1').key).not.toBe(long('2').key);
});
