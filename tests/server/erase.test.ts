import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { appendAudit, verifyAudit } from '../../server/audit.ts';
import { applyErasures, eraseEvents, eraseLog, erasePerson } from '../../server/erase.ts';
import { listErasure, makeErasedList, readErasures } from '../../server/erased-list.ts';
import { PERSON_TABLES } from '../../server/person-tables.ts';
import { meStream, type Store } from '../../server/store/port.ts';
import { TABLES, type TableName } from '../../server/store/tables.ts';
import { addEvents } from './setup/events.ts';
import { addDevice, addTeam, bytes, memberRow, NOON, newId } from './setup/people.ts';
import { DATABASES, onEach, STORES } from './setup/stores.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'passalong-erase-'));
  folders.push(made);
  return made;
}

const depsOf = (store: Store, dataDir = folder()) => ({
  store,
  now: () => NOON,
  random: bytes,
  config: { dataDir },
});

async function someone(store: Store, events: number) {
  const { team, member, device } = await addTeam(store);
  const ids = await addEvents(store, member, device.device_id, events);
  const who = { team: team.team_id, person: member.person_id, by: member.person_id };
  return { team, member, device, ids, who };
}

const headOf = (store: Store, { team, person }: { team: string; person: string }) =>
  store.get('head', { team_id: team, stream: meStream(person) });

const marksOf = async (store: Store, { team, person }: { team: string; person: string }) =>
  store.list('tombstone', { where: { team_id: team, stream: meStream(person) } });

const eventsOf = async (store: Store, { team, person }: { team: string; person: string }) =>
  (await store.list('event', { where: { team_id: team, person_id: person }, order: 'seq' })).map(
    ({ event_id }) => event_id,
  );

/** Stands for a process that ends at its first transaction. */
const dying = (store: Store): Store => ({
  ...store,
  write: () => Promise.reject(new Error('the process ended')),
});

