import 'fake-indexeddb/auto';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { walk } from '../../../lib/capture/walk.ts';
import { addMissing } from '../../../lib/flow/add-missing.ts';
import { captureRecords } from '../../../lib/flow/capture-records.ts';
import { describeImage } from '../../../lib/flow/describe-image.ts';
import { redactWord } from '../../../lib/flow/redact-word.ts';
import { restoreRedaction } from '../../../lib/flow/restore-redaction.ts';
import { canonical } from '../../../lib/hash/canonical.ts';
import { sha256 } from '../../../lib/hash/sha256.ts';
import { fail, ok } from '../../../lib/model/result.ts';
import { done, testDeps } from '../../unit/flow/deps.ts';
import { exportedText } from '../../unit/flow/exported.ts';

const URL = 'https://wiki.example/docs/gateway';
const MAIL = ['keys', 'gate.example'].join('@');
const DESK = ['desk', 'gate.example'].join('@');
const OTHER = ['ines', 'fennmoor.example'].join('@');
const page = (
  word = 'gateway',
  foot = '',
) => `<title>Renew</title><main><h1>Renew the ${word} certificate</h1>
<p>Write to ${MAIL} before you stop the ${word}, or every request fails for an hour.</p>
<ol><li>Open the console and stop the ${word}.</li><li>Send the new key to ${MAIL} and wait for the answer.</li>
<li>Start the ${word} again and watch the log.</li></ol>
<p>If ${OTHER} does not answer within a day, roll the certificate back to the last one.</p>
<img src="/lamps.svg" width="320" height="160"></main>${foot}`;
const FOOT = `<footer><p>Ask ${DESK} for the gateway lock, then tell ${MAIL}.</p></footer>`;

const read = (html: string, url = URL, selector = 'none') => {
  const { window } = new JSDOM(html, { url, pretendToBeVisual: true });
  const picked = window.document.querySelector(selector);
  const records = structuredClone(walk(window.document, { scope: 'page', picked }));
  window.close();
  return records;
};

/** A captured page whose tab shows what `live` says by now. */
async function captured(foot = '') {
  const live: { url: string; html: string | null; gone?: boolean } = {
    url: URL,
    html: page('gateway', foot),
  };
  const base = await testDeps();
  const deps = {
    ...base,
    page: {
      ...base.page,
      pick: async () => ok(read(live.html ?? '', live.url, 'footer p')),
      activeTab: async () => (live.html === null ? null : { tab: 7, url: live.url }),
      read: async () =>
        live.gone
          ? fail({ kind: 'page-gone' })
          : { ok: true as const, value: read(live.html ?? '', live.url) },
    },
  };
  const { draft, capture } = await done(captureRecords(deps, { records: read(page('gateway', foot)) }));
  const stored = async () =>
    JSON.stringify([
      await deps.db.captures.toArray(),
      await deps.db.drafts.toArray(),
      await deps.prefs.get(),
    ]);
  const now = () => deps.db.captures.get(capture.id);
  const add = () => addMissing(deps, { capture: capture.id, tab: 7, label: 'Click it.' });
  return { deps, live, draft: draft.id, stored, now, capture, add };
}

test('a restored e-mail stands again wherever it stood, in the capture and in the draft', async () => {
  const { deps, draft, stored, now, capture } = await captured();
  expect(await stored()).not.toContain(MAIL);
  expect(capture.redactions.map(({ placeholder, count }) => [placeholder, count])).toEqual([
    ['[email-1]', 2],
    ['[email-2]', 1],
  ]);
  expect(await done(restoreRedaction(deps, { draft, placeholder: '[email-1]' }))).toBe(MAIL);
  const after = await now();
  expect(JSON.stringify(after?.blocks).split(MAIL)).toHaveLength(3);
  expect(after?.redactions.map(({ placeholder }) => placeholder)).toEqual(['[email-2]']);
  expect(after?.hash).toBe(sha256(canonical(after?.blocks)));
  expect(after?.blocks.map(({ id }) => id)).toEqual(capture.blocks.map(({ id }) => id));
  const kept = JSON.stringify(await deps.db.drafts.toArray());
  expect(kept).toContain(MAIL);
  expect(kept).not.toContain('[email-1]');
  expect(kept).not.toMatch(/"support":\{"kind":"none"\}/);
});

test('what was not restored is in no store and no export', async () => {
  const { deps, draft, stored } = await captured();
  await done(restoreRedaction(deps, { draft, placeholder: '[email-1]' }));
  expect(await stored()).not.toContain(OTHER);
  const file = await exportedText(deps);
  expect(file).not.toContain(OTHER);
});

test('a word that was redacted by hand comes back in the case it had', async () => {
  const { deps, draft, stored } = await captured();
  await done(redactWord(deps, { draft, word: 'GATEWAY' }));
  expect(await stored()).not.toContain('stop the gateway');
  expect(await done(restoreRedaction(deps, { draft, placeholder: '[word-1]' }))).toBe('gateway');
  expect(await stored()).toContain('stop the gateway');
  expect(await stored()).not.toContain('[word-1]');
});

