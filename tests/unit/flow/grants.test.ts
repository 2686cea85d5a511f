import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { keepLink } from '../../../lib/db/links.ts';
import { askGrant } from '../../../lib/flow/team/ask-grant.ts';
import { checkGrant } from '../../../lib/flow/team/check-grant.ts';
import { grantOf } from '../../../lib/flow/team/grant-of.ts';
import { sha256 } from '../../../lib/hash/sha256.ts';
import { newLink } from '../../../lib/sync/link.ts';
import { idOf, MONDAY } from '../log/samples.ts';
import { done, testDeps } from './deps.ts';

const TEAM = idOf(950);
const DEVICE = idOf(952);
const BOUND = {
  command: idOf(960),
  submission: idOf(961),
  contentHash: 'a'.repeat(64),
  verdict: 'approve',
  body: { submission: idOf(961) },
} as const;

/** A connected device whose server knows the grants that are put into `allowed`. */
async function connected() {
  const deps = await testDeps();
  const made = { team: TEAM, person: idOf(951), device: DEVICE, address: 'https://team.example' };
  const named = { teamName: 'Harbour', personName: 'Kim Example', since: MONDAY };
  await keepLink(deps.db, newLink({ ...made, ...named, epoch: idOf(953), gen: 0, have: 0 }), 'pa1');
  const allowed = new Set<string>();
  const send = async (_: unknown, init?: RequestInit) => {
    const { grant } = JSON.parse(String(init?.body)) as { grant: string };
    if (allowed.has(grant)) return Response.json({ expires_at: 9_000, bound: false });
    const problem = { type: 'urn:x', title: 'No', status: 404, code: 'not_found' };
    return Response.json(problem, { status: 404, headers: { 'content-type': 'application/problem+json' } });
  };
  const net = { ...deps.net, to: vi.fn(() => send) };
  const opened: string[] = [];
  const openSource = async (address: string) => opened.push(address) > 0;
  return { ...deps, net, page: { ...deps.page, openSource }, allowed, opened };
}

test('the page that allows decisions sees the hash of a secret that is kept until the browser closes', async () => {
  const deps = await connected();
  expect(await done(checkGrant(deps, { team: TEAM }))).toBe('none');
  await done(askGrant(deps, { team: TEAM }));
  const [kept] = await deps.grants.list();
  const page = new URL(deps.opened[0] ?? '');
  expect(page.origin + page.pathname).toBe(`https://team.example/t/${TEAM}/grant`);
  expect(Object.fromEntries(page.searchParams)).toEqual({
    device: DEVICE,
    challenge: sha256(kept?.grant ?? ''),
  });
  expect(kept?.grant).toMatch(/^[\w-]{43}$/);
  expect(JSON.stringify(await Promise.all(deps.db.tables.map((table) => table.toArray())))).not.toContain(
    kept?.grant,
  );
});

test('it is used once the person has allowed it, and forgotten once the server no longer takes it', async () => {
  const deps = await connected();
  await done(askGrant(deps, { team: TEAM }));
  const secret = (await deps.grants.list())[0]?.grant ?? '';
  const command = { id: idOf(1), kind: 'decide' };
  expect(await done(checkGrant(deps, { team: TEAM }))).toBe('asked');
  expect(await grantOf(deps, TEAM)(command)).toBeNull();
  deps.allowed.add(secret);
  expect(await done(checkGrant(deps, { team: TEAM }))).toBe('held');
  expect(await grantOf(deps, TEAM)(command)).toBe(secret);
  expect(await grantOf(deps, idOf(2))(command)).toBeNull();
  deps.allowed.clear();
  expect(await done(checkGrant(deps, { team: TEAM }))).toBe('none');
  expect(await deps.grants.list()).toEqual([]);
});

test('without an answer of the server it stays as it was', async () => {
  const deps = await connected();
  await done(askGrant(deps, { team: TEAM }));
  deps.net.to.mockReturnValue(() => Promise.reject(new TypeError('no network')));
  expect(await done(checkGrant(deps, { team: TEAM }))).toBe('asked');
});

test('without an answer of the server it is over when its time is, and goes on where the server still takes it', async () => {
  const deps = await connected();
  await done(askGrant(deps, { team: TEAM }));
  const [kept] = await deps.grants.list();
  if (kept === undefined) throw new Error('no grant');
  await deps.grants.put({ ...kept, expiresAt: MONDAY + 1_000 });
  const send = deps.net.to();
  deps.net.to.mockReturnValue(() => Promise.reject(new TypeError('no network')));
  expect(await done(checkGrant(deps, { team: TEAM }))).toBe('held');
  deps.clock.now += 1_000;
  expect(await done(checkGrant(deps, { team: TEAM }))).toBe('none');
  // The clocks may differ.
  deps.allowed.add(kept.grant);
  deps.net.to.mockReturnValue(send);
  expect(await done(checkGrant(deps, { team: TEAM }))).toBe('held');
});

test('a confirmation names the one decision it is for and goes along with nothing else', async () => {
  const deps = await connected();
  await done(askGrant(deps, { team: TEAM, bound: BOUND }));
  const page = new URL(deps.opened[0] ?? '');
  expect(page.pathname).toBe(`/t/${TEAM}/confirm`);
  const { body: _, ...facts } = BOUND;
  expect(Object.fromEntries(page.searchParams)).toMatchObject(facts);
  const secret = (await deps.grants.list())[0]?.grant ?? '';
  deps.allowed.add(secret);
  expect(await done(checkGrant(deps, { team: TEAM, submission: BOUND.submission }))).toBe('held');
  expect(await grantOf(deps, TEAM)({ id: BOUND.command, kind: 'decide' })).toBe(secret);
  expect(await grantOf(deps, TEAM)({ id: idOf(1), kind: 'decide' })).toBeNull();
});
