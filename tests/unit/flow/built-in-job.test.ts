import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { brokenOff } from '../../../lib/flow/broken-off.ts';
import { draftCapture } from '../../../lib/flow/draft-capture.ts';
import { tryDrafter } from '../../../lib/flow/try-drafter.ts';
import { must } from '../../../lib/model/result.ts';
import { runbook } from '../draft/sample-pages.ts';
import { done, testDeps } from './deps.ts';

afterEach(() => vi.unstubAllGlobals());

/** A browser whose model says half of an answer and then ends. */
function halfAnswer() {
  async function* pieces() {
    yield '{"kind":"how-to","claims":[{"n":1,"sentences":[1],"text":null}],"title":"What came of it",';
    yield '"situation":"';
  }
  const session = { contextWindow: 32_768, promptStreaming: pieces, destroy: () => undefined };
  vi.stubGlobal('LanguageModel', { availability: async () => 'available', create: async () => session });
}

test('what the browser’s own model had answered is kept and offered, like that of a server', async () => {
  halfAnswer();
  const deps = await testDeps({ drafter: 'built-in' });
  const capture = runbook();
  await deps.db.captures.put(capture);
  expect((await draftCapture(deps, capture, {})).ok).toBe(false);
  const left = must(await done(brokenOff(deps, { underWay: [] })), 'a job');
  expect(left).toMatchObject({ tokens: null, job: { origin: '', model: 'built-in', state: 'broken-off' } });
  expect(left.shown.title).toBe('What came of it');
});

test('a trial of it keeps nothing', async () => {
  halfAnswer();
  const deps = await testDeps();
  expect((await tryDrafter(deps, { drafter: 'built-in' })).ok).toBe(false);
  expect(await deps.db.jobs.count()).toBe(0);
});
