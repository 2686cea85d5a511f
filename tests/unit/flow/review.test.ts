import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { dexieSyncStore } from '../../../lib/db/sync-store.ts';
import { countReviews } from '../../../lib/flow/queries/reviews-of.ts';
import { watchReviewItem } from '../../../lib/flow/queries/watch-review-item.ts';
import { watchReviews } from '../../../lib/flow/queries/watch-reviews.ts';
import { changeReview } from '../../../lib/flow/team/change-review.ts';
import { dropDead } from '../../../lib/flow/team/drop-dead.ts';
import { findQuotes } from '../../../lib/flow/team/find-quotes.ts';
import { holdLate } from '../../../lib/flow/team/hold-late.ts';
import { lackOf } from '../../../lib/flow/team/review-lacks.ts';
import { sendDecision } from '../../../lib/flow/team/send-decision.ts';
import { undoDecision } from '../../../lib/flow/team/undo-decision.ts';
import { NO_REVIEW } from '../../../lib/model/review-draft.ts';
import { content, idOf, MONDAY } from '../log/samples.ts';
import { done, first } from './deps.ts';
import { itemOf, OF, rules, SUBMISSION, stateOf, TEAM, withTask } from './review-desk.ts';

test('what waits for this person is counted; what they submitted is shown with the reason and not counted', async () => {
  expect(await countReviews((await withTask()).db)).toBe(1);
  const own = await withTask({ why: 'wrote' });
  expect(await countReviews(own.db)).toBe(0);
  expect(await first(watchReviews(own))).toMatchObject([{ why: 'own' }]);
  expect(await first(watchReviews(await withTask({ state: 'approved', why: 'wrote' })))).toEqual([]);
});

test('an item whose words are not those that the decision would name is not shown', async () => {
  const deps = await withTask();
  const row = await deps.db.rows.get([TEAM, 'me', 'task', `submission:${SUBMISSION}`]);
  if (row === undefined) throw new Error('no row');
  const body = { ...(row.body as object), content: content({ title: 'Other words' }) };
  await deps.db.rows.put({ ...row, body });
  expect(await first(watchReviewItem(deps, OF))).toBeNull();
});

test('answers and comments are kept at once, and two keys in a row both count', async () => {
  const deps = await withTask();
  const claim = content().insight?.id ?? '';
  await Promise.all([
    changeReview(deps, OF, { toggle: 'accurate' }),
    changeReview(deps, OF, { toggle: 'context' }),
    changeReview(deps, OF, { comments: { [claim]: 'Which lamp?' } }),
  ]);
  await done(changeReview(deps, OF, { toggle: 'accurate' }));
  expect((await stateOf(deps)).draft).toMatchObject({
    answers: ['context'],
    comments: { [claim]: 'Which lamp?' },
  });
});

test('the three questions come before an approval from tier 2 on', async () => {
  const answered = { ...NO_REVIEW, answers: ['accurate', 'context', 'relevant'] as const };
  const item = { ...(await itemOf(await withTask())), supports: [] };
  expect(lackOf(item, NO_REVIEW)).toEqual({ kind: 'answers', count: 3 });
  expect(lackOf(item, { ...answered, answers: [...answered.answers] })).toBeNull();
  expect(lackOf({ ...item, tier: 1 }, NO_REVIEW)).toBeNull();
  const bare = { claim: idOf(1), verdict: 'none', excerpt: null, by: null } as const;
  expect(lackOf({ ...item, supports: [bare] }, NO_REVIEW)).toEqual({ kind: 'support', count: 1 });
});

test('a decision waits ten seconds in the outbox, and undo makes it void', async () => {
  const deps = await withTask();
  const item = await itemOf(deps);
  expect(await done(sendDecision(deps, item, 'approve'))).toBe('sent');
  expect(await deps.db.outbox.toArray()).toMatchObject([
    {
      n: 1,
      state: 'waiting',
      notBefore: MONDAY + 10_000,
      what: { kind: 'decide', body: { submission: SUBMISSION, verdict: 'approve', comment: '' } },
    },
  ]);
  expect(await countReviews(deps.db)).toBe(0);
  expect(await first(watchReviews(deps))).toMatchObject([{ submission: SUBMISSION, why: 'held' }]);
  expect(await done(undoDecision(deps, OF))).toBe(true);
  expect(await deps.db.outbox.toArray()).toMatchObject([{ n: 1, state: 'void' }]);
  expect(await countReviews(deps.db)).toBe(1);
  expect(await first(watchReviews(deps))).toMatchObject([{ why: 'decide' }]);
});

test('pressed twice, or on two pages, it is one decision; taken back, it is made anew', async () => {
  const deps = await withTask();
  const item = await itemOf(deps);
  const both = [sendDecision(deps, item, 'approve'), sendDecision(deps, item, 'reject')];
  expect(await Promise.all(both.map(done))).toEqual(['sent', 'decided']);
  expect(await deps.db.outbox.toArray()).toMatchObject([{ what: { body: { verdict: 'approve' } } }]);
  await done(undoDecision(deps, OF));
  expect(await done(sendDecision(deps, item, 'reject'))).toBe('sent');
});

