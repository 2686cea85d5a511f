import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Store } from '../../../server/store/port.ts';
import { addAccount } from '../setup/accounts.ts';
import { browser, PASSWORD, pageDeps } from '../setup/browser.ts';
import { addSubmission, SUBMISSION } from '../setup/lessons.ts';
import { addDevice, memberRow } from '../setup/people.ts';
import { DATABASES, onEach } from '../setup/stores.ts';

const DATA_DIR = mkdtempSync(join(tmpdir(), 'passalong-me-'));
afterAll(() => rmSync(DATA_DIR, { recursive: true, force: true }));

const EVENT = { seq: 1, n: 1, kind: 'sealed', v: 1, at: 1, received_at: 1, body: '"ciphertext"', hash: 'h' };

async function withLog(store: Store, role = 'member') {
  const deps = pageDeps(store, { DATA_DIR });
  const { person, team } = await addAccount(deps, 'ada@example.com', { member: { role } });
  const member = await store.get('member', { team_id: team, person_id: person });
  if (member === null) throw new Error('no member');
  const { device, token } = await addDevice(store, member);
  await store.write(async (tx) => {
    const [, head] = await tx.lock(team, ['team', `me:${person}`]);
    if (head !== undefined) await tx.patch('head', { team_id: team, stream: head.stream }, { seq: 1 });
    const of = { team_id: team, person_id: person, device_id: device.device_id };
    await tx.insert('event', [{ ...of, event_id: 'e1', ...EVENT }]);
  });
  const ada = browser(deps);
  await ada.signIn('ada@example.com');
  return { deps, ada, person, team, token };
}

