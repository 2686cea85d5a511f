import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { keepJob } from '../../../lib/db/jobs.ts';
import { brokenOff } from '../../../lib/flow/broken-off.ts';
import { captureOwnWords } from '../../../lib/flow/capture-own-words.ts';
import type { Deps } from '../../../lib/flow/deps.ts';
import { draftKept } from '../../../lib/flow/draft-kept.ts';
import { eraseAll } from '../../../lib/flow/erase-all.ts';
import { recorder } from '../../../lib/flow/model/recorded.ts';
import { redactWord } from '../../../lib/flow/redact-word.ts';
import { tidyUp } from '../../../lib/flow/tidy-up.ts';
import { fail } from '../../../lib/model/result.ts';
import { runbook } from '../draft/sample-pages.ts';
import { idOf, MONDAY } from '../log/samples.ts';
import { done, testDeps } from './deps.ts';
import { sound, storedDraft } from './lessons.ts';

afterEach(() => vi.unstubAllGlobals());

const TITLE = 'Zanzibar runbook';
const ERASED = fail({ kind: 'not-kept', why: 'erased' });
const CHANGED = fail({ kind: 'not-kept', why: 'changed' });

/** A capture with a draft; the word stands in its title alone. `during` is done while another draft is under way. */
async function underWay(during: (deps: Deps, draft: string) => Promise<unknown>) {
  const base = await testDeps();
  const page = { ...runbook(), title: TITLE };
  const draft = await storedDraft(base, sound(), page);
  const get = async () => {
    const prefs = await base.prefs.get();
    await during(base, draft.id);
    return prefs;
  };
  return { base, page, deps: { ...base, prefs: { ...base.prefs, get } } };
}

const redact = (deps: Deps, draft: string) => done(redactWord(deps, { draft, word: 'Zanzibar' }));
const erase = (deps: Deps) => done(eraseAll(deps));

test('a draft under way while a word is redacted is not stored with it', async () => {
  const { base, page, deps } = await underWay(redact);
  expect(await draftKept(deps, { capture: page.id })).toEqual(CHANGED);
  expect(await base.db.drafts.count()).toBe(1);
  expect(JSON.stringify(await base.db.captures.toArray())).not.toContain('Zanzibar');
});

test('a draft under way while everything is erased is not stored again', async () => {
  const { base, page, deps } = await underWay(erase);
  expect(await draftKept(deps, { capture: page.id })).toEqual(ERASED);
  expect(await base.db.drafts.count()).toBe(0);
});

test('words written while everything is erased are not stored again', async () => {
  const { base, deps } = await underWay(erase);
  const text = 'Drain the queue before you restart the consumer, or open deliveries are lost.';
  expect(await captureOwnWords(deps, { text })).toEqual(ERASED);
  expect(await base.db.captures.count()).toBe(0);
});

test('a model is not asked about a page that was erased before', async () => {
  const { base, page, deps } = await underWay(async () => undefined);
  const promptStreaming = vi.fn(async function* () {
    yield '{}';
  });
  const create = async () => ({ contextWindow: 32_768, promptStreaming, destroy: () => undefined });
  const availability = async () => {
    await erase(base);
    return 'available';
  };
  vi.stubGlobal('LanguageModel', { availability, create });
  expect(await draftKept(deps, { capture: page.id, drafter: 'built-in' })).toEqual(ERASED);
  expect(promptStreaming).not.toHaveBeenCalled();
  expect(await base.db.jobs.count()).toBe(0);
});

test.each([
  ['erased', erase],
  ['redacted', redact],
])('nothing is sent and noted of a page once it was %s', async (_, during) => {
  const { base, page } = await underWay(during);
  const [draft] = await base.db.drafts.toArray();
  await during(base, draft?.id ?? '');
  const { onSend } = recorder(base, { origin: 'https://model.example', model: 'small', capture: page });
  await expect(onSend(10, 'draft')).rejects.toThrow('not-kept');
  expect(await base.db.sendings.count()).toBe(0);
});

const begun = (id: string) => ({
  ...{ id, at: MONDAY, origin: '', model: 'built-in', section: null, raw: '', state: 'open' as const },
});

test('what a model had said of a page goes with a word redacted in it, and is not kept on', async () => {
  const { base, page } = await underWay(redact);
  const job = keepJob(base.db, begun(page.id), () => MONDAY);
  await job.begin(page);
  job.hear(`{"title":"${TITLE}","situation":"`);
  await job.fail('broken-off');
  expect(await done(brokenOff(base, { underWay: [] }))).not.toBeNull();
  const [draft] = await base.db.drafts.toArray();
  await redact(base, draft?.id ?? '');
  expect(await done(brokenOff(base, { underWay: [] }))).toBeNull();
  await job.fail('broken-off');
  expect(await base.db.jobs.count()).toBe(0);
});

test('a job whose capture is gone is tidied away', async () => {
  const { base, page } = await underWay(redact);
  await base.db.jobs.bulkPut([begun(page.id), begun(idOf(499))]);
  await done(tidyUp(base));
  expect(await base.db.jobs.toCollection().primaryKeys()).toEqual([page.id]);
});

test('a word redacted goes from the headings of what a model was not shown', async () => {
  const { base } = await underWay(redact);
  const [draft] = await base.db.drafts.toArray();
  if (draft === undefined) throw new Error('no draft');
  const leftOut = [{ path: ['Zanzibar plan', 'Costs'], words: 40 }];
  const made = {
    driver: 'openai',
    model: 'small',
    prompt: '1',
    tokens: null,
    ms: 1,
    retried: false,
    leftOut,
  };
  await base.db.drafts.put({ ...draft, proposal: { ...draft.proposal, made } });
  await redact(base, draft.id);
  expect((await base.db.drafts.get(draft.id))?.proposal.made?.leftOut).toEqual([
    { path: ['[word-1] plan', 'Costs'], words: 40 },
  ]);
});
