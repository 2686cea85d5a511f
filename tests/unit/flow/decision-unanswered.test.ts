import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { countReviews } from '../../../lib/flow/queries/reviews-of.ts';
import { keepConnection } from '../../../lib/flow/team/keep-connection.ts';
import { runSync } from '../../../lib/flow/team/run-sync.ts';
import { sendDecision } from '../../../lib/flow/team/send-decision.ts';
import { teamOf } from '../../../lib/flow/team/team-of.ts';
import { must } from '../../../lib/model/result.ts';
import { TokenAnswer } from '../../../lib/protocol/connect.ts';
import { rowHash } from '../../../lib/protocol/rows.ts';
import { idOf, MONDAY } from '../log/samples.ts';
import { done } from './deps.ts';
import { fakeTeamServer } from './fake-team-server.ts';
import { itemOf, stateOf, TEAM, withTask } from './review-desk.ts';

const early = { type: 'x', title: 'Early', status: 429, code: 'too_many' };

type Pushed = { arrives?: boolean; pushes?: ('lost' | 'early')[] };

/**
 * A decision whose push arrived, or never left this device, or came too early for the server, and that was then not sent for more than a
 * minute.
 */
async function unanswered({ arrives = true, pushes = ['lost'] }: Pushed = {}) {
  const [desk, server] = [await withTask(), fakeTeamServer()];
  const way = { isOpen: true, isEarly: false };
  const send: typeof server.send = async (input, init) => {
    const isPush = String(input).endsWith('/v1/push');
    if (isPush && way.isEarly) return Response.json(early, { status: 429 });
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
  for (const push of pushes) {
    way.isEarly = push === 'early';
    way.isOpen = way.isEarly;
    await sync(10_000);
  }
  await sync(61_000);
  Object.assign(way, { isOpen: true, isEarly: false });
  const [row] = await desk.db.outbox.toArray();
  const command = row?.what.t === 'command' ? row.what.id : '';
  const answer = (body: object) => {
    const said = { entity: 'result', id: command, kind: 'decide', v: 1, at: MONDAY, body };
    server.rows.me = [{ ...said, seq: 1, op: 'put', hash: rowHash(said) }];
  };
  const again = async () => {
    const link = must(await desk.db.links.get(TEAM), 'the connection');
    server.state.have = 0;
    const said = TokenAnswer.parse({
      ...{ access_token: `pa1_${'x'.repeat(43)}`, token_type: 'Bearer', scope: 'sync', protocol: 1 },
      ...{ team: { id: TEAM, name: 'Harbour' }, person: { id: link.person, name: 'Kim Example' } },
      ...{ device: idOf(990), epoch: link.epoch, gen: 0, have: 0, now: MONDAY },
    });
    await keepConnection(deps, { origin: link.address, name: 'Laptop' }, said);
  };
  return { ...desk, desk, server, command, sync, answer, again };
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

test('who connects again meanwhile is told as before that it may have arrived', async () => {
  const { desk, again } = await unanswered();
  await again();
  expect(await desk.db.outbox.count()).toBe(0);
  expect(await stateOf(desk)).toMatchObject({ decision: { at: 'unanswered' }, draft: { late: 'approve' } });
});

test.each([
  [{ status: 'done' }, { at: 'sent' }, 0],
  [{ status: 'rejected', code: 'stale' }, { at: 'refused', code: 'stale' }, 1],
])('and then what became of it, of which no row is left: %o', async (body, decision, waits) => {
  const { desk, db, sync, answer, again } = await unanswered();
  const tasks = await db.rows.toArray();
  await again();
  answer(body);
  await sync(60_000);
  // Here the server has no task; a real one sends it again while more approvals are waited for.
  await db.rows.bulkPut(tasks);
  expect(await stateOf(desk)).toMatchObject({
    decision,
    draft: { sent: { verdict: 'approve' }, late: null },
  });
  expect(await countReviews(db)).toBe(waits);
});

test('or that it did not arrive, where the server of the new connection knows nothing of it', async () => {
  const { desk, sync, again } = await unanswered({ arrives: false });
  await again();
  await sync(60_000);
  expect(await stateOf(desk)).toMatchObject({ decision: null, draft: { sent: null, late: 'approve' } });
});

test('one the server was sent too early, again and again, is known not to have arrived', async () => {
  const { desk } = await unanswered({ pushes: ['early', 'early'] });
  expect(await stateOf(desk)).toMatchObject({ decision: null, draft: { sent: null, late: 'approve' } });
});

test('but not one whose answer was lost before', async () => {
  const { desk } = await unanswered({ pushes: ['lost', 'early'] });
  expect(await stateOf(desk)).toMatchObject({ decision: { at: 'unanswered' }, draft: { late: 'approve' } });
});
