import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { appendEvents } from '../../../../lib/db/append-events.ts';
import { stampEvent } from '../../../../lib/db/stamp-event.ts';
import type { PageFacts, Quiet } from '../../../../lib/flow/deps.ts';
import { watchMayRead } from '../../../../lib/flow/queries/watch-may-read.ts';
import { watchTips } from '../../../../lib/flow/queries/watch-tips.ts';
import { retract } from '../../../../lib/flow/retract.ts';
import { judgeTip, pageKey } from '../../../../lib/flow/tips/judge-tip.ts';
import { keepTipIndex } from '../../../../lib/flow/tips/keep-tip-index.ts';
import { mayReadFacts } from '../../../../lib/flow/tips/may-read-facts.ts';
import { hush, readQuiet, unhush } from '../../../../lib/flow/tips/quiet.ts';
import { tipsOfPage } from '../../../../lib/flow/tips/tips-of-page.ts';
import { logEvent } from '../../../../lib/log/log-event.ts';
import { capture } from '../../lesson/samples.ts';
import { idOf, MONDAY, skillId } from '../../log/samples.ts';
import { done, testDeps, testSites } from '../deps.ts';
import { keptLesson, sound } from '../lessons.ts';
import { connected, lessonBody, putRow, TEAM, teamLesson } from '../team-lessons.ts';

const DAY = 86_400_000;
const ERROR = 'Payment fails with ERR_PAYMENT_23';

const page = (change: Partial<PageFacts> = {}): PageFacts => ({
  ...{ address: 'https://tracker.example/browse/PAY-7', title: ERROR, headings: [], tokens: [], facts: [] },
  ...{ text: '', language: 'en' },
  ...change,
});

const OTHER = page({ address: 'https://tracker.example/browse/HR-1', title: 'Summer party menu' });

/** A device with one lesson of its own about an error, in the index. */
async function withLesson() {
  const deps = await testDeps();
  const { lesson } = await keptLesson(deps, sound({ title: ERROR }));
  await keepTipIndex(deps);
  const shown = async (facts = page()) =>
    (await tipsOfPage(deps.db, facts, deps.now())).map((tip) => tip.lesson);
  return { deps, lesson, shown };
}

test('a lesson of one’s own is shown where it fits, with why, and nowhere else', async () => {
  const { deps, lesson, shown } = await withLesson();
  const [tip] = await tipsOfPage(deps.db, page(), deps.now());
  expect(tip).toMatchObject({ lesson, team: null, title: ERROR, owner: { owner: 'self' }, savedAt: MONDAY });
  expect(tip?.reasons[0]).toEqual({ kind: 'error', said: 'ERR_PAYMENT_23' });
  expect(await shown(OTHER)).toEqual([]);
});

test('not relevant hides the lesson on that page alone, and taking it back shows it again', async () => {
  const { deps, lesson, shown } = await withLesson();
  const elsewhere = page({ address: 'https://tracker.example/browse/PAY-8' });
  const { event } = await done(judgeTip(deps, { lesson, address: page().address, feedback: 'not-relevant' }));
  expect([await shown(), await shown(elsewhere)]).toEqual([[], [lesson]]);
  await done(retract(deps, { target: event }));
  expect(await shown()).toEqual([lesson]);
});

test('a snooze ends by itself, a topic takes its lessons along, and both can be taken back', async () => {
  const { deps, lesson, shown } = await withLesson();
  const skill = sound().skills[0] ?? '';
  for (const quiet of [
    { kind: 'lesson', id: lesson, name: ERROR, until: MONDAY + DAY },
    { kind: 'topic', id: skill, name: 'Pumps', until: MONDAY + DAY },
    { kind: 'page', id: lesson, page: pageKey(page().address), name: ERROR, until: null },
  ] satisfies Quiet[]) {
    await done(hush(deps, quiet));
    expect(await shown()).toEqual([]);
    await done(unhush(deps, quiet));
    expect(await shown()).toEqual([lesson]);
  }
  await done(hush(deps, { kind: 'lesson', id: lesson, name: ERROR, until: MONDAY + DAY }));
  deps.clock.now = MONDAY + DAY;
  expect(await shown()).toEqual([lesson]);
  expect(await readQuiet(deps.db, deps.now())).toEqual([]);
});

test('of a team only what is vouched for is shown, and not once its membership is over', async () => {
  const deps = await connected(await testDeps());
  const body = lessonBody({ title: ERROR }, { verifyBy: MONDAY + DAY });
  await putRow(deps, { entity: 'lesson', id: teamLesson(6), body });
  await keepTipIndex(deps);
  const shown = async () => (await tipsOfPage(deps.db, page(), deps.now())).map(({ lesson }) => lesson);
  expect(await shown()).toEqual([teamLesson(6)]);
  deps.clock.now = MONDAY + DAY;
  expect(await shown()).toEqual([]);
  deps.clock.now = MONDAY;
  await deps.db.links.update(TEAM, { end: 'removed' });
  expect(await shown()).toEqual([]);
});

