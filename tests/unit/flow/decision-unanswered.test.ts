import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { countReviews } from '../../../lib/flow/queries/reviews-of.ts';
import { runSync } from '../../../lib/flow/team/run-sync.ts';
import { sendDecision } from '../../../lib/flow/team/send-decision.ts';
import { teamOf } from '../../../lib/flow/team/team-of.ts';
import { rowHash } from '../../../lib/protocol/rows.ts';
import { MONDAY } from '../log/samples.ts';
import { done } from './deps.ts';
import { fakeTeamServer } from './fake-team-server.ts';
import { itemOf, stateOf, TEAM, withTask } from './review-desk.ts';

/** A decision whose push arrived, or never left this device, and that was then not sent for more than a minute. */
async function unanswered({ arrives = true } = {}) {
  const [desk, server] = [await withTask(), fakeTeamServer()];
  const way = { isOpen: true };
  const send: typeof server.send = async (input, init) => {
    const isPush = String(input).endsWith('/v1/push');
    const answer = way.isOpen || (isPush && arrives) ? await server.send(input, init) : null;
    if (answer === null || !way.isOpen) throw new TypeError('lost');
    return answer;
  };
  const deps = { ...desk, net: { ...desk.net, to: () => send } };
  const sync = async (after: number) => {
    desk.clock.now += after;
    return runSync(deps, await done(teamOf(deps, TEAM)));
  };
  await done(sendDecision(deps, await itemOf(desk), 'approve'));
  way.isOpen = false;
  await sync(10_000);
  await sync(61_000);
  way.isOpen = true;
  const [row] = await desk.db.outbox.toArray();
  const command = row?.what.t === 'command' ? row.what.id : '';
  const answer = (body: object) => {
    const said = { entity: 'result', id: command, kind: 'decide', v: 1, at: MONDAY, body };
    server.rows.me = [{ ...said, seq: 1, op: 'put', hash: rowHash(said) }];
  };
  return { ...desk, desk, server, command, sync, answer };
}

test('of a decision that was on its way when the answers stopped, it is told that it may have arrived', async () => {
  const { desk } = await unanswered();
  expect(await stateOf(desk)).toMatchObject({ decision: { at: 'unanswered' }, draft: { late: 'approve' } });
  expect((await desk.db.outbox.toArray()).map(({ state }) => state)).toEqual(['void']);
  expect(await countReviews(desk.db)).toBe(1);
});

test('where the server has it, it is shown as sent once the server can be reached again, and not sent twice', async () => {
  const { desk, db, server, sync, answer } = await unanswered();
  answer({ status: 'done' });
  await sync(60_000);
  expect(await stateOf(desk)).toMatchObject({
    ...{ decision: { at: 'sent' }, draft: { sent: { verdict: 'approve' }, late: null } },
  });
  expect(await countReviews(db)).toBe(0);
  expect(server.items.filter(({ t }) => t === 'command')).toHaveLength(1);
});

test('where the server has refused it, its word is shown', async () => {
  const { desk, sync, answer } = await unanswered();
  answer({ status: 'rejected', code: 'stale' });
  await sync(60_000);
  expect(await stateOf(desk)).toMatchObject({
    ...{ decision: { at: 'refused', code: 'stale' }, draft: { late: null } },
  });
});

test('where the server knows nothing of it, it was not sent and is made again', async () => {
  const { desk, server, sync } = await unanswered({ arrives: false });
  await sync(60_000);
  expect(await stateOf(desk)).toMatchObject({ decision: null, draft: { sent: null, late: 'approve' } });
  expect(server.items.map(({ t }) => t)).toEqual(['void']);
  expect(await done(sendDecision(desk, await itemOf(desk), 'approve'))).toBe('sent');
});

test('who decides once more without the server still hears what became of the first', async () => {
  const { desk, sync, answer } = await unanswered();
  desk.server.isThere = false;
  expect(await done(sendDecision(desk, await itemOf(desk), 'reject'))).toBe('offline');
  answer({ status: 'done' });
  await sync(60_000);
  expect(await stateOf(desk)).toMatchObject({
    decision: { at: 'sent' },
    draft: { sent: { verdict: 'approve' } },
  });
});
