import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { appendEvents } from '../../../lib/db/append-events.ts';
import { enqueue } from '../../../lib/db/outbox.ts';
import type { Deps } from '../../../lib/flow/deps.ts';
import { dropDead } from '../../../lib/flow/team/drop-dead.ts';
import type { LogEvent } from '../../../lib/model/event.ts';
import { must } from '../../../lib/model/result.ts';
import type { OutWhat } from '../../../lib/sync/outgoing.ts';
import { MOST_KEPT } from '../../../server/sync/own-run.ts';
import { done } from '../../unit/flow/deps.ts';
import { idOf, MONDAY, used } from '../../unit/log/samples.ts';
import { backup, connected, logOf, numbered, putBack } from './profile.ts';

test('an answer for the figures that waited in a backup does not come back over a newer one', async () => {
  const { w, store, team, deps, log, events, waiting, sync: synced } = await connected();
  await store.write((tx) =>
    tx.insert('lesson', [
      {
        ...{ team_id: team, lesson_id: idOf(500), seq: 1, version: 1, state: 'live', live_rev: null },
        ...{ home_skill_id: 'pumps', tier: 1, verify_by: null, recheck: null, drift_at: null, low_at: null },
      },
    ]),
  );
  const answer = async (on: Deps, id: number, value: string) => {
    const body = { lesson: idOf(500), week: '2026-W48', kind: 'check', value };
    const what: OutWhat = { t: 'contribution', id: idOf(id), kind: 'check', v: 1, at: MONDAY, body };
    await enqueue(on.db, must(await on.db.links.get(team), 'the connection'), [{ what }]);
  };
  const counted = async () =>
    (await store.list('contribution', { where: { team_id: team } })).map(({ value }) => value);
  await answer(deps, 601, 'wrong');
  const kept = await backup(deps);
  await synced(deps);
  await answer(deps, 602, 'right');
  await log(deps, 1);
  await synced(deps);
  expect(await counted()).toEqual(['right']);
  const back = await putBack(w, kept);
  await log(back, 11);
  await synced(back);
  expect(await counted()).toEqual(['right']);
  expect(await events()).toEqual([idOf(1), idOf(11)]);
  expect(await waiting(back)).toEqual([]);
});

/** A device the answer to whose next push is lost. */
function losing(deps: Deps): Deps {
  let isLost = false;
  const to: Deps['net']['to'] = (address) => async (input, init) => {
    const answer = await deps.net.to(address)(input, init);
    if (isLost || !String(input).endsWith('/v1/push')) return answer;
    isLost = true;
    throw new TypeError('the answer is lost');
  };
  return { ...deps, net: { ...deps.net, to } };
}

test('a wish whose answer was lost is there once, whatever became of the entry before it', async () => {
  const { deps, log, wish, events, wishes, waiting, sync: synced } = await connected();
  await log(deps, 1);
  await wish(deps, 'How we pack a pump');
  const most = MOST_KEPT.events;
  MOST_KEPT.events = 0;
  await expect(synced(losing(deps))).rejects.toThrow('offline');
  MOST_KEPT.events = most;
  expect(await wishes()).toEqual(['How we pack a pump']);
  await synced(deps);
  expect(await wishes()).toEqual(['How we pack a pump']);
  expect(await events()).toEqual([idOf(1)]);
  expect(await waiting(deps)).toEqual([]);
});

test('an entry there was no room for is sent once there is, and what can never be sent stays let go', async () => {
  const { store, team, deps, log, events, waiting, sync: synced } = await connected();
  const body = { lesson: idOf(900), where: { kind: 'sentence', text: 'x'.repeat(1_100_000) } };
  const long = { ...used({ id: 2, at: MONDAY }), team, body };
  const most = MOST_KEPT.events;
  MOST_KEPT.events = 0;
  await log(deps, 1, 3);
  await appendEvents(deps.db, [long as LogEvent]);
  await synced(deps);
  MOST_KEPT.events = most;
  const [full, older, large] = await waiting(deps);
  expect([full, older, large].map((row) => row?.refused?.code)).toEqual(['full', 'full', 'too_large']);
  // An earlier version was told no more than that when the answer was lost.
  await deps.db.outbox.update([team, older?.n ?? 0], { refused: { code: 'number_used' } });
  await done(dropDead(deps, { team, n: large?.n ?? 0 }));
  const { next } = must(await deps.db.links.get(team), 'the connection');
  await store.write((tx) => tx.patch('team', { team_id: team }, { epoch: idOf(999) }));
  await synced(deps);
  expect(await events()).toEqual(numbered(1, 3));
  expect(await waiting(deps)).toEqual([]);
  expect(await deps.db.links.get(team)).toMatchObject({ next: next + 2 });
});

test('of two copies that both send, one that is told what is whose reads on from where it was', async () => {
  const { w, deps: a, log, events, waiting, sync: synced } = await connected();
  await log(a, 1);
  await synced(a);
  const b = await putBack(w, await backup(a));
  let fromStart = 0;
  const to: Deps['net']['to'] = (address) => {
    const send = b.net.to(address);
    return (input, init) => {
      const { pathname, searchParams } = new URL(String(input));
      if (pathname === '/v1/pull' && !searchParams.has('after')) fromStart++;
      return send(input, init);
    };
  };
  await log(a, 2);
  await synced(a);
  await log(b, 101, 102, 103);
  await synced({ ...b, net: { ...b.net, to } });
  expect(fromStart).toBe(0);
  expect(await events()).toEqual(numbered(1, 2, 101, 102, 103));
  expect(await logOf(b)).toEqual(await events());
  expect(await waiting(b)).toEqual([]);
});
