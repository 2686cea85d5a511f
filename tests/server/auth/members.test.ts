import { expect, test } from 'vitest';
import { changeRole, leaveTeam, removeMember } from '../../../server/auth/members.ts';
import type { Store } from '../../../server/store/port.ts';
import { addAccount } from '../setup/accounts.ts';
import { browser, pageDeps } from '../setup/browser.ts';
import { pathIn } from '../setup/mails.ts';
import { addDevice } from '../setup/people.ts';
import { DATABASES, onEach } from '../setup/stores.ts';

const grant = (team_id: string, person_id: string) => ({
  team_id,
  grant_hash: `of ${person_id}`,
  device_id: 'd',
  person_id,
  auth_at: 0,
  bound_to: null,
  expires_at: 1,
  used_at: null,
});

async function twoOf(store: Store, role = 'member') {
  const deps = pageDeps(store);
  const { person: ada, team } = await addAccount(deps, 'ada@example.com', { member: { role: 'admin' } });
  const { person: bob } = await addAccount(deps, 'bob@example.com', { team, member: { role } });
  const member = await store.get('member', { team_id: team, person_id: bob });
  if (member === null) throw new Error('no member');
  const { device } = await addDevice(store, member);
  await store.write((tx) => tx.insert('review_grant', [grant(team, ada), grant(team, bob)]));
  const grantsOf = async (person_id: string) =>
    (await store.list('review_grant', { where: { team_id: team, person_id } })).length;
  const deviceOf = () => store.get('device', { team_id: team, device_id: device.device_id });
  const memberOf = (person_id: string) => store.get('member', { team_id: team, person_id });
  return { deps, ada, bob, team, grantsOf, deviceOf, memberOf };
}

onEach(DATABASES, (open) => {
  test('removing a member ends their tokens and grants in the same transaction, and nobody else’s', async () => {
    const { deps, ada, bob, team, grantsOf, deviceOf, memberOf } = await twoOf(await open());
    expect(await removeMember(deps, { team, by: ada, person: bob })).toMatchObject({ ok: true });
    expect(await memberOf(bob)).toMatchObject({ status: 'removed', left_at: expect.any(Number) });
    expect((await deviceOf())?.revoked_at).not.toBeNull();
    expect([await grantsOf(ada), await grantsOf(bob)]).toEqual([1, 0]);
    const again = await removeMember(deps, { team, by: ada, person: bob });
    expect(again).toEqual({ ok: false, problem: { kind: 'not-member' } });
  });

  test('a change of role ends the grants of the person', async () => {
    const { deps, ada, bob, team, grantsOf, memberOf } = await twoOf(await open());
    await changeRole(deps, { team, by: ada, person: bob }, 'admin');
    expect(await memberOf(bob)).toMatchObject({ role: 'admin' });
    expect([await grantsOf(ada), await grantsOf(bob)]).toEqual([1, 0]);
  });

  test('the last admin can neither leave nor be demoted nor be removed', async () => {
    const { deps, ada, team, memberOf } = await twoOf(await open());
    const last = { ok: false, problem: { kind: 'last-admin' } };
    expect(await leaveTeam(deps, { team, person: ada })).toEqual(last);
    expect(await changeRole(deps, { team, by: ada, person: ada }, 'member')).toEqual(last);
    expect(await removeMember(deps, { team, by: ada, person: ada })).toEqual(last);
    expect(await memberOf(ada)).toMatchObject({ status: 'active', role: 'admin' });
  });

  test('of two admins who leave at the same moment one stays', async () => {
    const { deps, ada, bob, team } = await twoOf(await open(), 'admin');
    const done = await Promise.all([
      leaveTeam(deps, { team, person: ada }),
      leaveTeam(deps, { team, person: bob }),
    ]);
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('two admins who demote each other at the same moment leave one', async () => {
    const { deps, ada, bob, team } = await twoOf(await open(), 'admin');
    const done = await Promise.all([
      changeRole(deps, { team, by: ada, person: bob }, 'member'),
      changeRole(deps, { team, by: bob, person: ada }, 'member'),
    ]);
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('a member has no act of an admin, also past the page', async () => {
    const { deps, ada, bob, team } = await twoOf(await open());
    const refused = { ok: false, problem: { kind: 'not-admin' } };
    expect(await removeMember(deps, { team, by: bob, person: ada })).toEqual(refused);
    expect(await changeRole(deps, { team, by: bob, person: bob }, 'admin')).toEqual(refused);
  });

  test('by the pages: the admin makes an admin, who removes the first; the first sees the team no more', async () => {
    const { deps, ada, bob, team } = await twoOf(await open());
    const [adas, bobs] = [browser(deps), browser(deps)];
    await adas.signIn('ada@example.com');
    const at = `/t/${team}/members`;
    await adas.get(`${at}/${bob}`);
    expect((await adas.submit(`${at}/${bob}/role`)).url).toBe(at);
    await bobs.signIn('bob@example.com');
    await bobs.get(`${at}/${ada}`);
    expect((await bobs.submit(`${at}/${ada}/remove`)).page).toContain('disconnected at once');
    expect((await adas.get(at)).status).toBe(200);
    expect((await bobs.submit(`${at}/${ada}/remove`)).page).not.toContain('>ada<');
    expect((await adas.get(at)).status).toBe(404);
    expect((await adas.get('/')).page).toContain('You are in no team.');
  });

  test('by the page a member leaves', async () => {
    const { deps, bob, team, memberOf } = await twoOf(await open());
    const bobs = browser(deps);
    await bobs.signIn('bob@example.com');
    await bobs.get(`/t/${team}/members`);
    await bobs.submit(`/t/${team}/leave`);
    expect(await memberOf(bob)).toMatchObject({ status: 'active' });
    expect((await bobs.submit(`/t/${team}/leave`)).page).toContain('You left the team.');
    expect(await memberOf(bob)).toMatchObject({ status: 'left' });
  });

  test('an admin hands out a link for a password, but not for someone who is in another team', async () => {
    const store = await open();
    const { deps, bob, team } = await twoOf(store);
    const ada = browser(deps);
    await ada.signIn('ada@example.com');
    const at = `/t/${team}/members/${bob}`;
    await ada.get(at);
    const shown = await ada.submit(`${at}/reset-link`);
    const bobs = browser(deps);
    await bobs.get(pathIn(shown.page));
    await bobs.submit('/reset', { password: 'a new one from the admin' });
    expect((await bobs.signIn('bob@example.com', 'a new one from the admin')).status).toBe(200);
    const other = await addAccount(deps, 'cem@example.com');
    const member = await store.get('member', { team_id: team, person_id: bob });
    if (member !== null) await store.write((tx) => tx.insert('member', [{ ...member, team_id: other.team }]));
    await ada.get(at);
    expect((await ada.submit(`${at}/reset-link`)).status).toBe(409);
  });
});
