import { expect, test } from 'vitest';
import { type AuditEntry, appendAudit, forgetAuditPerson, verifyAudit } from '../../server/audit.ts';
import type { Store } from '../../server/store/port.ts';
import { bytes, NOON, newId } from './setup/people.ts';
import { onEach, STORES } from './setup/stores.ts';

const deps = { now: () => NOON, random: bytes };

const append = (store: Store, entry: AuditEntry) =>
  store.write(async (tx) => {
    await tx.lock(entry.team, ['audit']);
    return appendAudit(tx, deps, entry);
  });

const entryOf = (team: string, more: Partial<AuditEntry> = {}): AuditEntry => ({
  team,
  actor: newId(),
  verb: 'lesson.retired',
  subject: { kind: 'lesson', id: newId() },
  detail: 'no longer true',
  ...more,
});

async function trail(store: Store, rows: number): Promise<string> {
  const team = newId();
  for (let row = 0; row < rows; row++) await append(store, entryOf(team));
  return team;
}

onEach(STORES, (open) => {
  test('a trail of several acts verifies, and an empty one, too', async () => {
    const store = await open();
    const team = await trail(store, 5);
    const rows = await store.list('audit', { where: { team_id: team } });
    expect(rows.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
    expect(rows.map(({ prev }) => prev)).toEqual(['', ...rows.slice(0, -1).map(({ hash }) => hash)]);
    expect(await verifyAudit(store, team)).toEqual({ ok: true, value: { seq: 5, hash: rows[4]?.hash } });
    expect(await verifyAudit(store, newId())).toEqual({ ok: true, value: { seq: 0, hash: '' } });
  });

  test('one team’s trail says nothing of another’s', async () => {
    const store = await open();
    const [a, b] = [await trail(store, 2), await trail(store, 1)];
    expect(await verifyAudit(store, a)).toMatchObject({ value: { seq: 2 } });
    expect(await verifyAudit(store, b)).toMatchObject({ value: { seq: 1 } });
  });

  test.each([
    ['at', 1],
    ['actor_ref', 'x'],
    ['verb', 'lesson.carried'],
    ['subject', 'lesson:x'],
    ['detail_hash', 'x'],
  ])('a row whose %s was changed is found', async (column, value) => {
    const store = await open();
    const team = await trail(store, 4);
    await store.write((tx) => tx.patch('audit', { team_id: team, seq: 3 }, { [column]: value }));
    expect(await verifyAudit(store, team)).toEqual({ ok: false, problem: { seq: 3, why: 'row-changed' } });
  });

  test('a row that is gone is found, in the middle and at the end', async () => {
    const store = await open();
    const [middle, end] = [await trail(store, 4), await trail(store, 4)];
    await store.write(async (tx) => {
      await tx.remove('audit', { team_id: middle, seq: 2 });
      await tx.remove('audit', { team_id: end, seq: 4 });
    });
    expect(await verifyAudit(store, middle)).toEqual({
      ok: false,
      problem: { seq: 2, why: 'row-missing' },
    });
    expect(await verifyAudit(store, end)).toEqual({ ok: false, problem: { seq: 4, why: 'row-missing' } });
  });

  test('two rows that changed places, and a row sealed over another past, are found', async () => {
    const store = await open();
    const team = await trail(store, 3);
    const [, second, third] = await store.list('audit', { where: { team_id: team } });
    if (second === undefined || third === undefined) throw new Error('no rows');
    await store.write(async (tx) => {
      await tx.put('audit', { ...second, seq: 3 });
      await tx.put('audit', { ...third, seq: 2 });
    });
    expect(await verifyAudit(store, team)).toEqual({ ok: false, problem: { seq: 2, why: 'wrong-previous' } });
  });

  test('an end that was cut together with the head differs from a head somebody kept', async () => {
    const store = await open();
    const team = await trail(store, 3);
    const rows = await store.list('audit', { where: { team_id: team } });
    const kept = { seq: 3, hash: rows[2]?.hash ?? '' };
    await store.write(async (tx) => {
      await tx.remove('audit', { team_id: team, seq: 3 });
      await tx.patch('head', { team_id: team, stream: 'audit' }, { seq: 2, last_hash: rows[1]?.hash ?? '' });
    });
    expect(await verifyAudit(store, team)).toMatchObject({ ok: true });
    expect(await verifyAudit(store, team, [kept])).toEqual({
      ok: false,
      problem: { seq: 3, why: 'other-trail' },
    });
    await append(store, entryOf(team));
    expect(await verifyAudit(store, team, [kept])).toEqual({
      ok: false,
      problem: { seq: 3, why: 'other-trail' },
    });
  });

  test('a head that was changed alone is found', async () => {
    const store = await open();
    const team = await trail(store, 2);
    await store.write((tx) => tx.patch('head', { team_id: team, stream: 'audit' }, { last_hash: 'x' }));
    expect(await verifyAudit(store, team)).toEqual({ ok: false, problem: { seq: 2, why: 'wrong-end' } });
  });

  test('rows hold no person’s id, no name, no text and no address', async () => {
    const store = await open();
    const team = newId();
    const [ada, ben] = [newId(), newId()];
    const detail = 'Ada Canary <ada@canary.example> https://canary.example/page';
    await append(store, entryOf(team, { actor: ada, detail }));
    await append(
      store,
      entryOf(team, { actor: ada, verb: 'member.removed', subject: { kind: 'person', id: ben }, detail }),
    );
    const rows = await store.list('audit', { where: { team_id: team } });
    const text = JSON.stringify(rows);
    for (const canary of [ada, ben, 'Ada', 'canary', 'https']) expect(text).not.toContain(canary);
    expect(rows[0]?.actor_ref).toBe(rows[1]?.actor_ref);
    for (const id of ['ada@canary.example', 'Ada Canary', '', 'https://canary.example'])
      await expect(append(store, entryOf(team, { subject: { kind: 'skill', id } }))).rejects.toThrow(
        'not an id',
      );
    expect(await store.list('audit', { where: { team_id: team } })).toEqual(rows);
  });

  test('once a person is erased nothing ties them to their rows, which still verify', async () => {
    const store = await open();
    const team = newId();
    const ada = newId();
    const row = await append(store, entryOf(team, { actor: ada }));
    await append(store, entryOf(team, { actor: null, verb: 'week.cut', subject: { kind: 'week', id: 'w' } }));
    expect(await store.write((tx) => forgetAuditPerson(tx, team, ada))).toBe(1);
    expect(await store.list('audit_person', { where: { team_id: team, person_id: ada } })).toEqual([]);
    expect(await verifyAudit(store, team)).toMatchObject({ ok: true, value: { seq: 2 } });
    const again = await append(store, entryOf(team, { actor: ada }));
    expect(again.actor_ref).not.toBe(row.actor_ref);
  });

  test('an act whose transaction did not hold the trail is refused', async () => {
    const store = await open();
    await expect(store.write((tx) => appendAudit(tx, deps, entryOf(newId())))).rejects.toThrow('not locked');
  });

  test('acts at the same time make one unbroken trail', async () => {
    const store = await open();
    const team = newId();
    const ada = newId();
    await Promise.all(Array.from({ length: 20 }, () => append(store, entryOf(team, { actor: ada }))));
    expect(await verifyAudit(store, team)).toMatchObject({ ok: true, value: { seq: 20 } });
  });
});
