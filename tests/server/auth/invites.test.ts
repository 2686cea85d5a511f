import { expect, test } from 'vitest';
import { changeRole, leaveTeam, removeMember } from '../../../server/auth/members.ts';
import type { Deps } from '../../../server/deps.ts';
import { sendAccountMail } from '../../../server/mail/account-mail.ts';
import { addAccount } from '../setup/accounts.ts';
import { type Browser, browser, PASSWORD, pageDeps } from '../setup/browser.ts';
import { MAILS, pathIn, sendDue } from '../setup/mails.ts';
import { DATABASES, onEach } from '../setup/stores.ts';

const DAY = 86_400_000;

async function withAdmin(deps: Deps): Promise<{ ada: Browser; team: string; admin: string; at: string }> {
  const { person, team } = await addAccount(deps, 'ada@example.com', { member: { role: 'admin' } });
  const ada = browser(deps);
  await ada.signIn('ada@example.com');
  return { ada, team, admin: person, at: `/t/${team}/members` };
}

const inviting = async (ada: Browser, at: string, fields: Readonly<Record<string, string>>) => {
  await ada.get(at);
  return ada.submit(`${at}/invite`, { role: 'member', ...fields });
};

const BOB = { name: 'Bob', password: PASSWORD };

onEach(DATABASES, (open) => {
  test('without mail the admin gets the link once, and it makes an account and a member', async () => {
    const store = await open();
    const deps = pageDeps(store);
    const { ada, team, at } = await withAdmin(deps);
    const path = pathIn((await inviting(ada, at, { email: 'Bob@Example.com' })).page);
    expect(JSON.stringify(await store.list('invite', { where: {} }))).not.toContain(path.split('key=')[1]);
    const bob = browser(deps);
    expect((await bob.get(path)).page).toContain('You join as bob@example.com.');
    const form = bob.hidden('/join/new');
    expect((await bob.submit('/join/new', BOB)).url).toBe('/sign-in');
    expect((await bob.signIn('bob@example.com')).page).toContain('Acme');
    const [, member] = await store.list('member', { where: { team_id: team }, order: 'joined_at' });
    expect(member).toMatchObject({ name: 'Bob', role: 'member', joined_by: 'invite' });
    expect((await browser(deps).get(path)).status).toBe(410);
    expect((await bob.post('/join/new', { ...form, ...BOB })).status).toBe(403);
    const verbs = (await store.list('audit', { where: { team_id: team } })).map(({ verb }) => verb);
    expect(verbs).toEqual(['invite.made', 'member.joined']);
  });

  test('nobody joins under the name a team knows somebody else by', async () => {
    const store = await open();
    const deps = pageDeps(store);
    const { ada, team, admin, at } = await withAdmin(deps);
    await store.write((tx) => tx.patch('member', { team_id: team, person_id: admin }, { name: 'Ada Stone' }));
    const path = pathIn((await inviting(ada, at, { email: 'bob@example.com' })).page);
    const bob = browser(deps);
    await bob.get(path);
    const form = { ...bob.hidden('/join/new'), password: PASSWORD };
    const { status, page } = await bob.post('/join/new', { ...form, name: 'ada  stone' });
    expect([status, page.includes('Somebody in this team has this name')]).toEqual([422, true]);
    expect(await store.list('user', { where: { email: 'bob@example.com' } })).toEqual([]);
    expect((await bob.submit('/join/new', BOB)).url).toBe('/sign-in');
  });

  test('with mail nobody sees the link but the address, and its secret is not in the outbox', async () => {
    const store = await open();
    const deps = pageDeps(store, MAILS);
    const { ada, at } = await withAdmin(deps);
    const { page } = await inviting(ada, at, { email: 'bob@example.com' });
    expect(page).not.toContain('key=');
    const [place] = await store.list('invite', { where: {} });
    const [mail] = await sendDue(deps);
    expect(mail?.to).toBe('bob@example.com');
    const [invite] = await store.list('invite', { where: {} });
    expect(invite).toEqual({ ...place, secret_hash: expect.not.stringMatching(place?.secret_hash ?? '') });
    expect((await browser(deps).get(pathIn(mail?.text))).status).toBe(200);
  });

  test('an invitation the mail server did not take is sent later, with a link that works', async () => {
    const deps = pageDeps(await open(), MAILS);
    const { ada, at } = await withAdmin(deps);
    await inviting(ada, at, { email: 'bob@example.com' });
    await sendAccountMail(deps, { send: () => Promise.reject(new Error('planted')) });
    deps.shift = 60_001;
    const [mail] = await sendDue(deps);
    expect((await browser(deps).get(pathIn(mail?.text))).status).toBe(200);
  });

  test('an invitation ends when whoever made it is no admin any more', async () => {
    const deps = pageDeps(await open());
    const { ada, team, admin, at } = await withAdmin(deps);
    const { person: olga } = await addAccount(deps, 'olga@example.com', { team, member: { role: 'admin' } });
    const invite = async (email: string) => pathIn((await inviting(ada, at, { email, role: 'admin' })).page);
    const first = await invite('bob@example.com');
    expect(await changeRole(deps, { team, person: admin, by: olga }, 'member')).toMatchObject({ ok: true });
    expect((await browser(deps).get(first)).status).toBe(410);
    await changeRole(deps, { team, person: admin, by: olga }, 'admin');
    const second = await invite('bob@example.com');
    expect(await removeMember(deps, { team, person: admin, by: olga })).toMatchObject({ ok: true });
    expect((await browser(deps).get(second)).status).toBe(410);
  });

  test('an invitation ends after seven days, when it is ended, and when a newer one is made', async () => {
    const store = await open();
    const deps = pageDeps(store);
    const { ada, at } = await withAdmin(deps);
    const bob = browser(deps);
    const first = pathIn((await inviting(ada, at, { email: 'bob@example.com' })).page);
    const second = pathIn((await inviting(ada, at, { email: 'bob@example.com' })).page);
    expect([(await bob.get(first)).status, (await bob.get(second)).status]).toEqual([410, 200]);
    deps.shift = 7 * DAY;
    expect((await bob.get(second)).status).toBe(410);
    deps.shift = 0;
    await ada.get(at);
    expect((await ada.submit(`${at}/end-invite`)).status).toBe(200);
    expect((await bob.get(second)).status).toBe(410);
  });

  test('who has an account has to sign in with the invited address, and nobody else can use the link', async () => {
    const store = await open();
    const deps = pageDeps(store);
    const { ada, at, team } = await withAdmin(deps);
    const bob = await addAccount(deps, 'bob@example.com');
    await addAccount(deps, 'eve@example.com');
    const path = pathIn((await inviting(ada, at, { email: 'bob@example.com', role: 'admin' })).page);
    const eve = browser(deps);
    expect((await eve.get(path)).page).toContain('There is an account');
    await eve.signIn('eve@example.com');
    expect((await eve.get(path)).status).toBe(403);
    await eve.get('/');
    const query = new URLSearchParams(path.split('?')[1]);
    const given = { ...eve.hidden('/sign-out'), team, key: query.get('key') ?? '' };
    expect((await eve.post('/join', given)).status).toBe(403);
    expect((await eve.post('/join/new', { ...given, ...BOB })).status).toBe(410);
    const browserOfBob = browser(deps);
    await browserOfBob.signIn('bob@example.com');
    await browserOfBob.get(path);
    await browserOfBob.submit('/join');
    const member = await store.get('member', { team_id: team, person_id: bob.person });
    expect(member).toMatchObject({ status: 'active', role: 'admin' });
  });

  test('a domain can be invited only where the operator listed it, and brings members only', async () => {
    const store = await open();
    const deps = pageDeps(store, { ...MAILS, INVITE_DOMAINS: 'example.com example.org' });
    const { ada, at, team } = await withAdmin(deps);
    await ada.get(at);
    const fields = ada.hidden(`${at}/invite-domain`);
    const refused = await ada.post(`${at}/invite-domain`, { ...fields, domain: 'evil.example' });
    expect(refused.status).toBe(409);
    const made = await ada.post(`${at}/invite-domain`, { ...fields, domain: 'example.com' });
    const bob = browser(deps);
    const path = pathIn(made.page);
    await bob.get(path);
    for (const email of ['bob@example.org', 'bob@example.com.evil.example', 'bob@notexample.com'])
      expect((await bob.submit('/join/ask', { email })).status, email).toBe(422);
    await bob.get(path);
    const asked = await bob.submit('/join/ask', { email: 'bob@example.com' });
    await bob.get(path);
    expect((await bob.submit('/join/ask', { email: 'ada@example.com' })).page).toBe(asked.page);
    const mails = await sendDue(deps);
    expect(mails.map(({ to }) => to)).toEqual(['bob@example.com']);
    await bob.get(pathIn(mails[0]?.text));
    await bob.submit('/join/new', BOB);
    const found = await store.list('member', { where: { team_id: team, joined_by: 'domain' } });
    expect(found).toMatchObject([{ name: 'Bob', role: 'member' }]);
  });

  test('who has a domain’s link does not take the place of what an admin offered', async () => {
    const store = await open();
    const deps = pageDeps(store, { ...MAILS, INVITE_DOMAINS: 'example.com' });
    const { ada, at, team } = await withAdmin(deps);
    await inviting(ada, at, { email: 'bob@example.com', role: 'admin' });
    const offered = await sendDue(deps);
    await ada.get(at);
    const { page: shown } = await ada.submit(`${at}/invite-domain`, { domain: 'example.com' });
    const [bob, path] = [browser(deps), pathIn(shown)];
    const ask = async (email: string) => {
      await bob.get(path);
      return (await bob.submit('/join/ask', { email })).page;
    };
    expect(await ask('bob@example.com')).toBe(await ask('cem@example.com'));
    expect((await sendDue(deps)).map(({ to }) => to)).toEqual(['cem@example.com']);
    const where = { team_id: team, email: 'bob@example.com' };
    expect(await store.list('invite', { where })).toMatchObject([{ role: 'admin', domain: null }]);
    expect((await bob.get(pathIn(offered[0]?.text))).status).toBe(200);
    deps.shift = 8 * 24 * 3_600_000;
    await ada.signIn('ada@example.com');
    await ada.get(at);
    const later = pathIn((await ada.submit(`${at}/invite-domain`, { domain: 'example.com' })).page);
    await bob.get(later);
    await bob.submit('/join/ask', { email: 'bob@example.com' });
    expect((await sendDue(deps)).map(({ to }) => to)).toEqual(['bob@example.com']);
    expect(await store.list('invite', { where })).toMatchObject([{ role: 'member', domain: 'example.com' }]);
  });

  test('who was removed is let in again by an admin alone, and a domain’s link tells them nothing', async () => {
    const store = await open();
    const deps = pageDeps(store, { ...MAILS, INVITE_DOMAINS: 'example.com' });
    const { ada, at, team, admin } = await withAdmin(deps);
    const bob = await addAccount(deps, 'bob@example.com', { team });
    await ada.get(at);
    const path = pathIn((await ada.submit(`${at}/invite-domain`, { domain: 'example.com' })).page);
    expect((await removeMember(deps, { team, by: admin, person: bob.person })).ok).toBe(true);
    const cem = browser(deps);
    const ask = async (email: string) => {
      await cem.get(path);
      return (await cem.submit('/join/ask', { email })).page;
    };
    expect(await ask('bob@example.com')).toBe(await ask('cem@example.com'));
    expect((await sendDue(deps)).map(({ to }) => to)).toEqual(['cem@example.com']);
    await inviting(ada, at, { email: 'bob@example.com' });
    expect((await sendDue(deps)).map(({ to }) => to)).toEqual(['bob@example.com']);
  });

  test('who left by themselves may come back by a domain’s link', async () => {
    const store = await open();
    const deps = pageDeps(store, { ...MAILS, INVITE_DOMAINS: 'example.com' });
    const { ada, at, team } = await withAdmin(deps);
    const bob = await addAccount(deps, 'bob@example.com', { team });
    await ada.get(at);
    const path = pathIn((await ada.submit(`${at}/invite-domain`, { domain: 'example.com' })).page);
    expect((await leaveTeam(deps, { team, person: bob.person })).ok).toBe(true);
    const again = browser(deps);
    await again.get(path);
    await again.submit('/join/ask', { email: 'bob@example.com' });
    expect((await sendDue(deps)).map(({ to }) => to)).toEqual(['bob@example.com']);
  });

  test('domains are off by default, and a server without mail cannot invite one', async () => {
    const store = await open();
    const plain = pageDeps(store);
    const { ada, at } = await withAdmin(plain);
    expect((await ada.get(at)).page).not.toContain('invite-domain');
    const listed = browser(pageDeps(store, { INVITE_DOMAINS: 'example.com' }));
    await listed.signIn('ada@example.com');
    await listed.get(at);
    expect(await listed.submit(`${at}/invite-domain`, { domain: 'example.com' })).toMatchObject({
      status: 409,
    });
  });

  test('members and strangers cannot invite, and a team one is not in looks like none', async () => {
    const store = await open();
    const deps = pageDeps(store);
    const { at, team } = await withAdmin(deps);
    await addAccount(deps, 'bob@example.com', { team });
    await addAccount(deps, 'eve@example.com');
    const [bob, eve] = [browser(deps), browser(deps)];
    await bob.signIn('bob@example.com');
    await eve.signIn('eve@example.com');
    const given = (who: Browser) => ({ ...who.hidden('/sign-out'), email: 'x@example.com', role: 'admin' });
    expect((await bob.get(at)).page).not.toContain('Invite');
    expect((await bob.post(`${at}/invite`, given(bob))).status).toBe(403);
    const foreign = await eve.get(at);
    expect(foreign).toEqual({
      ...(await eve.get(at.replace(/^\/t\/.{8}/, '/t/00000000'))),
      url: at,
      headers: foreign.headers,
    });
    expect(foreign.status).toBe(404);
    expect(await eve.post(`${at}/invite`, { ...given(eve), email: 'x@example.com' })).toMatchObject({
      status: 404,
    });
    expect(await store.list('invite', { where: {} })).toEqual([]);
  });
});
