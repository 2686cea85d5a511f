import { expect, test } from 'vitest';
import { newSetupPath, setUp } from '../../../server/auth/setup.ts';
import type { Deps } from '../../../server/deps.ts';
import { browser, PASSWORD, pageDeps } from '../setup/browser.ts';
import { DATABASES, onEach } from '../setup/stores.ts';

const pathOf = async (deps: Deps): Promise<string> => (await newSetupPath(deps)) ?? '/none';

const ADA = { team: 'Acme', name: 'Ada', email: 'Ada@Example.com ', password: PASSWORD };

onEach(DATABASES, (open) => {
  test('the link makes an admin and a team, and the admin can sign in', async () => {
    const store = await open();
    const deps = pageDeps(store);
    const ada = browser(deps);
    expect((await ada.get(await pathOf(deps))).status).toBe(200);
    const done = await ada.submit('/setup', ADA);
    expect(done).toMatchObject({ status: 200, url: '/sign-in' });
    const home = await ada.signIn('ada@example.com');
    expect(home.page).toContain('Acme (admin)');
    const [member] = await store.list('member', { where: {} });
    expect(member).toMatchObject({ role: 'admin', status: 'active', joined_by: 'setup', name: 'Ada' });
    const heads = await store.list('head', { where: { team_id: member?.team_id ?? '' } });
    expect(heads.map(({ stream }) => stream)).toEqual(['audit', `me:${member?.person_id}`, 'team']);
  });

  test('only a hash of the link is kept', async () => {
    const store = await open();
    const deps = pageDeps(store);
    const path = await pathOf(deps);
    const key = new URLSearchParams(path.split('?')[1]).get('key') ?? '';
    expect(Buffer.from(key, 'base64url')).toHaveLength(32);
    expect(JSON.stringify(await store.list('server_note', { where: {} }))).not.toContain(key);
  });

  test('a used, an expired, an older and a made-up link each say so in one sentence and make nothing', async () => {
    const store = await open();
    const deps = pageDeps(store);
    const older = await pathOf(deps);
    const path = await pathOf(deps);
    const someone = browser(deps);
    const says = async (where: string) => {
      const { status, page } = await someone.get(where);
      return [status, /<p class="problem">([^<]*)<\/p>/.exec(page)?.[1]];
    };
    expect(await says(older)).toEqual([410, expect.stringContaining('not the newest one')]);
    expect(await says('/setup?key=guess')).toEqual([410, expect.stringContaining('not the newest one')]);
    expect(await says('/setup')).toEqual([410, expect.stringContaining('not the newest one')]);
    await someone.get(path);
    const form = { ...someone.hidden('/setup'), ...ADA };
    deps.shift = 24 * 3_600_000;
    expect(await says(path)).toEqual([410, expect.stringContaining('older than a day')]);
    expect((await someone.post('/setup', form)).status).toBe(410);
    expect(await store.list('user', { where: {} })).toEqual([]);
    deps.shift = 0;
    await someone.post('/setup', form);
    expect(await says(path)).toEqual([410, expect.stringContaining('set up already')]);
    expect((await someone.post('/setup', form)).status).toBe(410);
    expect(await store.list('team', { where: {} })).toHaveLength(1);
    expect(await newSetupPath(deps)).toBeNull();
  });

  test('of two who use the link at the same moment one makes the team', async () => {
    const store = await open();
    const deps = pageDeps(store);
    const key = new URLSearchParams((await pathOf(deps)).split('?')[1]).get('key') ?? '';
    const use = (email: string) => setUp(deps, key, { email, name: 'A', passwordHash: 'x', team: 'T' });
    const done = await Promise.all([use('a@example.com'), use('b@example.com')]);
    expect(done.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await store.list('user', { where: {} })).toHaveLength(1);
  });

  test('what is missing is listed, each with its field, and what was typed is kept except the password', async () => {
    const deps = pageDeps(await open());
    const ada = browser(deps);
    await ada.get(await pathOf(deps));
    const { status, page } = await ada.submit('/setup', {
      ...ADA,
      team: ' ',
      email: 'ada',
      password: 'short',
    });
    expect(status).toBe(422);
    expect(page).toContain('<title>Error: Set up this server - Passalong</title>');
    for (const id of ['team', 'email', 'password']) expect(page).toContain(`<li><a href="#${id}">`);
    expect(page).toMatch(/id="email"[^>]*aria-describedby="email-wrong"[^>]*aria-invalid="true"/);
    expect(page).toContain('value="Ada"');
    expect(page).not.toContain('short"');
  });
});
