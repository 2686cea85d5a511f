import 'fake-indexeddb/auto';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { walk } from '../../../lib/capture/walk.ts';
import { addMissing } from '../../../lib/flow/add-missing.ts';
import { captureRecords } from '../../../lib/flow/capture-records.ts';
import type { Deps } from '../../../lib/flow/deps.ts';
import { redactWord } from '../../../lib/flow/redact-word.ts';
import { takeBackMissing } from '../../../lib/flow/take-back-missing.ts';
import { fail, ok } from '../../../lib/model/result.ts';
import { done, testDeps } from '../../unit/flow/deps.ts';

const PAGE = `<title>Queues</title><main><h1>Queues</h1>
<p>Drain the queue before you restart the consumer, because open deliveries are lost otherwise.</p>
<p>Never restart the producer while the consumer is down, or the queue fills up within minutes.</p></main>
<footer><p>Ask the Fennmoor desk for the deploy lock.</p></footer>`;

function read(selector: string | null, url = 'https://wiki.example/queues') {
  const { window } = new JSDOM(PAGE, { url, pretendToBeVisual: true });
  const picked = selector === null ? null : window.document.querySelector(selector);
  const records = structuredClone(walk(window.document, { scope: 'page', picked }));
  window.close();
  return records;
}

/** The page captured; what is picked is its footer, and `meanwhile` happens before the person picks it. */
async function captured(meanwhile: (deps: Deps, draft: string) => Promise<unknown> = async () => undefined) {
  const base = await testDeps({ always: ['Fennmoor'] });
  const { draft, capture } = await done(captureRecords(base, { records: read(null) }));
  const pick = async () => {
    await meanwhile(base, draft.id);
    return ok(read('footer p'));
  };
  const deps: Deps = { ...base, page: { ...base.page, pick } };
  const add = (on: Deps = deps) => addMissing(on, { capture: capture.id, tab: 7, label: 'Click it.' });
  return { deps, add, stored: () => deps.db.captures.get(capture.id), capture, draft: draft.id };
}

test('a word that is always redacted is redacted in what is added, too', async () => {
  const { add, stored } = await captured();
  await done(add());
  expect(JSON.stringify(await stored())).toContain('Ask the [word-1] desk for the deploy lock.');
  expect(JSON.stringify(await stored())).not.toContain('Fennmoor');
});

test('nothing is added where the words that are always redacted cannot be read', async () => {
  const { deps, add, stored, capture } = await captured();
  const prefs = { ...deps.prefs, get: () => Promise.reject(new Error('IO error: LOCK')) };
  expect(await add({ ...deps, prefs })).toEqual(fail({ kind: 'storage-unavailable' }));
  expect(await stored()).toEqual(capture);
});

test('nothing of another site is added', async () => {
  const { deps, add, stored, capture } = await captured();
  const page = { ...deps.page, pick: async () => ok(read('footer p', 'https://evil.example/queues')) };
  expect(await add({ ...deps, page })).toEqual(fail({ kind: 'restore-refused', why: 'other-page' }));
  expect(await stored()).toEqual(capture);
});

test('a word redacted while the person picked does not come back', async () => {
  const { add, stored } = await captured((deps, draft) => redactWord(deps, { draft, word: 'producer' }));
  await done(add());
  expect(JSON.stringify((await stored())?.blocks)).not.toContain('producer');
});

test('what was added is taken back, unless the capture has changed since', async () => {
  const { deps, add, stored, capture } = await captured();
  const added = await done(add());
  await done(takeBackMissing(deps, added));
  expect(await stored()).toEqual(capture);
  expect(await takeBackMissing(deps, added)).toEqual(fail({ kind: 'not-found', what: 'capture' }));
});

test('taking back does not bring back a word redacted since in the title alone', async () => {
  const { deps, add, stored, draft } = await captured();
  const added = await done(add());
  await deps.db.captures.put({ ...added.after, title: 'Zanzibar queues' });
  const before = { ...added.before, title: 'Zanzibar queues' };
  await done(redactWord(deps, { draft, word: 'Zanzibar' }));
  const after = { ...added.after, title: 'Zanzibar queues' };
  expect(await takeBackMissing(deps, { before, after })).toEqual(
    fail({ kind: 'not-found', what: 'capture' }),
  );
  expect(JSON.stringify(await stored())).not.toContain('Zanzibar');
});
