import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { appendEvents } from '../../../lib/db/append-events.ts';
import { keepLink, readLogKey } from '../../../lib/db/links.ts';
import type { Deps } from '../../../lib/flow/deps.ts';
import { teamView } from '../../../lib/flow/queries/team-view.ts';
import { openBackup } from '../../../lib/flow/team/open-backup.ts';
import { runSync } from '../../../lib/flow/team/run-sync.ts';
import { startBackup } from '../../../lib/flow/team/start-backup.ts';
import { teamOf } from '../../../lib/flow/team/team-of.ts';
import { newRecoveryCode } from '../../../lib/flow/team/typed-code.ts';
import type { LogEvent } from '../../../lib/model/event.ts';
import { must } from '../../../lib/model/result.ts';
import { newLink } from '../../../lib/sync/link.ts';
import { TABLES, type TableName } from '../../../server/store/tables.ts';
import { done, testDeps } from '../../unit/flow/deps.ts';
import { answered, CHECK, idOf, LESSON, MONDAY, revised, used } from '../../unit/log/samples.ts';
import { DATABASES, onEach } from '../setup/stores.ts';
import { ask, makeDevice, makeMember, makeTeam, type Someone, type World, world } from '../setup/team.ts';

const ADDRESS = 'http://127.0.0.1';

/** A device of a person that is connected; its log is on it alone. */
async function device({ app, deps: { store } }: World, who: Someone): Promise<Deps> {
  const deps: Deps = {
    ...(await testDeps()),
    net: {
      request: async () => true,
      has: async () => true,
      release: async () => undefined,
      releaseAll: async () => undefined,
      to: () => async (input, init) => {
        const headers = new Headers(init?.headers);
        headers.set('host', '127.0.0.1');
        return app.request(String(input), { ...init, headers });
      },
    },
  };
  const epoch = (await store.get('team', { team_id: who.team }))?.epoch ?? '';
  const { team, person, device: id } = who;
  const link = newLink({
    ...{ team, person, device: id, address: ADDRESS, since: MONDAY, epoch, gen: 0, have: 0 },
    ...{ teamName: 'Harbour', personName: 'Kim Example' },
  });
  await deps.db.transaction('rw', deps.db.tables, () => keepLink(deps.db, link, who.token));
  return deps;
}

async function sync(deps: Deps, team: string): Promise<void> {
  const synced = await runSync(deps, await done(teamOf(deps, team)));
  if (!synced.ok) throw new Error(synced.problem.kind);
}

const events = async ({ db }: Deps) => (await db.events.toArray()).map(({ id }) => id).sort();

const unread = async ({ db }: Deps, team: string) =>
  (await teamView(db, team, must(await db.links.get(team), 'the connection'))).unread.sealed;

/** A person whose first device has backed a log up: a lesson, an answer and a use. */
async function backedUp(w: World) {
  const who = await makeMember(w.deps, await makeTeam(w.deps));
  const { team } = who;
  const first = await device(w, who);
  const code = newRecoveryCode();
  await done(startBackup(first, { team, code, earlier: false }));
  await appendEvents(
    first.db,
    [
      revised({ id: 1, at: MONDAY }),
      answered({ id: 2, at: MONDAY + 1 }),
      used({ id: 3, at: MONDAY + 2 }),
    ].map((event) => ({ ...event, team }) as LogEvent),
  );
  await sync(first, team);
  const another = async () => device(w, await makeDevice(w.deps, team, who.person));
  return { who, team, first, code, another };
}

/** What only a device knows of that log: ids of lesson, revision and check, kinds of events, answers, words and the key. */
async function secrets({ db }: Deps, { team, code }: { team: string; code: string }): Promise<string[]> {
  const kinds = ['lesson.revised', 'check.answered', 'lesson.used', '"sure"', '"right"', '"option"'];
  const words = ['gateway', 'certificate', 'night shift', 'wiki.example', 'Because a is'];
  const key = must(await readLogKey(db, team), 'the key');
  return [LESSON, CHECK, idOf(1_001), ...kinds, ...words, key, code, code.replaceAll('-', '')];
}

const inText = (text: string, wanted: readonly string[]) =>
  wanted.filter((secret) => text.toLowerCase().includes(secret.toLowerCase()));

