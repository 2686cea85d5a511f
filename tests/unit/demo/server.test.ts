import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { demoPages } from '../../../demo/pages.ts';
import { serveDemo } from '../../../demo/server.ts';

const documentOf = (html: string) => new JSDOM(html).window.document;

test('there are twelve pages: two of each wiki, three and two of the trackers, three of docs', () => {
  const count = (flavour: string) => demoPages.filter((page) => page.flavour === flavour).length;
  expect(['wiki-cloud', 'wiki-server', 'tracker-cloud', 'tracker-server', 'docs'].map(count)).toEqual([
    2, 2, 3, 2, 3,
  ]);
});

test.each(demoPages)(
  '$path is served under its own address and says between 300 and 1,200 words',
  async ({ path, title }) => {
    const demo = await serveDemo();
    const answer = await fetch(`${demo.origin}${path}`);
    const document = documentOf(await answer.text());
    await demo.close();

    const words = (document.body.textContent ?? '').trim().split(/\s+/).length;
    expect(answer.status).toBe(200);
    expect([...document.querySelectorAll('h1')].map(({ textContent }) => textContent ?? '').join()).toContain(
      title,
    );
    expect(words).toBeGreaterThan(300);
    expect(words).toBeLessThan(1_200);
  },
);

test.each([
  ['/wiki/api/v2/pages/48201733?body-format=atlas_doc_format', 'title', 'Rotate the gateway certificate'],
  ['/rest/api/3/issue/SCAN-58/comment?startAt=100', 'total', 130],
  ['/confluence/rest/api/content/9043970?expand=body.view', 'id', '9043970'],
  ['/jira/rest/api/2/issue/CUST-88?expand=renderedFields', 'key', 'CUST-88'],
])('the API answers %s', async (path, name, value) => {
  const demo = await serveDemo();
  const answer = await fetch(`${demo.origin}${path}`);
  const json = await answer.json();
  await demo.close();
  expect(answer.headers.get('content-type')).toBe('application/json');
  expect(json[name]).toBe(value);
});

test('an issue nobody has is not found, in JSON', async () => {
  const demo = await serveDemo();
  const answer = await fetch(`${demo.origin}/rest/api/3/issue/NONE-1`);
  await demo.close();
  expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/json']);
});

test.each(['/../package.json', '/%2e%2e/package.json', '/assets/../../server.ts', '/nothing'])(
  'the server gives nothing for %s',
  async (path) => {
    const demo = await serveDemo();
    const answer = await fetch(`${demo.origin}${path}`);
    await demo.close();
    expect(answer.status).toBe(404);
  },
);

test.each(demoPages)('$path loads nothing from elsewhere', ({ html }) => {
  const loaded = [...html().matchAll(/(?:src|href)="([^"#?][^"]*)"/g)].map(([, address]) => address ?? '');
  expect(loaded.filter((address) => !address.startsWith('/') && !address.startsWith('mailto:'))).toEqual([]);
});

test('a taken port is not an error: another one is used', async () => {
  const first = await serveDemo();
  const second = await serveDemo(Number(new URL(first.origin).port));
  const answer = await fetch(second.origin);
  await Promise.all([first.close(), second.close()]);
  expect(second.origin).not.toBe(first.origin);
  expect(answer.status).toBe(200);
});
