import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { appendEvents } from '../../../lib/db/append-events.ts';
import { applyImport } from '../../../lib/flow/apply-import.ts';
import type { Deps, Progress } from '../../../lib/flow/deps.ts';
import { exportAll } from '../../../lib/flow/export-all.ts';
import { planImport } from '../../../lib/flow/plan-import.ts';
import { fail } from '../../../lib/model/result.ts';
import { projections } from '../db/memory-db.ts';
import { MONDAY } from '../log/samples.ts';
import { done, testDeps } from './deps.ts';
import { fullDevice, lessonsOf } from './devices.ts';
import { exportedText, exportedTexts } from './exported.ts';
import { sound, storedDraft } from './lessons.ts';

test('an export holds no capture', async () => {
  const deps = await fullDevice();
  await deps.db.captures.put({
    ...(await deps.db.captures.toArray())[0],
    title: 'Only in the capture',
  } as never);
  expect(await exportedText(deps)).not.toContain('Only in the capture');
});

test('an export is called by its day and says at its head that it is not for people decisions', async () => {
  const deps = await fullDevice();
  const { files, at } = await done(exportAll(deps, { note: 'Not for people decisions.' }));
  expect(at).toBe(MONDAY);
  expect(files.map(({ name }) => name)).toEqual(['passalong-2026-05-04.json']);
  expect(await files[0]?.json.text()).toMatch(/^.{0,80}"note":"Not for people decisions\."/);
  expect((await deps.prefs.get()).lastBackup).toBeNull();
});

test('an export tells how far it is, event by event, and holds each once and in order', async () => {
  const deps = await testDeps();
  await appendEvents(deps.db, lessonsOf(1_200));
  await storedDraft(deps);
  const seen: Progress[] = [];
  const onProgress = (progress: Progress) => seen.push(progress);
  const { files } = await done(exportAll(deps, { note: '', onProgress }));
  expect(seen.map(({ done: n, total }) => [n, total])).toEqual(
    [0, 500, 1_000, 1_200, 1_201].map((n) => [n, 1_201]),
  );
  expect(JSON.parse((await files[0]?.json.text()) ?? '').events).toEqual(await deps.db.events.toArray());
});

/** A device with more than one small file holds: lessons of all sizes, a delete and five drafts. */
async function largeDevice(): Promise<Deps> {
  const deps = await fullDevice();
  await appendEvents(deps.db, lessonsOf(1_200));
  for (const n of [1, 2, 3, 4]) await storedDraft(deps, sound({ situation: 'ü'.repeat(n * 400) }));
  return deps;
}

test.each([60_000, 200_000, 1_000_000])(
  'an export larger than %d bytes comes in files that are not, with every event and draft once',
  async (most) => {
    const deps = await largeDevice();
    const { files } = await done(exportAll(deps, { note: '', most }));
    expect(files.length).toBeGreaterThan(1);
    expect(Math.max(...files.map(({ json }) => json.size))).toBeLessThanOrEqual(most);
    expect(files[0]?.name).toBe(`passalong-2026-05-04-1-of-${files.length}.json`);
    const read = await Promise.all(files.map(async ({ json }) => JSON.parse(await json.text())));
    expect(read.flatMap(({ events }) => events)).toEqual(await deps.db.events.toArray());
    expect(read.flatMap(({ drafts }) => drafts)).toHaveLength(5);
  },
);

test('the files of one export give everything back, in whatever order they are read', async () => {
  const from = await largeDevice();
  const texts = await exportedTexts(from, 400_000);
  const to = await testDeps({ name: '' });
  for (const text of texts.toReversed())
    await done(applyImport(to, { plan: await done(planImport(to, { text })) }));
  expect(await projections(to.db)).toEqual(await projections(from.db));
  expect(await to.db.events.toArray()).toEqual(await from.db.events.toArray());
  expect(await to.db.drafts.where('state').equals('open').toArray()).toEqual(
    await from.db.drafts.where('state').equals('open').toArray(),
  );
  expect(await to.prefs.get()).toMatchObject({ name: 'Ana', theme: 'dark' });
});

test('what is too large for a file alone has one of its own', async () => {
  const deps = await testDeps();
  await appendEvents(deps.db, lessonsOf(3));
  expect(await exportedTexts(deps, 10)).toHaveLength(3);
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
