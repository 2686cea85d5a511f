import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { keepLink, readLogKey } from '../../../lib/db/links.ts';
import { answerPairing } from '../../../lib/flow/team/answer-pairing.ts';
import { handKey, refusePairing } from '../../../lib/flow/team/hand-key.ts';
import { keepKey } from '../../../lib/flow/team/keep-key.ts';
import { meetGiver } from '../../../lib/flow/team/meet-giver.ts';
import { offerPairing } from '../../../lib/flow/team/offer-pairing.ts';
import { takeKey } from '../../../lib/flow/team/take-key.ts';
import { newLink } from '../../../lib/sync/link.ts';
import { done, testDeps } from '../../unit/flow/deps.ts';
import { DATABASES, onEach } from '../setup/stores.ts';
import { makeDevice, makeMember, makeTeam, newId, type Someone, type World, world } from '../setup/team.ts';

const ADDRESS = 'http://127.0.0.1';
const KEY = new Uint8Array(32).fill(7);
const never = () => new AbortController().signal;
const FAILED = (why: string) => ({ ok: false, problem: { kind: 'pairing', why } });

/** A browser connected as one device of the server. What went over the wire is noted. */
async function browserOf({ app }: World, who: Someone, wire: string[]) {
  const deps = await testDeps();
  const named = { teamName: 'Harbour', personName: 'Kim Example', since: 1 };
  const standing = { epoch: newId(), gen: 0, have: 0 };
  const link = newLink({ ...who, address: ADDRESS, ...named, ...standing });
  const { token: _, ...kept } = link as typeof link & { token?: string };
  await deps.db.transaction('rw', deps.db.tables, () => keepLink(deps.db, kept, who.token));
  const send = async (input: unknown, init?: RequestInit) => {
    wire.push(String(init?.body ?? ''));
    return app.request(String(input), { ...init, headers: { ...init?.headers, host: '127.0.0.1' } });
  };
  return { ...deps, net: { ...deps.net, to: () => send } };
}

onEach(DATABASES, (open) => {
  /** A person's first device, which has the log key, and their second, which has not. */
  async function two() {
    const w = world(await open());
    const team = await makeTeam(w.deps);
    const first = await makeMember(w.deps, team);
    const wire: string[] = [];
    const old = await browserOf(w, first, wire);
    await keepKey(old, { team, earlier: false }, KEY);
    const device = async (person = first.person) =>
      browserOf(w, await makeDevice(w.deps, team, person), wire);
    return { w, team, old, fresh: await device(), device, wire };
  }

  test('both screens show the same digits; after both said yes the second device has the key, and the server never saw it', async () => {
    const { team, old, fresh, wire } = await two();
    const offer = await done(offerPairing(fresh, { team }));
    expect(offer.code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    const meeting = meetGiver(fresh, offer, never());
    const typed = offer.code.toLowerCase().replace('-', ' ');
    const giver = await done(answerPairing(old, { team, code: typed }, never()));
    const taker = await done(meeting);
    expect(taker.digits).toBe(giver.digits);
    expect(taker.digits).toMatch(/^\d{6}$/);
    const handed = handKey(old, giver, never());
    expect(await done(takeKey(fresh, { meeting: taker, earlier: false }, never()))).toEqual({ events: 0 });
    await done(handed);
    expect(await readLogKey(fresh.db, team)).toBe(await readLogKey(old.db, team));
    expect(await fresh.db.links.get(team)).toMatchObject({ backup: true, me: null });
    expect(wire.join(' ')).not.toContain((await readLogKey(old.db, team)) ?? '-');
  });

  test('a wrong code finds nothing, and neither does another person with the right one', async () => {
    const { w, team, old, fresh } = await two();
    const offer = await done(offerPairing(fresh, { team }));
    for (const code of ['AAAA-AAAA', 'short', ''])
      expect(await answerPairing(old, { team, code }, never())).toEqual(FAILED('code'));
    const stranger = await browserOf(w, await makeMember(w.deps, team), []);
    expect(await answerPairing(stranger, { team, code: offer.code }, never())).toEqual(FAILED('code'));
  });

  test('a third device gets neither in between nor in after it', async () => {
    const { team, old, fresh, device } = await two();
    const third = await device();
    const offer = await done(offerPairing(fresh, { team }));
    const meeting = meetGiver(fresh, offer, never());
    const giver = await done(answerPairing(old, { team, code: offer.code }, never()));
    await done(meeting);
    expect(await answerPairing(third, { team, code: offer.code }, never())).toEqual(FAILED('taken'));
    const stolen = await takeKey(
      third,
      { meeting: { ...giver }, earlier: false },
      AbortSignal.timeout(1_500),
    );
    expect(stolen.ok).toBe(false);
    expect(await readLogKey(third.db, team)).toBeNull();
  });

  test('a server that puts its own words in the place of a device’s is found out', async () => {
    const { w, team, old, fresh, device } = await two();
    const offer = await done(offerPairing(fresh, { team }));
    const meeting = meetGiver(fresh, offer, never());
    const between = await done(offerPairing(await device(), { team }));
    // The server changes what the new device promised into a promise of its own, and then cannot keep it.
    const rows = await w.deps.store.list('pairing', { where: { team_id: team } });
    const promised = rows.find(({ pairing_id }) => pairing_id === between.id)?.payload ?? '';
    const own = rows.find(({ pairing_id }) => pairing_id === offer.id);
    if (own === undefined) throw new Error('no pairing');
    await w.deps.store.write((tx) => tx.put('pairing', { ...own, payload: promised }));
    expect(await answerPairing(old, { team, code: offer.code }, never())).toEqual(FAILED('strange'));
    await meeting;
  });

  test('no on the one screen is told on the other, and no key leaves', async () => {
    const { team, old, fresh } = await two();
    const offer = await done(offerPairing(fresh, { team }));
    const meeting = meetGiver(fresh, offer, never());
    const giver = await done(answerPairing(old, { team, code: offer.code }, never()));
    const taker = await done(meeting);
    await done(refusePairing(old, giver));
    expect(await takeKey(fresh, { meeting: taker, earlier: false }, never())).toEqual(FAILED('refused'));
    expect(await readLogKey(fresh.db, team)).toBeNull();
  });

  test('a code is over after ten minutes, and waiting ends when its person cancels', async () => {
    const { w, team, old, fresh } = await two();
    const offer = await done(offerPairing(fresh, { team }));
    const stop = new AbortController();
    const waiting = meetGiver(fresh, offer, stop.signal);
    stop.abort();
    expect(await waiting).toEqual({ ok: false, problem: { kind: 'cancelled' } });
    w.clock.now += 10 * 60_000;
    expect(await answerPairing(old, { team, code: offer.code }, never())).toEqual(FAILED('code'));
    expect(await meetGiver(fresh, offer, never())).toEqual(FAILED('expired'));
  });
});
