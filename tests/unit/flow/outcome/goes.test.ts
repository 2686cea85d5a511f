import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Deps } from '../../../../lib/flow/deps.ts';
import { recordOutcome } from '../../../../lib/flow/outcome/record-outcome.ts';
import { setConsent } from '../../../../lib/flow/outcome/set-consent.ts';
import { watchOutcome } from '../../../../lib/flow/queries/watch-outcome.ts';
import { done, first, testDeps } from '../deps.ts';
import { connected, TEAM, teamLesson } from '../team-lessons.ts';

const lesson = teamLesson(1);
const view = (deps: Deps) => first(watchOutcome(deps, lesson));
const consent = (deps: Deps, given: boolean) => done(setConsent(deps, { team: TEAM, given, answer: null }));

test('whether an answer goes is told of the answer that stands: one of before the consent stays', async () => {
  const deps = await connected(await testDeps());
  expect((await view(deps)).goes, 'nobody asked').toBe(false);
  await done(recordOutcome(deps, { lesson, outcome: 'helped' }));
  deps.clock.now += 60_000;
  await consent(deps, true);
  expect(await view(deps)).toMatchObject({ team: { consent: true }, goes: false });
  deps.clock.now += 60_000;
  await done(recordOutcome(deps, { lesson, outcome: 'partly' }));
  expect((await view(deps)).goes).toBe(true);
  deps.clock.now += 7 * 86_400_000;
  expect((await view(deps)).goes, 'one of this week would').toBe(true);
  await consent(deps, false);
  expect((await view(deps)).goes).toBe(false);
});

test('one of another device stays, but for the one it was asked about', async () => {
  const deps = await connected(await testDeps());
  await consent(deps, true);
  deps.clock.now += 60_000;
  await done(recordOutcome(deps, { lesson, outcome: 'helped' }));
  await deps.db.meta.put({ key: 'device', value: teamLesson(99) });
  const { goes, answer } = await view(deps);
  expect(goes).toBe(false);
  deps.clock.now += 60_000;
  await done(setConsent(deps, { team: TEAM, given: true, answer }));
  expect((await view(deps)).goes).toBe(true);
});
