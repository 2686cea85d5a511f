import { expect, test } from 'vitest';
import { identity } from '../../../server/auth/identity.ts';
import { addPerson } from '../../../server/auth/people.ts';
import type { Deps } from '../../../server/deps.ts';
import { sendAccountMail } from '../../../server/mail/account-mail.ts';
import type { Mail } from '../../../server/mail/mailer.ts';
import { addAccount } from '../setup/accounts.ts';
import { browser, PASSWORD, pageDeps } from '../setup/browser.ts';
import { DATABASES, onEach } from '../setup/stores.ts';

const MAILS = { SMTP_URL: 'smtp://localhost:2525', MAIL_FROM: 'server@example.com' };
const LOOPBACK = 'passalong.session_token';
const HOST_COOKIE = '__Host-passalong.session_token';

const outgoing = () => {
  const mails: Mail[] = [];
  return { mails, mailer: { send: async (mail: Mail) => void mails.push(mail) } };
};

/** How often a password is hashed or compared, which is next to all the time that a sign-in takes. */
async function slowCalls(deps: Deps): Promise<() => number> {
  const { password } = await (await identity(deps)).$context;
  const { hash, verify } = password;
  let calls = 0;
  password.hash = (given) => {
    calls += 1;
    return hash(given);
  };
  password.verify = (given) => {
    calls += 1;
    return verify(given);
  };
  return () => calls;
}

