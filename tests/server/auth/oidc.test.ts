import { afterEach, expect, test } from 'vitest';
import { sha256 } from '../../../lib/hash/sha256.ts';
import { invite } from '../../../server/auth/invites.ts';
import type { Store } from '../../../server/store/port.ts';
import { addAccount } from '../setup/accounts.ts';
import { type Browser, browser, pageDeps } from '../setup/browser.ts';
import { addSubmission } from '../setup/lessons.ts';
import { type Bent, startProvider } from '../setup/oidc.ts';
import { addDevice, memberRow, newId } from '../setup/people.ts';
import { DATABASES, onEach } from '../setup/stores.ts';

const CALLBACK = 'http://localhost:8765/auth/callback/sso';

let stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops) await stop();
  stops = [];
});

async function world(store: Store, change: Partial<Bent> = {}) {
  const bent: Bent = {
    person: { sub: 'ada-at-sso', email: 'ada@example.com', email_verified: true },
    ...change,
  };
  const provider = await startProvider(CALLBACK, bent);
  stops.push(provider.stop);
  const deps = pageDeps(store, {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: 'passalong',
    OIDC_CLIENT_SECRET: 'a secret of the client',
    OIDC_NAME: 'Acme login',
  });
  const account = await addAccount(deps, 'ada@example.com');
  const ada = browser(deps);
  return { bent, provider, deps, ada, ...account };
}

/** From our form to the provider and back; answers what our server says then. */
async function signIn(
  ada: Browser,
  provider: { signIn: (url: string) => Promise<string> },
  from = '/sign-in',
) {
  await ada.get(from);
  const { page } = await ada.submit('/sign-in/sso');
  const start = (/content="0; url=([^"]*)"/.exec(page)?.[1] ?? '').replaceAll('&amp;', '&');
  const back = await provider.signIn(start);
  return { start: new URL(start), back, seen: await ada.get(back) };
}

const sessionOf = async (store: Store) => (await store.list('session', { where: {} })).at(-1) ?? null;

