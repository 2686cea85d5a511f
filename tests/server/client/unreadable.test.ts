import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { appendEvents } from '../../../lib/db/append-events.ts';
import { readLogKey } from '../../../lib/db/links.ts';
import type { Deps } from '../../../lib/flow/deps.ts';
import { openBackup } from '../../../lib/flow/team/open-backup.ts';
import { startBackup } from '../../../lib/flow/team/start-backup.ts';
import { newRecoveryCode } from '../../../lib/flow/team/typed-code.ts';
import type { LogEvent } from '../../../lib/model/event.ts';
import { must } from '../../../lib/model/result.ts';
import { TABLES, type TableName } from '../../../server/store/tables.ts';
import { done } from '../../unit/flow/deps.ts';
import { CHECK, idOf, LESSON, MONDAY, revised } from '../../unit/log/samples.ts';
import { DATABASES, onEach } from '../setup/stores.ts';
import { ask, makeDevice, world } from '../setup/team.ts';
import { backedUp, device, events, sync, unread } from './backed-up.ts';

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
