import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { factsOf } from '../../../lib/capture/atlassian/facts.ts';
import { captureFrom, pageFrom } from '../../../lib/capture/capture.ts';
import { restoreIn } from '../../../lib/capture/restore.ts';
import { walk } from '../../../lib/capture/walk.ts';
import type { Capture } from '../../../lib/model/capture.ts';
import { uuidv7 } from '../../../lib/model/id.ts';
import { must } from '../../../lib/model/result.ts';
import { parse } from './page.ts';

function recordsOf(hidden: string): unknown {
  const html = `<main><h1>Guide</h1><p>Restart the queue.</p></main><p style="display:none">${hidden}</p>`;
  const { window } = new JSDOM(html, { url: 'https://a.example/x', pretendToBeVisual: true });
  const records = structuredClone(walk(window.document, { scope: 'page' }));
  window.close();
  return records;
}

async function captured(records: unknown): Promise<Capture> {
  const result = await captureFrom(records, { at: 1, id: uuidv7(1, new Uint8Array(16)), parse });
  return must(result.ok ? result.value : null, 'a capture');
}

const examplesOf = ({ coverage }: Capture): string[] => coverage.notRead.flatMap(({ examples }) => examples);

const LEAD = 'These words stand on the page, but nobody can see them at all:';
const TOKEN = `ghp_${'aB3xQ9'.repeat(6)}`;
const JWT = ['eyJhbGciOiJIUzI1NiJ9', `eyJ${'zdWIiOiIx'.repeat(60)}`, 'sGn4tUre9x'.repeat(4)].join('.');

test.each([
  ['a key', `${LEAD} ${TOKEN} and more words than an example has room for`, TOKEN],
  [
    'an e-mail',
    `${LEAD} otto.lind@fennmoor.example and more words than an example has room for`,
    'otto.lind',
  ],
  ['a long ticket', `${LEAD} ${JWT} and more words than an example has room for`, JWT.slice(0, 10)],
  ['an account', `${LEAD} DE89 3704 0044 0532 0130 00 and more words than an example has room for`, 'DE89'],
])('%s is replaced in an example before it is cut', async (_what, hidden, gone) => {
  const [example = ''] = examplesOf(await captured(recordsOf(hidden)));
  expect(example).toMatch(/^These words .*…$/);
  expect(example.length).toBeLessThanOrEqual(80);
  expect(example).not.toContain(gone.slice(0, 8));
  expect(example).not.toMatch(/\[[^\]]*…$/);
});

test('a name that stands in the frame many times is cut in front of its count', async () => {
  const named = `<a href="/a">${'Where the tickets of the team are '.repeat(3)}</a>`;
  const { window } = new JSDOM(`<nav>${named}</nav><nav>${named}</nav><main><h1>G</h1><p>Word.</p></main>`, {
    url: 'https://a.example/x',
    pretendToBeVisual: true,
  });
  const page = structuredClone(walk(window.document, { scope: 'page' }));
  window.close();
  expect(examplesOf(await captured(page))[0]).toMatch(/^Where the tickets .{20,70}… × 2$/);
});

test('what was replaced in an example that was cut comes back with the rest', async () => {
  const records = recordsOf(
    `Ask otto.lind@fennmoor.example first, ${'and then wait for the answer '.repeat(5)}`,
  );
  const capture = await captured(records);
  const page = await pageFrom(records, { parse });
  const live = must(page.ok ? page.value : null, 'a page');
  const restored = restoreIn(capture, { ...live, texts: () => new Set() }, '[email-1]');
  const back = must(restored.ok ? restored.value : null, 'a restored capture').capture;
  expect(examplesOf(back)[0]).toMatch(/^Ask otto\.lind@fennmoor\.example first, and then .*…$/);
  expect(back.redactions).toEqual([]);
});

test('a fact is cut behind its redaction', () => {
  const [fact] = factsOf([['owner', `${'word '.repeat(97)} otto.lind@fennmoor.example`]]);
  expect(fact?.value).toMatch(/otto\.lind@fennmoor\.example$/);
});