onEach(DATABASES, (open) => {
  test.each([
    'known@example.com',
    'not-confirmed@example.com',
    'unknown@example.com',
    'without-a-password@example.com',
  ])('a wrong password for %s takes as long as for any other address', async (email) => {
    const deps = pageDeps(await open());
    await addAccount(deps, 'known@example.com');
    await addAccount(deps, 'not-confirmed@example.com', { verified: false });
    await deps.store.write((tx) =>
      addPerson(tx, deps, {
        email: 'without-a-password@example.com',
        name: 'Eve',
        passwordHash: null,
        verified: true,
      }),
    );
    const calls = await slowCalls(deps);
    expect((await browser(deps).signIn(email, 'not the password')).status).toBe(422);
    expect(calls()).toBe(1);
  });

  test('the right password opens a session, a wrong one and an unknown address are answered alike', async () => {
    const deps = pageDeps(await open());
    await addAccount(deps, 'ada@example.com');
    const ada = browser(deps);
    const wrong = await ada.signIn('ada@example.com', 'not the password');
    const wrongPage = wrong.page.replaceAll('ada@', 'x@');
    const unknown = await ada.signIn('bob@example.com', 'not the password');
    expect([wrong.status, unknown.status]).toEqual([422, 422]);
    expect(unknown.page.replaceAll('bob@', 'x@')).toBe(wrongPage);
    expect(ada.jar.has(LOOPBACK)).toBe(false);
    expect((await ada.signIn(' Ada@Example.com')).status).toBe(200);
    expect(ada.jar.has(LOOPBACK)).toBe(true);
  });

  test('an address that is not confirmed yet cannot sign in, and is answered like a wrong password', async () => {
    const deps = pageDeps(await open());
    await addAccount(deps, 'ada@example.com', { verified: false });
    const ada = browser(deps);
    expect(await ada.signIn('ada@example.com')).toMatchObject({ status: 422 });
    expect(ada.seen().page).toContain('do not fit together');
  });

  test('on https the cookie is tied to the host, to http and to this site', async () => {
    const store = await open();
    const origin = 'https://team.example.com';
    const deps = pageDeps(store, { PUBLIC_URL: origin });
    await addAccount(deps, 'ada@example.com');
    const ada = browser(deps, { origin });
    await ada.get('/sign-in');
    const body = new URLSearchParams({
      ...ada.hidden('/sign-in'),
      email: 'ada@example.com',
      password: PASSWORD,
    });
    await ada.post('/sign-in', Object.fromEntries(body));
    expect(ada.jar.has(HOST_COOKIE)).toBe(true);
    const { headers } = await ada.get('/forgot');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('the session is a new one at every sign-in and the old one ends', async () => {
    const store = await open();
    const deps = pageDeps(store);
    await addAccount(deps, 'ada@example.com');
    const ada = browser(deps);
    await ada.signIn('ada@example.com');
    const first = ada.jar.get(LOOPBACK);
    await ada.signIn('ada@example.com');
    expect(ada.jar.get(LOOPBACK)).not.toBe(first);
    expect(await store.list('session', { where: {} })).toHaveLength(1);
    ada.jar.set(LOOPBACK, first ?? '');
    expect((await ada.get('/')).url).toMatch(/^\/sign-in/);
  });

  test('a session is over after seven days, however much it is used', async () => {
    const store = await open();
    const deps = pageDeps(store);
    await addAccount(deps, 'ada@example.com');
    await browser(deps).signIn('ada@example.com');
    const [session] = await store.list('session', { where: {} });
    const lasts = Date.parse(session?.expires_at ?? '') - Date.parse(session?.created_at ?? '');
    expect(lasts / 86_400_000).toBeCloseTo(7, 3);
    expect(session).toMatchObject({ ip_address: '', auth_at: expect.any(Number) });
  });

  test('signing out ends the session in the database and the grants of the person', async () => {
    const store = await open();
    const deps = pageDeps(store);
    const { person, team } = await addAccount(deps, 'ada@example.com');
    const ada = browser(deps);
    await ada.signIn('ada@example.com');
    await store.write((tx) =>
      tx.insert('review_grant', [
        {
          team_id: team,
          grant_hash: 'h',
          device_id: 'd',
          person_id: person,
          auth_at: 0,
          bound_to: null,
          expires_at: 1,
          used_at: null,
        },
      ]),
    );
    expect(await ada.submit('/sign-out')).toMatchObject({ url: '/sign-in' });
    expect(await store.list('session', { where: {} })).toEqual([]);
    expect(await store.list('review_grant', { where: {} })).toEqual([]);
    expect(ada.jar.has(LOOPBACK)).toBe(false);
  });

  test('a form from elsewhere, without its token, with another browser’s token or of another kind is refused', async () => {
    const store = await open();
    const deps = pageDeps(store);
    await addAccount(deps, 'ada@example.com');
    const [ada, eve] = [browser(deps), browser(deps)];
    await eve.get('/sign-in');
    await ada.signIn('ada@example.com');
    const fields = ada.hidden('/sign-out');
    const tries = [
      ada.post('/sign-out', fields, { origin: 'https://evil.example' }),
      ada.post('/sign-out', fields, { origin: 'null' }),
      ada.post('/sign-out', {}),
      ada.post('/sign-out', { form: 'x' }),
      ada.post('/sign-out', eve.hidden('/sign-in')),
      ada.post('/sign-out', fields, { 'content-type': 'text/plain' }),
    ];
    expect((await Promise.all(tries)).map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 400]);
    expect(await store.list('session', { where: {} })).toHaveLength(1);
  });

  test('the eleventh try within a quarter of an hour waits, also with the right password', async () => {
    const deps = pageDeps(await open());
    await addAccount(deps, 'ada@example.com');
    const eve = browser(deps);
    for (let count = 0; count < 10; count++) await eve.signIn('ada@example.com', 'not the password');
    const { status, headers } = await eve.signIn('ada@example.com');
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await browser(deps).signIn('bob@example.com')).status).toBe(422);
  });

  test('a next page elsewhere is not gone to', async () => {
    const deps = pageDeps(await open());
    await addAccount(deps, 'ada@example.com');
    for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example', '/\t/evil.example']) {
      const ada = browser(deps);
      await ada.get(`/sign-in?next=${encodeURIComponent(next)}`);
      const form = { ...ada.hidden('/sign-in'), next, email: 'ada@example.com', password: PASSWORD };
      expect((await ada.post('/sign-in', form)).url, next).toBe('/');
    }
  });

  test('a mailed link sets a password once, ends every session and notes the time', async () => {
    const store = await open();
    const deps = pageDeps(store, MAILS);
    const { person, team } = await addAccount(deps, 'ada@example.com');
    const [ada, thief] = [browser(deps), browser(deps)];
    await thief.signIn('ada@example.com');
    await ada.get('/forgot');
    const known = await ada.submit('/forgot', { email: 'ada@example.com' });
    await ada.get('/forgot');
    const unknown = await ada.submit('/forgot', { email: 'nobody@example.com' });
    expect(unknown.page).toBe(known.page);
    const { mails, mailer } = outgoing();
    expect(await sendAccountMail(deps, mailer)).toBe(1);
    expect(await sendAccountMail(deps, mailer)).toBe(0);
    expect(mails.map(({ to }) => to)).toEqual(['ada@example.com']);
    const path = /\/reset\?key=\S+/.exec(mails[0]?.text ?? '')?.[0] ?? '';
    expect(JSON.stringify(await store.list('verification', { where: {} }))).not.toContain(path.slice(11));
    await ada.get(path);
    const form = ada.hidden('/reset');
    expect((await ada.submit('/reset', { password: 'short' })).status).toBe(422);
    expect((await ada.submit('/reset', { password: 'another good one' })).status).toBe(200);
    expect((await thief.get('/')).url).toMatch(/^\/sign-in/);
    expect((await ada.post('/reset', { ...form, password: 'a third good one' })).status).toBe(410);
    expect((await ada.signIn('ada@example.com', 'another good one')).status).toBe(200);
    const member = await store.get('member', { team_id: team, person_id: person });
    expect(member?.reset_at).toBeGreaterThan(0);
  });

  test('a mailed link is over after an hour', async () => {
    const deps = pageDeps(await open(), MAILS);
    await addAccount(deps, 'ada@example.com');
    const ada = browser(deps);
    await ada.get('/forgot');
    await ada.submit('/forgot', { email: 'ada@example.com' });
    const { mails, mailer } = outgoing();
    await sendAccountMail(deps, mailer);
    const path = /\/reset\?key=\S+/.exec(mails[0]?.text ?? '')?.[0] ?? '';
    deps.shift = 3_600_001;
    expect((await ada.get(path)).status).toBe(410);
  });

  test('a new password ends every other link to set one', async () => {
    const deps = pageDeps(await open(), MAILS);
    await addAccount(deps, 'ada@example.com');
    const ada = browser(deps);
    const paths: string[] = [];
    for (let asked = 0; asked < 2; asked++) {
      await ada.get('/forgot');
      await ada.submit('/forgot', { email: 'ada@example.com' });
      const { mails, mailer } = outgoing();
      await sendAccountMail(deps, mailer);
      paths.push(/\/reset\?key=\S+/.exec(mails[0]?.text ?? '')?.[0] ?? '');
    }
    const [older = '', newer = ''] = paths;
    await ada.get(newer);
    expect((await ada.submit('/reset', { password: 'a new and long phrase' })).status).toBeLessThan(400);
    expect((await ada.get(older)).status).toBe(410);
  });

  test('a mail the other side did not take is sent later', async () => {
    const deps = pageDeps(await open(), MAILS);
    await addAccount(deps, 'ada@example.com');
    const ada = browser(deps);
    await ada.get('/forgot');
    await ada.submit('/forgot', { email: 'ada@example.com' });
    const failing = { send: () => Promise.reject(new Error('planted')) };
    expect(await sendAccountMail(deps, failing)).toBe(0);
    const { mailer } = outgoing();
    expect(await sendAccountMail(deps, mailer)).toBe(0);
    deps.shift = 60_001;
    expect(await sendAccountMail(deps, mailer)).toBe(1);
  });

  test('without a mail server the page says who can help', async () => {
    const deps = pageDeps(await open());
    expect((await browser(deps).get('/forgot')).page).toContain('Ask an admin');
  });

  test('nothing else of better-auth answers', async () => {
    const deps = pageDeps(await open());
    const eve = browser(deps);
    const paths = ['sign-up/email', 'get-session', 'sign-in/email', 'list-sessions', 'update-user', 'ok'];
    for (const path of paths) {
      expect((await eve.get(`/auth/${path}`)).status, path).toBe(404);
      expect((await eve.post(`/auth/${path}`, { email: 'a@example.com' })).status, path).toBe(404);
    }
  });

  test('pages speak the language the browser asks for', async () => {
    const deps = pageDeps(await open());
    const { page } = await browser(deps).get('/sign-in', { 'accept-language': 'fr, de-CH;q=0.8, en;q=0.5' });
    expect(page).toContain('<html lang="de">');
    expect(page).toContain('Anmelden');
  });
});