onEach(DATABASES, (open) => {
  test('the provider signs an invited person in, with PKCE, nonce and state, and its tokens are not kept', async () => {
    const store = await open();
    const { provider, ada, person } = await world(store);
    const { start, seen } = await signIn(ada, provider);
    expect(seen).toMatchObject({ url: '/', status: 200 });
    expect(seen.page).toContain('Acme');
    const given = Object.fromEntries(start.searchParams);
    expect(given).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      scope: 'openid email profile',
    });
    for (const name of ['nonce', 'state', 'code_challenge']) expect(given[name]?.length).toBeGreaterThan(20);
    const accounts = await store.list('account', { where: { user_id: person, provider_id: 'sso' } });
    expect(accounts).toMatchObject([
      { account_id: 'ada-at-sso', access_token: null, refresh_token: null, id_token: null },
    ]);
    expect((await sessionOf(store))?.auth_at).toBeNull();
  });

  test('whom nobody invited gets no account', async () => {
    const store = await open();
    const bob = { sub: 'bob', email: 'bob@example.com', email_verified: true };
    const { provider, ada } = await world(store, { person: bob });
    const { seen } = await signIn(ada, provider);
    expect(seen).toMatchObject({ status: 403 });
    expect(seen.page).toContain('Ask an admin of the team for an invitation');
    expect(await store.list('user', { where: {} })).toHaveLength(1);
    expect(await sessionOf(store)).toBeNull();
  });

  test('an address the provider has not confirmed is refused, the first time and later', async () => {
    const store = await open();
    const { bent, provider, ada } = await world(store);
    bent.person.email_verified = false;
    const first = await signIn(ada, provider);
    expect(first.seen.page).toContain('has not confirmed your e-mail address');
    expect(await sessionOf(store)).toBeNull();
    bent.person.email_verified = true;
    await signIn(ada, provider);
    await ada.submit('/sign-out');
    bent.person.email_verified = false;
    const later = await signIn(ada, provider);
    expect(later.seen.status).toBe(403);
    expect(await sessionOf(store)).toBeNull();
  });

  test('an ID token of another issuer or audience, expired, with another nonce, unsigned or missing is refused', async () => {
    const store = await open();
    const { bent, provider, ada } = await world(store);
    const lies: Partial<Bent>[] = [
      { idToken: (claims) => ({ ...claims, iss: 'https://evil.example' }) },
      { idToken: (claims) => ({ ...claims, aud: 'another client' }) },
      { idToken: (claims) => ({ ...claims, exp: Math.floor(Date.now() / 1000) - 120 }) },
      { idToken: (claims) => ({ ...claims, nonce: 'another' }) },
      { idToken: ({ nonce: _, ...claims }) => claims },
      { idToken: (claims) => ({ ...claims, sub: 'someone else' }) },
      { withoutIdToken: true },
    ];
    for (const lie of lies) {
      const honest = { ...bent };
      Object.assign(bent, lie);
      const { seen } = await signIn(ada, provider);
      expect(seen.status, String(lie.idToken ?? 'no ID token')).toBe(403);
      for (const key of Object.keys(lie)) delete (bent as Record<string, unknown>)[key];
      Object.assign(bent, honest);
    }
    expect(await sessionOf(store)).toBeNull();
    expect((await signIn(ada, provider)).seen.status).toBe(200);
  });

  test('a document that names another issuer than the operator did is not believed', async () => {
    const store = await open();
    const issuer = 'https://evil.example';
    const { provider, ada } = await world(store, {
      issuer,
      idToken: (claims) => ({ ...claims, iss: issuer }),
    });
    // Nor is an answer that leaves out who sent it, which would give the lie away.
    const quiet = { signIn: async (url: string) => (await provider.signIn(url)).replace(/&iss=[^&]*/, '') };
    for (const way of [provider, quiet]) expect((await signIn(ada, way)).seen.status).toBe(403);
    expect(await sessionOf(store)).toBeNull();
  });

  test('an answer that comes a second time, in another browser or with a made-up state is refused', async () => {
    const store = await open();
    const { provider, ada, deps } = await world(store);
    await ada.get('/sign-in');
    const { page } = await ada.submit('/sign-in/sso');
    const start = (/content="0; url=([^"]*)"/.exec(page)?.[1] ?? '').replaceAll('&amp;', '&');
    const back = await provider.signIn(start);
    expect((await browser(deps).get(back)).status).toBe(403);
    expect(await sessionOf(store)).toBeNull();
    const again = await signIn(ada, provider);
    expect(again.seen.status).toBe(200);
    await ada.get('/');
    await ada.submit('/sign-out');
    expect((await ada.get(again.back)).status).toBe(403);
    expect((await ada.get('/auth/callback/sso?code=x&state=y')).status).toBe(403);
    expect(await sessionOf(store)).toBeNull();
  });

  test('a second identity with the same address does not get into the account', async () => {
    const store = await open();
    const { bent, provider, ada } = await world(store);
    await signIn(ada, provider);
    await ada.submit('/sign-out');
    bent.person.sub = 'someone-else-at-sso';
    provider.forget();
    const { seen } = await signIn(ada, provider);
    expect(seen.page).toContain('another identity');
    expect(await sessionOf(store)).toBeNull();
  });

  test('proving again asks the provider to, and the time it says is the one that counts', async () => {
    const store = await open();
    const { bent, provider, ada, deps } = await world(store);
    await signIn(ada, provider);
    const { start } = await signIn(ada, provider, '/sign-in?again=1');
    expect(Object.fromEntries(start.searchParams)).toMatchObject({ prompt: 'login', max_age: '0' });
    const fresh = (await sessionOf(store))?.auth_at ?? 0;
    expect(Math.abs(deps.now() - fresh)).toBeLessThan(60_000);
    const hourAgo = Math.floor(deps.now() / 1000) - 3_600;
    bent.idToken = (claims) => ({ ...claims, auth_time: hourAgo });
    await signIn(ada, provider, '/sign-in?again=1');
    expect((await sessionOf(store))?.auth_at).toBe(hourAgo * 1000);
    bent.idToken = ({ auth_time: _, ...claims }) => claims;
    await signIn(ada, provider, '/sign-in?again=1');
    expect((await sessionOf(store))?.auth_at).toBeNull();
    bent.idToken = (claims) => ({ ...claims, auth_time: hourAgo + 365 * 86_400 });
    await signIn(ada, provider, '/sign-in?again=1');
    expect((await sessionOf(store))?.auth_at).toBeNull();
    expect(await store.list('session', { where: {} })).toHaveLength(1);
  });

  test('a decision of tier 4 rests on a proof of the last five minutes, whatever the provider hides or repeats', async () => {
    const store = await open();
    const { bent, provider, ada, deps, person, team } = await world(store);
    const far = { expires_at: deps.now() + 3_600_000 };
    const { device } = await addDevice(store, memberRow(team, { person_id: person }), far);
    const { submission, contentHash } = await addSubmission(deps, team);
    const path = `/t/${team}/confirm`;
    /** The page after a sign-in, and what comes of sending its form, or the one it does not show. */
    const confirm = async (from: string) => {
      await signIn(ada, provider, from);
      const bound = { command: newId(), submission, contentHash, verdict: 'approve' };
      const asked = { device: device.device_id, challenge: sha256(bound.command), ...bound };
      const { page } = await ada.get(`${path}?${new URLSearchParams(asked)}`);
      const sent = await ada.post(path, { ...ada.hidden('/sign-out'), ...asked });
      const grants = await store.list('review_grant', { where: { team_id: team } });
      return { offered: page.includes(`action="${path}"`), page, sent, grants: grants.length };
    };
    const hint = 'Ask your admin to have it send &quot;auth_time&quot;';
    const tooOld = 'Your sign-in is too long ago';

    const plain = await confirm('/sign-in');
    expect(plain).toMatchObject({ offered: false, sent: { status: 403 }, grants: 0 });
    expect([plain.page, plain.sent.page].every((page) => page.includes(hint))).toBe(true);

    const lies: [string, NonNullable<Bent['idToken']>][] = [
      [tooOld, (claims) => ({ ...claims, auth_time: Math.floor(deps.now() / 1000) - 3_600 })],
      [hint, ({ auth_time: _, ...claims }) => claims],
      [hint, (claims) => ({ ...claims, auth_time: Math.floor(deps.now() / 1000) + 86_400 })],
    ];
    for (const [why, lie] of lies) {
      bent.idToken = lie;
      const { offered, page, sent, grants } = await confirm('/sign-in?again=1');
      expect({ offered, status: sent.status, grants }, why).toEqual({
        offered: false,
        status: 403,
        grants: 0,
      });
      expect(sent.page).toContain(why);
      expect(page).toContain(why === hint ? hint : 'prove again');
    }

    delete bent.idToken;
    expect(await confirm('/sign-in?again=1')).toMatchObject({
      offered: true,
      sent: { status: 200 },
      grants: 1,
    });
  });

  test('an invited person joins without a password and signs in by the provider', async () => {
    const store = await open();
    const bob = { sub: 'bob-at-sso', email: 'bob@example.com', email_verified: true };
    const { provider, deps, team, person } = await world(store, { person: bob });
    await store.write((tx) => tx.patch('member', { team_id: team, person_id: person }, { role: 'admin' }));
    const wanted = { email: 'bob@example.com', role: 'member' } as const;
    const made = await invite(deps, { team, by: person, wanted, language: 'en' });
    const secret = made.ok ? made.value.secret : '';
    const bobs = browser(deps);
    await bobs.get(`/join?team=${team}&key=${secret}`);
    await bobs.submit('/join/new');
    expect((await store.list('account', { where: { provider_id: 'credential' } })).length).toBe(1);
    expect((await signIn(bobs, provider)).seen.page).toContain('Acme');
  });

  test('where a person goes on to, such as an invitation, is kept by their browser alone', async () => {
    const store = await open();
    const { provider, deps, ada, team } = await world(store);
    const other = await addAccount(deps, 'olga@example.com', { member: { role: 'admin' } });
    const wanted = { email: 'ada@example.com', role: 'member' } as const;
    const made = await invite(deps, { team: other.team, by: other.person, wanted, language: 'en' });
    const secret = (made.ok ? made.value.secret : null) ?? '';
    const path = `/join?team=${other.team}&key=${secret}`;
    await ada.get(path);
    await ada.get(`/sign-in?next=${encodeURIComponent(path)}`);
    const { page } = await ada.submit('/sign-in/sso');
    const kept = JSON.stringify(await store.list('verification', { where: {} }));
    expect(kept).not.toContain(secret);
    expect(kept).not.toContain(other.team);
    const start = (/content="0; url=([^"]*)"/.exec(page)?.[1] ?? '').replaceAll('&amp;', '&');
    const back = await provider.signIn(start);
    expect(await ada.get(back)).toMatchObject({ url: path, status: 200 });
    await ada.submit('/join');
    expect(ada.seen().page).toContain('Acme');
    // Used once: the next sign-in does not go there again.
    await ada.submit('/sign-out');
    expect((await signIn(ada, provider)).seen.url).toBe('/');
    const at = `/t/${team}/devices`;
    expect((await signIn(ada, provider, `/sign-in?next=${encodeURIComponent(at)}`)).seen.url).toBe(at);
  });

  test('a made-up place to go on to leads home', async () => {
    const store = await open();
    const { provider, ada } = await world(store);
    for (const next of ['/.//evil.example', '//evil.example', '/sign-in/../..//evil.example'])
      expect((await signIn(ada, provider, `/sign-in?next=${encodeURIComponent(next)}`)).seen.url).toBe('/');
  });

  test('a provider that is down is said to be, and is tried again later', async () => {
    const store = await open();
    const { provider, deps, ada } = await world(store);
    await provider.stop();
    stops = [];
    await ada.get('/sign-in');
    expect(await ada.submit('/sign-in/sso')).toMatchObject({ status: 503 });
    expect(ada.seen().page).toContain('Acme login does not answer');
    expect((await browser(deps).signIn('ada@example.com')).status).toBe(200);
  });
});
