import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Deps } from '../../../../lib/flow/deps.ts';
import { recordOutcome } from '../../../../lib/flow/outcome/record-outcome.ts';
import { setConsent } from '../../../../lib/flow/outcome/set-consent.ts';
import { takeOutOutcomes } from '../../../../lib/flow/outcome/take-out-outcomes.ts';
import { undoOutcome } from '../../../../lib/flow/outcome/undo-outcome.ts';
import type { Outcome } from '../../../../lib/model/outcome.ts';
import type { OutState } from '../../../../lib/sync/outgoing.ts';
import { done, testDeps } from '../deps.ts';
import { connected, TEAM, teamLesson } from '../team-lessons.ts';

const said = (deps: Deps, outcome: Outcome['outcome'], note = '') =>
  done(recordOutcome(deps, { lesson: teamLesson(1), outcome, note }));

/** What waited came to the server, which took it or refused it. */
const went = (deps: Deps, state: OutState = 'acked') =>
  deps.db.outbox.where({ '[team+state]': [TEAM, 'waiting'] }).modify({ state });

const states = async ({ db }: Deps) => (await db.outbox.toArray()).map(({ state }) => state);

async function consented() {
  const deps = await connected(await testDeps());
  await done(setConsent(deps, { team: TEAM, given: true, answer: null }));
  deps.clock.now += 1_000;
  return deps;
}

test('who takes an answer back that has gone to the team is told so; one that waits, or was refused, has not', async () => {
  const deps = await consented();
  expect(await done(undoOutcome(deps, await said(deps, 'helped'))), 'it waits').toMatchObject({
    sent: false,
  });
  const refused = await said(deps, 'helped');
  await went(deps, 'dead');
  expect(await done(undoOutcome(deps, refused)), 'refused').toMatchObject({ sent: false });
  const gone = await said(deps, 'helped');
  await went(deps);
  expect(await done(undoOutcome(deps, gone)), 'gone').toMatchObject({ sent: true });
});

test('one before it in its week takes its place; without it the figures keep it', async () => {
  const deps = await consented();
  const first = await said(deps, 'helped');
  const second = await said(deps, 'partly');
  await went(deps);
  expect(await done(undoOutcome(deps, second))).toMatchObject({ sent: false });
  await went(deps);
  expect(await done(undoOutcome(deps, first))).toMatchObject({ sent: true });
});

test('what was said before the consent, or on another device, did not go from here', async () => {
  const deps = await connected(await testDeps());
  const before = await said(deps, 'helped');
  deps.clock.now += 60_000;
  await done(setConsent(deps, { team: TEAM, given: true, answer: null }));
  expect(await done(undoOutcome(deps, before))).toMatchObject({ sent: false });
  const other = await said(deps, 'helped');
  await deps.db.outbox.clear();
  await deps.db.meta.put({ key: 'device', value: teamLesson(99) });
  expect(await done(undoOutcome(deps, other))).toMatchObject({ sent: false });
});

test('an answer and its line are taken out together, and nothing goes to the team once more', async () => {
  const deps = await consented();
  const answer = await said(deps, 'helped');
  await went(deps);
  deps.clock.now += 30_000;
  const line = await said(deps, 'helped', 'It was the pin.');
  const events = [answer.event, line.event];
  expect(await done(takeOutOutcomes(deps, { events })), 'the answer went before its line').toMatchObject({
    sent: true,
  });
  expect(await states(deps)).toEqual(['acked', 'void']);
  expect(await done(takeOutOutcomes(deps, { events: [] }))).toEqual({ sent: false });
});