onEach(DATABASES, (open) => {
  test('a person takes out everything kept about them, without any secret', async () => {
    const store = await open();
    const { ada, person, team, token } = await withLog(store);
    await ada.get('/me');
    const { page, headers } = await ada.submit('/me/export');
    expect(headers.get('content-disposition')).toContain('attachment');
    expect(headers.get('cache-control')).toBe('no-store');
    const file = JSON.parse(page) as { person: string; rows: { table: string; row: object }[] };
    expect(file.person).toBe(person);
    const tables = new Set(file.rows.map(({ table }) => table));
    for (const table of ['user', 'account', 'member', 'device', 'event']) expect(tables).toContain(table);
    const [account] = await store.list('account', { where: { user_id: person } });
    const [session] = await store.list('session', { where: { user_id: person } });
    for (const secret of [account?.password, session?.token, token.slice(-43)])
      expect(page).not.toContain(secret);
    const verbs = (await store.list('audit', { where: { team_id: team } })).map(({ verb }) => verb);
    expect(verbs).toEqual(['person.exported']);
  });

  test('a person erases their log in a team, and the stream begins anew', async () => {
    const store = await open();
    const { ada, person, team } = await withLog(store);
    await ada.get('/me');
    await ada.submit(`/t/${team}/erase-log`);
    expect(await store.list('event', { where: { team_id: team } })).toHaveLength(1);
    expect((await ada.submit(`/t/${team}/erase-log`)).page).toContain('Erased: 1 event.');
    expect(await store.list('event', { where: { team_id: team, person_id: person } })).toEqual([]);
    expect(await store.get('head', { team_id: team, stream: `me:${person}` })).toMatchObject({ gen: 1 });
  });

  test('an account is erased after its address was typed, and signs in no more', async () => {
    const store = await open();
    const { ada, person } = await withLog(store);
    await ada.get('/me');
    expect((await ada.submit('/me/erase', { email: 'bob@example.com' })).status).toBe(422);
    expect((await ada.submit('/me/erase', { email: 'Ada@example.com' })).page).toContain('is erased');
    expect(await store.get('user', { id: person })).toBeNull();
    expect((await ada.get('/')).url).toMatch(/^\/sign-in/);
    expect((await ada.signIn('ada@example.com')).status).toBe(422);
  });

  test('the last admin of a team with others is not erased', async () => {
    const store = await open();
    const { deps, ada, team, person } = await withLog(store, 'admin');
    await addAccount(deps, 'bob@example.com', { team });
    await ada.get('/me');
    expect((await ada.submit('/me/erase', { email: 'ada@example.com' })).status).toBe(409);
    expect(await store.get('user', { id: person })).not.toBeNull();
  });

  test('a name is changed in every team its person is in, told once, and in the trail without the name itself', async () => {
    const store = await open();
    const { deps, ada, team, person } = await withLog(store);
    const { team: left } = await addAccount(deps, 'bob@example.com');
    const { team: other } = await addAccount(deps, 'cem@example.com');
    const of = { person_id: person, name: 'ada' };
    await store.write(async (tx) => {
      await tx.insert('member', [memberRow(other, of), memberRow(left, { ...of, status: 'left' })]);
    });
    const seqs = async () =>
      (await store.list('member', { where: { person_id: person } })).map(({ seq }) => seq);
    expect((await ada.get('/me')).page).toContain('value="ada"');
    expect((await ada.submit('/me/name', { name: ' ' })).status).toBe(422);
    const { page } = await ada.submit('/me/name', { name: ' Ada <Byron> ' });
    expect(page).toContain('Ada &lt;Byron&gt;');
    const once = await seqs();
    expect(once.filter((seq) => seq === null)).toHaveLength(1);
    await ada.submit('/me/name', { name: 'Ada <Byron>' });
    expect(await seqs()).toEqual(once);
    const names = (await store.list('member', { where: { person_id: person } })).map((row) => [
      row.team_id,
      row.name,
    ]);
    expect(Object.fromEntries(names)).toEqual({
      [team]: 'Ada <Byron>',
      [other]: 'Ada <Byron>',
      [left]: 'ada',
    });
    for (const team_id of [team, other]) {
      const trail = await store.list('audit', { where: { team_id } });
      expect(trail.map(({ verb }) => verb)).toEqual(['member.renamed']);
      expect(JSON.stringify(trail)).not.toContain('Byron');
    }
    expect(await store.list('audit', { where: { team_id: left } })).toEqual([]);
  });

  test('a name is taken in any script, and refused where not all of it is seen', async () => {
    const store = await open();
    const { ada, person } = await withLog(store);
    await ada.get('/me');
    const form = ada.hidden('/me/name');
    const shown = ['Зоя', '山田 太郎', 'O’Brien-Łęcki', 'علی\u200cرضا', 'Zoë 👩\u200d🔬'];
    for (const name of shown) {
      expect((await ada.post('/me/name', { ...form, name })).status).toBe(200);
      expect(await store.get('user', { id: person })).toMatchObject({ name });
    }
    const hidden = ['Ada \u202Enoryb', '\u200B', 'Ada\u3164', 'A\u00ADda', 'Ada\u{e0041}', '\u0410da'];
    for (const name of [...hidden, 'Ada\nAdmin', 'Ada\u2028Admin', 'Ada\u0007', '\u2800']) {
      const { status, page } = await ada.post('/me/name', { ...form, name });
      expect([name, status, page.includes('without hidden or mixed letters')]).toEqual([name, 422, true]);
    }
    expect(await store.get('user', { id: person })).toMatchObject({ name: shown.at(-1) });
  });

  test('nobody takes the name a team knows somebody else by', async () => {
    const store = await open();
    const { deps, ada, person, team } = await withLog(store);
    const { person: bob } = await addAccount(deps, 'bob@example.com', { team });
    await store.write((tx) => tx.patch('member', { team_id: team, person_id: bob }, { name: 'Bob Stone' }));
    await ada.get('/me');
    for (const name of ['Bob Stone', 'bob\u00a0 stone', 'Ｂｏｂ Stone']) {
      const { status, page } = await ada.submit('/me/name', { name });
      expect([status, page.includes('Somebody in a team of yours has this name')]).toEqual([422, true]);
    }
    expect(await store.get('user', { id: person })).toMatchObject({ name: 'ada' });
    await store.write((tx) => tx.patch('member', { team_id: team, person_id: bob }, { status: 'left' }));
    expect((await ada.submit('/me/name', { name: 'Bob Stone' })).status).toBe(200);
  });

  test('a name is changed ten times an hour at most', async () => {
    const { ada } = await withLog(await open());
    await ada.get('/me');
    const form = ada.hidden('/me/name');
    for (let turn = 0; turn < 10; turn++)
      expect((await ada.post('/me/name', { ...form, name: `Ada ${turn}` })).status).toBe(200);
    expect((await ada.post('/me/name', { ...form, name: 'Ada' })).status).toBe(429);
  });

  test('a password is changed with the current one only, and every session ends', async () => {
    const store = await open();
    const { deps, ada } = await withLog(store);
    const elsewhere = browser(deps);
    await elsewhere.signIn('ada@example.com');
    await ada.get('/me');
    const wrong = { current: 'a guess of mine', password: 'another good one' };
    expect((await ada.submit('/me/password', wrong)).status).toBe(422);
    await ada.get('/me');
    await ada.submit('/me/password', { current: PASSWORD, password: 'another good one' });
    expect(await store.list('session', { where: {} })).toEqual([]);
    expect((await elsewhere.get('/me')).url).toMatch(/^\/sign-in/);
    expect((await ada.signIn('ada@example.com', 'another good one')).status).toBe(200);
  });

  test('a member reads a live lesson with each claim beside its support, its owner and its date', async () => {
    const store = await open();
    const { deps, ada, team, person } = await withLog(store);
    const { lesson, rev } = await addSubmission(deps, team);
    const row = {
      team_id: team,
      lesson_id: lesson,
      seq: 1,
      version: 1,
      state: 'live',
      live_rev: rev,
      home_skill_id: 'skill',
      tier: 4,
      verify_by: Date.UTC(2026, 0, 2),
      recheck: 'flag',
      drift_at: null,
      low_at: null,
    };
    const skill = {
      team_id: team,
      skill_id: 'skill',
      seq: 2,
      version: 1,
      body: JSON.stringify({ owner: person }),
    };
    await store.write(async (tx) => {
      await tx.insert('lesson', [row]);
      await tx.insert('skill', [skill]);
    });
    const { status, page } = await ada.get(`/l/${lesson}`);
    expect(status).toBe(200);
    for (const shown of [
      SUBMISSION.title,
      'critical',
      'ada',
      '2 January 2026',
      'This date has passed',
      ...SUBMISSION.shown,
    ])
      expect(page).toContain(shown);
    expect(page).not.toMatch(/href="javascript/);
    expect(page).not.toContain('<script>');
    await addAccount(deps, 'eve@example.com');
    const eve = browser(deps);
    expect((await eve.get(`/l/${lesson}`)).url).toMatch(/^\/sign-in\?next=/);
    await eve.signIn('eve@example.com');
    const foreign = await eve.get(`/l/${lesson}`);
    const none = await eve.get('/l/00000000-0000-7000-8000-000000000000');
    expect([foreign.status, foreign.page]).toEqual([404, none.page]);
  });
});
