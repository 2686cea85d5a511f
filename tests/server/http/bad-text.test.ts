import { expect, test } from 'vitest';
import { addAccount } from '../setup/accounts.ts';
import { browser, pageDeps } from '../setup/browser.ts';
import { DATABASES, onEach } from '../setup/stores.ts';

onEach(DATABASES, (open) => {
  test('U+0000, which one database cannot keep, is refused before it is looked for', async () => {
    const deps = pageDeps(await open(), { INVITE_DOMAINS: 'example.org' });
    const { team } = await addAccount(deps, 'ada@example.com', { member: { role: 'admin' } });
    const ada = browser(deps);
    await ada.signIn('ada@example.com');
    const form = ada.hidden('/sign-out');
    const paths = ['/t/%00/members', `/t/${team}/members/a%00`, '/join?team=%00&key=a', '/reset?key=%00'];
    for (const path of paths) expect([path, (await ada.get(path)).status]).toEqual([path, 400]);
    for (const [path, fields] of [
      ['members/end-invite', { invite: '\0' }],
      ['devices/revoke', { device: 'a\0' }],
      ['members/invite-domain', { domain: 'example.org\0' }],
    ] as const)
      expect([path, (await ada.post(`/t/${team}/${path}`, { ...form, ...fields })).status]).toEqual([
        path,
        400,
      ]);
    expect((await ada.post('/connect/approve', { ...form, code: 'BCDF', team: '\0' })).status).toBe(400);
    expect((await ada.get(`/t/${team}/members`)).status).toBe(200);
  });
});
