import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { leaveTeam, removeMember } from '../../../server/auth/members.ts';
import type { Store } from '../../../server/store/port.ts';
import { addAccount } from '../setup/accounts.ts';
import { browser, pageDeps } from '../setup/browser.ts';
import { addEvents } from '../setup/events.ts';
import { addDevice } from '../setup/people.ts';
import { DATABASES, onEach } from '../setup/stores.ts';

const DATA_DIR = mkdtempSync(join(tmpdir(), 'passalong-erase-page-'));
afterAll(() => rmSync(DATA_DIR, { recursive: true, force: true }));

/** Ada leads a team in which Bob has a log of three events. */
async function withLog(store: Store) {
  const deps = pageDeps(store, { DATA_DIR });
  const { person: ada, team } = await addAccount(deps, 'ada@example.com', { member: { role: 'admin' } });
  const { person: bob } = await addAccount(deps, 'bob@example.com', { team });
  const member = await store.get('member', { team_id: team, person_id: bob });
  if (member === null) throw new Error('no member');
  const { device } = await addDevice(store, member);
  const ids = await addEvents(store, member, device.device_id, 3);
  const bobs = browser(deps);
  await bobs.signIn('bob@example.com');
  const left = async () =>
    (await store.list('event', { where: { team_id: team } })).map(({ event_id }) => event_id);
  return { deps, store, ada, bob, team, ids, bobs, left };
}

const at = (team: string, ids: readonly string[]) => `/me/erase-events?team=${team}&events=${ids.join('.')}`;
const NONE = '01890000-0000-7000-8000-00000000000f';

