import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { editDraft } from '../../../lib/flow/edit-draft.ts';
import { putBack } from '../../../lib/flow/put-back.ts';
import { redactWord } from '../../../lib/flow/redact-word.ts';
import { fail } from '../../../lib/model/result.ts';
import { idOf } from '../log/samples.ts';
import { done, testDeps } from './deps.ts';
import { storedDraft } from './lessons.ts';

const STEP = idOf(802);

/** A draft whose step was removed, and what its notice holds to undo that. */
async function removed() {
  const deps = await testDeps();
  const { id: draft, content: before, cleaned } = await storedDraft(deps);
  await done(editDraft(deps, { draft, edit: { kind: 'claim-remove', claim: STEP } }));
  const stored = async () => JSON.stringify(await deps.db.drafts.get(draft));
  return { deps, draft, stored, undo: () => putBack(deps, { draft, id: STEP, before, cleaned }) };
}

test('a word redacted after a removal does not come back with what was removed', async () => {
  const { deps, draft, stored, undo } = await removed();
  await done(redactWord(deps, { draft, word: 'certificate' }));
  const clean = await stored();
  expect(await undo()).toEqual(fail({ kind: 'not-kept', why: 'redacted' }));
  expect(await stored()).toBe(clean);
  expect(clean).not.toContain('certificate');
});

test('what was removed after a word was redacted comes back without it', async () => {
  const { deps, draft, stored } = await removed();
  await done(redactWord(deps, { draft, word: 'gateway' }));
  const { content: before, cleaned } = (await deps.db.drafts.get(draft)) ?? {};
  if (before === undefined) throw new Error('no draft');
  const claim = idOf(801);
  await done(editDraft(deps, { draft, edit: { kind: 'claim-remove', claim } }));
  await done(putBack(deps, { draft, id: claim, before, cleaned }));
  expect((await deps.db.drafts.get(draft))?.content.insight?.id).toBe(claim);
  expect(await stored()).not.toContain('gateway instead');
});
