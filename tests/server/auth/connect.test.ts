import { expect, test } from 'vitest';
import { DEVICE_GRANT, TokenAnswer } from '../../../lib/protocol/connect.ts';
import { pollConnect } from '../../../server/auth/connect.ts';
import type { Deps } from '../../../server/deps.ts';
import { connectRoutes } from '../../../server/http/connect.ts';
import { addAccount } from '../setup/accounts.ts';
import { type Browser, browser, pageDeps } from '../setup/browser.ts';
import { MAILS, sendDue } from '../setup/mails.ts';
import { serving } from '../setup/serve.ts';
import { DATABASES, onEach } from '../setup/stores.ts';
import { whoami } from '../setup/whoami.ts';

/** A device that speaks RFC 8628. */
function device(deps: Deps) {
  const ask = serving(deps, [...connectRoutes, whoami]);
  const post = async (path: string, body: unknown, headers: HeadersInit = {}) => {
    const init = { method: 'POST', body: JSON.stringify(body) };
    const answer = await ask(path, { ...init, headers: { 'content-type': 'application/json', ...headers } });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: text === '' ? {} : JSON.parse(text) };
  };
  return {
    start: async (name = 'Work laptop') =>
      (await post('/v1/connect/start', { protocol: 1, name })).body as {
        device_code: string;
        user_code: string;
        verification_uri: string;
      },
    startRaw: () => post('/v1/connect/start', { protocol: 1, name: 'x' }),
    poll: (device_code: string) => post('/v1/connect/token', { grant_type: DEVICE_GRANT, device_code }),
    disconnect: (token: string) => post('/v1/disconnect', {}, { authorization: `Bearer ${token}` }),
    whoami: async (token: string) =>
      (await ask('/v1/whoami', { headers: { authorization: `Bearer ${token}` } })).status,
  };
}

async function signedIn(deps: Deps, email = 'ada@example.com') {
  const account = await addAccount(deps, email);
  const ada = browser(deps);
  await ada.signIn(email);
  return { ada, ...account };
}

const typing = async (ada: Browser, code: string) => {
  await ada.get('/connect');
  return ada.submit('/connect', { code });
};