/** Every text, and every text that is base64url as the bytes it stands for. */
const alsoDecoded = (text: string): string =>
  [
    text,
    ...(text.match(/[\w-]{24,}/g) ?? []).map((part) => Buffer.from(part, 'base64url').toString('latin1')),
  ].join('\n');

onEach(DATABASES, (open) => {
  test('who has the whole database finds no lesson, answer, word or key of a log', async () => {
    const store = await open();
    const given = await backedUp(world(store));
    let all = '';
    for (const table of Object.keys(TABLES) as TableName[])
      all += JSON.stringify(await store.list(table, { where: {} }));
    expect(inText(all, [idOf(1), idOf(2), idOf(3)])).toHaveLength(3);
    const wanted = await secrets(given.first, given);
    // What is looked for is what the device itself has.
    const own = JSON.stringify([
      await given.first.db.events.toArray(),
      await given.first.db.secrets.toArray(),
    ]);
    const codes = [given.code, given.code.replaceAll('-', '')];
    expect(inText(own, wanted)).toEqual(wanted.filter((secret) => !codes.includes(secret)));
    expect(inText(alsoDecoded(all), wanted)).toEqual([]);
  });

  test('a stolen token yields ciphertext, and a box that opens with no other code', async () => {
    const w = world(await open());
    const given = await backedUp(w);
    const thief = await makeDevice(w.deps, given.team, given.who.person);
    let all = '';
    for (const path of ['/v1/pull?stream=me', '/v1/pull?stream=team', '/v1/key'])
      all += JSON.stringify((await ask(w, thief, 'GET', path)).body);
    expect(inText(all, [idOf(1)])).toHaveLength(1);
    expect(inText(alsoDecoded(all), await secrets(given.first, given))).toEqual([]);
    const tried = await openBackup(await device(w, thief), {
      ...{ team: given.team, code: newRecoveryCode(), earlier: false },
    });
    expect(tried).toMatchObject({ ok: false, problem: { kind: 'recovery-code', why: 'other-key' } });
  });

  test('a wrong code changes nothing; with the right one a second device has the same log', async () => {
    const { team, first, code, another } = await backedUp(world(await open()));
    const second = await another();
    const wrong = await openBackup(second, { team, code: newRecoveryCode(), earlier: false });
    expect(wrong).toMatchObject({ ok: false, problem: { kind: 'recovery-code', why: 'other-key' } });
    await sync(second, team);
    expect(await events(second)).toEqual([]);
    expect(await unread(second, team)).toBe(3);
    await done(openBackup(second, { team, code, earlier: false }));
    await sync(second, team);
    expect(await events(second)).toEqual(await events(first));
    expect(await unread(second, team)).toBe(0);
    expect(await second.db.lessons.get(LESSON)).toMatchObject({
      row: { title: 'Rotate the gateway certificate' },
    });
  });

  test('a lost device loses nothing that was sent, and its code opens the log on another', async () => {
    const { team, first, code, another } = await backedUp(world(await open()));
    await first.db.delete();
    const next = await another();
    await done(openBackup(next, { team, code, earlier: false }));
    await sync(next, team);
    expect(await events(next)).toEqual([1, 2, 3].map(idOf));
  });

  test('with device and code both lost the old entries stay closed, and a new backup begins under a new code', async () => {
    const { team, first, code, another } = await backedUp(world(await open()));
    await first.db.delete();
    const next = await another();
    expect(await startBackup(next, { team, code: newRecoveryCode(), earlier: false })).toMatchObject({
      ...{ ok: false, problem: { kind: 'key-changed' } },
    });
    const anew = newRecoveryCode();
    await done(startBackup(next, { team, code: anew, earlier: false, anew: true }));
    await appendEvents(next.db, [{ ...revised({ id: 4, at: MONDAY + 3 }), team } as LogEvent]);
    await sync(next, team);
    expect(await events(next)).toEqual([idOf(4)]);
    expect(await unread(next, team)).toBe(3);
    const third = await another();
    expect(await openBackup(third, { team, code, earlier: false })).toMatchObject({ ok: false });
    await done(openBackup(third, { team, code: anew, earlier: false }));
    await sync(third, team);
    expect(await events(third)).toEqual([idOf(4)]);
  });
});
