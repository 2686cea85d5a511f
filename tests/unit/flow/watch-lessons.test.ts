import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { deleteLesson } from '../../../lib/flow/delete-lesson.ts';
import type { LessonFilter } from '../../../lib/flow/deps.ts';
import { editDraft } from '../../../lib/flow/edit-draft.ts';
import { eraseAll } from '../../../lib/flow/erase-all.ts';
import { lessonIndex } from '../../../lib/flow/queries/lesson-index.ts';
import { watchLessons } from '../../../lib/flow/queries/watch-lessons.ts';
import { saveDraft } from '../../../lib/flow/save-draft.ts';
import { startUpdate } from '../../../lib/flow/start-update.ts';
import { content, skillId } from '../log/samples.ts';
import { done, first, testDeps } from './deps.ts';
import { keptLesson, sound } from './lessons.ts';

const filter = (change: Partial<LessonFilter> = {}): LessonFilter => ({
  text: '',
  skill: null,
  site: null,
  tier: null,
  ...change,
});

const site = (name: string) => [{ ...content().sources[0], key: `web|${name}|/`, site: name } as never];

async function threeLessons() {
  const deps = await testDeps();
  await keptLesson(deps, sound({ title: 'Rotate the certificate', sources: site('wiki.example') }));
  deps.clock.now += 1;
  await keptLesson(
    deps,
    sound({ title: 'Vacuum the ledger table', skills: [skillId(2)], sources: site('docs.example') }),
  );
  deps.clock.now += 1;
  await keptLesson(
    deps,
    sound({ title: 'Freigabe beantragen', situation: 'データベースの移行', sources: [] }),
  );
  const titles = async (change: Partial<LessonFilter>) =>
    (await first(watchLessons(deps, filter(change)))).rows.map(({ title }) => title);
  return { deps, titles };
}

test('all lessons stand newest first, with their sites and number', async () => {
  const { deps } = await threeLessons();
  const view = await first(watchLessons(deps, filter()));
  expect(view.rows.map(({ title }) => title)).toEqual([
    'Freigabe beantragen',
    'Vacuum the ledger table',
    'Rotate the certificate',
  ]);
  expect(view).toMatchObject({ sites: ['docs.example', 'wiki.example'], total: 3 });
});

test.each([
  ['the beginning of a word', 'rota', ['Rotate the certificate']],
  ['a word with a slip', 'vacum', ['Vacuum the ledger table']],
  ['another case', 'LEDGER', ['Vacuum the ledger table']],
  ['two words of one lesson', 'vacuum table', ['Vacuum the ledger table']],
  ['words of two lessons', 'vacuum rotate', []],
  ['a word inside a text without spaces', '移行', ['Freigabe beantragen']],
  ['a word that is nowhere', 'zeppelin', []],
])('search finds %s', async (_, text, found) => {
  const { titles } = await threeLessons();
  expect(await titles({ text })).toEqual(found);
});

test('filters by skill, site and tier hold together with a text', async () => {
  const { titles } = await threeLessons();
  expect(await titles({ skill: skillId(2) })).toEqual(['Vacuum the ledger table']);
  expect(await titles({ site: 'wiki.example' })).toEqual(['Rotate the certificate']);
  expect(await titles({ tier: 4 })).toEqual([]);
  expect(await titles({ text: 'vacuum', site: 'wiki.example' })).toEqual([]);
});

test('whoever watches sees a new lesson, a changed title and a delete', async () => {
  const { deps } = await threeLessons();
  const seen: string[][] = [];
  const watching = watchLessons(deps, filter({ text: 'ledger' })).subscribe({
    next: ({ rows }) => seen.push(rows.map(({ title }) => title)),
  });
  const settled = (count: number) => expect.poll(() => seen.at(-1)?.length).toBe(count);
  await settled(1);
  const { lesson } = await keptLesson(deps, sound({ title: 'Archive the ledger' }));
  await settled(2);
  const update = await done(startUpdate(deps, { lesson }));
  await done(editDraft(deps, { draft: update.id, edit: { kind: 'title', text: 'Archive the journal' } }));
  await done(saveDraft(deps, { draft: update.id }));
  await settled(1);
  const [row] = (await first(watchLessons(deps, filter({ text: 'ledger' })))).rows;
  await done(deleteLesson(deps, { lesson: row?.id ?? '' }));
  await settled(0);
  watching.unsubscribe();
});

test('a slow reader does not bring an old title back', async () => {
  const deps = await testDeps();
  const { lesson } = await keptLesson(deps, sound({ title: 'Old title' }));
  const gate = Promise.withResolvers<void>();
  const where = vi.spyOn(deps.db.lessons, 'where').mockImplementationOnce(((index: string) => ({
    above: (seq: number) => ({
      async toArray() {
        const rows = await deps.db.lessons.where(index).above(seq).toArray();
        await gate.promise;
        return rows;
      },
    }),
  })) as never);
  const slow = lessonIndex(deps.db);
  const update = await done(startUpdate(deps, { lesson }));
  await done(editDraft(deps, { draft: update.id, edit: { kind: 'title', text: 'New title' } }));
  await done(saveDraft(deps, { draft: update.id }));
  await lessonIndex(deps.db);
  gate.resolve();
  where.mockRestore();
  expect([...(await slow).rows.values()].map(({ title }) => title)).toEqual(['New title']);
});

test('after erasing, nothing of before is found', async () => {
  const { deps, titles } = await threeLessons();
  expect(await titles({ text: 'ledger' })).toHaveLength(1);
  await done(eraseAll(deps));
  expect(await titles({})).toEqual([]);
  await keptLesson(deps, sound({ title: 'Begin again' }));
  expect(await titles({})).toEqual(['Begin again']);
  expect(await titles({ text: 'ledger' })).toEqual([]);
});
