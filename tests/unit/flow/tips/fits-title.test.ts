import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { deleteLesson } from '../../../../lib/flow/delete-lesson.ts';
import type { Deps, Quiet } from '../../../../lib/flow/deps.ts';
import { requoteVisited } from '../../../../lib/flow/drift/requote-visited.ts';
import { watchFitsTitle } from '../../../../lib/flow/queries/watch-fits-title.ts';
import { keepTipIndex } from '../../../../lib/flow/tips/keep-tip-index.ts';
import { mayReadFacts } from '../../../../lib/flow/tips/may-read-facts.ts';
import { hush } from '../../../../lib/flow/tips/quiet.ts';
import { MONDAY } from '../../log/samples.ts';
import { done, testDeps, testSites } from '../deps.ts';
import { keptLesson, sound } from '../lessons.ts';
import { connected, lessonBody, putRow, teamLesson } from '../team-lessons.ts';

const DAY = 86_400_000;
const TITLE = 'Drain the coolant pump before the filter is changed';
const ASKED = 'MNT-4 Coolant pump drips since the filter was changed';
const TRACKER = { origin: 'https://tracker.example', enabledAt: MONDAY, shown: true, place: null };
const ADDRESS = `${TRACKER.origin}/browse/MNT-4`;

/** A device on which a tracker is enabled, with a lesson of a wiki. */
async function withTracker() {
  const deps = { ...(await testDeps()), sites: testSites({ listed: [TRACKER] }) };
  const { lesson } = await keptLesson(deps, sound({ title: TITLE }));
  await keepTipIndex(deps);
  return { deps, lesson };
}

const may = (deps: Parameters<typeof mayReadFacts>[0], title?: string) => mayReadFacts(deps, ADDRESS, title);

test('on an enabled site without a lesson a page is looked at where its title fits one, and no other is', async () => {
  const { deps } = await withTracker();
  expect(await may(deps, ASKED)).toBe(true);
  expect(await may(deps, 'HR-78 Menu of the summer party')).toBe(false);
  expect(await may(deps, ''), 'a page without a title').toBe(false);
  expect(await may(deps), 'for drift, which asks for lessons of this very page').toBe(false);
});

test('a muted site and tips that are off are not, whatever the title says', async () => {
  const { deps } = await withTracker();
  await deps.prefs.set({ tips: false });
  expect(await may(deps, ASKED)).toBe(false);
  await deps.prefs.set({ tips: true });
  expect(await may(deps, ASKED)).toBe(true);
  const mute: Quiet = { kind: 'site', id: TRACKER.origin, name: TRACKER.origin, until: null };
  await done(hush(deps, mute));
  expect(await may(deps, ASKED)).toBe(false);
});

test('a lesson that is not in force or kept away is no reason', async () => {
  const deps = await connected({ ...(await testDeps()), sites: testSites({ listed: [TRACKER] }) } as Awaited<
    ReturnType<typeof testDeps>
  >);
  const [title, asked] = ['Reset the badge reader of a turnstile', 'Turnstile: badge reader blinks'];
  await putRow(deps, {
    entity: 'lesson',
    id: teamLesson(6),
    body: lessonBody({ title }, { verifyBy: MONDAY + DAY }),
  });
  await keepTipIndex(deps);
  expect(await may(deps, asked)).toBe(true);
  await done(hush(deps, { kind: 'lesson', id: teamLesson(6), name: title, until: MONDAY + 1 }));
  expect(await may(deps, asked), 'hidden').toBe(false);
  deps.clock.now = MONDAY + 1;
  expect(await may(deps, asked)).toBe(true);
  deps.clock.now = MONDAY + DAY;
  expect(await may(deps, asked), 'expired').toBe(false);
  const kept = await withTracker();
  await done(deleteLesson(kept.deps, { lesson: kept.lesson }));
  await keepTipIndex(kept.deps);
  expect(await may(kept.deps, ASKED), 'deleted').toBe(false);
});

test('what the title tells changes by itself with the lessons there are', async () => {
  const deps: Deps = { ...(await testDeps()), sites: testSites({ listed: [TRACKER] }) };
  const told: boolean[] = [];
  const watch = watchFitsTitle(deps, { address: ADDRESS, title: ASKED }).subscribe({
    next: (fits) => told.push(fits),
  });
  await vi.waitFor(() => expect(told.at(-1)).toBe(false));
  await keptLesson(deps, sound({ title: TITLE }));
  await keepTipIndex(deps);
  await vi.waitFor(() => expect(told.at(-1)).toBe(true));
  watch.unsubscribe();
});

test('no quotes are looked for on it', async () => {
  const { deps } = await withTracker();
  const find = vi.spyOn(deps.page, 'find');
  await requoteVisited(deps, { tab: 7, address: ADDRESS });
  expect(find).not.toHaveBeenCalled();
});
