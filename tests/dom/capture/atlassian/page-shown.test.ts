import { expect, test } from 'vitest';
import { demoPages } from '../../../../demo/pages.ts';
import { isNamed } from '../../../../lib/capture/atlassian/page-shown.ts';
import { captureFrom } from '../../../../lib/capture/capture.ts';
import { uuidv7 } from '../../../../lib/model/id.ts';
import { parse } from '../page.ts';
import { apiOf, captureOf, type Network, recordsOn } from './demo-api.ts';

const [first, , , other] = demoPages;
const must = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('no such page');
  return value;
};
const wanted = must(other);

/** The first page still on the screen, under the address of the other one. */
const stale = { path: wanted.path, html: first.html };
const OLD_WORDS = ['gateway certificate', 'Network operations'];

const JSON_TYPE = { headers: { 'content-type': 'application/json' } };
const commentsFail: Network = async ({ status, text, path }) =>
  path.includes('comments')
    ? new Response('{}', { ...JSON_TYPE, status: 500 })
    : new Response(text, { ...JSON_TYPE, status });

const refusedOn = (page: { path: string; html(): string }) =>
  captureFrom(recordsOn(page), { at: 1, id: uuidv7(1, new Uint8Array(16)), parse });

test.each([
  ['with its title in the address', wanted.path],
  ['by its number alone', '/wiki/spaces/DEP/pages/222'],
])('a page under the address of another one, %s, is kept as the page it says it is', async (_what, path) => {
  const capture = await captureOf(recordsOn({ path, html: first.html }));
  expect([capture.source.external, capture.title]).toEqual(['48201733', first.title]);
  expect(capture.facts).toContainEqual({ name: 'space', value: 'OPS' });
  expect(capture.coverage.notRead.map(({ reason }) => reason)).toContain('page-changed');
});

test('a page that does not say which one it is, under the address of another one, is not kept at all', async () => {
  const html = () => first.html().replace('"ajs-latest-published-page-title" content="', '$&Not ');
  const refused = await refusedOn({ path: wanted.path, html });
  expect(refused).toEqual({ ok: false, problem: { kind: 'page-refused', why: 'other-page' } });
});

test.each([
  ['its comments', undefined],
  ['no comments', commentsFail],
])(
  'where the API tells the page of the address with %s, nothing of the page before is in it',
  async (_what, network) => {
    const { api } = apiOf(wanted, network);
    const capture = await captureOf(recordsOn(stale), { api });
    expect([capture.title, capture.source.external]).toEqual([wanted.title, '48209910']);
    expect(JSON.stringify(capture.blocks)).toContain('the outgoing on-call engineer passes open alerts');
    expect(
      OLD_WORDS.filter((words) => JSON.stringify([capture.blocks, capture.facts]).includes(words)),
    ).toEqual([]);
    expect(capture.facts).toEqual(
      expect.arrayContaining([
        { name: 'space', value: 'OPS' },
        { name: 'ancestors', value: 'Operations / How we work' },
      ]),
    );
    const reasons = capture.coverage.notRead.map(({ reason }) => reason);
    expect(reasons).toContain('page-changed');
    if (network !== undefined) expect(reasons).toContain('loading');
  },
);

test('what a macro drew on the page before is not read as the one of this page', async () => {
  const drawn =
    '<div data-extension-key="jira"><table><tr><td>OLD-1 of the page before</td></tr></table></div>';
  const html = () => first.html().replace('<div class="ak-renderer-document"', `$&>${drawn}<div`);
  const body = { type: 'doc', version: 1, content: [{ type: 'extension', attrs: { extensionKey: 'jira' } }] };
  const withMacro: Network = async ({ text, path }) => {
    const json = JSON.parse(text);
    if (/\/pages\/\d+$/.test(path)) json.body.atlas_doc_format.value = JSON.stringify(body);
    return new Response(JSON.stringify(json), JSON_TYPE);
  };
  const { api } = apiOf(wanted, withMacro);
  const capture = await captureOf(recordsOn({ path: wanted.path, html }), { api });
  expect(JSON.stringify(capture.blocks)).not.toContain('OLD-1');
  expect(capture.coverage.notRead).toContainEqual({ reason: 'embed', count: 1, examples: ['jira'] });
});

const CLOUD = 'https://a.atlassian.net/wiki/spaces/OPS/pages';
const meta = (id: string, title = '') =>
  `<meta name="ajs-page-id" content="${id}"><meta name="ajs-latest-published-page-title" content="${title}">`;
const h1 = (words: string) => `<h1 data-testid="title-text">${words}</h1>`;

test.each([
  ['its address says the title', `${CLOUD}/2/Next+step`, h1('Next step'), 'Next step - Ops', true],
  [
    'it was reached from another one',
    `${CLOUD}/2/Next-step`,
    meta('1') + h1('Next step'),
    'Next step - Ops',
    true,
  ],
  ['it says its number', `${CLOUD}/2`, meta('2') + h1('Next step'), 'Next step - Ops', true],
  ['it was renamed', `${CLOUD}/2/Old+name`, meta('2') + h1('Next step'), 'Next step - Ops', true],
  [
    'a sign stands beside its title',
    `${CLOUD}/2/Next`,
    meta('2', 'Next') + h1('Next draft'),
    'Next - Ops',
    true,
  ],
  ['nothing says otherwise', `${CLOUD}/2`, h1('Next step'), 'Next step - Ops', true],
  [
    'an old version of it is shown',
    'https://w.example/pages/viewpage.action?pageId=2',
    `<meta name="ajs-latest-page-id" content="9">${meta('2')}${h1('Next')}`,
    'Next',
    true,
  ],
  ['its address has no number', 'https://w.example/display/OPS/Other', h1('Next step'), 'Next step', true],
  ['it has another number', `${CLOUD}/2`, meta('1') + h1('First step'), 'First step - Ops', false],
  ['it has another number and title', `${CLOUD}/2/Next`, meta('1') + h1('First'), 'First - Ops', false],
  ['the window already has the new title', `${CLOUD}/2/Next`, h1('First'), 'Next - Ops', false],
  [
    'the reader went there and back',
    `${CLOUD}/2/Next`,
    meta('2', 'Next') + h1('First'),
    'First - Ops',
    false,
  ],
  ['its address has another title', `${CLOUD}/2/Next`, h1('First'), 'First - Ops', null],
  ['it has no title yet', `${CLOUD}/2/Next`, '<p>words</p>', 'Next - Ops', true],
  ['it says nothing of itself', `${CLOUD}/2/Next`, '<p>words</p>', '', null],
])('whether the page is the one of its address, where %s', (_what, address, html, title, said) => {
  expect(isNamed(parse(html), new URL(address), title)).toBe(said);
});
