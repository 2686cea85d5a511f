import { expect, test } from 'vitest';
import { TokenAnswer } from '../../../lib/protocol/connect.ts';
import { MIN_SERVED, PROTOCOL_VERSION } from '../../../lib/protocol/version.ts';
import { pollConnect } from '../../../server/auth/connect.ts';
import { addAccount } from '../setup/accounts.ts';
import { browser, PASSWORD, pageDeps } from '../setup/browser.ts';
import { device, signedIn, typing } from '../setup/connecting.ts';
import { MAILS, sendDue } from '../setup/mails.ts';
import { DATABASES, onEach } from '../setup/stores.ts';

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

  test('a token whose answer was lost is given again to who asks with the same code, until it is used', async () => {
    const store = await open();
    const deps = pageDeps(store, MAILS);
    const { ada, team } = await signedIn(deps);
    const laptop = device(deps);
    const { device_code, user_code } = await laptop.start();
    await typing(ada, user_code);
    await ada.submit('/connect/approve', { team });
    const lost = await laptop.poll(device_code);
    deps.shift = 5_000;
    const again = await laptop.poll(device_code);
    expect(again.status).toBe(200);
    const given = TokenAnswer.parse(again.body);
    expect([given.device, given.have]).toEqual([lost.body.device, 0]);
    expect(await store.list('device', { where: {} })).toMatchObject([{ device_id: given.device }]);
    const verbs = (await store.list('audit', { where: { team_id: team } })).map(({ verb }) => verb);
    expect(verbs).toEqual(['device.connected']);
    expect(await sendDue(deps)).toHaveLength(1);
    expect((await typing(ada, user_code)).status).toBe(422);
    expect(await laptop.whoami(given.access_token)).toBe(200);
    deps.shift = 10_000;
    expect(await laptop.poll(device_code)).toMatchObject({ status: 400, body: { code: 'expired_token' } });
    expect(await laptop.whoami(given.access_token)).toBe(200);
  });

  test('a token is not given again once its device was revoked, or its ten minutes are over', async () => {
    const store = await open();
    const deps = pageDeps(store);
    const { ada, team } = await signedIn(deps);
    const laptop = device(deps);
    const connect = async () => {
      const { device_code, user_code } = await laptop.start();
      await typing(ada, user_code);
      await ada.submit('/connect/approve', { team });
      expect((await laptop.poll(device_code)).status).toBe(200);
      return device_code;
    };
    const revoked = await connect();
    await ada.get(`/t/${team}/devices`);
    await ada.submit(`/t/${team}/devices/revoke`);
    deps.shift = 5_000;
    expect(await laptop.poll(revoked)).toMatchObject({ body: { code: 'expired_token' } });
    const late = await connect();
    deps.shift = 605_000;
    expect(await laptop.poll(late)).toMatchObject({ body: { code: 'expired_token' } });
    expect(await store.list('device', { where: {} })).toHaveLength(2);
  });

  test('a device whose name breaks a line or hides letters is not asked about', async () => {
    const store = await open();
    const { startRaw } = device(pageDeps(store));
    for (const name of ['Laptop\n\nNot you? https://x.example', 'Lap\u202Epot', ' ', 'Lap\u00ADtop'])
      expect(await startRaw(name)).toMatchObject({
        status: 400,
        body: { code: 'bad_text', where: '/name' },
      });
    expect(await store.list('device_code', { where: {} })).toEqual([]);
  });

  test('the mail about a device is in the language of its person, or the one they chose since', async () => {
    const store = await open();
    const deps = pageDeps(store, MAILS);
    const { team, person } = await addAccount(deps, 'ada@example.com');
    const ada = browser(deps);
    await ada.get('/sign-in');
    const german = { 'accept-language': 'de-AT,de;q=0.9,en;q=0.5' };
    await ada.post(
      '/sign-in',
      { ...ada.hidden('/sign-in'), email: 'ada@example.com', password: PASSWORD },
      german,
    );
    const subjectOf = async () => {
      const { device_code, user_code } = await device(deps).start();
      await typing(ada, user_code);
      await ada.submit('/connect/approve', { team });
      await device(deps).poll(device_code);
      return (await sendDue(deps)).at(-1)?.subject;
    };
    expect(await subjectOf()).toBe('Ein Gerät wurde mit Ihrem Konto verbunden');
    await ada.get('/me/mail');
    await ada.submit('/me/mail', { send: 'on', language: 'en' });
    await ada.get('/sign-in');
    const again = { ...ada.hidden('/sign-in'), email: 'ada@example.com', password: PASSWORD };
    await ada.post('/sign-in', again, german);
    expect(await subjectOf()).toBe('A device was connected to your account');
    expect(await store.get('mail_choice', { person_id: person })).toMatchObject({ language: 'en' });
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

  test('a device of another protocol is told which ones are served', async () => {
    const deps = pageDeps(await open());
    const laptop = device(deps);
    for (const [protocol, what] of [
      [0, 'client'],
      [99, 'server'],
    ] as const) {
      const { status, body } = await laptop.startAs(protocol);
      expect({ status, code: body.code, min: body.min, max: body.max, what: body.what }).toEqual({
        status: 426,
        code: 'upgrade',
        min: MIN_SERVED,
        max: PROTOCOL_VERSION,
        what,
      });
    }
    expect(await deps.store.list('device_code', { where: {} })).toEqual([]);
  });
});