onEach(STORES, (open) => {
  test('erased events are gone, their ids stay as marks, and the rest is untouched', async () => {
    const store = await open();
    const { ids, who } = await someone(store, 5);
    const gone = [ids[1] ?? '', ids[3] ?? ''];
    expect(await eraseEvents(depsOf(store), who, gone)).toBe(2);
    expect(await eventsOf(store, who)).toEqual([ids[0], ids[2], ids[4]]);
    const marks = await marksOf(store, who);
    expect(marks.map(({ entity, id, seq }) => ({ entity, id, seq }))).toEqual([
      { entity: 'event', id: gone[0], seq: 6 },
      { entity: 'event', id: gone[1], seq: 7 },
    ]);
    const left = await store.list('event', { where: { team_id: who.team, person_id: who.person } });
    const sum = left.reduce((total, { body }) => total + Buffer.byteLength(body), 0);
    expect(await headOf(store, who)).toMatchObject({ seq: 7, gen: 0, events: 3, bytes: sum });
    expect(await verifyAudit(store, who.team)).toMatchObject({ ok: true, value: { seq: 1 } });
  });

  test('an event that never came is marked all the same, and a second erasure adds no mark', async () => {
    const store = await open();
    const { ids, who } = await someone(store, 1);
    const unseen = newId();
    expect(await eraseEvents(depsOf(store), who, [unseen, ids[0] ?? '', unseen])).toBe(1);
    expect(await eraseEvents(depsOf(store), who, [unseen])).toBe(0);
    expect((await marksOf(store, who)).map(({ id }) => id).sort()).toEqual([ids[0], unseen].sort());
  });

  test('nobody erases what is another’s', async () => {
    const store = await open();
    const [ada, ben] = [await someone(store, 2), await someone(store, 2)];
    expect(await eraseEvents(depsOf(store), ada.who, ben.ids)).toBe(0);
    expect(await eventsOf(store, ben.who)).toEqual(ben.ids);
  });

  test('erasing all begins the stream anew and takes more events than one piece', async () => {
    const store = await open();
    const { ids, who, member, device } = await someone(store, 1_203);
    expect(await eraseLog(depsOf(store), who)).toBe(1_203);
    expect(await eventsOf(store, who)).toEqual([]);
    expect((await marksOf(store, who)).map(({ id }) => id)).toEqual(ids);
    expect(await headOf(store, who)).toMatchObject({ gen: 1, events: 0, bytes: 0, seq: 2_406 });
    const later = await addEvents(store, member, device.device_id, 1);
    expect(await eventsOf(store, who)).toEqual(later);
    expect(await verifyAudit(store, who.team)).toMatchObject({ ok: true, value: { seq: 1 } });
  });

  test('an erasure is on the list before it is done, and one that was interrupted is done at the next start', async () => {
    const store = await open();
    const { ids, who } = await someone(store, 3);
    const deps = depsOf(store);
    const cut = eraseEvents({ ...deps, store: dying(store) }, who, [ids[0] ?? '']);
    await expect(cut).rejects.toThrow('the process ended');
    expect(readErasures(deps.config.dataDir)).toMatchObject([{ kind: 'events', ids: [ids[0]] }]);
    expect(await eventsOf(store, who)).toEqual(ids);
    expect(await applyErasures(deps)).toBe(1);
    expect(await eventsOf(store, who)).toEqual(ids.slice(1));
    expect(await applyErasures(deps)).toBe(0);
  });

  test('erasing all that was interrupted in the middle takes nothing that came since', async () => {
    const store = await open();
    const { who, member, device } = await someone(store, 1_203);
    const deps = depsOf(store);
    let left = 2;
    const short: Store = {
      ...store,
      write: (work) => (left-- > 0 ? store.write(work) : Promise.reject(new Error('the process ended'))),
    };
    await expect(eraseLog({ ...deps, store: short }, who)).rejects.toThrow('the process ended');
    expect(await headOf(store, who)).toMatchObject({ gen: 1, events: 703 });
    const later = await addEvents(store, member, device.device_id, 2);
    expect(await applyErasures(deps)).toBe(1);
    expect(await eventsOf(store, who)).toEqual(later);
    expect(await headOf(store, who)).toMatchObject({ gen: 1, events: 2 });
  });

  test('a database without what the list says, as an older copy is, gets it done', async () => {
    const [now, older] = [await open(), await open()];
    const { ids, who, member, team } = await someone(now, 2);
    const deps = depsOf(now);
    await older.write(async (tx) => {
      await tx.insert('team', [team]);
      await tx.insert('member', [member]);
      await tx.insert('event', await now.list('event', { where: { team_id: who.team } }));
    });
    await eraseEvents(deps, who, [ids[0] ?? '']);
    await eraseLog(deps, { ...who, team: newId() });
    expect(await applyErasures({ ...deps, store: older })).toBe(2);
    expect(await eventsOf(older, who)).toEqual([ids[1]]);
    expect(await applyErasures({ ...deps, store: older })).toBe(0);
  });

  test('a person who led others alone is not erased, nor one who is not there', async () => {
    const store = await open();
    const { team, member } = await addTeam(store, { role: 'admin' });
    const other = memberRow(team.team_id);
    await store.write((tx) => tx.insert('member', [other]));
    const deps = depsOf(store);
    expect(await erasePerson(deps, member.person_id)).toEqual({
      ok: false,
      problem: { kind: 'last-admin', team: team.team_id },
    });
    expect(await erasePerson(deps, newId())).toEqual({ ok: false, problem: { kind: 'unknown-person' } });
    expect(readErasures(deps.config.dataDir)).toBeNull();
  });
});

/** Every table in which a text is found. */
async function holding(store: Store, text: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of Object.keys(TABLES) as TableName[])
    if (JSON.stringify(await store.list(name, { where: {} })).includes(text)) found.push(name);
  return found;
}

