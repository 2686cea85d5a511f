import { expect, test } from 'vitest';
import { captureOf, recordsOn } from './demo-api.ts';

const HEAD = '<meta name="application-name" content="JIRA">';
const CARDS =
  '<div id="ghx-work"><div class="ghx-issue" data-issue-key="KILN-1"><p>The first card of the board</p></div><div class="ghx-issue" data-issue-key="KILN-2"><p>The second card of the board</p></div></div>';
const DETAIL =
  '<div id="ghx-detail-view" class="ghx-detail-view"><div id="ghx-detail-issue" data-issue-key="KILN-2"><h1 id="summary-val">Kiln is cold</h1><div id="description-val"><div class="user-content-block"><p>It went cold on Monday morning.</p></div></div></div></div>';
const board = (path: string, body: string) => ({
  path,
  html: () =>
    `<html lang="en"><head>${HEAD}<title>Kiln board</title></head><body><main id="content">${body}</main></body></html>`,
});

test('a board without a chosen issue is no issue', async () => {
  const capture = await captureOf(recordsOn(board('/jira/secure/RapidBoard.jspa?rapidView=1', CARDS)));
  expect([capture.adapter, capture.source.app]).toEqual(['any', 'web']);
  expect(JSON.stringify(capture.blocks)).toContain('The second card of the board');
});

test('the issue beside a board is the one that is shown in full', async () => {
  const page = board('/jira/secure/RapidBoard.jspa?rapidView=1&view=detail', `${CARDS}${DETAIL}`);
  const capture = await captureOf(recordsOn(page));
  expect([capture.source.external, capture.title]).toEqual(['KILN-2', 'Kiln is cold']);
});
