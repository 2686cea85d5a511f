import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { AskLater } from '../../../components/outcome/ask-later.tsx';
import { DidItHelp } from '../../../components/outcome/did-it-help.tsx';
import { FiguresPart } from '../../../components/settings/team/figures-part.tsx';
import { readConsent } from '../../../lib/db/consents.ts';
import { readAsks } from '../../../lib/db/outcome-asks.ts';
import type { Deps } from '../../../lib/flow/deps.ts';
import { watchOutcomeAsk } from '../../../lib/flow/queries/watch-outcome-ask.ts';
import { watchTeams } from '../../../lib/flow/queries/watch-teams.ts';
import { first, testDeps } from '../../unit/flow/deps.ts';
import { keptLesson, sound } from '../../unit/flow/lessons.ts';
import { connected, TEAM, teamLesson } from '../../unit/flow/team-lessons.ts';
import { show } from '../timeline/screen.tsx';

const said = async ({ db }: Deps) =>
  (await db.events.where('kind').equals('lesson.outcome').toArray()).map(({ body }) => body);

const sent = async ({ db }: Deps) =>
  (await db.outbox.toArray()).filter(({ what, state }) => what.t === 'contribution' && state === 'waiting');

test('one press answers about a lesson of one’s own, a line can follow, and undo takes it back', async () => {
  const deps = await testDeps();
  const { lesson } = await keptLesson(deps);
  const screen = show(<DidItHelp lesson={lesson} />, deps);
  await screen.click('button', 'Partly');
  await screen.find('button[aria-pressed="true"]', 'Partly');
  expect(await said(deps)).toMatchObject([{ lesson, outcome: 'partly' }]);
  expect(screen.has('h2', /Send such answers/)).toBe(false);
  await screen.fill('A line for yourself (optional)', 'Only on staging');
  await screen.click('button', 'Keep it');
  await screen.find('p', 'Only on staging');
  await screen.click('button', 'Undo');
  await screen.until(() => !screen.has('p', 'Only on staging'));
  screen.close();
});

test('the first answer about a team’s lesson shows the very words that would go, those of an answer in practice, too, and no is kept', async () => {
  const deps = await connected(await testDeps());
  const screen = show(<DidItHelp lesson={teamLesson(1)} />, deps);
  await screen.click('button', 'Helped');
  await screen.find('h2', 'Send such answers to Harbour?');
  const [said, known] = screen.all('pre').map(({ textContent }) => JSON.parse(textContent ?? ''));
  expect(said).toMatchObject({ kind: 'outcome', lesson: teamLesson(1), value: 'helped' });
  expect(known, 'what else the consent is for').toEqual({ ...said, kind: 'check', value: 'right' });
  await screen.click('button', 'Keep them to myself');
  await screen.until(async () => (await readConsent(deps.db, TEAM))?.given === false);
  expect(await sent(deps)).toEqual([]);
  await screen.click('button', 'Partly');
  await screen.find('button[aria-pressed="true"]', 'Partly');
  expect(screen.has('h2', /Send such answers/)).toBe(false);
  screen.close();
});

test('yes sends what was shown; in the settings it can be withdrawn, and what waits does not go', async () => {
  const deps = await connected(await testDeps());
  const screen = show(<DidItHelp lesson={teamLesson(1)} />, deps);
  await screen.click('button', 'Helped');
  await screen.find('h2', 'Send such answers to Harbour?');
  const shown = JSON.parse(screen.all('pre')[0]?.textContent ?? '');
  await screen.click('button', 'Send answers like this');
  await screen.until(async () => (await sent(deps)).length === 1);
  expect((await sent(deps))[0]?.what).toMatchObject({ t: 'contribution', body: shown });
  screen.close();

  const [team] = await first(watchTeams(deps));
  if (team === undefined) throw new Error('no team');
  const settings = show(<FiguresPart team={team} />, deps);
  await settings.click('button', 'See what is sent, or stop');
  await settings.click('button', 'Stop sending');
  await settings.find('button', 'See what would be sent');
  expect(await sent(deps)).toEqual([]);
  settings.close();
});

test('the line two weeks later is answered in place, or ended by "Not now"', async () => {
  const deps = await testDeps();
  const { lesson } = await keptLesson(deps);
  await keptLesson(deps, sound({ title: 'Another one' }));
  deps.clock.now += 15 * 86_400_000;
  const screen = show(<AskLater />, deps);
  await screen.click('button', 'Answer');
  await screen.click('button', 'Not used');
  await screen.find('button[aria-pressed="true"]', 'Not used');
  expect(await said(deps)).toMatchObject([{ lesson, outcome: 'not-used' }]);
  await screen.until(async () => (await readAsks(deps.db)).asked.includes(lesson));
  screen.close();
  expect(await first(watchOutcomeAsk(deps)), 'no other is asked about today').toBeNull();
  deps.clock.now += 86_400_000;
  expect(await first(watchOutcomeAsk(deps)), 'it is on another day').not.toBeNull();

  const other = await testDeps();
  await keptLesson(other);
  other.clock.now += 15 * 86_400_000;
  const quiet = show(<AskLater />, other);
  await quiet.click('button', 'Not now');
  await quiet.until(() => !quiet.has('button', 'Not now'));
  expect(await said(other)).toEqual([]);
  quiet.close();
});
