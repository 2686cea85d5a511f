import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { sourceOf } from '../../../lib/capture/source.ts';
import { readIssues } from '../../../lib/db/issues-seen.ts';
import { deleteLesson } from '../../../lib/flow/delete-lesson.ts';
import type { Deps, PageFacts } from '../../../lib/flow/deps.ts';
import { markOffer } from '../../../lib/flow/issue/mark-offer.ts';
import { noteIssue } from '../../../lib/flow/issue/note-issue.ts';
import { switchOffers } from '../../../lib/flow/issue/switch-offers.ts';
import { watchIssue } from '../../../lib/flow/queries/watch-issue.ts';
import { tidyUp } from '../../../lib/flow/tidy-up.ts';
import { buildCapture } from '../draft/build-capture.ts';
import { idOf, MONDAY } from '../log/samples.ts';
import { done, first, testDeps } from './deps.ts';
import { keptLesson, sound } from './lessons.ts';
import { connected, lessonBody, putRow, teamLesson } from './team-lessons.ts';

const DAY = 86_400_000;
const ADDRESS = 'https://tracker.example/browse/OPS-7';

const issue = (resolution: string, more: Record<string, string> = {}): PageFacts => ({
  ...{ address: ADDRESS, title: 'Payment fails with ERR_PAYMENT_23', headings: [], tokens: [], text: '' },
  facts: Object.entries({ issue: 'OPS-7', resolution, ...more }).map(([name, value]) => ({ name, value })),
  language: 'en',
});

const offered = async (deps: Deps, facts: PageFacts) => (await first(watchIssue(deps, facts)))?.offer;
const day = (at: number) => ({ resolved: new Date(at).toISOString() });

test('an issue that was seen open is offered once it is resolved, one that always was is not', async () => {
  const deps = await testDeps();
  expect(await offered(deps, issue('resolved'))).toBe(false);
  await done(noteIssue(deps, issue('resolved')));
  expect(await offered(deps, issue('resolved'))).toBe(false);
  await done(noteIssue(deps, issue('unresolved')));
  expect(await offered(deps, issue('unresolved'))).toBe(false);
  expect(await offered(deps, issue('resolved'))).toBe(true);
  const kept = JSON.stringify(await deps.db.meta.get('issues-seen'));
  expect(kept).not.toMatch(/OPS|tracker/);
  deps.clock.now = MONDAY + 31 * DAY;
  await done(noteIssue(deps, { ...issue('unresolved'), address: 'https://tracker.example/browse/OPS-8' }));
  expect(await offered(deps, { ...issue('resolved'), address: 'https://other.example/browse/OPS-7' })).toBe(
    false,
  );
});

test('what an issue is called here is another on each device, so that a list of keys tells nobody which were seen', async () => {
  const names = async (device: string) => {
    const deps = await testDeps();
    await deps.db.meta.put({ key: 'device', value: device });
    await done(noteIssue(deps, issue('unresolved')));
    return Object.keys((await readIssues(deps.db)).open);
  };
  const [one, other] = [await names(idOf(1)), await names(idOf(2))];
  expect([one.length, other.length]).toEqual([1, 1]);
  expect(one).not.toEqual(other);
  expect(await names(idOf(1))).toEqual(one);
});

test('one that was resolved within two days by its own facts is offered as well', async () => {
  const deps = await testDeps();
  expect(await offered(deps, issue('resolved', day(MONDAY - 2 * DAY)))).toBe(true);
  expect(await offered(deps, issue('resolved', day(MONDAY - 2 * DAY - 1)))).toBe(false);
  expect(await offered(deps, issue('resolved', day(MONDAY + DAY)))).toBe(false);
});

