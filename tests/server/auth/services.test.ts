import { expect, test } from 'vitest';
import { sha256 } from '../../../lib/hash/sha256.ts';
import { createApp } from '../../../server/app.ts';
import { verifyAudit } from '../../../server/audit.ts';
import { makeGrant, worthOfGrant } from '../../../server/auth/grants.ts';
import type { Deps } from '../../../server/deps.ts';
import { routes } from '../../../server/routes.ts';
import { addAccount } from '../setup/accounts.ts';
import { browser, pageDeps } from '../setup/browser.ts';
import { addGrant } from '../setup/callers.ts';
import { DATABASES, onEach } from '../setup/stores.ts';

const DAY = 86_400_000;

async function ready(deps: Deps) {
  const account = await addAccount(deps, 'ada@example.com', { member: { role: 'admin' } });
  const ada = browser(deps);
  await ada.signIn('ada@example.com');
  const at = `/t/${account.team}/services`;
  const make = async (name: string) => {
    await ada.get(at);
    const seen = await ada.submit(at, { name });
    return { ...seen, token: /pa1_[\w-]+/.exec(seen.page)?.[0] ?? '' };
  };
  const app = createApp(deps, routes);
  const pull = async (token: string) => {
    const headers = { host: 'localhost:8765', authorization: `Bearer ${token}` };
    return (await app.request('http://localhost:8765/v1/pull?stream=team', { headers })).status;
  };
  const service = async () => {
    const [member] = await deps.store.list('member', { where: { team_id: account.team, kind: 'service' } });
    if (member === undefined) throw new Error('no service account');
    return member;
  };
  return { ada, at, make, pull, service, ...account };
}

