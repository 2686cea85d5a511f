import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { appendEvents } from '../../../lib/db/append-events.ts';
import type { Deps } from '../../../lib/flow/deps.ts';
import { teamView } from '../../../lib/flow/queries/team-view.ts';
import { answerPairing } from '../../../lib/flow/team/answer-pairing.ts';
import { handKey } from '../../../lib/flow/team/hand-key.ts';
import { meetGiver } from '../../../lib/flow/team/meet-giver.ts';
import { offerPairing } from '../../../lib/flow/team/offer-pairing.ts';
import { openBackup } from '../../../lib/flow/team/open-backup.ts';
import { startBackup } from '../../../lib/flow/team/start-backup.ts';
import { takeKey } from '../../../lib/flow/team/take-key.ts';
import { newRecoveryCode } from '../../../lib/flow/team/typed-code.ts';
import type { LogEvent } from '../../../lib/model/event.ts';
import { must } from '../../../lib/model/result.ts';
import { done } from '../../unit/flow/deps.ts';
import { answered, idOf, LESSON, MONDAY, used } from '../../unit/log/samples.ts';
import { DATABASES, onEach } from '../setup/stores.ts';
import { world } from '../setup/team.ts';
import { backedUp, events, sync, unread } from './backed-up.ts';

const never = () => new AbortController().signal;

const viewOf = async ({ db }: Deps, team: string) =>
  teamView(db, team, must(await db.links.get(team), 'the connection'));

/** What a log says, whatever its entries are called. */
const said = async ({ db }: Deps) =>
  (await db.events.toArray()).map(({ kind, at }) => `${kind} ${at}`).sort();

onEach(DATABASES, (open) => {
  /** A log whose person has said on a new device that they have neither the code nor a device, though the first one is still there. */
  async function replaced() {
    const w = world(await open());
    const given = await backedUp(w);
    const { team, another } = given;
    const second = await another();
    const anew = newRecoveryCode();
    await done(startBackup(second, { team, code: anew, earlier: false, anew: true }));
    const logs = ({ db }: Deps, event: object) => appendEvents(db, [{ ...event, team } as LogEvent]);
    await logs(second, answered({ id: 4, at: MONDAY + 4 }));
    await sync(second, team);
    const onServer = async () =>
      (await w.deps.store.list('event', { where: {} })).map(({ event_id }) => event_id).sort();
    return { ...given, w, second, anew, logs, onServer };
  }

  test('a device whose key is not the server’s any more sends nothing under it, keeps everything and says so', async () => {
    const { team, first, logs, onServer } = await replaced();
    await logs(first, used({ id: 5, at: MONDAY + 5 }));
    await sync(first, team);
    await logs(first, used({ id: 6, at: MONDAY + 6 }));
    await sync(first, team);
    expect(await viewOf(first, team)).toMatchObject({ backup: true, otherKey: true, waiting: 0 });
    expect(await onServer()).toEqual([1, 2, 3, 4].map(idOf));
    expect(await events(first)).toEqual([1, 2, 3, 5, 6].map(idOf));
  });

  test('with the new key everything it has is sent again, so that each device has the whole log', async () => {
    const { team, first, second, anew, logs } = await replaced();
    await logs(first, used({ id: 5, at: MONDAY + 5 }));
    await sync(first, team);
    await logs(first, used({ id: 6, at: MONDAY + 6 }));
    expect(await done(openBackup(first, { team, code: anew, earlier: false }))).toEqual({ events: 5 });
    await sync(first, team);
    await sync(second, team);
    expect(await said(first)).toHaveLength(6);
    expect(await said(second)).toEqual(await said(first));
    expect(await events(second)).toEqual(await events(first));
    expect(await viewOf(first, team)).toMatchObject({ backup: true, otherKey: false, waiting: 0, dead: [] });
    expect(await unread(first, team)).toBe(0);
    expect(await second.db.lessons.get(LESSON)).toMatchObject({
      row: { title: 'Rotate the gateway certificate' },
    });
  });

  test('two devices of the old key give each entry one new name; what only one of them had sent is read by both', async () => {
    const w = world(await open());
    const { team, first, code, another } = await backedUp(w);
    const twin = await another();
    await done(openBackup(twin, { team, code, earlier: false }));
    await sync(twin, team);
    await appendEvents(twin.db, [{ ...used({ id: 7, at: MONDAY + 7 }), team } as LogEvent]);
    await sync(twin, team);
    const second = await another();
    const anew = newRecoveryCode();
    await done(startBackup(second, { team, code: anew, earlier: false, anew: true }));
    for (const old of [first, twin]) {
      await sync(old, team);
      await done(openBackup(old, { team, code: anew, earlier: false }));
      await sync(old, team);
    }
    for (const each of [first, second]) await sync(each, team);
    expect(await events(first)).toHaveLength(4);
    for (const other of [twin, second]) expect(await events(other)).toEqual(await events(first));
    expect((await viewOf(twin, team)).dead).toEqual([]);
  });

  test('a device does not hand on a key that is not the server’s any more, and takes the new one from another', async () => {
    const { team, first, second, another } = await replaced();
    const pair = async (giver: Deps, taker: Deps) => {
      const offer = await done(offerPairing(taker, { team }));
      const meeting = meetGiver(taker, offer, never());
      const given = await done(answerPairing(giver, { team, code: offer.code }, never()));
      return { given, taken: await done(meeting) };
    };
    const { given } = await pair(first, await another());
    expect(await handKey(first, given, never())).toMatchObject({ problem: { kind: 'key-changed' } });
    expect(await viewOf(first, team)).toMatchObject({ otherKey: true });
    const next = await pair(second, first);
    const handed = handKey(second, next.given, never());
    await done(takeKey(first, { meeting: next.taken, earlier: false }, never()));
    await done(handed);
    for (const each of [first, second]) await sync(each, team);
    expect(await said(second)).toHaveLength(4);
    expect(await events(second)).toEqual(await events(first));
  });

  test('where another device began a backup while the server had no box, the first one says so too', async () => {
    const w = world(await open());
    const { team, who, first, another } = await backedUp(w);
    await w.deps.store.write((tx) => tx.remove('keybox', { team_id: team, person_id: who.person }));
    const second = await another();
    await done(startBackup(second, { team, code: newRecoveryCode(), earlier: false }));
    await sync(first, team);
    expect(await viewOf(first, team)).toMatchObject({ otherKey: true });
  });
});