onEach(DATABASES, (open) => {
  test('a device gets its token once the person has typed its code and said yes', async () => {
    const store = await open();
    const deps = pageDeps(store, MAILS);
    const { ada, person, team } = await signedIn(deps);
    const laptop = device(deps);
    const { device_code, user_code, verification_uri } = await laptop.start('Work <laptop>');
    expect(user_code).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}$/);
    expect(verification_uri).toBe('http://localhost:8765/connect');
    expect(await laptop.poll(device_code)).toMatchObject({
      status: 400,
      body: { code: 'authorization_pending', error: 'authorization_pending' },
    });
    expect((await ada.get(`/connect?user_code=${user_code}`)).page).not.toContain(user_code);
    const asked = await typing(ada, ` ${user_code.toLowerCase().replace('-', ' ')} `);
    expect(asked.page).toContain('Did you start this on your own computer just now?');
    expect(asked.page).toContain('Work &lt;laptop&gt;');
    expect(asked.page).toContain('UTC');
    expect((await ada.submit('/connect/approve', { team })).page).toContain('Connected.');
    deps.shift = 5_000;
    const polled = await laptop.poll(device_code);
    expect(polled.status).toBe(200);
    const given = TokenAnswer.parse(polled.body);
    expect(given).toMatchObject({ team: { id: team, name: 'Acme' }, person: { id: person }, have: 0 });
    expect(await laptop.whoami(given.access_token)).toBe(200);
    deps.shift = 10_000;
    expect(await laptop.poll(device_code)).toMatchObject({ status: 400, body: { code: 'expired_token' } });
    const rows = await store.list('device', { where: {} });
    expect(rows).toMatchObject([{ name: 'Work <laptop>', person_id: person, revoked_at: null }]);
    expect(JSON.stringify(rows)).not.toContain(given.access_token.slice(-43));
    expect(await store.list('device_code', { where: {} })).toEqual([]);
    expect(await store.list('session', { where: {} })).toHaveLength(1);
    const mails = await sendDue(deps);
    expect(mails).toMatchObject([{ to: 'ada@example.com', text: expect.stringContaining('Work <laptop>') }]);
  });

  test('neither code is kept in clear', async () => {
    const store = await open();
    const deps = pageDeps(store);
    const { device_code, user_code } = await device(deps).start();
    const kept = JSON.stringify(await store.list('device_code', { where: {} }));
    for (const code of [device_code, user_code, user_code.replace('-', '')]) expect(kept).not.toContain(code);
  });

  test('asking more often than every five seconds is told to slow down', async () => {
    const deps = pageDeps(await open());
    const laptop = device(deps);
    const { device_code } = await laptop.start();
    await laptop.poll(device_code);
    expect(await laptop.poll(device_code)).toMatchObject({ body: { code: 'slow_down' } });
    deps.shift = 6_000;
    expect(await laptop.poll(device_code)).toMatchObject({ body: { code: 'authorization_pending' } });
  });

  test('a code is good for ten minutes, on the page and for the device', async () => {
    const deps = pageDeps(await open());
    const { ada } = await signedIn(deps);
    const laptop = device(deps);
    const { device_code, user_code } = await laptop.start();
    deps.shift = 600_000;
    expect((await typing(ada, user_code)).status).toBe(422);
    expect(await laptop.poll(device_code)).toMatchObject({ body: { code: 'expired_token' } });
  });

  test('the sixth code within ten minutes is not looked at, also when it is right', async () => {
    const deps = pageDeps(await open());
    const { ada } = await signedIn(deps);
    const { user_code } = await device(deps).start();
    await ada.get('/connect');
    for (let count = 0; count < 5; count++)
      expect((await ada.submit('/connect', { code: 'BBBB-BBBB' })).status).toBe(422);
    await ada.get('/');
    const { status, headers } = await ada.post('/connect', { ...ada.hidden('/sign-out'), code: user_code });
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('a denied device gets no token, and its code cannot be approved any more', async () => {
    const deps = pageDeps(await open());
    const { ada, team } = await signedIn(deps);
    const laptop = device(deps);
    const { device_code, user_code } = await laptop.start();
    await typing(ada, user_code);
    const approval = { ...ada.hidden('/connect/approve'), team };
    await ada.submit('/connect/deny');
    expect((await ada.post('/connect/approve', approval)).status).toBe(409);
    expect(await laptop.poll(device_code)).toMatchObject({ body: { code: 'access_denied' } });
  });

  test('a device cannot be connected to a team the person is not in, nor after they were removed from it', async () => {
    const store = await open();
    const deps = pageDeps(store);
    const { ada, team, person } = await signedIn(deps);
    const other = await addAccount(deps, 'eve@example.com');
    const laptop = device(deps);
    const { device_code, user_code } = await laptop.start();
    await typing(ada, user_code);
    const form = ada.hidden('/connect/approve');
    expect((await ada.post('/connect/approve', { ...form, team: other.team })).status).toBe(409);
    expect((await ada.post('/connect/approve', { ...form, team })).status).toBe(200);
    await store.write((tx) =>
      tx.patch('member', { team_id: team, person_id: person }, { status: 'removed' }),
    );
    expect(await laptop.poll(device_code)).toMatchObject({ body: { code: 'access_denied' } });
    expect(await store.list('device', { where: {} })).toEqual([]);
  });

  test('of two polls at the same moment one gets the token', async () => {
    const store = await open();
    const deps = pageDeps(store);
    const { ada, team } = await signedIn(deps);
    const { device_code, user_code } = await device(deps).start();
    await typing(ada, user_code);
    await ada.submit('/connect/approve', { team });
    const polls = await Promise.all([pollConnect(deps, device_code), pollConnect(deps, device_code)]);
    expect(polls.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await store.list('device', { where: {} })).toHaveLength(1);
  });

  test('a person ends the connection of a device of theirs, and of nobody else’s', async () => {
    const store = await open();
    const deps = pageDeps(store);
    const { ada, team } = await signedIn(deps);
    await addAccount(deps, 'bob@example.com', { team });
    const laptop = device(deps);
    const { device_code, user_code } = await laptop.start();
    await typing(ada, user_code);
    await ada.submit('/connect/approve', { team });
    const token = (await laptop.poll(device_code)).body.access_token as string;
    const bob = browser(deps);
    await bob.signIn('bob@example.com');
    const [row] = await store.list('device', { where: {} });
    const at = `/t/${team}/devices`;
    const fields = { ...bob.hidden('/sign-out'), device: row?.device_id ?? '' };
    expect((await bob.post(`${at}/revoke`, fields)).status).toBe(404);
    expect(await laptop.whoami(token)).toBe(200);
    expect((await ada.get(at)).page).toContain('Work laptop');
    expect((await ada.submit(`${at}/revoke`)).page).toContain('No device is connected.');
    expect(await laptop.whoami(token)).toBe(401);
  });

  test('a device gives its own token back', async () => {
    const deps = pageDeps(await open());
    const { ada, team } = await signedIn(deps);
    const laptop = device(deps);
    const { device_code, user_code } = await laptop.start();
    await typing(ada, user_code);
    await ada.submit('/connect/approve', { team });
    const token = (await laptop.poll(device_code)).body.access_token as string;
    expect((await laptop.disconnect(token)).status).toBe(204);
    expect((await laptop.disconnect(token)).status).toBe(401);
  });

  test('one network can start so many and no more', async () => {
    const deps = pageDeps(await open());
    const laptop = device(deps);
    for (let count = 0; count < 20; count++) await laptop.start();
    const { status, headers } = await laptop.startRaw();
    expect([status, Number(headers.get('retry-after')) > 0]).toEqual([429, true]);
  });
});
