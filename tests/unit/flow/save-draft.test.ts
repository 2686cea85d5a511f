import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { deleteLesson } from '../../../lib/flow/delete-lesson.ts';
import { discardDraft } from '../../../lib/flow/discard-draft.ts';
import { editDraft } from '../../../lib/flow/edit-draft.ts';
import { watchDraft } from '../../../lib/flow/queries/watch-draft.ts';
import { watchLesson } from '../../../lib/flow/queries/watch-lesson.ts';
import { watchOpenDrafts } from '../../../lib/flow/queries/watch-open-drafts.ts';
import { restoreDraft } from '../../../lib/flow/restore-draft.ts';
import { saveDraft } from '../../../lib/flow/save-draft.ts';
import { startUpdate } from '../../../lib/flow/start-update.ts';
import { quotedFrom } from '../../../lib/lesson/quoted.ts';
import { COPY, capture, quoteClaim, RELOAD } from '../lesson/samples.ts';
import { idOf, MONDAY } from '../log/samples.ts';
import { done, first, testDeps } from './deps.ts';
import { keptLesson, sound, storedDraft } from './lessons.ts';

test('a saved draft is a lesson, on the timeline and no longer open', async () => {
  const deps = await testDeps();
  const draft = await storedDraft(deps);
  const saved = await done(saveDraft(deps, { draft: draft.id }));
  const view = await first(watchLesson(deps, saved.lesson));
  expect(view).toMatchObject({
    row: { title: 'Rotate the gateway certificate', savedAt: MONDAY },
    revision: { rev: saved.rev, base: null },
    claims: { [idOf(801)]: 'exact' },
    deletedBy: null,
  });
  expect(await first(watchOpenDrafts(deps))).toEqual([]);
});

test('saving again, at once or after a crash, is the same save', async () => {
  const deps = await testDeps();
  const draft = await storedDraft(deps);
  const both = await Promise.all([
    saveDraft(deps, { draft: draft.id }),
    saveDraft(deps, { draft: draft.id }),
  ]);
  expect(both[0]).toEqual(both[1]);
  expect(both[0]).toEqual({ ok: true, value: draft.saveAs });
  expect((await deps.db.events.toArray()).map(({ id }) => id)).toEqual([draft.saveAs.event]);
});

test('a draft whose save is in the log already is not saved a second time', async () => {
  const deps = await testDeps();
  const draft = await storedDraft(deps);
  const saved = await saveDraft(deps, { draft: draft.id });
  await deps.db.drafts.put(draft);
  deps.clock.now += 60_000;
  expect(await saveDraft(deps, { draft: draft.id })).toEqual(saved);
  expect(await deps.db.events.count()).toBe(1);
});

test('a save that fails while it is written leaves neither event nor row, and the draft open', async () => {
  const deps = await testDeps();
  const draft = await storedDraft(deps);
  const full = () => {
    throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
  };
  deps.db.rollups.hook('creating', full);
  const failed = await saveDraft(deps, { draft: draft.id });
  deps.db.rollups.hook('creating').unsubscribe(full);
  expect(failed).toEqual({ ok: false, problem: { kind: 'storage-full' } });
  expect(await deps.db.events.count()).toBe(0);
  expect(await deps.db.lessons.count()).toBe(0);
  expect((await deps.db.drafts.get(draft.id))?.state).toBe('open');
  expect(await saveDraft(deps, { draft: draft.id })).toMatchObject({ ok: true });
});

test('an incomplete draft is refused with what is missing, and told so before', async () => {
  const deps = await testDeps();
  const draft = await storedDraft(deps, sound({ title: '', skills: [] }));
  const missing = ['title', 'skill'];
  expect((await first(watchDraft(deps, draft.id)))?.missing).toEqual(missing);
  expect(await saveDraft(deps, { draft: draft.id })).toEqual({
    ok: false,
    problem: { kind: 'lesson-incomplete', missing },
  });
});

test('text with characters that deceive is refused', async () => {
  const deps = await testDeps();
  const draft = await storedDraft(deps, sound({ title: 'Reload\u202e it' }));
  expect(await saveDraft(deps, { draft: draft.id })).toMatchObject({
    problem: { kind: 'text-refused', why: 'bidi' },
  });
});

test('a discarded draft is not open and comes back whole', async () => {
  const deps = await testDeps();
  const draft = await storedDraft(deps);
  await done(discardDraft(deps, { draft: draft.id }));
  expect(await first(watchOpenDrafts(deps))).toEqual([]);
  expect(await saveDraft(deps, { draft: draft.id })).toMatchObject({ ok: false });
  const back = await done(restoreDraft(deps, { draft: draft.id }));
  expect(back.content).toEqual(draft.content);
  expect(await first(watchOpenDrafts(deps))).toHaveLength(1);
});

test('a saved draft can be neither discarded nor edited', async () => {
  const deps = await testDeps();
  const draft = await storedDraft(deps);
  await done(saveDraft(deps, { draft: draft.id }));
  expect(await discardDraft(deps, { draft: draft.id })).toMatchObject({ ok: false });
  expect(await editDraft(deps, { draft: draft.id, edit: { kind: 'title', text: 'x' } })).toMatchObject({
    ok: false,
  });
});

test('an edit is stored and seen by whoever watches', async () => {
  const deps = await testDeps();
  const draft = await storedDraft(deps);
  const changed = first(watchDraft(deps, draft.id), (view) => view?.draft.content.title === 'Shorter');
  await done(editDraft(deps, { draft: draft.id, edit: { kind: 'title', text: 'Shorter' } }));
  expect((await changed)?.draft.content.title).toBe('Shorter');
});

