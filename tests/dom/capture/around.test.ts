import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Adapter, Extract } from '../../../lib/capture/adapter.ts';
import { confluence } from '../../../lib/capture/adapters/confluence.ts';
import { github } from '../../../lib/capture/adapters/github.ts';
import { jira } from '../../../lib/capture/adapters/jira.ts';
import { redmine } from '../../../lib/capture/adapters/redmine.ts';
import { zendesk } from '../../../lib/capture/adapters/zendesk.ts';
import { leaveOutside } from '../../../lib/capture/reading/outside.ts';
import { rebuild } from '../../../lib/capture/rebuild.ts';
import { type Left, parse, recordsOf } from './page.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/capture');

async function leftOf(adapter: Adapter, name: string, url: string): Promise<Left[]> {
  const records = recordsOf(readFileSync(join(FOLDER, name), 'utf8'));
  const page = { title: '', scope: 'page' as const, stats: records.stats };
  const document = rebuild(records, parse(''));
  const extract: Extract = await adapter.capture({ ...page, url: new URL(url), document }, {
    api: null,
    comments: true,
  } as never);
  return extract.left;
}

test('an issue of Redmine names the controls beside its lists, whose words are read', async () => {
  const left = await leftOf(redmine, 'redmine--issue.html', 'https://redmine.quarry.example/issues/276');
  expect(left).toEqual(
    expect.arrayContaining([
      { reason: 'navigation', example: 'Add subtask' },
      { reason: 'page-frame', example: 'Edit files' },
      { reason: 'page-frame', example: 'View' },
    ]),
  );
  expect(left.filter(({ example }) => /mark.csv|Subtasks|Bug #277|Feature #280/.test(example))).toEqual([]);
});

test('an article of Zendesk names its files, and the comments on other pages as not there', async () => {
  const left = await leftOf(zendesk, 'zendesk--article.html', 'https://quarry.zendesk.com/hc/articles/1');
  expect(left).toEqual(
    expect.arrayContaining([
      { reason: 'page-frame', example: 'calendar.pdf (40 KB)' },
      { reason: 'loading', example: 'Next 40 comments' },
    ]),
  );
});

test('a pull request names each event between the comments, and who wrote a comment is not left out', async () => {
  const left = await leftOf(github, 'github--pull-request.html', 'https://code.quarry.example/a/b/pull/813');
  expect(left).toContainEqual({ reason: 'page-frame', example: 'neder added 2 commits' });
  expect(left.filter(({ example }) => /aila-brandt|src\/watch/.test(example))).toEqual([]);
});

test('around an issue of Jira its frame, people, development and what is like it are named, the facts and comments are not', async () => {
  const left = await leftOf(jira, 'jira--cloud.html', 'https://kiln.atlassian.net/browse/KILN-77');
  const named = left.map(({ reason, example }) => `${reason}: ${example}`);
  expect(named).toEqual(
    expect.arrayContaining([
      'navigation: Kiln board Releases of Kiln',
      'navigation: Development 2 branches 5 commits',
      'page-frame: Similar requests KILN-70 Clock stands still',
      'page-frame: Created 4 days ago',
      'loading: Show 4 more comments',
    ]),
  );
  expect(
    named.filter((one) => /Highest|Done|brown-out|2 days ago|safety|KILN-77|Environment/.test(one)),
  ).toEqual([]);
});

test('around a page of Confluence its frame is named, its title, labels and who wrote it are not', async () => {
  const left = await leftOf(
    confluence,
    'confluence--server.html',
    'https://wiki.example/confluence/display/ORCH/Graft+an+old+apple+tree',
  );
  const named = left.map(({ example }) => example);
  expect(named).toEqual(expect.arrayContaining(['Spaces People', 'Tools of the orchard', 'Edit Watch']));
  expect(named.filter((one) => /Graft|Verhoef|How we graft|modified/.test(one))).toEqual([]);
});

test('words loose beside the content are named', () => {
  const { body } = parse('<div>Draft of May<main><p>Stop the belt.</p></main> 2 <b>By North</b></div>');
  const left: Left[] = [];
  leaveOutside([...body.querySelectorAll('main')], body, (reason, example) => left.push({ reason, example }));
  expect(left).toEqual([
    { reason: 'page-frame', example: 'Draft of May' },
    { reason: 'page-frame', example: 'By North' },
  ]);
});
