import { expect, test } from 'vitest';
import { sha256 } from '../../../lib/hash/sha256.ts';
import { worthOfGrant } from '../../../server/auth/grants.ts';
import type { Deps } from '../../../server/deps.ts';
import type { Caller } from '../../../server/http/device.ts';
import { addAccount } from '../setup/accounts.ts';
import { type Browser, browser, pageDeps } from '../setup/browser.ts';
import { addSubmission, SUBMISSION } from '../setup/lessons.ts';
import { addDevice, newId } from '../setup/people.ts';
import { DATABASES, onEach } from '../setup/stores.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

async function ready(deps: Deps, kind: 'human' | 'service' = 'human') {
  const { person, team } = await addAccount(deps, 'ada@example.com', { member: { kind } });
  const member = await deps.store.get('member', { team_id: team, person_id: person });
  if (member === null) throw new Error('no member');
  const far = { expires_at: deps.now() + 90 * 24 * HOUR };
  const { device } = await addDevice(deps.store, member, far);
  const other = await addDevice(deps.store, member, far);
  const ada = browser(deps);
  await ada.signIn('ada@example.com');
  const caller: Caller = { team, person, device: device.device_id, member };
  return { ada, team, person, member, caller, other: other.device };
}

const grantPath = ({ team, device }: Caller, secret: string) =>
  `/t/${team}/grant?device=${device}&challenge=${sha256(secret)}`;

async function allow(ada: Browser, caller: Caller, secret: string) {
  await ada.get(grantPath(caller, secret));
  return ada.submit(`/t/${caller.team}/grant`);
}

/** What a command that spends the grant is told. */
const spend = (deps: Deps, caller: Caller, secret: string | null) =>
  deps.store.write(async (tx) => {
    await tx.lock(caller.team, ['team', 'audit']);
    const held = await worthOfGrant(tx, { caller, secret, now: deps.now() });
    if (!held.ok) return held.problem;
    await held.value.spend();
    return held.value.grant;
  });