test('after its ten seconds a decision is no longer taken back', async () => {
  const deps = await withTask();
  await done(sendDecision(deps, await itemOf(deps), 'approve'));
  deps.clock.now += 10_000;
  expect(await done(undoDecision(deps, OF))).toBe(false);
  expect((await stateOf(deps)).decision).toMatchObject({ at: 'held' });
});

test('without a grant nothing goes into the outbox', async () => {
  const deps = await withTask();
  for (const grant of await deps.grants.list()) await deps.grants.drop(grant);
  expect(await done(sendDecision(deps, await itemOf(deps), 'reject'))).toBe('grant');
  expect(await deps.db.outbox.count()).toBe(0);
});

test('without the server a decision is kept to be made again, and does not go by itself once it is back', async () => {
  const deps = await withTask();
  deps.server.isThere = false;
  expect(await done(sendDecision(deps, await itemOf(deps), 'approve'))).toBe('offline');
  expect(await deps.db.outbox.count()).toBe(0);
  expect(await stateOf(deps)).toMatchObject({ draft: { sent: null, late: 'approve' }, decision: null });
  expect(await countReviews(deps.db)).toBe(1);
  deps.server.isThere = true;
  expect(await done(sendDecision(deps, await itemOf(deps), 'approve'))).toBe('sent');
  expect((await stateOf(deps)).draft.late).toBeNull();
});

test('what could not be sent within a minute is not sent on its own any more', async () => {
  const deps = await withTask();
  await done(sendDecision(deps, await itemOf(deps), 'approve'));
  deps.clock.now += 60_000;
  await holdLate(deps, TEAM);
  expect((await stateOf(deps)).decision).toMatchObject({ at: 'held' });
  deps.clock.now += 1;
  await holdLate(deps, TEAM);
  expect(await deps.db.outbox.toArray()).toMatchObject([{ state: 'void' }]);
  expect(await stateOf(deps)).toMatchObject({ draft: { sent: null, late: 'approve' }, decision: null });
  expect(await countReviews(deps.db)).toBe(1);
});

test.each([
  ['waits', { have: 0 }],
  ['was taken', { have: 1 }],
])(
  'a decision that %s when the server is put back from an older copy is shown as lost, to be made again',
  async (_, { have }) => {
    const deps = await withTask();
    const item = await itemOf(deps);
    await done(sendDecision(deps, item, 'approve'));
    const store = dexieSyncStore(deps.db, { team: TEAM, now: deps.now, rules });
    if (have > 0) await store.settle([{ n: 1, state: 'acked' }], { epoch: idOf(953), gen: 0, have });
    await store.restart({ epoch: idOf(954), gen: 0, have: 0 });
    expect((await stateOf(deps)).decision).toEqual({ at: 'lost' });
    expect(await countReviews(deps.db)).toBe(1);
    expect(await done(sendDecision(deps, item, 'approve'))).toBe('sent');
    expect((await stateOf(deps)).decision).toMatchObject({ at: 'held' });
  },
);

test('a refused decision that was let go is not said to be lost: the item waits for another', async () => {
  const deps = await withTask();
  await done(sendDecision(deps, await itemOf(deps), 'approve'));
  await deps.db.outbox.toCollection().modify({ state: 'dead', refused: { code: 'stale' } });
  await done(dropDead(deps, { team: TEAM, n: 1 }));
  expect((await stateOf(deps)).decision).toBeNull();
  expect(await countReviews(deps.db)).toBe(1);
  expect(await done(sendDecision(deps, await itemOf(deps), 'reject'))).toBe('sent');
});

test('a decision whose clock was set back is shown as not sent, and holds nothing else up', async () => {
  const deps = await withTask();
  await done(sendDecision(deps, await itemOf(deps), 'approve'));
  deps.clock.now -= 2 * 3_600_000;
  await holdLate(deps, TEAM);
  expect(await stateOf(deps)).toMatchObject({ draft: { sent: null, late: 'approve' }, decision: null });
  expect(await deps.db.outbox.toArray()).toMatchObject([{ state: 'void' }]);
});

test('comments are sent by their claims; a refusal is shown and the item waits again, until it was decided anew', async () => {
  const deps = await withTask();
  const insight = content().insight;
  await done(changeReview(deps, OF, { comments: { [insight?.id ?? '']: 'Which lamp?' } }));
  await done(sendDecision(deps, await itemOf(deps), 'request-changes'));
  const [row] = await deps.db.outbox.toArray();
  expect(row?.what).toMatchObject({
    body: { comment: '', comments: { [insight?.id ?? '']: 'Which lamp?' } },
  });
  if (row !== undefined) await deps.db.outbox.put({ ...row, state: 'dead', refused: { code: 'stale' } });
  expect((await stateOf(deps)).decision).toEqual({ at: 'refused', code: 'stale' });
  expect(await countReviews(deps.db)).toBe(1);
  await done(sendDecision(deps, await itemOf(deps), 'approve'));
  expect((await deps.db.outbox.toArray()).map(({ state }) => state)).toEqual(['void', 'waiting']);
});

