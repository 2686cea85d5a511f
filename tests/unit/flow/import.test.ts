import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { appendEvents } from '../../../lib/db/append-events.ts';
import { applyImport } from '../../../lib/flow/apply-import.ts';
import { deleteLesson } from '../../../lib/flow/delete-lesson.ts';
import type { Deps, PlanProgress, Progress } from '../../../lib/flow/deps.ts';
import { eraseAll } from '../../../lib/flow/erase-all.ts';
import { exportAll } from '../../../lib/flow/export-all.ts';
import { planImport } from '../../../lib/flow/plan-import.ts';
import { watchLessons } from '../../../lib/flow/queries/watch-lessons.ts';
import { recordUse } from '../../../lib/flow/record-use.ts';
import { saveDraft } from '../../../lib/flow/save-draft.ts';
import type { LogEvent } from '../../../lib/model/event.ts';
import { fail } from '../../../lib/model/result.ts';
import { projections } from '../db/memory-db.ts';
import { DAY, idOf, MONDAY, OTHER_DEVICE, revised, used } from '../log/samples.ts';
import { done, first, testDeps } from './deps.ts';
import { keptLesson, sound, storedDraft } from './lessons.ts';

const newer = {
  ...used({ id: 90, at: MONDAY }),
  kind: 'practice.planned',
  body: { any: 'thing' },
} as LogEvent;

/** A device with two lessons, a use, a delete, an event of a newer version and an open draft. */
async function fullDevice(): Promise<Deps> {
  const deps = await testDeps({ theme: 'dark' });
  const { lesson } = await keptLesson(deps);
  const other = await keptLesson(deps, sound({ title: 'Deleted one' }));
  await done(recordUse(deps, { lesson, where: { kind: 'sentence', text: 'Night shift' } }));
  await done(deleteLesson(deps, { lesson: other.lesson }));
  await appendEvents(deps.db, [newer]);
  await storedDraft(deps);
  return deps;
}

const exported = async (deps: Deps) => (await done(exportAll(deps, { note: '' }))).json.text();
const imported = async (deps: Deps, text: string) =>
  done(applyImport(deps, { plan: await done(planImport(deps, { text })) }));

const lessonsOf = (n: number) =>
  Array.from({ length: n }, (_, index) =>
    revised({ id: 10_000 + index, at: MONDAY + index, lesson: idOf(50_000 + index), device: OTHER_DEVICE }),
  );