test('a lesson of one’s own that became a team’s is shown once, as the team’s', async () => {
  const deps = await connected(await testDeps());
  const { lesson } = await keptLesson(deps, sound({ title: ERROR }));
  const inTeam = lessonBody({ title: ERROR, skills: [skillId(3)] }, { homeSkill: skillId(3) });
  await putRow(deps, { entity: 'lesson', id: teamLesson(6), body: inTeam });
  await keepTipIndex(deps);
  const shown = async () => (await tipsOfPage(deps.db, page(), deps.now())).map((tip) => tip.lesson);
  expect(await shown(), 'two that are alike are two').not.toEqual([teamLesson(6)]);
  const body = { lesson, rev: idOf(1), as: teamLesson(6), sent: idOf(2), submission: idOf(3) };
  const stamp = await stampEvent(deps.db, deps.now(), deps.random);
  await appendEvents(deps.db, [logEvent('lesson.submitted', body, stamp)]);
  expect(await shown()).toEqual([teamLesson(6)]);
  const topic = (id: string): Quiet => ({ kind: 'topic', id, name: 'Pumps', until: MONDAY + DAY });
  for (const id of [skillId(3), sound().skills[0] ?? '']) {
    await done(hush(deps, topic(id)));
    expect(await shown(), 'a topic of either takes both along').toEqual([]);
    await done(unhush(deps, topic(id)));
    expect(await shown()).toEqual([teamLesson(6)]);
  }
  await done(judgeTip(deps, { lesson, address: page().address, feedback: 'not-relevant' }));
  expect(await shown(), 'what was said of one is meant of both').toEqual([]);
});

test('a page is looked at only where tips are on, its site is not muted, and a lesson is there for it', async () => {
  const { deps } = await withLesson();
  const { sources } = sound();
  const own = new URL(sources[0]?.address ?? '');
  const site = { origin: own.origin, enabledAt: MONDAY, shown: true, place: null };
  const strange = { ...site, origin: 'https://strange.example' };
  const enabled = { ...deps, sites: testSites({ listed: [site, strange] }) };
  expect(await mayReadFacts(enabled, own.href)).toBe(true);
  expect(await mayReadFacts(enabled, `${strange.origin}/a`), 'no lesson for an enabled site').toBe(false);
  expect(await mayReadFacts(deps, 'https://opened.example/a'), 'a page the panel was opened for').toBe(true);
  expect(await mayReadFacts(deps, 'chrome://settings')).toBe(false);
  const mute: Quiet = { kind: 'site', id: own.origin, name: own.origin, until: null };
  await done(hush(deps, mute));
  expect(await mayReadFacts(enabled, own.href)).toBe(false);
  await done(unhush(deps, mute));
  await deps.prefs.set({ tips: false });
  expect(await mayReadFacts(enabled, own.href)).toBe(false);
});

test('whether a page may be looked at changes with the list of enabled sites', async () => {
  const { deps } = await withLesson();
  const told: string[] = [];
  const watch = watchMayRead(deps, 'https://opened.example/a').subscribe({ next: (may) => told.push(may) });
  await vi.waitFor(() => expect(told.at(-1)).toBe('any'));
  await deps.sites.put({ origin: 'https://opened.example', enabledAt: MONDAY, shown: true, place: null });
  await vi.waitFor(() => expect(told.at(-1), 'no lesson for an enabled site').toBe('title'));
  await deps.sites.remove('https://opened.example');
  await vi.waitFor(() => expect(told.at(-1)).toBe('any'));
  watch.unsubscribe();
  await deps.sites.remove('https://opened.example');
});

test('without a lesson no page is looked at', async () => {
  expect(await mayReadFacts(await testDeps(), 'https://opened.example/a')).toBe(false);
});

test('what is shown changes by itself with the lesson shown, with the index and with what is kept away, for each of two pages in front', async () => {
  const { deps, lesson } = await withLesson();
  const seen: string[][] = [[], []];
  const pages = [page(), page({ address: 'https://tracker.example/browse/PAY-8' })];
  const ends = pages.map((facts, at) =>
    watchTips(deps, facts).subscribe({
      next: (views) => {
        seen[at] = views.map(({ title }) => title);
      },
    }),
  );
  const both = (titles: string[]) =>
    vi.waitFor(() => expect(seen).toEqual([titles, titles]), { timeout: 4_000 });
  await both([ERROR]);
  const row = (await deps.db.lessons.get(lesson))?.row;
  await deps.db.lessons.update(lesson, { row: { ...row, title: 'New words' } as NonNullable<typeof row> });
  await both(['New words']);
  await keptLesson(deps, sound({ title: `${ERROR} again` }));
  await keepTipIndex(deps);
  await vi.waitFor(() => expect(seen.flat()).toContain(`${ERROR} again`), { timeout: 4_000 });
  await done(hush(deps, { kind: 'lesson', id: lesson, name: ERROR, until: null }));
  await both([`${ERROR} again`]);
  for (const end of ends) end.unsubscribe();
});

test('on a page that is done with, lessons are not ranked, and the one made from it is shown all the same', async () => {
  const { shown, lesson } = await withLesson();
  const done = { facts: [{ name: 'Status', value: 'Done' }] };
  const asked = vi.spyOn(IDBObjectStore.prototype, 'get');
  const lessonsRead = () =>
    (asked.mock.contexts as IDBObjectStore[]).filter(({ name }) => name === 'tips').length;
  expect(await shown(page(done))).toEqual([]);
  expect(lessonsRead()).toBe(0);
  expect(await shown(page({ ...done, address: capture().source.address }))).toEqual([lesson]);
  expect(await shown(page())).toEqual([lesson]);
  expect(lessonsRead()).toBeGreaterThan(0);
  asked.mockRestore();
});
