import { expect, test } from 'vitest';
import { demoPages } from '../../../../demo/pages.ts';
import { blockText } from '../../../../lib/text/block-text.ts';
import { apiOf, captureOf, type Network, recordsOn } from './demo-api.ts';

const path = '/confluence/pages/viewpage.action?pageId=9051188';
const page = demoPages.find((one) => one.path === path);
if (page === undefined) throw new Error(path);

const macro = (inside: string) =>
  `<p>The ticket: <span class="jira-issue conf-macro output-block" data-jira-key="DEP-5" data-macro-name="jira"><a href="/jira/browse/DEP-5" class="jira-issue-key">${inside}</span></p>`;
const DRAWN = macro(
  'DEP-5</a> - <span class="summary">Printer prints blank labels</span> <span class="aui-lozenge">Done</span>',
);
const WAITING = macro(
  '<span class="aui-icon aui-icon-wait issue-placeholder"></span>DEP-5</a> - <span class="summary">Getting issue details...</span> <span class="aui-lozenge aui-lozenge-subtle issue-placeholder">STATUS</span>',
);

const shows = (drawn: string) => ({
  path,
  html: () => page.html().replace(/<div id="main-content"[^>]*>/, `$&${drawn}`),
});
const tells: Network = async ({ status, text, path: asked }) => {
  const json = JSON.parse(text);
  if (!asked.includes('/child/')) json.body.view.value = `${WAITING}${json.body.view.value}`;
  return Response.json(json, { status });
};

test('a macro that the API leaves to scripts is read as the page has drawn it', async () => {
  const records = recordsOn(shows(DRAWN));
  const told = await captureOf(records, { api: apiOf({ path }, tells).api });
  expect(told.blocks).toEqual((await captureOf(records)).blocks);
  expect(told.blocks[0]).toMatchObject({ text: 'The ticket: DEP-5 - Printer prints blank labels Done' });
});

test('where the page has not drawn it, its link is kept and it is named', async () => {
  const capture = await captureOf(recordsOn(shows('')), { api: apiOf({ path }, tells).api });
  expect(capture.blocks[0]).toMatchObject({ text: 'The ticket: DEP-5' });
  expect(capture.blocks.map(blockText).join(' ')).not.toContain('Getting issue details');
  expect(capture.coverage.notRead).toContainEqual({ reason: 'embed', count: 1, examples: ['DEP-5'] });
});
