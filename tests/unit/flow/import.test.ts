import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { appendEvents } from '../../../lib/db/append-events.ts';
import { applyImport } from '../../../lib/flow/apply-import.ts';
import type { Deps, PlanProgress } from '../../../lib/flow/deps.ts';
import { eraseAll } from '../../../lib/flow/erase-all.ts';
import { planImport } from '../../../lib/flow/plan-import.ts';
import { watchLessons } from '../../../lib/flow/queries/watch-lessons.ts';
import { recordUse } from '../../../lib/flow/record-use.ts';
import { saveDraft } from '../../../lib/flow/save-draft.ts';
import { projections } from '../db/memory-db.ts';
import { DAY, idOf, MONDAY, revised } from '../log/samples.ts';
import { done, first, testDeps } from './deps.ts';
import { fullDevice, lessonsOf } from './devices.ts';
import { exportedText } from './exported.ts';
import { keptLesson, sound, storedDraft } from './lessons.ts';

const imported = async (deps: Deps, text: string) =>
  done(applyImport(deps, { plan: await done(planImport(deps, { text })) }));

test('an export read on an empty device gives everything back', async () => {
  const from = await fullDevice();
  const text = await exportedText(from);
  const to = await testDeps({ name: '' });
  const plan = await done(planImport(to, { text }));
  expect(plan).toMatchObject({ fresh: 5, known: 0, carried: 1, lessons: 2, drafts: 1, exportedAt: MONDAY });
  expect(await to.db.events.count()).toBe(0);
  expect(await done(applyImport(to, { plan }))).toEqual({ added: 5, known: 0 });
  expect(await projections(to.db)).toEqual(await projections(from.db));
  expect(await to.db.events.toArray()).toEqual(await from.db.events.toArray());
  expect(await to.db.drafts.where('state').equals('open').toArray()).toEqual(
    await from.db.drafts.where('state').equals('open').toArray(),
  );
  expect(await to.prefs.get()).toMatchObject({ name: 'Ana', theme: 'dark' });
});

test('reading the same export again changes nothing', async () => {
  const deps = await fullDevice();
  const text = await exportedText(deps);
  const before = await projections(deps.db);
  expect(await done(planImport(deps, { text }))).toMatchObject({ fresh: 0, known: 5, drafts: 0 });
  expect(await imported(deps, text)).toEqual({ added: 0, known: 0 });
  expect(await projections(deps.db)).toEqual(before);
});

test('a draft saved since the export does not come back open', async () => {
  const deps = await testDeps();
  const draft = await storedDraft(deps);
  const text = await exportedText(deps);
  const to = await testDeps();
  await imported(to, text);
  await done(saveDraft(to, { draft: draft.id }));
  await to.db.drafts.delete(draft.id);
  expect(await done(planImport(to, { text }))).toMatchObject({ drafts: 0 });
});

test('a draft that has half a character from before is exported with the sign for it, and its file can be read', async () => {
  const deps = await testDeps();
  const draft = await storedDraft(deps);
  await keptLesson(deps, sound({ title: 'Another' }));
  const content = { ...draft.content, title: 'Half a \ud83d', situation: 'a\u0000b' };
  await deps.db.drafts.put({ ...draft, content, proposal: { ...draft.proposal, content } });
  const text = await exportedText(deps);
  const to = await testDeps();
  await imported(to, text);
  expect(await to.db.events.count()).toBe(await deps.db.events.count());
  expect((await to.db.drafts.get(draft.id))?.content).toMatchObject({
    ...{ title: 'Half a \ufffd', situation: 'a\ufffdb' },
  });
});

test('name and theme chosen here stay', async () => {
  const to = await testDeps({ name: 'Bo', theme: 'light' });
  await imported(to, await exportedText(await fullDevice()));
  expect(await to.prefs.get()).toMatchObject({ name: 'Bo', theme: 'light' });
});

test('an import that is cancelled stops between two parts, and doing it again adds the rest', async () => {
  const from = await testDeps();
  await appendEvents(from.db, lessonsOf(1_500));
  const text = await exportedText(from);
  const to = await testDeps();
  const plan = await done(planImport(to, { text }));
  const stop = new AbortController();
  const seen: number[] = [];
  const cancelled = applyImport(to, {
    plan,
    signal: stop.signal,
    onProgress: ({ done: n }) => {
      seen.push(n);
      stop.abort();
    },
  });
  expect(await cancelled).toEqual({ ok: false, problem: { kind: 'cancelled' } });
  expect(seen).toEqual([500]);
  expect(await to.db.events.count()).toBe(500);
  expect(await done(applyImport(to, { plan }))).toEqual({ added: 1_000, known: 500 });
  expect(await projections(to.db)).toEqual(await projections(from.db));
});

