import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { enqueue } from '../../../lib/db/outbox.ts';
import type { Deps } from '../../../lib/flow/deps.ts';
import { must } from '../../../lib/model/result.ts';
import type { OutWhat } from '../../../lib/sync/outgoing.ts';
import { MOST_KEPT } from '../../../server/sync/own-run.ts';
import { idOf, MONDAY } from '../../unit/log/samples.ts';
import { backup, connected, putBack } from './profile.ts';

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