test('edits at the same time are all kept', async () => {
  const deps = await testDeps();
  const draft = await storedDraft(deps);
  await Promise.all([
    editDraft(deps, { draft: draft.id, edit: { kind: 'title', text: 'New title' } }),
    editDraft(deps, { draft: draft.id, edit: { kind: 'situation', text: 'New situation' } }),
    editDraft(deps, { draft: draft.id, edit: { kind: 'why', text: 'New why' } }),
  ]);
  expect((await deps.db.drafts.get(draft.id))?.content).toMatchObject({
    title: 'New title',
    situation: 'New situation',
    why: { text: 'New why', by: 'Ana' },
  });
});

test('words are quoted from the stored capture', async () => {
  const deps = await testDeps();
  const draft = await storedDraft(
    deps,
    sound({ insight: { id: idOf(801), text: 'Reload', support: { kind: 'none' } }, excerpts: [] }),
  );
  const after = await done(
    editDraft(deps, { draft: draft.id, edit: { kind: 'claim-quote', claim: idOf(801), exact: RELOAD } }),
  );
  expect(after.content.insight).toEqual({ ...quoteClaim(idOf(801), RELOAD), text: 'Reload' });
});

test('an update is a second revision on the first', async () => {
  const deps = await testDeps();
  const saved = await keptLesson(deps);
  deps.clock.now += 60_000;
  const update = await done(startUpdate(deps, { lesson: saved.lesson }));
  await done(editDraft(deps, { draft: update.id, edit: { kind: 'title', text: 'Second' } }));
  const again = await done(saveDraft(deps, { draft: update.id }));
  const view = await first(watchLesson(deps, saved.lesson));
  expect(again.lesson).toBe(saved.lesson);
  expect(view?.history.map(({ rev, base }) => [rev, base])).toEqual([
    [again.rev, saved.rev],
    [saved.rev, null],
  ]);
  expect(view?.row).toMatchObject({ title: 'Second', firstAt: MONDAY, savedAt: MONDAY + 60_000 });
});

test('opening a lesson for editing twice gives the same draft', async () => {
  const deps = await testDeps();
  const { lesson } = await keptLesson(deps);
  const one = await done(startUpdate(deps, { lesson }));
  expect(await done(startUpdate(deps, { lesson }))).toEqual(one);
});

test('an update with a newer capture rests its quotes on that', async () => {
  const deps = await testDeps();
  const { lesson } = await keptLesson(deps);
  await deps.db.captures.put(capture([RELOAD], { id: idOf(401), at: MONDAY + 9 }));
  const update = await done(startUpdate(deps, { lesson, capture: idOf(401) }));
  expect(update.capture).toBe(idOf(401));
  expect(update.content.excerpts.map(({ at }) => at)).toContain(MONDAY + 9);
});

test('a draft knows the lessons already made from its page, not the one it edits and none deleted', async () => {
  const deps = await testDeps();
  const { lesson } = await keptLesson(deps);
  const fresh = await storedDraft(deps, sound(), capture(undefined, { id: idOf(401) }));
  const update = await done(startUpdate(deps, { lesson }));
  expect((await first(watchDraft(deps, fresh.id)))?.known.map(({ id }) => id)).toEqual([lesson]);
  expect((await first(watchDraft(deps, update.id)))?.known).toEqual([]);
  await done(deleteLesson(deps, { lesson }));
  expect((await first(watchDraft(deps, fresh.id)))?.known).toEqual([]);
});

test('of two selections of one page each knows the lessons made of its own words, and the whole page knows both', async () => {
  const deps = await testDeps();
  const made = async (text: string, id: number) => {
    const selection = capture([text], { id: idOf(id), scope: 'selection' });
    const excerpts = [quotedFrom(selection)(text)?.excerpt ?? []].flat();
    const claim = (at: number) => quoteClaim(idOf(at), text, selection);
    const body = { kind: 'how-to' as const, steps: [{ claim: claim(id + 2) }] };
    const content = sound({ insight: claim(id + 1), body, excerpts });
    const draft = await storedDraft(deps, content, selection);
    return (await done(saveDraft(deps, { draft: draft.id }))).lesson;
  };
  const reload = await made(RELOAD, 410);
  const copy = await made(COPY, 420);
  let next = 430;
  const known = async (texts: string[], scope: 'page' | 'selection') => {
    const fresh = await storedDraft(deps, sound(), capture(texts, { id: idOf(next++), scope }));
    return (await first(watchDraft(deps, fresh.id)))?.known.map(({ id }) => id).sort();
  };
  expect(await known([RELOAD], 'selection')).toEqual([reload]);
  expect(await known([COPY], 'selection')).toEqual([copy]);
  expect(await known(['Nobody made a lesson of these words yet.'], 'selection')).toEqual([]);
  expect(await known([RELOAD, COPY], 'page')).toEqual([reload, copy].sort());
});

test('what is not there is told as not found', async () => {
  const deps = await testDeps();
  const nowhere = idOf(1);
  const missing = (what: string) => ({ ok: false, problem: { kind: 'not-found', what } });
  expect(await saveDraft(deps, { draft: nowhere })).toEqual(missing('draft'));
  expect(await startUpdate(deps, { lesson: nowhere })).toEqual(missing('lesson'));
  expect(await first(watchDraft(deps, nowhere))).toBeNull();
  expect(await first(watchLesson(deps, nowhere))).toBeNull();
});
