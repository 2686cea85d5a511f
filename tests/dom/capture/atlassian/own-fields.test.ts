import { expect, test } from 'vitest';
import { blockText } from '../../../../lib/text/block-text.ts';
import { apiOf, captureOf, type Network, recordsOn } from './demo-api.ts';

const doc = (words: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});
const NAMES = {
  customfield_10: 'Root cause',
  customfield_11: 'Workaround',
  customfield_12: 'Rank',
  customfield_13: 'Severity',
  customfield_14: 'Long workaround',
  customfield_15: 'Approver',
};
const LONG = `${'Restart the agent. '.repeat(40)}Then watch it.`;
const cloudFields = {
  customfield_10: doc('Expired cert'),
  customfield_11: 'Restart the agent after every update',
  customfield_12: '0|i0001:',
  customfield_13: { id: '3', value: 'High' },
  customfield_14: LONG,
  customfield_15: { accountId: '7', displayName: 'Mira Holt' },
  customfield_16: 'A field without a name',
};

const telling =
  (issue: object): Network =>
  async ({ path }) =>
    Response.json(path.endsWith('/comment') ? { comments: [], total: 0 } : issue);
const html = (head: string, body: string) => () =>
  `<html lang="en"><head><meta name="application-name" content="JIRA">${head}</head><body>${body}</body></html>`;
const path = '/browse/OPS-7';
const said = ({ facts }: Awaited<ReturnType<typeof captureOf>>) =>
  Object.fromEntries(facts.map(({ name, value }) => [name, value]));

test('every field a team named is kept, however short, and none that is for machines', async () => {
  const issue = {
    key: 'OPS-7',
    names: NAMES,
    fields: { summary: 'Agent stops', description: doc('It stops.'), ...cloudFields },
  };
  const page = { path, html: html('<meta name="ajs-cloud-id" content="1">', '<main>x</main>') };
  const capture = await captureOf(recordsOn(page), { api: apiOf(page, telling(issue)).api });
  expect(capture.blocks.map((block) => [...block.path, blockText(block)])).toEqual([
    ['It stops.'],
    ['Root cause', 'Expired cert'],
    ['Long workaround', LONG],
  ]);
  expect(said(capture)).toMatchObject({
    Workaround: 'Restart the agent after every update',
    Severity: 'High',
  });
  expect(Object.keys(said(capture))).not.toContain('Rank');
  expect(JSON.stringify(capture.facts)).not.toContain('Mira Holt');
});

const row = (id: string, label: string, inside: string) =>
  `<li class="item"><div class="wrap" id="rowFor${id}"><strong class="name">${label}:</strong>${inside}</div></li>`;

test('Data Center: page and API tell the same of the fields a team named', async () => {
  const page = {
    path: '/jira/browse/OPS-7',
    html: html(
      '',
      `<div id="issue-content"><a id="key-val" data-issue-key="OPS-7">OPS-7</a><h1 id="summary-val">Agent stops</h1><div id="description-val"><div class="user-content-block"><p>It stops.</p></div></div><ul>${row('customfield_10', 'Root cause', '<div id="customfield_10-val" class="value type-textarea"><div class="flooded"><p>Expired cert</p></div></div>')}${row('customfield_11', 'Workaround', '<div id="customfield_11-val" class="value type-textfield">Restart the agent after every update</div>')}</ul></div>`,
    ),
  };
  const issue = {
    key: 'OPS-7',
    names: NAMES,
    fields: {
      summary: 'Agent stops',
      description: 'It stops.',
      customfield_10: 'Expired cert',
      customfield_11: cloudFields.customfield_11,
    },
    renderedFields: {
      description: '<p>It stops.</p>',
      customfield_10: '<p>Expired cert</p>',
      customfield_11: cloudFields.customfield_11,
    },
  };
  const records = recordsOn(page);
  const shown = await captureOf(records);
  const told = await captureOf(records, { api: apiOf(page, telling(issue)).api });
  expect(told.blocks).toEqual(shown.blocks);
  expect(told.blocks.map((block) => [...block.path, blockText(block)])).toEqual([
    ['It stops.'],
    ['Root cause', 'Expired cert'],
  ]);
  for (const capture of [shown, told])
    expect(said(capture)).toMatchObject({ Workaround: 'Restart the agent after every update' });
});

test('Cloud: a field of plain text is read where it stands', async () => {
  const field =
    '<div><h3 data-testid="issue-field-heading-styled-field-heading.customfield_11">Workaround</h3><div data-testid="issue.views.field.single-line-text.read-view.customfield_11">Restart the agent after every update</div></div>';
  const page = {
    path,
    html: html(
      '<meta name="ajs-cloud-id" content="1">',
      `<a data-testid="issue.views.issue-base.foundation.breadcrumbs.current-issue.item">OPS-7</a><div data-testid="issue.views.field.rich-text.description"><div class="ak-renderer-document"><p>It stops.</p></div></div>${field}`,
    ),
  };
  expect(said(await captureOf(recordsOn(page)))).toMatchObject({
    Workaround: 'Restart the agent after every update',
  });
});