onEach(DATABASES, (open) => {
  test('an erased person leaves their id in the team’s record and nothing that leads from it to them', async () => {
    const store = await open();
    const { team, member, device, who } = await someone(store, 3);
    const other = await addTeam(store);
    const there = memberRow(other.team.team_id, { person_id: member.person_id, name: 'Ada Canary' });
    const [id, email] = [member.person_id, 'ada@canary.example'];
    await addDevice(store, member, { name: 'Canary laptop' });
    const stamp = new Date(NOON).toISOString();
    const dated = { created_at: stamp, updated_at: stamp };
    await store.write(async (tx) => {
      await tx.insert('member', [there]);
      await tx.insert('user', [{ id, name: 'Ada Canary', email, email_verified: 1, image: null, ...dated }]);
      await tx.insert('session', [
        {
          id: newId(),
          user_id: id,
          token: 'canary-session',
          expires_at: stamp,
          ip_address: null,
          user_agent: null,
          auth_at: NOON,
          ...dated,
        },
      ]);
      const skill_id = newId();
      const owned = { id: skill_id, name: 'Rollbacks', cues: [], owner: id, deputy: newId() };
      await tx.insert('skill', [
        { team_id: team.team_id, skill_id, seq: 1, version: 1, body: JSON.stringify(owned) },
      ]);
      await tx.insert('keybox', [
        { team_id: team.team_id, person_id: id, wrapped: 'canary-key', salt: 's', v: 1 },
      ]);
      await tx.insert('outbox', [
        {
          team_id: team.team_id,
          outbox_id: newId(),
          kind: 'mail',
          body: JSON.stringify({ to: email }),
          due_at: NOON,
          tries: 0,
          sent_at: NOON,
        },
      ]);
      await tx.insert('review', [
        {
          team_id: team.team_id,
          submission_id: newId(),
          person_id: id,
          verdict: 'approve',
          reason: null,
          comment: '',
          content_hash: 'h',
          auth_at: NOON,
          grant_kind: 'session',
          at: NOON,
          body: '{}',
        },
      ]);
      await tx.lock(team.team_id, ['audit']);
      await appendAudit(
        tx,
        { now: () => NOON, random: bytes },
        {
          team: team.team_id,
          actor: id,
          verb: 'device.connected',
          subject: { kind: 'device', id: device.device_id },
          detail: 'Canary laptop',
        },
      );
    });
    const deps = depsOf(store);
    expect(await erasePerson(deps, id)).toEqual({ ok: true, value: 3 });
    expect(await holding(store, 'anary')).toEqual([]);
    // The streams' names and marks, the emptied memberships, and what was decided.
    expect(await holding(store, id)).toEqual(['head', 'member', 'review', 'tombstone']);
    expect(await store.get('member', { team_id: there.team_id, person_id: id })).toMatchObject({
      name: '',
      status: 'left',
      left_at: NOON,
    });
    expect(await verifyAudit(store, who.team)).toMatchObject({ ok: true });
    expect(await applyErasures(deps)).toBe(0);
  });
});

test('every column that may hold a person’s id has a place in the list of what becomes of them', () => {
  const person = /^(?:person_id|author_id|submitter_id|by_id|user_id)$/;
  const columns = Object.entries(TABLES).flatMap(([table, { columns }]) =>
    Object.keys(columns)
      .filter((column) => person.test(column))
      .map((column) => `${table}.${column}`),
  );
  const listed = Object.entries(PERSON_TABLES).map(([table, { column }]) => `${table}.${column}`);
  expect(listed.filter((name) => name !== 'user.id').sort()).toEqual(columns.sort());
});

const listed = (at: number) => ({
  id: newId(),
  at,
  kind: 'log' as const,
  team: newId(),
  person: newId(),
});

test('a line that was cut in the middle is left out, and the next one stands on its own', () => {
  const dataDir = folder();
  const [first, second] = [listed(1), listed(2)];
  listErasure(dataDir, first);
  appendFileSync(join(dataDir, 'erased.jsonl'), JSON.stringify(listed(9)).slice(0, 40));
  expect(readErasures(dataDir)).toEqual([first]);
  listErasure(dataDir, second);
  expect(readErasures(dataDir)).toEqual([first, second]);
});

test('a whole line that cannot be read stops everything, and a missing list is not an empty one', () => {
  const dataDir = folder();
  expect(readErasures(dataDir)).toBeNull();
  makeErasedList(dataDir);
  expect(readErasures(dataDir)).toEqual([]);
  listErasure(dataDir, listed(1));
  const file = join(dataDir, 'erased.jsonl');
  makeErasedList(dataDir);
  expect(readErasures(dataDir)).toHaveLength(1);
  writeFileSync(file, `{"kind":"other"}\n${readFileSync(file, 'utf8')}`);
  expect(() => readErasures(dataDir)).toThrow('line 1 cannot be read');
});
