import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { TimelinePage } from '../../../components/timeline/timeline-page.tsx';
import { testDeps } from '../../unit/flow/deps.ts';
import { keptLesson } from '../../unit/flow/lessons.ts';
import { show } from './screen.tsx';

test('a use that is noted from the log asks whether the lesson helped, and the answer stays until it is closed', async () => {
  const deps = await testDeps();
  const { lesson } = await keptLesson(deps);
  window.location.hash = '#timeline';
  const screen = show(<TimelinePage download={() => undefined} />, deps);
  await screen.click('button', /^More for/);
  await screen.click('[role="menuitem"]', 'I used this at work');
  await screen.fill('What did you use it for?', 'The night shift');
  await screen.click('button[type="submit"]', 'Log it');
  await screen.find('h3', 'You used it. Did it help?');
  await screen.click('button', 'Helped');
  await screen.find('button[aria-pressed="true"]', 'Helped');
  const said = await deps.db.events.where('kind').equals('lesson.outcome').toArray();
  expect(said.map(({ body }) => body)).toMatchObject([{ lesson, outcome: 'helped' }]);
  await screen.click('aside button', 'Close');
  await screen.until(() => !screen.has('h3', 'You used it. Did it help?'));
  screen.close();
});
