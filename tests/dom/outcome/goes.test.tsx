import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { DidItHelp } from '../../../components/outcome/did-it-help.tsx';
import { recordOutcome } from '../../../lib/flow/outcome/record-outcome.ts';
import { setConsent } from '../../../lib/flow/outcome/set-consent.ts';
import { watchOutcome } from '../../../lib/flow/queries/watch-outcome.ts';
import { done, first, testDeps } from '../../unit/flow/deps.ts';
import { connected, TEAM, teamLesson } from '../../unit/flow/team-lessons.ts';
import { show } from '../timeline/screen.tsx';

const lesson = teamLesson(1);
const GOES = /^Your answer goes from this device into the figures of Harbour, without your name\./;
const STAYS = /^Your answer stays in your log\. It does not go to Harbour from this device\./;

test('an answer that was kept to oneself before stays, which is said; pressed again it goes, with its line', async () => {
  const deps = await connected(await testDeps());
  await done(setConsent(deps, { team: TEAM, given: false, answer: null }));
  await done(recordOutcome(deps, { lesson, outcome: 'helped', note: 'It was the pin.' }));
  deps.clock.now += 60_000;
  await done(setConsent(deps, { team: TEAM, given: true, answer: null }));
  const screen = show(<DidItHelp lesson={lesson} />, deps);
  await screen.find('p', STAYS);
  await screen.click('button', 'Helped');
  await screen.find('p', GOES);
  expect(screen.has('p', 'It was the pin.')).toBe(true);
  expect((await deps.db.outbox.toArray()).map(({ state }) => state)).toEqual(['waiting']);
  expect((await first(watchOutcome(deps, lesson))).now?.note).toBe('It was the pin.');
  screen.close();
});

test('the consent is this device’s, and what was sent under it stays', async () => {
  const deps = await connected(await testDeps());
  const screen = show(<DidItHelp lesson={lesson} />, deps);
  await screen.click('button', 'Helped');
  await screen.find('li', /^This is for this device\. .* What was sent stays and is counted\.$/);
  await screen.click('button', 'Send answers like this');
  await screen.find('p', 'From now on such answers go to Harbour from this device.');
  await screen.find('p', GOES);
  await screen.click('button', 'What is sent?');
  await screen.click('button', 'Stop sending');
  await screen.find(
    'p',
    'From now on nothing of your answers goes to Harbour from this device. What was sent stays and is counted.',
  );
  await screen.find('p', STAYS);
  screen.close();
});
