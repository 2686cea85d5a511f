import { expect, test } from 'vitest';
import { blockText } from '../../../../lib/text/block-text.ts';
import { apiOf, captureOf, type Network, recordsOn } from './demo-api.ts';

const html = (head: string, body: string) => () =>
  `<html lang="en"><head>${head}</head><body>${body}</body></html>`;
const HEAD = '<meta name="application-name" content="JIRA"><title>[SD-12] Laptop is slow - Jira</title>';

const refuses: Network = async () => new Response('{}', { status: 403 });
const words = ({ blocks }: Awaited<ReturnType<typeof captureOf>>) => blocks.map(blockText).join('\n');

test.each([
  [
    'a request in the portal of a service desk',
    '/servicedesk/customer/portal/2/SD-12',
    html(
      '<title>Laptop is slow</title>',
      '<main><h1>Laptop is slow</h1><p>It takes ten minutes to start every morning.</p><p>We put in more memory and it was well.</p></main>',
    ),
  ],
  [
    'an issue whose parts have other names',
    '/browse/SD-12',
    html(
      HEAD,
      '<main><h1>Laptop is slow</h1><div data-testid="new.name"><p>It takes ten minutes to start every morning.</p><p>We put in more memory and it was well.</p></div></main>',
    ),
  ],
])('%s is read as any page is, and stays that issue', async (_what, path, page) => {
  const api = apiOf({ path }, refuses).api;
  const capture = await captureOf(recordsOn({ path, html: page }), { api });
  expect([capture.source.app, capture.source.external, capture.title]).toEqual([
    'jira',
    'SD-12',
    'Laptop is slow',
  ]);
  expect(words(capture)).toContain('ten minutes to start every morning');
  expect(words(capture)).toContain('more memory and it was well');
});

test('an issue of which only the title was written is its title', async () => {
  const issue = { key: 'SD-12', fields: { summary: 'Laptop is slow' }, names: {} };
  const short: Network = async ({ path }) =>
    Response.json(path.endsWith('/comment') ? { comments: [], total: 0 } : issue);
  const path = '/browse/SD-12';
  const capture = await captureOf(recordsOn({ path, html: html(HEAD, '<main><p>Loading</p></main>') }), {
    api: apiOf({ path }, short).api,
  });
  expect(capture.blocks).toMatchObject([{ kind: 'heading', text: 'Laptop is slow' }]);
  expect(capture.story).toBeDefined();
});

test('a live document is read where it is written', async () => {
  const path = '/wiki/spaces/OPS/pages/77/Night-shift-notes';
  const page = html(
    '<meta name="application-name" content="Confluence"><meta name="ajs-page-id" content="77"><title>Night shift notes - Ops</title>',
    '<main id="AkMainContent"><h1 data-testid="title-text">Night shift notes</h1><div class="ak-editor-content-area"><div class="ProseMirror" role="textbox" contenteditable="true"><p>The north gate stays shut after ten.</p><ul><li><p>Call the porter first</p></li></ul></div></div></main>',
  );
  const capture = await captureOf(recordsOn({ path, html: page }), { api: apiOf({ path }, refuses).api });
  expect([capture.source.external, capture.title]).toEqual(['77', 'Night shift notes']);
  expect(capture.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'list']);
});