onEach(DATABASES, (open) => {
  test('an admin makes a service account, sees its token once and ends it', async () => {
    const store = await open();
    const deps = pageDeps(store);
    const { ada, at, make, pull, service, team } = await ready(deps);
    expect((await ada.get(at)).page).toContain('There is no service account.');
    const { token, page } = await make('Monitor <1>');
    expect(page).toContain('Token of Monitor &lt;1&gt;');
    expect(await pull(token)).toBe(200);
    for (const path of [at, `/t/${team}/members`]) {
      const seen = await ada.get(path);
      expect(seen.page).toContain('Monitor &lt;1&gt;');
      expect(seen.page).not.toContain('pa1_');
    }
    expect(JSON.stringify(await store.list('device', { where: {} }))).not.toContain(token.slice(-43));
    await ada.get(at);
    expect((await ada.submit(`${at}/revoke`)).page).toContain('Its token ends at once');
    expect(await pull(token)).toBe(200);
    expect((await ada.submit(`${at}/revoke`)).page).toContain('There is no service account.');
    expect(await pull(token)).toBe(403);
    expect((await service()).status).toBe('removed');
    const trail = await store.list('audit', { where: { team_id: team } });
    expect(trail.map(({ verb }) => verb)).toEqual(['service.made', 'member.removed']);
    expect(JSON.stringify(trail)).not.toContain('Monitor');
    expect(await verifyAudit(store, team, [])).toMatchObject({ ok: true });
  });

  test('its token is renewed: the old one is good for a week, the one before that ends', async () => {
    const store = await open();
    const deps = pageDeps(store);
    const { ada, at, make, pull, team } = await ready(deps);
    const { token: first } = await make('Monitor <1>');
    const renew = async (more: Record<string, string> = {}) => {
      await ada.get(at);
      expect((await ada.submit(`${at}/renew`)).page).toContain('good for 7 more days');
      const { page } = await ada.submit(`${at}/renew`, more);
      expect(page).toContain('Token of Monitor &lt;1&gt;');
      return /pa1_[\w-]+/.exec(page)?.[0] ?? '';
    };
    const second = await renew();
    expect([await pull(first), await pull(second)]).toEqual([200, 200]);
    expect((await ada.get(at)).page).toContain('old token until');
    // Using it does not make it live longer.
    deps.shift += 6 * DAY;
    await ada.signIn('ada@example.com');
    expect([await pull(first), await pull(second)]).toEqual([200, 200]);
    const third = await renew();
    expect([await pull(first), await pull(second), await pull(third)]).toEqual([401, 200, 200]);
    deps.shift += 7 * DAY + 1;
    await ada.signIn('ada@example.com');
    expect([await pull(second), await pull(third)]).toEqual([401, 200]);
    expect((await ada.get(at)).page).not.toContain('old token until');
    deps.shift += 80 * DAY;
    expect(await pull(third)).toBe(200);
    const trail = await store.list('audit', { where: { team_id: team } });
    expect(trail.map(({ verb }) => verb)).toEqual([
      'service.made',
      'service.token-renewed',
      'service.token-renewed',
    ]);
    expect(await verifyAudit(store, team, [])).toMatchObject({ ok: true });
  });

  test('an old token in wrong hands ends at once', async () => {
    const deps = pageDeps(await open());
    const { ada, at, make, pull } = await ready(deps);
    const { token: old } = await make('Monitor');
    await ada.get(at);
    await ada.submit(`${at}/renew`);
    const { page } = await ada.submit(`${at}/renew`, { now: 'on' });
    expect(page).toContain('The old token has ended.');
    expect(await pull(old)).toBe(401);
    expect(await pull(/pa1_[\w-]+/.exec(page)?.[0] ?? '')).toBe(200);
  });

  test('it has no account, no role and no password, and its grants are worth nothing', async () => {
    const store = await open();
    const deps = pageDeps(store);
    const { ada, at, make, service, team } = await ready(deps);
    await make('Monitor');
    const member = await service();
    const { person_id: person } = member;
    expect(await store.get('user', { id: person })).toBeNull();
    expect((await ada.get(`/t/${team}/members/${person}`)).url).toBe(at);
    const form = ada.hidden(`${at}/revoke`);
    for (const act of ['role', 'reset-link']) {
      const path = `/t/${team}/members/${person}/${act}`;
      expect((await ada.post(path, { ...form, role: 'admin' })).status, act).toBe(409);
    }
    expect(await store.list('verification', { where: {} })).toEqual([]);
    const [device] = await store.list('device', { where: { team_id: team, person_id: person } });
    const who = { team, person, device: device?.device_id ?? '' };
    const session = { id: 'none', token: '', signedInAt: deps.now(), authAt: deps.now() };
    const asked = { id: person, email: '', name: '', session };
    const made = await makeGrant(deps, { ...who, person: asked, challenge: sha256('s'), bound: null });
    expect(made).toEqual({ ok: false, problem: { kind: 'service' } });
    const secret = await addGrant(deps, who);
    const worth = await store.write((tx) =>
      worthOfGrant(tx, { caller: { ...who, member }, secret, now: deps.now() }),
    );
    expect(worth).toMatchObject({ ok: true, value: { grant: { kind: 'sync' } } });
  });

  test('only an admin of this team sees, makes and ends them', async () => {
    const store = await open();
    const deps = pageDeps(store);
    const { at, make, service, team } = await ready(deps);
    await make('Monitor');
    const { person_id: person } = await service();
    await addAccount(deps, 'bob@example.com', { team });
    await addAccount(deps, 'eve@example.com', { member: { role: 'admin' } });
    for (const [email, status] of [
      ['bob@example.com', 403],
      ['eve@example.com', 404],
    ] as const) {
      const page = browser(deps);
      await page.signIn(email);
      const form = page.hidden('/sign-out');
      expect((await page.get(at)).status).toBe(status);
      expect((await page.post(at, { ...form, name: 'Mine' })).status).toBe(status);
      for (const act of ['renew', 'revoke'])
        expect((await page.post(`${at}/${act}`, { ...form, person, sure: 'yes' })).status).toBe(status);
    }
    expect((await service()).status).toBe('active');
  });

  test('no human is ended on that page, and there are twenty at most', async () => {
    const deps = pageDeps(await open());
    const { ada, at, make, team } = await ready(deps);
    const { person } = await addAccount(deps, 'bob@example.com', { team });
    for (let count = 0; count < 20; count++) expect((await make(`Service ${count}`)).status).toBe(200);
    expect((await make('One more')).status).toBe(409);
    expect((await make(' ')).status).toBe(422);
    await ada.get(at);
    const form = { ...ada.hidden(at), person, sure: 'yes' };
    for (const act of ['renew', 'revoke']) expect((await ada.post(`${at}/${act}`, form)).status).toBe(404);
  });
});
