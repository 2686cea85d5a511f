import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { appendEvents } from '../../../lib/db/append-events.ts';
import { keepConnection } from '../../../lib/flow/team/keep-connection.ts';
import type { LogEvent } from '../../../lib/model/event.ts';
import { must } from '../../../lib/model/result.ts';
import type { TokenAnswer } from '../../../lib/protocol/connect.ts';
import { idOf, MONDAY, used } from '../../unit/log/samples.ts';
import { makeDevice } from '../setup/team.ts';
import { ADDRESS } from './net.ts';
import { backup, connected, logOf, numbered, putBack } from './profile.ts';

test('a profile that was put back from a backup sends what is new, and what it sent since is there', async () => {
  const { w, team, deps, log, wish, events, wishes, waiting, sync: synced } = await connected();
  await log(deps, 1);
  await synced(deps);
  const kept = await backup(deps);
  await log(deps, 2, 3, 4, 5, 6);
  await synced(deps);
  const back = await putBack(w, kept);
  await log(back, 11);
  await wish(back, 'How we pack a pump');
  await synced(back);
  expect(await events()).toEqual(numbered(1, 2, 3, 4, 5, 6, 11));
  expect(await wishes()).toEqual(['How we pack a pump']);
  expect(await logOf(back)).toEqual(await events());
  await log(back, 12);
  await synced(back);
  expect(await events()).toEqual(numbered(1, 2, 3, 4, 5, 6, 11, 12));
  expect(await waiting(back)).toEqual([]);
  const link = must(await back.db.links.get(team), 'the connection');
  expect(link.next).toBe(link.have + 1);
});

test('more is made on a profile that was put back than was sent since: nothing of it is taken for sent', async () => {
  const { w, deps, log, wish, events, wishes, waiting, sync: synced } = await connected();
  await log(deps, 1);
  await synced(deps);
  const kept = await backup(deps);
  await log(deps, 2);
  await wish(deps, 'How we pack a pump');
  await log(deps, 3);
  await synced(deps);
  const back = await putBack(w, kept);
  await log(back, 11);
  await wish(back, 'How we drain a pump');
  await log(back, 12, 13, 14, 15);
  await wish(back, 'How we lift a pump');
  await synced(back);
  expect(await events()).toEqual(numbered(1, 2, 3, 11, 12, 13, 14, 15));
  expect(await wishes()).toEqual(['How we drain a pump', 'How we lift a pump', 'How we pack a pump']);
  expect(await waiting(back)).toEqual([]);
});

test('what waited in the backup and was sent since is there once', async () => {
  const { w, deps, log, events, waiting, sync: synced } = await connected();
  await log(deps, 1, 2, 3);
  const kept = await backup(deps);
  await log(deps, 4);
  await synced(deps);
  const back = await putBack(w, kept);
  await log(back, 11);
  await synced(back);
  expect(await events()).toEqual(numbered(1, 2, 3, 4, 11));
  expect(await logOf(back)).toEqual(await events());
  expect(await waiting(back)).toEqual([]);
});

test('two copies of one profile end with one log, whoever sends', async () => {
  const { w, deps: a, log, wish, events, wishes, waiting, sync: synced } = await connected();
  const b = await putBack(w, await backup(a));
  await log(a, 1, 2, 3);
  await synced(a);
  await log(b, 101, 102);
  await synced(b);
  expect(await events()).toEqual(numbered(1, 2, 3, 101, 102));
  await log(b, 103, 104);
  await wish(b, 'How we pack a pump');
  await log(a, 4);
  await synced(a);
  await synced(b);
  await log(a, 5);
  await log(b, 105);
  await Promise.all([synced(a), synced(b)]);
  await synced(a);
  await synced(b);
  expect(await events()).toEqual(numbered(1, 2, 3, 4, 5, 101, 102, 103, 104, 105));
  expect(await wishes()).toEqual(['How we pack a pump']);
  for (const each of [a, b]) {
    expect(await logOf(each)).toEqual(await events());
    expect(await waiting(each)).toEqual([]);
  }
});

test('what an earlier version took for sent, or left waiting below what the server has, is sent', async () => {
  const { store, team, deps, log, wish, events, wishes, waiting, sync: synced } = await connected();
  await log(deps, 1);
  await synced(deps);
  // As that version left it: an event under another's number is acknowledged, and what came after waits below `have`.
  await log(deps, 2, 3);
  await wish(deps, 'How we pack a pump');
  const { have } = must(await deps.db.links.get(team), 'the connection');
  await deps.db.outbox.update([team, have + 1], { state: 'acked' });
  await deps.db.links.update(team, { have: have + 6 });
  const [device] = await store.list('device', { where: { team_id: team } });
  await store.write((tx) =>
    tx.patch('device', { team_id: team, device_id: device?.device_id ?? '' }, { have: have + 6 }),
  );
  await synced(deps);
  expect(await events()).toEqual(numbered(1, 2, 3));
  expect(await wishes()).toEqual(['How we pack a pump']);
  expect(await waiting(deps)).toEqual([]);
});

test('a copy whose server falls back sends on: numbers it never gave out go to nothing', async () => {
  const { w, store, team, deps: a, log, events, waiting, sync: synced } = await connected();
  const b = await putBack(w, await backup(a));
  await log(a, 1, 2, 3);
  await synced(a);
  await log(b, 101);
  await synced(b);
  const [device] = await store.list('device', { where: { team_id: team } });
  await store.write((tx) =>
    tx.patch('device', { team_id: team, device_id: device?.device_id ?? '' }, { have: 1 }),
  );
  await log(b, 102);
  await synced(b);
  expect(await events()).toEqual(numbered(1, 2, 3, 101, 102));
  expect(await waiting(b)).toEqual([]);
});

test('an entry no push has room for is set aside and holds nothing up, and is not sent again by a restart', async () => {
  const { store, team, deps, log, events, waiting, sync: synced } = await connected();
  const long = used({ id: 1, at: MONDAY });
  const body = { lesson: idOf(900), where: { kind: 'sentence', text: 'x'.repeat(1_100_000) } };
  await appendEvents(deps.db, [{ ...long, team, body } as LogEvent]);
  await log(deps, 2);
  await synced(deps);
  expect(await events()).toEqual(numbered(2));
  const dead = [{ what: { event: idOf(1) }, refused: { code: 'too_large' } }];
  expect(await waiting(deps)).toMatchObject(dead);
  await store.write((tx) => tx.patch('team', { team_id: team }, { epoch: idOf(999) }));
  await synced(deps);
  expect(await waiting(deps)).toMatchObject(dead);
  expect(await events()).toEqual(numbered(2));
});

test('a wish is there once however often its device is connected again', async () => {
  const { w, store, team, deps, wish, wishes, sync: synced } = await connected();
  await wish(deps, 'How we pack a pump');
  await synced(deps);
  const { person } = must(await deps.db.links.get(team), 'the connection');
  for (let turn = 0; turn < 2; turn++) {
    const { device, token } = await makeDevice(w.deps, team, person);
    const { epoch = '' } = (await store.get('team', { team_id: team })) ?? {};
    await keepConnection(deps, { origin: ADDRESS, name: 'Laptop' }, {
      ...{ access_token: token, token_type: 'Bearer', scope: 'sync', device, epoch, gen: 0, have: 0 },
      ...{ team: { id: team, name: 'Harbour' }, person: { id: person, name: 'Kim Example' } },
    } as TokenAnswer);
    await synced(deps);
  }
  expect(await wishes()).toEqual(['How we pack a pump']);
});
