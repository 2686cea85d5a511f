import { expect, test } from 'vitest';
import { verifyAudit } from '../../../server/audit.ts';
import type { Deps } from '../../../server/deps.ts';
import { addAccount } from '../setup/accounts.ts';
import { browser, pageDeps } from '../setup/browser.ts';
import { DATABASES, onEach } from '../setup/stores.ts';

async function admin(deps: Deps, email = 'ada@example.com') {
  const account = await addAccount(deps, email, { member: { role: 'admin' } });
  const page = browser(deps);
  await page.signIn(email);
  return { ada: page, ...account };
}

const verbs = async (deps: Deps, team_id: string) =>
  (await deps.store.list('audit', { where: { team_id } })).map(({ verb }) => verb);

onEach(DATABASES, (open) => {
  test('an admin renames the team, which stands in the trail and everywhere at once', async () => {
    const deps = pageDeps(await open());
    const { ada, team } = await admin(deps);
    await ada.get(`/t/${team}/settings`);
    const done = await ada.submit(`/t/${team}/settings/name`, { name: '  Harbour <crew> ' });
    expect(done.page).toContain('Settings of Harbour &lt;crew&gt;');
    expect(await deps.store.get('team', { team_id: team })).toMatchObject({ name: 'Harbour <crew>' });
    await ada.submit(`/t/${team}/settings/name`, { name: 'Harbour <crew>' });
    expect(await verbs(deps, team)).toEqual(['team.renamed']);
    expect((await ada.get('/')).page).toContain('Harbour &lt;crew&gt;');
    expect(await verifyAudit(deps.store, team, [])).toMatchObject({ ok: true });
  });

  test('a team has a name of 1 to 120 characters', async () => {
    const deps = pageDeps(await open());
    const { ada, team } = await admin(deps);
    for (const name of ['', '   ', 'a'.repeat(121)]) {
      await ada.get(`/t/${team}/settings`);
      const { status, page } = await ada.submit(`/t/${team}/settings/name`, { name });
      expect(status, name).toBe(422);
      expect(page).toContain('of at most 120 characters');
    }
    expect(await deps.store.get('team', { team_id: team })).toMatchObject({ name: 'Acme' });
  });

  test('a second team is refused in words unless the operator allows it', async () => {
    const deps = pageDeps(await open());
    const { ada } = await admin(deps);
    expect((await ada.get('/')).page).not.toContain('/teams/new');
    const { status, page } = await ada.get('/teams/new');
    expect({ status, said: page.includes('TEAMS=many') }).toEqual({ status: 403, said: true });
    const form = ada.hidden('/sign-out');
    expect((await ada.post('/teams/new', { ...form, team: 'Second' })).status).toBe(403);
    expect(await deps.store.list('team', { where: {} })).toHaveLength(1);
  });

  test('where it is allowed, whoever makes a team is its admin, and goes from one to the other', async () => {
    const deps = pageDeps(await open(), { TEAMS: 'many' });
    const { ada, team, person } = await admin(deps);
    expect((await ada.get('/')).page).toContain('/teams/new');
    await ada.get('/teams/new');
    const made = await ada.submit('/teams/new', { team: 'Second' });
    expect(made.page).toContain('Members of Second');
    const second = made.url.split('/')[2] ?? '';
    expect(await deps.store.list('member', { where: { person_id: person } })).toHaveLength(2);
    expect(await verbs(deps, second)).toEqual(['team.made']);
    for (const part of ['members', 'devices', 'skills', 'services', 'settings']) {
      const { page } = await ada.get(`/t/${second}/${part}`);
      expect(page, part).toContain(`href="/t/${team}/${part}"`);
      expect(page).toContain(`href="/t/${second}/${part}" aria-current="page"`);
    }
    await deps.store.write((tx) =>
      tx.patch('member', { team_id: team, person_id: person }, { role: 'member' }),
    );
    const { page } = await ada.get(`/t/${second}/settings`);
    expect(page).not.toContain(`href="/t/${team}/settings"`);
    expect(page).toContain(`href="/t/${team}/members"`);
  });

  test('nobody makes teams without end', async () => {
    const deps = pageDeps(await open(), { TEAMS: 'many' });
    const { ada } = await admin(deps);
    const make = async () => {
      await ada.get('/teams/new');
      return (await ada.submit('/teams/new', { team: 'One more' })).status;
    };
    for (let count = 0; count < 5; count++) expect(await make()).toBe(200);
    expect(await make()).toBe(429);
  });

  test('no page of a member leads to what is an admin’s', async () => {
    const deps = pageDeps(await open());
    const { team } = await admin(deps);
    await addAccount(deps, 'bob@example.com', { team });
    const bob = browser(deps);
    await bob.signIn('bob@example.com');
    for (const path of ['/', `/t/${team}/members`, `/t/${team}/devices`]) {
      const { page } = await bob.get(path);
      for (const part of ['settings', 'skills', 'services']) expect(page).not.toContain(`/${part}"`);
    }
  });
});
