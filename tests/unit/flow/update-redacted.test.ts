import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { redactWord } from '../../../lib/flow/redact-word.ts';
import { saveDraft } from '../../../lib/flow/save-draft.ts';
import { startUpdate } from '../../../lib/flow/start-update.ts';
import type { Capture } from '../../../lib/model/capture.ts';
import { capture, RELOAD } from '../lesson/samples.ts';
import { DAY, idOf, MONDAY } from '../log/samples.ts';
import { done, testDeps } from './deps.ts';
import { sound, storedDraft } from './lessons.ts';

const WORD = 'Zanzibar';
/** The word stands beside what is quoted, in the same block. */
const BLOCK = `${RELOAD} Ask the ${WORD} desk first.`;
const title = `${WORD} runbook`;

const page = (texts: readonly string[], change: Partial<Capture> = {}): Capture => {
  const plain = capture([...texts, 'Copy the new certificate pair to both gateway nodes before the reload.']);
  return { ...plain, title, source: { ...plain.source, title }, ...change };
};

const later = (texts: readonly string[]) => page(texts, { id: idOf(401), at: MONDAY + DAY });

/** A lesson kept from a capture in which the word was redacted by hand, and a later capture of its page. */
async function captured(again: Capture) {
  const deps = await testDeps();
  const { id: draft } = await storedDraft(deps, sound(), page([BLOCK]));
  await done(redactWord(deps, { draft, word: WORD }));
  const { lesson } = await done(saveDraft(deps, { draft }));
  await storedDraft(deps, sound(), again);
  const update = () => done(startUpdate(deps, { lesson, capture: again.id }));
  return { deps, update };
}

test('what was redacted by hand in a lesson is redacted in the capture it is updated from', async () => {
  const { deps, update } = await captured(later([BLOCK]));
  const draft = await update();
  expect(draft.content.excerpts.map(({ at }) => at)).toContain(MONDAY + DAY);
  expect(draft.proposal.notes).toEqual([]);
  await done(saveDraft(deps, { draft: draft.id }));
  const stored = [
    await deps.db.captures.toArray(),
    await deps.db.drafts.toArray(),
    await deps.db.events.toArray(),
  ];
  expect(JSON.stringify(stored)).not.toContain(WORD);
});

test('it is told by the lesson where its own capture is gone', async () => {
  const { deps, update } = await captured(later([BLOCK]));
  await deps.db.captures.delete(idOf(400));
  const draft = await update();
  expect(draft.content.excerpts.map(({ at }) => at)).toContain(MONDAY + DAY);
  expect(JSON.stringify([draft, await deps.db.captures.toArray()])).not.toContain(WORD);
});

test.each([true, false])(
  'where the page does not tell it, the lesson keeps what it quoted and says so',
  async (isKept) => {
    const again = later([`Now: ${BLOCK}`]);
    const { deps, update } = await captured({
      ...again,
      title: 'Moved',
      source: { ...again.source, title: `${WORD}!` },
    });
    if (!isKept) await deps.db.captures.delete(idOf(400));
    const draft = await update();
    expect(JSON.stringify(draft)).not.toContain(WORD);
    expect(draft.content.excerpts.every(({ at }) => at === MONDAY)).toBe(true);
    expect(draft.proposal.notes).toEqual(['quotes-kept']);
  },
);

test('a word that is always redacted stays so by itself, and the quotes are looked up', async () => {
  const deps = await testDeps();
  const always = { placeholder: '[word-1]', kind: 'word', count: 1 } as const;
  const old = page([BLOCK.replace(WORD, '[word-1]')], { redactions: [always], title: 'Runbook' });
  const { id: draft } = await storedDraft(deps, sound({ excerpts: [] }), old);
  const { lesson } = await done(saveDraft(deps, { draft }));
  const again = { ...later([`Now: ${BLOCK.replace(WORD, '[word-1]')}`]), redactions: [always] };
  await storedDraft(deps, sound(), again);
  const updated = await done(startUpdate(deps, { lesson, capture: again.id }));
  expect(updated.proposal.notes).toEqual([]);
  expect(updated.content.excerpts.map(({ at }) => at)).toContain(MONDAY + DAY);
});
