import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { type Drift, readDrift } from '../../../lib/db/drifts.ts';
import type { Deps } from '../../../lib/flow/deps.ts';
import { askAgain } from '../../../lib/flow/drift/ask-again.ts';
import { driftOf, mayAskAbout, oldestOf } from '../../../lib/flow/drift/drift-of.ts';
import { requotePage } from '../../../lib/flow/drift/requote-page.ts';
import { requoteVisited } from '../../../lib/flow/drift/requote-visited.ts';
import { keepTipIndex } from '../../../lib/flow/tips/keep-tip-index.ts';
import { claimsOf } from '../../../lib/model/lesson-claims.ts';
import { idOf } from '../log/samples.ts';
import { done, testDeps } from './deps.ts';
import { keptLesson, sound } from './lessons.ts';
import { connected, lessonBody, putRow, TEAM, teamLesson } from './team-lessons.ts';

const DAY = 86_400_000;

const quoted = () => {
  const content = sound();
  const quotes = claimsOf(content).filter(({ support }) => support.kind === 'quote');
  const address = content.sources[0]?.address ?? '';
  return { content, quotes, address };
};

/** A page that says some quotes; counts how often it is asked. */
function page(deps: Deps, says: (exact: string) => boolean | null, addresses: string[] = []) {
  const asked: string[][] = [];
  deps.page.find = async (_, at, selectors) => {
    addresses.push(at);
    asked.push(selectors.map(({ exact }) => exact));
    return selectors.map(({ exact }) => says(exact));
  };
  return asked;
}

test('the quotes of one’s own lesson are looked for once a day on its page, and again when asked', async () => {
  const deps = await testDeps();
  const { content, quotes, address } = quoted();
  const { lesson } = await keptLesson(deps, content);
  const gone = quotes[0]?.support.kind === 'quote' ? quotes[0].support.selector.exact : '';
  const addresses: string[] = [];
  const asked = page(deps, (exact) => exact !== gone, addresses);
  expect(await done(requotePage(deps, { tab: 7, address }))).toBe(1);
  expect(addresses, 'the page that is meant').toEqual([address]);
  const drift = await readDrift(deps.db, { team: null, lesson });
  expect(Object.values(drift?.claims ?? {}).filter((there) => !there).length).toBeGreaterThan(0);
  expect(drift?.claims[quotes[0]?.id ?? '']).toBe(false);
  expect(await done(requotePage(deps, { tab: 7, address }))).toBe(0);
  expect(asked).toHaveLength(1);
  expect(await done(requotePage(deps, { tab: 7, address, again: true }))).toBe(1);
  deps.clock.now += DAY;
  expect(await done(requotePage(deps, { tab: 7, address }))).toBe(1);
  expect(asked).toHaveLength(3);
});

test('another page is not asked, and one that answers nonsense or nothing changes nothing', async () => {
  const deps = await testDeps();
  const { content, address } = quoted();
  const { lesson } = await keptLesson(deps, content);
  const asked = page(deps, () => true);
  expect(await done(requotePage(deps, { tab: 7, address: 'https://other.example/page' }))).toBe(0);
  expect(await done(requotePage(deps, { tab: 7, address: `${address}/below` }))).toBe(0);
  expect(asked).toEqual([]);
  for (const answer of [null, true, [], ['yes'], [true, true, true, true, true, true, true, true]]) {
    deps.page.find = async () => answer;
    await done(requotePage(deps, { tab: 7, address }));
  }
  expect(await readDrift(deps.db, { team: null, lesson })).toBeNull();
});

test('a page that is visited is looked at once a day, again where it gave no answer, and as soon as a lesson is made from it', async () => {
  const deps = await testDeps();
  const { content, address } = quoted();
  const visit = () => requoteVisited(deps, { tab: 7, address });
  const [source] = content.sources;
  if (source === undefined) throw new Error('the sample has no source');
  const elsewhere = { ...source, address: 'https://other.example/page', key: 'web|other.example|page' };
  await keptLesson(deps, { ...content, sources: [elsewhere] });
  await keepTipIndex(deps);
  const asked = page(deps, () => true);
  await visit();
  expect(asked).toHaveLength(0);
  await keptLesson(deps, content);
  const { find } = deps.page;
  deps.page.find = async () => null;
  await visit();
  deps.page.find = find;
  for (let n = 0; n < 3; n++) await visit();
  expect(asked).toHaveLength(1);
  deps.clock.now += DAY;
  await visit();
  expect(asked).toHaveLength(2);
  await deps.prefs.set({ tips: false });
  deps.clock.now += DAY;
  await visit();
  expect(asked).toHaveLength(2);
});

