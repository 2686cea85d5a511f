import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { DidItHelp } from '../../../components/outcome/did-it-help.tsx';
import { setConsent } from '../../../lib/flow/outcome/set-consent.ts';
import { watchOutcome } from '../../../lib/flow/queries/watch-outcome.ts';
import { done, first, testDeps } from '../../unit/flow/deps.ts';
import { keptLesson } from '../../unit/flow/lessons.ts';
import { connected, TEAM, teamLesson } from '../../unit/flow/team-lessons.ts';
import { show } from '../timeline/screen.tsx';

test('the notice of an answer goes with the next one, and undo takes back what its notice names and says so', async () => {
  const deps = await testDeps();
  const { lesson } = await keptLesson(deps);
  const screen = show(<DidItHelp lesson={lesson} />, deps);
  await screen.click('button', 'Helped');
  await screen.find('p', 'Noted: Helped.');
  await screen.click('button', 'Partly');
  await screen.find('p', 'Noted: Partly.');
  await screen.until(() => !screen.has('p', 'Noted: Helped.'));
  await screen.click('button', 'Undo');
  await screen.find('p', 'Taken back: Partly.');
  await screen.find('button[aria-pressed="true"]', 'Helped');
  expect((await first(watchOutcome(deps, lesson))).now).toMatchObject({ outcome: 'helped' });
  screen.close();
});

test('an undo that comes after the answer went to the team says that the figures keep it', async () => {
  const deps = await connected(await testDeps());
  await done(setConsent(deps, { team: TEAM, given: true, answer: null }));
  const screen = show(<DidItHelp lesson={teamLesson(1)} />, deps);
  await screen.click('button', 'Helped');
  await screen.find('p', 'Noted: Helped.');
  await deps.db.outbox.toCollection().modify({ state: 'acked' });
  await screen.click('button', 'Undo');
  await screen.find('p', /^Taken back on your devices. The team's figures keep it/);
  expect((await first(watchOutcome(deps, teamLesson(1)))).now).toBeNull();
  screen.close();
});