test('a redacted word is nowhere in what is stored, not in address, key or heading paths, and comes back into all', async () => {
  const { deps, draft, stored, now, capture } = await captured();
  const before = await stored();
  expect(before).toContain('/docs/gateway');
  expect(await done(redactWord(deps, { draft, word: 'gateway' }))).toBe('[word-1]');
  expect((await stored()).toLowerCase()).not.toContain('gateway');
  expect((await now())?.source.address).toBe('https://wiki.example/docs/[word-1]');
  await done(restoreRedaction(deps, { draft, placeholder: '[word-1]' }));
  expect((await now())?.source).toEqual(capture.source);
  expect((await now())?.blocks).toEqual(capture.blocks);
  const { content } = (await deps.db.drafts.get(draft)) ?? {};
  expect(content?.sources).toEqual([capture.source]);
  expect(content?.excerpts.every(({ source }) => source === capture.source.key)).toBe(true);
});

test.each([
  ['is closed', { html: null }, { kind: 'restore-refused', why: 'other-page' }],
  ['is not granted', { url: undefined }, { kind: 'restore-refused', why: 'other-page' }],
  ['closes meanwhile', { gone: true }, { kind: 'restore-refused', why: 'other-page' }],
  ['says something else', { html: page('proxy') }, { kind: 'restore-refused', why: 'changed' }],
  [
    'is another one',
    { url: 'https://wiki.example/docs/other' },
    { kind: 'restore-refused', why: 'other-page' },
  ],
  ['is on another site', { url: 'https://chat.example/' }, { kind: 'restore-refused', why: 'other-page' }],
] as const)('nothing is restored when the page %s', async (_, change, problem) => {
  const { deps, live, draft, stored } = await captured();
  const before = await stored();
  Object.assign(live, change);
  expect(await restoreRedaction(deps, { draft, placeholder: '[email-1]' })).toEqual(fail(problem));
  expect(await stored()).toBe(before);
});

test('after a block was added, originals come back everywhere, also into what was added', async () => {
  const { deps, draft, stored, now, add } = await captured(FOOT);
  await done(add());
  const restore = (placeholder: string) => restoreRedaction(deps, { draft, placeholder });
  const added = JSON.stringify((await now())?.blocks);
  const [, desk = '', mail = ''] =
    /Ask (\[email-\d+\]) for the gateway lock, then tell (\[email-\d+\])/.exec(added) ?? [];

  expect(await done(restore('[email-2]'))).toBe(OTHER);
  expect(await done(restore('[email-1]'))).toBe(MAIL);
  if (mail !== '[email-1]') await done(restore(mail));
  expect(await stored()).toContain(`then tell ${MAIL}.`);
  expect(await done(restore(desk))).toBe(DESK);
  expect(await stored()).toContain(`Ask ${DESK} for the gateway lock`);
  expect((await now())?.redactions).toEqual([]);
});

test('after a block was added, nothing is restored from a page that says something else', async () => {
  const { deps, live, draft, stored, add } = await captured(FOOT);
  await done(add());
  const before = await stored();
  live.html = page('proxy', FOOT);
  expect(await restoreRedaction(deps, { draft, placeholder: '[email-1]' })).toEqual(
    fail({ kind: 'restore-refused', why: 'changed' }),
  );
  expect(await stored()).toBe(before);
});

test('a word redacted by hand is redacted in what is added later, and comes back there, too', async () => {
  const { deps, draft, stored, now, add } = await captured(FOOT);
  await done(redactWord(deps, { draft, word: 'gateway' }));
  await done(add());
  expect(JSON.stringify((await now())?.blocks)).toContain('for the [word-1] lock');
  expect((await stored()).toLowerCase()).not.toContain('gateway');

  expect(await done(restoreRedaction(deps, { draft, placeholder: '[word-1]' }))).toBe('gateway');
  expect(await stored()).toContain('for the gateway lock');
  expect(await stored()).not.toContain('[word-1]');
});

test('nothing is added where the page does not tell any more what was redacted by hand', async () => {
  const { deps, live, draft, stored, add } = await captured(FOOT);
  await done(redactWord(deps, { draft, word: 'console' }));
  const before = await stored();
  live.html =
    '<title>Renew</title><main><h1>Moved</h1><p>See elsewhere.</p></main><footer><p>The console.</p></footer>';
  expect(await add()).toEqual(fail({ kind: 'restore-refused', why: 'changed' }));
  expect(await stored()).toBe(before);
});

test('a word redacted by hand is redacted in what is said of an image later, in any case', async () => {
  const { deps, draft, stored, capture } = await captured();
  await done(redactWord(deps, { draft, word: 'gateway' }));
  const image = capture.blocks.find(({ kind }) => kind === 'image')?.id ?? '';
  await done(
    describeImage(deps, { draft, image, sentence: 'The GATEWAY lamp is red; the gateways are not.' }),
  );
  expect(await stored()).toContain('The [word] lamp is red; the gateways are not.');
});