onEach(DATABASES, (open) => {
  test('a device decides after its person allowed it, for eight hours', async () => {
    const deps = pageDeps(await open());
    const { ada, caller } = await ready(deps);
    expect(await spend(deps, caller, null)).toEqual({ kind: 'sync' });
    expect(await spend(deps, caller, 'made up')).toEqual({ kind: 'sync' });
    expect((await ada.get(grantPath(caller, 's1'))).page).toContain(
      'May the device "Laptop" send'.replaceAll('"', '&quot;'),
    );
    expect(await spend(deps, caller, 's1')).toEqual({ kind: 'sync' });
    expect((await ada.submit(`/t/${caller.team}/grant`)).status).toBe(200);
    expect(await spend(deps, caller, 's1')).toEqual({ kind: 'review' });
    deps.shift = 8 * HOUR;
    expect(await spend(deps, caller, 's1')).toEqual({ kind: 'sync' });
  });

  test('only its hash is kept, and the grant is of no use to another device, person or team', async () => {
    const store = await open();
    const deps = pageDeps(store);
    const { ada, caller, other } = await ready(deps);
    await allow(ada, caller, 'a secret of the device');
    expect(JSON.stringify(await store.list('review_grant', { where: {} }))).not.toContain('a secret');
    const use = (change: Partial<Caller>) => spend(deps, { ...caller, ...change }, 'a secret of the device');
    expect(await use({ device: other.device_id })).toEqual({ kind: 'sync' });
    expect(await use({ person: newId() })).toEqual({ kind: 'sync' });
    expect(await use({ team: newId() })).toEqual({ kind: 'sync' });
    expect(await use({})).toEqual({ kind: 'review' });
  });

  test('thirty decisions go through within an hour, the next one waits', async () => {
    const deps = pageDeps(await open());
    const { ada, caller } = await ready(deps);
    await allow(ada, caller, 's1');
    for (let count = 0; count < 15; count++) await spend(deps, caller, 's1');
    deps.shift = 30 * MINUTE;
    for (let count = 0; count < 15; count++)
      expect(await spend(deps, caller, 's1')).toEqual({ kind: 'review' });
    expect(await spend(deps, caller, 's1')).toMatchObject({ kind: 'too-many-decisions' });
    deps.shift = 59 * MINUTE;
    expect(await spend(deps, caller, 's1')).toMatchObject({ kind: 'too-many-decisions' });
    deps.shift = 71 * MINUTE;
    expect(await spend(deps, caller, 's1')).toEqual({ kind: 'review' });
  });

  test('a newer grant counts on from the one before, another device from its own', async () => {
    const store = await open();
    const deps = pageDeps(store);
    const { ada, caller, other } = await ready(deps);
    await allow(ada, caller, 's1');
    for (let count = 0; count < 30; count++) await spend(deps, caller, 's1');
    await allow(ada, caller, 's2');
    expect(await spend(deps, caller, 's2')).toMatchObject({ kind: 'too-many-decisions' });
    const second = { ...caller, device: other.device_id };
    await allow(ada, second, 's3');
    expect(await spend(deps, second, 's3')).toEqual({ kind: 'review' });
  });

  test('a sign-in of more than twelve hours ago allows nothing', async () => {
    const deps = pageDeps(await open());
    const { ada, caller } = await ready(deps);
    await ada.get(grantPath(caller, 's1'));
    deps.shift = 12 * HOUR + MINUTE;
    expect((await ada.submit(`/t/${caller.team}/grant`)).status).toBe(403);
    expect((await ada.get(grantPath(caller, 's1'))).page).toContain('prove again');
    expect(await spend(deps, caller, 's1')).toEqual({ kind: 'sync' });
  });

  test('a grant ends with sign-out, a new password, a revoked device and a newer grant', async () => {
    const deps = pageDeps(await open());
    const { ada, caller, team } = await ready(deps);
    await allow(ada, caller, 's1');
    await allow(ada, caller, 's2');
    expect(await spend(deps, caller, 's1')).toEqual({ kind: 'sync' });
    expect(await spend(deps, caller, 's2')).toEqual({ kind: 'review' });
    await ada.get('/');
    await ada.submit('/sign-out');
    expect(await spend(deps, caller, 's2')).toEqual({ kind: 'sync' });
    await ada.signIn('ada@example.com');
    await allow(ada, caller, 's3');
    await ada.get(`/t/${team}/devices`);
    await ada.post(`/t/${team}/devices/revoke`, {
      ...ada.hidden(`/t/${team}/devices/revoke`),
      device: caller.device,
    });
    expect(await spend(deps, caller, 's3')).toEqual({ kind: 'sync' });
  });

  test('signing in again leaves what was allowed, another person’s sign-in ends it', async () => {
    const deps = pageDeps(await open());
    const { ada, caller } = await ready(deps);
    await addAccount(deps, 'bob@example.com');
    await allow(ada, caller, 's1');
    await ada.signIn('ada@example.com');
    expect(await spend(deps, caller, 's1')).toEqual({ kind: 'review' });
    await ada.signIn('bob@example.com');
    expect(await spend(deps, caller, 's1')).toEqual({ kind: 'sync' });
  });

  test('nobody allows a device that is not theirs, and a service account allows none', async () => {
    const deps = pageDeps(await open());
    const { ada, caller, team } = await ready(deps, 'service');
    expect((await allow(ada, caller, 's1')).status).toBe(403);
    await addAccount(deps, 'bob@example.com', { team });
    const bob = browser(deps);
    await bob.signIn('bob@example.com');
    expect((await bob.get(grantPath(caller, 's1'))).status).toBe(403);
    const form = { ...bob.hidden('/sign-out'), device: caller.device, challenge: sha256('s1') };
    expect((await bob.post(`/t/${team}/grant`, form)).status).toBe(403);
    expect(await spend(deps, caller, 's1')).toEqual({ kind: 'sync' });
  });

  test('a confirmed decision is good once, for ten minutes, and for nothing else', async () => {
    const deps = pageDeps(await open());
    const { ada, caller, team } = await ready(deps);
    const { submission, contentHash } = await addSubmission(deps, team);
    const bound = { command: newId(), submission, contentHash, verdict: 'approve' } as const;
    const confirm = async (secret: string) => {
      const query = new URLSearchParams({ device: caller.device, challenge: sha256(secret), ...bound });
      await ada.get(`/t/${team}/confirm?${query}`);
      return ada.submit(`/t/${team}/confirm`);
    };
    expect((await confirm('s1')).page).toContain('Confirmed.');
    expect(await spend(deps, caller, 's1')).toEqual({ kind: 'bound', ...bound });
    expect(await spend(deps, caller, 's1')).toEqual({ kind: 'sync' });
    await confirm('s2');
    deps.shift = 10 * MINUTE;
    expect(await spend(deps, caller, 's2')).toEqual({ kind: 'sync' });
  });

  test('the page to confirm shows team, lesson, tier, verdict, author and each claim beside its support', async () => {
    const deps = pageDeps(await open());
    const { ada, caller, team } = await ready(deps);
    const { submission, contentHash } = await addSubmission(deps, team);
    const asked = { command: newId(), submission, contentHash, verdict: 'request-changes' };
    const query = new URLSearchParams({ device: caller.device, challenge: sha256('s'), ...asked });
    const { page } = await ada.get(`/t/${team}/confirm?${query}`);
    for (const shown of ['Acme', SUBMISSION.title, 'critical', 'request changes', 'Bea', ...SUBMISSION.shown])
      expect(page).toContain(shown);
    expect(page).not.toContain('<script>alert');
  });

  test('an author who was erased is called so, not left blank', async () => {
    const store = await open();
    const deps = pageDeps(store);
    const { ada, caller, team } = await ready(deps);
    const { submission, contentHash, author } = await addSubmission(deps, team);
    await store.write((tx) => tx.patch('member', { team_id: team, person_id: author }, { name: '' }));
    const asked = { command: newId(), submission, contentHash, verdict: 'approve' };
    const query = new URLSearchParams({ device: caller.device, challenge: sha256('s'), ...asked });
    const { page } = await ada.get(`/t/${team}/confirm?${query}`);
    expect(page.match(/someone who was erased/g)).toHaveLength(2);
  });

  test('without a sign-in of the last five minutes nothing is confirmed', async () => {
    const deps = pageDeps(await open());
    const { ada, caller, team } = await ready(deps);
    const { submission, contentHash } = await addSubmission(deps, team);
    const asked = { command: newId(), submission, contentHash, verdict: 'approve' };
    const query = new URLSearchParams({ device: caller.device, challenge: sha256('s'), ...asked });
    await ada.get(`/t/${team}/confirm?${query}`);
    const form = ada.hidden(`/t/${team}/confirm`);
    deps.shift = 5 * MINUTE + 30_000;
    expect((await ada.post(`/t/${team}/confirm`, form)).status).toBe(403);
    expect((await ada.get(`/t/${team}/confirm?${query}`)).page).toContain('prove again');
  });

  test('what has been decided or changed since cannot be confirmed, nor what is another team’s', async () => {
    const store = await open();
    const deps = pageDeps(store);
    const { ada, caller, team } = await ready(deps);
    const { submission, contentHash } = await addSubmission(deps, team);
    const other = await addAccount(deps, 'eve@example.com');
    const foreign = await addSubmission(deps, other.team);
    const asking = async (change: Record<string, string>) => {
      const asked = { command: newId(), submission, contentHash, verdict: 'approve', ...change };
      const query = new URLSearchParams({ device: caller.device, challenge: sha256('s'), ...asked });
      return (await ada.get(`/t/${team}/confirm?${query}`)).status;
    };
    expect(await asking({})).toBe(200);
    expect(await asking({ contentHash: sha256('other') })).toBe(409);
    expect(await asking({ submission: foreign.submission })).toBe(409);
    expect(await asking({ verdict: 'publish' })).toBe(404);
    await store.write((tx) =>
      tx.patch('submission', { team_id: team, submission_id: submission }, { state: 'stale' }),
    );
    expect(await asking({})).toBe(409);
  });
});