test('a broken event refuses the file with its place, and nothing is written', async () => {
  const to = await testDeps();
  const file = JSON.parse(await exportedText(await fullDevice()));
  file.events[2].at = 'yesterday';
  expect(await planImport(to, { text: JSON.stringify(file) })).toEqual({
    ok: false,
    problem: { kind: 'import-invalid', where: 'events[2].at' },
  });
  expect(await to.db.events.count()).toBe(0);
});

test('an event that was changed in the file is refused when it is here already', async () => {
  const deps = await fullDevice();
  const file = JSON.parse(await exportedText(deps));
  file.events[1].at += 1;
  expect(await planImport(deps, { text: JSON.stringify(file) })).toMatchObject({
    problem: { kind: 'import-invalid', where: 'events[1].id' },
  });
});

test('one id twice in a file with other content is refused', async () => {
  const file = JSON.parse(await exportedText(await fullDevice()));
  file.events.push({ ...file.events[0], at: file.events[0].at + 1 });
  expect(await planImport(await testDeps(), { text: JSON.stringify(file) })).toMatchObject({
    problem: { kind: 'import-invalid', where: 'events[5].id' },
  });
});

test('hostile words of a file stay words', async () => {
  const to = await testDeps();
  const title = '<img src=x onerror=alert(1)>{{7*7}}';
  const file = JSON.parse(await exportedText(await fullDevice()));
  file.events = [revised({ id: 1, at: MONDAY, content: sound({ title }) })];
  await imported(to, JSON.stringify(file));
  const { rows } = await first(watchLessons(to, { text: '', skill: null, site: null, tier: null }));
  expect(rows.map((row) => row.title)).toEqual([title]);
});

test('planning tells what it does and how far it is, and stops where it is cancelled', async () => {
  const from = await testDeps();
  await appendEvents(from.db, lessonsOf(1_200));
  const text = await exportedText(from);
  const seen: PlanProgress[] = [];
  const onProgress = (progress: PlanProgress) => seen.push(progress);
  // The same lessons with another version, so that what is here must be weighed.
  const to = await testDeps();
  await appendEvents(
    to.db,
    lessonsOf(300).map((event, index) => ({ ...event, id: idOf(90_000 + index) })),
  );
  await done(planImport(to, { text, onProgress }));
  expect(seen.map(({ step, done: n, total }) => [step, n, total])).toEqual([
    ['reading', 500, 1_200],
    ['reading', 1_000, 1_200],
    ['reading', 1_200, 1_200],
    ['comparing', 1_000, 1_200],
    ['comparing', 1_200, 1_200],
    ['weighing', 200, 300],
    ['weighing', 300, 300],
  ]);
  for (const at of seen) {
    const stop = new AbortController();
    const told: PlanProgress[] = [];
    const cancelled = planImport(to, {
      text,
      signal: stop.signal,
      onProgress(progress) {
        told.push(progress);
        if (progress.step === at.step && progress.done === at.done) stop.abort();
      },
    });
    const isLast = at === seen.at(-1);
    expect((await cancelled).ok, JSON.stringify(at)).toBe(isLast);
    expect(told.at(-1)).toEqual(at);
  }
});

test('planning can be cancelled before it begins', async () => {
  const text = await exportedText(await fullDevice());
  expect(await planImport(await testDeps(), { text, signal: AbortSignal.abort() })).toMatchObject({
    problem: { kind: 'cancelled' },
  });
});

test('erasing leaves nothing in any store', async () => {
  const cleared = vi.fn(async () => undefined);
  const deps = { ...(await fullDevice()), session: { clear: cleared } };
  await done(eraseAll(deps));
  expect(await deps.db.events.count()).toBe(0);
  expect(await deps.db.captures.count()).toBe(0);
  expect(await deps.prefs.get()).toMatchObject({ name: '', theme: 'system' });
  expect(cleared).toHaveBeenCalledTimes(1);
  await keptLesson(deps);
  expect(await deps.db.events.count()).toBe(1);
});

test('an export of this device dated far ahead comes in whole and does not date what follows', async () => {
  const from = await testDeps();
  from.clock.now += 400 * DAY;
  const { lesson } = await keptLesson(from);
  const to = await testDeps();
  expect(await imported(to, await exportedText(from))).toEqual({ added: 1, known: 0 });
  const { event } = await done(recordUse(to, { lesson, where: { kind: 'sentence', text: 'Night shift' } }));
  expect((await to.db.events.get(event))?.at).toBe(MONDAY);
});