test('what cannot be told of a redacted quote counts neither as there nor as gone', async () => {
  const deps = await testDeps();
  const { content, address } = quoted();
  const { lesson } = await keptLesson(deps, content);
  page(deps, () => null);
  await done(requotePage(deps, { tab: 7, address }));
  expect((await readDrift(deps.db, { team: null, lesson }))?.claims).toEqual({});
});

test('one act puts a team’s lesson before its owner again, with the excerpts that changed and no word of the page', async () => {
  const deps = await connected(await testDeps());
  const { content, quotes, address } = quoted();
  await putRow(deps, { entity: 'lesson', id: teamLesson(1), body: lessonBody(content) });
  page(deps, () => true);
  await done(requotePage(deps, { tab: 7, address }));
  const none = await askAgain(deps, { lesson: teamLesson(1) });
  expect(none).toEqual({ ok: false, problem: { kind: 'not-found', what: 'quote' } });
  page(deps, () => false);
  await done(requotePage(deps, { tab: 7, address, again: true }));
  await done(askAgain(deps, { lesson: teamLesson(1) }));
  const [row] = await deps.db.outbox.toArray();
  const excerpts = quotes.map(({ support }) => (support.kind === 'quote' ? support.excerpt : ''));
  expect(row?.what).toMatchObject({
    t: 'command',
    kind: 'reverify',
    body: { lesson: teamLesson(1), rev: idOf(7_500), changed: [...new Set(excerpts)] },
  });
  const drift = async () => (await readDrift(deps.db, { team: TEAM, lesson: teamLesson(1) })) as Drift;
  expect((await drift()).asked).toBe(deps.now());
  expect(mayAskAbout(await drift(), quotes), 'they were asked about all of it').toBe(false);
  page(deps, () => true);
  await done(requotePage(deps, { tab: 7, address, again: true }));
  expect((await drift()).asked, 'all is there again').toBeNull();
});

test('what goes after those who decide were asked can be asked about as well', async () => {
  const deps = await connected(await testDeps());
  const { content, quotes, address } = quoted();
  await putRow(deps, { entity: 'lesson', id: teamLesson(1), body: lessonBody(content) });
  const [first, ...others] = quotes;
  if (first?.support.kind !== 'quote' || others.length === 0)
    throw new Error('the sample has too few quotes');
  const { exact } = first.support.selector;
  page(deps, (one) => one !== exact);
  await done(requotePage(deps, { tab: 7, address }));
  const state = async () => {
    const drift = (await readDrift(deps.db, { team: TEAM, lesson: teamLesson(1) })) as Drift;
    return mayAskAbout(drift, driftOf(content, idOf(7_500), drift).gone);
  };
  expect(await state()).toBe(true);
  await done(askAgain(deps, { lesson: teamLesson(1) }));
  expect(await state()).toBe(false);
  const look = () => done(requotePage(deps, { tab: 7, address, again: true }));
  page(deps, () => false);
  await look();
  expect(await state()).toBe(true);
  await done(askAgain(deps, { lesson: teamLesson(1) }));
  expect(await state()).toBe(false);
  page(deps, (one) => one === exact);
  await look();
  expect(await state()).toBe(false);
  page(deps, () => false);
  await look();
  expect(await state(), 'what was there again in between').toBe(true);
});

test('of a lesson from two pages each is looked at on its day, and the older look is the one that is told', async () => {
  const deps = await testDeps();
  const { content, address } = quoted();
  const [source] = content.sources;
  const last = content.excerpts.at(-1);
  if (source === undefined || last === undefined || content.excerpts.length < 2)
    throw new Error('the sample has too little');
  const second = { ...source, address: 'https://other.example/page', key: 'web|other.example|page' };
  const excerpts = content.excerpts.map((one) => (one === last ? { ...one, source: second.key } : one));
  const both = { ...content, sources: [source, second], excerpts };
  const { lesson } = await keptLesson(deps, both);
  const asked = page(deps, () => true);
  const look = (at: string) => done(requotePage(deps, { tab: 7, address: at }));
  const begun = deps.now();
  expect([await look(address), await look(second.address), await look(address)]).toEqual([1, 1, 0]);
  deps.clock.now += DAY;
  expect(await look(second.address)).toBe(1);
  expect(asked).toHaveLength(3);
  const drift = (await readDrift(deps.db, { team: null, lesson })) as Drift;
  expect(oldestOf(drift, driftOf(both, drift.rev, drift).known)).toBe(begun);
});