test('who submitted and decided what is told in order, by name where the team has one', async () => {
  const [ana, owner] = [idOf(970), idOf(971)];
  const before = { by: ana, state: 'changes', at: MONDAY - 2_000 };
  const history = [{ ...before, decided: [{ by: owner, verdict: 'request-changes', at: MONDAY - 1_000 }] }];
  const deps = await withTask({ more: { history } });
  const row = { seq: 2, entity: 'person', id: ana, v: 1, hash: 'x', round: 0 };
  await deps.db.rows.put({ ...row, team: TEAM, stream: 'team', body: { name: 'Ana', kind: 'human' } });
  const item = await itemOf(deps);
  expect(item.author).toEqual({ who: 'other', name: 'Ana' });
  expect(item.history).toEqual([
    { at: MONDAY - 2_000, who: { who: 'other', name: 'Ana' }, what: 'submitted' },
    { at: MONDAY - 1_000, who: { who: 'other', name: null }, what: 'request-changes' },
    { at: MONDAY, who: { who: 'other', name: 'Ana' }, what: 'submitted' },
  ]);
});

test('the verdicts are the server’s where its row has them, and judged here besides', async () => {
  expect((await itemOf(await withTask())).served).toBeNull();
  const deps = await withTask();
  const row = await deps.db.rows.get([TEAM, 'me', 'task', `submission:${SUBMISSION}`]);
  if (row === undefined) throw new Error('no row');
  const { submission, ...rest } = row.body as { submission: object };
  const claim = content().insight?.id ?? '';
  const body = { ...rest, submission: { ...submission, verdicts: { [claim]: 'paraphrase' } } };
  await deps.db.rows.put({ ...row, body });
  const item = await itemOf(deps);
  expect(item.served?.[claim]).toBe('paraphrase');
  expect(Object.keys(item.verdicts)).toEqual(item.supports.map(({ claim: id }) => id));
});

const ADDRESS = 'https://wiki.example/pages/1';
const EXCERPT = { path: [], hash: 'a'.repeat(64), source: 'web|wiki.example|/pages/1', at: MONDAY };
const quoted = (id: number, exact: string, excerpt: string) => ({
  id: idOf(id),
  text: exact,
  support: {
    kind: 'quote' as const,
    ...{ selector: { exact, prefix: '', suffix: '' }, excerpt, hash: 'a'.repeat(64) },
  },
});

test('each quote is looked for on the live page in front; an excerpt counts as found where all its quotes are', async () => {
  const claims = [quoted(801, 'Stands', 'e1'), quoted(802, 'Gone', 'e2'), quoted(803, 'Stands too', 'e2')];
  const source = {
    key: EXCERPT.source,
    app: 'web',
    site: 'wiki.example',
    external: '/pages/1',
    title: 'Page',
  };
  const said = content({
    insight: null,
    body: { kind: 'how-to', steps: claims.map((claim) => ({ claim })) },
    sources: [{ ...source, address: ADDRESS }],
    excerpts: [
      { ...EXCERPT, id: 'e1', text: 'Stands' },
      { ...EXCERPT, id: 'e2', text: 'Gone Stands too' },
    ],
  });
  const deps = await withTask({ said });
  const item = await itemOf(deps);
  expect(await done(findQuotes(deps, item))).toBeNull();
  deps.page.activeTab = async () => ({ tab: 1, url: ADDRESS });
  expect(await done(findQuotes(deps, item))).toBeNull();
  deps.page.show = async (_, { exact }) => (exact === 'Gone' ? 'not-found' : 'shown');
  expect(await done(findQuotes(deps, item))).toEqual({ found: 2, gone: 1 });
  expect((await stateOf(deps)).draft).toMatchObject({
    found: [{ excerpt: 'e1', at: MONDAY }],
    looked: { [idOf(801)]: { found: true }, [idOf(802)]: { found: false }, [idOf(803)]: { found: true } },
  });
});

test('a decision with half a character in a comment or a reason is not taken, and stays to be changed', async () => {
  const deps = await withTask();
  const claim = content().insight?.id ?? '';
  const refused = { ok: false, problem: { kind: 'text-refused', why: 'ill-formed' } };
  await done(changeReview(deps, OF, { comments: { [claim]: 'half a \ud83d' } }));
  expect(await sendDecision(deps, await itemOf(deps), 'approve')).toEqual(refused);
  await done(changeReview(deps, OF, { comments: {}, reason: 'a\u0000b' }));
  expect(await sendDecision(deps, await itemOf(deps), 'reject')).toEqual(refused);
  expect(await deps.db.outbox.count()).toBe(0);
  expect((await stateOf(deps)).draft).toMatchObject({ sent: null, reason: 'a\u0000b' });
});
