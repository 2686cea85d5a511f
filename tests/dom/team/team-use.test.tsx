import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { TeamLesson } from '../../../components/team/team-lesson-page.tsx';
import { TimelinePage } from '../../../components/timeline/timeline-page.tsx';
import { watchOutcome } from '../../../lib/flow/queries/watch-outcome.ts';
import { recordUse } from '../../../lib/flow/record-use.ts';
import { done, first, testDeps } from '../../unit/flow/deps.ts';
import { connected, teamLesson } from '../../unit/flow/team-lessons.ts';
import { show } from '../timeline/screen.tsx';

test('"I used this" at a team’s lesson is noted, asks whether it helped, stands below it, and can be taken out again', async () => {
  const deps = await connected(await testDeps());
  const lesson = teamLesson(2);
  const screen = show(<TeamLesson id={lesson} onBack={() => undefined} />, deps);
  await screen.find('h3', 'Did it help?');
  screen.key('u', document.body);
  await screen.find('h2', 'I used this at work');
  expect(screen.text()).toContain('never to the team');
  await screen.fill('What did you use it for?', 'Drained the north pump');
  await screen.click('button[type="submit"]', 'Log it');
  await screen.find('h3', 'You used it. Did it help?');
  await screen.find('bdi', 'Drained the north pump');
  const [event] = await deps.db.events.where('kind').equals('lesson.used').toArray();
  expect(event?.body).toMatchObject({ lesson, where: { kind: 'sentence', text: 'Drained the north pump' } });

  await screen.click('button', 'Partly');
  await screen.click('button', 'Keep them to myself');
  await screen.click('button', 'Helped');
  await screen.find('button[aria-pressed="true"]', 'Helped');
  expect(await deps.db.events.where('kind').equals('lesson.outcome').count()).toBe(2);
  expect((await first(watchOutcome(deps, lesson)))?.now?.outcome).toBe('helped');

  await screen.click('button', /^Remove the use of/);
  await screen.until(() => !screen.has('bdi', 'Drained the north pump'));
  screen.close();
});

test('the timeline tells the use of a team’s lesson by its title, leads to it there, and takes the entry out', async () => {
  const deps = await connected(await testDeps());
  const where = { kind: 'sentence', text: 'Drained the north pump' } as const;
  await done(recordUse(deps, { lesson: teamLesson(2), where }));
  window.location.hash = '';
  const screen = show(<TimelinePage download={() => undefined} />, deps);
  const link = await screen.find('a', 'Drain a pump');
  expect(link.getAttribute('href')).toBe(`#team-lesson/${teamLesson(2)}`);
  expect(screen.text()).toContain('Drained the north pump');
  expect(screen.text()).toContain("A team's lesson");
  expect(screen.text()).not.toContain('own words');
  await screen.click('button', 'More for Drain a pump');
  await screen.click('[role="menuitem"]', 'Remove this entry');
  await screen.click('[role="dialog"] button', 'Remove this entry');
  await screen.until(() => !screen.has('a', 'Drain a pump'));
  screen.close();
});