test('an export read on an empty device gives everything back', async () => {
  const from = await fullDevice();
  const text = await exported(from);
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

test('an export holds no capture', async () => {
  const deps = await fullDevice();
  await deps.db.captures.put({
    ...(await deps.db.captures.toArray())[0],
    title: 'Only in the capture',
  } as never);
  expect(await exported(deps)).not.toContain('Only in the capture');
});

test('reading the same export again changes nothing', async () => {
  const deps = await fullDevice();
  const text = await exported(deps);
  const before = await projections(deps.db);
  expect(await done(planImport(deps, { text }))).toMatchObject({ fresh: 0, known: 5, drafts: 0 });
  expect(await imported(deps, text)).toEqual({ added: 0, known: 0 });
  expect(await projections(deps.db)).toEqual(before);
});

test('a draft saved since the export does not come back open', async () => {
  const deps = await testDeps();
  const draft = await storedDraft(deps);
  const text = await exported(deps);
  const to = await testDeps();
  await imported(to, text);
  await done(saveDraft(to, { draft: draft.id }));
  await to.db.drafts.delete(draft.id);
  expect(await done(planImport(to, { text }))).toMatchObject({ drafts: 0 });
});

test('name and theme chosen here stay', async () => {
  const to = await testDeps({ name: 'Bo', theme: 'light' });
  await imported(to, await exported(await fullDevice()));
  expect(await to.prefs.get()).toMatchObject({ name: 'Bo', theme: 'light' });
});

test('an import that is cancelled stops between two parts, and doing it again adds the rest', async () => {
  const from = await testDeps();
  await appendEvents(from.db, lessonsOf(1_500));
  const text = await exported(from);
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
  const file = JSON.parse(await exported(await fullDevice()));
  file.events[2].at = 'yesterday';
  expect(await planImport(to, { text: JSON.stringify(file) })).toEqual({
    ok: false,
    problem: { kind: 'import-invalid', where: 'events[2].at' },
  });
  expect(await to.db.events.count()).toBe(0);
});

test('an event that was changed in the file is refused when it is here already', async () => {
  const deps = await fullDevice();
  const file = JSON.parse(await exported(deps));
  file.events[1].at += 1;
  expect(await planImport(deps, { text: JSON.stringify(file) })).toMatchObject({
    problem: { kind: 'import-invalid', where: 'events[1].id' },
  });
});

test('one id twice in a file with other content is refused', async () => {
  const file = JSON.parse(await exported(await fullDevice()));
  file.events.push({ ...file.events[0], at: file.events[0].at + 1 });
  expect(await planImport(await testDeps(), { text: JSON.stringify(file) })).toMatchObject({
    problem: { kind: 'import-invalid', where: 'events[5].id' },
  });
});

test('hostile words of a file stay words', async () => {
  const to = await testDeps();
  const title = '<img src=x onerror=alert(1)>{{7*7}}';
  const file = JSON.parse(await exported(await fullDevice()));
  file.events = [revised({ id: 1, at: MONDAY, content: sound({ title }) })];
  await imported(to, JSON.stringify(file));
  const { rows } = await first(watchLessons(to, { text: '', skill: null, site: null, tier: null }));
  expect(rows.map((row) => row.title)).toEqual([title]);
});

test('planning tells what it does and how far it is, and stops where it is cancelled', async () => {
  const from = await testDeps();
  await appendEvents(from.db, lessonsOf(1_200));
  const text = await exported(from);
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
  const text = await exported(await fullDevice());
  expect(await planImport(await testDeps(), { text, signal: AbortSignal.abort() })).toMatchObject({
    problem: { kind: 'cancelled' },
  });
});

test('an export is called by its day and says at its head that it is not for people decisions', async () => {
  const deps = await fullDevice();
  const { name, json, at } = await done(exportAll(deps, { note: 'Not for people decisions.' }));
  expect({ name, at }).toEqual({ name: 'passalong-2026-05-04.json', at: MONDAY });
  expect(await json.text()).toMatch(/^.{0,80}"note":"Not for people decisions\."/);
  expect((await deps.prefs.get()).lastBackup).toBeNull();
});

test('an export tells how far it is, event by event, and holds each once and in order', async () => {
  const deps = await testDeps();
  await appendEvents(deps.db, lessonsOf(1_200));
  await storedDraft(deps);
  const seen: Progress[] = [];
  const { json } = await done(exportAll(deps, { note: '', onProgress: (progress) => seen.push(progress) }));
  expect(seen.map(({ done: n, total }) => [n, total])).toEqual(
    [0, 500, 1_000, 1_200, 1_201].map((n) => [n, 1_201]),
  );
  expect(JSON.parse(await json.text()).events).toEqual(await deps.db.events.toArray());
});

test('an export that is cancelled between two parts reads no further and is none', async () => {
  const deps = await testDeps();
  await appendEvents(deps.db, lessonsOf(1_200));
  const stop = new AbortController();
  const seen: number[] = [];
  const onProgress = ({ done: n }: Progress) => {
    seen.push(n);
    if (n === 500) stop.abort();
  };
  expect(await exportAll(deps, { note: '', signal: stop.signal, onProgress })).toEqual(
    fail({ kind: 'cancelled' }),
  );
  expect(seen).toEqual([0, 500]);
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
  expect(await imported(to, await exported(from))).toEqual({ added: 1, known: 0 });
  const { event } = await done(recordUse(to, { lesson, where: { kind: 'sentence', text: 'Night shift' } }));
  expect((await to.db.events.get(event))?.at).toBe(MONDAY);
});
