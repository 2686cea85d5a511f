import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { storeFailure } from '../../server/store/failure.ts';
import { meStream, type Store } from '../../server/store/port.ts';
import { addAccount } from './setup/accounts.ts';
import { browser, pageDeps } from './setup/browser.ts';
import { addEvents } from './setup/events.ts';
import { addDevice } from './setup/people.ts';
import { DATABASES, onEach } from './setup/stores.ts';

const dirs: string[] = [];
afterAll(() => {
  for (const dir of dirs) rmSync(dir, { recursive: true, force: true });
});

const newDir = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'passalong-full-'));
  dirs.push(dir);
  return dir;
};

/** A data directory whose list of erasures takes nothing: this file of Linux answers every write as a full disk does. */
function fullDisk(): string {
  const dir = newDir();
  symlinkSync('/dev/full', join(dir, 'erased.jsonl'));
  return dir;
}

/** Adds a line to a list in a process whose files may have 1,024 bytes: what is over is not written, as when a disk fills up. */
function addWhereLittleIsLeft(length: number): string {
  const list = join(newDir(), 'erased.jsonl');
  const added = `
    import { addToList } from ${JSON.stringify(new URL('../../server/kept-list.ts', import.meta.url).href)};
    process.on('SIGXFSZ', () => undefined);
    try {
      addToList(${JSON.stringify(list)}, [{ text: 'x'.repeat(${length}) }]);
      console.log('listed');
    } catch ({ code }) {
      console.log(code);
    }`;
  const limited = [
    '-c',
    'ulimit -f 1; exec "$@"',
    'bash',
    process.execPath,
    '--input-type=module',
    '-e',
    added,
  ];
  const { stdout, stderr } = spawnSync('bash', limited, { encoding: 'utf8' });
  return `${stdout}${stderr}`.trim();
}

async function place(store: Store) {
  const deps = pageDeps(store, { DATA_DIR: fullDisk() });
  const { person, team } = await addAccount(deps, 'bob@example.com');
  const member = await store.get('member', { team_id: team, person_id: person });
  if (member === null) throw new Error('no member');
  const { device } = await addDevice(store, member);
  const ids = await addEvents(store, member, device.device_id, 3);
  const bobs = browser(deps);
  await bobs.signIn('bob@example.com');
  const rows = async () => ({
    events: (await store.list('event', { where: { team_id: team } })).map(({ event_id }) => event_id).sort(),
    marks: await store.list('tombstone', { where: {} }),
    head: await store.get('head', { team_id: team, stream: meStream(person) }),
    members: await store.list('member', { where: { team_id: team } }),
    users: (await store.list('user', { where: {} })).map(({ id }) => id),
    trail: await store.list('audit', { where: { team_id: team } }),
  });
  return { team, ids, bobs, rows };
}

test.each([
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EROFS', 'read-only'],
  ['ENOENT', null],
])('a file that fails with %s is told as %s', (code, failure) => {
  expect(storeFailure(Object.assign(new Error(`${code}: a file`), { code }))).toBe(failure);
});

test.runIf(process.platform === 'linux')('a line that found room only in part is not listed', () => {
  expect(addWhereLittleIsLeft(900)).toBe('listed');
  expect(addWhereLittleIsLeft(3_000)).toBe('EFBIG');
});

onEach(DATABASES, (open) => {
  describe.runIf(process.platform === 'linux')('where the list of erasures has no room', () => {
    test.each(['events', 'log', 'the person'])(
      'erasing %s says that the disk is full, and nothing is erased',
      async (what) => {
        const { team, ids, bobs, rows } = await place(await open());
        const before = await rows();
        if (what === 'events') await bobs.get(`/me/erase-events?team=${team}&events=${ids.join('.')}`);
        else await bobs.get('/me');
        if (what === 'log') await bobs.submit(`/t/${team}/erase-log`);
        const { status, page, headers } =
          what === 'the person'
            ? await bobs.submit('/me/erase', { email: 'bob@example.com' })
            : await bobs.submit(what === 'log' ? `/t/${team}/erase-log` : '/me/erase-events');
        expect(status).toBe(503);
        expect(headers.get('content-type')).toContain('application/problem+json');
        expect(JSON.parse(page)).toMatchObject({ code: 'storage_full', status: 503 });
        expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
        expect(before.events).toHaveLength(3);
        expect(await rows()).toEqual(before);
      },
    );
  });
});
