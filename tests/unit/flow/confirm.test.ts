import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { keepLink } from '../../../lib/db/links.ts';
import { claimBound } from '../../../lib/flow/team/claim-bound.ts';
import { confirmDecision } from '../../../lib/flow/team/confirm-decision.ts';
import { isConfirming } from '../../../lib/flow/team/is-confirming.ts';
import { newLink } from '../../../lib/sync/link.ts';
import { idOf, MONDAY } from '../log/samples.ts';
import { done, testDeps } from './deps.ts';
import { ITEM, OF, TEAM } from './review-sample.ts';

/** A connected device whose server has, or has not yet, the person's confirmation. */
async function connected() {
  const deps = await testDeps();
  const made = { team: TEAM, person: idOf(951), device: idOf(952), address: 'https://team.example' };
  const named = { teamName: 'Harbour', personName: 'Kim Example', since: MONDAY };
  await keepLink(deps.db, newLink({ ...made, ...named, epoch: idOf(953), gen: 0, have: 0 }), 'pa1');
  const confirmed = { now: false };
  const problem = { type: 'urn:x', title: 'No', status: 404, code: 'not_found' };
  const headers = { 'content-type': 'application/problem+json' };
  const send = async () =>
    confirmed.now
      ? Response.json({ expires_at: 9_000, bound: true })
      : Response.json(problem, { status: 404, headers });
  return { ...deps, net: { ...deps.net, to: vi.fn(() => send) }, confirmed };
}

test('a decision about much harm is sent once, as it was prepared, after its person has confirmed it', async () => {
  const deps = await connected();
  await done(confirmDecision(deps, ITEM, 'reject'));
  const [kept] = await deps.grants.list();
  expect(await isConfirming(deps, OF)).toBe(true);
  expect(await claimBound(deps, TEAM)).toBe(0);
  expect(await deps.db.outbox.count()).toBe(0);
  deps.confirmed.now = true;
  expect(await claimBound(deps, TEAM)).toBe(1);
  expect(await claimBound(deps, TEAM)).toBe(0);
  expect(await deps.db.outbox.toArray()).toMatchObject([
    {
      state: 'waiting',
      what: {
        id: kept?.bound?.command,
        kind: 'decide',
        body: { submission: OF.submission, verdict: 'reject' },
      },
    },
  ]);
  expect(await isConfirming(deps, OF)).toBe(false);
});

test('a confirmation for one team sends nothing to another', async () => {
  const deps = await connected();
  await done(confirmDecision(deps, ITEM, 'reject'));
  deps.confirmed.now = true;
  expect(await claimBound(deps, idOf(2))).toBe(0);
  expect(await deps.db.outbox.count()).toBe(0);
});
