import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { keepLink } from '../../../lib/db/links.ts';
import { readReview } from '../../../lib/db/reviews.ts';
import { changeReview } from '../../../lib/flow/team/change-review.ts';
import { claimBound } from '../../../lib/flow/team/claim-bound.ts';
import { confirmDecision } from '../../../lib/flow/team/confirm-decision.ts';
import { holdLate } from '../../../lib/flow/team/hold-late.ts';
import { isConfirming } from '../../../lib/flow/team/is-confirming.ts';
import { runSync } from '../../../lib/flow/team/run-sync.ts';
import { teamOf } from '../../../lib/flow/team/team-of.ts';
import { newLink } from '../../../lib/sync/link.ts';
import { idOf, MONDAY } from '../log/samples.ts';
import { done, testDeps } from './deps.ts';
import { ITEM, OF, TEAM } from './review-sample.ts';

/** A connected device whose server has, or has not yet, the person's confirmation. */
async function connected() {
  const deps = await testDeps();
  const made = { team: TEAM, person: idOf(951), device: idOf(952), address: 'https://team.example' };
  const named = { teamName: 'Harbour', personName: 'Kim Example', since: MONDAY };
  await keepLink(deps.db, newLink({ ...made, ...named, epoch: idOf(953), gen: 0, have: 0 }), 'pa1');
  const confirmed = { now: false };
  const problem = { type: 'urn:x', title: 'No', status: 404, code: 'not_found' };
  const headers = { 'content-type': 'application/problem+json' };
  const send = async () =>
    confirmed.now
      ? Response.json({ expires_at: 9_000, bound: true })
      : Response.json(problem, { status: 404, headers });
  const opened: string[] = [];
  const openSource = async (address: string) => opened.push(address) > 0;
  const page = { ...deps.page, openSource };
  return { ...deps, page, net: { ...deps.net, to: vi.fn(() => send) }, confirmed, opened };
}

test('a decision about much harm is sent once, as it was prepared, after its person has confirmed it', async () => {
  const deps = await connected();
  await done(confirmDecision(deps, ITEM, 'reject'));
  const [kept] = await deps.grants.list();
  expect(await isConfirming(deps, OF)).toBe(true);
  expect(await claimBound(deps, TEAM)).toBe(0);
  expect(await deps.db.outbox.count()).toBe(0);
  deps.confirmed.now = true;
  expect(await claimBound(deps, TEAM)).toBe(1);
  expect(await claimBound(deps, TEAM)).toBe(0);
  expect(await deps.db.outbox.toArray()).toMatchObject([
    {
      state: 'waiting',
      what: {
        id: kept?.bound?.command,
        kind: 'decide',
        body: { submission: OF.submission, verdict: 'reject' },
      },
    },
  ]);
  expect(await isConfirming(deps, OF)).toBe(false);
});

test('a confirmation for one team sends nothing to another', async () => {
  const deps = await connected();
  await done(confirmDecision(deps, ITEM, 'reject'));
  deps.confirmed.now = true;
  expect(await claimBound(deps, idOf(2))).toBe(0);
  expect(await deps.db.outbox.count()).toBe(0);
});

test('pressed twice the same decision is confirmed on either page; another one asks anew, and so does one nobody answered', async () => {
  const deps = await connected();
  const kept = async () => (await deps.grants.list()).map(({ grant, bound }) => [grant, bound?.command]);
  await done(confirmDecision(deps, ITEM, 'approve'));
  const before = await kept();
  await done(confirmDecision(deps, ITEM, 'approve'));
  expect(await kept()).toEqual(before);
  expect(deps.opened).toHaveLength(2);
  expect(deps.opened[1]).toBe(deps.opened[0]);
  await done(changeReview(deps, OF, { unfound: 'It is behind a sign-in.' }));
  await done(confirmDecision(deps, ITEM, 'approve'));
  expect(await kept(), 'it says something else').not.toEqual(before);
  const said = await kept();
  await done(confirmDecision(deps, ITEM, 'reject'));
  expect(await kept()).not.toEqual(said);
  const late = await kept();
  deps.clock.now += 31 * 60_000;
  await done(confirmDecision(deps, ITEM, 'reject'));
  expect(await kept()).not.toEqual(late);
  expect(new Set(deps.opened).size).toBe(4);
});

test('one that was confirmed meanwhile opens no page and is sent once', async () => {
  const deps = await connected();
  await done(confirmDecision(deps, ITEM, 'approve'));
  deps.confirmed.now = true;
  await done(confirmDecision(deps, ITEM, 'approve'));
  expect(deps.opened).toHaveLength(1);
  expect(await claimBound(deps, TEAM)).toBe(1);
  expect(await deps.db.outbox.count()).toBe(1);
  deps.confirmed.now = false;
  await deps.db.outbox.toCollection().modify({ state: 'dead', refused: { code: 'hash-changed' } });
  await done(confirmDecision(deps, ITEM, 'approve'));
  expect(deps.opened, 'what was sent is asked for anew').toHaveLength(2);
  expect(deps.opened[1]).not.toBe(deps.opened[0]);
});

test('one that could not be sent within a minute is taken out once, and is not put back by itself', async () => {
  const deps = await connected();
  await done(confirmDecision(deps, ITEM, 'approve'));
  deps.confirmed.now = true;
  expect(await claimBound(deps, TEAM)).toBe(1);
  deps.net.to.mockReturnValue(() => Promise.reject(new TypeError('no network')));
  const told: unknown[] = [];
  for (let minute = 0; minute < 4; minute++) {
    deps.clock.now += 61_000;
    await runSync(deps, await done(teamOf(deps, TEAM)));
    const { sent, late } = await readReview(deps.db, OF);
    told.push({ sent, late });
  }
  expect(new Set(told.map((one) => JSON.stringify(one)))).toEqual(
    new Set([JSON.stringify({ sent: null, late: 'approve' })]),
  );
  expect((await deps.db.outbox.toArray()).map(({ state }) => state)).toEqual(['void']);
  expect(await deps.grants.list()).toEqual([]);
});

/** A confirmed decision that waits, whose time is over with the next call of the clock. */
async function waiting() {
  const deps = await connected();
  await done(confirmDecision(deps, ITEM, 'approve'));
  deps.confirmed.now = true;
  expect(await claimBound(deps, TEAM)).toBe(1);
  const states = async () => (await deps.db.outbox.toArray()).map(({ state }) => state);
  return { deps, states };
}

test('one whose time ends while it is looked at is taken out with its confirmation, or waits with it', async () => {
  const { deps, states } = await waiting();
  const start = deps.clock.now;
  deps.clock.now += 50_000;
  await holdLate({ ...deps, now: () => deps.clock.now++ }, TEAM);
  expect([await states(), await deps.grants.list()]).toMatchObject([['waiting'], [{ bound: {} }]]);
  deps.clock.now = start + 50_001;
  await holdLate({ ...deps, now: () => deps.clock.now++ }, TEAM);
  expect([await states(), await deps.grants.list()]).toEqual([['void'], []]);
  expect(await claimBound(deps, TEAM)).toBe(0);
});

test('one that cannot be taken out, since nothing can be stored, keeps its confirmation', async () => {
  const { deps, states } = await waiting();
  deps.clock.now += 61_000;
  const refuse = () => {
    throw new Error('no room');
  };
  deps.db.outbox.hook('updating', refuse);
  await expect(Promise.resolve(holdLate(deps, TEAM))).rejects.toThrow('no room');
  deps.db.outbox.hook('updating').unsubscribe(refuse);
  expect([await states(), await deps.grants.list()]).toMatchObject([['waiting'], [{ bound: {} }]]);
});