test('it is offered on one day, not once it was turned down, and not where a lesson was made of it', async () => {
  const facts = issue('resolved', day(MONDAY));
  const deps = await testDeps();
  await done(markOffer(deps, { facts, over: false }));
  expect(await offered(deps, facts)).toBe(true);
  deps.clock.now = MONDAY + DAY;
  expect(await offered(deps, facts), 'another day').toBe(false);
  const other = await testDeps();
  await done(markOffer(other, { facts, over: true }));
  await done(markOffer(other, { facts, over: false }));
  expect(await offered(other, facts), 'turned down').toBe(false);
  const third = await testDeps();
  const known = { app: 'jira', external: 'OPS-7' } as const;
  await keptLesson(third, sound({ sources: [sourceOf({ url: ADDRESS, title: 'OPS-7', known })] }));
  expect(await offered(third, facts), 'a lesson is there').toBe(false);
  const sources = [sourceOf({ url: ADDRESS, title: 'OPS-7', known })];
  const inTeam = async (state: string) => {
    const fourth = await connected(await testDeps());
    await putRow(fourth, { entity: 'lesson', id: teamLesson(6), body: lessonBody({ sources }, { state }) });
    return offered(fourth, facts);
  };
  expect(await inTeam('live'), 'the team has one').toBe(false);
  expect(await inTeam('retired'), 'the team had one').toBe(true);
});

test('turned off, nothing is offered and nothing remembered', async () => {
  const deps = await testDeps({ resolved: false });
  await done(noteIssue(deps, issue('unresolved')));
  expect(await deps.db.meta.get('issues-seen')).toBeUndefined();
  expect(await offered(deps, issue('resolved', day(MONDAY)))).toBe(false);
});

test('what was remembered of issues goes when that is turned off, and after a month though no other issue is seen', async () => {
  const deps = await testDeps();
  const kept = () => deps.db.meta.get('issues-seen');
  await done(tidyUp(deps));
  expect(await kept()).toBeUndefined();
  await done(noteIssue(deps, issue('unresolved')));
  await done(markOffer(deps, { facts: issue('resolved'), over: false }));
  deps.clock.now = MONDAY + 29 * DAY;
  await done(tidyUp(deps));
  expect(Object.keys((await readIssues(deps.db)).open)).toHaveLength(1);
  deps.clock.now = MONDAY + 31 * DAY;
  await done(tidyUp(deps));
  expect(await readIssues(deps.db)).toEqual({ open: {}, offered: {} });
  await done(noteIssue(deps, issue('unresolved')));
  await done(switchOffers(deps, { on: false }));
  expect(await kept()).toBeUndefined();
  expect((await deps.prefs.get()).resolved).toBe(false);
});

test('on an open issue own captures of other pages that fit it are told, and none of its own page', async () => {
  const deps = await testDeps();
  const on = (
    url: string,
    title: string,
    p = 'ERR_PAYMENT_23 came back after the ledger was restarted.',
  ) => ({
    ...buildCapture(title, [{ p }]),
    source: sourceOf({ url, title }),
  });
  const known = { app: 'jira', external: 'OPS-7' } as const;
  const captures = [
    on('https://wiki.example/payment', 'Payment fails with ERR_PAYMENT_23'),
    on('https://wiki.example/party', 'Summer party', 'Salad and bread.'),
    {
      ...on(ADDRESS, 'Payment fails with ERR_PAYMENT_23'),
      source: sourceOf({ url: ADDRESS, title: '', known }),
    },
  ];
  await deps.db.captures.bulkPut(
    captures.map((one, at) => ({ ...one, id: `${one.id.slice(0, -1)}${at}` as typeof one.id })),
  );
  const view = await first(watchIssue(deps, issue('unresolved')));
  expect(view).toMatchObject({ key: 'OPS-7', isResolved: false });
  const told = async () =>
    (await first(watchIssue(deps, issue('unresolved'))))?.captures.map(({ address }) => address);
  expect(await told()).toEqual(['https://wiki.example/payment']);
  const sources = [sourceOf({ url: 'https://wiki.example/payment', title: 'Payment' })];
  const { lesson } = await keptLesson(deps, sound({ sources }));
  expect(await told(), 'a lesson tells it').toEqual([]);
  await done(deleteLesson(deps, { lesson }));
  expect(await told(), 'no lesson tells it any more').toEqual(['https://wiki.example/payment']);
  expect((await first(watchIssue(deps, issue('resolved'))))?.captures).toEqual([]);
  expect(await first(watchIssue(deps, { ...issue(''), facts: [] }))).toBeNull();
});
