import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { redactWord } from '../../../lib/flow/redact-word.ts';
import { saveDraft } from '../../../lib/flow/save-draft.ts';
import { startUpdate } from '../../../lib/flow/start-update.ts';
import { requote } from '../../../lib/lesson/requote.ts';
import type { Capture } from '../../../lib/model/capture.ts';
import { COPY, capture, RELOAD } from '../lesson/samples.ts';
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

const WRITTEN = { title: 'Runbook', source: { ...capture().source, title: 'Runbook' } };
const QUEUE = 'Call somebody when the support queue grows.';

/** The same where the word stood in one place of the page. */
async function once(old: readonly string[], again: readonly string[], change: Partial<Capture> = {}) {
  const deps = await testDeps();
  const { id: draft } = await storedDraft(deps, sound(), { ...capture(old), ...WRITTEN });
  await done(redactWord(deps, { draft, word: WORD }));
  const { lesson } = await done(saveDraft(deps, { draft }));
  const page = { ...capture(again), ...WRITTEN, id: idOf(401), at: MONDAY + DAY, ...change };
  await storedDraft(deps, sound({ excerpts: [] }), page);
  const update = () => done(startUpdate(deps, { lesson, capture: page.id }));
  return { deps, update };
}

const ENDED = `${COPY} ${WORD} approves it.`;

test.each([
  ['another word stands in its place', 'support', true],
  ['another word stands in its place', 'support', false],
  ['one more word stands beside it', `${WORD} help`, true],
  ['one more word stands beside it', `${WORD} help`, false],
])('where %s (%s) since, it is not known (own capture kept: %s)', async (_, now, isKept) => {
  const { deps, update } = await once([BLOCK, COPY], [BLOCK.replace(WORD, now), ENDED, QUEUE]);
  if (!isKept) await deps.db.captures.delete(idOf(400));
  const draft = await update();
  expect(draft.proposal.notes).toEqual(['quotes-kept']);
  expect(JSON.stringify(draft.content)).not.toContain(WORD);
  const page = await deps.db.captures.get(idOf(401));
  expect(JSON.stringify(page)).toContain(QUEUE);
  await done(saveDraft(deps, { draft: draft.id }));
  expect(JSON.stringify(await deps.db.events.toArray())).not.toContain(WORD);
});

test('a word that stood in the clear beside the placeholder is not the one', async () => {
  const { update } = await once(
    [BLOCK, `Ask ${WORD} twice.`, COPY, QUEUE],
    [BLOCK.replace(WORD, 'support'), 'Ask support twice.', COPY, QUEUE],
  );
  expect((await update()).proposal.notes).toEqual(['quotes-kept']);
});

test('a word that stands where it did not is not taken out everywhere by one place alone', async () => {
  const { deps, update } = await once([BLOCK, COPY], [BLOCK.replace(WORD, 'support'), COPY, QUEUE]);
  expect((await update()).proposal.notes).toEqual(['quotes-kept']);
  expect(JSON.stringify(await deps.db.captures.get(idOf(401)))).toContain(QUEUE);
});

test.each([true, false])(
  'one place tells it where nothing that is quoted was edited (own capture kept: %s)',
  async (isKept) => {
    const { deps, update } = await once([BLOCK, COPY], [BLOCK, COPY, QUEUE]);
    if (!isKept) await deps.db.captures.delete(idOf(400));
    const draft = await update();
    expect(draft.proposal.notes).toEqual([]);
    expect(draft.content.excerpts.map(({ at }) => at)).toContain(MONDAY + DAY);
    expect(JSON.stringify([draft, await deps.db.captures.toArray()])).not.toContain(WORD);
  },
);

test.each([true, false])('a list tells it as a paragraph does (own capture kept: %s)', async (isKept) => {
  const list = (id: number, at: number): Capture => {
    const items = [RELOAD, `Ask the ${WORD} desk first.`].map((text) => ({ text, marks: [], level: 0 }));
    const [first, second] = capture().blocks;
    const blocks = [{ ...first, kind: 'list', ordered: false, items } as never, second as never];
    return { ...capture(), ...WRITTEN, id: idOf(id), at, blocks };
  };
  const deps = await testDeps();
  const own = list(400, MONDAY);
  const { id: draft } = await storedDraft(deps, requote(sound({ excerpts: [] }), own), own);
  await done(redactWord(deps, { draft, word: WORD }));
  const { lesson } = await done(saveDraft(deps, { draft }));
  const again = list(401, MONDAY + DAY);
  await deps.db.captures.put(again);
  if (!isKept) await deps.db.captures.delete(idOf(400));
  const updated = await done(startUpdate(deps, { lesson, capture: again.id }));
  expect(updated.proposal.notes).toEqual([]);
  expect(updated.content.excerpts.map(({ at }) => at)).toContain(MONDAY + DAY);
  expect(JSON.stringify([updated, await deps.db.captures.toArray()])).not.toContain(WORD);
});