onEach(DATABASES, (open) => {
  test('a link of a device shows how many events are there and from when, and erases them when asked', async () => {
    const { store, team, bob, ids, bobs, left } = await withLog(await open());
    const [first = '', second = '', third = ''] = ids;
    const shown = await bobs.get(at(team, [first, second, NONE, first]));
    expect(shown.status).toBe(200);
    expect(shown.page.replace(/\s+/g, ' ')).toMatch(/Events to erase<\/dt><dd>3<\/dd><dt>[^<]*<\/dt><dd>2</);
    expect(shown.page).toContain('UTC');
    expect(await left()).toHaveLength(3);
    expect((await bobs.submit('/me/erase-events')).page).toContain('Erased: 2 events.');
    expect(await left()).toEqual([third]);
    const marks = await store.list('tombstone', { where: { team_id: team, stream: `me:${bob}` } });
    expect(marks.map(({ id }) => id).sort()).toEqual([first, second, NONE].sort());
    expect(await store.get('head', { team_id: team, stream: `me:${bob}` })).toMatchObject({
      events: 1,
      gen: 0,
    });
  });

  test('opening the link erases nothing, nor does another site, and whoever is not signed in comes back to it', async () => {
    const { deps, team, ids, bobs, left } = await withLog(await open());
    const fields = { team, events: ids.join('.') };
    expect((await bobs.post('/me/erase-events', fields)).status).toBe(403);
    await bobs.get(at(team, ids));
    const foreign = { origin: 'https://evil.example' };
    const form = bobs.hidden('/me/erase-events');
    expect((await bobs.post('/me/erase-events', form, foreign)).status).toBe(403);
    expect(await left()).toHaveLength(3);
    const nobody = await browser(deps).get(at(team, ids));
    expect(decodeURIComponent(nobody.url)).toBe(`/sign-in?next=${at(team, ids)}`);
  });

  test('of another’s events nothing is shown and nothing erased', async () => {
    const { deps, store, team, ada, ids, left } = await withLog(await open());
    const adas = browser(deps);
    await adas.signIn('ada@example.com');
    expect((await adas.get(at(team, ids))).page).not.toContain('UTC');
    expect((await adas.submit('/me/erase-events')).page).toContain('Erased: 0 events.');
    expect(await left()).toHaveLength(3);
    expect(await store.list('event', { where: { person_id: ada } })).toEqual([]);
  });

  test('a link that is not whole, or names too many, is refused', async () => {
    const { team, ids, bobs } = await withLog(await open());
    const [id = ''] = ids;
    const many = Array.from({ length: 201 }, (_, n) => NONE.slice(0, -3) + n.toString(16).padStart(3, '0'));
    for (const events of ['', '.', 'x', `${id}.`, `${id},${id}`, many.join('.')])
      expect((await bobs.get(`/me/erase-events?team=${team}&events=${events}`)).status).toBe(400);
    expect((await bobs.get(at(team, many.slice(0, 200)))).status).toBe(200);
  });

  test.each(['left', 'removed'])('who has %s still takes out and erases their log there', async (how) => {
    const { deps, store, team, ada, bob, ids, bobs, left } = await withLog(await open());
    if (how === 'left') await leaveTeam(deps, { team, person: bob });
    else await removeMember(deps, { team, by: ada, person: bob });
    expect((await bobs.get('/me')).page).toContain('Erase my log in Acme');
    const file = (await bobs.submit('/me/export')).page;
    for (const id of ids) expect(file).toContain(id);
    const [own] = await store.list('audit_person', { where: { team_id: team, person_id: bob } });
    const acts = await store.list('audit', { where: { team_id: team, actor_ref: own?.actor_ref ?? '' } });
    expect(acts.map(({ verb }) => verb)).toContain('person.exported');
    await bobs.get(at(team, ids.slice(0, 1)));
    expect((await bobs.submit('/me/erase-events')).page).toContain('Erased: 1 event.');
    await bobs.get('/me');
    await bobs.submit(`/t/${team}/erase-log`);
    expect((await bobs.submit(`/t/${team}/erase-log`)).page).toContain('Erased: 2 events.');
    expect(await left()).toEqual([]);
    expect((await bobs.get('/me')).page).not.toContain('Erase my log in Acme');
    expect((await bobs.get(`/t/${team}/members`)).status).toBe(404);
  });

  test('marks of events that never came are so many a day, and a day of links leaves no more on the disk', async () => {
    const { store, team, bob, ids, bobs } = await withLog(await open());
    const other = (page: number, n: number) =>
      `0189${page.toString(16).padStart(4, '0')}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
    const ask = async (events: readonly string[]) => {
      await bobs.get(at(team, events));
      return bobs.submit('/me/erase-events');
    };
    const unheard = (page: number) => Array.from({ length: 200 }, (_, n) => other(page, n));
    const listed = () => readFileSync(join(DATA_DIR, 'erased.jsonl'), 'utf8').length;
    const before = existsSync(join(DATA_DIR, 'erased.jsonl')) ? listed() : 0;
    for (let page = 0; page < 10; page++) expect((await ask(unheard(page))).status).toBe(200);
    const over = await ask([...unheard(10).slice(1), ids[0] ?? '']);
    expect(over.status).toBe(429);
    expect(over.page).toContain('2,000');
    const marks = () => store.list('tombstone', { where: { team_id: team, stream: `me:${bob}` } });
    expect(await marks()).toHaveLength(2_000);
    // What is there is erased all the same, and a mark that is there is neither made nor listed again.
    expect((await ask([ids[0] ?? ''])).page).toContain('Erased: 1 event.');
    const size = listed();
    expect((await ask(unheard(0))).page).toContain('Erased: 0 events.');
    expect(listed()).toBe(size);
    expect(await marks()).toHaveLength(2_001);
    expect(size - before).toBeLessThan(2_001 * 40 + 11 * 300);
  });

  test('a person sends so many of these forms an hour and no more', async () => {
    const { team, ids, bobs, left } = await withLog(await open());
    const [first = '', second = ''] = ids;
    for (let sent = 0; sent < 60; sent++) {
      await bobs.get(at(team, [first]));
      expect((await bobs.submit('/me/erase-events')).status).toBe(200);
    }
    await bobs.get(at(team, [second]));
    const over = await bobs.submit('/me/erase-events');
    expect(over.status).toBe(429);
    expect(Number(over.headers.get('retry-after'))).toBeGreaterThan(0);
    await bobs.get('/me');
    await bobs.submit(`/t/${team}/erase-log`);
    expect((await bobs.submit(`/t/${team}/erase-log`)).status).toBe(429);
    expect(await left()).toEqual([second, ids[2]]);
  });

  test.each([
    [0, 'within an hour'],
    [1, 'after 1 day.'],
    [9, 'after 9 days.'],
  ])('an admin who removes somebody reads what the team has set: %i days', async (leftDays, said) => {
    const { deps, store, team, bob } = await withLog(await open());
    const body = JSON.stringify({ leftDays });
    await store.write((tx) =>
      tx.insert('setting', [{ team_id: team, setting_id: 'retention', seq: 99, version: 1, body }]),
    );
    const adas = browser(deps);
    await adas.signIn('ada@example.com');
    expect((await adas.get(`/t/${team}/members/${bob}`)).page).toContain(said);
    expect((await adas.submit(`/t/${team}/members/${bob}/remove`)).page).toContain(said);
  });
});
